//! An update comes in, by whichever way, and is acknowledged only after the transaction that handled it.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures::FutureExt;
use serde_json::Value;
use teloxide::requests::Requester;
use teloxide::types::{CallbackQueryId, Me, Update, UpdateKind};
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;
use tracing::Instrument;

use super::flood::{Flood, Flow};
use super::reduce::{Content, content, reduce};
use super::routes::{Outcome, Schema, schema};
use super::{Api, group};
use crate::desk::{Desk, Envelope, Failure, Handled};
use crate::domain::{PersonId, UpdateId};
use crate::meters::Stopwatch;

/// Tries before an update is set aside.
const TRIES: usize = 3;

/// Whether Telegram may forget the update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was handled, or set aside, or can never be.
    Done,
    /// The database is away: it has to come again.
    Keep,
}

/// What came of an update: the word that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It was handled.
    Handled,
    /// It was handled before.
    Repeated,
    /// Nothing in it is for us.
    Ignored,
    /// Its person sends faster than is read: it is neither read nor kept.
    Slowed,
    /// It could not be handled, and is kept with its words.
    SetAside,
    /// It could not even be set aside.
    GivenUp,
    /// The database is away: it stays with Telegram.
    Kept,
}

impl Fate {
    fn word(self) -> &'static str {
        match self {
            Fate::Handled => "handled",
            Fate::Repeated => "repeated",
            Fate::Ignored => "ignored",
            Fate::Slowed => "slowed",
            Fate::SetAside => "set_aside",
            Fate::GivenUp => "given_up",
            Fate::Kept => "kept",
        }
    }

    fn verdict(self) -> Verdict {
        if self == Fate::Kept { Verdict::Keep } else { Verdict::Done }
    }
}

/// Takes updates in.
#[derive(Clone)]
pub struct Intake {
    api: Api,
    desk: Desk,
    me: Arc<Me>,
    schema: Arc<Schema>,
    flood: Arc<Flood>,
    mail: Arc<Notify>,
    tasks: TaskTracker,
}

impl Intake {
    /// `mail` is rung when something may have come into the outbox; `tasks` are waited for at the end.
    pub fn new(api: Api, desk: Desk, me: Me, mail: Arc<Notify>, tasks: TaskTracker) -> Self {
        let flood = Arc::new(Flood::new(desk.clock()));
        Self { api, desk, me: Arc::new(me), schema: Arc::new(schema()), flood, mail, tasks }
    }

    /// Takes one update as it came.
    pub async fn take(&self, body: &str) -> Verdict {
        let Ok(raw) = serde_json::from_str::<Value>(body) else {
            tracing::warn!("something that is not JSON came in as an update");
            return Verdict::Done;
        };
        let Some(update) = raw["update_id"].as_i64().map(UpdateId) else {
            tracing::warn!("something without an update_id came in as an update");
            return Verdict::Done;
        };
        let kind = super::KINDS.iter().find(|kind| raw.get(**kind).is_some()).copied().unwrap_or("other");
        let (watch, span) =
            (Stopwatch::start(), tracing::info_span!("update", update.id = update.0, update.kind = kind));
        let fate = async {
            match sender(&raw) {
                Some(sender) if sender.is_private => self.take_from(update, sender, &raw, body).await,
                _ => self.take_from_group(update, &raw, body).await,
            }
        };
        let fate = fate.instrument(span).await;
        watch.update(kind, fate.word());
        self.mail.notify_one();
        fate.verdict()
    }

    async fn take_from(&self, update: UpdateId, sender: Sender, raw: &Value, body: &str) -> Fate {
        let from = Envelope { update, person: sender.person, name: sender.name };
        let album = raw["message"]["media_group_id"].as_str();
        // Counting keeps no update from being read, whatever happens to it.
        let counted = std::panic::catch_unwind(AssertUnwindSafe(|| self.flood.count(from.person, album)));
        match counted.unwrap_or(Flow::Pass) {
            Flow::Pass => {}
            Flow::Tell => {
                tracing::warn!(update.id = update.0, "somebody sends faster than is read");
                return self.done(self.desk.handle(from, crate::desk::Act::TooFast).await);
            }
            Flow::Drop => return Fate::Slowed,
        }
        let fate = match self.parse(raw) {
            Ok(Some(parsed)) => self.handle(parsed, from, body).await,
            Ok(None) => self.done(self.desk.handle(from, crate::desk::Act::Ignore).await),
            Err(reason) => self.set_aside(&from, reason, body, true).await,
        };
        if let Some(query) = raw["callback_query"]["id"].as_str() {
            self.stop_the_spinner(query);
        }
        fate
    }

    /// In a group a few things are heard; whatever else is said there is neither read nor kept.
    async fn take_from_group(&self, update: UpdateId, raw: &Value, body: &str) -> Fate {
        let Some((chat, act)) = group::heard(raw, self.me.username()) else { return Fate::Ignored };
        for _ in 0..TRIES {
            match AssertUnwindSafe(self.desk.handle_group(update, chat, act.clone())).catch_unwind().await {
                Ok(outcome @ (Ok(_) | Err(Failure::Unavailable(_)))) => return self.done(outcome),
                Ok(Err(failure)) => {
                    tracing::error!(update.id = update.0, error = chain(&failure), "an update of a group broke");
                }
                Err(_) => tracing::error!(update.id = update.0, "handling an update of a group panicked"),
            }
        }
        match self.desk.set_aside(update, None, "it came from a group", body, false).await {
            Ok(()) => Fate::SetAside,
            Err(failure) => self.done(Err(failure)),
        }
    }

    /// The update in teloxide's types; none for what Telegram says itself.
    fn parse(&self, raw: &Value) -> Result<Option<Update>, &'static str> {
        let message = raw.get("message").or_else(|| raw.get("edited_message"));
        if message.is_some_and(|message| content(message) == Content::Service) {
            return Ok(None);
        }
        // From text: `from_value` gives an error where `from_str` on the same JSON works.
        let reduced = reduce(raw).to_string();
        let parsed = std::panic::catch_unwind(|| serde_json::from_str::<Update>(&reduced));
        let update = parsed.map_err(|_| "reading it panicked")?.map_err(|_| "it could not be read")?;
        let lost = match &update.kind {
            // Whether the bot can be reached shows at the next message anyway; nothing was said that could be lost.
            UpdateKind::Error(_) if raw.get("my_chat_member").is_some() => return Ok(None),
            UpdateKind::Error(_) => true,
            UpdateKind::Message(read) | UpdateKind::EditedMessage(read) => {
                let empty = matches!(read.kind, teloxide::types::MessageKind::Empty {});
                empty && message.is_some_and(|message| content(message) == Content::Readable)
            }
            _ => false,
        };
        if lost { Err("what was in it could not be read") } else { Ok(Some(update)) }
    }

    async fn handle(&self, update: Update, from: Envelope, body: &str) -> Fate {
        let mut reason = String::new();
        for _ in 0..TRIES {
            let dependencies = dptree::deps![self.desk.clone(), from.clone(), (*self.me).clone(), update.clone()];
            match AssertUnwindSafe(self.schema.dispatch(dependencies)).catch_unwind().await {
                Ok(std::ops::ControlFlow::Break(outcome @ (Ok(_) | Err(Failure::Unavailable(_))))) => {
                    return self.done(outcome);
                }
                Ok(std::ops::ControlFlow::Break(Err(failure))) => {
                    // What it broke on may quote what somebody wrote: that stays here and is not told to anybody.
                    tracing::error!(
                        update.id = from.update.0,
                        error = chain(&failure),
                        "an update could not be handled"
                    );
                    reason = failure.to_string();
                }
                Ok(std::ops::ControlFlow::Continue(_)) => reason = "no route took it".to_owned(),
                Err(_) => reason = "handling it panicked".to_owned(),
            }
        }
        self.set_aside(&from, &reason, body, false).await
    }

    fn done(&self, outcome: Outcome) -> Fate {
        match outcome {
            Ok(Handled::Now) => Fate::Handled,
            Ok(Handled::Before) => Fate::Repeated,
            Err(failure @ Failure::Unavailable(_)) => {
                tracing::error!(error = chain(&failure), "an update stays with Telegram");
                Fate::Kept
            }
            // It would come back for a day and hold up all that come after it.
            Err(failure) => {
                tracing::error!(error = chain(&failure), "an update is given up: it could not even be set aside");
                Fate::GivenUp
            }
        }
    }

    async fn set_aside(&self, from: &Envelope, reason: &str, body: &str, unreadable: bool) -> Fate {
        tracing::error!(update.id = from.update.0, reason, "an update was set aside");
        match self.desk.set_aside(from.update, Some(from.person), reason, body, unreadable).await {
            Ok(()) => Fate::SetAside,
            Err(failure) => self.done(Err(failure)),
        }
    }

    /// Until it is answered, the client shows that it is waiting (Bot API `answerCallbackQuery`). What there is to say
    /// comes as a message, so nothing is lost when this fails.
    fn stop_the_spinner(&self, query: &str) {
        let (bot, query) = (self.api.bot.clone(), CallbackQueryId(query.to_owned()));
        self.tasks.spawn(async move {
            if bot.answer_callback_query(query).await.is_err() {
                tracing::debug!("a press was answered too late");
            }
        });
    }
}

/// An error with its causes, on one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        words.push_str(": ");
        words.push_str(&cause.to_string());
        source = cause.source();
    }
    words
}

struct Sender {
    person: PersonId,
    name: String,
    is_private: bool,
}

/// Who sent an update, read from the raw JSON so that even an unreadable one has somebody to be told.
fn sender(raw: &Value) -> Option<Sender> {
    let inner = super::KINDS.iter().find_map(|kind| raw.get(*kind))?;
    let from = inner.get("from")?;
    let person = PersonId(from["id"].as_i64()?);
    let chat = inner.get("chat").or_else(|| inner["message"].get("chat"));
    let is_private = chat.is_none_or(|chat| chat["id"].as_i64() == Some(person.0));
    let word = |key: &str| from[key].as_str().unwrap_or_default();
    let name = format!("{} {}", word("first_name"), word("last_name"));
    let name = name.trim().chars().filter(|c| !c.is_control()).take(100).collect();
    Some(Sender { person, name, is_private })
}
