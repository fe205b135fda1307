//! Keeps what admins and members set: in one SQLite file, and in memory.
//!
//! Reads are answered from memory and never wait. A change is durable before it is in force, and in force before it
//! is confirmed; changes are made one after the other. It knows [`settings`](crate::settings) and nothing else of ours:
//! neither Discord, nor films, nor the clock. No text of a message ever comes here.

mod error;
mod file;
mod kept;
mod members;
mod memory;
mod servers;

use std::path::Path;
use std::sync::Arc;

use crate::settings::{Change, MemberId, Record, Server, ServerId};
use file::File;
use kept::Kept;

pub use error::{StoreError, Trouble};

/// All settings. A clone is another handle of the same store.
#[derive(Debug, Clone)]
pub struct Store(Arc<Kept>);

/// What is stored about a person, all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The films that the person says to have seen, by their ids.
    pub seen: Vec<String>,
    /// The number of recorded changes of settings that the person made.
    pub changes: u64,
}

impl Store {
    /// Opens a file of settings, and makes it where it is not there. Its folder has to be there.
    ///
    /// # Errors
    /// [`StoreError::Open`], which names the file and says what to do. One setting that cannot be read is no error: it
    /// marks its server as [`broken`](Server::broken).
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let file = File::open(path).await?;
        Ok(Self(Arc::new(Kept::load(file).await.map_err(|error| error.at_open(path))?)))
    }

    /// A store that is gone with the program.
    ///
    /// # Errors
    /// Where SQLite cannot be started.
    pub async fn in_memory() -> Result<Self, StoreError> {
        Ok(Self(Arc::new(Kept::load(File::in_memory().await?).await?)))
    }

    /// The settings of a server that are in force.
    pub fn server(&self, id: ServerId) -> Arc<Server> {
        self.0.memory.server(id)
    }

    /// The servers of which any settings are kept.
    pub fn servers(&self) -> Vec<ServerId> {
        self.0.memory.servers()
    }

    /// Makes a change, and records that `by` made it at `at`, in seconds since 1970. What comes back is in force, and
    /// stays so if the program is killed now.
    ///
    /// # Errors
    /// Where it cannot be written: nothing has changed then. Nobody waits for others longer than about 2 s. Where the
    /// server is [`broken`](Server::broken), for every change but [`Change::ResetSpoilers`].
    pub async fn change(&self, id: ServerId, by: MemberId, at: i64, change: Change) -> Result<Arc<Server>, StoreError> {
        finish(self.kept().change(id, by, at, change)).await
    }

    /// The newest changes of a server, newest first, at most `limit`. The last 500 are kept.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub async fn log(&self, id: ServerId, limit: u32) -> Result<Vec<Record>, StoreError> {
        Ok(members::records(&mut *self.0.file.turn().await?, id, limit).await?)
    }

    /// Whether a member has said to have seen a film, named by its id.
    pub fn has_seen(&self, member: MemberId, film: &str) -> bool {
        self.0.memory.has_seen(member, film)
    }

    /// The ids of the films that a member has said to have seen, in order.
    pub fn seen(&self, member: MemberId) -> Vec<String> {
        self.0.memory.seen(member)
    }

    /// Notes whether a member has seen a film, named by its id.
    ///
    /// # Errors
    /// Where it cannot be written: nothing has changed then.
    pub async fn set_seen(&self, member: MemberId, film: &str, seen: bool) -> Result<(), StoreError> {
        finish(self.kept().set_seen(member, film.to_owned(), seen)).await
    }

    /// Deletes all that is stored about a person, at once: the films seen, and the id in the records of changes, which
    /// become those of [`MemberId::SOMEBODY`].
    ///
    /// # Errors
    /// Where it cannot be written: nothing has changed then.
    pub async fn forget_member(&self, member: MemberId) -> Result<(), StoreError> {
        finish(self.kept().forget(member)).await
    }

    /// All that is stored about a person.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub async fn known_about(&self, member: MemberId) -> Result<Known, StoreError> {
        let changes = members::changes(&mut *self.0.file.turn().await?, member).await?;
        Ok(Known { seen: self.seen(member), changes })
    }

    /// Notes that the bot was removed from a server at `at`, in seconds since 1970. Of a server of which nothing is kept,
    /// nothing is noted.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub async fn left(&self, id: ServerId, at: i64) -> Result<(), StoreError> {
        finish(self.kept().set_left(id, Some(at))).await
    }

    /// Notes that the bot is in a server. Costs nothing where it never left.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub async fn returned(&self, id: ServerId) -> Result<(), StoreError> {
        if self.server(id).left_at.is_none() {
            return Ok(());
        }
        finish(self.kept().set_left(id, None)).await
    }

    /// Deletes all that is kept of servers that the bot left before `at`, in seconds since 1970. How many there were.
    ///
    /// # Errors
    /// Where it cannot be written: nothing is deleted then.
    pub async fn delete_left_before(&self, at: i64) -> Result<u64, StoreError> {
        finish(self.kept().delete_left_before(at)).await
    }

    /// Waits for the write that is under way, and empties the journal beside the file. Without it nothing is lost either.
    pub async fn close(&self) {
        self.0.file.checkpoint().await;
    }

    fn kept(&self) -> Arc<Kept> {
        Arc::clone(&self.0)
    }
}

/// Brings a write to its end even where whoever asked for it stops waiting. Otherwise it could be in the file and not in
/// force.
async fn finish<T: Send + 'static>(
    write: impl Future<Output = Result<T, StoreError>> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::spawn(write).await.unwrap_or(Err(StoreError::Interrupted))
}
