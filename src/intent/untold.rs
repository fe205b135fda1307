//! What people ask and no film file has a place for: said to be unknown, and never answered with something near.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "how many (people|men|guys|assassins|bodies|kills|bad guys|enemies|persons|goons) .. (kill|kills|killed|shoot|shoots)",
        "how many .. (kill|kills|killed) [does] [did] [has] {character}",
        "(love|romantic) (interest|interests)",
        "{character} .. (boyfriend|girlfriend|kiss|kisses|date|dating|crush|marry|marries|pregnant|virgin|gay|lesbian|favorite|birthday|tattoo|tattoos|star sign)",
        "(when|what date) .. (filming|shooting|production|principal photography)",
        "(filming|shooting|production) .. (start|started|begin|began|wrap|wrapped|end|ended|last|take)",
        "(what|which) year .. (set|story|take place|takes place|happens)",
        "(what|which) (ballet|opera|dance|piece) .. (perform|performs|dance|dances|dancing|perform|playing|is it|do they|does {character})",
        "(what|which) (gun|guns|weapon|weapons|pistol|rifle|car|cars|bike|watch|knife|dress|brand|perfume|phone|hotel|club|drink|tattoo|restaurant|train) .. (use|uses|drive|drives|wear|wears|have|has|is|does|did|in|they|{character})",
        "(what|which) (city|town|village|country|place) .. (set|leave|leaves|leaving|live|lives|fight|from|story|happens|take place|final|finale)",
        "(reshoot|reshoots|rehearsal|rehearsals|audition|auditions|auditioned|considered|turned down|almost cast|originally cast|first choice|recast)",
        "(young|younger|kid|child|little|baby|teenage|teen) {who}",
        "{who} [as] (kid|child|young girl|baby|little girl)",
        "(name|called) .. (sister|brother|mother|mom|cat|dog|hotel|manager|teacher|friend|school|club|street|gun|car|song|bartender|driver)",
        "{character} (mother|mom|mum|sister|brother|siblings|husband|wife|boyfriend|girlfriend|son|grandmother|grandfather|uncle|aunt|cat|dog|car|gun|tattoo|tattoos|birthday|favorite|real name|middle name|height|age|apartment|house)",
        "{who} (have|has|got|had) (sister|brother|siblings|mother|mom|boyfriend|girlfriend|husband|wife|child|children|kids|family|dog|cat|pet|friend|friends|partner|tattoo|tattoos|real name|middle name)",
        "who (says|said|speaks|delivers) .. (quotes|line|pain|revenge|life|that)",
        "(working|original|first) title",
        "(flamethrower|grenade|sword|katana|motorcycle|car) (scene|fight|chase)",
        "what (does|did|do) {who} (say|says|said|tell|tells|told) [to] {who}",
        "how many (scenes|minutes|lines|days|weeks|guns|bullets|languages|stunts|fights|cameras|tickets|extras|people worked|screens)",
        "(post|after|end|mid) credits (song|music)",
        "(sings|sing|singer|performs) .. (song|credits|theme)",
    ],
    asides: &["in it", "end", "final", "credits", "(plays|play|played|actor|actress|cast)"],
    uses_names: true,
    ..Intent::new("untold", "what no film file tells", "how many people does Eve kill?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.unknown("that")
}
