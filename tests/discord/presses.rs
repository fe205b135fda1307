//! Buttons and selects under an answer: pressed by whoever asked, and by others.

use serde_json::json;

use super::acts::{bare, film, footer, labels, select, title};
use super::harness::{Scene, said};

const FILM: &str = "ballerina-2025";

#[tokio::test]
async fn show_me_shows_it_to_the_one_who_presses_and_to_nobody_else() {
    let scene = Scene::start("show", "").await;
    let covered = scene.asks(&scene.alice, "does eve die in ballerina 2025?").await;
    for member in [&scene.alice, &scene.bob] {
        let shown = scene.presses(member, &covered, "Show me").await;
        assert!(shown.ephemeral && bare(&shown).contains("No, survives"), "{shown:?}");
        assert_eq!((title(&shown), footer(&shown)), (title(&covered), Some("Source: Film page “Ballerina (2025)”")));
        assert!(labels(&shown).is_empty(), "{shown:?}");
    }
    assert_eq!(said(&scene.alice.look_at(covered.id).unwrap()), said(&covered));
    let strict = [("policy", json!("strict"))];
    scene.command_in(&scene.admin, scene.den, "spoilers set", &strict).await;
    let private = scene.asks(&scene.alice, "does eve die in ballerina 2025?").await;
    assert!(!private.whole_text().contains("survives"), "{private:?}");
    let shown = scene.presses(&scene.bob, &private, "Show me").await;
    assert!(shown.ephemeral && bare(&shown).contains("No, survives"), "{shown:?}");
    // A button is under the policy of now, and not of when it was posted.
    scene.command_in(&scene.admin, scene.den, "spoilers set", &[("policy", json!("sealed"))]).await;
    let sealed = scene.presses(&scene.bob, &covered, "Show me").await;
    assert!(!sealed.whole_text().contains("survives"), "{sealed:?}");
    let withheld = scene.asks(&scene.alice, "does eve die in ballerina 2025?").await;
    assert!(labels(&withheld).is_empty() && !withheld.whole_text().contains("survives"), "{withheld:?}");
}

#[tokio::test]
async fn a_long_answer_is_paged_and_each_page_can_be_shown() {
    let scene = Scene::start("pages", "").await;
    let mut page = scene.command(&scene.alice, "film summary", &[film("title", FILM)]).await;
    assert_eq!(labels(&page), ["Show me", "More", "I have seen it"], "{page:?}");
    let (mut pages, mut covered) = (1, said(&page).to_owned());
    while labels(&page).contains(&"More") {
        page = scene.presses(&scene.bob, &page, "More").await;
        assert!(page.ephemeral && said(&page).chars().count() <= 1_700, "{page:?}");
        covered.push_str(said(&page));
        pages += 1;
    }
    assert!(pages > 1 && covered.contains("Meeting John Wick") && covered.matches("||").count() % 2 == 0);
    let first = scene.command(&scene.alice, "film summary", &[film("title", FILM)]).await;
    let mut shown = scene.presses(&scene.bob, &first, "Show me").await;
    let mut whole = said(&shown).to_owned();
    while labels(&shown) == ["More"] {
        shown = scene.presses(&scene.bob, &shown, "More").await;
        whole.push_str(said(&shown));
    }
    assert!(!whole.contains("||") && whole.contains("wounded but resolute"), "{whole}");
}

#[tokio::test]
async fn i_have_seen_it_is_remembered_for_the_one_who_presses() {
    let scene = Scene::start("press-seen", "").await;
    let covered = scene.asks(&scene.alice, "does eve die in ballerina 2025?").await;
    let shown = scene.presses(&scene.bob, &covered, "I have seen it").await;
    assert!(shown.ephemeral && bare(&shown).contains("No, survives"), "{shown:?}");
    let list = scene.command(&scene.bob, "seen list", &[]).await;
    assert!(said(&list).contains("Ballerina"), "{list:?}");
    let list = scene.command(&scene.alice, "seen list", &[]).await;
    assert!(!said(&list).contains("Ballerina"), "{list:?}");
}

#[tokio::test]
async fn only_the_asker_chooses_among_films() {
    let scene = Scene::start("select", "").await;
    let which = scene.asks(&scene.alice, "who directed ballerina?").await;
    let options = select(&which).unwrap()["options"].as_array().unwrap().clone();
    let names: Vec<&str> = options.iter().filter_map(|option| option["label"].as_str()).collect();
    assert_eq!(names, ["Ballerina (2023)", "Ballerina (2025)"]);
    let other = scene.chooses(&scene.bob, &which, FILM).await;
    assert!(other.ephemeral && said(&other).contains("Somebody else asked that"), "{other:?}");
    let chosen = scene.chooses(&scene.alice, &which, FILM).await;
    assert_eq!((chosen.id, chosen.ephemeral, title(&chosen)), (which.id, false, Some("Ballerina (2025)")));
    assert!(select(&chosen).is_none() && said(&chosen).contains("Len Wiseman"), "{chosen:?}");
    let follow_up = scene.asks(&scene.alice, "and who composed the music?").await;
    assert!(said(&follow_up).contains("Tyler Bates"), "{follow_up:?}");
    let which = scene.command(&scene.bob, "film director", &[film("title", "ballerina")]).await;
    let chosen = scene.chooses(&scene.bob, &which, "ballerina-2023").await;
    assert!(said(&chosen).contains("directed Ballerina (2023)"), "{chosen:?}");
}

#[tokio::test]
async fn buttons_of_an_earlier_run_say_so() {
    let mut scene = Scene::start("earlier", "").await;
    let covered = scene.asks(&scene.alice, "does eve die in ballerina 2025?").await;
    let which = scene.asks(&scene.bob, "who directed ballerina?").await;
    scene.start_again(&[]).await;
    let late = scene.presses(&scene.bob, &covered, "Show me").await;
    assert!(late.ephemeral && said(&late).contains("Ask me again"), "{late:?}");
    let late = scene.chooses(&scene.bob, &which, FILM).await;
    assert!(late.ephemeral && said(&late).contains("Ask me again"), "{late:?}");
    // The film that was seen is noted all the same.
    let noted = scene.presses(&scene.bob, &covered, "I have seen it").await;
    assert!(noted.ephemeral && said(&noted).contains("Noted"), "{noted:?}");
}
