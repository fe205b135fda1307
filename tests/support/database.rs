//! A database file for a test.

use std::fs;
use std::path::{Path, PathBuf};

/// A path at which there is no file yet, in a folder of its own.
pub(crate) fn fresh(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("store").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder.join("settings.db")
}
