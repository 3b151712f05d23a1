//! Going back and changing answers.

use anyhow::Result;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    five_steps_back_and_on_again_lose_nothing
    from_the_first_question_to_the_review_and_back_every_answer_stays
    an_edit_opens_only_what_it_opens
    back_from_an_edit_leads_straight_to_the_review
    a_branch_that_was_left_leaves_nothing_behind
    a_button_of_an_older_screen_is_answered_kindly
}

async fn five_steps_back_and_on_again_lose_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("place").await?;
    for key in ["officer", "about_officer", "resolution", "damages", "loss"] {
        siti.presses_here("Kembali").await?;
        siti.is_asked(key)?;
    }
    shows!(siti.sees(), @"
    Langkah 12 dari 21

    Mohon ceritakan kerugian itu.

    Contoh: Tiga kali datang dari Tosari: ongkos Rp150.000 dan tiga hari tidak bekerja.

    Jawaban sekarang: Saya tiga kali datang dari Tosari.
    [Kembali] [Lanjut]
    ");
    siti.says("Saya dua kali datang dari Tosari.").await?;
    siti.is_asked("place")?;
    for _ in 0..4 {
        siti.presses_here("Kembali").await?;
    }
    shows!(siti.sees(), @"
    Langkah 13 dari 21

    Berapa ganti rugi yang Bapak/Ibu minta?

    Contoh: 1.250.000, Rp1,2 juta, atau 500rb

    Jawaban sekarang: Rp1.200.000
    [Tidak menuntut ganti rugi]
    [Kembali] [Lanjut]
    ");
    siti.presses_here("Lanjut").await?;
    siti.is_asked("place")?;
    siti.goes_from_to("place", "review").await?;
    let review = siti.sees();
    assert!(review.contains("Kerugian: Saya dua kali datang dari Tosari.\nGanti rugi: Rp1.200.000\n"), "{review}");
    city.closes().await
}

async fn from_the_first_question_to_the_review_and_back_every_answer_stays(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("review").await?;
    let review = siti.sees();
    for key in super::walk::LONGEST.iter().rev().skip(2) {
        siti.presses_here("Kembali").await?;
        siti.is_asked(key)?;
    }
    assert!(!siti.sees().contains("Kembali"));
    siti.presses_here("Setuju dan lanjut").await?;
    assert_eq!(siti.sees(), review);
    city.closes().await
}

async fn an_edit_opens_only_what_it_opens(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("review").await?;

    siti.presses_here("Ubah: Jenis kerugian").await?;
    shows!(siti.sees(), @"
    Langkah 9 dari 16

    Kerugian apa yang Bapak/Ibu alami?

    Jawaban sekarang: Tidak ada
    [Uang atau barang]
    [Waktu, tenaga, atau nama baik]
    [Keduanya]
    [Tidak ada]
    [Kembali]
    ");
    siti.presses_here("Uang atau barang").await?;
    shows!(siti.sees(), @"
    Langkah 10 dari 18

    Mohon ceritakan kerugian itu.

    Contoh: Tiga kali datang dari Tosari: ongkos Rp150.000 dan tiga hari tidak bekerja.
    [Kembali]
    ");
    siti.says("Ongkos perjalanan tiga kali.").await?;
    shows!(siti.sees(), @"
    Langkah 11 dari 18

    Berapa ganti rugi yang Bapak/Ibu minta?

    Contoh: 1.250.000, Rp1,2 juta, atau 500rb
    [Tidak menuntut ganti rugi]
    [Kembali]
    ");
    siti.says("150rb").await?;
    assert_eq!(siti.step(), "Langkah 17 dari 18");

    siti.presses_here("Ubah: Alamat").await?;
    siti.says("Dusun Sukun RT 03 RW 02, Desa Raci, Bangil").await?;
    siti.presses_here("Ubah: Tempat penyampaian").await?;
    siti.presses_here("Gempol").await?;
    siti.presses_here("Ubah: Yang tidak sesuai").await?;
    shows!(siti.sees(), @"
    Langkah 8 dari 18

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.

    Jawaban sekarang: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.says("Sampai hari ini belum ada kabar.").await?;
    shows!(siti.sees(), @"
    Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

    Langkah 8 dari 18
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.presses_here("Lanjut").await?;
    shows!(siti.sees(), @"
    Langkah 17 dari 18
    Mohon diperiksa kembali

    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Sukun RT 03 RW 02, Desa Raci, Bangil
    Telepon: tidak diisi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Sampai hari ini belum ada kabar.
    Jenis kerugian: Uang atau barang
    Kerugian: Ongkos perjalanan tiga kali.
    Ganti rugi: Rp150.000
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tempat penyampaian: Gempol
    Bukti: tidak diisi
    Kerahasiaan: Petugas dan bidang

    Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
    Ditujukan kepada: Bidang Kewaspadaan Nasional dan Penanganan Konflik, melalui petugas pengaduan
    Bila dikirim sekarang, kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Tanda tangani dan kirim]
    [Ubah: Untuk siapa] [Ubah: Nama lengkap]
    [Ubah: Alamat] [Ubah: Telepon]
    [Ubah: Pelayanan] [Ubah: Tanggal pelayanan]
    [Ubah: Yang tidak sesuai] [Ubah: Jenis kerugian]
    [Ubah: Kerugian] [Ubah: Ganti rugi]
    [Ubah: Penyelesaian yang diharapkan] [Ubah: Tentang petugas]
    [Ubah: Tempat penyampaian] [Ubah: Bukti]
    [Ubah: Kerahasiaan]
    [Simpan dulu] [Hapus draf]
    [Kembali]
    ");
    city.closes().await
}

async fn back_from_an_edit_leads_straight_to_the_review(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("review").await?;
    let review = siti.sees();
    let edits: Vec<String> =
        review.split(['[', ']']).filter(|label| label.starts_with("Ubah: ")).map(str::to_owned).collect();
    assert_eq!(edits.len(), 18);
    for edit in edits {
        siti.presses_here(&edit).await?;
        siti.presses_here("Kembali").await?;
        if edit == "Ubah: Telepon" {
            assert!(siti.account.keyboard().is_none(), "the letters are back");
        }
        assert_eq!(siti.sees(), review, "{edit}");
    }
    city.closes().await
}

async fn a_branch_that_was_left_leaves_nothing_behind(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("review").await?;
    for (edit, answer) in [
        ("Ubah: Untuk siapa", "Diri sendiri"),
        ("Ubah: Jenis kerugian", "Tidak ada"),
        ("Ubah: Tentang petugas", "Tidak"),
    ] {
        siti.presses_here(edit).await?;
        siti.presses_here(answer).await?;
    }
    let review = siti.sees();
    assert!(review.starts_with("Langkah 15 dari 16"), "{review}");
    for gone in ["Sumarni", "surat kuasa", "Tosari", "1.200.000", "Pak Budi"] {
        assert!(!review.contains(gone), "{gone} in {review}");
    }
    siti.answers("review").await?;
    siti.answers("signature").await?;
    for gone in ["Sumarni", "surat kuasa", "Tosari", "1.200.000", "Pak Budi"] {
        assert!(!city.officer().account.transcript().contains(gone), "{gone}");
        assert!(!super::walk::proof(&siti)?.contains(gone), "{gone}");
    }
    assert_eq!(city.counts("select count(*) from cases where answers like '%Sumarni%'").await?, 0);
    city.caretaker_comes().await?;
    assert_eq!(city.counts("select count(*) from files").await?, 3);
    city.closes().await
}

async fn a_button_of_an_older_screen_is_answered_kindly(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("represented").await?;
    siti.presses("Diri sendiri").await?;
    shows!(siti.sees(), @"
    Tombol itu berasal dari layar sebelumnya. Pertanyaan sekarang ada di bawah ini.

    Langkah 3 dari 18

    Siapa nama lengkap orang yang Bapak/Ibu wakili?

    Contoh: Sumarni binti Karto
    [Kembali]
    ");
    siti.goes_from_to("represented", "full_name").await?;
    shows!(siti.step(), @"Langkah 5 dari 18");
    city.closes().await
}
