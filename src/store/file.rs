//! The file: how it is opened, brought up to date, and used by one at a time.

use std::path::Path;
use std::pin::Pin;
use std::time::Duration;

use sqlx::error::BoxDynError;
use sqlx::migrate::{Migration, MigrationSource, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Executor};
use tokio::sync::{Mutex, MutexGuard};
use tokio::time::{Instant, timeout_at};

use super::error::{StoreError, Trouble};

/// How long anything waits for its turn in all: who asked for it must be answered within 3 s.
const PATIENCE: Duration = Duration::from_secs(2);

/// How each write begins: it takes its turn at once, so that it fails before it has read what another changes.
const WRITE: &str = "BEGIN IMMEDIATE";

/// The changes of the tables: number, name, and SQL. What is released stays as it is.
const MIGRATIONS: [(i64, &str, &str); 1] = [(1, "settings", include_str!("migrations/1_settings.sql"))];

/// The one connection to the file.
#[derive(Debug)]
pub(super) struct File(Mutex<SqliteConnection>);

impl File {
    /// Opens a file, and makes it where it is not there.
    pub(super) async fn open(path: &Path) -> Result<Self, StoreError> {
        if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
            return Err(StoreError::Access { trouble: Trouble::NoFolder, source: None }.at_open(path));
        }
        create(path);
        let options = SqliteConnectOptions::new().filename(path).create_if_missing(true);
        Self::connect(options).await.map_err(|error| StoreError::from(error).at_open(path))
    }

    /// Opens a database that is gone with the program.
    pub(super) async fn in_memory() -> Result<Self, StoreError> {
        Ok(Self::connect(SqliteConnectOptions::new().in_memory(true)).await?)
    }

    async fn connect(options: SqliteConnectOptions) -> Result<Self, sqlx::Error> {
        let options = options
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            // What is deleted is overwritten: a forgotten member leaves nothing in the file.
            .pragma("secure_delete", "ON");
        let mut connection = options.connect().await?;
        // A file that cannot be written is told now, not at the first change.
        connection.begin_with(WRITE).await?.rollback().await?;
        // Not `run`: its future cannot be sent to another thread.
        Migrator::new(Embedded).await?.run_direct(&mut connection).await?;
        Ok(Self(Mutex::new(connection)))
    }

    /// The connection, as soon as nobody else uses it.
    ///
    /// # Errors
    /// After [`PATIENCE`]. What is left of it is how long SQLite waits then for other programs.
    pub(super) async fn turn(&self) -> Result<MutexGuard<'_, SqliteConnection>, StoreError> {
        let until = Instant::now() + PATIENCE;
        let mut connection = timeout_at(until, self.0.lock())
            .await
            .map_err(|_| StoreError::Access { trouble: Trouble::Locked, source: None })?;
        let left = until.saturating_duration_since(Instant::now()).as_millis();
        connection.execute(format!("PRAGMA busy_timeout = {left}").as_str()).await?;
        Ok(connection)
    }

    /// Moves what is in the journal into the file itself, so that the journal holds nothing any more. What is kept is the
    /// same without it.
    pub(super) async fn checkpoint(&self) {
        if let Err(error) = self.try_checkpoint().await {
            tracing::warn!(%error, "the journal of the settings could not be emptied");
        }
    }

    async fn try_checkpoint(&self) -> Result<(), StoreError> {
        self.turn().await?.execute("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        Ok(())
    }
}

/// Makes the file, for nobody else to read, where it is not there. What cannot be made, SQLite tells of.
fn create(path: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(path));
}

/// A write that has begun. [`Write::end`] ends it.
///
/// The transactions of sqlx are not used: where SQLite itself has rolled back, as on a full disk, they believe that one
/// is still open, and none can be begun any more.
pub(super) struct Write<'a>(MutexGuard<'a, SqliteConnection>);

impl<'a> Write<'a> {
    /// Begins a write.
    ///
    /// # Errors
    /// Where another program writes.
    pub(super) async fn begin(mut turn: MutexGuard<'a, SqliteConnection>) -> Result<Self, StoreError> {
        turn.execute(WRITE).await?;
        Ok(Self(turn))
    }

    pub(super) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.0
    }

    /// Makes all of it durable and then puts it in force, while it is still nobody else's turn; or does neither, where
    /// something in it went wrong.
    pub(super) async fn end<T, R>(
        mut self,
        done: Result<T, sqlx::Error>,
        put_in_force: impl FnOnce(T) -> R,
    ) -> Result<R, StoreError> {
        let durable = match done {
            Ok(result) => self.0.execute("COMMIT").await.map(|_| result),
            Err(error) => Err(error),
        };
        if durable.is_err()
            && let Err(error) = self.0.execute("ROLLBACK").await
        {
            tracing::debug!(%error, "there was nothing left to roll back");
        }
        Ok(put_in_force(durable?))
    }
}

/// The migrations as they are in the program.
#[derive(Debug)]
struct Embedded;

impl MigrationSource<'static> for Embedded {
    fn resolve(self) -> Pin<Box<dyn Future<Output = Result<Vec<Migration>, BoxDynError>> + Send>> {
        let migrations = MIGRATIONS
            .map(|(version, name, sql)| Migration::new(version, name.into(), MigrationType::Simple, sql.into(), false));
        Box::pin(async { Ok(migrations.into()) })
    }
}

#[cfg(test)]
mod tests {
    use sqlx::Row;

    use super::*;

    #[tokio::test]
    async fn what_is_committed_is_on_the_disk_and_what_is_deleted_is_overwritten() {
        let file = File::in_memory().await.unwrap();
        let mut turn = file.turn().await.unwrap();
        // FULL is 2.
        for (pragma, expected) in [("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)] {
            let row = turn.fetch_one(format!("PRAGMA {pragma}").as_str()).await.unwrap();
            assert_eq!(row.get::<i64, _>(0), expected, "{pragma}");
        }
    }
}
