//! Which of some films a few words mean: "the 2023 one", "second", "the korean one", "the newer".

use crate::knowledge::{Film, FilmId, Library};
use crate::language::words;

/// The one film of `films` that a message picks out, if it picks out just one. `films` is in the order in
/// which they were offered.
pub(crate) fn choose(library: &Library, films: &[FilmId], message: &str) -> Option<FilmId> {
    let words: Vec<String> = words(message).0.into_iter().map(|word| word.text).collect();
    let scores: Vec<usize> = films.iter().map(|film| fit(library.film(*film), &words)).collect();
    let best = scores.iter().copied().max()?;
    let mut fitting = films.iter().zip(&scores).filter(|(_, score)| **score == best && best > 0).map(|(film, _)| *film);
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Some(only),
        _ => by_order(library, films, &words),
    }
}

/// How many of the words are said of a film: its year, languages, countries, makers, series.
fn fit(film: &Film, words: &[String]) -> usize {
    let year = film.year.to_string();
    let makers = film.directors.iter().chain(film.cast.iter().filter_map(|entry| entry.actor.as_ref()));
    let origin =
        film.language.iter().chain(&film.country).chain(film.franchise.as_ref().map(|franchise| &franchise.name));
    let told: Vec<String> =
        makers.chain(origin).flat_map(|text| self::words(text.as_str()).0).map(|word| word.text).collect();
    let said = |word: &&String| {
        **word == year || (word.len() == 2 && year.ends_with(word.as_str())) || (word.len() > 3 && told.contains(word))
    };
    words.iter().filter(said).count()
}

/// By the order in which the films were offered, or by age.
fn by_order(library: &Library, films: &[FilmId], words: &[String]) -> Option<FilmId> {
    let says = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let year = |film: &&FilmId| library.film(**film).year;
    match () {
        () if says(&["new", "newer", "newest", "latest", "recent", "modern"]) => films.iter().max_by_key(year).copied(),
        () if says(&["old", "older", "oldest", "earlier"]) => films.iter().min_by_key(year).copied(),
        () if says(&["first", "1st", "1", "former"]) => films.first().copied(),
        () if says(&["second", "2nd", "2", "latter"]) => films.get(1).copied(),
        () if says(&["third", "3rd", "3"]) => films.get(2).copied(),
        () if says(&["fourth", "4th", "4"]) => films.get(3).copied(),
        () if says(&["last"]) => films.last().copied(),
        () => None,
    }
}
