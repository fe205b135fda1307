//! What people see in a terminal: replies with their covers as blocks, and notes beside them in a dim style.
//!
//! Colours go where they are wanted: `anstream` leaves them out of pipes and heeds `NO_COLOR`.

use std::io::{self, StdoutLock, Write};

use anstream::AutoStream;
use anstyle::Style;

use crate::engine::Exchange;
use crate::spoiler::{MESSAGE_LIMIT, Medium, Policy, Source};

const DIM: Style = Style::new().dimmed();

/// Standard output, with colours where they are wanted.
pub(super) fn stdout() -> AutoStream<StdoutLock<'static>> {
    AutoStream::auto(io::stdout().lock())
}

/// Writes a note that is not part of an answer.
pub(super) fn note(out: &mut impl Write, text: &str) -> io::Result<()> {
    harmless(text).lines().try_for_each(|line| writeln!(out, "{DIM}{line}{DIM:#}"))
}

/// Writes the reply to a question, its sources, and where something is covered how to see it.
pub(super) fn reply(out: &mut impl Write, exchange: &Exchange, policy: Policy, lifting: &str) -> io::Result<()> {
    let Some(shown) = exchange.reply(policy, Medium::Terminal, MESSAGE_LIMIT) else {
        return note(out, "(nothing is said)");
    };
    writeln!(out, "{}", shown.markdown)?;
    if !exchange.answer.sources().is_empty() {
        note(out, &sources(exchange.answer.sources()))?;
    }
    if shown.can_be_lifted || exchange.covered { note(out, lifting) } else { Ok(()) }
}

fn sources(sources: &[Source]) -> String {
    let named = sources.iter().map(|source| match &source.url {
        Some(url) => format!("{} {url}", source.name),
        None => source.name.clone(),
    });
    format!("source: {}", named.collect::<Vec<_>>().join("; "))
}

/// Public text without anything that would command the terminal: a question read back may hold it.
fn harmless(text: &str) -> String {
    text.chars().filter(|char| *char == '\n' || !char.is_control()).collect()
}
