//! Clauses that say too little by themselves and lean on what was said before: "and him?", "the second one", "and
//! then?", "no, I mean the character".

use super::understand::{ELLIPSIS_WORDS, Hearing, Question};
use crate::choice::choose;
use crate::intent::{Candidate, Intent, intent};
use crate::knowledge::FilmId;
use crate::language::{Clause, Mention};
use crate::resolve::Named;

impl<'a> Hearing<'a, '_> {
    /// "And then?", "why there?": the part of the plot that comes next, or the last answer again, which says why.
    pub(super) fn going_on(&self, clause: &Clause) -> Option<Question<'a>> {
        const GOING_ON: &[&str] = &[
            "and", "what", "then", "next", "after", "before", "that", "happens", "why", "how", "come", "for", "there",
            "not", "so", "it", "is", "was", "wow", "ok", "but", "did", "they", "do", "comes", "many", "were", "cut",
        ];
        let words = || clause.text.split_whitespace();
        let last = self.context.conversation.last.as_ref()?;
        let has = |wanted: &[&str]| words().any(|word| wanted.contains(&word));
        if clause.length > 5
            || !words().all(|word| GOING_ON.contains(&word))
            || !has(&["why", "come", "then", "next", "after", "before"])
        {
            return None;
        }
        let film = self.context.film()?;
        let plot = &self.stinger.library.film(film).plot;
        let at = plot.iter().position(|part| Some(&part.text) == last.found.as_ref());
        let onward = !has(&["why", "come"]);
        let (intent, found) = match at {
            Some(at) if onward && has(&["before"]) => (last.intent, Some(&plot.get(at.checked_sub(1)?)?.text)),
            Some(at) if onward => match plot.get(at + 1) {
                Some(part) => (last.intent, Some(&part.text)),
                None => (intent("ending")?, None),
            },
            None if onward => return None,
            None if last.found.is_some() => {
                // The same statement again, as the film's file has it.
                let again = self.stinger.particulars.same(film, last.found.as_ref()?)?;
                (last.intent, Some(again))
            }
            _ if matches!(
                last.intent.name,
                "locations" | "deleted-scenes" | "alternate-ending" | "credits-scene" | "book" | "awards"
            ) =>
            {
                (last.intent, None)
            }
            _ => return None,
        };
        Some(Question { found, ..self.question(clause, &Candidate::of(intent, 0.95), 0.0) })
    }

    /// A clause that is nothing but a name, a film or a pointer to one: the last question, asked of that.
    pub(super) fn leaning(&self, clause: &Clause) -> Option<Question<'a>> {
        // "And the director?" asks for the job, not for the character of that name.
        let of_characters = ["who-plays", "fate", "plays-whom", "who-is"];
        let after_characters =
            self.context.conversation.last.as_ref().is_some_and(|last| of_characters.contains(&last.intent.name));
        let job = !after_characters
            && clause.description == Some(false)
            && clause.mentions.iter().any(|mention| !mention.at.is_empty());
        if job || clause.length > ELLIPSIS_WORDS || !is_bare(clause, self.context.conversation.last.is_some()) {
            return None;
        }
        let last = self.context.conversation.last.as_ref();
        let who = self.context.who(clause, None);
        let points = clause.ordinal.is_some()
            || !clause.years.is_empty()
            || clause.mentions.iter().any(|mention| mention.at.is_empty());
        let part =
            clause.text.split_whitespace().find_map(|word| word.parse().ok().filter(|part| (1..=9).contains(part)));
        let by_number = || self.context.part_of_series(self.context.film()?, part?);
        let pointed = if !points && !asks_for_more(clause) && who.is_empty() {
            Some(by_number().or_else(|| self.akin(clause))?)
        } else {
            None
        };
        let intent = match last {
            _ if !who.is_empty() => asked_of(last.map(|last| last.intent), &who)?,
            Some(last) => last.intent,
            None if clause.length > 0 => intent("overview")?,
            None => return None,
        };
        let mut question = self.question(clause, &Candidate::of(intent, 0.95), 0.0);
        if let Some(film) = pointed {
            question.films = vec![film];
        }
        if who.is_empty()
            && let Some(last) = last
        {
            question.same = Some(Named {
                people: last.people.clone(),
                characters: last.characters.clone(),
                missing_roles: Vec::new(),
            });
        }
        Some(question)
    }

    /// "No, I mean the character": behind a question for the director of a film that has a character of that name.
    pub(super) fn the_character(&self, clause: &Clause) -> Option<Question<'a>> {
        const CORRECTING: &[&str] = &[
            "no",
            "not",
            "i",
            "mean",
            "meant",
            "character",
            "role",
            "in",
            "it",
            "of",
            "film",
            "asking",
            "about",
            "called",
            "named",
            "one",
        ];
        let last = self.context.conversation.last.as_ref().filter(|last| last.intent.name == "director")?;
        let correcting = clause.text.contains(" character ")
            && clause.text.split_whitespace().all(|word| CORRECTING.contains(&word));
        let film = self.context.film().filter(|_| correcting)?;
        let named_so = |name: &str| name.to_lowercase().ends_with(last.intent.name);
        let entry = self.context.library.film(film).cast.iter().find(|entry| named_so(entry.character.as_str()))?;
        let character = self.context.library.character_by_name(entry.character.as_str())?;
        let same = Named { characters: vec![character], ..Named::default() };
        Some(Question { same: Some(same), ..self.question(clause, &Candidate::of(intent("who-is")?, 0.95), 0.0) })
    }

    /// The film of the same title that a clause describes ("the korean one").
    fn akin(&self, clause: &Clause) -> Option<FilmId> {
        let film = self.context.film()?;
        let mut akin = self.context.akin(film);
        if clause.text.contains(" other ") {
            akin.retain(|other| *other != film);
            return if let [other] = akin.as_slice() { Some(*other) } else { None };
        }
        choose(self.context.library, &akin, &clause.text)
    }
}

/// What a bare name asks, after a last question.
fn asked_of(last: Option<&'static Intent>, who: &[&Mention]) -> Option<&'static Intent> {
    let person_only = who.iter().all(|mention| mention.kind.person() && !mention.kind.character());
    match last {
        Some(last) if matches!(last.name, "fate" | "who-plays" | "plot-question") && person_only => {
            intent("plays-whom")
        }
        Some(last) if matches!(last.name, "fate" | "who-plays" | "filmography" | "plays-whom" | "who-is") => {
            if last.name == "plays-whom" && !person_only { intent("who-plays") } else { Some(last) }
        }
        Some(last) if last.name == "other-works" && person_only => intent("filmography"),
        Some(last) if who.iter().all(|mention| mention.kind.pronoun()) => Some(last),
        _ => intent("who-is"),
    }
}

/// Whether a clause is nothing but names, films, and pointers to these. Described films ("the korean one")
/// count only after a question.
pub(super) fn is_bare(clause: &Clause, after_question: bool) -> bool {
    const POINTING: &[&str] = &[
        "it",
        "and",
        "or",
        "in",
        "for",
        "of",
        "about",
        "what",
        "how",
        "one",
        "then",
        "no",
        "i",
        "mean",
        "meant",
        "also",
        "same",
        "by",
        "from",
        "with",
        "other",
        "2",
        "3",
        "4",
        "part",
        "now",
        "if",
        "we",
        "talk",
        "talking",
        "ask",
        "asking",
        "but",
        "question",
        "thing",
        "too",
        "as",
        "well",
        "more",
        "another",
        "else",
        "next",
        "nevermind",
        "never",
        "mind",
        "sorry",
        "back",
        "to",
        "on",
        "ok",
        "that",
        "those",
        "repeat",
        "any",
    ];
    const DESCRIBING: &[&str] = &[
        "korean", "new", "newer", "newest", "latest", "old", "older", "first", "second", "third", "fourth", "last",
        "recent", "original", "1st", "2nd", "3rd", "4th", "john", "wick",
    ];
    let mut described = false;
    let bare = clause.text.split_whitespace().all(|word| {
        let describes = DESCRIBING.contains(&word);
        described |= describes;
        word.starts_with('@')
            || POINTING.contains(&word)
            || describes
            || clause.years.iter().any(|year| year.to_string() == word)
    });
    described |= clause.text.contains(" other one ");
    described |= clause.leaning && clause.text.split_whitespace().any(|word| matches!(word, "2" | "3" | "4"));
    let points = described
        || (after_question && asks_for_more(clause))
        || !clause.mentions.is_empty()
        || !clause.years.is_empty()
        || clause.ordinal.is_some();
    // "What is it" and "who is @4" are questions; "what about @4" is not.
    let leans = clause.leaning || !clause.text.contains(" what ");
    bare && points && leans && (after_question || !described)
}

/// Whether a clause asks for more of the same.
fn asks_for_more(clause: &Clause) -> bool {
    clause.text.split_whitespace().any(|word| matches!(word, "more" | "another" | "else" | "repeat"))
}
