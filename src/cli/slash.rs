//! The slash words of the chat: each is declared once, here, and parsing and `/help` derive from that.

use crate::knowledge::nearest;

/// What a slash word asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slash {
    /// To see the last answer with nothing covered.
    Reveal,
    /// To see or set the film that is meant where none is named.
    Film(Option<String>),
    /// To see or set the policy.
    Policy(Option<String>),
    /// To see why the last question was taken as it was.
    Why,
    /// To see the slash words.
    Help,
    /// To leave.
    Quit,
}

/// A slash word.
struct Word {
    name: &'static str,
    usage: &'static str,
    help: &'static str,
    make: fn(Option<String>) -> Slash,
}

const WORDS: [Word; 6] = [
    Word { name: "/reveal", usage: "/reveal", help: "the last answer with nothing covered", make: |_| Slash::Reveal },
    Word {
        name: "/film",
        usage: "/film [ID or title]",
        help: "the film that is meant where you name none; /film none for no film",
        make: Slash::Film,
    },
    Word {
        name: "/policy",
        usage: "/policy [NAME]",
        help: "what is shown: open, tagged, strict, sealed",
        make: Slash::Policy,
    },
    Word { name: "/why", usage: "/why", help: "how the last question was read", make: |_| Slash::Why },
    Word { name: "/help", usage: "/help", help: "this list", make: |_| Slash::Help },
    Word { name: "/quit", usage: "/quit", help: "leave, as Ctrl-D does", make: |_| Slash::Quit },
];

impl Slash {
    /// Reads a line: `None` if it starts with no slash, an error in words if the slash word is unknown.
    pub(super) fn parse(line: &str) -> Option<Result<Self, String>> {
        let line = line.trim();
        let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        if !name.starts_with('/') {
            return None;
        }
        let argument = Some(rest.trim()).filter(|rest| !rest.is_empty()).map(str::to_owned);
        let word = WORDS.iter().find(|word| word.name.eq_ignore_ascii_case(name));
        Some(word.map(|word| (word.make)(argument)).ok_or_else(|| unknown(name)))
    }
}

fn unknown(name: &str) -> String {
    // Compared without the slash, which would make any two look alike.
    let names = WORDS.iter().map(|word| &word.name[1..]);
    match nearest(name.trim_start_matches('/'), names) {
        Some(near) => format!("There is no {name}; did you mean /{near}?"),
        None => format!("There is no {name}. /help lists what there is."),
    }
}

/// What `/help` says.
pub(super) fn help() -> String {
    let line = |word: &Word| format!("{:<20} {}", word.usage, word.help);
    WORDS.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_word_takes_the_rest_of_the_line() {
        assert_eq!(Slash::parse(" /film  Knives Out "), Some(Ok(Slash::Film(Some("Knives Out".into())))));
        assert_eq!(Slash::parse("/FILM"), Some(Ok(Slash::Film(None))));
        assert_eq!(Slash::parse("who plays Eve?"), None);
    }

    #[test]
    fn every_word_is_read_as_it_is_declared() {
        for word in WORDS {
            assert_eq!(Slash::parse(word.name), Some(Ok((word.make)(None))));
        }
    }

    #[test]
    fn an_unknown_word_gets_the_nearest_right_one() {
        let said = Slash::parse("/revael").unwrap().unwrap_err();
        assert_eq!(said, "There is no /revael; did you mean /reveal?");
        assert_eq!(Slash::parse("/wyh").unwrap().unwrap_err(), "There is no /wyh; did you mean /why?");
        assert_eq!(Slash::parse("/xyz").unwrap().unwrap_err(), "There is no /xyz. /help lists what there is.");
    }
}
