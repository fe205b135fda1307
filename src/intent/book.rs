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
    examples: &[
        "is it based on a book",
        "book?",
        "which novel is this adapted from",
        "who wrote the book ballerina is based on",
        "what are the differences between the book and the film",
        "it's not based on a book is it",
        "is this a comic adaptation or an original story",
        "is it from a true story",
        "base on novel or original idea?",
        "is there a novel I could read first",
        "was this a comic or something before",
        "it is taken from some book?",
        "my book club is doing page to screen month, would this qualify",
        "whats the source material",
        "did somebody write this as a story before it was a film",
        "how does it differ from the novel",
        "is it an adaptaton of anything",
        "who wrote the novel this is from",
        "did you read the book? is it better",
    ],
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
