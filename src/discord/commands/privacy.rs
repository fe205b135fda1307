//! `/privacy`: what is stored about a member, and its deletion.

use serenity::all::CreateCommand;

use super::options::{self, Options};
use super::told::{name_of, trouble};
use crate::discord::bot::Bot;
use crate::discord::interactions::{Response, Visitor};
use crate::settings::MemberId;
use crate::store::{Known, StoreError};

pub(super) const NAME: &str = "privacy";

pub(super) fn definition() -> CreateCommand {
    CreateCommand::new(NAME)
        .description("What is stored about you")
        .add_option(options::subcommand("show", "Show all that is stored about you"))
        .add_option(options::subcommand("delete", "Delete all that is stored about you, at once"))
}

pub(super) async fn run(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>) -> Response {
    let Some(store) = bot.store.get() else { return Response::note(trouble(None)) };
    let member = MemberId(visitor.user.id.get());
    let done = if options.path == ["delete"] {
        bot.desk().forget(visitor.user.id);
        store.forget_member(member).await.map(|()| DELETED.to_owned())
    } else {
        store.known_about(member).await.map(|known| in_words(bot, &known))
    };
    Response::note(done.unwrap_or_else(|error| {
        tracing::error!(%error, "what is stored about a member cannot be reached");
        StoreError::user_message(&error).to_owned()
    }))
}

const DELETED: &str = "Deleted: the films that you have seen, your name on changes of settings, and what we talked about. Nothing is stored about you now.";

fn in_words(bot: &Bot, known: &Known) -> String {
    let films: Vec<String> = known.seen.iter().map(|film| name_of(bot, film)).collect();
    let films = if films.is_empty() { "none".to_owned() } else { films.join(", ") };
    format!(
        "Stored about you:\n• films that you have seen: {films}\n• changes of settings that bear your name: {}\n\nThe text of messages is never stored. What you asked about last I remember for {} minutes, in memory only, so that you can go on asking. /privacy delete deletes all of it.",
        known.changes, bot.config.conversation_minutes
    )
}
