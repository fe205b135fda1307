//! Interactions: commands, presses and what is typed into forms. Each is taken up once and answered once.

use std::sync::Arc;

use serenity::all::{
    AuthorizingIntegrationOwner, ChannelId, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind,
    CreateInteractionResponse, GuildId, Interaction, InteractionContext, InteractionId, Member, Permissions, User,
};
use serenity::http::{LightMethod, Route};
use tracing::Instrument as _;

use super::bot::{Audience, Bot};
use super::channels::Scene;
use super::commands;
use super::press::Press;
use super::question::{Asker, View};
use super::reply::Reply;
use super::rest::Again;
use crate::settings::{self, Server, Whereabouts};

/// Discord's code for an interaction that is too old, and for one that was answered before.
const TOO_LATE: u64 = 10_062;
const ANSWERED: u64 = 40_060;

/// Who uses an interaction, and where.
#[derive(Debug)]
pub(super) struct Visitor<'a> {
    pub(super) user: &'a User,
    pub(super) server: Option<GuildId>,
    pub(super) channel: ChannelId,
    permissions: Permissions,
    /// Whether nobody else reads what is said there.
    alone: bool,
    /// Whether the bot is a member of the server, and not only brought along by the user.
    at_home: bool,
}

/// What comes back.
#[derive(Debug)]
pub(super) enum Response {
    /// A message for everybody there.
    Public(Reply),
    /// A message for the one who asked.
    Ephemeral(Reply),
    /// Something in place of the message with the button.
    Instead(Reply),
    /// Names for what is being typed.
    Choices(CreateInteractionResponse),
}

impl Visitor<'_> {
    /// The server that they are in, if they may change its settings. Discord hides the commands from others, but server
    /// admins can change that.
    pub(super) fn manages(&self) -> Option<GuildId> {
        let may = self.permissions.intersects(Permissions::MANAGE_GUILD | Permissions::ADMINISTRATOR);
        self.server.filter(|_| may)
    }

    fn of_command(command: &CommandInteraction) -> Visitor<'_> {
        let owners = &command.authorizing_integration_owners.0;
        visitor(&command.user, command.member.as_deref(), command.guild_id, command.channel_id, command.context, owners)
    }

    fn of_press(press: &ComponentInteraction) -> Visitor<'_> {
        let owners = &press.authorizing_integration_owners.0;
        visitor(&press.user, press.member.as_ref(), press.guild_id, press.channel_id, press.context, owners)
    }
}

fn visitor<'a>(
    user: &'a User,
    member: Option<&Member>,
    server: Option<GuildId>,
    channel: ChannelId,
    context: Option<InteractionContext>,
    owners: &[AuthorizingIntegrationOwner],
) -> Visitor<'a> {
    let at_home = |owner: &AuthorizingIntegrationOwner| matches!(owner, AuthorizingIntegrationOwner::GuildInstall(_));
    Visitor {
        user,
        server,
        channel,
        permissions: member.and_then(|member| member.permissions).unwrap_or(Permissions::empty()),
        alone: server.is_none() && context != Some(InteractionContext::PrivateChannel),
        at_home: owners.is_empty() || owners.iter().any(at_home),
    }
}

impl Bot {
    /// Takes up an interaction and answers it.
    pub(super) async fn on_interaction(&self, interaction: Interaction) {
        let (id, token) = (interaction.id(), interaction.token().to_owned());
        if self.taken_up.entry(id).or_insert(()).is_fresh() {
            let span = tracing::info_span!("interaction", event = %id);
            self.take_up(id, token, interaction).instrument(span).await;
        }
    }

    async fn take_up(&self, id: InteractionId, token: String, interaction: Interaction) {
        let (response, quiet) = match &interaction {
            Interaction::Command(command) => {
                let visitor = Visitor::of_command(command);
                (commands::run(self, command, &visitor).await, self.server(visitor.server).quiet)
            }
            Interaction::Autocomplete(command) => {
                (Response::Choices(commands::complete(self, command, &Visitor::of_command(command))), false)
            }
            Interaction::Component(press) => (self.on_press(press, &Visitor::of_press(press)).await, false),
            _ => return,
        };
        self.respond(id, &token, &response.builder(quiet)).await;
    }

    async fn respond(&self, interaction_id: InteractionId, token: &str, response: &CreateInteractionResponse) {
        let route = Route::InteractionResponse { interaction_id, token };
        // Done twice, Discord refuses the second.
        let sent = self.rest.send(route, LightMethod::Post, Some(response), Again::Safe).await;
        match sent {
            Ok(_) => {}
            Err(error) if error.code() == Some(ANSWERED) => {}
            Err(error) if error.code() == Some(TOO_LATE) => {
                tracing::warn!("an interaction was answered too late");
            }
            Err(error) => tracing::warn!(%error, "an interaction could not be answered"),
        }
    }

    /// Who asks in an interaction. `hidden`: the answer is for their eyes only.
    pub(super) async fn asker(&self, visitor: &Visitor<'_>, hidden: bool) -> Asker {
        let scene = if visitor.at_home {
            self.scene(visitor.server, visitor.channel).await
        } else {
            // The bot is no member there and has no settings for it.
            let server = visitor.server.map(|id| settings::ServerId(id.get()));
            Scene { place: Whereabouts { server, ..Whereabouts::default() }, thread_name: None, certain: true }
        };
        let audience = if hidden || visitor.alone { Audience::Asker } else { Audience::Channel };
        Asker { user: visitor.user.id, channel: visitor.channel, scene, audience }
    }

    /// What the admins of the visitor's server have set.
    pub(super) fn server_of(&self, visitor: &Visitor<'_>) -> Arc<Server> {
        self.server(visitor.server)
    }

    async fn on_press(&self, press: &ComponentInteraction, visitor: &Visitor<'_>) -> Response {
        let gone = || Response::note("I do not have that answer at hand any more. Ask me again.");
        match Press::read(&press.data.custom_id) {
            Some(Press::Show { answer, from }) => {
                let page = self.page_for(visitor, (answer, from), View::Lifted).await;
                page.map_or_else(gone, Response::Ephemeral)
            }
            Some(Press::More { answer, from }) => {
                let page = self.page_for(visitor, (answer, from), View::Usual).await;
                page.map_or_else(gone, Response::Ephemeral)
            }
            Some(Press::Seen { answer, film }) => self.on_seen(visitor, answer, &film).await,
            Some(Press::Choose { question }) => self.on_choice(press, visitor, question).await,
            Some(Press::Reset { spoilers }) => commands::reset(self, visitor, spoilers).await,
            None => Response::note("I do not know that button. Ask me again."),
        }
    }

    async fn page_for(&self, visitor: &Visitor<'_>, page: (u64, usize), view: View) -> Option<Reply> {
        let kept = self.answers.get(&page.0)?;
        let asker = self.asker(visitor, true).await;
        self.page(&self.desk(), &kept, page, view, &asker)
    }

    /// Notes that a member has seen a film, and shows the answer accordingly.
    async fn on_seen(&self, visitor: &Visitor<'_>, answer: u64, film: &str) -> Response {
        let noted = commands::has_seen(self, visitor.user.id, film).await;
        match (noted, self.page_for(visitor, (answer, 0), View::Usual).await) {
            (Ok(_), Some(page)) => Response::Ephemeral(page.noting_that_it_was_seen()),
            (Ok(note) | Err(note), _) => Response::Ephemeral(note),
        }
    }

    async fn on_choice(&self, press: &ComponentInteraction, visitor: &Visitor<'_>, question: u64) -> Response {
        let Some(waiting) = self.waiting.get(&question) else {
            return Response::note("That question is from a while ago. Ask me again.");
        };
        if waiting.asker != visitor.user.id {
            return Response::note("Somebody else asked that. Ask me yourself.");
        }
        let desk = self.desk();
        let chosen = match &press.data.kind {
            ComponentInteractionDataKind::StringSelect { values } => values.first(),
            _ => None,
        };
        let Some(film) = chosen.and_then(|id| desk.library().film_by_slug(id)) else {
            return Response::note("I do not know that film any more. Ask me again.");
        };
        let asker = self.asker(visitor, waiting.audience == Audience::Asker).await;
        Response::Instead(self.answer_waiting(&desk, &waiting, film, &asker))
    }
}

impl Response {
    /// A note for the one who asked.
    pub(super) fn note(text: impl Into<String>) -> Self {
        Self::Ephemeral(Reply::note(text))
    }

    /// A reply for those whom it is for.
    pub(super) const fn to(audience: Audience, reply: Reply) -> Self {
        match audience {
            Audience::Channel => Self::Public(reply),
            Audience::Asker => Self::Ephemeral(reply),
        }
    }

    fn builder(self, quiet: bool) -> CreateInteractionResponse {
        match self {
            Self::Public(reply) => reply.response(false, quiet),
            Self::Ephemeral(reply) => reply.response(true, quiet),
            Self::Instead(reply) => reply.update(),
            Self::Choices(choices) => choices,
        }
    }
}
