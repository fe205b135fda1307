//! Who photographed it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|whom) .. (photographed|cinematography|cinematographer|camera|cameraman|lensed)",
        "(cinematographer|cinematography|dop|cameraman|cinematographers) [of] [for] [by] [it]",
        "director of photography",
        "(camera|photography) (person|operator|man|guy|woman|work|by)",
    ],
    hints: &["cinematographer", "cinematography", "photography", "cameraman", "camera"],
    uses_names: true,
    examples: &[
        "who did the cinematografy",
        "who was the dp",
        "the photography was stunning, whose eye was that, the camera person",
        "cinematografer name",
        "Who shot it?",
        "Who was the cinematographer?",
        "DOP name?",
        "Director of photography?",
        "Who did the camera work?",
        "It looks stunning, who lit it?",
        "Who's responsible for the visuals?",
        "Whose photography is that?",
        "who filmed ballerina, the camera person I mean",
        "Who was the lensman?",
        "Cinematography by?",
        "Camera department head?",
        "Who handled the camera on this?",
        "Who framed those gorgeous shots?",
        "Cameraman is who?",
        "The DP, please",
        "Who gave it that neon look?",
        "Was Romain Lacourbas the DoP?",
        "Which person did the photography of the movie?",
        "Who was in charge of lighting and lenses?",
        "Such beautiful images, who captured them?",
        "Credit for the cinematography goes to whom?",
        "who shot it",
        "who was holding the camera",
        "who's the dp",
        "who lit this thing",
        "it looks gorgeous, who did the photography",
        "who's the director of photography",
        "who was the camera guy",
        "whose camera work is that",
        "who filmed it",
        "who framed those shots",
        "who's behind the lens",
        "who did the visuals with the neon light",
        "the camerawork rocks, who did that",
        "who is the cameraman",
        "who did the lighting and lensing",
        "was it dan laustsen again",
        "who was on camera duty",
        "who does the picture so beautiful, camera person",
        "who's the lensman on this",
        "which dop did they have",
        "who picked the camera angles",
        "who's credited for the cinematography",
    ],
    ..Intent::new("cinematographer", "who photographed it", "who was the cinematographer?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.cinematographers, "photographed", "the cinematographer")
}
