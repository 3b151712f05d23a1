//! `/catat`: an officer enters a complaint that came by letter, at the counter, by telephone or through SP4N-LAPOR!.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::filing::Origin;
use super::form::Manner;
use super::moves::{Attempt, Hand};
use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::calendar::at_wib;
use crate::domain::case::meaning;
use crate::domain::lifecycle::{Action, Actor, Given};
use crate::domain::{Case, Channel, Kind, Officer, Role, is_respondent};
use crate::form::{Answers, Draft, Form, Purpose};
use crate::notices::{Notice, Priority};

impl Turn<'_> {
    /// Starts the form, or offers to go on with the one that is there.
    pub async fn open_register(&mut self) -> Result<(), Failure> {
        if !self.tx.officer(self.person.id).await?.is(Role::Petugas) {
            self.tx.keep_denial(self.person.id, "register", self.now).await?;
            return self.say(Notice::OfficersOnly).await;
        }
        match self.tx.draft_in(self.person.id, Purpose::Register.scope()).await? {
            Some(draft) if draft.answers.iter().next().is_some() => {
                self.say(Notice::DraftOffer { draft: draft.id, wanted: Kind::Complaint }).await
            }
            _ => self.start_register().await,
        }
    }

    /// Starts the form anew.
    pub async fn start_register(&mut self) -> Result<(), Failure> {
        let Some(form) = self.desk.forms.registering() else { return self.say(Notice::OldButton).await };
        let draft = Draft { purpose: Purpose::Register, ..Draft::new(self.person.id, &form) };
        if !self.may_register(&draft).await? {
            return Ok(());
        }
        let clears = self.letters_left(&draft).await?;
        self.tx.keep_draft(&draft, self.now).await?;
        self.question(&form, &draft, None, Manner { clears, in_album: false }).await
    }

    /// Whether the person still receives complaints. Who does not is told so, and the draft is put aside.
    pub async fn may_register(&mut self, draft: &Draft) -> Result<bool, Failure> {
        if self.tx.officer(self.person.id).await?.is(Role::Petugas) {
            return Ok(true);
        }
        self.tx.keep_draft(&Draft { paused: true, ..draft.clone() }, self.now).await?;
        self.tx.keep_denial(self.person.id, "register", self.now).await?;
        self.say(Notice::OfficersOnly).await?;
        Ok(false)
    }

    /// Enters the case. What is about no officer is recorded by whoever enters it; what is, goes to the head as ever.
    pub async fn register_case(&mut self, form: &Form, mut draft: Draft) -> Result<(), Failure> {
        let files = self.leave_out(form, &mut draft).await?;
        // The messages are the officer's: their numbers mean others in the chat of whoever follows the case later.
        draft.answers.forget_messages();
        let received = draft.answers.date("received").unwrap_or_else(|| self.desk.day(self.now));
        let origin = Origin {
            channel: channel(&draft.answers),
            person: None,
            entered_by: Some(self.person.id),
            partner: None,
            external_number: draft.answers.text("lapor_number"),
            received: self.desk.received_at(received, self.now),
        };
        let case = self.enter(form, draft, &files, origin).await?;
        let officer = self.tx.officer(self.person.id).await?;
        match case.about_officer {
            true => self.entered_about_officer(&case, &officer, !files.is_empty()).await,
            false => self.entered(&case, &officer).await,
        }
    }

    async fn entered(&mut self, case: &Case, officer: &Officer) -> Result<(), Failure> {
        self.say(Notice::Registered { case: case.id.clone() }).await?;
        let (desk, now) = (self.desk.clone(), self.now);
        let mut hand = Hand { tx: self.tx, desk: &desk, now };
        match hand.attempt(&case.id, Action::Record, &Given::default(), Actor::Officer(officer), None).await? {
            Attempt::Refused(case, refusal) => self.refuse(&case, refusal).await,
            Attempt::Made | Attempt::Gone => Ok(()),
        }
    }

    /// Whom it is about holds neither its number nor its code: others hand them over.
    async fn entered_about_officer(&mut self, case: &Case, officer: &Officer, has_files: bool) -> Result<(), Failure> {
        let paper = Notice::Registered { case: case.id.clone() };
        let about_reader = is_respondent(case, officer);
        self.say(if about_reader { Notice::RegisteredAboutReader } else { paper.clone() }).await?;
        let told = self.announce(case, has_files).await?;
        for reader in told.into_iter().filter(|_| about_reader) {
            self.post(reader, paper.clone(), Priority::Notice, false, None).await?;
        }
        Ok(())
    }
}

impl Desk {
    /// When what a draft holds counts as submitted, if it were filed now.
    pub(super) fn submitted_at(&self, draft: &Draft) -> DateTime<Utc> {
        let now = self.clock.now();
        let received = draft.answers.date("received").filter(|_| draft.purpose == Purpose::Register);
        received.map_or(now, |day| self.received_at(day, now))
    }

    /// When the office received what came on this day: now, or when it opened. The promise is counted from the day.
    fn received_at(&self, day: NaiveDate, now: DateTime<Utc>) -> DateTime<Utc> {
        if day >= self.day(now) {
            return now;
        }
        self.office.calendar().opening(day).unwrap_or_else(|| at_wib(day, NaiveTime::MIN))
    }
}

fn channel(answers: &Answers) -> Channel {
    answers.option("channel").and_then(|key| meaning(&Channel::ALL, key)).unwrap_or(Channel::Counter)
}
