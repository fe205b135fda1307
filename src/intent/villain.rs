//! The villain.

use super::who_is::by_role;
use super::{Asked, Heading, Intent};
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
        "who [is] [was] [real] [actual] (killer|killers|murderer|murderers|culprit) [in] [it]$",
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
        "whos the bad guy",
        "big bad?",
        "Who is the antagonist of the film?",
        "who is she fighting against, the main baddie i mean",
        "who's the final boss lmao",
        "villian in balerina",
        "who's the villain",
        "villian?",
        "who plays the bad guy in ballerina",
        "Who is main antagonist of movie?",
        "who's the big baddie",
        "is the Director the villain?",
        "whos the villain n who plays winston",
        "whos the baddie in ballerina",
        "is keanu the villain here",
        "who is the vilain",
        "name the actor of the big bad",
        "Who's the bad guy?",
        "Who is the main antagonist?",
        "Who's the baddie in this?",
        "what's the name of the evil leader",
        "Who is Eve up against?",
        "Villain of ballerina?",
        "Who does she have to fight in the end, the boss?",
        "Who's the big bad?",
        "Who is the enemy here?",
        "Which character is the heavy?",
        "Is there a proper nasty piece of work in it?",
        "Whom is Eve hunting?",
        "Who's behind all the evil stuff?",
        "The wrongdoer in the story is who?",
        "Who stands in the heroine's way?",
        "Who are we supposed to boo?",
        "Main negative role is done by which character?",
        "Who's the nemesis?",
        "Who are the wicked lot she goes after?",
        "Against which foe does our hero go?",
        "Who's pulling the strings on the dark side",
        "The opposing force in the film, who leads it?",
        "who's pulling the strings",
        "who is the bad guy",
        "who is eve up against",
        "who's the big bad",
        "who do we boo at",
        "the evil one, who is it",
        "who is the enemy in this",
        "who are the baddies",
        "who's trying to kill eve",
        "who's the main antagonist",
        "who killed her father, basically who's to blame",
        "who is she hunting",
        "who stands in eve's way",
        "which guy is the nasty one",
        "who leads that cult",
        "who should i be rooting against",
        "what group is after eve",
        "who is bad person in movie",
        "who's behind all of this",
        "the final boss is who",
        "who does she take revenge on",
        "who is causing all the trouble",
    ],
    heading: Some(Heading::Story),
    ..Intent::new("villain", "who the villain is", "who is the villain?", answer)
};

/// By what a file tells of who that is, where to say it in the cast would spoil.
const PHRASE: &str = "who is the villain";

fn answer(asked: &Asked<'_>) -> Answer {
    let public = asked.film.with_role(Role::Villain).is_some();
    let told = if public { None } else { told(asked) };
    told.unwrap_or_else(|| by_role(asked, Role::Villain, "villain"))
}

/// Who the villain is, where it is told as a particular.
pub(super) fn told(asked: &Asked<'_>) -> Option<Answer> {
    let detail = asked.film.details.iter().find(|detail| detail.about.iter().any(|about| about.as_str() == PHRASE))?;
    Some(asked.say(format!("The villain of {}: ", asked.title())).span(detail.text.span.clone()))
}
