//! Interactions as Discord keeps them: acknowledged once, in time, by one of a few kinds of answer; then a token that is
//! good for a quarter of an hour.

use std::time::Instant;

use serde_json::{Value, json};

use crate::error::ApiError;
use crate::id::Id;
use crate::json;
use crate::limits;
use crate::message::{EPHEMERAL, LOADING, Origin};
use crate::state::State;

/// What a member did. The numbers are Discord's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Command = 2,
    Component = 3,
    Autocomplete = 4,
}

/// How the bot acknowledged an interaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acknowledged {
    /// By a message.
    Message,
    /// By the promise of a message: the member sees that the bot thinks.
    Deferred,
    /// By nothing to see, or the promise of a change of the message.
    DeferredUpdate,
    /// By a change of the message.
    Update,
    /// By choices.
    Choices,
}

#[derive(Debug)]
pub(crate) struct Interaction {
    pub id: Id,
    pub token: String,
    pub kind: Kind,
    pub user: Id,
    pub channel: Id,
    pub created: Instant,
    /// The message whose component was used.
    pub source: Option<Id>,
    pub acknowledged: Option<Acknowledged>,
    /// The first answer: a message of its own, or the changed one.
    pub original: Option<Id>,
    pub choices: Value,
}

impl State {
    /// The bot's first answer to an interaction. Gives the body for a caller who wants a response.
    pub(crate) fn acknowledge(&mut self, id: Id, token: &str, answer: &Value) -> Result<Value, ApiError> {
        let found = self.interactions.get(&id).filter(|interaction| interaction.token == token);
        let interaction = found.ok_or(ApiError::UNKNOWN_INTERACTION)?;
        if interaction.created.elapsed() > self.world.times.acknowledge {
            return Err(ApiError::UNKNOWN_INTERACTION);
        }
        if interaction.acknowledged.is_some() {
            return Err(ApiError::ALREADY_ACKNOWLEDGED);
        }
        let (how, original) = self.answer(id, answer)?;
        if let Some(interaction) = self.interactions.get_mut(&id) {
            interaction.acknowledged = Some(how);
            interaction.original = original;
            if how == Acknowledged::Choices {
                interaction.choices = answer["data"]["choices"].clone();
            }
        }
        Ok(self.callback_response(id, answer))
    }

    fn answer(&mut self, id: Id, answer: &Value) -> Result<(Acknowledged, Option<Id>), ApiError> {
        let interaction = self.interactions.get(&id).ok_or(ApiError::UNKNOWN_INTERACTION)?;
        let (kind, source, data) = (interaction.kind, interaction.source, &answer["data"]);
        match (answer["type"].as_u64(), kind) {
            (Some(4), Kind::Command | Kind::Component) => {
                limits::message(data)?;
                Ok((Acknowledged::Message, Some(self.post_answer(id, data, false)?)))
            }
            (Some(5), Kind::Command | Kind::Component) => {
                Ok((Acknowledged::Deferred, Some(self.post_answer(id, data, true)?)))
            }
            (Some(6), Kind::Component) => Ok((Acknowledged::DeferredUpdate, source)),
            (Some(7), Kind::Component) => {
                limits::fields(data)?;
                self.edit(source.ok_or(ApiError::UNKNOWN_MESSAGE)?, data);
                Ok((Acknowledged::Update, source))
            }
            (Some(8), Kind::Autocomplete) => {
                limits::choices(data)?;
                Ok((Acknowledged::Choices, None))
            }
            _ => Err(ApiError::invalid_form(json!({ "type": { "_errors": [{
                "code": "INTERACTION_APPLICATION_CALLBACK_TYPE_INVALID",
                "message": "This type of answer does not go with this interaction.",
            }] } }))),
        }
    }

    /// Posts a message that belongs to an interaction: the first answer, or a later one.
    fn post_answer(&mut self, id: Id, sent: &Value, loading: bool) -> Result<Id, ApiError> {
        let interaction = self.interactions.get(&id).ok_or(ApiError::UNKNOWN_INTERACTION)?;
        let (user, channel) = (interaction.user, interaction.channel);
        let only_for = (sent["flags"].as_u64().unwrap_or(0) & EPHEMERAL != 0).then_some(user);
        let origin = Origin { only_for, interaction: Some(self.metadata(interaction)), loading, webhook_name: None };
        Ok(self.post(channel, self.world.bot.id, sent, None, origin))
    }

    fn metadata(&self, interaction: &Interaction) -> Value {
        let user = self.world.users.get(&interaction.user).map(json::user);
        let mut data = json!({
            "id": interaction.id, "type": interaction.kind as u8, "user": user,
            "authorizing_integration_owners": self.owners(interaction.channel, interaction.user),
        });
        if let Some(source) = interaction.source {
            data["interacted_message_id"] = json!(source);
        }
        data
    }

    /// Who brought the application here: the guild, or the user where the guild has no bot; in a direct conversation,
    /// nobody in particular.
    pub(crate) fn owners(&self, channel: Id, user: Id) -> Value {
        let guild = self.world.channels.get(&channel).and_then(|channel| channel.guild);
        match guild.and_then(|id| self.world.guilds.get(&id)) {
            Some(guild) if !guild.joined => json!({ "1": user }),
            _ => json!({ "0": guild.unwrap_or(Id(0)) }),
        }
    }

    fn callback_response(&self, id: Id, answer: &Value) -> Value {
        let Some(interaction) = self.interactions.get(&id) else { return Value::Null };
        let message = interaction.original.and_then(|id| self.messages.get(&id));
        let mut body = json!({
            "interaction": {
                "id": id, "type": interaction.kind as u8,
                "response_message_id": interaction.original,
                "response_message_loading": message.is_some_and(|message| message.flags() & LOADING != 0),
                "response_message_ephemeral": message.is_some_and(|message| message.only_for.is_some()),
            },
            "resource": { "type": answer["type"] },
        });
        if let Some(message) = message {
            body["resource"]["message"] = message.body.clone();
        }
        body
    }

    /// The interaction of a token that is still good.
    pub(crate) fn by_token(&self, token: &str) -> Result<&Interaction, ApiError> {
        let found = self.interactions.values().find(|interaction| interaction.token == token);
        let interaction = found.ok_or(ApiError::UNKNOWN_WEBHOOK)?;
        if interaction.created.elapsed() > self.world.times.token {
            return Err(ApiError::TOKEN_EXPIRED);
        }
        if interaction.acknowledged.is_none() { Err(ApiError::UNKNOWN_WEBHOOK) } else { Ok(interaction) }
    }

    /// A message of an interaction: `@original` or a later one by its id.
    pub(crate) fn answer_of(&self, token: &str, which: &str) -> Result<Id, ApiError> {
        let interaction = self.by_token(token)?;
        let id = if which == "@original" { interaction.original } else { which.parse().ok() };
        let message = id.and_then(|id| self.messages.get(&id)).ok_or(ApiError::UNKNOWN_MESSAGE)?;
        let mine = id == interaction.original || message.body["interaction_metadata"]["id"] == json!(interaction.id);
        if mine { Ok(message.id) } else { Err(ApiError::UNKNOWN_MESSAGE) }
    }

    /// A further answer. After a promise, the first of them keeps it, and its own flags do not count.
    pub(crate) fn follow_up(&mut self, token: &str, sent: &Value) -> Result<Id, ApiError> {
        let (id, original) = self.by_token(token).map(|interaction| (interaction.id, interaction.original))?;
        limits::message(sent)?;
        let promised = original.filter(|id| self.messages.get(id).is_some_and(|it| it.flags() & LOADING != 0));
        match promised {
            Some(promised) => {
                self.edit(promised, sent);
                Ok(promised)
            }
            None => self.post_answer(id, sent, false),
        }
    }

    /// Changes a message as the bot asks for it, unless nothing would be left to see.
    pub(crate) fn edit_checked(&mut self, id: Id, sent: &Value) -> Result<(), ApiError> {
        limits::fields(sent)?;
        let message = self.messages.get(&id).ok_or(ApiError::UNKNOWN_MESSAGE)?;
        let mut after = message.body.clone();
        for key in ["content", "embeds", "components"] {
            if let Some(value) = sent.get(key) {
                after[key] = value.clone();
            }
        }
        if limits::is_empty(&after) {
            return Err(ApiError::EMPTY_MESSAGE);
        }
        self.edit(id, sent);
        Ok(())
    }
}
