//! Discord's limits, as pure functions over what the bot sends. They refuse as Discord does: 400, code 50035, and a
//! tree that names each wrong field. Lengths are counted in characters.

mod commands;
mod components;
mod embeds;

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

use crate::error::ApiError;

pub(crate) use commands::kind;
pub use commands::{MESSAGE_COMMAND, USER_COMMAND, command, commands};

/// Characters of a message's content.
const CONTENT: usize = 2_000;
/// Characters of a nonce.
const NONCE: usize = 25;
/// Choices of an autocomplete answer.
const CHOICES: usize = 25;

/// Checks the body of a new message.
///
/// # Errors
/// 50035 where a limit is exceeded, 50006 where the message would be empty.
pub fn message(body: &Value) -> Result<(), ApiError> {
    fields(body)?;
    if is_empty(body) { Err(ApiError::EMPTY_MESSAGE) } else { Ok(()) }
}

/// Checks the fields of a message that are there, as for an edit, without asking whether anything is left to see.
///
/// # Errors
/// 50035 where a limit is exceeded.
pub fn fields(body: &Value) -> Result<(), ApiError> {
    let mut form = Form::default();
    form.length("content", &body["content"], 0..=CONTENT);
    if body["nonce"].is_string() {
        form.length("nonce", &body["nonce"], 0..=NONCE);
    }
    embeds::check(&mut form, list(body, "embeds"));
    components::check(&mut form, list(body, "components"));
    form.finish()
}

/// Whether a message shows nothing at all.
#[must_use]
pub fn is_empty(body: &Value) -> bool {
    body["content"].as_str().unwrap_or_default().trim().is_empty()
        && body["poll"].is_null()
        && ["embeds", "components", "attachments", "sticker_ids"].iter().all(|key| list(body, key).is_empty())
}

/// Checks the `data` of an autocomplete answer.
///
/// # Errors
/// 50035 where there are too many choices, or one has no name or too long a one.
pub fn choices(data: &Value) -> Result<(), ApiError> {
    let mut form = Form::default();
    if !data["choices"].is_array() {
        form.required("data.choices");
    }
    check_choices(&mut form, "data.choices", list(data, "choices"));
    form.finish()
}

fn check_choices(form: &mut Form, path: &str, choices: &[Value]) {
    form.count(path, choices.len(), 0..=CHOICES);
    for (index, choice) in choices.iter().enumerate() {
        form.length(&format!("{path}.{index}.name"), &choice["name"], 1..=100);
        if choice["value"].is_string() {
            form.length(&format!("{path}.{index}.value"), &choice["value"], 1..=100);
        } else if !choice["value"].is_number() {
            form.required(&format!("{path}.{index}.value"));
        }
    }
}

/// The list under a key, empty where there is none.
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// What is wrong with a request so far.
#[derive(Debug, Default)]
pub(crate) struct Form {
    errors: Map<String, Value>,
}

impl Form {
    /// Notes an error at a path such as `embeds.0.title`.
    pub(crate) fn refuse(&mut self, path: &str, code: &str, message: impl Into<String>) {
        let mut at = &mut self.errors;
        for step in path.split('.') {
            let next = at.entry(step).or_insert_with(|| json!({}));
            let Value::Object(map) = next else { return };
            at = map;
        }
        let error = json!({ "code": code, "message": message.into() });
        if let Value::Array(errors) = at.entry("_errors").or_insert_with(|| json!([])) {
            errors.push(error);
        }
    }

    pub(crate) fn required(&mut self, path: &str) {
        self.refuse(path, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /// Checks a text. Where it may be empty it may be missing, too.
    pub(crate) fn length(&mut self, path: &str, text: &Value, range: RangeInclusive<usize>) {
        match text {
            Value::Null if *range.start() == 0 => {}
            Value::Null => self.required(path),
            Value::String(text) if range.contains(&text.chars().count()) => {}
            Value::String(text) if text.is_empty() => self.required(path),
            Value::String(_) => {
                let (least, most) = (range.start(), range.end());
                self.refuse(path, "BASE_TYPE_BAD_LENGTH", format!("Must be between {least} and {most} in length."));
            }
            _ => self.refuse(path, "STRING_TYPE_CONVERT", "Could not interpret value as string."),
        }
    }

    /// Checks how many elements a list has.
    pub(crate) fn count(&mut self, path: &str, count: usize, range: RangeInclusive<usize>) {
        if !range.contains(&count) {
            let (least, most) = (range.start(), range.end());
            self.refuse(path, "BASE_TYPE_BAD_LENGTH", format!("Must be between {least} and {most} in length."));
        }
    }

    pub(crate) fn finish(self) -> Result<(), ApiError> {
        if self.errors.is_empty() { Ok(()) } else { Err(ApiError::invalid_form(Value::Object(self.errors))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paths of the fields refused.
    fn refused(result: Result<(), ApiError>) -> Vec<String> {
        fn leaves(at: &str, value: &Value, found: &mut Vec<String>) {
            for (key, value) in value.as_object().into_iter().flatten() {
                if key == "_errors" {
                    found.push(at.trim_start_matches('.').to_owned());
                } else {
                    leaves(&format!("{at}.{key}"), value, found);
                }
            }
        }
        let mut found = Vec::new();
        if let Err(error) = result {
            assert_eq!((error.status, error.code), (400, 50_035));
            leaves("", &error.errors.expect("a form error names fields"), &mut found);
        }
        found
    }

    fn letters(count: usize) -> String {
        "ä".repeat(count)
    }

    #[test]
    fn content_is_counted_in_characters() {
        assert_eq!(message(&json!({ "content": letters(2_000) })), Ok(()));
        assert_eq!(refused(message(&json!({ "content": letters(2_001) }))), ["content"]);
    }

    #[test]
    fn an_empty_message_is_refused() {
        assert_eq!(message(&json!({ "content": " " })), Err(ApiError::EMPTY_MESSAGE));
        assert_eq!(message(&json!({ "embeds": [{ "title": "x" }] })), Ok(()));
    }

    #[test]
    fn embeds_have_limits_each_and_together() {
        let field = json!({ "name": "", "value": letters(1_025) });
        let embed = json!({ "title": letters(257), "fields": [field], "footer": { "text": letters(2_049) } });
        assert_eq!(
            refused(message(&json!({ "embeds": [embed] }))),
            ["embeds.0.fields.0.name", "embeds.0.fields.0.value", "embeds.0.footer.text", "embeds.0.title"]
        );
        let half = json!({ "description": letters(3_001) });
        assert_eq!(refused(message(&json!({ "embeds": [half, half] }))), ["embeds"]);
        assert_eq!(refused(message(&json!({ "embeds": vec![json!({ "title": "x" }); 11] }))), ["embeds"]);
    }

    #[test]
    fn components_have_limits() {
        let button = |id: &str| json!({ "type": 2, "style": 1, "label": "x", "custom_id": id });
        let row = |buttons: Vec<Value>| json!({ "type": 1, "components": buttons });
        let rows = |rows: Vec<Value>| message(&json!({ "content": "x", "components": rows }));
        assert_eq!(rows(vec![row(vec![button("a"), button("b")])]), Ok(()));
        assert_eq!(
            refused(rows(vec![row(vec![button("a")]), row(vec![button("a")])])),
            ["components.1.components.0.custom_id"]
        );
        let six = (0..6).map(|n| button(&n.to_string())).collect();
        assert_eq!(refused(rows(vec![row(six)])), ["components.0.components"]);
        let many = (0..6).map(|n| row(vec![button(&n.to_string())])).collect();
        assert_eq!(refused(rows(many)), ["components"]);
        let options: Vec<_> = (0..26).map(|n| json!({ "label": "x", "value": n.to_string() })).collect();
        let select = json!({ "type": 3, "custom_id": "s", "options": options, "placeholder": letters(151) });
        assert_eq!(
            refused(rows(vec![row(vec![select])])),
            ["components.0.components.0.options", "components.0.components.0.placeholder"]
        );
    }

    #[test]
    fn choices_are_25_at_most() {
        let choice = json!({ "name": "x", "value": "y" });
        assert_eq!(choices(&json!({ "choices": vec![choice.clone(); 25] })), Ok(()));
        assert_eq!(refused(choices(&json!({ "choices": vec![choice; 26] }))), ["data.choices"]);
        assert_eq!(refused(choices(&json!({}))), ["data.choices"]);
    }

    #[test]
    fn commands_have_limits() {
        let slash = |name: &str| json!({ "name": name, "description": "x" });
        assert_eq!(commands(&[slash("ask"), json!({ "type": 3, "name": "Answer this" })]), Ok(()));
        assert_eq!(refused(commands(&[slash("Ask")])), ["0.name"]);
        assert_eq!(refused(commands(&[slash("ask"), slash("ask")])), ["1.name"]);
        assert_eq!(refused(commands(&[json!({ "name": "ask", "description": "" })])), ["0.description"]);
        let many: Vec<_> = (0..101).map(|n| slash(&format!("a{n}"))).collect();
        assert_eq!(refused(commands(&many)), ["100"]);
        let option =
            |name: &str, required: bool| json!({ "type": 3, "name": name, "description": "x", "required": required });
        let with = |options: Vec<Value>| commands(&[json!({ "name": "ask", "description": "x", "options": options })]);
        assert_eq!(with(vec![option("a", true), option("b", false)]), Ok(()));
        assert_eq!(refused(with(vec![option("a", false), option("b", true)])), ["0.options.1"]);
        assert_eq!(refused(with(vec![option("a", false), option("a", false)])), ["0.options.1.name"]);
        let locale = json!({ "name": "ask", "description": "x", "name_localizations": { "xx": "ask" } });
        assert_eq!(refused(commands(&[locale])), ["0.name_localizations.xx"]);
        let choice = |n: usize| json!({ "name": letters(100), "value": format!("{n:0>100}") });
        let heavy = |name: &str| json!({ "type": 3, "name": name, "description": "x", "choices": (0..25).map(choice).collect::<Vec<_>>() });
        assert_eq!(with(vec![heavy("a")]), Ok(()));
        assert_eq!(refused(with(vec![heavy("a"), heavy("b")])), ["0"]);
    }
}
