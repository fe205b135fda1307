//! Every sentence of the data files as a test of its own, named after it.
//!
//! `cargo test --test sentences -- who-plays` runs the sentences of one intent. `sentences/README.md` tells how a
//! sentence is added.

#![expect(clippy::panic, reason = "a test fails by panicking")]

// The folder is named, since the one of this file's own name holds the sentences.
#[path = "support"]
mod support {
    pub(crate) mod bot;
    pub(crate) mod corpus;
    pub(crate) mod files;
    pub(crate) mod folders;
}

use libtest_mimic::{Arguments, Failed, Trial};
use stinger::conversation::Conversation;
use stinger::engine::{Exchange, Outcome, Place};
use stinger::spoiler::Policy;

use support::bot::{BOT, ask, film};
use support::corpus::{self, Dialogue, Overheard, Sentence, Turn};

fn main() {
    let arguments = Arguments::from_args();
    let trials = sentences().chain(dialogues()).chain(chat()).chain(unanswerable()).collect();
    libtest_mimic::run(&arguments, trials).exit();
}

fn sentences() -> impl Iterator<Item = Trial> {
    corpus::sentences().into_iter().map(|(stem, sentence)| {
        let name = format!("{stem}: {}", one_line(&sentence.ask));
        trial(name, sentence.known_failure, move || check_sentence(&stem, &sentence))
    })
}

fn dialogues() -> impl Iterator<Item = Trial> {
    corpus::dialogues().into_iter().enumerate().map(|(number, dialogue)| {
        let first = dialogue.turns.first().map_or("", |turn| turn.say.as_str());
        let name = format!("dialogue {}: {}", number + 1, one_line(first));
        trial(name, dialogue.known_failure, move || check_dialogue(&dialogue))
    })
}

fn chat() -> impl Iterator<Item = Trial> {
    let chat = corpus::chat();
    let silent = chat.chat.into_iter().map(|line| {
        let name = format!("chat: {}", one_line(&line.ask));
        trial(name, line.known_failure, move || {
            let exchange = ask(&line.ask, film(&line.film), true);
            expect(exchange.outcome == Outcome::Silent, "it is not for the bot", &exchange)
        })
    });
    let answered = chat.overheard.into_iter().map(|overheard| {
        let name = format!("overheard: {}", one_line(&overheard.ask));
        trial(name, overheard.known_failure, move || check_overheard(&overheard))
    });
    silent.chain(answered)
}

fn unanswerable() -> impl Iterator<Item = Trial> {
    corpus::unanswerable().into_iter().map(|question| {
        let name = format!("unanswerable: {}", one_line(&question.ask));
        trial(name, question.known_failure, move || {
            let exchange = ask(&question.ask, film(&question.film), false);
            expect(exchange.outcome != Outcome::Answered, "the film's file does not say that", &exchange)
        })
    })
}

fn check_sentence(stem: &str, sentence: &Sentence) -> Result<(), Failed> {
    let exchange = ask(&sentence.ask, film(&sentence.film), false);
    expect_outcome(sentence.outcome.as_slice(), &exchange)?;
    let intent = exchange.intent.map(|intent| intent.name);
    let meant = match (&sentence.intent, intent) {
        (None, Some(intent)) => intent == stem,
        (Some(wanted), Some(intent)) => wanted.iter().any(|wanted| wanted == intent),
        (_, None) => exchange.outcome == Outcome::Unrecognised,
    };
    expect(meant, &format!("expected {:?}", sentence.intent.as_deref().unwrap_or(&[stem.to_owned()])), &exchange)?;
    expect_reply(&sentence.has, &sentence.hasnt, &exchange)
}

fn check_overheard(overheard: &Overheard) -> Result<(), Failed> {
    let exchange = ask(&overheard.ask, film(&overheard.film), true);
    expect(exchange.outcome == Outcome::Answered, "it is for the bot", &exchange)?;
    expect_reply(&overheard.has, &[], &exchange)
}

fn check_dialogue(dialogue: &Dialogue) -> Result<(), Failed> {
    let place = Place { film: film(&dialogue.film), ..Place::default() };
    let mut conversation = Conversation::default();
    for turn in &dialogue.turns {
        let exchange = BOT.ask(&turn.say, place, &mut conversation);
        check_turn(turn, &exchange)
            .map_err(|failed| format!("at {:?}: {}", turn.say, failed.message().unwrap_or_default()))?;
    }
    Ok(())
}

fn check_turn(turn: &Turn, exchange: &Exchange) -> Result<(), Failed> {
    if let Some(outcome) = &turn.outcome {
        expect_outcome(outcome.as_slice(), exchange)?;
    }
    expect_reply(&turn.has, &turn.hasnt, exchange)
}

fn expect_outcome(wanted: &[String], exchange: &Exchange) -> Result<(), Failed> {
    let outcome = exchange.outcome.word();
    expect(wanted.iter().any(|wanted| wanted == outcome), &format!("expected to be {}", wanted.join(" or ")), exchange)
}

fn expect_reply(has: &[String], hasnt: &[String], exchange: &Exchange) -> Result<(), Failed> {
    let reply = reply(exchange).to_lowercase();
    let says = |text: &str| reply.contains(&text.to_lowercase());
    for wanted in has {
        expect(wanted.split('|').any(says), &format!("expected to say {wanted:?}"), exchange)?;
    }
    for unwanted in hasnt {
        expect(!says(unwanted), &format!("expected not to say {unwanted:?}"), exchange)?;
    }
    Ok(())
}

fn expect(right: bool, what: &str, exchange: &Exchange) -> Result<(), Failed> {
    if right {
        return Ok(());
    }
    let intent = exchange.intent.map_or("no intent", |intent| intent.name);
    Err(format!("{what}; it was {}, {intent}: {}", exchange.outcome.word(), reply(exchange)).into())
}

/// The reply with everything shown and no markdown: sentences test what is known, covers have tests of their own.
fn reply(exchange: &Exchange) -> String {
    exchange.message(Policy::OPEN).map_or_else(String::new, |reply| reply.as_str().replace('\\', ""))
}

/// A test; one that is known to fail must go on failing, so that it is struck off the list when it no longer does.
fn trial(name: String, known_failure: bool, check: impl FnOnce() -> Result<(), Failed> + Send + 'static) -> Trial {
    Trial::test(name, move || match (known_failure, check()) {
        (false, outcome) => outcome,
        (true, Err(_)) => Ok(()),
        (true, Ok(())) => Err("it passes now: take its `known_failure` out".into()),
    })
}

/// A message as the name of a test: short, and nothing in it that a terminal would act on.
fn one_line(message: &str) -> String {
    message
        .chars()
        .take(100)
        .flat_map(|char| if char.is_control() { char.escape_default().collect() } else { vec![char] })
        .collect()
}
