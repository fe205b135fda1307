//! `stinger commands`: the set that Discord is told of, and that it takes.

use serde_json::Value;

use super::run;

#[test]
fn the_commands_are_printed_as_discord_takes_them() {
    let ran = run(&["commands"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let set: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    discord_standin::limits::commands(&set).unwrap();
    let names: Vec<&str> = set.iter().filter_map(|command| command["name"].as_str()).collect();
    assert_eq!(
        names,
        ["ask", "film", "seen", "privacy", "help", "about", "Answer this", "spoilers", "settings"],
        "{}",
        ran.out
    );
}
