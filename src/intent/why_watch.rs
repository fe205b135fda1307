//! Why someone should watch it.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "why .. (watch|see|bother|care|like|recommend) [it]",
        "(should|shall) (i|we) [even] [go] [and] (watch|see|bother|go|give|check)",
        "(worth|worthy) [of] [it] [my] [the] [a] [watch] [watching] [seeing] [time] [money] [while] [checking] [ticket]",
        "(reason|reasons|argument|arguments) .. (watch|see|for|it)",
        "(convince|sell|persuade) [me]",
        "(is|was) it [any] [a] [actually] [really] [very] [that] (good|great|bad|worth|boring|fun|decent|enjoyable|cool|awesome|exciting|interesting|entertaining|masterpiece|trash|mid|fire|must see|must watch|nice|well made|slow)",
        "(would|will|do|might) (i|you|we) [like] [enjoy] [love] [recommend] it",
        "(do|would) you (like|recommend|love) it",
        "(recommend|recommended) [it]$",
        "(what is|what makes) [so] [it] (good|special|great|appealing|different|unique|appeal|selling point|interesting)",
        "(selling|strong|good) (point|points)",
        "(who|for whom) is it for",
        "is it for me",
        "(is it|it) something for me",
        "any good",
        "(merit|merits|deserve|deserves) .. (watch|watching|viewing|view|time|look)",
        "(good|great|right) [choice] [film] for .. (fans|fan|date night|tonight|john wick fan)",
    ],
    hints: &["worth", "worthwhile", "appeal", "convince", "good"],
    examples: &[
        "why should i watch it",
        "is it worth watching?",
        "is it any good",
        "sell me on this movie",
        "worth it or skip",
        "i like action with feelings, is it for me?",
        "is it worth my saturday",
        "why would anyone bother with it",
        "should i go see it or just save my money",
        "I'm on the fence here, tickets are dear and the kids need shoes, so is it any good and why?",
        "give reasons to see this film please",
        "wat makes it worth wathcing",
        "my mum asked what's so special about it",
        "would somebody who likes action with feelings enjoy it",
        "who would enjoy this",
    ],
    ..Intent::new("why-watch", "why to watch it", "why should I watch it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.text_or_unknown("", asked.film.why_watch.as_ref(), "the merits")
}
