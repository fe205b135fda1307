//! Who somebody is: a character or a person.

use super::who_plays::plays;
use super::{Asked, Intent, Slot, plays_whom};
use crate::knowledge::Role;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "who [exactly] (is|was|are) [this] [character] {who}",
        "^{who}$",
        "^{who} (in|from) it$",
        "who {who} is",
        "{who} is who",
        "(what|name) .. {character} [is] (name|called|full name|character name)",
        "name of {character}",
        "(what|which) is {character} (called|named|name)",
        "{who} who",
        "what is {character}",
        "(about|describe|introduce|know|info) [character] {who}",
        "{character} (backstory|background|story|job|profession|description|bio|personality)",
        "(character|person|guy|woman) (named|called|name) {who}",
        "is there {character} in it",
        "^[is] {character} in it",
        "(is|does|will|do) {character} [also] [even] [really] (appear|appears|show|show up|cameo|feature|featured|return|come back) [in] [it]",
        "is {character} (good|bad|evil|nice|assassin|hero|ballerina|dancer|girl|main|lead|important)",
        "who is {name} [in it] $",
        "is there {name} in it $",
    ],
    uses_names: true,
    slot: Slot::Character,
    ..Intent::new("who-is", "who a character or a person is", "who is Eve?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let (entries, people) = (asked.entries(), &asked.people);
    if let Some(entry) = entries.first() {
        let who = plays(asked, entry);
        return match &entry.about {
            Some(about) if entry.actor.is_some() => who.say(" ").span(about.0.span.clone()),
            Some(about) => asked.say(format!("About {} in {}: ", entry.character, asked.title())).span(about.0.span.clone()),
            None => who,
        };
    }
    if let Some(person) = people.first() {
        return plays_whom::parts(asked, *person);
    }
    asked.nobody(&asked.missing().unwrap_or_default())
}

/// The character that has a role: who plays it, and who it is.
pub(super) fn by_role(asked: &Asked<'_>, role: Role, called: &str) -> Answer {
    let Some(entry) = asked.film.with_role(role) else { return asked.unknown(&format!("a clear {called}")) };
    let Some(actor) = &entry.actor else { return plays(asked, entry) };
    let same = entry.character.as_str().contains("antagonist");
    let who = if same { String::new() } else { format!(", played by {actor},") };
    let title = asked.title();
    let fact = if same {
        format!("{actor} plays {} of {title}.", entry.character)
    } else {
        format!("{}{who} is the {called} of {title}.", entry.character)
    };
    let people = asked.people.iter().map(|person| asked.library.person(*person).name.as_str());
    let characters = asked.characters.iter().map(|character| asked.library.character(*character).name.as_str());
    // The role itself is no supposition.
    let supposed: Vec<&str> = people.chain(characters.filter(|name| *name != entry.character.as_str())).collect();
    let right = |name: &&str| *name == actor.as_str() || *name == entry.character.as_str();
    let answer = match asked.polar && !supposed.is_empty() {
        false => asked.say(fact),
        true if supposed.iter().any(right) => asked.say(format!("Yes. {fact}")),
        true if role == Role::Lead => asked.say(format!("No. {fact}")),
        true => asked.say(format!("Not that I know. {fact}")),
    };
    answer.naming([actor.as_str()])
}
