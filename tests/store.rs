//! What is kept stays: across restarts, kills, failures and two admins at once; and what is deleted is gone.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod database;
}

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs, iter};

use stinger::settings::{Change, ChannelId, Embargo, MemberId, Override, Record, Server, ServerId};
use stinger::spoiler::Policy;
use stinger::store::{Known, Store};

use support::database::fresh;

const HERE: ServerId = ServerId(u64::MAX);
const THERE: ServerId = ServerId(2);
const CHANNEL: ChannelId = ChannelId(u64::MAX - 1);
const ADMIN: MemberId = MemberId(u64::MAX - 2);
const FILM: &str = "a-film";

/// The changes after which nothing of a server is at its default, and those that take all of it back, one by one.
fn after(change: Option<&Change>) -> Option<Change> {
    let film = || FILM.to_owned();
    let set = Override::from(Policy::STRICT);
    let embargo = || Embargo { days: Some(u16::MAX), treat: set, except: [(CHANNEL, Policy::OPEN.into())].into() };
    let Some(change) = change else { return Some(Change::Policy { place: None, set }) };
    Some(match change {
        Change::Policy { place: None, set } if set.is_empty() => return None,
        Change::Policy { place: None, .. } => Change::Policy { place: Some(CHANNEL), set },
        Change::Policy { place: Some(_), set } if set.is_empty() => Change::ResetSpoilers,
        Change::Policy { place: Some(_), .. } => Change::Embargo { film: film(), set: Some(embargo()) },
        Change::Embargo { set: Some(_), .. } => Change::EmbargoException { film: film(), channel: ChannelId(7), set },
        Change::EmbargoException { set, .. } if set.is_empty() => Change::Embargo { film: film(), set: None },
        Change::EmbargoException { .. } => Change::Listen { channel: CHANNEL, on: Some(true) },
        Change::Listen { on: Some(true), .. } => Change::Listen { channel: ChannelId(7), on: Some(false) },
        Change::Listen { on: Some(false), .. } => Change::ChannelFilm { channel: CHANNEL, film: Some(film()) },
        Change::ChannelFilm { film: Some(_), .. } => Change::Quiet(true),
        Change::Quiet(true) => Change::MemberCooldown(Some(0)),
        Change::MemberCooldown(Some(_)) => Change::ChannelCooldown(Some(u16::MAX)),
        // From here on they are taken back.
        Change::ChannelCooldown(Some(_)) => {
            Change::EmbargoException { film: film(), channel: CHANNEL, set: Override::default() }
        }
        Change::Embargo { set: None, .. } => Change::Listen { channel: CHANNEL, on: None },
        Change::Listen { on: None, .. } => Change::ChannelFilm { channel: CHANNEL, film: None },
        Change::ChannelFilm { film: None, .. } => Change::Quiet(false),
        Change::Quiet(false) => Change::MemberCooldown(None),
        Change::MemberCooldown(None) => Change::ChannelCooldown(None),
        Change::ChannelCooldown(None) => Change::ResetSettings,
        Change::ResetSettings => Change::Policy { place: Some(CHANNEL), set: Override::default() },
        Change::ResetSpoilers => return None,
    })
}

/// Every change, each of which changes something.
fn every_change() -> impl Iterator<Item = Change> {
    iter::successors(after(None), |change| after(Some(change)))
}

#[tokio::test]
async fn every_change_survives_a_restart_that_nobody_prepared() {
    let path = fresh("every_change");
    let mut told = Vec::new();
    let mut before = Arc::<Server>::default();
    for (at, change) in (0..).zip(every_change()) {
        let store = Store::open(&path).await.unwrap();
        assert_eq!(store.server(HERE), before, "before {change:?}");
        let now = store.change(HERE, ADMIN, at, change.clone()).await.unwrap();
        assert_ne!(now, before, "{change:?}");
        assert_eq!(store.server(HERE), now);
        told.insert(0, Record { at, by: ADMIN, what: change.in_words() });
        before = now;
    }
    let store = Store::open(&path).await.unwrap();
    assert_eq!(*store.server(HERE), Server::default());
    assert_eq!(store.log(HERE, u32::MAX).await.unwrap(), told);
    assert_eq!(store.log(HERE, 2).await.unwrap(), told[..2]);
    let words: BTreeSet<_> = told.iter().map(|record| &record.what).collect();
    assert_eq!(words.len(), told.len(), "two changes are told alike");
}

#[tokio::test]
async fn a_server_without_settings_takes_no_room() {
    let store = Store::in_memory().await.unwrap();
    store.change(HERE, ADMIN, 0, Change::Quiet(true)).await.unwrap();
    assert!(!Arc::ptr_eq(&store.server(HERE), &store.server(THERE)));
    let reset = store.change(HERE, ADMIN, 1, Change::ResetSettings).await.unwrap();
    assert!(Arc::ptr_eq(&reset, &store.server(THERE)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_changes_made_at_once_none_is_lost() {
    let path = fresh("at_once");
    let store = Store::open(&path).await.unwrap();
    let changes: Vec<_> = (0..100)
        .map(|channel| {
            let store = store.clone();
            let change = Change::Listen { channel: ChannelId(channel), on: Some(true) };
            tokio::spawn(async move { store.change(HERE, ADMIN, 0, change).await })
        })
        .collect();
    for change in changes {
        change.await.unwrap().unwrap();
    }
    assert_eq!(store.server(HERE).listening.len(), 100);
    assert_eq!(Store::open(&path).await.unwrap().server(HERE), store.server(HERE));
    assert_eq!(store.log(HERE, u32::MAX).await.unwrap().len(), 100);
}

#[tokio::test]
async fn a_change_that_nobody_waits_for_is_in_the_file_and_in_force() {
    let path = fresh("nobody_waits");
    let store = Store::open(&path).await.unwrap();
    let impatient = tokio::time::timeout(Duration::ZERO, store.change(HERE, ADMIN, 0, Change::Quiet(true)));
    assert!(impatient.await.is_err());
    let next = store.change(HERE, ADMIN, 1, Change::MemberCooldown(Some(5))).await.unwrap();
    assert!(next.quiet);
    assert_eq!(Store::open(&path).await.unwrap().server(HERE), next);
}

#[tokio::test]
async fn the_last_500_changes_of_each_server_are_told() {
    let store = Store::in_memory().await.unwrap();
    store.change(THERE, ADMIN, 0, Change::Quiet(true)).await.unwrap();
    for at in 0..503 {
        store.change(HERE, ADMIN, at, Change::Quiet(true)).await.unwrap();
    }
    let log = store.log(HERE, u32::MAX).await.unwrap();
    assert_eq!((log.len(), log[0].at, log[499].at), (500, 502, 3));
    assert_eq!(store.log(THERE, 10).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_was_confirmed_is_there_after_a_kill() {
    let path = fresh("killed");
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "changes_settings_until_it_is_killed", "--nocapture"])
        .env("STINGER_TEST_FILE", &path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let confirmed = lines.filter_map(|line| line.strip_prefix("confirmed ")?.parse::<u64>().ok()).take(20).last();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(confirmed, Some(19));
    let kept = Store::open(&path).await.unwrap().server(HERE);
    assert!((0..20).all(|channel| kept.listening.contains_key(&ChannelId(channel))), "{kept:?}");
}

#[tokio::test]
#[ignore = "never ends by itself; it is run, and killed, by the test above"]
async fn changes_settings_until_it_is_killed() {
    let path = env::var_os("STINGER_TEST_FILE").expect("only for the test that kills it");
    let store = Store::open(Path::new(&path)).await.unwrap();
    for channel in 0.. {
        let change = Change::Listen { channel: ChannelId(channel), on: Some(true) };
        store.change(HERE, ADMIN, 0, change).await.unwrap();
        println!("confirmed {channel}");
    }
}

#[tokio::test]
async fn a_server_that_was_left_is_deleted_after_a_while_and_kept_if_the_bot_returns() {
    let path = fresh("left");
    let store = Store::open(&path).await.unwrap();
    for (id, left) in [(HERE, 10), (THERE, 20), (ServerId(3), 5)] {
        store.change(id, ADMIN, 0, Change::Quiet(true)).await.unwrap();
        store.left(id, left).await.unwrap();
    }
    store.left(ServerId(4), 1).await.unwrap();
    store.returned(ServerId(3)).await.unwrap();
    assert_eq!(store.delete_left_before(10).await.unwrap(), 0);
    assert_eq!(store.delete_left_before(20).await.unwrap(), 1);
    for store in [&store, &Store::open(&path).await.unwrap()] {
        assert_eq!(*store.server(HERE), Server::default());
        assert!(store.log(HERE, 9).await.unwrap().is_empty());
        assert_eq!(store.server(THERE).left_at, Some(20));
        assert_eq!((store.server(ServerId(3)).left_at, store.server(ServerId(3)).quiet), (None, true));
        assert_eq!(*store.server(ServerId(4)), Server::default());
    }
}

#[tokio::test]
async fn films_seen_are_kept_until_they_are_taken_back() {
    let path = fresh("seen");
    let store = Store::open(&path).await.unwrap();
    for film in ["b", "a", "c", "a"] {
        store.set_seen(ADMIN, film, true).await.unwrap();
    }
    store.set_seen(ADMIN, "c", false).await.unwrap();
    for store in [&store, &Store::open(&path).await.unwrap()] {
        assert_eq!(store.seen(ADMIN), ["a", "b"]);
        assert!(store.has_seen(ADMIN, "a") && !store.has_seen(ADMIN, "c") && !store.has_seen(MemberId(1), "a"));
    }
}

#[tokio::test]
async fn of_a_forgotten_member_nothing_is_left() {
    let path = fresh("forgotten");
    let store = Store::open(&path).await.unwrap();
    let other = MemberId(1);
    for member in [ADMIN, other] {
        store.set_seen(member, &format!("seen-by-{member}"), true).await.unwrap();
        store.change(HERE, member, 0, Change::Quiet(true)).await.unwrap();
    }
    let film = format!("seen-by-{ADMIN}");
    assert_eq!(store.known_about(ADMIN).await.unwrap(), Known { seen: vec![film.clone()], changes: 1 });
    assert!(folder_holds(&path, &film));

    store.forget_member(ADMIN).await.unwrap();
    assert!(!folder_holds(&path, &film));
    for store in [&store, &Store::open(&path).await.unwrap()] {
        assert_eq!(store.known_about(ADMIN).await.unwrap(), Known::default());
        assert_eq!(store.known_about(other).await.unwrap().changes, 1);
        assert_eq!(store.seen(other).len(), 1);
        let by: Vec<_> = store.log(HERE, 9).await.unwrap().into_iter().map(|record| record.by).collect();
        assert_eq!(by, [other, MemberId::SOMEBODY]);
    }
}

/// Whether a text is in the file or in one beside it.
fn folder_holds(path: &Path, text: &str) -> bool {
    let files = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
    files.into_iter().any(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
}
