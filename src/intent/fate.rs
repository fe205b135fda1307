//! What becomes of a character.

use super::asked::unknown_secret;
use super::{Asked, Intent, Slot};
use crate::knowledge::CastEntry;
use crate::spoiler::{Answer, Severity, Span, Spoiler};

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "{who} .. (die|dies|dead|died|dying|killed|alive|survive|survives|survived|live|lives|lived|living|safe|murdered|executed|perish|perishes|unalive|unalived|death|fate|shot|doomed|breathing|rip|gone|dyin)",
        "{who} .. (make|makes|made|get|gets) it (out|through|alive|home|to|in|until|$)",
        "{who} (make|makes|made) it",
        "{who} .. (make|makes|get|gets|come|comes|walk|walks|escape|escapes) [out] (alive|away|unharmed|unscathed|safely)",
        "(die|dies|dead|died|killed|alive|survive|survives|survived|death|fate|demise) .. {who}",
        "(kill|kills|killed|murder|murders|murdered|execute|executes|kill off) .. {who}",
        "what (happens|becomes|become|became|happen) (to|of|with) [with] {who}",
        "what {who} (happens|becomes)",
        "(happens|become|becomes|became) (to|of|with) {who}",
        "(where|how) .. {who} .. (end|ends|ended|ending) [up]",
        "{who} .. (end up|ends up|ended up|wind up|winds up)",
        "{who} (ending|end|outcome|okay|ok)",
        "(is|will) {who} [going] [to] [be] (ok|okay|alright|fine|safe|good) [at]",
        "(end|ending) (of|for) {who}",
        "how [does] {who} die",
        "{who} .. (live|lives) or (die|dies|not)",
        "(does|do|did|will) {who} (win|lose|escape|fall|bite dust|kick bucket|croak)",
        "{who} (get|gets) what is coming",
        "(does|did|do|will|is|was) {name} (die|dies|survive|survives|live|dead|alive|killed|get killed) [in it] [at] [in] [end] $",
        "{who} (bites|bite|kicks|kick) (dust|bucket|it)",
    ],
    asides: &["(at|in|by|before|during) [very] (end|ending|finale|final act|last scene|final fight|it)", "(end|ending)", "or (no|not|what|survive|die|live)", "how", "who", "eventually", "finally", "really", "actually"],
    uses_names: true,
    examples: &[
        "does eve die?",
        "is eve alive at the end",
        "pls tell me she survives",
        "what happens to Eve Macarro",
        "eve dead?",
        "does the bad guy die",
        "is the villain killed or does he escape?",
        "eve doesn't die, does she?",
        "how does eve die",
        "why did they execute eve at the end",
        "does john wick die in ballerina?",
        "what becomes of The Director",
        "does winston survive",
        "does charon die in this one",
        "what should I tell my friend who asks what happens to the heroine",
        "does eev make it out",
        "what becomes of macaro",
        "Eve she is dying or not dying?",
        "does she get him, the man behind it all",
        "does the guy who ordered the hit on the father get whats coming to him",
        "what happens with winston, does he make it",
        "I'm worried about Charon, does he come through this alright?",
        "does jonh wick die in this one",
        "does eve die",
        "did ana de armas' character make it",
        "what becomes of eve",
        "how does Eve die?",
        "tell me the ballerina doesnt die...",
        "which of the macarros gets killed",
        "what happens to winston",
        "does Charon die in ballerina",
        "does john wick die in this one",
        "is the director killed",
        "wheres john wick at the end of ballerina, dead or alive",
        "whats the fate of the concierge",
        "does eve make it out",
        "is eve dead at the end or what",
        "Does Ana de Armas' character die?",
        "what becomes of Macarro",
        "did my girl eve survive fr",
        "what happened to eves dad",
        "does the bad guy get whats coming to him",
        "does she get caught by the director afterwards",
        "is eve still alive at the end",
        "eve doesnt die right",
        "does the main girl make it",
        "Eve Macaro, she survive or no?",
        "does the villain die",
        "whats the badguys fate",
        "does the bad guy get away with it?",
        "I can't handle the heroine dying. Does she?",
        "does the main villain survive",
        "what happens to Caine",
        "does gandalf survive in ballerina lmao",
        "is eve ded at the end",
        "does ana's character make it out",
        "what happens to gabriel byrne's character",
        "What becomes of the Director?",
        "is john wick still alive by the close",
        "Does Winston make it out?",
        "Tell me Eve's fate",
        "What happened to Charon in this one?",
        "Did they kill off Keanu Reeves's character?",
        "How does Eve end up?",
        "Is Eve okay when it's over?",
        "does the main girl survive or not",
        "Please tell me Winston doesn't cop it",
        "Does the heroine get out in one piece?",
        "Is Anjelica Huston's character dead by the finish?",
        "Eve expired or living at the end?",
        "Does John Wick bite the dust?",
        "I'm worried about Eve, does she pull through?",
        "Does Charon snuff it?",
        "where does Eve wind up once it's all done",
        "What's John Wick's status at the finish",
        "Is the Director killed?",
        "Did Eve kick the bucket",
        "Whatever happened to Winston afterwards?",
        "does eve walk away in one piece",
        "is john wick still breathing by the credits",
        "what happens to the chancellor",
        "does charon make it",
        "does winston get hurt",
        "where does eve end up",
        "is the director alive after all this",
        "does the little girl get out safe",
        "what happened with eve's dad",
        "does eve get away with it",
        "tell me eve is ok please",
        "is keanu killed off in this",
        "did they kill off eve",
        "what ends up happening to ella",
        "is the chancellor dead or what",
        "did daniel pine pull through",
        "how does it go for john wick in this one",
        "does eve live happily after",
        "what's left of eve when it's over",
        "will i lose winston in this one",
        "whatever happened to the sister",
    ],
    slot: Slot::Character,
    ..Intent::new("fate", "what becomes of a character", "does Eve die?", answer)
};

/// Said under a cover where nothing is known; as long as a fate.
const UNKNOWN: &str = "I don't know; what I have does not say whether this character lives or dies in the film.";

fn answer(asked: &Asked<'_>) -> Answer {
    let entries = asked.entries();
    if entries.is_empty() {
        return asked.nobody(&asked.missing().unwrap_or_default());
    }
    entries.into_iter().map(|entry| fate(asked, entry)).reduce(Answer::and).unwrap_or_default()
}

/// The lead-in and the cover are alike whether the character lives, dies, or nothing is known.
fn fate(asked: &Asked<'_>, entry: &CastEntry) -> Answer {
    let lead = format!("What becomes of {} in {}: ", entry.character, asked.title());
    let Some(fate) = asked.film.fates.iter().find(|fate| fate.character == entry.character) else {
        return asked.say(lead).spoil(unknown_secret(UNKNOWN)).not_known();
    };
    let Span::Spoiler(text) = &fate.text.span else { return asked.say(lead).span(fate.text.span.clone()) };
    // A fate of the first act is known from the premise; any other is covered like the ending, so that the
    // cover does not tell when it comes.
    let severity = if text.severity() == Severity::Minor { Severity::Minor } else { Severity::Ending };
    let (survives, dies) = words(asked);
    let verdict = fate.survives.spoiler(severity, survives, dies);
    match Spoiler::join([&verdict, text], " ") {
        Some(whole) => asked.say(lead).spoil(whole.at_least(severity)),
        None => asked.say(lead),
    }
}

/// The words for surviving and dying; to a plain yes-or-no question with the yes or no.
fn words(asked: &Asked<'_>) -> (&'static str, &'static str) {
    let of_life = asked.has(&["survive", "survives", "survived", "alive", "live", "lives", "make", "makes", "safe", "ok", "okay"]);
    let of_death = asked.has(&["die", "dies", "died", "dead", "killed", "murdered", "executed", "perish", "doomed"]);
    match (of_life, of_death) {
        _ if !asked.polar || asked.has(&["not", "or"]) => ("Survives.", "Dies."),
        (true, false) => ("Yes, survives.", "No, dies."),
        (false, true) => ("No, survives.", "Yes, dies."),
        _ => ("Survives.", "Dies."),
    }
}
