//! Limits of application commands.

use std::collections::HashSet;

use serde_json::Value;

use super::{Form, check_choices, list};
use crate::error::ApiError;

/// The type of a command that is used on a user.
pub const USER_COMMAND: u64 = 2;
/// The type of a command that is used on a message.
pub const MESSAGE_COMMAND: u64 = 3;
const SLASH_COMMAND: u64 = 1;

const NAME: usize = 32;
const DESCRIPTION: usize = 100;
const OPTIONS: usize = 25;
/// Characters of names, descriptions and values of a command together.
const TOGETHER: usize = 8_000;

const SUBCOMMAND: u64 = 1;
const GROUP: u64 = 2;

const LOCALES: [&str; 32] = [
    "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it", "ja",
    "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
];

/// Checks a whole set of commands, as it is put at once.
///
/// # Errors
/// 50035 with the paths `INDEX.FIELD`.
pub fn commands(set: &[Value]) -> Result<(), ApiError> {
    let mut form = Form::default();
    let mut names = HashSet::new();
    let mut counts = [0_usize; 4];
    for (index, command) in set.iter().enumerate() {
        let path = index.to_string();
        let kind = kind(command);
        check_command(&mut form, &path, command);
        if !names.insert((kind, command["name"].as_str())) {
            let message = "Application command names must be unique";
            form.refuse(&format!("{path}.name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
        let most = if kind == SLASH_COMMAND { 100 } else { 15 };
        if let Some(count) = usize::try_from(kind).ok().and_then(|kind| counts.get_mut(kind)) {
            *count += 1;
            if *count > most {
                form.refuse(&path, "APPLICATION_COMMAND_TOO_MANY", format!("Maximum number reached ({most})."));
            }
        }
    }
    form.finish()
}

/// Checks one command.
///
/// # Errors
/// 50035 with the paths of the wrong fields.
pub fn command(command: &Value) -> Result<(), ApiError> {
    commands(std::slice::from_ref(command)).map_err(|mut error| {
        error.errors = error.errors.map(|mut errors| errors["0"].take());
        error
    })
}

pub(crate) fn kind(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(SLASH_COMMAND)
}

fn check_command(form: &mut Form, path: &str, command: &Value) {
    if kind(command) == SLASH_COMMAND {
        check_slash_name(form, path, command);
        form.length(&format!("{path}.description"), &command["description"], 1..=DESCRIPTION);
        check_options(form, &format!("{path}.options"), list(command, "options"), 0);
    } else {
        form.length(&format!("{path}.name"), &command["name"], 1..=NAME);
        if !command["description"].as_str().unwrap_or_default().is_empty() {
            let message = "Context menu commands cannot have description";
            form.refuse(&format!("{path}.description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", message);
        }
    }
    check_locales(form, path, command);
    if size(command) > TOGETHER {
        let message = format!("Command exceeds maximum size ({TOGETHER})");
        form.refuse(path, "APPLICATION_COMMAND_TOO_LARGE", message);
    }
}

fn check_slash_name(form: &mut Form, path: &str, named: &Value) {
    form.length(&format!("{path}.name"), &named["name"], 1..=NAME);
    let name = named["name"].as_str().unwrap_or_default();
    let allowed = |c: char| (c.is_alphanumeric() || matches!(c, '-' | '_' | '\'')) && !c.is_uppercase();
    if !name.chars().all(allowed) {
        form.refuse(&format!("{path}.name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
}

fn check_locales(form: &mut Form, path: &str, named: &Value) {
    for key in ["name_localizations", "description_localizations"] {
        for locale in named[key].as_object().into_iter().flatten().map(|(locale, _)| locale) {
            if !LOCALES.contains(&locale.as_str()) {
                form.refuse(&format!("{path}.{key}.{locale}"), "BASE_TYPE_CHOICES", "This locale is not known.");
            }
        }
    }
}

fn check_options(form: &mut Form, path: &str, options: &[Value], depth: usize) {
    form.count(path, options.len(), 0..=OPTIONS);
    let nested = options.iter().filter(|option| is_nested(option)).count();
    if nested > 0 && nested < options.len() {
        form.refuse(
            path,
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other types",
        );
    }
    let mut names = HashSet::new();
    let mut optional = false;
    for (index, option) in options.iter().enumerate() {
        let path = format!("{path}.{index}");
        check_option(form, &path, option, depth);
        if !names.insert(option["name"].as_str()) {
            let message = "Option names must be unique";
            form.refuse(&format!("{path}.name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message);
        }
        let required = option["required"] == true;
        if required && optional {
            let message = "Required options must be placed before non-required options";
            form.refuse(&path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional |= !required;
    }
}

fn check_option(form: &mut Form, path: &str, option: &Value, depth: usize) {
    check_slash_name(form, path, option);
    form.length(&format!("{path}.description"), &option["description"], 1..=DESCRIPTION);
    check_locales(form, path, option);
    let choices = list(option, "choices");
    check_choices(form, &format!("{path}.choices"), choices);
    if option["autocomplete"] == true && !choices.is_empty() {
        let message = "Choices and autocomplete exclude each other";
        form.refuse(&format!("{path}.autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES", message);
    }
    let too_deep = match option["type"].as_u64() {
        Some(SUBCOMMAND) => depth > 1,
        Some(GROUP) => depth > 0,
        Some(3..=11) => false,
        _ => true,
    };
    if too_deep {
        form.refuse(&format!("{path}.type"), "BASE_TYPE_CHOICES", "This type of option cannot stand here.");
    }
    if is_nested(option) {
        let depth = if option["type"] == GROUP { 1 } else { 2 };
        check_options(form, &format!("{path}.options"), list(option, "options"), depth);
    }
}

fn is_nested(option: &Value) -> bool {
    option["type"] == SUBCOMMAND || option["type"] == GROUP
}

/// Characters that count for the limit of a command: of each text the longest of its languages.
fn size(named: &Value) -> usize {
    let longest = |key: &str| {
        let others = named[format!("{key}_localizations")].as_object().into_iter().flatten().map(|(_, text)| text);
        others.chain([&named[key]]).filter_map(Value::as_str).map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let value = named["value"].as_str().map_or(0, |value| value.chars().count());
    let inner: usize = ["options", "choices"].iter().flat_map(|key| list(named, key)).map(size).sum();
    longest("name") + longest("description") + value + inner
}
