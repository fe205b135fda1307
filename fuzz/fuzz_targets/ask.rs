//! Any bytes as a message: nothing panics, and no reply is too long, pings, or opens an empty cover.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use stinger::conversation::Conversation;
use stinger::engine::{Place, Stinger};
use stinger::knowledge::load_shipped;
use stinger::spoiler::{MESSAGE_LIMIT, Policy};

static BOT: LazyLock<Stinger> = LazyLock::new(|| {
    let library = load_shipped().unwrap_or_else(|problems| panic!("{problems}"));
    Stinger::new(library).unwrap_or_else(|bad| panic!("{bad}"))
});

fuzz_target!(|bytes: &[u8]| {
    let message = String::from_utf8_lossy(bytes);
    let mut conversation = Conversation::default();
    for overheard in [false, true] {
        let place = Place { film: BOT.library().film_by_slug("ballerina-2025"), overheard, devoted: overheard };
        let exchange = BOT.ask(&message, place, &mut conversation);
        for (_, policy) in Policy::NAMED {
            let Some(reply) = exchange.message(policy) else { continue };
            let reply = reply.as_str();
            assert!(reply.encode_utf16().count() <= MESSAGE_LIMIT, "{reply}");
            assert!(!reply.contains('@') && !reply.contains("||||"), "{reply}");
        }
    }
});
