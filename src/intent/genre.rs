//! What type of film it is.

use super::asked::join;
use super::{Asked, Heading, Intent};
use crate::knowledge::Plain;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|whats|wich) (type|kind|sort|genre|style|category|genres|types) [of] [film] [it] [is]",
        "(type|kind|sort|genre|category) of (film|it)",
        "genre [of] [it]",
        "(is|was|are|it|call|would|more|as) .. (action|comedy|horror|romance|thriller|drama|noir|romcom|scifi|sci fi|fantasy|musical|documentary|western|war film|animation|animated|superhero|mystery|romantic|cartoon|funny|chick flick|anime|neo noir|spy film|revenge film|martial arts|slasher|love story|crime)",
        "(action|comedy|horror|romance|thriller|drama|noir|romcom|musical) or",
        "or .. (action|comedy|horror|romance|thriller|drama|romcom|musical)",
        "neo noir",
        "(vibe|tone|mood|style|feel|atmosphere) [of] [like] [it]",
        "what film is it",
        "how would you (classify|categorize|describe)",
    ],
    hints: &["genre", "genres", "vibe", "tone", "comedy", "thriller", "horror", "romcom", "category", "style", "drama"],
    examples: &[
        "what genre is it",
        "genre?",
        "what type of movie is ballerina",
        "is it more of an action or a drama",
        "is this a romcom lol",
        "gerne of balerina?",
        "would you call it a comedy or a thriller?",
        "which shelf would you put this on in a video shop",
        "is it more romance or more shooty",
        "what gener is it",
        "I only really enjoy comedies and dramas, so before I buy tickets, what sort of picture are we talking about?",
        "need the genre for my letterboxd list",
        "is this a horror or what",
        "how would u classify that movie",
        "what type of movie is this",
        "gerne?",
        "horror or action?",
        "is it a romantic comedy",
        "what kinda movie is it",
        "is it more action or more drama",
        "is ballerina a horror film",
        "What category of picture would you say this is?",
        "what kinda movie is this",
        "is it an action movie or a horror",
        "type of movie",
        "is this a comedy?",
        "is ballerina a romance or something like that",
        "gener of this flim?",
        "so is it a dance movie",
        "is it a romcom",
        "is it horror or action or what",
        "Would you file it under drama or under thriller?",
        "wat ganre is this",
        "would u call it neo noir",
        "it's a dance musical isn't it",
        "What genre is it?",
        "Is it a comedy or something serious?",
        "what kind of movie is ballerina",
        "Is this horror?",
        "Would you call it a thriller?",
        "Which category does this fall under?",
        "What type of picture is it, romance or action?",
        "Is it more of a drama?",
        "which shelf would a video shop put it on",
        "What style of film are we talking about?",
        "Is it a shoot-em-up?",
        "Is this one a documentary or fiction?",
        "Would this be filed under sci-fi?",
        "Is it an actioner?",
        "It is love story or fighting movie?",
        "sort of film?",
        "Is it a whodunnit, a heist, or what?",
        "Classification of this film, drama or adventure?",
        "Is it a musical, what with the dancing?",
        "How would you label this one: noir, revenge, spy?",
        "Masala film or serious cinema, which one?",
        "Is it a chick flick",
        "what kind of movie is it",
        "is it scary or funny or what",
        "would you call it action or more a thriller",
        "is that a horror thing",
        "what shelf would this sit on in a video store",
        "is it a romance",
        "is it a comedy by any chance",
        "how would you classify this film",
        "what type film is this",
        "does it count as a revenge flick",
        "is it more drama or more fighting",
        "which category does it belong in",
        "is it a dance movie or a shooty movie",
        "is this sci fi",
        "what style of film are we talking",
        "is it a musical, what with the title",
        "what do you file it under",
        "action, crime, thriller, what is it",
        "is it one of those fighty ones",
        "what sort of picture is this",
        "is it neo noir",
        "is this even an action film",
    ],
    heading: Some(Heading::Facts),
    ..Intent::new("genre", "what type of film it is", "what genre is it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let genres = || asked.film.genres.iter().map(Plain::as_str);
    let title = asked.title();
    let lead = if asked.film.genres.is_empty() { String::new() } else { format!("{}{title} is {}. ", verdict(asked), join(genres(), "and")) };
    let answer = match &asked.film.kind {
        Some(kind) => asked.say(lead).span(kind.0.span.clone()),
        None if lead.is_empty() => return asked.unknown("the type"),
        None => asked.say(lead),
    };
    answer.naming(genres())
}

/// "Yes" or "no" where one genre is supposed: yes if the film has it, no if it is one that the film plainly lacks.
fn verdict(asked: &Asked<'_>) -> &'static str {
    const OTHERS: &[&str] = &["comedy", "horror", "romance", "romcom", "musical", "documentary", "western", "cartoon", "animated", "animation", "anime", "fantasy"];
    let words = || asked.text.split_whitespace();
    let has = |word: &str| asked.film.genres.iter().any(|genre| genre.as_str() == word);
    match () {
        // "Is there romance" asks for less than "is it a romance".
        () if !asked.polar || !asked.has(&["it"]) || asked.has(&["or", "not"]) => "",
        () if words().any(has) => "Yes. ",
        () if words().any(|word| OTHERS.contains(&word)) => "No. ",
        () => "",
    }
}
