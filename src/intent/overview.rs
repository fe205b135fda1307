//! What it is about, without spoilers.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|whats|who) [is] it [is] [all] [even] [generally] [mainly] about",
        "what [is] it$",
        "it about [what] [exactly]",
        "about what [is] [it]",
        "about it$",
        "(of|on|with) (what|which) (is|does) it (speaking|speak|talk|talking|deal|dealing|tell|about|telling)",
        "(is|was) it [just] [only] [a] [really] [mainly] about",
        "(is|was) it [just] [only] [a] [another] (ballet|dance|dancing|kids|girl|teen) [film] [right]",
        "what .. (speak|speaks|talk|talks|tell|tells) [of] about",
        "(premise|synopsis|overview|pitch|logline|setup|gist|concept|blurb|teaser|introduction|intro|tagline) [of] [for] [it]",
        "(short|brief|basic|general|quick|rough|spoiler free|safe) (idea|summary|overview|description|plot|summary|rundown|pitch|info|synopsis|intro)",
        "(describe|introduce|pitch|present) it",
        "(plot|story|summary) without",
        "what (is|does) it [mean] [called]$",
        "(deals|deal) with",
        "(heard|hear|know|read) [nothing] [anything] about it",
        "what to expect",
        "it in (one|a|2|3|few) (sentence|sentences|words|line)",
    ],
    hints: &["premise", "synopsis", "overview", "gist", "about"],
    examples: &[
        "what is ballerina about?",
        "plot pls no spoilers",
        "gimme the tldr",
        "Whats the premise",
        "synopsis",
        "i was wondering if maybe you could give me a short idea of the story, without ruining it of course",
        "of what is this film speaking",
        "so its just a ballet movie right",
        "so my girlfriend picked this for friday and i have no clue about it, whats the setup",
        "I am not knowing this film, please to tell me about what it goes",
        "sell me the idea in two lines no spoilers pls",
        "waht is balerina abuot",
        "hi all. havent seen it yet, dont want it spoilt, just curious what the story's gonna be",
        "need the premise for a poster blurb, spoiler free",
        "what kind of trouble does this ballet girl get herself into, roughly",
        "ok so whats ballerina even about, no spoilers pls",
        "give me the pitch in a line or two",
        "is this some kind of dance movie or what",
        "premise?",
    ],
    ..Intent::new("overview", "what it is about, without spoilers", "what is it about?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let text = asked.film.overview.as_ref();
    let answer = asked.text_or_unknown(&format!("{}: ", asked.title()), text, "the premise");
    // "Who is it about" wants a name, which the overview of some films leaves out.
    match asked.film.with_role(crate::knowledge::Role::Lead) {
        Some(entry) if asked.has(&["who"]) && text.is_some() => answer.say(format!(" The lead is {}.", entry.character)),
        _ => answer,
    }
}
