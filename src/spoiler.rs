//! What may be told to whom: severities, treatments, answers made of spans, and the one renderer.
//!
//! This layer is a leaf. It knows nothing of films, of language or of Discord's API, and imports nothing
//! of ours.
//!
//! **Invariant.** The text of a [`Spoiler`] has one way out: [`render`], under a [`Policy`]. There is no
//! `Display`, `Deref`, `AsRef` or `Serialize` for it, and `Debug` is redacted.

mod answer;
mod policy;
mod render;
mod secret;

pub use answer::{Answer, Reference, Source, Span};
pub use policy::{Policy, Severity, Treatment, UnknownPolicy};
pub use render::{MESSAGE_LIMIT, Markdown, Medium, Shown, WITHHELD, render, render_page, unsafe_character};
pub use secret::{Spoiler, Verdict};
