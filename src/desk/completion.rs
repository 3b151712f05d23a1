//! What the office asked a citizen to complete: a form of exactly those questions, and what comes of it.

use super::Failure;
use super::filing::{is_late_service, known_service};
use super::form::replaces_letters;
use super::moves::{Hand, TRIES, heads};
use super::turn::Turn;
use crate::domain::lifecycle::{Action, Actor, Answer, Given, Need, Refusal, decide, may};
use crate::domain::signature::signed_text;
use crate::domain::{Case, CaseId, Evidence};
use crate::form::{Answers, Draft, Form, Purpose, Value, statement};
use crate::notices::Notice;
use crate::store::{Owner, Tx};

/// The case that is being completed, as it is until then.
pub(super) struct Before {
    pub case: Case,
    pub answers: Answers,
    pub files: Vec<Evidence>,
}

impl Before {
    /// None for a draft of any other purpose.
    pub async fn load(tx: &mut Tx, draft: &Draft) -> Result<Option<Self>, Failure> {
        let Purpose::Complete { case, .. } = &draft.purpose else { return Ok(None) };
        let Some(case) = tx.case(case).await? else { return Ok(None) };
        let answers = tx.answers_of(&case.id).await?;
        let files = tx.files_of(&Owner::Case(case.id.clone())).await?;
        Ok(Some(Self { case, answers, files }))
    }
}

impl Turn<'_> {
    /// `[Lengkapi]`: asks for what is missing, from where it was left.
    pub async fn open_completion(&mut self, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        if let Err(refusal) = self.may_complete(&case).await? {
            return self.refuse(&case, refusal).await;
        }
        let Some(form) = self.desk.forms.get(case.kind) else { return self.say(Notice::OldButton).await };
        let purpose = Purpose::Complete { case: case.id.clone(), asked: case.handling.missing.clone() };
        // Asked for anew since: what was answered and is asked for again stays.
        let begun = self.tx.draft_in(self.person.id, case.id.as_str()).await?;
        let draft = begun.unwrap_or_else(|| Draft::new(self.person.id, form));
        self.resume(Draft { purpose, ..draft }).await
    }

    async fn may_complete(&mut self, case: &Case) -> Result<Result<(), Refusal>, Failure> {
        let heads = heads(self.tx).await?;
        Ok(may(case, Action::Complete, Actor::Owner(self.person.id), &self.setting(&heads)).map(drop))
    }

    /// Whether the answers of a draft are still wanted. A case that nobody waits for any more is told as it is now; the
    /// draft is put aside, so that what is written next is not taken for an answer of it.
    pub async fn is_wanted(&mut self, draft: &Draft) -> Result<bool, Failure> {
        match &draft.purpose {
            Purpose::Register => return self.may_register(draft).await,
            Purpose::Submit => return Ok(!self.is_blocked().await?),
            Purpose::Complete { .. } => {}
        }
        let Purpose::Complete { case, .. } = &draft.purpose else { return Ok(true) };
        let Some(case) = self.tx.case(case).await? else { return Ok(false) };
        let Err(refusal) = self.may_complete(&case).await? else { return Ok(true) };
        self.tx.keep_draft(&Draft { paused: true, ..draft.clone() }, self.now).await?;
        self.refuse(&case, refusal).await?;
        Ok(false)
    }

    /// Everything was answered: the new answers stand in the case, the files belong to it, and the office goes on.
    pub async fn complete_case(&mut self, form: &Form, draft: Draft) -> Result<(), Failure> {
        let Purpose::Complete { case, .. } = &draft.purpose else { return self.say(Notice::OldButton).await };
        let case = case.clone();
        let heads = heads(self.tx).await?;
        let asked = form.steps.iter().map(|step| step.key.to_owned()).filter(|key| key != "review").collect();
        let given = Given::default().with(Need::Missing, Answer::Ticked(asked));
        let owner = Actor::Owner(self.person.id);
        let files = self.tx.files_of(&Owner::Draft(draft.id.clone())).await?;
        let by = draft.answers.signature();
        let signed = signed_text(&statement(form, &draft.answers, &files), by.as_ref(), self.person.id, self.now);
        let mut answers = draft.answers;
        answers.remove("review");
        // Left out: what was said before stands.
        let skipped: Vec<String> =
            answers.iter().filter(|(_, value)| **value == Value::Skipped).map(|(key, _)| key.to_owned()).collect();
        for key in &skipped {
            answers.remove(key);
        }
        for _ in 0..TRIES {
            let Some(case) = self.named_case(&case).await? else { return Ok(()) };
            // Who hears of it depends on whom it is about by now.
            let case = self.revised(case, form, &answers).await?;
            let decision = match decide(&case, Action::Complete, given.clone(), owner, &self.setting(&heads)) {
                Ok(decision) => decision,
                Err(refusal) => return self.refuse(&case, refusal).await,
            };
            let (desk, now) = (self.desk.clone(), self.now);
            if (Hand { tx: self.tx, desk: &desk, now }).carry_out(&decision, Some(&draft.id)).await? {
                let case = decision.after();
                self.tx.complete_answers(case, &answers, &signed, now).await?;
                return self.keep_signature(&case.id, case.version, by, &signed).await;
            }
        }
        Err(Failure::Impossible("a case that changes faster than it can be read"))
    }

    /// The case with what is read off its answers.
    async fn revised(&mut self, mut case: Case, form: &Form, answers: &Answers) -> Result<Case, Failure> {
        if answers.option("service").is_some() {
            case.service = known_service(answers, &self.desk.office);
        }
        if answers.date("service_date").is_some() {
            case.late = is_late_service(form, answers, self.desk.day(case.filed_at), &self.desk.office);
        }
        // What the head has made of it since stands, as long as nothing else is said about whom it is.
        let says_whom = answers.text("officer").is_some() || answers.option("service").is_some();
        if case.about_officer && says_whom {
            for respondent in self.respondents(answers, case.service.as_deref()).await? {
                if !case.handling.respondents.contains(&respondent) {
                    case.handling.respondents.push(respondent);
                }
            }
        }
        Ok(case)
    }

    /// `/batal`, `[Simpan dulu]`, `[Hapus draf]`: what is said about a draft that was left.
    pub async fn say_left(&mut self, draft: &Draft, form: &Form, deleted: bool) -> Result<(), Failure> {
        let Purpose::Complete { case, .. } = &draft.purpose else {
            return self
                .say(match (&draft.purpose, deleted) {
                    (Purpose::Register, true) => Notice::RegisterDeleted,
                    (Purpose::Register, false) => Notice::RegisterKept,
                    (_, true) => Notice::DraftDeleted,
                    (_, false) => Notice::DraftKept,
                })
                .await;
        };
        let (case, clears) = (case.clone(), replaces_letters(draft, form));
        self.say(match deleted {
            true => Notice::CompletionDeleted { case, clears },
            false => Notice::CompletionKept { case, clears },
        })
        .await
    }
}
