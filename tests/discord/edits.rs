//! Questions that are edited and deleted: the answer goes where its question goes.

use discord_standin::{Id, Seen};

use super::harness::{LIMIT, QUIET, Scene, said};

impl Scene {
    /// Waits until a message says something, or is gone.
    async fn becomes(&self, channel: Id, message: Id, wanted: Option<&str>) {
        let fits = |all: &[Seen]| {
            let found = all.iter().find(|seen| seen.id == message);
            (found.is_some() == wanted.is_some()
                && found.is_none_or(|seen| said(seen).contains(wanted.unwrap_or_default())))
            .then_some(())
        };
        let fits = self.alice.watch(channel, LIMIT, fits).await;
        fits.unwrap_or_else(|error| panic!("{wanted:?}: {error}\n{}", self.bot.log()));
    }

    fn writes(&self) -> usize {
        self.discord.requests().iter().filter(|request| request.method != "GET").count()
    }
}

#[tokio::test]
async fn an_edited_question_is_answered_by_editing_the_answer() {
    let scene = Scene::start("edit", "").await;
    let first = scene.to_the_bot("who directed ballerina 2025?");
    let question = scene.alice.post(scene.lounge, first.as_str()).unwrap();
    let reply = scene.reply_to(&scene.alice, scene.lounge, question).await;
    scene.alice.edit(question, &scene.to_the_bot("who directed knives out?")).unwrap();
    scene.becomes(scene.lounge, reply.id, Some("Rian Johnson")).await;
    // From an answer with buttons to one without, nothing is left of the buttons.
    scene.alice.edit(question, &scene.to_the_bot("does eve die in ballerina 2025?")).unwrap();
    scene.becomes(scene.lounge, reply.id, Some("What becomes of Eve")).await;
    scene.alice.edit(question, &first).unwrap();
    scene.becomes(scene.lounge, reply.id, Some("Len Wiseman")).await;
    let now = scene.alice.look_at(reply.id).unwrap();
    assert!(
        now.edited && now.parts().next().is_none() && now.embeds[0]["footer"]["text"].as_str().is_some(),
        "{now:?}"
    );
    // An edit that changes nothing, as when Discord adds a preview, is no question.
    let before = scene.writes();
    scene.alice.edit(question, &first).unwrap();
    scene.alice.nothing_comes(scene.den, QUIET).await.unwrap();
    assert_eq!(scene.writes(), before);
}

#[tokio::test]
async fn an_edit_can_make_a_question_and_unmake_it() {
    let scene = Scene::start("unmade", "").await;
    scene.listens(scene.lounge, true).await;
    let message = scene.alice.post(scene.lounge, "well then").unwrap();
    scene.alice.edit(message, "who directed Ballerina (2025)?").unwrap();
    let reply = scene.reply_to(&scene.alice, scene.lounge, message).await;
    scene.alice.edit(message, "I had popcorn").unwrap();
    scene.becomes(scene.lounge, reply.id, None).await;
    scene.alice.edit(message, "who composed the music of Ballerina (2025)?").unwrap();
    let reply = scene.reply_to(&scene.alice, scene.lounge, message).await;
    assert!(said(&reply).contains("Tyler Bates"), "{reply:?}");
    // A mention that was forgotten where the bot does not listen.
    let message = scene.alice.post(scene.den, "who directed Nikita (1990)?").unwrap();
    scene.command(&scene.alice, "about", &[]).await;
    scene.alice.edit(message, &scene.to_the_bot("who directed Nikita (1990)?")).unwrap();
    let reply = scene.reply_to(&scene.alice, scene.den, message).await;
    assert!(said(&reply).contains("Luc Besson"), "{reply:?}");
}

#[tokio::test]
async fn the_answer_to_a_deleted_question_is_deleted() {
    let scene = Scene::start("deleted", "").await;
    let mut asked = Vec::new();
    for _ in 0..4 {
        let question = scene.alice.post(scene.lounge, scene.to_the_bot("who directed nikita?").as_str()).unwrap();
        asked.push((question, scene.reply_to(&scene.alice, scene.lounge, question).await.id));
    }
    scene.alice.delete(asked[0].0).unwrap();
    scene.becomes(scene.lounge, asked[0].1, None).await;
    scene.discord.delete_together(scene.lounge, &[asked[1].0, asked[2].0]);
    scene.becomes(scene.lounge, asked[1].1, None).await;
    scene.becomes(scene.lounge, asked[2].1, None).await;
    let left = scene.discord.messages(scene.lounge);
    assert_eq!(left.iter().map(|seen| seen.id).collect::<Vec<_>>(), [asked[3].0, asked[3].1]);
}
