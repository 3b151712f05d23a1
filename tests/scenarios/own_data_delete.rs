//! `/data_saya`: what need not be kept is deleted, and the rest is explained.

use anyhow::Result;

use super::own_data::{filed_with_phone, is_whole};
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_need_not_be_kept_is_deleted_and_the_rest_is_explained
    a_draft_is_deleted_at_once
    a_correction_of_what_is_deleted_is_not_needed_any_more
}

/// A correction of the telephone number, handed in.
pub(super) async fn asks_for_new_phone(siti: &Person, number: &str, phone: &str) -> Result<()> {
    siti.says("/data_saya").await?;
    siti.presses_all(&["Betulkan data", number, "Telepon"]).await?;
    siti.says(phone).await?;
    siti.presses("Ya, ajukan").await
}

/// The deletion that the officer reads of is granted.
pub(super) async fn deletes(siti: &Person, rina: &Person, number: &str) -> Result<()> {
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", number, "Ya, ajukan penghapusan"]).await?;
    rina.presses_all(&["Setujui", "Ya, setujui"]).await
}

async fn what_need_not_be_kept_is_deleted_and_the_rest_is_explained(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", &number]).await?;
    shows!(siti.sees(), @"
    Penghapusan data pada ADU-2026-00001-3

    Dapat dihapus sekarang: Telepon, serta jawaban dan berkas yang belum dikirim.

    Masih disimpan: nama, alamat, isi pengaduan, bukti, dan pernyataan yang ditandatangani.

    Dasarnya: pengaduan wajib didokumentasikan (UU 25/2009 pasal 37). Data diproses karena kewajiban hukum (UU 27/2022 pasal 20).

    Disimpan sampai: 5 tahun setelah pengaduan ini selesai. Setelah itu data dihapus atau dihilangkan identitasnya.

    Bila diajukan, petugas menjawab dalam 3×24 jam.
    [Ya, ajukan penghapusan]
    [Batal]
    ");
    siti.presses("Batal").await?;
    shows!(siti.sees(), @"Baik, tidak ada yang berubah.");
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", &number, "Ya, ajukan penghapusan"]).await?;
    shows!(siti.sees(), @"
    Permintaan penghapusan data pada ADU-2026-00001-3 sudah kami terima.

    Kami memeriksanya, dan menjawab di sini paling lambat Kamis, 26 November 2026 pukul 09.00 WIB.
    ");
    rina.presses("Setujui").await?;
    shows!(rina.sees(), @"
    Permintaan penghapusan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Bila disetujui, yang dihapus: Telepon, serta jawaban dan berkas yang belum dikirim. Yang lain tetap disimpan.

    Setujui permintaan ini? Pengadu langsung diberi tahu.
    [Ya, setujui]
    [Batal]
    ");
    rina.presses("Ya, setujui").await?;
    shows!(siti.sees(), @"
    Permintaan penghapusan data pada ADU-2026-00001-3 disetujui.

    Sudah dihapus: Telepon, serta jawaban dan berkas yang belum dikirim.

    Yang lain masih disimpan, karena pengaduan wajib didokumentasikan. Disimpan sampai: 5 tahun setelah pengaduan ini selesai.
    ");
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("081234567890"), "{}", rina.sees());
    let phone = rina.sees().lines().find(|line| line.starts_with("Telepon")).unwrap_or_default().to_owned();
    shows!(phone, @"Telepon: dihapus atas permintaan");
    rina.says("/cari 081234567890").await?;
    assert!(!rina.sees().contains(&number), "{}", rina.sees());
    // Nobody is offered what they had deleted.
    siti.comes_to("full_name").await?;
    siti.presses("Pakai data terakhir").await?;
    assert!(!siti.sees().contains("081234567890"), "{}", siti.sees());
    assert!(is_whole(&city).await?);
    city.closes().await
}

async fn a_draft_is_deleted_at_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/data_saya").await?;
    siti.presses("Hapus data").await?;
    shows!(siti.sees(), @"Belum ada pengaduan dan tidak ada draf dari akun ini.");
    siti.comes_to("service").await?;
    siti.says("/data_saya").await?;
    siti.presses("Betulkan data").await?;
    shows!(siti.sees(), @"
    Jawaban pada draf dapat Bapak/Ibu ubah sendiri. Tekan drafnya untuk melanjutkan.
    [Draf pengaduan]
    ");
    siti.says("/data_saya").await?;
    siti.presses_all(&["Hapus data", "Draf pengaduan"]).await?;
    shows!(siti.sees(), @"
    Draf pengaduan beserta berkasnya akan dihapus dan tidak dapat dikembalikan. Hapus sekarang?
    [Ya, hapus draf]
    [Batal]
    ");
    let again = siti.data_of("Ya, hapus draf")?;
    siti.presses("Ya, hapus draf").await?;
    shows!(siti.sees(), @"Draf sudah dihapus. Untuk memulai lagi, ketik /lapor.");
    siti.forges(&again).await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);
    city.closes().await
}

async fn a_correction_of_what_is_deleted_is_not_needed_any_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    asks_for_new_phone(&siti, &number, "0812 9999 0000").await?;
    let (corrects, told) = (rina.data_of("Setujui")?, siti.mark());
    deletes(&siti, &rina, &number).await?;
    shows!(siti.sees_since(told), @"
    Siti: /data_saya
    bot: <dokumen data-saya.txt 2 kB> Ini salinan data Bapak/Ibu yang ada pada kami.

      Ada yang keliru atau perlu dihapus? Tekan tombol di bawah ini, atau hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004. Kami menjawab dalam 3×24 jam.
      [Betulkan data] [Hapus data]
    bot: Data mana yang ingin dihapus?

      Draf dihapus saat itu juga. Untuk pengaduan yang sudah terkirim, kami jelaskan dahulu apa yang dapat dihapus.
      [ADU-2026-00001-3]
    bot: Penghapusan data pada ADU-2026-00001-3

      Dapat dihapus sekarang: Telepon, serta jawaban dan berkas yang belum dikirim.

      Masih disimpan: nama, alamat, isi pengaduan, bukti, dan pernyataan yang ditandatangani.

      Dasarnya: pengaduan wajib didokumentasikan (UU 25/2009 pasal 37). Data diproses karena kewajiban hukum (UU 27/2022 pasal 20).

      Disimpan sampai: 5 tahun setelah pengaduan ini selesai. Setelah itu data dihapus atau dihilangkan identitasnya.

      Bila diajukan, petugas menjawab dalam 3×24 jam.
      [Ya, ajukan penghapusan]
      [Batal]
    bot: Permintaan penghapusan data pada ADU-2026-00001-3 sudah kami terima.

      Kami memeriksanya, dan menjawab di sini paling lambat Kamis, 26 November 2026 pukul 09.00 WIB.
    bot: Permintaan penghapusan data pada ADU-2026-00001-3 disetujui.

      Sudah dihapus: Telepon, serta jawaban dan berkas yang belum dikirim.

      Yang lain masih disimpan, karena pengaduan wajib didokumentasikan. Disimpan sampai: 5 tahun setelah pengaduan ini selesai.
    bot: Perbaikan data pada ADU-2026-00001-3 tidak diperlukan lagi: data itu sudah dihapus atas permintaan Bapak/Ibu.
    ");
    rina.forges(&corrects.replace("dt:g:", "dt:h:")).await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Tidak diperlukan lagi sejak Senin, 23 November 2026 pukul 09.00 WIB: data itu sudah dihapus atas permintaan pengadu.
    Telepon
    Menjadi: dihapus atas permintaan
    [Buka kartu]
    ");
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("081299990000"), "{}", rina.sees());
    assert!(rina.sees().contains("Perbaikan data tidak diperlukan lagi"), "{}", rina.sees());
    assert!(!rina.sees().contains("belum dikabulkan"), "{}", rina.sees());
    assert!(is_whole(&city).await?);
    // Whoever has one again says so, and that is a request like any other.
    asks_for_new_phone(&siti, &number, "0812 7777 0000").await?;
    rina.presses_all(&["Setujui", "Ya, setujui"]).await?;
    rina.opens(&number).await?;
    assert!(rina.sees().contains("081277770000"), "{}", rina.sees());
    city.closes().await
}
