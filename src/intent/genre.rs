//! What type of film it is.

use super::asked::join;
use super::{Asked, Intent};
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
    ],
    ..Intent::new("genre", "what type of film it is", "what genre is it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let genres = || asked.film.genres.iter().map(|genre| genre.as_str());
    let title = asked.title();
    let lead = if asked.film.genres.is_empty() { String::new() } else { format!("{title} is {}. ", join(genres(), "and")) };
    let answer = match &asked.film.kind {
        Some(kind) => asked.say(lead).span(kind.0.span.clone()),
        None if lead.is_empty() => return asked.unknown("the type"),
        None => asked.say(lead),
    };
    answer.naming(genres())
}
