//! The data files of a folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::files::in_project;

/// The files of a folder that have this extension, by name, with their stems.
pub(crate) fn with_extension(folder: &str, extension: &str) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(in_project(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let wanted = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut files: Vec<_> = wanted.map(|path| (stem(&path), path)).collect();
    files.sort();
    files
}
