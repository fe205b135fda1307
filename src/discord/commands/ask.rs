//! `/ask`: a question in the member's own words. "Answer this": the same for a message that is there already.

use serenity::all::{CommandData, CommandType, CreateCommand, ResolvedTarget};

use super::options::{self, Options};
use crate::discord::bot::Bot;
use crate::discord::interactions::{Response, Visitor};
use crate::discord::question::film_of_place;
use crate::engine::Place;
use crate::knowledge::FilmId;
use crate::lookup;

pub(super) const NAME: &str = "ask";
pub(super) const OF_MESSAGE: &str = "Answer this";

pub(super) fn definition() -> CreateCommand {
    CreateCommand::new(NAME)
        .description("Ask anything about a film, in your own words")
        .add_option(options::text("question", "For example: is there a post-credits scene?").required(true))
        .add_option(options::name("film", "The film, if your question does not name it"))
        .add_option(options::flag("hidden", "Show the answer to you alone"))
}

pub(super) fn of_message() -> CreateCommand {
    CreateCommand::new(OF_MESSAGE).kind(CommandType::Message)
}

pub(super) async fn run(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>) -> Response {
    let desk = bot.desk();
    let film = match options.text("film").map(|name| (name, lookup::films_called(desk.library(), name))) {
        None => None,
        Some((_, films)) if films.len() == 1 => films.first().copied(),
        Some((name, films)) if films.is_empty() => return Response::note(super::told::no_film(desk.library(), name)),
        // Of several that are called so, the question may say more.
        Some((name, _)) => {
            let question = format!("{} ({name})", options.text("question").unwrap_or_default());
            return answer(bot, &question, None, options.flag("hidden").unwrap_or_default(), visitor).await;
        }
    };
    let question = options.text("question").unwrap_or_default();
    answer(bot, question, film, options.flag("hidden").unwrap_or_default(), visitor).await
}

pub(super) async fn run_of_message(bot: &Bot, data: &CommandData, visitor: &Visitor<'_>) -> Response {
    match data.target() {
        Some(ResolvedTarget::Message(message)) if !message.content.trim().is_empty() => {
            answer(bot, &message.content, None, false, visitor).await
        }
        _ => Response::note("There is no text in that message."),
    }
}

/// Answers a question, about a film where one was chosen for it.
async fn answer(bot: &Bot, question: &str, film: Option<FilmId>, hidden: bool, visitor: &Visitor<'_>) -> Response {
    let server = bot.server_of(visitor);
    let Some(_turn) = bot.turn(&server, visitor.channel, visitor.user.id) else {
        return Response::note("One moment: not so many questions at once. Ask again in a few seconds.");
    };
    let desk = bot.desk();
    let asker = bot.asker(visitor, hidden).await;
    if let Some(film) = film {
        // It is the film that is talked of from now on.
        desk.converse(asker.channel, asker.user, |conversation| conversation.film = Some(film));
    }
    let usual = || film_of_place(desk.library(), &server, &asker.scene, bot.config.film.as_deref());
    let place = Place { film: film.or_else(usual), overheard: false };
    let reply = bot.answer_words(&desk, question, place, &asker);
    reply.map_or_else(|| Response::note("I have nothing to say to that."), |reply| Response::to(asker.audience, reply))
}
