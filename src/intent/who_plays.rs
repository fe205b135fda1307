//! Who plays a character.

use super::asked::join;
use super::{Asked, Intent};
use crate::knowledge::CastEntry;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "who .. (plays|play|played|portrays|portray|portrayed|playing|portraying|acts|act|acted|acting|stars|star|starring|voices|voiced|voicing|plyas) [as] [role of] [part of] [role] [part] [character] {character}",
        "who (does|did|do|is|was|has) [doing] [being] [role of] [part of] [role] [part] {character} (play|plays|acting|played by|portrayed by|by)",
        "who (does|did|do|is doing) [role of] [part of] {character}",
        "(actor|actress|star|performer|guy|woman|man|girl|lady|dude|person|chick|name|artist|actors) .. (plays|play|played|playing|for|behind|of|as|portraying|portrays|is|acted|acting|did|does|acts|was) .. {character}",
        "{character} [is] (actor|actress|performer|cast|casting|player|played|portrayed|acted|actors)",
        "{character} .. (played|portrayed|acted|performed|done|embodied) by",
        "{character} .. (who|whom) .. (plays|play|played|playing|actor|actress|acts)",
        "who .. (cast|casted|chosen|hired|picked|got|gets|took|have|has) [role] [part] (as|for|of|to) [role of] {character}",
        "(role|part) of {character}",
        "(what|which) (actor|actress|person|actors) .. {character}",
        "(is|was) {character} [being] [re] (recast|recasted|replaced)",
        "(is|was) {character} [played] [by] {person}",
        "(does|did|is|was) {person} [the] [one] [who] (play|playing|plays|played|as|portray|portraying|acting) [as] {character}",
        "{person} (is|plays|as|was) {character}",
        "(is|was) {person} {character}",
        "who behind {character}",
        "(face|actor|actress) (of|behind) {character}",
        "who (plays|play|played|portrays|portrayed) {name} [in it] $",
        "who is (playing|portraying|acting) [as] {name} [in it] $",
        "(actor|actress) (of|for|behind|who plays|playing|that plays) {name} [in it] $",
        "(does|is) {name} (play|plays|playing|portray) {character}",
        "(is|was) {character} played by {name} [in it] $",
    ],
    uses_names: true,
    ..Intent::new("who-plays", "who plays a character", "who plays The Director?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let entries = asked.entries();
    if entries.is_empty() {
        return match asked.missing() {
            Some(name) => asked.nobody(&name),
            None => super::cast::INTENT.answer_to(asked),
        };
    }
    entries.into_iter().map(|entry| plays(asked, entry)).reduce(Answer::and).unwrap_or_default()
}

/// Who plays a character; also what `villain`, `lead` and `who-is` say of one.
pub(super) fn plays(asked: &Asked<'_>, entry: &CastEntry) -> Answer {
    let title = asked.title();
    let Some(actor) = &entry.actor else {
        return Answer::unknown(format!("I don't know who plays {} in {title}.", entry.character)).from_sources(&asked.film.sources);
    };
    let fact = format!("{actor} plays {} in {title}.", entry.character);
    let text = match supposed(asked) {
        Some(name) if name == actor.as_str() => format!("Yes. {fact}"),
        Some(_) => format!("No. {fact}{}", instead(asked)),
        None => fact,
    };
    asked.say(text).naming([actor.as_str()])
}

/// Whom the person that was supposed plays instead.
fn instead(asked: &Asked<'_>) -> String {
    let Some(person) = asked.people.first() else { return String::new() };
    let played = asked.library.credits_in(*person, asked.id).find_map(|credit| credit.character);
    played.map_or_else(String::new, |character| {
        format!(" {} plays {}.", asked.library.person(*person).name, asked.library.character(character).name)
    })
}

/// The person whom a yes-or-no question supposes.
fn supposed(asked: &Asked<'_>) -> Option<String> {
    if !asked.polar {
        return None;
    }
    let names = asked.people.iter().map(|person| asked.library.person(*person).name.as_str());
    let known = join(names, "and");
    if known.is_empty() { asked.name.clone() } else { Some(known) }
}
