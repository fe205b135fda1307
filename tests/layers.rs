//! Which layer may build on which, read off the source.
//!
//! `spoiler <- knowledge <- language <- intent` and `spoiler <- settings <- store`: a layer names its own modules and
//! those left of it, the store only the settings. What answers a
//! question knows neither Discord nor the command line, and only the renderer writes a cover.

#![expect(clippy::panic, reason = "a test fails by panicking")]

mod support {
    pub(crate) mod files;
}

use std::path::{Path, PathBuf};
use std::{fs, iter};

use support::files::{in_project, text};

/// A layer, and the layers that it may build on.
const LAYERS: [(&str, &[&str]); 6] = [
    ("spoiler", &[]),
    ("knowledge", &["spoiler"]),
    ("language", &["spoiler", "knowledge"]),
    ("intent", &["spoiler", "knowledge", "language"]),
    ("settings", &["spoiler"]),
    ("store", &["settings"]),
];

/// What nothing that answers a question knows of.
const OUTER: [&str; 5] = ["cli", "config", "discord", "settings", "store"];

/// What belongs to the answering of a question.
const CORE: [&str; 10] = [
    "spoiler",
    "knowledge",
    "language",
    "intent",
    "engine",
    "conversation",
    "resolve",
    "choice",
    "particulars",
    "lookup",
];

/// The files in which the bars of a cover may stand: the one that writes them, and the one that looks for them.
const BARS: [&str; 2] = ["src/spoiler/render.rs", "src/language/words.rs"];

#[test]
fn a_layer_builds_only_on_those_beneath_it() {
    for (layer, beneath) in LAYERS {
        for file in files_of(layer) {
            let strange: Vec<String> =
                named_in(&file).into_iter().filter(|name| name != layer && !beneath.contains(&name.as_str())).collect();
            assert!(strange.is_empty(), "{} names {strange:?}", file.display());
        }
    }
}

#[test]
fn the_core_does_not_know_what_is_around_it() {
    for file in CORE.iter().flat_map(|module| files_of(module)) {
        let outer: Vec<String> = named_in(&file).into_iter().filter(|name| OUTER.contains(&name.as_str())).collect();
        assert!(outer.is_empty(), "{} names {outer:?}", file.display());
    }
}

#[test]
fn only_the_renderer_writes_covers() {
    for file in rust_files(&in_project("src")) {
        let allowed = BARS.iter().any(|allowed| file.ends_with(allowed));
        assert!(allowed || !literals(&code(&file)).iter().any(|literal| literal.contains("||")), "{}", file.display());
    }
}

#[test]
fn the_rules_are_about_files_that_exist() {
    assert!(LAYERS.iter().all(|(layer, _)| files_of(layer).len() > 1));
    assert!(BARS.iter().all(|path| literals(&code(&in_project(path))).iter().any(|literal| literal.contains("||"))));
}

#[test]
fn names_and_literals_are_found() {
    assert_eq!(
        modules("use crate::knowledge::Film; crate::cli::run(); use crate::{discord, store::Store};"),
        ["knowledge", "cli", "discord", "store"]
    );
    assert_eq!(literals(r#"a('"', "b\"||", || "c")"#), ["b\\\"||", "c"]);
}

/// The files of a module: its own and those of its folder.
fn files_of(module: &str) -> Vec<PathBuf> {
    let file = iter::once(in_project(&format!("src/{module}.rs"))).filter(|file| file.exists());
    file.chain(rust_files(&in_project(&format!("src/{module}")))).collect()
}

/// The Rust files beneath a folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let rust = files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    rust.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}

/// A file without its comments.
fn code(file: &Path) -> String {
    let text = text(file);
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The modules at the root of the crate that a file names.
fn named_in(file: &Path) -> Vec<String> {
    modules(&code(file))
}

fn modules(code: &str) -> Vec<String> {
    let paths = code.split("crate::").skip(1);
    paths.flat_map(|path| path.strip_prefix('{').map_or_else(|| vec![first_word(path)], grouped)).collect()
}

/// The modules of `{a::B, c::{D, E}}`, from behind the first brace.
fn grouped(group: &str) -> Vec<String> {
    let mut depth = 1;
    let mut outer = String::new();
    for char in group.chars() {
        depth += i32::from(char == '{') - i32::from(char == '}');
        match depth {
            0 => break,
            1 => outer.push(char),
            _ => {}
        }
    }
    outer.split(',').map(|path| first_word(path.trim())).filter(|word| !word.is_empty()).collect()
}

fn first_word(path: &str) -> String {
    path.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()
}

/// The texts of a file's string literals, escapes as they are written.
fn literals(code: &str) -> Vec<String> {
    let code = code.replace(r#"'"'"#, "").replace(r#"'\"'"#, "");
    let mut literals = Vec::new();
    let mut rest = code.as_str();
    while let Some((_, behind)) = rest.split_once('"') {
        let Some(end) = closing_quote(behind) else { break };
        literals.push(behind[..end].to_owned());
        rest = &behind[end + 1..];
    }
    literals
}

fn closing_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, char)| {
        let closes = char == '"' && !escaped;
        escaped = char == '\\' && !escaped;
        closes.then_some(at)
    })
}
