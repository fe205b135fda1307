//! What else a person was in or made.

use super::asked::join;
use super::{Asked, Heading, Intent, Slot};
use crate::knowledge::{Credit, PersonId};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|any|where) (else|other|more) .. {person}",
        "(what|which) .. {person} .. (else|been|known|done|other|famous|before)",
        "(what|which) [other] [all] films [is] [has] [did] [does] [was] [have] {person}",
        "(films|film|works|filmography|work|credits|career|roles|movies) (of|by|with|from|starring|has|that|for) {person}",
        "{person} [is] (films|filmography|other films|career|works|other roles|other work|work|credits|other film|known for|films list|movies)",
        "(where|what) .. (know|seen|recognize|see|remember) {person} [from]",
        "(other|another|more|different|else) (film|films|roles|stuff|works|things|movies) .. {person}",
        "(has|was|did|is) {person} .. (else|other|another|before|any other)",
        "(does|has|did|is) {person} [have] [has] [in] [made] [do] [done] [any] (other|another|more) (film|films|works|roles|work)",
        "what (has|is|was) {person} (been|in|done|made|directed)",
        "what (did|does) {person} (make|direct|made)",
        "{person} .. (anything|something|what) else",
    ],
    asides: &["(appeared|been|acted|starred|played|done|made|appear|star|known|seen|directed|famous)", "other"],
    uses_names: true,
    examples: &[
        "what else has ana de armas been in",
        "other keanu movies",
        "what else might i have seen ana de armas in",
        "other movis with anna de armas",
        "where do I know the lead actress from",
        "which other films with Keanu you know",
        "ian mcshane has been in what other stuff",
        "lance reddick's other movies pls",
        "what are more films in which Kianu Reevs plays",
        "has anjelica huston been in any of the other ones you know about",
        "other movies with ana",
        "where do i know keanu from",
        "kate beckinsale movies you know?",
        "what other films has Anjelica Huston appeared in",
        "which john wicks was lance reddick in",
        "whats ian mcshane been in besides this",
        "what else is ana de armas in",
        "keanu reeves what else has he been in",
        "what other movies is ana de armas in",
        "What else has Ana de Armas been in?",
        "Keanu Reeves's other films?",
        "Where have I seen Ana de Armas before?",
        "What other movies did Anjelica Huston do?",
        "list keanu movies",
        "What's Ana known for?",
        "Which films has Keanu starred in?",
        "Anjelica Huston's career?",
        "I know her face, what else was Ana in?",
        "Was Ana de Armas in Knives Out?",
        "Previous work of Keanu Reeves please",
        "More stuff with Ana de Armas?",
        "Other roles by Anjelica Huston",
        "Which pictures of Ana have you got?",
        "Keanu has acted in which all movies?",
        "How many John Wicks did Keanu do?",
        "Ana de Armas filmography",
        "Has Anjelica Huston been in anything else you know?",
        "Show me Keanu's credits",
        "Where do I know Anjelica Huston from?",
        "Films featuring Ana apart from ballerina?",
        "What's Keanu Reeves's body of work?",
        "where have i seen that actress before",
        "what other movies has keanu done",
        "i know her from somewhere, what was it",
        "what's ana famous for",
        "what else did anjelica huston do",
        "the guy who is winston, what's he been in",
        "was ana de armas in knives out",
        "other stuff with keanu reeves",
        "which films have ana in them",
        "what has huston been in besides this",
        "has norman reedus done other movies",
        "where do i know ian mcshane from",
        "show me more with ana de armas",
        "keanu's other films please",
        "what was lance reddick in before",
        "she looks familiar, what has ana done",
        "in what other films plays ana de armas",
        "what did gabriel byrne do earlier",
        "ana's career so far",
        "is keanu in any other movie you know",
        "past roles of ana de armas",
    ],
    heading: Some(Heading::People),
    slot: Slot::Person,
    ..Intent::new("filmography", "what else a person did", "what else has Keanu Reeves been in?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    // Of a character, the one who plays it is meant: "what else has she been in".
    let players = asked.entries().into_iter().filter_map(|entry| asked.library.person_by_name(entry.actor.as_ref()?.as_str()));
    let people: Vec<PersonId> = if asked.people.is_empty() { players.collect() } else { asked.people.clone() };
    let answers = people.into_iter().map(|person| works(asked, person, |_| true));
    answers.reduce(Answer::and).unwrap_or_else(|| asked.unknown("whom you mean among the people"))
}

/// The films of a person, those of some credits; the film talked of last of all, since it is known already.
pub(super) fn works(asked: &Asked<'_>, person: PersonId, wanted: fn(&Credit) -> bool) -> Answer {
    let person = asked.library.person(person);
    let mut lines: Vec<(u16, String, String)> = Vec::new();
    for credit in person.credits.iter().filter(|credit| wanted(credit) && credit.film != asked.id) {
        let film = asked.library.film(credit.film);
        let part = match credit.character {
            Some(character) => format!("as {}", asked.library.character(character).name),
            None => credit.job.noun().to_owned(),
        };
        match lines.iter_mut().find(|(.., title)| *title == film.name()) {
            Some((_, parts, _)) => *parts = format!("{parts}, {part}"),
            None => lines.push((film.year, part, film.name())),
        }
    }
    if lines.is_empty() {
        return Answer::unknown(format!("I don't know what else {} did besides {}.", person.name, asked.title()));
    }
    let list: Vec<String> = lines.iter().map(|(_, part, title)| format!("{title}, {part}")).collect();
    let text = format!("Of the films I know, besides {}, {}: {}.", asked.title(), person.name, join(list.iter().map(String::as_str), "and"));
    Answer::plain(text).from_sources(&asked.film.sources).naming(lines.into_iter().map(|(.., title)| title))
}
