//! `/help`: what can be asked, from the registry.

use serenity::all::CreateCommand;

use super::told::sentence;
use crate::discord::interactions::Response;
use crate::discord::reply::Reply;
use crate::intent::{Heading, told};
use crate::spoiler::Answer;

pub(super) const NAME: &str = "help";

pub(super) fn definition() -> CreateCommand {
    CreateCommand::new(NAME).description("What you can ask, and how")
}

pub(super) fn run() -> Response {
    Response::Ephemeral(Reply::public(&answer()))
}

fn answer() -> Answer {
    let how = "Mention me, reply to me, write to me directly, or use /ask, in your own words. Follow-ups work: “and who plays her?” /film has a topic each. What spoils is covered; /seen add tells me what you have seen.";
    let headings = std::iter::once(None).chain(Heading::ALL.map(Some));
    headings.fold(Answer::plain(how), |answer, heading| {
        let answer =
            answer.say(format!("\n\n{}:", heading.map_or("Most asked".to_owned(), |heading| sentence(heading.help()))));
        let questions = told().filter(|intent| intent.heading == heading).map(|intent| intent.example);
        answer.say(format!(" {}", questions.collect::<Vec<_>>().join(" · ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spoiler::{Medium, Policy, render};

    #[test]
    fn help_fits_into_one_message() {
        let whole = render(&answer(), Policy::SEALED, Medium::Discord, usize::MAX);
        assert!(whole.markdown.as_str().chars().count() < 4_096);
        assert!(told().all(|intent| whole.markdown.as_str().contains(intent.example)));
    }
}
