//! What a move makes of a case.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::{Action, Actor, Given, Need, Refusal, Rule, Setting, To};
use crate::domain::calendar::{at_wib, wib_date};
use crate::domain::case::{Outcome, Respondent, Task, meaning};
use crate::domain::{Case, CaseId, Kind, Office, PersonId, Promise, Span, Status};

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
    if to == Status::Responded && to != before.status {
        let days = setting.office.deadlines().confirmation_working_days;
        case.handling.confirm_by = Some(setting.office.calendar().due(setting.now, days).at);
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
        Action::Complete | Action::DeclareComplete if case.handling.before == Some(Status::AwaitingCompletion) => {
            case.handling.missing.clear();
            case.handling.completed_at = Some(now);
        }
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
        Action::DropRespondent => drop_respondent(case, given)?,
        Action::SetExternalNumber => {
            case.handling.external_number = given.text(Need::ExternalNumber).map(str::to_owned);
        }
        Action::HandOver => {
            let person = given.picked(Need::Owner).and_then(read_person);
            // Whom it is about may have been named after they were chosen.
            let fits = |person: &PersonId| {
                case.person != Some(*person) && !case.handling.respondents.contains(&Respondent::Officer(*person))
            };
            case.handling.handler = Some(person.filter(fits).ok_or(Refusal::Wrong(Need::Owner))?);
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
                let left = calendar.working_time(since, before.due_at).num_milliseconds();
                let promise = Promise { from: now, span: Span::WorkingTime(left) };
                case.due_at = promise.due(calendar);
                case.handling.promise = Some(promise);
            }
        }
        _ => {}
    }
    let span = match action {
        // A new look at the case is a new promise; a reminder of one not kept brings the next working day.
        Action::Object | Action::Uphold => Span::WorkingDays(setting.office.promise(case.kind)),
        Action::Nudge => Span::WorkingDays(1),
        Action::Extend => Span::Day(wib_date(case.due_at)),
        // Also what was out of the register while the calendar changed.
        Action::Reschedule | Action::Restore | Action::Unmerge => return reschedule(case, setting),
        _ => return,
    };
    let promise = Promise { from: now, span };
    case.due_at = promise.due(calendar);
    case.handling.promise = Some(promise);
    case.handling.promised_minutes = calendar.working_time(now, case.due_at).num_minutes();
}

fn reschedule(case: &mut Case, setting: &Setting<'_>) {
    let Some((due_at, confirm_by)) = rescheduled(case, setting) else { return };
    if case.due_at != due_at {
        let promise = case.promise(setting.office);
        case.due_at = due_at;
        // The alarms ring at shares of the promise as it is now. What a pause left is a share of the promise before it.
        if !matches!(promise.span, Span::WorkingTime(_)) {
            case.handling.promised_minutes = setting.office.calendar().working_time(promise.from, due_at).num_minutes();
        }
    }
    case.handling.confirm_by = confirm_by;
}

/// The hours of a case by the calendar as it is now: the one promised, and the one until which the citizen can answer.
/// None: they are what they were.
///
/// Both are found again from what was promised, in working days where it was given in working days. Neither is ever
/// earlier than what the citizen was told: they may have arranged themselves by it, and a day off that is taken away
/// again is no reason to hurry them. While the clock stands still no hour is told, so what is left is computed exactly. A
/// promise whose hour has passed is not made good by a day off that is declared afterwards.
pub(super) fn rescheduled(case: &Case, setting: &Setting<'_>) -> Option<(DateTime<Utc>, Option<DateTime<Utc>>)> {
    let calendar = setting.office.calendar();
    let computed = case.promise(setting.office).due(calendar);
    let due_at = match case.handling.paused_at {
        _ if !case.status.is_owed() => case.due_at,
        Some(since) if since < case.due_at => computed,
        None if setting.now < case.due_at => computed.max(case.due_at),
        _ => case.due_at,
    };
    let days = setting.office.deadlines().confirmation_working_days;
    let confirm_by = match case.handling.confirm_by {
        Some(told) if case.status == Status::Responded && setting.now < told => {
            Some(calendar.due(case.since, days).at.max(told))
        }
        told => told,
    };
    (due_at != case.due_at || confirm_by != case.handling.confirm_by).then_some((due_at, confirm_by))
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

/// Whether there is a working day after the present promise for which a new one can be made.
pub(super) fn may_be_longer(case: &Case, office: &Office) -> bool {
    let days = wib_date(case.due_at).iter_days().skip(1).take(120);
    days.take_while(|day| at_wib(*day, NaiveTime::MIN) <= longest(case, office))
        .any(|day| promise_until(case, day, office).is_some())
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

/// An officer (`123`) or a division (its key). Whoever has the case and is it about loses it, and so does whoever has it
/// for that division. Who else works in a division is not known here: the desk looks at whoever has the case afterwards.
fn name_respondent(case: &mut Case, given: &Given, setting: &Setting<'_>) -> Result<(), Refusal> {
    let wrong = Refusal::Wrong(Need::Respondent);
    let respondent = given.picked(Need::Respondent).map(Respondent::read).ok_or(wrong)?;
    if let Respondent::Division(division) = &respondent {
        setting.office.division(division).ok_or(wrong)?;
    }
    let handling = &mut case.handling;
    let loses = match &respondent {
        Respondent::Officer(person) => handling.handler == Some(*person),
        Respondent::Division(division) => handling.lead() == Some(division),
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

/// The name was meant otherwise. The level stays: it is for the head to say.
fn drop_respondent(case: &mut Case, given: &Given) -> Result<(), Refusal> {
    let named = given.picked(Need::Respondent).map(Respondent::read);
    let respondents = &mut case.handling.respondents;
    let place = respondents.iter().position(|known| Some(known) == named.as_ref());
    respondents.remove(place.ok_or(Refusal::Wrong(Need::Respondent))?);
    Ok(())
}

fn read_person(text: &str) -> Option<PersonId> {
    text.parse().ok().map(PersonId)
}
