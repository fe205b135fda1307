//! Which film a word on the command line or in the chat stands for.

use crate::knowledge::{FilmId, Library, did_you_mean};
use crate::lookup;

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

/// The films that a name stands for: several where several bear it.
pub(super) fn by_name(library: &Library, name: &str) -> Result<Vec<FilmId>, UnknownFilm> {
    let films = lookup::films_called(library, name);
    if films.is_empty() {
        let known: Vec<&str> = library.films().map(|(_, film)| film.title.as_str()).collect();
        let near = did_you_mean(name, known);
        return Err(UnknownFilm { name: name.to_owned(), near });
    }
    Ok(films)
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
    fn a_misspelt_name_is_understood_or_gets_the_nearest_right_one() {
        assert_eq!(named("nives out"), Ok(vec!["knives-out-2019".to_owned()]));
        assert!(named("nife outs").unwrap_err().ends_with("did you mean `Knives Out`?"), "{:?}", named("nife outs"));
    }
}
