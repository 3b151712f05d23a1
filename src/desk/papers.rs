//! Papers of a case: which there are, one of them to be sent; and who stands under them.

use super::case_views::Reader;
use super::moves::Hand;
use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::case::meaning;
use crate::domain::lifecycle::{Action, Decision};
use crate::domain::{
    Attention, Case, CaseId, CasePaper, DraftId, Evidence, Medium, Officer, PaperKind, Role, Signatory, Storage,
};
use crate::form::{Input, Step};
use crate::notices::{Addition, CaseView, FACTS, FollowUp, Notice, PaperNotice, Priority, Record};
use crate::store::{CLOCK, Owner, TrailLine, Tx};

/// Bytes of a picture of a signature, at most: it goes into every paper that the officer signs.
const MOST_SIGNATURE_BYTES: i64 = 2_000_000;

/// Moves of which a citizen does not hear by whom of the office they were made.
const UNNAMED: [Action; 3] = [Action::Distribute, Action::Transfer, Action::Respond];

impl Turn<'_> {
    /// `[Dokumen]`
    pub async fn list_papers(&mut self, id: &CaseId) -> Result<(), Failure> {
        match self.case_of_papers(id).await? {
            // Of an erased case there are none any more.
            Some(case) if case.handling.erased_at.is_some() => self.say(Notice::OldButton).await,
            Some(case) => self.say(Notice::Papers(PaperNotice::List { case: case.id })).await,
            None => Ok(()),
        }
    }

    /// A paper from that list. One that is not for the person is answered as if the button were old.
    pub async fn send_paper(&mut self, id: &CaseId, paper: CasePaper) -> Result<(), Failure> {
        let Some(case) = self.case_of_papers(id).await? else { return Ok(()) };
        let notice = Notice::Papers(PaperNotice::Sent { case: case.id, paper });
        let desk = self.desk.clone();
        match desk.case_view(self.tx, self.person.id, id, &notice).await? {
            Some(_) => self.say(notice).await,
            None => {
                self.tx.keep_denial(self.person.id, "paper", self.now).await?;
                self.say(Notice::OldButton).await
            }
        }
    }

    /// A case that the person follows, or may read as an officer.
    async fn case_of_papers(&mut self, id: &CaseId) -> Result<Option<Case>, Failure> {
        let own = self.tx.case(id).await?.is_some_and(|case| case.person == Some(self.person.id));
        match own || !self.tx.officer(self.person.id).await?.works_on_cases() {
            true => self.own_case(id).await,
            false => self.office_case(id, "papers").await,
        }
    }

    /// `/tandatangan`
    pub async fn ask_signature(&mut self) -> Result<(), Failure> {
        if self.case_officer("signature").await?.is_none() {
            return Ok(());
        }
        self.attend(Attention::OfficerSignature).await?;
        self.ask_signature_again(false).await
    }

    async fn ask_signature_again(&mut self, again: bool) -> Result<(), Failure> {
        let present = self.tx.has_officer_signature(self.person.id).await?;
        self.say(Notice::Papers(PaperNotice::SignatureAsk { present, again })).await
    }

    /// A photo of the officer's signature, or something else.
    pub async fn hear_signature(&mut self, input: Input) -> Result<(), Failure> {
        if self.case_officer("signature").await?.is_none() {
            return self.attend(Attention::Nothing).await;
        }
        let Some(file) = signature_file(input) else { return self.ask_signature_again(true).await };
        let id = file.id.clone();
        self.tx.keep_file(&file, &Owner::Draft(DraftId::new()), self.now).await?;
        self.tx.keep_officer_signature(&id, self.person.id, self.now).await?;
        self.attend(Attention::Nothing).await?;
        self.say(Notice::Papers(PaperNotice::SignatureKept)).await
    }

    /// `[Hapus tanda tangan]`
    pub async fn remove_signature(&mut self) -> Result<(), Failure> {
        if self.case_officer("signature").await?.is_none() {
            return Ok(());
        }
        self.tx.remove_officer_signatures(self.person.id, self.now).await?;
        self.say(Notice::Papers(PaperNotice::SignatureRemoved)).await
    }
}

/// A picture that can stand on a paper, alone: of an album, each would be one.
fn signature_file(input: Input) -> Option<Evidence> {
    let Input::File(file) = input else { return None };
    let picture = match file.medium {
        Medium::Photo => true,
        Medium::Document => matches!(file.mime.as_deref(), Some("image/png" | "image/jpeg")),
        _ => false,
    };
    let fits = picture && file.storage == Storage::Awaited && file.size <= MOST_SIGNATURE_BYTES;
    fits.then(|| Evidence { step: "officer_signature".to_owned(), album: None, caption: None, ..file })
}

impl Hand<'_> {
    /// Keeps who stands under the paper that belongs to a move, and gives the citizen the receipt when the case is recorded.
    pub async fn sign(&mut self, decision: &Decision, position: i64) -> Result<(), Failure> {
        let (before, case) = (&decision.before().handling, decision.after());
        let records = before.recorded_at.is_none() && case.handling.recorded_at.is_some();
        let signs = records || UNNAMED.contains(&decision.action()) || decision.action() == Action::AnswerDirectly;
        let Some(by) = decision.by().filter(|_| signs) else { return Ok(()) };
        let officer = self.tx.officer(by).await?;
        let lead = before.lead().filter(|_| [Action::Respond, Action::Transfer].contains(&decision.action()));
        let signatory = signatory(self.tx, &officer, lead).await?;
        self.tx.keep_signatory(&case.id, position, &signatory).await?;
        if records {
            let paper = CasePaper { kind: PaperKind::Receipt, position };
            let receipt = Notice::Papers(PaperNotice::Sent { case: case.id.clone(), paper });
            self.post(case.person, receipt, Priority::Notice, true, None).await?;
        }
        Ok(())
    }
}

/// An officer as they stand under what they sign now; `division`: the one they act for.
pub(super) async fn signatory(tx: &mut Tx, officer: &Officer, division: Option<&str>) -> Result<Signatory, Failure> {
    let role = match division {
        Some(_) => Role::Bidang,
        None if officer.is(Role::Pimpinan) => Role::Pimpinan,
        None => Role::Petugas,
    };
    let picture = tx.officer_signature(officer.person).await?;
    Ok(Signatory { name: officer.name.clone(), role, division: division.map(str::to_owned), picture })
}

impl Desk {
    /// A case with everything that its papers are made from, for the archive; none when there is no such case.
    pub async fn archived_view(&self, tx: &mut Tx, id: &CaseId) -> Result<Option<CaseView>, Failure> {
        let Some(case) = tx.case(id).await? else { return Ok(None) };
        let mut view = self.seen(tx, case, &Reader::Archive).await?;
        self.add_record(tx, &mut view, &Reader::Archive).await?;
        Ok(Some(view))
    }

    /// What papers are made from.
    pub(super) async fn add_record(&self, tx: &mut Tx, view: &mut CaseView, reader: &Reader) -> Result<(), Failure> {
        view.record = Some(Box::new(self.record_of(tx, &view.case, &view.steps, reader).await?));
        view.seals = self.seals(tx, &view.case).await?.map(Box::new);
        Ok(())
    }

    /// What papers are made from, as far as the reader of the case may know it.
    async fn record_of(&self, tx: &mut Tx, case: &Case, steps: &[Step], reader: &Reader) -> Result<Record, Failure> {
        let trail = tx.trail_of(&case.id).await?;
        let owner = matches!(reader, Reader::Owner);
        let mut signatories = tx.signatories_of(&case.id).await?;
        // Cases of a time when this was not kept yet: as they are called now.
        for line in &trail {
            let records = Some(line.at) == case.handling.recorded_at;
            let signs = meaning(&Action::ALL, &line.event)
                .is_some_and(|action| records || action == Action::AnswerDirectly || UNNAMED.contains(&action));
            if signs && line.by != CLOCK && !signatories.iter().any(|(place, _)| *place == line.position) {
                let mut officer = tx.officer(line.by).await?;
                if officer.name.is_empty() {
                    officer.name = tx.officer_name(line.by).await?;
                }
                signatories.push((line.position, Signatory { picture: None, ..signatory(tx, &officer, None).await? }));
            }
        }
        let unnamed = |line: &TrailLine| meaning(&Action::ALL, &line.event).is_some_and(|it| UNNAMED.contains(&it));
        signatories.retain(|(place, _)| !owner || !trail.iter().any(|line| line.position == *place && unnamed(line)));
        let mut completions = Vec::new();
        for version in tx.answer_versions(&case.id).await?.into_iter().filter(|version| version.version > 1) {
            let mut answers = version.answers;
            answers.retain(|key| reader.is_told_who() || !steps.iter().any(|step| step.identifies && step.key == key));
            completions.push((version.kept_at, answers));
        }
        let additions = tx.addition_versions(&case.id).await?.into_iter();
        let mut plans = Vec::new();
        let of_the_office = if owner { Vec::new() } else { tx.plans_of(&case.id).await? };
        for plan in of_the_office {
            let owner = tx.officer_name(plan.owner).await?;
            let done = plan.done_at.map(|at| (at, plan.evidence.unwrap_or_default()));
            plans.push(FollowUp { what: plan.what, owner, until: plan.until, done });
        }
        Ok(Record {
            received: tx.files_received(&case.id).await?,
            signatories,
            facts: trail.iter().flat_map(facts).collect(),
            completions,
            additions: additions.map(|(at, words, changed)| Addition { at, words, changed }).collect(),
            plans,
        })
    }
}

/// What may be known of what was chosen with a move.
fn facts(line: &TrailLine) -> Vec<(i64, &'static str, String)> {
    let detail: serde_json::Value = serde_json::from_str(&line.detail).unwrap_or_default();
    let fact = |name: &'static str| Some((line.position, name, detail.get(name)?.as_str()?.to_owned()));
    FACTS.into_iter().filter_map(fact).collect()
}

/// Whether papers go with a notice, or are what it is about.
pub(super) fn makes_papers(notice: &Notice) -> bool {
    match notice {
        Notice::Filed { .. } | Notice::Registered { .. } | Notice::Papers(_) => true,
        Notice::Moved { joined: None, action, .. } => matches!(action, Action::Respond | Action::AnswerDirectly),
        _ => false,
    }
}
