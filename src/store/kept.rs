//! The file and the memory together: what is written to the one is put in force in the other, in the same order.

use std::sync::Arc;

use sqlx::sqlite::SqliteConnection;

use super::error::StoreError;
use super::file::{File, Write};
use super::memory::Memory;
use super::{members, servers};
use crate::settings::{Change, MemberId, Record, Server, ServerId};

/// The file, and what it says. Memory is written only while the turn at the file is held.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) file: File,
    pub(super) memory: Memory,
}

impl Kept {
    pub(super) async fn load(file: File) -> Result<Self, StoreError> {
        let mut turn = file.turn().await?;
        let memory = Memory::new(servers::load(&mut turn).await?, members::load(&mut turn).await?);
        drop(turn);
        Ok(Self { file, memory })
    }

    pub(super) async fn change(
        self: Arc<Self>,
        id: ServerId,
        by: MemberId,
        at: i64,
        change: Change,
    ) -> Result<Arc<Server>, StoreError> {
        let turn = self.file.turn().await?;
        let mut server = Server::clone(&self.memory.server(id));
        if server.broken && change != Change::ResetSpoilers {
            return Err(StoreError::Broken(id));
        }
        change.apply(&mut server);
        let record = Record { at, by, what: change.in_words() };
        let mut write = Write::begin(turn).await?;
        let saved = save(write.connection(), id, &server, &record).await;
        write.end(saved, |()| self.memory.put(id, server)).await
    }

    pub(super) async fn set_left(self: Arc<Self>, id: ServerId, at: Option<i64>) -> Result<(), StoreError> {
        let mut write = Write::begin(self.file.turn().await?).await?;
        let is_kept = servers::set_left(write.connection(), id, at).await;
        write
            .end(is_kept, |is_kept| {
                if is_kept {
                    self.memory.put(id, Server { left_at: at, ..Server::clone(&self.memory.server(id)) });
                }
            })
            .await
    }

    pub(super) async fn delete_left_before(self: Arc<Self>, at: i64) -> Result<u64, StoreError> {
        let mut write = Write::begin(self.file.turn().await?).await?;
        let deleted = servers::delete_left_before(write.connection(), at).await;
        let put_in_force = |deleted| {
            self.memory.drop_left_before(at);
            deleted
        };
        write.end(deleted, put_in_force).await
    }

    pub(super) async fn set_seen(
        self: Arc<Self>,
        member: MemberId,
        film: String,
        seen: bool,
    ) -> Result<(), StoreError> {
        let mut write = Write::begin(self.file.turn().await?).await?;
        let saved = members::set_seen(write.connection(), member, &film, seen).await;
        write.end(saved, |()| self.memory.set_seen(member, film, seen)).await
    }

    pub(super) async fn forget(self: Arc<Self>, member: MemberId) -> Result<(), StoreError> {
        let mut write = Write::begin(self.file.turn().await?).await?;
        let forgotten = members::forget(write.connection(), member).await;
        write.end(forgotten, |()| self.memory.forget(member)).await?;
        // The journal still holds the pages as they were.
        self.file.checkpoint().await;
        Ok(())
    }
}

/// Writes a server, and the record of how it came to be so.
async fn save(
    connection: &mut SqliteConnection,
    id: ServerId,
    server: &Server,
    record: &Record,
) -> Result<(), sqlx::Error> {
    servers::save(connection, id, server).await?;
    members::record(connection, id, record).await
}

#[cfg(test)]
mod tests {
    use sqlx::Executor;

    use super::*;
    use crate::settings::ChannelId;
    use crate::store::Trouble;

    const HERE: ServerId = ServerId(1);
    const SOMEBODY: MemberId = MemberId::SOMEBODY;

    /// A change that is refused while SQLite is held back by a pragma, and made as soon as it is let go.
    async fn refused_and_then_made(hold_back: &str, let_go: &str, trouble: Trouble) {
        let kept = Arc::new(Kept::load(File::in_memory().await.unwrap()).await.unwrap());
        let change = Change::ChannelFilm { channel: ChannelId(2), film: Some("x".repeat(100_000)) };
        kept.file.turn().await.unwrap().execute(hold_back).await.unwrap();
        for _ in 0..2 {
            let error = Arc::clone(&kept).change(HERE, SOMEBODY, 0, change.clone()).await.unwrap_err();
            assert_eq!(error.trouble(), Some(trouble), "{error:?}");
            assert_eq!(*kept.memory.server(HERE), Server::default());
        }
        kept.file.turn().await.unwrap().execute(let_go).await.unwrap();
        let made = Arc::clone(&kept).change(HERE, SOMEBODY, 0, change).await.unwrap();
        assert_eq!((made.channel_film.len(), kept.memory.server(HERE)), (1, made));
        let records = members::records(&mut kept.file.turn().await.unwrap(), HERE, 9).await.unwrap();
        assert_eq!(records.len(), 1);
    }

    #[tokio::test]
    async fn on_a_full_disk_nothing_changes_and_later_it_does() {
        let roomy = "PRAGMA max_page_count = 100000";
        refused_and_then_made("PRAGMA max_page_count = 1", roomy, Trouble::Full).await;
    }

    #[tokio::test]
    async fn what_cannot_be_written_does_not_change() {
        refused_and_then_made("PRAGMA query_only = ON", "PRAGMA query_only = OFF", Trouble::ReadOnly).await;
    }

    #[tokio::test]
    async fn what_goes_wrong_half_way_is_undone() {
        let trigger = "CREATE TRIGGER refuse BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'refused'); END";
        refused_and_then_made(trigger, "DROP TRIGGER refuse", Trouble::Unforeseen).await;
    }
}
