//! What sensitive viewers should know.

use super::{Asked, Heading, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(dog|dogs|cat|cats|animal|animals|pet|pets|horse|puppy|doggo|pup) .. (die|dies|hurt|harmed|killed|survive|survives|ok|okay|safe|alive|injured|death|make it|live)",
        "(kill|kills|hurt|harm|harmed|die|dies|death) .. (dog|dogs|cat|animal|animals|pet|puppy)",
        "(any|are there|is there|with|have|has|some|lots of|many) .. (dog|dogs|animals|animal|cat|pets)",
        "(jump|jumps) (scare|scares)",
        "(content|trigger|age|parental|parents|parent) (warning|warnings|guide|advisory|guidance)",
        "(flashing|strobe|strobing|flickering|flashy|bright) (light|lights|images|effects|scenes)",
        "(how|too|very|is it|super|really) .. (scary|violent|gory|bloody|graphic|brutal|disturbing|creepy|gruesome|intense|sexual|dark)",
        "(any|lots|lot|much|there|some|have|has|many|contain|contains|is) .. (gore|blood|violence|nudity|sex|swearing|cursing|profanity|drugs|smoking|torture|rape|suicide|abuse|needles|spiders|vomit|nude|naked|kissing|romance scenes|sex scenes|foul language|bad language|triggers|self harm|jumpscares)",
        "(sex|nude|torture|rape|love|gory|bloody|violent) (scene|scenes)",
        "(ok|okay|safe|suitable|appropriate|good|fine|fit|alright|allowed|friendly) [be] (for|to|with) .. (kid|kids|child|children|year|years|son|daughter|family|families|teen|teens|teenager|teenagers|grandma|grandmother|nephew|niece|mom|mother|brother|sister|epileptic|epilepsy|epileptics|toddler|toddlers|minors|boy|girl|10|11|12|13|14|15)",
        "(can|could|should|may|let|take|allow|bring|watch|see|show) .. (kid|kids|child|children|son|daughter|years old|year old|toddler|nephew|niece|little brother|little sister|year|years|teen|teenager|family)",
        "for (kid|kids|child|childs|children|childrens|families|toddlers|teens) (allowed|ok|okay|suitable|appropriate|good|safe|friendly)",
        "(ok|okay|alright|suitable|fine|safe|appropriate|good|allowed) [for] .. (year old|years old|year olds|years)",
        "(kid|kids|child|family|children) (friendly|safe|ok|okay|appropriate)",
        "(watch|see) [it] with .. (kids|family|children|parents|mom|grandma|child|son|daughter)",
        "(sensitive|squeamish|epilepsy|epileptic|arachnophobia|phobia|photosensitive|seizures|seizure)",
    ],
    hints: &["gore", "gory", "blood", "bloody", "violent", "violence", "nudity", "swearing", "jumpscare", "jumpscares", "warnings", "warning", "epilepsy", "kids", "scary", "animals", "dog", "triggers", "profanity", "brutal"],
    examples: &[
        "is it very gory? i faint at blood",
        "I've had a rough year and can't do harm to animals on screen, is there any?",
        "any flashing lights? my son has epilepsy",
        "is there naked scenes, i watch with my grandparents",
        "how gory does it get, trigger warnings please",
        "any animal deaths",
        "does the dog die",
        "is there nudity in ballerina",
        "how gory is it, im squeamish",
        "Trigger warnings? particularly sexual assault",
        "any flashing lights, i have epilepsy",
        "does teh dog die in balerina",
        "any jump scares? my sister hates those",
        "is there flashing lights in this, I'm photosensitive",
        "Is there anything in it that could upset a person afraid of needles?",
        "Is it very violent?",
        "How gory is it?",
        "Any nudity?",
        "Is there a sex scene?",
        "does a dog get hurt",
        "Trigger warnings?",
        "Is it scary?",
        "Is there lots of swearing?",
        "Should I warn my squeamish girlfriend?",
        "How bloody does it get?",
        "Anything upsetting in ballerina?",
        "Do animals come to harm?",
        "Is there child abuse in it?",
        "I can't stand blood, will I be OK?",
        "Does it have flashing lights?",
        "Any vulgar scenes I should skip with parents?",
        "Is there drug use?",
        "Content advisory?",
        "Any disturbing stuff?",
        "Would it give me nightmares?",
        "Bad language, how much?",
        "Are there scenes of torture or kids in danger?",
        "is it very bloody",
        "will it give my kid nightmares",
        "is there anything gross in it",
        "are there any naked people",
        "how violent is it",
        "is there swearing",
        "anything that might upset me",
        "i can't handle gore, is it bad",
        "any sex scenes",
        "are children harmed in it",
        "is there a lot of blood",
        "should i be worried about triggers",
        "is it too brutal for my wife",
        "do they show torture",
        "is there bad words in this",
        "any jump scares",
        "do animals die in it",
        "i'm squeamish, can i watch it",
        "are there drugs shown in it",
        "what should sensitive viewers know",
    ],
    heading: Some(Heading::Facts),
    ..Intent::new("content-warning", "content warnings", "does the dog die?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    let lead = format!("What to know before watching {}:", asked.title());
    let warnings = &asked.film.warnings;
    if !warnings.is_empty() {
        return asked.list_or_unknown(&lead, warnings.iter().map(|text| &text.0), "any warnings");
    }
    let unknown = Answer::unknown(format!("I don't know the content warnings of {}.", asked.title())).from_sources(&asked.film.sources);
    match &asked.film.kind {
        Some(kind) => unknown.say(" What I can tell is what type of film it is: ").span(kind.0.span.clone()),
        None => unknown,
    }
}
