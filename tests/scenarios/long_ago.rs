//! What comes from long ago: buttons and messages of a time that has passed harm nothing that is there now.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::CaseId;

use crate::harness::{City, TestDatabase, on_both_engines, shows};
use crate::migrations::{execute, migrate};

on_both_engines! {
    an_old_offer_does_not_delete_the_present_draft
    a_photo_of_another_time_signs_nothing
    looking_for_help_while_adding_evidence_ends_nothing
    what_was_filed_before_hours_were_kept_is_called_to_mind
}

async fn an_old_offer_does_not_delete_the_present_draft(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("service").await?;
    siti.says("/lapor").await?;
    let offer = siti.account.last_from_bot().expect("the offer").message_id;
    siti.presses("Lanjutkan draf").await?;
    siti.answers_from("service").await?;
    siti.says("Siti Aminah").await?;

    city.passes(TimeDelta::days(3)).await?;
    siti.comes_to("service").await?;
    siti.account.presses_on(offer, "Hapus dan mulai baru")?;
    siti.settles().await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    siti.presses("Tidak tahu").await?;
    assert_eq!(siti.step(), "Langkah 7 dari 16");
    city.closes().await
}

async fn a_photo_of_another_time_signs_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let photo = siti.account.sends_photo("foto lama");
    siti.settles().await?;
    city.passes(TimeDelta::days(20)).await?;
    siti.comes_to("signature").await?;
    siti.account.edits_caption(photo, "foto lama, diubah");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Maaf, isi pesan tadi tidak sampai kepada kami dengan utuh.

    Mohon dikirim sekali lagi sebagai tulisan biasa, foto, atau dokumen.
    ");
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    assert_eq!(city.counts("select count(*) from files").await?, 0);
    siti.says("Siti Aminah").await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    city.closes().await
}

async fn looking_for_help_while_adding_evidence_ends_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.presses("Tambah bukti").await?;
    siti.says_all(&["/bantuan", "/info"]).await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 0 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    assert_eq!(city.trail(&number).await?.lines().filter(|line| !line.ends_with("read")).count(), 2);
    city.closes().await
}

/// A case as the first release kept it.
fn filed_long_ago(number: &str, status: &str, filed: &str, due: &str) -> String {
    format!(
        "insert into cases (id, number, kind, channel, person_id, status, version, service, confidential, about_officer,
           late, form_version, answers, statement, statement_hash, filed_at, due_at)
         values ('{id}', '{number}', 'complaint', 'telegram', 777, '{status}', 1, 'rekomendasi_penelitian', false, false,
           false, 1, '{{}}', '', '', '{filed}', '{due}');",
        id = CaseId::new(),
    )
}

async fn what_was_filed_before_hours_were_kept_is_called_to_mind(database: TestDatabase) -> Result<()> {
    migrate(&database, 1).await?;
    let filled = [
        "insert into people (id, name, language, attention, reach, first_seen)
         values (777, 'Siti', 'id', '{\"wants\":\"nothing\"}', 'reachable', '2026-11-02T02:00:00+00:00');"
            .to_owned(),
        filed_long_ago("ADU-2026-00001-3", "submitted", "2026-11-02T02:00:00+00:00", "2026-11-05T09:00:00+00:00"),
        filed_long_ago("ADU-2026-00002-1", "submitted", "2026-11-20T02:00:00+00:00", "2026-11-25T09:00:00+00:00"),
        filed_long_ago("ADU-2026-00003-7", "withdrawn", "2026-11-20T02:00:00+00:00", "2026-11-25T09:00:00+00:00"),
    ];
    execute(&database, filled.concat()).await?;
    let city = City::open(database).await?;
    let rina = city.officer();
    let hours = "select count(*) from timers";
    assert_eq!(city.counts(hours).await?, 10, "five for each that is open");
    city.restarts().await?;
    assert_eq!(city.counts(hours).await?, 10, "once");
    shows!(city.runs_until("2026-11-26 12.00", 30, &[&rina]).await?, @"
    Tue 24 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    Tue 24 Nov 08.30 Rina: Pengingat: 50 persen waktu untuk ADU-2026-00002-1 sudah lewat. Jatuh tempo Rabu, 25 November 2026 pukul 16.00 WIB (1 hari kerja lagi).
    Wed 25 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Rabu, 25 November 2026:
    Wed 25 Nov 09.30 Rina: Pengingat: 80 persen waktu untuk ADU-2026-00002-1 sudah lewat. Jatuh tempo Rabu, 25 November 2026 pukul 16.00 WIB (5 jam kerja lagi).
    Thu 26 Nov 07.30 Rina: Terlambat: ADU-2026-00002-1 belum ditanggapi. Jatuh temponya Rabu, 25 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
    Thu 26 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Kamis, 26 November 2026:
    ");
    city.closes().await
}
