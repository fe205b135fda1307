//! Where lines come from: an editor in a terminal, plain reading from a pipe or a file.

use std::io::{self, BufRead, IsTerminal as _};

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::error::Error;

/// The lines of a stream. Bytes that are no UTF-8 become replacement characters: a question with a broken letter can
/// still be answered. Both `\n` and `\r\n` end a line.
pub(super) fn lines(mut reader: impl BufRead) -> impl Iterator<Item = io::Result<String>> {
    std::iter::from_fn(move || {
        let mut bytes = Vec::new();
        match reader.read_until(b'\n', &mut bytes) {
            Ok(0) => None,
            Ok(_) => Some(Ok(line(&bytes))),
            Err(error) => Some(Err(error)),
        }
    })
}

fn line(bytes: &[u8]) -> String {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    String::from_utf8_lossy(bytes.strip_suffix(b"\r").unwrap_or(bytes)).into_owned()
}

/// What somebody types, or what a pipe holds.
pub(super) enum Input {
    /// A terminal. The history is kept in memory only: what somebody asks about films is nobody else's business, and
    /// there is no file to set up or to clean away.
    Editor(Box<DefaultEditor>),
    /// No terminal: no prompt is shown.
    Pipe(Box<dyn Iterator<Item = io::Result<String>>>),
}

impl Input {
    /// Standard input.
    pub(super) fn open() -> Result<Self, Error> {
        if io::stdin().is_terminal() && io::stdout().is_terminal() {
            let config = rustyline::Config::builder().auto_add_history(true).build();
            return Ok(Self::Editor(Box::new(DefaultEditor::with_config(config)?)));
        }
        Ok(Self::Pipe(Box::new(lines(io::stdin().lock()))))
    }

    /// Whether somebody sits before it.
    pub(super) const fn is_interactive(&self) -> bool {
        matches!(self, Self::Editor(_))
    }

    /// The next line, or `None` at the end. Ctrl-C throws the line away that is being typed, Ctrl-D ends.
    pub(super) fn next(&mut self, prompt: &str) -> Result<Option<String>, Error> {
        match self {
            Self::Pipe(lines) => lines.next().transpose().map_err(Error::Input),
            Self::Editor(editor) => loop {
                match editor.readline(prompt) {
                    Ok(line) => return Ok(Some(line)),
                    Err(ReadlineError::Interrupted) => {}
                    Err(ReadlineError::Eof) => return Ok(None),
                    Err(error) => return Err(error.into()),
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_either_way_and_empty_ones_count() {
        let read: Vec<String> = lines(&b"one\r\n\n\r\ntwo\rthree\nlast"[..]).map(Result::unwrap).collect();
        assert_eq!(read, ["one", "", "", "two\rthree", "last"]);
    }

    #[test]
    fn bytes_that_are_no_text_do_not_end_the_reading() {
        let read: Vec<String> = lines(&b"a\xffb\nnext\n"[..]).map(Result::unwrap).collect();
        assert_eq!(read, ["a\u{fffd}b", "next"]);
    }
}
