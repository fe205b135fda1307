//! How it behaves among other programs: colours, pipes that break, folders that it was not made in.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use super::{SMALL_FILM, folder, run, run_with, stinger};

const ESCAPE: char = '\u{1b}';

#[test]
fn colours_are_left_out_of_pipes_and_where_they_are_not_wanted() {
    let ask = ["ask", "who directed Knives Out"];
    let coloured =
        |variables: &[(&str, &str)]| run_with(stinger(&ask).envs(variables.iter().copied()), b"").out.contains(ESCAPE);
    assert!(!coloured(&[]));
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("NO_COLOR", "1")]));
}

#[test]
fn a_question_cannot_command_the_terminal() {
    let shown = run(&["ask", "--why", "who directed \u{1b}[31mKnives Out\u{7}"]).out;
    assert!(!shown.contains([ESCAPE, '\u{7}']), "{shown:?}");
}

#[test]
fn each_answer_comes_before_the_next_question() {
    let mut command = stinger(&["ask", "--stdin", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut input, mut output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for question in ["who directed Knives Out", ""] {
        writeln!(input, "{question}").unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.contains(&format!("\"question\":\"{question}\"")), "{line}");
    }
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[test]
fn a_reader_that_has_read_enough_is_no_error() {
    for args in
        [&["ask", "--stdin", "--json"][..], &["ask", "--stdin"], &["chat"], &["schema"], &["check"], &["--help"]]
    {
        let mut command = stinger(args);
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        drop(child.stdout.take());
        let _ = child.stdin.take().unwrap().write_all("who directed Knives Out\n".repeat(100).as_bytes());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{args:?}");
    }
}

#[test]
fn it_works_in_any_folder_and_takes_the_knowledge_that_is_there() {
    assert_eq!(run(&["ask", "who directed Knives Out"]).code, 0);
    let here = folder("here", &[("knowledge/small.toml", SMALL_FILM)]);
    assert_eq!(run_with(stinger(&["check"]).current_dir(here), b"").out, "1 film in knowledge, no problems\n");
    let notes = folder("notes", &[("knowledge/notes.txt", "no film")]);
    assert_eq!(run_with(stinger(&["check"]).current_dir(notes), b"").out, run(&["check"]).out);
}

#[test]
#[cfg(unix)]
fn input_that_cannot_be_read_is_an_error() {
    let folder = std::fs::File::open(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let output = stinger(&["ask", "--stdin"]).stdin(folder).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stderr.starts_with(b"error: cannot read standard input: "));
}
