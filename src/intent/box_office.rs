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
    ],
    ..Intent::new("box-office", "the box office", "how much did it make?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.fact_or_unknown(&format!("{} earned ", asked.title()), asked.film.box_office.as_ref(), "the box office")
}
