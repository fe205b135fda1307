//! What to do wrong next: faults that wait in a queue for the request or the moment of the gateway that they are for,
//! and rate limits. Each fault strikes once; queue it again to have it strike again.

use std::time::{Duration, Instant};

use serde_json::Value;

/// What goes wrong with one HTTP request.
#[derive(Debug, Clone)]
pub enum Fault {
    /// 429 as Discord sends it, with its headers and its body. Nothing is performed.
    RateLimited {
        /// How long to wait.
        retry_after: Duration,
        /// Whether the limit is that of all routes.
        global: bool,
    },
    /// 429 with a page of HTML and no header, as the network in front of Discord sends it. Nothing is performed.
    Banned,
    /// 502 with a page of HTML. Nothing is performed.
    BadGateway,
    /// Any status and body. Nothing is performed.
    Answer {
        /// The HTTP status.
        status: u16,
        /// The body.
        body: Value,
    },
    /// No answer ever comes.
    Hang {
        /// Whether the request is carried out all the same.
        performed: bool,
    },
    /// The request is carried out and answered after this time.
    Late(Duration),
    /// The request is carried out; the answer is 200 with a body that is no JSON.
    Garbled,
    /// The request is carried out; the rate limit headers of the answer are no numbers.
    BrokenLimitHeaders,
    /// The connection breaks in the middle of the answer.
    Reset {
        /// Whether the request is carried out all the same.
        performed: bool,
    },
}

/// A moment of a connection to the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Connected, before the hello.
    Connected,
    /// After the hello.
    Greeted,
    /// The bot identifies; normally answered by READY.
    Identify,
    /// After READY and the guilds.
    Ready,
    /// The bot resumes; normally answered by what it missed.
    Resume,
    /// The bot sends a heartbeat; normally acknowledged.
    Heartbeat,
}

/// What the gateway does in place of what it should.
#[derive(Debug, Clone)]
pub enum Act {
    /// Drops the TCP connection without a word.
    Drop,
    /// Closes with a code.
    Close(u16),
    /// Asks the bot to reconnect (op 7).
    Reconnect,
    /// Declares the session invalid (op 9). One that is not resumable is forgotten.
    InvalidSession {
        /// Whether the bot may resume.
        resumable: bool,
    },
    /// Sends a text as a frame, be it junk.
    Send(String),
    /// Sends an event of this name and data, numbered as any other, be it one that does not decode.
    Event(String, Value),
    /// Sends every event of the session but the first once more, as a resume does that goes back too far.
    Repeat,
    /// Does nothing at all.
    Ignore,
}

/// So many requests in so much time.
#[derive(Debug, Clone, Copy)]
pub struct RateLimit {
    /// How many requests.
    pub requests: u32,
    /// In which time, counted from the first of them.
    pub per: Duration,
    /// Whether to say that the limit is that of all routes.
    pub global: bool,
}

/// How a request stands to a rate limit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub limit: RateLimit,
    pub remaining: u32,
    pub reset_after: Duration,
    pub exceeded: bool,
}

#[derive(Debug)]
struct Bucket {
    pattern: String,
    limit: RateLimit,
    started: Instant,
    used: u32,
}

/// All that is to go wrong.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    http: Vec<(String, Fault)>,
    gateway: Vec<(Stage, Act)>,
    buckets: Vec<Bucket>,
    /// Whether the gateway refuses connections.
    pub gateway_down: bool,
}

impl Faults {
    pub(crate) fn queue_http(&mut self, pattern: &str, fault: Fault) {
        self.http.push((pattern.to_owned(), fault));
    }

    pub(crate) fn queue_gateway(&mut self, stage: Stage, act: Act) {
        self.gateway.push((stage, act));
    }

    pub(crate) fn take_http(&mut self, method: &str, path: &str) -> Option<Fault> {
        let at = self.http.iter().position(|(pattern, _)| matches(pattern, method, path))?;
        Some(self.http.remove(at).1)
    }

    pub(crate) fn take_gateway(&mut self, stage: Stage) -> Option<Act> {
        let at = self.gateway.iter().position(|(queued, _)| *queued == stage)?;
        Some(self.gateway.remove(at).1)
    }

    pub(crate) fn limit(&mut self, pattern: &str, limit: Option<RateLimit>) {
        self.buckets.retain(|bucket| bucket.pattern != pattern);
        self.buckets.extend(limit.map(|limit| Bucket {
            pattern: pattern.to_owned(),
            limit,
            started: Instant::now(),
            used: 0,
        }));
    }

    /// Counts a request against the first limit that it falls under.
    pub(crate) fn count(&mut self, method: &str, path: &str) -> Option<Standing> {
        let bucket = self.buckets.iter_mut().find(|bucket| matches(&bucket.pattern, method, path))?;
        if bucket.used == 0 || bucket.started.elapsed() >= bucket.limit.per {
            (bucket.started, bucket.used) = (Instant::now(), 0);
        }
        let exceeded = bucket.used >= bucket.limit.requests;
        bucket.used += u32::from(!exceeded);
        Some(Standing {
            limit: bucket.limit,
            remaining: bucket.limit.requests - bucket.used,
            reset_after: bucket.limit.per.saturating_sub(bucket.started.elapsed()),
            exceeded,
        })
    }
}

/// Whether a pattern such as `POST /channels/*/messages` fits: `*` is any one method or segment, `**` any rest.
fn matches(pattern: &str, method: &str, path: &str) -> bool {
    let (wanted, pattern) = pattern.split_once(' ').unwrap_or(("*", pattern));
    if wanted != "*" && wanted != method {
        return false;
    }
    let mut segments = path.split('/');
    for part in pattern.split('/') {
        match (part, segments.next()) {
            ("**", _) => return true,
            ("*", Some(_)) => {}
            (part, Some(segment)) if part == segment => {}
            _ => return false,
        }
    }
    segments.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns_fit_by_segment() {
        assert!(matches("POST /channels/*/messages", "POST", "/channels/1/messages"));
        assert!(!matches("POST /channels/*/messages", "GET", "/channels/1/messages"));
        assert!(!matches("POST /channels/*/messages", "POST", "/channels/1/messages/2"));
        assert!(matches("* /channels/**", "PATCH", "/channels/1/messages/2"));
        assert!(matches("/users/@me", "GET", "/users/@me"));
    }
}
