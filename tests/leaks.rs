//! Nothing that spoils is ever bare: every film, every intent, everybody named, every policy, every medium.
//!
//! What counts as a spoiler, and what gives one away, is said in `support/secrets.rs`; what a reader sees who
//! lifts no cover, in `support/covers.rs`. Answers are reached twice: straight from the intents, whether or not
//! a question could be put so that it is understood, and by asking.

#![expect(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod asks;
    pub(crate) mod bot;
    pub(crate) mod covers;
    pub(crate) mod files;
    pub(crate) mod folders;
    pub(crate) mod secrets;
}

use std::sync::LazyLock;

use stinger::engine::Exchange;
use stinger::intent::{Asked, Intent, REGISTRY, intent};
use stinger::knowledge::{CharacterId, FilmId, Library, PersonId, Tagged};
use stinger::spoiler::{Answer, MESSAGE_LIMIT, Medium, Policy, Severity, Treatment, WITHHELD, render};

use support::asks;
use support::bot::{BOT, ask, film};
use support::covers::{Seen, see};
use support::secrets::{Runs, Texts};

/// The lengths that the covers of fates may have, verdict and all.
const FATE_COVER: std::ops::RangeInclusive<usize> = 40..=220;

/// The policies under which nothing may leak, each with what it hides.
static HIDDEN: LazyLock<Vec<(Policy, Runs)>> = LazyLock::new(|| {
    let texts = Texts::read();
    policies().map(|policy| (policy, texts.hidden_by(policy))).collect()
});

/// The named policies, as they are, lifted, and covering.
fn policies() -> impl Iterator<Item = Policy> {
    Policy::NAMED.into_iter().flat_map(|(_, policy)| [policy, policy.lifted(), policy.covering()])
}

/// Somebody whom a question may name.
#[derive(Debug, Clone, Copy)]
enum Who {
    Nobody,
    Character(CharacterId),
    Person(PersonId),
}

#[test]
fn the_rule_finds_a_secret_where_it_is_hidden() {
    let told = "In the end Eve “walks away alive”, HUNTED and in exile.";
    for (policy, hidden) in HIDDEN.iter() {
        let shown = policy.treatment(Severity::Ending) == Treatment::Show;
        assert_eq!(hidden.found_in(told).is_none(), shown, "{policy}");
    }
}

#[test]
fn no_answer_of_any_intent_leaks() {
    for (id, _) in BOT.library().films() {
        for (intent, who, found) in everything_to_ask(id) {
            let answer = intent.answer_to(&asked(id, who, found));
            assert_tight(&answer, &|| format!("{} {who:?} {}", intent.name, title(id)));
        }
    }
}

#[test]
fn no_example_leaks_whoever_it_names() {
    for (id, film) in BOT.library().films() {
        let cast = film.cast.iter().flat_map(|entry| entry.actor.iter().chain([&entry.character]));
        let names: Vec<&str> = cast.map(stinger::knowledge::Plain::as_str).collect();
        for intent in REGISTRY {
            assert_message_tight(intent.example, Some(id));
            for question in names.iter().filter_map(|name| naming(intent.example, name)) {
                assert_message_tight(&question, Some(id));
            }
        }
    }
}

#[test]
fn no_sentence_leaks_in_its_channel() {
    let film = film("ballerina-2025");
    for message in asks::all() {
        assert_message_tight(&message, film);
    }
}

#[test]
fn no_sentence_leaks_in_a_channel_of_another_film_or_of_none() {
    let films: Vec<Option<FilmId>> = BOT.library().films().map(|(id, _)| Some(id)).chain([None]).collect();
    // Each sentence in one of the channels, in turn: all in all of them would take minutes and find the same.
    for (message, film) in asks::all().iter().zip(films.into_iter().cycle()) {
        assert_message_tight(message, film);
    }
}

#[test]
fn what_is_withheld_is_one_constant_sentence() {
    let withheld = |severity| Policy::SEALED.treatment(severity) == Treatment::Withhold;
    for (id, _) in BOT.library().films() {
        for (intent, who, found) in everything_to_ask(id) {
            let answer = intent.answer_to(&asked(id, who, found));
            let expected = usize::from(answer.spans().iter().any(|span| withheld(span.severity())));
            assert_eq!(
                shown(&answer, Policy::SEALED).matches(WITHHELD).count(),
                expected,
                "{} {who:?} {}",
                intent.name,
                title(id)
            );
        }
    }
}

#[test]
fn the_shape_of_a_fate_does_not_tell_it() {
    let fate = intent("fate").expect("the intent");
    for policy in [Policy::TAGGED, Policy::STRICT, Policy::SEALED] {
        let mut shapes: Vec<(String, usize, String)> = Vec::new();
        for (id, character) in covered_fates() {
            let answer = fate.answer_to(&asked(id, Who::Character(character), None));
            let seen = see(&shown(&answer, policy));
            let name = &BOT.library().character(character).name;
            let bare = seen.bare.replace(&title(id), "FILM").replace(name.as_str(), "NAME");
            shapes.push((bare, seen.covers.len(), format!("{name} in {}", title(id))));
            let fits = seen.covers.iter().all(|cover| FATE_COVER.contains(&cover.chars().count()));
            assert!(fits, "{name} in {}: {:?}", title(id), seen.covers);
        }
        let (bare, covers, _) = shapes.first().expect("films have characters");
        let different: Vec<_> = shapes.iter().filter(|shape| shape.0 != *bare || shape.1 != *covers).collect();
        assert!(different.is_empty(), "beside {bare:?} with {covers} covers: {different:#?}");
    }
}

#[test]
fn asking_for_a_fate_gives_one_cover_whatever_the_fate() {
    let mut different = Vec::new();
    for (id, character) in covered_fates() {
        let name = &BOT.library().character(character).name;
        let exchange = ask(&format!("does {name} die?"), Some(id), false);
        let seen = see(&message(&exchange, Policy::TAGGED));
        if seen.bare.trim() != format!("What becomes of {name} in {}:", title(id)) || seen.covers.len() != 1 {
            different.push(seen);
        }
    }
    assert!(different.is_empty(), "{different:#?}");
}

#[test]
fn what_is_seen_follows_discords_rule() {
    let seen = |bare: &str, covers: &[&str]| Seen {
        bare: bare.to_owned(),
        covers: covers.iter().map(|&cover| cover.to_owned()).collect(),
    };
    assert_eq!(see("a ||b|| c ||d\ne||"), seen("a \n c \n", &["b", "d\ne"]));
    assert_eq!(see(r"\||b||"), seen(r"\||b||", &[]));
    assert_eq!(see(r"||b\||"), seen("\n", &["b\\"]));
    assert_eq!(see("`||b||`"), seen("`||b||`", &[]));
    assert_eq!(see("``a` ||b||"), seen("``a` \n", &["b"]));
    assert_eq!(see("|||||"), seen("\n", &["|"]));
    assert_eq!(see("||b"), seen("||b", &[]));
}

/// Everything that can be asked of a film: every intent with nobody and with everybody named, and every particular.
fn everything_to_ask(id: FilmId) -> Vec<(&'static Intent, Who, Option<&'static Tagged>)> {
    let film = BOT.library().film(id);
    let everybody = everybody_in(id);
    let (of_names, others): (Vec<&Intent>, Vec<&Intent>) = REGISTRY.iter().partition(|intent| intent.uses_names);
    let named = of_names.iter().flat_map(|intent| everybody.iter().map(move |who| (*intent, *who, None)));
    let unnamed = of_names.iter().chain(&others).map(|intent| (*intent, Who::Nobody, None));
    let detail = intent("detail").expect("the intent");
    let particulars = film.details.iter().map(|it| &it.text).chain(film.plot.iter().map(|it| &it.text));
    let told = [&film.key_scenes, &film.quotes, &film.ending, &film.deleted_scenes].into_iter().flatten();
    let particulars = particulars.chain(told).map(|found| (detail, Who::Nobody, Some(found)));
    named.chain(unnamed).chain(particulars).collect()
}

/// The characters and actors of a film, and somebody who is in another.
fn everybody_in(id: FilmId) -> Vec<Who> {
    let library = BOT.library();
    let cast = || library.film(id).cast.iter();
    let characters = cast().filter_map(|entry| library.character_by_name(entry.character.as_str()));
    let actors = cast().filter_map(|entry| library.person_by_name(entry.actor.as_ref()?.as_str()));
    let outsider = library.characters().find(|(character, _)| library.entry(*character, id).is_none());
    let outsider = outsider.map(|(character, _)| Who::Character(character));
    characters.map(Who::Character).chain(actors.map(Who::Person)).chain(outsider).collect()
}

/// A question as an intent gets it.
fn asked(id: FilmId, who: Who, found: Option<&Tagged>) -> Asked<'_> {
    let library: &Library = BOT.library();
    Asked {
        library,
        id,
        film: library.film(id),
        people: if let Who::Person(person) = who { vec![person] } else { Vec::new() },
        characters: if let Who::Character(character) = who { vec![character] } else { Vec::new() },
        missing_roles: Vec::new(),
        name: None,
        polar: true,
        text: " ",
        found,
        exactly: true,
        years: Vec::new(),
    }
}

/// The characters whose fate is not known from the first act, with their films. Where a file says so early what
/// becomes of somebody that its premise tells it, the answer may say it as openly as the premise does.
fn covered_fates() -> impl Iterator<Item = (FilmId, CharacterId)> {
    let library = BOT.library();
    library.films().flat_map(move |(id, film)| {
        let early = |name: &str| {
            film.fates
                .iter()
                .any(|fate| fate.character.as_str() == name && fate.text.span.severity() <= Severity::Minor)
        };
        let late = film.cast.iter().map(|entry| entry.character.as_str()).filter(move |name| !early(name));
        late.map(move |name| (id, library.character_by_name(name).expect("a character of the cast")))
    })
}

/// An example with its name changed for another.
fn naming(example: &str, name: &str) -> Option<String> {
    let named = ["Ana de Armas", "The Director", "Eve"].into_iter().find(|named| example.contains(named))?;
    Some(example.replacen(named, name, 1))
}

fn title(id: FilmId) -> String {
    BOT.library().film(id).name()
}

fn shown(answer: &Answer, policy: Policy) -> String {
    render(answer, policy, Medium::Discord, MESSAGE_LIMIT).markdown.to_string()
}

fn message(exchange: &Exchange, policy: Policy) -> String {
    exchange.message(policy).map_or_else(String::new, |reply| reply.to_string())
}

fn assert_message_tight(message: &str, film: Option<FilmId>) {
    let exchange = ask(message, film, false);
    assert_tight(&exchange.answer, &|| format!("{message:?}"));
}

/// Asserts that an answer leaks under no policy and on no surface.
fn assert_tight(answer: &Answer, what: &dyn Fn() -> String) {
    for (policy, hidden) in HIDDEN.iter() {
        for surface in surfaces(answer, *policy) {
            assert!(!surface.contains("||"), "{} leaves bars under {policy}: {surface}", what());
            let leak = hidden.found_in(&surface);
            assert!(leak.is_none(), "{} tells {leak:?} under {policy}: {surface}", what());
        }
    }
}

/// All that anybody can see of an answer: the message, the terminal's text, the list of entities, and what a log
/// would show.
fn surfaces(answer: &Answer, policy: Policy) -> [String; 4] {
    let terminal = render(answer, policy, Medium::Terminal, MESSAGE_LIMIT).markdown.to_string();
    let log = if policy == Policy::TAGGED { format!("{answer:?}") } else { String::new() };
    [see(&shown(answer, policy)).bare, terminal, answer.entities().join("\n"), log]
}
