//! The things of the world as Discord writes them in JSON.

use serde_json::{Value, json};

use crate::id::Id;
use crate::world::{Channel, ChannelKind, Guild, User, World};

/// The moment at which everyone joined.
const JOINED: &str = "2025-01-01T00:00:00Z";

pub(crate) fn user(user: &User) -> Value {
    json!({
        "id": user.id, "username": user.name, "global_name": user.name, "discriminator": "0", "avatar": null,
        "bot": user.bot, "public_flags": 0, "flags": 0, "avatar_decoration_data": null, "primary_guild": null,
        "banner": null, "accent_color": null, "clan": null, "collectibles": null,
    })
}

/// The bot as it sees itself.
pub(crate) fn own_user(world: &World) -> Value {
    let mut own = user(&world.bot);
    own["verified"] = json!(true);
    own["mfa_enabled"] = json!(true);
    own["email"] = Value::Null;
    own["locale"] = json!(world.bot.locale);
    own["premium_type"] = json!(0);
    own
}

/// A member without the user, as in the event of a message.
pub(crate) fn partial_member() -> Value {
    json!({
        "nick": null, "avatar": null, "banner": null, "roles": [], "joined_at": JOINED, "premium_since": null,
        "deaf": false, "mute": false, "flags": 0, "pending": false, "communication_disabled_until": null,
        "unusual_dm_activity_until": null, "avatar_decoration_data": null, "collectibles": null,
    })
}

pub(crate) fn member(of: &User) -> Value {
    let mut member = partial_member();
    member["user"] = user(of);
    member
}

/// A channel with all its fields, as `GET /channels/{id}` answers it.
pub(crate) fn channel(world: &World, channel: &Channel) -> Value {
    let mut body = json!({
        "id": channel.id, "type": channel.kind as u8, "flags": channel.flags, "last_message_id": null,
    });
    if channel.kind == ChannelKind::Direct {
        let recipient = channel.recipient.and_then(|id| world.users.get(&id)).map(user);
        body["recipients"] = json!(recipient.into_iter().collect::<Vec<_>>());
    } else {
        body["guild_id"] = json!(channel.guild);
        body["name"] = json!(channel.name);
        body["parent_id"] = json!(channel.parent);
        body["rate_limit_per_user"] = json!(0);
        if channel.kind.is_thread() {
            add_thread_fields(&mut body, world, channel);
        } else {
            body["topic"] = json!(channel.topic);
            body["position"] = json!(0);
            body["permission_overwrites"] = json!([]);
            body["nsfw"] = json!(false);
        }
    }
    for (key, value) in &channel.extra {
        body[key] = value.clone();
    }
    body
}

fn add_thread_fields(body: &mut Value, world: &World, thread: &Channel) {
    body["owner_id"] = json!(world.bot.id);
    body["message_count"] = json!(0);
    body["member_count"] = json!(1);
    body["total_message_sent"] = json!(0);
    body["thread_metadata"] = json!({
        "archived": false, "auto_archive_duration": 1440, "archive_timestamp": thread.id.timestamp(),
        "create_timestamp": thread.id.timestamp(), "locked": false,
    });
}

fn everyone(guild: &Guild) -> Value {
    json!({
        "id": guild.id, "name": "@everyone", "color": 0, "hoist": false, "managed": false, "mentionable": false,
        "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null }, "description": null,
        "permissions": crate::world::permissions::ORDINARY.to_string(), "position": 0, "icon": null,
        "unicode_emoji": null, "flags": 0,
    })
}

pub(crate) fn guild(world: &World, guild: &Guild) -> Value {
    let owner = guild.members.keys().next().unwrap_or(&world.bot.id);
    json!({
        "id": guild.id, "name": guild.name, "icon": null, "description": null, "splash": null,
        "discovery_splash": null, "home_header": null, "features": [], "banner": null, "owner_id": owner,
        "application_id": null, "region": "deprecated", "afk_channel_id": null, "afk_timeout": 300,
        "system_channel_id": null, "system_channel_flags": 0, "widget_enabled": false, "widget_channel_id": null,
        "verification_level": 0, "roles": [everyone(guild)], "default_message_notifications": 0, "mfa_level": 0,
        "explicit_content_filter": 0, "max_presences": null, "max_members": 500_000,
        "max_stage_video_channel_users": 50, "max_video_channel_users": 25, "vanity_url_code": null,
        "premium_tier": 0, "premium_subscription_count": 0, "preferred_locale": guild.locale,
        "rules_channel_id": null, "safety_alerts_channel_id": null, "public_updates_channel_id": null,
        "premium_progress_bar_enabled": false, "nsfw": false, "nsfw_level": 0, "emojis": [], "stickers": [],
        "incidents_data": null,
    })
}

/// A guild with what only its event carries.
pub(crate) fn guild_created(world: &World, of: &Guild) -> Value {
    let mut body = guild(world, of);
    let inside = |thread: bool| -> Vec<Value> {
        let channels = world.channels.values();
        let mine = channels.filter(|it| it.guild == Some(of.id) && it.kind.is_thread() == thread);
        mine.filter(|it| world.may(world.bot.id, it, crate::world::permissions::VIEW_CHANNEL))
            .map(|it| channel(world, it))
            .collect()
    };
    body["channels"] = json!(inside(false));
    body["threads"] = json!(inside(true));
    body["members"] = json!([member(&world.bot)]);
    body["member_count"] = json!(of.members.len() + 1);
    body["joined_at"] = json!(JOINED);
    body["large"] = json!(false);
    body["unavailable"] = json!(false);
    for key in ["voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"] {
        body[key] = json!([]);
    }
    body
}

pub(crate) fn application(world: &World) -> Value {
    json!({
        "id": world.bot.id, "name": world.bot.name, "icon": null, "description": "", "type": null,
        "bot": user(&world.bot), "bot_public": true, "bot_require_code_grant": false, "flags": world.application_flags,
        "verify_key": "0".repeat(64), "owner": user(&world.bot), "team": null, "summary": "", "hook": true,
        "approximate_guild_count": world.guilds.values().filter(|guild| guild.joined).count(),
        "approximate_user_install_count": 0, "approximate_user_authorization_count": 0, "eligible_oauth2_scopes": [],
    "flags_new": world.application_flags.to_string(), "integration_types_config": { "0": {} }, "redirect_uris": [],
        "interactions_endpoint_url": null, "role_connections_verification_url": null,
        "explicit_content_filter": 0, "max_participants": null, "tags": [], "rpc_origins": [],
    })
}

/// The application as the first event carries it.
pub(crate) fn partial_application(world: &World) -> Value {
    json!({ "id": world.bot.id, "flags": world.application_flags })
}

/// A guild that is not there, or not there yet.
pub(crate) fn unavailable_guild(id: Id) -> Value {
    json!({ "id": id, "unavailable": true })
}
