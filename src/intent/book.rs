//! Whether it is based on a book, and what differs.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(based|adapted|adaptation|adaption|taken|inspired) .. (on|from|of|by) .. (book|novel|comic|comics|manga|story|graphic|source|books|novels|events|game|play|something|person|life|ballet|real)",
        "based on",
        "(is|was|are) there .. (book|novel|comic|books|novels|source material|manga)",
        "(differences|difference|different|differ|differs|compare|compared|faithful|changes|changed) .. (book|novel|books|source|comic)",
        "(book|novel|comic|books) .. (differences|difference|different|differ|based|version|first|before|it|adaptation|better)",
        "(true|real) (story|events|life|person)",
        "(original|adapted) (story|screenplay|idea|script|work|source)",
        "(is|was) it (original|adaptation|adapted|true|real)",
        "(read|reading|buy) .. (book|novel)",
        "(which|what) (book|novel|comic)",
        "(book|novel|comic|source) (of|for|behind|material) [it]",
        "come from .. book",
        "(who|which|what) .. (wrote|written|author|writer) .. (book|novel|comic)",
        "(book|novel|comic) .. (wrote|written|author)",
    ],
    hints: &["book", "books", "novel", "novels", "comic", "adaptation", "adapted", "based", "manga"],
    ..Intent::new("book", "whether it is based on a book", "is it based on a book?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let title = asked.title();
    let Some(book) = &asked.film.book else { return asked.unknown("whether there is a book, the basis") };
    let name = match (&book.title, &book.author) {
        (Some(name), Some(author)) => format!(" “{name}” by {author}"),
        (Some(name), None) => format!(" “{name}”"),
        (None, Some(author)) => format!(" by {author}"),
        (None, None) => String::new(),
    };
    let answer = match (book.based, name.is_empty()) {
        (true, true) => asked.say(format!("Yes, {title} is based on a book.")),
        (true, false) => asked.say(format!("Yes, {title} is based on{name}.")),
        (false, _) => asked.say(format!("No, {title} is not based on a book, so there are no differences to one.")),
    };
    match &book.text {
        Some(text) => answer.say(" ").span(text.0.span.clone()),
        None => answer,
    }
}
