//! The settings of servers in their tables.
//!
//! A server is written as a whole: its settings are few, and no kind of change needs SQL of its own.

use std::collections::HashMap;

use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{Encode, Row, Sqlite, Type, query};

use crate::settings::{ChannelId, Embargo, Override, Server, ServerId, UnreadableOverride};

/// Why a row says nothing that the program understands.
#[derive(Debug, thiserror::Error)]
enum Unreadable {
    #[error(transparent)]
    Value(#[from] sqlx::Error),
    #[error(transparent)]
    Override(#[from] UnreadableOverride),
    #[error("what it belongs to is not there")]
    Orphan,
}

/// A table, and what a row of it says of a server. The server's id is its first column.
struct Table {
    name: &'static str,
    rows: &'static str,
    read: fn(&SqliteRow, &mut Server) -> Result<(), Unreadable>,
}

/// The table that each of the others belongs to.
const SERVER: &str = "server";

/// The tables, in the order in which they can be read.
const TABLES: [Table; 6] = [
    Table {
        name: SERVER,
        rows: "SELECT id, policy, quiet, member_cooldown, channel_cooldown, left_at FROM server",
        read: |row, server| {
            server.left_at = row.try_get(5)?;
            server.quiet = row.try_get(2)?;
            server.member_cooldown = row.try_get(3)?;
            server.channel_cooldown = row.try_get(4)?;
            server.policy = policy(row, 1)?;
            Ok(())
        },
    },
    Table {
        name: "place",
        rows: "SELECT server, channel, policy FROM place",
        read: |row, server| {
            server.places.insert(channel(row, 1)?, policy(row, 2)?);
            Ok(())
        },
    },
    Table {
        name: "embargo",
        rows: "SELECT server, film, days, policy FROM embargo",
        read: |row, server| {
            let embargo = Embargo { days: row.try_get(2)?, treat: policy(row, 3)?, ..Embargo::default() };
            server.films.insert(row.try_get(1)?, embargo);
            Ok(())
        },
    },
    Table {
        name: "embargo_exception",
        rows: "SELECT server, film, channel, policy FROM embargo_exception",
        read: |row, server| {
            let embargo = server.films.get_mut(row.try_get::<&str, _>(1)?).ok_or(Unreadable::Orphan)?;
            embargo.except.insert(channel(row, 2)?, policy(row, 3)?);
            Ok(())
        },
    },
    Table {
        name: "listening",
        rows: "SELECT server, channel, listens FROM listening",
        read: |row, server| {
            server.listening.insert(channel(row, 1)?, row.try_get(2)?);
            Ok(())
        },
    },
    Table {
        name: "channel_film",
        rows: "SELECT server, channel, film FROM channel_film",
        read: |row, server| {
            server.channel_film.insert(channel(row, 1)?, row.try_get(2)?);
            Ok(())
        },
    },
];

/// Reads all servers. One of which a row cannot be read is marked as broken, and the others are read all the same.
pub(super) async fn load(connection: &mut SqliteConnection) -> Result<HashMap<ServerId, Server>, sqlx::Error> {
    let mut servers: HashMap<ServerId, Server> = HashMap::new();
    for table in TABLES {
        for row in query(table.rows).fetch_all(&mut *connection).await? {
            let id = ServerId(row.try_get::<i64, _>(0)?.cast_unsigned());
            let is_orphan = table.name != SERVER && !servers.contains_key(&id);
            let server = servers.entry(id).or_default();
            let read = if is_orphan { Err(Unreadable::Orphan) } else { (table.read)(&row, server) };
            if let Err(error) = read {
                tracing::error!(server = %id, table = table.name, %error, "a setting cannot be read; the server is sealed");
                server.broken = true;
            }
        }
    }
    Ok(servers)
}

fn channel(row: &SqliteRow, column: usize) -> Result<ChannelId, sqlx::Error> {
    Ok(ChannelId(row.try_get::<i64, _>(column)?.cast_unsigned()))
}

fn policy(row: &SqliteRow, column: usize) -> Result<Override, Unreadable> {
    Ok(row.try_get::<&str, _>(column)?.parse()?)
}

/// Writes a server in place of what was there. Its records stay.
pub(super) async fn save(connection: &mut SqliteConnection, id: ServerId, server: &Server) -> Result<(), sqlx::Error> {
    query(
        "INSERT INTO server (id, policy, quiet, member_cooldown, channel_cooldown, left_at) VALUES (?, ?, ?, ?, ?, ?) \
         ON CONFLICT DO UPDATE SET policy = excluded.policy, quiet = excluded.quiet, left_at = excluded.left_at, \
         member_cooldown = excluded.member_cooldown, channel_cooldown = excluded.channel_cooldown",
    )
    .bind(id.0.cast_signed())
    .bind(server.policy.to_string())
    .bind(server.quiet)
    .bind(server.member_cooldown)
    .bind(server.channel_cooldown)
    .bind(server.left_at)
    .execute(&mut *connection)
    .await?;
    save_places(connection, id, server).await?;
    save_embargoes(connection, id, server).await
}

async fn save_places(connection: &mut SqliteConnection, id: ServerId, server: &Server) -> Result<(), sqlx::Error> {
    delete(connection, "DELETE FROM place WHERE server = ?", id).await?;
    for (channel, policy) in &server.places {
        let policy = policy.to_string();
        insert(connection, "INSERT INTO place (server, channel, policy) VALUES (?, ?, ?)", id, *channel, policy)
            .await?;
    }
    delete(connection, "DELETE FROM listening WHERE server = ?", id).await?;
    for (channel, on) in &server.listening {
        insert(connection, "INSERT INTO listening (server, channel, listens) VALUES (?, ?, ?)", id, *channel, *on)
            .await?;
    }
    delete(connection, "DELETE FROM channel_film WHERE server = ?", id).await?;
    for (channel, film) in &server.channel_film {
        let film = film.clone();
        insert(connection, "INSERT INTO channel_film (server, channel, film) VALUES (?, ?, ?)", id, *channel, film)
            .await?;
    }
    Ok(())
}

async fn save_embargoes(connection: &mut SqliteConnection, id: ServerId, server: &Server) -> Result<(), sqlx::Error> {
    // Not left to the embargoes: an exception from none would seal the server again.
    delete(connection, "DELETE FROM embargo_exception WHERE server = ?", id).await?;
    delete(connection, "DELETE FROM embargo WHERE server = ?", id).await?;
    for (film, embargo) in &server.films {
        query("INSERT INTO embargo (server, film, days, policy) VALUES (?, ?, ?, ?)")
            .bind(id.0.cast_signed())
            .bind(film)
            .bind(embargo.days)
            .bind(embargo.treat.to_string())
            .execute(&mut *connection)
            .await?;
        for (channel, policy) in &embargo.except {
            query("INSERT INTO embargo_exception (server, film, channel, policy) VALUES (?, ?, ?, ?)")
                .bind(id.0.cast_signed())
                .bind(film)
                .bind(channel.0.cast_signed())
                .bind(policy.to_string())
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}

async fn delete(connection: &mut SqliteConnection, sql: &str, id: ServerId) -> Result<(), sqlx::Error> {
    query(sql).bind(id.0.cast_signed()).execute(connection).await?;
    Ok(())
}

/// Inserts what is set for one channel.
async fn insert<'a, T>(
    connection: &mut SqliteConnection,
    sql: &'a str,
    id: ServerId,
    channel: ChannelId,
    value: T,
) -> Result<(), sqlx::Error>
where
    T: Encode<'a, Sqlite> + Type<Sqlite> + 'a,
{
    query(sql).bind(id.0.cast_signed()).bind(channel.0.cast_signed()).bind(value).execute(connection).await?;
    Ok(())
}

/// Notes when the bot left a server, or that it is there. Whether anything is kept of that server at all.
pub(super) async fn set_left(
    connection: &mut SqliteConnection,
    id: ServerId,
    at: Option<i64>,
) -> Result<bool, sqlx::Error> {
    let update = query("UPDATE server SET left_at = ? WHERE id = ?").bind(at).bind(id.0.cast_signed());
    Ok(update.execute(connection).await?.rows_affected() > 0)
}

/// Deletes the servers that the bot left before a time, their records included. How many there were.
pub(super) async fn delete_left_before(connection: &mut SqliteConnection, at: i64) -> Result<u64, sqlx::Error> {
    Ok(query("DELETE FROM server WHERE left_at < ?").bind(at).execute(connection).await?.rows_affected())
}
