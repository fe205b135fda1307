//! The plot as a whole.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(plot|story|storyline|summary|recap|narrative|rundown|story line) [of] [for] [in] [it] [summary] [line] [please]",
        "(summarize|summarise|recap|retell|narrate) [it] [plot]",
        "(what|whats|everything) .. happens (in|during|throughout) it",
        "what happens$",
        "what [is] [it] happens",
        "(whole|full|entire|complete|detailed) (plot|story|summary|recap|film)",
        "(tell|walk|run) [me] [us] [through] [about] (story|plot|what happens|it)",
        "(story|plot) (go|goes|about|like|unfold|develop)",
        "how does (story|plot) (go|unfold|develop|progress)",
        "what did i miss",
        "beginning to end",
        "start to finish",
    ],
    hints: &["plot", "story", "storyline", "summary", "summarize", "recap", "happens", "summarise", "events"],
    examples: &[
        "wats teh plto of balerina",
        "plot?",
        "I fell asleep halfway, what happens in the whole thing?",
        "What is happen in this movie?",
        "sumary of balerina 2025 plz",
        "recap?",
        "give me the hole plot plz, spoliers ok",
        "dont care about spoilers, just tell me everything that happens",
        "can you me explain complete history of film from begin until end",
        "summery of the movie plz, long one",
        "I've got an exam on action cinema tomorrow (don't ask) and I need the full storyline",
        "full recap needed, watching with my brother who talked all the way thru",
        "tell me the whole thing start to finish, i dont mind spoilers",
        "full plot recap including how it ends",
        "my wife wants the story of the film before we put it on. all of it",
    ],
    ..Intent::new("summary", "the plot", "what happens in it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let film = asked.film;
    if film.plot.is_empty() {
        return super::overview::INTENT.answer_to(asked);
    }
    let start = asked.say(format!("The plot of {}:", asked.title()));
    let answer = film.plot.iter().fold(start, |answer, part| {
        answer.say(format!("\n• {}: ", capitalised(part.part.as_str()))).span(part.text.span.clone())
    });
    if film.ending.is_empty() { answer } else { answer.say("\n• Ending: ").run(film.ending.iter().map(|ending| &ending.span)) }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
