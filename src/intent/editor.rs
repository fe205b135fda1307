//! Who edited it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &["(who|whom) .. (edited|edits|edit|editing|editor)", "(editor|editors|editing) [of] [by] [it]", "edited by"],
    hints: &["editor", "editors", "edited", "editing"],
    uses_names: true,
    examples: &[
        "who was the editor on this one",
        "who cut the film together",
        "the montage was done by who, I mean the editing",
        "edtor of balerina?",
        "Who edited it?",
        "Who was the editor?",
        "Who cut the film together?",
        "editing by",
        "Whose editing is that?",
        "Who did the cutting?",
        "Who assembled the footage?",
        "The cuts are so sharp, whose work is that?",
        "Film editor's name?",
        "Who was in the editing suite?",
        "Who pieced ballerina together?",
        "Editor is who, please?",
        "Who handled post and the edit?",
        "Who spliced all those fights?",
        "Credit for the editing?",
        "Who trimmed it into shape?",
        "Editing department head?",
        "Which person has edited this movie?",
        "Jason Ballantine, did he edit?",
        "Who's to thank for that pacing in the edit?",
        "How many editors worked on it?",
        "Who wielded the scissors on this one?",
        "who cut it",
        "who put the shots together",
        "who was in the cutting room",
        "who edited this film",
        "who did the cutting",
        "who chopped it all together",
        "whose editing is this",
        "who assembled the footage",
        "the pacing is great, who cut that",
        "who's credited with editing",
        "who decided where to cut",
        "who spliced it together",
        "was the film cut by jason ballantine",
        "who did the montage",
        "who sat in the edit suite",
        "who make the cut of film",
        "who trimmed it into shape",
        "name of the person that edited it",
        "who stitched the fights together in post",
        "the cuts are so quick, whose job was that",
        "which editor worked on it",
        "who was on the editing desk",
    ],
    ..Intent::new("editor", "who edited it", "who edited it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.crew(&asked.film.editors, "edited", "the editor")
}
