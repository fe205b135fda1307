//! Changes of settings: made, and confirmed with what is in force then.

use serenity::all::GuildId;

use super::told::{trouble, with_change};
use super::{settings, spoilers};
use crate::discord::bot::{Bot, now};
use crate::discord::interactions::{Response, Visitor};
use crate::discord::reply::Reply;
use crate::settings::{Change, MemberId, ServerId};
use crate::spoiler::Answer;

/// Makes changes, and tells what is now in force.
pub(super) async fn made(bot: &Bot, server: GuildId, visitor: &Visitor<'_>, changes: Vec<Change>) -> Response {
    let Some(store) = bot.store.get() else { return Response::note(trouble(None)) };
    let (id, by) = (ServerId(server.get()), MemberId(visitor.user.id.get()));
    let what = changes.iter().map(Change::in_words).collect::<Vec<_>>().join(" and ");
    let about_spoilers = changes.iter().any(Change::is_about_spoilers);
    for change in changes {
        if let Err(error) = store.change(id, by, now(), change).await {
            tracing::error!(%server, %error, "settings could not be changed");
            return Response::note(trouble(Some(&error)));
        }
    }
    tracing::info!(%server, "settings were changed");
    let done = with_change(Answer::plain("Done: you "), &what, bot.desk().library()).say(".\n\n");
    let now = store.server(id);
    let answer = if about_spoilers { spoilers::in_force(bot, &now, done) } else { settings::in_force(bot, &now, done) };
    Response::Ephemeral(Reply::public(&answer))
}
