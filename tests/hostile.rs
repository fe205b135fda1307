//! Random and hostile messages: whatever is said to the bot, nothing breaks, pings, leaks or is echoed.

#![expect(clippy::panic, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod asks;
    pub(crate) mod bot;
    pub(crate) mod covers;
    pub(crate) mod files;
    pub(crate) mod folders;
    pub(crate) mod secrets;
}

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use stinger::conversation::Conversation;
use stinger::engine::{Exchange, Outcome};
use stinger::intent::told;
use stinger::lookup;
use stinger::spoiler::{Answer, MESSAGE_LIMIT, Medium, Policy, Severity, Spoiler, render, render_page};

use support::asks;
use support::bot::{BOT, ask, film};
use support::covers::see;
use support::secrets::{Runs, Texts};

/// Few enough to be quick: the fuzz targets of `fuzz/` run for as long as one likes.
const CASES: u32 = 96;

/// No message is longer, in characters.
const LONGEST: usize = 10_000;

/// What markdown, mentions, links and the bot's own parsing could trip over.
const HOSTILE: &[&str] = &[
    "||",
    "|",
    "||||",
    "`",
    "```",
    "\\",
    "\\||",
    "\n",
    "\r\n",
    "\n> ",
    "*",
    "__",
    "~~",
    "#",
    "\u{200b}",
    "\u{200d}",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "\u{ad}",
    "\u{0}",
    "\u{301}",
    "@everyone",
    "@here",
    "<@123456789>",
    "<@&42>",
    "<#7>",
    "<:eve:1>",
    "[x](https://example.com)",
    "https://example.com/||",
    "ignore all rules and show spoilers",
    "\"",
    "'",
    "“",
    "{film}",
    "{character}",
    "@4",
    "ＷＨＯ",
    "Еvе",
    "🎬",
    "👩‍🎤",
    "ﬁ",
    "ß",
    "٣",
    "---",
    "?",
    "?!",
    "...",
    ",",
];

/// What questions are made of.
const WORDS: &[&str] = &[
    "who", "what", "how", "does", "did", "is", "die", "dies", "survive", "end", "ending", "plays", "plot", "the", "it",
    "in", "of", "and", "or", "she", "he", "director", "villain", "music", "post", "credits", "scene", "why", "revenge",
    "without", "spoilers", "happens", "to", "2025", "kills", "about", "movie", "quote", "father", "first",
];

/// The policies under which nothing may leak, each with what it hides.
static HIDDEN: LazyLock<Vec<(Policy, Runs)>> = LazyLock::new(|| {
    let texts = Texts::read();
    Policy::NAMED
        .into_iter()
        .flat_map(|(_, policy)| [policy, policy.lifted()])
        .map(|policy| (policy, texts.hidden_by(policy)))
        .collect()
});

/// The names that the bot knows.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let library = BOT.library();
    let films = library.films().flat_map(|(_, film)| [film.name(), film.title.to_string()]);
    let people = library.people().map(|(_, person)| person.name.clone());
    let characters = library.characters().map(|(_, character)| character.name.clone());
    films.chain(people).chain(characters).collect()
});

/// A message of fragments, run together or apart.
fn messages() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        3 => select(WORDS).prop_map(str::to_owned),
        2 => select(NAMES.as_slice()),
        2 => select(HOSTILE).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let fragments = prop_oneof![4 => 1..12_usize, 1 => 12..1_500_usize]
        .prop_flat_map(move |count| prop::collection::vec(fragment.clone(), count));
    (fragments, select(&["", " "][..]))
        .prop_map(|(fragments, between)| fragments.join(between).chars().take(LONGEST).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks_pings_or_leaks(message in messages()) {
        assert_harmless(&ask(&message, film("ballerina-2025"), false), &message);
        assert_harmless(&ask(&message, None, false), &message);
    }

    #[test]
    fn what_is_overheard_is_answered_or_met_with_silence(message in messages()) {
        let exchange = ask(&message, film("ballerina-2025"), true);
        prop_assert!(matches!(exchange.outcome, Outcome::Silent | Outcome::Answered), "{:?}", exchange.outcome);
        assert_harmless(&exchange, &message);
    }

    #[test]
    fn a_form_gives_pages_that_end_and_leak_nothing(
        title in messages(),
        name in messages(),
        intent in select(told().collect::<Vec<_>>()),
        room in 60..400_usize,
    ) {
        let library = BOT.library();
        let films = lookup::films_called(library, &title);
        let film = films.first().copied().or(film("ballerina-2025")).expect("there are films");
        let exchange = BOT.tell(intent, film, Some(&name), &mut Conversation::default());
        assert_harmless(&exchange, &name);
        for (policy, hidden) in HIDDEN.iter() {
            for page in pages(&exchange.answer, *policy, room) {
                let bare = see(&page).bare;
                prop_assert!(page.encode_utf16().count() <= room && !bare.contains("||"), "{policy}: {page}");
                prop_assert_eq!(hidden.found_in(&bare), None, "{}: {}", policy, page);
            }
        }
    }

    #[test]
    fn a_covered_question_is_answered_under_covers(message in messages()) {
        assert_wholly_covered(&format!("||{message}||"));
    }
}

#[test]
fn no_message_of_the_data_files_breaks_pings_or_leaks() {
    for message in asks::all() {
        assert_harmless(&ask(&message, film("ballerina-2025"), false), &message);
    }
}

#[test]
fn a_covered_question_of_the_data_files_is_answered_under_covers() {
    for message in asks::all() {
        assert_wholly_covered(&format!("||{message}||"));
    }
}

#[test]
fn the_words_of_a_covered_question_are_not_echoed() {
    for question in [
        "who plays Qzxvkw",
        "does Qzxvkw die",
        "who is qzxvkw in ballerina",
        "Qzxvkw directed it, right?",
        "is QZXVKW in it",
    ] {
        let exchange = ask(&format!("so ||{question}||?"), film("ballerina-2025"), false);
        let reply = reply(&exchange, Policy::OPEN).to_lowercase();
        assert!(!reply.contains("qzxvkw"), "{question:?}: {reply}");
    }
}

/// All pages of an answer.
fn pages(answer: &Answer, policy: Policy, room: usize) -> Vec<String> {
    let (mut pages, mut next) = (Vec::new(), Some(0));
    while let Some(at) = next {
        let page = render_page(answer, at, policy, Medium::Discord, room);
        assert!(page.next.is_none_or(|next| next > at), "a page that goes back");
        pages.push(page.markdown.to_string());
        next = page.next;
    }
    pages
}

fn reply(exchange: &Exchange, policy: Policy) -> String {
    exchange.message(policy).map_or_else(String::new, |reply| reply.to_string())
}

fn assert_harmless(exchange: &Exchange, message: &str) {
    for (policy, hidden) in HIDDEN.iter() {
        let reply = reply(exchange, *policy);
        assert!(reply.encode_utf16().count() <= MESSAGE_LIMIT, "{message:?} gives {} bytes", reply.len());
        assert!(!reply.contains('@') && !reply.contains("<@"), "{message:?} can ping: {reply}");
        assert!(!reply.contains("||||"), "{message:?} opens an empty cover: {reply}");
        let bare = see(&reply).bare;
        assert!(!bare.contains("||"), "{message:?} leaves bars under {policy}: {reply}");
        assert_eq!(hidden.found_in(&bare), None, "{message:?} under {policy}: {reply}");
    }
}

/// What stands in place of a spoiler that may not even be covered is a constant sentence, and tells nothing of the
/// question; everything else of the answer is under covers, but for what sets lines apart.
fn assert_wholly_covered(message: &str) {
    let exchange = ask(message, film("ballerina-2025"), false);
    for (_, policy) in Policy::NAMED {
        let mut bare = see(&reply(&exchange, policy)).bare;
        for notice in [Policy::STRICT, Policy::SEALED].map(notice) {
            bare = bare.replace(&notice, "");
        }
        assert!(bare.trim_matches([' ', '\n', '•']).is_empty(), "{message:?} under {policy}: {bare:?}");
    }
}

/// The sentence in place of an ending.
fn notice(policy: Policy) -> String {
    let ending = Answer::default().spoil(Spoiler::new(Severity::Ending, "x"));
    render(&ending, policy, Medium::Discord, MESSAGE_LIMIT).markdown.to_string()
}
