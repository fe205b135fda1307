//! Who dies.

use super::{Asked, Intent};
use crate::knowledge::Film;
use crate::spoiler::{Answer, Severity, Spoiler, Verdict};

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|which|whom|what) .. (die|dies|died|dead|killed|dying|murdered|perish|perishes|unalived|croaks|gets it)",
        "(who|which) .. (not|does not|doesn't) .. (survive|make it|live|survives|makes it|lives)",
        "(does|do|did|will|is|are|has|any) (someone|anyone|anybody|somebody|any|main|important|people|lot|many|everyone|everybody|all|there) .. (die|dies|died|dead|killed|death|deaths)",
        "how many .. (die|dies|died|deaths|get killed|killed|are killed)",
        "(death|body|kill) (count|list|toll|counts)",
        "(list|any|main|major|character) [of] [all] (deaths|death|dead)",
        "(people|characters) (die|dying|dead|who die)",
        "^(deaths|dies|dead|death|die)$",
        "(who|which) [of] (characters|people|ones|character) [do] [does] [will] not .. (make it|survive|live|makes it)",
        "who bites dust",
    ],
    asides: &["(at|in|by|before) (end|ending)"],
    hints: &["deaths", "dies", "die", "killed", "death", "casualties"],
    examples: &[
        "who dies",
        "who dies in ballerina 2025",
        "body count - who doesnt make it",
        "who lives who dies",
        "who all snuffs it",
        "which people are not alive anymore by the end, i made a bet with my cousin",
        "list the deaths pls",
        "who is getting killed in this movie",
        "who kicks teh bucket in balerina",
        "any of the characters bite the dust?",
        "I can't handle losing characters, tell me who we lose",
        "who dies in it",
        "who dies in this",
        "body count of named characters? who bites it",
        "who gets killed in ballerina",
        "tell me which characters don't make it",
        "any major deaths i should brace for",
        "who all kicks the bucket",
        "who gets killed in the movie",
        "deaths?",
        "i hate when characters die, can you tell me who doesn't make it in ballerina",
        "who gets killed in this one, i need to prepare myself",
        "who doesn't make it",
        "list the deaths",
        "Who dies?",
        "Which characters get killed?",
        "Give me the list of deaths",
        "who bites the dust in this one",
        "Does anybody important pop their clogs?",
        "Body count by name, please",
        "Whose funeral would we be attending?",
        "All casualties in ballerina",
        "Who doesn't make it?",
        "Which people lose their lives?",
        "Who gets bumped off?",
        "Any major character deaths?",
        "Who all are dying in this picture?",
        "tell me everyone who croaks",
        "I hate it when favourites get killed, who goes?",
        "Who gets whacked",
        "Name the ones who perish",
        "Who meets a sticky end?",
        "Which ones are dead by the credits",
        "Are any main characters murdered along the way?",
        "The fallen: who are they?",
        "who doesn't make it home",
        "who bites the dust",
        "which characters get killed",
        "who gets taken out",
        "who kicks the bucket",
        "list everybody that ends up dead",
        "any big deaths i should brace for",
        "do any main characters die",
        "who is dead by the finish",
        "body count, names please",
        "who do we lose",
        "who all gets whacked",
        "which of the good guys don't survive",
        "are there any sad deaths",
        "does someone important get murdered",
        "who die in this film",
        "do we say goodbye to anyone",
        "who's in a coffin by the time it's over",
        "which people did not live",
        "who was slain in the movie",
        "does anybody we care about perish",
        "casualties among the named characters?",
    ],
    ..Intent::new("who-dies", "who dies", "who dies?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    who(asked, false, "Who dies", "Nobody whose fate I know dies.")
}

/// Who survives, or who does not. One cover over all: neither who nor how many shows.
pub(super) fn who(asked: &Asked<'_>, survives: bool, lead: &str, none: &str) -> Answer {
    if asked.film.fates.is_empty() {
        let nothing = Spoiler::new(Severity::Ending, "I don't know anybody's fate.");
        return asked.say(format!("{lead} in {}: ", asked.title())).spoil(nothing).not_known();
    }
    let names = Verdict::select(survives, verdicts(asked.film), none);
    let rest = Spoiler::new(Severity::Ending, "I know it of nobody else.");
    let whole = Spoiler::join([&names, &rest], " ").unwrap_or(names);
    asked.say(format!("{lead} in {}: ", asked.title())).spoil(whole)
}

fn verdicts(film: &Film) -> impl Iterator<Item = (Verdict, Severity, &str)> {
    film.fates.iter().map(|fate| (fate.survives, fate.text.span.severity(), fate.character.as_str()))
}
