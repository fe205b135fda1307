//! The series that it belongs to.

use super::{Asked, Heading, Intent};
use crate::knowledge::Film;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(part|connected|related|set|linked|tied|tie|belong|belongs|link|connection|relation|fit|fits|connect|connects|relate|relates|takes place) .. (to|of|with|in|into) .. (it|{any}|universe|franchise|series|world|films|wick|saga)",
        "(is|was) it .. (spin off|spinoff|prequel|sequel|standalone|reboot|remake|stand alone|franchise|canon|john wick|continuation|crossover|series|installment|wick)",
        "(have|need|should|must|do|has|gotta|required|necessary|got|important|without) .. (seen|watch|see|know|watched|seeing|watching|knowing|knowledge) .. (first|before|other|others|previous|films|series|all|earlier|beforehand|anything|ones|{any}|original)",
        "(watch|viewing|chronological|right|correct|what|which|release) order",
        "(shared|same|cinematic|john wick|wick|{any}|expanded) (universe|world|franchise|series|saga|verse|lore|canon|wickverse)",
        "(spin|spun) (off|of|offs)",
        "(what|which) (franchise|series|universe|saga)",
        "(franchise|universe|saga|wickverse) (is|does|it)",
        "(understand|follow|enjoy|get|watch) it .. (without|if i have not|not seen|not having|if i never)",
        "(never|not) seen .. ({any}|other|films|previous|before|any)",
        "(stand|stands) (alone|on its own|on it)",
        "(anything|something|nothing) to do with {any}",
        "(before|after) {any}$",
        "(have|need|should|must|do|got|gotta) [i] [you] [to] [first] (seen|watch|see|know|watched|seeing|watching) [all] [other] {any}",
        "is it [just] [only] [also] [really] {any}$",
        "^[is it] [a] [another] {any} (film|spinoff|prequel|sequel)",
        "(where|when|how) .. (fit|fits) [in]",
    ],
    hints: &["franchise", "universe", "spinoff", "prequel", "standalone", "saga", "canon", "connected", "series"],
    examples: &[
        "is this a john wick movie",
        "do i need to see john wick first",
        "is it conected to john wick",
        "is it a spin off or a standalone",
        "do i have to watch all 4 john wicks before this one or can i go in blind",
        "what universe is it set in",
        "it has nothing to do with john wick right?",
        "do i need to have seen the others beforehand",
        "Will I be lost if I've never watched a single Wick?",
        "is this connected to anything or standalone",
        "it belongs to which series",
        "is it aprt of jon wick",
        "my boyfriend says it's a spin off, of what though",
        "how does it fit with the keanu ones",
        "does it exist in some bigger world of films",
        "which universe is it set in",
        "is this a spin off or its own thing",
        "is it a marvel film",
        "does ballerina have anything to do w john wick",
        "do i gotta see the john wicks first",
        "is ballerina a spinoff or its own thing",
        "whats the connection to john wick",
        "Is this picture part of a series, and need one have seen the others?",
        "is this part of john wick",
        "do i need to watch the john wick movies first",
        "is it a spin off?",
        "it's not connected to john wick is it",
        "same universe as wick or nah",
        "is it a standalone or part of something",
        "so ballerina has nothing to do with keanus assassin films?",
        "do i gotta watch john wick first",
        "which franchise does it belong to",
        "My son says it's a spin-off. A spin-off of what?",
        "Is it part of the John Wick series?",
        "Do I need to see the other ones first?",
        "Where does it fit in the timeline?",
        "Is it a spin-off?",
        "What's the connection with John Wick?",
        "can I watch this without knowing John Wick",
        "Is ballerina a standalone?",
        "Which universe does it belong to?",
        "In what order should I view these films?",
        "Does it take place before Chapter 4?",
        "Is it a prequel?",
        "Will I be lost if I'm new to the saga?",
        "How is it linked to the Keanu films?",
        "It is connected to other movies or separate?",
        "Is it canon?",
        "Never seen a John Wick, does that matter?",
        "Between which two chapters does it happen?",
        "Is this from the same world as the Continental?",
        "Which franchise?",
        "Any homework needed before seeing it?",
        "Number of films in this series?",
        "Chronology: where's this one sit?",
        "do i need to see the keanu ones first",
        "is it in the same world as john wick",
        "where does this sit in the timeline",
        "is this part of a series",
        "can i jump in with no homework",
        "does it happen before chapter 4",
        "which one in the order is it",
        "is that a spin off",
        "what do i have to watch before",
        "will i be lost if i haven't seen the others",
        "is it connected to the john wick films",
        "does it stand on its own",
        "how does this tie in with john wick",
        "is it number five",
        "is it between part 3 and part 4",
        "never seen a john wick, will i understand",
        "what order do they go in",
        "is this separate or one of the wick ones",
        "i must watch john wick before this?",
        "how many films are in this universe",
        "is it the same universe as the continental",
        "why does it say from the world of john wick",
    ],
    heading: Some(Heading::Facts),
    ..Intent::new("franchise", "the series it belongs to", "is it part of a series?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let title = asked.title();
    let Some(franchise) = &asked.film.franchise else { return asked.unknown("any series") };
    let name = &franchise.name;
    let answer = match franchise.part {
        Some(part) => asked.say(format!("{title} is part {part} of the {name} series.")),
        None => asked.say(format!("{}{title} belongs to the world of {name}.", yes(asked))),
    };
    let answer = match &franchise.text {
        Some(text) => answer.say(" ").span(text.0.span.clone()),
        None => answer,
    };
    let others: Vec<String> = in_series(asked).map(Film::name).collect();
    if others.is_empty() {
        return answer;
    }
    let list = super::asked::join(others.iter().map(String::as_str), "and");
    answer.say(format!(" Of that series I also know {list}."))
}

/// "Yes" where it is asked whether it belongs to a series; not where it is asked how ("is it a prequel").
fn yes(asked: &Asked<'_>) -> &'static str {
    let how = ["prequel", "sequel", "remake", "reboot", "standalone", "or", "not", "need", "have", "watch", "see"];
    if asked.polar && !asked.has(&how) { "Yes, " } else { "" }
}

/// The other films of the series.
fn in_series<'a>(asked: &'a Asked<'_>) -> impl Iterator<Item = &'a Film> {
    let name = asked.film.franchise.as_ref().map(|franchise| &franchise.name);
    let films = asked.library.films().filter(|(id, _)| *id != asked.id);
    films.map(|(_, film)| film).filter(move |film| film.franchise.as_ref().map(|franchise| &franchise.name) == name)
}
