//! Names for what is being typed into a form. Only names that anyone may read are offered.

use serenity::all::{CommandInteraction, CreateAutocompleteResponse, CreateInteractionResponse};

use super::film::{CHARACTER, PERSON, TITLE};
use super::options::Options;
use super::seen;
use crate::discord::bot::Bot;
use crate::discord::interactions::Visitor;
use crate::discord::reply::cut;
use crate::knowledge::{FilmId, Library};
use crate::lookup;
use crate::settings::MemberId;

/// No more than this are offered, and none is longer, in characters.
const MOST: usize = 25;
const LONGEST: usize = 100;

/// What fits what has been typed, best first, each with the value that stands for it.
pub(in crate::discord) fn complete(
    bot: &Bot,
    command: &CommandInteraction,
    visitor: &Visitor<'_>,
) -> CreateInteractionResponse {
    let desk = bot.desk();
    let library = desk.library();
    let options = Options::of(&command.data);
    let (option, typed) = options.typed().unwrap_or_default();
    let film = || options.text(TITLE).and_then(|title| lookup::films_called(library, title).first().copied());
    let names = match option {
        CHARACTER => characters(library, film(), typed),
        PERSON => people(library, film(), typed),
        _ if command.data.name == seen::NAME && options.path == [seen::REMOVE] => {
            let seen = bot.store.get().map(|store| store.seen(MemberId(visitor.user.id.get()))).unwrap_or_default();
            films(library, typed).into_iter().filter(|(_, id)| seen.contains(id)).collect()
        }
        _ => films(library, typed),
    };
    offer(names)
}

#[expect(clippy::disallowed_methods, reason = "names of films, characters and people are public")]
fn offer(names: Vec<(String, String)>) -> CreateInteractionResponse {
    let fitting = names.into_iter().filter(|(_, value)| value.chars().count() <= LONGEST).take(MOST);
    let choices = fitting.fold(CreateAutocompleteResponse::new(), |choices, (name, value)| {
        choices.add_string_choice(cut(&name, LONGEST), value)
    });
    CreateInteractionResponse::Autocomplete(choices)
}

fn films(library: &Library, typed: &str) -> Vec<(String, String)> {
    let named = |film: FilmId| (library.film(film).name(), library.film(film).id.clone());
    lookup::films(library, typed).into_iter().map(named).collect()
}

fn characters(library: &Library, film: Option<FilmId>, typed: &str) -> Vec<(String, String)> {
    let found = lookup::characters(library, film, typed).into_iter();
    found.map(|id| library.character(id).name.clone()).map(|name| (name.clone(), name)).collect()
}

fn people(library: &Library, film: Option<FilmId>, typed: &str) -> Vec<(String, String)> {
    let found = lookup::people(library, film, typed).into_iter();
    found.map(|id| library.person(id).name.clone()).map(|name| (name.clone(), name)).collect()
}
