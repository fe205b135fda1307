//! Why a question was taken as it was, in words for whoever adds phrasings.

use crate::engine::Exchange;
use crate::knowledge::Library;

/// The explanation, a line for each thing known.
pub(super) fn explain(exchange: &Exchange, library: &Library) -> String {
    let intent = exchange.intent.map(|intent| intent.name);
    let film = exchange.film.map(|film| library.film(film).id.as_str());
    let runner_up = exchange.why.candidates.iter().find(|(name, _)| Some(*name) != intent);
    let lines = [
        ("outcome", Some(exchange.outcome.word().to_owned())),
        ("intent", intent.map(str::to_owned)),
        ("film", film.map(str::to_owned)),
        ("score", Some(format!("{:.3}", exchange.confidence))),
        ("runner-up", runner_up.map(|(name, score)| format!("{name} {score:.3}"))),
        ("read as", listed(&exchange.why.clauses)),
        ("names", listed(&exchange.why.names)),
    ];
    let line =
        |(what, said): (&str, Option<String>)| format!("{what:<10} {}", said.unwrap_or_else(|| "none".to_owned()));
    lines.map(line).join("\n")
}

fn listed(parts: &[String]) -> Option<String> {
    (!parts.is_empty()).then(|| parts.join(" / "))
}
