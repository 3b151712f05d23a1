//! Nothing about anybody leaves by a side door: not in the log, not in the meters, not in what commands print, not in a
//! group. The real program files, records, answers and fails; then people do what comes to their minds. Everything that
//! they told, and what only the office may know, is looked for in all of it.
//!
//! The walk is random: its seed is printed, and `WADUL_WALK_SEED` walks it again.

use std::net::TcpListener;

use anyhow::{Context, Result, ensure};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use serde_json::json;
use wadul::sandbox::{Account, Fault, Sender};
use wadul::store::{Engine, Store, StoreError};

use super::answers;
use super::machine::{Machine, Running};
use crate::harness::TestDatabase;

const SECRET: &str = "rahasia-webhook-0123456789";
const STEPS: usize = 80;

/// What citizens tell, as they write it: names, numbers, an address, what happened. Each word of them is looked for, as
/// far as it is no word of the service as well.
const TOLD: [&str; 8] = [
    "Siti Aminah",
    "NIK saya 3514012345670001",
    "Telepon 0812 3456 7890, atau 6281234567890",
    "Dusun Krajan RT 02 RW 01, Desa Raci, Bangil",
    "Pak Sugeng meminta uang lima juta di ruang belakang",
    "Budi Hartono, adik saya, melihatnya",
    "siti.aminah@contoh.id",
    "Ada kebakaran di rumah Bu Sumarni",
];
const LOOKED_FOR: [&str; 19] = [
    "Siti",
    "Aminah",
    "3514012345670001",
    "3456 7890",
    "34567890",
    "Krajan",
    "Raci,",
    "Sugeng",
    "lima juta",
    "ruang belakang",
    "Hartono",
    "contoh.id",
    "Sumarni",
    "belum terbit setelah",
    "diterbitkan minggu ini",
    "ktp-",
    "kuitansi",
    "Rina",
    SECRET,
];

/// What broke, as the log says it: each was really there.
const BROKE: [&str; 5] = [
    "an update was set aside",
    "an update could not be handled",
    "Telegram refuses what we say",
    "a letter is put off",
    "a file is fetched later",
];

/// A table that is away for a moment.
const AWAY: [(&str, &str); 3] = [
    ("alter table drafts rename to drafts_away", "alter table drafts_away rename to drafts"),
    ("alter table outbox rename to outbox_away", "alter table outbox_away rename to outbox"),
    ("alter table updates_seen rename to seen_away", "alter table seen_away rename to updates_seen"),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_personal_is_logged_measured_or_told_to_a_group_on_postgres() -> Result<()> {
    nothing_personal(&TestDatabase::postgres().await?, true, "json").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_personal_is_logged_measured_or_told_to_a_group_on_sqlite() -> Result<()> {
    nothing_personal(&TestDatabase::sqlite()?, false, "human").await
}

async fn nothing_personal(database: &TestDatabase, by_webhook: bool, log: &str) -> Result<()> {
    let seed = match std::env::var("WADUL_WALK_SEED") {
        Ok(seed) => seed.parse()?,
        Err(_) => rand::random::<u64>(),
    };
    println!("WADUL_WALK_SEED={seed}");
    walk(database, by_webhook, log, seed).await.with_context(|| format!("WADUL_WALK_SEED={seed}"))
}

async fn walk(database: &TestDatabase, by_webhook: bool, log: &str, seed: u64) -> Result<()> {
    let machine = Machine::new().await?;
    let free = || anyhow::Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string());
    let (meters, listen) = (free()?, free()?);
    let base = format!("http://{listen}");
    // The sandbox gives every second account an id like that of an update, which stands in the log.
    let [rina, _, siti, _, budi] =
        ["Rina Petugas", "Tono", "Siti Aminah", "Tono", "Budi Hartono"].map(|name| machine.telegram.person(name));
    let admin = rina.id().to_string();
    let mut settings = vec![
        ("WADUL_DATABASE_URL", database.url()),
        ("WADUL_METRICS_LISTEN", meters.as_str()),
        ("WADUL_ADMINS", admin.as_str()),
        ("WADUL_LOG", log),
    ];
    if by_webhook {
        settings.extend([
            ("WADUL_LISTEN", listen.as_str()),
            ("WADUL_WEBHOOK_URL", &base),
            ("WADUL_WEBHOOK_SECRET", SECRET),
        ]);
    }
    let mut bot = machine.starts(&["run"], &settings)?;
    let _courier = by_webhook.then(|| machine.telegram.deliver_always());
    let started = rina.mark();
    rina.sends("/start");
    bot.until_read(&rina, started, "Selamat datang").await?;
    let group = machine.telegram.supergroup("Kantor");
    let office = group.adds(&rina);
    group.invites_bot(&rina);
    office.sends("/ikat");
    bot.until("the group is bound", || office.transcript().contains("menerima kabar")).await?;

    // A complaint is filed, recorded and answered.
    let filing = siti.mark();
    siti.sends("/lapor");
    bot.until_read(&siti, filing, "Langkah 1 dari 16").await?;
    answers(&siti, &mut bot).await?;
    siti.sends("Siti Aminah");
    bot.until_read(&siti, filing, "sudah terkirim").await?;
    let words = siti.transcript();
    let after =
        |name: &str| words.split(name).nth(1).and_then(|rest| rest.split_whitespace().next()).map(str::to_owned);
    let (number, code) = (after("Nomor: ").context("a number")?, after("Kode akses: ").context("a code")?);
    bot.until_read(&rina, started, "Terima dan catat").await?;
    rina.presses("Terima dan catat")?;
    bot.until_read(&rina, started, "Diterima dan dicatat").await?;

    breaks(&machine, &mut bot, &siti, &rina).await?;
    let store = database.open().await?;
    let mut world = World { machine: &machine, bot: &mut bot, store: &store, number: &number, code: &code };
    let mut random = StdRng::seed_from_u64(seed);
    world.fails_in_the_database(AWAY[0]).await?;
    for step in 0..STEPS {
        let who = [&siti, &siti, &budi, &rina].choose(&mut random).copied().unwrap_or(&siti);
        world.does_something(who, &mut random).await.with_context(|| format!("step {step}"))?;
    }
    office.sends("Siti Aminah tadi datang, NIK 3514012345670001");
    world.goes_on().await?;
    store.close().await;

    let mut leaks = Vec::new();
    let mut said = vec![("the log", bot.output())];
    let page = reqwest::Client::builder().no_proxy().build()?.get(format!("http://{meters}/metrics")).send().await?;
    said.push(("the meters", page.text().await?));
    for command in ["status", "audit", "check"] {
        said.push((command, machine.runs(&[command], &settings).await?.output));
    }
    let in_group = office.chat().into_iter().filter(|entry| entry.sender == Sender::Bot);
    said.push((
        "the group",
        in_group.map(|entry| format!("{}\n{}\n", entry.text, entry.inline.concat().join("\n"))).collect(),
    ));
    let (status, output, _) = bot.stops_when_told().await?;
    ensure!(status.success(), "{output}");
    said.push(("the log to its end", output.clone()));
    let token = machine.telegram.token().split_once(':').context("a token")?.1;
    let ids = [siti.id().to_string(), budi.id().to_string()];
    let wanted = LOOKED_FOR.into_iter().chain([token, &code, &ids[0], &ids[1]]);
    for datum in wanted {
        leaks.extend(said.iter().filter(|(_, words)| words.contains(datum)).map(|(place, words)| {
            let line = words.lines().find(|line| line.contains(datum)).unwrap_or_default();
            format!("{datum:?} in {place}: {line}")
        }));
    }
    ensure!(leaks.is_empty(), "{}", leaks.join("\n"));
    let missing: Vec<&str> = BROKE.into_iter().filter(|words| !output.contains(words)).collect();
    ensure!(missing.is_empty(), "nothing broke in these ways: {missing:?}\n{output}");
    ensure!(
        said.iter().any(|(place, words)| *place == "the group" && words.contains(&number)),
        "the group heard of nothing"
    );
    Ok(())
}

/// An update that cannot be read, a letter that is refused and one that is put off, a file that does not come.
async fn breaks(machine: &Machine, bot: &mut Running, siti: &Account, rina: &Account) -> Result<()> {
    let faults = machine.telegram.faults();
    let (before, told) = (siti.mark(), rina.mark());
    siti.sends_message(json!({ "date": null, "text": TOLD[4] }));
    bot.until_read(siti, before, "Mohon dikirim sekali lagi").await?;
    bot.until_read(rina, told, "disisihkan").await?;
    faults.fail_next_of("sendmessage", 1, Fault::Refused(400, "Bad Request: can't parse entities"));
    siti.sends(TOLD[1]);
    bot.until_it_says("Telegram refuses what we say").await?;
    faults.fail_next_of("sendmessage", 1, Fault::ServerError);
    siti.sends("/info");
    bot.until_it_says("a letter is put off").await?;
    let before = siti.mark();
    siti.sends("/pengaduan_saya");
    bot.until_read(siti, before, "ADU-").await?;
    faults.fail_next_of("getfile", 2, Fault::Reset);
    siti.sends_document("ktp-siti-aminah.jpg", "image/jpeg", 40_000_u64, "kuitansi Siti Aminah");
    bot.until_it_says("a file is fetched later").await
}

/// What people can do, and what can go wrong.
struct World<'w> {
    machine: &'w Machine,
    bot: &'w mut Running,
    store: &'w Store,
    number: &'w str,
    code: &'w str,
}

impl World<'_> {
    /// The weather clears up, and somebody who came last is answered.
    async fn goes_on(&mut self) -> Result<()> {
        let faults = self.machine.telegram.faults();
        faults.clear();
        faults.no_budget(true);
        let tono = self.machine.telegram.person("Tono");
        let before = tono.mark();
        tono.sends("/bahasa");
        self.bot.until_read(&tono, before, "English").await
    }

    async fn does_something(&mut self, who: &Account, random: &mut StdRng) -> Result<()> {
        let told = *TOLD.choose(random).unwrap_or(&TOLD[0]);
        let (number, code) = (self.number, self.code);
        match random.random_range(0..14) {
            0..5 => {
                let last = who.chat().into_iter().rev().find(|entry| !entry.inline.is_empty());
                let labels = last.as_ref().map(|entry| entry.inline.concat()).unwrap_or_default();
                if let (Some(entry), Some(label)) = (last, labels.choose(random)) {
                    // A page to sign on opens outside of the chat.
                    let _ = who.presses_on(entry.message_id, label);
                }
            }
            5..7 => drop(who.sends(told)),
            7 => {
                let commands = [
                    "/lapor".to_owned(),
                    "/data_saya".to_owned(),
                    "/pengaduan_saya".to_owned(),
                    "/tugas".to_owned(),
                    "/undang".to_owned(),
                    format!("/status {number}"),
                    format!("/status {number} {code}"),
                    format!("/kasus {number}"),
                    format!("/blokir {number}"),
                    format!("/cari {told}"),
                    format!("/verifikasi {told}"),
                    format!("/start undangan_{told}"),
                ];
                who.sends(commands.choose(random).map_or("/info", String::as_str));
            }
            8 => drop(who.sends_document("ktp-siti-aminah.jpg", "image/jpeg", 40_000_u64, told)),
            9 => drop(who.sends_contact()),
            10 => {
                let message = who.sends(told);
                who.edits(message, "Sugeng, lima juta");
            }
            11 => drop(who.sends_message(json!({ "date": null, "text": told }))),
            12 => {
                let fault = [
                    Fault::Reset,
                    Fault::ServerError,
                    Fault::LoseAnswer,
                    Fault::Refused(400, "Bad Request: message is too long"),
                ];
                self.machine.telegram.faults().fail_next_of(
                    "sendmessage",
                    1,
                    fault.choose(random).cloned().context("a fault")?,
                );
                who.sends(told);
            }
            _ => {
                let away = *AWAY.choose(random).unwrap_or(&AWAY[0]);
                return self.fails_in_the_database(away).await;
            }
        }
        Ok(())
    }

    /// A table is away while somebody writes.
    async fn fails_in_the_database(&mut self, (away, back): (&'static str, &'static str)) -> Result<()> {
        self.changes(away).await?;
        let before = self.bot.output().matches("ERROR").count();
        let somebody = self.machine.telegram.person("Siti Aminah");
        somebody.sends("/lapor");
        somebody.sends(TOLD[2]);
        let logged = self.bot.listened();
        let failed = self.bot.until("it fails", || logged().matches("ERROR").count() > before).await;
        self.changes(back).await?;
        failed
    }

    /// Whoever looks at the table is not kept waiting for long behind this: it is tried again instead.
    async fn changes(&self, sql: &'static str) -> Result<()> {
        let mut changed = Ok(());
        for _ in 0..100 {
            let change = self.store.transact(0, move |tx| {
                Box::pin(async move {
                    if tx.engine() == Engine::Postgres {
                        tx.query("set local lock_timeout = '200ms'").execute().await?;
                    }
                    tx.query(sql).execute().await?;
                    Ok::<_, StoreError>(())
                })
            });
            changed = change.await;
            if changed.is_ok() {
                break;
            }
        }
        changed.with_context(|| sql)
    }
}
