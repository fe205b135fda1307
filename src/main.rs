//! Temporary harness.
use std::io::{BufRead, Write};
use stinger::{conversation::Conversation, engine::*, spoiler::*};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let flag = |f: &str| args.iter().any(|a| a == f);
    let value = |f: &str| args.iter().position(|a| a == f).map(|i| args[i + 1].clone());
    let library = stinger::knowledge::load_dir(std::path::Path::new("knowledge")).unwrap_or_else(|e| { eprintln!("{e}"); std::process::exit(2) });
    let stinger = Stinger::new(library).unwrap();
    let film = value("--film").map(|f| stinger.library().film_by_slug(&f).expect("film"));
    let place = Place { film, overheard: flag("--overheard") };
    let mut conversation = Conversation::default();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        if flag("--session") { if line == "---" { conversation = Conversation::default(); continue; } } else { conversation = Conversation::default(); }
        let e = stinger.ask(&line, place, &mut conversation);
        let policy: Policy = value("--policy").unwrap_or("tagged".into()).parse().unwrap();
        let mut out = serde_json::json!({"question": line, "outcome": e.outcome.word(), "intent": e.intent.map(|i| i.name), "film": e.film.map(|f| stinger.library().film(f).id.clone()), "confidence": e.confidence, "answers": e.answer.entities(), "reply": e.message(policy).map(|m| m.to_string())});
        if flag("--why") { out["why"] = format!("{:?}", e.why).into(); }
        println!("{out}");
        std::io::stdout().flush().unwrap();
    }
}
