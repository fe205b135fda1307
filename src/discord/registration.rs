//! Telling Discord of the commands, when what it has differs from what there is.

use std::sync::Arc;

use serde_json::Value;
use serenity::all::{ApplicationId, GuildId};
use serenity::http::{LightMethod, Route};
use tokio::time::sleep;

use super::bot::Bot;
use super::commands;
use super::rest::{Again, Rest, RestError};
use super::run::AGAIN;

/// What Discord adds to a command by itself.
const DISCORDS_OWN: [&str; 8] = [
    "id",
    "application_id",
    "version",
    "guild_id",
    "dm_permission",
    "default_permission",
    "name_localized",
    "description_localized",
];

/// The commands as Discord is told of them.
pub(crate) fn set() -> Value {
    serde_json::to_value(commands::all()).unwrap_or_default()
}

/// Tells Discord of the commands, until it has them.
pub(super) async fn tell_commands(bot: Arc<Bot>, server: Option<GuildId>) {
    loop {
        match register(&bot.rest, bot.application, server).await {
            Ok(true) => return tracing::info!("the commands are registered"),
            Ok(false) => return tracing::info!("the commands are registered already"),
            // What is refused is refused again.
            Err(RestError::Refused { status: 400..=428, code, message }) => {
                return tracing::error!(code, "Discord does not take the commands: {message}");
            }
            Err(error) => tracing::warn!(%error, "the commands cannot be registered yet; trying again"),
        }
        sleep(AGAIN).await;
    }
}

/// Registers the commands globally or in one server, if they differ from those registered. Whether they did.
async fn register(rest: &Rest, application_id: ApplicationId, server: Option<GuildId>) -> Result<bool, RestError> {
    let route = || match server {
        None => Route::Commands { application_id },
        Some(guild_id) => Route::GuildCommands { application_id, guild_id },
    };
    let ours = set();
    if is_registered(&ours, &rest.get(route()).await?) {
        return Ok(false);
    }
    rest.send(route(), LightMethod::Put, Some(&ours), Again::Safe).await?;
    Ok(true)
}

/// Whether Discord has exactly these commands, in whatever order.
pub(super) fn is_registered(ours: &Value, theirs: &Value) -> bool {
    let (Some(ours), Some(theirs)) = (ours.as_array(), theirs.as_array()) else { return false };
    ours.len() == theirs.len() && ours.iter().all(|command| theirs.iter().any(|other| same(command, other)))
}

/// Whether two descriptions say the same: what is left out is what says nothing.
fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let keys = ours.keys().chain(theirs.keys()).filter(|key| !DISCORDS_OWN.contains(&key.as_str()));
            let value = |of: &serde_json::Map<String, Value>, key: &str| of.get(key).cloned().unwrap_or_default();
            keys.into_iter().all(|key| same(&value(ours, key), &value(theirs, key)))
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        _ => ours == theirs || (says_nothing(ours) && says_nothing(theirs)),
    }
}

/// Whether a value is what Discord takes where none is given. The first kind of command is the usual one.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Number(number) => number.as_u64() == Some(1),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// What Discord gives back of the commands it was told of.
    fn registered() -> Value {
        let mut theirs = set();
        for command in theirs.as_array_mut().unwrap() {
            let command = command.as_object_mut().unwrap();
            command.entry("type").or_insert(json!(1));
            command.insert("id".into(), json!("7"));
            command.insert("version".into(), json!("8"));
            command.insert("nsfw".into(), json!(false));
            command.insert("name_localizations".into(), Value::Null);
        }
        theirs
    }

    #[test]
    fn what_discord_adds_makes_no_difference() {
        assert!(is_registered(&set(), &registered()));
    }

    #[test]
    fn a_difference_anywhere_is_seen() {
        let differs = |pointer: &str, value: Value| {
            let mut theirs = registered();
            *theirs.pointer_mut(pointer).unwrap() = value;
            !is_registered(&set(), &theirs)
        };
        assert!(differs("/0/description", json!("other")));
        assert!(differs("/0/options/0/required", json!(false)));
        assert!(differs("/1/options/0/options/0/name", json!("other")));
        assert!(differs("/0/contexts", json!([0])));
        let mut fewer = registered();
        fewer.as_array_mut().unwrap().pop();
        assert!(!is_registered(&set(), &fewer));
        assert!(!is_registered(&set(), &json!([])));
    }
}
