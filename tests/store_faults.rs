//! What the store does where its file cannot be read or written: it says so, changes nothing, and opens nothing.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod database;
}

use std::fs;
use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Executor};
use stinger::settings::{Change, ChannelId, Embargo, MemberId, Override, Server, ServerId};
use stinger::spoiler::Policy;
use stinger::store::{Store, StoreError, Trouble};

use support::database::fresh;

const HERE: ServerId = ServerId(1);
const THERE: ServerId = ServerId(2);
const CHANNEL: ChannelId = ChannelId(3);
const ADMIN: MemberId = MemberId(4);

/// What makes one row of the server [`HERE`] say nothing that can be understood.
const CORRUPTIONS: [&str; 11] = [
    "UPDATE server SET policy = 'sealed' WHERE id = 1",
    "UPDATE server SET policy = x'ff' || 'show' WHERE id = 1",
    "UPDATE server SET member_cooldown = -1 WHERE id = 1",
    "UPDATE server SET channel_cooldown = 65536 WHERE id = 1",
    "UPDATE place SET policy = '' WHERE server = 1",
    "UPDATE embargo SET policy = 'show,show,show' WHERE server = 1",
    "UPDATE embargo SET days = -1 WHERE server = 1",
    "UPDATE embargo_exception SET policy = 'show,show,show,show,show' WHERE server = 1",
    "UPDATE embargo_exception SET film = 'another' WHERE server = 1",
    "DELETE FROM server WHERE id = 1",
    "UPDATE channel_film SET film = CAST(x'ff' AS TEXT) WHERE server = 1",
];

/// A file in which the two servers have one setting of each kind.
async fn filled(test: &str) -> PathBuf {
    let path = fresh(test);
    let store = Store::open(&path).await.unwrap();
    for id in [HERE, THERE] {
        for change in changes() {
            store.change(id, ADMIN, 0, change).await.unwrap();
        }
    }
    store.close().await;
    path
}

fn changes() -> [Change; 6] {
    let set = Override::from(Policy::STRICT);
    let embargo = Embargo { days: Some(3), treat: set, except: [(CHANNEL, Policy::OPEN.into())].into() };
    [
        Change::Policy { place: None, set },
        Change::Policy { place: Some(CHANNEL), set },
        Change::Embargo { film: "a-film".to_owned(), set: Some(embargo) },
        Change::ChannelFilm { channel: CHANNEL, film: Some("a-film".to_owned()) },
        Change::Listen { channel: CHANNEL, on: Some(true) },
        Change::Quiet(true),
    ]
}

#[tokio::test]
async fn a_row_that_cannot_be_read_seals_its_server_and_no_other_until_it_is_reset() {
    for (number, corruption) in CORRUPTIONS.into_iter().enumerate() {
        let path = filled(&format!("corrupt_{number}")).await;
        drop(meddle(&path, corruption).await);
        let store = Store::open(&path).await.unwrap();
        assert!(store.server(HERE).broken, "{corruption}");
        let other = store.server(THERE);
        assert!(!other.broken && other.places.len() == 1 && other.films["a-film"].except.len() == 1, "{corruption}");

        store.change(HERE, ADMIN, 0, Change::ResetSpoilers).await.unwrap();
        let again = Store::open(&path).await.unwrap();
        assert_eq!(again.server(HERE), store.server(HERE), "{corruption}");
        assert_eq!(again.server(THERE), other, "{corruption}");
    }
}

#[tokio::test]
async fn a_broken_server_takes_no_change_until_its_spoiler_settings_are_reset() {
    let path = filled("reset").await;
    drop(meddle(&path, CORRUPTIONS[4]).await);
    let store = Store::open(&path).await.unwrap();
    for change in changes().into_iter().chain([Change::ResetSettings]) {
        let error = store.change(HERE, ADMIN, 0, change).await.unwrap_err();
        assert!(matches!(error, StoreError::Broken(HERE)), "{error}");
    }
    assert!(Store::open(&path).await.unwrap().server(HERE).broken);

    let reset = store.change(HERE, ADMIN, 0, Change::ResetSpoilers).await.unwrap();
    let expected = Server {
        listening: [(CHANNEL, true)].into(),
        channel_film: [(CHANNEL, "a-film".to_owned())].into(),
        quiet: true,
        ..Server::default()
    };
    assert_eq!(*reset, expected);
    assert_eq!(*Store::open(&path).await.unwrap().server(HERE), expected);
}

#[tokio::test]
async fn while_another_program_has_locked_the_file_nothing_changes() {
    let path = filled("locked").await;
    let store = Store::open(&path).await.unwrap();
    let before = store.server(HERE);
    let lock = meddle(&path, "BEGIN EXCLUSIVE").await;

    let (one, other, seen) = tokio::join!(
        store.change(HERE, ADMIN, 0, Change::Quiet(false)),
        store.change(HERE, ADMIN, 0, Change::ResetSpoilers),
        store.set_seen(ADMIN, "a-film", true),
    );
    for error in [one.unwrap_err(), other.unwrap_err(), seen.unwrap_err()] {
        assert_eq!(error.trouble(), Some(Trouble::Locked));
        assert_eq!(error.user_message(), "The setting could not be saved; nothing has changed.");
    }
    assert_eq!((store.server(HERE), store.has_seen(ADMIN, "a-film")), (before, false));
    assert_eq!(trouble(&path).await, Trouble::Locked);

    drop(lock);
    let after = store.change(HERE, ADMIN, 0, Change::Quiet(false)).await.unwrap();
    assert!(!after.quiet);
    assert_eq!(Store::open(&path).await.unwrap().server(HERE), after);
}

#[tokio::test]
async fn a_file_that_cannot_be_used_is_told_from_others() {
    let path = fresh("unusable");
    assert_eq!(trouble(&path.join("below").join("settings.db")).await, Trouble::NoFolder);
    assert_eq!(trouble(path.parent().unwrap()).await, Trouble::CannotOpen);
    fs::write(&path, "These are no settings, and this is no database. ".repeat(40)).unwrap();
    assert_eq!(trouble(&path).await, Trouble::NotADatabase);
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_left_alone() {
    let path = filled("newer").await;
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                 VALUES (99, 'later', 1, x'00', 0)";
    drop(meddle(&path, newer).await);
    assert_eq!(trouble(&path).await, Trouble::OtherVersion);
    drop(meddle(&path, "DELETE FROM _sqlx_migrations WHERE version = 99").await);
    assert!(Store::open(&path).await.unwrap().server(HERE).quiet);
}

#[tokio::test]
async fn a_damaged_file_is_told() {
    let path = filled("damaged").await;
    let mut bytes = fs::read(&path).unwrap();
    bytes[4_096..].fill(0xaa);
    fs::write(&path, bytes).unwrap();
    assert_eq!(trouble(&path).await, Trouble::Damaged);
}

/// Why a file cannot be opened. The message names it.
async fn trouble(path: &Path) -> Trouble {
    let error = Store::open(path).await.unwrap_err();
    assert!(matches!(error, StoreError::Open { .. }), "{error:?}");
    assert!(error.to_string().contains(&path.display().to_string()), "{error}");
    error.trouble().unwrap()
}

/// Does something to a file behind the program's back. The connection keeps what it locked until it is dropped.
async fn meddle(path: &Path, sql: &str) -> SqliteConnection {
    let mut connection = SqliteConnectOptions::new().filename(path).foreign_keys(false).connect().await.unwrap();
    connection.execute(sql).await.unwrap();
    connection
}
