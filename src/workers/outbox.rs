//! Sends what the outbox holds: in order within a chat, the most urgent first, within Telegram's budget. One chat's
//! refusal delays no other.

use std::collections::{HashMap, HashSet};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::TimeDelta;
use futures::FutureExt;
use futures::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Notify;

use super::budget::{Budget, Wait};
use super::lead::Term;
use crate::desk::{Desk, Failure, Post};
use crate::domain::PersonId;
use crate::meters;
use crate::store::{Ending, LONGEST_PAUSE, Waiting};
use crate::telegram::{Courier, Delivery, Refusal, Way, chain};

/// How many letters are on their way at once.
const AT_ONCE: usize = 30;
/// Tries while Telegram is away before a letter is given up: with the pauses below, about three days.
const TRIES: i64 = 8_600;
/// Tries of a letter that we cannot open or draw. It holds up its chat meanwhile, and it will not get better by itself.
const TRIES_OF_OURS: i64 = 3;
/// How many letters are looked at: few, because where many wait the budget is spent after the first of them; more when it is
/// not, or when those few are all for readers who were written to a moment ago.
const LOOK_AT: [i64; 3] = [8, 40, 400];
/// The longest pause after Telegram was away, in seconds: whoever waits is answered soon after it is back.
const LONGEST_AWAY: i64 = 30;
/// However long nothing rings: another replica may have written.
const LOOK_AGAIN: Duration = Duration::from_secs(2);
/// However often it rings: looking costs a query, and whoever writes in between is seen the next time.
const BREATH: Duration = Duration::from_millis(20);

/// The outgoing post.
pub struct Outbox {
    desk: Desk,
    courier: Courier,
    budget: Budget,
    bell: Arc<Notify>,
    unwritten: Mutex<HashMap<i64, Delivery>>,
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// How many letters were tried.
    pub tried: usize,
    /// How long until something more can be tried, if anything waits.
    pub wait: Option<Duration>,
}

/// What a round has to do.
struct Round {
    letters: Vec<Waiting>,
    wait: Option<Duration>,
    /// Nothing can be sent to anybody before this has passed.
    breath: Duration,
}

impl Outbox {
    /// `bell` is rung when something may have come in.
    pub fn new(desk: Desk, courier: Courier, bell: Arc<Notify>) -> Self {
        let budget = Budget::new(desk.clock());
        Self { desk, courier, budget, bell, unwritten: Mutex::default() }
    }

    /// Sends everything that can be sent now, and waits for the answers.
    pub async fn step(&self) -> Result<Step, Failure> {
        let round = self.round(&HashSet::new()).await?;
        let step = Step { tried: round.letters.len(), wait: round.wait };
        let flights: FuturesUnordered<_> = round.letters.into_iter().map(|letter| self.send(letter)).collect();
        flights.collect::<Vec<_>>().await;
        Ok(step)
    }

    /// Until the term is over; then what is on its way arrives first.
    pub async fn run(&self, term: &Term) {
        match self.desk.sent_lately().await {
            Ok(sent) => self.budget.takes_over(&sent),
            Err(failure) => {
                tracing::warn!(error = chain(&failure), "what was sent lately is not known");
                self.budget.takes_over(&[]);
            }
        }
        let mut flights = FuturesUnordered::new();
        let mut busy: HashSet<PersonId> = HashSet::new();
        while !term.is_over() {
            let (mut pause, mut breath) = (LOOK_AGAIN, BREATH);
            match self.round(&busy).await {
                Ok(round) => {
                    breath = round.breath;
                    pause = round.wait.map_or(pause, |wait| wait.min(pause));
                    for letter in round.letters {
                        busy.insert(letter.to);
                        flights.push(self.send_within(term, letter));
                    }
                }
                Err(failure) => tracing::error!(error = chain(&failure), "the outbox cannot be read"),
            }
            if busy.is_empty() {
                self.budget.forget();
            }
            let over = tokio::time::sleep(breath);
            tokio::pin!(over);
            while !over.is_elapsed() && !term.is_over() {
                tokio::select! {
                    Some(reader) = flights.next(), if !flights.is_empty() => { busy.remove(&reader); }
                    () = &mut over => {}
                    () = term.ends() => {}
                }
            }
            tokio::select! {
                Some(reader) = flights.next(), if !flights.is_empty() => { busy.remove(&reader); }
                () = self.bell.notified() => {}
                () = tokio::time::sleep(pause) => {}
                () = term.ends() => {}
            }
        }
        while flights.next().await.is_some() {}
    }

    async fn round(&self, busy: &HashSet<PersonId>) -> Result<Round, Failure> {
        let room = AT_ONCE.saturating_sub(busy.len());
        let mut round = Round { letters: Vec::new(), wait: None, breath: BREATH };
        if room == 0 {
            return Ok(round);
        }
        for most in LOOK_AT {
            let letters = self.desk.due_letters(most).await?;
            let all = i64::try_from(letters.len()).unwrap_or(i64::MAX) < most;
            if self.choose(letters, room, busy, &mut round) || all {
                break;
            }
        }
        if round.wait.is_none() {
            let next = self.desk.next_letter_due().await?;
            round.wait = next.and_then(|at| (at - self.desk.clock().now()).to_std().ok());
        }
        Ok(round)
    }

    /// Takes what can be sent now into the round. `true`: there is room, or budget, for no more.
    fn choose(&self, letters: Vec<Waiting>, room: usize, busy: &HashSet<PersonId>, round: &mut Round) -> bool {
        // Of one reader there may be another letter by now: only one is on its way.
        let chosen: HashSet<PersonId> = round.letters.iter().map(|letter| letter.to).collect();
        for letter in letters {
            if busy.contains(&letter.to) || chosen.contains(&letter.to) {
                continue;
            }
            // What is only drawn takes nothing of Telegram's budget.
            let spent = if letter.to.is_synthetic() { Ok(()) } else { self.budget.spend(letter.to) };
            match spent {
                Ok(()) => round.letters.push(letter),
                Err(Wait::ForThisReader(wait)) => round.wait = Some(round.wait.map_or(wait, |least| least.min(wait))),
                Err(Wait::ForEverybody(wait)) => {
                    (round.wait, round.breath) = (Some(wait), wait.max(BREATH));
                    return true;
                }
            }
            if round.letters.len() == room {
                return true;
            }
        }
        false
    }

    /// Another process may send this letter as soon as the term is over.
    async fn send_within(&self, term: &Term, letter: Waiting) -> PersonId {
        if term.is_over() { letter.to } else { self.send(letter).await }
    }

    /// Sends one letter and writes down what came of it. Should writing fail (a full disk), what was sent is remembered
    /// here and only the writing is tried again: nobody gets the same words every second until the disk is mended.
    async fn send(&self, letter: Waiting) -> PersonId {
        let to = letter.to;
        let sent = AssertUnwindSafe(self.try_to_send(&letter)).catch_unwind().await;
        let outcome = match sent {
            Ok(outcome) => outcome,
            Err(_) => self.put_off(&letter, "saying it panicked", false, TRIES_OF_OURS).await,
        };
        if let Err(failure) = outcome {
            tracing::error!(outbox.seq = letter.seq, error = chain(&failure), "a letter could not be dealt with");
        }
        to
    }

    async fn try_to_send(&self, letter: &Waiting) -> Result<(), Failure> {
        let post = match self.desk.open_letter(letter).await {
            Ok(Some(post)) => post,
            Ok(None) => return self.desk.letter_ended(letter, Ending::Superseded, None).await,
            Err(failure @ Failure::Unavailable(_)) => return Err(failure),
            Err(failure) => return self.put_off(letter, &chain(&failure), false, TRIES_OF_OURS).await,
        };
        let before = usize::try_from(letter.parts_sent).unwrap_or(0);
        let unwritten = self.unwritten().remove(&letter.seq);
        let delivery = match unwritten {
            Some(delivery) => delivery,
            None => {
                let budget = || self.budget.spend(letter.to).is_ok();
                let (to, silent, language) = (letter.to, letter.silent, post.language.as_str());
                let way = Way { to, language, silent, sent: before, edits: post.edits };
                let delivery = self.courier.within(post.topic).deliver(&post.view, way, budget).await;
                count(letter.to, &delivery);
                delivery
            }
        };
        let written = self.write_down(letter, &post, before, delivery.clone()).await;
        if written.is_err() {
            self.unwritten().insert(letter.seq, delivery);
        }
        written
    }

    fn unwritten(&self) -> MutexGuard<'_, HashMap<i64, Delivery>> {
        self.unwritten.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn write_down(
        &self,
        letter: &Waiting,
        post: &Post,
        before: usize,
        delivery: Delivery,
    ) -> Result<(), Failure> {
        let Delivery { sent, whole, refusal, message } = delivery;
        let parts = i64::try_from(sent).unwrap_or(i64::MAX);
        let reading = post.reading.clone().filter(|_| sent > before);
        if whole && refusal.is_none() {
            return self.desk.letter_sent(letter, parts, reading, message).await;
        }
        if sent > before {
            self.desk.letter_progressed(letter, parts, reading).await?;
        }
        let end = |ending, reason| self.desk.letter_ended(letter, ending, reason);
        match refusal {
            // The budget is spent: the letter stays first in its chat and goes on as soon as there is some.
            None => Ok(()),
            // The letter stays: it goes on to the group itself, or to its new id.
            Some(Refusal::TopicGone) => match post.topic {
                Some(topic) => self.desk.topic_gone(letter, topic).await,
                None => end(Ending::Refused, Some("no topic was named".to_owned())).await,
            },
            Some(Refusal::Moved(to)) => self.desk.group_moved(letter.to, PersonId(to)).await,
            Some(Refusal::Blocked) => end(Ending::Blocked, None).await,
            Some(Refusal::Gone) => end(Ending::Gone, None).await,
            Some(Refusal::RetryAfter(seconds)) => {
                // Of a longer wait Telegram tells the rest when it is asked again.
                let wait = TimeDelta::seconds(i64::try_from(seconds).unwrap_or(60)).min(LONGEST_PAUSE);
                let until = self.desk.clock().now() + wait;
                self.desk.letter_put_off(letter.seq, until, false, "too many messages".to_owned()).await
            }
            Some(Refusal::Away { uncertain, why }) => self.put_off(letter, &why, uncertain, TRIES).await,
            Some(Refusal::FileUnknown) => end(Ending::Refused, Some("a file is not known".to_owned())).await,
            Some(Refusal::NotModified | Refusal::CannotEdit) => {
                end(Ending::Refused, Some("a message cannot be changed".to_owned())).await
            }
            Some(Refusal::Wrong(words)) => {
                tracing::error!(outbox.seq = letter.seq, telegram = words, "Telegram refuses what we say");
                end(Ending::Refused, Some(words)).await
            }
        }
    }

    /// Tries again later, with longer pauses; after so many tries not any more.
    async fn put_off(&self, letter: &Waiting, why: &str, uncertain: bool, tries: i64) -> Result<(), Failure> {
        tracing::warn!(outbox.seq = letter.seq, attempts = letter.attempts + 1, why, "a letter is put off");
        if letter.attempts + 1 >= tries {
            return self.desk.letter_ended(letter, Ending::Refused, Some(why.to_owned())).await;
        }
        let pause = TimeDelta::seconds((1_i64 << letter.attempts.clamp(0, 9)).min(LONGEST_AWAY));
        let until = self.desk.clock().now() + pause;
        self.desk.letter_put_off(letter.seq, until, uncertain, why.to_owned()).await
    }
}

/// What is only drawn (the self-test's) was never Telegram's to take.
fn count(to: PersonId, delivery: &Delivery) {
    match &delivery.refusal {
        Some(refusal) => meters::refused(refusal.word()),
        None if delivery.whole && !to.is_synthetic() => meters::letter_sent(),
        None => {}
    }
}
