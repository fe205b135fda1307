//! Any text as a film file: it is a film or a list of problems, and never a panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stinger::knowledge::parse_film;

fuzz_target!(|text: &str| {
    if let Err(problems) = parse_film("film.toml", text) {
        assert!(!problems.to_string().is_empty());
    }
});
