//! Papers of a case: each as its reader gets it, read back from the PDF, and the same again whatever happens afterwards.

use anyhow::{Result, ensure};
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    each_step_has_its_paper_and_each_stays_as_it_was
}

/// Gets a paper from the list of `[Dokumen]`.
pub async fn gets(person: &Person, number: &str, label: &str) -> Result<Vec<u8>> {
    person.says(&format!("/kasus {number}")).await?;
    if !person.sees().contains("[Dokumen]") {
        person.says(&format!("/status {number}")).await?;
    }
    person.presses("Dokumen").await?;
    person.presses(label).await?;
    person.file(".pdf")
}

/// A complaint that is recorded, given to two divisions, and answered by the one that leads.
async fn answered(city: &City, siti: &Person, rina: &Person, budi: &Person) -> Result<String> {
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Tetapkan tingkat", "2 – sedang", "Teruskan ke bidang"]).await?;
    rina.presses_all(&["Kewaspadaan Nasional", "Sekretariat", "Lanjut"]).await?;
    rina.says("Sekretariat memeriksa buku agenda surat masuk.").await?;
    budi.presses_all(&["Ambil", "Catatan internal"]).await?;
    budi.says("Berkas ada di meja Kasubbag.").await?;
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    budi.account.sends_photo("surat yang terbit");
    budi.settles().await?;
    budi.presses_all(&["Lanjut", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    Ok(number)
}

async fn each_step_has_its_paper_and_each_stays_as_it_was(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = answered(&city, &siti, &rina, &budi).await?;

    // What came by itself.
    shows!(siti.reads("tanda-terima-")?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    TANDA TERIMA PENGADUAN
    Nomor  : ADU-2026-00001-3
    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan menerangkan bahwa pengaduan berikut sudah
    diterima dan dicatat.
    Identitas pengadu
    Nama lengkap  : Siti Aminah
    Alamat  : Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Uraian
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan  : Senin, 23 November 2026
    Yang tidak sesuai  : Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian  : Tidak ada
    Penyelesaian yang diharapkan : Surat rekomendasi diterbitkan minggu ini.
    Tempat dan waktu penerimaan
    Disampaikan dari  : Bangil
    Disampaikan pada : Senin, 23 November 2026 pukul 09.00 WIB
    Kanal  : Telegram
    Diterima di  : Bakesbangpol Kabupaten Pasuruan, Jln. Raya Raci Km 9, Komplek Perkantoran
    Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Dicatat pada  : Senin, 23 November 2026 pukul 09.00 WIB
    Kelengkapannya diperiksa paling lambat Senin, 7 Desember 2026 pukul 09.00 WIB. Tanggapan pertama
    disampaikan paling lambat Kamis, 26 November 2026 pukul 16.00 WIB. Layanan ini tidak dipungut biaya.
    Bangil, 23 November 2026
    Petugas yang menerima,
    Petugas Pengaduan
    Rina Petugas
    SHA-256 pernyataan yang ditandatangani: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Tanda terima pengaduan ADU-2026-00001-3  halaman 1 dari 1
    ");
    shows!(siti.reads("tanggapan-")?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    Bangil, 23 November 2026
    Nomor  : ADU-2026-00001-3/T1
    Sifat  : Biasa
    Lampiran  : 1 berkas
    Hal  : Tanggapan atas pengaduan nomor ADU-2026-00001-3
    Yth. Bapak/Ibu Siti Aminah
    Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Dengan hormat,
    Menindaklanjuti pengaduan Bapak/Ibu nomor ADU-2026-00001-3 yang kami terima pada Senin, 23
    November 2026 pukul 09.00 WIB, kami sampaikan tanggapan sebagai berikut.
    Tentang  : Rekomendasi penelitian, survei, KKN, atau magang
    Hasil  : Diselesaikan
    Surat rekomendasi sudah terbit dan dapat diambil di loket.
    Bila tanggapan ini belum sesuai, Bapak/Ibu dapat menyampaikan keberatan paling lambat Senin, 7
    Desember 2026 pukul 16.00 WIB. Keberatan diperiksa oleh atasan. Bapak/Ibu juga dapat
    menghubungi Ombudsman Republik Indonesia, 137.
    Demikian tanggapan kami. Atas perhatian Bapak/Ibu, kami sampaikan terima kasih.
    a.n. Kepala Bakesbangpol Kabupaten Pasuruan
    Bidang Kewaspadaan Nasional dan
    Penanganan Konflik
    ttd.
    Bakesbangpol Kabupaten Pasuruan
    Lampiran
    1.  foto: surat yang terbit
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Surat tanggapan ADU-2026-00001-3  halaman 1 dari 1
    ");
    // What there is for whom.
    siti.says(&format!("/status {number}")).await?;
    siti.presses("Dokumen").await?;
    shows!(siti.sees(), @"
    Dokumen untuk ADU-2026-00001-3. Tekan salah satu; berkasnya kami kirim ke sini.
    [Bukti pengiriman]
    [Surat pengaduan]
    [Tanda terima]
    [Surat tanggapan]
    [Berkas kasus]
    ");
    rina.opens(&number).await?;
    rina.presses("Dokumen").await?;
    shows!(rina.sees(), @"
    Dokumen untuk ADU-2026-00001-3. Tekan salah satu; berkasnya kami kirim ke sini.
    [Surat pengaduan]
    [Tanda terima]
    [Lembar disposisi]
    [Surat tanggapan]
    [Berkas kasus]
    ");
    budi.opens(&number).await?;
    budi.presses("Dokumen").await?;
    shows!(budi.sees(), @"
    Dokumen untuk ADU-2026-00001-3. Tekan salah satu; berkasnya kami kirim ke sini.
    [Surat pengaduan]
    [Lembar disposisi]
    [Surat tanggapan]
    [Berkas kasus]
    ");
    budi.presses("Lembar disposisi").await?;
    shows!(budi.reads("disposisi-")?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    LEMBAR DISPOSISI
    Pengaduan  Penerimaan
    Nomor: ADU-2026-00001-3  Dicatat: Senin, 23 November 2026
    Dari: Siti Aminah  Kanal: Telegram
    Tanggal: Senin, 23 November 2026  Tingkat: 2 (sedang)
    Hal: Rekomendasi penelitian, survei, KKN, atau  Sifat: ☒ Biasa ☐ Rahasia
    magang
    Diteruskan kepada  Dengan hormat harap
    ☒ Sekretariat (membantu)  ☒ ditelusuri dan ditangani
    ☐ Bidang Ideologi, Wawasan Kebangsaan dan  ☒ ditanggapi kepada pengadu
    Karakter Bangsa  ☒ dibantu oleh bidang lain yang ditandai
    ☐ Bidang Politik Dalam Negeri
    ☐ Bidang Ketahanan Ekonomi, Sosial, Budaya,
    Agama dan Organisasi Kemasyarakatan
    ☒ Bidang Kewaspadaan Nasional dan Penanganan
    Konflik (penanggung jawab)
    Instruksi
    Sekretariat memeriksa buku agenda surat masuk.
    Batas waktu tanggapan : Kamis, 26 November 2026 pukul 16.00 WIB
    Isi ringkas  : Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Bangil, 23 November 2026
    Petugas Pengaduan
    Rina Petugas
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Lembar disposisi ADU-2026-00001-3  halaman 1 dari 1
    ");
    rina.presses("Surat pengaduan").await?;
    shows!(rina.reads("surat-pengaduan-")?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    SURAT PENGADUAN
    Nomor  : ADU-2026-00001-3
    Lampiran  : –
    Hal  : Pengaduan tentang Rekomendasi penelitian, survei, KKN, atau magang
    Yth. Kepala Bakesbangpol Kabupaten Pasuruan
    u.p. Bidang Kewaspadaan Nasional dan Penanganan Konflik
    Jl. Raya Raci Km. 09 Pasuruan-Bangil
    Dengan hormat,
    Yang bertanda tangan di bawah ini:
    Nama lengkap  : Siti Aminah
    Alamat  : Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    dengan ini menyampaikan pengaduan atas pelayanan berikut.
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan : Senin, 23 November 2026
    Yang tidak sesuai
    Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian  : Tidak ada
    Penyelesaian yang diharapkan
    Surat rekomendasi diterbitkan minggu ini.
    Demikian surat pengaduan ini saya sampaikan. Saya menyatakan bahwa keterangan ini benar.
    Bangil, 23 November 2026
    Pengadu,
    Siti Aminah
    Siti Aminah
    Disampaikan lewat Telegram pada Senin, 23 November 2026 pukul 09.00 WIB.
    SHA-256 pernyataan yang ditandatangani: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Surat pengaduan ADU-2026-00001-3  halaman 1 dari 1
    ");
    gets(&rina, &number, "Berkas kasus").await?;
    shows!(rina.reads("berkas-")?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    BERKAS KASUS
    ADU-2026-00001-3
    Keadaan sampai Senin, 23 November 2026 pukul 09.00 WIB
    Ringkasan
    Keadaan  : Sudah ditanggapi
    Jenis  : Pengaduan
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Kanal  : Telegram
    Diterima  : Senin, 23 November 2026 pukul 09.00 WIB
    Dicatat  : Senin, 23 November 2026 pukul 09.00 WIB, oleh Rina Petugas
    Janji tanggapan : Kamis, 26 November 2026 pukul 16.00 WIB
    Tingkat  : 2 (sedang)
    Bidang  : Bidang Kewaspadaan Nasional dan Penanganan Konflik
    Bidang lain  : Sekretariat
    Ditangani oleh  : Budi Santoso
    Hasil  : Diselesaikan
    Pengadu
    Untuk siapa  : Diri sendiri
    Nama lengkap  : Siti Aminah
    Alamat  : Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon  : tidak diisi
    Tempat penyampaian : Bangil
    Isi saat disampaikan
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan  : Senin, 23 November 2026
    Yang tidak sesuai  : Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian  : Tidak ada
    Penyelesaian yang diharapkan : Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas  : Tidak
    Bukti  : tidak diisi
    Kerahasiaan  : Petugas dan bidang
    Berkas kasus ADU-2026-00001-3  halaman 1 dari 2
    Riwayat
    Waktu  Peristiwa  Oleh
    Senin, 23 November 2026  Terkirim  pengadu
    pukul 09.00 WIB
    Senin, 23 November 2026  Diterima dan dicatat  Rina Petugas
    pukul 09.00 WIB
    Senin, 23 November 2026  Tingkat ditetapkan  Rina Petugas
    pukul 09.00 WIB
    Senin, 23 November 2026  Diteruskan ke bidang  Rina Petugas
    pukul 09.00 WIB  Tugas: Sekretariat memeriksa buku agenda
    surat masuk.
    Senin, 23 November 2026  Mulai ditangani bidang  Budi Santoso
    pukul 09.00 WIB
    Senin, 23 November 2026  Catatan internal  Budi Santoso
    pukul 09.00 WIB  Catatan internal: Berkas ada di meja Kasubbag.
    Senin, 23 November 2026  Ditanggapi  Budi Santoso
    pukul 09.00 WIB  Tanggapan: Surat rekomendasi sudah terbit dan
    dapat diambil di loket.
    Berkas
    No.  Berkas  SHA-256
    1  foto, 185 kB: surat yang terbit  56565d9f723e52dc08a8b38496bdf605a8f245bc8
    764971e820a079adc62abe1
    Tenggat
    Tenggat  Paling lambat  Terlaksana  Keterangan
    Tanggapan pertama  Kamis, 26 November 2026  Senin, 23 November 2026  tepat waktu
    pukul 16.00 WIB  pukul 09.00 WIB
    Pemeriksaan kelengkapan  Senin, 7 Desember 2026  Senin, 23 November 2026  tepat waktu
    pukul 09.00 WIB  pukul 09.00 WIB
    Keputusan  Jumat, 22 Januari 2027  Senin, 23 November 2026  tepat waktu
    pukul 09.00 WIB  pukul 09.00 WIB
    SHA-256 pernyataan yang ditandatangani: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Berkas kasus ADU-2026-00001-3  halaman 2 dari 2
    ");
    gets(&siti, &number, "Berkas kasus").await?;
    shows!(siti.reads("berkas-")?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    BERKAS KASUS
    ADU-2026-00001-3
    Keadaan sampai Senin, 23 November 2026 pukul 09.00 WIB
    Ringkasan
    Keadaan  : Sudah ditanggapi
    Jenis  : Pengaduan
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Kanal  : Telegram
    Diterima  : Senin, 23 November 2026 pukul 09.00 WIB
    Dicatat  : Senin, 23 November 2026 pukul 09.00 WIB, oleh Rina Petugas
    Janji tanggapan : Kamis, 26 November 2026 pukul 16.00 WIB
    Tingkat  : 2 (sedang)
    Bidang  : Bidang Kewaspadaan Nasional dan Penanganan Konflik
    Bidang lain  : Sekretariat
    Hasil  : Diselesaikan
    Pengadu
    Untuk siapa  : Diri sendiri
    Nama lengkap  : Siti Aminah
    Alamat  : Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon  : tidak diisi
    Tempat penyampaian : Bangil
    Isi saat disampaikan
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan  : Senin, 23 November 2026
    Yang tidak sesuai  : Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian  : Tidak ada
    Penyelesaian yang diharapkan : Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas  : Tidak
    Bukti  : tidak diisi
    Kerahasiaan  : Petugas dan bidang
    Berkas kasus ADU-2026-00001-3  halaman 1 dari 2
    Riwayat
    Waktu  Peristiwa  Oleh
    Senin, 23 November 2026  Terkirim  pengadu
    pukul 09.00 WIB
    Senin, 23 November 2026  Diterima dan dicatat  Rina Petugas
    pukul 09.00 WIB
    Senin, 23 November 2026  Tingkat ditetapkan  kantor
    pukul 09.00 WIB
    Senin, 23 November 2026  Diteruskan ke bidang  kantor
    pukul 09.00 WIB
    Senin, 23 November 2026  Mulai ditangani bidang  kantor
    pukul 09.00 WIB
    Senin, 23 November 2026  Ditanggapi  kantor
    pukul 09.00 WIB  Tanggapan: Surat rekomendasi sudah terbit dan
    dapat diambil di loket.
    Berkas
    No.  Berkas  SHA-256
    1  foto, 185 kB: surat yang terbit  56565d9f723e52dc08a8b38496bdf605a8f245bc8
    764971e820a079adc62abe1
    Tenggat
    Tenggat  Paling lambat  Terlaksana  Keterangan
    Tanggapan pertama  Kamis, 26 November 2026  Senin, 23 November 2026  tepat waktu
    pukul 16.00 WIB  pukul 09.00 WIB
    Pemeriksaan kelengkapan  Senin, 7 Desember 2026  Senin, 23 November 2026  tepat waktu
    pukul 09.00 WIB  pukul 09.00 WIB
    Keputusan  Jumat, 22 Januari 2027  Senin, 23 November 2026  tepat waktu
    pukul 09.00 WIB  pukul 09.00 WIB
    Nama petugas yang tidak diberitahukan kepada pengadu dan catatan internal tidak dimuat dalam salinan ini.
    SHA-256 pernyataan yang ditandatangani: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Berkas kasus ADU-2026-00001-3  halaman 2 dari 2
    ");
    let berkas = siti.reads("berkas-")?;
    for kept in ["Budi", "Kasubbag", "agenda surat masuk"] {
        assert!(!berkas.contains(kept), "the citizen's copy says {kept}");
    }

    let before = papers(&siti, &rina, &number).await?;
    // The case goes on: the citizen objects, is right, and gets another answer; the officer gets another name.
    siti.says(&format!("/status {number}")).await?;
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Surat sudah terbit, tetapi nama saya keliru.").await?;
    head.opens(&number).await?;
    head.presses("Kabulkan keberatan").await?;
    head.says("Nama pada surat memang keliru.").await?;
    head.presses("Kirim").await?;
    city.passes(TimeDelta::days(1)).await?;
    rina.account.set_name("Rina Puspita", None);
    head.opens(&number).await?;
    head.presses_all(&["Jawab langsung", "Diselesaikan sebagian"]).await?;
    head.says("Surat yang benar dapat diambil hari ini.").await?;
    head.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.says("Terima kasih, akan saya ambil.").await?;
    shows!(siti.reads("tanggapan-")?, @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,
    Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100
    Telepon (0343) 747004, 082232130269
    Pos-el bakesbangpol@pasuruankab.go.id · Laman bakesbangpol.pasuruankab.go.id
    Bangil, 24 November 2026
    Nomor  : ADU-2026-00001-3/T2
    Sifat  : Biasa
    Lampiran  : –
    Hal  : Tanggapan atas pengaduan nomor ADU-2026-00001-3
    Yth. Bapak/Ibu Siti Aminah
    Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Dengan hormat,
    Menindaklanjuti pengaduan Bapak/Ibu nomor ADU-2026-00001-3 yang kami terima pada Senin, 23
    November 2026 pukul 09.00 WIB, kami sampaikan tanggapan sebagai berikut.
    Tentang  : Rekomendasi penelitian, survei, KKN, atau magang
    Hasil  : Diselesaikan sebagian
    Surat yang benar dapat diambil hari ini.
    Bila tanggapan ini belum sesuai, Bapak/Ibu dapat menyampaikan keberatan paling lambat Selasa, 8
    Desember 2026 pukul 16.00 WIB. Keberatan diperiksa oleh atasan. Bapak/Ibu juga dapat
    menghubungi Ombudsman Republik Indonesia, 137.
    Demikian tanggapan kami. Atas perhatian Bapak/Ibu, kami sampaikan terima kasih.
    Kepala Bakesbangpol Kabupaten Pasuruan
    Hadi Kepala
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Surat tanggapan ADU-2026-00001-3  halaman 1 dari 1
    ");

    let after = papers(&siti, &rina, &number).await?;
    for ((name, first), (_, again)) in before.iter().zip(&after) {
        ensure!(first == again, "{name} is not what it was");
    }
    siti.says(&format!("/status {number}")).await?;
    siti.presses("Dokumen").await?;
    shows!(siti.sees(), @"
    Dokumen untuk ADU-2026-00001-3. Tekan salah satu; berkasnya kami kirim ke sini.
    [Bukti pengiriman]
    [Surat pengaduan]
    [Tanda terima]
    [Surat tanggapan · Senin, 23 November 2026]
    [Surat tanggapan · Selasa, 24 November 2026]
    [Berkas kasus]
    ");
    city.closes().await
}

/// Every paper that belongs to a move, made now.
async fn papers(siti: &Person, rina: &Person, number: &str) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let mut papers = Vec::new();
    for label in ["Bukti pengiriman", "Surat pengaduan", "Tanda terima"] {
        papers.push((label, gets(siti, number, label).await?));
    }
    papers.push(("Lembar disposisi", gets(rina, number, "Lembar disposisi").await?));
    let responses: Vec<String> = {
        siti.says(&format!("/status {number}")).await?;
        siti.presses("Dokumen").await?;
        let list = siti.sees();
        let labels = list.lines().filter(|line| line.contains("Surat tanggapan")).map(str::to_owned);
        labels.map(|line| line.trim_matches(['[', ']']).to_owned()).collect()
    };
    papers.push(("Surat tanggapan", gets(siti, number, &responses[0]).await?));
    Ok(papers)
}
