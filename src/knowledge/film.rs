//! A film and its parts, as they stand in a knowledge file.
//!
//! The documentation of each field is also the description that `stinger schema` gives to editors.

use schemars::JsonSchema;
use serde::Deserialize;

use super::text::{Plain, Tagged, Text};
use crate::spoiler::{Source, Verdict};

/// Everything known about one film. What a file does not say is unknown, never "no".
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Film {
    /// The id: the file's stem.
    #[serde(skip)]
    pub id: String,
    /// The title as it stands on the poster.
    pub title: Plain,
    /// The year of release.
    #[schemars(range(min = 1888, max = 2100))]
    pub year: u16,
    /// Where the facts can be checked; at least one.
    #[schemars(length(min = 1))]
    pub sources: Vec<Source>,
    /// Other titles, and what people call it. Never an ordinary word.
    #[serde(default)]
    pub aliases: Vec<Plain>,
    /// Genres in lower case, the most fitting first.
    #[serde(default)]
    pub genres: Vec<Plain>,
    /// Who directed it.
    #[serde(default)]
    pub directors: Vec<Plain>,
    /// Who wrote the screenplay.
    #[serde(default)]
    pub writers: Vec<Plain>,
    /// Who composed the score.
    #[serde(default)]
    pub composers: Vec<Plain>,
    /// Who produced it.
    #[serde(default)]
    pub producers: Vec<Plain>,
    /// Who photographed it.
    #[serde(default)]
    pub cinematographers: Vec<Plain>,
    /// Who edited it.
    #[serde(default)]
    pub editors: Vec<Plain>,
    /// The studios that made or released it.
    #[serde(default)]
    pub studios: Vec<Plain>,
    /// The languages spoken in it.
    #[serde(default)]
    pub language: Vec<Plain>,
    /// The countries that it was made by.
    #[serde(default)]
    pub country: Vec<Plain>,
    /// The running time of the theatrical version, in minutes.
    #[schemars(range(min = 1, max = 1000))]
    pub runtime_minutes: Option<u16>,
    /// The first release, as people write a date.
    pub release_date: Option<Plain>,
    /// The age rating and who gave it.
    pub age_rating: Option<Plain>,
    /// What it cost.
    pub budget: Option<Plain>,
    /// What it earned.
    pub box_office: Option<Plain>,
    /// Where it can be watched.
    pub streaming: Option<Plain>,
    /// How critics and audiences scored it.
    pub scores: Option<Plain>,
    /// Whether there is or will be a sequel.
    pub sequel: Option<Text>,
    /// What sensitive viewers should know.
    #[serde(default)]
    pub warnings: Vec<Text>,
    /// What it is about, without spoilers, in one to three sentences.
    pub overview: Option<Text>,
    /// What type of film it is, in one sentence.
    pub kind: Option<Text>,
    /// Why someone should watch it.
    pub why_watch: Option<Text>,
    /// What the music is like.
    pub music: Option<Text>,
    /// Awards and nominations.
    pub awards: Option<Text>,
    /// How it was made.
    #[serde(default)]
    pub behind_the_scenes: Vec<Text>,
    /// What inspired it.
    #[serde(default)]
    pub inspirations: Vec<Text>,
    /// Trivia.
    #[serde(default)]
    pub trivia: Vec<Text>,
    /// Hidden details.
    #[serde(default)]
    pub easter_eggs: Vec<Text>,
    /// The scenes that people remember.
    #[serde(default)]
    pub key_scenes: Vec<Tagged>,
    /// Famous lines, in quotation marks.
    #[serde(default)]
    pub quotes: Vec<Tagged>,
    /// The ending, a statement each.
    #[serde(default)]
    pub ending: Vec<Tagged>,
    /// Endings that were planned or filmed and not used.
    pub alternate_ending: Option<Tagged>,
    /// What was cut.
    #[serde(default)]
    pub deleted_scenes: Vec<Tagged>,
    /// The series that it belongs to.
    pub franchise: Option<Franchise>,
    /// Whether it is based on a book.
    pub book: Option<Book>,
    /// Where it was shot.
    pub locations: Option<Locations>,
    /// Scenes during and after the credits.
    pub credits_scenes: Option<CreditsScenes>,
    /// Who plays whom.
    #[serde(default)]
    pub cast: Vec<CastEntry>,
    /// The plot by its parts, in order.
    #[serde(default)]
    pub plot: Vec<PlotPart>,
    /// What becomes of whom.
    #[serde(default)]
    pub fates: Vec<Fate>,
    /// Answers to particular questions.
    #[serde(default)]
    pub details: Vec<Detail>,
}

impl Film {
    /// The title with its year: "Ballerina (2025)".
    pub fn name(&self) -> String {
        format!("{} ({})", self.title, self.year)
    }

    /// Every phrase by which its file says that people ask for something. Public.
    pub fn phrases(&self) -> impl Iterator<Item = &Plain> {
        let details = self.details.iter().flat_map(|detail| &detail.about);
        let plot = self.plot.iter().flat_map(|part| part.about.iter().chain([&part.part]));
        details.chain(plot)
    }

    /// The cast entry that has this role, if any.
    pub fn with_role(&self, role: Role) -> Option<&CastEntry> {
        self.cast.iter().find(|entry| entry.roles.contains(&role))
    }
}

/// The series that a film belongs to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Franchise {
    /// What the series is called.
    pub name: Plain,
    /// The film's place in the main series, from 1.
    pub part: Option<u8>,
    /// How the film belongs to it.
    pub text: Option<Text>,
}

/// Whether a film is based on a book.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Book {
    /// Whether it is.
    pub based: bool,
    /// The book's title.
    pub title: Option<Plain>,
    /// The book's author.
    pub author: Option<Plain>,
    /// What differs, or what it is based on instead.
    pub text: Option<Text>,
}

/// Where a film was shot.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Locations {
    /// The places.
    #[serde(default)]
    pub places: Vec<Plain>,
    /// More about them.
    pub text: Option<Text>,
}

/// Scenes during and after the credits.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditsScenes {
    /// Whether there is one during the credits.
    pub mid: Option<bool>,
    /// Whether there is one after the credits.
    pub post: Option<bool>,
    /// What is in it, or more about there being none.
    pub text: Option<Text>,
}

/// How a character is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Pronoun {
    /// She, her.
    She,
    /// He, him.
    He,
    /// They, them.
    They,
}

/// A part that a character has in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The protagonist.
    Lead,
    /// The antagonist.
    Villain,
}

/// A character, and who plays them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CastEntry {
    /// Who plays the character, where known.
    pub actor: Option<Plain>,
    /// The character.
    pub character: Plain,
    /// What else the character is called. Public: an alias must not tell a secret.
    #[serde(default)]
    pub aliases: Vec<Plain>,
    /// The parts that the character has in the story.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// How the character is spoken of.
    pub pronoun: Option<Pronoun>,
    /// Who the character is.
    pub about: Option<Text>,
}

/// A part of the plot.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlotPart {
    /// What the part is called. Public.
    pub part: Plain,
    /// Phrases by which people ask for it. Public: they must not tell the answer.
    #[serde(default)]
    pub about: Vec<Plain>,
    /// What happens in it.
    pub text: Tagged,
}

/// What becomes of a character.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fate {
    /// The character, as in the cast.
    pub character: Plain,
    /// Whether the character is alive at the end.
    #[serde(deserialize_with = "verdict")]
    #[schemars(with = "bool")]
    pub survives: Verdict,
    /// What happens, in 40 to 200 characters: covers of about one length tell nothing.
    pub text: Tagged,
}

fn verdict<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Verdict, D::Error> {
    bool::deserialize(deserializer).map(Verdict::new)
}

/// The answer to particular questions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// The questions, as people ask them. Public: they must not tell the answer.
    #[schemars(length(min = 1))]
    pub about: Vec<Plain>,
    /// The answer.
    pub text: Tagged,
}
