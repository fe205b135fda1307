//! Which film a word on the command line or in the chat stands for.

use crate::knowledge::{FilmId, Library, did_you_mean};

/// A name that is no film's.
#[derive(Debug, thiserror::Error)]
#[error("there is no film `{name}`{near}")]
pub struct UnknownFilm {
    name: String,
    near: String,
}

/// The film of an id.
pub(super) fn by_id(library: &Library, id: &str) -> Result<FilmId, UnknownFilm> {
    let near = || did_you_mean(id, library.films().map(|(_, film)| film.id.as_str()));
    library.film_by_slug(id).ok_or_else(|| UnknownFilm { name: id.to_owned(), near: near() })
}

/// The films of an id, a title or another name: several where several bear it.
pub(super) fn by_name(library: &Library, name: &str) -> Result<Vec<FilmId>, UnknownFilm> {
    if let Some(film) = library.film_by_slug(name) {
        return Ok(vec![film]);
    }
    let names = || library.films().flat_map(|(id, _)| names_of(library, id).into_iter().map(move |name| (id, name)));
    let bears = |known: &str| bare(known) == bare(name);
    let mut films: Vec<FilmId> = names().filter(|(_, known)| bears(known)).map(|(id, _)| id).collect();
    films.dedup();
    if films.is_empty() {
        let known: Vec<String> = names().map(|(_, known)| known).collect();
        let near = did_you_mean(name, known.iter().map(String::as_str));
        return Err(UnknownFilm { name: name.to_owned(), near });
    }
    Ok(films)
}

/// All that a film is called.
fn names_of(library: &Library, id: FilmId) -> Vec<String> {
    let film = library.film(id);
    let titles = [film.id.clone(), film.title.to_string(), film.name()];
    titles.into_iter().chain(film.aliases.iter().map(ToString::to_string)).collect()
}

/// A name without case, spaces and signs.
fn bare(name: &str) -> String {
    name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Result<Vec<String>, String> {
        let library = crate::knowledge::load_shipped().unwrap();
        let films = by_name(&library, name).map_err(|error| error.to_string())?;
        Ok(films.into_iter().map(|film| library.film(film).id.clone()).collect())
    }

    #[test]
    fn a_film_is_found_by_id_title_year_and_alias() {
        let only = |id: &str| Ok(vec![id.to_owned()]);
        assert_eq!(named("knives-out-2019"), only("knives-out-2019"));
        assert_eq!(named("knives out"), only("knives-out-2019"));
        assert_eq!(named("Ballerina (2023)"), only("ballerina-2023"));
        assert_eq!(named("john wick ballerina"), only("ballerina-2025"));
    }

    #[test]
    fn a_title_of_two_films_gives_both() {
        assert_eq!(named("BALLERINA").unwrap().len(), 2);
    }

    #[test]
    fn a_wrong_name_gets_the_nearest_right_one() {
        assert!(named("nives out").unwrap_err().ends_with("did you mean `Knives Out`?"));
    }
}
