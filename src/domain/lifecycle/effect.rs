//! What a move makes of a case.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::{Action, Actor, Given, Need, Refusal, Rule, Setting, To};
use crate::domain::calendar::{at_wib, wib_date};
use crate::domain::case::{Outcome, Respondent, Task, meaning};
use crate::domain::{Case, CaseId, Kind, Office, PersonId, Status};

/// The case after the move; or what was given and does not fit.
pub(super) fn after(
    rule: &Rule,
    before: &Case,
    given: &Given,
    actor: Actor<'_>,
    setting: &Setting<'_>,
) -> Result<Case, Refusal> {
    let mut case = before.clone();
    case.version += 1;
    let to = match rule.to {
        To::Same => before.status,
        To::State(status) => status,
        To::Before => before.handling.before.ok_or(Refusal::NotNow(before.status))?,
    };
    if to != before.status {
        case.status = to;
        case.since = setting.now;
        case.handling.before = Some(before.status);
    }
    particular(rule.action, &mut case, given, actor, setting)?;
    clock(rule.action, before, &mut case, setting);
    Ok(case)
}

fn particular(
    action: Action,
    case: &mut Case,
    given: &Given,
    actor: Actor<'_>,
    setting: &Setting<'_>,
) -> Result<(), Refusal> {
    let now = setting.now;
    let receives = matches!(
        action,
        Action::Record | Action::RequestCompletion | Action::Refer | Action::DeclareComplete | Action::SetLevel
    );
    if receives && case.handling.recorded_at.is_none() {
        case.handling.recorded_by = actor.person();
        case.handling.recorded_at = Some(now);
    }
    match action {
        Action::RequestCompletion => case.handling.missing = given.ticked(Need::Missing).to_vec(),
        Action::Complete => case.handling.missing.clear(),
        Action::SetLevel => case.handling.level = Some(level(case, given, setting)?),
        Action::AnswerDirectly | Action::Respond => {
            let outcome = given.picked(Need::Outcome).and_then(|key| meaning(&Outcome::ALL, key));
            case.handling.outcome = Some(outcome.ok_or(Refusal::Wrong(Need::Outcome))?);
            case.handling.responded_by = actor.person();
            case.handling.responded_at.get_or_insert(now);
        }
        Action::Distribute => distribute(case, given, setting)?,
        Action::Claim => case.handling.handler = actor.person(),
        Action::Transfer => transfer(case, given, setting)?,
        Action::HandBack | Action::Recall | Action::Uphold => {
            case.handling.handler = None;
            case.handling.tasks.clear();
        }
        Action::Extend => {
            case.due_at = extended(case, given, setting)?;
            case.handling.extended += 1;
        }
        Action::FinishTask => finish(case, actor, now),
        Action::Rate => case.handling.stars = stars(given)?,
        Action::Object => case.handling.objections += 1,
        Action::Merge => case.handling.merged_into = Some(target(case, given)?),
        Action::Unmerge => case.handling.merged_into = None,
        Action::NameRespondent => name_respondent(case, given, setting)?,
        Action::SetExternalNumber => {
            case.handling.external_number = given.text(Need::ExternalNumber).map(str::to_owned);
        }
        Action::HandOver => {
            let person = given.picked(Need::Owner).and_then(read_person).ok_or(Refusal::Wrong(Need::Owner))?;
            case.handling.handler = Some(person);
        }
        Action::Release => {
            case.handling.handler = None;
            // The division has its hours to take it once more.
            if case.status == Status::Distributed {
                case.since = now;
            }
        }
        _ => {}
    }
    Ok(())
}

/// What the move does to the promise.
fn clock(action: Action, before: &Case, case: &mut Case, setting: &Setting<'_>) {
    let (calendar, now) = (setting.office.calendar(), setting.now);
    let waits = case.status == Status::AwaitingCompletion;
    match (before.handling.paused_at, waits) {
        (None, true) => case.handling.paused_at = Some(now),
        (Some(since), false) => {
            case.handling.paused_at = None;
            // What was left of the promise when the clock stopped is left now. What was late stays late.
            if since < before.due_at {
                case.due_at = calendar.after_working_time(now, calendar.working_time(since, before.due_at));
            }
        }
        _ => {}
    }
    let promised = match action {
        // A new look at the case is a new promise; a reminder of one not kept brings the next working day.
        Action::Object | Action::Uphold => calendar.due(now, setting.office.promise(case.kind)).at,
        Action::Nudge => calendar.due(now, 1).at,
        Action::Extend => case.due_at,
        _ => return,
    };
    case.due_at = promised;
    case.handling.promised_minutes = calendar.working_time(now, promised).num_minutes();
}

fn level(case: &Case, given: &Given, setting: &Setting<'_>) -> Result<u8, Refusal> {
    let wrong = Refusal::Wrong(Need::Level);
    let level: u8 = given.picked(Need::Level).and_then(|text| text.parse().ok()).ok_or(wrong)?;
    // What is about an officer is for the head (UU 25/2009 art. 45).
    let fits = setting.office.level(level).is_some() && (!case.about_officer || level == 3);
    if fits { Ok(level) } else { Err(wrong) }
}

/// A division of this office that the case is not about.
fn division(case: &Case, key: &str, setting: &Setting<'_>) -> Option<String> {
    let about = case.handling.respondents.contains(&Respondent::Division(key.to_owned()));
    setting.office.division(key).filter(|_| !about).map(|division| division.key.to_string())
}

fn lead(case: &Case, given: &Given, setting: &Setting<'_>) -> Result<Task, Refusal> {
    let division = given.picked(Need::Lead).and_then(|key| division(case, key, setting));
    Ok(Task { division: division.ok_or(Refusal::Wrong(Need::Lead))?, leads: true, done_at: None })
}

fn distribute(case: &mut Case, given: &Given, setting: &Setting<'_>) -> Result<(), Refusal> {
    let mut tasks = vec![lead(case, given, setting)?];
    for key in given.ticked(Need::Beside) {
        let division = division(case, key, setting).ok_or(Refusal::Wrong(Need::Beside))?;
        if tasks.iter().all(|task| task.division != division) {
            tasks.push(Task { division, leads: false, done_at: None });
        }
    }
    case.handling.tasks = tasks;
    case.handling.handler = None;
    case.handling.transfers = 0;
    Ok(())
}

fn transfer(case: &mut Case, given: &Given, setting: &Setting<'_>) -> Result<(), Refusal> {
    let lead = lead(case, given, setting)?;
    if case.handling.lead() == Some(&lead.division) {
        return Err(Refusal::Wrong(Need::Lead));
    }
    case.handling.tasks.retain(|task| !task.leads && task.division != lead.division);
    case.handling.tasks.insert(0, lead);
    case.handling.handler = None;
    case.handling.transfers += 1;
    // The new division has its own hours to take it.
    case.since = setting.now;
    Ok(())
}

fn extended(case: &Case, given: &Given, setting: &Setting<'_>) -> Result<DateTime<Utc>, Refusal> {
    let until = given.day(Need::Until).and_then(|day| promise_until(case, day, setting.office));
    until.ok_or(Refusal::Wrong(Need::Until))
}

/// A new promise for this day: its closing time, after the present promise, on a working day, within what the level allows.
pub fn promise_until(case: &Case, day: NaiveDate, office: &Office) -> Option<DateTime<Utc>> {
    let until = office.calendar().closing(day)?;
    (until > case.due_at && until <= longest(case, office)).then_some(until)
}

/// Until when the case may be handled at most.
fn longest(case: &Case, office: &Office) -> DateTime<Utc> {
    if case.kind == Kind::Information {
        // UU 14/2008 art. 22(8): once, by so many working days.
        return match case.handling.extended {
            0 => office.calendar().due(case.promised_at, office.deadlines().information_extension_working_days).at,
            _ => case.due_at,
        };
    }
    let level = office.level(case.handling.level.unwrap_or(2));
    let days = level.and_then(|level| level.longest_days).unwrap_or(0);
    let end = wib_date(case.filed_at).checked_add_days(Days::new(u64::from(days) + 1));
    end.map_or(case.promised_at, |day| at_wib(day, NaiveTime::MIN))
}

fn finish(case: &mut Case, actor: Actor<'_>, now: DateTime<Utc>) {
    let Actor::Officer(officer) = actor else { return };
    for task in case.handling.tasks.iter_mut().filter(|task| !task.leads && officer.handles(&task.division)) {
        task.done_at.get_or_insert(now);
    }
}

fn stars(given: &Given) -> Result<Option<u8>, Refusal> {
    let read =
        |text: &str| text.parse().ok().filter(|stars| (1..=5).contains(stars)).ok_or(Refusal::Wrong(Need::Stars));
    given.picked(Need::Stars).map(read).transpose()
}

fn target(case: &Case, given: &Given) -> Result<CaseId, Refusal> {
    let target = given.picked(Need::Target).and_then(CaseId::read).filter(|target| *target != case.id);
    target.ok_or(Refusal::Wrong(Need::Target))
}

/// An officer (`123`) or a division (its key). Whoever has the case and is it about loses it.
fn name_respondent(case: &mut Case, given: &Given, setting: &Setting<'_>) -> Result<(), Refusal> {
    let wrong = Refusal::Wrong(Need::Respondent);
    let named = given.picked(Need::Respondent).ok_or(wrong)?;
    let respondent = match read_person(named) {
        Some(person) => Respondent::Officer(person),
        None => Respondent::Division(setting.office.division(named).ok_or(wrong)?.key.to_string()),
    };
    let handling = &mut case.handling;
    let loses = match &respondent {
        Respondent::Officer(person) => handling.handler == Some(*person),
        Respondent::Division(division) => handling.tasks.iter().any(|task| task.division == *division),
    };
    if let Respondent::Division(division) = &respondent {
        handling.tasks.retain(|task| task.division != *division);
    }
    if !handling.respondents.contains(&respondent) {
        handling.respondents.push(respondent);
    }
    handling.level = Some(3);
    if loses {
        handling.handler = None;
        if case.status == Status::Distributed && handling.lead().is_none() {
            handling.before = Some(case.status);
            handling.tasks.clear();
            case.status = Status::UnderReview;
            case.since = setting.now;
        }
    }
    Ok(())
}

fn read_person(text: &str) -> Option<PersonId> {
    text.parse().ok().map(PersonId)
}
