//! Why settings could not be read or kept: in full for the log, and in one sentence for whoever asked.

use std::fmt;
use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

use crate::settings::ServerId;

/// Why settings could not be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file cannot be used at all.
    #[error("cannot use the file of settings {}: {trouble}", file.display())]
    Open {
        /// The file.
        file: PathBuf,
        /// What is the matter with it.
        trouble: Trouble,
        /// What SQLite says, where it was asked.
        source: Option<sqlx::Error>,
    },
    /// The file was open, but could not be read or written now.
    #[error("cannot read or write the settings: {trouble}")]
    Access {
        /// What is the matter with the file.
        trouble: Trouble,
        /// What SQLite says, where it was asked.
        source: Option<sqlx::Error>,
    },
    /// Something stored for the server could not be read. Its spoiler settings have to be reset first.
    #[error("settings of server {0} could not be read; it is sealed until its spoiler settings are reset")]
    Broken(ServerId),
    /// The program stopped during the change.
    #[error("the change was interrupted")]
    Interrupted,
}

/// What is the matter with the file, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Its folder does not exist.
    NoFolder,
    /// It cannot be opened.
    CannotOpen,
    /// It is another kind of file.
    NotADatabase,
    /// Another version of the program has changed its tables.
    OtherVersion,
    /// It cannot be written.
    ReadOnly,
    /// The disk is full.
    Full,
    /// Another program has locked it.
    Locked,
    /// Its content is damaged.
    Damaged,
    /// Something else; the source tells.
    Unforeseen,
}

impl StoreError {
    /// What whoever asked for the change is told: nothing of files or tables.
    pub const fn user_message(&self) -> &'static str {
        match self {
            Self::Open { .. } | Self::Access { .. } => "The setting could not be saved; nothing has changed.",
            Self::Broken(_) => {
                "Some settings of this server cannot be read, so spoilers are sealed here. \
                 Reset the spoiler settings first; then they can be set anew."
            }
            Self::Interrupted => {
                "I was interrupted and cannot say whether the setting was saved. Please look at it again."
            }
        }
    }

    /// What is the matter with the file, where the file is the matter.
    pub const fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Open { trouble, .. } | Self::Access { trouble, .. } => Some(*trouble),
            Self::Broken(_) | Self::Interrupted => None,
        }
    }
}

impl StoreError {
    /// The same error, met while the file was being opened.
    pub(super) fn at_open(self, file: &Path) -> Self {
        match self {
            Self::Access { trouble, source } => Self::Open { file: file.to_owned(), trouble, source },
            other => other,
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(source: sqlx::Error) -> Self {
        Self::Access { trouble: Trouble::of(&source), source: Some(source) }
    }
}

impl Trouble {
    /// What an error of the database comes down to.
    pub(super) fn of(error: &sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => error.code().map_or(Self::Unforeseen, |code| Self::of_code(&code)),
            sqlx::Error::Migrate(error) => match &**error {
                MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => Self::of(error),
                MigrateError::VersionMissing(_) | MigrateError::VersionMismatch(_) => Self::OtherVersion,
                _ => Self::Unforeseen,
            },
            _ => Self::Unforeseen,
        }
    }

    /// What a result code of SQLite comes down to. Extended codes hold the primary one in their lowest byte.
    fn of_code(code: &str) -> Self {
        match code.parse::<u32>().map(|code| code & 0xff) {
            Ok(5 | 6) => Self::Locked,
            Ok(8) => Self::ReadOnly,
            Ok(11) => Self::Damaged,
            Ok(13) => Self::Full,
            Ok(14) => Self::CannotOpen,
            Ok(26) => Self::NotADatabase,
            _ => Self::Unforeseen,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoFolder => "its folder does not exist; create the folder, or configure another file",
            Self::CannotOpen => "it cannot be opened; see whether it is a file, and who may use it and its folder",
            Self::NotADatabase => "it is no SQLite database; configure another file, or move this one away",
            Self::OtherVersion => {
                "another version of the program, most likely a newer one, has changed it; run that version, \
                 or restore an older copy"
            }
            Self::ReadOnly => "it cannot be written; see who may write it and its folder",
            Self::Full => "the disk is full; make room",
            Self::Locked => "another program has locked it; end that program, since only one may use the file",
            Self::Damaged => "its content is damaged; restore a copy",
            Self::Unforeseen => "the database reports an error",
        })
    }
}
