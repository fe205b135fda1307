//! Settings become a policy: what admins can set, case by case, and what holds whatever they set.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod files;
}

use std::collections::BTreeMap;

use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use serde::Deserialize;
use stinger::settings::{
    ChannelId, Circumstances, Decision, Embargo, Override, Rule, Server, ServerId, Whereabouts, decide,
};
use stinger::spoiler::{Policy, Severity, Treatment};

use support::files::{in_project, text};

const FILM: &str = "a-film";
const CATEGORY: ChannelId = ChannelId(1);
const CHANNEL: ChannelId = ChannelId(2);
const THREAD: ChannelId = ChannelId(3);

const IN_A_THREAD: Whereabouts = Whereabouts {
    server: Some(ServerId(9)),
    category: Some(CATEGORY),
    channel: Some(CHANNEL),
    thread: Some(THREAD),
    native_spoiler: false,
};

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

/// One case of `settings.toml`.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of a case")]
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Case {
    says: String,
    host: Policy,
    direct_message: bool,
    server: String,
    category: String,
    channel: String,
    thread: String,
    native: bool,
    embargo: Option<CaseEmbargo>,
    broken: bool,
    film: String,
    days_since_release: Option<i64>,
    seen: bool,
    expected: String,
    rules: Vec<String>,
}

/// The embargo of a case, with its exceptions by place.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CaseEmbargo {
    days: Option<u16>,
    treat: String,
    category: String,
    channel: String,
    thread: String,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            says: String::new(),
            host: Policy::TAGGED,
            direct_message: false,
            server: String::new(),
            category: String::new(),
            channel: String::new(),
            thread: String::new(),
            native: false,
            embargo: None,
            broken: false,
            film: FILM.to_owned(),
            days_since_release: None,
            seen: false,
            expected: String::new(),
            rules: Vec::new(),
        }
    }
}

impl Case {
    fn server(&self) -> Server {
        Server {
            policy: said(&self.server).unwrap_or_default(),
            places: places([&self.category, &self.channel, &self.thread]),
            films: self.embargo.iter().map(|embargo| (FILM.to_owned(), embargo.build())).collect(),
            broken: self.broken,
            ..Server::default()
        }
    }

    fn decide(&self) -> Decision {
        let place = if self.direct_message { Whereabouts::default() } else { IN_A_THREAD };
        decide(&Circumstances {
            default: self.host,
            server: &self.server(),
            place: Whereabouts { native_spoiler: self.native, ..place },
            film: Some(&self.film),
            days_since_release: self.days_since_release,
            seen: self.seen,
        })
    }
}

impl CaseEmbargo {
    fn build(&self) -> Embargo {
        let except = places([&self.category, &self.channel, &self.thread]);
        Embargo { days: self.days, treat: self.treat.parse().unwrap(), except }
    }
}

/// The override that a case names, if it names one.
fn said(text: &str) -> Option<Override> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

fn places(texts: [&String; 3]) -> BTreeMap<ChannelId, Override> {
    [CATEGORY, CHANNEL, THREAD].into_iter().zip(texts).filter_map(|(place, text)| Some((place, said(text)?))).collect()
}

/// What a rule is called, without what it holds.
fn name(rule: &Rule) -> String {
    format!("{rule:?}").chars().take_while(char::is_ascii_alphabetic).collect()
}

#[test]
fn each_case_is_decided_as_expected() {
    let cases: Cases = toml::from_str(&text(&in_project("tests/settings.toml"))).unwrap();
    assert!(cases.case.len() > 20);
    for case in cases.case {
        let decision = case.decide();
        assert_eq!(Override::from(decision.policy).to_string(), case.expected, "{}", case.says);
        let rules: Vec<_> = decision.steps.iter().map(|step| name(&step.rule)).collect();
        assert!(case.rules.is_empty() || rules == case.rules, "{}: {rules:?}", case.says);
    }
}

#[test]
fn a_text_that_is_no_override_is_an_error() {
    for wrong in ["", "show", "show,-,cover", "show,-,cover,private,-", "show,-,cover,Private", "show, -,cover,private"]
    {
        assert!(wrong.parse::<Override>().is_err(), "{wrong:?}");
    }
}

#[test]
fn an_override_reads_as_admins_would_say_it() {
    let words = ["show,show,cover,cover", "-,-,cover,private", "-,-,-,-"].map(|text| said(text).unwrap().in_words());
    assert_eq!(words, ["tagged", "major covered, ending private", "nothing"]);
}

fn treatment() -> impl Strategy<Value = Treatment> {
    proptest::sample::select(Treatment::ALL.to_vec())
}

fn policy() -> impl Strategy<Value = Policy> {
    proptest::array::uniform4(treatment()).prop_map(Policy::new)
}

fn an_override() -> impl Strategy<Value = Override> {
    proptest::array::uniform4(option::of(treatment())).prop_map(|treatments| {
        let said = Severity::ALL.into_iter().zip(treatments);
        said.fold(Override::default(), |so_far, (severity, treatment)| match treatment {
            Some(treatment) => so_far.with(severity, treatment),
            None => so_far,
        })
    })
}

/// Overrides in some of the places, and elsewhere.
fn overrides() -> impl Strategy<Value = BTreeMap<ChannelId, Override>> {
    btree_map((1_u64..6).prop_map(ChannelId), an_override(), 0..4)
}

fn embargo() -> impl Strategy<Value = Embargo> {
    (option::of(0_u16..60), an_override(), overrides()).prop_map(|(days, treat, except)| Embargo {
        days,
        treat,
        except,
    })
}

fn server() -> impl Strategy<Value = Server> {
    (an_override(), overrides(), option::of(embargo())).prop_map(|(policy, places, embargo)| Server {
        policy,
        places,
        films: embargo.map(|embargo| (FILM.to_owned(), embargo)).into_iter().collect(),
        ..Server::default()
    })
}

fn place() -> impl Strategy<Value = Whereabouts> {
    any::<[bool; 4]>().prop_map(|[category, channel, thread, native_spoiler]| Whereabouts {
        category: IN_A_THREAD.category.filter(|_| category),
        channel: IN_A_THREAD.channel.filter(|_| channel),
        thread: IN_A_THREAD.thread.filter(|_| thread),
        native_spoiler,
        ..IN_A_THREAD
    })
}

/// Everything that a policy depends on, owned.
#[derive(Debug, Clone)]
struct Situation {
    default: Policy,
    server: Server,
    place: Whereabouts,
    days_since_release: Option<i64>,
    seen: bool,
}

prop_compose! {
    fn situation()(
        default in policy(),
        server in server(),
        place in place(),
        days_since_release in option::of(-100_i64..100),
        seen: bool,
    ) -> Situation {
        Situation { default, server, place, days_since_release, seen }
    }
}

impl Situation {
    fn decide(&self) -> Decision {
        decide(&Circumstances {
            default: self.default,
            server: &self.server,
            place: self.place,
            film: Some(FILM),
            days_since_release: self.days_since_release,
            seen: self.seen,
        })
    }
}

/// Whether one policy treats every severity as strictly as another, or more so.
fn is_at_least(strict: Policy, than: Policy) -> bool {
    Severity::ALL.into_iter().all(|severity| strict.treatment(severity) >= than.treatment(severity))
}

proptest! {
    #[test]
    fn the_text_form_of_an_override_is_read_back(set in an_override()) {
        prop_assert_eq!(set.to_string().parse(), Ok(set));
    }

    #[test]
    fn what_spoils_more_is_never_shown_more_openly(situation in situation()) {
        for step in situation.decide().steps {
            for pair in Severity::ALL.windows(2) {
                prop_assert!(step.after.treatment(pair[0]) <= step.after.treatment(pair[1]), "{:?}", step);
            }
        }
    }

    #[test]
    fn each_step_goes_on_from_the_one_before(situation in situation()) {
        let decision = situation.decide();
        let mut policy = situation.default;
        for step in &decision.steps {
            prop_assert_eq!(step.before, policy);
            policy = step.after;
        }
        prop_assert_eq!(decision.policy, policy);
    }

    #[test]
    fn outside_its_exceptions_an_embargo_opens_nothing(mut situation in situation(), embargo in embargo()) {
        let here = [situation.place.category, situation.place.channel, situation.place.thread];
        let elsewhere = embargo.except.into_iter().filter(|(place, _)| !here.contains(&Some(*place))).collect();
        situation.server.films.clear();
        let without = situation.decide().policy;
        situation.server.films.insert(FILM.to_owned(), Embargo { except: elsewhere, ..embargo });
        prop_assert!(is_at_least(situation.decide().policy, without));
    }

    #[test]
    fn having_seen_a_film_never_opens_what_is_withheld(situation in situation()) {
        let unseen = Situation { seen: false, ..situation.clone() }.decide().policy;
        let seen = Situation { seen: true, ..situation }.decide().policy;
        for severity in Severity::ALL {
            let withheld = |policy: Policy| policy.treatment(severity) == Treatment::Withhold;
            prop_assert_eq!(withheld(seen), withheld(unseen));
        }
    }

    #[test]
    fn what_cannot_be_read_is_sealed(mut situation in situation()) {
        situation.server.broken = true;
        prop_assert_eq!(situation.decide().policy, Policy::SEALED);
    }
}
