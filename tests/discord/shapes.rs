//! The shape of an answer does not tell what it hides: whether somebody lives, dies, or nothing is known, what stands around
//! the cover is the same.

use std::collections::HashSet;

use serde_json::json;
use toml::Value;

use super::acts::{bare, film, footer, labels, title};
use super::forms::offered_films;
use super::harness::Scene;
use super::support::files::text;
use super::support::folders::with_extension;

/// The characters of whom a film's file says openly or early what becomes of them, each with the film's id.
fn early() -> HashSet<(String, String)> {
    let mut early = HashSet::new();
    for (stem, path) in with_extension("knowledge", "toml") {
        let document: Value = toml::from_str(&text(&path)).unwrap();
        for fate in document.get("fates").and_then(Value::as_array).into_iter().flatten() {
            if ["none", "minor"].iter().any(|severity| fate["text"].get(severity).is_some()) {
                early.insert((stem.clone(), fate["character"].as_str().unwrap().to_owned()));
            }
        }
    }
    early
}

/// What files say of fates: that somebody lives, dies, or nothing at all.
fn kinds_of_fates() -> usize {
    let fates = with_extension("knowledge", "toml").into_iter().flat_map(|(_, path)| {
        let document: Value = toml::from_str(&text(&path)).unwrap();
        let fates = document.get("fates").and_then(Value::as_array).cloned().unwrap_or_default();
        let unknown = document["cast"].as_array().is_some_and(|cast| cast.len() > fates.len());
        fates.into_iter().map(|fate| fate["survives"].as_bool()).chain(unknown.then_some(None)).collect::<Vec<_>>()
    });
    fates.collect::<HashSet<_>>().len()
}

#[tokio::test]
async fn around_a_fate_everything_is_the_same_whatever_it_is() {
    assert_eq!(kinds_of_fates(), 3, "the films have characters who live, who die, and of whom nothing is known");
    let scene = Scene::start("shapes", "").await;
    let early = early();
    for policy in ["tagged", "strict", "sealed"] {
        scene.command_in(&scene.admin, scene.den, "spoilers set", &[("policy", json!(policy))]).await;
        let mut shapes = HashSet::new();
        for id in offered_films(&scene).await {
            let option = film("title", &id);
            let everybody = scene.types("film fate", std::slice::from_ref(&option), ("character", "")).await;
            let mut footers = HashSet::new();
            for (_, name) in everybody.iter().filter(|(_, name)| !early.contains(&(id.clone(), name.clone()))) {
                let given = [option.clone(), ("character", json!(name))];
                let by_form = scene.command(&scene.alice, "film fate", &given).await;
                let question = [film("film", &id), ("question", json!(format!("does {name} die?")))];
                let in_words = scene.command(&scene.alice, "ask", &question).await;
                for answer in [by_form, in_words] {
                    let film_name = title(&answer).unwrap_or_else(|| panic!("{name}: {answer:?}")).to_owned();
                    let around = bare(&answer).replace(&film_name, "FILM").replace(name, "NAME");
                    shapes.insert((around, labels(&answer).join(", "), answer.parts().count(), answer.embeds.len()));
                    footers.insert(footer(&answer).map(str::to_owned));
                }
            }
            assert!(footers.len() <= 1, "{id} under {policy}: {footers:?}");
        }
        assert_eq!(shapes.len(), 1, "under {policy}: {shapes:#?}");
    }
}
