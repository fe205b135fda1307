//! Which words are spelt right, what slang stands for, and the word that a misspelt one is meant to be.

use std::collections::{HashMap, HashSet};

use super::english::{is_common, is_rare};

/// The words that sentences are made of.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Words of the vocabulary, of names and of fillers: never corrected.
    known: HashSet<String>,
    /// Slang and short forms, and what they stand for.
    slang: HashMap<&'static str, Vec<String>>,
    /// The words that a misspelt one may be meant to be, by their first letter.
    targets: HashMap<u8, Vec<Target>>,
    /// The same words by what follows their first letter, where the mistake is in that letter.
    by_rest: HashMap<String, Vec<Target>>,
    /// What is said around a question and adds nothing to it, as sequences of words by their first.
    fillers: HashMap<&'static str, Vec<Vec<&'static str>>>,
    /// Words that a question may hold without their adding to what is asked.
    small: HashSet<&'static str>,
}

#[derive(Debug, Clone)]
struct Target {
    word: String,
    letters: u32,
    /// Words of names win over words of questions where both are as near.
    name: bool,
}

/// The longest run of letters that is compared with anything; longer ones are no words.
const LONGEST: usize = 24;

impl Lexicon {
    /// A lexicon that corrects towards `vocabulary` (the words of questions) and `names` (those of names).
    pub fn new(vocabulary: impl IntoIterator<Item = String>, names: impl IntoIterator<Item = String>) -> Self {
        let mut lexicon = Self { slang: slang(), fillers: fillers(), small: small_words(), ..Self::default() };
        lexicon.known.extend(lexicon.small.iter().map(|word| (*word).to_owned()));
        lexicon.known.extend(lexicon.fillers.values().flatten().flatten().map(|word| (*word).to_owned()));
        for (words, name) in
            [(vocabulary.into_iter().collect::<HashSet<_>>(), false), (names.into_iter().collect(), true)]
        {
            for word in words {
                if word.len() > 3 || (name && word.len() == 3) {
                    let target = Target { letters: letters(&word), word: word.clone(), name };
                    lexicon.by_rest.entry(word[1..].to_owned()).or_default().push(target.clone());
                    lexicon.targets.entry(word.as_bytes()[0]).or_default().push(target);
                }
                lexicon.known.insert(word);
            }
        }
        // An order of its own, so that ties never depend on a hash.
        for targets in lexicon.targets.values_mut().chain(lexicon.by_rest.values_mut()) {
            targets.sort_by(|a, b| (&a.word, a.name).cmp(&(&b.word, b.name)));
        }
        lexicon
    }

    /// What a slang word or short form stands for.
    pub fn slang(&self, word: &str) -> Option<&[String]> {
        self.slang.get(word).map(Vec::as_slice)
    }

    /// Whether a word is spelt right.
    pub fn knows(&self, word: &str) -> bool {
        self.is_vocabulary(word) || is_common(word) || word.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether a word is one of questions, names or fillers.
    pub fn is_vocabulary(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    /// Whether a word is an ordinary English one.
    pub fn is_english(&self, word: &str) -> bool {
        is_common(word) || is_rare(word)
    }

    /// Whether a word adds nothing to what is asked.
    pub fn is_small(&self, word: &str) -> bool {
        self.small.contains(word)
    }

    /// How many of the words, from the first, are said around a question and add nothing.
    pub fn filler(&self, words: &[&str]) -> usize {
        let Some(phrases) = words.first().and_then(|first| self.fillers.get(first)) else { return 0 };
        phrases.iter().filter(|phrase| words.starts_with(phrase)).map(Vec::len).max().unwrap_or(0)
    }

    /// The word that a misspelt one is meant to be, by optimal string alignment (Boytsov 2011: insertions,
    /// deletions, substitutions and swaps of neighbours), if one is near enough.
    pub fn correct(&self, word: &str) -> Option<&str> {
        let allowed = match word.len() {
            0..=2 => return None,
            3..=5 => 1,
            6..=LONGEST => 2,
            _ => return None,
        };
        // A rare word that is but one slip from one that is expected here is a slip.
        let allowed = match (is_rare(word), word.len() >= 6) {
            (true, true) => 1,
            (true, false) => return None,
            (false, _) => allowed,
        };
        let ranked = self.near(word, allowed).filter(|target| word.len() > 3 || target.name).filter_map(|target| {
            let distance = strsim::osa_distance(word, &target.word);
            // Names are less forgiving: a name that is not known is often close to one that is.
            let allowed = if target.name && word.len() < 8 { 1 } else { allowed };
            (distance <= allowed).then(|| (distance * 2, !target.name, target))
        });
        // Two mistakes and another first letter are too many for one word.
        let elsewhere =
            self.with_another_first_letter(word).into_iter().filter(|target| word.len() > 3 && target.word != word);
        let ranked = ranked.chain(elsewhere.map(|target| (3, !target.name, target)));
        ranked
            .min_by_key(|(cost, other, target)| {
                (*cost, *other, target.word.len().abs_diff(word.len()), likeness(word, &target.word))
            })
            .map(|(.., target)| target.word.as_str())
    }
}

impl Lexicon {
    /// The words of the same first letter that may be within some mistakes of a word.
    fn near(&self, word: &str, allowed: usize) -> impl Iterator<Item = &Target> + use<'_> {
        let (mask, length) = (letters(word), word.len());
        let same_first = self.targets.get(&word.as_bytes()[0]).into_iter().flatten();
        same_first.filter(move |target| {
            target.word.len().abs_diff(length) <= allowed
                && (target.letters ^ mask).count_ones() as usize <= 2 * allowed
        })
    }

    /// The words that differ from a word by one mistake in the first letter: another, one too many, one missing,
    /// or swapped with the next.
    fn with_another_first_letter(&self, word: &str) -> Vec<&Target> {
        let find = |rest: &str| self.by_rest.get(rest).into_iter().flatten();
        let rest = word.get(1..).unwrap_or_default();
        let extra = find(rest.get(1..).unwrap_or_default()).filter(|target| target.word == rest);
        let swapped = word.get(..2).map(|two| two.chars().rev().collect::<String>()).unwrap_or_default();
        let swapped_rest = format!("{}{}", swapped.get(1..).unwrap_or_default(), word.get(2..).unwrap_or_default());
        let swapped = find(&swapped_rest).filter(|target| target.word.starts_with(&swapped));
        find(rest).chain(extra).chain(find(word)).chain(swapped).collect()
    }
}

/// Lower is more alike. Of words at one distance, the one that sounds alike by Jaro-Winkler is meant.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a similarity is from 0 to 1")]
fn likeness(a: &str, b: &str) -> u32 {
    1_000 - (strsim::jaro_winkler(a, b) * 1_000.0) as u32
}

/// Which letters a word has, as bits: words with very different letters need not be compared.
fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |bits, byte| bits | 1 << (byte - b'a'))
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn slang() -> HashMap<&'static str, Vec<String>> {
    let pairs = lines(include_str!("slang.txt")).filter_map(|line| line.split_once(" = "));
    pairs
        .flat_map(|(shorts, long)| {
            let words: Vec<String> = long.split(' ').map(str::to_owned).collect();
            shorts.split(' ').map(move |short| (short, words.clone()))
        })
        .collect()
}

fn fillers() -> HashMap<&'static str, Vec<Vec<&'static str>>> {
    let mut fillers: HashMap<_, Vec<_>> = HashMap::new();
    for line in lines(include_str!("fillers.txt")) {
        let words: Vec<_> = line.split(' ').collect();
        fillers.entry(words[0]).or_default().push(words);
    }
    fillers
}

fn small_words() -> HashSet<&'static str> {
    lines(include_str!("small.txt")).flat_map(|line| line.split(' ')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let vocabulary = ["plot", "villain", "director", "plays", "credits", "antagonist"];
        Lexicon::new(vocabulary.map(str::to_owned), ["ballerina", "eve", "huston", "reeves"].map(str::to_owned))
    }

    #[test]
    fn misspelt_words_are_corrected() {
        for (wrong, right) in [
            ("plto", "plot"),
            ("balerina", "ballerina"),
            ("vilian", "villain"),
            ("houston", "huston"),
            ("antaganist", "antagonist"),
        ] {
            assert_eq!(lexicon().correct(wrong), Some(right), "{wrong}");
        }
    }

    #[test]
    fn a_word_that_is_near_to_nothing_stays() {
        for word in ["xq", "zzzz", "kubernetes", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert_eq!(lexicon().correct(word), None, "{word}");
        }
    }

    #[test]
    fn slang_and_fillers_are_data() {
        assert_eq!(lexicon().slang("whos"), Some(&["who".to_owned(), "is".to_owned()][..]));
        assert_eq!(lexicon().filler(&["can", "you", "tell", "me", "who"]), 4);
        assert_eq!(lexicon().filler(&["who", "plays"]), 0);
    }
}
