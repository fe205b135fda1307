//! What came from the bot, as it came.

use std::time::Duration;

use serde_json::Value;

/// An HTTP request of the bot.
#[derive(Debug, Clone)]
pub struct Request {
    /// The method, such as `POST`.
    pub method: String,
    /// The path without `/api/v10`.
    pub path: String,
    /// What follows the question mark, empty where nothing does.
    pub query: String,
    /// The headers in lower case, without `authorization`.
    pub headers: Vec<(String, String)>,
    /// The body; null where there was none, text where it was no JSON.
    pub body: Value,
    /// The status of the answer; none as long as there is no answer.
    pub status: Option<u16>,
    /// The body of the answer; null where it was no JSON.
    pub answer: Value,
    /// When it came, since the stand-in was started.
    pub at: Duration,
}

/// A frame of the bot on the gateway.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The frame, without the token; text where it was no JSON.
    pub body: Value,
    /// When it came, since the stand-in was started.
    pub at: Duration,
}

impl Frame {
    /// The opcode: 1 is a heartbeat, 2 an identify, 6 a resume.
    #[must_use]
    pub fn op(&self) -> Option<u64> {
        self.body["op"].as_u64()
    }
}
