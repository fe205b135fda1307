//! What is known: one file a film, checked when it is loaded, and the library that is asked.
//!
//! This layer builds on [`crate::spoiler`] alone. It knows nothing of questions, intents or Discord.

mod consistency;
mod document;
mod film;
mod library;
mod load;
mod problem;
mod release;
mod schema;
mod text;

pub(crate) use document::read;
pub use film::{Book, CastEntry, CreditsScenes, Detail, Fate, Film, Franchise, Locations, PlotPart, Pronoun, Role};
pub use library::{Character, CharacterId, Credit, FilmId, Job, Library, Person, PersonId};
pub use load::{load_dir, load_shipped, parse_film};
pub use problem::{Problem, Problems};
pub(crate) use problem::{did_you_mean, nearest};
pub use schema::schema;
pub use text::{Plain, Tagged, Text};
