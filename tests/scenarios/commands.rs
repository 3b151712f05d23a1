//! The citizen's menu beside filing and status.

use anyhow::{Context, Result};
use wadul::domain::Role;

use crate::harness::person::stable;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    own_cases_are_listed_page_by_page
    the_office_is_described
    everybody_gets_a_copy_of_their_own_data
    the_language_is_chosen_and_kept
    help_is_about_where_the_person_is
    an_officer_is_greeted_by_their_roles
    what_nobody_waits_for_is_answered_kindly
}

async fn answer(person: &Person, text: &str) -> Result<String> {
    person.says(text).await?;
    Ok(person.sees())
}

async fn own_cases_are_listed_page_by_page(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    shows!(answer(&siti, "/pengaduan_saya").await?, @"Belum ada pengaduan dari akun ini. Untuk menyampaikan pengaduan, ketik /lapor.");
    let number = siti.files().await?;
    city.more_like(&number, 17).await?;
    shows!(answer(&siti, "/pengaduan_saya").await?, @"
    Pengaduan Bapak/Ibu (18). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
    [ADU-2026-00018-2 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00017-4 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00016-3 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00015-8 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00014-9 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00013-0 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00012-5 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00011-7 · Terkirim, menunggu dicatat petugas]
    [Berikutnya]
    ");
    siti.presses("Berikutnya").await?;
    shows!(siti.sees(), @"
    Pengaduan Bapak/Ibu (18). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
    [ADU-2026-00010-1 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00009-2 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00008-4 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00007-6 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00006-8 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00005-9 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00004-5 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00003-7 · Terkirim, menunggu dicatat petugas]
    [Sebelumnya] [Berikutnya]
    ");
    siti.presses("Berikutnya").await?;
    shows!(siti.sees(), @"
    Pengaduan Bapak/Ibu (18). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
    [ADU-2026-00002-1 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas]
    [Sebelumnya]
    ");
    siti.presses("Sebelumnya").await?;
    shows!(siti.sees().lines().nth(1).unwrap_or_default(), @"[ADU-2026-00010-1 · Terkirim, menunggu dicatat petugas]");
    // Beyond the end there is still a way back.
    siti.forges("m:999999").await?;
    shows!(siti.sees(), @"
    Pengaduan Bapak/Ibu (18). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
    [Sebelumnya]
    ");
    city.closes().await
}

async fn the_office_is_described(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    shows!(answer(&siti, "/info").await?, @"
    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004 · 082232130269
    bakesbangpol@pasuruankab.go.id · bakesbangpol.pasuruankab.go.id

    Jam layanan
    Senin–Kamis: 07.30–12.00, 13.00–16.00 WIB
    Jumat: 07.30–11.30, 13.00–16.30 WIB

    Penanggung jawab pengaduan
    Kepala Bakesbangpol Kabupaten Pasuruan, Jl. Raya Raci Km. 09 Pasuruan-Bangil, (0343) 747004

    Standar pelayanan
    Ditanggapi paling lama 3 hari kerja, tidak dipungut biaya. Langkahnya: diterima, dicatat, diperiksa, ditangani bidang, ditanggapi, lalu diarsipkan dengan rencana tindak lanjut.

    Kanal lain
    Surat ke kantor
    Datang langsung pada jam layanan
    SP4N-LAPOR! di www.lapor.go.id
    Aplikasi SP4N-LAPOR! untuk Android dan iOS

    Darurat: telepon 112
    Ombudsman: Ombudsman Republik Indonesia, 137, ombudsman.go.id
    ");
    siti.says("/start").await?;
    shows!(siti.sees(), @"
    Selamat datang di layanan pengaduan Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan.

    Lewat percakapan ini Bapak/Ibu dapat menyampaikan pengaduan tentang pelayanan kami. Kami akan bertanya satu per satu.

    Layanan ini tidak dipungut biaya. Pengaduan ditanggapi paling lama 3 hari kerja.

    Silakan pilih salah satu tombol.
    [Sampaikan pengaduan]
    [Cek status] [Info layanan]
    [Permintaan informasi]
    [Aspirasi atau saran]
    ");
    siti.presses("Info layanan").await?;
    assert_eq!(siti.sees(), answer(&siti, "/info").await?);
    city.closes().await
}

async fn everybody_gets_a_copy_of_their_own_data(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let copy = async |person: &Person| -> Result<String> {
        person.says("/data_saya").await?;
        let last = person.account.last_from_bot().context("an answer")?;
        let bytes = person.account.downloads(last.message_id).context("a file")?;
        Ok(stable(&String::from_utf8_lossy(&bytes).replace('\u{feff}', "")))
    };
    shows!(copy(&budi).await?, @"
    Salinan data pribadi di Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan
    Dibuat Senin, 23 November 2026 pukul 09.00 WIB
    Akun Telegram Budi (bahasa: Bahasa Indonesia)

    Tidak ada pengaduan dan tidak ada draf.
    ");
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    siti.says("Suratnya baru datang kemarin.").await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    siti.presses("Selesai menambah").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("service").await?;
    shows!(copy(&siti).await?, @"
    Salinan data pribadi di Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan
    Dibuat Senin, 23 November 2026 pukul 09.00 WIB
    Akun Telegram Siti Aminah (bahasa: Bahasa Indonesia)

    Draf yang belum dikirim: pengaduan
    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi

    ADU-2026-00001-3 – Terkirim, menunggu dicatat petugas
    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tempat penyampaian: Bangil
    Bukti: 1 berkas
    Kerahasiaan: Petugas dan bidang
    Tanda tangan: Siti Aminah
    Berkas
    1. foto, 185 kB: tanda terima SHA-256 #hash
    Tambahan tulisan
    Senin, 23 November 2026 pukul 09.00 WIB: Suratnya baru datang kemarin.
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (2×)
    ");
    shows!(siti.sees(), @"
    Ini salinan data Bapak/Ibu yang ada pada kami.

    Ada yang keliru atau perlu dihapus? Tekan tombol di bawah ini, atau hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004. Kami menjawab dalam 3×24 jam.
    [Betulkan data] [Hapus data]
    ");
    // Nothing of hers stands in the copy of somebody else.
    assert!(!copy(&budi).await?.contains("Siti"));
    city.closes().await
}

async fn the_language_is_chosen_and_kept(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    shows!(answer(&siti, "/bahasa").await?, @"
    Bahasa apa yang ingin Bapak/Ibu pakai?
    [Bahasa Indonesia]
    [Basa Jawa]
    [English]
    ");
    siti.presses("English").await?;
    shows!(siti.sees(), @"All right, we will use English.");
    city.restarts().await?;
    shows!(answer(&siti, "/batal").await?, @"Nothing is being filled in or asked at the moment. To complain, type /lapor; for other choices, /bantuan.");
    // What no button of ours says changes nothing.
    for forged in ["l:xyz", "l:", "l:ID", "l:i'"] {
        siti.forges(forged).await?;
        shows!(siti.sees(), @"That button is from an earlier screen and no longer works. Type /bantuan to see what you can do now.");
    }
    siti.says("/bahasa").await?;
    siti.presses("Bahasa Indonesia").await?;
    shows!(answer(&siti, "/batal").await?, @"Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.");
    city.closes().await
}

async fn help_is_about_where_the_person_is(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    shows!(answer(&siti, "/bantuan").await?, @"
    Yang dapat Bapak/Ibu lakukan di sini:

    /lapor – menyampaikan pengaduan
    /status – menanyakan status pengaduan dengan nomornya
    /pengaduan_saya – daftar pengaduan Bapak/Ibu
    /verifikasi – memeriksa keaslian dokumen dengan kodenya
    /info – alamat, jam layanan, dan kanal lain
    /data_saya – salinan data Bapak/Ibu
    /bahasa – mengganti bahasa

    Keadaan darurat? Telepon 112.
    ");
    siti.says("/lapor").await?;
    shows!(answer(&siti, "/bantuan").await?, @"
    Bantuan untuk pertanyaan ini

    Bacalah pemberitahuan di atas. Tekan Setuju dan lanjut untuk mulai. Tanpa persetujuan, tidak ada jawaban yang kami simpan.

    /batal – berhenti dulu; yang sudah dijawab tetap tersimpan
    Tombol Kembali – ke pertanyaan sebelumnya
    ");
    siti.answers_up_to("service_date").await?;
    shows!(answer(&siti, "/bantuan").await?, @"
    Bantuan untuk pertanyaan ini

    Tulis tanggalnya, misalnya 12/11/2026, 12 November, kemarin, atau 3 hari lalu.

    /batal – berhenti dulu; yang sudah dijawab tetap tersimpan
    Tombol Kembali – ke pertanyaan sebelumnya
    ");
    // The question still stands.
    siti.says("kemarin").await?;
    shows!(siti.step(), @"Langkah 8 dari 16");
    siti.says("/batal").await?;
    shows!(answer(&siti, "/bantuan").await?.lines().next().unwrap_or_default(), @"Yang dapat Bapak/Ibu lakukan di sini:");
    shows!(answer(&city.officer(), "/bantuan").await?.lines().skip(11).collect::<Vec<_>>().join("\n"), @"
    Untuk petugas
    /antrean – Pengaduan yang belum dicatat atau diteruskan
    /tugas – Pekerjaan saya, yang terlambat di atas
    /kasus – Buka satu pengaduan: /kasus NOMOR
    /cari – Cari pengaduan: /cari KATA
    /catat – Catat pengaduan dari surat, loket, telepon, SP4N-LAPOR!
    /rekap – Rekap bulanan: gambar, PDF, Excel, CSV
    /tandatangan – Tanda tangan pada surat
    /cuti – Cuti dan serah terima tugas
    /blokir – Blokir pengirim: /blokir NOMOR
    /petugas – Daftar petugas dan perannya
    /undang – Undang petugas baru
    /kalender – Hari libur kantor
    /templat – Templat tanggapan
    ");
    city.closes().await
}

async fn an_officer_is_greeted_by_their_roles(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    shows!(answer(&budi, "/start").await?, @"
    Selamat datang, Budi Santoso! Bapak/Ibu petugas pada layanan pengaduan Bakesbangpol Kabupaten Pasuruan.

    penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.

    Untuk petugas
    /tugas – Pekerjaan saya, yang terlambat di atas
    /kasus – Buka satu pengaduan: /kasus NOMOR
    /cari – Cari pengaduan: /cari KATA
    /tandatangan – Tanda tangan pada surat
    /cuti – Cuti dan serah terima tugas
    [Sampaikan pengaduan]
    [Cek status] [Info layanan]
    [Permintaan informasi]
    [Aspirasi atau saran]
    ");
    city.citizen("Siti Aminah").files().await?;
    let rina = city.officer();
    let beginning = rina.mark();
    rina.says("/start").await?;
    shows!(rina.sees_since(beginning), @"
    Rina: /start
    bot: Selamat datang, Rina Petugas! Bapak/Ibu petugas pada layanan pengaduan Bakesbangpol Kabupaten Pasuruan.

      admin: Mengurus petugas, undangan, hari libur, dan templat tanggapan.
      petugas pengaduan: Menerima, mencatat, dan memeriksa pengaduan. Menjawab tingkat 1, dan meneruskan yang lain ke bidang.

      Untuk petugas
      /antrean – Pengaduan yang belum dicatat atau diteruskan
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /catat – Catat pengaduan dari surat, loket, telepon, SP4N-LAPOR!
      /rekap – Rekap bulanan: gambar, PDF, Excel, CSV
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
      /blokir – Blokir pengirim: /blokir NOMOR
      /petugas – Daftar petugas dan perannya
      /undang – Undang petugas baru
      /kalender – Hari libur kantor
      /templat – Templat tanggapan
      [Sampaikan pengaduan]
      [Cek status] [Info layanan]
      [Permintaan informasi]
      [Aspirasi atau saran]
    bot: Antrean: 1 belum dicatat atau belum diteruskan, yang paling mendesak di atas.
      [ADU-2026-00001-3 · Kamis, 26 November 2026]
    ");
    city.closes().await
}

async fn what_nobody_waits_for_is_answered_kindly(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let beginning = siti.mark();
    for said in ["halo", "/batal", "/apa_saja", "/start@wadul_bot_lain", "/"] {
        siti.says(said).await?;
    }
    siti.account.sends_sticker();
    siti.settles().await?;
    siti.account.sends_poll("Siapa yang setuju?");
    siti.settles().await?;
    siti.account.sends_contact();
    siti.settles().await?;
    siti.account.sends_location(-7.6, 112.8);
    siti.settles().await?;
    siti.account.edits(siti.account.sends("sudah"), "sudah belum");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: halo
    bot: Pesan ini belum kami kaitkan dengan pengaduan mana pun.

      Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    Siti: /batal
    bot: Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.
    Siti: /apa_saja
    bot: Yang dapat Bapak/Ibu lakukan di sini:

      /lapor – menyampaikan pengaduan
      /status – menanyakan status pengaduan dengan nomornya
      /pengaduan_saya – daftar pengaduan Bapak/Ibu
      /verifikasi – memeriksa keaslian dokumen dengan kodenya
      /info – alamat, jam layanan, dan kanal lain
      /data_saya – salinan data Bapak/Ibu
      /bahasa – mengganti bahasa

      Keadaan darurat? Telepon 112.
    Siti: /start@wadul_bot_lain
    bot: Pesan ini belum kami kaitkan dengan pengaduan mana pun.

      Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    Siti: /
    bot: Yang dapat Bapak/Ibu lakukan di sini:

      /lapor – menyampaikan pengaduan
      /status – menanyakan status pengaduan dengan nomornya
      /pengaduan_saya – daftar pengaduan Bapak/Ibu
      /verifikasi – memeriksa keaslian dokumen dengan kodenya
      /info – alamat, jam layanan, dan kanal lain
      /data_saya – salinan data Bapak/Ibu
      /bahasa – mengganti bahasa

      Keadaan darurat? Telepon 112.
    Siti: <stiker>
    bot: Terima kasih. Jenis pesan itu belum dapat kami baca.

      Mohon tulis dengan kata-kata, atau kirim foto, dokumen, video, atau pesan suara.
    Siti: <jajak pendapat>
    bot: Terima kasih. Jenis pesan itu belum dapat kami baca.

      Mohon tulis dengan kata-kata, atau kirim foto, dokumen, video, atau pesan suara.
    Siti: <kontak 6281234000002 Siti>
    bot: Pesan ini belum kami kaitkan dengan pengaduan mana pun.

      Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    Siti: <lokasi -7.6, 112.8>
    bot: Pesan ini belum kami kaitkan dengan pengaduan mana pun.

      Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    Siti (disunting): sudah belum
    bot: Pesan ini belum kami kaitkan dengan pengaduan mana pun.

      Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    ");
    city.closes().await
}
