//! What every request passes: the record, the token, the rate limits and the faults.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request as HttpRequest, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

use super::Sent;
use crate::error::ApiError;
use crate::faults::{Fault, Standing};
use crate::record::Request;
use crate::state::Shared;

/// Bytes of a body that are read.
const BODY: usize = 1 << 20;

/// What the network in front of Discord says.
const BANNED: &str = "<html><head><title>Access denied</title></head><body>error code: 1015</body></html>";
const BAD_GATEWAY: &str = "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>";

pub(super) async fn run(State(shared): State<Arc<Shared>>, request: HttpRequest, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let bytes = to_bytes(body, BODY).await.unwrap_or_default();
    let body = read(&bytes);
    let number = record(&shared, &parts, &body);
    parts.extensions.insert(Sent(body));
    let response = answer(&shared, parts, next).await;
    finish(&shared, number, response).await
}

/// The JSON of a body; the text, where it is none.
fn read(bytes: &Bytes) -> Value {
    if bytes.is_empty() {
        return Value::Null;
    }
    serde_json::from_slice(bytes).unwrap_or_else(|_| json!(String::from_utf8_lossy(bytes)))
}

fn record(shared: &Shared, parts: &Parts, body: &Value) -> usize {
    let headers = parts.headers.iter().filter(|(name, _)| **name != AUTHORIZATION);
    let request = Request {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: headers
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect(),
        body: body.clone(),
        status: None,
        answer: Value::Null,
        at: shared.started.elapsed(),
    };
    shared.change(|state| {
        state.requests.push(request);
        state.requests.len() - 1
    })
}

/// Notes the answer beside its request.
async fn finish(shared: &Shared, number: usize, response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let status = parts.status.as_u16();
    // A body that breaks off stays as it is.
    let is_json = parts.headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "application/json");
    let (answer, body) = if is_json {
        let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
        (serde_json::from_slice(&bytes).unwrap_or_default(), Body::from(bytes))
    } else {
        (Value::Null, body)
    };
    shared.change(|state| {
        if let Some(request) = state.requests.get_mut(number) {
            (request.status, request.answer) = (Some(status), answer);
        }
    });
    Response::from_parts(parts, body)
}

async fn answer(shared: &Shared, parts: Parts, next: Next) -> Response {
    if needs_token(parts.uri.path()) && !has_token(shared, &parts.headers) {
        return ApiError::UNAUTHORIZED.into_response();
    }
    let (method, path) = (parts.method.as_str(), parts.uri.path());
    let (standing, fault) = {
        let mut state = shared.lock();
        (state.faults.count(method, path), state.faults.take_http(method, path))
    };
    if let Some(standing) = standing.filter(|standing| standing.exceeded) {
        let mut refused = rate_limited(standing.reset_after, standing.limit.global);
        add_limit_headers(&mut refused, &standing);
        return refused;
    }
    let perform = async || next.run(HttpRequest::from_parts(parts, Body::empty())).await;
    let mut response = match fault {
        None => perform().await,
        Some(fault) => commit(fault, perform).await,
    };
    if let Some(standing) = standing {
        add_limit_headers(&mut response, &standing);
    }
    response
}

/// Interactions and their webhooks carry a token of their own.
fn needs_token(path: &str) -> bool {
    !path.starts_with("/interactions/") && !path.starts_with("/webhooks/") && path != "/gateway"
}

fn has_token(shared: &Shared, headers: &HeaderMap) -> bool {
    let wanted = format!("Bot {}", shared.lock().world.token);
    headers.get(AUTHORIZATION).is_some_and(|value| value.as_bytes() == wanted.as_bytes())
}

async fn commit(fault: Fault, perform: impl AsyncFnOnce() -> Response) -> Response {
    match fault {
        Fault::RateLimited { retry_after, global } => rate_limited(retry_after, global),
        Fault::Banned => (StatusCode::TOO_MANY_REQUESTS, Html(BANNED)).into_response(),
        Fault::BadGateway => (StatusCode::BAD_GATEWAY, Html(BAD_GATEWAY)).into_response(),
        Fault::Answer { status, body } => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(body)).into_response()
        }
        Fault::Hang { performed } => {
            if performed {
                perform().await;
            }
            std::future::pending().await
        }
        Fault::Late(time) => {
            let response = perform().await;
            tokio::time::sleep(time).await;
            response
        }
        Fault::Garbled => {
            perform().await;
            ([(CONTENT_TYPE, "application/json")], "{\"id\":").into_response()
        }
        Fault::BrokenLimitHeaders => {
            let mut response = perform().await;
            for name in ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "x-ratelimit-reset-after"] {
                response.headers_mut().insert(name, HeaderValue::from_static("soon"));
            }
            response
        }
        Fault::Reset { performed } => {
            if performed {
                perform().await;
            }
            broken_off()
        }
    }
}

fn rate_limited(retry_after: Duration, global: bool) -> Response {
    let seconds = retry_after.as_secs_f64();
    let body = json!({ "message": "You are being rate limited.", "retry_after": seconds, "global": global });
    let mut response = (StatusCode::TOO_MANY_REQUESTS, Json(body)).into_response();
    let headers = response.headers_mut();
    set(headers, RETRY_AFTER.as_str(), &seconds.ceil().to_string());
    set(headers, "x-ratelimit-reset-after", &seconds.to_string());
    set(headers, "x-ratelimit-remaining", "0");
    set(headers, "x-ratelimit-scope", if global { "global" } else { "user" });
    if global {
        set(headers, "x-ratelimit-global", "true");
    }
    response
}

fn add_limit_headers(response: &mut Response, standing: &Standing) {
    let headers = response.headers_mut();
    let reset = std::time::SystemTime::now() + standing.reset_after;
    let reset = reset.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let values = [
        ("x-ratelimit-limit", standing.limit.requests.to_string()),
        ("x-ratelimit-remaining", standing.remaining.to_string()),
        ("x-ratelimit-reset", format!("{:.3}", reset.as_secs_f64())),
        ("x-ratelimit-reset-after", format!("{:.3}", standing.reset_after.as_secs_f64())),
        ("x-ratelimit-bucket", "stand-in".to_owned()),
    ];
    for (name, value) in values {
        if !headers.contains_key(name) {
            set(headers, name, &value);
        }
    }
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// An answer that promises more than comes: the connection is aborted in its middle.
fn broken_off() -> Response {
    let parts = [Ok(Bytes::from_static(b"{\"id\":")), Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))];
    let body = Body::from_stream(futures_util::stream::iter(parts));
    ([(CONTENT_TYPE, "text/plain")], body).into_response()
}
