//! `/spoilers`: the spoiler policy of a server, its places and films, by those who manage it.

use serenity::all::{CreateCommand, GuildId};

use super::change::made;
use super::options::{self, Options, override_of};
use super::told::{name_of, the_film};
use crate::discord::bot::{Audience, Bot, days_since_release};
use crate::discord::interactions::{Response, Visitor};
use crate::discord::press::Press;
use crate::discord::reply::{Label, Reply};
use crate::settings::{Change, ChannelId, Embargo, Override, Rule, Server, Step};
use crate::spoiler::{Answer, Reference};

pub(super) const NAME: &str = "spoilers";
const FILM: &str = "film";
const CHANNEL: &str = "channel";
/// The longest embargo, in days: ten years.
const MOST_DAYS: u64 = 3_650;

pub(super) fn definition() -> CreateCommand {
    let channel = |help| options::place(CHANNEL, help);
    let film = |help| options::name(FILM, help);
    let with_policy = |command, required: Vec<_>| {
        required.into_iter().chain(options::policy()).fold(command, serenity::all::CreateCommandOption::add_sub_option)
    };
    let set = with_policy(options::subcommand("set", "Set what happens to spoilers in this server"), Vec::new());
    let of_channel = with_policy(
        options::subcommand("channel", "Set it for a channel, a thread or a whole category"),
        vec![channel("The channel, thread or category").required(true)],
    );
    let of_film = with_policy(
        options::subcommand("film", "Set an embargo: be stricter about a film, for a while after its release"),
        vec![film("The film").required(true)],
    )
    .add_sub_option(options::number("days", "For so many days after its release; else for good", MOST_DAYS))
    .add_sub_option(channel("Set an exception for this channel instead, where the embargo does not hold"));
    let explain = options::subcommand("explain", "Which rule decides what happens to spoilers, here or elsewhere?")
        .add_sub_option(film("About which film?"))
        .add_sub_option(channel("In which channel? By default this one"));
    CreateCommand::new(NAME)
        .description("What happens to spoilers in this server")
        .add_option(options::subcommand("show", "Show what is set"))
        .add_option(set)
        .add_option(of_channel)
        .add_option(of_film)
        .add_option(options::subcommand("reset", "Take away all that is set about spoilers"))
        .add_option(explain)
}

pub(super) async fn run(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>, server: GuildId) -> Response {
    match options.path.as_slice() {
        ["show"] => Response::Ephemeral(Reply::public(&in_force(bot, &bot.server(Some(server)), Answer::default()))),
        ["reset"] => {
            let question = "All that is set about spoilers here would be taken away: the server's policy, those of its channels, and the embargoes.";
            let confirm = [(Label::Reset, Press::Reset { spoilers: true })];
            Response::Ephemeral(Reply::note(question).with_buttons(&confirm))
        }
        ["explain"] => explain(bot, options, visitor).await,
        _ => match change(bot, options, &bot.server(Some(server))) {
            Ok(change) => made(bot, server, visitor, vec![change]).await,
            Err(wrong) => Response::note(wrong),
        },
    }
}

/// What the options ask to be changed.
fn change(bot: &Bot, options: &Options<'_>, server: &Server) -> Result<Change, String> {
    let set = override_of(options)?;
    let place = options.channel(CHANNEL).map(|channel| ChannelId(channel.get()));
    if options.path != [FILM] {
        return Ok(Change::Policy { place, set });
    }
    let desk = bot.desk();
    let film = the_film(desk.library(), options.text(FILM).unwrap_or_default())?;
    let film = desk.library().film(film).id.clone();
    match (place, server.films.get(&film)) {
        (Some(_), None) => {
            Err("That film has no embargo to be excepted from. Set it first, without a channel.".to_owned())
        }
        (Some(channel), Some(_)) => Ok(Change::EmbargoException { film, channel, set }),
        (None, None) if set.is_empty() => Err("That film has no embargo.".to_owned()),
        (None, Some(_)) if set.is_empty() => Ok(Change::Embargo { film, set: None }),
        (None, before) => {
            let except = before.map(|embargo| embargo.except.clone()).unwrap_or_default();
            Ok(Change::Embargo { film, set: Some(Embargo { days: options.number("days"), treat: set, except }) })
        }
    }
}

/// What is in force in a server.
pub(super) fn in_force(bot: &Bot, server: &Server, answer: Answer) -> Answer {
    let whole = server.policy.over(bot.config.policy);
    let answer = if server.broken {
        answer.say(
            "Settings of this server cannot be read, so all spoilers are withheld. /spoilers reset puts that right.",
        )
    } else {
        answer.say(format!("In this server: {} ({whole}).", whole.in_full()))
    };
    let answer = server.places.iter().fold(answer, |answer, (place, set)| set_in(answer, *place, *set));
    server.films.iter().fold(answer, |answer, (film, embargo)| {
        let over = if is_over(bot, film, embargo) { ", which is over" } else { "" };
        let answer = answer.say(format!("\n• {}: {}{over}", name_of(bot, film), embargo.in_words()));
        embargo.except.iter().fold(answer, |answer, (place, set)| {
            answer.say(", but in ").refer(Reference::Channel(place.0)).say(format!(" {}", set.in_words()))
        })
    })
}

fn is_over(bot: &Bot, film: &str, embargo: &Embargo) -> bool {
    let desk = bot.desk();
    let film = desk.library().film_by_slug(film).map(|film| desk.library().film(film));
    !embargo.holds(film.and_then(days_since_release))
}

fn set_in(answer: Answer, place: ChannelId, set: Override) -> Answer {
    answer.say("\n• in ").refer(Reference::Channel(place.0)).say(format!(": {}", set.in_words()))
}

/// Which rule gave which treatment.
async fn explain(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>) -> Response {
    let desk = bot.desk();
    let film = match options.text(FILM).map(|name| the_film(desk.library(), name)) {
        Some(Ok(film)) => Some(film),
        Some(Err(wrong)) => return Response::note(wrong),
        None => None,
    };
    let channel = options.channel(CHANNEL).unwrap_or(visitor.channel);
    let scene = bot.scene(visitor.server, channel).await;
    let decision = bot.decision(desk.library(), film, &scene, visitor.user.id, Audience::Channel);
    let about = film.map_or_else(String::new, |film| format!(" about {}", desk.library().film(film).name()));
    let answer = Answer::plain(format!("Answers{about} in ")).refer(Reference::Channel(channel.get()));
    let answer = answer.say(format!(": {}.\n", decision.policy.in_full()));
    let answer = decision.steps.iter().fold(answer, |answer, step| told(bot, answer, step));
    let answer = answer.say(
        "\nWhoever has said to have seen the film reads answers for them alone uncovered, but for what is withheld.",
    );
    Response::Ephemeral(Reply::public(&answer))
}

/// One rule, and what it made of the policy.
fn told(bot: &Bot, answer: Answer, step: &Step) -> Answer {
    let place = |id: &ChannelId| Reference::Channel(id.0);
    let days = |days: &Option<u16>| days.map_or_else(String::new, |days| format!(" for {days} days after the release"));
    let answer = answer.say("\n• ");
    let answer = match &step.rule {
        Rule::Host => answer.say("What the host of this bot configured"),
        Rule::Broken => answer.say("Settings that cannot be read, or a channel that cannot be looked up"),
        Rule::Server => answer.say("This server"),
        Rule::Category(id) => answer.say("The category ").refer(place(id)),
        Rule::Channel(id) => answer.say("The channel ").refer(place(id)),
        Rule::Thread(id) => answer.say("The thread ").refer(place(id)),
        Rule::NativeSpoiler => answer.say("Discord's own spoiler flag of the channel"),
        Rule::Embargo { film, days: of } => answer.say(format!("The embargo of {}{}", name_of(bot, film), days(of))),
        Rule::EmbargoOver { film, days: of } => {
            answer.say(format!("The embargo of {}{}, which is over", name_of(bot, film), days(of)))
        }
        Rule::EmbargoException(id) => answer.say("The exception from the embargo in ").refer(place(id)),
        Rule::Seen => answer.say("The asker has seen the film"),
    };
    if step.before == step.after && step.rule != Rule::Host {
        answer.say(": changes nothing")
    } else {
        answer.say(format!(": {}", step.after.in_full()))
    }
}
