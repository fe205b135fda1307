//! The languages spoken in it.

use super::asked::join;
use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(what|which|original|spoken|main|how many) (language|languages)",
        "(is|was|are) it .. (in|speak) .. (english|korean|french|russian|german|spanish|hindi|japanese|italian|dubbed|subtitled)",
        "(english|korean|french|russian|german|spanish|hindi|japanese|italian) (dub|dubbed|subtitles|subs|audio|version|language|speaking)",
        "(subtitles|subtitled|dubbed|dub|subs|audio)",
        "(language|languages) (of|is|in|spoken|does|do) [it]",
        "(speak|speaks|spoken) .. (english|korean|french|russian|german|spanish|language)",
    ],
    hints: &["language", "languages", "subtitles", "dubbed", "english", "korean", "russian", "subtitled"],
    examples: &[
        "is it in english",
        "what do they speak in it",
        "is it in english or russian",
        "language orginal of film is which",
    ],
    ..Intent::new("language", "the language", "what language is it in?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let languages = || asked.film.language.iter().map(|language| language.as_str());
    if asked.film.language.is_empty() {
        return asked.unknown("the language");
    }
    asked.say(format!("{} is in {}.", asked.title(), join(languages(), "and"))).naming(languages())
}
