//! What the buttons and selects under a message mean, as the ids that Discord gives back when one is used.

/// The longest id that Discord takes, in characters.
const LONGEST: usize = 100;

/// What a button or a select is for. `answer` is the number under which the answer is remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Press {
    /// Shows the answer uncovered to the one who presses, from a span on.
    Show {
        /// The answer.
        answer: u64,
        /// The span with which the page begins.
        from: usize,
    },
    /// Shows the next page.
    More {
        /// The answer.
        answer: u64,
        /// The span with which the page begins.
        from: usize,
    },
    /// The one who presses has seen a film.
    Seen {
        /// The answer, to be shown uncovered then.
        answer: u64,
        /// The film's id.
        film: String,
    },
    /// Chooses among films for a question that waits.
    Choose {
        /// The question.
        question: u64,
    },
    /// Confirms that spoiler settings, or the others, are taken away.
    Reset {
        /// Whether it is the spoiler settings.
        spoilers: bool,
    },
}

impl Press {
    /// The id, or `None` where a name in it is too long for Discord.
    pub(super) fn id(&self) -> Option<String> {
        let id = match self {
            Self::Show { answer, from } => format!("show:{answer:x}:{from}"),
            Self::More { answer, from } => format!("more:{answer:x}:{from}"),
            Self::Seen { answer, film } => format!("seen:{answer:x}:{film}"),
            Self::Choose { question } => format!("choose:{question:x}"),
            Self::Reset { spoilers } => format!("reset:{}", if *spoilers { "spoilers" } else { "settings" }),
        };
        (id.chars().count() <= LONGEST).then_some(id)
    }

    /// What an id means; `None` for one that this program never made.
    pub(super) fn read(id: &str) -> Option<Self> {
        let (kind, rest) = id.split_once(':')?;
        let number = |text: &str| u64::from_str_radix(text, 16).ok();
        let pair = || rest.split_once(':').and_then(|(answer, rest)| Some((number(answer)?, rest)));
        match kind {
            "show" => pair().and_then(|(answer, from)| Some(Self::Show { answer, from: from.parse().ok()? })),
            "more" => pair().and_then(|(answer, from)| Some(Self::More { answer, from: from.parse().ok()? })),
            "seen" => pair().map(|(answer, film)| Self::Seen { answer, film: film.to_owned() }),
            "choose" => number(rest).map(|question| Self::Choose { question }),
            "reset" => Some(Self::Reset { spoilers: rest == "spoilers" }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_read_as_what_it_was() {
        let film = "ballerina-2025".to_owned();
        let presses = [
            Press::Show { answer: u64::MAX, from: 3 },
            Press::More { answer: 1, from: 12 },
            Press::Seen { answer: 7, film },
            Press::Choose { question: 9 },
            Press::Reset { spoilers: true },
            Press::Reset { spoilers: false },
        ];
        for press in presses {
            assert_eq!(Press::read(&press.id().unwrap()), Some(press));
        }
    }

    #[test]
    fn what_is_no_id_means_nothing() {
        for id in ["", "show", "show:", "show:x:1", "show:1:-1", "more:1", "🎬:1", "reset"] {
            assert_eq!(Press::read(id), None, "{id}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_an_id_or_none(text in "((show|more|seen|choose|reset):)?\\PC{0,40}") {
            if let Some(press) = Press::read(&text) {
                proptest::prop_assert_eq!(press.id().as_deref().and_then(Press::read), press.id().map(|_| press));
            }
        }
    }

    #[test]
    fn a_name_too_long_for_discord_gives_no_id() {
        assert_eq!(Press::Seen { answer: 1, film: "x".repeat(100) }.id(), None);
    }
}
