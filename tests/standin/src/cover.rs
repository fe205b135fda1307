//! Covers in Discord's markdown: which part of a text is read without lifting one. Where clients differ, or where a
//! text is on the brink, this takes the part as visible: it is made to find leaks.

/// The text that is read without lifting a cover. Each cover becomes `▮`.
#[must_use]
pub fn visible(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    // Clients differ in whether a backslash disarms a backtick, so a cover must hold in both readings.
    let (one, other) = (covered(&chars, true), covered(&chars, false));
    let mut shown = String::new();
    let mut in_cover = false;
    for (index, c) in chars.iter().enumerate() {
        let covered = one[index] && other[index];
        if !covered {
            shown.push(*c);
        } else if !in_cover {
            shown.push('▮');
        }
        in_cover = covered;
    }
    shown
}

/// For each character whether it is under a cover (its bars included).
fn covered(chars: &[char], escapes_code: bool) -> Vec<bool> {
    let mut covered = vec![false; chars.len()];
    let mut at = 0;
    while at < chars.len() {
        if chars[at] == '\\' && (escapes_code || chars.get(at + 1) != Some(&'`')) {
            at += 2;
        } else if chars[at] == '`' {
            at = after_code(chars, at).unwrap_or_else(|| at + run(chars, at));
        } else if let Some(end) = cover_end(chars, at) {
            covered[at..end].fill(true);
            at = end;
        } else {
            at += 1;
        }
    }
    covered
}

/// The end of the cover that begins here, if one does and if nothing breaks it.
fn cover_end(chars: &[char], at: usize) -> Option<usize> {
    let bars = |at: usize| chars.get(at) == Some(&'|') && chars.get(at + 1) == Some(&'|');
    if !bars(at) || follows_address(chars, at) {
        return None;
    }
    // At least one character is under a cover, whatever it is.
    let close = (at + 3..chars.len()).find(|index| bars(*index))?;
    let inside = &chars[at + 2..close];
    let broken =
        leaves_code(chars, at + 2, close) || crosses_quote(chars, at, close) || crosses_emphasis(&chars[..at], inside);
    if broken { None } else { Some(close + 2) }
}

/// Whether a code span begins under the cover and ends behind it.
fn leaves_code(chars: &[char], from: usize, close: usize) -> bool {
    let mut at = from;
    while at < close {
        if chars[at] == '`' {
            match after_code(chars, at) {
                Some(end) if end > close => return true,
                Some(end) => at = end,
                None => at += run(chars, at),
            }
        } else {
            at += 1;
        }
    }
    false
}

/// Whether a quote begins or ends under the cover: quotes are cut into before covers are looked for.
fn crosses_quote(chars: &[char], at: usize, close: usize) -> bool {
    let line = chars[..at].iter().rposition(|c| *c == '\n').map_or(0, |newline| newline + 1);
    let span: String = chars[line..close].iter().collect();
    span.contains('\n') && span.lines().any(|line| line.trim_start().starts_with('>'))
}

/// Whether an emphasis that began before the cover may end under it: then it is cut out before covers are looked for.
fn crosses_emphasis(before: &[char], inside: &[char]) -> bool {
    ['*', '_', '~'].into_iter().any(|mark| marks(before, mark) % 2 == 1 && marks(inside, mark) > 0)
}

/// How many marks of emphasis stand there, each of one sign or of several in a row, unless a backslash disarms it.
fn marks(chars: &[char], mark: char) -> usize {
    let mut count = 0;
    let mut before = None;
    let mut escaped = false;
    for c in chars {
        count += usize::from(*c == mark && !escaped && before != Some(mark));
        before = Some(*c);
        escaped = *c == '\\' && !escaped;
    }
    count
}

/// Whether the word that the bars touch is an address, which swallows them.
fn follows_address(chars: &[char], at: usize) -> bool {
    let start = chars[..at].iter().rposition(|c| c.is_whitespace() || *c == '>').map_or(0, |space| space + 1);
    chars[start..at].windows(3).any(|three| three == [':', '/', '/'])
}

/// The end of the code span that begins here, if it ends.
fn after_code(chars: &[char], at: usize) -> Option<usize> {
    let ticks = run(chars, at);
    let mut close = at + ticks;
    while close < chars.len() {
        let length = run(chars, close);
        if length == ticks {
            return Some(close + ticks);
        }
        close += length.max(1);
    }
    None
}

/// How many backticks stand here.
fn run(chars: &[char], at: usize) -> usize {
    chars[at..].iter().take_while(|c| **c == '`').count()
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn covers_cover() {
        assert_eq!(visible("a ||b|| c ||d\ne||"), "a ▮ c ▮");
        assert_eq!(visible("|| b ||"), "▮");
        assert_eq!(visible("**a** ||*b*||"), "**a** ▮");
        assert_eq!(visible("`a` ||b||"), "`a` ▮");
        assert_eq!(visible("> ||b||"), "> ▮");
    }

    #[test]
    fn broken_covers_show_what_is_under_them() {
        for leak in [
            "||b",
            "\\||b||",
            "`||b||`",
            "```\n||b||\n```",
            "` ||b` ||",
            "a ` ||b||` c",
            "\\` ||b|| `",
            "> ||a\nb||",
            "||a\n> b||",
            "*a ||b* c||",
            "**a ||b** c||",
            "https://example.org/||b||",
        ] {
            assert!(visible(leak).contains('b'), "{leak}");
        }
    }

    #[test]
    fn a_cover_ends_at_the_first_bars() {
        assert_eq!(visible("||a||b||"), "▮b||");
        assert_eq!(visible("||a\\||b||"), "▮b||");
    }
}
