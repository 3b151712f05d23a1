//! Everything the database holds about a case, read in one view.

use anyhow::{Context, Result};

use super::names;
use super::record::{
    Addition, Answer, Division, File, Named, Pause, Plan, Record, SCHEMA, Signed, Step, Version, Words, moment,
};
use crate::desk::Desk;
use crate::domain::case::{Respondent, word};
use crate::domain::{Case, CaseId, Evidence, Medium, Office, PersonId, Signature, SignedBy, Storage};
use crate::form::{Answers, Forms, Step as Question};
use crate::notices::CaseView;
use crate::store::{CLOCK, Owner, Tx};
use crate::texts::{Language, values};

/// The folder of evidence within that of a case.
const EVIDENCE: &str = "bukti";

/// A case with the files whose bytes belong beside it, and with what its papers are made from.
pub(super) struct Gathered {
    pub record: Record,
    pub evidence: Vec<Evidence>,
    pub view: CaseView,
}

/// Reads a case; none when it is not there any more.
pub(super) async fn gather(tx: &mut Tx, id: &CaseId, desk: &Desk) -> Result<Option<Gathered>> {
    let office = desk.office();
    let (Some(case), Some(view)) = (tx.case(id).await?, desk.archived_view(tx, id).await?) else { return Ok(None) };
    let steps = Forms::standard().of_case(&case).map(|form| form.steps).unwrap_or_default();
    let evidence = tx.files_of(&Owner::Case(id.clone())).await?;
    let answers = tx.answers_of(id).await?;
    let mut versions = Vec::new();
    for version in tx.answer_versions(id).await? {
        versions.push(Version {
            version: version.version,
            kept_at: moment(version.kept_at),
            answers: told(&steps, &version.answers, &evidence, office),
            statement: version.statement,
        });
    }
    let files = evidence.iter().zip(1..).map(|(file, nth)| file_record(file, nth, &steps)).collect();
    let record = Record {
        answers: told(&steps, &answers, &evidence, office),
        versions,
        files,
        trail: trail(tx, &case).await?,
        plans: plans(tx, id).await?,
        pauses: pauses(tx, id).await?,
        additions: additions(tx, id).await?,
        statement: tx.statement_of(id).await?,
        signatures: signatures(tx, id).await?,
        ..outline(tx, &case, office).await?
    };
    Ok(Some(Gathered { record, evidence, view }))
}

/// What stands in the row of the case.
async fn outline(tx: &mut Tx, case: &Case, office: &Office) -> Result<Record> {
    let handling = &case.handling;
    let mut respondents = Vec::new();
    for respondent in &handling.respondents {
        respondents.push(match respondent {
            Respondent::Officer(person) => name(tx, *person).await?,
            Respondent::Division(key) => division_name(office, key),
        });
    }
    let merged_into = match &handling.merged_into {
        Some(target) => tx.case(target).await?.map(|target| target.number.to_string()),
        None => None,
    };
    let divisions = handling.tasks.iter().map(|task| Division {
        name: division_name(office, &task.division),
        key: task.division.clone(),
        leads: task.leads,
        done_at: task.done_at.map(moment),
    });
    let service = case.service.as_ref().map(|key| Named {
        name: office.service(key).map_or_else(|| key.clone(), |service| service.name.clone()),
        key: key.clone(),
    });
    Ok(Record {
        schema: SCHEMA.to_owned(),
        id: case.id.to_string(),
        number: case.number.to_string(),
        version: case.version,
        kind: case.kind.key().to_owned(),
        channel: case.channel.key().to_owned(),
        status: case.status.key().to_owned(),
        service,
        confidential: case.confidential,
        about_officer: case.about_officer,
        late: case.late,
        filed_at: moment(case.filed_at),
        since: moment(case.since),
        promised_at: moment(case.promised_at),
        due_at: moment(case.due_at),
        completed_at: handling.completed_at.map(moment),
        recorded_at: handling.recorded_at.map(moment),
        recorded_by: optional_name(tx, handling.recorded_by).await?,
        responded_at: handling.responded_at.map(moment),
        responded_by: optional_name(tx, handling.responded_by).await?,
        level: handling.level,
        outcome: handling.outcome.map(|outcome| outcome.key().to_owned()),
        stars: handling.stars,
        extended: handling.extended,
        transfers: handling.transfers,
        objections: handling.objections,
        external_number: handling.external_number.clone(),
        merged_into,
        account: case.person.map(|person| person.0),
        divisions: divisions.collect(),
        respondents,
        answers: Vec::new(),
        versions: Vec::new(),
        additions: Vec::new(),
        statement: String::new(),
        statement_sha256: case.statement_hash.clone(),
        signatures: Vec::new(),
        trail: Vec::new(),
        pauses: Vec::new(),
        plans: Vec::new(),
        files: Vec::new(),
        papers: Vec::new(),
    })
}

async fn signatures(tx: &mut Tx, case: &CaseId) -> Result<Vec<Signed>> {
    let signed = tx.signed_texts(case).await?.into_iter();
    let record = |(version, signature, _): (i64, Signature, String)| {
        let (by, mark) = match &signature.by {
            SignedBy::Drawing(drawing) => ("drawing", drawing.svg()),
            SignedBy::Photo(file) => ("photo", file.to_string()),
            SignedBy::Name(name) => ("name", name.clone()),
        };
        Signed {
            version,
            at: moment(signature.at),
            account: signature.account.0,
            by: by.to_owned(),
            mark,
            statement_sha256: signature.statement_hash,
        }
    };
    Ok(signed.map(record).collect())
}

async fn trail(tx: &mut Tx, case: &Case) -> Result<Vec<Step>> {
    let writings = tx.writings_of(&case.id).await?;
    let mut steps = Vec::new();
    for line in tx.trail_of(&case.id).await? {
        let by = match line.by {
            CLOCK => "sistem".to_owned(),
            by if Some(by) == case.person => "pengadu".to_owned(),
            by => name(tx, by).await?,
        };
        let words = writings.iter().filter(|(position, _, _)| *position == line.position);
        steps.push(Step {
            words: words.map(|(_, purpose, body)| Words { purpose: purpose.clone(), words: body.clone() }).collect(),
            position: line.position,
            at: moment(line.at),
            account: line.by.0,
            by,
            event: line.event,
            detail: line.detail,
            previous_hash: line.previous_hash,
            hash: line.hash,
        });
    }
    Ok(steps)
}

async fn plans(tx: &mut Tx, case: &CaseId) -> Result<Vec<Plan>> {
    let mut plans = Vec::new();
    for plan in tx.plans_of(case).await? {
        plans.push(Plan {
            owner: name(tx, plan.owner).await?,
            what: plan.what,
            until: plan.until.to_string(),
            made_at: moment(plan.made_at),
            done_at: plan.done_at.map(moment),
            evidence: plan.evidence,
        });
    }
    Ok(plans)
}

async fn pauses(tx: &mut Tx, case: &CaseId) -> Result<Vec<Pause>> {
    let pauses = tx.pauses_of(case).await?.into_iter();
    Ok(pauses.map(|(from, until, reason)| Pause { from: moment(from), until: until.map(moment), reason }).collect())
}

async fn additions(tx: &mut Tx, case: &CaseId) -> Result<Vec<Addition>> {
    let additions = tx.additions_of(case).await?.into_iter();
    Ok(additions.map(|(at, words)| Addition { written_at: moment(at), words }).collect())
}

/// The answers in words, in the order of the form.
fn told(steps: &[Question], answers: &Answers, files: &[Evidence], office: &Office) -> Vec<Answer> {
    let answered = values::answered(steps, answers, files, Language::Indonesian, office).into_iter();
    answered
        .map(|(step, question, answer)| Answer { key: step.key.to_owned(), question: question.plain(), answer })
        .collect()
}

fn file_record(file: &Evidence, nth: usize, steps: &[Question]) -> File {
    let kept = file.storage == Storage::Stored && file.medium != Medium::Location;
    File {
        path: kept.then(|| format!("{EVIDENCE}/{}", names::evidence(nth, file))),
        state: word(&Storage::ALL, file.storage).to_owned(),
        question: steps.iter().find(|step| step.key == file.step).map_or("evidence", |step| step.key).to_owned(),
        medium: file.medium.key().to_owned(),
        mime: file.mime.clone(),
        name: file.name.clone(),
        caption: file.caption.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
    }
}

fn division_name(office: &Office, key: &str) -> String {
    office.division(key).map_or_else(|| key.to_owned(), |division| division.name.clone())
}

async fn optional_name(tx: &mut Tx, person: Option<PersonId>) -> Result<Option<String>> {
    match person {
        Some(person) => name(tx, person).await.map(Some),
        None => Ok(None),
    }
}

/// The name of an officer, also of one who has left.
async fn name(tx: &mut Tx, person: PersonId) -> Result<String> {
    let officer = tx.officer(person).await.context("an officer cannot be read")?;
    Ok(if officer.name.is_empty() { tx.officer_name(person).await? } else { officer.name })
}
