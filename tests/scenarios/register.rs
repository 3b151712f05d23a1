//! `/catat`: what comes by letter, at the counter, by telephone or through SP4N-LAPOR!, and how its citizen follows it.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_letter_is_entered_followed_and_answered
    a_call_that_nobody_follows_is_handled_all_the_same
    what_was_missing_of_a_call_comes_on_paper
    an_officer_who_enters_a_complaint_about_themselves_never_sees_it_again
    what_came_through_lapor_keeps_its_number_and_goes_back_as_text
    two_forms_stand_side_by_side
    whoever_no_longer_receives_complaints_enters_none
    the_day_of_receipt_has_bounds
    what_lay_too_long_before_it_was_entered_is_called_late
}

/// Fills the form up to the review: what is the same for every way.
async fn tells(officer: &Person, about: Option<&str>) -> Result<()> {
    officer.presses("Pengadu sendiri").await?;
    officer.says_all(&["Siti Aminah", "Dusun Krajan RT 02 RW 01, Desa Raci, Bangil", "0812 3456 7890"]).await?;
    officer.presses_all(&["Rekomendasi penelitian, KKN, magang"]).await?;
    officer.says_all(&["10 November 2026", "Surat rekomendasi belum terbit setelah sepuluh hari."]).await?;
    officer.presses_all(&["Lanjut", "Tidak ada"]).await?;
    officer.says("Surat rekomendasi diterbitkan minggu ini.").await?;
    match about {
        None => officer.presses("Tidak").await?,
        Some(name) => {
            officer.presses("Ya").await?;
            officer.says(name).await?;
        }
    }
    officer.presses("Bangil").await
}

async fn a_letter_is_entered_followed_and_answered(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, agus) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Agus"));
    let beginning = rina.mark();
    rina.says("/catat").await?;
    rina.presses("Surat").await?;
    rina.says("20 November 2026").await?;
    shows!(rina.sees_since(beginning), @"
    Rina: /catat
    bot: Langkah 1 dari 17

      Lewat mana pengaduan ini datang?
      [Surat]
      [Loket]
      [Telepon]
      [SP4N-LAPOR!]
    bot: Langkah 2 dari 18

      Kapan pengaduan ini diterima kantor? Janji tanggapan dihitung dari tanggal itu.

      Contoh: 12/11/2026, 12 November, atau 3 hari lalu
      [Hari ini] [Kemarin]
      [Kembali]
    Rina: 20 November 2026
    bot: Langkah 3 dari 18

      Pengaduan ini untuk siapa?
      [Pengadu sendiri]
      [Pengadu mewakili orang lain]
      [Kembali]
    ");
    tells(&rina, None).await?;
    rina.presses("Ditandatangani di kertas").await?;
    rina.account.sends_photo("surat");
    rina.settles().await?;
    rina.presses_all(&["Lanjut", "Lewati", "Petugas dan bidang"]).await?;
    shows!(rina.sees(), @"
    Langkah 18 dari 18
    Mohon diperiksa kembali

    Mohon sampaikan kepada pengadu bahwa datanya disimpan 5 tahun setelah diarsipkan. Ia berhak meminta salinan, perbaikan, dan penghapusan.

    Kanal: Surat
    Diterima kantor: Jumat, 20 November 2026
    Untuk siapa: Pengadu sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: 081234567890
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Selasa, 10 November 2026
    Yang tidak sesuai: Surat rekomendasi belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tempat penyampaian: Bangil
    Tanda tangan: Ditandatangani di kertas
    Surat: 1 berkas
    Bukti: tidak diisi
    Kerahasiaan: Petugas dan bidang
    1. foto, 185 kB: surat

    Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
    Ditujukan kepada: Bidang Kewaspadaan Nasional dan Penanganan Konflik, melalui petugas pengaduan
    Dihitung dari tanggal diterima, janji tanggapannya paling lambat Rabu, 25 November 2026 pukul 16.00 WIB.
    [Catat]
    [Ubah: Kanal] [Ubah: Diterima kantor]
    [Ubah: Untuk siapa] [Ubah: Nama lengkap]
    [Ubah: Alamat] [Ubah: Telepon]
    [Ubah: Pelayanan] [Ubah: Tanggal pelayanan]
    [Ubah: Yang tidak sesuai] [Ubah: Jenis kerugian]
    [Ubah: Penyelesaian yang diharapkan] [Ubah: Tentang petugas]
    [Ubah: Tempat penyampaian] [Ubah: Tanda tangan]
    [Ubah: Surat] [Ubah: Bukti]
    [Ubah: Kerahasiaan]
    [Simpan dulu] [Hapus draf]
    [Kembali]
    ");
    let beginning = rina.mark();
    rina.presses("Catat").await?;
    shows!(rina.sees_since(beginning), @"
    bot: <dokumen pencatatan-ADU-2026-00001-3.pdf> Pengaduan sudah dicatat.

      Nomor: ADU-2026-00001-3
      Kode akses: #code
      Janji tanggapan: paling lambat Rabu, 25 November 2026 pukul 16.00 WIB.

      Mohon serahkan berkas ini kepada pengadu; nomor dan kodenya tertulis di dalamnya. Dengan keduanya, pengadu dapat mengikuti pengaduan ini lewat Telegram.
    bot: Diterima dan dicatat: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Rabu, 25 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (1)]
    ");
    let (number, code) = (rina.number()?, rina.code()?);
    shows!(rina.paper()?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    BUKTI PENCATATAN
    Nomor  : ADU-2026-00001-3
    Kode akses  #code
    Tautan  : https://t.me/wadul_uji_bot?start=status_ADU-2026-00001-3
    Untuk mengikuti lewat Telegram: buka tautan itu, tekan Mulai, lalu ketik kode aksesnya. Sesudah itu
    tekan “Ikuti pengaduan ini”.
    Jenis  : Pengaduan
    Kanal  : surat
    Diterima kantor  : Jumat, 20 November 2026
    Ditanggapi paling lambat : Rabu, 25 November 2026 pukul 16.00 WIB
    Dicatat oleh  : Rina Petugas
    ISI
    Untuk siapa  : Pengadu sendiri
    Nama lengkap  : Siti Aminah
    Alamat  : Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon  : 081234567890
    Tempat penyampaian  : Bangil
    Surat  : 1 berkas
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan  : Selasa, 10 November 2026
    Yang tidak sesuai  : Surat rekomendasi belum terbit setelah sepuluh hari.
    Jenis kerugian  : Tidak ada
    Penyelesaian yang diharapkan : Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas  : Tidak
    Tanda tangan  : Ditandatangani di kertas
    Bukti  : tidak diisi
    Kerahasiaan  : Petugas dan bidang
    BERKAS
    1.  foto: surat
    Layanan ini tidak dipungut biaya. Penanggung jawab: Kepala Bakesbangpol Kabupaten Pasuruan,
    (0343) 747004
    Bukti pencatatan ADU-2026-00001-3  halaman 1 dari 2
    Bangil, 23 November 2026
    Petugas Pengaduan
    Rina Petugas
    SHA-256 pernyataan: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Bukti pencatatan ADU-2026-00001-3  halaman 2 dari 2
    ");
    shows!(city.trail(&number).await?, @"
    1 petugas filed
    2 petugas record
    ");
    // The second press files nothing a second time.
    assert_eq!(city.counts("select count(*) from cases").await?, 1);

    // A colleague who could work on it does not take the citizen's place.
    let dewi = city.member("Dewi", Role::Petugas, "").await?;
    dewi.says(&format!("/status {number} {code}")).await?;
    dewi.presses("Ikuti pengaduan ini").await?;
    assert!(dewi.sees().starts_with("Pengaduan itu tidak dapat diikuti dari akun ini."), "{}", dewi.sees());
    assert_eq!(city.denials(&dewi).await?, ["follow"]);

    siti.says(&format!("/start status_{number}")).await?;
    siti.says(&code).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Diterima dan dicatat

    Terkirim: Jumat, 20 November 2026
    Janji tanggapan: paling lambat Rabu, 25 November 2026 pukul 16.00 WIB
    [Ikuti pengaduan ini]
    ");
    siti.presses("Ikuti pengaduan ini").await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3 sekarang diikuti dari akun ini. Keadaannya: Diterima dan dicatat.

    Setiap langkah kami beritahukan di sini. Salinan data Bapak/Ibu ada di /data_saya.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    siti.presses("Lihat status").await?;
    // Somebody else with the code reads where it stands, and no more.
    agus.says(&format!("/status {number} {code}")).await?;
    assert!(!agus.sees().contains("Ikuti"), "{}", agus.sees());
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("belum diikuti"), "{}", rina.sees());
    rina.presses_all(&["Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(31)).await?;
    assert!(siti.sees().contains("Surat sudah terbit"), "{}", siti.sees());
    siti.presses_all(&["Sudah selesai", "5 – sangat baik", "Lewati"]).await?;
    shows!(city.trail(&number).await?, @"
    1 petugas filed
    2 petugas record
    3 pengadu follow
    4 petugas read
    5 petugas answer_directly
    6 pengadu confirm
    7 pengadu rate
    ");
    city.closes().await
}

async fn a_call_that_nobody_follows_is_handled_all_the_same(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    rina.says("/catat").await?;
    rina.presses_all(&["Telepon", "Hari ini"]).await?;
    tells(&rina, None).await?;
    rina.presses_all(&["Disampaikan lisan", "Lewati", "Rahasiakan identitas pengadu", "Catat"]).await?;
    let number = rina.number()?;
    rina.opens(&number).await?;
    shows!(rina.sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Diterima dan dicatat
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Kanal: telepon
    Tanda: identitas dirahasiakan · belum diikuti akun Telegram: hubungi lewat telepon

    Pengadu
    Untuk siapa: Pengadu sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: 081234567890
    Tempat penyampaian: Bangil

    Isi
    Diterima kantor: Senin, 23 November 2026
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Selasa, 10 November 2026
    Yang tidak sesuai: Surat rekomendasi belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tanda tangan: Disampaikan lisan
    Bukti: tidak diisi
    Kerahasiaan: Rahasiakan identitas pengadu

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim (Rina Petugas)
    Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat (Rina Petugas)
    SHA-256 pernyataan: #hash
    [Minta kelengkapan] [Nyatakan lengkap]
    [Tetapkan tingkat] [Jawab langsung]
    [Teruskan ke bidang] [Tanya pengadu]
    [Catatan internal] [Perpanjang]
    [Bukan kewenangan] [Gabungkan]
    [Nomor SP4N-LAPOR!]
    [Buka kartu]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    budi.opens(&number).await?;
    assert!(budi.sees().contains("dirahasiakan") && !budi.was_told().contains("Siti"), "{}", budi.sees());
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat sudah terbit, pengadu dihubungi lewat telepon.").await?;
    budi.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(31)).await?;
    city.passes(TimeDelta::days(30)).await?;
    assert!(city.trail(&number).await?.contains("respond"), "{}", city.trail(&number).await?);
    city.closes().await
}

/// Nobody follows it: only an officer can say that what was missing has come.
async fn what_was_missing_of_a_call_comes_on_paper(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/catat").await?;
    rina.presses_all(&["Telepon", "Hari ini"]).await?;
    tells(&rina, None).await?;
    rina.presses_all(&["Disampaikan lisan", "Lewati", "Petugas dan bidang", "Catat"]).await?;
    let number = rina.number()?;
    rina.opens(&number).await?;
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati"]).await?;
    shows!(rina.sees(), @"
    Minta kelengkapan · ADU-2026-00001-3

    Mohon diperiksa sekali lagi. Belum ada akun Telegram yang mengikuti pengaduan ini. Mohon sampaikan sendiri kepada pengadu lewat telepon atau surat:

    Ada yang belum lengkap pada ADU-2026-00001-3:
    – Alamat

    Mohon tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB. Selama menunggu, waktu kami berhenti. Tanpa kelengkapan, pengaduan ini dianggap dicabut.
    [Kirim]
    [Tulis ulang] [Batal]
    ");
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::days(2)).await?;
    rina.opens(&number).await?;
    rina.presses("Nyatakan lengkap").await?;
    shows!(rina.sees(), @"
    Dinyatakan lengkap: ADU-2026-00001-3, oleh Rina Petugas.
    Keadaan: Diperiksa petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    [Minta kelengkapan] [Tetapkan tingkat]
    [Jawab langsung] [Teruskan ke bidang]
    [Tanya pengadu] [Catatan internal]
    [Perpanjang] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    ");
    let handling = city.case(&number).await?.handling;
    assert!(handling.missing.is_empty() && handling.paused_at.is_none() && handling.completed_at.is_some());
    city.passes(TimeDelta::days(40)).await?;
    shows!(city.trail(&number).await?, @"
    1 petugas filed
    2 petugas record
    3 petugas read
    4 petugas request_completion
    5 petugas read
    6 petugas declare_complete
    7 jam reminded
    ");
    city.closes().await
}

async fn an_officer_who_enters_a_complaint_about_themselves_never_sees_it_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let dewi = city.member("Dewi Lestari", Role::Petugas, "").await?;
    let hadi = city.member("Hadi", Role::Pimpinan, "").await?;
    dewi.says("/catat").await?;
    dewi.presses_all(&["Loket", "Hari ini"]).await?;
    tells(&dewi, Some("Bu Dewi di loket 2")).await?;
    dewi.presses_all(&["Disampaikan lisan", "Lewati", "Petugas dan bidang"]).await?;
    let (before, beginning) = (dewi.mark(), hadi.mark());
    dewi.presses("Catat").await?;
    shows!(dewi.sees_since(before), @"
    bot: Pengaduan sudah masuk. Karena yang diadukan adalah Bapak/Ibu atau bidang Bapak/Ibu, pimpinan yang menanganinya.

      Pimpinan menyerahkan nomor dan bukti pencatatan kepada pengadu.
    ");
    assert!(hadi.sees_since(beginning).contains("Pengaduan baru"), "{}", hadi.sees_since(beginning));
    let (number, code) = (hadi.number()?, hadi.code()?);
    shows!(city.trail(&number).await?, @"
    1 petugas filed
    2 pimpinan read
    3 pimpinan read
    ");
    dewi.opens(&number).await?;
    assert!(dewi.sees().starts_with("Tidak ada pengaduan dengan nomor itu."), "{}", dewi.sees());
    // Nor may they speak for the citizen, should they have seen the code.
    dewi.says(&format!("/status {number} {code}")).await?;
    dewi.presses("Ikuti pengaduan ini").await?;
    shows!(dewi.sees(), @"Pengaduan itu tidak dapat diikuti dari akun ini. Statusnya tetap dapat ditanyakan dengan nomor dan kodenya.");
    assert_eq!(city.case(&number).await?.person, None);
    // An older case is not followed by a button that was made up.
    let case = city.case(&number).await?.id;
    let budi = city.citizen("Budi");
    budi.says("/start").await?;
    budi.forges(&wadul::notices::Press::Follow(case).encode()).await?;
    assert_eq!(city.case(&number).await?.person, None);
    city.closes().await
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

async fn two_forms_stand_side_by_side(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/lapor").await?;
    rina.answers_up_to("address").await?;
    rina.says("/catat").await?;
    rina.presses("Loket").await?;
    rina.says("/batal").await?;
    shows!(rina.sees(), @"Baik, kami berhenti di sini. Isian tetap tersimpan selama 30 hari. Untuk melanjutkan, ketik /catat.");
    rina.says("/lapor").await?;
    rina.presses("Lanjutkan draf").await?;
    assert!(rina.sees().contains("Di mana alamat lengkap Bapak/Ibu?"), "{}", rina.sees());
    rina.says("/catat").await?;
    shows!(rina.sees(), @"
    Masih ada isian pencatatan yang belum selesai (langkah 2 dari 17).

    Apakah isian itu dilanjutkan, atau dihapus untuk mencatat pengaduan lain?
    [Lanjutkan draf]
    [Hapus dan mulai baru]
    ");
    rina.presses("Lanjutkan draf").await?;
    assert!(rina.sees().contains("Kapan pengaduan ini diterima kantor?"), "{}", rina.sees());
    rina.says("/catat").await?;
    rina.presses("Hapus dan mulai baru").await?;
    assert!(rina.sees().contains("Lewat mana pengaduan ini datang?"), "{}", rina.sees());
    city.closes().await
}

async fn whoever_no_longer_receives_complaints_enters_none(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let dewi = city.member("Dewi", Role::Petugas, "").await?;
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    for person in [&siti, &budi] {
        person.says("/catat").await?;
        assert!(person.sees().starts_with("Perintah ini hanya untuk petugas."), "{}", person.sees());
        assert_eq!(city.denials(person).await?, ["register"]);
    }
    dewi.says("/catat").await?;
    dewi.presses_all(&["Telepon", "Hari ini"]).await?;
    tells(&dewi, None).await?;
    dewi.presses_all(&["Disampaikan lisan", "Lewati", "Petugas dan bidang"]).await?;
    let id = wadul::domain::PersonId(dewi.account.id());
    let store = city.store().await?;
    let suspended = store.transact(0, move |tx| Box::pin(async move { tx.suspend(id).await.map(drop) }));
    suspended.await?;
    dewi.presses("Catat").await?;
    assert!(dewi.sees().starts_with("Perintah ini hanya untuk petugas."), "{}", dewi.sees());
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    city.closes().await
}

async fn the_day_of_receipt_has_bounds(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/catat").await?;
    rina.presses("Loket").await?;
    for (typed, answered) in
        [("besok", "belum tiba"), ("22 November 2025", "terlalu lampau"), ("entah", "belum kami kenali")]
    {
        rina.says(typed).await?;
        assert!(rina.sees().contains(answered), "{typed}: {}", rina.sees());
    }
    rina.says("23 November 2025").await?;
    rina.presses("Pengadu sendiri").await?;
    rina.says_all(&["Siti Aminah", "Dusun Krajan RT 02 RW 01, Desa Raci, Bangil"]).await?;
    rina.presses_all(&["Lewati", "Tidak tahu"]).await?;
    rina.says("24 November 2025").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Tanggal pelayanan itu sesudah tanggal pengaduan diterima. Mohon periksa keduanya.");
    rina.says("1 Oktober 2025").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Saat diterima, pelayanan itu sudah lebih dari 30 hari yang lalu. Pengaduan tetap dicatat, dengan tanda.");
    city.closes().await
}

async fn what_lay_too_long_before_it_was_entered_is_called_late(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/catat").await?;
    rina.presses("Surat").await?;
    rina.says("16 November 2026").await?;
    tells(&rina, None).await?;
    rina.presses("Ditandatangani di kertas").await?;
    rina.account.sends_photo("surat");
    rina.settles().await?;
    rina.presses_all(&["Lanjut", "Lewati", "Petugas dan bidang"]).await?;
    let beginning = rina.mark();
    rina.presses("Catat").await?;
    let seen = rina.sees_since(beginning);
    shows!(seen.lines().find(|line| line.contains("Janji")).unwrap_or_default(), @"  Janji tanggapan: paling lambat Kamis, 19 November 2026 pukul 16.00 WIB (sudah lewat; kami tetap menyelesaikannya).");
    shows!(rina.paper()?.lines().find(|line| line.contains("paling lambat")).unwrap_or_default(), @"Ditanggapi paling lambat : Kamis, 19 November 2026 pukul 16.00 WIB (sudah lewat; kami tetap");
    city.closes().await
}
