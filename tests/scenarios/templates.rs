//! `/templat`: kept replies, from the list to the words that a citizen reads.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_admin_adds_a_template_and_an_officer_answers_with_it
    what_does_not_fit_is_said_with_what_would
    the_built_in_ones_can_be_changed_and_taken_away
    only_admins_change_them
    an_answer_in_hand_stays_while_templates_are_read
    every_template_can_be_chosen
    two_admins_do_not_write_over_each_other
}

async fn an_admin_adds_a_template_and_an_officer_answers_with_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    rina.says("/templat").await?;
    shows!(rina.sees(), @"
    Templat: 16 balasan siap pakai. Tekan salah satu untuk membacanya.
    [Laporan ormas sudah dicatat]
    [Rekomendasi sudah terbit]
    [Rekomendasi: berkas belum lengkap]
    [Penjelasan syarat dan waktu]
    [Permohonan maaf dan perbaikan]
    [Sudah diselesaikan]
    [Tidak terbukti setelah diperiksa]
    [Rekomendasi: tanggal berkas diserahkan]
    [Berikutnya]
    [Tambah templat]
    ");
    let beginning = rina.mark();
    rina.presses_all(&["Tambah templat", "Kirim tanggapan", "Rekomendasi penelitian, KKN, magang"]).await?;
    rina.says_all(&["Ambil di loket", "Surat untuk {nomor} dapat diambil di {kantor} sebelum {janji}."]).await?;
    rina.presses("Simpan templat").await?;
    shows!(rina.sees_since(beginning), @"
    bot: Untuk langkah apa templat ini?
      [Kirim tanggapan] [Tanya pengadu]
      [Minta kelengkapan] [Perpanjang]
      [Bukan kewenangan] [Kabulkan keberatan]
      [Tolak keberatan] [Alihkan]
      [Kembalikan ke petugas]
      [Batal]
    bot: Untuk pelayanan mana?
      [semua pelayanan]
      [Rekomendasi penelitian, KKN, magang]
      [Pelaporan keberadaan ormas]
      [Bantuan keuangan partai politik]
      [Penanganan konflik (FKDM, FKUB)]
      [Wawasan kebangsaan, Paskibraka]
      [Surat, PPID, fasilitas kantor]
      [Batal]
    bot: Apa judul templat ini? Judul tampil pada tombol.

      Contoh: Surat sudah terbit
      [Batal]
    Rina: Ambil di loket
    bot: Apa isi templat ini? Isian yang dapat dipakai: {nomor}, {layanan}, {janji}, {bidang}, {kantor}.

      Contoh: Surat untuk {nomor} sudah terbit dan dapat diambil di {kantor}.
      [Batal]
    Rina: Surat untuk {nomor} dapat diambil di {kantor} sebelum {janji}.
    bot: Mohon diperiksa sekali lagi

      Ambil di loket
      Untuk: Kirim tanggapan
      Pelayanan: Rekomendasi penelitian, KKN, magang

      Isi: Surat untuk {nomor} dapat diambil di {kantor} sebelum {janji}.

      Contoh jadinya: Surat untuk ADU-2026-00042-7 dapat diambil di Bakesbangpol Kabupaten Pasuruan sebelum Kamis, 26 November 2026 pukul 16.00 WIB.
      [Simpan templat]
      [Tulis ulang] [Batal]
    bot: Templat sudah disimpan.
      Ambil di loket
      Untuk: Kirim tanggapan
      Pelayanan: Rekomendasi penelitian, KKN, magang

      Isi: Surat untuk {nomor} dapat diambil di {kantor} sebelum {janji}.

      Contoh jadinya: Surat untuk ADU-2026-00042-7 dapat diambil di Bakesbangpol Kabupaten Pasuruan sebelum Kamis, 26 November 2026 pukul 16.00 WIB.
      [Ubah langkah] [Ubah pelayanan]
      [Ubah judul] [Ubah isi]
      [Hapus templat]
      [Daftar templat]
    ");
    let number = siti.files().await?;
    rina.opens(&number).await?;
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    shows!(rina.sees(), @"
    Apa tanggapan untuk pengadu ADU-2026-00001-3? Tulis dalam satu pesan. Pengadu membacanya kata demi kata.

    Contoh: Surat rekomendasi Bapak/Ibu sudah terbit dan dapat diambil di loket.

    Boleh juga memilih balasan siap pakai di bawah ini.
    [Ambil di loket]
    [Rekomendasi sudah terbit]
    [Rekomendasi: berkas belum lengkap]
    [Penjelasan syarat dan waktu]
    [Permohonan maaf dan perbaikan]
    [Sudah diselesaikan]
    [Tidak terbukti setelah diperiksa]
    [Batal]
    ");
    rina.presses("Ambil di loket").await?;
    rina.presses("Lewati").await?;
    shows!(rina.sees(), @"
    Jawab langsung · ADU-2026-00001-3

    Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

    Tanggapan untuk ADU-2026-00001-3
    Dari: Rina Petugas, petugas pengaduan
    Hasil: Diselesaikan

    Surat untuk ADU-2026-00001-3 dapat diambil di Bakesbangpol Kabupaten Pasuruan sebelum Kamis, 26 November 2026 pukul 16.00 WIB.

    Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
    [Kirim]
    [Tulis ulang] [Batal]
    ");
    rina.presses("Tulis ulang").await?;
    rina.presses_all(&["Ambil di loket", "Kirim"]).await?;
    city.passes(chrono::TimeDelta::seconds(31)).await?;
    shows!(siti.sees(), @"
    Tanggapan untuk ADU-2026-00001-3
    Dari: Rina Petugas, petugas pengaduan
    Hasil: Diselesaikan

    Surat untuk ADU-2026-00001-3 dapat diambil di Bakesbangpol Kabupaten Pasuruan sebelum Kamis, 26 November 2026 pukul 16.00 WIB.

    Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Sudah selesai]
    [Belum, saya keberatan]
    ");
    city.closes().await
}

async fn what_does_not_fit_is_said_with_what_would(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/templat").await?;
    rina.presses("Tambah templat").await?;
    let beginning = rina.mark();
    rina.says("Tanggapan").await?;
    rina.presses("Tanya pengadu").await?;
    rina.presses("semua pelayanan").await?;
    rina.says_all(&["ab", &"judul ".repeat(20), "Tanya nama", "Siapa nama {nama} Bapak/Ibu?", "pendek"]).await?;
    rina.account.sends_photo("");
    rina.settles().await?;
    rina.says("Siapa yang melayani pada {nomor} {dan seterusnya?").await?;
    shows!(rina.sees_since(beginning), @"
    Rina: Tanggapan
    bot: Mohon tekan salah satu tombol di bawah ini.

      Untuk langkah apa templat ini?
      [Kirim tanggapan] [Tanya pengadu]
      [Minta kelengkapan] [Perpanjang]
      [Bukan kewenangan] [Kabulkan keberatan]
      [Tolak keberatan] [Alihkan]
      [Kembalikan ke petugas]
      [Batal]
    bot: Untuk pelayanan mana?
      [semua pelayanan]
      [Rekomendasi penelitian, KKN, magang]
      [Pelaporan keberadaan ormas]
      [Bantuan keuangan partai politik]
      [Penanganan konflik (FKDM, FKUB)]
      [Wawasan kebangsaan, Paskibraka]
      [Surat, PPID, fasilitas kantor]
      [Batal]
    bot: Apa judul templat ini? Judul tampil pada tombol.

      Contoh: Surat sudah terbit
      [Batal]
    Rina: ab
    bot: Tulisan itu belum lengkap. Mohon tulis paling sedikit 3 huruf.

      Apa judul templat ini? Judul tampil pada tombol.

      Contoh: Surat sudah terbit
      [Batal]
    Rina: judul judul judul judul judul judul judul judul judul judul judul judul judul judul judul judul judul judul judul judul
    bot: Tulisan itu terlalu panjang. Mohon disingkat, paling banyak 40 huruf.

      Apa judul templat ini? Judul tampil pada tombol.

      Contoh: Surat sudah terbit
      [Batal]
    Rina: Tanya nama
    bot: Apa isi templat ini? Isian yang dapat dipakai: {nomor}, {layanan}, {janji}, {bidang}, {kantor}.

      Contoh: Surat untuk {nomor} sudah terbit dan dapat diambil di {kantor}.
      [Batal]
    Rina: Siapa nama {nama} Bapak/Ibu?
    bot: Isian {nama} belum dikenal. Yang dapat dipakai: {nomor}, {layanan}, {janji}, {bidang}, {kantor}.

      Apa isi templat ini? Isian yang dapat dipakai: {nomor}, {layanan}, {janji}, {bidang}, {kantor}.

      Contoh: Surat untuk {nomor} sudah terbit dan dapat diambil di {kantor}.
      [Batal]
    Rina: pendek
    bot: Tulisan itu belum lengkap. Mohon tulis paling sedikit 10 huruf.

      Apa isi templat ini? Isian yang dapat dipakai: {nomor}, {layanan}, {janji}, {bidang}, {kantor}.

      Contoh: Surat untuk {nomor} sudah terbit dan dapat diambil di {kantor}.
      [Batal]
    Rina: <foto>
    bot: Mohon ditulis sebagai pesan teks.

      Apa isi templat ini? Isian yang dapat dipakai: {nomor}, {layanan}, {janji}, {bidang}, {kantor}.

      Contoh: Surat untuk {nomor} sudah terbit dan dapat diambil di {kantor}.
      [Batal]
    Rina: Siapa yang melayani pada {nomor} {dan seterusnya?
    bot: Mohon diperiksa sekali lagi

      Tanya nama
      Untuk: Tanya pengadu
      Pelayanan: semua pelayanan

      Isi: Siapa yang melayani pada {nomor} {dan seterusnya?

      Contoh jadinya: Siapa yang melayani pada ADU-2026-00042-7 {dan seterusnya?
      [Simpan templat]
      [Tulis ulang] [Batal]
    ");
    // A step that changes the promise cannot name the one before it.
    rina.presses("Batal").await?;
    rina.says("/templat").await?;
    rina.presses_all(&["Tambah templat", "Perpanjang", "semua pelayanan"]).await?;
    rina.says_all(&["Berkas asli", "Kami selesaikan sampai {janji}."]).await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Isian {janji} belum dapat dipakai di sini, karena langkah ini mengubah janjinya. Mohon tulis tanpa isian itu.");
    rina.presses("Batal").await?;
    rina.says("/templat").await?;
    rina.presses_all(&["Tambah templat", "Tanya pengadu", "semua pelayanan"]).await?;
    rina.says_all(&["Tanya nama", "Siapa yang melayani pada {nomor}?"]).await?;
    // Whoever writes on means to say it differently; a press of before counts no more.
    rina.says("Siapa yang melayani Bapak/Ibu?").await?;
    assert!(rina.sees().contains("Isi: Siapa yang melayani Bapak/Ibu?"), "{}", rina.sees());
    let keep = rina.data_of("Simpan templat")?;
    rina.presses("Batal").await?;
    shows!(rina.sees(), @"
    Baik, tidak jadi. Templat tetap seperti semula.
    [Daftar templat]
    ");
    rina.forges(&keep).await?;
    assert!(rina.sees().starts_with("Tombol itu berasal dari layar lama"), "{}", rina.sees());
    assert_eq!(city.counts("select count(*) from templates").await?, 0);
    city.closes().await
}

async fn the_built_in_ones_can_be_changed_and_taken_away(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/templat").await?;
    rina.presses_all(&["Rekomendasi sudah terbit", "Ubah judul"]).await?;
    rina.says("Surat terbit").await?;
    rina.presses_all(&["Simpan templat", "Ubah pelayanan", "semua pelayanan", "Simpan templat"]).await?;
    shows!(rina.sees(), @"
    Templat sudah disimpan.
    Surat terbit
    Untuk: Kirim tanggapan
    Pelayanan: semua pelayanan

    Isi: Surat rekomendasi Bapak/Ibu sudah terbit dan dapat diambil di loket {kantor} pada jam layanan. Mohon membawa tanda terima berkas. Terima kasih sudah menyampaikan pengaduan {nomor}.

    Contoh jadinya: Surat rekomendasi Bapak/Ibu sudah terbit dan dapat diambil di loket Bakesbangpol Kabupaten Pasuruan pada jam layanan. Mohon membawa tanda terima berkas. Terima kasih sudah menyampaikan pengaduan ADU-2026-00042-7.
    [Ubah langkah] [Ubah pelayanan]
    [Ubah judul] [Ubah isi]
    [Hapus templat]
    [Daftar templat]
    ");
    rina.presses_all(&["Hapus templat", "Batal", "Hapus templat"]).await?;
    let sure = rina.data_of("Ya, hapus")?;
    rina.presses("Ya, hapus").await?;
    shows!(rina.sees().lines().take(3).collect::<Vec<_>>().join("\n"), @"
    Templat sudah dihapus.

    Templat: 15 balasan siap pakai. Tekan salah satu untuk membacanya.
    ");
    assert!(!rina.sees().contains("Surat terbit"), "{}", rina.sees());
    rina.forges(&sure).await?;
    assert!(rina.sees().starts_with("Tombol itu berasal dari layar lama"), "{}", rina.sees());
    city.closes().await
}

async fn only_admins_change_them(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    siti.says("/templat").await?;
    assert!(siti.sees().starts_with("Perintah ini hanya untuk petugas."), "{}", siti.sees());
    rina.says("/templat").await?;
    let add = rina.data_of("Tambah templat")?;
    budi.says("/templat").await?;
    assert!(!budi.sees().contains("Tambah templat"), "{}", budi.sees());
    budi.presses("Minta bukti").await.ok();
    budi.presses("Sudah diselesaikan").await?;
    shows!(budi.sees(), @"
    Sudah diselesaikan
    Untuk: Kirim tanggapan
    Pelayanan: semua pelayanan

    Isi: Pengaduan {nomor} tentang {layanan} sudah kami tindak lanjuti dan selesaikan. Terima kasih sudah membantu kami memperbaiki pelayanan.

    Contoh jadinya: Pengaduan ADU-2026-00042-7 tentang Rekomendasi penelitian, survei, KKN, atau magang sudah kami tindak lanjuti dan selesaikan. Terima kasih sudah membantu kami memperbaiki pelayanan.
    [Daftar templat]
    ");
    for person in [&budi, &siti] {
        person.forges(&add).await?;
        person.says("Judul").await?;
    }
    assert_eq!(city.denials(&budi).await?, ["template"]);
    assert_eq!(city.denials(&siti).await?, ["templates", "template"]);
    assert_eq!(city.counts("select count(*) from templates").await?, 0);
    city.closes().await
}

/// Whoever puts an answer together looks at the templates and goes on with it.
async fn an_answer_in_hand_stays_while_templates_are_read(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;
    rina.opens(&number).await?;
    let lapor = rina.data_of("Teks SP4N-LAPOR!")?;
    rina.presses_all(&["Jawab langsung", "Diselesaikan"]).await?;
    rina.says("/templat").await?;
    rina.presses_all(&["Rekomendasi sudah terbit", "Daftar templat"]).await?;
    rina.forges(&lapor).await?;
    rina.says("Surat sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(31)).await?;
    assert!(siti.sees().contains("Surat sudah terbit"), "{}", siti.sees());
    city.closes().await
}

/// A phone shows eight of them; the rest are a page further.
async fn every_template_can_be_chosen(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    for title in ["Zeta satu", "Zeta dua", "Zeta tiga", "Zeta empat", "Zeta lima"] {
        rina.says("/templat").await?;
        rina.presses_all(&["Tambah templat", "Kirim tanggapan", "semua pelayanan"]).await?;
        rina.says_all(&[title, "Surat untuk {nomor} sudah terbit dan dapat diambil."]).await?;
        rina.presses("Simpan templat").await?;
    }
    let number = siti.files().await?;
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;
    rina.presses_all(&["Jawab langsung", "Diselesaikan", "Berikutnya", "Zeta tiga", "Lewati"]).await?;
    assert!(rina.sees().contains("sudah terbit dan dapat diambil."), "{}", rina.sees());
    city.closes().await
}

/// Whoever saves second sees that the first was faster, and brings nothing back that was taken away.
async fn two_admins_do_not_write_over_each_other(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let dewi = city.member("Dewi", Role::Admin, "").await?;
    for (admin, title) in [(&rina, "Surat siap"), (&dewi, "Surat jadi")] {
        admin.says("/templat").await?;
        admin.presses_all(&["Rekomendasi sudah terbit", "Ubah judul"]).await?;
        admin.says(title).await?;
    }
    rina.presses("Simpan templat").await?;
    dewi.presses("Simpan templat").await?;
    assert!(dewi.sees().starts_with("Tombol itu berasal dari layar lama"), "{}", dewi.sees());
    dewi.says("/templat").await?;
    dewi.presses_all(&["Surat siap", "Ubah judul"]).await?;
    dewi.says("Surat jadi").await?;
    rina.presses_all(&["Hapus templat", "Ya, hapus"]).await?;
    dewi.presses("Simpan templat").await?;
    dewi.says("/templat").await?;
    assert!(!dewi.sees().contains("Surat jadi") && !dewi.sees().contains("Surat siap"), "{}", dewi.sees());
    city.closes().await
}
