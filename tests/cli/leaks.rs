//! What is covered stays covered in a terminal: its text is not there to be read, selected or searched for.

use serde_json::Value;
use stinger::intent::REGISTRY;

use super::{run_with, stinger};

/// The texts of a film file that the usual policy covers.
fn covered(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| covered(item, found)),
        Value::Object(table) => {
            for (key, value) in table {
                match value.as_str() {
                    Some(text) if ["major", "ending"].contains(&key.as_str()) => found.push(text.to_owned()),
                    _ => covered(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn no_covered_text_is_in_plain_output() {
    let mut questions: Vec<&str> = REGISTRY.iter().map(|intent| intent.example).collect();
    questions.extend([
        "how does it end?",
        "who dies?",
        "who survives?",
        "tell me the whole plot",
        "what are the key scenes?",
    ]);
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/knowledge")).unwrap() {
        let path = entry.unwrap().path();
        let film = path.file_stem().unwrap().to_str().unwrap();
        let mut texts = Vec::new();
        covered(&toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap(), &mut texts);
        let args = ["ask", "--stdin", "--why", "--film", film];
        let shown = run_with(&mut stinger(&args), questions.join("\n").as_bytes()).out;
        assert!(shown.contains('█') && shown.contains("--policy open shows what is covered"), "{film}");
        for text in &texts {
            let start: String = text.chars().take(30).collect();
            assert!(!shown.contains(&start), "{film}: {start}");
        }
        let open = run_with(stinger(&args).args(["--policy", "open"]), questions.join("\n").as_bytes()).out;
        assert!(
            texts.iter().any(|text| open.contains(text.as_str())),
            "{film}: the test asks for nothing that is covered"
        );
    }
}
