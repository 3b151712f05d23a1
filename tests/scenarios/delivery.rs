//! What has to be said arrives: once, in order, within Telegram's budget, whatever happens on the way.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::sandbox::{Call, Fault, Outcome};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    who_blocks_the_bot_is_not_waited_for_and_can_come_back
    an_account_that_is_gone_is_known_as_gone
    telegrams_wait_is_obeyed_to_the_second_and_only_that_chat_waits
    the_order_in_a_chat_is_kept_while_one_is_put_off
    what_may_have_been_sent_is_sent_again_and_marked
    a_refused_chat_delays_no_other
    sixty_people_at_once_stay_within_the_budget
    a_card_of_many_messages_stays_within_the_budget
    what_was_to_be_said_survives_a_restart_once
    a_letter_broken_off_is_taken_up_where_it_was
    a_letter_that_telegram_refuses_holds_up_no_other
}

fn refused(city: &City, code: u16) -> usize {
    let with = |call: &Call| matches!(&call.outcome, Outcome::Refused(given, _) if *given == code);
    city.telegram().calls().iter().filter(|call| with(call)).count()
}

fn calls_to(city: &City, person: &Person) -> Vec<Call> {
    let to = |call: &Call| {
        call.method.starts_with("Send")
            && call.parameters["chat_id"].to_string().trim_matches('"') == person.account.id().to_string()
    };
    city.telegram().calls().into_iter().filter(to).collect()
}

async fn endings(city: &City, person: &Person) -> Result<String> {
    let mut tx = city.store().await?.reader().await?;
    let sql = "select coalesce(ending, 'waiting') from outbox where person_id = $1 order by seq desc limit 1";
    Ok(tx.query(sql).bind(person.account.id()).one::<(String,)>().await?.0)
}

async fn who_blocks_the_bot_is_not_waited_for_and_can_come_back(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.says("/lapor").await?;
    siti.answers_up_to("signature").await?;
    siti.account.sends("Siti Aminah");
    city.updates_arrive().await?;
    siti.account.blocks_bot();
    let beginning = siti.mark();
    city.settles().await?;
    assert_eq!(siti.account.chat_since(beginning).len(), 0);
    assert_eq!(endings(&city, &siti).await?, "blocked");
    rina.says("/kasus ADU-2026-00001-3").await?;
    let flags = || rina.sees().lines().find(|line| line.starts_with("Tanda: ")).map(str::to_owned).unwrap_or_default();
    shows!(flags(), @"");
    // The case was filed all the same; whoever comes back finds it.
    siti.account.unblocks_bot();
    siti.says("/pengaduan_saya").await?;
    shows!(siti.sees(), @"
    Pengaduan Bapak/Ibu (1). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
    [ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas]
    ");
    rina.says("/kasus ADU-2026-00001-3").await?;
    shows!(flags(), @"");
    city.closes().await
}

async fn an_account_that_is_gone_is_known_as_gone(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    siti.account.sends("/status");
    city.updates_arrive().await?;
    siti.account.leaves_telegram();
    city.settles().await?;
    assert_eq!(endings(&city, &siti).await?, "gone");
    rina.says(&format!("/kasus {number}")).await?;
    assert!(rina.sees().contains("akunnya tidak aktif"), "{}", rina.sees());
    city.closes().await
}

async fn telegrams_wait_is_obeyed_to_the_second_and_only_that_chat_waits(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    siti.says("/start").await?;
    city.telegram().faults().fail_next_of("sendMessage", 1, Fault::TooManyRequests { retry_after: 37 });
    siti.account.sends("/info");
    city.updates_arrive().await?;
    city.letters_go_out().await?;
    city.telegram().clear_calls();
    let refused_at = city.clock().now();
    budi.account.sends("/info");
    city.updates_arrive().await?;
    city.letters_go_out().await?;
    assert_eq!(calls_to(&city, &budi).first().context("Budi is answered")?.at, refused_at);
    city.settles().await?;
    let again = calls_to(&city, &siti);
    assert_eq!(again.len(), 1, "asked once more, and not before its time");
    let waited = again[0].at - refused_at;
    assert!(waited >= TimeDelta::seconds(37) && waited < TimeDelta::seconds(38), "{waited}");
    city.closes().await
}

async fn the_order_in_a_chat_is_kept_while_one_is_put_off(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    city.telegram().faults().fail_next_of("sendMessage", 1, Fault::TooManyRequests { retry_after: 5 });
    city.telegram().faults().fail_next_of("sendMessage", 2, Fault::Reset);
    let beginning = siti.mark();
    for command in ["/status ADU-2026-00001-3", "/bahasa", "/pengaduan_saya", "/batal"] {
        siti.account.sends(command);
    }
    siti.settles().await?;
    let firsts: Vec<String> = siti
        .account
        .chat_since(beginning)
        .into_iter()
        .skip(4)
        .map(|entry| entry.text.lines().next().unwrap_or_default().to_owned())
        .collect();
    shows!(firsts.join("\n"), @"
    ADU-2026-00001-3
    Bahasa apa yang ingin Bapak/Ibu pakai?
    Pengaduan Bapak/Ibu (1). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
    Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.
    ");
    city.closes().await
}

async fn what_may_have_been_sent_is_sent_again_and_marked(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/start").await?;
    city.telegram().faults().fail_next_of("sendMessage", 1, Fault::LoseAnswer);
    let beginning = siti.mark();
    siti.says("/batal").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /batal
    bot: Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.
    bot: Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.
    ");
    let uncertain = "select count(*) from outbox where uncertain = true and ending = 'sent'";
    assert_eq!(city.counts(uncertain).await?, 1);
    city.closes().await
}

async fn a_refused_chat_delays_no_other(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let people: Vec<Person> = (0..10).map(|nth| city.citizen(&format!("Warga {nth}"))).collect();
    let (first, others) = people.split_first().context("ten people")?;
    first.says("/start").await?;
    city.telegram().faults().fail_next_of("sendMessage", 1, Fault::TooManyRequests { retry_after: 300 });
    first.account.sends("/info");
    city.updates_arrive().await?;
    city.letters_go_out().await?;
    let refused_at = city.clock().now();
    for person in others {
        person.account.sends("/info");
    }
    first.account.sends("/bantuan");
    city.updates_arrive().await?;
    city.letters_go_out().await?;
    assert_eq!(city.clock().now(), refused_at);
    for person in others {
        assert!(person.was_told().contains("Jam layanan"));
    }
    assert!(!first.was_told().contains("Jam layanan"));
    city.settles().await?;
    assert!(first.was_told().contains("Jam layanan") && first.sees().starts_with("Yang dapat"));
    city.closes().await
}

async fn sixty_people_at_once_stay_within_the_budget(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let people: Vec<Person> = (0..60).map(|nth| city.citizen(&format!("Warga {nth}"))).collect();
    for person in &people {
        for command in ["/start", "/info", "/bantuan", "/batal", "/status", "/bahasa"] {
            person.account.sends(command);
        }
    }
    city.updates_arrive().await?;
    city.settles().await?;
    assert_eq!(refused(&city, 429), 0);
    for person in &people {
        assert_eq!(person.account.chat().len(), 12, "{}", person.account.transcript());
        assert_eq!(calls_to(&city, person).len(), 6);
    }
    city.closes().await
}

async fn a_card_of_many_messages_stays_within_the_budget(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    for nth in 0..10 {
        siti.account.sends(&format!("{nth}. {}", "Panjang sekali ceritanya. ".repeat(140)));
    }
    siti.settles().await?;
    city.passes(TimeDelta::minutes(5)).await?;
    city.telegram().clear_calls();
    let beginning = rina.mark();
    rina.account.sends("/kasus ADU-2026-00001-3");
    rina.account.sends("/antrean");
    rina.settles().await?;
    assert_eq!(refused(&city, 429), 0);
    let seen = rina.account.chat_since(beginning);
    assert!(seen.len() > 10, "{}", seen.len());
    let all: String = seen.iter().map(|entry| entry.text.as_str()).collect();
    for nth in 0..10 {
        assert_eq!(all.matches(&format!("WIB: {nth}. Panjang")).count(), 1, "{nth}");
    }
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Antrean: 1 belum dicatat atau belum diteruskan, yang paling mendesak di atas.");
    city.closes().await
}

async fn what_was_to_be_said_survives_a_restart_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("signature").await?;
    let (beginning, officers) = (siti.mark(), city.officer().mark());
    siti.account.sends("Siti Aminah");
    city.updates_arrive().await?;
    assert_eq!(siti.account.chat_since(beginning).len(), 1, "nothing is said yet");
    city.restarts().await?;
    city.settles().await?;
    city.restarts().await?;
    city.settles().await?;
    let seen = siti.sees_since(beginning);
    assert_eq!(seen.matches("Nomor: ADU-2026-00001-3").count(), 1, "{seen}");
    assert_eq!(city.officer().sees_since(officers).matches("Pengaduan baru").count(), 1);
    city.closes().await
}

async fn a_letter_broken_off_is_taken_up_where_it_was(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    siti.account.sends_photo("amplop");
    siti.account.sends_document("surat.pdf", "application/pdf", 40_000_u64, "");
    siti.account.sends_voice();
    siti.settles().await?;
    rina.presses("Buka kartu").await?;
    let beginning = rina.mark();
    city.telegram().faults().fail_next_of("sendDocument", 2, Fault::Reset);
    rina.account.presses("Lihat bukti (3)")?;
    city.updates_arrive().await?;
    city.letters_go_out().await?;
    shows!(rina.sees_since(beginning), @"
    bot: Bukti untuk ADU-2026-00001-3:
      1. foto, 185 kB: amplop
      2. dokumen surat.pdf, 40 kB
      3. pesan suara, 28 kB
    bot (senyap): <foto>
    ");
    city.restarts().await?;
    city.settles().await?;
    shows!(rina.sees_since(beginning), @"
    bot: Bukti untuk ADU-2026-00001-3:
      1. foto, 185 kB: amplop
      2. dokumen surat.pdf, 40 kB
      3. pesan suara, 28 kB
    bot (senyap): <foto>
    bot (senyap): <dokumen surat.pdf>
    bot (senyap): <suara>
    ");
    city.closes().await
}

async fn a_letter_that_telegram_refuses_holds_up_no_other(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/start").await?;
    let wrong = Fault::Refused(400, "Bad Request: can't parse entities: nothing of ours");
    city.telegram().faults().fail_next_of("sendMessage", 1, wrong);
    siti.account.sends("/info");
    siti.account.sends("/batal");
    siti.settles().await?;
    // The next one is not held up by it.
    shows!(siti.sees(), @"Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.");
    let refused = "select count(*) from outbox where ending = 'refused'";
    assert_eq!(city.counts(refused).await?, 1);
    city.store()
        .await?
        .transact(1, |tx| Box::pin(tx.query("delete from outbox where ending = 'refused'").execute()))
        .await?;
    city.closes().await
}

/// On one database only: teloxide sleeps ten real seconds on such an answer.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_of_a_proxy_is_no_answer_and_the_letter_goes_out_later() -> Result<()> {
    let city = City::open(TestDatabase::sqlite()?).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/start").await?;
    city.telegram().faults().fail_next_of("sendMessage", 1, Fault::ServerError);
    siti.says("/batal").await?;
    shows!(siti.sees(), @"Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.");
    city.closes().await
}
