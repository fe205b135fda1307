//! The gateway: one WebSocket connection of the bot from hello to its end, and the faults in between.

use std::ops::ControlFlow;
use std::sync::Arc;

use axum::extract::State as Part;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::faults::{Act, Stage};
use crate::json;
use crate::record::Frame;
use crate::state::{Outgoing, Session, Shared, State, intents};
use crate::world::World;

/// All intents that Discord knows.
const KNOWN_INTENTS: u64 = ((1 << 17) - 1) | (0b11 << 20) | (0b11 << 24);
/// Intents that need a grant, each with the flags of the application that grant it.
const PRIVILEGED: [(u64, u64); 3] =
    [(1 << 8, 1 << 12 | 1 << 13), (1 << 1, 1 << 14 | 1 << 15), (intents::MESSAGE_CONTENT, 1 << 18 | 1 << 19)];

/// Close codes.
mod close {
    pub(super) const UNKNOWN_OPCODE: u16 = 4001;
    pub(super) const DECODE_ERROR: u16 = 4002;
    pub(super) const NOT_AUTHENTICATED: u16 = 4003;
    pub(super) const AUTHENTICATION_FAILED: u16 = 4004;
    pub(super) const ALREADY_AUTHENTICATED: u16 = 4005;
    pub(super) const INVALID_SEQUENCE: u16 = 4007;
    pub(super) const INVALID_SHARD: u16 = 4010;
    pub(super) const INVALID_INTENTS: u16 = 4013;
    pub(super) const DISALLOWED_INTENTS: u16 = 4014;
}

/// Answers the request that opens a connection.
pub(crate) async fn upgrade(Part(shared): Part<Arc<Shared>>, upgrade: WebSocketUpgrade) -> Response {
    if shared.lock().faults.gateway_down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    upgrade.on_upgrade(|socket| async move {
        let mut connection = Connection::new(socket, shared);
        connection.run().await;
        connection.leave();
    })
}

/// Whether the connection goes on; the break ends it.
type Flow = ControlFlow<()>;

struct Connection {
    socket: WebSocket,
    shared: Arc<Shared>,
    /// The session's id, once there is one.
    session: Option<String>,
    sender: mpsc::UnboundedSender<Outgoing>,
    receiver: mpsc::UnboundedReceiver<Outgoing>,
}

impl Connection {
    fn new(socket: WebSocket, shared: Arc<Shared>) -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        Self { socket, shared, session: None, sender, receiver }
    }

    async fn run(&mut self) {
        // Whatever breaks off, the connection is over.
        let _ = self.serve().await;
    }

    async fn serve(&mut self) -> Flow {
        if !self.fault(Stage::Connected).await? {
            let interval = self.shared.lock().world.times.heartbeat.as_millis();
            self.send(&json!({ "op": 10, "d": { "heartbeat_interval": interval } })).await?;
        }
        self.fault(Stage::Greeted).await?;
        loop {
            tokio::select! {
                told = self.receiver.recv() => match told {
                    Some(Outgoing::Frame(frame)) => self.send_text(frame).await?,
                    Some(Outgoing::Act(act)) => self.act(act).await?,
                    None => return Flow::Break(()),
                },
                came = self.socket.recv() => match came {
                    Some(Ok(Message::Text(text))) => self.hear(text.as_str()).await?,
                    Some(Ok(Message::Close(frame))) => {
                        self.closed_by_bot(frame.map(|frame| frame.code));
                        return Flow::Break(());
                    }
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => return Flow::Break(()),
                },
            }
        }
    }

    async fn hear(&mut self, text: &str) -> Flow {
        let parsed = serde_json::from_str::<Value>(text);
        self.record(parsed.as_ref().ok().cloned().unwrap_or_else(|| json!(text)));
        let Ok(frame) = parsed else { return self.close(close::DECODE_ERROR).await };
        match frame["op"].as_u64() {
            Some(1) if self.fault(Stage::Heartbeat).await? => Flow::Continue(()),
            Some(1) => self.send(&json!({ "op": 11 })).await,
            Some(2 | 6) if self.session.is_some() => self.close(close::ALREADY_AUTHENTICATED).await,
            Some(2) => self.identify(&frame["d"]).await,
            Some(6) => self.resume(&frame["d"]).await,
            Some(3 | 4 | 8 | 31) if self.session.is_some() => Flow::Continue(()),
            Some(3 | 4 | 8 | 31) => self.close(close::NOT_AUTHENTICATED).await,
            _ => self.close(close::UNKNOWN_OPCODE).await,
        }
    }

    fn record(&self, mut body: Value) {
        if let Some(data) = body["d"].as_object_mut() {
            data.remove("token");
        }
        let at = self.shared.started.elapsed();
        self.shared.change(|state| state.frames.push(Frame { body, at }));
    }

    async fn identify(&mut self, data: &Value) -> Flow {
        let checked = check_identify(&self.shared.lock().world, data);
        let (intents, shard) = match checked {
            Ok(checked) => checked,
            Err(code) => return self.close(code).await,
        };
        self.shared.change(|state| state.world.sessions_left = state.world.sessions_left.saturating_sub(1));
        if self.fault(Stage::Identify).await? {
            return Flow::Continue(());
        }
        let sender = self.sender.clone();
        let address = self.shared.address;
        self.session = Some(self.shared.change(|state| {
            let id = format!("{:032x}", state.world.ids.next().0);
            let url = format!("ws://{address}/gateway");
            begin(
                state,
                Session { id: id.clone(), intents, shard, sequence: 0, sent: Vec::new(), connection: Some(sender) },
                &url,
            );
            id
        }));
        self.flush().await?;
        self.fault(Stage::Ready).await.map_continue(|_| ())
    }

    async fn resume(&mut self, data: &Value) -> Flow {
        if !is_token(&self.shared.lock().world, data) {
            return self.close(close::AUTHENTICATION_FAILED).await;
        }
        if self.fault(Stage::Resume).await? {
            return Flow::Continue(());
        }
        let sender = self.sender.clone();
        let resumed = self.shared.change(|state| resume(state, data, sender));
        match resumed {
            Resumed::Yes(id) => {
                self.session = Some(id);
                self.flush().await
            }
            Resumed::Unknown => self.act(Act::InvalidSession { resumable: false }).await,
            Resumed::AheadOfUs => self.close(close::INVALID_SEQUENCE).await,
        }
    }

    /// Sends what has been queued so far, so that what follows comes after it.
    async fn flush(&mut self) -> Flow {
        while let Ok(told) = self.receiver.try_recv() {
            match told {
                Outgoing::Frame(frame) => self.send_text(frame).await?,
                Outgoing::Act(act) => self.act(act).await?,
            }
        }
        Flow::Continue(())
    }

    /// Commits the fault that waits for this stage; says whether there was one.
    async fn fault(&mut self, stage: Stage) -> ControlFlow<(), bool> {
        let act = self.shared.lock().faults.take_gateway(stage);
        match act {
            None => ControlFlow::Continue(false),
            Some(act) => self.act(act).await.map_continue(|()| true),
        }
    }

    async fn act(&mut self, act: Act) -> Flow {
        match act {
            Act::Ignore => Flow::Continue(()),
            Act::Drop => Flow::Break(()),
            Act::Close(code) => self.close(code).await,
            Act::Reconnect => self.send(&json!({ "op": 7, "d": null })).await,
            Act::InvalidSession { resumable } => {
                if !resumable {
                    self.forget();
                }
                self.send(&json!({ "op": 9, "d": resumable })).await
            }
            Act::Send(text) => self.send_text(text).await,
            Act::Repeat => self.repeat().await,
            Act::Event(event, data) => {
                let id = self.session.clone();
                self.shared.change(|state| {
                    if let Some(session) = state.sessions.iter_mut().find(|session| Some(&session.id) == id.as_ref()) {
                        session.push(&event, &data);
                    }
                });
                Flow::Continue(())
            }
        }
    }

    /// The first event is the READY of the session.
    async fn repeat(&mut self) -> Flow {
        let mine = |session: &&Session| Some(&session.id) == self.session.as_ref();
        let sent = self.shared.lock().sessions.iter().find(mine).map(|session| session.sent.clone());
        for (_, frame) in sent.unwrap_or_default().into_iter().skip(1) {
            self.send_text(frame).await?;
        }
        Flow::Continue(())
    }

    async fn send(&mut self, body: &Value) -> Flow {
        self.send_text(body.to_string()).await
    }

    async fn send_text(&mut self, text: String) -> Flow {
        let sent = self.socket.send(Message::Text(text.into())).await;
        if sent.is_ok() { Flow::Continue(()) } else { Flow::Break(()) }
    }

    async fn close(&mut self, code: u16) -> Flow {
        // Whether the bot still hears it or not, the connection ends here.
        let _ = self.socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
        Flow::Break(())
    }

    /// 1000 and 1001 end the session; with any other code it can be resumed.
    fn closed_by_bot(&mut self, code: Option<u16>) {
        if matches!(code, Some(1000 | 1001)) {
            self.forget();
        }
    }

    fn forget(&mut self) {
        if let Some(id) = self.session.take() {
            self.shared.change(|state| state.sessions.retain(|session| session.id != id));
        }
    }

    /// Leaves the session to the next connection, unless one has it already.
    fn leave(&self) {
        let Some(id) = &self.session else { return };
        self.shared.change(|state| {
            let mine = state.sessions.iter_mut().find(|session| session.id == *id);
            if let Some(session) = mine
                && session.connection.as_ref().is_some_and(|sender| sender.same_channel(&self.sender))
            {
                session.connection = None;
            }
        });
    }
}

/// Whether the token is the bot's; as Discord does, this lets pass the word before it that HTTP wants.
fn is_token(world: &World, data: &Value) -> bool {
    let token = data["token"].as_str().unwrap_or_default();
    token.strip_prefix("Bot ").unwrap_or(token) == world.token
}

/// The intents and the shard of an identify, or the code with which to close.
fn check_identify(world: &World, data: &Value) -> Result<(u64, (u64, u64)), u16> {
    if !is_token(world, data) {
        return Err(close::AUTHENTICATION_FAILED);
    }
    let shard = match (data["shard"][0].as_u64(), data["shard"][1].as_u64()) {
        (Some(index), Some(count)) if index < count => (index, count),
        (None, None) => (0, 1),
        _ => return Err(close::INVALID_SHARD),
    };
    let intents = data["intents"].as_u64().filter(|bits| bits & !KNOWN_INTENTS == 0).ok_or(close::INVALID_INTENTS)?;
    let granted = |(intent, flags): &(u64, u64)| intents & intent == 0 || world.application_flags & flags != 0;
    if PRIVILEGED.iter().all(granted) { Ok((intents, shard)) } else { Err(close::DISALLOWED_INTENTS) }
}

/// Begins a session: `READY`, then a `GUILD_CREATE` for each guild of the shard.
fn begin(state: &mut State, mut session: Session, url: &str) {
    let world = &state.world;
    let guilds: Vec<_> = world.guilds.values().filter(|guild| guild.joined && session.serves(Some(guild.id))).collect();
    let ready = json!({
        "v": 10, "user": json::own_user(world), "session_id": session.id, "session_type": "normal",
        "resume_gateway_url": url, "shard": [session.shard.0, session.shard.1], "private_channels": [],
        "relationships": [], "presences": [], "guild_join_requests": [], "geo_ordered_rtc_regions": [], "_trace": [],
        "guilds": guilds.iter().map(|guild| json::unavailable_guild(guild.id)).collect::<Vec<_>>(),
        "application": json::partial_application(world),
    });
    session.push("READY", &ready);
    if session.intents & intents::GUILDS != 0 {
        for guild in guilds.iter().filter(|guild| !guild.unavailable) {
            session.push("GUILD_CREATE", &json::guild_created(world, guild));
        }
    }
    state.sessions.push(session);
}

enum Resumed {
    Yes(String),
    Unknown,
    AheadOfUs,
}

/// Hands a session to a new connection and replays what the bot has not got.
fn resume(state: &mut State, data: &Value, sender: mpsc::UnboundedSender<Outgoing>) -> Resumed {
    let Some(session) = state.sessions.iter_mut().find(|session| data["session_id"] == session.id) else {
        return Resumed::Unknown;
    };
    let got = data["seq"].as_u64().unwrap_or(0);
    if got > session.sequence {
        return Resumed::AheadOfUs;
    }
    for (_, frame) in session.sent.iter().filter(|(number, _)| *number > got) {
        // The receiver is alive: it belongs to the connection that resumes.
        let _ = sender.send(Outgoing::Frame(frame.clone()));
    }
    session.connection = Some(sender);
    session.push("RESUMED", &json!({ "_trace": [] }));
    Resumed::Yes(session.id.clone())
}
