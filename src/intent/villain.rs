//! The villain.

use super::who_is::by_role;
use super::{Asked, Intent};
use crate::knowledge::Role;
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(who|what|whos|which) [person] [actor] [one] (is|was|are) {villain}",
        "^{villain}$",
        "^{villain} (in|of) it$",
        "it {villain}$",
        "(is|are|does) (there|it have) .. {villain}",
        "(name|identity|name of) {villain}",
        "who .. {villain} in it",
        "(is|was) {who} {villain}",
        "who .. {character} (fighting|fight|against|up against|hunting|chasing|hunt|enemy|going after|chase|face|faces|facing)",
        "(enemy|enemies|opponent|foe) of {character}",
        "who is (evil|enemy|bad one|bad)",
        "(is|was) {name} {villain}",
    ],
    asides: &["{who}"],
    hints: &["{villain}", "villains", "enemy", "antagonists"],
    uses_names: true,
    examples: &[
        "whos the badguy",
        "villain?",
        "antaganist?",
        "is the director the villain or is it someone else",
        "who's the baddie eve is after, i can never remember the guy",
        "who plays the villain in live free or die hard",
        "who's the bad guy",
        "who is she up against really",
        "who is the wrong-doer of story",
        "tell me who turns out to be behind it all",
        "who's the nasty piece of work she's chasing through the whole thing",
        "the person we are meant to boo at, who is that",
        "the antagnoist who is he",
        "who was actually responsible for the dad being killed",
        "who is the villain",
        "is Keanu the villain in this one",
    ],
    ..Intent::new("villain", "who the villain is", "who is the villain?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    by_role(asked, Role::Villain, "villain")
}
