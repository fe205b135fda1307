//! `/film`: a subcommand an intent, from the registry. What is asked most stands under it directly, the rest in groups.

use serenity::all::{CommandOptionType, CreateCommand, CreateCommandOption};

use super::options::{self, Options};
use super::told::{no_film, sentence, turn};
use crate::discord::bot::Bot;
use crate::discord::interactions::{Response, Visitor};
use crate::discord::question::Put;
use crate::intent::{Heading, Intent, Slot, intent, told};
use crate::lookup;

pub(super) const NAME: &str = "film";
pub(super) const TITLE: &str = "title";
pub(super) const CHARACTER: &str = "character";
pub(super) const PERSON: &str = "person";

pub(super) fn definition() -> CreateCommand {
    let direct = told().filter(|intent| intent.heading.is_none()).map(topic);
    let groups = Heading::ALL.into_iter().map(|heading| {
        let group =
            CreateCommandOption::new(CommandOptionType::SubCommandGroup, heading.word(), sentence(heading.help()));
        told()
            .filter(|intent| intent.heading == Some(heading))
            .map(topic)
            .fold(group, CreateCommandOption::add_sub_option)
    });
    let command = CreateCommand::new(NAME).description("Ask about a film by topic");
    direct.chain(groups).fold(command, CreateCommand::add_option)
}

/// The subcommand of an intent.
fn topic(intent: &'static Intent) -> CreateCommandOption {
    let command = options::subcommand(intent.name, &sentence(intent.help));
    let command = command.add_sub_option(options::name(TITLE, "The film").required(true));
    let command = match intent.slot {
        Slot::None => command,
        Slot::Character => command.add_sub_option(options::name(CHARACTER, "Who in the film").required(true)),
        Slot::Person => command.add_sub_option(options::name(PERSON, "Who of cast and crew").required(true)),
    };
    command.add_sub_option(options::flag("hidden", "For you alone"))
}

pub(super) async fn run(bot: &Bot, options: &Options<'_>, visitor: &Visitor<'_>) -> Response {
    let Some(intent) = options.path.last().and_then(|name| intent(name)) else {
        return Response::note("I do not know that topic any more: try /help.");
    };
    let server = bot.server_of(visitor);
    let _turn = match turn(bot, &server, visitor).await {
        Ok(turn) => turn,
        Err(too_soon) => return Response::note(too_soon),
    };
    let desk = bot.desk();
    let title = options.text(TITLE).unwrap_or_default();
    let name = options.text(CHARACTER).or_else(|| options.text(PERSON));
    let asker = bot.asker(visitor, options.flag("hidden").unwrap_or_default()).await;
    let reply = match lookup::films_called(desk.library(), title).as_slice() {
        [] => return Response::note(no_film(desk.library(), title)),
        [film] => bot.answer_form(&desk, intent, *film, name, &asker),
        films => bot.ask_which(desk.library(), films, Put::Form(intent, name.map(str::to_owned)), &asker),
    };
    Response::to(asker.audience, reply)
}
