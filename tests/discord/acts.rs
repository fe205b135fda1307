//! What members do, a word each, and what of an answer tests look at.

use discord_standin::{Id, Interaction, Member, Post, Request, Seen};
use serde_json::{Value, json};

use super::harness::{Bot, LIMIT, Scene, said};

/// The type of a select of texts.
const SELECT: u64 = 3;

impl Scene {
    /// The answer to something that is said in a channel.
    pub(crate) async fn says(&self, member: &Member, channel: Id, post: impl Into<Post>) -> Seen {
        let posted = member.post(channel, post).unwrap();
        self.reply_to(member, channel, posted).await
    }

    /// The reply to a message.
    pub(crate) async fn reply_to(&self, member: &Member, channel: Id, message: Id) -> Seen {
        let answers = |seen: &[Seen]| seen.iter().find(|seen| seen.replies_to == Some(message)).cloned();
        let reply = member.watch(channel, LIMIT, answers).await;
        reply.unwrap_or_else(|error| panic!("{error}\n{}", self.bot.log()))
    }

    /// A text that is said to the bot.
    pub(crate) fn to_the_bot(&self, text: &str) -> String {
        format!("<@{}> {text}", self.discord.bot())
    }

    /// The answer to a command that is used in the lounge.
    pub(crate) async fn command(&self, member: &Member, name: &str, options: &[(&str, Value)]) -> Seen {
        self.command_in(member, self.lounge, name, options).await
    }

    /// The answer to a command that is used in some channel.
    pub(crate) async fn command_in(&self, member: &Member, channel: Id, name: &str, options: &[(&str, Value)]) -> Seen {
        let used = member.slash(channel, name, options).unwrap_or_else(|error| panic!("/{name}: {error}"));
        self.answer_to(&used).await
    }

    /// Lets the bot listen in a channel, or no more.
    pub(crate) async fn listens(&self, channel: Id, on: bool) {
        let options = [("on", json!(on)), ("channel", json!(channel))];
        self.command_in(&self.admin, self.den, "settings listen", &options).await;
    }

    /// The answer to a press of a button.
    pub(crate) async fn presses(&self, member: &Member, on: &Seen, label: &str) -> Seen {
        let pressed = member.press(on.id, label).unwrap_or_else(|error| panic!("{label}: {error} on {on:?}"));
        self.answer_to(&pressed).await
    }

    /// The answer to the choice of a film.
    pub(crate) async fn chooses(&self, member: &Member, on: &Seen, film: &str) -> Seen {
        let select = select(on).unwrap_or_else(|| panic!("no select: {on:?}"));
        let chosen = member.choose(on.id, select["custom_id"].as_str().unwrap(), &[film]).unwrap();
        self.answer_to(&chosen).await
    }

    /// What is offered while something is typed into an option: the names and what stands for them.
    pub(crate) async fn types(
        &self,
        name: &str,
        options: &[(&str, Value)],
        typed: (&str, &str),
    ) -> Vec<(String, String)> {
        let offered = self.alice.type_into(self.lounge, name, options, typed).await;
        let offered = offered.unwrap_or_else(|error| panic!("{typed:?} of /{name}: {error}\n{}", self.bot.log()));
        offered.into_iter().map(|choice| (choice.name, choice.value.as_str().unwrap().to_owned())).collect()
    }

    /// What comes of an interaction.
    pub(crate) async fn answer_to(&self, interaction: &Interaction) -> Seen {
        let answer = interaction.answer(LIMIT).await;
        answer.unwrap_or_else(|error| panic!("{error}\n{}", self.bot.log()))
    }

    /// Ends the program and starts it again in its folder, with arguments.
    pub(crate) async fn start_again(&mut self, arguments: &[&str]) {
        self.bot.signal("TERM");
        assert!(self.bot.ended().await.success());
        self.bot = Bot::start_in(&self.discord, self.bot.folder().to_owned(), arguments);
        self.discord.ready(LIMIT).await.expect("it connects");
    }
}

/// The title of the first embed.
pub(crate) fn title(seen: &Seen) -> Option<&str> {
    seen.embeds.first()?["title"].as_str()
}

/// The footer of the first embed.
pub(crate) fn footer(seen: &Seen) -> Option<&str> {
    seen.embeds.first()?["footer"]["text"].as_str()
}

/// The labels of all buttons.
pub(crate) fn labels(seen: &Seen) -> Vec<&str> {
    seen.parts().filter_map(|part| part["label"].as_str()).collect()
}

/// The select of a message.
pub(crate) fn select(seen: &Seen) -> Option<&Value> {
    seen.parts().find(|part| part["type"] == SELECT)
}

/// The description that is read without lifting a cover, which shows as `▮`, without the signs that keep it from being
/// markdown.
pub(crate) fn bare(seen: &Seen) -> String {
    discord_standin::visible(said(seen)).replace('\\', "")
}

/// A film as an option's value, by the option's name.
pub(crate) fn film<'a>(option: &'a str, id: &str) -> (&'a str, Value) {
    (option, json!(id))
}

/// The parts of a message that a request posts or puts in place of another: of a callback, its data.
pub(crate) fn message_in(request: &Request) -> Option<&Value> {
    let writes = matches!(request.method.as_str(), "POST" | "PATCH");
    if request.path.ends_with("/callback") {
        (request.body["type"] != 8).then(|| &request.body["data"])
    } else {
        (writes && request.path.contains("/messages")).then_some(&request.body)
    }
}
