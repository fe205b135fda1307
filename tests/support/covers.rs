//! A message as a reader of Discord sees it who lifts no cover.
//!
//! Discord's clients take markdown rule by rule from the left: a backslash makes the sign behind it plain, a
//! run of backticks up to a run of the same length is code and shows what is in it, and a cover is
//! `/\|\|([\s\S]+?)\|\|/`. Inside a cover, neither backslashes nor backticks keep it from ending.

/// A message, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// What anybody sees; a cover is a line break in it.
    pub(crate) bare: String,
    /// What stands under each cover.
    pub(crate) covers: Vec<String>,
}

/// What a reader sees of a message.
pub(crate) fn see(message: &str) -> Seen {
    let mut seen = Seen::default();
    let mut rest = message;
    while let Some(char) = rest.chars().next() {
        let taken = if let Some(inner) = cover(rest) {
            seen.covers.push(inner.to_owned());
            seen.bare.push('\n');
            inner.len() + 4
        } else {
            let plain = escape(rest).or_else(|| code(rest)).unwrap_or(char.len_utf8());
            seen.bare.push_str(&rest[..plain]);
            plain
        };
        rest = &rest[taken..];
    }
    seen
}

/// The text of the cover that begins here.
fn cover(rest: &str) -> Option<&str> {
    let inside = rest.strip_prefix("||")?;
    let first = inside.chars().next()?.len_utf8();
    let end = inside[first..].find("||")? + first;
    Some(&inside[..end])
}

/// The length of the escaped sign that begins here.
fn escape(rest: &str) -> Option<usize> {
    let sign = rest.strip_prefix('\\')?.chars().next()?;
    let plain = sign.is_ascii_alphanumeric() || sign.is_whitespace();
    (!plain).then(|| 1 + sign.len_utf8())
}

/// The length of the code that begins here.
fn code(rest: &str) -> Option<usize> {
    let fence = backticks(rest);
    let mut at = fence;
    while fence > 0 && at < rest.len() {
        at += rest[at..].find('`')?;
        let run = backticks(&rest[at..]);
        at += run;
        if run == fence {
            return Some(at);
        }
    }
    None
}

fn backticks(text: &str) -> usize {
    text.bytes().take_while(|byte| *byte == b'`').count()
}
