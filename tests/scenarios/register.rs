//! `/catat`: a letter is entered, followed by its citizen, and answered.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_letter_is_entered_followed_and_answered
}

/// Fills the form up to the review: what is the same for every way.
pub(super) async fn tells(officer: &Person, about: Option<&str>) -> Result<()> {
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
