//! Sentences that several commands say.

use std::time::Duration;

use tokio::time::sleep;

use crate::discord::bot::Bot;
use crate::discord::cooldown::Turn;
use crate::discord::interactions::Visitor;
use crate::knowledge::{FilmId, Library};
use crate::lookup;
use crate::settings::Server;
use crate::spoiler::{Answer, Reference};
use crate::store::StoreError;

/// That there is no such film.
pub(super) fn no_film(library: &Library, name: &str) -> String {
    let known = library.films().count();
    format!("I know no film called “{name}”. I know {known} films; begin to type a title and I offer those that fit.")
}

/// So long an answer may wait for its turn: an interaction has to be answered within three seconds.
const PATIENCE: Duration = Duration::from_secs(1);

/// Waits for a member's turn to be answered; else says how long that would be.
pub(super) async fn turn(bot: &Bot, server: &Server, visitor: &Visitor<'_>) -> Result<Turn, String> {
    match bot.turn(server, visitor.channel, visitor.user.id, PATIENCE) {
        Ok(turn) => {
            sleep(turn.wait).await;
            Ok(turn)
        }
        Err(wait) => {
            let seconds = wait.as_secs() + 1;
            Err(format!("One moment: not so many questions at once. Ask again in {seconds} s."))
        }
    }
}

/// The one film that a name stands for; else what to say to it.
pub(super) fn the_film(library: &Library, name: &str) -> Result<FilmId, String> {
    match lookup::films_called(library, name).as_slice() {
        [film] => Ok(*film),
        [] => Err(no_film(library, name)),
        films => {
            let names: Vec<String> = films.iter().map(|film| library.film(*film).name()).collect();
            Err(format!("Which one: {}? Choose it from the list.", names.join(" or ")))
        }
    }
}

/// That something could not be saved or read.
pub(super) fn trouble(error: Option<&StoreError>) -> String {
    error.map_or_else(
        || {
            "My settings cannot be reached at the moment, so nothing has changed, and all spoilers are withheld."
                .to_owned()
        },
        |error| error.user_message().to_owned(),
    )
}

/// A phrase as a sentence: with a capital.
pub(super) fn sentence(phrase: &str) -> String {
    let mut chars = phrase.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A change of settings as it is told: films by their names, and `<#7>` refers to a channel.
pub(super) fn with_change(answer: Answer, change: &str, library: &Library) -> Answer {
    let named = |word: &str| {
        let id = word.trim_end_matches(':');
        library.film_by_slug(id).map_or_else(|| word.to_owned(), |film| word.replace(id, &library.film(film).name()))
    };
    let text = change.split(' ').map(named).collect::<Vec<_>>().join(" ");
    let mut parts = text.split("<#");
    let answer = answer.say(parts.next().unwrap_or_default());
    parts.fold(answer, |answer, part| match part.split_once('>').map(|(id, rest)| (id.parse(), rest)) {
        Some((Ok(id), rest)) => answer.refer(Reference::Channel(id)).say(rest),
        _ => answer.say(part),
    })
}

/// The name of a film; of one that is known no longer, its id.
pub(super) fn name_of(bot: &Bot, film: &str) -> String {
    let desk = bot.desk();
    let library = desk.library();
    library.film_by_slug(film).map_or_else(|| film.to_owned(), |id| library.film(id).name())
}
