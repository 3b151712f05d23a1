//! A whole complaint in Javanese: what is read, what is pressed and what is typed.

use anyhow::Result;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_complaint_is_filed_and_followed_in_javanese
}

async fn a_complaint_is_filed_and_followed_in_javanese(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/bahasa").await?;
    siti.presses("Basa Jawa").await?;
    shows!(siti.sees(), @"Inggih, salajengipun obrolan menika mawi basa Jawa.");
    siti.says("/start").await?;
    shows!(siti.sees(), @"
    Sugeng rawuh ing layanan pengaduan Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan.

    Lumantar obrolan menika, Bapak/Ibu saged ngintun pengaduan bab pelayanan ing kantor menika. Pitakenanipun setunggal-setunggal.

    Layanan menika boten dipuntarik ragad. Pengaduan dipuntanggapi paling dangu 3 dinten kerja.

    Mangga pilih salah setunggal tombol.
    [Kintun pengaduan]
    [Cek status] [Katrangan layanan]
    [Nyuwun informasi]
    [Aspirasi utawi saran]
    ");
    siti.presses("Kintun pengaduan").await?;
    shows!(siti.sees(), @"
    Langkah 1 saking 16

    Saderengipun miwiti: data Bapak/Ibu

    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan ngginakaken asma, alamat, nomor telepon, lan isi formulir namung kangge nangani perkawis menika. Dasaripun kuwajiban kantor miturut undang-undang.

    Data kasimpen 5 taun sasampunipun dipunarsipaken. Bapak/Ibu kagungan hak mundhut salinan, ndandosi, lan mbusak data lumantar /data_saya.

    Telegram nyimpen obrolan menika ing manca nagari. Nyuwun sampun ngantos ngintun NIK utawi foto KTP; kantor boten mbetahaken.

    Menapa Bapak/Ibu sarujuk?
    [Sarujuk lan lajeng]
    [Waos jangkep] [Boten, batalaken]
    ");

    // Typing what stands on a button is pressing it.
    siti.says_all(&["sarujuk lan lajeng", "Kula piyambak"]).await?;
    siti.presses("Angge: Siti Aminah").await?;
    siti.says_all(&["Dhusun Krajan RT 02 RW 01, Desa Raci, Bangil", "langkungi"]).await?;
    siti.presses("Rekomendasi penelitian, KKN, magang").await?;
    siti.says("3 dinten kepengker").await?;
    shows!(siti.sees(), @"
    Langkah 8 saking 16

    Menapa ingkang boten trep ing pelayanan menika? Mangga cariyosaken menapa ingkang kedadosan, wonten pundi, lan sinten ingkang ngladosi.

    Tuladha: Surat rekomendasi panaliten kula dereng medal sasampunipun sedasa dinten, kamangka berkasipun sampun jangkep.

    Saged kaserat ing sawetawis pesen. Foto lan pesen suwanten ugi kasimpen minangka bukti. Menawi sampun, pencet Lajeng.
    [Wangsul]
    ");
    siti.says("Surat rekomendasi kula dereng medal.").await?;
    siti.says("Petugas loket kalih boten kersa nampi berkas kula.").await?;
    shows!(siti.sees(), @"
    Sampun kacathet. Menawi wonten tambahan, mangga serat malih. Menawi sampun cekap, pencet Lajeng.

    Langkah 8 saking 16
    [Serat malih]
    [Wangsul] [Lajeng]
    ");
    siti.says_all(&["Lajeng", "arta utawi barang", "Kula kecalan arta kangge ojek.", "Rp1,2 yuta"]).await?;
    siti.says_all(&["Surat rekomendasi kula medal minggu menika.", "Boten", "Bangil"]).await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Sampun katampi: 1 berkas. Mangga kintun malih menawi taksih wonten, utawi pencet Lajeng.

    Langkah 15 saking 18

    1. foto, 185 kB: tanda terima
    [Busak 1]
    [Wangsul] [Lajeng]
    ");
    siti.presses("Lajeng").await?;
    siti.says("rahasiakaken identitas kula").await?;
    shows!(siti.sees(), @"
    Langkah 17 saking 18
    Nyuwun dipunpriksa malih

    Kangge sinten: Kula piyambak
    Asma jangkep: Siti Aminah
    Alamat: Dhusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: boten dipunisi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Jemuwah, 20 November 2026
    Ingkang boten trep: Surat rekomendasi kula dereng medal.
    Petugas loket kalih boten kersa nampi berkas kula.
    Jinis kapitunan: Arta utawi barang
    Kapitunan: Kula kecalan arta kangge ojek.
    Gantos rugi: Rp1.200.000
    Pangrampungan ingkang dipunkersakaken: Surat rekomendasi kula medal minggu menika.
    Bab petugas: Boten
    Papan pangintunan: Bangil
    Bukti: 1 berkas
    Kerahasiaan: Rahasiakaken identitas kula

    1. foto, 185 kB: tanda terima

    Identitas Bapak/Ibu namung saged kawaos petugas pengaduan lan pimpinan. Bidang namung ningali seratan “dirahasiakan”.
    Katur dhateng: Bidang Kewaspadaan Nasional dan Penanganan Konflik, lumantar petugas pengaduan
    Menawi dipunkintun samenika, dipuntanggapi paling lambat Kemis, 26 November 2026 pukul 16.00 WIB.
    [Tapak asma lan kintun]
    [Ewahi: Kangge sinten] [Ewahi: Asma jangkep]
    [Ewahi: Alamat] [Ewahi: Telepon]
    [Ewahi: Pelayanan] [Ewahi: Tanggal pelayanan]
    [Ewahi: Ingkang boten trep] [Ewahi: Jinis kapitunan]
    [Ewahi: Kapitunan] [Ewahi: Gantos rugi]
    [Ewahi: Pangrampungan ingkang dipunkersakaken] [Ewahi: Bab petugas]
    [Ewahi: Papan pangintunan] [Ewahi: Bukti]
    [Ewahi: Kerahasiaan]
    [Simpen rumiyin] [Busak draf]
    [Wangsul]
    ");
    // Back to one answer, and from there to the review again.
    siti.presses("Ewahi: Tanggal pelayanan").await?;
    siti.says("Kala wingi").await?;
    siti.says("Tapak asma lan kintun").await?;
    shows!(siti.sees(), @"
    Langkah 18 saking 18

    Pratelan: “Kula mratelakaken bilih katrangan menika leres.”

    Kangge tapak asma, ketik asma jangkep Bapak/Ibu: Siti Aminah. Saged ugi ngintun foto tapak asma.
    [Wangsul]
    ");
    let office = city.officer().mark();
    siti.says("Siti Aminah").await?;
    shows!(siti.sees(), @"
    Matur nuwun, pengaduan Bapak/Ibu sampun kakintun.

    Nomor: ADU-2026-00001-3
    Kode akses: #code
    Dipuntanggapi paling lambat Kemis, 26 November 2026 pukul 16.00 WIB.

    Nyuwun nomor lan kode menika dipunsimpen; kekalihipun ugi kaserat ing bukti pengiriman. Mawi kekalihipun, sinten kemawon saged mirsani status tanpa mangertosi data Bapak/Ibu.

    Salajengipun petugas nyathet pengaduan menika, lan saben langkah dipunkabaraken ing ngriki. Berkas menika minangka bukti pengiriman.
    [Tingali status]
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
    Jinis  : Pengaduan
    Katampi sistem  : Senen, 23 November 2026 pukul 09.00 WIB
    Dipuntanggapi paling lambat : Kemis, 26 November 2026 pukul 16.00 WIB
    Kanal  : Telegram
    ISI
    Kangge sinten  : Kula piyambak
    Asma jangkep  : Siti Aminah
    Alamat  : Dhusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon  : boten dipunisi
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan  : Minggu, 22 November 2026
    Ingkang boten trep  : Surat rekomendasi kula dereng medal.
    Petugas loket kalih boten kersa nampi berkas kula.
    Jinis kapitunan  : Arta utawi barang
    Kapitunan  : Kula kecalan arta kangge ojek.
    Gantos rugi  : Rp1.200.000
    Pangrampungan ingkang : Surat rekomendasi kula medal minggu menika.
    dipunkersakaken
    Bab petugas  : Boten
    Papan pangintunan  : Bangil
    Bukti  : 1 berkas
    Kerahasiaan  : Rahasiakaken identitas kula
    Tapak asma  : Siti Aminah
    BERKAS
    1.  foto: tanda terima
    Petugas pengaduan badhe nyathet lan nyukani tanda terima ingkang ngemot namanipun petugas. Layanan
    menika boten dipuntarik ragad.
    Penanggung jawab: Kepala Bakesbangpol Kabupaten Pasuruan, (0343) 747004
    SHA-256 pratelan: #hash
    #paper
    Asli botenipun dokumen menika saged dipunpriksa kanthi mindai kode QR, utawi kanthi ngintun /
    verifikasi lan kode menika dhateng bot.
    Bukti pengiriman ADU-2026-00001-3  kaca 1 saking 1
    ");

    siti.says(&format!("/status {}", siti.number()?)).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Kakintun, ngentosi dipuncathet petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Kakintun: Senen, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: paling lambat Kemis, 26 November 2026 pukul 16.00 WIB

    Riwayat
    Senen, 23 November 2026 pukul 09.00 WIB – Kakintun

    Salajengipun petugas pengaduan nyathet lan mriksa. Bapak/Ibu boten perlu nindakaken menapa-menapa.
    [Tingali status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Dokumen]
    ");
    // The office reads in its own language.
    let card = city.officer().sees_since(office);
    shows!(card.lines().take(12).collect::<Vec<_>>().join("\n"), @"
    bot: Pengaduan baru
      ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
      Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
      Tanda: identitas dirahasiakan

      Pengadu
      Untuk siapa: Diri sendiri
      Nama lengkap: Siti Aminah
      Alamat: Dhusun Krajan RT 02 RW 01, Desa Raci, Bangil
      Telepon: tidak diisi
    ");
    siti.presses("Cabut pengaduan").await?;
    siti.presses("Inggih, cabut").await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3 sampun dipuncabut miturut kersanipun Bapak/Ibu.

    Menawi ewah panggalih, pencet Batalaken pencabutan paling lambat Senen, 30 November 2026 pukul 09.00 WIB.
    [Tingali status]
    [Batalaken pencabutan]
    ");
    siti.presses("Batalaken pencabutan").await?;
    siti.says("/data_saya").await?;
    shows!(siti.sees(), @"
    Menika salinan data Bapak/Ibu ingkang wonten ing kantor.

    Menawi wonten ingkang klentu utawi kedah dipunbusak, pencet tombol ing ngandhap, utawi hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004. Wangsulanipun salebeting 3×24 jam.
    [Dandosi data] [Busak data]
    ");
    city.closes().await
}
