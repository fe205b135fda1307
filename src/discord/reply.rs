//! What is posted: the one place that gives text to serenity's builders, and it takes only [`Markdown`], names of films and
//! sources, and words that stand in the program.
//!
//! Everything goes into an embed's description, where covers render and which push notifications leave out. Nobody is ever
//! pinged: every message says so. `clippy.toml` bans the builders' other ways of taking text.

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateAllowedMentions, CreateButton, CreateEmbed, CreateEmbedFooter,
    CreateInteractionResponse, CreateInteractionResponseMessage, CreateMessage, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption, EditMessage, MessageFlags, MessageReference, Nonce,
};

use super::press::Press;
use crate::knowledge::Film;
use crate::spoiler::{Answer, Markdown, Medium, Policy, Source, render};

/// The longest description of an embed, in UTF-16 code units.
const EMBED_LIMIT: usize = 4_096;
/// A page of an answer, in UTF-16 code units: what is read at one go.
pub(super) const PAGE: usize = 1_600;
/// No more options than this fit into a select.
const MOST_OPTIONS: usize = 25;
/// The longest text of an option, a footer's part and a title, in characters.
const LABEL: usize = 100;
const TITLE: usize = 256;
/// The colour of the embeds' edge, a dark red.
const COLOUR: u32 = 0x9b_2d_30;

/// A message as it is about to be posted.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    body: Markdown,
    title: Option<String>,
    footer: Option<String>,
    rows: Vec<CreateActionRow>,
}

/// A button's words. They stand in the program, so they tell nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    ShowMe,
    More,
    SeenIt,
    Reset,
}

impl Label {
    const fn text(self) -> &'static str {
        match self {
            Self::ShowMe => "Show me",
            Self::More => "More",
            Self::SeenIt => "I have seen it",
            Self::Reset => "Yes, reset",
        }
    }

    const fn style(self) -> ButtonStyle {
        match self {
            Self::ShowMe | Self::More => ButtonStyle::Primary,
            Self::SeenIt => ButtonStyle::Secondary,
            Self::Reset => ButtonStyle::Danger,
        }
    }
}

impl Reply {
    /// A reply that says something rendered.
    pub(super) const fn new(body: Markdown) -> Self {
        Self { body, title: None, footer: None, rows: Vec::new() }
    }

    /// A reply of public text.
    pub(super) fn note(text: impl Into<String>) -> Self {
        Self::public(&Answer::plain(text))
    }

    /// A reply of an answer in which nothing spoils. Were there a spoiler in it, it would be left out.
    pub(super) fn public(answer: &Answer) -> Self {
        Self::new(render(answer, Policy::SEALED, Medium::Discord, EMBED_LIMIT).markdown)
    }

    /// With the film's title and year above.
    pub(super) fn about(mut self, film: &Film) -> Self {
        self.title = Some(cut(&film.name(), TITLE));
        self
    }

    /// With the sources below, and that spoilers are covered, if they are.
    pub(super) fn with_sources(mut self, sources: &[Source], covered: bool) -> Self {
        let names: Vec<String> = sources.iter().map(|source| cut(&source.name, LABEL)).collect();
        let sources = (!names.is_empty()).then(|| format!("Source: {}", names.join(", ")));
        let covered = covered.then(|| "spoilers are covered".to_owned());
        let parts: Vec<String> = sources.into_iter().chain(covered).collect();
        self.footer = (!parts.is_empty()).then(|| parts.join(" · "));
        self
    }

    /// With a word below that it was noted that the film was seen.
    pub(super) fn noting_that_it_was_seen(mut self) -> Self {
        let noted = "noted that you have seen it; /seen remove takes that back".to_owned();
        self.footer = Some(self.footer.map_or(noted.clone(), |footer| format!("{footer} · {noted}")));
        self
    }

    /// With a row of buttons below; with none, where there are none.
    pub(super) fn with_buttons(mut self, buttons: &[(Label, Press)]) -> Self {
        let fitting = buttons.iter().filter_map(|(label, press)| Some((label, press.id()?)));
        let row: Vec<_> = fitting.map(|(label, id)| button(*label, id)).collect();
        if !row.is_empty() {
            self.rows.push(CreateActionRow::Buttons(row));
        }
        self
    }

    /// With a select of films below.
    #[expect(clippy::disallowed_methods, reason = "titles of films are public")]
    pub(super) fn with_choice<'a>(mut self, press: &Press, films: impl Iterator<Item = &'a Film>) -> Self {
        let fitting = films.filter(|film| film.id.chars().count() <= LABEL).take(MOST_OPTIONS);
        let options = fitting.map(|film| CreateSelectMenuOption::new(cut(&film.name(), LABEL), film.id.clone()));
        let options: Vec<_> = options.collect();
        if let (Some(id), false) = (press.id(), options.is_empty()) {
            let select = CreateSelectMenu::new(id, CreateSelectMenuKind::String { options });
            self.rows.push(CreateActionRow::SelectMenu(select.placeholder("Which film?")));
        }
        self
    }

    /// As a new message that replies to another. The nonce makes Discord take it once, however often it is sent.
    pub(super) fn message(&self, to: MessageReference, nonce: String, quiet: bool) -> CreateMessage {
        let flags = if quiet { MessageFlags::SUPPRESS_NOTIFICATIONS } else { MessageFlags::empty() };
        CreateMessage::new()
            .embed(self.embed())
            .components(self.rows.clone())
            .allowed_mentions(nobody())
            .reference_message(to)
            .nonce(Nonce::String(nonce))
            .enforce_nonce(true)
            .flags(flags)
    }

    /// In place of a message that was posted before.
    pub(super) fn edit(&self) -> EditMessage {
        EditMessage::new().embed(self.embed()).components(self.rows.clone()).allowed_mentions(nobody())
    }

    /// As the response to an interaction.
    pub(super) fn response(&self, ephemeral: bool, quiet: bool) -> CreateInteractionResponse {
        CreateInteractionResponse::Message(self.response_message(ephemeral, quiet))
    }

    /// As the response to a press, in place of the message that was pressed on.
    pub(super) fn update(&self) -> CreateInteractionResponse {
        CreateInteractionResponse::UpdateMessage(self.response_message(false, false))
    }

    fn response_message(&self, ephemeral: bool, quiet: bool) -> CreateInteractionResponseMessage {
        let mut flags = serenity::all::InteractionResponseFlags::empty();
        if ephemeral {
            flags |= serenity::all::InteractionResponseFlags::EPHEMERAL;
        } else if quiet {
            flags |= serenity::all::InteractionResponseFlags::SUPPRESS_NOTIFICATIONS;
        }
        CreateInteractionResponseMessage::new()
            .embed(self.embed())
            .components(self.rows.clone())
            .allowed_mentions(nobody())
            .flags(flags)
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place; what is given here is rendered or public")]
    fn embed(&self) -> CreateEmbed {
        let mut embed = CreateEmbed::new().description(self.body.as_str()).colour(COLOUR);
        if let Some(title) = &self.title {
            embed = embed.title(title);
        }
        if let Some(footer) = &self.footer {
            embed = embed.footer(CreateEmbedFooter::new(footer));
        }
        embed
    }
}

#[expect(clippy::disallowed_methods, reason = "the labels stand in the program")]
fn button(label: Label, id: String) -> CreateButton {
    CreateButton::new(id).label(label.text()).style(label.style())
}

/// Nobody is pinged, neither those mentioned nor the one replied to.
fn nobody() -> CreateAllowedMentions {
    CreateAllowedMentions::new().replied_user(false)
}

/// A public text of at most so many characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
