//! What people saw, as Markdown: for guides, and for whoever was not there.

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::server::{Shared, Wrong};

/// Whose chats, by number, with commas between.
#[derive(Deserialize)]
pub struct Whose {
    chats: String,
}

/// The transcript of these people's chats with the bot.
pub async fn markdown(State(stage): Shared, Query(whose): Query<Whose>) -> Result<Response, Wrong> {
    let ids = whose.chats.split(',').map(|id| id.trim().parse::<i64>());
    let ids: Vec<i64> = ids.collect::<Result<_, _>>().map_err(|_| Wrong::nonsense("chats are numbers"))?;
    let mut text = String::from("# Transkrip simulasi\n");
    for id in ids {
        let account = stage.viewer(id, id).ok_or_else(|| Wrong::missing("nobody is here with this number"))?;
        let told = account.transcript();
        // Four more than any run of backticks that somebody wrote.
        let fence = "`".repeat(longest_run(&told) + 4);
        text.push_str(&format!("\n## {}\n\n{fence}text\n{told}\n{fence}\n", account.name().replace('\n', " ")));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
        // Without a name: the page knows which story it was.
        (header::CONTENT_DISPOSITION, "attachment"),
    ];
    Ok((headers, text).into_response())
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}
