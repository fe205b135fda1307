//! From a question to the reply that is posted, and the presses that follow it. Messages and commands meet here.

use std::sync::Arc;

use serenity::all::{ChannelId, MessageId, UserId};
use tokio::sync::Mutex;

use super::bot::{Audience, Bot, Desk};
use super::channels::Scene;
use super::press::Press;
use super::reply::{Label, PAGE, Reply};
use crate::engine::{Exchange, Outcome, Place};
use crate::intent::Intent;
use crate::knowledge::{Film, FilmId, Library};
use crate::lookup;
use crate::settings::{self, Server, Whereabouts};
use crate::spoiler::{Answer, Medium, Policy, render_page};

/// Who asks, and where.
#[derive(Debug, Clone)]
pub(super) struct Asker {
    pub(super) user: UserId,
    pub(super) channel: ChannelId,
    pub(super) scene: Scene,
    pub(super) audience: Audience,
}

/// An answer whose buttons may be pressed.
#[derive(Debug)]
pub(super) struct Kept {
    answer: Answer,
    /// The film above it.
    title: Option<String>,
    /// The ids of all films that it tells of.
    films: Vec<String>,
    /// Whether the question was under a cover.
    covered: bool,
}

/// How a question was put.
#[derive(Debug, Clone)]
pub(super) enum Put {
    /// In words.
    Words(String),
    /// By a form: the intent, and whom it names.
    Form(&'static Intent, Option<String>),
}

/// A question that waits for the choice of a film.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) asker: UserId,
    pub(super) audience: Audience,
    put: Put,
}

/// A message that was taken as a question.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// Whether it was said to the bot, and not overheard.
    pub(super) addressed: bool,
    /// The number of its text: an edit that changes nothing is none.
    pub(super) text: u64,
    /// The message that answers it. Locked while that is being written.
    pub(super) reply: Arc<Mutex<Option<MessageId>>>,
    /// How often it was edited.
    pub(super) edits: u8,
}

/// How a page is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// Under the policy of the place.
    Usual,
    /// Uncovered, for the one who asked to see it.
    Lifted,
}

impl Bot {
    /// Answers a question put in words. `None` where it is better to stay silent.
    pub(super) fn answer_words(&self, desk: &Desk, words: &str, place: Place, asker: &Asker) -> Option<Reply> {
        let (exchange, films) = desk.converse(asker.channel, asker.user, |conversation| {
            let exchange = desk.stinger.ask(words, place, conversation);
            let open = conversation.open.as_ref().map(|open| open.films.clone());
            (exchange, open.unwrap_or_default())
        });
        tracing::debug!(
            outcome = exchange.outcome.word(),
            intent = exchange.intent.map(|intent| intent.name),
            confidence = exchange.confidence,
            "a question is answered"
        );
        match exchange.outcome {
            Outcome::Silent => None,
            Outcome::Ambiguous => Some(self.ask_back(desk, &exchange, &films, Put::Words(words.to_owned()), asker)),
            _ => Some(self.present(desk, exchange, asker)),
        }
    }

    /// Answers a question put in a form about one film.
    pub(super) fn answer_form(
        &self,
        desk: &Desk,
        intent: &'static Intent,
        film: FilmId,
        name: Option<&str>,
        asker: &Asker,
    ) -> Reply {
        let exchange = desk
            .converse(asker.channel, asker.user, |conversation| desk.stinger.tell(intent, film, name, conversation));
        self.present(desk, exchange, asker)
    }

    /// Answers a question that waited for the choice of a film.
    pub(super) fn answer_waiting(&self, desk: &Desk, waiting: &Waiting, film: FilmId, asker: &Asker) -> Reply {
        match &waiting.put {
            Put::Form(intent, name) => self.answer_form(desk, intent, film, name.as_deref(), asker),
            Put::Words(words) => {
                let exchange = desk.converse(asker.channel, asker.user, |conversation| {
                    desk.stinger.ask_about(words, film, Place::default(), conversation)
                });
                self.present(desk, exchange, asker)
            }
        }
    }

    /// Asks which of several films is meant, with a select of them. A covered question's films are not named.
    fn ask_back(&self, desk: &Desk, exchange: &Exchange, films: &[FilmId], put: Put, asker: &Asker) -> Reply {
        let policy = self.policy(desk.library(), &[], &asker.scene, asker.user, asker.audience);
        let policy = if exchange.covered { policy.covering() } else { policy };
        let reply = Reply::new(render_page(&exchange.answer, 0, policy, Medium::Discord, PAGE).markdown);
        if exchange.covered { reply } else { self.with_choice(reply, desk.library(), films, put, asker) }
    }

    /// Asks which of several films a form means.
    pub(super) fn ask_which(&self, library: &Library, films: &[FilmId], put: Put, asker: &Asker) -> Reply {
        self.with_choice(Reply::note("Which film do you mean?"), library, films, put, asker)
    }

    fn with_choice(&self, reply: Reply, library: &Library, films: &[FilmId], put: Put, asker: &Asker) -> Reply {
        let question = self.number();
        self.waiting.insert(question, Arc::new(Waiting { asker: asker.user, audience: asker.audience, put }));
        reply.with_choice(&Press::Choose { question }, films.iter().map(|film| library.film(*film)))
    }

    /// The reply of an exchange; it is remembered, if buttons lead to more of it.
    fn present(&self, desk: &Desk, exchange: Exchange, asker: &Asker) -> Reply {
        let library = desk.library();
        let id = |film: &FilmId| library.film(*film).id.clone();
        let kept = Kept {
            title: exchange.film.as_ref().map(id),
            films: exchange.films.iter().map(id).collect(),
            covered: exchange.covered,
            answer: exchange.answer,
        };
        let policy = self.policy(library, &exchange.films, &asker.scene, asker.user, asker.audience);
        let number = self.number();
        let (reply, leads_on) = kept.page(library, policy, 0, number, View::Usual);
        if leads_on {
            self.answers.insert(number, Arc::new(kept));
        }
        reply
    }

    /// A page of an answer that is remembered, or `None` where one of its films is known no longer.
    pub(super) fn page(
        &self,
        desk: &Desk,
        kept: &Kept,
        (number, from): (u64, usize),
        view: View,
        asker: &Asker,
    ) -> Option<Reply> {
        let films = kept.films.iter().map(|film| desk.library().film_by_slug(film)).collect::<Option<Vec<_>>>()?;
        let policy = self.policy(desk.library(), &films, &asker.scene, asker.user, Audience::Asker);
        Some(kept.page(desk.library(), policy, from, number, view).0)
    }
}

impl Kept {
    /// A page of the answer, and whether any of its buttons leads back to it.
    fn page(&self, library: &Library, policy: Policy, from: usize, number: u64, view: View) -> (Reply, bool) {
        let lifted = view == View::Lifted;
        let policy = match (lifted, self.covered) {
            (true, _) => policy.lifted(),
            (false, true) => policy.covering(),
            (false, false) => policy,
        };
        let shown = render_page(&self.answer, from, policy, Medium::Discord, PAGE);
        let mut reply = Reply::new(shown.markdown);
        let film = self.title.as_deref().and_then(|id| library.film_by_slug(id)).map(|id| library.film(id));
        // A covered question is not echoed, and its film's name would do that.
        if lifted || !self.covered {
            reply = film.map_or(reply.clone(), |film| reply.about(film));
            reply = reply.with_sources(self.answer.sources(), shown.can_be_lifted && !lifted);
        }
        let hidden = (shown.can_be_lifted || self.covered) && !lifted;
        let buttons = self.buttons(film, number, shown.next, from, hidden, view);
        (reply.with_buttons(&buttons), !buttons.is_empty())
    }

    fn buttons(
        &self,
        film: Option<&Film>,
        answer: u64,
        next: Option<usize>,
        from: usize,
        hidden: bool,
        view: View,
    ) -> Vec<(Label, Press)> {
        let show = hidden.then_some((Label::ShowMe, Press::Show { answer, from }));
        let more = next.map(|from| match view {
            View::Usual => (Label::More, Press::More { answer, from }),
            View::Lifted => (Label::More, Press::Show { answer, from }),
        });
        let film = film.filter(|_| hidden && !self.covered);
        let seen = film.map(|film| (Label::SeenIt, Press::Seen { answer, film: film.id.clone() }));
        [show, more, seen].into_iter().flatten().collect()
    }
}

/// What a place is about: what an admin set for the thread, what the thread is named after, what an admin set for the channel,
/// or else what the host configured for all places.
pub(super) fn place_of(library: &Library, server: &Server, scene: &Scene, usual: Option<&str>) -> Place {
    let set = |place: Option<settings::ChannelId>| {
        place.and_then(|id| server.channel_film.get(&id)).and_then(|id| library.film_by_slug(id))
    };
    let named = || scene.thread_name.as_deref().and_then(|name| lookup::film_named_in(library, name));
    let own = set(scene.place.thread).or_else(named).or_else(|| set(scene.place.channel));
    let film = own.or_else(|| usual.and_then(|id| library.film_by_slug(id)));
    Place { film, devoted: own.is_some(), overheard: false }
}

/// Whether overheard questions are answered in a place. What is set for the narrowest part of it holds.
pub(super) fn listens(server: &Server, place: &Whereabouts) -> bool {
    let mut parts = [place.thread, place.channel, place.category].into_iter().flatten();
    parts.find_map(|id| server.listening.get(&id)).copied().unwrap_or_default()
}
