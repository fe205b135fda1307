//! An answer: spans in order, the entities it names, and where its facts come from.

use super::policy::Severity;
use super::secret::Spoiler;

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Text that anyone may read.
    Plain(String),
    /// Text that only the policy lets out.
    Spoiler(Spoiler),
    /// Something that is shown by its name where it is read.
    Reference(Reference),
}

/// Something that is known by a number, for which the place where it is read shows a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A channel's id.
    Channel(u64),
    /// A member's id.
    Member(u64),
    /// A moment, in seconds of Unix time.
    Time(i64),
}

impl Span {
    /// How much it spoils.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Plain(_) | Self::Reference(_) => Severity::None,
            Self::Spoiler(spoiler) => spoiler.severity(),
        }
    }

    /// The text, where it is public.
    pub fn public(&self) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::Spoiler(_) | Self::Reference(_) => None,
        }
    }
}

/// Where a fact can be checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What the source is called.
    pub name: String,
    /// Its address, where it has one.
    pub url: Option<String>,
}

/// What is said to a question, before any policy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    spans: Vec<Span>,
    entities: Vec<String>,
    sources: Vec<Source>,
    unknown: bool,
}

impl Answer {
    /// An answer that starts with public text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().say(text)
    }

    /// An answer that says that the fact is not known.
    pub fn unknown(text: impl Into<String>) -> Self {
        Self { unknown: true, ..Self::plain(text) }
    }

    /// Marks the fact asked for as not known.
    #[must_use]
    pub fn not_known(mut self) -> Self {
        self.unknown = true;
        self
    }

    /// Adds public text.
    #[must_use]
    pub fn say(self, text: impl Into<String>) -> Self {
        self.span(Span::Plain(text.into()))
    }

    /// Adds text that spoils.
    #[must_use]
    pub fn spoil(self, spoiler: Spoiler) -> Self {
        self.span(Span::Spoiler(spoiler))
    }

    /// Adds a reference.
    #[must_use]
    pub fn refer(self, reference: Reference) -> Self {
        self.span(Span::Reference(reference))
    }

    /// Adds a span.
    #[must_use]
    pub fn span(mut self, span: Span) -> Self {
        self.spans.push(span);
        self
    }

    /// Adds spans as the lines of a list.
    #[must_use]
    pub fn list<'a>(self, items: impl IntoIterator<Item = &'a Span>) -> Self {
        items.into_iter().fold(self, |answer, item| answer.say("\n• ").span(item.clone()))
    }

    /// Adds several statements under one cover, so that their number does not show.
    #[must_use]
    pub fn run<'a>(self, parts: impl IntoIterator<Item = &'a Span>) -> Self {
        let (mut plain, mut spoilers) = (Vec::new(), Vec::new());
        for part in parts {
            match part {
                Span::Plain(text) => plain.push(text.as_str()),
                Span::Spoiler(spoiler) => spoilers.push(spoiler),
                // Films' statements have none.
                Span::Reference(_) => {}
            }
        }
        let answer = if plain.is_empty() { self } else { self.say(plain.join(" ")) };
        match Spoiler::join(spoilers, " ") {
            Some(whole) => answer.spoil(whole),
            None => answer,
        }
    }

    /// Names the entities that answer the question, best first. Public names only.
    #[must_use]
    pub fn naming<T: Into<String>>(mut self, entities: impl IntoIterator<Item = T>) -> Self {
        self.entities.extend(entities.into_iter().map(Into::into));
        self
    }

    /// Adds sources, each once.
    #[must_use]
    pub fn from_sources(mut self, sources: &[Source]) -> Self {
        for source in sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
        self
    }

    /// This answer, and below it another.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        if !self.spans.is_empty() {
            self = self.say("\n");
        }
        self.spans.extend(other.spans);
        self.entities.extend(other.entities);
        self.unknown &= other.unknown;
        self.from_sources(&other.sources)
    }

    /// The pieces, in order.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The entities that answer the question, best first.
    pub fn entities(&self) -> &[String] {
        &self.entities
    }

    /// Where its facts come from.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Whether it says that the fact is not known.
    pub const fn is_unknown(&self) -> bool {
        self.unknown
    }

    /// The worst severity in it.
    pub fn severity(&self) -> Severity {
        self.spans.iter().map(Span::severity).max().unwrap_or(Severity::None)
    }
}
