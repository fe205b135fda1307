//! Requests to Discord's HTTP API: each sent as often as is safe, and no oftener than Discord allows.
//!
//! serenity builds the requests; they are sent from here and not by its own limiter, which cannot be pointed at a proxy and
//! which repeats a post without a pause where a rate-limit header cannot be read. This file knows nothing of what is posted.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Serialize;
use serde_json::Value;
use serenity::http::{LightMethod, Request, Route};
use tokio::time::timeout;

use crate::config::Token;

/// How long one try may take.
const TIME_LIMIT: Duration = Duration::from_secs(8);
/// How often a request is tried at most.
const TRIES: u32 = 4;
/// A wait longer than this is not worth it: whoever asked has gone on.
const LONGEST_WAIT: Duration = Duration::from_secs(15);
/// The wait where none is told, doubled at each try.
const SHORT_WAIT: Duration = Duration::from_millis(500);
/// Discord bans after 10,000 refused requests in this time. Far fewer than that are risked.
const WINDOW: Duration = Duration::from_mins(10);
const MOST_REFUSALS: u32 = 2_000;
/// From this number on, lanes that nobody needs are forgotten.
const MANY_LANES: usize = 256;

/// Why a request did not do what it should.
#[derive(Debug, thiserror::Error)]
pub(super) enum RestError {
    /// No answer came, or none in time.
    #[error("Discord cannot be reached: {0}")]
    Unreachable(String),
    /// Discord refused.
    #[error("Discord refused with status {status}, code {code}: {message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's own error code, 0 where there is none.
        code: u64,
        /// What Discord says of it.
        message: String,
    },
    /// Done, but what came back cannot be read. Never to be repeated.
    #[error("Discord did it, but its answer cannot be read")]
    Undecodable,
    /// Too many requests were refused of late; nothing is sent for a while, to stay clear of a ban.
    #[error("too many requests were refused of late; nothing is sent for a while")]
    OnHold,
    /// The request could not even be made.
    #[error("the request cannot be made: {0}")]
    Unsendable(String),
}

impl RestError {
    /// Discord's error code, if it gave one.
    pub(super) const fn code(&self) -> Option<u64> {
        match self {
            Self::Refused { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// The HTTP status of a refusal.
    pub(super) const fn status(&self) -> Option<u16> {
        match self {
            Self::Refused { status, .. } => Some(*status),
            _ => None,
        }
    }
}

/// Whether a request may be sent again where nobody knows whether it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Again {
    /// Done twice is done once.
    Safe,
    /// It must not be done twice.
    Never,
}

/// When the next request may be sent on a route. Whoever holds it sends: requests of one route go one after the other, so that
/// each knows what was said to the one before.
type Lane = Arc<tokio::sync::Mutex<Instant>>;

/// The way to Discord's HTTP API.
pub(super) struct Rest {
    client: reqwest::Client,
    authorization: Token,
    proxy: Option<String>,
    lanes: Mutex<HashMap<String, Lane>>,
    /// When requests may be sent at all.
    open_at: Mutex<Instant>,
    refusals: Mutex<(Instant, u32)>,
}

impl Rest {
    /// A way to Discord, or to a proxy in its place.
    ///
    /// # Errors
    /// Where the system has no use for TLS.
    pub(super) fn new(token: &Token, proxy: Option<String>) -> Result<Self, RestError> {
        let client = reqwest::Client::builder().timeout(TIME_LIMIT).build();
        Ok(Self {
            client: client.map_err(|error| RestError::Unsendable(error.to_string()))?,
            authorization: format!("Bot {}", token.expose()).into(),
            proxy,
            lanes: Mutex::default(),
            open_at: Mutex::new(Instant::now()),
            refusals: Mutex::new((Instant::now(), 0)),
        })
    }

    /// The client, which has a time limit.
    pub(super) fn client(&self) -> reqwest::Client {
        self.client.clone()
    }

    /// Asks for something.
    pub(super) async fn get(&self, route: Route<'_>) -> Result<Value, RestError> {
        self.send(route, LightMethod::Get, None::<&()>, Again::Safe).await
    }

    /// Sends a request until it is done, refused, or not worth trying again. `Value::Null` where nothing comes back.
    pub(super) async fn send(
        &self,
        route: Route<'_>,
        method: LightMethod,
        body: Option<&impl Serialize>,
        again: Again,
    ) -> Result<Value, RestError> {
        let body = body.map(serde_json::to_vec).transpose();
        let body = body.map_err(|error| RestError::Unsendable(error.to_string()))?;
        let lane = self.lane(&format!("{method:?} {}", route.path()));
        let started = Instant::now();
        let mut open_at = timeout(LONGEST_WAIT, lane.lock()).await.map_err(|_| no_room())?;
        for attempt in 0..TRIES {
            let wait = (*open_at).max(lock(&self.open_at).to_owned()).saturating_duration_since(Instant::now());
            if started.elapsed() + wait > LONGEST_WAIT {
                break;
            }
            tokio::time::sleep(wait).await;
            let usual = SHORT_WAIT * 2_u32.pow(attempt);
            match self.attempt(route, method, body.clone(), &mut open_at).await {
                Attempt::Done(result) => return result,
                Attempt::Wait(told) => *open_at = Instant::now() + told.unwrap_or(usual),
                Attempt::Unsure(error) if again == Again::Never || attempt + 1 == TRIES => return Err(error),
                Attempt::Unsure(_) => *open_at = Instant::now() + usual,
            }
        }
        Err(no_room())
    }

    async fn attempt(
        &self,
        route: Route<'_>,
        method: LightMethod,
        body: Option<Vec<u8>>,
        open_at: &mut Instant,
    ) -> Attempt {
        if self.is_on_hold() {
            return Attempt::Done(Err(RestError::OnHold));
        }
        let request = Request::new(route, method).body(body);
        let request = match request.build(&self.client, self.authorization.expose(), self.proxy.as_deref()) {
            Ok(request) => request,
            Err(error) => return Attempt::Done(Err(RestError::Unsendable(error.to_string()))),
        };
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => return Attempt::Unsure(RestError::Unreachable(error.without_url().to_string())),
        };
        let (status, headers) = (response.status(), response.headers().clone());
        if matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS) {
            self.count_refusal();
        }
        if let Some(wait) = used_up(&headers) {
            *open_at = Instant::now() + wait;
        }
        let body = match response.bytes().await {
            Ok(body) => body,
            Err(error) => return Attempt::Unsure(RestError::Unreachable(error.without_url().to_string())),
        };
        let decoded = || serde_json::from_slice::<Value>(&body).ok();
        if status == StatusCode::TOO_MANY_REQUESTS {
            return self.limited(&headers, &decoded().unwrap_or_default());
        }
        if status.is_success() {
            let empty = status == StatusCode::NO_CONTENT || body.is_empty();
            let result = if empty { Ok(Value::Null) } else { decoded().ok_or(RestError::Undecodable) };
            return Attempt::Done(result);
        }
        let refused = refusal(status, &decoded().unwrap_or_default());
        if status.is_server_error() { Attempt::Unsure(refused) } else { Attempt::Done(Err(refused)) }
    }

    /// What a 429 asks for: to wait, on this route or on all.
    fn limited(&self, headers: &HeaderMap, body: &Value) -> Attempt {
        let told = seconds(headers, "retry-after").or_else(|| body["retry_after"].as_f64().and_then(duration));
        let global = headers.contains_key("x-ratelimit-global") || body["global"] == true;
        if let (true, Some(wait)) = (global, told) {
            *lock(&self.open_at) = Instant::now() + wait;
        }
        if told.is_some_and(|wait| wait > LONGEST_WAIT) {
            return Attempt::Done(Err(refusal(StatusCode::TOO_MANY_REQUESTS, body)));
        }
        Attempt::Wait(told)
    }

    fn lane(&self, name: &str) -> Lane {
        let mut lanes = lock(&self.lanes);
        if lanes.len() >= MANY_LANES {
            // Those that nobody waits on, and that are open.
            lanes.retain(|_, lane| Arc::strong_count(lane) > 1 || lane.try_lock().is_ok_and(|at| *at > Instant::now()));
        }
        let open = || Arc::new(tokio::sync::Mutex::new(Instant::now()));
        Arc::clone(lanes.entry(name.to_owned()).or_insert_with(open))
    }

    fn count_refusal(&self) {
        let mut refusals = lock(&self.refusals);
        if refusals.0.elapsed() > WINDOW {
            *refusals = (Instant::now(), 0);
        }
        refusals.1 += 1;
    }

    fn is_on_hold(&self) -> bool {
        let refusals = lock(&self.refusals);
        refusals.1 >= MOST_REFUSALS && refusals.0.elapsed() <= WINDOW
    }
}

/// A lock that no panic of another holder closes: what it guards is whole at every moment.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What came of one try.
enum Attempt {
    Done(Result<Value, RestError>),
    /// To be tried again after a time, if one is told.
    Wait(Option<Duration>),
    /// It may or may not have been done.
    Unsure(RestError),
}

fn refusal(status: StatusCode, body: &Value) -> RestError {
    let code = body["code"].as_u64().unwrap_or_default();
    let said = body["message"].as_str().or(status.canonical_reason()).unwrap_or("no reason given");
    let message = if body["errors"].is_null() { said.to_owned() } else { format!("{said} {}", body["errors"]) };
    RestError::Refused { status: status.as_u16(), code, message }
}

/// That a request would have to wait for longer than it is worth.
fn no_room() -> RestError {
    let message = "the rate limit leaves no room".to_owned();
    RestError::Refused { status: StatusCode::TOO_MANY_REQUESTS.as_u16(), code: 0, message }
}

/// How long a route is closed, where its allowance is used up. A header that cannot be read says nothing.
fn used_up(headers: &HeaderMap) -> Option<Duration> {
    let none_left = headers.get("x-ratelimit-remaining").is_some_and(|left| left == "0");
    none_left.then(|| seconds(headers, "x-ratelimit-reset-after")).flatten()
}

/// A header's seconds, where it can be read.
fn seconds(headers: &HeaderMap, name: &str) -> Option<Duration> {
    headers.get(name)?.to_str().ok()?.parse().ok().and_then(duration)
}

fn duration(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest() -> Rest {
        Rest::new(&Token::from("t".to_owned()), None).unwrap()
    }

    #[test]
    fn a_header_that_cannot_be_read_says_nothing() {
        let mut headers = HeaderMap::new();
        headers.insert("x-ratelimit-remaining", "0".parse().unwrap());
        headers.insert("x-ratelimit-reset-after", "soon".parse().unwrap());
        assert_eq!(used_up(&headers), None);
        headers.insert("x-ratelimit-reset-after", "2.5".parse().unwrap());
        assert_eq!(used_up(&headers), Some(Duration::from_millis(2_500)));
    }

    #[test]
    fn a_global_limit_closes_all_routes() {
        let rest = rest();
        let body = serde_json::json!({ "retry_after": 3.0, "global": true });
        assert!(matches!(rest.limited(&HeaderMap::new(), &body), Attempt::Wait(Some(_))));
        assert!(*lock(&rest.open_at) > Instant::now() + Duration::from_secs(2));
    }

    #[test]
    fn lanes_that_nobody_needs_are_forgotten() {
        let rest = rest();
        let held = rest.lane("held");
        (0..MANY_LANES).for_each(|number| drop(rest.lane(&number.to_string())));
        assert!(lock(&rest.lanes).len() < MANY_LANES);
        assert!(Arc::ptr_eq(&held, &rest.lane("held")));
    }

    #[test]
    fn so_many_refusals_stop_everything_for_a_while() {
        let rest = rest();
        (1..MOST_REFUSALS).for_each(|_| rest.count_refusal());
        assert!(!rest.is_on_hold());
        rest.count_refusal();
        assert!(rest.is_on_hold());
    }
}
