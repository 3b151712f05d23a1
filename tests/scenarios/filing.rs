//! A complaint is filed: the shortest way, the longest, and everything between.

use anyhow::Result;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    the_shortest_way_asks_only_what_the_law_demands
}

async fn the_shortest_way_asks_only_what_the_law_demands(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let beginning = siti.mark();
    siti.files().await?;

    shows!(siti.sees_since(beginning), @"
    Siti: /lapor
    bot: Langkah 1 dari 16

      Sebelum mulai: data Bapak/Ibu

      Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan memakai nama, alamat, nomor telepon, dan isi formulir ini hanya untuk menanganinya. Dasarnya adalah kewajiban kami menurut undang-undang.

      Data disimpan 5 tahun setelah diarsipkan. Bapak/Ibu berhak meminta salinan, perbaikan, dan penghapusan lewat /data_saya.

      Telegram menyimpan percakapan di luar negeri. Mohon jangan mengirim NIK atau foto KTP; kami tidak memerlukannya.

      Apakah Bapak/Ibu setuju?
      [Setuju dan lanjut]
      [Baca lengkap] [Tidak, batalkan]
    bot: Langkah 2 dari 16

      Pengaduan ini untuk siapa?
      [Diri sendiri]
      [Mewakili orang lain]
      [Kembali]
    bot: Langkah 3 dari 16

      Siapa nama lengkap Bapak/Ibu?

      Contoh: Siti Aminah
      [Pakai: Siti Aminah]
      [Kembali]
    bot: Langkah 4 dari 16

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      [Kembali]
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    bot: Langkah 5 dari 16

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    Siti: Lewati
    bot: Baik.
      ⌨ (ditutup)
    bot: Langkah 6 dari 16

      Pelayanan mana yang Bapak/Ibu maksud?
      [Rekomendasi penelitian, KKN, magang]
      [Pelaporan keberadaan ormas]
      [Bantuan keuangan partai politik]
      [Penanganan konflik (FKDM, FKUB)]
      [Wawasan kebangsaan, Paskibraka]
      [Surat, PPID, fasilitas kantor]
      [Lainnya] [Tidak tahu]
      [Kembali]
    bot: Langkah 7 dari 16

      Kapan Bapak/Ibu menerima pelayanan itu?

      Contoh: 12/11/2026, 12 November, Senin lalu, atau 3 hari lalu
      [Hari ini] [Kemarin]
      [Kembali]
    bot: Langkah 8 dari 16

      Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

      Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

      Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
      [Kembali]
    Siti: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    bot: Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Langkah 8 dari 16
      [Tulis ulang]
      [Kembali] [Lanjut]
    bot: Langkah 9 dari 16

      Kerugian apa yang Bapak/Ibu alami?
      [Uang atau barang]
      [Waktu, tenaga, atau nama baik]
      [Keduanya]
      [Tidak ada]
      [Kembali]
    bot: Langkah 10 dari 16

      Penyelesaian apa yang Bapak/Ibu harapkan?

      Contoh: Surat rekomendasi saya diterbitkan minggu ini.
      [Kembali]
    Siti: Surat rekomendasi diterbitkan minggu ini.
    bot: Langkah 11 dari 16

      Apakah Bapak/Ibu mengadukan seorang petugas tertentu?
      [Tidak]
      [Ya]
      [Kembali]
    bot: Langkah 12 dari 16

      Dari mana Bapak/Ibu menyampaikan pengaduan ini?

      Tekan tombol, ketik nama tempat, atau kirim lokasi. Contoh: Gempol
      [Bangil] [Pasuruan]
      [Pandaan] [Gempol]
      [Purwosari] [Grati]
      [Kembali]
    bot: Langkah 13 dari 16

      Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

      Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.
      [Kembali] [Lewati]
    bot: Langkah 14 dari 16

      Siapa yang boleh mengetahui identitas Bapak/Ibu?
      [Petugas dan bidang]
      [Rahasiakan identitas saya]
      [Kembali]
    bot: Langkah 15 dari 16
      Mohon diperiksa kembali

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
      [Ubah: Penyelesaian yang diharapkan] [Ubah: Tentang petugas]
      [Ubah: Tempat penyampaian] [Ubah: Bukti]
      [Ubah: Kerahasiaan]
      [Simpan dulu] [Hapus draf]
      [Kembali]
    bot: Langkah 16 dari 16

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    Siti: Siti Aminah
    bot: <dokumen bukti-ADU-2026-00001-3.pdf> Terima kasih, pengaduan Bapak/Ibu sudah terkirim.

      Nomor: ADU-2026-00001-3
      Kode akses: #code
      Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.

      Mohon simpan nomor dan kode itu; keduanya juga tertulis pada bukti pengiriman. Dengan keduanya, siapa pun dapat menanyakan status tanpa melihat data Bapak/Ibu.

      Selanjutnya petugas mencatat pengaduan ini, dan setiap langkah kami beritahukan di sini. Berkas ini adalah bukti pengiriman.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(siti.paper()?, @"
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
    Untuk siapa  : Diri sendiri
    Nama lengkap  : Siti Aminah
    Alamat  : Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon  : tidak diisi
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan  : Senin, 23 November 2026
    Yang tidak sesuai  : Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian  : Tidak ada
    Penyelesaian yang diharapkan : Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas  : Tidak
    Tempat penyampaian  : Bangil
    Bukti  : tidak diisi
    Kerahasiaan  : Petugas dan bidang
    Tanda tangan  : Siti Aminah
    Petugas pengaduan akan mencatat dan memberikan tanda terima yang memuat nama petugas.
    Layanan ini tidak dipungut biaya.
    Penanggung jawab: Kepala Bakesbangpol Kabupaten Pasuruan, (0343) 747004
    SHA-256 pernyataan: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Bukti pengiriman ADU-2026-00001-3  halaman 1 dari 1
    ");
    shows!(city.officer().sees(), @"
    Pengaduan baru
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
    Bukti: tidak diisi
    Kerahasiaan: Petugas dan bidang

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    shows!(city.trail(&siti.number()?).await?, @"
    1 pengadu filed
    2 petugas read
    ");
    city.closes().await
}
