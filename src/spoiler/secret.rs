//! Text and verdicts that spoil, held so that no code can print them by accident.

use std::fmt;

use super::policy::Severity;

/// A statement that spoils.
///
/// ```compile_fail
/// let spoiler = stinger::spoiler::Spoiler::new(stinger::spoiler::Severity::Ending, "she lives");
/// println!("{spoiler}");
/// ```
///
/// ```compile_fail
/// let spoiler = stinger::spoiler::Spoiler::new(stinger::spoiler::Severity::Ending, "she lives");
/// let text: &str = spoiler.as_ref();
/// ```
///
/// ```compile_fail
/// let spoiler = stinger::spoiler::Spoiler::new(stinger::spoiler::Severity::Ending, "she lives");
/// let text = spoiler.text;
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Spoiler {
    severity: Severity,
    text: String,
}

impl Spoiler {
    /// A statement of some severity.
    pub fn new(severity: Severity, text: impl Into<String>) -> Self {
        Self { severity, text: text.into() }
    }

    /// How much it spoils.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Several statements as one, as severe as the worst of them. `None` if there are none.
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a Self>, between: &str) -> Option<Self> {
        parts.into_iter().fold(None, |whole: Option<Self>, part| {
            Some(match whole {
                None => part.clone(),
                Some(whole) => Self {
                    severity: whole.severity.max(part.severity),
                    text: format!("{}{between}{}", whole.text, part.text),
                },
            })
        })
    }

    /// The same statement, made at least as severe as `severity`.
    #[must_use]
    pub fn at_least(mut self, severity: Severity) -> Self {
        self.severity = self.severity.max(severity);
        self
    }

    /// What its words are compared as: numbers, from which no text can be read. `number` is a plain function,
    /// which can carry nothing away.
    pub fn fingerprint(&self, number: fn(&str) -> Option<u64>) -> Vec<u64> {
        fingerprint(&self.text, number)
    }

    /// For the renderer alone.
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// The numbers of a text's words.
fn fingerprint(text: &str, number: fn(&str) -> Option<u64>) -> Vec<u64> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).filter_map(number).collect()
}

impl fmt::Debug for Spoiler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Spoiler({}, …)", self.severity.word())
    }
}

/// A yes or no that spoils: whether a character survives. It can be put into words, and into nothing else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Verdict(bool);

impl Verdict {
    /// A verdict.
    pub const fn new(yes: bool) -> Self {
        Self(yes)
    }

    /// The words for it, as a spoiler.
    pub fn spoiler(self, severity: Severity, yes: &str, no: &str) -> Spoiler {
        Spoiler::new(severity, if self.0 { yes } else { no })
    }

    /// The names whose verdict is `wanted`, as one spoiler; `none` where there are none. The caller never
    /// learns which names or how many were taken.
    pub fn select<'a>(wanted: bool, named: impl Iterator<Item = (Self, Severity, &'a str)>, none: &str) -> Spoiler {
        let taken: Vec<_> = named.filter(|(verdict, ..)| verdict.0 == wanted).collect();
        let names: Vec<_> = taken.iter().map(|(.., name)| *name).collect();
        let text = if names.is_empty() { none.to_owned() } else { names.join(", ") + "." };
        Spoiler::new(Severity::Ending, text)
    }
}

impl fmt::Debug for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Verdict(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static_assertions::assert_not_impl_any!(Spoiler: fmt::Display, std::ops::Deref, AsRef<str>, Into<String>, serde::Serialize);
    static_assertions::assert_not_impl_any!(Verdict: fmt::Display, std::ops::Deref, AsRef<bool>, Into<bool>, serde::Serialize);

    #[test]
    fn debug_tells_the_severity_and_not_the_text() {
        let shown = format!("{:?} {:?}", Spoiler::new(Severity::Ending, "she lives"), Verdict::new(true));
        assert_eq!(shown, "Spoiler(ending, …) Verdict(…)");
    }

    #[test]
    fn joining_keeps_the_worst_severity() {
        let parts = [Spoiler::new(Severity::Minor, "a"), Spoiler::new(Severity::Major, "b")];
        let whole = Spoiler::join(&parts, " ").map(|whole| (whole.severity(), whole.text));
        assert_eq!(whole, Some((Severity::Major, "a b".to_owned())));
    }
}
