//! What is counted when all is quiet again, and what must be so.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Result, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use wadul::sandbox::{Account, Fault, Outcome};
use wadul::store::Store;

use super::town::Town;

/// A call that a process had sent when it was killed may be taken as much later by a Telegram that shares its processors.
const ON_ITS_WAY: TimeDelta = TimeDelta::seconds(2);

/// What came of it all.
pub struct Ledger {
    name: String,
    cuts: usize,
    complaints: i64,
    trail: i64,
    letters: i64,
    deliveries: usize,
    twice: usize,
    answers_lost: usize,
}

impl fmt::Display for Ledger {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, cuts, complaints, trail, letters, deliveries, twice, answers_lost } = self;
        write!(
            out,
            "{name}: {cuts} times cut off, {answers_lost} answers lost; {complaints} complaints, {trail} trail rows, \
             {letters} letters, {deliveries} messages, {twice} of them twice"
        )
    }
}

impl Ledger {
    /// Both together.
    pub fn and(&self, other: &Self) -> Self {
        Self {
            name: self.name.clone(),
            cuts: self.cuts + other.cuts,
            complaints: self.complaints + other.complaints,
            trail: self.trail + other.trail,
            letters: self.letters + other.letters,
            deliveries: self.deliveries + other.deliveries,
            twice: self.twice + other.twice,
            answers_lost: self.answers_lost + other.answers_lost,
        }
    }
}

/// A message, or a change of one, that Telegram has taken.
struct Delivery {
    chat: i64,
    said: Value,
    at: DateTime<Utc>,
    /// The bot was never told.
    unanswered: bool,
}

fn deliveries(town: &Town) -> Vec<Delivery> {
    let mut taken = Vec::new();
    for call in town.telegram().calls() {
        let method = call.method.to_ascii_lowercase();
        let unanswered = match call.outcome {
            Outcome::Done(_) => false,
            Outcome::Failed(Fault::LoseAnswer) => true,
            _ => continue,
        };
        // With a file the numbers come as text.
        let chat = &call.parameters["chat_id"];
        let chat = chat.as_i64().or_else(|| chat.as_str()?.parse().ok());
        if let Some(chat) = chat.filter(|_| method.starts_with("send") || method.starts_with("editmessage")) {
            let said = json!({ "method": method, "with": call.parameters });
            taken.push(Delivery { chat, said, at: call.at, unanswered });
        }
    }
    taken
}

/// Waits until all is quiet, and looks whether what was promised is so.
pub async fn balances(town: &Town, filed: &[(Account, String)]) -> Result<Ledger> {
    let many = i64::try_from(filed.len())?;
    let store = town.database.open().await?;
    let recorded = "select count(*) from cases where status = 'recorded'";
    town.until_counted("complaints that are recorded", &store, recorded, many).await?;
    town.until("no update waits", || town.telegram().pending() == 0).await?;
    let waiting = "select count(*) from outbox where ending is null";
    town.until_counted("letters that wait", &store, waiting, 0).await?;
    town.stops().await?;

    let ledger = looks(town, filed, &store).await;
    store.close().await;
    ledger
}

async fn looks(town: &Town, filed: &[(Account, String)], store: &Store) -> Result<Ledger> {
    let name = town.name();
    let many = i64::try_from(filed.len())?;
    let count =
        async |sql: &'static str| -> Result<i64> { Ok(store.reader().await?.query(sql).one::<(i64,)>().await?.0) };
    // Every number that somebody saw is one complaint, of theirs and of nobody else's.
    let mut tx = store.reader().await?;
    let mut cases: Vec<(String, i64)> = tx.query("select number, person_id from cases").all().await?;
    drop(tx);
    let mut told: Vec<(String, i64)> = filed.iter().map(|(who, number)| (number.clone(), who.id())).collect();
    cases.sort();
    told.sort();
    ensure!(cases == told, "{name}: {cases:?} are in the register, {told:?} were told");

    let audit = town.audit().await?;
    let trail = count("select count(*) from trail").await?;
    let whole = format!("{many} cases, {trail} rows\nevery trail is whole, and every signature belongs to its text\n");
    ensure!(audit == whole, "{name}: {audit}");
    for once in ["filed", "record"] {
        let mut tx = store.reader().await?;
        let sql = "select count(*) from trail where event = $1 group by case_id";
        let each: Vec<(i64,)> = tx.query(sql).bind(once).all().await?;
        ensure!(each == vec![(1,); filed.len()], "{name}: {once} is in the trails {each:?} times");
    }

    ensure!(count("select count(*) from updates_set_aside").await? == 0, "{name}: an update was set aside");
    ensure!(town.telegram().expired() == 0, "{name}: an update was never taken");
    let lost = count("select count(*) from outbox where ending not in ('sent', 'superseded')").await?;
    ensure!(lost == 0, "{name}: {lost} letters have a bad end");
    for notice in ["filed", "new_case", "papers", "status_card", "case_moved"] {
        let mut tx = store.reader().await?;
        let sql = "select count(*), count(distinct case_id) from outbox where ending = 'sent' and notice like $1";
        let told = tx.query(sql).bind(format!("%\"say\":\"{notice}\"%")).one::<(i64, i64)>().await?;
        ensure!(told == (many, many), "{name}: {notice} was told {told:?} times instead of once for each of {many}");
    }
    let disorder = count(
        "select count(*) from outbox a join outbox b on a.person_id = b.person_id and a.seq < b.seq
         where a.ending = 'sent' and b.ending = 'sent' and a.ended_at > b.ended_at
           and (a.due_at <= b.created_at or a.attempts > 1)",
    );
    ensure!(disorder.await? == 0, "{name}: a later letter came earlier");

    let violations = town.telegram().violations();
    ensure!(violations.is_empty(), "{name}: Telegram was told what it does not take: {violations:?}");
    let deliveries = deliveries(town);
    let (twice, cuts) = (told_twice(town, &deliveries)?, town.cut_at().len());
    for (who, number) in filed {
        in_order(who, &deliveries)?;
        was_told(who, number)?;
    }
    // An album is one call and many messages, but nobody here is sent one.
    let marked = count("select coalesce(cast(sum(parts_sent) as bigint), 0) from outbox").await?;
    ensure!(i64::try_from(deliveries.len() - twice)? >= marked, "{name}: {marked} marked, {} sent", deliveries.len());
    Ok(Ledger {
        name,
        cuts,
        complaints: many,
        trail,
        letters: count("select count(*) from outbox where ending = 'sent'").await?,
        deliveries: deliveries.len(),
        twice,
        answers_lost: deliveries.iter().filter(|delivery| delivery.unanswered).count(),
    })
}

/// How many messages came twice: only such whose answer never reached the bot, or after which it was cut off.
fn told_twice(town: &Town, deliveries: &[Delivery]) -> Result<usize> {
    let cuts = town.cut_at();
    let mut last: BTreeMap<i64, &Delivery> = BTreeMap::new();
    let mut twice = 0;
    for delivery in deliveries {
        let before = last.insert(delivery.chat, delivery);
        let Some(before) = before.filter(|before| before.said == delivery.said) else { continue };
        let cut_off = |cut: &DateTime<Utc>| before.at - ON_ITS_WAY <= *cut && *cut <= delivery.at;
        let excused = before.unanswered || cuts.iter().any(cut_off);
        ensure!(excused, "{}: said twice at {} and {}: {}", town.name(), before.at, delivery.at, delivery.said);
        twice += 1;
    }
    Ok(twice)
}

/// The screens of a complaint came in their order, none left out.
fn in_order(citizen: &Account, deliveries: &[Delivery]) -> Result<()> {
    let step = |delivery: &Delivery| -> Option<u32> {
        let words = delivery.said["with"]["text"].as_str()?;
        let step = words.split_once("Langkah ")?.1.split_once(" dari 16")?.0;
        step.parse().ok()
    };
    let own = deliveries.iter().filter(|delivery| delivery.chat == citizen.id());
    let mut steps: Vec<u32> = own.filter_map(step).collect();
    ensure!(steps.is_sorted(), "{steps:?}");
    steps.dedup();
    ensure!(steps == (1..=16).collect::<Vec<_>>(), "{steps:?}");
    Ok(())
}

/// Whatever the register says was sent: papers and news of the complaint are in the chat of whoever filed it.
fn was_told(citizen: &Account, number: &str) -> Result<()> {
    let chat = citizen.chat();
    for paper in [format!("bukti-{number}.pdf"), format!("tanda-terima-{number}.pdf")] {
        let came = chat.iter().any(|entry| entry.attachment.as_deref().is_some_and(|own| own.contains(&paper)));
        ensure!(came, "{paper} never came: {}", citizen.transcript());
    }
    let news = format!("{number} sudah diterima dan dicatat");
    ensure!(chat.iter().any(|entry| entry.text.contains(&news)), "{news} was never said: {}", citizen.transcript());
    Ok(())
}

/// How often Telegram said that it was too much, other than by a fault that was switched on.
pub fn too_many(town: &Town) -> usize {
    let calls = town.telegram().calls();
    calls.iter().filter(|call| matches!(&call.outcome, Outcome::Refused(429, _))).count()
}
