//! The six published steps, in chat: submitted, recorded, checked by level, distributed, answered, archived with a plan.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_complaint_goes_through_all_six_steps_with_two_divisions
}

async fn a_complaint_goes_through_all_six_steps_with_two_divisions(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let tono = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    let number = siti.files().await?;
    let beginning = (siti.mark(), rina.mark(), budi.mark(), tono.mark());

    rina.presses("Terima dan catat").await?;
    rina.presses("Tetapkan tingkat").await?;
    rina.presses("2 – sedang").await?;
    rina.presses("Teruskan ke bidang").await?;
    rina.presses("Kewaspadaan Nasional").await?;
    rina.presses("Sekretariat").await?;
    rina.presses("Lanjut").await?;
    rina.says("Sekretariat memeriksa buku agenda surat masuk.").await?;

    budi.presses("Ambil").await?;
    budi.presses("Catatan internal").await?;
    budi.says("Berkas ada di meja Kasubbag.").await?;
    tono.presses("Tugas selesai").await?;
    tono.says("Surat masuk tanggal 10 November, sudah didisposisi.").await?;
    budi.presses("Kirim tanggapan").await?;
    budi.presses("Diselesaikan").await?;
    budi.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    budi.presses("Lewati").await?;
    budi.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;

    siti.presses("Sudah selesai").await?;
    siti.presses("5 – sangat baik").await?;
    siti.says("Petugasnya ramah.").await?;

    rina.presses("Arsipkan").await?;
    rina.presses("Rencana tindak lanjut").await?;
    rina.says("Jadwal pengambilan surat dipasang di loket.").await?;
    rina.presses("Budi Santoso").await?;
    rina.says("1 Desember").await?;
    budi.opens(&number).await?;
    budi.presses("Rencana selesai").await?;
    budi.presses("Jadwal pengambilan surat dipasang di loket.").await?;
    budi.says("Jadwal sudah dipasang di loket.").await?;

    shows!(siti.sees_since(beginning.0), @"
    bot (senyap): <dokumen tanda-terima-ADU-2026-00001-3.pdf> Tanda terima untuk ADU-2026-00001-3

      Rina Petugas, petugas pengaduan, sudah menerima dan mencatat pengaduan Bapak/Ibu. Mohon simpan berkas ini.
    bot (senyap, disunting): ADU-2026-00001-3
      Diarsipkan

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Tingkat ditetapkan
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Dinyatakan selesai
      Senin, 23 November 2026 pukul 09.00 WIB – Penilaian diberikan
      Senin, 23 November 2026 pukul 09.01 WIB – Diarsipkan

      ADU-2026-00001-3 sudah diarsipkan. Terima kasih atas pengaduan Bapak/Ibu.
      [Lihat status]
    bot: <dokumen tanggapan-ADU-2026-00001-3-1.pdf> Surat tanggapan untuk ADU-2026-00001-3
    bot: Tanggapan untuk ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik
      Hasil: Diselesaikan

      Surat rekomendasi sudah terbit dan dapat diambil di loket.

      Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    bot: Terima kasih. ADU-2026-00001-3 kami catat sebagai selesai, sesuai jawaban Bapak/Ibu.
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
    Siti: Petugasnya ramah.
    bot: Terima kasih, penilaian Bapak/Ibu untuk ADU-2026-00001-3 sudah tersimpan.
      [Lihat status]
    ");
    shows!(rina.sees_since(beginning.1), @"
    bot: Diterima dan dicatat: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot: Tingkat berapa ADU-2026-00001-3? Tingkat 1 dijawab petugas pengaduan, tingkat 2 ditangani bidang, tingkat 3 ditangani pimpinan.
      [1 – ringan]
      [2 – sedang]
      [3 – berat]
      [Batal]
    bot: Tingkat ditetapkan: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diperiksa petugas (tingkat 2). Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Tetapkan tingkat]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot: Bidang mana yang menangani ADU-2026-00001-3?
      [Kewaspadaan Nasional]
      [Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [Batal]
    bot: Adakah bidang lain yang ikut membantu? Pilih satu atau beberapa, lalu tekan Lanjut. Bila tidak ada, tekan Lewati.
      [Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [Lewati] [Batal]
    bot: Adakah bidang lain yang ikut membantu? Pilih satu atau beberapa, lalu tekan Lanjut. Bila tidak ada, tekan Lewati.
      [✓ Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [Lanjut] [Batal]
    bot: Apa tugas masing-masing bidang? Tulis dalam satu pesan, atau tekan Lewati.

      Contoh: Sekretariat memeriksa buku agenda surat masuk.
      [Lewati] [Batal]
    Rina: Sekretariat memeriksa buku agenda surat masuk.
    bot: Diteruskan ke bidang: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Tugas: Sekretariat memeriksa buku agenda surat masuk.
      [Tanya pengadu] [Catatan internal]
      [Tarik kembali] [Perpanjang]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot (senyap): Ditanggapi: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Sudah ditanggapi, menunggu konfirmasi pengadu.
      Tanggapan: Surat rekomendasi sudah terbit dan dapat diambil di loket.
      [Catatan internal] [Rencana tindak lanjut]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot (senyap): Dinyatakan selesai: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Selesai.
      [Arsipkan] [Rencana tindak lanjut]
      [Buka kartu]
    bot: Diarsipkan: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diarsipkan.
      [Rencana tindak lanjut]
      [Buka kartu]
    bot: Apa yang akan diperbaiki setelah ADU-2026-00001-3? Tulis dalam satu pesan.

      Contoh: Jadwal pengambilan surat dipasang di loket.
      [Batal]
    Rina: Jadwal pengambilan surat dipasang di loket.
    bot: Siapa yang mengerjakannya?
      [Tono Wibowo]
      [Rina Petugas]
      [Budi Santoso]
      [Batal]
    bot: Paling lambat kapan? Pilih salah satu tanggal, atau tulis misalnya 30 November.
      [Selasa, 24 November 2026]
      [Rabu, 25 November 2026]
      [Kamis, 26 November 2026]
      [Jumat, 27 November 2026]
      [Senin, 30 November 2026]
      [Batal]
    Rina: 1 Desember
    bot: Rencana tindak lanjut dibuat: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diarsipkan.
      Rencana: Jadwal pengambilan surat dipasang di loket.
      [Rencana tindak lanjut] [Rencana selesai]
      [Buka kartu]
    bot (senyap): Rencana tindak lanjut selesai: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Diarsipkan.
      Yang dikerjakan: Jadwal sudah dipasang di loket.
      [Rencana tindak lanjut]
      [Buka kartu]
    ");
    shows!(budi.sees_since(beginning.2), @"
    bot: Diteruskan ke bidang: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Tugas: Sekretariat memeriksa buku agenda surat masuk.
      [Ambil] [Catatan internal]
      [Buka kartu]
    bot: Diambil: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Tanya pengadu] [Catatan internal]
      [Alihkan] [Perpanjang]
      [Kirim tanggapan] [Serahkan]
      [Buka kartu]
    bot: Apa catatan internal untuk ADU-2026-00001-3? Tulis dalam satu pesan. Pengadu tidak pernah membacanya.

      Contoh: Berkas asli ada di Subbagian Umum.
      [Batal]
    Budi: Berkas ada di meja Kasubbag.
    bot: Catatan internal: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Catatan internal: Berkas ada di meja Kasubbag.
      [Tanya pengadu] [Catatan internal]
      [Alihkan] [Perpanjang]
      [Kirim tanggapan] [Serahkan]
      [Buka kartu]
    bot: Tugas bidang selesai: ADU-2026-00001-3, oleh Tono Wibowo.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Yang dikerjakan: Surat masuk tanggal 10 November, sudah didisposisi.
      [Tanya pengadu] [Catatan internal]
      [Alihkan] [Perpanjang]
      [Kirim tanggapan] [Serahkan]
      [Buka kartu]
    bot: Apa hasil penanganan ADU-2026-00001-3?
      [Diselesaikan]
      [Diselesaikan sebagian]
      [Tidak terbukti]
      [Bukan kewenangan kami]
      [Informasi diberikan]
      [Batal]
    bot: Apa tanggapan untuk pengadu ADU-2026-00001-3? Tulis dalam satu pesan. Pengadu membacanya kata demi kata.

      Contoh: Surat rekomendasi Bapak/Ibu sudah terbit dan dapat diambil di loket.

      Boleh juga memilih balasan siap pakai di bawah ini.
      [Rekomendasi sudah terbit]
      [Rekomendasi: berkas belum lengkap]
      [Penjelasan syarat dan waktu]
      [Permohonan maaf dan perbaikan]
      [Sudah diselesaikan]
      [Tidak terbukti setelah diperiksa]
      [Batal]
    Budi: Surat rekomendasi sudah terbit dan dapat diambil di loket.
    bot: Bukti apa yang disertakan untuk pengadu? Kirim foto atau dokumen.
      [Lewati] [Batal]
    bot: Kirim tanggapan · ADU-2026-00001-3

      Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

      Tanggapan untuk ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik
      Hasil: Diselesaikan

      Surat rekomendasi sudah terbit dan dapat diambil di loket.

      Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
      [Kirim]
      [Tulis ulang] [Batal]
    bot: Kirim tanggapan · ADU-2026-00001-3

      Dikirim dalam 30 detik. Bila tidak jadi, tekan Batalkan sebelum itu.
      [Batalkan]
    bot: Ditanggapi: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Sudah ditanggapi, menunggu konfirmasi pengadu.
      Tanggapan: Surat rekomendasi sudah terbit dan dapat diambil di loket.
      [Catatan internal]
      [Buka kartu]
    bot: Dinyatakan selesai: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Selesai.
      [Buka kartu]
    bot: Bapak/Ibu mendapat tugas dari rencana tindak lanjut ADU-2026-00001-3:
      Jadwal pengambilan surat dipasang di loket.

      Paling lambat Selasa, 1 Desember 2026.
      [Rencana selesai] [Buka kartu]
    Budi: /kasus ADU-2026-00001-3
    bot: Pengaduan
      ADU-2026-00001-3 · Diarsipkan
      Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
      Tingkat: 2 (sedang)
      Bidang: Bidang Kewaspadaan Nasional dan Penanganan Konflik
      Bidang lain: Sekretariat (selesai)
      Ditangani oleh: Budi Santoso
      Hasil: Diselesaikan
      Penilaian: 5/5

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
      Bukti: tidak diisi
      Kerahasiaan: Petugas dan bidang

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat (Rina Petugas)
      Senin, 23 November 2026 pukul 09.00 WIB – Tingkat ditetapkan (Rina Petugas)
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang (Rina Petugas)
      Tugas: Sekretariat memeriksa buku agenda surat masuk.
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang (Budi Santoso)
      Senin, 23 November 2026 pukul 09.00 WIB – Catatan internal (Budi Santoso)
      Catatan internal: Berkas ada di meja Kasubbag.
      Senin, 23 November 2026 pukul 09.00 WIB – Tugas bidang selesai (Tono Wibowo)
      Yang dikerjakan: Surat masuk tanggal 10 November, sudah didisposisi.
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi (Budi Santoso)
      Tanggapan: Surat rekomendasi sudah terbit dan dapat diambil di loket.
      Senin, 23 November 2026 pukul 09.00 WIB – Dinyatakan selesai
      Senin, 23 November 2026 pukul 09.00 WIB – Penilaian diberikan
      Pesan pengadu: Petugasnya ramah.
      Senin, 23 November 2026 pukul 09.01 WIB – Diarsipkan (Rina Petugas)
      Senin, 23 November 2026 pukul 09.01 WIB – Rencana tindak lanjut dibuat (Rina Petugas)
      Rencana: Jadwal pengambilan surat dipasang di loket.
      SHA-256 pernyataan: #hash
      [Rencana selesai]
      [Buka kartu]
      [Dokumen]
    bot: Rencana mana yang sudah selesai?
      [Jadwal pengambilan surat dipasang di loket.]
      [Batal]
    bot: Apa yang sudah dikerjakan, dan apa buktinya? Tulis dalam satu pesan.

      Contoh: Jadwal sudah dipasang di loket, fotonya ada di grup kantor.
      [Batal]
    Budi: Jadwal sudah dipasang di loket.
    bot: Rencana tindak lanjut selesai: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Diarsipkan.
      Yang dikerjakan: Jadwal sudah dipasang di loket.
      [Buka kartu]
    ");
    shows!(tono.sees_since(beginning.3), @"
    bot: Diteruskan ke bidang: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Tugas: Sekretariat memeriksa buku agenda surat masuk.
      [Catatan internal] [Tugas selesai]
      [Buka kartu]
    bot (senyap): Diambil: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Catatan internal] [Tugas selesai]
      [Buka kartu]
    bot: Apa yang sudah dikerjakan, dan apa buktinya? Tulis dalam satu pesan.

      Contoh: Jadwal sudah dipasang di loket, fotonya ada di grup kantor.
      [Batal]
    Tono: Surat masuk tanggal 10 November, sudah didisposisi.
    bot: Tugas bidang selesai: ADU-2026-00001-3, oleh Tono Wibowo.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Yang dikerjakan: Surat masuk tanggal 10 November, sudah didisposisi.
      [Catatan internal]
      [Buka kartu]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas set_level
    5 petugas distribute
    6 bidang claim
    7 bidang note
    8 bidang finish_task
    9 bidang respond
    10 pengadu confirm
    11 pengadu rate
    12 petugas archive
    13 petugas plan_follow_up
    14 bidang read
    15 bidang finish_plan
    ");
    city.closes().await
}
