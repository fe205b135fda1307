//! What a member sees: the messages of a channel as they would be shown, and the text of them that is not under a cover.

use serde_json::Value;

use crate::cover;
use crate::id::Id;
use crate::limits::list;
use crate::message::{LOADING, Message, Pings};
use crate::state::State;
use crate::world::permissions;

/// A message as one member sees it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The message's id.
    pub id: Id,
    /// Where it stands.
    pub channel: Id,
    /// Who wrote it.
    pub author: Id,
    /// The name shown over it.
    pub author_name: String,
    /// Its text, in Discord's markdown.
    pub content: String,
    /// Its embeds, as Discord keeps them.
    pub embeds: Vec<Value>,
    /// Its rows of components, as Discord keeps them.
    pub components: Vec<Value>,
    /// Whether this member alone sees it.
    pub ephemeral: bool,
    /// Whether it only says that the bot is thinking.
    pub thinking: bool,
    /// Whether it has been edited.
    pub edited: bool,
    /// The message that it replies to.
    pub replies_to: Option<Id>,
    /// Whom it pings.
    pub pings: Pings,
    /// All of it, as Discord keeps it.
    pub body: Value,
}

impl Seen {
    fn new(message: &Message) -> Self {
        let body = &message.body;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Self {
            id: message.id,
            channel: message.channel,
            author: message.author,
            author_name: text(&body["author"]["username"]),
            content: text(&body["content"]),
            embeds: list(body, "embeds").to_vec(),
            components: list(body, "components").to_vec(),
            ephemeral: message.only_for.is_some(),
            thinking: message.flags() & LOADING != 0,
            edited: !body["edited_timestamp"].is_null(),
            replies_to: body["message_reference"]["message_id"].as_str().and_then(|id| id.parse().ok()),
            pings: message.pings.clone(),
            body: body.clone(),
        }
    }

    /// All text that is read without lifting a cover, a line for each part. Covers cover in the content and in the
    /// descriptions and field values of embeds, and nowhere else.
    #[must_use]
    pub fn visible_text(&self) -> String {
        let mut lines = vec![cover::visible(&self.content)];
        for embed in &self.embeds {
            lines.extend(embed_lines(embed));
        }
        for part in self.parts() {
            lines.extend(component_lines(part));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// All text, also what is under covers, a line for each part.
    #[must_use]
    pub fn whole_text(&self) -> String {
        let mut lines = vec![self.content.clone()];
        for embed in &self.embeds {
            lines.extend(embed_texts(embed).into_iter().map(|(_, text)| text.to_owned()));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// Buttons and selects, from left to right and from top to bottom.
    pub fn parts(&self) -> impl Iterator<Item = &Value> {
        self.components.iter().flat_map(|row| list(row, "components"))
    }

    /// The button or select of a custom id, or the button of a label.
    #[must_use]
    pub fn part(&self, key: &str) -> Option<&Value> {
        self.parts().find(|part| part["custom_id"] == key || part["label"] == key)
    }
}

/// The texts of an embed, each with whether a cover covers there.
fn embed_texts(embed: &Value) -> Vec<(bool, &str)> {
    let mut texts = vec![(false, &embed["author"]["name"]), (false, &embed["title"]), (true, &embed["description"])];
    for field in list(embed, "fields") {
        texts.extend([(false, &field["name"]), (true, &field["value"])]);
    }
    texts.push((false, &embed["footer"]["text"]));
    texts.into_iter().filter_map(|(covers, text)| Some((covers, text.as_str()?))).collect()
}

fn embed_lines(embed: &Value) -> Vec<String> {
    let shown = |(covers, text): (bool, &str)| if covers { cover::visible(text) } else { text.to_owned() };
    embed_texts(embed).into_iter().map(shown).collect()
}

fn component_lines(part: &Value) -> Vec<String> {
    let options = list(part, "options").iter().flat_map(|option| [&option["label"], &option["description"]]);
    let texts = [&part["label"], &part["placeholder"]].into_iter().chain(options);
    texts.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Whether a user sees a channel, and so its messages.
pub(crate) fn sees_channel(state: &State, user: Id, channel: Id) -> bool {
    state.world.channels.get(&channel).is_some_and(|channel| state.world.may(user, channel, permissions::VIEW_CHANNEL))
}

/// What a member sees in a channel, oldest first.
pub(crate) fn seen_by(state: &State, user: Id, channel: Id) -> Vec<Seen> {
    if !sees_channel(state, user, channel) {
        return Vec::new();
    }
    let mine = |message: &&Message| message.channel == channel && message.only_for.is_none_or(|only| only == user);
    state.messages.values().filter(mine).map(Seen::new).collect()
}

/// One message as a member sees it.
pub(crate) fn one(state: &State, user: Id, id: Id) -> Option<Seen> {
    let message = state.messages.get(&id)?;
    let mine = message.only_for.is_none_or(|only| only == user) && sees_channel(state, user, message.channel);
    mine.then(|| Seen::new(message))
}

/// All messages of a channel, oldest first.
pub(crate) fn all(state: &State, channel: Id) -> Vec<Seen> {
    state.messages.values().filter(|message| message.channel == channel).map(Seen::new).collect()
}
