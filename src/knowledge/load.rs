//! Reading film files: each is checked as a whole, and every problem of every file is reported.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::document;
use super::film::Film;
use super::library::Library;
use super::problem::{Problem, Problems, did_you_mean};
use super::text::{Plain, Tagged};
use crate::spoiler::{Spoiler, unsafe_character};

/// The lengths of a fate's text, in characters. A cover much shorter or longer than others would tell.
const FATE_CHARS: std::ops::RangeInclusive<usize> = 40..=200;

/// The films that come with the program, as (id, text).
static SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// Loads the films that come with the program.
///
/// # Errors
/// Every problem found.
pub fn load_shipped() -> Result<Library, Problems> {
    collect(SHIPPED.iter().map(|(id, text)| (format!("{id}.toml"), Ok((*text).to_owned()))))
}

/// Loads every `.toml` file of a directory, in the order of their names.
///
/// # Errors
/// Every problem found, those of reading the files included.
pub fn load_dir(dir: &Path) -> Result<Library, Problems> {
    let unreadable =
        |error: std::io::Error| Problems(vec![Problem::whole(&dir.display().to_string(), error.to_string())]);
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(Problems(vec![Problem::whole(&dir.display().to_string(), "there is no film file (*.toml) in it")]));
    }
    collect(paths.iter().map(|path| (path.display().to_string(), std::fs::read_to_string(path))))
}

fn collect(files: impl Iterator<Item = (String, std::io::Result<String>)>) -> Result<Library, Problems> {
    let (mut films, mut problems) = (Vec::<Film>::new(), Vec::new());
    for (file, text) in files {
        let parsed = match text {
            Ok(text) => parse_film(&file, &text),
            Err(error) => Err(Problems(vec![Problem::whole(&file, error.to_string())])),
        };
        match parsed {
            Ok(film) => match films.iter().find(|other| other.name() == film.name()) {
                Some(other) => {
                    problems.push(Problem::whole(&file, format!("{} is also in `{}.toml`", film.name(), other.id)));
                }
                None => films.push(film),
            },
            Err(found) => problems.extend(found.0),
        }
    }
    if problems.is_empty() { Ok(Library::new(films)) } else { Err(Problems(problems)) }
}

/// Reads one film. Its id is the file's stem.
///
/// # Errors
/// Every problem found in the text.
pub fn parse_film(file: &str, text: &str) -> Result<Film, Problems> {
    let mut film: Film = document::read(file, text, "the film")?;
    film.id = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let faults = faults(&film);
    if faults.is_empty() {
        return Ok(film);
    }
    let place = |fault: &Fault| Problem::at(file, text, locate(text, fault), fault.message.clone());
    Err(Problems(faults.iter().map(place).collect()))
}

/// Something that a film of the right shape says wrongly.
struct Fault {
    /// The list that the fault is in, and the entry's number and key.
    list: &'static str,
    entry: usize,
    key: &'static str,
    message: String,
}

fn faults(film: &Film) -> Vec<Fault> {
    let mut faults = Vec::new();
    let characters = || film.cast.iter().map(|entry| entry.character.as_str());
    for (entry, fate) in film.fates.iter().enumerate() {
        let mut fault = |key, message| faults.push(Fault { list: "fates", entry, key, message });
        let name = fate.character.as_str();
        if !characters().any(|character| character == name) {
            fault("character", format!("no character `{name}` in the cast{}", did_you_mean(name, characters())));
        }
        if film.fates[..entry].iter().any(|other| other.character == fate.character) {
            fault("character", format!("a second fate of `{name}`"));
        }
        if let Some(message) = bad_fate(&fate.text) {
            fault("text", message);
        }
    }
    for (entry, source) in film.sources.iter().enumerate() {
        let parts = [("name", Some(&source.name)), ("url", source.url.as_ref())];
        for (key, text) in parts.into_iter().filter_map(|(key, text)| Some((key, text?))) {
            if let Some(char) = unsafe_character(text) {
                let message = format!("`{key}` holds {char:?}; expected {}", Plain::RULE);
                faults.push(Fault { list: "sources", entry, key, message });
            }
        }
    }
    for (entry, cast) in film.cast.iter().enumerate() {
        if film.cast[..entry].iter().any(|other| other.character == cast.character && other.actor == cast.actor) {
            let message = format!("`{}` is in the cast twice", cast.character);
            faults.push(Fault { list: "cast", entry, key: "character", message });
        }
    }
    faults
}

fn bad_fate(text: &Tagged) -> Option<String> {
    let chars = match &text.span {
        crate::spoiler::Span::Plain(_) => return Some("a fate spoils; expected minor, major or ending".into()),
        crate::spoiler::Span::Spoiler(spoiler) => Spoiler::chars(spoiler),
    };
    let (least, most) = (FATE_CHARS.start(), FATE_CHARS.end());
    let fits = FATE_CHARS.contains(&chars);
    (!fits)
        .then(|| format!("a fate of {chars} characters; expected {least} to {most}, so that its length tells nothing"))
}

/// The bytes of a file where a fault is.
fn locate(text: &str, fault: &Fault) -> std::ops::Range<usize> {
    let find = || -> Option<std::ops::Range<usize>> {
        let document: Spanned<DeTable<'_>> = DeTable::parse(text).ok()?;
        let DeValue::Array(entries) = document.get_ref().get(fault.list)?.get_ref() else { return None };
        let DeValue::Table(entry) = entries.get(fault.entry)?.get_ref() else { return None };
        Some(entry.get(fault.key)?.span())
    };
    find().unwrap_or_default()
}
