//! Answers to interactions: the callback and what follows by the interaction's token.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::Sent;
use crate::error::ApiError;
use crate::id::Id;
use crate::state::{Shared, State as Everything};

type Answer = Result<Json<Value>, ApiError>;
type Shares = State<Arc<Shared>>;

pub(super) async fn callback(
    State(shared): Shares,
    Path((id, token)): Path<(Id, String)>,
    Query(query): Query<HashMap<String, String>>,
    Sent(sent): Sent,
) -> Result<Response, ApiError> {
    let response = shared.change(|state| state.acknowledge(id, &token, &sent))?;
    let wanted = query.get("with_response").is_some_and(|value| value == "true");
    Ok(if wanted { Json(response).into_response() } else { StatusCode::NO_CONTENT.into_response() })
}

pub(super) async fn follow_up(
    State(shared): Shares,
    Path((application, token)): Path<(Id, String)>,
    Sent(sent): Sent,
) -> Answer {
    shared.change(|state| {
        check(state, application)?;
        let id = state.follow_up(&token, &sent)?;
        body(state, id)
    })
}

pub(super) async fn get(
    State(shared): Shares,
    Path((application, token, which)): Path<(Id, String, String)>,
) -> Answer {
    let state = shared.lock();
    check(&state, application)?;
    body(&state, state.answer_of(&token, &which)?)
}

pub(super) async fn edit(
    State(shared): Shares,
    Path((application, token, which)): Path<(Id, String, String)>,
    Sent(sent): Sent,
) -> Answer {
    shared.change(|state| {
        check(state, application)?;
        let id = state.answer_of(&token, &which)?;
        state.edit_checked(id, &sent)?;
        body(state, id)
    })
}

pub(super) async fn delete(
    State(shared): Shares,
    Path((application, token, which)): Path<(Id, String, String)>,
) -> Result<StatusCode, ApiError> {
    shared.change(|state| {
        check(state, application)?;
        let id = state.answer_of(&token, &which)?;
        state.delete(id);
        Ok(StatusCode::NO_CONTENT)
    })
}

fn check(state: &Everything, application: Id) -> Result<(), ApiError> {
    if application == state.world.bot.id { Ok(()) } else { Err(ApiError::UNKNOWN_WEBHOOK) }
}

fn body(state: &Everything, id: Id) -> Answer {
    state.messages.get(&id).map(|message| Json(message.body.clone())).ok_or(ApiError::UNKNOWN_MESSAGE)
}
