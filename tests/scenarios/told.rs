//! What a citizen hears, and how: one card that changes silently, a ring where they have to act, and nothing lost when they
//! could not be reached.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;
use wadul::sandbox::Fault;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

const MESSAGE_GONE: Fault = Fault::Refused(400, "Bad Request: message to edit not found");

on_both_engines! {
    one_card_changes_and_only_what_matters_rings
    a_card_that_cannot_be_changed_any_more_is_made_anew
    whoever_blocked_the_bot_is_told_once_how_things_stand
    an_internal_note_never_reaches_a_citizen
}

async fn one_card_changes_and_only_what_matters_rings(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    siti.files().await?;
    let beginning = siti.mark();
    rina.presses("Terima dan catat").await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): <dokumen tanda-terima-ADU-2026-00001-3.pdf> Tanda terima untuk ADU-2026-00001-3

      Rina Petugas, petugas pengaduan, sudah menerima dan mencatat pengaduan Bapak/Ibu. Mohon simpan berkas ini.
    bot (senyap): ADU-2026-00001-3
      Diterima dan dicatat

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat

      ADU-2026-00001-3 sudah diterima dan dicatat oleh Rina Petugas, petugas pengaduan.

      Selanjutnya petugas memeriksa kelengkapannya. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    let recorded = siti.mark();
    rina.presses_all(&["Tetapkan tingkat", "2 – sedang", "Teruskan ke bidang", "Kewaspadaan Nasional"]).await?;
    rina.presses_all(&["Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    shows!(siti.sees_since(recorded), @"
    bot (senyap, disunting): ADU-2026-00001-3
      Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Tingkat ditetapkan
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang

      ADU-2026-00001-3 mulai ditangani Bidang Kewaspadaan Nasional dan Penanganan Konflik. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    assert_eq!(siti.sees_since(beginning).matches("bot").count(), 2, "one card and the receipt, whatever happens");
    let taken = siti.mark();
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi sudah terbit.").await?;
    budi.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(taken), @"
    bot: <dokumen tanggapan-ADU-2026-00001-3-1.pdf> Surat tanggapan untuk ADU-2026-00001-3
    bot: Tanggapan untuk ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik
      Hasil: Diselesaikan

      Surat rekomendasi sudah terbit.

      Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    bot (senyap, disunting): ADU-2026-00001-3
      Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Tingkat ditetapkan
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi

      Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB: sudah selesai, atau masih keberatan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    ");
    city.closes().await
}

async fn a_card_that_cannot_be_changed_any_more_is_made_anew(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.files().await?;
    rina.presses("Terima dan catat").await?;
    // Telegram had said yes and the answer was lost: the same once more is no harm.
    city.telegram().faults().fail_next_of("editMessageText", 1, Fault::LoseAnswer);
    rina.presses("Nyatakan lengkap").await?;
    let beginning = siti.mark();
    city.telegram().faults().fail_next_of("editMessageText", 1, MESSAGE_GONE);
    rina.presses_all(&["Tetapkan tingkat", "1 – ringan"]).await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): ADU-2026-00001-3
      Diperiksa petugas (tingkat 1)

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Dinyatakan lengkap
      Senin, 23 November 2026 pukul 09.00 WIB – Tingkat ditetapkan

      ADU-2026-00001-3 diperiksa pada tingkat 1. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    // From now on the new one is changed.
    let beginning = siti.mark();
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    shows!(siti.sees_since(beginning).lines().take(2).collect::<Vec<_>>().join("\n"), @"
    bot (senyap, disunting): ADU-2026-00001-3
      Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik
    ");
    city.closes().await
}

async fn whoever_blocked_the_bot_is_told_once_how_things_stand(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("phone").await?;
    siti.says("081234567890").await?;
    siti.answers_from("service").await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    rina.presses("Terima dan catat").await?;
    siti.account.blocks_bot();
    city.settles().await?;
    let beginning = (siti.mark(), rina.mark(), budi.mark());
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi sudah terbit.").await?;
    budi.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(beginning.0), @"");
    shows!(rina.sees_since(beginning.1), @"
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
    bot: Apa tugas masing-masing bidang? Tulis dalam satu pesan, atau tekan Lewati.

      Contoh: Sekretariat memeriksa buku agenda surat masuk.
      [Lewati] [Batal]
    bot: Diteruskan ke bidang: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon 081234567890
      [Tanya pengadu] [Catatan internal]
      [Tarik kembali] [Perpanjang]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot (senyap): Ditanggapi: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Sudah ditanggapi, menunggu konfirmasi pengadu.
      Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon 081234567890
      Tanggapan: Surat rekomendasi sudah terbit.
      [Catatan internal] [Rencana tindak lanjut]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    shows!(budi.sees_since(beginning.2), @"
    bot: Diteruskan ke bidang: ADU-2026-00001-3, oleh Rina Petugas.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon 081234567890
      [Ambil] [Catatan internal]
      [Buka kartu]
    bot (senyap): ADU-2026-00001-3
      Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon 081234567890
      Belum sampai kepada pengadu
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      [Ambil] [Catatan internal]
      [Buka kartu]
    bot: Diambil: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon 081234567890
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
    Budi: Surat rekomendasi sudah terbit.
    bot: Bukti apa yang disertakan untuk pengadu? Kirim foto atau dokumen.
      [Lewati] [Batal]
    bot: Kirim tanggapan · ADU-2026-00001-3

      Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

      Tanggapan untuk ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik
      Hasil: Diselesaikan

      Surat rekomendasi sudah terbit.

      Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
      [Kirim]
      [Tulis ulang] [Batal]
    bot: Kirim tanggapan · ADU-2026-00001-3

      Dikirim dalam 30 detik. Bila tidak jadi, tekan Batalkan sebelum itu.
      [Batalkan]
    bot: Ditanggapi: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Sudah ditanggapi, menunggu konfirmasi pengadu.
      Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon 081234567890
      Tanggapan: Surat rekomendasi sudah terbit.
      [Catatan internal]
      [Buka kartu]
    ");
    rina.opens(&number).await?;
    shows!(rina.sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Sudah ditanggapi, menunggu konfirmasi pengadu
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Bidang: Bidang Kewaspadaan Nasional dan Penanganan Konflik
    Ditangani oleh: Budi Santoso
    Hasil: Diselesaikan
    Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon 081234567890
    Belum sampai kepada pengadu
    Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
    Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
    Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi

    Pengadu
    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: 081234567890
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
    Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang (Rina Petugas)
    Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang (Budi Santoso)
    Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi (Budi Santoso)
    Tanggapan: Surat rekomendasi sudah terbit.
    SHA-256 pernyataan: #hash
    [Catatan internal] [Rencana tindak lanjut]
    [Nomor SP4N-LAPOR!]
    [Buka kartu]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    siti.account.unblocks_bot();
    city.settles().await?;
    siti.says("/start").await?;
    shows!(siti.sees_since(beginning.0), @"
    bot: Ada kabar yang belum sampai kepada Bapak/Ibu. Inilah keadaan sekarang:

      ADU-2026-00001-3: Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu
      Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB: sudah selesai, atau masih keberatan.
      [ADU-2026-00001-3]
    bot (senyap, disunting): ADU-2026-00001-3
      Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi

      Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB: sudah selesai, atau masih keberatan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    Siti: /start
    bot: Selamat datang di layanan pengaduan Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan.

      Lewat percakapan ini Bapak/Ibu dapat menyampaikan pengaduan tentang pelayanan kami. Kami akan bertanya satu per satu.

      Layanan ini tidak dipungut biaya. Pengaduan ditanggapi paling lama 3 hari kerja.

      Silakan pilih salah satu tombol.
      [Sampaikan pengaduan]
      [Cek status] [Info layanan]
      [Permintaan informasi]
      [Aspirasi atau saran]
    ");
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("Belum sampai"), "{}", rina.sees());
    city.closes().await
}

async fn an_internal_note_never_reaches_a_citizen(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = siti.files().await?;
    let code = siti.code()?;
    let note = |nth: u32| format!("Rahasia dapur nomor {nth}.");
    rina.presses("Catatan internal").await?;
    rina.says(&note(1)).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati"]).await?;
    rina.says("Rahasia dapur untuk bidang.").await?;
    budi.presses_all(&["Ambil", "Catatan internal"]).await?;
    budi.says(&note(2)).await?;
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi sudah terbit.").await?;
    budi.presses_all(&["Lewati", "Catatan internal"]).await?;
    budi.says(&note(3)).await?;
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi sudah terbit.").await?;
    budi.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lihat status").await?;
    siti.says("/data_saya").await?;
    siti.says("/pengaduan_saya").await?;
    siti.presses("Sudah selesai").await?;
    siti.presses_all(&["3 – cukup", "Lewati"]).await?;
    rina.opens(&number).await?;
    rina.presses("Arsipkan").await?;
    let tono = city.citizen("Tono");
    tono.says(&format!("/status {number} {code}")).await?;
    for reader in [&siti, &tono] {
        let told = reader.was_told();
        assert!(
            told.contains(&number) && !told.contains("Rahasia dapur") && !told.contains("Catatan internal"),
            "{told}"
        );
    }
    // They are there for those who may read them.
    rina.opens(&number).await?;
    assert_eq!(rina.sees().matches("Rahasia dapur nomor").count(), 3, "{}", rina.sees());
    city.closes().await
}
