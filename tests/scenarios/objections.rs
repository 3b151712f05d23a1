//! The citizen does not agree with what a division answered: the head decides, and somebody else goes on.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;
use wadul::domain::lifecycle::Action;
use wadul::notices::Press;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_objection_upheld_goes_to_somebody_else
    an_objection_dismissed_is_put_away_and_not_called_done
    who_looks_at_the_status_goes_on_with_the_objection
}

pub(super) struct Office {
    pub(super) city: City,
    pub(super) rina: Person,
    pub(super) head: Person,
    pub(super) budi: Person,
    pub(super) siti: Person,
    pub(super) number: String,
}

/// A case with a division, taken by Budi.
pub(super) async fn distributed(database: TestDatabase) -> Result<Office> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    Ok(Office { city, rina, head, budi, siti, number })
}

async fn answers(officer: &Person, city: &City, words: &str) -> Result<()> {
    officer.presses("Diselesaikan").await?;
    officer.says(words).await?;
    officer.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await
}

async fn objected(database: TestDatabase) -> Result<Office> {
    let office = distributed(database).await?;
    office.budi.presses("Kirim tanggapan").await?;
    answers(&office.budi, &office.city, "Surat sudah terbit.").await?;
    office.siti.presses("Belum, saya keberatan").await?;
    office.siti.says("Nama saya pada surat itu salah.").await?;
    Ok(office)
}

async fn an_objection_upheld_goes_to_somebody_else(database: TestDatabase) -> Result<()> {
    let Office { city, rina, head, budi, siti, number } = objected(database).await?;
    shows!(siti.sees(), @"
    Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diterima.

    Keberatan diperiksa oleh atasan, bukan oleh petugas yang menanggapi sebelumnya. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    shows!(head.sees(), @"
    Keberatan diajukan: ADU-2026-00001-3, oleh pengadu.
    Keadaan: Keberatan diterima, diperiksa atasan. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    Alasan: Nama saya pada surat itu salah.
    [Tanya pengadu] [Catatan internal]
    [Perpanjang] [Kabulkan keberatan]
    [Tolak keberatan] [Nomor SP4N-LAPOR!]
    [Serahkan]
    [Buka kartu]
    ");
    head.presses("Kabulkan keberatan").await?;
    head.says("Nama pada surat memang keliru.").await?;
    head.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees(), @"
    Keberatan Bapak/Ibu untuk ADU-2026-00001-3 dikabulkan.

    Alasan dari pimpinan: Nama pada surat memang keliru.

    Selanjutnya pengaduan ini ditangani lagi oleh orang lain. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    // Budi has answered before: he does not get it again, also when his division does.
    rina.opens(&number).await?;
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.forges(&Press::Move(city.case(&number).await?.id, Action::Claim).encode()).await?;
    shows!(budi.sees().lines().next().unwrap_or_default(), @"Setelah ada keberatan, ADU-2026-00001-3 ditangani oleh orang lain, bukan oleh yang sudah menanggapinya.");
    let wati = city.member("Wati", Role::Bidang, "kewaspadaan").await?;
    wati.opens(&number).await?;
    wati.presses_all(&["Ambil", "Kirim tanggapan"]).await?;
    answers(&wati, &city, "Surat baru dengan nama yang benar sudah terbit.").await?;
    // One objection is looked at in the office; after that there is the Ombudsman.
    assert!(!siti.sees().contains("keberatan]"), "{}", siti.sees());
    siti.presses_all(&["Sudah selesai", "4 – baik", "Lewati"]).await?;
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas distribute
    5 bidang claim
    6 bidang respond
    7 pengadu object
    8 pimpinan uphold
    9 petugas read
    10 petugas distribute
    11 bidang read
    12 bidang claim
    13 bidang respond
    14 pengadu confirm
    15 pengadu rate
    ");
    city.closes().await
}

async fn an_objection_dismissed_is_put_away_and_not_called_done(database: TestDatabase) -> Result<()> {
    let Office { city, head, siti, number, .. } = objected(database).await?;
    head.presses("Tolak keberatan").await?;
    head.says("Nama pada surat sesuai dengan permohonan.").await?;
    head.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees(), @"
    Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diperiksa dan tidak dapat kami kabulkan.

    Alasan dari pimpinan: Nama pada surat sesuai dengan permohonan.

    Dengan ini pengaduan Bapak/Ibu diarsipkan. Bila belum puas, Bapak/Ibu dapat menghubungi Ombudsman Republik Indonesia, 137.
    [Lihat status]
    [Beri nilai]
    ");
    siti.says(&format!("/status {number}")).await?;
    assert!(!siti.sees().contains("Selesai"), "{}", siti.sees());
    city.closes().await
}

async fn who_looks_at_the_status_goes_on_with_the_objection(database: TestDatabase) -> Result<()> {
    let Office { city, budi, siti, number, .. } = distributed(database).await?;
    budi.presses("Kirim tanggapan").await?;
    answers(&budi, &city, "Surat sudah terbit.").await?;
    siti.presses("Belum, saya keberatan").await?;
    let beginning = siti.mark();
    siti.presses("Lihat status").await?;
    shows!(siti.sees_since(beginning), @"
    bot: ADU-2026-00001-3
      Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi

      Tanggapan kami: Surat sudah terbit.

      Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB: sudah selesai, atau masih keberatan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
      [Dokumen]
    bot: Apa yang belum sesuai pada tanggapan untuk ADU-2026-00001-3?

      Mohon tulis dalam satu pesan. Keberatan ini diperiksa oleh atasan, bukan oleh petugas yang menanggapi.

      Contoh: Surat sudah terbit, tetapi nama saya keliru.
      [Batal]
    ");
    siti.says("/pengaduan_saya").await?;
    siti.presses(&format!("{number} · Sudah ditanggapi")).await?;
    siti.says(&format!("/status {number}")).await?;
    siti.says("Nama saya pada surat itu salah.").await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diterima.");
    // Whoever has said all there is to say is asked nothing more.
    let beginning = siti.mark();
    siti.presses("Lihat status").await?;
    assert_eq!(siti.sees_since(beginning).matches("bot").count(), 1, "{}", siti.sees_since(beginning));
    city.closes().await
}
