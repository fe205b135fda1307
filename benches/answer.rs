//! What answering costs: from a question to the rendered answer, the search of all phrasings, long messages, and
//! the lines of a channel that are not for the bot.
//!
//! `cargo bench`. Divan prints no 99th percentile, so the percentiles of a question's journey are measured and printed
//! first. Ordinary chat is read from the folder that `STINGER_DATA` names (`../shared/data` where it names none).

#![expect(clippy::panic, reason = "a benchmark that cannot run stops")]

use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use std::{env, fs};

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use stinger::conversation::Conversation;
use stinger::engine::{Place, Stinger};
use stinger::knowledge::load_shipped;
use stinger::lookup;
use stinger::spoiler::Policy;

/// Questions as people put them: of every kind, with and without typos, short and long, and some that are none.
const QUESTIONS: &[&str] = &[
    "what is ballerina about?",
    "plot pls no spoilers",
    "wats teh plto of balerina",
    "how does it end",
    "does eve die at the end?",
    "Does John Wick survive in chapter 4?",
    "who dies",
    "who makes it out alive",
    "who plays the director",
    "who plays teh directer?",
    "Who is playing Eve Macarro in this one?",
    "who does keanu reeves play",
    "is ian mcshane in it",
    "whos the bad guy",
    "main character?",
    "full cast list please",
    "who directed it",
    "did Chad Stahelski direct ballerina",
    "what else did the director do",
    "who wrote the screenplay",
    "who produced it",
    "who composed the music",
    "is there a post credit scene",
    "should i stay after the credits",
    "when did it come out",
    "what year is knives out from",
    "how long is it",
    "what is it rated",
    "where was it filmed",
    "was it shot in prague or budapest",
    "is it based on a book",
    "did it win any awards",
    "tell me some trivia",
    "any easter eggs?",
    "what inspired it",
    "give me a quote",
    "whats that line about pain",
    "what are the best scenes",
    "was there an alternate ending",
    "were any scenes deleted",
    "how was it made",
    "how many takes did the fights need",
    "what is the ruska roma",
    "who killed eves father",
    "why does eve want revenge",
    "does eve get her revenge in the end",
    "is this part of john wick",
    "do i need to watch the other movies first",
    "why should i watch it",
    "recommend me something like it",
    "what genre is it",
    "how much did it make at the box office",
    "where can i stream it",
    "will there be a sequel",
    "is it too violent for kids",
    "what language is it in",
    "how old is ana de armas",
    "who did ana de armas play in knives out and is she good in it",
    "who directed underworld and who plays selene",
    "help",
    "thanks bot",
    "what is the capital of france",
    "asdf qwer zxcv",
    "||does she survive||",
];

/// Chat that is not for the bot, where the data of real channels are absent.
const CHAT: &[&str] = &[
    "anyone up for a round tonight?",
    "lol same",
    "i think the driver crashed again, rebooting",
    "did you see the game yesterday",
    "brb food",
    "has anybody tried the new kernel? mine hangs at boot",
    "ballerina was so much better than i expected",
    "what do you want from the shop",
    "ok so how do i mount a usb stick from the terminal",
    "who is going to the cinema on friday? we still need a driver",
];

/// The length of a long message, in characters: what Discord takes at most.
const LONG: usize = 4_000;

/// How often each question is asked for the percentiles.
const ROUNDS: usize = 200;

static BOT: LazyLock<Stinger> = LazyLock::new(|| {
    let library = load_shipped().unwrap_or_else(|problems| panic!("{problems}"));
    Stinger::new(library).unwrap_or_else(|bad| panic!("{bad}"))
});

fn main() {
    print_percentiles();
    match chat_file() {
        Some(path) => println!("chat lines: {}", path.display()),
        None => println!(
            "chat lines: the data are absent, so a few lines of this file stand in; set STINGER_DATA to their folder"
        ),
    }
    divan::main();
}

/// A question to its rendered reply.
fn answer(message: &str, overheard: bool) -> usize {
    let place = Place { film: BOT.library().film_by_slug("ballerina-2025"), overheard, devoted: false };
    let exchange = BOT.ask(black_box(message), place, &mut Conversation::default());
    exchange.message(Policy::TAGGED).map_or(0, |reply| reply.as_str().len())
}

fn print_percentiles() {
    // The first round warms what is made on first use.
    let mut times = Vec::new();
    for round in 0..=ROUNDS {
        for question in QUESTIONS {
            let start = Instant::now();
            black_box(answer(question, false));
            if round > 0 {
                times.push(start.elapsed());
            }
        }
    }
    times.sort();
    let at = |percent: usize| micros(times[(times.len() - 1) * percent / 100]);
    println!(
        "question to answer, {} questions {ROUNDS} times: p50 {:.1} us, p99 {:.1} us",
        QUESTIONS.len(),
        at(50),
        at(99)
    );
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// The file of ordinary chat, where there is one.
fn chat_file() -> Option<PathBuf> {
    let folder = env::var_os("STINGER_DATA").map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    Some(folder.join("chat/ubuntu-irc.txt")).filter(|path| path.is_file())
}

fn chat() -> Vec<String> {
    let text = chat_file().and_then(|path| fs::read_to_string(path).ok());
    text.map_or_else(
        || CHAT.iter().map(|&line| line.to_owned()).collect(),
        |text| text.lines().map(str::to_owned).collect(),
    )
}

/// A text over and over, up to the length of a long message.
fn long(text: &str) -> String {
    text.chars().cycle().take(LONG).collect()
}

#[divan::bench]
fn question_to_answer(bencher: Bencher<'_, '_>) {
    bencher
        .counter(ItemsCount::new(QUESTIONS.len()))
        .bench(|| QUESTIONS.iter().map(|question| answer(question, false)).sum::<usize>());
}

/// What is offered while a title, a character and a person are typed, with a typo in each.
#[divan::bench]
fn names_offered_while_typing(bencher: Bencher<'_, '_>) {
    let library = BOT.library();
    let film = library.film_by_slug("ballerina-2025");
    bencher.bench(|| {
        let films = lookup::films(library, black_box("balerin")).len();
        let characters = lookup::characters(library, film, black_box("directer")).len();
        films + characters + lookup::people(library, None, black_box("anjelca h")).len()
    });
}

#[divan::bench]
fn all_phrasings_over_100_characters(bencher: Bencher<'_, '_>) {
    let text = " who plays @4 in it and what happens to her at the end of it when she meets the one that killed him ";
    bencher.bench(|| BOT.recogniser().count_hits(black_box(text)));
}

#[divan::bench]
fn long_ascii_message(bencher: Bencher<'_, '_>) {
    let message = long("who plays the director and how does it end, does eve survive? ");
    bencher.bench(|| answer(&message, false));
}

#[divan::bench]
fn long_unicode_message(bencher: Bencher<'_, '_>) {
    let message = long("wér spielt die Dïrektorin — und wie éndet es? 誰が監督ですか 🎬 ");
    bencher.bench(|| answer(&message, false));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn lines_not_for_the_bot(bencher: Bencher<'_, '_>) {
    let lines = chat();
    bencher.counter(ItemsCount::new(lines.len())).bench(|| lines.iter().map(|line| answer(line, true)).sum::<usize>());
}
