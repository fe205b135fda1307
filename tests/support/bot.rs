//! The bot with the films that come with it, made once for all tests of a file.

use std::sync::LazyLock;

use stinger::conversation::Conversation;
use stinger::engine::{Exchange, Place, Stinger};
use stinger::knowledge::{FilmId, load_shipped};

/// The bot.
pub(crate) static BOT: LazyLock<Stinger> = LazyLock::new(|| {
    let library = load_shipped().unwrap_or_else(|problems| panic!("{problems}"));
    Stinger::new(library).unwrap_or_else(|bad| panic!("{bad}"))
});

/// The film of an id such as `ballerina-2025`; of none, none.
pub(crate) fn film(slug: &str) -> Option<FilmId> {
    let film = BOT.library().film_by_slug(slug);
    assert!(film.is_some() || slug.is_empty(), "there is no film {slug:?}");
    film
}

/// What comes of a message that begins a conversation in a film's channel.
pub(crate) fn ask(message: &str, film: Option<FilmId>, overheard: bool) -> Exchange {
    BOT.ask(message, Place { film, overheard, devoted: false }, &mut Conversation::default())
}
