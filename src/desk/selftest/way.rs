//! The way of a self-test's case, stage by stage.

use chrono::TimeDelta;

use super::super::moves::{Mover, choices, heads};
use super::super::{Act, Command, Desk, Envelope, Failure};
use super::answers::{self, words};
use super::{Standing, Trial};
use crate::domain::lifecycle::{Action, Asked, Setting, may, next_need};
use crate::domain::{Attention, CaseId, Kind, PersonId, SYNTHETIC_CITIZEN, SYNTHETIC_OFFICER, Stage, Status, UpdateId};
use crate::form::Input;
use crate::notices::{Give, Press};
use crate::store::first_broken;

/// The moves of the way: at which stage, by whom, what, and the state they lead to.
const MOVES: [(Stage, PersonId, Action, Status); 5] = [
    (Stage::Record, SYNTHETIC_OFFICER, Action::Record, Status::Recorded),
    (Stage::Level, SYNTHETIC_OFFICER, Action::SetLevel, Status::UnderReview),
    (Stage::Answer, SYNTHETIC_OFFICER, Action::AnswerDirectly, Status::Responded),
    (Stage::Confirm, SYNTHETIC_CITIZEN, Action::Confirm, Status::Resolved),
    (Stage::Archive, SYNTHETIC_OFFICER, Action::Archive, Status::Archived),
];

/// More questions than any form or move has.
const MOST_QUESTIONS: usize = 60;
/// How long what others do may take: words that leave are held back for half a minute, letters go out in their order.
const PATIENCE: TimeDelta = TimeDelta::minutes(2);

/// Whoever walks it.
pub(super) struct Walk<'t> {
    pub desk: &'t Desk,
    pub trial: &'t mut Trial,
}

impl Walk<'_> {
    /// Does what the present stage asks for, or looks what came of it.
    pub async fn on(&mut self) -> Result<Standing, Failure> {
        match self.trial.stage {
            Stage::Form => self.file().await,
            Stage::Letters => self.letters().await,
            Stage::Trail => self.trail().await,
            stage => match MOVES.iter().find(|(of, ..)| *of == stage) {
                Some((_, who, action, to)) => self.step(*who, *action, *to).await,
                None => Ok(Standing::Reached),
            },
        }
    }

    /// Fills in the form as a citizen does, whatever it asks, and files it.
    async fn file(&mut self) -> Result<Standing, Failure> {
        self.clear_away().await?;
        let kinds = self.desk.office.kinds();
        let kind = kinds.iter().find(|kind| **kind == Kind::Complaint).or(kinds.first()).copied();
        let Some(kind) = kind else { return Ok(failed("the office takes nothing")) };
        self.act(SYNTHETIC_CITIZEN, Act::Command(Command::File(kind))).await?;
        let mut answered = None;
        for _ in 0..MOST_QUESTIONS {
            let draft = self.desk.store.reader().await?.draft_in(SYNTHETIC_CITIZEN, "").await?;
            let Some(draft) = draft else { break };
            let form = self.desk.forms.of_draft(&draft);
            let form = form.ok_or(Failure::Impossible("a draft of a form that does not exist"))?;
            let Some(step) = draft.position(&form) else { break };
            if answered == Some(step.key) {
                return Ok(failed(format!("the question {} takes no answer", step.key)));
            }
            let Some(acts) = answers::to(step, draft.id.tag(), &self.desk.office, self.trial.acts) else {
                return Ok(failed(format!("the question {} cannot be answered by a program", step.key)));
            };
            for act in acts {
                self.act(SYNTHETIC_CITIZEN, act).await?;
            }
            answered = Some(step.key);
        }
        let newest = self.desk.store.reader().await?.cases_of(SYNTHETIC_CITIZEN, 0, 1).await?.pop();
        let filed = newest.filter(|case| case.status == Status::Submitted && case.filed_at >= self.trial.begun_at);
        self.trial.case = filed.map(|case| case.id);
        Ok(match self.trial.case {
            Some(_) => Standing::Reached,
            None => failed("the form was filled in and no case came of it"),
        })
    }

    /// What an earlier one left behind when it failed: a draft, a case that is still open.
    async fn clear_away(&mut self) -> Result<(), Failure> {
        let mut tx = self.desk.store.reader().await?;
        let drafts = tx.drafts_of(SYNTHETIC_CITIZEN).await?;
        let open = tx.open_cases_of(SYNTHETIC_CITIZEN).await?;
        drop(tx);
        for draft in drafts {
            self.act(SYNTHETIC_CITIZEN, pressed(&Press::DeleteDraft(draft.id.tag().to_owned()))).await?;
        }
        for case in open {
            self.make(SYNTHETIC_CITIZEN, &case.id, Action::Withdraw).await?;
        }
        Ok(())
    }

    /// A move of the case, and the state it leads to.
    async fn step(&mut self, who: PersonId, action: Action, to: Status) -> Result<Standing, Failure> {
        let Some(id) = self.trial.case.clone() else { return Ok(failed("there is no case")) };
        if !self.trial.done {
            self.make(who, &id, action).await?;
            self.trial.done = true;
        }
        let mut tx = self.desk.store.reader().await?;
        let (case, held) = (tx.case(&id).await?, !tx.held_on(&id).await?.is_empty());
        Ok(match case {
            Some(case) if case.status == to => Standing::Reached,
            Some(_) if held && !self.is_late() => Standing::Waits,
            Some(_) if held => failed("what was held back did not leave"),
            Some(case) => failed(format!("{} led to {}, not to {}", action.key(), case.status.key(), to.key())),
            None => failed("the case is gone"),
        })
    }

    /// Presses the button of a move and gives whatever it asks for.
    async fn make(&mut self, who: PersonId, case: &CaseId, action: Action) -> Result<(), Failure> {
        self.act(who, pressed(&Press::Move(case.clone(), action))).await?;
        for _ in 0..MOST_QUESTIONS {
            let Some(act) = self.given(who, case, action).await? else { return Ok(()) };
            self.act(who, act).await?;
        }
        Ok(())
    }

    /// What the move that is put together asks for now; none: nothing any more, or nothing that a program could give.
    async fn given(&self, who: PersonId, case: &CaseId, action: Action) -> Result<Option<Act>, Failure> {
        let mut tx = self.desk.store.reader().await?;
        let attention = tx.person(who).await?.map(|(_, attention)| attention);
        let Some(Attention::Move(composition)) = attention else { return Ok(None) };
        let Some(case) = tx.case(case).await?.filter(|_| composition.action == action) else { return Ok(None) };
        let (mover, heads) = (Mover::of(&mut tx, who, action).await?, heads(&mut tx).await?);
        let setting = Setting { now: self.desk.clock.now(), office: &self.desk.office, heads: &heads };
        let Ok(rule) = may(&case, action, mover.actor(), &setting) else { return Ok(None) };
        let tag = composition.id.tag().to_owned();
        let Some(ask) = next_need(rule, &case, &self.desk.office, &composition.given) else {
            return Ok(Some(pressed(&Press::Send(tag))));
        };
        let need = ask.need;
        let give = |given| Some(pressed(&Press::Give { tag: tag.clone(), need, given }));
        if ask.optional {
            return Ok(give(Give::Skip));
        }
        let offered = choices(self.desk, &mut tx, &case, &composition, need).await?;
        let first = offered.into_iter().next().map(|choice| Give::Option(choice.key));
        Ok(match need.asked() {
            Asked::Words(least, most) => {
                let (text, message) = (words(least, most), answers::message(self.trial.acts));
                Some(Act::Hear(Input::Text { text, message }))
            }
            Asked::Tick if !composition.given.ticked(need).is_empty() => give(Give::Done),
            Asked::Pick | Asked::Tick | Asked::Day => first.and_then(give),
            Asked::Number | Asked::Files => None,
        })
    }

    /// Every letter to the two has an ending, and a good one.
    async fn letters(&self) -> Result<Standing, Failure> {
        let letters = self.desk.store.reader().await?.selftest_letters(self.trial.begun_at).await?;
        Ok(match (letters.failed, letters.waiting, letters.drawn) {
            (1.., ..) => failed(format!("{} letters could not be drawn", letters.failed)),
            (_, 1.., _) if self.is_late() => failed(format!("{} letters still wait", letters.waiting)),
            (_, 1.., _) => Standing::Waits,
            (_, _, 0) => failed("nobody was told anything"),
            _ => Standing::Reached,
        })
    }

    /// Each move stands in the trail, which is whole.
    async fn trail(&self) -> Result<Standing, Failure> {
        let Some(case) = &self.trial.case else { return Ok(failed("there is no case")) };
        let trail = self.desk.store.reader().await?.trail_of(case).await?;
        let stands = |who, action: Action| trail.iter().any(|line| line.by == who && line.event == action.key());
        let missing = MOVES.iter().find(|(_, who, action, _)| !stands(*who, *action));
        Ok(match (first_broken(case, &trail), missing) {
            (Some(row), _) => failed(format!("the trail is not whole from row {row} on")),
            (None, Some((_, _, action, _))) => failed(format!("the trail lacks {}", action.key())),
            (None, None) => Standing::Reached,
        })
    }

    fn is_late(&self) -> bool {
        self.desk.clock.now() - self.trial.stage_since > PATIENCE
    }

    /// One of its people does something, as by an update of theirs. Telegram counts its own upwards from above zero.
    async fn act(&mut self, person: PersonId, act: Act) -> Result<(), Failure> {
        self.trial.acts += 1;
        let update = UpdateId(-(self.trial.begun_at.timestamp_millis() * 1000 + self.trial.acts));
        let from = Envelope { update, person, name: answers::NAME.to_owned() };
        self.desk.handle(from, act).await.map(drop)
    }
}

fn failed(why: impl Into<String>) -> Standing {
    Standing::Failed(why.into())
}

/// A button, by what Telegram would bring back of it.
pub(super) fn pressed(press: &Press) -> Act {
    Act::Press(Press::read(&press.encode()))
}
