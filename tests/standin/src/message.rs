//! Messages: what becomes of the body that someone posts, and whom it pings.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::id::{Id, now};
use crate::json;
use crate::limits::list;
use crate::world::{World, permissions};

/// The flag of a message that only one user sees.
pub(crate) const EPHEMERAL: u64 = 1 << 6;
/// The flag of a message that stands for an answer to come.
pub(crate) const LOADING: u64 = 1 << 7;
/// Flags that a bot may set: no embeds of links, only for one, silent.
const SETTABLE: u64 = (1 << 2) | EPHEMERAL | (1 << 12);
/// The types of components in which values are chosen.
const SELECTS: [u64; 5] = [3, 5, 6, 7, 8];
/// The type of a message that replies to another.
const REPLY: u64 = 19;

/// Whom a message pings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pings {
    /// Users, by mention or as the author replied to.
    pub users: BTreeSet<Id>,
    /// Roles.
    pub roles: BTreeSet<Id>,
    /// Everyone in the channel.
    pub everyone: bool,
}

impl Pings {
    /// Whether nobody is pinged.
    pub fn is_empty(&self) -> bool {
        self.users.is_empty() && self.roles.is_empty() && !self.everyone
    }
}

/// A message as the stand-in keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub id: Id,
    pub channel: Id,
    pub author: Id,
    /// The message as HTTP answers it: without guild and member, with nothing withheld.
    pub body: Value,
    /// The one user who sees it.
    pub only_for: Option<Id>,
    pub pings: Pings,
}

impl Message {
    pub(crate) fn flags(&self) -> u64 {
        self.body["flags"].as_u64().unwrap_or(0)
    }
}

/// What is needed to make a message, beside the body that was sent.
#[derive(Debug, Default)]
pub(crate) struct Origin {
    /// The name under which a webhook posts.
    pub webhook_name: Option<String>,
    pub only_for: Option<Id>,
    /// The interaction that it answers.
    pub interaction: Option<Value>,
    pub loading: bool,
}

/// Makes a message from the body that someone sent. `replied` is the message that it replies to.
pub(crate) fn make(
    world: &World,
    (id, channel, author): (Id, Id, Id),
    sent: &Value,
    replied: Option<&Message>,
    origin: Origin,
) -> Message {
    let pings = pings(world, channel, author, sent, replied);
    let mut flags = sent["flags"].as_u64().unwrap_or(0) & SETTABLE & !EPHEMERAL;
    flags |= if origin.only_for.is_some() { EPHEMERAL } else { 0 } | if origin.loading { LOADING } else { 0 };
    let kind = match (&origin.interaction, replied) {
        (Some(interaction), _) if interaction["type"] == 2 => 20,
        (_, Some(_)) => REPLY,
        _ => 0,
    };
    let mut body = json!({
        "id": id, "channel_id": channel, "author": author_json(world, author, &origin), "type": kind,
        "content": sent["content"].as_str().unwrap_or_default(), "timestamp": id.timestamp(),
        "edited_timestamp": null, "tts": false, "attachments": [], "embeds": [], "components": [], "pinned": false,
        "flags": flags,
    });
    set_parts(&mut body, sent);
    set_pings(&mut body, world, &pings);
    for key in ["nonce", "sticker_items", "poll"] {
        if !sent[key].is_null() {
            body[key] = sent[key].clone();
        }
    }
    if origin.webhook_name.is_some() {
        body["webhook_id"] = json!(author);
    }
    if let Some(interaction) = origin.interaction {
        body["application_id"] = json!(world.bot.id);
        body["webhook_id"] = json!(world.bot.id);
        body["interaction_metadata"] = interaction;
    }
    if !sent["message_reference"].is_null() {
        set_reference(&mut body, world, channel, sent, replied);
    }
    Message { id, channel, author, body, only_for: origin.only_for, pings }
}

fn author_json(world: &World, author: Id, origin: &Origin) -> Value {
    match (&origin.webhook_name, world.users.get(&author)) {
        (None, Some(user)) => json::user(user),
        (name, _) => json::user(&crate::world::User {
            id: author,
            name: name.clone().unwrap_or_default(),
            bot: true,
            locale: String::new(),
        }),
    }
}

fn set_reference(body: &mut Value, world: &World, channel: Id, sent: &Value, replied: Option<&Message>) {
    let guild = world.channels.get(&channel).and_then(|channel| channel.guild);
    body["message_reference"] =
        json!({ "type": 0, "message_id": sent["message_reference"]["message_id"], "channel_id": channel });
    if let Some(guild) = guild {
        body["message_reference"]["guild_id"] = json!(guild);
    }
    body["referenced_message"] = replied.map_or(Value::Null, |replied| {
        let mut inner = replied.body.clone();
        // Discord nests replies one deep.
        if let Some(map) = inner.as_object_mut() {
            map.remove("referenced_message");
        }
        inner
    });
}

/// Changes a message as an edit asks for it: the fields that were sent, and no others.
pub(crate) fn edit(world: &World, message: &mut Message, sent: &Value) {
    if let Some(content) = sent.get("content") {
        message.body["content"] = json!(content.as_str().unwrap_or_default());
    }
    set_parts(&mut message.body, sent);
    if let Some(flags) = sent["flags"].as_u64() {
        let kept = message.flags() & !(1 << 2);
        message.body["flags"] = json!(kept | (flags & (1 << 2)));
    }
    let mut whole = sent.clone();
    whole["content"] = message.body["content"].clone();
    // An edit pings nobody anew, but the mentions shown follow the text.
    let shown = pings(world, message.channel, message.author, &whole, None);
    set_pings(&mut message.body, world, &shown);
    if message.flags() & LOADING == 0 {
        message.body["edited_timestamp"] = json!(now());
    } else {
        message.body["flags"] = json!(message.flags() & !LOADING);
        message.pings = shown;
    }
}

fn set_parts(body: &mut Value, sent: &Value) {
    if sent.get("embeds").is_some() {
        let mut embeds = list(sent, "embeds").to_vec();
        for embed in &mut embeds {
            embed["type"] = json!("rich");
        }
        body["embeds"] = json!(embeds);
    }
    if sent.get("components").is_some() {
        body["components"] = json!(list(sent, "components"));
        complete(&mut body["components"], &mut 0);
    }
}

/// Gives each component the number that Discord gives it, and a select how many values it takes.
fn complete(components: &mut Value, last: &mut u32) {
    for component in components.as_array_mut().into_iter().flatten() {
        *last += 1;
        component["id"] = json!(*last);
        if SELECTS.contains(&component["type"].as_u64().unwrap_or_default()) {
            for key in ["min_values", "max_values"] {
                component[key] = json!(component[key].as_u64().unwrap_or(1));
            }
        }
        if let Some(within) = component.get_mut("components") {
            complete(within, last);
        }
    }
}

fn set_pings(body: &mut Value, world: &World, pings: &Pings) {
    let users: Vec<Value> = pings.users.iter().filter_map(|id| world.users.get(id)).map(json::user).collect();
    body["mentions"] = json!(users);
    body["mention_roles"] = json!(pings.roles);
    body["mention_everyone"] = json!(pings.everyone);
}

/// Whom a body pings: what its text mentions, as far as `allowed_mentions` lets it; all, where that is missing.
fn pings(world: &World, channel: Id, author: Id, sent: &Value, replied: Option<&Message>) -> Pings {
    let text = sent["content"].as_str().unwrap_or_default();
    let allowed = &sent["allowed_mentions"];
    let allows = |kind: &str, id: Option<Id>| {
        allowed.is_null()
            || list(allowed, "parse").iter().any(|parsed| parsed == kind)
            || id.is_some_and(|id| list(allowed, kind).iter().any(|listed| *listed == json!(id)))
    };
    let mut pings = Pings::default();
    pings.users.extend(mentioned(text, &["<@", "<@!"]).filter(|id| allows("users", Some(*id))));
    pings.roles.extend(mentioned(text, &["<@&"]).filter(|id| allows("roles", Some(*id))));
    let may = world.channels.get(&channel).is_some_and(|it| world.may(author, it, permissions::MENTION_EVERYONE));
    pings.everyone = may && allows("everyone", None) && (text.contains("@everyone") || text.contains("@here"));
    if let Some(replied) = replied
        && (allowed.is_null() || allowed["replied_user"] == true)
    {
        pings.users.insert(replied.author);
    }
    pings
}

/// The ids in `<@1>`, with one of the openings.
fn mentioned<'a>(text: &'a str, openings: &'a [&str]) -> impl Iterator<Item = Id> + 'a {
    openings.iter().flat_map(move |opening| {
        text.match_indices(opening).filter_map(|(at, opening)| {
            let rest = &text[at + opening.len()..];
            rest.split_once('>')?.0.parse().ok()
        })
    })
}
