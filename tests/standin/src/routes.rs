//! The HTTP side: every request is recorded, then meets a queued fault or a rate limit, then its route.

mod channels;
mod commands;
mod interactions;
mod misc;
mod pipeline;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, patch, post};
use serde_json::Value;

use crate::error::ApiError;
use crate::gateway;
use crate::state::Shared;

/// All that the stand-in serves.
pub(crate) fn router(shared: &Arc<Shared>) -> Router {
    let api = Router::new()
        .route("/gateway", get(misc::gateway))
        .route("/gateway/bot", get(misc::gateway_bot))
        .route("/users/@me", get(misc::own_user))
        .route("/users/@me/guilds", get(misc::own_guilds))
        .route("/users/@me/channels", post(misc::open_direct))
        .route("/applications/@me", get(misc::application))
        .route("/oauth2/applications/@me", get(misc::application))
        .route("/guilds/{guild}", get(misc::guild))
        .route("/guilds/{guild}/members/{user}", get(misc::member))
        .route("/applications/{id}/commands", get(commands::list).put(commands::put).post(commands::create))
        .route(
            "/applications/{id}/guilds/{guild}/commands",
            get(commands::list_of_guild).put(commands::put_for_guild).post(commands::create_for_guild),
        )
        .route("/channels/{channel}", get(channels::channel))
        .route("/channels/{channel}/typing", post(channels::typing))
        .route("/channels/{channel}/messages", get(channels::messages).post(channels::create))
        .route(
            "/channels/{channel}/messages/{message}",
            get(channels::message).patch(channels::edit).delete(channels::delete),
        )
        .route("/interactions/{id}/{token}/callback", post(interactions::callback))
        .route("/webhooks/{application}/{token}", post(interactions::follow_up))
        .route(
            "/webhooks/{application}/{token}/messages/{message}",
            patch(interactions::edit).get(interactions::get).delete(interactions::delete),
        )
        .fallback(async || ApiError::NOT_FOUND)
        .layer(from_fn_with_state(shared.clone(), pipeline::run));
    Router::new().route("/gateway", get(gateway::upgrade)).nest("/api/v10", api).with_state(shared.clone())
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, axum::Json(self.body())).into_response()
    }
}

/// The body of a request, as the pipeline has read it.
#[derive(Debug, Clone)]
struct Sent(Value);

impl<S: Sync> FromRequestParts<S> for Sent {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        match parts.extensions.remove::<Self>() {
            Some(Self(Value::String(_))) | None => Err(ApiError::INVALID_JSON),
            Some(sent) => Ok(sent),
        }
    }
}
