//! Every form that there is to fill in, with everything that it offers.

use serde_json::{Value, json};

use super::acts::film;
use super::harness::Scene;

/// The path of a subcommand, and what is put into its options.
pub(crate) type Form = (String, Vec<(&'static str, Value)>);

/// The path of every subcommand of a command, with its options.
pub(crate) fn subcommands(command: &Value) -> Vec<(String, Vec<Value>)> {
    let name = command["name"].as_str().unwrap().to_owned();
    let options = command["options"].as_array().cloned().unwrap_or_default();
    let (below, own): (Vec<Value>, Vec<Value>) =
        options.into_iter().partition(|option| matches!(option["type"].as_u64(), Some(1 | 2)));
    if below.is_empty() {
        return vec![(name, own)];
    }
    below.iter().flat_map(subcommands).map(|(path, options)| (format!("{name} {path}"), options)).collect()
}

/// The topics of `/film`.
pub(crate) fn topics(scene: &Scene) -> Vec<(String, Vec<Value>)> {
    let commands = scene.discord.commands(None);
    commands.iter().filter(|command| command["name"] == "film").flat_map(subcommands).collect()
}

/// The ids of all films.
pub(crate) async fn offered_films(scene: &Scene) -> Vec<String> {
    scene.types("ask", &[], ("film", "")).await.into_iter().map(|(_, id)| id).collect()
}

/// Every topic of every film, for everybody whom the form offers.
pub(crate) async fn forms(scene: &Scene) -> Vec<Form> {
    let topics = topics(scene);
    let mut forms = Vec::new();
    for id in offered_films(scene).await {
        for (path, options) in &topics {
            let title = film("title", &id);
            let slot = ["character", "person"].into_iter().find(|slot| options.iter().any(|it| it["name"] == *slot));
            match slot {
                None => forms.push((path.clone(), vec![title])),
                Some(slot) => {
                    let offered = scene.types(path, std::slice::from_ref(&title), (slot, "")).await;
                    let with = |(_, name)| (path.clone(), vec![title.clone(), (slot, json!(name))]);
                    forms.extend(offered.into_iter().map(with));
                }
            }
        }
    }
    forms
}
