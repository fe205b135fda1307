//! What else the director made.

use super::filmography::works;
use super::{Asked, Heading, Intent};
use crate::knowledge::{Job, PersonId};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|any) .. (else|other|more|previous|another) .. (directed|direct|directs|directing|helmed)",
        "(what|which) .. (directed|direct) .. (before|else|other|after|previously)",
        "(other|others|else|more|previous|earlier|past|next|all|best|another|further|older|different) (films|works|film|stuff|projects|work|things|credits|directed|ones) .. (director|directors|directed|made by|{person} directed|{person} direct)",
        "director [has] [is] [did] (other|previous|past|earlier|else|filmography|films|works|work|known|resume|portfolio|other film|made before|credits|make before)",
        "(what|which) .. director .. (else|before|other|known|make|made|done|do|did|films|works|work on)",
        "(films|works|filmography|work) (of|by|from) [same] director",
        "same director",
        "(direct|directed|make|made|done) (anything|something|any) .. (else|other|before|know|heard|seen|famous)",
        "(has|did) (director|{person}) [also] (direct|directed|make|made|done) (anything|something|any)",
        "(guy|man|person|one|who|whoever) [who] (directed|made) it .. (other|else|before|also|more)",
        "(previous|earlier|past|older|other) (films|works|film|pictures|credits) .. (directed|direct)",
        "director .. (made|make|done|direct|directed|do) .. (else|before|other|previously)",
        "(did|has) director .. (other|else|before|any)",
    ],
    hints: &["filmography"],
    uses_names: true,
    examples: &[
        "what else has the director made",
        "other movies by len wiseman",
        "wiseman what did he do before",
        "did the director of this also do underworld",
        "what else has this director done",
        "has wiseman made anything else I might have seen",
        "Len Wisman other movies?",
        "the guy who directed it, has he got other pictures to his name",
        "I enjoyed the style a lot, so I'd like to see more from whoever made it. What are his earlier films?",
        "others films of this director please",
        "list what the director did before",
        "did the man in charge of this do those vampire films too",
        "what else did the director do",
        "other len wiseman films",
        "has wiseman made anything i'd know",
        "wiseman's other movies?",
        "len wisemans filmography",
        "did the guy who made ballerina direct anything else i'd know",
        "other films by the same director",
        "Which previous pictures has Mr. Wiseman directed?",
        "did len wisman do underworld",
        "what other movies did len wiseman do",
        "wisemans other stuff",
        "did the guy who directed this also do Underworld?",
        "other films by len wiseman",
        "Has the director made anything I might have heard of?",
        "what did Wiseman make before this one",
        "what else has the director done",
        "wisemans filmography",
        "did the guy who made ballerina also do underworld",
        "What else has the director made?",
        "Other films by Len Wiseman?",
        "has this director done anything I'd know",
        "What's Wiseman famous for?",
        "Len Wiseman's filmography",
        "What did he direct before this?",
        "Any previous work from the same filmmaker?",
        "Did the ballerina director make other movies?",
        "What is the helmer's track record?",
        "More from the guy who made it?",
        "Which other pictures has he helmed?",
        "What's in Wiseman's back catalogue?",
        "Did Len Wiseman do Underworld?",
        "Earlier movies of the same director, tell me",
        "Len Wiseman's best known films?",
        "What was the director's first feature?",
        "Is this director's debut or he has made others?",
        "I liked the direction, what else of his exists?",
        "Director's past work?",
        "other things Wiseman shot",
        "List the movies Len has been behind",
        "Anything else from that filmmaker worth seeing?",
        "what else has wiseman made",
        "what did this filmmaker do before",
        "which other movies are by the same guy",
        "anything else from the man behind it",
        "did he make underworld",
        "what's wiseman known for",
        "has wiseman done anything good before",
        "what else did the guy in charge do",
        "other stuff by len wiseman",
        "where do i know the director from",
        "which films did len do earlier",
        "is it his first movie",
        "what's in wiseman's back catalogue",
        "the person who made this, what else have they made",
        "what other film he direct",
        "does the filmmaker have other hits",
        "did wiseman do total recall",
        "more from the same director please",
        "was he behind die hard 4",
        "what has he shot apart from this",
        "wiseman's older stuff",
        "what was his film before this one",
    ],
    heading: Some(Heading::People),
    ..Intent::new("other-works", "what else the director made", "what else did the director make?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let directors = asked.film.directors.iter().filter_map(|name| asked.library.person_by_name(name.as_str()));
    let people: Vec<PersonId> = if asked.people.is_empty() { directors.collect() } else { asked.people.clone() };
    if people.is_empty() {
        return asked.unknown("the director or other works");
    }
    let answers = people.into_iter().map(|person| works(asked, person, |credit| credit.job == Job::Director));
    answers.reduce(Answer::and).unwrap_or_default()
}
