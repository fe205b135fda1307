//! Severities, treatments, and the policies that map one to the other.

use std::fmt;

/// How much a statement spoils. Ordered: a later one spoils more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing: what a poster or a cast list says.
    None,
    /// The premise and the first act.
    Minor,
    /// Turns, reveals, and fates before the last act.
    Major,
    /// The last act.
    Ending,
}

impl Severity {
    /// Every severity, mildest first.
    pub const ALL: [Self; 4] = [Self::None, Self::Minor, Self::Major, Self::Ending];
    /// Those that spoil anything, mildest first.
    pub const SPOILING: [Self; 3] = [Self::Minor, Self::Major, Self::Ending];

    /// The word that stands for it in knowledge files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::Ending => "ending",
        }
    }

    /// The severity that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.word() == word)
    }
}

/// What happens to a statement. Ordered: a later one shows less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Treatment {
    /// Written as it is.
    Show,
    /// Written under a cover that the reader can lift.
    Cover,
    /// Left out, and shown on request to the one who requests it.
    Private,
    /// Left out.
    Withhold,
}

impl Treatment {
    /// Every treatment, most open first.
    pub const ALL: [Self; 4] = [Self::Show, Self::Cover, Self::Private, Self::Withhold];

    /// The word that stands for it in commands and in what is stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Show => "show",
            Self::Cover => "cover",
            Self::Private => "private",
            Self::Withhold => "withhold",
        }
    }

    /// The treatment that a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|treatment| treatment.word() == word)
    }

    /// The treatment of a severity as people read it: "ending covered".
    pub fn said_of(self, severity: Severity) -> String {
        let treated = match self {
            Self::Show => "shown",
            Self::Cover => "covered",
            Self::Private => "private",
            Self::Withhold => "withheld",
        };
        format!("{} {treated}", severity.word())
    }
}

/// A treatment for each severity. A worse severity is never shown more openly than a milder one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Policy([Treatment; 4]);

/// A name that is none of the policies.
#[derive(Debug, thiserror::Error)]
#[error("there is no policy {0:?}; the policies are open, tagged, strict and sealed")]
pub struct UnknownPolicy(String);

impl Policy {
    /// Shows everything.
    pub const OPEN: Self = Self([Treatment::Show; 4]);
    /// Covers turns and the ending. The default.
    pub const TAGGED: Self = Self([Treatment::Show, Treatment::Show, Treatment::Cover, Treatment::Cover]);
    /// Covers the premise; turns and the ending only for the one who asks.
    pub const STRICT: Self = Self([Treatment::Show, Treatment::Cover, Treatment::Private, Treatment::Private]);
    /// Covers the premise; turns and the ending never.
    pub const SEALED: Self = Self([Treatment::Show, Treatment::Cover, Treatment::Withhold, Treatment::Withhold]);

    /// The named policies, most open first.
    pub const NAMED: [(&'static str, Self); 4] =
        [("open", Self::OPEN), ("tagged", Self::TAGGED), ("strict", Self::STRICT), ("sealed", Self::SEALED)];

    /// A policy of a treatment for each severity, mildest first. What does not spoil is shown, whatever is said of it,
    /// and each worse severity is treated at least as strictly as the milder ones.
    pub fn new(treatments: [Treatment; 4]) -> Self {
        let [_, minor, major, ending] = treatments;
        let major = major.max(minor);
        Self([Treatment::Show, minor, major, ending.max(major)])
    }

    /// The treatment of a severity.
    pub const fn treatment(self, severity: Severity) -> Treatment {
        self.0[severity as usize]
    }

    /// What happens to each severity that spoils: "minor shown, major covered, ending covered".
    pub fn in_full(self) -> String {
        Severity::SPOILING.map(|severity| self.treatment(severity).said_of(severity)).join(", ")
    }

    /// The stricter treatment of two policies, for each severity.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        Self(Severity::ALL.map(|severity| self.treatment(severity).max(other.treatment(severity))))
    }

    /// The same policy where only the asker sees the answer and has asked to see it: what was covered or
    /// private is shown, what was withheld stays withheld.
    #[must_use]
    pub fn lifted(self) -> Self {
        Self(self.0.map(|treatment| match treatment {
            Treatment::Withhold => Treatment::Withhold,
            Treatment::Show | Treatment::Cover | Treatment::Private => Treatment::Show,
        }))
    }

    /// The same policy for an answer to a question that was itself under a cover: nothing stays bare.
    #[must_use]
    pub fn covering(self) -> Self {
        Self(self.0.map(|treatment| treatment.max(Treatment::Cover)))
    }
}

impl std::str::FromStr for Policy {
    type Err = UnknownPolicy;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let named = Self::NAMED.into_iter().find(|(known, _)| *known == name);
        named.map(|(_, policy)| policy).ok_or_else(|| UnknownPolicy(name.to_owned()))
    }
}

impl<'de> serde::Deserialize<'de> for Policy {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((name, _)) = Self::NAMED.into_iter().find(|(_, policy)| policy == self) {
            return f.write_str(name);
        }
        f.write_str(&self.in_full())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_named_policy_shows_no_more_than_the_one_before() {
        for pair in Policy::NAMED.windows(2) {
            for severity in Severity::ALL {
                assert!(pair[0].1.treatment(severity) <= pair[1].1.treatment(severity));
            }
        }
    }

    #[test]
    fn a_policy_never_shows_more_of_what_spoils_more() {
        for (_, policy) in Policy::NAMED {
            for pair in Severity::ALL.windows(2) {
                assert!(policy.treatment(pair[0]) <= policy.treatment(pair[1]));
            }
        }
    }

    #[test]
    fn a_policy_made_of_treatments_is_as_strict_with_the_worse_and_shows_what_does_not_spoil() {
        use Treatment::{Cover, Private, Show};
        assert_eq!(Policy::new([Private, Cover, Show, Show]), Policy([Show, Cover, Cover, Cover]));
        assert_eq!(Policy::new([Show, Show, Private, Cover]), Policy([Show, Show, Private, Private]));
    }

    #[test]
    fn a_policy_without_a_name_is_told_by_severity() {
        let policy = Policy::new([Treatment::Show, Treatment::Show, Treatment::Cover, Treatment::Withhold]);
        assert_eq!(policy.to_string(), "minor shown, major covered, ending withheld");
    }

    #[test]
    fn every_treatment_has_a_word_of_its_own() {
        for treatment in Treatment::ALL {
            assert_eq!(Treatment::from_word(treatment.word()), Some(treatment));
        }
        assert_eq!(Treatment::from_word("shown"), None);
    }

    #[test]
    fn lifting_never_opens_what_is_withheld() {
        assert_eq!(Policy::SEALED.lifted().treatment(Severity::Ending), Treatment::Withhold);
        assert_eq!(Policy::STRICT.lifted().treatment(Severity::Ending), Treatment::Show);
    }
}
