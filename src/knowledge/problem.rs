//! What is wrong with a file, and where.

use std::fmt;
use std::ops::Range;

/// One problem in one file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct Problem {
    /// The file, as it was named.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, what was expected, and the nearest right name where there is one.
    pub message: String,
}

impl Problem {
    /// A problem at a range of bytes of a file's text.
    pub(crate) fn at(file: &str, text: &str, range: Range<usize>, message: impl Into<String>) -> Self {
        let before = text.get(..range.start.min(text.len())).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            file: file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: message.into(),
        }
    }

    /// A problem of a file as a whole.
    pub(crate) fn whole(file: &str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, message: message.into() }
    }
}

/// All that is wrong, in the order of files and lines. Never empty where it is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl std::error::Error for Problems {}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(at, problem)| {
            if at > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)
        })
    }
}

/// The nearest of some names, where one is near.
pub(crate) fn nearest<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let scored = names.into_iter().map(|name| (likeness(&wrong.to_lowercase(), &name.to_lowercase()), name));
    let (score, name) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (score >= 0.75).then_some(name)
}

fn likeness(one: &str, other: &str) -> f64 {
    // One slip in a word of three letters is much to Jaro and Winkler, and still one slip.
    let slip = if strsim::osa_distance(one, other) <= 1 { 0.95 } else { 0.0 };
    strsim::jaro_winkler(one, other).max(slip)
}

/// The nearest of some names, as "; did you mean …?", or nothing where none is near.
pub(crate) fn did_you_mean<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest(wrong, names).map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}
