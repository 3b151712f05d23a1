//! What a notice speaks of, looked up when it is sent. The reader's right is checked here once more.

use chrono::{NaiveDate, NaiveTime};

use super::form::Scene;
use super::hours::{digest, has_a_date};
use super::moves::heads;
use super::rights::requests_for;
use super::{Desk, Failure};
use crate::domain::calendar::{at_wib, wib_date};
use crate::domain::{Case, CaseId, DraftId, Person, PersonId, Role, access, has_a_stake};
use crate::form::{Context, Draft, Form, Purpose, keyboard};
use crate::notices::{Completes, GroupNotice, Notice, PAGE, PlanView, QuestionView, View, WaitingNotice, counted};
use crate::store::{Owner, Tx};

impl Desk {
    /// None: there is nothing to say any more.
    pub(super) async fn view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        person: Option<Person>,
        notice: &Notice,
    ) -> Result<Option<View>, Failure> {
        Ok(match notice {
            Notice::Question { draft, .. } | Notice::Privacy { draft } => {
                let draft = tx.draft_of(to).await?.filter(|present| present.id == *draft);
                match draft {
                    Some(draft) => self.question(tx, person, draft, notice).await?,
                    None => None,
                }
            }
            Notice::DraftOffer { draft, wanted } => {
                self.present_draft(tx, to, Some(draft)).await?.map(|(draft, form, _)| View::DraftOffer {
                    tag: draft.id.tag().to_owned(),
                    present: draft.kind,
                    progress: reached(&draft, &form),
                    wanted: *wanted,
                    registers: draft.purpose == Purpose::Register,
                })
            }
            Notice::DraftReminder { draft } => {
                self.present_draft(tx, to, Some(draft)).await?.map(|(draft, form, touched_at)| View::DraftReminder {
                    tag: draft.id.tag().to_owned(),
                    progress: reached(&draft, &form),
                    expires_at: self.draft_expires(touched_at),
                })
            }
            Notice::Help => {
                let question = self.present_draft(tx, to, None).await?.filter(|(draft, _, _)| !draft.paused);
                let ask = question.and_then(|(draft, form, _)| Some(draft.position(&form)?.ask.key()));
                Some(View::Help { ask, roles: tx.officer(to).await?.roles })
            }
            Notice::CatchUp => self.catch_up_view(tx, to).await?,
            Notice::Waiting(WaitingNotice::Ask { place }) => self.waiting_view(tx, to, place).await?,
            Notice::StatusCodeAsk { number } => Some(View::Number(number.clone())),
            Notice::OwnData => Some(self.own_data(tx, to, person).await?),
            Notice::OwnCases { offset } => {
                let cases = tx.cases_of(to, *offset, PAGE).await?;
                Some(self.list(notice, cases, *offset, tx.count_cases_of(to).await?))
            }
            Notice::Queue { offset } => match tx.officer(to).await?.works_on_cases() {
                true => {
                    let cases = tx.queue_for(to, *offset, PAGE).await?;
                    let requests = if *offset == 0 { requests_for(tx, to).await? } else { Vec::new() };
                    let (offset, total) = (*offset, tx.count_queue_for(to, counted(*offset)).await?);
                    Some(View::Queue { cases, requests, offset, total, at: self.clock.now() })
                }
                false => None,
            },
            Notice::Data(notice) => self.data_view(tx, to, notice).await?,
            Notice::Tasks { offset } => match tx.officer(to).await?.works_on_cases() {
                true => {
                    let cases = tx.tasks_for(to, *offset, PAGE).await?;
                    Some(self.list(notice, cases, *offset, tx.count_tasks_for(to, counted(*offset)).await?))
                }
                false => None,
            },
            Notice::Found { search, offset } => self.found_view(tx, to, search, notice, *offset).await?,
            Notice::Template(notice) => self.template_view(tx, to, notice).await?,
            Notice::Staff(notice) => self.staff_view(tx, to, notice).await?,
            Notice::Block(notice) => self.block_view(tx, to, notice).await?,
            Notice::Figures(notice) => self.figures_view(tx, to, notice).await?,
            Notice::Digest { .. } => {
                let officer = tx.officer(to).await?;
                digest(tx, &officer, self.clock.now()).await?.map(|view| View::Digest(Box::new(view)))
            }
            Notice::PlanMade { case, plan } | Notice::PlanDue { case, plan } => {
                self.plan_view(tx, to, case, plan, notice).await?
            }
            Notice::DatesMoved { day } => self.dates_view(tx, to, *day).await?,
            Notice::CalendarMoved { day } => {
                let (cases, total) = tx.rescheduled_for(to, at_wib(*day, NaiveTime::MIN), PAGE).await?;
                (total > 0).then(|| self.list(notice, cases, 0, total))
            }
            Notice::Calendar(notice) => self.calendar_view(tx, to, notice).await?,
            Notice::Group(lost @ GroupNotice::Lost { .. }) if tx.officer(to).await?.is(Role::Admin) => {
                Some(View::Group(None, lost.clone()))
            }
            // What a group hears is looked up for the group, with its topic.
            Notice::Group(_) => None,
            // What operators hear is not for those who are none any more.
            Notice::SetAside { .. } | Notice::SelfTested { .. } if !tx.officer(to).await?.is(Role::Admin) => None,
            notice => match notice.case() {
                Some(case) => self.case_view(tx, to, case, notice).await?,
                None => Some(View::Plain(notice.clone())),
            },
        })
    }

    async fn question(
        &self,
        tx: &mut Tx,
        person: Option<Person>,
        draft: Draft,
        notice: &Notice,
    ) -> Result<Option<View>, Failure> {
        let Some(form) = &self.forms.of_draft(&draft) else { return Ok(None) };
        // The person has gone on since: the question after this one is on its way.
        let Some(step) = draft.position(form) else { return Ok(None) };
        let (note, clears) = match notice {
            Notice::Question { key, clears, .. } if key != step.key => {
                return Ok(clears.then_some(View::LettersBack));
            }
            Notice::Question { note, clears, .. } => (note.clone(), *clears),
            _ => (None, false),
        };
        let scene = Scene::load(tx, &draft, form).await?;
        let now = self.clock.now();
        let context = Context {
            office: &self.office,
            today: self.day(now),
            labels: &*self.labels,
            name: person.as_ref().map_or("", |person| person.name.as_str()),
            earlier: scene.earlier.as_ref(),
            files: &scene.files,
            before: scene.before.as_ref().map(|before| &before.answers),
        };
        let question = Box::new(QuestionView {
            key: step.key.to_owned(),
            progress: draft.progress(form, step.key),
            note,
            clears,
            keyboard: keyboard(form, &draft, step, &context),
            steps: form.applicable(&draft.answers).into_iter().cloned().collect(),
            due_at: self.due(draft.kind, self.submitted_at(&draft)),
            pad: self.pad_of(form, &draft, &scene.files),
            files: scene.files,
            completes: scene.before.map(|before| Completes {
                number: before.case.number,
                answers: before.answers,
                files: before.files,
            }),
            draft,
        });
        Ok(Some(match notice {
            Notice::Privacy { .. } => View::Privacy(question),
            _ => View::Question(question),
        }))
    }

    /// The draft with this id, else the one that the person is at.
    async fn present_draft(
        &self,
        tx: &mut Tx,
        person: PersonId,
        wanted: Option<&DraftId>,
    ) -> Result<Option<(Draft, Form, chrono::DateTime<chrono::Utc>)>, Failure> {
        let draft = match wanted {
            Some(id) => tx.drafts_of(person).await?.into_iter().find(|draft| draft.id == *id),
            None => tx.draft_of(person).await?,
        };
        let Some(draft) = draft else { return Ok(None) };
        let touched_at = tx.draft_touched_at(&draft.id).await?.unwrap_or_else(|| self.clock.now());
        Ok(self.forms.of_draft(&draft).map(|form| (draft, form, touched_at)))
    }

    /// A plan as its owner reads it, whether they may read its case or not.
    async fn plan_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        case: &CaseId,
        plan: &DraftId,
        notice: &Notice,
    ) -> Result<Option<View>, Failure> {
        let (officer, heads) = (tx.officer(to).await?, heads(tx).await?);
        let plan = tx.plans_of(case).await?.into_iter().find(|known| known.id == *plan && known.done_at.is_none());
        let (Some(plan), Some(case)) = (plan.filter(|plan| plan.owner == to), tx.case(case).await?) else {
            return Ok(None);
        };
        if !officer.works_on_cases() || has_a_stake(&case, &officer) {
            return Ok(None);
        }
        let view = PlanView {
            reads: access(&case, &officer, &heads).is_some(),
            case: case.id,
            number: case.number,
            what: plan.what,
            until: plan.until,
            today: wib_date(self.clock.now()),
        };
        Ok(Some(View::Plan(Box::new(view), notice.clone())))
    }

    /// The reader's own cases that have another date since that day, as far as it is still to come.
    async fn dates_view(&self, tx: &mut Tx, to: PersonId, day: NaiveDate) -> Result<Option<View>, Failure> {
        let mut cases = tx.rescheduled_of(to, at_wib(day, NaiveTime::MIN)).await?;
        let now = self.clock.now();
        cases.retain(|case| has_a_date(case) && !case.is_late(now));
        Ok((!cases.is_empty()).then_some(View::Dates(cases)))
    }

    fn list(&self, notice: &Notice, cases: Vec<Case>, offset: i64, total: i64) -> View {
        View::Cases { notice: notice.clone(), cases, offset, total, at: self.clock.now() }
    }

    async fn own_data(&self, tx: &mut Tx, to: PersonId, person: Option<Person>) -> Result<View, Failure> {
        let mut cases = Vec::new();
        for case in tx.cases_of(to, 0, i64::from(i32::MAX)).await? {
            cases.push(self.owners_view(tx, case).await?);
        }
        let mut drafts = Vec::new();
        for draft in tx.drafts_of(to).await? {
            let Some(form) = self.forms.of_draft(&draft) else { continue };
            let files = tx.files_of(&Owner::Draft(draft.id.clone())).await?;
            drafts.push((draft, form.steps, files));
        }
        let (name, language) = person.map(|person| (person.name, person.language)).unwrap_or_default();
        let mut requests = Vec::new();
        for request in tx.requests_of(to).await? {
            requests.extend(tx.case(&request.case).await?.map(|case| (request, case.number)));
        }
        Ok(View::OwnData {
            name,
            language,
            drafts,
            cases,
            requests,
            blocks: tx.blocks_of(to).await?,
            at: self.clock.now(),
        })
    }
}

fn reached(draft: &Draft, form: &Form) -> crate::form::Progress {
    let key = draft.position(form).map_or("review", |step| step.key);
    draft.progress(form, key)
}
