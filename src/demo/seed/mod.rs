//! Fills an empty register with invented cases of the last three months, by the same table of moves as the real ones, so
//! that lists, searches and figures have something to show. Nobody is told anything of it.

mod invented;

use anyhow::{Context, Result};
use chrono::{DateTime, Datelike, Days, NaiveTime, TimeDelta, Utc};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

use super::stage::Stage;
use crate::clock::Time;
use crate::domain::calendar::{at_wib, wib_date};
use crate::domain::lifecycle::{Action, Actor, Answer, Given, Need, Setting, decide, timers};
use crate::domain::{
    Case, CaseId, CaseNumber, Channel, Handling, Kind, Officer, PersonId, Promise, Role, Span, Status,
};
use crate::form::{Answers, Form, Forms, Value, statement};
use crate::store::{StoreError, Tx, hex};

/// How far back they lie.
const DAYS: u64 = 90;
/// The same cases each time, so that two demos can be compared.
const SEED: u64 = 20_261_124;
/// Ids of invented citizens begin here: nobody on stage has one.
const CITIZENS: i64 = 5_000_000_000;
/// More than ever were filled in.
const MOST: i64 = 100_000;

/// How a case went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    /// Answered by the complaints officer.
    Directly,
    /// Answered by a division.
    ByDivision,
    /// Taken back.
    Withdrawn,
    /// Never completed.
    Lapsed,
    /// For another office.
    Referred,
}

/// One move: what, with what, by whom, and after how much working time.
struct Move(Action, Given, By, TimeDelta);

enum By {
    Officer,
    Handler,
    Citizen,
    Clock,
}

/// Fills the register with so many cases, unless there are some already.
pub async fn fill(stage: &Stage, cases: u32) -> Result<()> {
    if cases == 0 || !stage.store.reader().await?.newest_cases(1).await?.is_empty() {
        return Ok(());
    }
    let mut tx = stage.store.reader().await?;
    let mut officers = Vec::new();
    for id in tx.officers(Role::Petugas).await?.into_iter().chain(tx.officers(Role::Bidang).await?) {
        officers.push(tx.officer(id).await?);
    }
    drop(tx);
    let find = |role| officers.iter().find(|officer| officer.is(role)).cloned();
    let (desk, handler) = (find(Role::Petugas).context("no officer")?, find(Role::Bidang).context("no handler")?);
    let form = Forms::standard().get(Kind::Complaint).cloned().context("no form")?;
    let mut random = StdRng::seed_from_u64(SEED);
    let now = stage.time.now();
    let mut filed: Vec<DateTime<Utc>> = (0..cases).map(|_| moment(&mut random, now)).collect();
    filed.sort_unstable();
    for (place, filed) in filed.into_iter().enumerate() {
        let invented = invented::complaint(&mut random, stage, place, filed);
        let life = life(&mut random, &invented.answers, invented.channel, &handler);
        let seed =
            Seed { form: form.clone(), invented, life, desk: desk.clone(), handler: handler.clone(), filed, now };
        let office = stage.office.clone();
        stage.store.transact(0, move |tx| Box::pin(async move { seed.grows(tx, &office).await })).await?;
    }
    Ok(())
}

/// The invented citizens who have an account get one that nobody plays: what the office tells them arrives.
pub async fn gather_citizens(stage: &Stage) -> Result<()> {
    let mut tx = stage.store.reader().await?;
    for case in tx.newest_cases(MOST).await? {
        if let Some(person) = case.person.filter(|person| (CITIZENS..CITIZENS + MOST).contains(&person.0)) {
            stage.telegram.bystander(person.0, "Contoh");
        }
    }
    Ok(())
}

/// Some time of the day, of some day of the last months.
fn moment(random: &mut StdRng, now: DateTime<Utc>) -> DateTime<Utc> {
    let day = wib_date(now).checked_sub_days(Days::new(random.random_range(0..DAYS))).unwrap_or_default();
    let time = NaiveTime::from_num_seconds_from_midnight_opt(random.random_range(7 * 3600..21 * 3600), 0);
    at_wib(day, time.unwrap_or_default()).min(now - TimeDelta::minutes(5))
}

/// What a case needs to be grown.
#[derive(Clone)]
struct Seed {
    form: Form,
    invented: invented::Complaint,
    life: std::sync::Arc<Vec<Move>>,
    desk: Officer,
    handler: Officer,
    filed: DateTime<Utc>,
    now: DateTime<Utc>,
}

impl Seed {
    async fn grows(self, tx: &mut Tx, office: &crate::domain::Office) -> Result<(), StoreError> {
        let signed = statement(&self.form, &self.invented.answers, &[]);
        let serial = tx.next_serial(wib_date(self.filed).year()).await?;
        let Some(case) = self.case(serial, &signed, office) else { return Ok(()) };
        tx.enter_case(&case, self.form.version, &self.invented.answers, &signed, &[]).await?;
        let by = case.person.unwrap_or(self.desk.person);
        tx.record(&case.id, by, "filed", "{}", self.filed).await?;
        let mut case = case;
        for Move(action, given, by, after) in self.life.iter() {
            let at = match by {
                By::Clock => case.since + *after,
                _ => office.calendar().after_working_time(case.since, *after),
            };
            if at >= self.now {
                break;
            }
            let actor = match by {
                By::Officer => Actor::Officer(&self.desk),
                By::Handler => Actor::Officer(&self.handler),
                By::Citizen => Actor::Owner(case.person.unwrap_or_default()),
                By::Clock => Actor::Clock,
            };
            let setting = Setting { now: at, office, heads: &[] };
            // What the table does not allow did not happen.
            let Ok(decision) = decide(&case, *action, given.clone(), actor, &setting) else { break };
            tx.apply(&decision, &[]).await?;
            case = decision.after().clone();
        }
        // Hours that have passed rang then.
        let hours = timers(&case, office);
        tx.keep_timers(&case.id, &hours).await?;
        for (timer, _) in hours.iter().filter(|(_, at)| *at <= self.now) {
            tx.fire(&case.id, &timer.key(), self.now).await?;
        }
        Ok(())
    }

    fn case(&self, serial: i64, signed: &str, office: &crate::domain::Office) -> Option<Case> {
        let number = CaseNumber::new(office.prefix().clone(), wib_date(self.filed).year(), u32::try_from(serial).ok()?);
        let promise = Promise { from: self.filed, span: Span::WorkingDays(office.promise(Kind::Complaint)) };
        let due_at = promise.due(office.calendar());
        let handling = Handling {
            promise: Some(promise),
            promised_minutes: office.calendar().working_time(self.filed, due_at).num_minutes(),
            entered_by: (self.invented.channel != Channel::Telegram).then_some(self.desk.person),
            ..Handling::default()
        };
        Some(Case {
            id: CaseId::new(),
            number: number.ok()?,
            kind: Kind::Complaint,
            channel: self.invented.channel,
            person: (self.invented.channel == Channel::Telegram).then_some(PersonId(CITIZENS + serial)),
            status: Status::Submitted,
            version: 1,
            service: self.invented.answers.option("service").map(str::to_owned),
            confidential: self.invented.answers.chose("confidential", "secret"),
            about_officer: false,
            late: false,
            filed_at: self.filed,
            since: self.filed,
            due_at,
            promised_at: due_at,
            statement_hash: hex(&Sha256::digest(signed)),
            handling,
        })
    }
}

fn words(need: Need, text: &str) -> (Need, Answer) {
    (need, Answer::Text(text.to_owned()))
}

fn picked(need: Need, option: &str) -> (Need, Answer) {
    (need, Answer::Picked(option.to_owned()))
}

fn given<const N: usize>(answers: [(Need, Answer); N]) -> Given {
    answers.into_iter().fold(Given::default(), |given, (need, answer)| given.with(need, answer))
}

/// How it went: as long as its hours are past, one move after the other.
fn life(random: &mut StdRng, answers: &Answers, channel: Channel, handler: &Officer) -> std::sync::Arc<Vec<Move>> {
    let course = match random.random_range(0..100) {
        0..50 => Course::Directly,
        50..84 => Course::ByDivision,
        84..90 => Course::Withdrawn,
        90..95 => Course::Lapsed,
        _ => Course::Referred,
    };
    let division = answers.option("service").filter(|_| course == Course::ByDivision);
    // One in eight takes longer than was promised.
    let slow = if random.random_range(0..8) == 0 { 4 } else { 1 };
    let mut hours = |from: i64, to: i64| TimeDelta::minutes(random.random_range(from * 60..to * 60) * slow);
    let mut moves = vec![Move(Action::Record, Given::default(), By::Officer, hours(0, 3))];
    let outcome = |key| [picked(Need::Outcome, key), words(Need::Answer, invented::ANSWER)];
    match (course, division) {
        (Course::Withdrawn, _) => moves.push(Move(Action::Withdraw, Given::default(), By::Citizen, hours(1, 8))),
        (Course::Lapsed, _) => {
            let missing = (Need::Missing, Answer::Ticked(vec!["address".to_owned()]));
            let asked = given([missing, words(Need::Reason, "Mohon dilengkapi RT/RW.")]);
            moves.push(Move(Action::RequestCompletion, asked, By::Officer, hours(1, 4)));
            moves.push(Move(Action::Lapse, Given::default(), By::Clock, TimeDelta::days(30)));
        }
        (Course::Referred, _) => {
            let to = given([words(Need::Recipient, "Dinas Kependudukan"), words(Need::Reason, invented::REFERRAL)]);
            moves.push(Move(Action::Refer, to, By::Officer, hours(1, 6)));
        }
        (Course::ByDivision, Some(_)) => {
            let lead = handler.divisions.first().map(String::as_str).unwrap_or_default();
            let to = |level| given([picked(Need::Level, level)]);
            moves.push(Move(Action::SetLevel, to("2"), By::Officer, hours(0, 2)));
            moves.push(Move(Action::Distribute, given([picked(Need::Lead, lead)]), By::Officer, hours(0, 1)));
            moves.push(Move(Action::Claim, Given::default(), By::Handler, hours(0, 3)));
            moves.push(Move(Action::Respond, given(outcome("settled")), By::Handler, hours(2, 9)));
        }
        _ => moves.push(Move(Action::AnswerDirectly, given(outcome("informed")), By::Officer, hours(2, 12))),
    }
    let answered = matches!(course, Course::Directly | Course::ByDivision);
    // Whoever came by another way has no buttons to press: those end by themselves.
    if answered && channel != Channel::Telegram {
        moves.push(Move(Action::Expire, Given::default(), By::Clock, TimeDelta::days(15)));
    } else if answered {
        moves.push(Move(Action::Confirm, Given::default(), By::Citizen, hours(2, 30)));
        let stars = ["3", "4", "5", "5"][usize::try_from(hours(0, 4).num_hours()).unwrap_or(0).min(3)];
        moves.push(Move(Action::Rate, given([picked(Need::Stars, stars)]), By::Citizen, TimeDelta::minutes(2)));
        moves.push(Move(Action::Archive, Given::default(), By::Officer, hours(1, 8)));
    }
    std::sync::Arc::new(moves)
}

/// An answer as somebody would have typed it.
fn typed(text: &str) -> Value {
    Value::text(text, None)
}
