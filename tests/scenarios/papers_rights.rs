//! Who may have which paper, and what stands on it.

use anyhow::Result;
use wadul::domain::Role;

use super::papers::gets;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_confidential_name_stands_on_no_paper_of_a_division
    a_paper_is_for_those_who_have_it_on_their_list
    what_an_officer_entered_has_a_paper_with_their_name
}

async fn a_confidential_name_stands_on_no_paper_of_a_division(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("confidential").await?;
    siti.presses_all(&["Rahasiakan identitas saya", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;

    for label in ["Lembar disposisi", "Surat pengaduan", "Berkas kasus"] {
        gets(&budi, &number, label).await?;
        assert!(budi.paper()?.contains("dirahasiakan"), "{label}: {}", budi.paper()?);
    }
    shows!(budi.reads("surat-pengaduan-")?, @"
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
    Identitas pengadu : dirahasiakan
    dengan ini menyampaikan pengaduan atas pelayanan berikut.
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan : Senin, 23 November 2026
    Yang tidak sesuai
    Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian : Tidak ada
    Penyelesaian yang diharapkan
    Surat rekomendasi diterbitkan minggu ini.
    Demikian surat pengaduan ini saya sampaikan. Saya menyatakan bahwa keterangan ini benar.
    Bangil, 23 November 2026
    Pengadu,
    dirahasiakan
    Disampaikan lewat Telegram pada Senin, 23 November 2026 pukul 09.00 WIB.
    SHA-256 pernyataan yang ditandatangani: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Surat pengaduan ADU-2026-00001-3  halaman 1 dari 1
    ");
    for known in ["Siti", "Aminah", "Dusun Krajan"] {
        assert!(!budi.was_told().contains(known), "the division reads {known}");
    }
    // The sheet goes to the division, whoever makes it; what stays at the desk says who it is, and that it must not leave.
    gets(&rina, &number, "Lembar disposisi").await?;
    assert!(!rina.paper()?.contains("Siti"), "{}", rina.paper()?);
    gets(&rina, &number, "Berkas kasus").await?;
    assert!(rina.paper()?.contains("Siti Aminah"), "{}", rina.paper()?);
    assert!(rina.paper()?.contains("Salinan meja pengaduan"), "{}", rina.paper()?);
    // Every paper that an officer was given is a reading.
    let trail = city.trail(&number).await?;
    assert_eq!(trail.lines().filter(|line| line.ends_with("bidang read_paper")).count(), 3, "{trail}");
    city.closes().await
}

async fn a_paper_is_for_those_who_have_it_on_their_list(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, tono) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Tono"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.opens(&number).await?;
    let case = city.case(&number).await?.id;
    let sees = async |person: &crate::harness::Person, kind: &str, position: i64| -> Result<String> {
        person.forges(&format!("pa:{case}:{kind}:{position}")).await?;
        Ok(person.sees().lines().next().unwrap_or_default().to_owned())
    };
    let old =
        "Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.";

    // The receipt is between the citizen and the desk, the sheet is the office's own.
    assert_eq!(sees(&budi, "receipt", 3).await?, old);
    assert_eq!(sees(&budi, "proof", 1).await?, old);
    assert_eq!(sees(&siti, "disposition", 4).await?, old);
    // There is no such answer, and no paper of a line that makes none.
    assert_eq!(sees(&siti, "response", 4).await?, old);
    assert_eq!(sees(&rina, "receipt", 1).await?, old);
    // Nobody else's.
    tono.says("/start").await?;
    assert_eq!(sees(&tono, "proof", 1).await?, old);
    assert_eq!(sees(&tono, "dossier", 0).await?, old);
    tono.forges(&format!("pp:{case}")).await?;
    assert_eq!(tono.sees(), old);
    shows!(city.denials(&budi).await?.join(" "), @"paper paper");
    shows!(city.denials(&siti).await?.join(" "), @"paper paper");
    shows!(city.denials(&tono).await?.join(" "), @"case case case");
    city.closes().await
}

async fn what_an_officer_entered_has_a_paper_with_their_name(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/catat").await?;
    rina.presses("Loket").await?;
    rina.presses("Hari ini").await?;
    rina.presses("Pengadu sendiri").await?;
    rina.says_all(&["Siti Aminah", "Dusun Krajan RT 02 RW 01, Desa Raci, Bangil", "081234567890"]).await?;
    rina.presses_all(&["Rekomendasi penelitian, KKN, magang", "Kemarin"]).await?;
    rina.says("Surat rekomendasi belum terbit setelah sepuluh hari.").await?;
    rina.presses_all(&["Lanjut", "Tidak ada"]).await?;
    rina.says("Surat rekomendasi diterbitkan minggu ini.").await?;
    rina.presses_all(&["Tidak", "Bangil", "Disampaikan lisan", "Lewati", "Petugas dan bidang", "Catat"]).await?;
    let number = rina.number()?;
    let first = rina.file("pencatatan-")?;
    // At the counter it is signed on paper: both leave room for a pen.
    gets(&rina, &number, "Surat pengaduan").await?;
    shows!(rina.paper()?, @"
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
    Telepon  : 081234567890
    dengan ini menyampaikan pengaduan atas pelayanan berikut.
    Pelayanan  : Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan : Minggu, 22 November 2026
    Yang tidak sesuai
    Surat rekomendasi belum terbit setelah sepuluh hari.
    Jenis kerugian  : Tidak ada
    Penyelesaian yang diharapkan
    Surat rekomendasi diterbitkan minggu ini.
    Demikian surat pengaduan ini disampaikan, seperti yang diterima petugas dari pengadu.
    Bangil, 23 November 2026
    Pengadu,
    Siti Aminah
    Disampaikan lewat loket pada Senin, 23 November 2026.
    SHA-256 pernyataan yang ditandatangani: #hash
    #paper
    Keaslian dokumen ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan
    kode ini kepada bot.
    Surat pengaduan ADU-2026-00001-3  halaman 1 dari 1
    ");
    gets(&rina, &number, "Tanda terima").await?;
    assert!(rina.paper()?.contains("Rina Petugas"), "{}", rina.paper()?);
    assert!(gets(&rina, &number, "Bukti pencatatan").await? == first, "the paper is what it was");
    city.closes().await
}
