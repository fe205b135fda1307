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
        "tell me everything that happens start to finish idc about spoilers",
        "full plot rundown plz",
        "i fell asleep 20 min in, what did i miss, whole story",
        "recap the hole movie for me",
        "ok spoil it. all of it. beat by beat",
        "explain teh story of balerina 2025 in detail",
        "Give me the whole plot, spoilers are fine.",
        "full plot",
        "summarise the movie for me",
        "sumarize teh film",
        "i fell asleep halfway through, can you tell me everything that happens from start to finish",
        "plto summery of ballerina 2025",
        "plot",
        "can u recap ballerina 2025 for me i have to pretend i watched it",
        "My English not so good, in the film what is happen from begin to end?",
        "I fell asleep in the cinema, sorry. What happened in the movie, all of it?",
        "teh polt please",
        "sumarize the moive",
        "run me through everything that goes down in it",
        "Tell me the whole story from start to finish",
        "What happens in the movie?",
        "full plot with spoilers please",
        "I don't mind spoilers, walk me through everything",
        "Recap ballerina for me",
        "I fell asleep halfway, what did I miss overall?",
        "Give a complete rundown of events",
        "spoil the lot for me",
        "Please narrate entire story of this picture",
        "Break down the plot beat by beat",
        "I want a detailed synopsis, twists included",
        "What goes down, beginning to end?",
        "Can you summarise the film",
        "tl;dr of the entire plot",
        "Not going to watch it, just tell me all that happens",
        "Plot summary",
        "Run me through the events in order",
        "how does the story go, from A to Z",
        "Explain the full storyline yaar",
        "I got lost watching it, what actually happened?",
        "Gimme the Wikipedia plot section",
        "The complete narrative, nothing left out",
        "tell me everything that happens",
        "walk me through the whole thing",
        "i fell asleep, what happened start to finish",
        "what happens from beginning to end",
        "recap please, all of it",
        "i don't mind spoilers, lay it all out",
        "can someone explain the full story",
        "give me the long version with spoilers",
        "tldr of the entire movie incl. the twists",
        "i'm not gonna watch it, just tell me what happens",
        "spoil the whole movie for me",
        "how does the story go",
        "what are all the things eve goes through",
        "i missed the movie night, catch me up on everything",
        "run down the events for me",
        "please say me all story of film",
        "the complete plot from the first scene to the last",
        "whole storyline pls",
        "i was lost the entire time, break the story down",
        "tell me the story like a bedtime tale",
        "what all goes down in it",
        "cliff notes of the movie, spoilers fine",
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
