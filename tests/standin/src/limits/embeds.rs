//! Limits of embeds: each text, and 6,000 characters over all embeds of a message.

use serde_json::Value;

use super::{Form, list};

const EMBEDS: usize = 10;
const TITLE: usize = 256;
const DESCRIPTION: usize = 4_096;
const FIELDS: usize = 25;
const FIELD_NAME: usize = 256;
const FIELD_VALUE: usize = 1_024;
const FOOTER: usize = 2_048;
const AUTHOR: usize = 256;
/// Characters over all embeds of a message.
const TOGETHER: usize = 6_000;

pub(super) fn check(form: &mut Form, embeds: &[Value]) {
    form.count("embeds", embeds.len(), 0..=EMBEDS);
    for (index, embed) in embeds.iter().enumerate() {
        check_embed(form, &format!("embeds.{index}"), embed);
    }
    if embeds.iter().map(size).sum::<usize>() > TOGETHER {
        form.refuse("embeds", "MAX_EMBED_SIZE_EXCEEDED", format!("Embed size exceeds maximum size of {TOGETHER}"));
    }
}

fn check_embed(form: &mut Form, path: &str, embed: &Value) {
    form.length(&format!("{path}.title"), &embed["title"], 0..=TITLE);
    form.length(&format!("{path}.description"), &embed["description"], 0..=DESCRIPTION);
    form.length(&format!("{path}.footer.text"), &embed["footer"]["text"], 0..=FOOTER);
    form.length(&format!("{path}.author.name"), &embed["author"]["name"], 0..=AUTHOR);
    let fields = list(embed, "fields");
    form.count(&format!("{path}.fields"), fields.len(), 0..=FIELDS);
    for (index, field) in fields.iter().enumerate() {
        form.length(&format!("{path}.fields.{index}.name"), &field["name"], 1..=FIELD_NAME);
        form.length(&format!("{path}.fields.{index}.value"), &field["value"], 1..=FIELD_VALUE);
    }
}

fn size(embed: &Value) -> usize {
    let fields = list(embed, "fields").iter().flat_map(|field| [&field["name"], &field["value"]]);
    [&embed["title"], &embed["description"], &embed["footer"]["text"], &embed["author"]["name"]]
        .into_iter()
        .chain(fields)
        .filter_map(Value::as_str)
        .map(|text| text.chars().count())
        .sum()
}
