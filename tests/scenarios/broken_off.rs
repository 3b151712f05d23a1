//! `/batal`: what was asked for last is left first, and what is said is about that.

use anyhow::{Result, ensure};
use chrono::TimeDelta;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_form_that_nobody_agreed_to_leaves_nothing
    a_question_beside_the_form_is_left_before_the_form
    a_grade_is_left_and_the_case_stays_as_it_is
    what_was_added_stays_added
    an_officer_leaves_an_invitation
    an_officer_leaves_an_answer
    words_that_are_about_to_leave_are_taken_back
    a_message_without_a_case_is_given_up
    every_other_question_is_left_in_words_of_its_own
    whoever_is_blocked_may_stop_as_well
}

async fn a_form_that_nobody_agreed_to_leaves_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says_all(&["/lapor", "/batal"]).await?;
    shows!(siti.sees(), @"
    Baik. Tidak ada jawaban yang kami simpan.

    Bapak/Ibu tetap dapat mengadu lewat surat, lewat SP4N-LAPOR!, atau langsung di kantor. Alamatnya ada di /info.
    ");
    siti.says("/batal").await?;
    shows!(siti.sees(), @"Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.");
    siti.says("/lapor").await?;
    shows!(siti.step(), @"Langkah 1 dari 16");
    city.closes().await
}

async fn a_question_beside_the_form_is_left_before_the_form(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("address").await?;
    siti.says("/status").await?;
    let beginning = siti.mark();
    siti.says_all(&["/batal", "Dusun Krajan RT 02 RW 01, Desa Raci", "/batal"]).await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /batal
    bot: Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Langkah 4 dari 16

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      [Kembali]
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci
    bot: Langkah 5 dari 16

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    Siti: /batal
    bot: Baik, kami berhenti di sini. Semua jawaban tetap tersimpan selama 30 hari.

      Untuk melanjutkan, ketik /lapor. Untuk menghapusnya, ketik /lapor lalu tekan Hapus dan mulai baru.
      ⌨ (ditutup)
    ");
    city.closes().await
}

async fn a_grade_is_left_and_the_case_stays_as_it_is(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Sudah selesai").await?;
    let beginning = siti.mark();
    siti.says("/batal").await?;
    siti.presses_all(&["Beri nilai", "5 – sangat baik", "Lewati"]).await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /batal
    bot: Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
      [Lihat status]
      [Beri nilai]
    bot: Seberapa puas Bapak/Ibu dengan penanganan ADU-2026-00001-3? Silakan pilih salah satu tombol.
      [1 – sangat kurang] [2 – kurang]
      [3 – cukup] [4 – baik]
      [5 – sangat baik]
      [Batal]
    bot: Adakah pesan untuk kami? Tulislah dalam satu pesan, atau tekan Lewati.

      Contoh: Petugasnya ramah, tetapi saya menunggu lama.
      [Lewati] [Batal]
    bot: Terima kasih, penilaian Bapak/Ibu untuk ADU-2026-00001-3 sudah tersimpan.
      [Lihat status]
    bot (senyap, disunting): ADU-2026-00001-3
      Selesai

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Dinyatakan selesai
      Senin, 23 November 2026 pukul 09.00 WIB – Penilaian diberikan

      Bapak/Ibu sudah menyatakan pengaduan ini selesai. Terima kasih.
      [Lihat status]
    ");
    city.closes().await
}

async fn what_was_added_stays_added(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    siti.says("Petugas loket meminta saya kembali minggu depan.").await?;
    let beginning = siti.mark();
    siti.says_all(&["/batal", "/batal"]).await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /batal
    bot: ADU-2026-00001-3
      Terkirim, menunggu dicatat petugas

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima

      Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Dokumen]
    Siti: /batal
    bot: Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.
    ");
    city.closes().await
}

async fn an_officer_leaves_an_invitation(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/undang").await?;
    let beginning = rina.mark();
    rina.says_all(&["/batal", "/batal"]).await?;
    shows!(rina.sees_since(beginning), @"
    Rina: /batal
    bot: Baik, tidak jadi.
    Rina: /batal
    bot: Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.
    ");
    city.closes().await
}

async fn an_officer_leaves_an_answer(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat sudah terbit dan dapat diambil di loket.").await?;
    // A text where a file is waited for.
    rina.says("Fotonya menyusul.").await?;
    shows!(rina.sees(), @"
    Di sini kami menunggu foto atau dokumen, satu per satu atau sekaligus.

    Bukti apa yang disertakan untuk pengadu? Kirim foto atau dokumen.
    [Lewati] [Batal]
    ");
    rina.account.sends_photo("Tanda terima");
    rina.settles().await?;
    shows!(rina.sees(), @"
    Sudah ada 1 berkas. Bila sudah cukup, tekan Lanjut.
    [Lanjut] [Batal]
    ");
    rina.presses("Lanjut").await?;
    assert!(rina.sees().contains("Berkas yang disertakan: 1"), "{}", rina.sees());
    // At the preview another photo goes with it; what is neither words nor a file is said.
    rina.account.sends_photo("Buku agenda");
    rina.settles().await?;
    assert!(rina.sees().contains("Berkas yang disertakan: 2"), "{}", rina.sees());
    rina.account.sends_contact();
    rina.settles().await?;
    assert!(rina.sees().starts_with("Mohon tekan salah satu tombol"), "{}", rina.sees());
    rina.says("/batal").await?;
    shows!(rina.sees(), @"
    Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
    [Minta kelengkapan] [Nyatakan lengkap]
    [Tetapkan tingkat] [Jawab langsung]
    [Teruskan ke bidang] [Tanya pengadu]
    [Catatan internal] [Perpanjang]
    [Bukan kewenangan] [Gabungkan]
    [Nomor SP4N-LAPOR!]
    [Buka kartu]
    ");
    rina.says("/kasus").await?;
    shows!(rina.sees(), @"Tulis nomor pengaduan di belakang perintah, misalnya /kasus ADU-2026-00042-7.");
    city.closes().await
}

async fn words_that_are_about_to_leave_are_taken_back(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    let (beginning, told) = (rina.mark(), siti.mark());
    rina.says("/batal").await?;
    city.passes(TimeDelta::minutes(1)).await?;
    shows!(rina.sees_since(beginning), @"
    Rina: /batal
    bot: Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    assert_eq!(siti.sees_since(told), "", "nothing left the office");
    city.closes().await
}

async fn a_message_without_a_case_is_given_up(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.says("Surat itu ditolak lagi.").await?;
    let beginning = siti.mark();
    siti.says_all(&["/batal", "/batal"]).await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /batal
    bot: Baik, pesan itu tidak kami simpan. Untuk menyampaikan pengaduan baru, ketik /lapor.
    Siti: /batal
    bot: Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.
    ");
    city.closes().await
}

/// The question, and what is said when it is left.
async fn left(person: &Person, asked: &str) -> Result<String> {
    let question = person.sees().lines().next().unwrap_or_default().to_owned();
    person.says("/batal").await?;
    let said = person.sees().lines().next().unwrap_or_default().to_owned();
    person.says("/batal").await?;
    ensure!(person.sees().starts_with("Tidak ada yang sedang"), "{asked} is still asked for: {}", person.sees());
    Ok(format!("{asked}: {question}\n  {said}"))
}

async fn every_other_question_is_left_in_words_of_its_own(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    let mut told = Vec::new();
    for asked in ["/verifikasi", "/status", "/cari", "/tandatangan", "/undang", "/cuti", &format!("/blokir {number}")] {
        rina.says(asked).await?;
        told.push(left(&rina, asked).await?);
    }
    for (list, add) in [("/kalender", "Tambah hari libur"), ("/templat", "Tambah templat")] {
        rina.says(list).await?;
        rina.presses(add).await?;
        told.push(left(&rina, add).await?);
    }
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", &number, "Nama lengkap"]).await?;
    told.push(left(&siti, "Betulkan data").await?);
    siti.presses("Cabut pengaduan").await?;
    told.push(left(&siti, "Cabut pengaduan").await?);
    shows!(told.join("\n"), @"
    /verifikasi: Mohon ketik kode verifikasi yang tertulis di dokumen, di samping kode QR.
      Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.
    /status: Berapa nomor pengaduannya?
      Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.
    /cari: Apa yang dicari? Tulis kata, nomor, pelayanan, keadaan, atau bidangnya.
      Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.
    /tandatangan: Mohon kirim foto tanda tangan Bapak/Ibu: tinta gelap di atas kertas putih, dipotong rapat.
      Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.
    /undang: Siapa yang diundang? Tulis nama lengkapnya, seperti yang akan tercetak pada surat.
      Baik, tidak jadi.
    /cuti: Mulai hari apa Bapak/Ibu cuti? Pilih, atau tulis misalnya 30 November.
      Baik, tidak jadi.
    /blokir ADU-2026-00001-3: Mengapa pengirim ADU-2026-00001-3 diblokir? Alasan ini dibaca oleh pengirimnya.
      Tidak ada yang diblokir.
    Tambah hari libur: Tanggal berapa kantor libur?
      Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.
    Tambah templat: Untuk langkah apa templat ini?
      Baik, tidak jadi. Templat tetap seperti semula.
    Betulkan data: Nama lengkap
      Baik, tidak ada yang berubah.
    Cabut pengaduan: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?
      Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
    ");
    city.closes().await
}

async fn whoever_is_blocked_may_stop_as_well(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("address").await?;
    rina.says_all(&[&format!("/blokir {number}"), "Mengirim ancaman kepada petugas, terakhir 20 November."]).await?;
    rina.presses("Ya, blokir").await?;
    siti.presses("Minta blokir dicabut").await?;
    let beginning = siti.mark();
    // The question of the form is not asked again: its answer would not be taken.
    siti.says_all(&["/batal", "/batal"]).await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /batal
    bot: Baik, tidak jadi. Ketik /bantuan untuk melihat pilihan sekarang.
    Siti: /batal
    bot: Baik, kami berhenti di sini. Semua jawaban tetap tersimpan selama 30 hari.

      Untuk melanjutkan, ketik /lapor. Untuk menghapusnya, ketik /lapor lalu tekan Hapus dan mulai baru.
      ⌨ (ditutup)
    ");
    city.closes().await
}
