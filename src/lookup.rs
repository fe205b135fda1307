//! Names typed into a form: what they stand for, and what they may become while they are typed.
//!
//! A form's text is a name and nothing else, so it is compared with the names as wholes; for names within sentences there is
//! [`crate::language`]. This goes over all names: a library of very many films needs an index in its place.

use deunicode::deunicode;

use crate::knowledge::{CharacterId, Film, FilmId, Library, PersonId};

/// From this likeness on, a misspelt name is taken for a known one.
const LIKE: f64 = 0.86;
/// What beginning with a text counts, and what containing it counts; likeness is below, being the same above.
const BEGINS: f64 = 3.0;
const WORD_BEGINS: f64 = 2.0;
const SAME: f64 = 4.0;

/// The films whose titles or other names fit a text, best first; of those that fit equally well the latest first. An empty
/// text fits all.
pub fn films(library: &Library, typed: &str) -> Vec<FilmId> {
    let typed = bare(typed);
    let found = library.films().filter_map(|(id, film)| Some((best_fit(&typed, names_of(film))?, id)));
    let mut found: Vec<(f64, FilmId)> = found.collect();
    // Ids follow the years.
    found.sort_by(|(a, first), (b, second)| b.total_cmp(a).then(second.cmp(first)));
    found.into_iter().map(|(_, id)| id).collect()
}

/// The films that a text stands for: the one of an id, or those of a name, or those of the name that is most like it. Empty
/// where nothing is like it.
pub fn films_called(library: &Library, name: &str) -> Vec<FilmId> {
    if let Some(film) = library.film_by_slug(name) {
        return vec![film];
    }
    let name = bare(name);
    let fits: Vec<(FilmId, f64)> =
        library.films().filter_map(|(id, film)| Some((id, best_fit(&name, names_of(film))?))).collect();
    let best = fits.iter().map(|(_, fit)| *fit).fold(0.0, f64::max);
    fits.into_iter().filter(|(_, fit)| *fit >= best).map(|(id, _)| id).collect()
}

/// The film whose title or other name stands in a text, as in a thread's name: the longest such name that is one film's.
pub fn film_named_in(library: &Library, text: &str) -> Option<FilmId> {
    let text = format!(" {} ", bare(text));
    let named = library.films().filter_map(|(id, film)| {
        let lengths = names_of(film).map(|name| bare(&name));
        Some((
            lengths
                .filter(|name| !name.is_empty() && text.contains(&format!(" {name} ")))
                .map(|name| name.len())
                .max()?,
            id,
        ))
    });
    let named: Vec<(usize, FilmId)> = named.collect();
    let longest = named.iter().map(|(length, _)| *length).max()?;
    match named.iter().filter(|(length, _)| *length == longest).collect::<Vec<_>>().as_slice() {
        [(_, film)] => Some(*film),
        _ => None,
    }
}

/// All that a film is called.
fn names_of(film: &Film) -> impl Iterator<Item = String> {
    [film.title.to_string(), film.name()].into_iter().chain(film.aliases.iter().map(ToString::to_string))
}

/// The characters whose names fit a text, best first: of a film, where one is given, else of all.
pub fn characters(library: &Library, film: Option<FilmId>, typed: &str) -> Vec<CharacterId> {
    let here = |appearances: &[(FilmId, usize)]| {
        film.is_none_or(|film| appearances.iter().any(|(in_film, _)| *in_film == film))
    };
    let typed = bare(typed);
    let those = library.characters().filter(|(_, character)| here(&character.appearances));
    ranked(those.filter_map(|(id, character)| {
        let aliases = character.appearances.iter().filter_map(|(film, at)| library.film(*film).cast.get(*at));
        let aliases = aliases.flat_map(|entry| &entry.aliases).map(ToString::to_string);
        Some((best_fit(&typed, std::iter::once(character.name.clone()).chain(aliases))?, id))
    }))
}

/// The people whose names fit a text, best first: of a film, where one is given, else of all.
pub fn people(library: &Library, film: Option<FilmId>, typed: &str) -> Vec<PersonId> {
    let typed = bare(typed);
    let those =
        library.people().filter(|(id, _)| film.is_none_or(|film| library.credits_in(*id, film).next().is_some()));
    ranked(those.filter_map(|(id, person)| Some((fit(&typed, &person.name)?, id))))
}

/// Best first; those that fit equally well stay in their order.
fn ranked<Id>(found: impl Iterator<Item = (f64, Id)>) -> Vec<Id> {
    let mut found: Vec<(f64, Id)> = found.collect();
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    found.into_iter().map(|(_, id)| id).collect()
}

/// How well the best of some names fits what has been typed, which is [`bare`].
fn best_fit(typed: &str, names: impl Iterator<Item = String>) -> Option<f64> {
    names.filter_map(|name| fit(typed, &name)).max_by(f64::total_cmp)
}

/// How well a name fits what has been typed of it, or `None` where it does not.
fn fit(typed: &str, name: &str) -> Option<f64> {
    let name = bare(name);
    let words = || name.match_indices(' ').map(|(at, _)| &name[at + 1..]);
    match () {
        () if name == typed => Some(SAME),
        () if name.starts_with(typed) => Some(BEGINS),
        () if words().any(|rest| rest.starts_with(typed)) => Some(WORD_BEGINS),
        () => {
            // While it is typed, the beginning of a name is what there is to compare.
            let begun: String = name.chars().take(typed.chars().count()).collect();
            let likeness = strsim::jaro_winkler(typed, &name).max(strsim::jaro_winkler(typed, &begun));
            (likeness >= LIKE).then_some(likeness)
        }
    }
}

/// A name as it is compared: without case, accents, signs and articles.
fn bare(name: &str) -> String {
    let folded = deunicode(name).to_lowercase();
    let words = folded.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "the");
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::load_shipped;

    fn titles(typed: &str) -> Vec<String> {
        let library = load_shipped().unwrap();
        films(&library, typed).into_iter().map(|film| library.film(film).name()).collect()
    }

    #[test]
    fn a_film_is_found_while_it_is_typed() {
        assert_eq!(titles("ball")[..2], ["Ballerina (2025)", "Ballerina (2023)"]);
        assert_eq!(titles("knives o"), ["Knives Out (2019)"]);
        assert_eq!(titles("balerina")[..2], ["Ballerina (2025)", "Ballerina (2023)"]);
        assert_eq!(titles("zzzz"), [""; 0]);
    }

    #[test]
    fn nothing_typed_offers_every_film_the_latest_first() {
        let all = titles("");
        assert_eq!(all.len(), load_shipped().unwrap().films().count());
        assert_eq!(all[0], "Ballerina (2025)");
    }

    #[test]
    fn a_text_stands_for_the_films_that_it_fits_best() {
        let library = load_shipped().unwrap();
        let called = |name: &str| -> Vec<&str> {
            films_called(&library, name).into_iter().map(|film| library.film(film).id.as_str()).collect()
        };
        assert_eq!(called("ballerina-2025"), ["ballerina-2025"]);
        assert_eq!(called("Ballerina (2023)"), ["ballerina-2023"]);
        assert_eq!(called("ballerina"), ["ballerina-2023", "ballerina-2025"]);
        assert_eq!(called("the balerina"), ["ballerina-2023", "ballerina-2025"]);
        assert_eq!(called("casablanca"), [""; 0]);
    }

    #[test]
    fn a_thread_is_named_after_a_film() {
        let library = load_shipped().unwrap();
        let film = |name: &str| film_named_in(&library, name).map(|film| library.film(film).id.as_str());
        assert_eq!(film("Ballerina (2025) discussion 🩰"), Some("ballerina-2025"));
        assert_eq!(film("knives out!"), Some("knives-out-2019"));
        // Two films are called so.
        assert_eq!(film("Ballerina"), None);
        assert_eq!(film("general"), None);
    }

    #[test]
    fn a_character_is_found_by_an_alias_and_with_typos() {
        let library = load_shipped().unwrap();
        let film = library.film_by_slug("ballerina-2025");
        let named = |typed: &str| library.character(characters(&library, film, typed)[0]).name.clone();
        assert_eq!(named("the directer"), "The Director");
        assert_eq!(named("eve"), "Eve Macarro");
        let person = people(&library, film, "anjelica")[0];
        assert_eq!(library.person(person).name, "Anjelica Huston");
    }
}
