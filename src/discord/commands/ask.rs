//! `/ask`: a question in the member's own words. "Answer this": the same for a message that is there already.

use serenity::all::{CommandData, CommandType, CreateCommand, ResolvedTarget};

use super::options::{self, Options};
use super::told::{no_film, turn};
use crate::discord::bot::Bot;
use crate::discord::interactions::{Response, Visitor};
use crate::discord::question::{Put, place_of};
use crate::engine::Place;
use crate::knowledge::FilmId;
use crate::language::is_covered;
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
    let question = options.text("question").unwrap_or_default();
    let hidden = options.flag("hidden").unwrap_or_default();
    let Some(name) = options.text("film") else { return answer(bot, question, None, hidden, visitor).await };
    let desk = bot.desk();
    match lookup::films_called(desk.library(), name).as_slice() {
        [] => Response::note(no_film(desk.library(), name)),
        [film] => answer(bot, question, Some(*film), hidden, visitor).await,
        films => {
            // The films would tell everybody what a covered question is about.
            let asker = bot.asker(visitor, hidden || is_covered(question)).await;
            let put = Put::Words(question.to_owned());
            Response::to(asker.audience, bot.ask_which(desk.library(), films, put, &asker))
        }
    }
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
    let _turn = match turn(bot, &server, visitor).await {
        Ok(turn) => turn,
        Err(too_soon) => return Response::note(too_soon),
    };
    let desk = bot.desk();
    let asker = bot.asker(visitor, hidden).await;
    if let Some(film) = film {
        // It is the film that is talked of from now on.
        desk.converse(asker.channel, asker.user, |conversation| conversation.film = Some(film));
    }
    let place = place_of(desk.library(), &server, &asker.scene, bot.config.film.as_deref());
    let place = Place { film: film.or(place.film), ..place };
    let reply = bot.answer_words(&desk, question, place, &asker);
    reply.map_or_else(|| Response::note("I have nothing to say to that."), |reply| Response::to(asker.audience, reply))
}
