//! `/settings`: where the bot listens, what a channel is about, how loud and how often it answers, and who changed what.

use serenity::all::{CreateCommand, GuildId};

use super::change::made;
use super::options::{self, Options};
use super::told::{name_of, the_film, trouble, with_change};
use crate::discord::bot::Bot;
use crate::discord::interactions::{Response, Visitor};
use crate::discord::press::Press;
use crate::discord::reply::{Label, Reply};
use crate::knowledge::Library;
use crate::settings::{Change, ChannelId, MemberId, Record, Server, ServerId};
use crate::spoiler::{Answer, Reference};

pub(super) const NAME: &str = "settings";
const FILM: &str = "film";
const CHANNEL: &str = "channel";
/// The longest cooldown, in seconds.
const LONGEST: u64 = 3_600;
/// So many changes are told of.
const RECORDS: u32 = 15;

pub(super) fn definition() -> CreateCommand {
    let channel = || options::place(CHANNEL, "The channel, thread or category; by default this one");
    let on = |help| options::flag("on", help).required(true);
    let listen = options::subcommand("listen", "Answer questions that are not said to the bot, in a channel")
        .add_sub_option(on("Whether to listen there"))
        .add_sub_option(channel());
    let film = options::subcommand("film", "Set which film a channel is about")
        .add_sub_option(options::name(FILM, "The film; leave it out to set none"))
        .add_sub_option(channel());
    let quiet = options::subcommand("quiet", "Answer without a notification").add_sub_option(on("Whether to be quiet"));
    let cooldown = options::subcommand("cooldown", "Set how many seconds pass between two answers")
        .add_sub_option(options::number("member", "To the same member", LONGEST))
        .add_sub_option(options::number("channel", "In the same channel", LONGEST));
    CreateCommand::new(NAME)
        .description("How the bot behaves in this server")
        .add_option(options::subcommand("show", "Show what is set"))
        .add_option(listen)
        .add_option(film)
        .add_option(quiet)
        .add_option(cooldown)
        .add_option(options::subcommand("reset", "Take away all that is set here, spoilers aside"))
        .add_option(options::subcommand("log", "Show who changed what, and when"))
}

pub(super) async fn run(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>, server: GuildId) -> Response {
    match options.path.as_slice() {
        ["show"] => Response::Ephemeral(Reply::public(&in_force(bot, &bot.server(Some(server)), Answer::default()))),
        ["log"] => log(bot, server).await,
        ["reset"] => {
            let question = "Where I listen, what channels are about, how loud and how often I answer: all of that would be as if nothing had been set.";
            let confirm = [(Label::Reset, Press::Reset { spoilers: false })];
            Response::Ephemeral(Reply::note(question).with_buttons(&confirm))
        }
        _ => match changes(bot, options, visitor) {
            Ok(changes) => made(bot, server, visitor, changes).await,
            Err(wrong) => Response::note(wrong),
        },
    }
}

/// What the options ask to be changed.
fn changes(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>) -> Result<Vec<Change>, String> {
    let channel = ChannelId(options.channel(CHANNEL).unwrap_or(visitor.channel).get());
    let on = options.flag("on").unwrap_or_default();
    match options.path.as_slice() {
        ["listen"] if on && !bot.hears_all() => Err("I cannot listen: Discord does not give me the text of messages, which whoever hosts me would have to switch on. I answer to mentions, replies, direct messages and commands.".to_owned()),
        ["listen"] => Ok(vec![Change::Listen { channel, on: Some(on) }]),
        ["quiet"] => Ok(vec![Change::Quiet(on)]),
        [FILM] => {
            let desk = bot.desk();
            let film = options.text(FILM).map(|name| the_film(desk.library(), name)).transpose()?;
            if film.is_none() && !bot.server_of(visitor).channel_film.contains_key(&channel) {
                return Err("That channel is about no film. Say which one to set.".to_owned());
            }
            Ok(vec![Change::ChannelFilm { channel, film: film.map(|film| desk.library().film(film).id.clone()) }])
        }
        ["cooldown"] => {
            let of_member = options.number("member").map(|seconds| Change::MemberCooldown(Some(seconds)));
            let of_channel = options.number("channel").map(|seconds| Change::ChannelCooldown(Some(seconds)));
            let changes: Vec<Change> = of_member.into_iter().chain(of_channel).collect();
            if changes.is_empty() {
                return Err("Say which: that of each member, or that of each channel.".to_owned());
            }
            Ok(changes)
        }
        _ => Err("I do not know that setting.".to_owned()),
    }
}

/// What is in force in a server.
pub(super) fn in_force(bot: &Bot, server: &Server, answer: Answer) -> Answer {
    let seconds = |set: Option<u16>, usual: u16| set.unwrap_or(usual);
    let notified = if server.quiet { "without a notification" } else { "with a notification" };
    let answer = answer.say(format!(
        "I answer {notified}, to the same member after {} s, in the same channel after {} s.",
        seconds(server.member_cooldown, bot.config.member_cooldown),
        seconds(server.channel_cooldown, bot.config.channel_cooldown),
    ));
    let answer = answer.say(if server.listening.values().any(|on| *on) {
        "\nI listen here:"
    } else {
        "\nI answer to mentions, replies and commands, and listen in no channel."
    });
    let answer = server.listening.iter().fold(answer, |answer, (channel, on)| {
        let answer = answer.say("\n• ").refer(Reference::Channel(channel.0));
        if *on { answer } else { answer.say(" (not there)") }
    });
    let answer = if server.channel_film.is_empty() { answer } else { answer.say("\nChannels about a film:") };
    server.channel_film.iter().fold(answer, |answer, (channel, film)| {
        answer.say("\n• ").refer(Reference::Channel(channel.0)).say(format!(": {}", name_of(bot, film)))
    })
}

async fn log(bot: &Bot, server: GuildId) -> Response {
    let Some(store) = bot.store.get() else { return Response::note(trouble(None)) };
    match store.log(ServerId(server.get()), RECORDS).await {
        Ok(records) if records.is_empty() => Response::note("Nothing has been changed here yet."),
        Ok(records) => {
            let answer = Answer::plain(format!("The latest changes, {RECORDS} at most:"));
            let desk = bot.desk();
            let answer = records.iter().fold(answer, |answer, record| recorded(answer, record, desk.library()));
            Response::Ephemeral(Reply::public(&answer))
        }
        Err(error) => {
            tracing::error!(%server, %error, "the log of changes cannot be read");
            Response::note(trouble(Some(&error)))
        }
    }
}

fn recorded(answer: Answer, record: &Record, library: &Library) -> Answer {
    let answer = answer.say("\n• ").refer(Reference::Time(record.at)).say(": ");
    let answer = if record.by == MemberId::SOMEBODY {
        answer.say("somebody")
    } else {
        answer.refer(Reference::Member(record.by.0))
    };
    with_change(answer.say(" "), &record.what, library)
}
