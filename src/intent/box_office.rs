//! What it earned.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "box office",
        "how much (did|has|does|have|was|is|it|money) [it] [money] [they] [film] [will] (make|made|earn|earned|gross|grossed|bring|rake|take|making) ..",
        "how much money",
        "(make|made|earn|earned|lose|lost|making) [any] [good] [lot of] [lots of] [its] [back] (money|profit|cash|bank|budget back|millions)",
        "(gross|grossed|grossing|profit|profitable|flop|flopped|revenue|earnings|takings|bomb|bombed)",
        "(did|was|is) it [a] [financially] [commercially] (success|successful|hit|failure|do well|flop)",
        "(how|did) .. (do|perform) .. (cinemas|financially|commercially|theaters|worldwide|well)",
        "(ticket|tickets) (sales|sold)",
    ],
    hints: &["gross", "grossed", "earned", "earnings", "profit", "revenue", "earn", "worldwide", "money"],
    examples: &[
        "did it do well at the box office, roughly how many millions",
        "did it make its money back",
        "how much did it rake in worldwide",
        "box ofice numbers plz",
        "was it hit or flop in cinemas, moneywise",
        "How much did it make?",
        "Was it a hit or a flop?",
        "box office numbers",
        "What did it gross worldwide?",
        "Did it turn a profit?",
        "How'd it do in cinemas?",
        "Did people actually go see it?",
        "How many tickets did they sell?",
        "Opening weekend takings?",
        "Did ballerina bomb?",
        "Total collection of the movie?",
        "Did they earn their money back?",
        "How much did it rake in?",
        "Commercial success or not?",
        "Earnings?",
        "Hit, superhit or flop, what's the verdict at ticket windows?",
        "What was the haul in the US?",
        "Did it lose money?",
        "Revenue worldwide please",
        "How well did it perform financially?",
        "Made bank or tanked?",
        "Gross?",
        "how much did it make",
        "did it flop",
        "was it a hit",
        "how much money did it pull in",
        "did people go see it",
        "did it earn its money back",
        "what did it gross",
        "how did it do in theaters",
        "was it a bomb",
        "what did it rake in worldwide",
        "ticket sales, how were they",
        "was it a success financially",
        "how many millions did it earn",
        "how was opening weekend",
        "did it break even",
        "did the studio make a profit",
        "how much it earned in all world",
        "what were the takings",
        "was it number one that week",
        "how well did it do commercially",
        "did it bring in more than john wick",
        "did it lose money",
    ],
    ..Intent::new("box-office", "the box office", "how much did it make?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.fact_or_unknown(&format!("{} earned ", asked.title()), asked.film.box_office.as_ref(), "the box office")
}
