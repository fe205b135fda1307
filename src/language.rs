//! From a message to clauses: words normalised and corrected, names found, the rest canonical.
//!
//! This layer knows names (films, people, characters) and words, and no intent: the intents hand their
//! vocabulary in. Nothing here is told to anyone; what is told is [`crate::intent`]'s.

mod clause;
mod english;
mod lexicon;
mod names;
mod stem;
mod words;

pub use clause::{Clause, Content, Entity, Mention, MentionKind, Reader};
pub use lexicon::Lexicon;
pub use names::{NameIndex, Named};
pub use stem::stem;
pub use words::{Break, Word, is_covered, words};
