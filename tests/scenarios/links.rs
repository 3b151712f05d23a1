//! Links and files of citizens: officers see them as what they are, and the program opens none.

use std::net::TcpListener;

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::harness::{City, TestDatabase, on_both_engines};

on_both_engines! {
    what_a_citizen_links_to_or_sends_is_shown_and_never_opened
}

/// Whether a call of the Bot API asks for no preview of what it links to; the option may travel as text.
fn has_no_preview(parameters: &Value) -> bool {
    let options = match &parameters["link_preview_options"] {
        Value::String(text) => serde_json::from_str(text).unwrap_or_default(),
        options => options.clone(),
    };
    options["is_disabled"] == true
}

async fn what_a_citizen_links_to_or_sends_is_shown_and_never_opened(database: TestDatabase) -> Result<()> {
    // Whoever opens the link knocks here.
    let trap = TcpListener::bind("127.0.0.1:0")?;
    trap.set_nonblocking(true)?;
    let link = format!("http://{}/masuk", trap.local_addr()?);
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.comes_to("issue").await?;
    let words = format!("Lihat {link} dan <a href=\"{link}\">situs resmi</a>, <b>segera</b> & tg://resolve?domain=x");
    siti.says(&words).await?;
    siti.presses("Lanjut").await?;
    siti.answers_between("loss_kind", "evidence").await?;
    let page = format!("<script src=\"{link}\"></script><iframe src=\"{link}\">");
    siti.account.sends_document("../../tagihan\u{202e}fdp.html", "text/html", page.clone().into_bytes(), &words);
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    rina.opens(&number).await?;
    let card =
        rina.account.chat().into_iter().rev().find(|entry| entry.text.contains("Lihat http")).map(|entry| entry.json);
    let card = card.unwrap_or_default();
    ensure!(card["text"].as_str().is_some_and(|text| text.contains(&words)), "as it was written: {card}");
    let hidden = card["entities"].as_array().into_iter().flatten().filter(|entity| entity["type"] == "text_link");
    ensure!(hidden.count() == 0, "a link behind other words: {card}");
    rina.presses("Lihat bukti (1)").await?;
    let file = rina.account.chat().into_iter().rev().find(|entry| entry.attachment.is_some());
    let bytes = file.and_then(|entry| rina.account.downloads(entry.message_id));
    ensure!(bytes.is_some_and(|bytes| bytes == page.as_bytes()), "as it was sent");
    let told = rina.was_told();
    ensure!(
        told.contains("dokumen tagihanfdp.html") && !told.contains('\u{202e}'),
        "under a name that plays no trick: {told}"
    );

    for method in ["sendMessage", "editMessageText"] {
        for call in city.telegram().calls_of(method) {
            let text = call.parameters["text"].as_str().unwrap_or_default();
            ensure!(
                !text.contains("127.0.0.1") || has_no_preview(&call.parameters),
                "{method} shows a preview: {text}"
            );
        }
    }
    let knocked = trap.accept();
    ensure!(knocked.is_err_and(|nobody| nobody.kind() == std::io::ErrorKind::WouldBlock), "somebody opened the link");
    city.closes().await
}
