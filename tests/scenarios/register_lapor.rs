//! `/catat`: what came through SP4N-LAPOR! keeps its number and goes back as text.

use anyhow::Result;
use wadul::domain::Role;

use super::register::tells;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_came_through_lapor_keeps_its_number_and_goes_back_as_text
}

async fn what_came_through_lapor_keeps_its_number_and_goes_back_as_text(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    rina.says("/catat").await?;
    rina.presses("SP4N-LAPOR!").await?;
    rina.says("8123456").await?;
    rina.presses("Kemarin").await?;
    tells(&rina, None).await?;
    rina.account.sends_photo("tanda terima Siti Aminah");
    rina.settles().await?;
    rina.presses_all(&["Lanjut", "Rahasiakan identitas pengadu", "Catat"]).await?;
    let number = rina.number()?;
    assert_eq!(city.case(&number).await?.handling.external_number.as_deref(), Some("8123456"));
    rina.opens(&number).await?;
    rina.presses("Teks SP4N-LAPOR!").await?;
    shows!(rina.sees(), @"
    Teks untuk SP4N-LAPOR! · ADU-2026-00001-3

    Sentuh setiap bagian untuk menyalinnya, lalu tempelkan di SP4N-LAPOR!. Sesudah itu simpan nomornya lewat Nomor SP4N-LAPOR!.
    Pengaduan ini rahasia: pilih Rahasia. Nama yang kami kenali sudah kami samarkan; mohon baca sekali lagi isinya, termasuk alamat, sebelum mengirim.
    Klasifikasi
    Pengaduan
    Judul
    Rekomendasi penelitian, KKN, magang: Surat rekomendasi belum terbit setelah sepuluh hari.
    Isi
    Surat rekomendasi belum terbit setelah sepuluh hari.

    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tanggal kejadian
    Selasa, 10 November 2026
    Lokasi
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Instansi tujuan
    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan
    Kategori
    Rekomendasi penelitian, survei, KKN, atau magang
    Lampiran
    1 berkas
    Anonim
    Tidak
    Rahasia
    Ya
    [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (1)]
    ");
    let lapor = rina.data_of("Buka kartu")?.replacen("c:", "sp:", 1);
    rina.presses("Nomor SP4N-LAPOR!").await?;
    rina.says("8999999").await?;
    assert_eq!(city.case(&number).await?.handling.external_number.as_deref(), Some("8999999"));
    shows!(city.trail(&number).await?, @"
    1 petugas filed
    2 petugas record
    3 petugas read
    4 petugas read_lapor
    5 petugas external_number
    ");
    // A division gets no such text.
    rina.opens(&number).await?;
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.opens(&number).await?;
    assert!(!budi.sees().contains("Teks SP4N"), "{}", budi.sees());
    budi.forges(&lapor).await?;
    assert!(budi.sees().starts_with("Tombol itu berasal dari layar lama"), "{}", budi.sees());
    assert_eq!(city.denials(&budi).await?, ["lapor_text"]);
    city.closes().await
}
