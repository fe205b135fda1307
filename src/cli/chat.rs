//! `stinger chat`: the bot in the terminal, with nothing to set up.
//!
//! It is one channel and one conversation. It answers as the bot would in Discord; what is covered there is blocks here,
//! and `/reveal` stands for the click that lifts a cover.

use std::io::Write;

use clap::Args;

use super::explain::explain;
use super::input::Input;
use super::setup::{Desk, Setup};
use super::slash::{self, Slash};
use super::{Error, Status, film, terminal};
use crate::conversation::Conversation;
use crate::engine::Exchange;
use crate::spoiler::Policy;

/// Said where something is covered.
const LIFTING: &str = "/reveal shows what is covered";

/// Takes the place of a film where none is to be meant.
const NO_FILM: &str = "none";

/// Chat with the bot in the terminal
#[derive(Debug, Default, Args)]
pub(super) struct Chat {
    #[command(flatten)]
    setup: Setup,
}

impl Chat {
    /// Talks until the input ends or somebody quits.
    pub(super) fn run(&self) -> Result<Status, Error> {
        let mut talk = Talk { desk: self.setup.open()?, conversation: Conversation::default(), last: None };
        let mut input = Input::open()?;
        if input.is_interactive() {
            note(&talk.welcome())?;
        }
        while let Some(line) = input.next("> ")? {
            match Slash::parse(&line) {
                Some(Ok(Slash::Quit)) => break,
                Some(Ok(slash)) => talk.obey(slash)?,
                Some(Err(unknown)) => note(&unknown)?,
                None if line.trim().is_empty() => {}
                None => talk.answer(&line)?,
            }
        }
        Ok(Status::Done)
    }
}

/// A conversation under way.
struct Talk {
    desk: Desk,
    conversation: Conversation,
    last: Option<Exchange>,
}

impl Talk {
    fn welcome(&self) -> String {
        let films = self.desk.stinger.library().films().count();
        format!("I answer questions about films, and know {films}. /help lists commands, Ctrl-D leaves.")
    }

    fn answer(&mut self, question: &str) -> Result<(), Error> {
        let exchange = self.desk.stinger.ask(question, self.desk.place, &mut self.conversation);
        show(&exchange, self.desk.policy)?;
        self.last = Some(exchange);
        Ok(())
    }

    fn obey(&mut self, slash: Slash) -> Result<(), Error> {
        match slash {
            Slash::Reveal => self.reveal(),
            Slash::Film(None) => note(&self.which_film()),
            Slash::Film(Some(name)) => self.set_film(&name),
            Slash::Policy(None) => note(&format!("The policy is {}.", self.desk.policy)),
            Slash::Policy(Some(name)) => self.set_policy(&name),
            Slash::Why => self.why(),
            Slash::Help => note(&slash::help()),
            Slash::Quit => Ok(()),
        }
    }

    /// Shows the last answer as to somebody who lifts its covers. What the policy withholds stays withheld.
    fn reveal(&self) -> Result<(), Error> {
        match &self.last {
            Some(last) => show(&Exchange { covered: false, ..last.clone() }, self.desk.policy.lifted()),
            None => note("There is no answer yet."),
        }
    }

    fn why(&self) -> Result<(), Error> {
        match &self.last {
            Some(last) => note(&explain(last, self.desk.stinger.library())),
            None => note("There is no question yet."),
        }
    }

    fn which_film(&self) -> String {
        let library = self.desk.stinger.library();
        match self.desk.place.film {
            Some(film) => format!("The film is {}.", library.film(film).name()),
            None => "No film is set; name one in your question, or set it with /film.".to_owned(),
        }
    }

    /// Sets the film, and forgets the conversation: it may have been about another.
    fn set_film(&mut self, name: &str) -> Result<(), Error> {
        let library = self.desk.stinger.library();
        let film = match film::by_name(library, name).as_deref() {
            _ if name.eq_ignore_ascii_case(NO_FILM) => None,
            Ok([film]) => Some(*film),
            Ok(films) => {
                let ids: Vec<&str> = films.iter().map(|film| library.film(*film).id.as_str()).collect();
                return note(&format!("There are several: {}.", ids.join(", ")));
            }
            Err(unknown) => return note(&sentence(&unknown)),
        };
        self.desk.place.film = film;
        self.conversation = Conversation::default();
        note(&self.which_film())
    }

    fn set_policy(&mut self, name: &str) -> Result<(), Error> {
        match name.parse::<Policy>() {
            Ok(policy) => self.desk.policy = policy,
            Err(unknown) => return note(&sentence(&unknown)),
        }
        note(&format!("The policy is {}.", self.desk.policy))
    }
}

fn show(exchange: &Exchange, policy: Policy) -> Result<(), Error> {
    let mut out = terminal::stdout();
    terminal::reply(&mut out, exchange, policy, LIFTING)?;
    Ok(out.flush()?)
}

fn note(text: &str) -> Result<(), Error> {
    let mut out = terminal::stdout();
    terminal::note(&mut out, text)?;
    Ok(out.flush()?)
}

/// An error as it is said to somebody: with a capital.
fn sentence(error: &impl ToString) -> String {
    let text = error.to_string();
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
