//! `stinger chat` and `stinger` alone, through a pipe: answers and nothing else, no prompt and no welcome.

use super::{run_with, stinger};

fn chat(input: &str) -> String {
    let ran = run_with(&mut stinger(&["chat"]), input.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    ran.out
}

#[test]
fn a_chat_is_one_conversation() {
    let said = chat("who directed Knives Out?\n\nwhen did it come out?\n");
    assert!(said.starts_with("Rian Johnson directed Knives Out (2019).\nsource: "), "{said}");
    assert!(said.contains("2019") && !said.contains("> "), "{said}");
}

#[test]
fn without_a_command_it_chats() {
    let ran = run_with(&mut stinger(&[]), b"who directed Knives Out?\n");
    assert_eq!((ran.code, ran.out), (0, chat("who directed Knives Out?\n")));
}

#[test]
fn reveal_lifts_the_last_answer_as_far_as_the_policy_lets_it() {
    let said = chat("/film ballerina-2025\ndoes Eve die?\n/reveal\n");
    let answers: Vec<&str> = said.lines().filter(|line| line.starts_with("What becomes of Eve")).collect();
    assert!(answers[0].ends_with("██████████") && !answers[1].contains('█'), "{said}");
    assert!(said.contains("/reveal shows what is covered"));
    let sealed = chat("/policy sealed\n/film ballerina-2025\ndoes Eve die?\n/reveal\n");
    assert_eq!(sealed.matches("spoilers are switched off here").count(), 2, "{sealed}");
}

#[test]
fn a_covered_question_can_be_revealed() {
    let said = chat("||who directed Knives Out?||\n/reveal\n");
    assert!(
        said.starts_with("██████████\n") && said.contains("\nRian Johnson directed Knives Out (2019).\n"),
        "{said}"
    );
}

#[test]
fn films_are_set_by_id_or_title() {
    assert_eq!(chat("/film\n"), "No film is set; name one in your question, or set it with /film.\n");
    assert_eq!(chat("/film knives out\n/film nives out\n"), "The film is Knives Out (2019).\n".repeat(2));
    assert_eq!(chat("/film ballerina\n"), "There are several: ballerina-2023, ballerina-2025.\n");
    assert_eq!(chat("/film nife outs\n"), "There is no film `nife outs`; did you mean `Knives Out`?\n");
    assert!(chat("/film knives out\n/film none\nwho directed it?\n").contains("Which film do you mean"));
}

#[test]
fn other_slash_words_do_what_help_says() {
    assert_eq!(chat("/help\n").lines().filter(|line| line.starts_with('/')).count(), 6);
    assert_eq!(chat("/policy\n/policy strict\n"), "The policy is tagged.\nThe policy is strict.\n");
    assert!(chat("/policy lax\n").contains("open, tagged, strict and sealed"));
    assert!(chat("who directed Knives Out?\n/why\n").contains("intent     director\n"));
    assert_eq!(chat("/reveal\n/why\n"), "There is no answer yet.\nThere is no question yet.\n");
    assert_eq!(chat("/revael\n"), "There is no /revael; did you mean /reveal?\n");
    assert_eq!(chat("/quit\nwho directed Knives Out?\n"), "");
}
