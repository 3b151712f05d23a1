//! A case as its reader may see it. What the reader may not see is not in the view at all.

use super::merged::goes_on_as;
use super::moves::{Mover, choices, heads, respondent_names};
use super::office::is_of_the_desk;
use super::papers::makes_papers;
use super::reach::missed_of;
use super::{Desk, Failure};
use crate::domain::case::meaning;
use crate::domain::lifecycle::{
    Action, Actor, Calls, Composition, Need, RULES, Setting, allowed, citizen_reads, decide, may, next_need, timers,
};
use crate::domain::{
    Access, AccessCode, Attention, Case, CaseId, Officer, PaperKind, PersonId, Reach, Role, access, has_a_stake,
};
use crate::form::belongs;
use crate::notices::{CaseView, Choice, Goal, Line, MoveView, Notice, PaperNotice, Pause, View};
use crate::store::{CLOCK, HeldMove, Owner, TrailLine, Tx};

/// As whom somebody reads a case.
pub(super) enum Reader {
    /// Whoever follows it.
    Owner,
    /// Somebody who knows number and code.
    Anyone,
    /// An officer, as far as the law lets them.
    Officer(Officer, Access),
    /// The office's own archive, which holds everything.
    Archive,
}

impl Reader {
    /// Whether they may know who submitted it.
    pub(super) fn is_told_who(&self) -> bool {
        !matches!(self, Reader::Officer(_, Access::WithoutIdentity) | Reader::Anyone)
    }

    /// Whether it reads for the office.
    fn is_office(&self) -> bool {
        matches!(self, Reader::Officer(..) | Reader::Archive)
    }
}

impl Desk {
    pub(super) async fn case_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        id: &CaseId,
        notice: &Notice,
    ) -> Result<Option<View>, Failure> {
        // A card is made by news only.
        if let Notice::StatusCard { case, joined, news: false, .. } = notice
            && tx.status_card(to, joined.as_ref().unwrap_or(case)).await?.is_none()
        {
            return Ok(None);
        }
        let Some(case) = tx.case(id).await? else { return Ok(None) };
        let Some(reader) = self.reader(tx, to, &case, notice).await? else { return Ok(None) };
        // What was called to mind is done by now, or has got more time.
        if let Notice::Reminder { timer, .. } = notice {
            let now = self.clock.now();
            if !timers(&case, &self.office).iter().any(|(wanted, at)| wanted == timer && *at <= now) {
                return Ok(None);
            }
        }
        let mut view = self.seen(tx, case, &reader).await?;
        let sent = match notice {
            Notice::Papers(PaperNotice::Sent { paper, .. }) => Some(*paper),
            _ => None,
        };
        if makes_papers(notice) {
            self.add_record(tx, &mut view, &reader).await?;
        }
        if sent.is_some_and(|paper| !view.papers().contains(&paper)) {
            return Ok(None);
        }
        let gives_code = matches!(notice, Notice::Filed { .. } | Notice::Registered { .. })
            || sent.is_some_and(|paper| matches!(paper.kind, PaperKind::Proof | PaperKind::Registration));
        view.code = gives_code.then(|| AccessCode::derive(&self.code_key, &view.case.number));
        view.link = format!("https://t.me/{}?start={}", self.bot, view.case.number.payload());
        match notice {
            Notice::MoveAsk { tag, need, .. } => {
                let Some(composition) = in_hand(tx, to, id, tag).await? else { return Ok(None) };
                match self.asking(tx, &view.case, to, composition, *need).await? {
                    Some(asking) => view.composition = Some(asking),
                    None => return Ok(None),
                }
            }
            Notice::MovePreview { tag, .. } => {
                let Some(composition) = in_hand(tx, to, id, tag).await? else { return Ok(None) };
                self.as_made(tx, &mut view, to, &composition).await?;
                let files = tx.files_of(&Owner::Draft(composition.id.clone())).await?.len();
                let target = match composition.given.picked(Need::Target).and_then(CaseId::read) {
                    Some(target) => tx.case(&target).await?,
                    None => None,
                };
                // It may have become one that they must not know of.
                let heads = heads(tx).await?;
                let known = |target: &Case| match &reader {
                    Reader::Officer(officer, _) => access(target, officer, &heads).is_some(),
                    Reader::Owner | Reader::Anyone | Reader::Archive => false,
                };
                let target = target.filter(known).map(|target| target.number);
                view.composition = Some(MoveView { target, ..shown(composition, files) });
            }
            Notice::MoveHeld { held, .. } => {
                let held = tx.held_on(id).await?.into_iter().find(|present| present.id == *held);
                let Some(held) = held else { return Ok(None) };
                view.composition = Some(held_back(held));
            }
            Notice::Moved { joined: Some(joined), .. } | Notice::StatusCard { joined: Some(joined), .. } => {
                view.joined = tx.case(joined).await?.map(|own| own.number);
            }
            _ => {}
        }
        Ok(Some(View::Case(Box::new(view), notice.clone())))
    }

    /// The case as the move would leave it, with the line it would add.
    async fn as_made(
        &self,
        tx: &mut Tx,
        view: &mut CaseView,
        to: PersonId,
        composition: &Composition,
    ) -> Result<(), Failure> {
        let mover = Mover::of(tx, to, composition.action).await?;
        let heads = heads(tx).await?;
        let setting = Setting { now: self.clock.now(), office: &self.office, heads: &heads };
        let given = composition.given.clone();
        if let Ok(decision) = decide(&view.case, composition.action, given, mover.actor(), &setting) {
            view.timeline.push(Line {
                position: 0,
                at: setting.now,
                by: match mover {
                    Mover::Officer(officer) => Some(officer),
                    Mover::Owner(_) => None,
                },
                words: decision.given().writings(),
                event: composition.action.key().to_owned(),
            });
            view.case = decision.after().clone();
            // As the citizen will read it.
            view.merged_into = self.target_for(tx, &view.case, &Reader::Owner).await?;
        }
        Ok(())
    }

    /// As whom the reader of a notice reads the case; none when they may not.
    async fn reader(&self, tx: &mut Tx, to: PersonId, case: &Case, notice: &Notice) -> Result<Option<Reader>, Failure> {
        let owner = case.person == Some(to);
        // Whoever entered a case hands over its paper, also when it is for the head from then on.
        let entered = matches!(notice, Notice::Registered { .. }) && case.handling.entered_by == Some(to);
        if entered {
            let officer = tx.officer(to).await?;
            let hands_over = officer.is(Role::Petugas) && !has_a_stake(case, &officer);
            return Ok(hands_over.then_some(Reader::Officer(officer, Access::Whole)));
        }
        let for_officers = matches!(
            notice,
            Notice::NewCase { .. }
                | Notice::CaseCard { .. }
                | Notice::CaseFiles { .. }
                | Notice::CaseMoved { .. }
                | Notice::NotTold { .. }
                | Notice::Registered { .. }
                | Notice::LaporText { .. }
        ) || matches!(notice, Notice::Reminder { timer, .. } if timer.calls() == Calls::Office);
        let for_either = match notice {
            // A citizen's move of an officer's own case, or an officer's of any other.
            Notice::MoveAsk { .. } | Notice::MovePreview { .. } => match tx.person(to).await? {
                Some((_, Attention::Move(composition))) => {
                    matches!(Mover::of(tx, to, composition.action).await?, Mover::Officer(_))
                }
                _ => return Ok(None),
            },
            Notice::MoveHeld { .. } => true,
            Notice::MoveDropped { .. } | Notice::MoveRefused { .. } | Notice::Papers(_) => !owner,
            _ => false,
        };
        if for_officers || for_either {
            let officer = tx.officer(to).await?;
            let heads = heads(tx).await?;
            let whole = matches!(notice, Notice::Registered { .. } | Notice::LaporText { .. });
            if whole && !is_of_the_desk(case, &officer, &heads) {
                return Ok(None);
            }
            return Ok(access(case, &officer, &heads).map(|access| Reader::Officer(officer, access)));
        }
        Ok(match notice {
            // The code was checked when this was asked for; nothing personal is shown.
            Notice::PublicStatus { .. } => Some(Reader::Anyone),
            // Their own case goes on under the number of this one: where it stands is all they learn of it.
            Notice::Moved { joined: Some(joined), .. } | Notice::StatusCard { joined: Some(joined), .. } => {
                let Some(own) = tx.case(joined).await?.filter(|own| own.person == Some(to)) else { return Ok(None) };
                let goes_on = goes_on_as(tx, &own).await?;
                goes_on.iter().any(|next| next.id == case.id).then_some(Reader::Anyone)
            }
            _ => owner.then_some(Reader::Owner),
        })
    }

    /// A case as whoever follows it sees it.
    pub(super) async fn owners_view(&self, tx: &mut Tx, case: Case) -> Result<CaseView, Failure> {
        self.seen(tx, case, &Reader::Owner).await
    }

    pub(super) async fn seen(&self, tx: &mut Tx, case: Case, reader: &Reader) -> Result<CaseView, Failure> {
        let heads = heads(tx).await?;
        let setting = Setting { now: self.clock.now(), office: &self.office, heads: &heads };
        let actor = match reader {
            Reader::Owner => case.person.map(Actor::Owner),
            Reader::Anyone | Reader::Archive => None,
            Reader::Officer(officer, _) => Some(Actor::Officer(officer)),
        };
        let whole = reader.is_told_who();
        let steps = self.forms.of_case(&case).map(|form| form.steps).unwrap_or_default();
        let identifies = |key: &str| steps.iter().any(|step| step.identifies && step.key == key);
        let mut answers = tx.answers_of(&case.id).await?;
        let versions = tx.answer_versions(&case.id).await?.into_iter();
        let mut filed = versions.map(|version| version.answers).next().unwrap_or_default();
        let mut files = tx.files_of(&Owner::Case(case.id.clone())).await?;
        if !whole {
            answers.retain(|key| !identifies(key));
            filed.retain(|key| !identifies(key));
            files.retain(|file| belongs("evidence", file) && !identifies(&file.step));
        }
        let signature = if whole { tx.signature_of(&case.id).await? } else { None };
        let reach = match case.person {
            Some(person) => tx.person(person).await?.map_or(Reach::Reachable, |(person, _)| person.reach),
            None => Reach::Reachable,
        };
        let missed = match (reader, case.person) {
            (Reader::Officer(..), Some(person)) => missed_of(tx, person, &case.id).await?,
            _ => Vec::new(),
        };
        let merged_into = self.target_for(tx, &case, reader).await?;
        let handler = match case.handling.handler {
            Some(handler) => Some(tx.officer(handler).await?),
            None => None,
        };
        let desk = match reader {
            Reader::Officer(officer, _) => is_of_the_desk(&case, officer, &heads),
            Reader::Archive => true,
            Reader::Owner | Reader::Anyone => false,
        };
        let respondents = if desk { respondent_names(tx, &case, &self.office).await? } else { Vec::new() };
        Ok(CaseView {
            answers,
            filed,
            signature,
            files,
            additions: if matches!(reader, Reader::Anyone) { Vec::new() } else { tx.additions_of(&case.id).await? },
            timeline: self.timeline(tx, &case, reader).await?,
            pauses: tx
                .pauses_of(&case.id)
                .await?
                .into_iter()
                .map(|(from, until, reason)| Pause { from, until, reason })
                .collect(),
            at: setting.now,
            reach,
            missed,
            code: None,
            allowed: actor.map(|actor| allowed(&case, actor, &setting)).unwrap_or_default(),
            merged_into,
            joined: None,
            handler,
            own: matches!(reader, Reader::Owner),
            officer: reader.is_office(),
            desk,
            respondents,
            link: String::new(),
            seals: None,
            whole,
            composition: None,
            record: None,
            steps,
            case,
        })
    }

    /// The case under whose number this one goes on, where the reader may know it: whose case was merged reads the number
    /// (nobody learns anything from a number alone), and officers who may read that case. Who only has the code of the
    /// merged case does not.
    async fn target_for(&self, tx: &mut Tx, case: &Case, reader: &Reader) -> Result<Option<Goal>, Failure> {
        let Some(last) = goes_on_as(tx, case).await?.pop() else { return Ok(None) };
        let may_know = match reader {
            Reader::Owner | Reader::Archive => true,
            Reader::Anyone => false,
            Reader::Officer(officer, _) => access(&last, officer, &heads(tx).await?).is_some(),
        };
        Ok(may_know.then_some(Goal { number: last.number, status: last.status }))
    }

    /// What happened, with what was written, as far as the reader may read it.
    async fn timeline(&self, tx: &mut Tx, case: &Case, reader: &Reader) -> Result<Vec<Line>, Failure> {
        let writings = tx.writings_of(&case.id).await?;
        let mut known: Vec<Officer> = Vec::new();
        let mut lines = Vec::new();
        for TrailLine { position, at, by, event, .. } in tx.trail_of(&case.id).await? {
            let is_officer = by != CLOCK && Some(by) != case.person;
            if is_officer && !known.iter().any(|officer| officer.person == by) {
                let mut officer = tx.officer(by).await?;
                if officer.name.is_empty() {
                    officer.name = tx.officer_name(by).await?;
                }
                known.push(officer);
            }
            let action = meaning(&Action::ALL, &event);
            let reads = |need: Need| match reader {
                Reader::Officer(..) | Reader::Archive => true,
                Reader::Owner => action.is_some_and(|action| citizen_reads(action, need)),
                Reader::Anyone => false,
            };
            let words = writings.iter().filter(|(place, _, _)| *place == position);
            let words = words.filter_map(|(_, purpose, body)| Some((meaning(&Need::ALL, purpose)?, body.clone())));
            lines.push(Line {
                position,
                at,
                by: known.iter().find(|officer| is_officer && officer.person == by).cloned(),
                words: words.filter(|(need, _)| reads(*need)).collect(),
                event,
            });
        }
        Ok(lines)
    }

    /// What a move still needs, if that is what was asked for.
    async fn asking(
        &self,
        tx: &mut Tx,
        case: &Case,
        to: PersonId,
        composition: Composition,
        need: Need,
    ) -> Result<Option<MoveView>, Failure> {
        let mover = Mover::of(tx, to, composition.action).await?;
        let heads = heads(tx).await?;
        let setting = Setting { now: self.clock.now(), office: &self.office, heads: &heads };
        let Ok(rule) = may(case, composition.action, mover.actor(), &setting) else { return Ok(None) };
        let ask = next_need(rule, case, &self.office, &composition.given).filter(|ask| ask.need == need);
        let Some(ask) = ask else { return Ok(None) };
        let choices: Vec<Choice> = choices(self, tx, case, &composition, need).await?;
        let files = tx.files_of(&Owner::Draft(composition.id.clone())).await?.len();
        Ok(Some(MoveView { choices, optional: ask.optional, ..shown(composition, files) }))
    }
}

/// The composition a notice speaks of, if it is still in hand.
async fn in_hand(tx: &mut Tx, to: PersonId, case: &CaseId, tag: &str) -> Result<Option<Composition>, Failure> {
    Ok(match tx.person(to).await? {
        Some((_, Attention::Move(composition))) if composition.id.tag() == tag && composition.case == *case => {
            Some(*composition)
        }
        _ => None,
    })
}

fn shown(composition: Composition, files: usize) -> MoveView {
    MoveView {
        leaves: leaves(composition.action),
        tag: composition.id.tag().to_owned(),
        action: composition.action,
        given: composition.given,
        optional: false,
        choices: Vec::new(),
        offset: composition.offset,
        files,
        target: None,
        held_until: None,
    }
}

fn held_back(held: HeldMove) -> MoveView {
    MoveView {
        leaves: leaves(held.action),
        tag: held.id.to_string(),
        action: held.action,
        given: held.given,
        optional: false,
        choices: Vec::new(),
        offset: 0,
        files: 0,
        target: None,
        held_until: Some(held.due_at),
    }
}

/// Whether the words of a move go to a citizen.
fn leaves(action: Action) -> bool {
    RULES.iter().any(|rule| rule.action == action && rule.leaves)
}
