//! The shortest way and the longest.

use anyhow::Result;
use wadul::sandbox::Sender;

use super::walk::{LONGEST, proof};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    the_shortest_way_takes_thirteen_taps_and_four_typed_answers
    the_longest_way_is_read_back_word_for_word
    after_a_restart_the_same_question_is_asked
}

async fn the_shortest_way_takes_thirteen_taps_and_four_typed_answers(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;

    let written = |entry: &wadul::sandbox::Entry| matches!(entry.sender, Sender::Person(_)) && entry.text != "/lapor";
    let texts: Vec<String> = siti.account.chat().into_iter().filter(written).map(|entry| entry.text).collect();
    // [Lewati] stands in place of the letters: pressing it writes it.
    let (skips, typed): (Vec<_>, Vec<_>) = texts.into_iter().partition(|text| text == "Lewati");
    let taps = city.telegram().calls_of("answerCallbackQuery").len() + skips.len();
    assert_eq!((taps, typed.len()), (13, 4), "{typed:?}");
    city.closes().await
}

async fn the_longest_way_is_read_back_word_for_word(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    for (index, key) in LONGEST.iter().enumerate() {
        let step = siti.step();
        assert!(step.starts_with(&format!("Langkah {} dari ", index + 1)), "{key}: {step}");
        if *key == "review" {
            break;
        }
        siti.answers(key).await?;
    }
    shows!(siti.sees(), @"
    Langkah 20 dari 21
    Mohon diperiksa kembali

    Untuk siapa: Mewakili orang lain
    Yang diwakili: Sumarni binti Karto
    Surat kuasa: 1 berkas
    Nama lengkap: Siti Aminah
    Alamat: Jl. Mawar 5 RT 01 RW 02, Kelurahan Kauman, Bangil
    Telepon: 081234567890
    Pelayanan: Lainnya
    Tanggal pelayanan: Kamis, 12 November 2026
    Yang tidak sesuai: Saya datang ke loket 2.
    Berkas ditolak tanpa alasan.
    Petugas meminta uang.
    tanda terima berkas
    Jenis kerugian: Keduanya
    Kerugian: Saya tiga kali datang dari Tosari.
    Ganti rugi: Rp1.200.000
    Penyelesaian yang diharapkan: Berkas diterima dan uang dikembalikan.
    Tentang petugas: Ya
    Petugas yang diadukan: Pak Budi, loket 2
    Tempat penyampaian: lokasi di peta (-7.59800, 112.81200)
    Bukti: 3 berkas
    Kerahasiaan: Rahasiakan identitas saya

    1. dokumen surat kuasa.pdf, 90 kB
    2. pesan suara, 28 kB
    3. foto, 185 kB: tanda terima berkas
    4. foto, 185 kB: kuitansi

    Identitas Bapak/Ibu hanya dapat dibaca pimpinan. Bidang hanya melihat tulisan “dirahasiakan”.
    Ditujukan kepada: pimpinan Bakesbangpol Kabupaten Pasuruan, bukan petugas atau unit yang diadukan
    Bila dikirim sekarang, kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Tanda tangani dan kirim]
    [Ubah: Untuk siapa] [Ubah: Yang diwakili]
    [Ubah: Surat kuasa] [Ubah: Nama lengkap]
    [Ubah: Alamat] [Ubah: Telepon]
    [Ubah: Pelayanan] [Ubah: Tanggal pelayanan]
    [Ubah: Yang tidak sesuai] [Ubah: Jenis kerugian]
    [Ubah: Kerugian] [Ubah: Ganti rugi]
    [Ubah: Penyelesaian yang diharapkan] [Ubah: Tentang petugas]
    [Ubah: Petugas yang diadukan] [Ubah: Tempat penyampaian]
    [Ubah: Bukti] [Ubah: Kerahasiaan]
    [Simpan dulu] [Hapus draf]
    [Kembali]
    ");
    siti.answers("review").await?;
    siti.answers("signature").await?;
    shows!(proof(&siti)?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    BUKTI PENGIRIMAN
    Nomor  : ADU-2026-00001-3
    Kode akses  #code
    Jenis  : Pengaduan
    Diterima sistem  : Senin, 23 November 2026 pukul 09.00 WIB
    Ditanggapi paling lambat : Kamis, 26 November 2026 pukul 16.00 WIB
    Kanal  : Telegram
    ISI
    Untuk siapa  : Mewakili orang lain
    Yang diwakili  : Sumarni binti Karto
    Surat kuasa  : 1 berkas
    Nama lengkap  : Siti Aminah
    Alamat  : Jl. Mawar 5 RT 01 RW 02, Kelurahan Kauman, Bangil
    Telepon  : 081234567890
    Pelayanan  : Lainnya
    Tanggal pelayanan  : Kamis, 12 November 2026
    Yang tidak sesuai  : Saya datang ke loket 2.
    Berkas ditolak tanpa alasan.
    Petugas meminta uang.
    tanda terima berkas
    Jenis kerugian  : Keduanya
    Kerugian  : Saya tiga kali datang dari Tosari.
    Ganti rugi  : Rp1.200.000
    Penyelesaian yang diharapkan : Berkas diterima dan uang dikembalikan.
    Tentang petugas  : Ya
    Petugas yang diadukan  : Pak Budi, loket 2
    Tempat penyampaian  : lokasi di peta (-7.59800, 112.81200)
    Bukti  : 3 berkas
    Kerahasiaan  : Rahasiakan identitas saya
    Tanda tangan  : Siti Aminah
    BERKAS
    1.  dokumen surat kuasa.pdf
    2.  pesan suara
    3.  foto: tanda terima berkas
    4.  foto: kuitansi
    Bukti pengiriman ADU-2026-00001-3  halaman 1 dari 2
    Petugas pengaduan akan mencatat dan memberikan tanda terima yang memuat nama petugas.
    Layanan ini tidak dipungut biaya.
    Penanggung jawab: Kepala Bakesbangpol Kabupaten Pasuruan, (0343) 747004
    SHA-256 pernyataan: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Bukti pengiriman ADU-2026-00001-3  halaman 2 dari 2
    ");
    let card = city.officer().account.chat().into_iter().rev().find(|entry| entry.text.starts_with("Pengaduan baru"));
    shows!(crate::harness::person::stable(&card.map(|entry| entry.text).unwrap_or_default()), @"
    Pengaduan baru
    ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
    Pelayanan: Lainnya
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Tingkat: 3 (berat)
    Tanda: identitas dirahasiakan · tentang petugas

    Pengadu
    Untuk siapa: Mewakili orang lain
    Yang diwakili: Sumarni binti Karto
    Surat kuasa: 1 berkas
    Nama lengkap: Siti Aminah
    Alamat: Jl. Mawar 5 RT 01 RW 02, Kelurahan Kauman, Bangil
    Telepon: 081234567890
    Tempat penyampaian: lokasi di peta (-7.59800, 112.81200)
    Tanda tangan: Siti Aminah

    Isi
    Pelayanan: Lainnya
    Tanggal pelayanan: Kamis, 12 November 2026
    Yang tidak sesuai: Saya datang ke loket 2.
    Berkas ditolak tanpa alasan.
    Petugas meminta uang.
    tanda terima berkas
    Jenis kerugian: Keduanya
    Kerugian: Saya tiga kali datang dari Tosari.
    Ganti rugi: Rp1.200.000
    Penyelesaian yang diharapkan: Berkas diterima dan uang dikembalikan.
    Tentang petugas: Ya
    Petugas yang diadukan: Pak Budi, loket 2
    Bukti: 3 berkas
    Kerahasiaan: Rahasiakan identitas saya

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    SHA-256 pernyataan: #hash
    ");
    let beginning = city.officer().mark();
    city.officer().presses("Lihat bukti (4)").await?;
    shows!(city.officer().sees_since(beginning), @"
    bot: Bukti untuk ADU-2026-00001-3:
      1. dokumen surat kuasa.pdf, 90 kB
      2. pesan suara, 28 kB
      3. foto, 185 kB: tanda terima berkas
      4. foto, 185 kB: kuitansi
    bot (senyap): <foto>
    bot (senyap): <foto>
    bot (senyap): <dokumen surat kuasa.pdf>
    bot (senyap): <suara>
    ");
    city.closes().await
}

async fn after_a_restart_the_same_question_is_asked(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    for (index, key) in LONGEST.into_iter().enumerate() {
        let before = siti.sees();
        let keyboard = siti.account.keyboard();
        city.restarts().await?;
        // Half of the questions are answered as if nothing had happened.
        if index % 2 == 1 {
            siti.says("/lapor").await?;
            siti.presses_here("Lanjutkan draf").await?;
        }
        assert_eq!((siti.sees(), siti.account.keyboard()), (before, keyboard), "{key}");
        siti.answers(key).await?;
    }
    assert!(siti.number()?.starts_with("ADU-2026-00001"));
    assert!(proof(&siti)?.contains("Saya datang ke loket 2.\nBerkas ditolak tanpa alasan.\nPetugas meminta uang."));
    city.closes().await
}
