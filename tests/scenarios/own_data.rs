//! `/data_saya`: what is wrong is corrected, what need not be kept is deleted, and the office answers within 3x24 hours.

use anyhow::Result;
use chrono::TimeDelta;
use serde_json::json;
use sha2::{Digest, Sha256};
use wadul::desk::audit;
use wadul::domain::{PersonId, Role};
use wadul::store::{PersonLock, hex};

use crate::harness::person::stable;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_wrong_address_is_corrected_and_what_was_signed_stays
    a_correction_is_declined_with_a_reason
    what_need_not_be_kept_is_deleted_and_the_rest_is_explained
    a_draft_is_deleted_at_once
    one_request_at_a_time_whatever_is_pressed_twice
    the_office_is_reminded_and_the_program_may_stop_in_between
    nobody_else_asks_or_answers
    a_deleted_number_is_gone_from_its_corrections_as_well
    what_was_asked_before_hashes_were_salted_stays_verifiable
    a_correction_of_what_is_deleted_is_not_needed_any_more
    an_old_button_asks_for_nothing_once_more
}

/// A complaint with a telephone number.
async fn filed_with_phone(siti: &Person) -> Result<String> {
    siti.comes_to("phone").await?;
    siti.says("0812 3456 7890").await?;
    siti.answers_from("service").await?;
    siti.says("Siti Aminah").await?;
    siti.number()
}

async fn asks_for_new_address(siti: &Person, number: &str) -> Result<()> {
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", number, "Alamat"]).await?;
    siti.says("Dusun Krajan RT 04 RW 02, Desa Raci, Bangil").await?;
    siti.presses("Ya, ajukan").await
}

/// Trails, words and signatures are whole.
async fn is_whole(city: &City) -> Result<bool> {
    let audit = audit(&city.store().await?).await?;
    Ok(audit.broken.is_none() && audit.unsigned.is_none())
}

async fn a_wrong_address_is_corrected_and_what_was_signed_stays(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    let before = city.case(&number).await?.statement_hash;
    let mark = siti.mark();
    siti.says("/data_saya").await?;
    siti.presses("Betulkan data").await?;
    siti.presses(&number).await?;
    siti.presses("Alamat").await?;
    siti.says("Raci").await?;
    siti.says("Dusun Krajan RT 04 RW 02, Desa Raci, Bangil").await?;
    shows!(siti.sees_since(mark), @"
    Siti: /data_saya
    bot: <dokumen data-saya.txt 820 B> Ini salinan data Bapak/Ibu yang ada pada kami.

      Ada yang keliru atau perlu dihapus? Tekan tombol di bawah ini, atau hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004. Kami menjawab dalam 3×24 jam.
      [Betulkan data] [Hapus data]
    bot: Data pada pengaduan mana yang keliru? Tekan nomornya.
      [ADU-2026-00001-3]
    bot: Data mana pada ADU-2026-00001-3 yang keliru?

      Isi pengaduan tidak diubah dari sini. Untuk menambah keterangan, buka statusnya, lalu tekan Tambah bukti.
      [Nama lengkap]
      [Alamat]
      [Telepon]
      [Tempat penyampaian]
      [Batal]
    bot: Alamat
      Sekarang tertulis: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Bagaimana yang benar? Mohon ketik seluruhnya.
      [Batal]
    Siti: Raci
    bot: Jawaban itu belum lengkap: baru 4 huruf. Mohon tulis paling sedikit 10 huruf.

      Alamat
      Sekarang tertulis: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Bagaimana yang benar? Mohon ketik seluruhnya.
      [Batal]
    Siti: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    bot: Permintaan perbaikan untuk ADU-2026-00001-3
      Alamat
      Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
      Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

      Pernyataan yang sudah ditandatangani disimpan seperti semula. Perbaikannya dicatat di sampingnya.
      [Ya, ajukan]
      [Batal]
    ");
    siti.presses("Ya, ajukan").await?;
    shows!(siti.sees(), @"
    Permintaan perbaikan data pada ADU-2026-00001-3 sudah kami terima.

    Petugas memeriksanya. Kami menjawab di sini paling lambat Kamis, 26 November 2026 pukul 09.00 WIB.
    ");
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Alamat
    Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    [Setujui] [Tolak]
    [Buka kartu]
    ");
    rina.says("/antrean").await?;
    shows!(rina.sees(), @"
    Permintaan data pribadi yang menunggu jawaban: 1

    Antrean: 1 belum dicatat atau belum diteruskan, yang paling mendesak di atas.
    [Perbaikan data ADU-2026-00001-3 · 72 jam lagi]
    [ADU-2026-00001-3 · Kamis, 26 November 2026]
    ");
    rina.presses(&format!("Perbaikan data {number} · 72 jam lagi")).await?;
    rina.presses("Setujui").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Alamat
    Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

    Setujui permintaan ini? Pengadu langsung diberi tahu.
    [Ya, setujui]
    [Batal]
    ");
    rina.presses("Ya, setujui").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Disetujui oleh Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB.
    Alamat
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    [Buka kartu]
    ");
    shows!(siti.sees(), @"
    Data Bapak/Ibu pada ADU-2026-00001-3 sudah dibetulkan.

    Alamat: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

    Pernyataan yang sudah ditandatangani disimpan seperti semula. Perbaikannya dicatat di sampingnya.
    ");
    rina.opens(&number).await?;
    let card = rina.sees();
    let address = card.lines().find(|line| line.starts_with("Alamat")).unwrap_or_default();
    shows!(address, @"Alamat: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil (semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil)");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu correction_asked
    4 petugas read
    5 petugas read
    6 petugas read
    7 petugas correction_granted
    8 petugas read
    9 petugas read
    ");
    // What was signed is what it was, word for word, and nothing of the trail is broken.
    assert_eq!(city.case(&number).await?.statement_hash, before);
    let mut tx = city.store().await?.reader().await?;
    let statement = tx.statement_of(&city.case(&number).await?.id).await?;
    drop(tx);
    assert!(statement.contains("RT 02 RW 01") && !statement.contains("RT 04 RW 02"), "{statement}");
    assert!(is_whole(&city).await?);
    // The new address is found, and the copy of the data tells of the request.
    rina.says("/cari RT 04").await?;
    assert!(rina.sees().contains(&number), "{}", rina.sees());
    siti.says("/data_saya").await?;
    let copy = stable(&String::from_utf8_lossy(&siti.file("data-saya")?));
    let told: Vec<&str> = copy.lines().skip_while(|line| !line.starts_with("Permintaan tentang")).collect();
    shows!(told.join("\n"), @"
    Permintaan tentang data pribadi
    ADU-2026-00001-3, Senin, 23 November 2026 pukul 09.00 WIB: Perbaikan data diminta (Alamat: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil); Senin, 23 November 2026 pukul 09.00 WIB: Data dibetulkan
    ");
    city.closes().await
}

async fn a_correction_is_declined_with_a_reason(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    asks_for_new_address(&siti, &number).await?;
    rina.presses("Tolak").await?;
    shows!(rina.sees(), @"
    Apa alasannya? Tulislah dengan kata yang dapat dibaca pengadu.
    [Batal]
    ");
    rina.says("-").await?;
    rina.says("Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Alamat
    Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

    Jawaban yang dibaca pengadu: Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.
    [Ya, tolak]
    [Batal]
    ");
    rina.presses("Ya, tolak").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Ditolak oleh Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB.
    Alamat
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    Alasan: Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.
    [Buka kartu]
    ");
    shows!(siti.sees(), @"
    Permintaan perbaikan data pada ADU-2026-00001-3 belum dapat dikabulkan.

    Alasan: Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.

    Bila Bapak/Ibu tidak sependapat, hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004, atau Ombudsman Republik Indonesia, 137.
    ");
    // The card still says what was filed, and the reason is in the trail with its hash.
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("RT 04"), "{}", rina.sees());
    assert!(is_whole(&city).await?);
    city.closes().await
}

async fn what_need_not_be_kept_is_deleted_and_the_rest_is_explained(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", &number]).await?;
    shows!(siti.sees(), @"
    Penghapusan data pada ADU-2026-00001-3

    Dapat dihapus sekarang: Telepon, serta jawaban dan berkas yang belum dikirim.

    Masih disimpan: nama, alamat, isi pengaduan, bukti, dan pernyataan yang ditandatangani.

    Dasarnya: pengaduan wajib didokumentasikan (UU 25/2009 pasal 37). Data diproses karena kewajiban hukum (UU 27/2022 pasal 20).

    Disimpan sampai: 5 tahun setelah pengaduan ini selesai. Setelah itu data dihapus atau dihilangkan identitasnya.

    Bila diajukan, petugas menjawab dalam 3×24 jam.
    [Ya, ajukan penghapusan]
    [Batal]
    ");
    siti.presses("Batal").await?;
    shows!(siti.sees(), @"Baik, tidak ada yang berubah.");
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", &number, "Ya, ajukan penghapusan"]).await?;
    shows!(siti.sees(), @"
    Permintaan penghapusan data pada ADU-2026-00001-3 sudah kami terima.

    Petugas memeriksanya. Kami menjawab di sini paling lambat Kamis, 26 November 2026 pukul 09.00 WIB.
    ");
    rina.presses("Setujui").await?;
    shows!(rina.sees(), @"
    Permintaan penghapusan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Bila disetujui, yang dihapus: Telepon, serta jawaban dan berkas yang belum dikirim. Yang lain tetap disimpan.

    Setujui permintaan ini? Pengadu langsung diberi tahu.
    [Ya, setujui]
    [Batal]
    ");
    rina.presses("Ya, setujui").await?;
    shows!(siti.sees(), @"
    Permintaan penghapusan data pada ADU-2026-00001-3 disetujui.

    Sudah dihapus: Telepon, serta jawaban dan berkas yang belum dikirim.

    Yang lain masih disimpan, karena pengaduan wajib didokumentasikan. Disimpan sampai: 5 tahun setelah pengaduan ini selesai.
    ");
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("081234567890"), "{}", rina.sees());
    let phone = rina.sees().lines().find(|line| line.starts_with("Telepon")).unwrap_or_default().to_owned();
    shows!(phone, @"Telepon: dihapus atas permintaan");
    rina.says("/cari 081234567890").await?;
    assert!(!rina.sees().contains(&number), "{}", rina.sees());
    // Nobody is offered what they had deleted.
    siti.comes_to("full_name").await?;
    siti.presses("Pakai data terakhir").await?;
    assert!(!siti.sees().contains("081234567890"), "{}", siti.sees());
    assert!(is_whole(&city).await?);
    city.closes().await
}

async fn a_draft_is_deleted_at_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/data_saya").await?;
    siti.presses("Hapus data").await?;
    shows!(siti.sees(), @"Belum ada pengaduan dan tidak ada draf dari akun ini.");
    siti.comes_to("service").await?;
    siti.says("/data_saya").await?;
    siti.presses("Betulkan data").await?;
    shows!(siti.sees(), @"
    Jawaban pada draf dapat Bapak/Ibu ubah sendiri. Tekan drafnya untuk melanjutkan.
    [Draf pengaduan]
    ");
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", "Draf pengaduan"]).await?;
    shows!(siti.sees(), @"
    Draf pengaduan beserta berkasnya akan dihapus dan tidak dapat dikembalikan. Hapus sekarang?
    [Ya, hapus draf]
    [Batal]
    ");
    let again = siti.data_of("Ya, hapus draf")?;
    siti.presses("Ya, hapus draf").await?;
    shows!(siti.sees(), @"Draf sudah dihapus. Untuk memulai lagi, ketik /lapor.");
    siti.forges(&again).await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);
    city.closes().await
}

async fn one_request_at_a_time_whatever_is_pressed_twice(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", &number, "Nama lengkap"]).await?;
    siti.says("Siti Aminah Rahayu").await?;
    let sends = siti.data_of("Ya, ajukan")?;
    siti.presses("Ya, ajukan").await?;
    siti.forges(&sends).await?;
    shows!(siti.sees(), @"
    Permintaan perbaikan data pada ADU-2026-00001-3 sudah ada dan sedang diperiksa.

    Kami menjawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB. Sesudah itu Bapak/Ibu dapat mengajukan lagi.
    ");
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", &number]).await?;
    shows!(siti.sees(), @"
    Permintaan perbaikan data pada ADU-2026-00001-3 sudah ada dan sedang diperiksa.

    Kami menjawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB. Sesudah itu Bapak/Ibu dapat mengajukan lagi.
    ");
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", &number]).await?;
    let deletes = siti.data_of("Ya, ajukan penghapusan")?;
    siti.presses("Ya, ajukan penghapusan").await?;
    siti.forges(&deletes).await?;
    shows!(siti.sees(), @"
    Permintaan penghapusan data pada ADU-2026-00001-3 sudah ada dan sedang diperiksa.

    Kami menjawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB. Sesudah itu Bapak/Ibu dapat mengajukan lagi.
    ");
    assert_eq!(city.counts("select count(*) from data_requests").await?, 2);
    rina.says("/antrean").await?;
    rina.presses(&format!("Perbaikan data {number} · 72 jam lagi")).await?;
    rina.presses("Setujui").await?;
    let grants = rina.data_of("Ya, setujui")?;
    rina.presses("Ya, setujui").await?;
    let told = siti.mark();
    rina.forges(&grants).await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Disetujui oleh Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB.
    Nama lengkap
    Menjadi: Siti Aminah Rahayu
    [Buka kartu]
    ");
    assert_eq!(siti.sees_since(told), "");
    siti.forges(&sends).await?;
    shows!(siti.sees(), @"
    Data Bapak/Ibu pada ADU-2026-00001-3 sudah dibetulkan.

    Nama lengkap: Siti Aminah Rahayu

    Pernyataan yang sudah ditandatangani disimpan seperti semula. Perbaikannya dicatat di sampingnya.
    ");
    city.closes().await
}

async fn the_office_is_reminded_and_the_program_may_stop_in_between(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", &number, "Alamat"]).await?;
    siti.says("Dusun Krajan RT 04 RW 02, Desa Raci, Bangil").await?;
    // What was written is not lost with the program.
    city.restarts().await?;
    siti.presses("Ya, ajukan").await?;
    let (desk, heads) = (rina.mark(), head.mark());
    city.passes(TimeDelta::hours(47)).await?;
    assert!(!rina.sees_since(desk).contains("Permintaan perbaikan"), "{}", rina.sees_since(desk));
    city.passes(TimeDelta::hours(1)).await?;
    let reminded = |text: String| text.matches("Permintaan perbaikan data").count();
    assert_eq!(reminded(rina.sees_since(desk)), 1);
    city.restarts().await?;
    city.passes(TimeDelta::hours(24)).await?;
    assert_eq!(reminded(rina.sees_since(desk)), 2);
    assert_eq!(reminded(head.sees_since(heads)), 1);
    shows!(head.sees_since(heads).lines().filter(|line| line.contains("3×24")).collect::<Vec<_>>().join("\n"), @"  Batas 3×24 jam sudah lewat: Kamis, 26 November 2026 pukul 09.00 WIB. Mohon segera dijawab.");
    city.passes(TimeDelta::hours(24)).await?;
    assert_eq!(reminded(rina.sees_since(desk)), 2, "once near the hour, once past it");
    rina.says("/antrean").await?;
    assert!(rina.sees().contains("lewat 24 jam"), "{}", rina.sees());
    city.closes().await
}

async fn nobody_else_asks_or_answers(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, joko, rina) = (city.citizen("Siti Aminah"), city.citizen("Joko"), city.officer());
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = siti.files().await?;
    let case = city.case(&number).await?.id;
    joko.says("/data_saya").await?;
    joko.forges(&format!("dt:n:{case}")).await?;
    joko.forges(&format!("dt:w:{case}:full_name")).await?;
    joko.forges(&format!("dt:e:{case}")).await?;
    joko.forges(&format!("dt:y:{case}:0")).await?;
    assert_eq!(city.denials(&joko).await?, ["case", "case", "case", "case"]);
    // A question that is nobody's own data cannot be asked about.
    siti.says("/data_saya").await?;
    siti.forges(&format!("dt:w:{case}:issue")).await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    asks_for_new_address(&siti, &number).await?;
    let opens = rina.data_of("Setujui")?;
    for officer in [&siti, &budi] {
        officer.says("/start").await?;
        officer.forges(&opens).await?;
        officer.forges(&opens.replace("dt:g:", "dt:h:")).await?;
        assert_eq!(city.denials(officer).await?, ["data", "data"]);
    }
    assert_eq!(city.counts("select count(*) from data_requests where answered_at is not null").await?, 0);
    city.closes().await
}

/// A correction of the telephone number, handed in.
async fn asks_for_new_phone(siti: &Person, number: &str, phone: &str) -> Result<()> {
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", number, "Telepon"]).await?;
    siti.says(phone).await?;
    siti.presses("Ya, ajukan").await
}

/// The deletion that the officer reads of is granted.
async fn deletes(siti: &Person, rina: &Person, number: &str) -> Result<()> {
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", number, "Ya, ajukan penghapusan"]).await?;
    rina.presses_all(&["Setujui", "Ya, setujui"]).await
}

/// Changes the database behind the program's back.
async fn forged(city: &City, sql: &'static str) -> Result<()> {
    let store = city.store().await?;
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(sql).execute())).await?;
    Ok(())
}

/// What the trail of every case says beside who, what and when.
async fn details(city: &City) -> Result<String> {
    let mut tx = city.store().await?.reader().await?;
    let rows = tx.query("select detail from trail order by case_id, position").all::<(String,)>().await?;
    Ok(rows.into_iter().map(|(detail,)| detail + "\n").collect())
}

async fn a_deleted_number_is_gone_from_its_corrections_as_well(database: TestDatabase) -> Result<()> {
    let city = City::open(database.in_the_clear()).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    asks_for_new_phone(&siti, &number, "0812 9999 0000").await?;
    rina.presses_all(&["Setujui", "Ya, setujui"]).await?;
    assert_eq!(city.counts("select count(*) from writings where body = '081299990000'").await?, 1);
    // Whoever tries all numbers finds none in the trail, and what was changed is seen.
    let guess = hex(&Sha256::digest("081299990000"));
    assert!(details(&city).await?.contains("wanted_salted_sha256") && !details(&city).await?.contains(&guess));
    assert!(is_whole(&city).await?);
    forged(&city, "update writings set body = '081299990001' where purpose = 'wanted'").await?;
    assert!(!is_whole(&city).await?);
    forged(&city, "update writings set body = '081299990000' where purpose = 'wanted'").await?;
    assert!(is_whole(&city).await?);

    let before = details(&city).await?;
    deletes(&siti, &rina, &number).await?;
    let rest = "select count(*) from writings where purpose = 'wanted'";
    assert_eq!(city.counts(rest).await?, 0);
    assert_eq!(city.counts("select count(*) from data_requests where salt is not null").await?, 0);
    assert!(details(&city).await?.starts_with(&before), "no row was written anew");
    assert!(is_whole(&city).await?);
    siti.says("/data_saya").await?;
    let copy = siti.reads("data-saya")?;
    let told: Vec<&str> = copy.lines().skip_while(|line| !line.starts_with("Permintaan tentang")).collect();
    shows!(told.join("\n"), @"
    Permintaan tentang data pribadi
    ADU-2026-00001-3, Senin, 23 November 2026 pukul 09.00 WIB: Perbaikan data diminta (Telepon: dihapus atas permintaan); Senin, 23 November 2026 pukul 09.00 WIB: Data dibetulkan
    ADU-2026-00001-3, Senin, 23 November 2026 pukul 09.00 WIB: Penghapusan data diminta; Senin, 23 November 2026 pukul 09.00 WIB: Data yang boleh dihapus sudah dihapus
    ");
    assert!(!copy.contains("081299990000"), "{copy}");

    // What was erased stays erased, and nothing else may be missing.
    forged(
        &city,
        "insert into writings (case_id, position, purpose, body)
         select case_id, position, 'wanted', '081299990000' from data_requests where kind = 'correction'",
    )
    .await?;
    assert!(!is_whole(&city).await?);
    forged(&city, "delete from writings where purpose = 'wanted'").await?;
    assert!(is_whole(&city).await?);
    asks_for_new_address(&siti, &number).await?;
    assert!(is_whole(&city).await?);
    forged(&city, "delete from writings where purpose = 'wanted'").await?;
    assert!(!is_whole(&city).await?);
    city.closes().await
}

async fn what_was_asked_before_hashes_were_salted_stays_verifiable(database: TestDatabase) -> Result<()> {
    let city = City::open(database.in_the_clear()).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    let (case, account) = (city.case(&number).await?, siti.account.id());
    let store = city.store().await?;
    let before = store.transact(PersonLock::NOBODY, move |tx| {
        Box::pin(async move {
            let hash = hex(&Sha256::digest("081299990000"));
            let detail = json!({ "request": "0".repeat(32), "step": "phone", "wanted_sha256": hash }).to_string();
            let by = PersonId(account);
            let row = tx.record(&case.id, by, "correction_asked", &detail, case.filed_at).await?;
            let words = "insert into writings (case_id, position, purpose, body) values ($1, $2, 'wanted', $3)";
            tx.query(words).bind(case.id.to_string()).bind(row).bind("081299990000".to_owned()).execute().await?;
            let request =
                "insert into data_requests (id, case_id, person_id, kind, step, position, asked_at, due_at, reminded)
                           values ($1, $2, $3, 'correction', 'phone', $4, $5, $5, 2)";
            let request = tx.query(request).bind("0".repeat(32)).bind(case.id.to_string()).bind(account);
            request.bind(row).bind(case.filed_at).execute().await.map(drop)
        })
    });
    before.await?;
    assert!(is_whole(&city).await?);
    forged(&city, "update writings set body = '081299990001' where purpose = 'wanted'").await?;
    assert!(!is_whole(&city).await?);
    deletes(&siti, &rina, &number).await?;
    assert_eq!(city.counts("select count(*) from writings where purpose = 'wanted'").await?, 0);
    assert!(is_whole(&city).await?);
    city.closes().await
}

async fn a_correction_of_what_is_deleted_is_not_needed_any_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    asks_for_new_phone(&siti, &number, "0812 9999 0000").await?;
    let (corrects, told) = (rina.data_of("Setujui")?, siti.mark());
    deletes(&siti, &rina, &number).await?;
    shows!(siti.sees_since(told), @"
    Siti: /data_saya
    bot: <dokumen data-saya.txt 2 kB> Ini salinan data Bapak/Ibu yang ada pada kami.

      Ada yang keliru atau perlu dihapus? Tekan tombol di bawah ini, atau hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004. Kami menjawab dalam 3×24 jam.
      [Betulkan data] [Hapus data]
    bot: Data mana yang ingin dihapus?

      Draf dihapus saat itu juga. Untuk pengaduan yang sudah terkirim, kami jelaskan dahulu apa yang dapat dihapus.
      [ADU-2026-00001-3]
    bot: Penghapusan data pada ADU-2026-00001-3

      Dapat dihapus sekarang: Telepon, serta jawaban dan berkas yang belum dikirim.

      Masih disimpan: nama, alamat, isi pengaduan, bukti, dan pernyataan yang ditandatangani.

      Dasarnya: pengaduan wajib didokumentasikan (UU 25/2009 pasal 37). Data diproses karena kewajiban hukum (UU 27/2022 pasal 20).

      Disimpan sampai: 5 tahun setelah pengaduan ini selesai. Setelah itu data dihapus atau dihilangkan identitasnya.

      Bila diajukan, petugas menjawab dalam 3×24 jam.
      [Ya, ajukan penghapusan]
      [Batal]
    bot: Permintaan penghapusan data pada ADU-2026-00001-3 sudah kami terima.

      Petugas memeriksanya. Kami menjawab di sini paling lambat Kamis, 26 November 2026 pukul 09.00 WIB.
    bot: Permintaan penghapusan data pada ADU-2026-00001-3 disetujui.

      Sudah dihapus: Telepon, serta jawaban dan berkas yang belum dikirim.

      Yang lain masih disimpan, karena pengaduan wajib didokumentasikan. Disimpan sampai: 5 tahun setelah pengaduan ini selesai.
    bot: Perbaikan data pada ADU-2026-00001-3 tidak diperlukan lagi: data itu sudah dihapus atas permintaan Bapak/Ibu.
    ");
    rina.forges(&corrects.replace("dt:g:", "dt:h:")).await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Tidak diperlukan lagi sejak Senin, 23 November 2026 pukul 09.00 WIB: data itu sudah dihapus atas permintaan pengadu.
    Telepon
    Menjadi: dihapus atas permintaan
    [Buka kartu]
    ");
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("081299990000"), "{}", rina.sees());
    assert!(is_whole(&city).await?);
    // Whoever has one again says so, and that is a request like any other.
    asks_for_new_phone(&siti, &number, "0812 7777 0000").await?;
    rina.presses_all(&["Setujui", "Ya, setujui"]).await?;
    rina.opens(&number).await?;
    assert!(rina.sees().contains("081277770000"), "{}", rina.sees());
    city.closes().await
}

async fn an_old_button_asks_for_nothing_once_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", &number]).await?;
    let old = siti.data_of("Ya, ajukan penghapusan")?;
    siti.presses("Ya, ajukan penghapusan").await?;
    rina.presses_all(&["Setujui", "Ya, setujui"]).await?;
    let (pressed, heard) = (siti.mark(), rina.mark());
    siti.forges(&old).await?;
    shows!(siti.sees_since(pressed), @"
    bot: Permintaan penghapusan data pada ADU-2026-00001-3 disetujui.

      Sudah dihapus: Telepon, serta jawaban dan berkas yang belum dikirim.

      Yang lain masih disimpan, karena pengaduan wajib didokumentasikan. Disimpan sampai: 5 tahun setelah pengaduan ini selesai.
    ");
    assert_eq!(city.counts("select count(*) from data_requests").await?, 1);
    assert_eq!(rina.sees_since(heard), "");
    // A new screen is a new request.
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", &number]).await?;
    shows!(siti.sees(), @"
    Penghapusan data pada ADU-2026-00001-3

    Dapat dihapus sekarang: hanya jawaban dan berkas yang belum dikirim; tidak ada isian lain yang dapat dihapus.

    Masih disimpan: nama, alamat, isi pengaduan, bukti, dan pernyataan yang ditandatangani.

    Dasarnya: pengaduan wajib didokumentasikan (UU 25/2009 pasal 37). Data diproses karena kewajiban hukum (UU 27/2022 pasal 20).

    Disimpan sampai: 5 tahun setelah pengaduan ini selesai. Setelah itu data dihapus atau dihilangkan identitasnya.

    Bila diajukan, petugas menjawab dalam 3×24 jam.
    [Ya, ajukan penghapusan]
    [Batal]
    ");
    siti.presses("Ya, ajukan penghapusan").await?;
    assert_eq!(city.counts("select count(*) from data_requests").await?, 2);
    city.closes().await
}
