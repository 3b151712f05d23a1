//! What papers say of a case beside what stands on its card, and which papers there are of it.

use chrono::{DateTime, NaiveDate, Utc};

use super::{CaseView, Line};
use crate::domain::case::meaning;
use crate::domain::lifecycle::Action;
use crate::domain::{CasePaper, Channel, Evidence, FileId, Kind, PaperKind, Signatory, Storage};
use crate::form::{Answers, Value};

/// A case as it was at each of its moves, as far as its reader may know it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// When each file came.
    pub received: Vec<(FileId, DateTime<Utc>)>,
    /// Who made a move for the office, by its place in the trail.
    pub signatories: Vec<(i64, Signatory)>,
    /// What was chosen with a move: its place in the trail, what, and which.
    pub facts: Vec<(i64, &'static str, String)>,
    /// What was answered with each completion, and when.
    pub completions: Vec<(DateTime<Utc>, Answers)>,
    /// The words that were added, with what they said before they were changed.
    pub additions: Vec<Addition>,
    /// What the office wants to change after it, for officers.
    pub plans: Vec<FollowUp>,
}

/// Words that were added to a case, in one of their versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// When.
    pub at: DateTime<Utc>,
    /// What they said.
    pub words: String,
    /// Whether they say something else now.
    pub changed: bool,
}

/// A plan of a follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// What is changed.
    pub what: String,
    /// Who answers for it.
    pub owner: String,
    /// Until when.
    pub until: NaiveDate,
    /// When it was done, and what shows it.
    pub done: Option<(DateTime<Utc>, String)>,
}

/// What can be known of a move beside its words; the rest of the trail's details stays in the office.
pub const FACTS: [&str; 6] = ["due", "confirm_by", "level", "lead", "beside", "outcome"];

/// The moves with which a division gets a case.
const DISPOSITIONS: [Action; 2] = [Action::Distribute, Action::Transfer];
/// The moves with which the citizen gets an answer.
const ANSWERS: [Action; 2] = [Action::AnswerDirectly, Action::Respond];

impl CaseView {
    /// When it came into the register: what came by another way was received before.
    pub fn entered_at(&self) -> DateTime<Utc> {
        self.timeline.first().map_or(self.case.filed_at, |line| line.at)
    }

    /// The answers as they were filed.
    pub fn filed_answers(&self) -> &Answers {
        match self.filed.iter().next() {
            Some(_) => &self.filed,
            None => &self.answers,
        }
    }

    /// The files that came with what was filed.
    pub fn filed_files(&self) -> Vec<Evidence> {
        self.files_between(None, self.entered_at()).collect()
    }

    /// The files that came with an answer of the office.
    pub fn proof_of(&self, position: i64) -> Vec<Evidence> {
        let Some(line) = self.line(position) else { return Vec::new() };
        let before = self.moves_of(&ANSWERS).filter(|before| before.position < position).last();
        let files = self.files_between(before.map(|before| before.at), line.at);
        files.filter(|file| file.step == "answer").collect()
    }

    fn files_between(&self, after: Option<DateTime<Utc>>, until: DateTime<Utc>) -> impl Iterator<Item = Evidence> {
        let received = self.record.as_ref().map(|record| record.received.as_slice()).unwrap_or_default();
        let came = move |file: &&Evidence| {
            let at = received.iter().find(|(id, _)| *id == file.id).map(|(_, at)| *at);
            at.is_some_and(|at| at <= until && after.is_none_or(|after| at > after))
        };
        self.files.iter().filter(came).cloned()
    }

    /// What was chosen with a move.
    pub fn fact(&self, position: i64, name: &str) -> Option<&str> {
        let facts = &self.record.as_ref()?.facts;
        let mut found = facts.iter().filter(|(place, fact, _)| *place == position && *fact == name);
        found.next().map(|(_, _, value)| value.as_str())
    }

    /// What had been chosen last when a move was made, the move itself included.
    pub fn fact_at(&self, position: i64, name: &str) -> Option<&str> {
        let facts = &self.record.as_ref()?.facts;
        let before = facts.iter().filter(|(place, fact, _)| *place <= position && *fact == name);
        before.max_by_key(|(place, _, _)| *place).map(|(_, _, value)| value.as_str())
    }

    /// The promised hour as it stood after a move.
    pub fn due_at(&self, position: i64) -> DateTime<Utc> {
        let due = self.fact_at(position, "due").and_then(|due| DateTime::parse_from_rfc3339(due).ok());
        due.map_or(self.case.promised_at, |due| due.to_utc())
    }

    /// Who made a move for the office.
    pub fn signatory(&self, position: i64) -> Option<&Signatory> {
        let signatories = &self.record.as_ref()?.signatories;
        signatories.iter().find(|(place, _)| *place == position).map(|(_, signatory)| signatory)
    }

    /// The move with which a named officer received the case.
    pub fn recording(&self) -> Option<&Line> {
        let handling = &self.case.handling;
        let (at, by) = (handling.recorded_at?, handling.recorded_by?);
        let recorded = |line: &&Line| line.at == at && line.by.as_ref().is_some_and(|officer| officer.person == by);
        self.timeline.iter().filter(|line| meaning(&Action::ALL, &line.event).is_some()).find(recorded)
    }

    /// The answers that the office gave, oldest first.
    pub fn answered(&self) -> impl Iterator<Item = &Line> {
        self.moves_of(&ANSWERS)
    }

    fn moves_of<'a>(&'a self, actions: &'static [Action]) -> impl Iterator<Item = &'a Line> + 'a {
        let is = |line: &&Line| meaning(&Action::ALL, &line.event).is_some_and(|action| actions.contains(&action));
        self.timeline.iter().filter(is)
    }

    /// The papers that its reader may have of it, in the order of their making.
    ///
    /// Whoever follows the case has its proof, with the code; what a division reads of it has no part in who it is, where
    /// that is kept from it, and the receipts are between the citizen and the desk.
    pub fn papers(&self) -> Vec<CasePaper> {
        if self.record.is_none() || self.case.handling.erased_at.is_some() || !self.own && !self.officer {
            return Vec::new();
        }
        let paper = |kind, line: &Line| CasePaper { kind, position: line.position };
        let of_the_desk = self.own || self.desk;
        let mut papers = Vec::new();
        match self.case.channel {
            Channel::Telegram if self.own => papers.push(CasePaper::filed(PaperKind::Proof)),
            Channel::Telegram => {}
            _ if of_the_desk => papers.push(CasePaper::filed(PaperKind::Registration)),
            _ => {}
        }
        if self.case.kind == Kind::Complaint && self.is_signature_settled() {
            papers.push(CasePaper::filed(PaperKind::Complaint));
        }
        if of_the_desk {
            papers.extend(self.recording().map(|line| paper(PaperKind::Receipt, line)));
        }
        if self.officer {
            papers.extend(self.moves_of(&DISPOSITIONS).map(|line| paper(PaperKind::Disposition, line)));
        }
        papers.extend(self.answered().map(|line| paper(PaperKind::Response, line)));
        papers.push(CasePaper::DOSSIER);
        papers.sort_by_key(|paper| if paper.position == 0 { i64::MAX } else { paper.position });
        papers
    }

    /// The photo of a signature that is still on its way would be missing today and be there tomorrow.
    fn is_signature_settled(&self) -> bool {
        let Some(Value::SignedByPhoto(photo)) = self.filed_answers().get("signature") else { return true };
        self.files.iter().all(|file| file.id != *photo || file.storage != Storage::Awaited)
    }
}
