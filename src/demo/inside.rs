//! What is behind the chats: the outbox, the updates set aside, the trail of a case. Read beside the bot, so that it can be
//! looked at while the bot is dead.

use axum::Json;
use axum::extract::{Path, State};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::server::{Done, Shared, Wrong};
use super::stage::Stage;
use crate::clock::Time;
use crate::domain::{CaseNumber, PersonId};
use crate::store::{LetterRow, first_broken};
use crate::texts::{Language, short_state};

/// Letters shown.
const LETTERS: i64 = 100;
/// Cases shown.
const CASES: i64 = 50;
/// Letters of a hash shown: enough to see that two differ.
const HASH: usize = 12;

/// Different whenever something here is; the same word while the database cannot be read.
pub async fn revision(stage: &Stage) -> String {
    match stage.store.reader().await {
        Ok(mut tx) => tx.revision().await.unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// Everything but the trails.
pub async fn all(State(stage): Shared) -> Done {
    let mut tx = stage.store.reader().await?;
    let letters = tx.newest_letters(LETTERS).await?;
    let waiting = letters.iter().filter(|letter| letter.ending.is_none()).count();
    let aside = tx.all_set_aside().await?;
    let cases = tx.newest_cases(CASES).await?;
    drop(tx);
    let now = stage.time.now();
    let cases = cases.iter().map(|case| {
        let is_late = case.status.is_owed() && case.handling.paused_at.is_none() && now > case.due_at;
        json!({
            "number": case.number.to_string(),
            "state": short_state(Language::Indonesian, case.status).plain(),
            "due_at": case.due_at,
            "late": is_late,
        })
    });
    Ok(Json(json!({
        "outbox": letters.iter().map(|letter| told(&stage, letter, now)).collect::<Value>(),
        "waiting": waiting,
        "aside": aside.iter().map(|aside| json!({ "update": aside.update.0, "reason": aside.reason })).collect::<Value>(),
        "cases": cases.collect::<Value>(),
    })))
}

/// The trail of one case.
pub async fn case(State(stage): Shared, Path(number): Path<String>) -> Done {
    let missing = || Wrong::missing("there is no such case");
    let number = CaseNumber::read(&number).ok().ok_or_else(missing)?;
    let mut tx = stage.store.reader().await?;
    let case = tx.case_numbered(&number).await?.ok_or_else(missing)?;
    let trail = tx.trail_of(&case.id).await?;
    drop(tx);
    let lines = trail.iter().map(|line| {
        json!({
            "position": line.position,
            "at": line.at,
            "by": name(&stage, line.by),
            "event": line.event,
            "data": line.detail,
            "hash": line.hash.get(..HASH),
        })
    });
    Ok(Json(json!({
        "number": case.number.to_string(),
        "state": short_state(Language::Indonesian, case.status).plain(),
        "trail": lines.collect::<Value>(),
        "whole": first_broken(&case.id, &trail).is_none(),
    })))
}

fn told(stage: &Stage, letter: &LetterRow, now: DateTime<Utc>) -> Value {
    let notice: Value = serde_json::from_str(&letter.notice).unwrap_or_default();
    let word = |key: &str| notice[key].as_str().map(str::to_owned);
    let what = [word("say"), word("action")].into_iter().flatten().collect::<Vec<_>>().join("-");
    let state = match letter.ending.as_deref() {
        // Nobody misses it: what took its place says how things stand.
        Some("superseded" | "caught_up") => "replaced",
        Some(ending) => ending,
        None if letter.attempts > 0 && letter.due_at <= now => "sending",
        None => "waiting",
    };
    json!({
        "id": letter.seq,
        "reader": name(stage, letter.to),
        "what": what,
        "state": state,
        "tries": letter.attempts,
        "due_at": letter.due_at,
        "why": letter.reason,
    })
}

/// Who that is, as the page calls them; the clock is nobody.
fn name(stage: &Stage, person: PersonId) -> String {
    match stage.telegram.person_with_id(person.0) {
        Some(account) => account.name(),
        None => {
            let chats = stage.telegram.chats();
            chats.into_iter().find(|chat| chat.id == person.0).map_or_else(|| person.0.to_string(), |chat| chat.title)
        }
    }
}
