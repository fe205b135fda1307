//! The README tells the truth: its transcripts are what the program prints, its table is the registry, and its
//! example film is valid.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::process::Command;

const README: &str = include_str!("../README.md");

/// The commands of the transcripts, and what each is said to print.
fn transcripts() -> Vec<(String, String)> {
    let blocks = README.split("```console\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    blocks
        .flat_map(|block| block.split("\n\n"))
        .map(|exchange| {
            let (command, printed) = exchange.split_once('\n').expect("a command and what it prints");
            (command.strip_prefix("$ stinger ").expect("a prompt").to_owned(), printed.to_owned())
        })
        .collect()
}

#[test]
fn transcripts_are_what_the_program_prints() {
    assert!(transcripts().len() >= 8);
    for (command, printed) in transcripts() {
        let output = Command::new(env!("CARGO_BIN_EXE_stinger"))
            .args(command.split(' '))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("the program runs");
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), printed, "$ stinger {command}");
    }
}

/// The rows of the table of topics, as the registry would write them.
fn rows() -> String {
    stinger::intent::told().fold(String::new(), |mut rows, intent| {
        let _ = writeln!(rows, "| {} | {} |", intent.help, intent.example);
        rows
    })
}

#[test]
fn the_table_of_topics_is_the_registry() {
    let (_, rest) = README.split_once("|---|---|\n").expect("the table of topics comes first");
    let (table, _) = rest.split_once("<!-- /intents -->").expect("the table ends");
    assert_eq!(table, rows(), "the table should be:\n{}", rows());
}

#[test]
fn the_example_film_is_valid() {
    let (_, rest) = README.split_once("```toml\n").expect("an example film");
    let (film, _) = rest.split_once("```").expect("its end");
    let film: String = film.lines().map(|line| line.strip_prefix("   ").unwrap_or(line).to_owned() + "\n").collect();
    let parsed = stinger::knowledge::parse_film("the-example-1999.toml", &film);
    assert!(parsed.is_ok(), "{}", parsed.unwrap_err());
}

#[test]
fn the_example_of_a_problem_is_what_the_check_says() {
    let (_, rest) = README.split_once("```toml\n").expect("an example film");
    let (film, _) = rest.split_once("```").expect("its end");
    let film: String = film.lines().map(|line| line.strip_prefix("   ").unwrap_or(line).to_owned() + "\n").collect();
    let wrong =
        film.replacen("[[fates]]\ncharacter = \"Anna's brother\"", "[[fates]]\ncharacter = \"Anna's brothr\"", 1);
    let problems = stinger::knowledge::parse_film("knowledge/the-example-1999.toml", &wrong).unwrap_err();
    assert!(README.contains(&problems.to_string()), "{problems}");
}
