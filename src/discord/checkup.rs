//! What a host needs to know before the bot can run: whether Discord knows the token, and what is missing.

use std::fmt;

use serde_json::Value;
use serenity::all::Permissions;
use serenity::http::Route;

use super::registration::{is_registered, set};
use super::rest::{Rest, RestError};
use crate::config::{Config, Token};

/// An application's flags for the message-content intent: granted, or granted to a bot in few servers.
const CONTENT: u64 = 1 << 18 | 1 << 19;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether it keeps the bot from doing what it is configured to do.
    pub problem: bool,
    /// What it is.
    pub text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", if self.problem { "problem" } else { "ok" }, self.text)
    }
}

/// What the bot needs to be allowed in a server.
fn needed() -> Permissions {
    Permissions::VIEW_CHANNEL
        | Permissions::SEND_MESSAGES
        | Permissions::SEND_MESSAGES_IN_THREADS
        | Permissions::EMBED_LINKS
        | Permissions::READ_MESSAGE_HISTORY
}

/// Asks Discord about the bot.
pub async fn check_up(config: &Config, token: &Token) -> Vec<Finding> {
    let found = match Rest::new(token, config.proxy.clone()) {
        Ok(rest) => findings(&rest, config).await,
        Err(error) => Err(error),
    };
    found.unwrap_or_else(|error| {
        let text = if error.status() == Some(401) {
            "Discord does not accept the token; copy it anew from the developer portal, under Bot".to_owned()
        } else {
            error.to_string()
        };
        vec![Finding { problem: true, text }]
    })
}

async fn findings(rest: &Rest, config: &Config) -> Result<Vec<Finding>, RestError> {
    let application = rest.get(Route::Oauth2ApplicationCurrent).await?;
    let id = text(&application, "id");
    let ok = |text: String| Finding { problem: false, text };
    let granted = application["flags"].as_u64().unwrap_or_default() & CONTENT != 0;
    let intent = match (granted, config.message_content) {
        (true, true) => ok("the message-content intent is granted".to_owned()),
        (_, false) => ok("the message-content intent is not asked for: the bot listens in no channel".to_owned()),
        (false, true) => Finding {
            problem: true,
            text: "the message-content intent: switch it on in the developer portal, under Bot, Privileged Gateway Intents, or set message_content = false".to_owned(),
        },
    };
    let mut found = vec![ok(format!("the token is that of {} ({id})", text(&application, "name"))), intent];
    found.push(commands(rest, id).await?);
    found.extend(servers(rest).await?);
    let invite = format!(
        "https://discord.com/oauth2/authorize?client_id={id}&scope=bot+applications.commands&permissions={}",
        needed().bits()
    );
    found.push(ok(format!("invite the bot with {invite}")));
    Ok(found)
}

async fn commands(rest: &Rest, id: &str) -> Result<Finding, RestError> {
    let Ok(application_id) = id.parse() else { return Err(RestError::Undecodable) };
    let registered = is_registered(&set(), &rest.get(Route::Commands { application_id }).await?);
    let text = if registered { "the commands are registered" } else { "the commands are registered when the bot runs" };
    Ok(Finding { problem: false, text: text.to_owned() })
}

/// The servers that the bot is in, with the permissions that it lacks there.
async fn servers(rest: &Rest) -> Result<Vec<Finding>, RestError> {
    let servers = rest.get(Route::UserMeGuilds).await?;
    let servers = servers.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut found: Vec<Finding> = servers.iter().filter_map(lacking).collect();
    found.push(match servers.len() {
        0 => Finding { problem: true, text: "the bot is in no server yet".to_owned() },
        count => {
            Finding { problem: false, text: format!("servers that the bot is in: {count} (at most 200 are looked at)") }
        }
    });
    Ok(found)
}

fn lacking(server: &Value) -> Option<Finding> {
    let has = Permissions::from_bits_truncate(text(server, "permissions").parse().ok()?);
    let lacks = needed() - has;
    let lacks = !has.contains(Permissions::ADMINISTRATOR) && !lacks.is_empty();
    let names = (needed() - has).get_permission_names().join(", ");
    lacks.then(|| Finding { problem: true, text: format!("in {}: {names}", text(server, "name")) })
}

/// What a value of Discord's JSON says.
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}
