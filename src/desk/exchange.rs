//! Other systems read where cases stand, and hand cases in (Open311 GeoReport v2).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::filing::Origin;
use super::turn::Turn;
use super::{Desk, Failure};
use crate::clock::Clock;
use crate::domain::exchange::{ApiKey, Glimpse, Partner, Wanted};
use crate::domain::{AccessCode, ApiKeyId, Case, CaseNumber, Channel};
use crate::form::{Ask, Context, Draft, Fault, Form, Given, Purpose, fill};
use crate::store::{CLOCK, PersonLock, Store};

/// How many cases one answer holds ("Response Volume").
const MOST: i64 = 1000;

/// What another system hands in.
#[derive(Clone, Debug)]
pub struct HandedIn {
    /// The answers, by key of the question.
    pub given: BTreeMap<String, Given>,
    /// What that system calls it: the same again is the same case.
    pub reference: Option<String>,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It is in the register, now or since it was handed in before.
    Filed(Receipt),
    /// Answers are missing or cannot be taken.
    Faulty(Vec<Fault>),
}

/// What the citizen is to be told by the system that handed a case in.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The number of the case.
    pub number: CaseNumber,
    /// With the number it shows where the case stands, and lets it be followed.
    pub code: AccessCode,
    /// Opens the bot at this case.
    pub link: String,
    /// When it is answered at the latest.
    pub due_at: DateTime<Utc>,
}

impl Desk {
    /// Who holds a key; none: nobody does any more.
    pub async fn partner(&self, key: &ApiKey) -> Result<Option<Partner>, Failure> {
        Ok(self.store.reader().await?.partner_with(key).await?)
    }

    /// The questions that another system answers.
    pub fn exchange_form(&self) -> Option<Form> {
        self.forms.exchanging()
    }

    /// Where the cases stand that are searched for.
    pub async fn glimpses(&self, wanted: &Wanted) -> Result<Vec<Glimpse>, Failure> {
        Ok(self.store.reader().await?.glimpses(wanted, MOST).await?)
    }

    /// Where the cases with these numbers stand, in their order; those that there are.
    pub async fn glimpses_of(&self, numbers: &[CaseNumber]) -> Result<Vec<Glimpse>, Failure> {
        let mut tx = self.store.reader().await?;
        let mut glimpses = Vec::new();
        for number in numbers {
            glimpses.extend(tx.glimpse(number).await?);
        }
        Ok(glimpses)
    }

    /// What a complaint says, for a partner who may read that. It is written into the case's trail, as every reading is.
    /// None where the citizen wants to stay secret, or where it is about an officer: that stays in the house.
    pub async fn words_for(&self, partner: &Partner, number: &CaseNumber) -> Result<Option<String>, Failure> {
        let (desk, id, number) = (self.current(), partner.id, number.clone());
        if !partner.reads_words {
            return Ok(None);
        }
        self.store
            .transact(turn_of(id), move |tx| {
                Box::pin(async move {
                    let Some(case) = tx.case_numbered(&number).await? else { return Ok(None) };
                    let Some(form) = desk.forms.of_case(&case) else { return Ok(None) };
                    let step = form.steps.iter().find(|step| matches!(step.ask, Ask::Text { .. }) && !step.identifies);
                    if case.confidential || case.about_officer || case.is_synthetic() {
                        return Ok(None);
                    }
                    let answers = tx.answers_of(&case.id).await?;
                    let Some(words) = step.and_then(|step| answers.text(step.key)) else { return Ok(None) };
                    let detail = serde_json::json!({ "key": id.0 }).to_string();
                    tx.record(&case.id, CLOCK, "read_by_partner", &detail, desk.clock.now()).await?;
                    Ok(Some(words))
                })
            })
            .await
    }

    /// Enters what a partner hands in, with everything that follows: all of it or nothing, and once for each reference.
    pub async fn hand_in(&self, partner: &Partner, handed: HandedIn) -> Result<Outcome, Failure> {
        let (desk, id) = (self.current(), partner.id);
        self.store
            .transact(turn_of(id), move |tx| {
                Box::pin(async move {
                    let HandedIn { given, reference } = handed;
                    let before = match &reference {
                        Some(reference) => tx.handed_in(id, reference).await?,
                        None => None,
                    };
                    if let Some(case) = before
                        && let Some(case) = tx.case(&case).await?
                    {
                        return Ok(Outcome::Filed(desk.receipt(&case)));
                    }
                    let now = desk.clock.now();
                    let form = desk.forms.exchanging().ok_or(Failure::Impossible("a form that does not exist"))?;
                    let context = Context {
                        office: &desk.office,
                        today: desk.day(now),
                        labels: &*desk.labels,
                        name: "",
                        earlier: None,
                        files: &[],
                        before: None,
                    };
                    let answers = match fill(&form, &given, &context) {
                        Ok(answers) => answers,
                        Err(faults) => return Ok(Outcome::Faulty(faults)),
                    };
                    let draft = Draft { purpose: Purpose::Register, answers, ..Draft::new(CLOCK, &form) };
                    let origin = Origin {
                        channel: Channel::Portal,
                        person: None,
                        entered_by: None,
                        partner: Some(id),
                        external_number: None,
                        received: now,
                    };
                    let mut turn = Turn::of_nobody(tx, desk.clone(), now);
                    let case = turn.enter(&form, draft, &[], origin).await?;
                    turn.announce(&case, false).await?;
                    if let Some(reference) = &reference {
                        tx.keep_reference(id, reference, &case.id, now).await?;
                    }
                    Ok(Outcome::Filed(desk.receipt(&case)))
                })
            })
            .await
    }

    fn receipt(&self, case: &Case) -> Receipt {
        Receipt {
            number: case.number.clone(),
            code: AccessCode::derive(&self.code_key, &case.number),
            link: format!("https://t.me/{}?start={}", self.bot, case.number.payload()),
            due_at: case.due_at,
        }
    }
}

/// What one partner does, it does in turn: the same reference twice in one moment is one case. No account and no group of
/// Telegram has such an id.
fn turn_of(key: ApiKeyId) -> PersonLock {
    PersonLock::person(i64::MIN.saturating_add(key.0))
}

/// Makes a key, which is shown this once.
pub async fn make_key(
    store: &Store,
    clock: &Clock,
    label: &str,
    may_post: bool,
    reads_words: bool,
) -> Result<(ApiKeyId, ApiKey), Failure> {
    let (key, label, now) = (ApiKey::of(rand::random()), label.to_owned(), clock.now());
    let kept = key.clone();
    let id = store
        .transact(PersonLock::NOBODY, move |tx| {
            Box::pin(async move { Ok::<_, Failure>(tx.keep_key(&kept, &label, may_post, reads_words, now).await?) })
        })
        .await?;
    Ok((id, key))
}

/// Every key there ever was.
pub async fn partners(store: &Store) -> Result<Vec<Partner>, Failure> {
    Ok(store.reader().await?.partners().await?)
}

/// Takes a key's rights away. `false`: there is no such key, or it had none any more.
pub async fn revoke_key(store: &Store, clock: &Clock, id: ApiKeyId) -> Result<bool, Failure> {
    let now = clock.now();
    store
        .transact(PersonLock::NOBODY, move |tx| {
            Box::pin(async move { Ok::<_, Failure>(tx.revoke_key(id, now).await?) })
        })
        .await
}
