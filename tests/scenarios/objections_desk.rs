//! The citizen does not agree with what the complaints desk answered itself: the head decides, and only once.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use super::outcome::answers;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_objection_is_upheld_and_answered_by_somebody_else
    an_objection_is_dismissed_and_there_is_no_second
}

async fn an_objection_is_upheld_and_answered_by_somebody_else(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi Kartika", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    answers(&city, &rina, "Surat rekomendasi sudah terbit.").await?;
    let beginning = (siti.mark(), dewi.mark());
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Ya").await?;
    siti.says("Suratnya terbit, tetapi nama saya berbeda.").await?;
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("[Kabulkan keberatan]"), "whoever answered does not look at the objection");
    dewi.presses("Kabulkan keberatan").await?;
    dewi.says("Nama pada surat memang berbeda dengan permohonan.").await?;
    dewi.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(beginning.0), @"
    bot: Apa yang belum sesuai pada tanggapan untuk ADU-2026-00001-3?

      Mohon tulis dalam satu pesan. Keberatan ini diperiksa oleh atasan, bukan oleh petugas yang menanggapi.

      Contoh: Surat sudah terbit, tetapi nama saya keliru.
      [Batal]
    Siti: Ya
    bot: Tulisan itu belum lengkap. Mohon tulis paling sedikit 5 huruf.

      Apa yang belum sesuai pada tanggapan untuk ADU-2026-00001-3?

      Mohon tulis dalam satu pesan. Keberatan ini diperiksa oleh atasan, bukan oleh petugas yang menanggapi.

      Contoh: Surat sudah terbit, tetapi nama saya keliru.
      [Batal]
    Siti: Suratnya terbit, tetapi nama saya berbeda.
    bot: Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diterima.

      Keberatan diperiksa oleh atasan, bukan oleh petugas yang menanggapi sebelumnya. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot: Keberatan Bapak/Ibu untuk ADU-2026-00001-3 dikabulkan.

      Alasan dari pimpinan: Nama pada surat memang berbeda dengan permohonan.

      Selanjutnya pengaduan ini ditangani lagi oleh orang lain. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot (senyap, disunting): ADU-2026-00001-3
      Diperiksa petugas

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Keberatan diterima
      Senin, 23 November 2026 pukul 09.01 WIB – Keberatan dikabulkan

      Selanjutnya petugas menanggapi, atau meneruskannya ke bidang. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(dewi.sees_since(beginning.1), @"
    bot: Keberatan diajukan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Keberatan diterima, diperiksa atasan. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Alasan: Suratnya terbit, tetapi nama saya berbeda.
      [Tanya pengadu] [Catatan internal]
      [Perpanjang] [Kabulkan keberatan]
      [Tolak keberatan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot: Mengapa keberatan untuk ADU-2026-00001-3 dikabulkan? Tulis dalam satu pesan. Pengadu membacanya.

      Contoh: Tanggapan pertama belum memeriksa tanda terima berkas.

      Boleh juga memilih balasan siap pakai di bawah ini.
      [Keberatan: pemeriksaan diulang]
      [Batal]
    Dewi: Nama pada surat memang berbeda dengan permohonan.
    bot: Kabulkan keberatan · ADU-2026-00001-3

      Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

      Keberatan Bapak/Ibu untuk ADU-2026-00001-3 dikabulkan.

      Alasan dari pimpinan: Nama pada surat memang berbeda dengan permohonan.

      Selanjutnya pengaduan ini ditangani lagi oleh orang lain. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Kirim]
      [Tulis ulang] [Batal]
    bot: Kabulkan keberatan · ADU-2026-00001-3

      Dikirim dalam 30 detik. Bila tidak jadi, tekan Batalkan sebelum itu.
      [Batalkan]
    bot: Keberatan dikabulkan: ADU-2026-00001-3, oleh Dewi Kartika.
      Keadaan: Diperiksa petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Alasan: Nama pada surat memang berbeda dengan permohonan.
      [Minta kelengkapan] [Tetapkan tingkat]
      [Jawab langsung] [Teruskan ke bidang]
      [Tanya pengadu] [Catatan internal]
      [Perpanjang] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas answer_directly
    5 pengadu object
    6 petugas read
    7 pimpinan uphold
    ");
    city.closes().await
}

async fn an_objection_is_dismissed_and_there_is_no_second(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi Kartika", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    answers(&city, &rina, "Surat rekomendasi sudah terbit.").await?;
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Saya ingin diantar ke rumah.").await?;
    let beginning = siti.mark();
    dewi.presses("Tolak keberatan").await?;
    dewi.says("Surat diambil di loket, sesuai ketentuan pelayanan.").await?;
    dewi.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(beginning), @"
    bot: Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diperiksa dan tidak dapat kami kabulkan.

      Alasan dari pimpinan: Surat diambil di loket, sesuai ketentuan pelayanan.

      Dengan ini pengaduan Bapak/Ibu diarsipkan. Bila belum puas, Bapak/Ibu dapat menghubungi Ombudsman Republik Indonesia, 137.
      [Lihat status]
      [Beri nilai]
    bot (senyap, disunting): ADU-2026-00001-3
      Diarsipkan

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Keberatan diterima
      Senin, 23 November 2026 pukul 09.01 WIB – Keberatan tidak dikabulkan

      Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
      [Lihat status]
      [Beri nilai]
    ");
    let case = city.case(&number).await?;
    siti.forges(&format!("mv:{}:object", case.id)).await?;
    shows!(siti.sees(), @"
    Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Diarsipkan.
    [Lihat status]
    [Beri nilai]
    ");
    city.closes().await
}
