//! Messages in channels: which of them are questions for the bot, and the answers that follow what becomes of them.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;
use std::time::Duration;

use moka::Entry;
use serenity::all::{
    ChannelId, GuildId, Message, MessageId, MessageReference, MessageReferenceKind, MessageUpdateEvent, Timestamp,
    User, UserId,
};
use serenity::http::{LightMethod, Route};
use tokio::sync::Mutex;
use tokio::time::sleep;
use tracing::Instrument as _;

use super::bot::{Audience, Bot};
use super::cooldown::Turn;
use super::question::{Asked, Asker, listens, place_of};
use super::reply::Reply;
use super::rest::{Again, RestError};
use crate::engine::Place;
use crate::lookup;
use crate::settings::Server;

/// For so long an edited question gets another answer.
const EDITABLE: i64 = 60;
/// So often at most.
const MOST_EDITS: u8 = 5;
/// Whoever asks the bot too soon gets the answer so much later; overheard questions get none.
const PATIENCE: Duration = Duration::from_secs(6);
/// What is asked by a bare mention.
const BARE: &str = "help";

/// A message, new or edited, as far as it matters.
struct Heard {
    id: MessageId,
    channel: ChannelId,
    server: Option<GuildId>,
    author: UserId,
    text: String,
    addressed: bool,
    /// The title of the bot's answer that it replies to.
    replies_to: Option<String>,
}

impl Bot {
    /// Answers a message, if it is a question for the bot.
    pub(super) async fn on_message(&self, message: Message) {
        if message.author.bot || message.webhook_id.is_some() {
            return;
        }
        let answer = message.referenced_message.as_deref().filter(|message| self.is_me(&message.author));
        let mentioned = message.mentions.iter().any(|user| self.is_me(user));
        self.hear(Heard {
            addressed: message.guild_id.is_none() || mentioned || answer.is_some(),
            replies_to: answer.and_then(title),
            id: message.id,
            channel: message.channel_id,
            server: message.guild_id,
            author: message.author.id,
            text: message.content,
        })
        .await;
    }

    /// Answers an edited question anew.
    pub(super) async fn on_edit(&self, edit: MessageUpdateEvent) {
        let fresh = Timestamp::now().unix_timestamp() - edit.id.created_at().unix_timestamp() <= EDITABLE;
        let (Some(text), Some(author), true) = (edit.content, edit.author, fresh) else { return };
        if author.bot {
            return;
        }
        let answer = edit.referenced_message.flatten().filter(|message| self.is_me(&message.author));
        let mentioned = edit.mentions.is_some_and(|mentions| mentions.iter().any(|user| self.is_me(user)));
        let heard = Heard {
            id: edit.id,
            channel: edit.channel_id,
            server: edit.guild_id,
            author: author.id,
            text,
            addressed: edit.guild_id.is_none() || mentioned || answer.is_some(),
            replies_to: answer.as_deref().and_then(title),
        };
        match self.asked.get(&heard.id) {
            None => self.hear(heard).await,
            Some(asked) if asked.text != number_of(&heard.text) && asked.edits < MOST_EDITS => {
                let span = tracing::info_span!("edit", event = %heard.id);
                self.hear_again(heard, asked).instrument(span).await;
            }
            Some(_) => {}
        }
    }

    /// Takes the answer back, where the question was.
    pub(super) async fn on_delete(&self, channel: ChannelId, message: MessageId) {
        let Some(asked) = self.asked.remove(&message) else { return };
        if let Some(reply) = asked.reply.lock().await.take() {
            self.take_back(channel, reply).await;
        }
    }

    async fn hear(&self, heard: Heard) {
        let server = self.server(heard.server);
        // Which film the place is about is looked up for what looks like a question.
        let may_be_overheard =
            || !server.listening.is_empty() && self.desk().stinger.is_worth_reading(&heard.text, true);
        // Nearly every message ends here.
        if heard.addressed || may_be_overheard() {
            let span = tracing::info_span!("message", event = %heard.id);
            self.answer_once(heard, &server).instrument(span).await;
        }
    }

    async fn answer_once(&self, heard: Heard, server: &Server) {
        let (addressed, text, reply) = (heard.addressed, number_of(&heard.text), Arc::new(Mutex::new(None)));
        let asked = Asked { addressed, text, reply, edits: 0 };
        // A resumed session may tell of a message twice.
        let entry = self.asked.entry(heard.id).or_insert(asked);
        if !entry.is_fresh() {
            return;
        }
        let asked = Entry::into_value(entry);
        let mut posted = asked.reply.lock().await;
        *posted = self.answer(&heard, server, asked.edits).await;
    }

    /// Posts the answer to a message, if there is one.
    async fn answer(&self, heard: &Heard, server: &Server, edits: u8) -> Option<MessageId> {
        let reply = self.reply_to(heard, server).await?;
        let patience = if heard.addressed { PATIENCE } else { Duration::ZERO };
        let turn = self.turn(server, heard.channel, heard.author, patience).ok()?;
        sleep(turn.wait).await;
        if self.muted.contains_key(&heard.channel) {
            return None;
        }
        let to = MessageReference::new(MessageReferenceKind::Default, heard.channel).message_id(heard.id);
        // Each text is answered once, and so has a nonce of its own.
        let nonce = format!("{}.{edits}", heard.id);
        let message = reply.message(to.fail_if_not_exists(true), nonce, server.quiet);
        let route = Route::ChannelMessages { channel_id: heard.channel };
        let sent = self.rest.send(route, LightMethod::Post, Some(&message), Again::Safe).await;
        let message = sent.map_err(|error| self.could_not_answer(heard.channel, &error)).ok()?;
        let posted = message["id"].as_str()?.parse().ok()?;
        // The question may have been deleted meanwhile.
        if !self.asked.contains_key(&heard.id) {
            self.take_back(heard.channel, posted).await;
            return None;
        }
        Some(posted)
    }

    /// Answers an edited question by editing the answer, or by taking it back where it is no question any more. Where there
    /// was none, as when the mention was forgotten, it is answered now.
    async fn hear_again(&self, heard: Heard, asked: Asked) {
        let heard = Heard { addressed: heard.addressed || asked.addressed, ..heard };
        let text = number_of(&heard.text);
        self.asked.insert(heard.id, Asked { text, edits: asked.edits + 1, ..asked.clone() });
        let mut posted = asked.reply.lock().await;
        let server = self.server(heard.server);
        let Some(message_id) = *posted else {
            *posted = self.answer(&heard, &server, asked.edits + 1).await;
            return;
        };
        let Some(reply) = self.reply_to(&heard, &server).await else {
            *posted = None;
            return self.take_back(heard.channel, message_id).await;
        };
        let route = Route::ChannelMessage { channel_id: heard.channel, message_id };
        if let Err(error) = self.rest.send(route, LightMethod::Patch, Some(&reply.edit()), Again::Safe).await {
            self.could_not_answer(heard.channel, &error);
        }
    }

    /// What is said to a message; `None` to stay silent.
    async fn reply_to(&self, heard: &Heard, server: &Server) -> Option<Reply> {
        let scene = self.scene(heard.server, heard.channel).await;
        if !heard.addressed && !listens(server, &scene.place) {
            return None;
        }
        let desk = self.desk();
        let place = place_of(desk.library(), server, &scene, self.config.film.as_deref());
        let audience = if heard.server.is_some() { Audience::Channel } else { Audience::Asker };
        let asker = Asker { user: heard.author, channel: heard.channel, scene, audience };
        let text = self.without_mention(&heard.text);
        // A message without any text is a picture, or one that the bot may not read.
        let words = match (text.trim(), heard.text.trim()) {
            (_, "") => return None,
            ("", _) => BARE,
            (words, _) => words,
        };
        let replied = heard.replies_to.as_deref().map(|title| lookup::films_called(desk.library(), title));
        if let Some([film]) = replied.as_deref() {
            // Whoever replies to an answer speaks of its film, whoever it was given to.
            desk.converse(asker.channel, asker.user, |conversation| conversation.film = Some(*film));
        }
        self.answer_words(&desk, words, Place { overheard: !heard.addressed, ..place }, &asker)
    }

    /// A turn to answer, as the server's cooldowns have it; an error is how long it would be until then.
    pub(super) fn turn(
        &self,
        server: &Server,
        channel: ChannelId,
        member: UserId,
        patience: Duration,
    ) -> Result<Turn, Duration> {
        let seconds = |set: Option<u16>, usual: u16| Duration::from_secs(set.unwrap_or(usual).into());
        let of_member = seconds(server.member_cooldown, self.config.member_cooldown);
        let of_channel = seconds(server.channel_cooldown, self.config.channel_cooldown);
        let turn = self.cooldowns.turn((channel, member), (of_member, of_channel), patience);
        turn.inspect_err(|_| tracing::debug!(%channel, %member, "it is not their turn"))
    }

    fn is_me(&self, user: &User) -> bool {
        Some(user.id) == self.me.get().copied()
    }

    /// The text without the bot's own mention.
    fn without_mention(&self, text: &str) -> String {
        match self.me.get() {
            Some(me) => text.replace(&format!("<@{me}>"), " ").replace(&format!("<@!{me}>"), " "),
            None => text.to_owned(),
        }
    }

    async fn take_back(&self, channel: ChannelId, message: MessageId) {
        let route = Route::ChannelMessage { channel_id: channel, message_id: message };
        if let Err(error) = self.rest.send(route, LightMethod::Delete, None::<&()>, Again::Safe).await {
            tracing::info!(%channel, %error, "an answer could not be taken back");
        }
    }

    fn could_not_answer(&self, channel: ChannelId, error: &RestError) {
        if error.status() == Some(403) {
            // Asking again and again for what is not permitted ends in a ban. Of several answers under way, one says it.
            if self.muted.entry(channel).or_insert(()).is_fresh() {
                tracing::warn!(%channel, %error, "the bot may not answer in this channel: it needs to view it, to send messages and to embed links");
            }
        } else {
            tracing::warn!(%channel, %error, "an answer could not be posted");
        }
    }
}

/// What stands above an answer.
fn title(answer: &Message) -> Option<String> {
    answer.embeds.first()?.title.clone()
}

/// A number that stands for a text, which itself is not kept.
fn number_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
