//! "Is this paper the office's?", by the code that stands on it, from anybody. The answer says which paper it is, and
//! nothing of what stands in it.

use sha2::{Digest, Sha256};

use super::Failure;
use super::turn::Turn;
use crate::domain::seal::{Claim, PaperCode};
use crate::domain::{Attention, Case, CaseNumber};
use crate::form::{agrees, belongs};
use crate::notices::{Notice, Verified, VerifyNotice};
use crate::store::{Owner, hex};

/// What the trail says was signed, in the details of its first line.
const STATEMENT: &str = "statement";
const GUESS: &str = "paper-code";

impl Turn<'_> {
    /// `/verifikasi`, alone or with a code, and the link in the QR code of a paper.
    pub async fn verify(&mut self, text: &str) -> Result<(), Failure> {
        let notice = self.verdict(text).await?;
        let open = matches!(notice, VerifyNotice::Ask | VerifyNotice::Unreadable | VerifyNotice::Refused);
        match open {
            true => self.attend(Attention::PaperCode).await?,
            // Who puts an answer together goes on with it.
            false if matches!(self.attention, Attention::Move(_) | Attention::Errand(_)) => {}
            false => self.attend(Attention::Nothing).await?,
        }
        self.say(Notice::Verify(notice)).await
    }

    async fn verdict(&mut self, text: &str) -> Result<VerifyNotice, Failure> {
        if text.trim().is_empty() {
            return Ok(VerifyNotice::Ask);
        }
        let Some(code) = PaperCode::read(text) else { return Ok(VerifyNotice::Unreadable) };
        if let Some(until) = self.locked(GUESS).await? {
            return Ok(VerifyNotice::Locked { until });
        }
        let Some(claim) = code.open(&self.desk.code_key) else {
            self.tx.keep_denial(self.person.id, GUESS, self.now).await?;
            return Ok(VerifyNotice::Refused);
        };
        match self.case_of(&claim).await? {
            Some(case) => self.verified(&claim, case).await,
            None => Ok(VerifyNotice::Gone),
        }
    }

    async fn case_of(&mut self, claim: &Claim) -> Result<Option<Case>, Failure> {
        let number = CaseNumber::new(self.desk.office.prefix().clone(), claim.year, claim.serial);
        let known = match number {
            Ok(number) => self.tx.case_numbered(&number).await?,
            Err(_) => return Ok(None),
        };
        match known {
            Some(case) => Ok(Some(case)),
            // The office had other letters in front of its numbers then.
            None => Ok(self.tx.case_counted(claim.year, claim.serial).await?),
        }
    }

    /// What is kept is compared with what was signed, in all the places where it stands: a change of one of them shows.
    async fn verified(&mut self, claim: &Claim, case: Case) -> Result<VerifyNotice, Failure> {
        let statement = self.tx.statement_of(&case.id).await?;
        if statement.is_empty() {
            return Ok(VerifyNotice::Gone);
        }
        let first = self.tx.trail_of(&case.id).await?.into_iter().next();
        let detail = first.as_ref().map(|line| serde_json::from_str::<serde_json::Value>(&line.detail));
        let recorded = detail.and_then(Result::ok).and_then(|detail| Some(detail[STATEMENT].as_str()?.to_owned()));
        let versions = self.tx.answer_versions(&case.id).await?.into_iter();
        let filed = match versions.map(|version| version.answers).next() {
            Some(filed) => filed,
            None => self.tx.answers_of(&case.id).await?,
        };
        let hash = hex(&Sha256::digest(&statement));
        let matches = hash == case.statement_hash
            && recorded.as_ref() == Some(&hash)
            && claim.agrees(&self.desk.code_key, &case.number, &hash)
            && agrees(&statement, &filed);
        let files = self.tx.files_of(&Owner::Case(case.id.clone())).await?;
        Ok(VerifyNotice::Genuine(Verified {
            kind: claim.kind,
            entered_at: first.map_or(case.filed_at, |line| line.at),
            recorded_at: case.handling.recorded_at,
            evidence: files.iter().filter(|file| belongs("evidence", file)).count(),
            number: case.number,
            matches,
        }))
    }
}
