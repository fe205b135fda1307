//! Buttons pressed and selects chosen from.

use serde_json::{Value, json};

use super::{Interaction, Member, interaction};
use crate::error::ClientError;
use crate::id::Id;
use crate::interaction::Kind;
use crate::limits::list;
use crate::view;

const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;

impl Member {
    /// Presses a button of a message that the member sees, found by its custom id or its label.
    ///
    /// # Errors
    /// Where there is no such button, or it is disabled, or it only opens an address.
    pub fn press(&self, message: Id, key: &str) -> Result<Interaction, ClientError> {
        self.use_part(message, key, |part| match part["type"].as_u64() {
            Some(BUTTON) if part["custom_id"].is_string() => Ok(None),
            _ => Err(ClientError::Refused(format!("`{key}` cannot be pressed"))),
        })
    }

    /// Chooses values of a select of a message that the member sees.
    ///
    /// # Errors
    /// Where there is no such select, or it is disabled, or a value is none of its options, or there are too few or too
    /// many of them.
    pub fn choose(&self, message: Id, custom_id: &str, values: &[&str]) -> Result<Interaction, ClientError> {
        self.use_part(message, custom_id, |part| {
            let least = part["min_values"].as_u64().unwrap_or(1);
            let most = part["max_values"].as_u64().unwrap_or(1);
            let offered = |value: &&str| list(part, "options").iter().any(|option| option["value"] == **value);
            if !(least..=most).contains(&(values.len() as u64)) {
                return Err(ClientError::Refused(format!("`{custom_id}` takes {least} to {most} values")));
            }
            match values.iter().find(|value| part["type"] == STRING_SELECT && !offered(value)) {
                Some(unknown) => Err(ClientError::unknown("option", *unknown)),
                None => Ok(Some(json!(values))),
            }
        })
    }

    /// Uses a part of a message; `check` gives the values chosen, where it has any.
    fn use_part(
        &self,
        message: Id,
        key: &str,
        check: impl FnOnce(&Value) -> Result<Option<Value>, ClientError>,
    ) -> Result<Interaction, ClientError> {
        self.shared.change(|state| {
            let seen = view::one(state, self.id, message).ok_or_else(|| ClientError::unknown("message", message))?;
            if seen.author != state.world.bot.id {
                return Err(ClientError::Refused("the message is not the bot's".to_owned()));
            }
            let part = seen.part(key).ok_or_else(|| ClientError::unknown("component", key))?;
            if part["disabled"] == true {
                return Err(ClientError::Refused(format!("`{key}` is disabled")));
            }
            let mut data = json!({ "custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"] });
            if let Some(values) = check(part)? {
                data["values"] = values;
            }
            let mut frame = interaction::frame(state, self.id, seen.channel)?;
            frame["data"] = data;
            frame["message"] = seen.body;
            Ok(interaction::send(&self.shared, state, self.id, Kind::Component, frame))
        })
    }
}
