//! The world: who is where, and what the bot may do there. It is data alone: no message, no connection, no event.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::error::ClientError;
use crate::id::{Id, Ids};

/// Bits of permissions that the stand-in asks for, as Discord numbers them.
pub mod permissions {
    /// All that an administrator may: every permission.
    pub const ADMINISTRATOR: u64 = 1 << 3;
    /// To see a channel at all.
    pub const VIEW_CHANNEL: u64 = 1 << 10;
    /// To post in a channel.
    pub const SEND_MESSAGES: u64 = 1 << 11;
    /// To delete the messages of others.
    pub const MANAGE_MESSAGES: u64 = 1 << 13;
    /// To post embeds.
    pub const EMBED_LINKS: u64 = 1 << 14;
    /// To read what was posted before, and to reply to it.
    pub const READ_MESSAGE_HISTORY: u64 = 1 << 16;
    /// To mention everyone.
    pub const MENTION_EVERYONE: u64 = 1 << 17;
    /// To use commands.
    pub const USE_APPLICATION_COMMANDS: u64 = 1 << 31;
    /// To post in threads.
    pub const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;
    /// To change the server.
    pub const MANAGE_GUILD: u64 = 1 << 5;
    /// What an ordinary member, or an ordinary bot, may do.
    pub const ORDINARY: u64 = VIEW_CHANNEL
        | SEND_MESSAGES
        | EMBED_LINKS
        | READ_MESSAGE_HISTORY
        | USE_APPLICATION_COMMANDS
        | SEND_MESSAGES_IN_THREADS;
}

/// A human or a bot.
#[derive(Debug, Clone)]
pub struct User {
    /// The user's id.
    pub id: Id,
    /// The name by which the user is shown and found.
    pub name: String,
    /// Whether the user is a bot.
    pub bot: bool,
    /// The language of the user's client, such as `en-US`.
    pub locale: String,
}

/// A server.
#[derive(Debug, Clone)]
pub struct Guild {
    /// The guild's id; also that of its role @everyone.
    pub id: Id,
    /// The guild's name.
    pub name: String,
    /// Permission bits of each member.
    pub members: BTreeMap<Id, u64>,
    /// Permission bits of the bot.
    pub bot_permissions: u64,
    /// Whether the bot is in the guild.
    pub joined: bool,
    /// Whether the guild has an outage.
    pub unavailable: bool,
    /// The guild's language.
    pub locale: String,
}

/// What a channel is, as Discord numbers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum ChannelKind {
    /// A text channel.
    Text = 0,
    /// A conversation between one user and the bot.
    Direct = 1,
    /// A voice channel, which has a chat, too.
    Voice = 2,
    /// A group of channels.
    Category = 4,
    /// A channel of announcements.
    Announcement = 5,
    /// A thread that all members of the channel see.
    PublicThread = 11,
    /// A thread of those who were invited.
    PrivateThread = 12,
    /// A channel that holds threads only.
    Forum = 15,
}

impl ChannelKind {
    /// Whether it is a thread.
    pub fn is_thread(self) -> bool {
        matches!(self, Self::PublicThread | Self::PrivateThread)
    }
}

/// A channel, thread or direct conversation. Build one with [`Channel::new`] and hand it to [`World::add_channel`].
#[derive(Debug, Clone)]
pub struct Channel {
    /// The channel's id, given by the world.
    pub id: Id,
    /// The guild, none for a direct conversation.
    pub guild: Option<Id>,
    /// The channel's name; of a direct conversation, the user's.
    pub name: String,
    /// What it is.
    pub kind: ChannelKind,
    /// The category of a channel, the channel of a thread.
    pub parent: Option<Id>,
    /// Discord's channel flags, such as `1 << 21` for a channel of spoilers.
    pub flags: u64,
    /// The line under the name.
    pub topic: Option<String>,
    /// The user at the other end of a direct conversation.
    pub recipient: Option<Id>,
    /// Permission bits of the bot here, where they differ from those in the guild.
    pub bot_permissions: Option<u64>,
    /// Further fields of the channel's JSON, over those that the stand-in knows.
    pub extra: Map<String, Value>,
}

impl Channel {
    /// A channel with a name and nothing special.
    #[must_use]
    pub fn new(kind: ChannelKind, name: &str) -> Self {
        Self {
            id: Id(0),
            guild: None,
            name: name.to_owned(),
            kind,
            parent: None,
            flags: 0,
            topic: None,
            recipient: None,
            bot_permissions: None,
            extra: Map::new(),
        }
    }

    /// A text channel.
    #[must_use]
    pub fn text(name: &str) -> Self {
        Self::new(ChannelKind::Text, name)
    }

    /// The same with these flags.
    #[must_use]
    pub fn flags(self, flags: u64) -> Self {
        Self { flags, ..self }
    }

    /// The same in a category, or as a thread of a channel.
    #[must_use]
    pub fn within(self, parent: Id) -> Self {
        Self { parent: Some(parent), ..self }
    }

    /// The same with a topic.
    #[must_use]
    pub fn topic(self, topic: &str) -> Self {
        Self { topic: Some(topic.to_owned()), ..self }
    }

    /// The same where the bot has these permission bits.
    #[must_use]
    pub fn bot_permissions(self, bits: u64) -> Self {
        Self { bot_permissions: Some(bits), ..self }
    }
}

/// Times that are Discord's own, shortened where a trial should not wait for them.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    /// How often the bot is asked to send a heartbeat.
    pub heartbeat: Duration,
    /// Within which time an interaction must be acknowledged.
    pub acknowledge: Duration,
    /// How long the token of an interaction is good.
    pub token: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            heartbeat: Duration::from_millis(41_250),
            acknowledge: Duration::from_secs(3),
            token: Duration::from_mins(15),
        }
    }
}

/// All that is there before the bot connects, and that can change later through the stand-in.
#[derive(Debug)]
pub struct World {
    /// The bot's token.
    pub token: String,
    /// The bot as a user. Its id is the application's, too.
    pub bot: User,
    /// The application's flags: `1 << 18` or `1 << 19` grant the intent to read content, `1 << 14` and `1 << 15` that
    /// of members, `1 << 12` and `1 << 13` that of presences.
    pub application_flags: u64,
    /// Discord's times.
    pub times: Times,
    /// How many sessions the bot may still begin today.
    pub sessions_left: u32,
    pub(crate) users: BTreeMap<Id, User>,
    pub(crate) guilds: BTreeMap<Id, Guild>,
    pub(crate) channels: BTreeMap<Id, Channel>,
    pub(crate) ids: Ids,
}

impl World {
    /// The application flag that grants the intent to read content to a bot in few guilds.
    pub const CONTENT_GRANTED: u64 = 1 << 19;

    /// A world with a bot that may read content, and nobody else.
    #[must_use]
    pub fn new() -> Self {
        let mut ids = Ids::default();
        let bot = User { id: ids.next(), name: "bot".to_owned(), bot: true, locale: "en-US".to_owned() };
        Self {
            token: "stand.in.token".to_owned(),
            users: BTreeMap::from([(bot.id, bot.clone())]),
            bot,
            application_flags: Self::CONTENT_GRANTED,
            times: Times::default(),
            sessions_left: 1_000,
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            ids,
        }
    }

    /// A guild in which the bot is, with the permissions of an ordinary one.
    pub fn add_guild(&mut self, name: &str) -> Id {
        let id = self.ids.next();
        let guild = Guild {
            id,
            name: name.to_owned(),
            members: BTreeMap::new(),
            bot_permissions: permissions::ORDINARY,
            joined: true,
            unavailable: false,
            locale: "en-US".to_owned(),
        };
        self.guilds.insert(id, guild);
        id
    }

    /// A channel of a guild, or a thread of one of its channels.
    pub fn add_channel(&mut self, guild: Id, channel: Channel) -> Id {
        let id = self.ids.next();
        self.channels.insert(id, Channel { id, guild: Some(guild), ..channel });
        id
    }

    /// A user, who is in no guild yet.
    pub fn add_user(&mut self, name: &str, bot: bool) -> Id {
        let id = self.ids.next();
        let locale = "en-US".to_owned();
        self.users.insert(id, User { id, name: name.to_owned(), bot, locale });
        id
    }

    /// A human with permission bits in a guild: a new one, or the one of that name.
    pub fn add_member(&mut self, guild: Id, name: &str, bits: u64) -> Id {
        let user = self.user(name).map(|user| user.id);
        let user = user.unwrap_or_else(|_| self.add_user(name, false));
        self.join(guild, user, bits);
        user
    }

    /// Puts a user into a guild, or changes the user's permission bits there.
    pub fn join(&mut self, guild: Id, user: Id, bits: u64) {
        if let Some(guild) = self.guilds.get_mut(&guild) {
            guild.members.insert(user, bits);
        }
    }

    /// Changes the bot's permission bits in a guild.
    pub fn permit_bot(&mut self, guild: Id, bits: u64) {
        if let Some(guild) = self.guilds.get_mut(&guild) {
            guild.bot_permissions = bits;
        }
    }

    /// The direct conversation of a user with the bot, opened where there was none.
    pub fn direct(&mut self, user: Id) -> Id {
        if let Some(channel) = self.channels.values().find(|channel| channel.recipient == Some(user)) {
            return channel.id;
        }
        let id = self.ids.next();
        let name = self.users.get(&user).map_or("", |user| user.name.as_str());
        let channel = Channel { id, recipient: Some(user), ..Channel::new(ChannelKind::Direct, name) };
        self.channels.insert(id, channel);
        id
    }

    /// The user of a name.
    ///
    /// # Errors
    /// Where there is none.
    pub fn user(&self, name: &str) -> Result<&User, ClientError> {
        self.users.values().find(|user| user.name == name).ok_or_else(|| ClientError::unknown("user", name))
    }

    /// The guild of a name.
    ///
    /// # Errors
    /// Where there is none.
    pub fn guild(&self, name: &str) -> Result<&Guild, ClientError> {
        self.guilds.values().find(|guild| guild.name == name).ok_or_else(|| ClientError::unknown("guild", name))
    }

    /// The first channel of a name.
    ///
    /// # Errors
    /// Where there is none.
    pub fn channel(&self, name: &str) -> Result<&Channel, ClientError> {
        self.channels.values().find(|it| it.name == name).ok_or_else(|| ClientError::unknown("channel", name))
    }

    /// What a user may do in a channel: as the bot there, as a member, or as one of two in a direct conversation.
    pub(crate) fn permissions(&self, user: Id, channel: &Channel) -> u64 {
        let Some(guild) = channel.guild else {
            return if user == self.bot.id || channel.recipient == Some(user) { permissions::ORDINARY } else { 0 };
        };
        let Some(guild) = self.guilds.get(&guild) else { return 0 };
        let bits = if user == self.bot.id {
            let above = channel.parent.and_then(|parent| self.channels.get(&parent));
            let here = channel.bot_permissions.or(above.and_then(|parent| parent.bot_permissions));
            if guild.joined { here.unwrap_or(guild.bot_permissions) } else { 0 }
        } else {
            guild.members.get(&user).copied().unwrap_or(0)
        };
        if bits & permissions::ADMINISTRATOR == 0 { bits } else { u64::MAX >> 12 }
    }

    pub(crate) fn may(&self, user: Id, channel: &Channel, bits: u64) -> bool {
        self.permissions(user, channel) & bits == bits
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}
