//! The bot itself, its gateway, its guilds.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::Sent;
use crate::error::ApiError;
use crate::id::Id;
use crate::json;
use crate::state::Shared;

type Answer = Result<Json<Value>, ApiError>;

pub(super) async fn gateway(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(json!({ "url": format!("ws://{}/gateway", shared.address) }))
}

pub(super) async fn gateway_bot(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let left = shared.lock().world.sessions_left;
    Json(json!({
        "url": format!("ws://{}/gateway", shared.address), "shards": 1,
        "session_start_limit": { "total": 1000, "remaining": left, "reset_after": 0, "max_concurrency": 1 },
    }))
}

pub(super) async fn own_user(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(json::own_user(&shared.lock().world))
}

pub(super) async fn application(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(json::application(&shared.lock().world))
}

pub(super) async fn own_guilds(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let state = shared.lock();
    let guilds = state.world.guilds.values().filter(|guild| guild.joined).map(|guild| {
        json!({
            "id": guild.id, "name": guild.name, "icon": null, "banner": null, "owner": false, "features": [],
            "permissions": guild.bot_permissions.to_string(),
        })
    });
    Json(guilds.collect())
}

pub(super) async fn open_direct(State(shared): State<Arc<Shared>>, Sent(sent): Sent) -> Answer {
    let user = sent["recipient_id"].as_str().and_then(|id| id.parse().ok());
    shared.change(|state| {
        let user = user.filter(|id| state.world.users.contains_key(id)).ok_or(ApiError::UNKNOWN_MEMBER)?;
        let id = state.world.direct(user);
        let channel = state.world.channels.get(&id).ok_or(ApiError::UNKNOWN_CHANNEL)?;
        Ok(Json(json::channel(&state.world, channel)))
    })
}

pub(super) async fn guild(State(shared): State<Arc<Shared>>, Path(id): Path<Id>) -> Answer {
    let state = shared.lock();
    let guild = state.world.guilds.get(&id).filter(|guild| guild.joined).ok_or(ApiError::UNKNOWN_GUILD)?;
    Ok(Json(json::guild(&state.world, guild)))
}

pub(super) async fn member(State(shared): State<Arc<Shared>>, Path((guild, user)): Path<(Id, Id)>) -> Answer {
    let world = &shared.lock().world;
    let guild = world.guilds.get(&guild).filter(|guild| guild.joined).ok_or(ApiError::UNKNOWN_GUILD)?;
    let inside = guild.members.contains_key(&user) || user == world.bot.id;
    let user = world.users.get(&user).filter(|_| inside).ok_or(ApiError::UNKNOWN_MEMBER)?;
    Ok(Json(json::member(user)))
}
