//! `/data_saya`: each asks for their own, once at a time, and the office answers within 3x24 hours.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::desk::audit;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    one_request_at_a_time_whatever_is_pressed_twice
    the_office_is_reminded_and_the_program_may_stop_in_between
    nobody_else_asks_or_answers
    an_old_button_asks_for_nothing_once_more
}

/// A complaint with a telephone number.
pub(super) async fn filed_with_phone(siti: &Person) -> Result<String> {
    siti.comes_to("phone").await?;
    siti.says("0812 3456 7890").await?;
    siti.answers_from("service").await?;
    siti.says("Siti Aminah").await?;
    siti.number()
}

pub(super) async fn asks_for_new_address(siti: &Person, number: &str) -> Result<()> {
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", number, "Alamat"]).await?;
    siti.says("Dusun Krajan RT 04 RW 02, Desa Raci, Bangil").await?;
    siti.presses("Ya, ajukan").await
}

/// Trails, words and signatures are whole.
pub(super) async fn is_whole(city: &City) -> Result<bool> {
    let audit = audit(&city.store().await?).await?;
    Ok(audit.broken.is_none() && audit.unsigned.is_none())
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
