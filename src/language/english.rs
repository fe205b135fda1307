//! The English words that are spelt right, searched where they lie: nothing is built at start.

/// One word a line in the order of their bytes, behind lines of comment.
const WORDS: &str = include_str!("words.txt");

/// Whether a lower-case ASCII word is an ordinary English one. Names are none.
pub(super) fn is_english(word: &str) -> bool {
    let (mut from, mut to) = (0, WORDS.len());
    while from < to {
        let line = line_at(from.midpoint(to));
        match WORDS.get(line.clone()).unwrap_or_default() {
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
fn line_at(at: usize) -> std::ops::Range<usize> {
    let bytes = WORDS.as_bytes();
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |newline| at + newline);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_list_is_found_and_no_other() {
        let words: Vec<&str> = WORDS.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(words.is_sorted());
        assert!(words.iter().all(|word| is_english(word)));
        for other in ["", "a", "aaaa", "balerina", "zzzz", "# english", "wick"] {
            assert!(!is_english(other), "{other}");
        }
    }
}
