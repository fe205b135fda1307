//! How settings become a policy: each rule in its turn, from the widest to the narrowest.

use super::ids::{ChannelId, ServerId};
use super::overrides::Override;
use super::server::{Embargo, Server};
use crate::spoiler::Policy;

/// Where something is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// The server; `None` in a direct message.
    pub server: Option<ServerId>,
    /// The category that the channel belongs to.
    pub category: Option<ChannelId>,
    /// The channel; of a thread, the channel that it belongs to.
    pub channel: Option<ChannelId>,
    /// The thread or forum post.
    pub thread: Option<ChannelId>,
    /// Whether the channel has Discord's own spoiler flag.
    pub native_spoiler: bool,
}

/// Everything that a policy depends on.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// The host's policy.
    pub default: Policy,
    /// The settings of the server; outside servers, the default ones.
    pub server: &'a Server,
    /// Where the answer is given.
    pub place: Whereabouts,
    /// The id of the film that the answer is about.
    pub film: Option<&'a str>,
    /// Whole days since the film's release, negative before it. `None`: the release is unknown.
    pub days_since_release: Option<i64>,
    /// Whether the asker has seen the film, and only the asker sees the answer.
    pub seen: bool,
}

/// A rule that has a say in a policy. They stand in the order in which they are considered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// What the host configured.
    Host,
    /// Something stored for the server could not be read: everything is sealed, and no other rule is considered.
    Broken,
    /// What the server's admins set for all of it.
    Server,
    /// What they set for the category.
    Category(ChannelId),
    /// What they set for the channel.
    Channel(ChannelId),
    /// What they set for the thread or forum post.
    Thread(ChannelId),
    /// The film's embargo holds.
    Embargo {
        /// The film's id.
        film: String,
        /// The days after the release during which it holds; `None`: always.
        days: Option<u16>,
    },
    /// The film's embargo holds, but this place is excepted from it.
    EmbargoException(ChannelId),
    /// The film's embargo holds no longer.
    EmbargoOver {
        /// The film's id.
        film: String,
        /// The days after the release during which it held.
        days: Option<u16>,
    },
    /// Discord's own spoiler flag: nothing is withheld, where the channel and the thread have no settings of their own.
    NativeSpoiler,
    /// The asker has seen the film, and only the asker sees the answer.
    Seen,
}

/// What one rule made of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The rule.
    pub rule: Rule,
    /// The policy before it.
    pub before: Policy,
    /// The policy after it; often the same.
    pub after: Policy,
}

/// A policy, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What is in force.
    pub policy: Policy,
    /// Every rule that was considered, in order, also those that changed nothing.
    pub steps: Vec<Step>,
}

/// Decides on the policy.
pub fn decide(circumstances: &Circumstances<'_>) -> Decision {
    let mut decision = Decision { policy: circumstances.default, steps: Vec::new() };
    decision.step(Rule::Host, circumstances.default);
    if circumstances.server.broken {
        decision.step(Rule::Broken, Policy::SEALED);
        return decision;
    }
    decision.of_places(circumstances.server, &circumstances.place);
    decision.of_embargo(circumstances);
    decision.of_native_spoiler(circumstances);
    if circumstances.seen {
        decision.step(Rule::Seen, decision.policy.lifted());
    }
    decision
}

impl Decision {
    fn step(&mut self, rule: Rule, after: Policy) {
        self.steps.push(Step { rule, before: self.policy, after });
        self.policy = after;
    }

    fn of_places(&mut self, server: &Server, place: &Whereabouts) {
        if place.server.is_some() {
            self.step(Rule::Server, server.policy.over(self.policy));
        }
        for (rule, id) in place.rules() {
            let set = server.places.get(&id).copied().unwrap_or_default();
            self.step(rule, set.over(self.policy));
        }
    }

    fn of_embargo(&mut self, circumstances: &Circumstances<'_>) {
        let embargo = circumstances.film.and_then(|film| circumstances.server.films.get_key_value(film));
        let Some((film, embargo)) = embargo else { return };
        let (film, days) = (film.clone(), embargo.days);
        if !embargo.holds(circumstances.days_since_release) {
            self.step(Rule::EmbargoOver { film, days }, self.policy);
            return;
        }
        self.step(Rule::Embargo { film, days }, self.policy.stricter(embargo.treat.over(Policy::OPEN)));
        if let Some((channel, instead)) = circumstances.place.exception(embargo) {
            self.step(Rule::EmbargoException(channel), instead.over(self.policy));
        }
    }

    /// Whoever opens a channel that is marked as one of spoilers has agreed to read them: not even an embargo withholds
    /// any, unless something was set for the channel itself.
    fn of_native_spoiler(&mut self, circumstances: &Circumstances<'_>) {
        let (server, place) = (circumstances.server, &circumstances.place);
        if !place.native_spoiler {
            return;
        }
        let own = [place.channel, place.thread].into_iter().flatten().any(|id| server.places.contains_key(&id));
        let excepted = self.steps.iter().any(|step| matches!(step.rule, Rule::EmbargoException(_)));
        self.step(Rule::NativeSpoiler, if own || excepted { self.policy } else { Policy::TAGGED });
    }
}

impl Whereabouts {
    /// The rules of the places, from the widest to the narrowest.
    fn rules(&self) -> impl Iterator<Item = (Rule, ChannelId)> {
        let category = self.category.map(|id| (Rule::Category(id), id));
        let channel = self.channel.map(|id| (Rule::Channel(id), id));
        let thread = self.thread.map(|id| (Rule::Thread(id), id));
        [category, channel, thread].into_iter().flatten()
    }

    /// The exception from an embargo that is set for the narrowest place.
    fn exception(&self, embargo: &Embargo) -> Option<(ChannelId, Override)> {
        let mut places = [self.thread, self.channel, self.category].into_iter().flatten();
        places.find_map(|id| Some((id, *embargo.except.get(&id)?)))
    }
}
