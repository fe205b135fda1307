//! Things about people that have nothing to do with a film: never told.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "how (old|tall|rich|young|short|big) (is|was|are|were) {who}",
        "how old {who}",
        "how much (did|does|was|is|were|do) {who} .. (paid|earn|make|get|earned|made|weigh|worth|cost)",
        "{who} .. (salary|paycheck|net worth|age|height|birthday|married|wife|husband|boyfriend|girlfriend|dating|instagram|twitter|born|nationality|paid|earn|single|kids|children|weight|phone number|real name|address|religion|hometown|zodiac)",
        "(salary|age|height|birthday|wife|husband|boyfriend|girlfriend|net worth|instagram|nationality|real name|paycheck) of {who}",
        "(where|when) (is|was) {who} (from|born|living)",
        "(who|whom) is {who} (dating|married)",
        "{who} (stunt|body) double",
        "how old .. {who}",
        "{person} (sister|brother|mother|mom|real name|age)",
        "(when|where) did {person} (die|pass)",
    ],
    hints: &["salary", "paycheck", "married", "dating"],
    uses_names: true,
    ..Intent::new("about-person", "the lives of people outside the film", "how old is Ana de Armas?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.unknown("private matters of people, only what belongs to the making")
}
