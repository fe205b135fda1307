//! `stinger check` and `stinger schema`: every problem in one run, and a schema that the shipped films fit.

use serde_json::Value;

use super::{SMALL_FILM, folder, run, run_with, stinger};

#[test]
fn what_is_shipped_has_no_problems() {
    let shipped = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge")).unwrap().count();
    let ran = run(&["check"]);
    assert_eq!((ran.code, ran.out), (0, format!("{shipped} films that come with the program, no problems\n")));
}

#[test]
fn every_problem_of_every_file_is_told_with_its_place() {
    let one = "title = \"One\"\nyear = 2001\nsources = [{ name = \"A page\" }]\ndirecters = [\"Ann Other\"]\nending = { majr = \"x\" }\n";
    let two =
        format!("{SMALL_FILM}\n[[fates]]\ncharacter = \"Nobody\"\nsurvives = true\ntext = {{ ending = \"Short.\" }}\n");
    let three = "title = \"Three\nyear = 2001\n";
    let knowledge = folder("broken", &[("one.toml", one), ("two.toml", &two), ("three.toml", three)]);
    let ran = run(&["check", "--knowledge", knowledge.to_str().unwrap()]);
    let file = |name: &str| knowledge.join(name).display().to_string();
    let starts = [
        format!("{}:4:1: unknown key `directers` in the film; did you mean `directors`?", file("one.toml")),
        format!("{}:5:", file("one.toml")),
        format!("{}:1:", file("three.toml")),
        format!("{}:7:13: no character `Nobody` in the cast", file("two.toml")),
        format!("{}:9:8: a fate of 6 characters; expected 40 to 200", file("two.toml")),
    ];
    for start in &starts {
        assert!(ran.out.lines().any(|line| line.starts_with(start)), "{start}\n{}", ran.out);
    }
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let asked = run(&["ask", "--knowledge", knowledge.to_str().unwrap(), "who directed it?"]);
    assert_eq!((asked.code, asked.out.as_str()), (2, ""));
    assert!(ran.out.lines().all(|problem| asked.err.contains(problem)), "{}", asked.err);
}

#[test]
fn a_folder_that_is_not_there_is_wrong_usage_and_one_without_films_a_problem() {
    assert_eq!(run(&["check", "--knowledge", "nowhere"]).code, 2);
    let ran = run(&["check", "--knowledge", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ".:1:1: there is no film file (*.toml) in it\n"));
}

#[test]
fn the_configuration_is_checked_with_the_knowledge() {
    let folder =
        folder("configured", &[("stinger.toml", "polcy = \"open\"\n"), ("knowledge/bad.toml", "title = \"Bad\"\n")]);
    let ran = run_with(stinger(&["check"]).current_dir(folder), b"");
    assert!(
        ran.out.starts_with("stinger.toml:1:1: unknown key `polcy` in the configuration; did you mean `policy`?\n")
    );
    assert!(ran.out.contains("bad.toml:1:1: `year` is missing in the film\n"), "{}", ran.out);
    assert_eq!(ran.code, 1);
}

#[test]
fn a_configured_film_must_be_known() {
    let folder = folder("unknown-film", &[("stinger.toml", "policy = \"open\"\nfilm = \"knives-out\"\n")]);
    let ran = run_with(stinger(&["check"]).current_dir(&folder), b"");
    let said = "there is no film `knives-out`; did you mean `knives-out-2019`?";
    assert_eq!((ran.code, ran.out), (1, format!("stinger.toml:2:8: {said}\n")));
    let asked = run_with(stinger(&["ask", "who directed it?"]).current_dir(&folder), b"");
    assert_eq!((asked.code, asked.err), (2, format!("error: stinger.toml: {said}\n")));
}

#[test]
fn flags_win_over_the_configuration_and_that_over_defaults() {
    let config = "film = \"small\"\nknowledge = \"films\"\n";
    let folder = folder("flags", &[("conf/mine.toml", config), ("conf/films/small.toml", SMALL_FILM)]);
    let first_line = |args: &[&str]| {
        let args = [&["ask", "--config", "conf/mine.toml"], args, &["who directed it?"]].concat();
        run_with(stinger(&args).current_dir(&folder), b"").out.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(first_line(&[]), "Ann Other directed Small (2001).");
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge");
    let said = first_line(&["--knowledge", shipped, "--film", "knives-out-2019"]);
    assert_eq!(said, "Rian Johnson directed Knives Out (2019).");
}

#[test]
fn the_schema_holds_every_key_of_every_shipped_film() {
    let schema: Value = serde_json::from_str(&run(&["schema"]).out).unwrap();
    let known = |key: &String| schema["properties"].get(key).is_some();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let film: serde_json::Map<String, Value> = toml::from_str(&text).unwrap();
        assert!(film.keys().all(known), "{:?}", film.keys().find(|key| !known(key)));
        for key in schema["required"].as_array().unwrap() {
            assert!(film.contains_key(key.as_str().unwrap()), "{key}");
        }
    }
}
