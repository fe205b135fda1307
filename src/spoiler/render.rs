//! The one renderer: an answer and a policy become markdown. Nothing else writes `||`.
//!
//! Rules it keeps, each learned from how Discord's clients parse markdown:
//! - no bar, backtick or backslash of a text survives, in front of a cover or under it;
//! - a cover holds no newline that would end a quote line, and covers do not nest;
//! - texts are cut to length before they are rendered, never after, so that no closing bar is lost;
//! - nothing in it can ping or link: `@`, `<`, `[` and the like are made harmless.

use std::fmt;
use std::ops::Range;

use super::answer::{Answer, Reference, Span};
use super::policy::{Policy, Severity, Treatment};
use super::secret::Spoiler;

/// The longest message that Discord takes, in UTF-16 code units.
pub const MESSAGE_LIMIT: usize = 2_000;

/// All that is said in place of a statement that is withheld.
pub const WITHHELD: &str = "That would be a spoiler, and spoilers are switched off here.";

/// All that is said in place of a statement that only the asker may see.
const PRIVATE: &str = "That is a spoiler, which I show here only to those who ask to see it.";

/// What a cover looks like in a terminal. Its length is constant, so that it tells nothing.
const BLOCKS: &str = "██████████";

/// Rendered text, safe to post: only [`render`] makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown(String);

impl Markdown {
    /// The text as it would be posted.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Markdown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the text is rendered for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// Discord's markdown: covers are bars around the text.
    Discord,
    /// A terminal: covers are blocks that do not hold the text.
    Terminal,
}

/// How a rendering went: what the reader could still ask to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The rendered text.
    pub markdown: Markdown,
    /// Whether something is hidden that the asker may see alone.
    pub can_be_lifted: bool,
    /// The span with which the next page begins, where the answer goes on.
    pub next: Option<usize>,
}

/// Renders an answer under a policy, at most `limit` UTF-16 code units long. What does not fit is cut off.
pub fn render(answer: &Answer, policy: Policy, medium: Medium, limit: usize) -> Shown {
    let mut page = Page::new(limit);
    for span in answer.spans() {
        if !page.add(span, policy, medium) {
            break;
        }
    }
    page.shown(None)
}

/// Renders one page of an answer, from span `start` on: as many whole spans as fit into `limit` UTF-16 code units. A span
/// is cut only where it does not fit on a page of its own.
pub fn render_page(answer: &Answer, start: usize, policy: Policy, medium: Medium, limit: usize) -> Shown {
    let mut page = Page::new(limit);
    for (at, span) in answer.spans().iter().enumerate().skip(start) {
        let before = page.clone();
        if page.add(span, policy, medium) {
            continue;
        }
        if before.text.trim().is_empty() {
            let next = at + 1;
            return page.shown((next < answer.spans().len()).then_some(next));
        }
        // What leads into the span on its line goes with it.
        let line = (start + 1..=at).rev().find(|at| answer.spans().get(*at).is_some_and(begins_line));
        return match line {
            Some(line) if line < at => render_until(answer, start..line, policy, medium, limit),
            _ => before.shown(Some(at)),
        };
    }
    page.shown(None)
}

fn render_until(answer: &Answer, spans: Range<usize>, policy: Policy, medium: Medium, limit: usize) -> Shown {
    let mut page = Page::new(limit);
    for span in answer.spans().iter().take(spans.end).skip(spans.start) {
        page.add(span, policy, medium);
    }
    page.shown(Some(spans.end))
}

/// Whether a span begins a line.
fn begins_line(span: &Span) -> bool {
    span.public().is_some_and(|text| text.starts_with('\n'))
}

/// What a text may consist of and still say nothing.
const BLANK: [char; 3] = [' ', '\n', '•'];

#[derive(Clone)]
struct Page {
    text: String,
    room: usize,
    can_be_lifted: bool,
    /// The notices written so far: each is written once, so that their number tells nothing.
    noticed: Vec<&'static str>,
}

impl Page {
    const fn new(room: usize) -> Self {
        Self { text: String::new(), room, can_be_lifted: false, noticed: Vec::new() }
    }

    fn shown(self, next: Option<usize>) -> Shown {
        let markdown = Markdown(self.text.trim_start().trim_end_matches(BLANK).to_owned());
        Shown { markdown, can_be_lifted: self.can_be_lifted, next }
    }

    /// Adds a span. False when the page is full.
    fn add(&mut self, span: &Span, policy: Policy, medium: Medium) -> bool {
        match span {
            Span::Plain(text) => match policy.treatment(Severity::None) {
                Treatment::Cover => self.cover_lines(text, medium),
                _ => self.bare(text, medium),
            },
            Span::Reference(reference) => self.push(&reference.written(medium)),
            Span::Spoiler(spoiler) => match policy.treatment(spoiler.severity()) {
                Treatment::Show => self.bare(spoiler.text(), medium),
                Treatment::Cover => {
                    self.can_be_lifted = true;
                    self.cover(spoiler, medium)
                }
                Treatment::Private => {
                    self.can_be_lifted = true;
                    self.notice(PRIVATE)
                }
                Treatment::Withhold => self.notice(WITHHELD),
            },
        }
    }

    fn bare(&mut self, text: &str, medium: Medium) -> bool {
        let safe = harmless(text, medium);
        let fitting = cut(&safe, self.room);
        self.push(&fitting);
        fitting.len() == safe.len()
    }

    fn cover(&mut self, spoiler: &Spoiler, medium: Medium) -> bool {
        self.cover_text(spoiler.text(), medium)
    }

    /// Covers public text, line by line: what stands under a cover has no newline.
    fn cover_lines(&mut self, text: &str, medium: Medium) -> bool {
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default();
        self.cover_text(first, medium) && lines.all(|line| self.push("\n") && self.cover_text(line, medium))
    }

    fn cover_text(&mut self, text: &str, medium: Medium) -> bool {
        // Blank text needs no cover, and `||||` would open one that swallows what follows.
        if text.trim_matches(BLANK).is_empty() {
            return self.push(text);
        }
        let lead = if self.text.ends_with("||") || self.text.ends_with(BLOCKS) { " " } else { "" };
        match medium {
            Medium::Terminal => self.push(lead) && self.push(BLOCKS),
            Medium::Discord => {
                let safe = harmless(&text.replace('\n', " "), medium);
                let room = self.room.saturating_sub(4 + lead.len());
                let fitting = cut(safe.trim(), room);
                if fitting.is_empty() {
                    return false;
                }
                self.push(&format!("{lead}||{fitting}||")) && fitting.len() == safe.trim().len()
            }
        }
    }

    fn notice(&mut self, notice: &'static str) -> bool {
        if self.noticed.contains(&notice) {
            self.drop_lead();
            return true;
        }
        self.noticed.push(notice);
        let lead = if self.text.is_empty() || self.text.ends_with([' ', '\n']) { "" } else { " " };
        self.push(lead) && self.push(notice)
    }

    /// Takes back what only leads into something on this line of a list, where that is left out.
    fn drop_lead(&mut self) {
        let line = self.text.rfind('\n').unwrap_or(0);
        let lead = &self.text[line..];
        if lead.starts_with("\n•") && lead.trim_end().ends_with(['•', ':']) {
            self.room += units(lead);
            self.text.truncate(line);
        }
    }

    fn push(&mut self, text: &str) -> bool {
        let length = units(text);
        if length > self.room {
            return false;
        }
        self.room -= length;
        self.text.push_str(text);
        true
    }
}

impl Reference {
    /// What stands for it: Discord shows a channel's or a member's name in its place, and nobody is notified.
    fn written(self, medium: Medium) -> String {
        match (medium, self) {
            (Medium::Discord, Self::Channel(id)) => format!("<#{id}>"),
            (Medium::Discord, Self::Member(id)) => format!("<@{id}>"),
            (Medium::Discord, Self::Time(seconds)) => format!("<t:{seconds}:f>"),
            (Medium::Terminal, Self::Channel(id)) => format!("channel {id}"),
            (Medium::Terminal, Self::Member(id)) => format!("member {id}"),
            (Medium::Terminal, Self::Time(seconds)) => format!("{seconds} s"),
        }
    }
}

/// The length that Discord counts: UTF-16 code units.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text if it fits, else as many whole words of it as fit, and an ellipsis.
fn cut(text: &str, room: usize) -> String {
    if units(text) <= room {
        return text.to_owned();
    }
    let mut left = room.saturating_sub(1);
    let mut end = 0;
    for (at, char) in text.char_indices() {
        let Some(rest) = left.checked_sub(char.len_utf16()) else { break };
        left = rest;
        end = at + char.len_utf8();
    }
    let whole = text[..end].rfind(' ').unwrap_or(end);
    // A trailing escape would escape the bar that follows.
    let kept = text[..whole].trim_end_matches('\\');
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// Characters that could break a cover and so may not stand in a knowledge file.
pub fn unsafe_character(text: &str) -> Option<char> {
    text.chars().find(|char| matches!(char, '|' | '`' | '\\') || char.is_control() || invisible(*char))
}

/// Zero-width and direction-changing characters: they can hide or reorder what is read.
fn invisible(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// The text with every character that markdown, mentions or links could use made harmless.
fn harmless(text: &str, medium: Medium) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        match char {
            '\n' => safe.push('\n'),
            '|' => safe.push('｜'),
            '`' => safe.push('\''),
            '\\' => safe.push('＼'),
            '@' => safe.push('＠'),
            '<' => safe.push('‹'),
            '>' => safe.push('›'),
            '*' | '_' | '~' | '#' | '[' | ']' if medium == Medium::Discord => safe.extend(['\\', char]),
            char if char.is_control() || invisible(char) => {}
            char => safe.push(char),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(answer: &Answer, policy: Policy) -> String {
        render(answer, policy, Medium::Discord, MESSAGE_LIMIT).markdown.to_string()
    }

    fn fate() -> Answer {
        Answer::plain("What becomes of Eve: ").spoil(Spoiler::new(Severity::Ending, "she *lives*"))
    }

    #[test]
    fn a_spoiler_is_shown_covered_or_replaced() {
        assert_eq!(shown(&fate(), Policy::OPEN), "What becomes of Eve: she \\*lives\\*");
        assert_eq!(shown(&fate(), Policy::TAGGED), "What becomes of Eve: ||she \\*lives\\*||");
        assert_eq!(shown(&fate(), Policy::STRICT), format!("What becomes of Eve: {PRIVATE}"));
        assert_eq!(shown(&fate(), Policy::SEALED), format!("What becomes of Eve: {WITHHELD}"));
    }

    #[test]
    fn a_covered_question_gets_a_covered_answer() {
        let covered = shown(&fate(), Policy::OPEN.covering());
        assert_eq!(covered, "||What becomes of Eve:|| ||she \\*lives\\*||");
    }

    #[test]
    fn a_terminal_cover_does_not_hold_the_text() {
        let shown = render(&fate(), Policy::TAGGED, Medium::Terminal, MESSAGE_LIMIT);
        assert_eq!(shown.markdown.as_str(), "What becomes of Eve: ██████████");
        assert!(shown.can_be_lifted);
    }

    #[test]
    fn bars_backticks_and_backslashes_do_not_survive() {
        let answer = Answer::plain("a\\`||").spoil(Spoiler::new(Severity::Major, "x|| `y` \\"));
        assert_eq!(shown(&answer, Policy::TAGGED), "a＼'｜｜||x｜｜ 'y' ＼||");
    }

    #[test]
    fn mentions_cannot_ping() {
        assert_eq!(shown(&Answer::plain("@everyone <@1> [a](b)"), Policy::OPEN), "＠everyone ‹＠1› \\[a\\](b)");
    }

    #[test]
    fn a_cover_is_cut_inside_and_still_closed() {
        let answer = Answer::plain("End: ").spoil(Spoiler::new(Severity::Ending, "word ".repeat(800)));
        let text = shown(&answer, Policy::TAGGED);
        assert!(units(&text) <= MESSAGE_LIMIT);
        assert!(text.ends_with("…||"), "{text}");
    }

    #[test]
    fn lines_of_a_list_that_hold_nothing_are_left_out() {
        let spoiler = || Span::Spoiler(Spoiler::new(Severity::Major, "x"));
        let answer = Answer::plain("The plot:").say("\n• One: ").span(spoiler()).say("\n• Two: ").span(spoiler());
        assert_eq!(shown(&answer.say("\n• Three."), Policy::SEALED), format!("The plot:\n• One: {WITHHELD}\n• Three."));
    }

    #[test]
    fn pages_break_between_spans_and_lose_none() {
        let items: Vec<Span> = (0..40).map(|item| Span::Plain(format!("item {item} of a list"))).collect();
        let answer = Answer::plain("All of them:").list(&items);
        let (mut start, mut pages) = (Some(0), Vec::new());
        while let Some(at) = start {
            let shown = render_page(&answer, at, Policy::TAGGED, Medium::Discord, 200);
            assert!(units(shown.markdown.as_str()) <= 200);
            start = shown.next;
            pages.push(shown.markdown.to_string());
        }
        let whole = pages.join("\n");
        assert_eq!(whole, shown(&answer, Policy::TAGGED));
        assert!(pages.len() > 3 && pages.iter().all(|page| page.ends_with("list")), "{pages:?}");
    }

    #[test]
    fn what_leads_into_a_span_stands_on_its_page() {
        let spoiler = Spoiler::new(Severity::Ending, "word ".repeat(8));
        let answer = Answer::plain("The plot:").say("\n• ").say("Ending: ").spoil(spoiler);
        let first = render_page(&answer, 0, Policy::TAGGED, Medium::Discord, 50);
        assert_eq!((first.markdown.as_str(), first.next), ("The plot:", Some(1)));
        let second = render_page(&answer, 1, Policy::TAGGED, Medium::Discord, 80);
        assert!(second.markdown.as_str().starts_with("• Ending: ||word"), "{second:?}");
    }

    #[test]
    fn a_span_longer_than_a_page_is_cut_under_its_cover() {
        let answer = Answer::plain("End:").spoil(Spoiler::new(Severity::Ending, "word ".repeat(80))).say(" More.");
        let first = render_page(&answer, 0, Policy::TAGGED, Medium::Discord, 100);
        assert_eq!((first.markdown.as_str(), first.next), ("End:", Some(1)));
        let second = render_page(&answer, 1, Policy::TAGGED, Medium::Discord, 100);
        assert!(second.markdown.as_str().ends_with("…||"), "{second:?}");
        assert_eq!(second.next, Some(2));
    }

    #[test]
    fn two_withheld_statements_give_one_notice() {
        let answer = fate().spoil(Spoiler::new(Severity::Major, "x"));
        assert_eq!(shown(&answer, Policy::SEALED).matches(WITHHELD).count(), 1);
    }
}
