//! What goes wrong: Discord's errors, as the bot gets them, and the errors of the scripted client.

use std::time::Duration;

use serde_json::{Value, json};

use crate::view::Seen;

/// An error as Discord answers it: a status, a code of its own and a message.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{status} {code}: {message}")]
pub struct ApiError {
    /// The HTTP status.
    pub status: u16,
    /// Discord's code, 0 for a plain HTTP error.
    pub code: u32,
    /// Discord's words for the code.
    pub message: &'static str,
    /// For 50035: which field is wrong, as a tree with `_errors` at its leaves.
    pub errors: Option<Value>,
}

impl ApiError {
    pub(crate) const UNAUTHORIZED: Self = Self::new(401, 0, "401: Unauthorized");
    pub(crate) const NOT_FOUND: Self = Self::new(404, 0, "404: Not Found");
    pub(crate) const UNKNOWN_CHANNEL: Self = Self::new(404, 10_003, "Unknown Channel");
    pub(crate) const UNKNOWN_GUILD: Self = Self::new(404, 10_004, "Unknown Guild");
    pub(crate) const UNKNOWN_MEMBER: Self = Self::new(404, 10_007, "Unknown Member");
    pub(crate) const UNKNOWN_MESSAGE: Self = Self::new(404, 10_008, "Unknown Message");
    pub(crate) const UNKNOWN_WEBHOOK: Self = Self::new(404, 10_015, "Unknown Webhook");
    pub(crate) const UNKNOWN_INTERACTION: Self = Self::new(404, 10_062, "Unknown interaction");
    pub(crate) const ALREADY_ACKNOWLEDGED: Self = Self::new(400, 40_060, "Interaction has already been acknowledged.");
    pub(crate) const MISSING_ACCESS: Self = Self::new(403, 50_001, "Missing Access");
    pub(crate) const NOT_THE_AUTHOR: Self = Self::new(403, 50_005, "Cannot edit a message authored by another user");
    pub(crate) const EMPTY_MESSAGE: Self = Self::new(400, 50_006, "Cannot send an empty message");
    pub(crate) const NOT_A_TEXT_CHANNEL: Self = Self::new(400, 50_008, "Cannot send messages in a non-text channel");
    pub(crate) const MISSING_PERMISSIONS: Self = Self::new(403, 50_013, "Missing Permissions");
    pub(crate) const TOKEN_EXPIRED: Self = Self::new(401, 50_027, "Invalid Webhook Token");
    pub(crate) const INVALID_JSON: Self = Self::new(400, 50_109, "The request body contains invalid JSON.");
    pub(crate) const NO_HISTORY: Self =
        Self::new(400, 160_002, "Cannot reply without permission to read message history");

    const fn new(status: u16, code: u32, message: &'static str) -> Self {
        Self { status, code, message, errors: None }
    }

    /// "Invalid Form Body", with the tree of what is wrong.
    pub(crate) const fn invalid_form(errors: Value) -> Self {
        Self { status: 400, code: 50_035, message: "Invalid Form Body", errors: Some(errors) }
    }

    /// The body of the response.
    #[must_use]
    pub fn body(&self) -> Value {
        let mut body = json!({ "message": self.message, "code": self.code });
        if let Some(errors) = &self.errors {
            body["errors"] = errors.clone();
        }
        body
    }
}

/// Why the scripted client could not do something, or did not get what it waited for.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// No user, channel, message, command or component of that name or id.
    #[error("there is no {what} `{name}` here")]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// By which name or id.
        name: String,
    },
    /// The client does not offer it, or Discord would refuse it before the bot hears of it.
    #[error("Discord would not let the member do that: {0}")]
    Refused(String),
    /// Discord refuses the message itself.
    #[error("Discord refuses it: {0}")]
    Api(#[from] ApiError),
    /// Nothing came within the time.
    #[error("nothing came within {0:?}")]
    Nothing(Duration),
    /// Something came although nothing was to come.
    #[error("a message came: {}", .0.content)]
    Came(Box<Seen>),
    /// The bot did not acknowledge the interaction in time: the member sees "The application did not respond".
    #[error("the bot did not acknowledge the interaction in time")]
    NotAcknowledged,
}

impl ClientError {
    pub(crate) fn unknown(what: &'static str, name: impl Into<String>) -> Self {
        Self::Unknown { what, name: name.into() }
    }
}
