//! What a citizen sends while no form is open: it goes to the case that waits for an answer, or waits itself until its
//! writer has said to which case it belongs.

use chrono::TimeDelta;

use super::moves::heads;
use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::case::meaning;
use crate::domain::lifecycle::{Action, Actor, Setting, may};
use crate::domain::{Attention, Case, CaseId, DraftId, Evidence, MessageId, PersonId, Storage};
use crate::form::Input;
use crate::notices::{Notice, Priority, View, WaitingNotice};
use crate::store::{Letter, Owner, PersonLock, TrailLine, Tx};

/// So many messages wait at most.
const MOST_WAITING: usize = 20;
/// So long a message waits before it is dropped.
const WAITS: TimeDelta = TimeDelta::days(1);
/// So many open cases of one person are offered at most.
const OFFERED: i64 = 20;

impl Turn<'_> {
    /// Words or a file that nothing asked for. `false`: the person has no case to which they could belong.
    pub async fn take_beside(&mut self, input: &Input) -> Result<bool, Failure> {
        if !matches!(input, Input::Text { .. } | Input::File(_) | Input::Pin { .. }) {
            return Ok(false);
        }
        let open = self.open_cases().await?;
        if open.is_empty() {
            return Ok(false);
        }
        let mut asked = Vec::new();
        for case in &open {
            if waits_for_answer(&self.tx.trail_of(&case.id).await?) {
                asked.push(case.id.clone());
            }
        }
        match asked.as_slice() {
            // The office has just asked: this is the answer, and so is what follows.
            [case] => {
                let case = case.clone();
                self.attend(Attention::Supplement { case: case.clone() }).await?;
                self.add(&case, input.clone()).await?;
            }
            _ => self.wait(input.clone()).await?,
        }
        Ok(true)
    }

    /// Adds words or a file to a case.
    pub async fn add(&mut self, case: &CaseId, input: Input) -> Result<(), Failure> {
        match input {
            Input::Text { text, message } => self.add_words(case, &text, message).await,
            Input::File(file) | Input::Pin { evidence: file, .. } => self.add_file(case, file, "supplement").await,
            _ => Ok(()),
        }
    }

    /// The person's cases to which something may be added.
    async fn open_cases(&mut self) -> Result<Vec<Case>, Failure> {
        let heads = heads(self.tx).await?;
        let mut cases = self.tx.cases_of(self.person.id, 0, 100).await?;
        let (owner, setting) = (Actor::Owner(self.person.id), self.setting(&heads));
        cases.retain(|case| may(case, Action::Supplement, owner, &setting).is_ok());
        Ok(cases)
    }

    /// Whether this message waits.
    pub async fn waits(&mut self, message: MessageId) -> Result<bool, Failure> {
        let Some(place) = self.tx.waiting_place(self.person.id).await? else { return Ok(false) };
        Ok(self.tx.waiting_at(&place).await?.iter().any(|(waiting, _, _)| *waiting == message))
    }

    /// Keeps a message until it is said where it belongs, and asks.
    pub async fn wait(&mut self, input: Input) -> Result<(), Failure> {
        if self.is_blocked().await? {
            return Ok(());
        }
        let place = self.tx.waiting_place(self.person.id).await?.unwrap_or_else(DraftId::new);
        let mut here: Vec<_> = self.tx.waiting_at(&place).await?.into_iter().map(|(message, _, _)| message).collect();
        here.dedup();
        let (topic, full) = (format!("waiting:{place}"), format!("waiting-full:{place}"));
        if here.len() >= MOST_WAITING {
            return self.say_once(Notice::Waiting(WaitingNotice::Full { most: MOST_WAITING }), full).await;
        }
        match input {
            Input::Text { text, message } => {
                self.tx.keep_waiting(&place, self.person.id, message, &text, self.now).await?;
            }
            Input::File(file) | Input::Pin { evidence: file, .. } => {
                if !self.keep_waiting_file(&place, file).await? {
                    return Ok(());
                }
            }
            _ => return Ok(()),
        }
        self.say_once(Notice::Waiting(WaitingNotice::Ask { place }), topic).await
    }

    /// One over the limit leaves its caption. `false`: nothing of it is left.
    async fn keep_waiting_file(&mut self, place: &DraftId, file: Evidence) -> Result<bool, Failure> {
        let person = self.person.id;
        if file.storage == Storage::TooBig {
            let limit = self.desk.office.limits().file_megabytes;
            self.say_once(Notice::SupplementTooBig { limit }, format!("too-big:{place}")).await?;
            let Some(caption) = &file.caption else { return Ok(false) };
            self.tx.keep_waiting(place, person, file.message, caption, self.now).await?;
            return Ok(true);
        }
        self.tx.keep_waiting(place, person, file.message, "", self.now).await?;
        self.tx.keep_place(place, person, self.now).await?;
        let file = Evidence { step: "supplement".to_owned(), ..file };
        self.tx.keep_file(&file, &Owner::Draft(place.clone()), self.now).await?;
        Ok(true)
    }

    /// Where the person's messages wait, if this is the place.
    async fn place_tagged(&mut self, tag: &str) -> Result<Option<DraftId>, Failure> {
        Ok(self.tx.waiting_place(self.person.id).await?.filter(|place| place.tag() == tag))
    }

    /// The button of a case: what waits belongs to it, and so does what follows.
    pub async fn adopt(&mut self, tag: &str, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        if self.may_not_add(id).await? {
            return Ok(());
        }
        let Some(place) = self.place_tagged(tag).await? else {
            return self.say(Notice::Waiting(WaitingNotice::Gone)).await;
        };
        let words = self.tx.waiting_at(&place).await?.into_iter().filter(|(_, body, _)| !body.is_empty());
        let words: Vec<_> = words.collect();
        if !words.is_empty() && !self.has_room_for_words(id).await? || !self.supplement(id).await? {
            return Ok(());
        }
        for (message, body, _) in words {
            self.tx.keep_addition(id, self.person.id, message, &body, self.now).await?;
        }
        let most = self.desk.office.limits().files;
        let there = self.tx.files_of(&Owner::Case(id.clone())).await?;
        let room = most.saturating_sub(there.iter().filter(|file| file.step == "supplement").count());
        for (nth, file) in self.tx.files_of(&Owner::Draft(place.clone())).await?.into_iter().enumerate() {
            if nth >= room {
                self.tx.release_file(&file.id).await?;
                self.say_once(Notice::SupplementFull { most }, format!("full:{id}")).await?;
            }
        }
        self.tx.hand_files_over(&place, id).await?;
        self.tx.drop_waiting(&place).await?;
        self.tx.drop_draft(&place).await?;
        self.attend(Attention::Supplement { case: case.id }).await
    }

    /// `[Bukan, hapus saja]`
    pub async fn discard(&mut self, tag: &str) -> Result<(), Failure> {
        let Some(place) = self.place_tagged(tag).await? else {
            return self.say(Notice::Waiting(WaitingNotice::Gone)).await;
        };
        self.tx.drop_waiting(&place).await?;
        self.tx.drop_draft(&place).await?;
        self.say(Notice::Waiting(WaitingNotice::Dropped)).await
    }
}

impl Desk {
    /// Drops messages that have waited for a day, and says so. How many people were told.
    pub async fn drop_stale_messages(&self) -> Result<usize, Failure> {
        let now = self.clock.now();
        if self.office.calendar().quiet(now) {
            return Ok(0);
        }
        let mut told = 0;
        for (to, place) in self.store.reader().await?.stale_places(now - WAITS).await? {
            told += usize::from(
                self.store
                    .transact(PersonLock::from(to.0), move |tx| {
                        Box::pin(async move {
                            // Chosen in the meantime, or dropped by another replica.
                            if !tx.drop_waiting(&place).await? {
                                return Ok(false);
                            }
                            tx.drop_draft(&place).await?;
                            let (notice, priority) = (Notice::Waiting(WaitingNotice::Expired), Priority::Reminder);
                            let letter = Letter { to, notice, priority, silent: true, due_at: now, topic: None };
                            tx.post(&letter, now).await?;
                            Ok::<_, Failure>(true)
                        })
                    })
                    .await?,
            );
        }
        Ok(told)
    }

    /// What waits, and for which cases it can be meant.
    pub(super) async fn waiting_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        place: &DraftId,
    ) -> Result<Option<View>, Failure> {
        let mut here: Vec<_> = tx.waiting_at(place).await?.into_iter().map(|(message, _, _)| message).collect();
        here.dedup();
        let heads = heads(tx).await?;
        let setting = Setting { now: self.clock.now(), office: &self.office, heads: &heads };
        let mut cases = tx.cases_of(to, 0, OFFERED).await?;
        cases.retain(|case| may(case, Action::Supplement, Actor::Owner(to), &setting).is_ok());
        let tag = place.tag().to_owned();
        Ok((!here.is_empty()).then_some(View::Waiting { tag, cases, messages: here.len() }))
    }
}

/// Whether the office has asked the citizen something last, and nothing was answered. Notes and readings are no news.
fn waits_for_answer(trail: &[TrailLine]) -> bool {
    last_news(trail).next() == Some(Action::AskCitizen)
}

/// Whether the office waits for an answer, or may still get more of it: nothing but answers came since its question.
pub(super) fn is_being_answered(trail: &[TrailLine]) -> bool {
    last_news(trail).find(|action| *action != Action::Supplement) == Some(Action::AskCitizen)
}

/// Whether the last line of a trail is the first answer to a question of the office.
pub(super) fn answers_a_question(trail: &[TrailLine]) -> bool {
    let mut news = last_news(trail);
    (news.next(), news.next()) == (Some(Action::Supplement), Some(Action::AskCitizen))
}

fn last_news(trail: &[TrailLine]) -> impl Iterator<Item = Action> {
    let actions = trail.iter().rev().filter_map(|line| meaning(&Action::ALL, &line.event));
    actions.filter(|action| *action != Action::Note)
}
