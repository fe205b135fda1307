//! Films like it.

use super::{Asked, Heading, Intent};
use crate::knowledge::Film;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(similar|recommend|recommendation|recommendations|suggest|suggestion|suggestions|recommended) .. (film|films|it|one|ones|something|like|to|else|me|please|any|for|based)",
        "(film|films|something|anything|stuff|more|others|ones|one|movies) (like|similar to|as|similar) [it]",
        "(what|which) .. (watch|see) (next|after|now|instead|else|if)",
        "(if i|i|who|people who|fans who|because i) (liked|loved|enjoyed|like|love|enjoy) it",
        "(what|any) .. (else|other) .. (watch|see|like it)",
        "(like|liked|loved) it .. (what|recommend|watch|else|next|similar)",
        "what (should|can|do|could) i .. (watch|see)",
        "watch next",
        "(same|similar) (vibe|style|feel|genre|kind|type|vein|mood)",
    ],
    asides: &["fans", "film", "other", "anything"],
    hints: &["recommend", "recommendations", "recommendation", "similar", "suggest", "suggestions", "recommended"],
    examples: &[
        "what should i watch after this",
        "movies like ballerina",
        "similar films?",
        "got any recomendations if i liked this one",
        "loved it, what do i put on next",
        "something in the same vein?",
        "what else is like this",
        "can you advise to me similar films",
        "recomend me smth similiar",
        "got anything for someone who can't get enough of lady assassins",
        "what should i see after, same vibe",
        "what should i watch next if i liked it",
        "what should i watch next if i liked this",
        "similar movies",
        "movies like ballerina?",
        "recs for someone who loved this pls",
        "Can you suggest anything in the same vein?",
        "got anything else with a lady assassin",
        "what should i watch next",
        "recomend me somthing like ballerina",
        "I really liked this, anything in the same vein?",
        "reccomend me something like this",
        "films in the same vein?",
        "anything similar i could watch next",
        "i loved ballerina, now what",
        "If one enjoyed this, which other pictures would suit?",
        "Recommend something similar",
        "What should I watch next?",
        "Any movies like this one?",
        "I loved it, what else would I like?",
        "Suggest some pictures of same type",
        "Got anything else with a female assassin?",
        "What pairs well with it for a double bill?",
        "If I liked ballerina, what now?",
        "Something along those lines, please",
        "Similar movies?",
        "Need another revenge flick for tonight",
        "What's a good follow-up watch?",
        "Any more where that came from?",
        "Give me your picks for fans of this",
        "Alternatives to this film?",
        "Which other film scratches the same itch?",
        "I'm in the mood for more of that sort",
        "Comparable titles, anyone?",
        "What would you suggest after this?",
        "more badass women with guns please",
        "Kindly advise other good movies of this kind",
        "what should i see next",
        "anything like this",
        "i liked it, what now",
        "got something in the same vein",
        "similar films please",
        "what else would i enjoy",
        "more of that kind please",
        "if i loved this, what do i put on",
        "what goes well as a double feature with it",
        "other movies with a woman assassin",
        "give me something else to watch",
        "any flicks that feel the same",
        "what's a good follow up for movie night",
        "films in the same spirit",
        "what other movie is same like this",
        "what would you suggest after ballerina",
        "suggest me a movie",
        "i need more killer ladies, what have you got",
        "what would a fan of this like",
        "anything comparable out there",
        "tell me a film with that same vibe",
        "what to binge after this one",
    ],
    heading: Some(Heading::More),
    ..Intent::new("recommend", "films like it", "what should I watch next?", answer)
};

/// How many films are recommended.
const MOST: usize = 5;

fn answer(asked: &Asked<'_>) -> Answer {
    let mut near: Vec<(usize, Vec<&str>, &Film)> = Vec::new();
    for (id, film) in asked.library.films().filter(|(id, _)| *id != asked.id) {
        let (weight, reasons) = likeness(asked.film, film);
        if weight > 0 && id != asked.id {
            near.push((weight, reasons, film));
        }
    }
    near.sort_by_key(|(weight, _, film)| (std::cmp::Reverse(*weight), film.year));
    near.truncate(MOST);
    if near.is_empty() {
        return asked.unknown("other films in the vein");
    }
    let list: Vec<_> = near.iter().map(|(_, reasons, film)| {
        crate::spoiler::Span::Plain(format!("{} (same {})", film.name(), super::asked::join(reasons.iter().copied(), "and")))
    })
    .collect();
    let lead = format!("Of the films I know, fans of {} may like:", asked.title());
    asked.say(lead).list(&list).naming(near.iter().map(|(.., film)| film.name()))
}

/// How alike two films are, and in what.
fn likeness<'a>(a: &Film, b: &Film) -> (usize, Vec<&'a str>) {
    let mut reasons = Vec::new();
    let mut weight = 0;
    let mut count = |points: usize, reason| {
        if points > 0 {
            weight += points;
            reasons.push(reason);
        }
    };
    let series = |film: &Film| film.franchise.as_ref().map(|franchise| franchise.name.clone());
    count(4 * usize::from(series(a).is_some() && series(a) == series(b)), "series");
    count(3 * shared(&a.directors, &b.directors), "director");
    let actors = |film: &Film| film.cast.iter().filter_map(|entry| entry.actor.clone()).collect::<Vec<_>>();
    count(2 * shared(&actors(a), &actors(b)), "cast");
    count(shared(&a.genres, &b.genres), "genre");
    (weight, reasons)
}

fn shared<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    a.iter().filter(|one| b.contains(one)).count()
}
