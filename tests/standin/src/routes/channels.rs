//! Channels and their messages.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Sent;
use crate::error::ApiError;
use crate::id::Id;
use crate::json;
use crate::limits;
use crate::message::{Message, Origin};
use crate::state::{Shared, State as Everything};
use crate::world::{Channel, ChannelKind, permissions};

type Answer = Result<Json<Value>, ApiError>;
type Shares = State<Arc<Shared>>;

pub(super) async fn channel(State(shared): Shares, Path(id): Path<Id>) -> Answer {
    let state = shared.lock();
    Ok(Json(json::channel(&state.world, visible(&state, id)?)))
}

pub(super) async fn typing(State(shared): Shares, Path(id): Path<Id>) -> Result<StatusCode, ApiError> {
    shared.change(|state| {
        may_send(state, id, &Value::Null)?;
        let bot = state.world.bot.id;
        state.dispatch_typing(id, bot);
        Ok(StatusCode::NO_CONTENT)
    })
}

/// At most this many messages are listed at once.
const LISTED: usize = 100;

pub(super) async fn messages(
    State(shared): Shares,
    Path(id): Path<Id>,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let state = shared.lock();
    readable(&state, id)?;
    let number = |key: &str| query.get(key).and_then(|text| text.parse::<u64>().ok());
    let (before, after) = (number("before").unwrap_or(u64::MAX), number("after").unwrap_or(0));
    let limit = number("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(50).clamp(1, LISTED);
    let inside = |message: &&Message| {
        message.channel == id && message.only_for.is_none() && (after + 1..before).contains(&message.id.0)
    };
    let listed = state.messages.values().rev().filter(inside).take(limit).map(|message| state.for_bot(message));
    Ok(Json(listed.collect()))
}

pub(super) async fn message(State(shared): Shares, Path((channel, id)): Path<(Id, Id)>) -> Answer {
    let state = shared.lock();
    readable(&state, channel)?;
    Ok(Json(state.for_bot(public(&state, channel, id)?)))
}

pub(super) async fn create(State(shared): Shares, Path(channel): Path<Id>, Sent(sent): Sent) -> Answer {
    shared.change(|state| {
        may_send(state, channel, &sent)?;
        limits::message(&sent)?;
        let nonce = (channel, sent["nonce"].to_string());
        if sent["enforce_nonce"] == true
            && let Some(first) = state.nonces.get(&nonce).and_then(|id| state.messages.get(id))
        {
            return Ok(Json(first.body.clone()));
        }
        let (sent, replied) = reply(state, channel, sent)?;
        let id = state.post(channel, state.world.bot.id, &sent, replied, Origin::default());
        if !sent["nonce"].is_null() {
            state.nonces.insert(nonce, id);
        }
        state.messages.get(&id).map(|message| Json(message.body.clone())).ok_or(ApiError::UNKNOWN_MESSAGE)
    })
}

pub(super) async fn edit(State(shared): Shares, Path((channel, id)): Path<(Id, Id)>, Sent(sent): Sent) -> Answer {
    shared.change(|state| {
        visible(state, channel)?;
        if public(state, channel, id)?.author != state.world.bot.id {
            return Err(ApiError::NOT_THE_AUTHOR);
        }
        state.edit_checked(id, &sent)?;
        Ok(Json(public(state, channel, id)?.body.clone()))
    })
}

pub(super) async fn delete(State(shared): Shares, Path((channel, id)): Path<(Id, Id)>) -> Result<StatusCode, ApiError> {
    shared.change(|state| {
        let place = visible(state, channel)?;
        let bot = state.world.bot.id;
        let may = state.world.may(bot, place, permissions::MANAGE_MESSAGES);
        if public(state, channel, id)?.author != bot && !may {
            return Err(ApiError::MISSING_PERMISSIONS);
        }
        state.delete(id);
        Ok(StatusCode::NO_CONTENT)
    })
}

/// The channel, if the bot sees it.
fn visible(state: &Everything, id: Id) -> Result<&Channel, ApiError> {
    let channel = state.world.channels.get(&id).ok_or(ApiError::UNKNOWN_CHANNEL)?;
    let may = state.world.may(state.world.bot.id, channel, permissions::VIEW_CHANNEL);
    if may { Ok(channel) } else { Err(ApiError::MISSING_ACCESS) }
}

/// The channel, if the bot may read what was posted in it.
fn readable(state: &Everything, id: Id) -> Result<&Channel, ApiError> {
    let channel = visible(state, id)?;
    let may = state.world.may(state.world.bot.id, channel, permissions::READ_MESSAGE_HISTORY);
    if may { Ok(channel) } else { Err(ApiError::MISSING_ACCESS) }
}

/// A message of the channel that is not for one member alone.
fn public(state: &Everything, channel: Id, id: Id) -> Result<&Message, ApiError> {
    let message = state.messages.get(&id).filter(|message| message.channel == channel && message.only_for.is_none());
    message.ok_or(ApiError::UNKNOWN_MESSAGE)
}

fn may_send(state: &Everything, id: Id, sent: &Value) -> Result<(), ApiError> {
    let channel = visible(state, id)?;
    if matches!(channel.kind, ChannelKind::Category | ChannelKind::Forum) {
        return Err(ApiError::NOT_A_TEXT_CHANNEL);
    }
    let thread = channel.kind.is_thread();
    let mut bits = if thread { permissions::SEND_MESSAGES_IN_THREADS } else { permissions::SEND_MESSAGES };
    if !limits::list(sent, "embeds").is_empty() {
        bits |= permissions::EMBED_LINKS;
    }
    let may = state.world.may(state.world.bot.id, channel, bits);
    if may { Ok(()) } else { Err(ApiError::MISSING_PERMISSIONS) }
}

/// The message that is replied to. Where it is gone and the bot does not mind, the reply becomes a plain message.
fn reply(state: &Everything, channel: Id, mut sent: Value) -> Result<(Value, Option<Id>), ApiError> {
    let reference = &sent["message_reference"];
    if reference.is_null() {
        return Ok((sent, None));
    }
    let place = visible(state, channel)?;
    if !state.world.may(state.world.bot.id, place, permissions::READ_MESSAGE_HISTORY) {
        return Err(ApiError::NO_HISTORY);
    }
    let id = reference["message_id"].as_str().and_then(|id| id.parse().ok());
    if let Some(message) = id.and_then(|id| public(state, channel, id).ok()) {
        return Ok((sent, Some(message.id)));
    }
    if reference["fail_if_not_exists"] != false {
        let unknown = json!({ "code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message" });
        return Err(ApiError::invalid_form(json!({ "message_reference": { "_errors": [unknown] } })));
    }
    sent["message_reference"] = Value::Null;
    Ok((sent, None))
}
