//! Any text as a title and a name in a form: nothing panics, and the pages of an answer come to an end.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use stinger::conversation::Conversation;
use stinger::engine::Stinger;
use stinger::intent::told;
use stinger::knowledge::load_shipped;
use stinger::lookup;
use stinger::spoiler::{Medium, Policy, render_page};

/// Small, so that there are many pages.
const PAGE: usize = 120;

static BOT: LazyLock<Stinger> = LazyLock::new(|| {
    let library = load_shipped().unwrap_or_else(|problems| panic!("{problems}"));
    Stinger::new(library).unwrap_or_else(|bad| panic!("{bad}"))
});

fuzz_target!(|typed: (String, String)| {
    let (title, name) = typed;
    let library = BOT.library();
    let film = lookup::films_called(library, &title).first().copied();
    lookup::film_named_in(library, &title);
    lookup::characters(library, film, &name);
    let Some(film) = film.or_else(|| library.film_by_slug("ballerina-2025")) else { return };
    for intent in told() {
        let exchange = BOT.tell(intent, film, Some(&name), &mut Conversation::default());
        for (_, policy) in Policy::NAMED {
            let mut next = Some(0);
            while let Some(at) = next {
                let page = render_page(&exchange.answer, at, policy, Medium::Discord, PAGE);
                assert!(page.markdown.as_str().encode_utf16().count() <= PAGE);
                assert!(page.next.is_none_or(|next| next > at));
                next = page.next;
            }
        }
    }
});
