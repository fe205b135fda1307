//! What can be asked: the registry of intents, one file each, and how they are recognised and answered.
//!
//! An intent says all about itself once: its name, its help, its phrasings and hints, and its answer. The
//! recogniser, the help and the examples derive from the registry. This layer knows nothing of Discord,
//! of settings or of the command line.

mod asked;
mod examples;
mod pattern;
mod recogniser;

pub use asked::Asked;
pub use examples::Examples;
pub use help::told;
pub use recogniser::{ANOTHER_TITLE, BadPhrasing, Candidate, Recogniser};

use crate::spoiler::Answer;

/// Something that can be asked.
#[derive(Debug)]
pub struct Intent {
    /// Its name, in kebab case.
    pub name: &'static str,
    /// What it answers, for help: a phrase such as "who plays a character".
    pub help: &'static str,
    /// A question that it answers.
    pub example: &'static str,
    /// Phrasings that make it clear. See `pattern` for the notation; a line each.
    pub phrasings: &'static [&'static str],
    /// Words that suggest it.
    pub hints: &'static [&'static str],
    /// What belongs to such a question and suggests nothing by itself ("at the end" of "does she die").
    pub asides: &'static [&'static str],
    /// Whole questions as people ask them, for wordings that no phrasing foresees; a line each.
    pub examples: &'static [&'static str],
    /// Whether the answer depends on the people or characters named.
    pub uses_names: bool,
    /// Whether it is about a film at all.
    pub about_film: bool,
    /// Whom it must be told, where it is asked by a form.
    pub slot: Slot,
    /// Under which heading it stands in lists and forms; what is asked most stands under none.
    pub heading: Option<Heading>,
    /// The answer.
    pub answer: fn(&Asked<'_>) -> Answer,
}

/// Whom a question must name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Nobody.
    None,
    /// A character of the film.
    Character,
    /// A person who worked on it.
    Person,
}

/// What intents are listed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    /// What is told.
    Story,
    /// Who is in it and who made it.
    People,
    /// How it came about.
    Making,
    /// What stands in a record of it.
    Facts,
    /// What else there is.
    More,
}

impl Heading {
    /// Every heading, in the order of lists.
    pub const ALL: [Self; 5] = [Self::Story, Self::People, Self::Making, Self::Facts, Self::More];

    /// Its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::People => "people",
            Self::Making => "making",
            Self::Facts => "facts",
            Self::More => "more",
        }
    }

    /// What stands under it.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Story => "more about the story",
            Self::People => "more about the people",
            Self::Making => "how the film came about",
            Self::Facts => "facts about the film",
            Self::More => "more films, and where the facts come from",
        }
    }
}

impl Intent {
    /// What most intents are: about a film, and not about the people named.
    const fn new(
        name: &'static str,
        help: &'static str,
        example: &'static str,
        answer: fn(&Asked<'_>) -> Answer,
    ) -> Self {
        Self {
            name,
            help,
            example,
            phrasings: &[],
            hints: &[],
            asides: &[],
            examples: &[],
            uses_names: false,
            about_film: true,
            slot: Slot::None,
            heading: None,
            answer,
        }
    }

    /// The answer to a question.
    pub fn answer_to(&self, asked: &Asked<'_>) -> Answer {
        (self.answer)(asked)
    }
}

/// Declares the intents: a module each, and their list in this order. Of intents that explain a clause
/// equally well, the earlier one is meant.
macro_rules! registry {
    ($($module:ident)*) => {
        $(mod $module;)*
        /// Every intent.
        pub static REGISTRY: &[&Intent] = &[$(&$module::INTENT),*];
    };
}

registry! {
    credits_scene alternate_ending deleted_scenes ending fate who_dies who_survives
    who_plays plays_whom villain lead cast who_is
    untold about_person other_crew writer producer cinematographer editor studio other_works filmography director
    music locations book awards behind_the_scenes inspirations
    key_scenes quotes easter_eggs trivia
    content_warning age_rating runtime release_date year budget box_office streaming sequel scores language country
    franchise recommend why_watch genre overview summary
    detail plot_question help known_films privacy small_talk sources
}

/// The intent of a name.
pub fn intent(name: &str) -> Option<&'static Intent> {
    REGISTRY.iter().copied().find(|intent| intent.name == name)
}
