//! Whoever looks after the program: is it alive, is it ready, how much is there to do, and nothing about anybody.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use wadul::meters::METERS;

use super::answers;
use super::machine::Machine;

/// Status and body of what is found there; nothing when nobody answers.
pub async fn looks(address: &str, path: &str) -> Option<(u16, String)> {
    let client = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(60)).build().ok()?;
    let answer = client.get(format!("http://{address}{path}")).send().await.ok()?;
    Some((answer.status().as_u16(), answer.text().await.ok()?))
}

/// Each line without its value: the names with their labels.
fn names(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.starts_with('#') && !line.contains("_bucket{"));
    let names: BTreeSet<&str> = lines.filter_map(|line| Some(line.rsplit_once(' ')?.0)).collect();
    names.into_iter().collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_says_whether_it_lives_and_works_and_nothing_about_anybody() -> Result<()> {
    let machine = Machine::new().await?;
    let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
    let rina = machine.telegram.person("Rina Petugas");
    let admin = rina.id().to_string();
    let settings = [("WADUL_METRICS_LISTEN", address.as_str()), ("WADUL_ADMINS", &admin), ("WADUL_LOG", "json")];
    let mut bot = machine.starts(&["run"], &settings)?;
    let before = rina.mark();
    rina.sends("/start");
    bot.until_read(&rina, before, "Selamat datang").await?;
    assert_eq!(looks(&address, "/healthz").await, Some((200, "ok\n".to_owned())));
    assert_eq!(looks(&address, "/readyz").await, Some((200, "ready\n".to_owned())));

    let siti = machine.telegram.person("Siti Aminah");
    let filing = siti.mark();
    siti.sends("/lapor");
    bot.until_read(&siti, filing, "Langkah 1 dari 16").await?;
    answers(&siti, &mut bot).await?;
    siti.sends("Siti Aminah");
    bot.until_read(&siti, filing, "sudah terkirim").await?;
    siti.sends_message(json!({ "date": null, "text": "RAHASIA" }));
    bot.until_read(&siti, filing, "Mohon dikirim sekali lagi").await?;
    bot.until_read(&rina, before, "disisihkan").await?;

    let (mut status, mut page) = looks(&address, "/metrics").await.unwrap_or_default();
    // What Telegram took is written down a moment later.
    for _ in 0..1000 {
        if page.contains("\nwadul_outbox_waiting 0\n") {
            break;
        }
        (status, page) = looks(&address, "/metrics").await.unwrap_or_default();
    }
    assert_eq!(status, 200);
    insta::assert_snapshot!(names(&page).replace(env!("CARGO_PKG_VERSION"), "#"), @r##"
    wadul_build_info{version="#"}
    wadul_cases_owed
    wadul_database_commits_total
    wadul_database_seconds_count{operation="view"}
    wadul_database_seconds_count{operation="write"}
    wadul_database_seconds_sum{operation="view"}
    wadul_database_seconds_sum{operation="write"}
    wadul_database_up
    wadul_deadlines_overdue
    wadul_evidence_waiting
    wadul_letters_sent_total
    wadul_outbox_oldest_seconds
    wadul_outbox_waiting
    wadul_update_seconds_count
    wadul_update_seconds_sum
    wadul_updates_set_aside
    wadul_updates_total{kind="callback_query",outcome="handled"}
    wadul_updates_total{kind="message",outcome="handled"}
    wadul_updates_total{kind="message",outcome="set_aside"}
    "##);
    let described = page.lines().filter_map(|line| line.strip_prefix("# HELP ")?.split(' ').next());
    let known: BTreeSet<&str> = METERS.iter().map(|(name, ..)| *name).collect();
    assert!(described.collect::<BTreeSet<_>>().is_subset(&known), "{page}");
    for line in ["wadul_deadlines_overdue 0", "wadul_cases_owed 1", "wadul_updates_set_aside 1", "wadul_database_up 1"]
    {
        assert!(page.lines().any(|found| found == line), "{line} is not in\n{page}");
    }
    let log = bot.output();
    for personal in ["Siti", "Aminah", "Rina", "RAHASIA", "Raci", "ADU-", &siti.id().to_string(), &admin] {
        assert!(!page.contains(personal), "{personal} is in\n{page}");
        assert!(!log.contains(personal), "{personal} is in\n{log}");
    }
    let set_aside = log.lines().find(|line| line.contains("an update was set aside")).unwrap_or_default();
    let line: serde_json::Value = serde_json::from_str(set_aside)?;
    assert_eq!((&line["span"]["name"], &line["span"]["update.kind"]), (&json!("update"), &json!("message")), "{line}");
    assert!(line["span"]["update.id"].is_i64(), "{line}");

    let told = machine.runs(&["status"], &settings).await?;
    assert!(told.good && told.output.contains("The program runs and is ready to work."), "{}", told.output);
    let lines = told.output.lines().filter(|line| line.starts_with("ok") || line.starts_with("!!"));
    let digits = |line: &str| line.replace(|c: char| c.is_ascii_digit(), "N");
    insta::assert_snapshot!(lines.map(digits).collect::<Vec<_>>().join("\n"), @"
    ok  Program berjalan dan siap bekerja.
    ok  Basis data menjawab (SQLite).
    ok  Tidak ada pesan yang menunggu dikirim.
    ok  Pesan yang disisihkan karena tidak dapat diolah, dalam NN hari: N.
    ok  Berkas bukti yang belum diambil dari Telegram: N.
    ok  Pengaduan yang menunggu tanggapan kantor: N. Yang lewat tenggat: N.
    ok  Uji mandiri belum pernah dijalankan. Jalankan wadul selftest.
    ");

    // Nothing else is there, and nothing is taken.
    for path in ["/", "/telegram", "/metrics/", "/healthz/x"] {
        assert_eq!(looks(&address, path).await.unwrap_or_default().0, 404, "{path}");
    }
    let client = reqwest::Client::builder().no_proxy().build()?;
    assert_eq!(client.post(format!("http://{address}/metrics")).body("x").send().await?.status(), 405);

    // While it finishes what is in hand, it says that nothing new should come.
    machine.telegram.faults().slow(Duration::from_secs(6));
    let last = siti.mark();
    siti.sends("/bantuan");
    bot.until_read(&siti, last, "/pengaduan_saya").await?;
    bot.is_told_to_stop()?;
    bot.until_it_says("stopping").await?;
    let mut ready = looks(&address, "/readyz").await;
    while ready == Some((200, "ready\n".to_owned())) {
        ready = looks(&address, "/readyz").await;
    }
    assert_eq!(ready, Some((503, "stopping\n".to_owned())), "the last answer is on its way");
    assert_eq!(looks(&address, "/healthz").await, Some((200, "ok\n".to_owned())));
    let (status, output) = bot.ends().await?;
    assert!(status.success(), "{output}");
    machine.telegram.faults().clear();
    let told = machine.runs(&["status"], &settings).await?;
    assert!(!told.good && told.output.starts_with("!!  Program tidak menjawab di"), "{}", told.output);
    Ok(())
}
