//! Commands used: checked against what the bot has registered, as a client checks them, and resolved.

use serde_json::{Map, Value, json};

use super::{Interaction, Member, interaction};
use crate::error::ClientError;
use crate::id::Id;
use crate::interaction::Kind;
use crate::json;
use crate::limits::{self, MESSAGE_COMMAND, list};
use crate::state::State;
use crate::world::permissions;

/// What autocompletion offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What the member reads.
    pub name: String,
    /// What the bot gets when the member takes it.
    pub value: Value,
}

/// A command found, with the subcommand that was named.
struct Found {
    command: Value,
    /// The names of the group and the subcommand, each with its type.
    path: Vec<(String, u64)>,
    /// The options that can be given.
    options: Vec<Value>,
}

impl Member {
    /// Uses a slash command, `"ask"` or with its subcommand `"settings spoilers set"`, with its options by name. Users,
    /// channels and roles are given by their ids as text.
    ///
    /// # Errors
    /// Where the member is not offered the command, or the options do not fit what is registered.
    pub fn slash(&self, channel: Id, name: &str, options: &[(&str, Value)]) -> Result<Interaction, ClientError> {
        self.shared.change(|state| {
            let found = find(state, self.id, channel, name)?;
            for (name, value) in options {
                check_option(&found, name, value)?;
            }
            let missing = found
                .options
                .iter()
                .find(|option| option["required"] == true && !options.iter().any(|(name, _)| option["name"] == *name));
            if let Some(missing) = missing {
                return Err(ClientError::Refused(format!("the option {} is required", missing["name"])));
            }
            let given = options.iter().map(|(name, value)| given(&found, name, value)).collect();
            self.send_command(state, channel, Kind::Command, &found, given)
        })
    }

    /// Types into an option of a slash command that is completed, and waits for what the bot offers.
    ///
    /// # Errors
    /// Where the option is not completed, or the bot offers nothing in time.
    pub async fn type_into(
        &self,
        channel: Id,
        name: &str,
        options: &[(&str, Value)],
        (focused, text): (&str, &str),
    ) -> Result<Vec<Choice>, ClientError> {
        let typed = self.shared.change(|state| {
            let found = find(state, self.id, channel, name)?;
            if !found.options.iter().any(|option| option["name"] == focused && option["autocomplete"] == true) {
                return Err(ClientError::Refused(format!("`{focused}` is not completed")));
            }
            let mut all: Vec<Value> = options.iter().map(|(name, value)| given(&found, name, value)).collect();
            let mut typed = given(&found, focused, &json!(text));
            typed["focused"] = json!(true);
            all.push(typed);
            self.send_command(state, channel, Kind::Autocomplete, &found, all)
        })?;
        typed.acknowledged().await?;
        let state = self.shared.lock();
        let choices = state.interactions.get(&typed.id).map(|kept| kept.choices.clone()).unwrap_or_default();
        Ok(choices.as_array().into_iter().flatten().map(choice).collect())
    }

    /// Uses a command of the menu of a message.
    ///
    /// # Errors
    /// Where there is no such command or the member does not see the message.
    pub fn message_command(&self, name: &str, message: Id) -> Result<Interaction, ClientError> {
        let target = self.look_at(message)?;
        self.shared.change(|state| {
            let command = registered(state, self.id, target.channel, MESSAGE_COMMAND, name)?;
            let mut frame = self.interaction_frame(state, target.channel)?;
            frame["data"] = json!({
                "id": command["id"], "name": name, "type": MESSAGE_COMMAND, "target_id": message,
                "resolved": { "messages": { message.to_string(): target.body } },
            });
            Ok(interaction::send(&self.shared, state, self.id, Kind::Command, frame))
        })
    }

    fn send_command(
        &self,
        state: &mut State,
        channel: Id,
        kind: Kind,
        found: &Found,
        given: Vec<Value>,
    ) -> Result<Interaction, ClientError> {
        let mut frame = self.interaction_frame(state, channel)?;
        let resolved = resolve(state, channel, &given)?;
        let nest = |inner: Vec<Value>, (name, kind): &(String, u64)| {
            vec![json!({ "name": name, "type": kind, "options": inner })]
        };
        let options = found.path.iter().rev().fold(given, nest);
        frame["data"] = json!({
            "id": found.command["id"], "name": found.command["name"], "type": 1, "options": options,
            "resolved": resolved,
        });
        if !found.command["guild_id"].is_null() {
            frame["data"]["guild_id"] = found.command["guild_id"].clone();
        }
        Ok(interaction::send(&self.shared, state, self.id, kind, frame))
    }
}

fn choice(choice: &Value) -> Choice {
    Choice { name: choice["name"].as_str().unwrap_or_default().to_owned(), value: choice["value"].clone() }
}

/// The command of a name that the member is offered here; one of the guild goes before one of all.
fn registered(state: &State, user: Id, channel: Id, kind: u64, name: &str) -> Result<Value, ClientError> {
    let place = state.world.channels.get(&channel).ok_or_else(|| ClientError::unknown("channel", channel))?;
    let of_guild = place.guild.and_then(|guild| state.commands.get(&Some(guild)));
    let mut all = of_guild.into_iter().chain(state.commands.get(&None)).flatten();
    let command = all.find(|command| command["name"] == name && limits::kind(command) == kind);
    let command = command.ok_or_else(|| ClientError::unknown("command", name))?;
    let context = u8::from(place.guild.is_none());
    let contexts = command["contexts"].as_array();
    if contexts.is_some_and(|contexts| !contexts.contains(&json!(context))) {
        return Err(ClientError::Refused(format!("`{name}` is not offered here")));
    }
    let needed = command["default_member_permissions"].as_str().and_then(|bits| bits.parse::<u64>().ok());
    let needed = needed.map_or(0, |bits| if bits == 0 { permissions::ADMINISTRATOR } else { bits });
    if place.guild.is_some() && !state.world.may(user, place, needed) {
        return Err(ClientError::Refused(format!("`{name}` is not offered to this member")));
    }
    Ok(command.clone())
}

fn find(state: &State, user: Id, channel: Id, name: &str) -> Result<Found, ClientError> {
    let mut words = name.split_whitespace();
    let command = registered(state, user, channel, 1, words.next().unwrap_or_default())?;
    let mut options = list(&command, "options").to_vec();
    let mut path = Vec::new();
    for word in words {
        let inner = options.iter().find(|option| option["name"] == word && is_nested(option));
        let inner = inner.ok_or_else(|| ClientError::unknown("subcommand", word))?.clone();
        path.push((word.to_owned(), inner["type"].as_u64().unwrap_or(1)));
        options = list(&inner, "options").to_vec();
    }
    if options.iter().any(is_nested) {
        return Err(ClientError::Refused(format!("`{name}` needs a subcommand")));
    }
    Ok(Found { command, path, options })
}

fn is_nested(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(1 | 2))
}

/// Checks a value as a client does before it sends it.
fn check_option(found: &Found, name: &str, value: &Value) -> Result<(), ClientError> {
    let option = found.options.iter().find(|option| option["name"] == name);
    let option = option.ok_or_else(|| ClientError::unknown("option", name))?;
    let text = value.as_str();
    let fits = match option["type"].as_u64() {
        Some(3) => text.is_some_and(|text| has_length(option, text.chars().count() as u64)),
        Some(4) => value.is_i64() && within(option, value.as_f64()),
        Some(5) => value.is_boolean(),
        Some(10) => within(option, value.as_f64()),
        Some(6..=9) => text.is_some_and(|text| text.parse::<Id>().is_ok()),
        _ => false,
    };
    let choices = list(option, "choices");
    if !fits || !(choices.is_empty() || choices.iter().any(|choice| choice["value"] == *value)) {
        return Err(ClientError::Refused(format!("`{name}` cannot be {value}")));
    }
    Ok(())
}

/// Whether a text of so many characters is neither too short nor too long.
fn has_length(option: &Value, length: u64) -> bool {
    let least = option["min_length"].as_u64().unwrap_or(0);
    let most = option["max_length"].as_u64().unwrap_or(6_000);
    (least..=most).contains(&length)
}

/// Whether a number is between the option's `min_` and `max_`.
fn within(option: &Value, number: Option<f64>) -> bool {
    let least = option["min_value"].as_f64().unwrap_or(f64::MIN);
    let most = option["max_value"].as_f64().unwrap_or(f64::MAX);
    number.is_some_and(|number| (least..=most).contains(&number))
}

/// An option as it is sent. What is not registered is sent as text.
fn given(found: &Found, name: &str, value: &Value) -> Value {
    let option = found.options.iter().find(|option| option["name"] == name);
    let kind = option.map_or(json!(3), |option| option["type"].clone());
    json!({ "name": name, "type": kind, "value": value })
}

/// The users, members and channels that the options name.
fn resolve(state: &State, channel: Id, given: &[Value]) -> Result<Value, ClientError> {
    let mut resolved = json!({});
    for option in given {
        let Some(id) = option["value"].as_str().and_then(|id| id.parse::<Id>().ok()) else { continue };
        match option["type"].as_u64() {
            Some(6 | 9) => {
                let user = state.world.users.get(&id).ok_or_else(|| ClientError::unknown("user", id))?;
                insert(&mut resolved, "users", id, json::user(user));
                let guild = state.world.channels.get(&channel).and_then(|channel| channel.guild);
                if guild.and_then(|id| state.world.guilds.get(&id)).is_some_and(|it| it.members.contains_key(&id)) {
                    insert(&mut resolved, "members", id, json::partial_member());
                }
            }
            Some(7) => {
                let found = state.world.channels.get(&id).ok_or_else(|| ClientError::unknown("channel", id))?;
                insert(&mut resolved, "channels", id, json::channel(&state.world, found));
            }
            _ => {}
        }
    }
    Ok(resolved)
}

fn insert(resolved: &mut Value, kind: &str, id: Id, value: Value) {
    if resolved[kind].is_null() {
        resolved[kind] = Value::Object(Map::new());
    }
    resolved[kind][id.to_string()] = value;
}
