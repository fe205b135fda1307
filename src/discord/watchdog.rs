//! A thread of the operating system that ends the program where nothing else can.
//!
//! serenity does not return from some refusals of the gateway, and after one of them it spins, so that no timer of tokio
//! fires any more. What it logs tells of the refusal ([`layer`] reads that), and a pulse that stops tells of the rest. The
//! thread also sees to it that the program ends in time once it is asked to.

use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU8, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

/// How often the thread looks.
const LOOK: Duration = Duration::from_millis(100);
/// How often the pulse beats, and for how long it may fail.
const BEAT: Duration = Duration::from_secs(1);
const SILENCE: Duration = Duration::from_secs(10);
/// In this time serenity may return by itself from a refusal, and the program may end by itself when asked to.
const GRACE: Duration = Duration::from_secs(1);
const LAST: Duration = Duration::from_millis(9_500);

/// What serenity logs where the gateway refuses for good and it does not return, and what that means.
const REFUSALS: [(&str, &str); 3] = [
    ("Sent no authentication", "the gateway does not know the session (4003): the token was not accepted"),
    ("Sent invalid shard data", "the gateway refuses the shard (4010): a proxy may count shards in another way"),
    (
        "Shard has too many guilds",
        "the gateway wants more shards (4011): restart, so that their number is asked for anew",
    ),
];

/// The refusal that was logged, counted from one; zero where there is none.
static REFUSED: AtomicU8 = AtomicU8::new(0);

/// What serenity logs when it begins a session.
const SESSION: &str = "Identifying";

/// How many sessions may still be begun; below zero, one too many was. serenity begins one after the other where the gateway
/// cuts each off.
static SESSIONS: AtomicI64 = AtomicI64::new(i64::MAX);

/// Says how many sessions may be begun from now on.
pub(super) fn allow_sessions(sessions: i64) {
    SESSIONS.store(sessions, Ordering::Relaxed);
}

/// What the operating system asks the program to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Signal {
    /// Nothing.
    #[default]
    None,
    /// To read its files again. The number makes each such signal another.
    Reload(u64),
    /// To end.
    Stop,
}

/// Watches over the program. `exit` ends it with a code.
pub(super) struct Watchdog {
    signals: watch::Receiver<Signal>,
    pulse: Arc<AtomicU64>,
    started: Instant,
}

impl Watchdog {
    /// Begins to watch.
    ///
    /// # Errors
    /// Where the system gives no thread or no signals.
    pub(super) fn start() -> std::io::Result<Self> {
        let (stop, reload) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        signal_hook::flag::register(signal_hook::consts::SIGTERM, Arc::clone(&stop))?;
        signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop))?;
        #[cfg(unix)]
        signal_hook::flag::register(signal_hook::consts::SIGHUP, Arc::clone(&reload))?;
        let (sender, signals) = watch::channel(Signal::None);
        let (pulse, started) = (Arc::new(AtomicU64::new(0)), Instant::now());
        let mut watch =
            Watch { stop, reload, sender, pulse: Arc::clone(&pulse), started, stopping: None, refused: None };
        std::thread::Builder::new().name("watchdog".to_owned()).spawn(move || {
            loop {
                std::thread::sleep(LOOK);
                if let Some(code) = watch.look() {
                    std::process::exit(code);
                }
            }
        })?;
        Ok(Self { signals, pulse, started })
    }

    /// What the system asks for, as it comes.
    pub(super) fn signals(&self) -> watch::Receiver<Signal> {
        self.signals.clone()
    }

    /// Beats for as long as tokio's timers fire.
    pub(super) fn beat(&self) -> impl Future<Output = ()> + use<> {
        let (pulse, started) = (Arc::clone(&self.pulse), self.started);
        async move {
            loop {
                pulse.store(millis(started), Ordering::Relaxed);
                tokio::time::sleep(BEAT).await;
            }
        }
    }
}

fn millis(started: Instant) -> u64 {
    u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// What the thread knows.
struct Watch {
    stop: Arc<AtomicBool>,
    reload: Arc<AtomicBool>,
    sender: watch::Sender<Signal>,
    pulse: Arc<AtomicU64>,
    started: Instant,
    stopping: Option<Instant>,
    refused: Option<Instant>,
}

impl Watch {
    /// Looks once; the exit code, where the program has to end.
    fn look(&mut self) -> Option<i32> {
        if self.reload.swap(false, Ordering::Relaxed) {
            self.sender.send_replace(Signal::Reload(millis(self.started)));
        }
        if self.stop.load(Ordering::Relaxed) && self.stopping.is_none() {
            self.stopping = Some(Instant::now());
            self.sender.send_replace(Signal::Stop);
        }
        if self.stopping.is_some_and(|since| since.elapsed() > LAST) {
            tracing::warn!("not everything could be finished in time");
            return Some(0);
        }
        self.refusal().or_else(|| self.silence()).or_else(no_session_left)
    }

    /// Ends the program on a refusal that serenity does not return from.
    fn refusal(&mut self) -> Option<i32> {
        let refused = usize::from(REFUSED.load(Ordering::Relaxed)).checked_sub(1)?;
        let since = *self.refused.get_or_insert_with(Instant::now);
        if since.elapsed() < GRACE || self.stopping.is_some() {
            return None;
        }
        let (_, meaning) = REFUSALS.get(refused)?;
        tracing::error!("{meaning}");
        Some(i32::from(super::REFUSED_CODE))
    }

    /// Ends the program where tokio's timers have not fired for long.
    fn silence(&self) -> Option<i32> {
        let silent = self.started.elapsed().saturating_sub(Duration::from_millis(self.pulse.load(Ordering::Relaxed)));
        if silent < SILENCE || self.stopping.is_some() {
            return None;
        }
        tracing::error!("nothing moves any more; the program ends, to be started again");
        Some(i32::from(super::STUCK_CODE))
    }
}

/// Ends the program where it has begun as many sessions as Discord allows: begun again, it waits for the next day.
fn no_session_left() -> Option<i32> {
    if SESSIONS.load(Ordering::Relaxed) >= 0 {
        return None;
    }
    tracing::error!("the gateway cuts off one session after the other, and Discord allows no further one today");
    Some(i32::from(super::STUCK_CODE))
}

/// Reads what serenity logs of refusals and of sessions. It prints nothing.
pub(crate) fn layer<S: Subscriber + for<'a> LookupSpan<'a>>() -> impl Layer<S> {
    let (refusals, sessions) = ("serenity::gateway::shard", "serenity::gateway::ws");
    Listener.with_filter(Targets::new().with_target(refusals, Level::WARN).with_target(sessions, Level::DEBUG))
}

struct Listener;

impl<S: Subscriber> Layer<S> for Listener {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        event.record(&mut Reader);
    }
}

struct Reader;

impl Visit for Reader {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() != "message" {
            return;
        }
        let message = format!("{value:?}");
        if message.contains(SESSION) {
            SESSIONS.fetch_sub(1, Ordering::Relaxed);
        }
        let refusal = REFUSALS.iter().zip(1..).find(|((logged, _), _)| message.contains(logged));
        if let Some((_, number)) = refusal {
            REFUSED.store(number, Ordering::Relaxed);
        }
    }
}
