//! Commands of members: each one that is registered, and the names that are offered while they are typed.

use serde_json::{Value, json};

use super::acts::{bare, film, labels, select, title};
use super::forms::topics;
use super::harness::{Scene, said};

const FILM: &str = "ballerina-2025";

#[tokio::test]
async fn a_question_by_command_is_about_the_film_chosen_and_hidden_where_that_is_wanted() {
    let scene = Scene::start("ask", "").await;
    let question = |text: &str| ("question", json!(text));
    let public = scene.command(&scene.alice, "ask", &[question("who directed it?"), film("film", FILM)]).await;
    assert!(!public.ephemeral && said(&public).contains("Len Wiseman"), "{public:?}");
    assert_eq!(title(&public), Some("Ballerina (2025)"));
    // The film chosen is what is talked of from now on.
    let follow_up = scene.asks(&scene.alice, "and who composed the music?").await;
    assert!(said(&follow_up).contains("Tyler Bates"), "{follow_up:?}");
    let hidden = [question("does eve die?"), film("film", FILM), ("hidden", json!(true))];
    let hidden = scene.command(&scene.alice, "ask", &hidden).await;
    assert!(hidden.ephemeral && bare(&hidden).ends_with("(2025): ▮"), "{hidden:?}");
    // Free text in place of a choice: nearly a name, a name of two films, no name.
    let typed = scene.command(&scene.alice, "ask", &[question("who directed it?"), film("film", "knifes out")]).await;
    assert!(said(&typed).contains("Rian Johnson"), "{typed:?}");
    let typed = scene.command(&scene.bob, "ask", &[question("who directed it?"), film("film", "balerina")]).await;
    assert_eq!(select(&typed).map(|select| select["options"].as_array().unwrap().len()), Some(2), "{typed:?}");
    let typed = scene.command(&scene.bob, "ask", &[question("who directed it?"), film("film", "casablanca")]).await;
    assert!(typed.ephemeral && said(&typed).contains("I know no film called “casablanca”"), "{typed:?}");
    // What is given back of a text that was typed covers nothing, pings nobody and looks as it was typed.
    for text in ["||casablanca||", "@everyone <@1> <#2> `x` **y**", "https://example.com/x"] {
        let echoed = scene.command(&scene.bob, "ask", &[question("who directed it?"), film("film", text)]).await;
        let shown = discord_standin::visible(said(&echoed));
        assert!(echoed.ephemeral && echoed.pings.is_empty() && !shown.contains('▮'), "{echoed:?}");
        assert!(!said(&echoed).contains("<@1>") && !said(&echoed).contains("**y**"), "{echoed:?}");
    }
    // A covered question, with a film or without.
    for film_typed in [FILM, "ballerina", ""] {
        let mut given = vec![question("||does eve die in ballerina||")];
        given.extend((!film_typed.is_empty()).then(|| film("film", film_typed)));
        let covered = scene.command(&scene.bob, "ask", &given).await;
        // Which film is meant is asked back where nobody else reads it.
        let echoes = title(&covered).is_some() || select(&covered).is_some();
        let echoes = echoes || covered.visible_text().to_lowercase().contains("ballerina");
        assert_eq!(echoes, covered.ephemeral, "{film_typed}: {covered:?}");
    }
    // In a direct message the answer is for one pair of eyes, and yet covered until it is asked for.
    let direct = scene.alice.direct();
    let direct = scene.command_in(&scene.alice, direct, "ask", &[question("does eve die?"), film("film", FILM)]).await;
    assert_eq!(labels(&direct), ["Show me", "I have seen it"], "{direct:?}");
}

#[tokio::test]
async fn a_message_is_answered_by_the_command_on_it() {
    let scene = Scene::start("message", "").await;
    let question = scene.alice.post(scene.lounge, "who directed Ballerina (2025)?").unwrap();
    let used = scene.bob.message_command("Answer this", question).unwrap();
    let answer = scene.answer_to(&used).await;
    assert!(said(&answer).contains("Len Wiseman"), "{answer:?}");
    let embed = scene.answer_to(&scene.bob.message_command("Answer this", answer.id).unwrap()).await;
    assert!(embed.ephemeral && said(&embed).contains("no text"), "{embed:?}");
}

#[tokio::test]
async fn every_topic_gives_an_answer_to_what_its_form_offers() {
    let scene = Scene::start("topics", "").await;
    let topics = topics(&scene);
    assert!(topics.len() > 45, "{topics:?}");
    let titles = scene.types(&topics[0].0, &[], ("title", "ballerina 2025")).await;
    assert_eq!(titles[0], ("Ballerina (2025)".to_owned(), FILM.to_owned()));
    for (path, options) in topics {
        let mut given = vec![film("title", &titles[0].1)];
        for name in ["character", "person"] {
            if options.iter().any(|option| option["name"] == name) {
                let offered = scene.types(&path, &given, (name, "a")).await;
                given.push((name, json!(offered.first().unwrap_or_else(|| panic!("{path} offers no {name}")).1)));
            }
        }
        let answer = scene.command(&scene.alice, &path, &given).await;
        assert!(!answer.ephemeral && !said(&answer).is_empty(), "{path}: {answer:?}");
        assert_eq!(title(&answer), Some("Ballerina (2025)"), "{path}");
        assert!(!said(&answer).contains("I did not get that"), "{path}: {answer:?}");
        given.push(("hidden", json!(true)));
        let hidden = scene.command(&scene.alice, &path, &given).await;
        assert!(hidden.ephemeral && said(&hidden) == said(&answer), "{path}: {hidden:?}");
    }
    let free = [film("title", "balerina 2025"), ("character", json!("the directer"))];
    let free = scene.command(&scene.alice, "film who-plays", &free).await;
    assert!(said(&free).contains("Anjelica Huston"), "{free:?}");
    let unknown = scene.command(&scene.alice, "film director", &[film("title", "casablanca")]).await;
    assert!(unknown.ephemeral && said(&unknown).contains("I know no film"), "{unknown:?}");
}

#[tokio::test]
async fn names_are_offered_while_they_are_typed() {
    let scene = Scene::start("offers", "").await;
    let names = |offered: Vec<(String, String)>| offered.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    for (typed, first) in
        [("ball", "Ballerina (2025)"), ("balerina 2023", "Ballerina (2023)"), ("nifes out", "Knives Out (2019)")]
    {
        let offered = names(scene.types("ask", &[], ("film", typed)).await);
        assert_eq!(offered[0], first, "{typed}: {offered:?}");
    }
    assert_eq!(names(scene.types("ask", &[], ("film", "")).await).len(), 12);
    assert!(scene.types("ask", &[], ("film", "zzzzzz")).await.is_empty());
    let of_film = |id| [film("title", id)];
    let offered = names(scene.types("film fate", &of_film(FILM), ("character", "eve mcarro")).await);
    assert_eq!(offered[0], "Eve Macarro", "{offered:?}");
    let everybody = names(scene.types("film fate", &of_film(FILM), ("character", "")).await);
    assert_eq!(everybody.len(), 7, "{everybody:?}");
    let offered = names(scene.types("film people filmography", &of_film(FILM), ("person", "anjelca")).await);
    assert_eq!(offered[0], "Anjelica Huston", "{offered:?}");
    // Without a film, all that there are; more than fit are not offered.
    for (command, option) in [("film people filmography", "person"), ("film fate", "character")] {
        assert_eq!(scene.types(command, &[], (option, "")).await.len(), 25, "{command}");
    }
}

#[tokio::test]
async fn films_that_were_seen_are_listed_and_forgotten_at_once() {
    let scene = Scene::start("seen", "").await;
    let hidden = [film("title", FILM), ("character", json!("Eve Macarro")), ("hidden", json!(true))];
    let says = async |command: &str, options: &[(&'static str, Value)], wanted: &str| {
        let answer = scene.command(&scene.alice, command, options).await;
        assert!(answer.ephemeral && bare(&answer).contains(wanted), "{command}: {answer:?}");
    };
    says("seen list", &[], "have not told me of any film").await;
    says("film fate", &hidden, "in Ballerina (2025): ▮").await;
    says("seen add", &[film("film", FILM)], "you have seen Ballerina (2025)").await;
    says("seen add", &[film("film", "ballerina")], "Which one").await;
    says("seen list", &[], "You have seen: Ballerina (2025).").await;
    assert!(scene.types("seen remove", &[], ("film", "knives")).await.is_empty());
    assert_eq!(scene.types("seen remove", &[], ("film", "ball")).await.len(), 1);
    says("film fate", &hidden, "Survives").await;
    // What others read stays covered, and so does what others ask.
    let public = scene.command(&scene.alice, "film fate", &hidden[..2]).await;
    assert!(!bare(&public).contains("Survives"), "{public:?}");
    let of_bob = scene.command(&scene.bob, "film fate", &hidden).await;
    assert!(!bare(&of_bob).contains("Survives"), "{of_bob:?}");
    says("privacy show", &[], "films that you have seen: Ballerina (2025)").await;
    says("seen remove", &[film("film", FILM)], "you have not seen Ballerina (2025)").await;
    says("seen add", &[film("film", "nikita-1990")], "you have seen").await;
    says("privacy delete", &[], "Nothing is stored about you now").await;
    says("privacy show", &[], "films that you have seen: none").await;
    says("seen list", &[], "have not told me of any film").await;
}

#[tokio::test]
async fn a_member_brings_the_bot_along_where_it_is_not_at_home() {
    let scene = Scene::start("brought", "").await;
    scene.discord.leave_guild(scene.guild);
    let given = [film("title", FILM), ("character", json!("Eve Macarro"))];
    let answer = scene.command(&scene.alice, "film fate", &given).await;
    assert_eq!(bare(&answer), "What becomes of Eve Macarro in Ballerina (2025): ▮");
    let shown = scene.presses(&scene.bob, &answer, "Show me").await;
    assert!(shown.ephemeral && bare(&shown).contains("Survives"), "{shown:?}");
    assert!(scene.discord.requests().iter().all(|request| !request.path.starts_with("/channels")));
}

#[tokio::test]
async fn help_and_about_are_for_the_one_who_asks() {
    let scene = Scene::start("help", "").await;
    let help = scene.command(&scene.alice, "help", &[]).await;
    assert!(help.ephemeral && said(&help).contains("is there a post-credits scene?"), "{help:?}");
    let about = scene.command(&scene.alice, "about", &[]).await;
    assert!(about.ephemeral && said(&about).contains("I know 12 films"), "{about:?}");
}
