//! Whom a person plays, and whether a person is in the film.

use super::asked::join;
use super::{Asked, Heading, Intent, Slot};
use crate::knowledge::{Job, PersonId, Plain};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom|what|which) [role] [character] [part] (does|do|did|is|was|has|are|will|would) {person} [in it] [supposed to] (play|plays|playing|played|portray|portraying|have|has|be|being|get|acting|act)",
        "(who|whom|what|which) (role|character|part|one) .. {person}",
        "(what|name) .. {person} character",
        "(role|character|part|person|name) .. {person} .. (play|plays|playing|have|has|portrays|played|in it)",
        "(role|character|part) (of|for|is|by|did|does) {person}",
        "{person} [is] (role|character|part|plays who|plays whom|playing who|plays|playing|cameo|is who|as who|who)",
        "(is|was|are|will|does|did|has) {person} [not] [be] [also] [even] [have] [cameo] [role] (in|appear|appears|star|stars|starring|act|acting|show|cameo|appearing|turn up|involved|cast|featured|feature|part) [up] [of] [in] [for] [it]",
        "(did|does|has|is|was) {person} [also] (work|worked|working|help|helped|involved|do something) [on] [in] [with] it",
        "{person} (did|does|do) what",
        "(is|will|does|do|are) {person} [be] [also] in it",
        "{person} (in|inside) it",
        "is there {person} [in it]",
        "(does|do|did) {person} have .. (role|part|cameo|scene|scenes)",
        "who {person} (plays|is|play|playing|played)",
        "(is|does) it (have|has|star|stars|with|feature|features|starring) {person}",
        "(does|did|is|was) {person} (play|playing) [as] ..",
        "who is {person} in it",
        "is {person} {character}",
        "(is|will|was) {name} [be] [also] in it $",
        "(does|did) {name} (appear|star|act|play|show up|cameo) [in it] $",
        "(does|is) it (have|star|feature) {name} $",
        "who (does|did) {name} play [in it] $",
        "(what|which) (role|character|part) (does|did) {name} (play|have) [in it] $",
        "^{name} (plays|play|playing|is playing|played) (who|which|what|whom) [one] [role] [character]",
        "what (does|did|is) {person} (do|doing) [in] [it]",
        "is there .. cameo",
    ],
    hints: &["cameo", "cameos"],
    uses_names: true,
    examples: &[
        "who is Keanu in this",
        "is keanu reeves in it",
        "keanu?",
        "who does ana de armas play",
        "what character is anjelika houston",
        "who is Anjelica Huston playing",
        "lance redick character name",
        "what part does gabriel byrne have",
        "who is byrne",
        "garbiel burne is who",
        "so is ana the hero or the villain",
        "does Keanu Reeves play the villain?",
        "in the film which character is played from miss Huston",
        "who do Keanu and McShane play?",
        "is ana de armas in knives out",
        "is keanu in john wick chapter 3 parabellum",
        "is tom cruise in it",
        "does halle berry show up",
        "whos scott adkins in this",
        "who does donnie yen play in ballerina",
        "is jason statham the bad guy",
        "what role does margot robbie have in this movie",
        "is bill skarsgard in ballerina 2025",
        "which part has mcshane got",
        "Anjelica Huston, she is who in this film?",
        "huston... what does she do in it",
        "who does angelica hudson play, if thats how its spelt",
        "who is lance redick supposed to be",
        "what role did the late Mr Reddick have",
        "is keenu in it",
        "I only go to the pictures for Keanu these days. Does he show up at all?",
        "kianu reves play who?",
        "and miss de Armas, what's the name of the person she portrays",
        "was that gabriel burn I saw? who was he meant to be",
        "my aunt says norman reedus has a part, does he?",
        "anjelica huston is who in this?",
        "does keanu reeves have a part in balerina",
        "who's ian mcshane again",
        "Lance Reddick plays which character",
        "lance reddick in it? he died right",
        "is Byrne a good guy or a bad guy",
        "is keanu actually in this",
        "who does keeanu reeves play",
        "ana d armas plays who",
        "what's Huston's role in it",
        "Whom does Mr. McShane portray?",
        "gabriel burn is in this right? as who",
        "lance redick role?",
        "does angelica houston show up",
        "ian mcshane who is he in ballerina",
        "is reddick in the movie",
        "what part does byrne have",
        "who does keanu reeves play",
        "kianu reevs plays who",
        "is Keanu in it?",
        "who does ana play",
        "ana de armas role?",
        "what's Ana D'Armas's character called",
        "anjelica houston who is she in this",
        "Is Anjelica Huston in it?",
        "who is mcshane",
        "who does Ian McShane play?",
        "who does reddick play",
        "lance redick in this one?",
        "who is gabriel byrne",
        "does Gabriel Byrne play a good guy or a bad guy?",
        "gabrial burn plays?",
        "Keanu Reeves plays the villain, doesn't he?",
        "who does ian mcshane play",
        "angelica houston is who in the film",
        "who's Ana supposed to be",
        "ana d'armas she does what role",
        "Does Huston play Winston or the Director?",
        "was reddick the villain?",
        "what does lance do in it",
        "is halle berry in john wick 3",
        "charlize theron plays which one",
        "is lance reddick in this one",
        "ana de armas character name",
        "kianu reevs plays?",
        "I was told Gabriel Byrne isn't in this. Is that so?",
        "is ian mcshane playing charon",
        "Reeves plays Winston, doesn't he?",
        "the mummy-from-addams-family actress, Anjelica something, what's her role here",
        "is bruce willis in live free or die hard",
        "who does ana de armas play in Knives Out",
        "does norman reedus play anyone in it",
        "is tom hardy in this",
        "Which role did Meryl Streep take?",
        "is jason statham in it",
        "Who does Ana de Armas play?",
        "Is Keanu Reeves in it?",
        "What's Anjelica Huston's role?",
        "which character is keanu",
        "Does Ana de Armas appear in this?",
        "What part does Anjelica Huston have?",
        "Keanu Reeves plays whom?",
        "I heard Keanu pops up, as who?",
        "Name of Ana de Armas's character?",
        "Is Anjelica Huston part of the cast?",
        "Whom did Ana de Armas portray in ballerina?",
        "Do we get to see Keanu Reeves at all?",
        "Ana de Armas is doing which role?",
        "Anjelica Huston as...?",
        "Does Keanu turn up in this one?",
        "Who is Anjelica Huston supposed to be here?",
        "what role was given to Keanu Reeves",
        "Is Ana de Armas really in this, and as what?",
        "Keanu cameo, yes or no?",
        "Anjelica Huston's character in the movie",
        "Did they give Keanu Reeves a part?",
        "is keanu even in this",
        "what part does ana de armas have",
        "who is ana de armas supposed to be",
        "does anjelica huston turn up",
        "which character is keanu reeves",
        "who does huston play again",
        "what's ian mcshane's role",
        "is norman reedus in this one",
        "does keanu show up at all",
        "what is the name of ana's character",
        "gabriel byrne is who in this",
        "is lance reddick still in it",
        "what does norman reedus do in it",
        "keanu, is he here or only on the poster",
        "who's anjelica huston meant to be",
        "did they bring back ian mcshane",
        "which role went to gabriel byrne",
        "catalina sandino moreno plays what",
        "what character was lance reddick",
        "ana de armas is who in film",
        "is halle berry in there somewhere",
        "can i expect to see keanu in it",
    ],
    heading: Some(Heading::People),
    slot: Slot::Person,
    ..Intent::new("plays-whom", "whom a person plays", "who does Anjelica Huston play?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let people = &asked.people;
    if people.is_empty() {
        return match asked.name.as_deref() {
            Some(name) => stranger(asked, name),
            None if asked.characters.is_empty() => asked.unknown("the cameos"),
            None => super::who_is::INTENT.answer_to(asked),
        };
    }
    people.iter().map(|person| parts(asked, *person)).reduce(Answer::and).unwrap_or_default()
}

/// A person who is not in the cast that is known. The cast may be longer, so it is no plain "no".
fn stranger(asked: &Asked<'_>, name: &str) -> Answer {
    let cast = join(asked.film.cast.iter().filter_map(|entry| entry.actor.as_ref()).map(Plain::as_str), "and");
    let whom = if name.is_empty() { "that person" } else { name };
    let title = asked.title();
    let known = if cast.is_empty() { String::new() } else { format!(" The cast I know: {cast}.") };
    let elsewhere = asked.people.first().map_or_else(String::new, |person| works(asked, *person));
    Answer::unknown(format!("I don't know of {whom} in {title}.{elsewhere}{known}")).from_sources(&asked.film.sources)
}

/// What a person who is not in the film did elsewhere.
fn works(asked: &Asked<'_>, person: PersonId) -> String {
    let person = asked.library.person(person);
    let Some(credit) = person.credits.last() else { return String::new() };
    let film = asked.library.film(credit.film).name();
    match credit.character {
        Some(character) => format!(" {} plays {} in {film}.", person.name, asked.library.character(character).name),
        None => format!(" {} {} {film}.", person.name, credit.job.did()),
    }
}

/// What a person does in the film.
pub(super) fn parts(asked: &Asked<'_>, person: PersonId) -> Answer {
    let name = asked.library.person(person).name.as_str();
    let credits: Vec<_> = asked.library.credits_in(person, asked.id).collect();
    let characters: Vec<&str> =
        credits.iter().filter_map(|credit| credit.character).map(|character| asked.library.character(character).name.as_str()).collect();
    let jobs = credits.iter().filter(|credit| credit.job != Job::Actor).map(|credit| credit.job.did());
    let mut did: Vec<String> = Vec::new();
    if !characters.is_empty() {
        did.push(format!("plays {}", join(characters.iter().copied(), "and")));
    }
    did.extend(jobs.map(|job| format!("{job} it")));
    if did.is_empty() {
        return stranger(asked, name);
    }
    let yes = if asked.polar { "Yes. " } else { "" };
    let did = did.iter().map(String::as_str);
    asked.say(format!("{yes}In {}, {name} {}.", asked.title(), join(did, "and"))).naming(characters)
}
