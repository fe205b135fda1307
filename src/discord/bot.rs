//! What all events share: the knowledge, the settings, the way to Discord, and what is remembered for a while.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use moka::sync::Cache;
use serenity::all::{ApplicationId, ChannelId, GuildId, UserId};
use time::OffsetDateTime;
use tokio_util::task::TaskTracker;

use super::channels::{Channels, Scene};
use super::cooldown::Cooldowns;
use super::question::{Asked, Kept, Waiting};
use super::rest::Rest;
use crate::config::Config;
use crate::conversation::Conversation;
use crate::engine::Stinger;
use crate::knowledge::{Film, FilmId, Library};
use crate::settings::{Circumstances, Decision, MemberId, Server, ServerId, decide};
use crate::spoiler::Policy;
use crate::store::Store;

/// How long the buttons under an answer work.
const ANSWERS_KEPT: Duration = Duration::from_hours(24);
const MOST_ANSWERS: u64 = 5_000;
/// How long a question waits for the choice of a film.
const QUESTIONS_KEPT: Duration = Duration::from_mins(15);
/// How long the answer to a message goes where its question goes.
const MESSAGES_KEPT: Duration = Duration::from_hours(6);
/// How long the bot says nothing in a channel where it was refused.
const MUTED: Duration = Duration::from_mins(10);
const MOST_MESSAGES: u64 = 50_000;

/// What all events share.
pub(super) struct Bot {
    pub(super) config: Config,
    pub(super) rest: Rest,
    pub(super) channels: Channels,
    pub(super) cooldowns: Cooldowns,
    /// Work that is to be finished before the program ends.
    pub(super) tasks: TaskTracker,
    /// The bot's own account.
    pub(super) me: OnceLock<UserId>,
    pub(super) application: ApplicationId,
    /// Whether Discord tells the text of all messages.
    hears_all: AtomicBool,
    /// Not there while the file of the settings cannot be opened.
    pub(super) store: OnceLock<Store>,
    /// Answers whose buttons may be pressed.
    pub(super) answers: Cache<u64, Arc<Kept>>,
    /// Questions that wait for the choice of a film.
    pub(super) waiting: Cache<u64, Arc<Waiting>>,
    /// The messages that were taken as questions, with the answers.
    pub(super) asked: Cache<serenity::all::MessageId, Asked>,
    /// Channels where the bot was refused of late.
    pub(super) muted: Cache<ChannelId, ()>,
    /// Interactions that were taken up: a resumed session may tell of one twice.
    pub(super) taken_up: Cache<serenity::all::InteractionId, ()>,
    desk: RwLock<Arc<Desk>>,
    next: AtomicU64,
}

/// The knowledge, and the conversations about it. Both are replaced together, since a conversation names films by numbers that
/// are this library's.
pub(super) struct Desk {
    pub(super) stinger: Stinger,
    conversations: Cache<(ChannelId, UserId), Arc<Mutex<Conversation>>>,
}

/// Whose eyes an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Audience {
    /// Everybody in the channel.
    Channel,
    /// The asker alone.
    Asker,
}

impl Desk {
    /// A desk for some knowledge, with no conversation yet.
    pub(super) fn new(stinger: Stinger, forgotten_after: Duration) -> Self {
        let conversations = Cache::builder().max_capacity(MOST_MESSAGES).time_to_idle(forgotten_after).build();
        Self { stinger, conversations }
    }

    pub(super) const fn library(&self) -> &Library {
        self.stinger.library()
    }

    /// Takes part in the conversation of a member in a channel.
    pub(super) fn converse<T>(
        &self,
        channel: ChannelId,
        member: UserId,
        talk: impl FnOnce(&mut Conversation) -> T,
    ) -> T {
        let conversation = self.conversations.get_with((channel, member), Arc::default);
        talk(&mut conversation.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Forgets all conversations of a member.
    pub(super) fn forget(&self, member: UserId) {
        for (key, _) in self.conversations.iter().filter(|(key, _)| key.1 == member) {
            self.conversations.invalidate(&*key);
        }
    }
}

impl Bot {
    /// A bot that has yet to connect.
    pub(super) fn new(config: Config, stinger: Stinger, rest: Rest, application: ApplicationId) -> Self {
        let forgotten_after = minutes(config.conversation_minutes);
        // No number of an earlier run comes again, so that an old button never shows another answer.
        let start = u64::try_from(OffsetDateTime::now_utc().unix_timestamp()).unwrap_or_default() << 20;
        Self {
            rest,
            channels: Channels::default(),
            cooldowns: Cooldowns::default(),
            tasks: TaskTracker::new(),
            me: OnceLock::new(),
            application,
            hears_all: AtomicBool::new(config.message_content),
            store: OnceLock::new(),
            answers: Cache::builder().max_capacity(MOST_ANSWERS).time_to_live(ANSWERS_KEPT).build(),
            waiting: Cache::builder().max_capacity(MOST_ANSWERS).time_to_live(QUESTIONS_KEPT).build(),
            asked: Cache::builder().max_capacity(MOST_MESSAGES).time_to_live(MESSAGES_KEPT).build(),
            muted: Cache::builder().max_capacity(MOST_MESSAGES).time_to_live(MUTED).build(),
            taken_up: Cache::builder().max_capacity(MOST_MESSAGES).time_to_live(QUESTIONS_KEPT).build(),
            desk: RwLock::new(Arc::new(Desk::new(stinger, forgotten_after))),
            next: AtomicU64::new(start),
            config,
        }
    }

    /// The knowledge as it is now. Whoever answers holds on to it until the answer is there.
    pub(super) fn desk(&self) -> Arc<Desk> {
        Arc::clone(&self.desk.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other knowledge in the place of what there was.
    pub(super) fn replace_knowledge(&self, stinger: Stinger) {
        let desk = Arc::new(Desk::new(stinger, minutes(self.config.conversation_minutes)));
        *self.desk.write().unwrap_or_else(PoisonError::into_inner) = desk;
    }

    /// Whether Discord tells the text of all messages, and not only of those said to the bot.
    pub(super) fn hears_all(&self) -> bool {
        self.hears_all.load(Ordering::Relaxed)
    }

    /// Notes that Discord does not grant the text of all messages.
    pub(super) fn hears_less(&self) {
        self.hears_all.store(false, Ordering::Relaxed);
    }

    /// A number under which something is remembered.
    pub(super) fn number(&self) -> u64 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    /// What the admins of a server have set. While settings cannot be read, they count as broken: everything is sealed.
    pub(super) fn server(&self, id: Option<GuildId>) -> Arc<Server> {
        match (id, self.store.get()) {
            (None, _) => Arc::default(),
            (Some(id), Some(store)) => store.server(ServerId(id.get())),
            (Some(_), None) => Arc::new(Server { broken: true, ..Server::default() }),
        }
    }

    /// Whether a member has said to have seen a film.
    pub(super) fn has_seen(&self, member: UserId, film: &str) -> bool {
        self.store.get().is_some_and(|store| store.has_seen(MemberId(member.get()), film))
    }

    /// Where a channel stands.
    pub(super) async fn scene(&self, server: Option<GuildId>, channel: ChannelId) -> Scene {
        match server {
            Some(server) => self.channels.scene(&self.rest, server, channel).await,
            None => Scene { certain: true, ..Scene::default() },
        }
    }

    /// The policy for an answer about some films: of several, what is stricter.
    pub(super) fn policy(
        &self,
        library: &Library,
        films: &[FilmId],
        scene: &Scene,
        asker: UserId,
        audience: Audience,
    ) -> Policy {
        let of_film = |film: Option<FilmId>| self.decision(library, film, scene, asker, audience).policy;
        let policies = films.iter().map(|film| of_film(Some(*film)));
        policies.reduce(Policy::stricter).unwrap_or_else(|| of_film(None))
    }

    /// The policy for an answer about a film, with all that led to it.
    pub(super) fn decision(
        &self,
        library: &Library,
        film: Option<FilmId>,
        scene: &Scene,
        asker: UserId,
        audience: Audience,
    ) -> Decision {
        let server = self.server(scene.place.server.map(|id| GuildId::new(id.0)));
        // Where nobody knows which of several settings hold, the strictest does.
        let depends = !server.places.is_empty() || !server.films.is_empty();
        let server =
            if depends && !scene.certain { Arc::new(Server { broken: true, ..Server::default() }) } else { server };
        let film = film.map(|id| library.film(id));
        decide(&Circumstances {
            default: self.config.policy,
            server: &server,
            place: scene.place,
            film: film.map(|film| film.id.as_str()),
            days_since_release: film.and_then(days_since_release),
            seen: audience == Audience::Asker && film.is_some_and(|film| self.has_seen(asker, &film.id)),
        })
    }
}

/// Whole days since the film was released, as far as that is known; negative before.
pub(super) fn days_since_release(film: &Film) -> Option<i64> {
    film.released().map(|released| (OffsetDateTime::now_utc().date() - released).whole_days())
}

fn minutes(minutes: u16) -> Duration {
    Duration::from_mins(minutes.into())
}

/// Now, in seconds of Unix time.
pub(super) fn now() -> i64 {
    OffsetDateTime::now_utc().unix_timestamp()
}
