//! Who plays a character.

use super::asked::join;
use super::{Asked, Intent, Slot};
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
        "role of {character}",
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
    examples: &[
        "who plays eve",
        "who palys eve macaro",
        "who plays the director",
        "who's the actress that plays The Director of the Ruska Roma",
        "winston actor?",
        "who was charon played by",
        "charon?",
        "the concierge guy charon, who is he played by again",
        "who plays john wick in this one",
        "is john wick played by someone else in ballerina or is it still keanu",
        "who plays the villain",
        "The actress of Eve how is she called?",
        "is Eve played by Scarlett Johansson?",
        "isn't winston played by anthony hopkins",
        "macarro actress",
        "who plays nikita in the 1990 film",
        "who plays john mcclane in live free or die hard",
        "who plays charon in john wick chapter 2",
        "who plays neo",
        "who plays the bowery king in ballerina",
        "who plays sofia",
        "who played caine in ballerina",
        "who is the actor of batman in this",
        "who plays trinity",
        "who plays zero the sushi guy in ballerina",
        "who plays eve's father",
        "who plays the marquis in ballerina",
        "who is it that portrays eve macarro",
        "who's the actress doing the dancer girl",
        "i swear ive seen the woman who does eve somewhere, whats her name",
        "who did they get for the Director, the strict woman",
        "actres for The Direktor plz",
        "who is playing role of Winston",
        "who was charon",
        "Charron is by which actor performed?",
        "my dad is convinced he knows the guy who plays the concierge Charon, who is that",
        "is it still the same man as Mr Wick, or did they recast him? who is it",
        "who plays jhon wikc in this",
        "what's the name of the actor they cast as the main baddie",
        "whats the name of the actress who's the ballerina",
        "the scary old ballet lady, who is that actress",
        "The Director (the character!!) is played by?",
        "is Len Wiseman The Director in the movie or is it someone else",
        "who's john wick in this",
        "the hotel manager Winston, which actor",
        "charon actor name? the one who passed away",
        "who plays the bad guy",
        "who's the actress doing Eve Macarro",
        "who playd the director",
        "who portrays the stern ballet boss lady, The Director",
        "who is winston played by",
        "charon actor?",
        "whos the guy that plays the concierge charon",
        "who plays john wik in ballerina",
        "who's the actor behind the main antagonist",
        "macarro is played by who",
        "who plays Eve Macarro?",
        "who palys eve maccaro",
        "whos the actress who does the ballerina",
        "who's the woman playing the director character?",
        "the director, not the guy who made it but the character, who is that played by",
        "who plays john wick in this",
        "is john wick still played by keanu or did they recast him?",
        "who plays Winston",
        "winstons actor?",
        "whos charon",
        "actor for chaorn",
        "Charon and Winston, who plays them?",
        "does Anjelica Huston play Eve?",
        "who plays Neo in this",
        "who does the actor of the Bowery King play here? no wait, who plays the Bowery King",
        "who's the girl",
        "Eve Macaro is played by whom?",
        "who is The Director played by",
        "who's the actress that does the strict teacher",
        "same guy playing john wick as before or did they recast",
        "who plays the bowery king",
        "who plays cassian in ballerina",
        "who plays eves mother",
        "whos the actress playing macarro",
        "the scary ballet school lady, who is that",
        "Who portrayed Sharon, I mean Charon",
        "Who is it that takes the part of Mr. Wick?",
        "who plays nikita in the besson film Nikita",
        "whos the actor of neo",
        "who played Tatiana",
        "Who plays Eve?",
        "who's the actor behind John Wick",
        "Which actress portrays the Director?",
        "Who was cast as Winston?",
        "Charon is played by whom?",
        "Who took the part of Eve?",
        "The fella doing Winston, what's his name?",
        "what is the name of the lady acting as Eve",
        "Who is Eve in real life?",
        "The Director's actress?",
        "Who did they get for Charon?",
        "Whose face is that under John Wick's hair?",
        "In role of Winston, which actor is there?",
        "That woman running the ballet school, who's the actress?",
        "Who's Eve's performer in ballerina?",
        "I recognise the guy playing Charon, who is he?",
        "Who essays the role of Eve Macarro?",
        "Who embodies John Wick here?",
        "Who did the role of The Director",
        "Who's that playing the hotel manager Winston?",
        "Eve: which actress?",
        "Remind me who John Wick is played by",
        "who's the lady that is eve",
        "who is the actor behind john wick",
        "whose face is winston",
        "who did they get for the director",
        "who is under the charon suit",
        "which actress took on eve",
        "who portrays winston",
        "who's the guy doing the chancellor",
        "what's the real name of the person who is eve",
        "who was cast as the director",
        "who gives life to charon",
        "the hotel manager guy, what actor is that",
        "who is eve in real life",
        "the concierge, who's the actor",
        "what actress is the director lady",
        "who got the part of john wick",
        "the boss woman at the ballet school, who's that actress",
        "who steps into eve's shoes",
        "who act eve",
        "who's that playing the bad guy",
        "whos playing winston here",
        "which performer is the chancellor",
    ],
    slot: Slot::Character,
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
    // A character that is only described has no name to tell.
    let nameless = entry.character.as_str().starts_with(char::is_lowercase);
    if nameless && asked.has(&["name", "named", "called"]) && !asked.has(&["actor", "actress", "plays"]) {
        return Answer::unknown(format!("I don't know the character's name. {fact}")).from_sources(&asked.film.sources);
    }
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
