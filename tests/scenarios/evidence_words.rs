//! Files that come while something else is asked, and the words that come with them, also when these are changed.

use anyhow::Result;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_file_sent_while_something_else_is_asked_is_evidence
    at_the_story_a_file_is_evidence_and_its_words_are_text
    a_changed_caption_changes_the_text_it_became
    what_is_changed_after_filing_stands_beside_what_was_handed_in
}

async fn a_file_sent_while_something_else_is_asked_is_evidence(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    let before = siti.mark();
    siti.account.sends_photo("rumah saya");
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <foto> rumah saya
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 4 dari 16

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      [Kembali]
    ");
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    // The keyboard in place of the letters stays while a file is sent.
    siti.account.sends_voice();
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <foto> rumah saya
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 4 dari 16

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      [Kembali]
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    bot: Langkah 5 dari 16

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    Siti: <suara>
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 5 dari 16

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    ");
    siti.presses("Lewati").await?;
    assert_eq!(siti.step(), "Langkah 6 dari 16");
    city.closes().await
}

async fn at_the_story_a_file_is_evidence_and_its_words_are_text(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    siti.account.sends_voice();
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
    [Kembali]
    ");
    siti.account.sends_photo("Surat saya belum terbit setelah sepuluh hari.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas tersimpan sebagai bukti, di samping tulisan Bapak/Ibu. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

    Langkah 8 dari 16
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.presses("Lanjut").await?;
    siti.presses("Tidak ada").await?;
    siti.says("Surat rekomendasi diterbitkan minggu ini.").await?;
    siti.presses_all(&["Tidak", "Bangil"]).await?;
    shows!(siti.sees(), @"
    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. pesan suara, 28 kB
    2. foto, 185 kB: Surat saya belum terbit setelah sepuluh hari.
    [Hapus 1] [Hapus 2]
    [Kembali] [Lanjut]
    ");
    siti.presses_all(&["Lanjut", "Petugas dan bidang"]).await?;
    shows!(siti.sees(), @"
    Langkah 15 dari 16
    Mohon diperiksa kembali

    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tempat penyampaian: Bangil
    Bukti: 2 berkas
    Kerahasiaan: Petugas dan bidang

    1. pesan suara, 28 kB
    2. foto, 185 kB: Surat saya belum terbit setelah sepuluh hari.

    Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
    Ditujukan kepada: Bidang Kewaspadaan Nasional dan Penanganan Konflik, melalui petugas pengaduan
    Bila dikirim sekarang, kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Tanda tangani dan kirim]
    [Ubah: Untuk siapa] [Ubah: Nama lengkap]
    [Ubah: Alamat] [Ubah: Telepon]
    [Ubah: Pelayanan] [Ubah: Tanggal pelayanan]
    [Ubah: Yang tidak sesuai] [Ubah: Jenis kerugian]
    [Ubah: Penyelesaian yang diharapkan] [Ubah: Tentang petugas]
    [Ubah: Tempat penyampaian] [Ubah: Bukti]
    [Ubah: Kerahasiaan]
    [Simpan dulu] [Hapus draf]
    [Kembali]
    ");
    city.closes().await
}

async fn a_changed_caption_changes_the_text_it_became(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    let message = siti.account.sends_photo("Surat saya belum terbit setelah sepulu hari.");
    siti.settles().await?;
    siti.account.edits_caption(message, "Surat saya belum terbit setelah sepuluh hari.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan Bapak/Ibu sudah kami catat.

    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.

    Jawaban sekarang: Surat saya belum terbit setelah sepuluh hari.
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    // A caption that is taken away cannot be an answer; the one before stands.
    siti.presses("Lanjut").await?;
    siti.account.edits_caption(message, "");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan tadi belum dapat menjadi jawaban, jadi jawaban sebelumnya tetap berlaku. Mohon tulis lagi di sini bila perlu.

    Langkah 9 dari 16

    Kerugian apa yang Bapak/Ibu alami?
    [Uang atau barang]
    [Waktu, tenaga, atau nama baik]
    [Keduanya]
    [Tidak ada]
    [Kembali]
    ");
    city.closes().await
}

async fn what_is_changed_after_filing_stands_beside_what_was_handed_in(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let message = siti.account.sends_photo("kuitansi Rp10.000");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    siti.account.edits_caption(message, "kuitansi Rp100.000");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 1 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    assert_eq!(city.files(&number).await?[0].caption.as_deref(), Some("kuitansi Rp10.000"));
    city.officer().opens(&number).await?;
    shows!(city.officer().sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB

    Pengadu
    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi
    Tempat penyampaian: Bangil
    Tanda tangan: Siti Aminah

    Isi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Bukti: 1 berkas
    Kerahasiaan: Petugas dan bidang

    Tambahan dari pengadu
    Senin, 23 November 2026 pukul 09.00 WIB: kuitansi Rp100.000

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (1)]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    city.closes().await
}
