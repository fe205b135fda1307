//! Where it can be watched.

use super::{Asked, Intent};
use crate::spoiler::Answer;

pub(super) static INTENT: Intent = Intent {
    phrasings: &[
        "(where|how) .. (watch|stream|see|rent|buy|find|download|streaming|available|showing|watching|view|get) it",
        "(where|how) .. (watch|stream|rent|buy|download|streaming|available|showing|watching) [it] [online]",
        "(what|which) (is|can) [i] it (streaming|available|on)",
        "(where|what|which) .. (platform|platforms|service|services|streaming|app|site|website|channel)",
        "(netflix|prime|hulu|disney|hbo|max|peacock|itunes|dvd|4k|amazon|apple|paramount|vod|starz|mubi|tubi|crunchyroll|youtube|blu ray|bluray)",
        "(come|comes|coming|get|gets) [out] (to|on) (disney|netflix|prime|streaming|hulu|dvd|digital|disc|max|peacock|tv)",
        "(on|in|at) (netflix|prime|hulu|theaters|theater|cinemas|cinema|demand|streaming|tv|disk|disc|imax|3d)",
        "(stream|streaming|streamed|streams|rent|rental|torrent|download)",
        "(is|are) it [still] [available] [playing] [showing] [out] [now] [currently] (in|on|at) (cinemas|cinema|theaters|theater|tv)",
        "(still|now|currently) (playing|showing|running)",
        "(buy|get|book|ticket|tickets) (ticket|tickets|showtimes|times|prices)",
    ],
    hints: &["stream", "streaming", "cinema", "cinemas", "theaters", "theater", "rent", "available", "showtimes", "tickets", "online"],
    examples: &[
        "wher can i watch it",
        "streaming anywhere?",
        "where can I catch it at home",
        "is it on netflx",
        "on what platform i can look this film",
        "I've got prime and disney, is it on either?",
    ],
    ..Intent::new("streaming", "where to watch it", "where can I watch it?", answer)
};

fn answer(asked: &Asked<'_>) -> Answer {
    asked.fact_or_unknown(&format!("{} can be watched on ", asked.title()), asked.film.streaming.as_ref(), "where to watch it, the showings or streams")
}
