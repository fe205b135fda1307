//! `stinger ask`: one question, or a question a line, answered for people or as JSON for programs.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::explain::explain;
use super::setup::{Desk, Setup};
use super::{Error, Status, input, terminal};
use crate::conversation::Conversation;
use crate::engine::{Exchange, Outcome};

/// A line that starts a new conversation.
const NEW_CONVERSATION: &str = "---";

/// What programs that run this one go by.
const EXIT_CODES: &str =
    "Exit codes: 0 the (last) question is answered, 1 it is not, 2 wrong usage or unreadable input.";

/// Said where something is covered.
const LIFTING: &str = "--policy open shows what is covered";
/// Said where the question was covered: then so is the answer under every policy.
const UNCOVERING: &str = "the question was covered, so its answer is; ask without the bars to see it";

/// Answer one question, or with --stdin a question a line
#[derive(Debug, Args)]
#[command(after_help = EXIT_CODES)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub(super) struct Ask {
    #[command(flatten)]
    setup: Setup,
    /// A catalogue of further films
    #[arg(long, value_name = "FILE")]
    catalogue: Option<PathBuf>,
    /// Answer with a JSON object a line
    #[arg(long)]
    json: bool,
    /// Take the text as overheard: answer only what is clearly a question for the bot
    #[arg(long)]
    overheard: bool,
    /// Take the lines as one conversation; a line `---` starts a new one
    #[arg(long)]
    session: bool,
    /// Read questions from standard input, a line each
    #[arg(long, conflicts_with = "question")]
    stdin: bool,
    /// Explain how each question was read; with --json on standard error
    #[arg(long)]
    why: bool,
    /// The question
    #[arg(required_unless_present = "stdin")]
    question: Vec<OsString>,
}

/// The answer as programs read it. The keys are a contract.
#[derive(Serialize)]
struct Line<'a> {
    question: &'a str,
    outcome: &'static str,
    intent: Option<&'static str>,
    film: Option<&'a str>,
    confidence: f64,
    answers: &'a [String],
    reply: Option<String>,
}

impl Ask {
    /// Answers what is asked.
    pub(super) fn run(self) -> Result<Status, Error> {
        if let Some(file) = self.catalogue {
            return Err(Error::Catalogue(file));
        }
        let mut desk = self.setup.open()?;
        desk.place.overheard = self.overheard;
        let last = if self.stdin { self.answer_lines(&desk)? } else { Some(self.answer_words(&desk)?) };
        let known = last.is_none_or(|outcome| outcome == Outcome::Answered);
        Ok(if known { Status::Done } else { Status::NotKnown })
    }

    fn answer_words(&self, desk: &Desk) -> Result<Outcome, Error> {
        let words: Vec<_> = self.question.iter().map(|word| word.to_string_lossy()).collect();
        self.answer(&words.join(" "), desk, &mut Conversation::default())
    }

    /// Answers every line; the outcome of the last, if there is one.
    fn answer_lines(&self, desk: &Desk) -> Result<Option<Outcome>, Error> {
        let mut conversation = Conversation::default();
        let mut last = None;
        for line in input::lines(io::stdin().lock()) {
            let line = line.map_err(Error::Input)?;
            if self.session && line == NEW_CONVERSATION {
                conversation = Conversation::default();
                continue;
            }
            if !self.session {
                conversation = Conversation::default();
            }
            last = Some(self.answer(&line, desk, &mut conversation)?);
        }
        Ok(last)
    }

    fn answer(&self, question: &str, desk: &Desk, conversation: &mut Conversation) -> Result<Outcome, Error> {
        let exchange = desk.stinger.ask(question, desk.place, conversation);
        if self.json {
            self.write_json(question, &exchange, desk)?;
        } else {
            self.write_plain(&exchange, desk)?;
        }
        Ok(exchange.outcome)
    }

    fn write_json(&self, question: &str, exchange: &Exchange, desk: &Desk) -> Result<(), Error> {
        let line = Line {
            question,
            outcome: exchange.outcome.word(),
            intent: exchange.intent.map(|intent| intent.name),
            film: exchange.film.map(|film| desk.stinger.library().film(film).id.as_str()),
            confidence: (f64::from(exchange.confidence) * 1_000.0).round() / 1_000.0,
            answers: exchange.answer.entities(),
            reply: exchange.message(desk.policy).map(|markdown| markdown.to_string()),
        };
        let line = serde_json::to_string(&line).map_err(io::Error::from)?;
        let mut out = io::stdout().lock();
        writeln!(out, "{line}")?;
        if self.why {
            terminal::note(&mut anstream::stderr().lock(), &explain(exchange, desk.stinger.library()))?;
        }
        Ok(out.flush()?)
    }

    fn write_plain(&self, exchange: &Exchange, desk: &Desk) -> Result<(), Error> {
        let mut out = terminal::stdout();
        let lifting = if exchange.covered { UNCOVERING } else { LIFTING };
        terminal::reply(&mut out, exchange, desk.policy, lifting)?;
        if self.why {
            terminal::note(&mut out, &explain(exchange, desk.stinger.library()))?;
        }
        Ok(out.flush()?)
    }
}
