//! `/seen`: the films that a member has seen. Answers about them that only the member reads need no covers.

use serenity::all::{CreateCommand, UserId};

use super::options::{self, Options};
use super::told::{name_of, the_film, trouble};
use crate::discord::bot::Bot;
use crate::discord::interactions::{Response, Visitor};
use crate::discord::reply::Reply;
use crate::lookup;
use crate::settings::MemberId;

pub(super) const NAME: &str = "seen";
pub(super) const REMOVE: &str = "remove";
const FILM: &str = "film";

pub(super) fn definition() -> CreateCommand {
    let film = || options::name(FILM, "The film").required(true);
    CreateCommand::new(NAME)
        .description("Films that you have seen: answers for you alone show you everything about them")
        .add_option(options::subcommand("add", "I have seen this film").add_sub_option(film()))
        .add_option(options::subcommand(REMOVE, "I have not seen this film after all").add_sub_option(film()))
        .add_option(options::subcommand("list", "Which films have I said to have seen?"))
}

pub(super) async fn run(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>) -> Response {
    if options.path == ["list"] {
        return list(bot, visitor.user.id);
    }
    let (desk, name) = (bot.desk(), options.text(FILM).unwrap_or_default());
    let (library, removes) = (desk.library(), options.path == [REMOVE]);
    let noted = match the_film(library, name) {
        Ok(film) => note(bot, visitor.user.id, &library.film(film).id, !removes).await,
        // A film that is known no longer can still be taken off the list.
        Err(_) if removes && lookup::films_called(library, name).is_empty() => {
            note(bot, visitor.user.id, name, false).await
        }
        Err(wrong) => return Response::note(wrong),
    };
    Response::Ephemeral(noted.unwrap_or_else(|error| error))
}

/// Notes that a member has seen a film. Both outcomes are for the member to read.
pub(in crate::discord) async fn has_seen(bot: &Bot, member: UserId, film: &str) -> Result<Reply, Reply> {
    note(bot, member, film, true).await
}

async fn note(bot: &Bot, member: UserId, film: &str, seen: bool) -> Result<Reply, Reply> {
    let Some(store) = bot.store.get() else { return Err(Reply::note(trouble(None))) };
    match store.set_seen(MemberId(member.get()), film, seen).await {
        Ok(()) => Ok(Reply::note(said(&name_of(bot, film), seen))),
        Err(error) => {
            tracing::error!(%error, "a film that was seen could not be noted");
            Err(Reply::note(trouble(Some(&error))))
        }
    }
}

fn said(film: &str, seen: bool) -> String {
    if seen {
        format!(
            "Noted: you have seen {film}. What only you can read about it is not covered any more, unless it is withheld here; /seen remove takes that back."
        )
    } else {
        format!("Noted: you have not seen {film}.")
    }
}

fn list(bot: &Bot, member: UserId) -> Response {
    let Some(store) = bot.store.get() else { return Response::note(trouble(None)) };
    let seen = store.seen(MemberId(member.get()));
    if seen.is_empty() {
        return Response::note("You have not told me of any film that you have seen. /seen add does.");
    }
    let names: Vec<String> = seen.iter().map(|film| name_of(bot, film)).collect();
    Response::note(format!("You have seen: {}.", names.join(", ")))
}
