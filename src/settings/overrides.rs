//! What an admin says of some severities, and leaves open of the others.

use std::fmt;
use std::str::FromStr;

use crate::spoiler::{Policy, Severity, Treatment};

/// A treatment for some severities. The others stay as they were before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Override([Option<Treatment>; 4]);

/// What stands for a severity that an override does not name.
const UNNAMED: &str = "-";

/// A text that is no override.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no override: four of show, cover, private, withhold and - are expected, with commas between")]
pub struct UnreadableOverride(String);

impl Override {
    /// The treatment of a severity, where it is named.
    pub const fn get(self, severity: Severity) -> Option<Treatment> {
        self.0[severity as usize]
    }

    /// The same override, in which a severity has this treatment. What does not spoil is shown, whatever is said here.
    #[must_use]
    pub fn with(mut self, severity: Severity, treatment: Treatment) -> Self {
        self.0[severity as usize] = Some(treatment);
        self
    }

    /// Whether it names no severity.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// What is in force where this comes on top of `before`: its treatments replace those of the severities it names.
    ///
    /// A worse severity is never shown more openly than a milder one ([`Policy::new`]), so that an override which
    /// makes a mild severity stricter takes the worse ones along, and one which opens only a worse severity opens
    /// it no further than the milder ones are.
    #[must_use]
    pub fn over(self, before: Policy) -> Policy {
        Policy::new(Severity::ALL.map(|severity| self.get(severity).unwrap_or(before.treatment(severity))))
    }

    /// Whether it would show a worse severity more openly than a milder one that it names.
    pub fn is_upside_down(self) -> bool {
        let named: Vec<Treatment> = Severity::ALL.into_iter().filter_map(|severity| self.get(severity)).collect();
        !named.is_sorted()
    }

    /// The override as admins read it: "tagged", or "major covered, ending private", or "nothing".
    pub fn in_words(self) -> String {
        let named = Policy::NAMED.into_iter().find(|(_, policy)| Self::from(*policy) == self);
        if let Some((name, _)) = named {
            return name.to_owned();
        }
        let said = Severity::SPOILING.into_iter().filter_map(|severity| Some((severity, self.get(severity)?)));
        let words: Vec<_> = said.map(|(severity, treatment)| treatment.said_of(severity)).collect();
        if words.is_empty() { "nothing".to_owned() } else { words.join(", ") }
    }
}

impl From<Policy> for Override {
    fn from(policy: Policy) -> Self {
        Self(Severity::ALL.map(|severity| Some(policy.treatment(severity))))
    }
}

/// The form in which it is stored: `show,-,cover,private`, mildest severity first.
impl fmt::Display for Override {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.map(|treatment| treatment.map_or(UNNAMED, Treatment::word)).join(","))
    }
}

/// Reads the form in which it is stored.
impl FromStr for Override {
    type Err = UnreadableOverride;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let treatments: Option<Vec<_>> = text.split(',').map(treatment).collect();
        let four = treatments.and_then(|treatments| treatments.try_into().ok());
        four.map(Self).ok_or_else(|| UnreadableOverride(text.to_owned()))
    }
}

/// What a word says of a severity; the outer `None` is for a word that says nothing at all.
#[expect(clippy::option_option, reason = "a severity may be left out, and a word may be wrong")]
fn treatment(word: &str) -> Option<Option<Treatment>> {
    if word == UNNAMED { Some(None) } else { Treatment::from_word(word).map(Some) }
}
