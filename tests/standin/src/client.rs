//! The scripted side: what a member does in a client, and what comes of it.

mod command;
mod component;
mod interaction;

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use crate::error::{ApiError, ClientError};
use crate::id::Id;
use crate::limits;
use crate::message::{LOADING, Origin};
use crate::state::{Shared, State};
use crate::view::{self, Seen};
use crate::world::permissions;

pub use command::Choice;
pub use interaction::Interaction;

/// A message to post: a text, and what it replies to.
#[derive(Debug, Clone)]
pub struct Post {
    content: String,
    reply_to: Option<Id>,
    ping_author: bool,
}

impl Post {
    /// A plain message. `<@ID>` mentions a user.
    #[must_use]
    pub fn new(content: &str) -> Self {
        Self { content: content.to_owned(), reply_to: None, ping_author: true }
    }

    /// The same as a reply, which pings the author of the message.
    #[must_use]
    pub fn reply_to(self, message: Id) -> Self {
        Self { reply_to: Some(message), ..self }
    }

    /// The same without a ping of the author replied to.
    #[must_use]
    pub fn silent(self) -> Self {
        Self { ping_author: false, ..self }
    }
}

impl From<&str> for Post {
    fn from(content: &str) -> Self {
        Self::new(content)
    }
}

/// A user with a client, human or bot.
#[derive(Debug, Clone)]
pub struct Member {
    shared: Arc<Shared>,
    /// The user's id.
    pub id: Id,
}

impl Member {
    pub(crate) fn new(shared: Arc<Shared>, id: Id) -> Self {
        Self { shared, id }
    }

    /// The member's direct conversation with the bot.
    #[must_use]
    pub fn direct(&self) -> Id {
        self.shared.change(|state| state.world.direct(self.id))
    }

    /// Posts a message.
    ///
    /// # Errors
    /// Where the member does not see the channel or may not post there, or Discord's limits refuse the message.
    pub fn post(&self, channel: Id, post: impl Into<Post>) -> Result<Id, ClientError> {
        let post = post.into();
        self.shared.change(|state| {
            self.check_post(state, channel)?;
            let mut sent = json!({ "content": post.content });
            limits::message(&sent)?;
            if let Some(replied) = post.reply_to {
                view::one(state, self.id, replied).ok_or_else(|| ClientError::unknown("message", replied))?;
                sent["message_reference"] = json!({ "message_id": replied });
                sent["allowed_mentions"] =
                    json!({ "parse": ["users", "roles", "everyone"], "replied_user": post.ping_author });
            }
            Ok(state.post(channel, self.id, &sent, post.reply_to, Origin::default()))
        })
    }

    fn check_post(&self, state: &State, channel: Id) -> Result<(), ClientError> {
        let place = state.world.channels.get(&channel).filter(|_| view::sees_channel(state, self.id, channel));
        let place = place.ok_or_else(|| ClientError::unknown("channel", channel))?;
        if state.world.may(self.id, place, permissions::SEND_MESSAGES) {
            Ok(())
        } else {
            Err(ClientError::Refused("the member may not post here".to_owned()))
        }
    }

    /// Changes the text of a message of one's own.
    ///
    /// # Errors
    /// Where it is another's, or Discord's limits refuse the text.
    pub fn edit(&self, message: Id, content: &str) -> Result<(), ClientError> {
        self.shared.change(|state| {
            self.check_own(state, message)?;
            Ok(state.edit_checked(message, &json!({ "content": content }))?)
        })
    }

    /// Deletes a message of one's own.
    ///
    /// # Errors
    /// Where it is another's.
    pub fn delete(&self, message: Id) -> Result<(), ClientError> {
        self.shared.change(|state| {
            self.check_own(state, message)?;
            state.delete(message);
            Ok(())
        })
    }

    fn check_own(&self, state: &State, message: Id) -> Result<(), ClientError> {
        match state.messages.get(&message) {
            None => Err(ClientError::unknown("message", message)),
            Some(found) if found.author != self.id => Err(ApiError::NOT_THE_AUTHOR.into()),
            Some(_) => Ok(()),
        }
    }

    /// What the member sees in a channel, oldest first: what is public, and what is for this member alone.
    #[must_use]
    pub fn sees(&self, channel: Id) -> Vec<Seen> {
        view::seen_by(&self.shared.lock(), self.id, channel)
    }

    /// One message as the member sees it now.
    ///
    /// # Errors
    /// Where the member does not see it, or it is gone.
    pub fn look_at(&self, message: Id) -> Result<Seen, ClientError> {
        view::one(&self.shared.lock(), self.id, message).ok_or_else(|| ClientError::unknown("message", message))
    }

    /// The next message of the bot that the member sees in a channel and has not been handed yet.
    ///
    /// # Errors
    /// Where none comes in time.
    pub async fn next_reply(&self, channel: Id, limit: Duration) -> Result<Seen, ClientError> {
        let next = self.shared.wait(limit, |state| self.take_next(state, channel)).await;
        next.ok_or(ClientError::Nothing(limit))
    }

    fn take_next(&self, state: &mut State, channel: Id) -> Option<Seen> {
        let key = (self.id, channel);
        let read = state.read.get(&key).copied().unwrap_or(Id(0));
        let bot = state.world.bot.id;
        let new = |message: &Seen| message.author == bot && message.id > read && !message.thinking;
        let next = view::seen_by(state, self.id, channel).into_iter().find(new)?;
        state.read.insert(key, next.id);
        Some(next)
    }

    /// Waits the whole time for a message that should not come.
    ///
    /// # Errors
    /// Where one comes: the message, which counts as handed over.
    pub async fn nothing_comes(&self, channel: Id, time: Duration) -> Result<(), ClientError> {
        match self.next_reply(channel, time).await {
            Ok(seen) => Err(ClientError::Came(Box::new(seen))),
            Err(_) => Ok(()),
        }
    }

    /// Waits until what the member sees in a channel gives something. Whoever looks may not ask the stand-in meanwhile.
    ///
    /// # Errors
    /// Where it does not in time.
    pub async fn watch<T>(
        &self,
        channel: Id,
        limit: Duration,
        mut look: impl FnMut(&[Seen]) -> Option<T>,
    ) -> Result<T, ClientError> {
        let found = self.shared.wait(limit, |state| look(&view::seen_by(state, self.id, channel))).await;
        found.ok_or(ClientError::Nothing(limit))
    }

    /// Whether the bot has promised an answer in a channel and still owes it: the member sees it thinking.
    #[must_use]
    pub fn bot_thinks(&self, channel: Id) -> bool {
        let state = self.shared.lock();
        let mine = |only: Option<Id>| only.is_none_or(|only| only == self.id);
        state.messages.values().any(|it| it.channel == channel && it.flags() & LOADING != 0 && mine(it.only_for))
    }

    /// The first fields of any interaction of this member in a channel.
    fn interaction_frame(&self, state: &State, channel: Id) -> Result<Value, ClientError> {
        interaction::frame(state, self.id, channel)
    }
}
