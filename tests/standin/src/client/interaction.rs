//! An interaction from the member's side: sent to the bot, acknowledged or not, answered.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::error::ClientError;
use crate::id::Id;
use crate::interaction::{Acknowledged, Interaction as Kept, Kind};
use crate::json;
use crate::message::LOADING;
use crate::state::{Shared, State};
use crate::view::{self, Seen};
use crate::world::permissions;

/// What a member did with the bot: a command used, a button pressed.
#[derive(Debug, Clone)]
pub struct Interaction {
    pub(super) shared: Arc<Shared>,
    pub(super) user: Id,
    /// The interaction's id.
    pub id: Id,
}

impl Interaction {
    /// Waits for the bot's first answer, as long as Discord does.
    ///
    /// # Errors
    /// [`ClientError::NotAcknowledged`] where the time runs out: the member sees that the application did not respond.
    pub async fn acknowledged(&self) -> Result<Acknowledged, ClientError> {
        let limit = self.shared.lock().world.times.acknowledge + Duration::from_millis(50);
        let found = self.shared.wait(limit, |state| state.interactions.get(&self.id)?.acknowledged).await;
        found.ok_or(ClientError::NotAcknowledged)
    }

    /// Waits for the answer itself: the message that the bot posted or changed, once it no longer only thinks.
    ///
    /// # Errors
    /// Where the bot does not acknowledge the interaction, or owes the answer longer than `limit`.
    pub async fn answer(&self, limit: Duration) -> Result<Seen, ClientError> {
        self.acknowledged().await?;
        let found = self.shared.wait(limit, |state| {
            let original = state.interactions.get(&self.id)?.original?;
            let message = state.messages.get(&original)?;
            (message.flags() & LOADING == 0).then(|| view::one(state, self.user, original)).flatten()
        });
        found.await.ok_or(ClientError::Nothing(limit))
    }
}

/// Keeps an interaction and sends it to the bot.
pub(super) fn send(shared: &Arc<Shared>, state: &mut State, user: Id, kind: Kind, mut frame: Value) -> Interaction {
    let id = state.world.ids.next();
    let token = format!("token-of-{id}");
    let named = |value: &Value| value.as_str().and_then(|id| id.parse().ok());
    let channel = named(&frame["channel_id"]).unwrap_or(Id(0));
    let guild = named(&frame["guild_id"]);
    frame["id"] = json!(id);
    frame["token"] = json!(token);
    frame["type"] = json!(kind as u8);
    let source = named(&frame["message"]["id"]);
    let kept = Kept {
        id,
        token,
        kind,
        user,
        channel,
        created: Instant::now(),
        source,
        acknowledged: None,
        original: None,
        choices: Value::Null,
    };
    state.interactions.insert(id, kept);
    state.dispatch("INTERACTION_CREATE", guild, 0, &frame);
    Interaction { shared: shared.clone(), user, id }
}

/// The fields that every interaction has: who, where, in which language, with which permissions.
pub(super) fn frame(state: &State, user: Id, channel: Id) -> Result<Value, ClientError> {
    let world = &state.world;
    let place = world.channels.get(&channel).filter(|_| view::sees_channel(state, user, channel));
    let place = place.ok_or_else(|| ClientError::unknown("channel", channel))?;
    if !world.may(user, place, permissions::USE_APPLICATION_COMMANDS) {
        return Err(ClientError::Refused("the member may not use applications here".to_owned()));
    }
    let who = world.users.get(&user).ok_or_else(|| ClientError::unknown("user", user))?;
    let bits = world.permissions(user, place).to_string();
    let mut channel_json = json::channel(world, place);
    channel_json["permissions"] = json!(bits);
    let mut frame = json!({
        "application_id": world.bot.id, "channel_id": channel, "channel": channel_json, "version": 1,
        "app_permissions": world.permissions(world.bot.id, place).to_string(), "locale": who.locale,
        "entitlements": [], "entitlement_sku_ids": [], "authorizing_integration_owners": state.owners(channel, user),
        "context": u8::from(place.guild.is_none()), "attachment_size_limit": 10_485_760,
    });
    if let Some(guild) = place.guild.and_then(|id| world.guilds.get(&id)) {
        frame["guild_id"] = json!(guild.id);
        frame["guild_locale"] = json!(guild.locale);
        frame["guild"] = json!({ "id": guild.id, "locale": guild.locale, "features": [] });
        frame["member"] = json::member(who);
        frame["member"]["permissions"] = json!(bits);
    } else {
        frame["user"] = json::user(who);
    }
    Ok(frame)
}
