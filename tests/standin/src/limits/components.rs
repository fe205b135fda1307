//! Limits of action rows, buttons and selects.

use std::collections::HashSet;

use serde_json::Value;

use super::{Form, list};

const ROWS: usize = 5;
const BUTTONS: usize = 5;
const LABEL: usize = 80;
const CUSTOM_ID: usize = 100;
const OPTIONS: usize = 25;
const OPTION_TEXT: usize = 100;
const PLACEHOLDER: usize = 150;

const ROW: u64 = 1;
const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;
/// The style of a button that opens an address and never reaches the bot.
const LINK: u64 = 5;

pub(super) fn check(form: &mut Form, rows: &[Value]) {
    form.count("components", rows.len(), 0..=ROWS);
    let mut seen = HashSet::new();
    for (index, row) in rows.iter().enumerate() {
        let path = format!("components.{index}");
        if row["type"] != ROW {
            form.refuse(&format!("{path}.type"), "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            continue;
        }
        check_row(form, &format!("{path}.components"), list(row, "components"), &mut seen);
    }
}

fn check_row<'a>(form: &mut Form, path: &str, parts: &'a [Value], seen: &mut HashSet<&'a str>) {
    let has_select = parts.iter().any(|part| part["type"] != BUTTON);
    form.count(path, parts.len(), 1..=if has_select { 1 } else { BUTTONS });
    for (index, part) in parts.iter().enumerate() {
        let path = format!("{path}.{index}");
        match part["type"].as_u64() {
            Some(BUTTON) => check_button(form, &path, part),
            Some(3 | 5..=8) => check_select(form, &path, part),
            _ => form.refuse(&format!("{path}.type"), "UNION_TYPE_CHOICES", "This type cannot stand in a row."),
        }
        if part["custom_id"].as_str().is_some_and(|id| !seen.insert(id)) {
            let message = "Component custom id cannot be duplicated";
            form.refuse(&format!("{path}.custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message);
        }
    }
}

fn check_button(form: &mut Form, path: &str, button: &Value) {
    form.length(&format!("{path}.label"), &button["label"], usize::from(button["emoji"].is_null())..=LABEL);
    match button["style"].as_u64() {
        Some(LINK) => form.length(&format!("{path}.url"), &button["url"], 1..=512),
        Some(1..=4) => form.length(&format!("{path}.custom_id"), &button["custom_id"], 1..=CUSTOM_ID),
        _ => form.refuse(&format!("{path}.style"), "BASE_TYPE_CHOICES", "This is no style of a button."),
    }
}

fn check_select(form: &mut Form, path: &str, select: &Value) {
    form.length(&format!("{path}.custom_id"), &select["custom_id"], 1..=CUSTOM_ID);
    form.length(&format!("{path}.placeholder"), &select["placeholder"], 0..=PLACEHOLDER);
    if select["type"] != STRING_SELECT {
        return;
    }
    let options = list(select, "options");
    form.count(&format!("{path}.options"), options.len(), 1..=OPTIONS);
    let mut values = HashSet::new();
    for (index, option) in options.iter().enumerate() {
        let path = format!("{path}.options.{index}");
        form.length(&format!("{path}.label"), &option["label"], 1..=OPTION_TEXT);
        form.length(&format!("{path}.value"), &option["value"], 1..=OPTION_TEXT);
        form.length(&format!("{path}.description"), &option["description"], 0..=OPTION_TEXT);
        if option["value"].as_str().is_some_and(|value| !values.insert(value)) {
            form.refuse(
                &format!("{path}.value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The value is used twice",
            );
        }
    }
}
