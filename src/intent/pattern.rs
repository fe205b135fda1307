//! The little language of phrasings, and its translation to regexes.
//!
//! A phrasing is written in canonical words (see [`crate::language::Clause`]), with:
//! - `(a|b)` one of several, `[a]` a word or phrase that may be missing, `..` up to three words of any kind;
//! - `it` the film, `{character}`, `{person}`, `{who}` (either) a name, `{villain}`, `{lead}` a role, `{any}` any of
//!   these, `{year}` a year, `{name}` up to four words that may be an unknown name;
//! - `^` at the start and `$` at the end: nothing stands before or behind.

use std::collections::BTreeSet;

/// The regex source of a phrasing. All ASCII; words are parted by single spaces.
pub(super) fn regex(phrasing: &str) -> String {
    let (start, rest) = phrasing.strip_prefix('^').map_or(("", phrasing), |rest| ("^", rest));
    let (rest, end) = rest.strip_suffix('$').map_or((rest, ""), |rest| (rest, "$"));
    let mut source = format!("{start} {} {end}", rest.trim());
    source = source.replace(['(', '['], "(?:").replace("] ", " )?");
    source = numbered(&source, ".. ", GAP, "(?:[a-z0-9'@]+ ){0,3}");
    source = word_it(&source);
    source = source.replace("{any}", "@[0-9a-flv]").replace("{year}", "(?:19|20)[0-9]{2}");
    for (slot, class) in CLASSES {
        source = numbered(&source, &format!("{{{slot}}}"), SLOT, &format!("@[{class}]"));
    }
    numbered(&source, "{name}", NAME, "(?:@[0-9a-flv] )?[a-z0-9']+(?: [a-z0-9']+){0,3}?")
}

/// The slots and the marks that fit each.
const CLASSES: [(&str, &str); 5] =
    [("character", "4567cdefvl"), ("person", "2367abef"), ("who", "234567abcdefvl"), ("villain", "v"), ("lead", "l")];

/// How the names of groups begin that hold a name that is known.
pub(super) const SLOT: &str = "slot";
/// How the names of groups begin that hold words of any kind.
pub(super) const GAP: &str = "gap";
/// How the names of groups begin that hold a name that may be unknown.
pub(super) const NAME: &str = "name";

/// Every `slot` replaced by a group of its own name.
fn numbered(source: &str, slot: &str, group: &str, inner: &str) -> String {
    let mut parts = source.split(slot);
    let mut with = parts.next().unwrap_or_default().to_owned();
    for (number, part) in parts.enumerate() {
        let slot = slot.trim_matches(['{', '}']);
        let label = if group == SLOT { format!("_{slot}") } else { String::new() };
        with.extend(["(?P<", group, &label, &number.to_string(), ">", inner, ")", part]);
    }
    with
}

/// `it` may also be a name that is a film's among other things.
fn word_it(source: &str) -> String {
    let mut with = String::with_capacity(source.len() + 32);
    let mut rest = source;
    while let Some(at) = rest.find("it") {
        let before = rest[..at].chars().next_back().or(with.chars().next_back());
        let after = rest[at + 2..].chars().next();
        let alone = |char: Option<char>| char.is_none_or(|char| !char.is_ascii_alphanumeric());
        with.push_str(&rest[..at]);
        with.push_str(if alone(before) && alone(after) { "(?:it|@[13579bdf])" } else { "it" });
        rest = &rest[at + 2..];
    }
    with.push_str(rest);
    with
}

/// The words of a phrasing, slots left out.
pub(super) fn words(phrasing: &str) -> BTreeSet<String> {
    let mut bare = String::new();
    let mut in_slot = false;
    for char in phrasing.chars() {
        match char {
            '{' => in_slot = true,
            '}' => in_slot = false,
            'a'..='z' | '0'..='9' | '\'' if !in_slot => bare.push(char),
            _ => bare.push(' '),
        }
    }
    bare.split(' ').filter(|word| word.len() > 1).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(phrasing: &str, text: &str) -> bool {
        regex::RegexBuilder::new(&regex(phrasing)).unicode(false).build().unwrap().is_match(text)
    }

    #[test]
    fn phrasings_hit_whole_words() {
        assert!(hits("who (plays|is) {character}", " who plays @4 in it "));
        assert!(!hits("who (plays|is) {character}", " who plays @1 "));
        assert!(hits("[is] there .. scene", " there any post credits scene "));
        assert!(hits("end of it", " end of @5 "));
        assert!(hits("^plot$", " plot "));
        assert!(!hits("^plot$", " plot hole "));
        assert!(!hits("cast", " castle "));
    }

    #[test]
    fn words_leave_out_slots() {
        let found: Vec<_> = words("(who|whom) plays {character} [now]").into_iter().collect();
        assert_eq!(found, ["now", "plays", "who", "whom"]);
    }
}
