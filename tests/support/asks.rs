//! Every message of the data files, whatever is expected of it.

use toml::Value;

use super::files::{in_project, text};
use super::folders::with_extension;

/// The data files beside the sentences.
const OTHERS: [&str; 4] = ["dialogues", "chat", "unanswerable", "hostile"];

/// The messages of all data files.
pub(crate) fn all() -> Vec<String> {
    let sentences = with_extension("tests/sentences", "toml").into_iter().map(|(_, path)| path);
    let others = OTHERS.map(|name| in_project(&format!("tests/{name}.toml")));
    let mut asks = Vec::new();
    for path in sentences.chain(others) {
        collect(&parse(&text(&path)), &mut asks);
    }
    asks
}

fn parse(text: &str) -> Value {
    toml::from_str(text).unwrap_or_else(|error| panic!("{error}"))
}

/// The texts that stand under the keys by which messages go.
fn collect(value: &Value, asks: &mut Vec<String>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                match value {
                    Value::String(ask) if matches!(key.as_str(), "ask" | "line" | "say") => asks.push(ask.clone()),
                    value => collect(value, asks),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, asks)),
        _ => {}
    }
}
