//! The languages spoken in it.

use super::asked::join;
use super::{Asked, Heading, Intent};
use crate::knowledge::Plain;
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
        "what language is it in",
        "do they speak russian in ballerina or is it all english",
        "subs or dub? what lang",
        "Which language is spoken in the film?",
        "original language?",
        "what language do they speak in it",
        "do they talk russian in the film or english",
        "what language is the 2023 ballerina in",
        "What language is it in?",
        "Is it in English?",
        "do they speak Russian in it",
        "Is there a Hindi dub?",
        "Does it come with subtitles?",
        "Will I need to read subs?",
        "Which tongue do the characters talk in?",
        "Is ballerina dubbed?",
        "Can I watch it in Spanish?",
        "Tamil version available?",
        "Are there parts not in English?",
        "I don't understand English well, is there French audio?",
        "Spoken language of this film?",
        "What are they speaking?",
        "How many languages are heard in it?",
        "In which language the movie is made?",
        "English-language or foreign?",
        "Is it subtitled or what?",
        "Audio options?",
        "What lingo is it in?",
        "Do I have to know Russian to follow it?",
        "do they speak english",
        "is it dubbed",
        "what do they talk in this",
        "are there subtitles",
        "what tongue is it in",
        "do i need to read subs",
        "is it in korean",
        "can i watch it in german",
        "is there russian in it",
        "what language do the characters speak",
        "do you have to know russian to follow",
        "is there a spanish version",
        "was it shot in english",
        "in which language is movie",
        "is it subbed or dubbed",
        "what's the original audio",
        "does ana speak spanish in it",
        "will my gran who only speaks french understand it",
        "what are they speaking in that village",
        "is everything in english",
        "original version, what language",
        "is there a hindi dub",
    ],
    heading: Some(Heading::Facts),
    ..Intent::new("language", "the language", "what language is it in?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let languages = || asked.film.language.iter().map(Plain::as_str);
    if asked.film.language.is_empty() {
        return asked.unknown("the language");
    }
    asked.say(format!("{} is in {}.", asked.title(), join(languages(), "and"))).naming(languages())
}
