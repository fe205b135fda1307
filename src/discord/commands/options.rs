//! The options of a command: how they are declared, and what was put into them.

use serenity::all::{
    ChannelId, ChannelType, CommandData, CommandOptionType, CreateCommandOption, ResolvedOption, ResolvedValue,
    Unresolved,
};

use crate::settings::Override;
use crate::spoiler::{Policy, Severity, Treatment};

/// What was put into a command's options.
#[derive(Debug)]
pub(super) struct Options<'a> {
    /// The names of the group, if there is one, and the subcommand.
    pub(super) path: Vec<&'a str>,
    values: Vec<ResolvedOption<'a>>,
}

impl<'a> Options<'a> {
    pub(super) fn of(data: &'a CommandData) -> Self {
        let (mut path, mut values) = (Vec::new(), data.options());
        loop {
            match values.as_mut_slice() {
                [
                    ResolvedOption {
                        name,
                        value: ResolvedValue::SubCommand(below) | ResolvedValue::SubCommandGroup(below),
                        ..
                    },
                ] => {
                    path.push(*name);
                    values = std::mem::take(below);
                }
                _ => return Self { path, values },
            }
        }
    }

    fn get(&self, name: &str) -> Option<&ResolvedValue<'a>> {
        self.values.iter().find(|option| option.name == name).map(|option| &option.value)
    }

    /// The text of an option; of the one that is being typed into, what there is of it.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        match self.get(name)? {
            ResolvedValue::String(text) | ResolvedValue::Autocomplete { value: text, .. } => Some(text),
            _ => None,
        }
    }

    pub(super) fn flag(&self, name: &str) -> Option<bool> {
        if let ResolvedValue::Boolean(flag) = self.get(name)? { Some(*flag) } else { None }
    }

    /// A number of an option that declares its range.
    pub(super) fn number(&self, name: &str) -> Option<u16> {
        if let ResolvedValue::Integer(number) = self.get(name)? { u16::try_from(*number).ok() } else { None }
    }

    pub(super) fn channel(&self, name: &str) -> Option<ChannelId> {
        match self.get(name)? {
            ResolvedValue::Channel(channel) => Some(channel.id),
            ResolvedValue::Unresolved(Unresolved::Channel(channel)) => Some(*channel),
            _ => None,
        }
    }

    /// The option that is being typed into.
    pub(super) fn typed(&self) -> Option<(&'a str, &'a str)> {
        self.values.iter().find_map(|option| match &option.value {
            ResolvedValue::Autocomplete { value, .. } => Some((option.name, *value)),
            _ => None,
        })
    }
}

pub(super) fn subcommand(name: &str, help: &str) -> CreateCommandOption {
    CreateCommandOption::new(CommandOptionType::SubCommand, name, help)
}

pub(super) fn text(name: &str, help: &str) -> CreateCommandOption {
    CreateCommandOption::new(CommandOptionType::String, name, help).max_length(500)
}

/// A text for which names are offered while it is typed.
pub(super) fn name(name: &str, help: &str) -> CreateCommandOption {
    CreateCommandOption::new(CommandOptionType::String, name, help).max_length(100).set_autocomplete(true)
}

pub(super) fn flag(name: &str, help: &str) -> CreateCommandOption {
    CreateCommandOption::new(CommandOptionType::Boolean, name, help)
}

pub(super) fn number(name: &str, help: &str, most: u64) -> CreateCommandOption {
    CreateCommandOption::new(CommandOptionType::Integer, name, help).min_int_value(0).max_int_value(most)
}

/// A channel in which something can be said, a thread, or a category.
pub(super) fn place(name: &str, help: &str) -> CreateCommandOption {
    CreateCommandOption::new(CommandOptionType::Channel, name, help).channel_types(vec![
        ChannelType::Text,
        ChannelType::News,
        ChannelType::Voice,
        ChannelType::Stage,
        ChannelType::Forum,
        ChannelType::Category,
        ChannelType::PublicThread,
        ChannelType::PrivateThread,
        ChannelType::NewsThread,
    ])
}

/// What stands for taking away what was set.
pub(super) const UNSET: &str = "unset";

/// The options by which a policy is given: by its name, or a treatment for each severity.
pub(super) fn policy() -> Vec<CreateCommandOption> {
    let mut named =
        CreateCommandOption::new(CommandOptionType::String, "policy", "A named policy, from open to sealed");
    for (name, policy) in Policy::NAMED {
        named = named.add_string_choice(format!("{name}: {}", policy.in_full()), name);
    }
    let mut options = vec![named.add_string_choice("unset: as if nothing were set here", UNSET)];
    options.extend(Severity::SPOILING.map(treatment));
    options
}

fn treatment(severity: Severity) -> CreateCommandOption {
    let help = match severity {
        Severity::None => "What does not spoil",
        Severity::Minor => "The premise and the first act",
        Severity::Major => "Turns and reveals",
        Severity::Ending => "The last act",
    };
    Treatment::ALL
        .into_iter()
        .fold(CreateCommandOption::new(CommandOptionType::String, severity.word(), help), |option, treatment| {
            option.add_string_choice(treatment.word(), treatment.word())
        })
}

/// What was put into the options of a policy: an error that says what is missing, where nothing was.
pub(super) fn override_of(options: &Options<'_>) -> Result<Override, String> {
    let named = match options.text("policy") {
        Some(UNSET) => return Ok(Override::default()),
        Some(name) => name.parse::<Policy>().map(Override::from).map_err(|unknown| unknown.to_string())?,
        None => Override::default(),
    };
    let set = Severity::SPOILING.into_iter().fold(named, |set, severity| {
        let treatment = options.text(severity.word()).and_then(Treatment::from_word);
        treatment.map_or(set, |treatment| set.with(severity, treatment))
    });
    if set.is_empty() {
        return Err("Say which: choose a policy, or what happens to minor, major or ending spoilers.".to_owned());
    }
    if set.is_upside_down() {
        let stricter = "What spoils more cannot be shown more openly than what spoils less";
        return Err(format!("{stricter}: you asked for {}.", set.in_words()));
    }
    Ok(set)
}
