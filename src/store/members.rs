//! What is kept about members: films that they have seen, and who changed what.

use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteConnection};
use sqlx::{Row, Sqlite, query};

use super::memory::Seen;
use crate::settings::{MemberId, Record, ServerId};

/// The number of records that are kept of a server.
const RECORDS: u16 = 500;

pub(super) async fn load(connection: &mut SqliteConnection) -> Result<Seen, sqlx::Error> {
    let mut seen = Seen::new();
    for row in query("SELECT member, film FROM seen").fetch_all(connection).await? {
        seen.entry(member(row.try_get(0)?)).or_default().insert(row.try_get(1)?);
    }
    Ok(seen)
}

pub(super) async fn set_seen(
    connection: &mut SqliteConnection,
    member: MemberId,
    film: &str,
    seen: bool,
) -> Result<(), sqlx::Error> {
    let sql = if seen {
        "INSERT INTO seen (member, film) VALUES (?, ?) ON CONFLICT DO NOTHING"
    } else {
        "DELETE FROM seen WHERE member = ? AND film = ?"
    };
    about(sql, member).bind(film).execute(connection).await?;
    Ok(())
}

/// Deletes the films seen, and the id from the records.
pub(super) async fn forget(connection: &mut SqliteConnection, member: MemberId) -> Result<(), sqlx::Error> {
    about("DELETE FROM seen WHERE member = ?", member).execute(&mut *connection).await?;
    about("UPDATE record SET made_by = 0 WHERE made_by = ?", member).execute(connection).await?;
    Ok(())
}

/// The number of records of changes that a member made.
pub(super) async fn changes(connection: &mut SqliteConnection, member: MemberId) -> Result<u64, sqlx::Error> {
    let row = about("SELECT count(*) FROM record WHERE made_by = ?", member).fetch_one(connection).await?;
    Ok(row.try_get::<i64, _>(0)?.cast_unsigned())
}

/// Adds a record, and deletes the oldest where they become too many.
pub(super) async fn record(
    connection: &mut SqliteConnection,
    server: ServerId,
    record: &Record,
) -> Result<(), sqlx::Error> {
    let server = server.0.cast_signed();
    query("INSERT INTO record (server, at, made_by, what) VALUES (?, ?, ?, ?)")
        .bind(server)
        .bind(record.at)
        .bind(record.by.0.cast_signed())
        .bind(&record.what)
        .execute(&mut *connection)
        .await?;
    query(
        "DELETE FROM record WHERE server = ?1 AND id <= \
         (SELECT id FROM record WHERE server = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)",
    )
    .bind(server)
    .bind(RECORDS)
    .execute(connection)
    .await?;
    Ok(())
}

/// The newest records of a server, newest first.
pub(super) async fn records(
    connection: &mut SqliteConnection,
    server: ServerId,
    limit: u32,
) -> Result<Vec<Record>, sqlx::Error> {
    let select = query("SELECT at, made_by, what FROM record WHERE server = ? ORDER BY id DESC LIMIT ?");
    let rows = select.bind(server.0.cast_signed()).bind(limit).fetch_all(connection).await?;
    let records =
        rows.iter().map(|row| Ok(Record { at: row.try_get(0)?, by: member(row.try_get(1)?), what: row.try_get(2)? }));
    records.collect()
}

fn about(sql: &str, member: MemberId) -> Query<'_, Sqlite, SqliteArguments<'_>> {
    query(sql).bind(member.0.cast_signed())
}

fn member(id: i64) -> MemberId {
    MemberId(id.cast_unsigned())
}
