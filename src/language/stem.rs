//! What a word is compared as: without its commonest endings, and for some words one that means the same.

/// The stem of a canonical word, so that "trained" meets "training" and "dad" meets "father".
pub fn stem(word: &str) -> &str {
    let word = SAME.iter().find(|(words, _)| words.contains(&word)).map_or(word, |(_, same)| *same);
    for ending in ["ings", "ing", "ies", "ed", "es", "s", "e", "y"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
        {
            return stem;
        }
    }
    word
}

/// Words that mean the same where films are asked about.
const SAME: &[(&[&str], &str)] = &[
    (&["dad", "daddy", "papa", "pops", "fathers"], "father"),
    (&["mom", "mum", "mommy"], "mother"),
    (&["kid", "kiddo", "kids", "childhood", "children", "girl"], "child"),
    (&["murdered", "murder", "murderer", "killer", "kills", "killed", "slain", "assassinated", "slaughtered"], "kill"),
    (
        &["begin", "begins", "beginning", "opens", "opening", "starts", "started", "starting", "opener", "began"],
        "start",
    ),
    (&["revenge", "vengeance", "avenges", "avenged", "avenging", "payback", "vendetta", "vendettas"], "avenge"),
    (
        &["organisation", "organisations", "clan", "syndicate", "organization", "gang", "crew", "faction", "factions"],
        "group",
    ),
    (&["meets", "met", "meeting", "encounter", "encounters", "bump", "bumps", "cross", "crosses", "crossing"], "meet"),
    (&["fights", "fighting", "fought", "combat", "brawl", "brawls", "fighter"], "fight"),
    (&["built", "build", "builds", "building", "constructed", "construct"], "build"),
    (
        &[
            "studied",
            "learn",
            "learned",
            "learning",
            "practice",
            "practiced",
            "prepare",
            "prepared",
            "preparation",
            "prep",
        ],
        "train",
    ),
    (
        &["passed", "passing", "died", "death", "dies", "dead", "dying", "perish", "perishes", "perished", "deaths"],
        "die",
    ),
    (&["lives", "living", "alive", "survives", "survive", "survived", "survivor", "survivors"], "survive"),
    (&["picture", "flick", "feature"], "film"),
    (
        &[
            "ends",
            "ending",
            "ended",
            "finish",
            "finishes",
            "finished",
            "finale",
            "conclusion",
            "concludes",
            "conclude",
            "wrap",
            "wraps",
            "close",
        ],
        "end",
    ),
    (
        &[
            "actress",
            "performer",
            "performers",
            "player",
            "actors",
            "actresses",
            "actor",
            "portrays",
            "portrayed",
            "portray",
            "plays",
            "played",
            "playing",
        ],
        "play",
    ),
    (
        &["tunes", "tune", "soundtrack", "score", "composer", "composers", "composed", "songs", "song", "musical"],
        "music",
    ),
    (&["novel", "novels", "books", "comic", "comics"], "book"),
    (
        &[
            "town",
            "towns",
            "city",
            "cities",
            "country",
            "countries",
            "location",
            "locations",
            "spot",
            "spots",
            "places",
        ],
        "place",
    ),
    (&["filmed", "shot", "shoot", "shooting", "filming"], "shoot"),
    (
        &[
            "prize",
            "prizes",
            "trophy",
            "trophies",
            "oscar",
            "oscars",
            "nominated",
            "nomination",
            "nominations",
            "honoured",
            "honored",
        ],
        "award",
    ),
    (&["recommend", "recommendation", "recommendations", "suggest", "suggestion", "suggestions"], "similar"),
    (&["villain", "baddie", "antagonist"], "villain"),
    (&["trivia", "facts", "tidbits", "curiosities", "factoid"], "fact"),
    (&["removed", "trimmed", "trim", "chopped", "deleted", "dropped", "cuts", "chop"], "cut"),
    (&["lines", "saying", "sayings", "phrase", "phrases", "sentence", "quotable", "dialogue"], "quotes"),
    (&["inspired", "inspiration", "inspirations", "influences", "influenced", "influence"], "inspire"),
    (&["cinemas", "cinema", "theaters", "theater", "netflix", "prime", "hulu", "streaming", "streamed"], "stream"),
    (&["price", "pricey", "costs", "costed", "budget"], "cost"),
    (&["wrote", "writer", "writers", "screenplay", "script", "screenwriter", "written"], "write"),
    (&["clue", "hints"], "clues"),
    (&["ballerina", "dancing", "dance", "dancer", "ballerinas"], "ballet"),
    (&["hidden", "secret", "secrets"], "hidden"),
    (&["outfit", "outfits", "clothes", "dress", "wears", "costumes", "wear", "wardrobe"], "costume"),
    (&["effects", "effect", "vfx", "computer"], "cgi"),
    (&["cities"], "city"),
    (&["attempts", "attempt", "tries", "takes", "redo"], "take"),
    (&["reflections", "mirrors", "mirrored"], "mirror"),
];
