//! What members say in channels, threads and directly, and what the bot says to it.

use discord_standin::{Channel, ChannelKind, Post};
use serde_json::{Value, json};

use super::acts::{bare, footer, labels, message_in, select, title};
use super::harness::{QUIET, Scene, said};

#[tokio::test]
async fn a_mention_is_answered_and_a_follow_up_understood_for_each_by_itself() {
    let scene = Scene::start("mention", "").await;
    let reply = scene.asks(&scene.alice, "who plays the director in ballerina 2025?").await;
    assert!(said(&reply).starts_with("Anjelica Huston plays The Director"), "{reply:?}");
    let reply = scene.asks(&scene.alice, "and who directed it?").await;
    assert!(said(&reply).contains("Len Wiseman"), "{reply:?}");
    // What Alice talks of here is neither what Bob talks of, nor what she talks of elsewhere.
    let question = scene.to_the_bot("and who directed it?");
    for (member, channel) in [(&scene.bob, scene.lounge), (&scene.alice, scene.den)] {
        let reply = scene.says(member, channel, question.as_str()).await;
        assert!(!said(&reply).contains("Len Wiseman"), "{reply:?}");
    }
    let reply = scene.says(&scene.bob, scene.lounge, scene.to_the_bot("who directed knives out?").as_str()).await;
    assert!(said(&reply).contains("Rian Johnson"), "{reply:?}");
    let reply = scene.says(&scene.alice, scene.lounge, scene.to_the_bot("and who composed the music?").as_str()).await;
    assert!(said(&reply).contains("Tyler Bates"), "{reply:?}");
}

#[tokio::test]
async fn an_answer_is_an_embed_that_pings_nobody_and_is_posted_once() {
    let scene = Scene::start("shape", "").await;
    let question =
        scene.alice.post(scene.lounge, scene.to_the_bot("does eve die in ballerina 2025?").as_str()).unwrap();
    let reply = scene.reply_to(&scene.alice, scene.lounge, question).await;
    assert_eq!((reply.content.as_str(), title(&reply)), ("", Some("Ballerina (2025)")));
    assert_eq!(footer(&reply), Some("Source: Film page “Ballerina (2025)” · spoilers are covered"));
    assert_eq!(bare(&reply), "What becomes of Eve Macarro in Ballerina (2025): ▮");
    assert!(said(&reply).contains("||No, survives"), "{reply:?}");
    assert_eq!(labels(&reply), ["Show me", "I have seen it"]);
    assert!(reply.pings.is_empty(), "{:?}", reply.pings);
    let requests = scene.discord.requests();
    let posts: Vec<&Value> = requests.iter().filter_map(message_in).collect();
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0]["allowed_mentions"], json!({ "parse": [], "users": [], "roles": [], "replied_user": false }));
    let nonce = json!(format!("{question}.0"));
    assert_eq!((&posts[0]["nonce"], &posts[0]["enforce_nonce"]), (&nonce, &json!(true)));
    let plain = scene.asks(&scene.bob, "who directed ballerina 2025?").await;
    assert_eq!(footer(&plain), Some("Source: Film page “Ballerina (2025)”"));
    assert!(labels(&plain).is_empty(), "{plain:?}");
}

#[tokio::test]
async fn what_is_said_to_the_bot_is_answered_and_other_chatter_left_alone() {
    let scene = Scene::start("addressed", "").await;
    let help = scene.asks(&scene.alice, "").await;
    assert!(said(&help).contains("I can be asked about"), "{help:?}");
    // A reply to the bot is said to it, whether or not it pings.
    let question = "who directed ballerina 2025?";
    for post in [Post::new(question), Post::new(question).silent()] {
        let reply = scene.says(&scene.bob, scene.lounge, post.reply_to(help.id)).await;
        assert!(said(&reply).contains("Len Wiseman"), "{reply:?}");
    }
    let direct = scene.alice.direct();
    scene.alice.post(direct, question).unwrap();
    let reply = scene.reply(&scene.alice, direct).await;
    assert!(said(&reply).contains("Len Wiseman"), "{reply:?}");
    let reply = scene.says(&scene.alice, direct, "and does eve die?").await;
    assert!(bare(&reply).ends_with("in Ballerina (2025): ▮"), "{reply:?}");
    let to_bob = format!("<@{}> {question}", scene.bob.id);
    for text in [question, &to_bob] {
        scene.alice.post(scene.den, text).unwrap();
    }
    scene.discord.post_by_webhook(scene.den, "news", &scene.to_the_bot(question));
    scene.alice.nothing_comes(scene.den, QUIET).await.unwrap();
}

#[tokio::test]
async fn questions_are_overheard_where_an_admin_has_switched_that_on() {
    let scene = Scene::start("overheard", "").await;
    let thread = Channel::new(ChannelKind::PublicThread, "tonight").within(scene.lounge);
    let thread = scene.discord.create_channel(scene.guild, thread);
    scene.listens(scene.lounge, true).await;
    for channel in [scene.lounge, thread] {
        let reply = scene.says(&scene.alice, channel, "who directed Ballerina (2025)?").await;
        assert!(said(&reply).contains("Len Wiseman"), "{reply:?}");
        assert!(reply.pings.is_empty());
    }
    scene.listens(thread, false).await;
    scene.alice.post(thread, "who composed the music of Ballerina (2025)?").unwrap();
    scene.alice.post(scene.den, "who composed the music of Ballerina (2025)?").unwrap();
    scene.alice.post(scene.lounge, "that was a great film, wasn't it?").unwrap();
    tokio::time::sleep(QUIET).await;
    // What holds for a category holds for its channels.
    let category = scene.discord.create_channel(scene.guild, Channel::new(ChannelKind::Category, "cinema"));
    let hall = scene.discord.create_channel(scene.guild, Channel::text("hall").within(category));
    let listen = [("on", json!(true)), ("channel", json!(category))];
    scene.command_in(&scene.admin, scene.den, "settings listen", &listen).await;
    scene.says(&scene.alice, hall, "who composed the music of Ballerina (2025)?").await;
    // One in each channel where it listened.
    let answers = [scene.lounge, thread]
        .map(|channel| scene.discord.messages(channel).into_iter().filter(|seen| seen.replies_to.is_some()).count());
    assert_eq!(answers, [1, 1]);
    assert!(scene.discord.messages(scene.den).iter().all(|seen| seen.replies_to.is_none()));
}

#[tokio::test]
async fn a_thread_named_after_a_film_takes_it_and_a_channel_the_one_that_is_set() {
    let scene = Scene::start("place", "").await;
    let question = scene.to_the_bot("who directed it?");
    scene.command(&scene.admin, "settings film", &[("film", json!("nikita-1990"))]).await;
    let thread = |name: &str| {
        scene.discord.create_channel(scene.guild, Channel::new(ChannelKind::PublicThread, name).within(scene.lounge))
    };
    let places = [
        (scene.lounge, "Luc Besson"),
        (thread("anything"), "Luc Besson"),
        (thread("Knives Out (2019) 🔪"), "Rian Johnson"),
    ];
    for (channel, director) in places {
        let reply = scene.says(&scene.alice, channel, question.as_str()).await;
        assert!(said(&reply).contains(director), "{reply:?}");
    }
    let forum = scene.discord.create_channel(scene.guild, Channel::new(ChannelKind::Forum, "films"));
    let post = Channel::new(ChannelKind::PublicThread, "Total Recall (2012)!").within(forum);
    let post = scene.discord.create_channel(scene.guild, post);
    let reply = scene.says(&scene.alice, post, question.as_str()).await;
    assert!(said(&reply).contains("Len Wiseman") && title(&reply) == Some("Total Recall (2012)"), "{reply:?}");
    // Renamed, it is about another film.
    let renamed = places[2].0;
    scene.discord.update_channel(renamed, |channel| channel.name = "Ballerina (2025)".to_owned());
    // Events that come together are taken up together: only after another answer has this one surely been.
    scene.command(&scene.bob, "about", &[]).await;
    let reply = scene.says(&scene.bob, renamed, question.as_str()).await;
    assert!(said(&reply).contains("Len Wiseman"), "{reply:?}");
}

#[tokio::test]
async fn a_covered_question_gets_an_answer_that_does_not_echo_it() {
    let scene = Scene::start("covered", "").await;
    for question in ["||does eve die in ballerina 2025?||", "||does eve die in ballerina?||"] {
        let reply = scene.asks(&scene.alice, question).await;
        assert_eq!((title(&reply), footer(&reply), select(&reply)), (None, None, None), "{reply:?}");
        let seen = reply.visible_text().to_lowercase();
        assert!(!seen.contains("ballerina") && !seen.contains("eve"), "{seen}");
        assert!(said(&reply).contains("||"), "{reply:?}");
    }
    let reply = scene.asks(&scene.alice, "||does eve die in ballerina 2025?||").await;
    assert_eq!(labels(&reply), ["Show me"]);
    let shown = scene.presses(&scene.bob, &reply, "Show me").await;
    assert!(shown.ephemeral && bare(&shown).contains("No, survives"), "{shown:?}");
}

#[tokio::test]
async fn members_and_channels_wait_as_an_admin_has_set_it_and_answers_can_be_quiet() {
    let scene = Scene::start("cooldown", "").await;
    let question = scene.to_the_bot("who directed ballerina 2025?");
    let reply = scene.says(&scene.alice, scene.lounge, question.as_str()).await;
    assert_eq!(reply.body["flags"], 0);
    scene.command_in(&scene.admin, scene.den, "settings quiet", &[("on", json!(true))]).await;
    scene.command_in(&scene.admin, scene.den, "settings cooldown", &[("member", json!(3_600))]).await;
    let reply = scene.says(&scene.alice, scene.lounge, question.as_str()).await;
    assert_eq!(reply.body["flags"], 1 << 12, "{reply:?}");
    // Alice has to wait here, Bob does not, nor Alice elsewhere.
    let waits = scene.alice.post(scene.lounge, question.as_str()).unwrap();
    let told = scene.command(&scene.alice, "ask", &[("question", json!("who directed ballerina 2025?"))]).await;
    assert!(told.ephemeral && said(&told).starts_with("One moment"), "{told:?}");
    scene.says(&scene.bob, scene.lounge, question.as_str()).await;
    let public = scene.command_in(&scene.alice, scene.den, "ask", &[("question", json!("who directed nikita?"))]).await;
    assert_eq!(public.body["flags"], 1 << 12, "{public:?}");
    // In a channel that waits, everybody does.
    scene
        .command_in(&scene.admin, scene.den, "settings cooldown", &[("member", json!(0)), ("channel", json!(3_600))])
        .await;
    let direct = scene.command_in(&scene.bob, scene.den, "ask", &[("question", json!("who directed nikita?"))]).await;
    assert!(said(&direct).contains("Luc Besson"), "{direct:?}");
    let told = scene.command_in(&scene.admin, scene.den, "ask", &[("question", json!("who directed nikita?"))]).await;
    assert!(said(&told).starts_with("One moment"), "{told:?}");
    let unanswered = scene.discord.messages(scene.lounge).iter().all(|seen| seen.replies_to != Some(waits));
    assert!(unanswered);
}

#[tokio::test]
async fn where_a_channel_is_about_a_film_overheard_questions_need_not_name_it() {
    let scene = Scene::start("devoted", "").await;
    scene.listens(scene.lounge, true).await;
    let film = [("film", json!("knives-out-2019")), ("channel", json!(scene.lounge))];
    scene.command_in(&scene.admin, scene.den, "settings film", &film).await;
    let reply = scene.says(&scene.alice, scene.lounge, "who directed it?").await;
    assert!(said(&reply).contains("Rian Johnson"), "{reply:?}");
    let reply = scene.says(&scene.bob, scene.lounge, "is there a post-credits scene?").await;
    assert_eq!(title(&reply), Some("Knives Out (2019)"), "{reply:?}");
    for chatter in ["what is that?", "anyone up for lunch?", "did you like it?", "what time is it?"] {
        scene.alice.post(scene.lounge, chatter).unwrap();
    }
    // What comes after it is answered, so they were heard.
    scene.says(&scene.alice, scene.lounge, "who wrote it?").await;
    assert_eq!(scene.answers(scene.lounge), 3);
}

#[tokio::test]
async fn whoever_replies_to_an_answer_speaks_of_its_film() {
    let scene = Scene::start("replies", "").await;
    let answer = scene.asks(&scene.alice, "who directed Knives Out?").await;
    scene.asks(&scene.alice, "who directed Ballerina (2025)?").await;
    for member in [&scene.bob, &scene.alice] {
        let reply =
            scene.says(member, scene.lounge, Post::new("and who composed the music?").reply_to(answer.id)).await;
        assert_eq!(title(&reply), Some("Knives Out (2019)"), "{reply:?}");
    }
}

#[tokio::test]
async fn the_picture_in_the_readme_is_what_is_seen() {
    let readme = include_str!("../../README.md");
    let scene = Scene::start("readme", "").await;
    let reply = scene.asks(&scene.alice, "so does eve die or no").await;
    let covered = bare(&reply).replace('▮', "██████████");
    let buttons = labels(&reply).iter().map(|label| format!("[{label}]")).collect::<Vec<_>>().join(" ");
    for shown in ["@Stinger so does eve die or no", title(&reply).unwrap(), &covered, footer(&reply).unwrap(), &buttons]
    {
        assert!(readme.contains(shown), "{shown:?} is not in the README");
    }
}
