//! `stinger ask`: the contract that other programs rely on.

use serde_json::Value;

use super::{Ran, SMALL_FILM, folder, run, run_with, stinger};

fn asked(args: &[&str], input: &[u8]) -> (Ran, Vec<Value>) {
    let ran = run_with(&mut stinger(&[&["ask", "--json", "--stdin"], args].concat()), input);
    let objects = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (ran, objects)
}

#[test]
fn an_object_has_exactly_the_keys_of_the_contract_in_their_order() {
    let ran = run(&["ask", "--json", "who", "directed", "Knives Out?"]);
    assert_eq!(
        ran.out,
        "{\"question\":\"who directed Knives Out?\",\"outcome\":\"answered\",\"intent\":\"director\",\"film\":\"knives-out-2019\",\
         \"confidence\":0.98,\"answers\":[\"Rian Johnson\"],\"reply\":\"Rian Johnson directed Knives Out (2019).\"}\n"
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn keys_and_types_hold_for_every_outcome() {
    let keys = ["answers", "confidence", "film", "intent", "outcome", "question", "reply"];
    let (_, mut objects) = asked(&[], b"who directed Knives Out\nwho directed Ballerina\nflrb grmpf\n");
    objects.extend(asked(&["--overheard"], b"good morning everyone\n").1);
    let outcomes: Vec<&str> = objects.iter().map(|object| object["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["answered", "ambiguous", "unrecognised", "silent"]);
    for object in &objects {
        assert!(object.as_object().unwrap().keys().eq(keys), "{object}");
        assert!((0.0..=1.0).contains(&object["confidence"].as_f64().unwrap()), "{object}");
        assert!(object["answers"].is_array() && object["question"].is_string(), "{object}");
        assert_eq!(object["reply"].is_null(), object["outcome"] == "silent", "{object}");
    }
}

#[test]
fn the_exit_code_says_whether_the_last_question_was_answered() {
    assert_eq!(run(&["ask", "who directed Knives Out"]).code, 0);
    assert_eq!(run(&["ask", "flrb grmpf"]).code, 1);
    assert_eq!(run(&["ask", ""]).code, 1);
    assert_eq!(run(&["ask", "--overheard", "good morning everyone"]).code, 1);
    assert_eq!(asked(&[], b"flrb grmpf\nwho directed Knives Out\n").0.code, 0);
    assert_eq!(asked(&[], b"who directed Knives Out\nflrb grmpf\n").0.code, 1);
    assert_eq!(asked(&[], b"").0.code, 0);
}

#[test]
fn wrong_usage_is_told_on_standard_error_and_exits_with_two() {
    let cases: [(&[&str], &str); 9] = [
        (&["ask"], "<QUESTION>"),
        (&["ask", "--stdin", "why"], "cannot be used"),
        (&["ask", "--flim", "x", "why"], "--film"),
        (&["ask", "--film", "balerina-2025", "why"], "did you mean `ballerina-2025`?"),
        (&["ask", "--policy", "taged", "why"], "open, tagged, strict and sealed"),
        (&["ask", "--knowledge", "nowhere", "why"], "cannot read the folder nowhere"),
        (&["ask", "--config", "nowhere.toml", "why"], "cannot read the configuration nowhere.toml"),
        (&["ask", "--catalogue", "films.db", "why"], "catalogues cannot be read yet"),
        (&["chek"], "check"),
    ];
    for (args, said) in cases {
        let ran = run(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
}

#[test]
fn lines_are_answered_in_order_and_empty_ones_too() {
    let (_, objects) = asked(&[], b"\nwho directed Knives Out\r\n\n  \n\xff\xfe?\nlast");
    let questions: Vec<&str> = objects.iter().map(|object| object["question"].as_str().unwrap()).collect();
    assert_eq!(questions, ["", "who directed Knives Out", "", "  ", "\u{fffd}\u{fffd}?", "last"]);
    assert!(objects.iter().all(|object| object["reply"].is_string()));
}

#[test]
fn a_very_long_line_is_one_question() {
    let (ran, objects) = asked(&[], "who plays Eve? ".repeat(100_000).as_bytes());
    assert_eq!((objects.len(), ran.err.as_str()), (1, ""));
}

#[test]
fn only_in_a_session_do_lines_lean_on_earlier_ones() {
    let lines = b"who directed Knives Out\nwhen did it come out\n---\nwhen did it come out\n";
    let films = |objects: &[Value]| {
        objects.iter().map(|object| object["film"].as_str().unwrap_or("-").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(films(&asked(&["--session"], lines).1), ["knives-out-2019", "knives-out-2019", "-"]);
    let (_, alone) = asked(&[], lines);
    assert_eq!(films(&alone), ["knives-out-2019", "-", "-", "-"]);
    assert_eq!(alone[2]["question"], "---");
}

#[test]
fn the_film_and_the_policy_are_heeded() {
    let (_, objects) = asked(&["--film", "ballerina-2025", "--policy", "open"], b"does Eve die?\n");
    assert_eq!(objects[0]["film"], "ballerina-2025");
    assert!(!objects[0]["reply"].as_str().unwrap().contains("||"));
    let (_, objects) = asked(&["--film", "ballerina-2025"], b"does Eve die?\n");
    assert!(objects[0]["reply"].as_str().unwrap().contains("||"));
}

#[test]
fn a_single_film_is_the_one_that_is_meant() {
    let knowledge = folder("single", &[("small.toml", SMALL_FILM)]);
    let ran = run(&["ask", "--knowledge", knowledge.to_str().unwrap(), "who directed it?"]);
    assert_eq!(ran.out.lines().next(), Some("Ann Other directed Small (2001)."));
}

#[test]
fn why_is_told_and_never_among_the_objects() {
    let plain = run(&["ask", "--why", "who directed Knives Out"]);
    assert!(plain.out.contains("intent     director\n") && plain.out.contains("runner-up"), "{}", plain.out);
    let (ran, objects) = asked(&["--why"], b"who directed Knives Out\n");
    assert_eq!(objects.len(), 1);
    assert!(ran.err.contains("intent     director\n"), "{}", ran.err);
}
