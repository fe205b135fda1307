//! The commands: the set that Discord is told of, and what is done when one is used. One file a command.

mod about;
mod ask;
mod change;
mod complete;
mod film;
mod help;
mod options;
mod privacy;
mod seen;
mod settings;
mod spoilers;
mod told;

use serenity::all::{CommandInteraction, CreateCommand, InstallationContext, InteractionContext, Permissions};

use super::bot::Bot;
use super::interactions::{Response, Visitor};
use crate::settings::Change;
use options::Options;

pub(super) use complete::complete;
pub(super) use seen::has_seen;

/// All commands, as Discord is told of them.
pub(super) fn all() -> Vec<CreateCommand> {
    let for_members = [ask::definition(), film::definition(), seen::definition(), privacy::definition()];
    let told = [help::definition(), about::definition(), ask::of_message()];
    let for_admins = [spoilers::definition(), settings::definition()];
    let for_members = for_members.into_iter().chain(told).map(everywhere);
    for_members.chain(for_admins.into_iter().map(in_servers)).collect()
}

/// For everybody: in servers and direct messages, installed by a server or a user.
fn everywhere(command: CreateCommand) -> CreateCommand {
    command.integration_types(vec![InstallationContext::Guild, InstallationContext::User]).contexts(vec![
        InteractionContext::Guild,
        InteractionContext::BotDm,
        InteractionContext::PrivateChannel,
    ])
}

/// For those who manage a server.
fn in_servers(command: CreateCommand) -> CreateCommand {
    command
        .integration_types(vec![InstallationContext::Guild])
        .contexts(vec![InteractionContext::Guild])
        .default_member_permissions(Permissions::MANAGE_GUILD)
}

/// Does what a command says.
pub(super) async fn run(bot: &Bot, command: &CommandInteraction, visitor: &Visitor<'_>) -> Response {
    let options = Options::of(&command.data);
    match command.data.name.as_str() {
        ask::NAME => ask::run(bot, &options, visitor).await,
        ask::OF_MESSAGE => ask::run_of_message(bot, &command.data, visitor).await,
        film::NAME => film::run(bot, &options, visitor).await,
        seen::NAME => seen::run(bot, &options, visitor).await,
        privacy::NAME => privacy::run(bot, &options, visitor).await,
        help::NAME => help::run(),
        about::NAME => about::run(bot),
        name @ (spoilers::NAME | settings::NAME) => match visitor.manages() {
            Some(server) if name == spoilers::NAME => spoilers::run(bot, &options, visitor, server).await,
            Some(server) => settings::run(bot, &options, visitor, server).await,
            None => Response::note(FORBIDDEN),
        },
        _ => Response::note("I do not know that command. It may have been renamed: try /help."),
    }
}

/// Takes settings away, when that has been confirmed.
pub(super) async fn reset(bot: &Bot, visitor: &Visitor<'_>, spoilers: bool) -> Response {
    let change = if spoilers { Change::ResetSpoilers } else { Change::ResetSettings };
    match visitor.manages() {
        Some(server) => change::made(bot, server, visitor, vec![change]).await,
        None => Response::note(FORBIDDEN),
    }
}

/// Said to those who may not.
const FORBIDDEN: &str = "Only members who may manage this server can change that.";
