//! What a film file says wrongly although each value is well formed: a fate for nobody in the cast, an entry twice.
//!
//! It reads the document and not the film, so that a file whose shape is wrong is told these too, in one run.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::did_you_mean;
use super::text::Plain;
use crate::spoiler::{Severity, unsafe_character};

/// The lengths of a fate's text, in characters. A cover much shorter or longer than others would tell.
const FATE_CHARS: std::ops::RangeInclusive<usize> = 40..=200;

/// A place in a file, and what is wrong there.
type Fault = (Range<usize>, String);

/// Everything that a film file says wrongly.
pub(super) fn faults(document: &DeTable<'_>) -> Vec<Fault> {
    let (cast, fates) = (entries(document, "cast"), entries(document, "fates"));
    let mut faults = Vec::new();
    for (number, fate) in fates.iter().enumerate() {
        faults.extend(nobodys(fate, &cast));
        faults.extend(second(fate, &fates[..number]));
        faults.extend(bad_length(fate));
    }
    for (number, entry) in cast.iter().enumerate() {
        faults.extend(twice(entry, &cast[..number]));
    }
    let sources = entries(document, "sources");
    faults.extend(sources.iter().flat_map(|source| ["name", "url"].map(|key| unsafe_source(source, key))).flatten());
    faults
}

/// A fate of a character who is not in the cast.
fn nobodys(fate: &DeTable<'_>, cast: &[&DeTable<'_>]) -> Option<Fault> {
    let (name, at) = text(fate, "character")?;
    let characters = || cast.iter().filter_map(|entry| Some(text(entry, "character")?.0));
    let known = characters().any(|character| character == name);
    (!known).then(|| (at, format!("no character `{name}` in the cast{}", did_you_mean(name, characters()))))
}

/// A second fate of one character.
fn second(fate: &DeTable<'_>, before: &[&DeTable<'_>]) -> Option<Fault> {
    let (name, at) = text(fate, "character")?;
    let again = before.iter().any(|other| text(other, "character").is_some_and(|(other, _)| other == name));
    again.then(|| (at, format!("a second fate of `{name}`")))
}

/// A fate whose length would tell something, or that is said not to spoil.
fn bad_length(fate: &DeTable<'_>) -> Option<Fault> {
    let tagged = fate.get("text")?;
    let DeValue::Table(table) = tagged.get_ref() else { return None };
    if table.get(Severity::None.word()).is_some() {
        return Some((tagged.span(), "a fate spoils; expected minor, major or ending".into()));
    }
    let (told, _) = Severity::ALL.iter().find_map(|severity| text(table, severity.word()))?;
    let (chars, least, most) = (told.chars().count(), FATE_CHARS.start(), FATE_CHARS.end());
    let message =
        || format!("a fate of {chars} characters; expected {least} to {most}, so that its length tells nothing");
    (!FATE_CHARS.contains(&chars)).then(|| (tagged.span(), message()))
}

/// An entry of the cast that is there before.
fn twice(entry: &DeTable<'_>, before: &[&DeTable<'_>]) -> Option<Fault> {
    let (name, at) = text(entry, "character")?;
    let value = |table: &DeTable<'_>, key| text(table, key).map(|(value, _)| value.to_owned());
    let same = |other: &&DeTable<'_>| ["character", "actor"].iter().all(|key| value(other, key) == value(entry, key));
    before.iter().any(same).then(|| (at, format!("`{name}` is in the cast twice")))
}

/// A source whose text could break what it is shown in.
fn unsafe_source(source: &DeTable<'_>, key: &str) -> Option<Fault> {
    let (value, at) = text(source, key)?;
    unsafe_character(value).map(|char| (at, format!("`{key}` holds {char:?}; expected {}", Plain::RULE)))
}

/// The tables of a list.
fn entries<'d, 'i>(document: &'d DeTable<'i>, list: &str) -> Vec<&'d DeTable<'i>> {
    let table = |entry: &'d Spanned<DeValue<'i>>| match entry.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    };
    match document.get(list).map(Spanned::get_ref) {
        Some(DeValue::Array(entries)) => entries.iter().filter_map(table).collect(),
        _ => Vec::new(),
    }
}

/// A text of a table, and where it stands.
fn text<'d>(table: &'d DeTable<'_>, key: &str) -> Option<(&'d str, Range<usize>)> {
    let value = table.get(key)?;
    match value.get_ref() {
        DeValue::String(text) => Some((text, value.span())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::knowledge::parse_film;

    #[test]
    fn wrong_shapes_and_wrong_statements_are_told_in_one_run() {
        let film = "title = \"X\"\nyaer = 2001\nyear = 2001\nsources = [{ name = \"a|b\" }]\n\
                    [[cast]]\ncharacter = \"Bea\"\n[[cast]]\ncharacter = \"Bea\"\n\
                    [[fates]]\ncharacter = \"Be\"\nsurvives = true\ntext = { ending = \"Short.\" }\n";
        let problems = parse_film("x.toml", film).unwrap_err().0;
        let places: Vec<(usize, usize)> = problems.iter().map(|problem| (problem.line, problem.column)).collect();
        assert_eq!(places, [(2, 1), (4, 21), (8, 13), (10, 13), (12, 8)], "{problems:#?}");
    }
}
