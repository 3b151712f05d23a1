//! Whatever the size of the register: no statement on the way of an update, or of what goes on beside it every second, reads
//! a whole table that grows. Statements are heard while people do what people do, and both databases explain them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use chrono::TimeDelta;
use rusqlite::config::DbConfig;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use tracing::field::{Field, Visit};
use tracing_subscriber::layer::{Context as Scope, Layer, SubscriberExt};
use wadul::domain::Role;

use crate::harness::{City, TestDatabase};

/// Tables that grow with every person, message or case. The others hold what an office has (people who work there, groups,
/// templates, days off), or what is cleared away after some days (drafts, messages without a case).
const GROWING: [&str; 25] = [
    "additions",
    "answer_versions",
    "archived_cases",
    "blocks",
    "case_words",
    "cases",
    "data_requests",
    "denials",
    "exchange_posts",
    "files",
    "outbox",
    "pauses",
    "people",
    "plans",
    "respondents",
    "searches",
    "signatories",
    "signatures",
    "status_cards",
    "tasks",
    "timers",
    "trail",
    "updates_seen",
    "updates_set_aside",
    "writings",
];

/// Goes through the register once, after an update of the program, and never again.
const ONCE: &str = "not exists (select 1 from case_words w where w.case_id = c.id)";

/// Hears which statements are run.
#[derive(Clone, Default)]
struct Ear(Arc<Mutex<BTreeSet<String>>>);

impl<S: tracing::Subscriber> Layer<S> for Ear {
    fn on_event(&self, event: &tracing::Event<'_>, _: Scope<'_, S>) {
        if event.metadata().target() == "wadul::sql" {
            event.record(&mut self.clone());
        }
    }
}

impl Visit for Ear {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "statement" {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(value.to_owned());
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

/// The statements of a city in which people do what people do. One thread does everything, so that whoever listens on it
/// hears everything.
async fn heard_in_a_city(database: TestDatabase) -> Result<Vec<String>> {
    let ear = Ear::default();
    // As long as there is one listener in all, tracing asks only the thread that comes first to a place whether it is heard.
    let _other = tracing::Dispatch::new(tracing_subscriber::registry());
    let listening = tracing::subscriber::set_default(tracing_subscriber::registry().with(ear.clone()));
    let city = people_do_what_people_do(database).await?;
    drop(listening);
    city.closes().await?;
    heard(&ear)
}

#[tokio::test]
async fn no_statement_reads_a_whole_table_on_sqlite() -> Result<()> {
    let statements = heard_in_a_city(TestDatabase::sqlite()?).await?;
    // An empty database: SQLite, which was never told to analyze one, plans alike for any.
    let database = TestDatabase::sqlite()?;
    database.open().await?.close().await;
    let connection = rusqlite::Connection::open(database.url().trim_start_matches("sqlite://"))?;
    // As the program has it: no statement is planned by what is bound to it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    let partial =
        column(&connection, "select name from sqlite_schema where type = 'index' and sql like '% where %'", 0)?;
    let mut found = BTreeMap::new();
    for statement in statements {
        let steps = column(&connection, &format!("explain query plan {statement}"), 3)?;
        let named = aliases(&statement);
        let whole: Vec<String> =
            steps.into_iter().filter(|step| reads_whole_on_sqlite(step, &named, &partial)).collect();
        if !whole.is_empty() {
            found.insert(statement, whole);
        }
    }
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// One column of every row.
fn column(connection: &rusqlite::Connection, sql: &str, place: usize) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.raw_query();
    let mut read = Vec::new();
    while let Some(row) = rows.next()? {
        read.push(row.get(place)?);
    }
    Ok(read)
}

/// A city in which whatever has a statement of its own happens once.
async fn people_do_what_people_do(database: TestDatabase) -> Result<City> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let hadi = city.member("Hadi Kepala", Role::Pimpinan, "").await?;

    siti.comes_to("evidence").await?;
    siti.account.sends_photo("kuitansi");
    siti.settles().await?;
    siti.says_all(&["/batal", "/lapor"]).await?;
    siti.presses("Lanjutkan draf").await?;
    let number = siti.signs_with_evidence().await?;
    siti.says_all(&["/pengaduan_saya", &format!("/status {number}"), "/data_saya", "/bantuan", "/start"]).await?;
    siti.says("Surat itu ditolak lagi.").await?;
    siti.says(&format!("/status {number}")).await?;
    siti.presses("Tambah bukti").await?;
    let words = siti.says("Saya menunggu sejak pagi.").await?;
    siti.account.edits(words, "Saya menunggu sejak pukul tujuh.");
    siti.account.sends_photo("loket");
    siti.settles().await?;
    siti.says_all(&["/verifikasi 7QYJ9-A52WW-X9S6A-RRE4P", "/batal"]).await?;

    rina.says_all(&["/antrean", "/tugas", "/cari siti", "/cari surat rekomendasi", &format!("/kasus {number}")])
        .await?;
    rina.presses("Terima dan catat").await?;
    rina.presses("Tetapkan tingkat").await?;
    rina.presses("2 – sedang").await?;
    rina.presses("Teruskan ke bidang").await?;
    rina.presses("Kewaspadaan Nasional").await?;
    rina.presses("Sekretariat").await?;
    rina.presses("Lanjut").await?;
    rina.says("Sekretariat memeriksa buku agenda surat masuk.").await?;
    budi.says("/tugas").await?;
    budi.opens(&number).await?;
    budi.presses("Ambil").await?;
    budi.presses("Catatan internal").await?;
    budi.says("Berkas ada di meja Kasubbag.").await?;
    siti.account.blocks_bot();
    budi.presses("Kirim tanggapan").await?;
    budi.presses("Diselesaikan").await?;
    budi.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    budi.presses("Lewati").await?;
    budi.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.account.unblocks_bot();
    siti.says(&format!("/status {number}")).await?;
    siti.presses("Sudah selesai").await?;
    hadi.says_all(&["/antrean", "/tugas", "/cari kewaspadaan"]).await?;
    // Two forms at once: the second puts the first aside.
    rina.says_all(&["/lapor", "/catat", "/batal"]).await?;
    city.caretaker_comes().await?;
    // Another morning: reminders, and what waits.
    city.passes(TimeDelta::hours(23)).await?;
    Ok(city)
}

/// On PostgreSQL a small table is read whole whatever indexes there are: asked not to, it does so only where none would help.
#[tokio::test]
async fn no_statement_has_to_read_a_whole_table_on_postgres() -> Result<()> {
    let statements = heard_in_a_city(TestDatabase::postgres().await?).await?;
    let database = TestDatabase::postgres().await?;
    database.open().await?.close().await;
    let mut server = PgConnection::connect(database.url()).await?;
    told(&mut server, "set enable_seqscan = off; set plan_cache_mode = force_generic_plan").await?;
    let indexes = told(&mut server, "select indexdef from pg_indexes").await?;
    let indexes: Vec<Index> = indexes.iter().filter_map(|told| Index::read(told)).collect();
    let mut found = BTreeMap::new();
    for statement in statements {
        let bound = (1..).take_while(|place| statement.contains(&format!("${place}"))).map(|_| "null");
        let bound = bound.collect::<Vec<_>>().join(", ");
        let given = if bound.is_empty() { bound } else { format!("({bound})") };
        told(&mut server, &format!("prepare heard as {statement}")).await.with_context(|| statement.clone())?;
        let plan = told(&mut server, &format!("explain (costs off) execute heard{given}")).await?;
        told(&mut server, "deallocate heard").await?;
        let whole = walks_on_postgres(&plan, &indexes);
        if !whole.is_empty() {
            found.insert(statement, whole);
        }
    }
    ensure!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// The first column of what the server says to this.
async fn told(server: &mut PgConnection, sql: &str) -> Result<Vec<String>> {
    let rows = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(server).await?;
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

/// An index of PostgreSQL.
struct Index {
    name: String,
    /// What it is sorted by first; by the rest alone nothing can be looked up in it.
    leads: String,
    /// Whether it holds some rows only.
    partial: bool,
}

impl Index {
    /// Reads `CREATE [UNIQUE] INDEX name ON public.table USING btree (column, ...) [WHERE ...]`.
    fn read(told: &str) -> Option<Self> {
        let (before, columns) = told.split_once(" (")?;
        let name = before.split_once(" INDEX ")?.1.split(' ').next()?.to_owned();
        let leads = columns.split([',', ')', ' ']).next()?.to_owned();
        Some(Self { name, leads, partial: told.contains(" WHERE ") })
    }
}

/// The steps of PostgreSQL's plan that go through all rows of a growing table: one after the other, or by an index without
/// looking anything up in it.
fn walks_on_postgres(plan: &[String], indexes: &[Index]) -> Vec<String> {
    let mut walks = Vec::new();
    for (place, step) in plan.iter().enumerate() {
        let Some((how, table)) = step.split_once(" on ") else { continue };
        let table = table.split(' ').next().unwrap_or_default();
        let index = how.split_once(" using ").and_then(|(_, name)| indexes.iter().find(|index| index.name == name));
        let details = plan[place + 1..].iter().take_while(|line| !line.contains("->"));
        let condition = details.map(|line| line.trim_start()).find(|line| line.starts_with("Index Cond:"));
        let walks_by = |index: &Index| !index.partial && !condition.is_some_and(|asked| asked.contains(&index.leads));
        if (how.contains("Seq Scan") || index.is_some_and(walks_by)) && GROWING.contains(&table) {
            walks.push(step.trim().to_owned());
        }
    }
    walks
}

/// What was heard of the statements that are to be explained; how the tables come to be is not.
fn heard(ear: &Ear) -> Result<Vec<String>> {
    let heard = ear.0.lock().unwrap_or_else(PoisonError::into_inner);
    let begins = |statement: &String, word: &str| statement.trim_start().starts_with(word);
    let explained = ["select", "insert", "update", "delete", "with"];
    let said: Vec<String> = heard
        .iter()
        .filter(|said| explained.iter().any(|word| begins(said, word)) && !said.contains(ONCE))
        .cloned()
        .collect();
    for (word, least) in [("select", 60), ("insert", 20), ("update", 15), ("delete", 5)] {
        let count = said.iter().filter(|said| begins(said, word)).count();
        ensure!(count >= least, "only {count} statements that {word} were heard");
    }
    Ok(said)
}

/// What each table of a statement is called in it.
fn aliases(statement: &str) -> BTreeMap<String, String> {
    let words: Vec<&str> =
        statement.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let mut named = BTreeMap::new();
    for (place, word) in words.iter().enumerate() {
        if ["from", "join", "into", "update"].contains(word) {
            let (table, alias) = (words.get(place + 1), words.get(place + 2));
            for name in [table, alias].into_iter().flatten() {
                named.insert((*name).to_owned(), table.map(|table| (*table).to_owned()).unwrap_or_default());
            }
        }
    }
    named
}

/// A step of SQLite's plan (<https://sqlite.org/eqp.html>) that goes through all rows of a growing table. An index of some
/// rows only (those that wait) is gone through by design, and a full-text index that is asked for words is no walk.
fn reads_whole_on_sqlite(step: &str, named: &BTreeMap<String, String>, partial: &[String]) -> bool {
    let Some(scan) = step.strip_prefix("SCAN ") else { return false };
    let mut words = scan.split(' ');
    let table = words.next().and_then(|name| named.get(name));
    let index = scan.rsplit(" INDEX ").next().unwrap_or_default();
    let grows = table.is_some_and(|table| GROWING.contains(&table.as_str()));
    grows && !partial.iter().any(|name| name == index)
}

/// The test would see nothing if it could not see: what must be found is found.
#[test]
fn a_walk_through_a_whole_table_is_seen() {
    let named = aliases("select c.id from cases c join outbox o on o.case_id = c.id, officers");
    let partial = ["outbox_waiting".to_owned()];
    let seen = |step| reads_whole_on_sqlite(step, &named, &partial);
    assert!(seen("SCAN c") && seen("SCAN o USING COVERING INDEX outbox_by_case"));
    assert!(
        !seen("SCAN o USING INDEX outbox_waiting") && !seen("SEARCH c USING INDEX x (id=?)") && !seen("SCAN officers")
    );
    let indexes = [
        "CREATE INDEX cases_by_number ON public.cases USING btree (number, id)",
        "CREATE INDEX outbox_waiting ON public.outbox USING btree (id) WHERE (sent_at IS NULL)",
    ];
    let indexes: Vec<Index> = indexes.into_iter().filter_map(Index::read).collect();
    assert_eq!(indexes.len(), 2);
    let plan = |lines: &str| lines.lines().map(str::to_owned).collect::<Vec<_>>();
    let walks = |lines: &str| walks_on_postgres(&plan(lines), &indexes);
    assert_eq!(walks("Limit\n  ->  Seq Scan on cases c\n        Filter: (status = $1)"), ["->  Seq Scan on cases c"]);
    assert_eq!(walks("Index Scan using cases_by_number on cases").len(), 1);
    assert_eq!(walks("Index Scan using cases_by_number on cases\n  Index Cond: (id = $1)").len(), 1);
    assert!(walks("Index Scan using cases_by_number on cases\n  Index Cond: (number = $1)").is_empty());
    assert!(walks("Index Only Scan using outbox_waiting on outbox o\nSeq Scan on officers").is_empty());
}
