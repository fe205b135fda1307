//! The program under test beside the stand-in: started in a folder of its own, watched, and ended with the test.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use discord_standin::{Channel, Id, Member, Seen, Standin, World, permissions};

/// How long anything may take that is to happen. Only a test that fails waits so long.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);
/// How long is waited to see that nothing happens.
pub(crate) const QUIET: Duration = Duration::from_millis(700);
/// The configuration of tests: no cooldown, since they ask faster than people do.
const CONFIG: &str = "member_cooldown = 0\nlog_filter = \"debug\"\n";

/// What it logs when it is connected.
pub(crate) const CONNECTED: &str = "connected as";

/// The program.
pub(crate) struct Bot {
    child: Child,
    folder: PathBuf,
    token: String,
}

impl Bot {
    /// Starts it in a new folder, with more lines of configuration.
    pub(crate) fn start(discord: &Standin, name: &str, config: &str) -> Self {
        Self::start_in(discord, Self::prepare(discord, name, config), &[])
    }

    /// Makes the folder in which it is to be started, with its configuration.
    pub(crate) fn prepare(discord: &Standin, name: &str, config: &str) -> PathBuf {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let proxy = format!("proxy = \"{}\"\n", discord.url());
        std::fs::write(folder.join("stinger.toml"), format!("{CONFIG}{proxy}{config}")).expect("a configuration");
        folder
    }

    /// Starts it, perhaps again, in a folder that is there.
    pub(crate) fn start_in(discord: &Standin, folder: PathBuf, arguments: &[&str]) -> Self {
        Self::start_by(Command::new(env!("CARGO_BIN_EXE_stinger")).arg("run").args(arguments), discord, folder)
    }

    /// Starts it by a command that becomes the program.
    pub(crate) fn start_by(command: &mut Command, discord: &Standin, folder: PathBuf) -> Self {
        let log = File::options().create(true).append(true).open(folder.join("log")).expect("a log");
        let child = command
            .current_dir(&folder)
            .env("DISCORD_TOKEN", discord.token())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        Self { child, folder, token: discord.token() }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// All that it has logged so far.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// Waits until it has logged something.
    pub(crate) async fn logs(&self, wanted: &str) {
        self.logs_times(wanted, 1).await;
    }

    /// How often it has logged something.
    pub(crate) fn logged(&self, wanted: &str) -> usize {
        self.log().matches(wanted).count()
    }

    /// Waits until it has logged something so often.
    pub(crate) async fn logs_times(&self, wanted: &str, times: usize) {
        let until = Instant::now() + LIMIT;
        while self.logged(wanted) < times {
            assert!(Instant::now() < until, "{wanted:?} is not {times} times in the log:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Its id as a process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Sends it a signal by name, such as TERM.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill").arg(format!("-{name}")).arg(self.child.id().to_string()).status();
        assert!(sent.expect("kill is there").success());
    }

    /// Waits until it ends.
    pub(crate) async fn ended(&mut self) -> ExitStatus {
        let until = Instant::now() + LIMIT;
        loop {
            if let Some(status) = self.child.try_wait().expect("it can be asked") {
                return status;
            }
            assert!(Instant::now() < until, "it does not end:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("its log:\n{}", self.log());
        } else {
            assert!(!self.log().contains(&self.token), "the token is in the log:\n{}", self.log());
        }
    }
}

/// A server with two channels and three people, and the bot in it.
pub(crate) struct Scene {
    pub(crate) discord: Standin,
    pub(crate) bot: Bot,
    pub(crate) guild: Id,
    pub(crate) lounge: Id,
    pub(crate) den: Id,
    pub(crate) alice: Member,
    pub(crate) bob: Member,
    /// May manage the server.
    pub(crate) admin: Member,
}

impl Scene {
    /// Starts the stand-in and the bot, and waits until it is connected and its commands are there.
    pub(crate) async fn start(name: &str, config: &str) -> Self {
        Self::start_after(|_| {}, name, config).await
    }

    /// The same, after something has been prepared in the stand-in.
    pub(crate) async fn start_after(prepare: impl FnOnce(&Standin), name: &str, config: &str) -> Self {
        let (discord, channels) = world().await;
        prepare(&discord);
        let bot = Bot::start(&discord, name, config);
        Self::of(discord, channels, bot).await
    }

    /// The same, with a bot that was started.
    pub(crate) async fn of(discord: Standin, [guild, lounge, den]: [Id; 3], bot: Bot) -> Self {
        discord.ready(LIMIT).await.expect("it connects");
        bot.logs("the commands are registered").await;
        let member = |name: &str| discord.member(name).expect("a member");
        let (alice, bob, admin) = (member("alice"), member("bob"), member("admin"));
        Self { discord, bot, guild, lounge, den, alice, bob, admin }
    }

    /// Starts the bot once more, where the one before has ended, and waits until it is connected.
    pub(crate) async fn restart(&mut self) {
        let before = self.bot.logged(CONNECTED);
        self.bot = Bot::start_in(&self.discord, self.bot.folder().to_owned(), &[]);
        self.bot.logs_times(CONNECTED, before + 1).await;
    }

    /// How many messages of the bot there are in a channel.
    pub(crate) fn answers(&self, channel: Id) -> usize {
        self.discord.messages(channel).iter().filter(|message| message.author == self.discord.bot()).count()
    }

    /// What the bot says next to a member in a channel.
    pub(crate) async fn reply(&self, member: &Member, channel: Id) -> Seen {
        let reply = member.next_reply(channel, LIMIT).await;
        reply.unwrap_or_else(|error| panic!("{error}\n{}", self.bot.log()))
    }

    /// What the bot says to a question that is said to it.
    pub(crate) async fn asks(&self, member: &Member, question: &str) -> Seen {
        self.says(member, self.lounge, self.to_the_bot(question).as_str()).await
    }
}

/// The stand-in, with a server, and its channels `lounge` and `den` there.
pub(crate) async fn world() -> (Standin, [Id; 3]) {
    let mut world = World::new();
    let guild = world.add_guild("film club");
    let lounge = world.add_channel(guild, Channel::text("lounge"));
    let den = world.add_channel(guild, Channel::text("den"));
    world.add_member(guild, "alice", permissions::ORDINARY);
    world.add_member(guild, "bob", permissions::ORDINARY);
    world.add_member(guild, "admin", permissions::ORDINARY | permissions::MANAGE_GUILD);
    (Standin::start(world).await.expect("the stand-in starts"), [guild, lounge, den])
}

/// The description of the first embed.
pub(crate) fn said(seen: &Seen) -> &str {
    seen.embeds.first().and_then(|embed| embed["description"].as_str()).unwrap_or_default()
}
