//! Clauses: the parts of a message that could each be a question, in a canonical form.
//!
//! Canonical means: misspellings corrected, short forms written out, articles and polite phrases dropped, the film
//! spoken of written as `it`, and people and characters written as `@` and a mark that says what
//! the name may stand for. `"hey whos teh badguy in balerina??"` becomes `" who is @v in it "`.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::names::{self, NameIndex, Named};
use super::words::{Break, Word, words};
use crate::knowledge::{CharacterId, FilmId, Library, PersonId, Pronoun, Role};

/// What a mention stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    /// A name.
    Named(Named),
    /// Somebody spoken of before.
    Pronoun(Pronoun),
}

/// The kinds of thing that a mention may stand for, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MentionKind(u8);

impl MentionKind {
    const FILM: u8 = 1;
    const PERSON: u8 = 2;
    const CHARACTER: u8 = 4;
    const PRONOUN: u8 = 8;

    fn of(entities: &[Entity]) -> Self {
        Self(entities.iter().fold(0, |bits, entity| {
            bits | match entity {
                Entity::Named(Named::Film(_)) => Self::FILM,
                Entity::Named(Named::Person(_)) => Self::PERSON,
                Entity::Named(Named::Character(_) | Named::Role(_)) => Self::CHARACTER,
                Entity::Pronoun(_) => Self::PRONOUN | Self::CHARACTER | Self::PERSON,
            }
        }))
    }

    /// Whether it may be a film.
    pub const fn film(self) -> bool {
        self.0 & Self::FILM != 0
    }

    /// Whether it may be a person.
    pub const fn person(self) -> bool {
        self.0 & Self::PERSON != 0
    }

    /// Whether it may be a character.
    pub const fn character(self) -> bool {
        self.0 & Self::CHARACTER != 0
    }

    /// Whether it is a pronoun.
    pub const fn pronoun(self) -> bool {
        self.0 & Self::PRONOUN != 0
    }

    /// The character that stands for it in a clause: a digit, or a letter where it is a role.
    fn mark(self, entities: &[Entity]) -> char {
        match entities {
            [Entity::Named(Named::Role(Role::Villain))] => 'v',
            [Entity::Named(Named::Role(Role::Lead))] => 'l',
            _ => char::from_digit(u32::from(self.0), 16).unwrap_or('0'),
        }
    }
}

/// Something named in a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What it may stand for, best first.
    pub entities: Vec<Entity>,
    /// The kinds of these.
    pub kind: MentionKind,
    /// Its bytes in the clause's text; empty where it is written as `it`.
    pub at: Range<usize>,
    /// Its bytes in the original message.
    pub original: Range<usize>,
    /// Whether it owns what stands behind it ("Eve's mother", "her mother").
    pub owns: bool,
    /// Whether "in" or the like stands before it: then it is where something happens.
    pub led_in: bool,
}

impl Mention {
    /// The films that it may stand for.
    pub fn films(&self) -> impl Iterator<Item = FilmId> {
        self.entities.iter().filter_map(|entity| match entity {
            Entity::Named(Named::Film(film)) => Some(*film),
            _ => None,
        })
    }

    /// The people that it may stand for.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        self.entities.iter().filter_map(|entity| match entity {
            Entity::Named(Named::Person(person)) => Some(*person),
            _ => None,
        })
    }

    /// The characters that it may stand for.
    pub fn characters(&self) -> impl Iterator<Item = CharacterId> {
        self.entities.iter().filter_map(|entity| match entity {
            Entity::Named(Named::Character(character)) => Some(*character),
            _ => None,
        })
    }
}

/// A word of a clause that adds to what is asked, and its bytes in the clause's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Its bytes in the clause's text.
    pub at: Range<usize>,
    /// Whether any dictionary or vocabulary knows it.
    pub known: bool,
    /// Whether it is a common word, or one of questions.
    pub common: bool,
}

/// A part of a message that could be a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of the clause of its own")]
pub struct Clause {
    /// The canonical text, with a space at each end.
    pub text: String,
    /// What is named in it.
    pub mentions: Vec<Mention>,
    /// The words that add to what is asked.
    pub content: Vec<Content>,
    /// Years written in it.
    pub years: Vec<u16>,
    /// A film by its place in a series ("the second one", "part 2"), from 1.
    pub ordinal: Option<u8>,
    /// Whether a question mark ends it.
    pub question: bool,
    /// Whether a description ("the director") was read as the name that it also is.
    pub description: Option<bool>,
    /// How many words the message had here, fillers and articles included.
    pub length: usize,
    /// Whether it speaks of a film without naming it ("it", "this film"), apart from any named.
    pub refers: bool,
    /// Whether it says "that" or "that one" of a film.
    pub points: bool,
    /// Whether it begins with what leans on something said before ("and", "what about").
    pub leaning: bool,
}

/// Reads messages: has the lexicon and the names.
#[derive(Debug)]
pub struct Reader {
    lexicon: Lexicon,
    names: NameIndex,
}

/// A word after correction.
#[derive(Debug, Clone)]
struct Token {
    text: String,
    range: Range<usize>,
    capital: bool,
    known: bool,
    possessive: bool,
    before: Break,
}

/// How a clause is to be cut and read.
#[derive(Clone, Copy)]
struct Mode<'a> {
    library: &'a Library,
    focus: &'a [FilmId],
    /// Whether "the director" is a name.
    descriptions: bool,
}

impl Reader {
    /// A reader that knows the names of a library and corrects towards `vocabulary`.
    pub fn new(library: &Library, vocabulary: impl IntoIterator<Item = String>) -> Self {
        let names = NameIndex::new(library);
        let phrases = library.films().flat_map(|(_, film)| film.phrases());
        let asked = phrases.flat_map(|phrase| words(phrase.as_str()).0).map(|word| word.text);
        let asked = asked.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()));
        let lexicon = Lexicon::new(vocabulary.into_iter().chain(asked), names.vocabulary());
        Self { lexicon, names }
    }

    /// The lexicon.
    pub const fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The clauses of a message: each sentence, and within it each part that could be a question of its
    /// own. `focus` are the films that it is likely about. Each clause comes in one reading, or in two where a
    /// description could also be a name.
    pub fn read(&self, message: &str, library: &Library, focus: &[FilmId]) -> Vec<Vec<Vec<Clause>>> {
        let (mut raw, last) = words(message);
        shorten(&mut raw);
        let tokens = self.tokens(&raw, CORRECTIONS);
        let mut focus = focus.to_vec();
        focus.extend(self.films_named(&tokens));
        sentences(&tokens, last)
            .map(|(sentence, question)| self.sentence(sentence, question, library, &focus))
            .collect()
    }

    /// The sentences of a text that is known to be spelt right, whole.
    pub fn read_as_is(&self, text: &str, library: &Library, focus: &[FilmId]) -> Vec<Clause> {
        let (raw, last) = words(text);
        let tokens = self.tokens(&raw, 0);
        let mode = Mode { library, focus, descriptions: true };
        sentences(&tokens, last).map(|(sentence, question)| self.clause(sentence, question, mode)).collect()
    }

    /// The whole sentence first, then the parts that a comma or an "and" makes of it.
    fn sentence(&self, tokens: &[Token], question: bool, library: &Library, focus: &[FilmId]) -> Vec<Vec<Clause>> {
        let mut parts = vec![tokens];
        let mut start = 0;
        for at in 1..tokens.len() {
            let joins = matches!(tokens[at].text.as_str(), "and" | "also" | "plus" | "or" | "but")
                || tokens[at].before == Break::Comma;
            if joins && at > start && parts.len() < MOST_PARTS {
                parts.push(&tokens[start..at]);
                start = at;
            }
        }
        if start > 0 {
            parts.push(&tokens[start..]);
        }
        parts.into_iter().map(|part| self.readings(part, question, library, focus)).collect()
    }

    fn readings(&self, tokens: &[Token], question: bool, library: &Library, focus: &[FilmId]) -> Vec<Clause> {
        let mode = Mode { library, focus, descriptions: true };
        let first = self.clause(tokens, question, mode);
        if first.description.is_none() {
            return vec![first];
        }
        let second = self.clause(tokens, question, Mode { descriptions: false, ..mode });
        vec![first, second]
    }

    fn tokens(&self, raw: &[Word], mut corrections: usize) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(raw.len() + 4);
        for word in raw {
            self.correct(word, &mut corrections, &mut tokens);
        }
        tokens
    }

    /// Adds what a word is meant to be: itself, what slang stands for, or the nearest word or name.
    fn correct(&self, word: &Word, corrections: &mut usize, tokens: &mut Vec<Token>) {
        let possessive = word.text.ends_with("'s") || word.text.ends_with("s'");
        let mut add = |texts: &[&str], known| {
            for (number, text) in texts.iter().enumerate() {
                let before = if number == 0 { word.before } else { Break::None };
                let (text, range) = ((*text).to_owned(), word.range.clone());
                tokens.push(Token { text, range, capital: word.capital, known, possessive, before });
            }
        };
        if let Some(expansion) = self.lexicon.slang(&word.text) {
            return add(&strs(expansion), true);
        }
        let stem = word.text.strip_suffix("'s").or_else(|| word.text.strip_suffix('\'')).unwrap_or(&word.text);
        if let Some(parts) = self.names.joined(stem) {
            return add(&strs(parts), true);
        }
        // "eves" is "Eve's", without its apostrophe.
        let owner = stem.strip_suffix('s').filter(|owner| owner.len() > 2 && self.names.has_word(owner));
        if let Some(owner) = owner.filter(|_| !self.lexicon.is_vocabulary(stem)) {
            add(&[owner], true);
            if let Some(token) = tokens.last_mut() {
                token.possessive = true;
            }
            return;
        }
        if self.lexicon.knows(stem) {
            return add(&[stem], true);
        }
        let meant = if *corrections > 0 { self.lexicon.correct(stem) } else { None };
        *corrections = corrections.saturating_sub(1);
        match meant {
            Some(meant) => match self.names.joined(meant) {
                Some(parts) => add(&strs(parts), true),
                None => add(&[meant], true),
            },
            None => add(&[stem], self.lexicon.is_english(stem)),
        }
    }

    /// Whether any film's title stands in a message, exactly.
    pub fn names_a_film(&self, words: &[Word]) -> bool {
        let texts: Vec<&str> = words.iter().map(|word| word.text.strip_suffix("'s").unwrap_or(&word.text)).collect();
        (0..texts.len()).any(|at| {
            let found = self.names.longest(&texts[at..]);
            found.is_some_and(|(_, stands_for)| stands_for.iter().any(|(named, _)| matches!(named, Named::Film(_))))
        })
    }

    fn films_named(&self, tokens: &[Token]) -> Vec<FilmId> {
        let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
        let mut films = Vec::new();
        let mut at = 0;
        while at < texts.len() {
            let Some((count, stands_for)) = self.names.longest(&texts[at..]) else {
                at += 1;
                continue;
            };
            films.extend(stands_for.iter().filter_map(|(named, _)| match named {
                Named::Film(film) => Some(*film),
                Named::Person(_) | Named::Character(_) | Named::Role(_) => None,
            }));
            at += count;
        }
        films
    }

    fn clause(&self, tokens: &[Token], question: bool, mode: Mode<'_>) -> Clause {
        let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
        let mut clause =
            Clause { text: String::with_capacity(texts.len() * 6), question, length: texts.len(), ..Clause::default() };
        clause.text.push(' ');
        clause.leaning = leans(&texts);
        let mut at = 0;
        while at < texts.len() {
            at += self.step(tokens, &texts, at, &mut clause, mode);
        }
        clause
    }

    /// Reads on at a token; says how many were read.
    fn step(&self, tokens: &[Token], texts: &[&str], at: usize, clause: &mut Clause, mode: Mode<'_>) -> usize {
        if let Some(count) = self.name(tokens, texts, at, clause, mode) {
            return count;
        }
        let filler = self.lexicon.filler(&texts[at..]);
        if filler > 0 && filler < texts.len() {
            return filler;
        }
        if let Some((count, number)) = ordinal(&texts[..=at], &texts[at..]) {
            clause.ordinal = Some(number);
            clause.it();
            return count;
        }
        let token = &tokens[at];
        match token.text.as_str() {
            "a" | "an" | "the" => {}
            "film" if !film_is_general(texts, at) => clause.refer(),
            "this" | "that" if texts.get(at + 1).is_some_and(|next| matches!(*next, "film" | "one")) => {
                clause.points |= texts[at] == "that";
                clause.refer();
                return 2;
            }
            "this" => clause.refer(),
            "that" if at + 1 == texts.len() => {
                clause.points =
                    at > 0 && matches!(texts[at - 1], "directed" | "made" | "in" | "is" | "was" | "wrote" | "composed");
                clause.refer();
            }
            text => match names::pronoun(text) {
                Some(pronoun) => clause.mention(vec![Entity::Pronoun(pronoun)], &tokens[at..=at]),
                None => clause.word(token, self.lexicon.is_small(text), self.lexicon.knows(text)),
            },
        }
        1
    }

    /// Reads a name at a token, if there is one.
    fn name(&self, tokens: &[Token], texts: &[&str], at: usize, clause: &mut Clause, mode: Mode<'_>) -> Option<usize> {
        let (mut count, stands_for) = self.names.longest(&texts[at..])?;
        if count == 2 && texts[at] == "the" {
            clause.description = Some(tokens[at + 1].capital);
            if !mode.descriptions {
                return None;
            }
        }
        let mut entities = self.meant(tokens, at, count, stands_for, mode);
        if texts[at] == "the"
            && let Some((1, more)) = self.names.longest(&texts[at + 1..at + count])
        {
            entities.extend(
                more.iter()
                    .filter(|(named, _)| matches!(named, Named::Film(_)))
                    .map(|(named, _)| Entity::Named(*named)),
            );
        }
        if entities.is_empty() {
            return None;
        }
        let mentioned = count;
        // "Keanu's character" is the character.
        if texts.get(at + count) == Some(&"character") {
            count += entities_played(&mut entities, mode.library);
        }
        count += year_after(texts, at + count, &mut entities, clause, mode.library);
        let kind = MentionKind::of(&entities);
        let led_in = at > 0 && matches!(texts[at - 1], "in" | "watch" | "watched" | "seen" | "film" | "watching");
        // "Another John Wick film", "the older John Wick films": not the one that is spoken of.
        let general = at > 0 && matches!(texts[at - 1], "a" | "another" | "which" | "what")
            || texts.get(at + count) == Some(&"films");
        let followed = texts.get(at + count).is_some_and(|next| *next == "film");
        if kind.film() && !general && (led_in || followed || count > mentioned) {
            entities.retain(|entity| matches!(entity, Entity::Named(Named::Film(_))));
        }
        clause.mention(entities, &tokens[at..at + mentioned]);
        if let Some(mention) = clause.mentions.last_mut() {
            mention.led_in = led_in;
        }
        Some(count + usize::from(followed && kind.film() && !general))
    }

    /// What a name is meant to stand for: what the films in focus have, or else everything that bears it.
    fn meant(
        &self,
        tokens: &[Token],
        at: usize,
        count: usize,
        stands_for: &[(Named, bool)],
        mode: Mode<'_>,
    ) -> Vec<Entity> {
        let in_focus = |named: &Named| match named {
            Named::Film(_) | Named::Role(_) => true,
            Named::Person(person) => {
                mode.library.person(*person).credits.iter().any(|credit| mode.focus.contains(&credit.film))
            }
            Named::Character(character) => {
                mode.library.character(*character).appearances.iter().any(|(film, _)| mode.focus.contains(film))
            }
        };
        let focused = |wanted: fn(&Named) -> bool| stands_for.iter().any(|(named, _)| wanted(named) && in_focus(named));
        let any_focused = focused(|named| matches!(named, Named::Person(_) | Named::Character(_)));
        // "Norman Reeves" is nobody known: an unknown word before a part of a name belongs to another name.
        let stranger = count == 1 && at > 0 && !tokens[at - 1].known;
        // A lone word that is also an ordinary one counts as a name if it is written like one, or expected.
        let sure =
            count > 1 || tokens[at].capital || mode.focus.is_empty() || !self.lexicon.is_english(&tokens[at].text);
        let kept = stands_for.iter().filter(|(named, whole)| match named {
            Named::Film(_) | Named::Role(_) => true,
            _ if stranger && !whole => false,
            _ if any_focused => in_focus(named),
            _ => sure || (*whole && count > 1),
        });
        let mut kept: Vec<_> = kept.copied().collect();
        kept.sort_by_key(|(named, whole)| (!whole, *named));
        // "John Wick" is the character and the film; of people, a whole name is meant before a part of one.
        let has_whole = kept.iter().any(|(_, whole)| *whole);
        kept.into_iter().filter(|(_, whole)| *whole || !has_whole).map(|(named, _)| Entity::Named(named)).collect()
    }
}

/// A year after a film's name belongs to it, and tells apart films of one title.
fn year_after(texts: &[&str], at: usize, entities: &mut Vec<Entity>, clause: &mut Clause, library: &Library) -> usize {
    let Some(year) = texts.get(at).and_then(|text| year(text)) else { return 0 };
    let of_year =
        |entity: &Entity| matches!(entity, Entity::Named(Named::Film(film)) if library.film(*film).year == year);
    if entities.iter().any(of_year) {
        entities.retain(of_year);
        return 1;
    }
    if entities.iter().any(|entity| matches!(entity, Entity::Named(Named::Film(_)))) {
        clause.years.push(year);
        return 1;
    }
    0
}

fn strs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

/// No more words of a message are read: questions stand at its beginning or its end.
const MOST_WORDS: usize = 48;
/// No more words are corrected, which costs most: a message with more unknown words is no question.
const CORRECTIONS: usize = 6;
/// No more parts of a sentence are tried as questions of their own.
const MOST_PARTS: usize = 6;

/// Cuts the middle out of a long message.
fn shorten(words: &mut Vec<Word>) {
    if words.len() > MOST_WORDS {
        let half = MOST_WORDS / 2;
        let end = words.len() - half;
        words.drain(half..end);
        words[half].before = Break::Sentence;
    }
}

/// The sentences of a message, and whether a question mark ends each.
fn sentences(tokens: &[Token], last: Break) -> impl Iterator<Item = (&[Token], bool)> {
    let mut start = 0;
    (1..=tokens.len()).filter_map(move |end| {
        let stop = tokens.get(end).map_or(last.max(Break::Sentence), |token| token.before);
        (stop >= Break::Sentence).then(|| (&tokens[std::mem::replace(&mut start, end)..end], stop == Break::Question))
    })
}

/// Replaces people by the characters that they play. One if there are any, as the number of words read.
fn entities_played(entities: &mut Vec<Entity>, library: &Library) -> usize {
    let people = entities.iter().filter_map(|entity| match entity {
        Entity::Named(Named::Person(person)) => Some(*person),
        _ => None,
    });
    let credits = people.flat_map(|person| library.person(person).credits.iter());
    let played: Vec<Entity> = credits
        .filter_map(|credit| credit.character)
        .map(|character| Entity::Named(Named::Character(character)))
        .collect();
    if played.is_empty() {
        return 0;
    }
    *entities = played;
    1
}

/// A year of a film.
fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| text.len() == 4 && (1888..=2100).contains(year))
}

/// A film by its place in a series: "the second one", "part 2". How many words, and the place.
fn ordinal(before: &[&str], texts: &[&str]) -> Option<(usize, u8)> {
    const PLACES: &[(&str, u8)] =
        &[("first", 1), ("1st", 1), ("second", 2), ("2nd", 2), ("third", 3), ("3rd", 3), ("fourth", 4), ("4th", 4)];
    let definite = before.len() < 2 || matches!(before[before.len() - 2], "the" | "about" | "in" | "and" | "of");
    let place = |text: &str| PLACES.iter().find(|(word, _)| *word == text).map(|(_, place)| *place);
    match texts {
        [last] if before.len() > 1 && before[before.len() - 2] == "the" => place(last).map(|place| (1, place)),
        [first, "one" | "film" | "part" | "installment" | "chapter", ..] if definite => {
            place(first).map(|place| (2, place))
        }
        // "Will there be a part 2" asks for a sequel, not of one.
        ["part" | "chapter" | "number", digit, ..]
            if digit.len() == 1
                && before.len() > 1
                && !before.iter().any(|word| matches!(*word, "a" | "another" | "when" | "will" | "there" | "any")) =>
        {
            digit.parse().ok().filter(|place| (1..=4).contains(place)).map(|place| (2, place))
        }
        _ => None,
    }
}

/// Whether "film" is any film here ("what type of film", "a film like it"), and not the one spoken of.
fn film_is_general(texts: &[&str], at: usize) -> bool {
    const GENERAL: &[&str] = &[
        "they", "to", "you", "a", "an", "what", "which", "of", "kind", "type", "sort", "other", "another", "similar",
        "any", "first", "last", "previous", "next", "same", "latest", "new", "best", "any", "every", "favorite",
        "action", "horror", "family", "good", "bad", "revenge", "fun", "scary", "second", "third", "fourth", "some",
        "like", "original", "wick",
    ];
    at > 0 && GENERAL.contains(&texts[at - 1])
}

/// Whether a clause begins with what leans on something said before.
fn leans(texts: &[&str]) -> bool {
    let begins = |phrase: &[&str]| texts.starts_with(phrase);
    begins(&["and"])
        || begins(&["what", "about"])
        || begins(&["how", "about"])
        || begins(&["or"])
        || begins(&["also"])
        || begins(&["same"])
}

impl Clause {
    /// Adds a mention: a film alone is written as `it`.
    fn mention(&mut self, entities: Vec<Entity>, tokens: &[Token]) {
        let kind = MentionKind::of(&entities);
        let start = self.text.len();
        if kind.0 == MentionKind::FILM {
            self.it();
        } else {
            self.text.push('@');
            self.text.push(kind.mark(&entities));
            self.text.push(' ');
        }
        let end = if kind.0 == MentionKind::FILM { start } else { self.text.len() - 1 };
        let owns = tokens.last().is_some_and(|token| token.possessive || matches!(token.text.as_str(), "her" | "his"));
        let original =
            tokens.first().map_or(0, |token| token.range.start)..tokens.last().map_or(0, |token| token.range.end);
        self.mentions.push(Mention { entities, kind, at: start..end, original, owns, led_in: false });
    }

    /// Adds a film that is spoken of and not named. Next to a name, it is the film named.
    fn refer(&mut self) {
        self.refers |= !self.text.ends_with(" it ") && !self.mentions.iter().any(|mention| mention.at.is_empty());
        self.it();
    }

    /// Adds the film spoken of, once in a row.
    fn it(&mut self) {
        if !self.text.ends_with(" it ") {
            self.text.push_str("it ");
        }
    }

    fn word(&mut self, token: &Token, small: bool, common: bool) {
        if token.text == "it" {
            return self.refer();
        }
        let start = self.text.len();
        self.text.push_str(&token.text);
        self.years.extend(year(&token.text));
        if !small && !token.text.starts_with(|char: char| char.is_ascii_digit()) {
            self.content.push(Content { at: start..self.text.len(), known: token.known, common });
        }
        self.text.push(' ');
    }
}
