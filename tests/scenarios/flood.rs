//! Somebody sends more than anybody can write, or has more open cases than one person may: told kindly, and nobody else
//! notices.

use anyhow::Result;
use chrono::TimeDelta;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_flood_from_one_chat_keeps_nobody_waiting
    who_has_many_open_cases_adds_to_them
    a_case_begun_while_there_was_room_is_not_filed_over_the_limit
}

/// As many transactions as the flooder may cause: reading 120 messages, answering them, and telling once.
const AT_MOST: u64 = 800;

async fn a_flood_from_one_chat_keeps_nobody_waiting(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (budi, siti) = (city.citizen("Budi"), city.citizen("Siti Aminah"));
    let store = city.store().await?;
    let (before, seen, begun) = (store.commits(), siti.mark(), budi.mark());
    city.telegram().clear_calls();
    for nth in 0..5000 {
        budi.account.sends(&format!("halo {nth}"));
    }
    siti.says("/info").await?;
    // She waits for 120 of his messages at most, and not for five thousand.
    assert!(store.commits() - before < AT_MOST, "{} transactions", store.commits() - before);
    assert!(siti.sees_since(seen).contains("0343"), "{}", siti.sees_since(seen));
    // Her answer goes before most of his: with thirty messages a second, those before it take less than one.
    let sent: Vec<i64> =
        city.telegram().calls_of("sendMessage").iter().filter_map(|call| call.parameters["chat_id"].as_i64()).collect();
    let hers = sent.iter().position(|chat| *chat == siti.account.id()).unwrap_or(usize::MAX);
    assert!(hers < 30, "{hers} messages went out before hers, of {}", sent.len());
    let told = budi.sees_since(begun);
    assert_eq!(told.matches("terlalu cepat").count(), 1);
    assert_eq!(told.matches("belum kami kaitkan").count(), 120);

    // A minute later he is read again.
    city.passes(TimeDelta::minutes(1)).await?;
    let calm = budi.mark();
    budi.says("/bantuan").await?;
    assert!(budi.sees_since(calm).contains("/lapor"), "{}", budi.sees_since(calm));
    city.closes().await
}

async fn who_has_many_open_cases_adds_to_them(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    city.more_like(&number, 9).await?;
    let tried = siti.mark();
    siti.says("/lapor").await?;
    shows!(siti.sees_since(tried), @"
    Siti: /lapor
    bot: Bapak/Ibu masih mempunyai 10 pengaduan yang sedang kami tangani. Itu jumlah terbanyak untuk satu orang.

      Bila ini tentang hal yang sama, mohon tambahkan ke pengaduan yang sudah ada: /pengaduan_saya. Hal lain tetap dapat disampaikan di loket, lewat surat, atau lewat SP4N-LAPOR!. Alamatnya ada di /info.
    ");

    // One of them is withdrawn: there is room again.
    siti.says(&format!("/status {number}")).await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    siti.says("/lapor").await?;
    assert!(siti.sees().contains("Langkah 1 dari 16"), "{}", siti.sees());
    city.closes().await
}

async fn a_case_begun_while_there_was_room_is_not_filed_over_the_limit(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("signature").await?;
    city.more_like(&number, 9).await?;
    let signing = siti.mark();
    siti.says("Siti Aminah").await?;
    shows!(siti.sees_since(signing), @"
    Siti: Siti Aminah
    bot: Bapak/Ibu masih mempunyai 10 pengaduan yang sedang kami tangani. Itu jumlah terbanyak untuk satu orang.

      Bila ini tentang hal yang sama, mohon tambahkan ke pengaduan yang sudah ada: /pengaduan_saya. Hal lain tetap dapat disampaikan di loket, lewat surat, atau lewat SP4N-LAPOR!. Alamatnya ada di /info.
    ");
    assert_eq!(city.counts("select count(*) from cases").await?, 10);
    // The draft is kept for when there is room.
    assert_eq!(city.counts("select count(*) from drafts").await?, 1);
    city.closes().await
}
