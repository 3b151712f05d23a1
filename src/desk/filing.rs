//! A form is opened, left, come back to, thrown away, and in the end filed.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::Failure;
use super::form::{Manner, replaces_letters};
use super::moves::{Hand, heads};
use super::papers::signatory;
use super::turn::Turn;
use crate::domain::lifecycle::timers;
use crate::domain::number::Prefix;
use crate::domain::signature::signed_text;
use crate::domain::{
    ApiKeyId, Case, CaseId, CaseNumber, Channel, Evidence, Handling, Kind, Office, PersonId, Promise, Respondent,
    SYNTHETIC_PREFIX, Signature, SignedBy, Span, Status,
};
use crate::form::{Answers, Ask, Draft, Form, Purpose, is_late, statement};
use crate::notices::{LimitNotice, Notice, Priority};
use crate::store::{Owner, hex};

impl Turn<'_> {
    /// Whether the person has as many open cases as one may have; then it is said.
    async fn has_too_many_open(&mut self) -> Result<bool, Failure> {
        let most = self.desk.office.limits().open_cases;
        let open = self.tx.count_open_cases_of(self.person.id).await?;
        let full = usize::try_from(open).is_ok_and(|open| open >= most);
        if full {
            self.say(Notice::Limit(LimitNotice::TooManyOpen { most })).await?;
        }
        Ok(full)
    }

    /// Starts a form, or offers to go on with the one that is there.
    pub async fn open_form(&mut self, kind: Kind) -> Result<(), Failure> {
        // A button of a time when the office still took this kind.
        if !self.desk.office.kinds().contains(&kind) {
            return self.say(Notice::OldButton).await;
        }
        if self.is_blocked().await? || self.has_too_many_open().await? {
            return Ok(());
        }
        match self.tx.draft_in(self.person.id, "").await? {
            Some(draft) if draft.answers.get("consent").is_some() => {
                self.say(Notice::DraftOffer { draft: draft.id, wanted: kind }).await
            }
            // Nothing has been answered yet: there is nothing to choose between.
            _ => self.start_over(kind).await,
        }
    }

    /// Throws away what is there and starts anew.
    async fn start_over(&mut self, kind: Kind) -> Result<(), Failure> {
        if self.is_blocked().await? || self.is_rush().await? {
            return Ok(());
        }
        let Some(form) = self.desk.forms.get(kind).cloned() else { return self.say(Notice::OldButton).await };
        let before = self.tx.draft_of(self.person.id).await?;
        let clears = before.is_some_and(|draft| self.form(&draft).is_ok_and(|form| replaces_letters(&draft, &form)));
        let draft = Draft::new(self.person.id, &form);
        self.tx.keep_draft(&draft, self.now).await?;
        self.question(&form, &draft, None, Manner { clears, in_album: false }).await
    }

    /// Comes back to what was filled in last.
    pub async fn go_on(&mut self) -> Result<(), Failure> {
        match self.tx.draft_of(self.person.id).await? {
            Some(draft) => self.resume(draft).await,
            None => self.say(Notice::NothingToCancel).await,
        }
    }

    /// Comes back to the draft with this tag, whatever else is being filled in.
    pub async fn go_on_with(&mut self, tag: &str) -> Result<(), Failure> {
        match self.tx.draft_tagged(self.person.id, tag).await? {
            Some(draft) => self.resume(draft).await,
            None => self.say(Notice::OldButton).await,
        }
    }

    /// Asks the first question without an answer, whatever has changed since.
    pub async fn resume(&mut self, mut draft: Draft) -> Result<(), Failure> {
        if !self.is_wanted(&draft).await? {
            return Ok(());
        }
        let clears = self.letters_left(&draft).await?;
        let form = self.form(&draft)?;
        draft.fit(&form, &self.desk.office);
        draft.paused = false;
        if draft.position(&form).is_none() {
            // A release that asks less left nothing to answer: whoever comes back sees the page before it is filed.
            draft.answers.remove("review");
        }
        self.tx.keep_draft(&draft, self.now).await?;
        self.question(&form, &draft, None, Manner { clears, in_album: false }).await
    }

    /// Whether the form that is left for this draft has a keyboard in place of the letters.
    pub(super) async fn letters_left(&mut self, draft: &Draft) -> Result<bool, Failure> {
        let open = self.tx.draft_of(self.person.id).await?.filter(|open| !open.paused && open.id != draft.id);
        Ok(open.is_some_and(|open| self.form(&open).is_ok_and(|form| replaces_letters(&open, &form))))
    }

    /// Asks the present question once more, if one is open.
    pub async fn ask_again(&mut self) -> Result<(), Failure> {
        let Some(draft) = self.tx.draft_of(self.person.id).await?.filter(|draft| !draft.paused) else { return Ok(()) };
        // Its answer would not be taken; whoever is blocked was told so.
        let blocked = draft.purpose == Purpose::Submit && self.person.block.is_some();
        if blocked || !self.is_wanted(&draft).await? {
            return Ok(());
        }
        let form = self.form(&draft)?;
        self.ask(&form, &draft, None).await
    }

    /// Throws away the draft with this tag. A button of an older one must not take the present one.
    pub async fn delete_draft(&mut self, tag: &str) -> Result<(), Failure> {
        match self.tx.draft_tagged(self.person.id, tag).await? {
            Some(draft) => {
                self.tx.drop_draft(&draft.id).await?;
                let form = self.form(&draft)?;
                self.say_left(&draft, &form, true).await
            }
            None => self.say(Notice::OldButton).await,
        }
    }

    /// Starts anew in place of the draft with this tag.
    pub async fn start_instead_of(&mut self, tag: &str, kind: Kind) -> Result<(), Failure> {
        match self.tx.draft_tagged(self.person.id, tag).await? {
            Some(draft) if draft.purpose == Purpose::Submit => self.start_over(kind).await,
            Some(draft) if draft.purpose == Purpose::Register => self.start_register().await,
            _ => self.say(Notice::OldButton).await,
        }
    }

    /// Files the case. In the same transaction the draft ends, so that a second press has nothing left to file.
    pub async fn file_case(&mut self, form: &Form, mut draft: Draft) -> Result<(), Failure> {
        // Begun while there was room; the draft stays as it was before it was signed.
        if self.has_too_many_open().await? {
            return Ok(());
        }
        let files = self.leave_out(form, &mut draft).await?;
        let origin = Origin {
            channel: Channel::Telegram,
            person: Some(self.person.id),
            entered_by: None,
            partner: None,
            external_number: None,
            received: self.now,
        };
        let case = self.enter(form, draft, &files, origin).await?;
        self.say(Notice::Filed { case: case.id.clone() }).await?;
        self.announce(&case, !files.is_empty()).await.map(drop)
    }

    /// What belongs to a branch that was left is not part of what is signed, and nobody needs it. The files that stay.
    pub(super) async fn leave_out(&mut self, form: &Form, draft: &mut Draft) -> Result<Vec<Evidence>, Failure> {
        let (files, left): (Vec<_>, Vec<_>) = self
            .tx
            .files_of(&Owner::Draft(draft.id.clone()))
            .await?
            .into_iter()
            .partition(|file| form.asks(&file.step, &draft.answers));
        for file in left {
            self.tx.release_file(&file.id).await?;
        }
        let answers = draft.answers.clone();
        draft.answers.retain(|key| form.asks(key, &answers));
        Ok(files)
    }

    /// Enters what a draft collected into the register, and ends the draft.
    pub(super) async fn enter(
        &mut self,
        form: &Form,
        draft: Draft,
        files: &[Evidence],
        origin: Origin,
    ) -> Result<Case, Failure> {
        let by = draft.answers.signature();
        let signed = signed_text(&statement(form, &draft.answers, files), by.as_ref(), self.person.id, self.now);
        let partner = origin.partner;
        let case = self.new_case(form, &draft, &signed, origin).await?;
        let hours = timers(&case, &self.desk.office);
        self.tx.enter_case(&case, form.version, &draft.answers, &signed, &hours).await?;
        self.keep_signature(&case.id, case.version, by, &signed).await?;
        self.tx.hand_files_over(&draft.id, &case.id).await?;
        self.tx.drop_draft(&draft.id).await?;
        let mut detail = serde_json::json!({ "statement": case.statement_hash, "files": files.len() });
        if case.channel != Channel::Telegram {
            detail["channel"] = case.channel.key().into();
        }
        if let Some(partner) = partner {
            detail["key"] = partner.0.into();
        }
        let position = self.tx.record(&case.id, self.person.id, "filed", &detail.to_string(), self.now).await?;
        if let Some(officer) = case.handling.entered_by {
            let officer = self.tx.officer(officer).await?;
            let signatory = signatory(self.tx, &officer, None).await?;
            self.tx.keep_signatory(&case.id, position, &signatory).await?;
        }
        Ok(case)
    }

    /// The new case to those who receive it: the complaints officers, or the heads when it is about an officer
    /// (UU 25/2009 art. 45) or one that the only complaints officer submitted. Who they are.
    pub(super) async fn announce(&mut self, case: &Case, has_files: bool) -> Result<Vec<PersonId>, Failure> {
        let heads = heads(self.tx).await?;
        let (desk, now) = (self.desk.clone(), self.now);
        let mut hand = Hand { tx: self.tx, desk: &desk, now };
        let receivers = hand.at_the_desk(case, &heads).await?;
        let told = hand.readers_for(receivers, case, &heads).await?;
        for to in &told {
            let to = *to;
            self.post(to, Notice::NewCase { case: case.id.clone() }, Priority::Notice, false, None).await?;
            if has_files {
                let files = Notice::CaseFiles { case: case.id.clone() };
                self.post(to, files, Priority::Notice, true, None).await?;
            }
        }
        Hand { tx: self.tx, desk: &desk, now }.tell_groups(case, "").await?;
        Ok(told)
    }

    /// The next number of a year. The self-test's have letters of their own and are counted apart, under the year below zero.
    async fn new_number(&mut self, year: i32) -> Result<CaseNumber, Failure> {
        let own = Prefix::new(SYNTHETIC_PREFIX).filter(|_| self.person.id.is_synthetic());
        let serial = self.tx.next_serial(if own.is_some() { -year } else { year }).await?;
        let serial = u32::try_from(serial).map_err(|_| Failure::Impossible("more cases than numbers"))?;
        CaseNumber::new(own.unwrap_or_else(|| self.desk.office.prefix().clone()), year, serial)
            .map_err(|_| Failure::Impossible("no number can be made for a case"))
    }

    async fn new_case(&mut self, form: &Form, draft: &Draft, signed: &str, origin: Origin) -> Result<Case, Failure> {
        let today = self.desk.day(self.now);
        let year = chrono::Datelike::year(&today);
        let number = self.new_number(year).await?;
        let received = origin.received;
        let late = is_late_service(form, &draft.answers, self.desk.day(received), &self.desk.office);
        let service = known_service(&draft.answers, &self.desk.office);
        let promise = Promise { from: received, span: Span::WorkingDays(self.desk.office.promise(draft.kind)) };
        let due_at = promise.due(self.desk.office.calendar());
        let about_officer = draft.answers.chose("about_officer", "yes");
        let handling = Handling {
            promise: Some(promise),
            // What is about an officer is for the head (UU 25/2009 art. 45).
            level: about_officer.then_some(3),
            promised_minutes: self.desk.office.calendar().working_time(received, due_at).num_minutes(),
            entered_by: origin.entered_by,
            external_number: origin.external_number,
            respondents: if about_officer {
                self.respondents(&draft.answers, service.as_deref()).await?
            } else {
                Vec::new()
            },
            ..Handling::default()
        };
        Ok(Case {
            id: CaseId::new(),
            number,
            kind: draft.kind,
            channel: origin.channel,
            person: origin.person,
            status: Status::Submitted,
            version: 1,
            service,
            confidential: draft.answers.chose("confidential", "secret"),
            about_officer,
            late,
            filed_at: received,
            since: self.now,
            due_at,
            promised_at: due_at,
            statement_hash: hex(&Sha256::digest(signed)),
            handling,
        })
    }

    /// Whom a complaint about an officer is about, as far as it can be told before a head has looked at it: the division
    /// of the service, and officers whose name was written. They are kept out from the first moment.
    pub(super) async fn respondents(
        &mut self,
        answers: &Answers,
        service: Option<&str>,
    ) -> Result<Vec<Respondent>, Failure> {
        let division =
            service.and_then(|key| self.desk.office.division_of(key)).map(|division| division.key.to_string());
        let mut respondents: Vec<Respondent> = division.map(Respondent::Division).into_iter().collect();
        let named = answers.text("officer").unwrap_or_default();
        for officer in self.tx.all_officers().await? {
            if shares_a_name(&named, &officer.name) {
                respondents.push(Respondent::Officer(officer.person));
            }
        }
        Ok(respondents)
    }

    /// Keeps with what a text was signed, if it was, beside the hash of the text.
    pub(super) async fn keep_signature(
        &mut self,
        case: &CaseId,
        version: i64,
        by: Option<SignedBy>,
        signed: &str,
    ) -> Result<(), Failure> {
        let Some(by) = by else { return Ok(()) };
        let statement_hash = hex(&Sha256::digest(signed));
        let signature = Signature { by, account: self.person.id, at: self.now, statement_hash };
        Ok(self.tx.keep_signature(case, version, &signature, self.pad.as_deref()).await?)
    }
}

/// By which way a case comes into the register.
pub(super) struct Origin {
    pub channel: Channel,
    /// The account that follows it, if one does.
    pub person: Option<PersonId>,
    /// The officer who typed it, if one did.
    pub entered_by: Option<PersonId>,
    /// The key of the system that handed it in, if one did.
    pub partner: Option<ApiKeyId>,
    /// Its number in SP4N-LAPOR!.
    pub external_number: Option<String>,
    /// When the office received it.
    pub received: DateTime<Utc>,
}

/// Whether the service was longer ago than the law's thirty days (UU 25/2009 art. 42(2)).
pub(super) fn is_late_service(form: &Form, answers: &Answers, day: chrono::NaiveDate, office: &Office) -> bool {
    form.steps.iter().any(|step| match (&step.ask, answers.date(step.key)) {
        (Ask::PastDate, Some(date)) if step.within.is_none() => is_late(date, day, office),
        _ => false,
    })
}

/// The service complained about, where it is one of the office's.
pub(super) fn known_service(answers: &Answers, office: &Office) -> Option<String> {
    answers.option("service").filter(|key| office.service(key).is_some()).map(str::to_owned)
}

/// How people are addressed: no names.
const TITLES: [&str; 12] =
    ["petugas", "pak", "bapak", "ibu", "mas", "mbak", "kak", "bpk", "sdr", "saudara", "haji", "bagian"];

/// Whether a word of the officer's name stands in what was written.
fn shares_a_name(written: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 3);
        words.filter(|word| !TITLES.contains(word)).map(str::to_owned).collect()
    };
    let written = words(written);
    words(name).iter().any(|word| written.contains(word))
}
