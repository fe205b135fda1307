//! From a clause to intents: every phrasing is tried at once, and what it leaves unexplained lowers its score.

use std::collections::BTreeSet;
use std::ops::Range;
use std::panic::{RefUnwindSafe, UnwindSafe};
use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson;
use regex_automata::util::pool::Pool;
use regex_automata::util::syntax;
use regex_automata::{Input, MatchKind, PatternSet};

use super::{Intent, REGISTRY, pattern};
use crate::language::{Clause, Content, MentionKind};

/// The score of a clear phrasing that explains all.
const CLEAR: f32 = 0.98;
/// The score of a hint that explains all.
const HINT: f32 = 0.92;
/// What each word that is left unexplained takes of the score.
const UNEXPLAINED: f32 = 0.78;
/// What each of these takes more that is no word at all, and so may be a name that nobody told.
const UNKNOWN: f32 = 0.85;
/// What each name that is left unexplained takes of the score.
const UNUSED_NAME: f32 = 0.93;
/// What each character takes of the score of an intent about those who made the film.
const STRANGE_NAME: f32 = 0.6;
/// The intents about those who made the film.
const CREW: &[&str] = &["director", "writer", "producer", "cinematographer", "editor", "music", "studio"];
/// What it takes if something that belongs to the one named is asked for ("Eve's mother").
const BELONGING: f32 = 0.6;
/// What it takes if what looks like the title of an unknown film stands where the film does.
pub const ANOTHER_TITLE: f32 = 0.7;
/// What it takes of the score if the very thing that is asked for is left unexplained.
const ASIDE: f32 = 0.72;
/// What each ordinary word in what would be an unknown name takes of the score.
const ORDINARY_NAME: f32 = 0.8;

/// The lazy DFA's room, in bytes: with less it thrashes.
const DFA_SIZE: usize = 8 << 20;

/// The phrasings are not valid regexes; a test holds that they are.
#[derive(Debug, thiserror::Error)]
#[error("the phrasings do not compile: {0}")]
pub struct BadPhrasing(#[from] Box<regex_automata::hybrid::BuildError>);

/// An intent that a clause may have.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The intent.
    pub intent: &'static Intent,
    /// How well it explains the clause, 0 to 1.
    pub score: f32,
    /// An unknown name that a phrasing found.
    pub name: Option<String>,
    /// Its bytes in the clause's text.
    name_at: Range<usize>,
    /// The bytes of the clause's text that were read as a character or person.
    pub slots: Vec<Range<usize>>,
    /// The bytes of the clause's text that its phrasings hit.
    hits: Vec<Range<usize>>,
    /// What the best of them is.
    best: Weight,
    /// Whether something shows that another thing is asked for; then no example makes it surer.
    pub doubtful: bool,
    /// The bytes of what looks like the title of a film that is not known.
    pub other_title: Option<Range<usize>>,
}

/// All phrasings of all intents.
pub struct Recogniser {
    /// Two sets, since two threads compile them in half the time.
    sets: [Set; 2],
    phrasings: Vec<Phrasing>,
}

/// Finds which of some phrasings hit a text, in one pass.
struct Set {
    dfa: DFA,
    caches: Pool<Cache, Box<dyn Fn() -> Cache + Send + Sync + UnwindSafe + RefUnwindSafe>>,
}

impl Set {
    fn new(phrasings: &[Phrasing]) -> Result<Self, BadPhrasing> {
        let sources: Vec<&str> = phrasings.iter().map(|phrasing| phrasing.source.as_str()).collect();
        // Each match wants all that overlap, over text that is ASCII.
        let dfa = DFA::builder()
            .configure(DFA::config().match_kind(MatchKind::All).cache_capacity(DFA_SIZE))
            .thompson(thompson::Config::new().utf8(false).which_captures(thompson::WhichCaptures::None))
            .syntax(syntax::Config::new().unicode(false).utf8(false))
            .build_many(&sources)
            .map_err(Box::new)?;
        let of = dfa.clone();
        Ok(Self { dfa, caches: Pool::new(Box::new(move || of.create_cache())) })
    }

    /// The numbers of the phrasings that hit a text.
    fn hits(&self, text: &str) -> Vec<usize> {
        let mut hits = PatternSet::new(self.dfa.pattern_len());
        let searched = self.dfa.try_which_overlapping_matches(&mut self.caches.get(), &Input::new(text), &mut hits);
        // The search fails on bytes that it was told to quit at, and it was told of none.
        debug_assert!(searched.is_ok(), "{searched:?}");
        hits.iter().map(|hit| hit.as_usize()).collect()
    }
}

impl std::fmt::Debug for Recogniser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Recogniser({} phrasings)", self.phrasings.len())
    }
}

/// What a phrasing says of its intent. Ordered: a later one says more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// Nothing, but it belongs to it.
    Aside,
    /// It may be meant.
    Hint,
    /// It is meant.
    Clear,
}

#[derive(Debug)]
struct Phrasing {
    intent: usize,
    source: String,
    weight: Weight,
    /// Compiled when it is first hit.
    regex: OnceLock<Option<Regex>>,
}

impl Recogniser {
    /// Compiles the phrasings of the registry.
    ///
    /// # Errors
    /// A phrasing that is no valid regex; a test holds that there is none.
    pub fn new() -> Result<Self, BadPhrasing> {
        let mut phrasings = Vec::new();
        for (intent, entry) in REGISTRY.iter().enumerate() {
            for (list, weight) in
                [(entry.phrasings, Weight::Clear), (entry.hints, Weight::Hint), (entry.asides, Weight::Aside)]
            {
                phrasings.extend(list.iter().map(|phrasing| Phrasing {
                    intent,
                    source: pattern::regex(phrasing),
                    weight,
                    regex: OnceLock::new(),
                }));
            }
        }
        let (one, other) = phrasings.split_at(phrasings.len() / 2);
        let sets = std::thread::scope(|scope| {
            let one = scope.spawn(|| Set::new(one));
            let other = Set::new(other);
            [one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), other]
        });
        let [one, other] = sets;
        Ok(Self { sets: [one?, other?], phrasings })
    }

    /// The words that phrasings are made of: what misspelt words are corrected towards.
    pub fn vocabulary() -> BTreeSet<String> {
        let phrasings =
            REGISTRY.iter().flat_map(|intent| intent.phrasings.iter().chain(intent.hints).chain(intent.asides));
        phrasings.flat_map(|phrasing| pattern::words(phrasing)).collect()
    }

    /// The number of phrasings.
    pub fn phrasings(&self) -> usize {
        self.phrasings.len()
    }

    /// Which phrasings hit a text.
    fn hits(&self, text: &str) -> impl Iterator<Item = &Phrasing> {
        let [one, other] = &self.sets;
        let behind = one.dfa.pattern_len();
        let hits = one.hits(text).into_iter().chain(other.hits(text).into_iter().map(move |hit| hit + behind));
        hits.map(|hit| &self.phrasings[hit])
    }

    /// How many phrasings hit a text.
    pub fn count_hits(&self, text: &str) -> usize {
        self.hits(text).count()
    }

    /// The intents that a clause may have, best first.
    pub fn candidates(&self, clause: &Clause) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::new();
        for phrasing in self.hits(&clause.text) {
            let intent = REGISTRY[phrasing.intent];
            let Some(regex) = phrasing.regex() else { continue };
            let Some(captures) = regex.captures(&clause.text) else { continue };
            let known = candidates.iter().position(|candidate| candidate.intent.name == intent.name);
            let at = known.unwrap_or_else(|| {
                candidates.push(Candidate::of(intent, 0.0));
                candidates.len() - 1
            });
            candidates[at].add(regex, &captures, phrasing.weight);
        }
        candidates.retain(|candidate| candidate.best > Weight::Aside);
        for candidate in &mut candidates {
            candidate.weigh(clause);
        }
        // A sort that keeps the registry's order makes it the last tie-break.
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(b.explained().cmp(&a.explained())));
        candidates
    }
}

impl Phrasing {
    fn regex(&self) -> Option<&Regex> {
        self.regex.get_or_init(|| RegexBuilder::new(&self.source).unicode(false).build().ok()).as_ref()
    }
}

impl Candidate {
    /// An intent that no phrasing found, with the score that something else gives it.
    pub fn of(intent: &'static Intent, score: f32) -> Self {
        Self {
            intent,
            score,
            name: None,
            name_at: 0..0,
            slots: Vec::new(),
            hits: Vec::new(),
            best: Weight::Aside,
            doubtful: false,
            other_title: None,
        }
    }

    fn add(&mut self, regex: &Regex, captures: &regex::Captures<'_>, weight: Weight) {
        let Some(whole) = captures.get(0) else { return };
        let mut start = whole.start();
        for group in regex.capture_names().flatten() {
            let Some(found) = captures.name(group) else { continue };
            if group.starts_with(pattern::GAP) {
                // What stands in a gap is not explained by what stands around it.
                self.hits.push(start..found.start());
                start = found.end();
            } else if group.starts_with(pattern::SLOT) {
                self.slots.push(found.range());
            } else {
                self.name_at = found.range();
                let first = found.as_str().split(' ').next().unwrap_or_default();
                if !matches!(
                    first,
                    "it" | "that"
                        | "they"
                        | "you"
                        | "there"
                        | "everyone"
                        | "somebody"
                        | "someone"
                        | "in"
                        | "of"
                        | "for"
                        | "from"
                        | "at"
                        | "on"
                        | "with"
                        | "i"
                        | "we"
                ) {
                    self.name.get_or_insert_with(|| found.as_str().to_owned());
                }
            }
        }
        self.hits.push(start..whole.end());
        self.best = self.best.max(weight);
    }

    /// The number of bytes that its phrasings hit.
    fn explained(&self) -> usize {
        (0..self.hits.iter().map(|hit| hit.end).max().unwrap_or(0))
            .filter(|at| self.hits.iter().any(|hit| hit.contains(at)))
            .count()
    }

    /// Whether its phrasings hit these bytes of the clause's text.
    pub fn explains(&self, at: &Range<usize>) -> bool {
        self.hits.iter().any(|hit| hit.start <= at.start && at.end <= hit.end)
    }

    /// Whether the question word, or the noun right behind it ("what gun"), is left unexplained.
    fn misses_the_point(&self, clause: &Clause) -> bool {
        let mut words = spans(&clause.text)
            .skip_while(|(word, _)| matches!(*word, "and" | "so" | "but" | "in" | "it" | "or" | "then"));
        let Some((first, at)) = words.next() else { return false };
        let next = words.next().map(|(_, at)| at);
        let noun =
            || next.is_some_and(|next| clause.content.iter().any(|word| word.at == next) && !self.explains(&next));
        match first {
            // "Who was the cinematographer": nothing that matters stands between.
            "who" | "whom" | "whose" => {
                let hit = self.hits.iter().map(|hit| hit.start).min().unwrap_or(0);
                clause.content.iter().any(|word| (at.end..hit).contains(&word.at.start) && !self.explains(&word.at))
            }
            "when" | "where" | "why" | "how" => !self.explains(&at),
            "what" | "which" => noun(),
            _ => false,
        }
    }

    /// The words, an uncommon one among them, that stand in the place of a title in a clause that speaks of no
    /// film: "who directed Inception", "a post-credits scene in Deadpool".
    fn find_other_title(&self, clause: &Clause) -> Option<Range<usize>> {
        let speaks_of_film = clause.text.contains(" it ") || clause.mentions.iter().any(|mention| mention.kind.film());
        if !self.intent.about_film || speaks_of_film {
            return None;
        }
        let unexplained: Vec<&Content> = clause.content.iter().filter(|word| !self.explains(&word.at)).collect();
        let uncommon = |word: &&Content| !word.common && word.at.len() > 4;
        let found = unexplained.iter().position(|word| uncommon(word) && self.in_place_of_title(clause, &word.at))?;
        let apart = |pair: &[&Content]| pair[0].at.end + 1 != pair[1].at.start;
        let end = unexplained[found..].windows(2).position(apart).map_or(unexplained.len(), |at| found + at + 1);
        Some(unexplained[found].at.start..unexplained[end - 1].at.end)
    }

    /// Whether a word stands next to what was hit, or behind a preposition that does.
    fn in_place_of_title(&self, clause: &Clause, at: &Range<usize>) -> bool {
        let before = clause.text.get(..at.start).unwrap_or_default().trim_end();
        let start = before.rfind(' ').map_or(0, |space| space + 1);
        let led_in = matches!(&before[start..], "in" | "of" | "from" | "about" | "for");
        let next_to_hit = |at: &Range<usize>| {
            self.hits.iter().any(|hit| hit.end == at.start || hit.end + 1 == at.start || hit.start == at.end)
        };
        // Behind "by" stands a name.
        (&before[start..] != "by" && next_to_hit(at)) || (led_in && next_to_hit(&(start..at.start)))
    }

    /// Whether the word behind a name ("Eve's mother") is left unexplained: then that is asked for, not the name.
    fn leaves_out_what_follows(&self, clause: &Clause, end: usize) -> bool {
        clause.content.iter().any(|word| word.at.start == end + 1 && !self.explains(&word.at))
    }

    fn weigh(&mut self, clause: &Clause) {
        let unexplained = || clause.content.iter().filter(|word| !self.explains(&word.at));
        let (words, unknown) = (unexplained().count(), unexplained().filter(|word| !word.known).count());
        let names = clause
            .mentions
            .iter()
            .filter(|mention| !mention.kind.film() && !self.intent.uses_names && !self.explains(&mention.at));
        // Who made the film is not asked with a character in it: "does the director hate Eve".
        let only_character = |kind: MentionKind| kind.character() && !kind.person() && !kind.film();
        let characters = clause.mentions.iter().filter(|mention| only_character(mention.kind));
        let strange = if CREW.contains(&self.intent.name) { characters.count() } else { 0 };
        // What is spelt like a name is likelier one than ordinary words are.
        let in_name = |at: &Range<usize>| self.name_at.start <= at.start && at.end <= self.name_at.end;
        let ordinary = clause.content.iter().filter(|word| word.known && in_name(&word.at)).count();
        let base = if self.best == Weight::Clear { CLEAR } else { HINT };
        // The number of words in a message that is read is far below what an i32 holds.
        let power = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
        let belonging =
            clause.mentions.iter().any(|mention| mention.owns && self.leaves_out_what_follows(clause, mention.at.end));
        let aside = if belonging { BELONGING } else { 1.0 } * if self.misses_the_point(clause) { ASIDE } else { 1.0 };
        let other_title = self.find_other_title(clause);
        let beside = if other_title.is_some() { ANOTHER_TITLE } else { 1.0 };
        let names = names.count();
        self.doubtful = aside * beside < 1.0;
        self.score = aside
            * beside
            * base
            * UNEXPLAINED.powi(power(words))
            * UNKNOWN.powi(power(unknown))
            * STRANGE_NAME.powi(power(strange))
            * UNUSED_NAME.powi(power(names))
            * ORDINARY_NAME.powi(power(ordinary));
        self.other_title = other_title;
    }
}

/// The words of a clause's text, with their bytes.
fn spans(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let start = text.as_ptr() as usize;
    text.split_whitespace().map(move |word| {
        let at = word.as_ptr() as usize - start;
        (word, at..at + word.len())
    })
}
