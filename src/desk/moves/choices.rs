//! What can be chosen for a need: what the buttons show, and what is taken when one is pressed.

use chrono::{DateTime, NaiveDate, Utc};

use super::super::templates::templates;
use super::super::{Desk, Failure};
use super::heads;
use crate::domain::calendar::wib_date;
use crate::domain::case::Respondent;
use crate::domain::lifecycle::{Action, Composition, Need, promise_until};
use crate::domain::template::{Template, keeps_promise};
use crate::domain::{Case, Office, Officer, Outcome, access, has_a_stake};
use crate::form::Ask;
use crate::notices::Choice;
use crate::store::Tx;

/// Days offered for a need that takes a day, so many at most.
const DAYS_OFFERED: usize = 5;

/// What can be chosen for a need now.
pub async fn choices(
    desk: &Desk,
    tx: &mut Tx,
    case: &Case,
    composition: &Composition,
    need: Need,
) -> Result<Vec<Choice>, Failure> {
    let office = &desk.office;
    let given = &composition.given;
    let text = |key: &str| Choice { key: key.to_owned(), label: None, ticked: false };
    let named = |key: String, label: String| Choice { key, label: Some(label), ticked: false };
    let mut choices: Vec<Choice> = match need {
        // What is about an officer is for the head (UU 25/2009 art. 45).
        Need::Level => (1..=3_u8)
            .filter(|level| !case.about_officer || *level == 3)
            .filter_map(|level| Some(named(level.to_string(), format!("{level} – {}", office.level(level)?.name))))
            .collect(),
        Need::Lead => divisions(case, office, |key| case.handling.lead() != Some(key)),
        Need::Beside => divisions(case, office, |key| given.picked(Need::Lead) != Some(key)),
        Need::Outcome => Outcome::ALL.iter().map(|(_, key)| text(key)).collect(),
        Need::Stars => ["1", "2", "3", "4", "5"].map(text).to_vec(),
        Need::Missing => missing(desk, tx, case).await?.iter().map(|key| text(key)).collect(),
        Need::Owner => officers(desk, tx, case, composition.action).await?,
        Need::Respondent if composition.action == Action::DropRespondent => named_respondents(tx, case, office).await?,
        Need::Respondent => respondents(tx, case, office).await?,
        Need::Until => {
            days(case, composition.action, desk).map(|day| text(&day.format("%Y%m%d").to_string())).collect()
        }
        Need::Answer | Need::Question | Need::Reason => {
            let fitting = fitting(tx, case, composition.action, desk.clock.now()).await?.into_iter();
            fitting.map(|template| named(template.id.tag().to_owned(), template.title)).collect()
        }
        Need::Which => {
            let open = tx.plans_of(&case.id).await?.into_iter().filter(|plan| plan.done_at.is_none());
            open.map(|plan| named(plan.id.tag().to_owned(), plan.what.chars().take(50).collect())).collect()
        }
        _ => Vec::new(),
    };
    for choice in &mut choices {
        choice.ticked = given.ticked(need).contains(&choice.key);
    }
    Ok(choices)
}

/// The templates for a move of a case, those for its service first. Nobody is told an hour that has passed, stands still or
/// changes with the move.
pub async fn fitting(tx: &mut Tx, case: &Case, action: Action, now: DateTime<Utc>) -> Result<Vec<Template>, Failure> {
    let promised = keeps_promise(action) && !case.is_late(now) && case.handling.paused_at.is_none();
    let mut fitting = templates(tx).await?;
    fitting.retain(|template| template.fits(action, case.service.as_deref()) && (promised || !template.promises()));
    Ok(fitting)
}

/// The divisions that the case is not about; the one that usually handles the service first.
fn divisions(case: &Case, office: &Office, fits: impl Fn(&str) -> bool) -> Vec<Choice> {
    let usual = case.service.as_deref().and_then(|service| office.division_of(service)).map(|usual| usual.key.as_str());
    let about = |key: &str| case.handling.respondents.contains(&Respondent::Division(key.to_owned()));
    let open =
        office.divisions().iter().filter(|division| fits(division.key.as_str()) && !about(division.key.as_str()));
    let mut choices: Vec<Choice> = open
        .map(|division| Choice { key: division.key.to_string(), label: Some(division.label.clone()), ticked: false })
        .collect();
    choices.sort_by_key(|choice| Some(choice.key.as_str()) != usual);
    choices
}

/// The questions of the case's form that the citizen can be asked once more.
async fn missing(desk: &Desk, tx: &mut Tx, case: &Case) -> Result<Vec<String>, Failure> {
    let answers = tx.answers_of(&case.id).await?;
    let Some(form) = desk.forms.get(case.kind) else { return Ok(Vec::new()) };
    let steps = form.applicable(&answers).into_iter();
    let asked = steps.filter(|step| !matches!(step.ask, Ask::Consent | Ask::Review | Ask::Choice(_)));
    Ok(asked.map(|step| step.key.to_owned()).collect())
}

/// Whoever could have it. Nobody is handed a case or a plan while they are away.
async fn officers(desk: &Desk, tx: &mut Tx, case: &Case, action: Action) -> Result<Vec<Choice>, Failure> {
    let heads = heads(tx).await?;
    let fits = |officer: &Officer| {
        let present = action == Action::HandOver && case.handling.handler == Some(officer.person);
        // A plan is for somebody who can read what it is about.
        let reads = action == Action::HandOver || access(case, officer, &heads).is_some();
        officer.works_on_cases() && !present && reads && !has_a_stake(case, officer)
    };
    let today = wib_date(desk.clock.now());
    let mut choices = Vec::new();
    for officer in tx.all_officers().await?.into_iter().filter(fits) {
        if tx.absence_on(officer.person, today).await?.is_none() {
            choices.push(Choice { key: officer.person.to_string(), label: Some(officer.name), ticked: false });
        }
    }
    Ok(choices)
}

async fn respondents(tx: &mut Tx, case: &Case, office: &Office) -> Result<Vec<Choice>, Failure> {
    let known = |respondent: &Respondent| case.handling.respondents.contains(respondent);
    let officers = tx.all_officers().await?.into_iter();
    let officers = officers.filter(|officer| !known(&Respondent::Officer(officer.person)));
    let mut choices: Vec<Choice> = officers
        .map(|officer| Choice { key: officer.person.to_string(), label: Some(officer.name), ticked: false })
        .collect();
    choices.extend(divisions(case, office, |_| true));
    Ok(choices)
}

/// Those named so far.
async fn named_respondents(tx: &mut Tx, case: &Case, office: &Office) -> Result<Vec<Choice>, Failure> {
    let names = respondent_names(tx, case, office).await?;
    let named = case.handling.respondents.iter().zip(names);
    Ok(named.map(|(respondent, name)| Choice { key: respondent.key(), label: Some(name), ticked: false }).collect())
}

/// Whom a case is about, by name.
pub async fn respondent_names(tx: &mut Tx, case: &Case, office: &Office) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for respondent in &case.handling.respondents {
        names.push(match respondent {
            Respondent::Officer(person) => tx.officer_name(*person).await?,
            Respondent::Division(key) => office.division(key).map_or(key, |division| &division.name).clone(),
        });
    }
    Ok(names)
}

/// The next days that can be meant.
fn days(case: &Case, action: Action, desk: &Desk) -> impl Iterator<Item = NaiveDate> {
    let from = match action {
        Action::Extend => wib_date(case.due_at),
        _ => wib_date(desk.clock.now()),
    };
    let fits = move |day: &NaiveDate| match action {
        Action::Extend => promise_until(case, *day, &desk.office).is_some(),
        _ => desk.office.calendar().is_working_day(*day),
    };
    from.iter_days().skip(1).take(60).filter(fits).take(DAYS_OFFERED)
}

/// The day of a button.
pub fn day(key: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(key, "%Y%m%d").ok()
}
