//! From a message to questions: the best reading of each sentence, what it leans on, and whether it is one
//! question or several.

use super::leaning::is_bare;
use super::{Place, Stinger, Why};
use crate::conversation::Conversation;
use crate::intent::{ANOTHER_TITLE, Candidate, Intent, intent};
use crate::knowledge::{FilmId, Tagged};
use crate::language::{Clause, Mention};
use crate::particulars::Somebody;
use crate::resolve::{Context, Meant, Named};

/// From this score on, a question is answered.
pub(super) const ANSWER: f32 = 0.55;
/// Below this score, a question whose runner-up is nearer than the margin is asked back.
const TORN_BELOW: f32 = 0.7;
/// How much more likely than the runner-up an unsure question must be.
const TORN_MARGIN: f32 = 0.01;
/// From this score on, it is asked back whether that was meant.
pub(super) const ASK_BACK: f32 = 0.42;
/// From this score on, a part of a sentence is a question of its own.
const OWN_QUESTION: f32 = 0.9;
/// A particular that fits this well is what is asked for, to the word.
const EXACTLY: f32 = 0.92;
/// A clause with more words that add to what is asked is not compared with particulars and examples.
const MOST_CONTENT: usize = 12;
/// Intents that few films' files answer.
const YIELDING: &[&str] = &["content-warning", "untold", "about-person", "other-crew", "sequel", "scores", "streaming"];
/// From this score on, a particular that names two is what is asked.
const OF_TWO: f32 = 0.8;
/// What the likeness to an example counts beside a phrasing.
const LIKE: f32 = 0.95;
/// What it counts where a phrasing says the same.
const AGREED: f32 = 0.4;
/// No more words than this lean on what was said before, or choose a film.
pub(super) const ELLIPSIS_WORDS: usize = 8;

/// A question: typed, but for who is meant in each film that it may be about.
pub(crate) struct Question<'a> {
    pub(crate) intent: &'static Intent,
    pub(crate) score: f32,
    /// The score of the next best intent.
    pub(crate) runner_up: f32,
    pub(crate) films: Vec<FilmId>,
    pub(crate) film_named: bool,
    /// Whom it names, as far as the clause says.
    pub(crate) who: Vec<Mention>,
    /// Whom it is about because the last question was.
    pub(crate) same: Option<Named>,
    pub(crate) name: Option<String>,
    pub(crate) text: String,
    pub(crate) found: Option<&'a Tagged>,
    /// Whether that is what was asked to the word.
    pub(crate) exactly: bool,
    pub(crate) years: Vec<u16>,
    /// The title of a film that is not known, which it is about.
    pub(crate) other_title: Option<String>,
    /// Whether a question mark ended it.
    pub(crate) marked: bool,
}

impl Question<'_> {
    /// The film, where it is one.
    pub(crate) fn film(&self) -> Option<FilmId> {
        if let [film] = self.films.as_slice() { Some(*film) } else { None }
    }

    /// Who is meant in a film, given what has been said before.
    pub(crate) fn named(&self, film: FilmId, context: Context<'_>) -> Named {
        let who: Vec<&Mention> = self.who.iter().collect();
        self.same.clone().unwrap_or_else(|| context.named(&who, film, self.intent))
    }

    /// Whether it asks for yes or no.
    pub(crate) fn is_polar(&self) -> bool {
        self.same.is_none() && is_polar(&self.text)
    }

    /// Whether another intent is as likely and neither is sure: then it is asked back which is meant.
    pub(crate) fn is_torn(&self) -> bool {
        self.score < TORN_BELOW && self.score - self.runner_up < TORN_MARGIN
    }

    /// How sure it is that this was meant, 0 to 1. On sentences set aside, replies from 0.8 to 0.95 were right 84 to
    /// 91 times in a hundred, above that 98 times, below it two times in three.
    ///
    /// It is the score, less what a near runner-up takes.
    pub(crate) fn confidence(&self) -> f32 {
        let margin = (self.score - self.runner_up).clamp(0.0, 0.1);
        (self.score - 0.1 + margin).clamp(0.0, 1.0)
    }
}

/// A message with all that it leans on.
pub(super) struct Hearing<'a, 'b> {
    pub(super) stinger: &'a Stinger,
    pub(super) context: Context<'b>,
    chosen: Option<FilmId>,
    echo: bool,
}

impl Stinger {
    /// The questions of a message. `chosen` is the film, where it has been asked which is meant.
    pub(super) fn understand<'a>(
        &'a self,
        message: &str,
        place: Place,
        conversation: &Conversation,
        chosen: Option<FilmId>,
    ) -> (Vec<Question<'a>>, Why) {
        let focus: Vec<FilmId> = chosen.into_iter().chain(conversation.film).chain(place.film).collect();
        let sentences = self.reader.read(message, &self.library, &focus);
        let elsewhere = films_of(sentences.iter().filter_map(|parts| parts.first()?.first()));
        let context = Context { library: &self.library, conversation, channel: place.film, elsewhere: &elsewhere };
        let hearing = Hearing { stinger: self, context, chosen, echo: !crate::language::is_covered(message) };
        let mut why = Why::default();
        let mut heard: Vec<Vec<Question<'_>>> = Vec::new();
        for parts in worth_hearing(&sentences) {
            heard.push(hearing.sentence(parts, message, &mut why));
        }
        why.candidates.sort_by(|a, b| b.1.total_cmp(&a.1));
        let asked = heard.iter().flatten().any(|question| question.marked && question.score >= ANSWER);
        let questions = heard.into_iter().flatten().filter(|question| question.score >= ANSWER);
        // Beside a question that is marked as one, plain statements are no questions.
        let questions: Vec<_> =
            questions.filter(|question| question.marked || !asked || begins_as_question(&question.text)).collect();
        if questions.iter().any(Question::is_torn) {
            return (questions.into_iter().filter(|question| !question.is_torn()).collect(), why);
        }
        if questions.is_empty() {
            let fallback =
                sentences.iter().filter_map(|parts| parts.first()?.first()).find_map(|clause| hearing.fallback(clause));
            return (fallback.into_iter().collect(), why);
        }
        (without_chatter(without_repeats(questions)), why)
    }
}

/// No more sentences of a message are tried as questions.
const MOST_SENTENCES: usize = 4;

/// Of many sentences, those marked as questions, and of these the first.
fn worth_hearing(sentences: &[Vec<Vec<Clause>>]) -> Vec<&Vec<Vec<Clause>>> {
    let is_marked = |parts: &&Vec<Vec<Clause>>| parts.iter().flatten().next().is_some_and(|clause| clause.question);
    let any_marked = sentences.len() > MOST_SENTENCES && sentences.iter().any(|parts| is_marked(&parts));
    sentences.iter().filter(|parts| !any_marked || is_marked(parts)).take(MOST_SENTENCES).collect()
}

/// The films named in some clauses: the candidates of the first that names one.
fn films_of<'c>(clauses: impl Iterator<Item = &'c Clause>) -> Vec<FilmId> {
    let named = clauses.flat_map(|clause| &clause.mentions).find(|mention| mention.at.is_empty());
    named.map(|mention| mention.films().collect()).unwrap_or_default()
}

fn without_repeats(questions: Vec<Question<'_>>) -> Vec<Question<'_>> {
    let mut kept: Vec<Question<'_>> = Vec::new();
    for question in questions {
        let same = |other: &Question<'_>| {
            other.intent.name == question.intent.name
                && other.films == question.films
                && (!question.intent.uses_names || other.who == question.who)
        };
        if !kept.iter().any(same) {
            kept.push(question);
        }
    }
    kept
}

/// Beside a question on a film, greetings and thanks want no answer.
fn without_chatter(mut questions: Vec<Question<'_>>) -> Vec<Question<'_>> {
    if questions.iter().any(|question| question.intent.about_film) {
        questions.retain(|question| question.intent.about_film);
    }
    questions
}

/// Question words.
const WH: &[&str] = &["who", "what", "when", "where", "why", "how", "which", "whom", "whose"];
/// What begins a question that wants yes or no.
const AUXILIARY: &[&str] =
    &["is", "are", "was", "were", "does", "do", "did", "will", "can", "could", "has", "have", "had", "would"];

/// Whether a clause begins as questions do.
pub(super) fn begins_as_question(text: &str) -> bool {
    let mut words = text.split_whitespace().skip_while(|word| {
        matches!(*word, "and" | "but" | "or" | "also" | "then" | "wait" | "ok" | "so" | "hey" | "hi" | "yo")
    });
    match words.next() {
        // "In Ballerina, who …": behind the film, only a question word makes it one.
        Some("it" | "in") => words.find(|word| !matches!(*word, "it" | "in")).is_some_and(|word| WH.contains(&word)),
        first => first
            .is_some_and(|word| WH.contains(&word) || AUXILIARY.contains(&word) || matches!(word, "should" | "any")),
    }
}

/// Whether a clause asks by whom, why or how.
fn begins_with_wh(text: &str) -> bool {
    text.split_whitespace()
        .next()
        .is_some_and(|word| matches!(word, "who" | "why" | "how" | "when" | "where" | "which"))
}

/// Whether a clause asks for yes or no.
fn is_polar(text: &str) -> bool {
    let mut words =
        text.split_whitespace().filter(|word| !matches!(*word, "and" | "but" | "or" | "so" | "also" | "then"));
    words.next().is_some_and(|word| AUXILIARY.contains(&word)) || text.contains(" right ") || text.ends_with(" no ")
}

impl<'a> Hearing<'a, '_> {
    /// The questions of a sentence: its whole, or its parts where these are questions of their own.
    fn sentence(&self, parts: &[Vec<Clause>], message: &str, why: &mut Why) -> Vec<Question<'a>> {
        let Some((whole, parts)) = parts.split_first() else { return Vec::new() };
        note(whole, message, why);
        let about = whole.first().map(|clause| self.films(clause, None, &[]));
        let whole = self.best(whole, true, why);
        let more_than_names = |part: &&Vec<Clause>| part.first().is_some_and(|clause| !is_bare(clause, true));
        let parts = parts.iter().filter(more_than_names).filter_map(|part| self.best(part, false, why));
        let parts: Vec<Question<'a>> = parts.filter(|part| part.intent.about_film).collect();
        let own = parts.iter().filter(|part| part.score >= OWN_QUESTION).count();
        let differ = parts.windows(2).any(|pair| {
            pair[0].intent.name != pair[1].intent.name || (pair[0].intent.uses_names && pair[0].who != pair[1].who)
        });
        let whole_score = whole.as_ref().map_or(0.0, |question| question.score);
        if own >= 2 && differ && !one_list(whole.as_ref(), &parts) {
            return parts.into_iter().filter(|part| part.score >= OWN_QUESTION).collect();
        }
        let best_part = parts.into_iter().max_by(|a, b| a.score.total_cmp(&b.score));
        match best_part {
            Some(mut part)
                if part.score > whole_score + 0.05 && (whole_score < ANSWER || begins_as_question(&part.text)) =>
            {
                if let Some((films, true)) = about
                    && !part.films.is_empty()
                    && !part.film_named
                {
                    part.films = films;
                }
                vec![part]
            }
            _ => whole.into_iter().collect(),
        }
    }

    /// The best reading of a clause.
    fn best(&self, readings: &[Clause], may_lean: bool, why: &mut Why) -> Option<Question<'a>> {
        let mut best: Option<Question<'a>> = None;
        for (number, clause) in readings.iter().enumerate() {
            let rival = best.as_ref().map_or(0.0, |question| question.score);
            let Some(mut question) = self.read(clause, may_lean, rival, why) else { continue };
            // "The Director", so written, is the name; "the director" is likelier the job.
            let as_name = number == 0;
            if readings.len() > 1 && clause.description == Some(as_name) {
                question.score += 0.01;
            }
            if best.as_ref().is_none_or(|best| question.score > best.score) {
                best = Some(question);
            }
        }
        best
    }

    /// The question that a clause is; `rival` is the score of another reading of it.
    fn read(&self, clause: &Clause, may_lean: bool, rival: f32, why: &mut Why) -> Option<Question<'a>> {
        if may_lean
            && let Some(question) =
                self.going_on(clause).or_else(|| self.the_character(clause)).or_else(|| self.leaning(clause))
        {
            return Some(question);
        }
        // What holds much is compared with nothing: it is a story and no question.
        let comparable = clause.content.len() <= MOST_CONTENT;
        let particular = if comparable { self.particular(clause) } else { None };
        let so_far = particular.as_ref().map_or(rival, |question| question.score.max(rival));
        // A single word that asks nothing is like anything.
        let says_enough = clause.text.split_whitespace().nth(1).is_some() || clause.question;
        let candidates = self.candidates(clause, comparable && says_enough && so_far < OWN_QUESTION);
        why.candidates.extend(candidates.iter().take(2).map(|candidate| (candidate.intent.name, candidate.score)));
        why.candidates.extend(particular.as_ref().map(|question| (question.intent.name, question.score)));
        let runner_up = candidates.get(1).map_or(0.0, |candidate| candidate.score);
        let by_phrasing = candidates.into_iter().next().map(|candidate| self.question(clause, &candidate, runner_up));
        // A question for a fate always gets the reply of one: another shape would tell something.
        let asks_fate = |phrased: &Question<'_>| {
            phrased.intent.name == "fate" && phrased.score >= OWN_QUESTION && !begins_with_wh(&phrased.text)
        };
        // What is mostly unknown gives way to what this film's file tells after all.
        let yields = |phrased: &Question<'_>| YIELDING.contains(&phrased.intent.name);
        // Of two people named, something between them is asked, rather than the fate of each.
        let of_two = |phrased: &Question<'_>| phrased.intent.name == "fate" && phrased.who.len() > 1;
        match (by_phrasing, particular) {
            (Some(phrased), Some(particular)) if yields(&phrased) && particular.score >= OWN_QUESTION => {
                Some(particular)
            }
            (Some(phrased), Some(particular)) if of_two(&phrased) && particular.score >= OF_TWO => Some(particular),
            (Some(phrased), Some(particular)) if particular.score <= phrased.score || asks_fate(&phrased) => {
                Some(phrased)
            }
            (phrased, particular) => particular.or(phrased),
        }
    }

    /// The intents that a clause may have, best first: by phrasings, and where these are not sure, by examples.
    fn candidates(&self, clause: &Clause, by_example: bool) -> Vec<Candidate> {
        let mut candidates = self.stinger.recogniser.candidates(clause);
        if !by_example || candidates.first().is_some_and(|candidate| candidate.score >= OWN_QUESTION) {
            return candidates;
        }
        for (intent, likeness) in
            self.stinger.examples.like(clause, self.context.library, &self.stinger.reader).into_iter().take(3)
        {
            let score = likeness * LIKE;
            match candidates.iter_mut().find(|candidate| candidate.intent.name == intent.name) {
                Some(known) if known.doubtful => {}
                // Two ways to one intent: each makes the other surer.
                Some(known) => known.score = 1.0 - (1.0 - known.score) * (1.0 - score * AGREED),
                None => candidates.push(Candidate::of(intent, score)),
            }
        }
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score));
        candidates
    }

    /// The films that a clause may be about, and whether it says so itself.
    fn films(&self, clause: &Clause, candidate: Option<&Candidate>, who: &[&Mention]) -> (Vec<FilmId>, bool) {
        if let Some(film) = self.chosen {
            return (vec![film], true);
        }
        match self.context.which_film(clause, candidate, who) {
            Meant::One { film, named } => (vec![film], named),
            Meant::Several(films) => (films, true),
            Meant::Unsaid => (self.context.library.films().map(|(id, _)| id).collect(), false),
        }
    }

    pub(super) fn question(&self, clause: &Clause, candidate: &Candidate, runner_up: f32) -> Question<'a> {
        let who = self.context.who(clause, Some(candidate));
        let (mut films, film_named) = self.films(clause, Some(candidate), &who);
        if !candidate.intent.about_film {
            films.clear();
        }
        let shown = |name: &str| if self.echo { display(name) } else { String::new() };
        let name = candidate.name.as_deref().map(shown);
        let asks = clause.question || begins_as_question(&clause.text);
        let title = candidate.other_title.clone().filter(|at| {
            // What is no question may end in anything.
            let before = clause.text.get(..at.start).unwrap_or_default().trim_end();
            let led_in = [" of", " in", " for"].iter().any(|word| before.ends_with(word));
            !film_named && self.chosen.is_none() && (asks || led_in)
        });
        let other_title = title.and_then(|at| clause.text.get(at)).map(shown);
        Question {
            intent: candidate.intent,
            // That it is about another film is certain then, and no doubt any more.
            score: if other_title.is_some() { candidate.score / ANOTHER_TITLE } else { candidate.score },
            other_title,
            runner_up,
            films,
            film_named,
            who: who.into_iter().cloned().collect(),
            same: None,
            name,
            text: clause.text.clone(),
            found: None,
            exactly: false,
            years: clause.years.clone(),
            marked: clause.question,
        }
    }

    /// The question as one for a particular that the film's file tells.
    fn particular(&self, clause: &Clause) -> Option<Question<'a>> {
        let who = self.context.who(clause, None);
        let (films, _) = self.films(clause, None, &who);
        let [film] = films.as_slice() else { return None };
        let detail = intent("detail")?;
        let somebody = |at: usize| {
            let named = self.context.named(&[clause.mentions.get(at)?], *film, detail);
            Somebody::of(self.context.library, &named.characters, &named.people, *film)
        };
        let (fit, found) =
            self.stinger.particulars.find(clause, *film, (&self.stinger.library, &self.stinger.reader), &somebody)?;
        // What asks for yes or no is answered better by an intent of its own, which knows which it is.
        let exact = if is_polar(&clause.text) { 0.97 } else { 0.985 };
        let score = if fit >= EXACTLY { exact } else { fit * 0.93 };
        let candidate = Candidate::of(detail, score);
        Some(Question { found: Some(found), exactly: fit >= EXACTLY, ..self.question(clause, &candidate, 0.0) })
    }

    /// What nothing explains: with somebody of a film in it and the form of a question, a question on the plot.
    fn fallback(&self, clause: &Clause) -> Option<Question<'a>> {
        let names_someone = clause.mentions.iter().any(|mention| !mention.at.is_empty());
        if !names_someone || !(clause.question || begins_as_question(&clause.text)) {
            return None;
        }
        let question = self.question(clause, &Candidate::of(intent("plot-question")?, ANSWER), 0.0);
        (question.films.len() == 1).then_some(question)
    }
}

/// Whether several parts are one list ("who plays Eve and Winston"), which the whole answers at once.
fn one_list(whole: Option<&Question<'_>>, parts: &[Question<'_>]) -> bool {
    whole.is_some_and(|whole| {
        whole.score >= OWN_QUESTION
            && parts.iter().all(|part| {
                part.intent.name == whole.intent.name && !begins_as_question(&part.text) || part.text == whole.text
            })
    })
}

/// An unknown name as it may be repeated: letters and digits only, short, each word with a capital.
pub(super) fn display(name: &str) -> String {
    let words = name.split(' ').filter(|word| !word.starts_with('@') && word.len() <= 16).take(4);
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    };
    words.map(capital).collect::<Vec<_>>().join(" ")
}

fn note(readings: &[Clause], message: &str, why: &mut Why) {
    let Some(clause) = readings.first() else { return };
    why.clauses.push(clause.text.trim().to_owned());
    why.names
        .extend(clause.mentions.iter().filter_map(|mention| message.get(mention.original.clone()).map(str::to_owned)));
}
