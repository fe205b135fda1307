//! `/about`: what the bot is.

use serenity::all::CreateCommand;

use crate::discord::bot::Bot;
use crate::discord::interactions::Response;

pub(super) const NAME: &str = "about";

pub(super) fn definition() -> CreateCommand {
    CreateCommand::new(NAME).description("What this bot is, and what it knows")
}

pub(super) fn run(bot: &Bot) -> Response {
    let films = bot.desk().library().films().count();
    Response::note(format!(
        "I am Stinger {}, named after the scene after the credits. I answer questions about films, and cover what spoils. I know {films} films, from files that name their sources; what they do not say, I say that I do not know.\n\nThe text of messages is never stored. /privacy shows what is, /help what you can ask.",
        env!("CARGO_PKG_VERSION")
    ))
}
