//! What comes of a message.

use crate::intent::{Intent, REGISTRY};
use crate::knowledge::FilmId;
use crate::spoiler::{Answer, Markdown, Medium, Policy, Shown, render};

/// How a message was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Understood and answered.
    Answered,
    /// Understood, but the fact is not known.
    Unknown,
    /// It could mean several films.
    Ambiguous,
    /// Not understood.
    Unrecognised,
    /// Not for the bot.
    Silent,
}

impl Outcome {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Unknown => "unknown",
            Self::Ambiguous => "ambiguous",
            Self::Unrecognised => "unrecognised",
            Self::Silent => "silent",
        }
    }
}

/// Why a message was taken as it was.
#[derive(Debug, Clone, Default)]
pub struct Why {
    /// The clauses as they were read.
    pub clauses: Vec<String>,
    /// What was named, as it stood in the message.
    pub names: Vec<String>,
    /// The intents considered, with scores, best first.
    pub candidates: Vec<(&'static str, f32)>,
}

/// What comes of a message.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// How it was taken.
    pub outcome: Outcome,
    /// The intent, of several questions that of the first.
    pub intent: Option<&'static Intent>,
    /// The film, of several that of the first question.
    pub film: Option<FilmId>,
    /// Every film that the answer tells of: no policy of any of them may be passed over.
    pub films: Vec<FilmId>,
    /// How sure it is that this is what was meant, 0 to 1.
    pub confidence: f32,
    /// The answer; empty where silent.
    pub answer: Answer,
    /// Whether the question was under a cover; then all of the answer is.
    pub covered: bool,
    /// Why.
    pub why: Why,
}

impl Exchange {
    /// Nothing to say.
    pub(super) fn silent() -> Self {
        Self {
            outcome: Outcome::Silent,
            intent: None,
            film: None,
            films: Vec::new(),
            confidence: 0.0,
            answer: Answer::default(),
            covered: false,
            why: Why::default(),
        }
    }

    /// Not understood: what may have been meant, or what can be asked.
    pub(super) fn unrecognised(why: Why) -> Self {
        let near = why.candidates.iter().filter(|(_, score)| *score >= super::understand::ASK_BACK);
        // What has no phrasings is about one film, and its example about another.
        let near =
            near.filter_map(|(name, _)| crate::intent::intent(name)).filter(|intent| !intent.phrasings.is_empty());
        let mut near: Vec<&str> = near.map(|intent| intent.example).collect();
        near.dedup();
        let text = match near.as_slice() {
            [] => format!("I did not get that. You can ask me, for example: {}.", examples()),
            [one] => format!("I am not sure what you mean. Did you mean “{one}”?"),
            [one, other, ..] => format!("I am not sure what you mean. Did you mean “{one}” or “{other}”?"),
        };
        let confidence = why.candidates.first().map_or(0.0, |(_, score)| *score);
        Self { outcome: Outcome::Unrecognised, answer: Answer::plain(text), confidence, why, ..Self::silent() }
    }

    /// The reply under a policy, or `None` where the bot stays silent.
    pub fn reply(&self, policy: Policy, medium: Medium, limit: usize) -> Option<Shown> {
        let policy = if self.covered { policy.covering() } else { policy };
        (self.outcome != Outcome::Silent).then(|| render(&self.answer, policy, medium, limit))
    }

    /// The reply as one message of Discord, under a policy.
    pub fn message(&self, policy: Policy) -> Option<Markdown> {
        self.reply(policy, Medium::Discord, crate::spoiler::MESSAGE_LIMIT).map(|shown| shown.markdown)
    }
}

/// Three questions that can be asked.
fn examples() -> String {
    let wanted = ["overview", "who-plays", "credits-scene"];
    let examples =
        REGISTRY.iter().filter(|intent| wanted.contains(&intent.name)).map(|intent| format!("“{}”", intent.example));
    examples.collect::<Vec<_>>().join(", ")
}
