//! The English words that are spelt right, searched where they lie: nothing is built at start.

/// Common words, one a line in the order of their bytes, behind lines of comment.
const COMMON: &str = include_str!("words.txt");
/// Less common words, in the same form.
const RARE: &str = include_str!("rare_words.txt");

/// Whether a lower-case ASCII word is a common English one. Names are none.
pub(super) fn is_common(word: &str) -> bool {
    holds(COMMON, word)
}

/// Whether a lower-case ASCII word is a less common English one.
pub(super) fn is_rare(word: &str) -> bool {
    holds(RARE, word)
}

/// A binary search over the bytes of a list.
fn holds(list: &str, word: &str) -> bool {
    let (mut from, mut to) = (0, list.len());
    while from < to {
        let line = line_at(list.as_bytes(), from.midpoint(to));
        match list.get(line.clone()).unwrap_or_default() {
            // Lines of comment stand before all words.
            comment if comment.starts_with('#') => from = line.end + 1,
            other => match other.cmp(word) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => from = line.end + 1,
                std::cmp::Ordering::Greater => to = line.start,
            },
        }
    }
    false
}

/// The line around a byte.
fn line_at(bytes: &[u8], at: usize) -> std::ops::Range<usize> {
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| at + newline);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_lists_is_found_and_no_other() {
        for list in [COMMON, RARE] {
            let words: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(words.is_sorted());
            assert!(words.iter().all(|word| holds(list, word)));
            for other in ["", "a", "aaaa", "balerina", "zzzz", "# english", "macarro"] {
                assert!(!holds(list, other), "{other}");
            }
        }
    }
}
