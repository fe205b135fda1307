//! The application's commands, for all guilds or for one.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Sent;
use crate::error::ApiError;
use crate::id::Id;
use crate::limits;
use crate::state::{Shared, State as Everything};

type Answer = Result<Json<Value>, ApiError>;
type Shares = State<Arc<Shared>>;

pub(super) async fn list(State(shared): Shares, Path(application): Path<Id>) -> Answer {
    listed(&shared, application, None)
}

pub(super) async fn list_of_guild(State(shared): Shares, Path((application, guild)): Path<(Id, Id)>) -> Answer {
    listed(&shared, application, Some(guild))
}

pub(super) async fn put(State(shared): Shares, Path(application): Path<Id>, Sent(sent): Sent) -> Answer {
    replaced(&shared, application, None, &sent)
}

pub(super) async fn put_for_guild(
    State(shared): Shares,
    Path((application, guild)): Path<(Id, Id)>,
    Sent(sent): Sent,
) -> Answer {
    replaced(&shared, application, Some(guild), &sent)
}

pub(super) async fn create(
    State(shared): Shares,
    Path(application): Path<Id>,
    Sent(sent): Sent,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    created(&shared, application, None, &sent)
}

pub(super) async fn create_for_guild(
    State(shared): Shares,
    Path((application, guild)): Path<(Id, Id)>,
    Sent(sent): Sent,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    created(&shared, application, Some(guild), &sent)
}

fn check(state: &Everything, application: Id, guild: Option<Id>) -> Result<(), ApiError> {
    let joined = |id: &Id| state.world.guilds.get(id).is_some_and(|guild| guild.joined);
    if application != state.world.bot.id || guild.is_some_and(|id| !joined(&id)) {
        return Err(ApiError::MISSING_ACCESS);
    }
    Ok(())
}

fn listed(shared: &Shared, application: Id, guild: Option<Id>) -> Answer {
    let state = shared.lock();
    check(&state, application, guild)?;
    Ok(Json(json!(state.commands.get(&guild).map_or(&[][..], Vec::as_slice))))
}

fn replaced(shared: &Shared, application: Id, guild: Option<Id>, sent: &Value) -> Answer {
    let sent = sent.as_array().ok_or(ApiError::INVALID_JSON)?;
    limits::commands(sent)?;
    shared.change(|state| {
        check(state, application, guild)?;
        let old = state.commands.remove(&guild).unwrap_or_default();
        let new: Vec<Value> = sent.iter().map(|command| whole(state, guild, command, &old)).collect();
        state.commands.insert(guild, new.clone());
        Ok(Json(json!(new)))
    })
}

fn created(
    shared: &Shared,
    application: Id,
    guild: Option<Id>,
    sent: &Value,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    limits::command(sent)?;
    shared.change(|state| {
        check(state, application, guild)?;
        let old = state.commands.remove(&guild).unwrap_or_default();
        let new = whole(state, guild, sent, &old);
        let status = if old.iter().any(|it| same(it, &new)) { StatusCode::OK } else { StatusCode::CREATED };
        let mut set: Vec<Value> = old.into_iter().filter(|it| !same(it, &new)).collect();
        set.push(new.clone());
        state.commands.insert(guild, set);
        Ok((status, Json(new)))
    })
}

fn same(one: &Value, other: &Value) -> bool {
    one["name"] == other["name"] && limits::kind(one) == limits::kind(other)
}

/// Options as Discord gives them back: without what is empty.
fn tidy(options: &mut Value) {
    for option in options.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        option.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
        if let Some(inner) = option.get_mut("options") {
            tidy(inner);
        }
    }
}

/// A command as Discord gives it back: with its id, kept over a change, and with what was left out.
fn whole(state: &mut Everything, guild: Option<Id>, sent: &Value, old: &[Value]) -> Value {
    let mut command = json!({
        "application_id": state.world.bot.id, "version": state.world.ids.next(), "type": limits::kind(sent),
        "description": "", "default_member_permissions": null, "nsfw": false, "name_localizations": null,
        "description_localizations": null, "integration_types": [0], "contexts": null, "dm_permission": guild.is_none(),
    });
    for (key, value) in sent.as_object().into_iter().flatten() {
        command[key] = value.clone();
    }
    if let Some(options) = command.get_mut("options") {
        tidy(options);
    }
    if let Some(guild) = guild {
        command["guild_id"] = json!(guild);
    }
    let kept = old.iter().find(|it| same(it, sent)).map(|it| it["id"].clone());
    command["id"] = kept.unwrap_or_else(|| json!(state.world.ids.next()));
    command
}
