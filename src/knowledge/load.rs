//! Reading film files: each is checked as a whole, and every problem of every file is reported.

use std::path::Path;

use toml::de::DeTable;

use super::film::Film;
use super::library::Library;
use super::problem::{Problem, Problems};
use super::{consistency, document};

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
    let read = document::read::<Film>(file, text, "the film");
    // A document that is no TOML has but the one problem.
    let faults = DeTable::parse(text).map_or_else(|_| Vec::new(), |document| consistency::faults(document.get_ref()));
    let faults = faults.into_iter().map(|(at, message)| Problem::at(file, text, at, message));
    let (film, mut problems) = match read {
        Ok(film) => (Some(film), Vec::new()),
        Err(problems) => (None, problems.0),
    };
    problems.extend(faults);
    problems.sort_by_key(|problem| (problem.line, problem.column));
    match film {
        Some(mut film) if problems.is_empty() => {
            film.id = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Ok(film)
        }
        _ => Err(Problems(problems)),
    }
}
