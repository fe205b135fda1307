//! The words of a message: lower case, ASCII, each with its place in the original.
//!
//! Everything after this works on ASCII: it keeps the regexes on their fast engine.

use std::ops::Range;

/// What stands between a word and the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Nothing but space.
    None,
    /// A comma or the like.
    Comma,
    /// The end of a sentence.
    Sentence,
    /// The end of a question.
    Question,
}

/// A word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower-case letters, digits and apostrophes, ASCII.
    pub text: String,
    /// Its bytes in the original message.
    pub range: Range<usize>,
    /// Whether the original starts with a capital.
    pub capital: bool,
    /// Whether it was a possessive ("Eve's"); the ending is cut off.
    pub possessive: bool,
    /// What stands before it.
    pub before: Break,
}

/// No more of a message than this many bytes is read; nobody asks a question of that length.
const READ: usize = 4_096;

/// The words of a message, and the break after the last.
pub fn words(message: &str) -> (Vec<Word>, Break) {
    let mut reader =
        Reading { words: Vec::new(), word: String::new(), start: 0, capital: false, before: Break::Sentence };
    let message = &message[..message.floor_char_boundary(READ)];
    for (at, char) in message.char_indices() {
        reader.take(at, char, message);
    }
    reader.end_word(message.len());
    (reader.words, reader.before)
}

struct Reading {
    words: Vec<Word>,
    word: String,
    start: usize,
    capital: bool,
    before: Break,
}

impl Reading {
    fn take(&mut self, at: usize, char: char, message: &str) {
        match char {
            'a'..='z' | '0'..='9' => self.push(at, char, false),
            'A'..='Z' => self.push(at, char.to_ascii_lowercase(), true),
            '\'' | '’' | '‘' | '´' | '`' if !self.word.is_empty() && letter_follows(message, at + char.len_utf8()) =>
            {
                self.word.push('\'');
            }
            // Invisible characters and accents on their own do not part a word.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{300}'..='\u{36f}' => {}
            '.' if self.is_abbreviation() => self.end_word(at),
            '.' | '!' | ';' | '\n' => self.stop(at, Break::Sentence),
            '?' | '¿' | '？' => self.stop(at, Break::Question),
            ',' | ':' | '–' | '—' => self.stop(at, Break::Comma),
            '&' | '+' => {
                self.end_word(at);
                "and".chars().for_each(|char| self.push(at, char, false));
                self.end_word(at + 1);
            }
            _ if char.is_alphanumeric() => self.fold(at, char),
            _ => self.end_word(at),
        }
    }

    /// A letter beyond ASCII, as the ASCII letters nearest to it.
    fn fold(&mut self, at: usize, char: char) {
        let capital = char.is_uppercase();
        for folded in deunicode::deunicode_char(char).unwrap_or_default().chars() {
            if folded.is_ascii_alphanumeric() {
                self.push(at, folded.to_ascii_lowercase(), capital);
            }
        }
    }

    /// Whether a full stop behind the word is part of it ("Mr. Nobody", "Joel J. Richard").
    fn is_abbreviation(&self) -> bool {
        self.word.len() == 1 || matches!(self.word.as_str(), "mr" | "mrs" | "ms" | "dr" | "jr" | "sr" | "st" | "vs")
    }

    fn push(&mut self, at: usize, char: char, capital: bool) {
        if self.word.is_empty() {
            (self.start, self.capital) = (at, capital);
        }
        self.word.push(char);
    }

    fn stop(&mut self, at: usize, kind: Break) {
        self.end_word(at);
        self.before = self.before.max(kind);
    }

    fn end_word(&mut self, at: usize) {
        if self.word.is_empty() {
            return;
        }
        let mut text = std::mem::take(&mut self.word);
        if has_run(&text) {
            text = without_runs(&text);
        }
        let before = std::mem::replace(&mut self.before, Break::None);
        self.words.push(Word { text, range: self.start..at, capital: self.capital, possessive: false, before });
    }
}

fn letter_follows(message: &str, at: usize) -> bool {
    message.get(at..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric)
}

fn has_run(word: &str) -> bool {
    word.as_bytes()
        .windows(3)
        .any(|three| three[0] == three[1] && three[1] == three[2] && three[0].is_ascii_alphabetic())
}

/// "sooooo" as "so": a letter drawn out stands for one.
fn without_runs(word: &str) -> String {
    let bytes = word.as_bytes();
    let mut kept = String::with_capacity(word.len());
    let mut at = 0;
    while at < bytes.len() {
        let run = bytes[at..].iter().take_while(|byte| **byte == bytes[at]).count();
        let keep = if run >= 3 { 1 } else { run };
        (0..keep).for_each(|_| kept.push(char::from(bytes[at])));
        at += run;
    }
    kept
}

/// Whether any of the message stands under a cover: its answer must then stand under one too.
pub fn is_covered(message: &str) -> bool {
    message.match_indices("||").nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(message: &str) -> Vec<String> {
        words(message).0.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_are_folded_to_ascii() {
        assert_eq!(texts("Wér's THÉ Post-Crédits?"), ["wer's", "the", "post", "credits"]);
        assert_eq!(texts("ｗｈｏ plays Е\u{301}ve"), ["who", "plays", "eve"]);
    }

    #[test]
    fn invisible_characters_do_not_part_words() {
        assert_eq!(texts("end\u{200b}ing of\u{202e} it"), ["ending", "of", "it"]);
    }

    #[test]
    fn drawn_out_letters_are_one() {
        assert_eq!(texts("sooooo whooo diesss"), ["so", "who", "dies"]);
    }

    #[test]
    fn ranges_point_into_the_original() {
        let message = "Ünd «who»";
        let ranges: Vec<_> = words(message).0.into_iter().map(|word| &message[word.range]).collect();
        assert_eq!(ranges, ["Ünd", "who"]);
    }

    #[test]
    fn covers_are_seen() {
        assert!(is_covered("so ||does she die||"));
        assert!(!is_covered("a || b"));
    }

    #[test]
    fn a_very_long_message_is_read_in_part() {
        assert_eq!(words(&"é ".repeat(9_000)).0.len(), READ / 3);
    }
}
