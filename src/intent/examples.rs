//! Questions that are like a known one: for the wordings that no phrasing foresees.
//!
//! Each intent's examples are read as messages are, and compared by the cosine of their words' vectors, each
//! word weighted by how rare it is among all examples (inverse document frequency: Spärck Jones 1972).

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Intent, REGISTRY};
use crate::knowledge::Library;
use crate::language::{Clause, Reader, stem};

/// The examples of all intents, indexed when they are first needed.
#[derive(Debug, Default)]
pub struct Examples(OnceLock<Index>);

#[derive(Debug)]
struct Index {
    /// Each example's intent and length.
    examples: Vec<(&'static Intent, f32)>,
    /// A word's weight, and which examples have it with what share of that.
    words: HashMap<String, (f32, Vec<(u32, f32)>)>,
    /// The weight of a word that no example has.
    unseen: f32,
}

/// How much of its weight a word has that adds little to what is asked.
const SMALL: f32 = 0.35;

impl Examples {
    /// The intents whose examples are most like a clause, each with its likeness, 0 to 1, best first.
    pub fn like(&self, clause: &Clause, library: &Library, reader: &Reader) -> Vec<(&'static Intent, f32)> {
        let index = self.0.get_or_init(|| Index::new(library, reader));
        let mut scores: Vec<f32> = vec![0.0; index.examples.len()];
        let mut shared: Vec<u32> = vec![0; index.examples.len()];
        let mut length = 0.0;
        for (word, share) in words(clause) {
            let (weight, examples) =
                index.words.get(&word).map_or((index.unseen, [].as_slice()), |(weight, of)| (*weight, of.as_slice()));
            let (index_weight, weight) = (weight, weight * share);
            length += weight * weight;
            for (example, own) in examples {
                scores[*example as usize] += weight * index_weight * own;
                shared[*example as usize] += u32::from(share >= 1.0 && !word.starts_with('@'));
            }
        }
        // An example that shares only small words and names is like nothing in particular.
        let content = u32::try_from(clause.content.len()).unwrap_or(u32::MAX);
        let enough = |shared: u32| content == 0 || shared * 2 >= content.min(4);
        let mut best: Vec<(&'static Intent, f32)> = Vec::new();
        for (((intent, own), score), shared) in index.examples.iter().zip(scores).zip(shared) {
            if !enough(shared) {
                continue;
            }
            let likeness = score / (length.sqrt() * own).max(f32::MIN_POSITIVE);
            match best.iter_mut().find(|(known, _)| known.name == intent.name) {
                Some((_, known)) => *known = known.max(likeness),
                None => best.push((intent, likeness)),
            }
        }
        best.sort_by(|a, b| b.1.total_cmp(&a.1));
        best
    }
}

impl Index {
    fn new(library: &Library, reader: &Reader) -> Self {
        let read = |text: &str| -> Vec<(String, f32)> {
            let mut all: Vec<(String, f32)> = reader.read_as_is(text, library, &[]).iter().flat_map(words).collect();
            all.sort_by(|a, b| a.0.cmp(&b.0));
            all.dedup_by(|a, b| a.0 == b.0);
            all
        };
        // What has no phrasings is found in other ways.
        let texts = REGISTRY
            .iter()
            .filter(|intent| !intent.phrasings.is_empty())
            .flat_map(|intent| intent.examples.iter().chain([&intent.example]).map(move |text| (*intent, *text)));
        let read: Vec<_> = texts.map(|(intent, text)| (intent, read(text))).collect();
        let mut words: HashMap<String, (f32, Vec<(u32, f32)>)> = HashMap::new();
        for (number, (_, example)) in read.iter().enumerate() {
            for (word, share) in example {
                words.entry(word.clone()).or_default().1.push((u32::try_from(number).unwrap_or(u32::MAX), *share));
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "there are some thousand examples")]
        let weight = |examples: usize| (1.0 + read.len() as f32 / (1.0 + examples as f32)).ln();
        for (own, of) in words.values_mut() {
            *own = weight(of.len());
        }
        let length = |example: &[(String, f32)]| {
            let squares = example
                .iter()
                .map(|(word, share)| (words.get(word).map_or(0.0, |(weight, _)| *weight) * share).powi(2));
            squares.sum::<f32>().sqrt()
        };
        let examples = read.iter().map(|(intent, example)| (*intent, length(example))).collect();
        Self { examples, words, unseen: weight(0) }
    }
}

/// The words of a clause as they are compared, and the share that each has: stems, and a mark for each kind
/// of name.
fn words(clause: &Clause) -> Vec<(String, f32)> {
    let mut words: Vec<(String, f32)> = Vec::new();
    let mut start = 0;
    for word in clause.text.split(' ') {
        let at = start..start + word.len();
        start = at.end + 1;
        let (text, share) = match word {
            "" | "it" => continue,
            _ if word.starts_with('@') => (kind(word).to_owned(), 1.0),
            _ if clause.content.iter().any(|content| content.at == at) => (stem(word).to_owned(), 1.0),
            _ => (word.to_owned(), SMALL),
        };
        if !words.iter().any(|(known, _)| *known == text) {
            words.push((text, share));
        }
    }
    words
}

/// What a name is compared as: a role, a person, or a character.
fn kind(mark: &str) -> &'static str {
    match mark {
        "@v" => "@villain",
        "@l" => "@lead",
        "@2" => "@person",
        _ => "@character",
    }
}
