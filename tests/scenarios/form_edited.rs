//! Messages that are changed after they were sent: before filing, and beside what was signed.

use anyhow::Result;

use super::form_answers::note;
use super::walk::proof;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_edited_message_changes_the_answer_it_gave
    an_edit_after_filing_stands_beside_the_signed_statement
    an_edited_answer_is_kept_beside_the_signed_one
}

async fn an_edited_message_changes_the_answer_it_gave(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("address").await?;
    let address = siti.says("Jl. Mawar 5 RT 01, Bangil").await?;
    siti.goes_from_to("phone", "service_date").await?;
    let date = siti.says("12 November 2026").await?;
    siti.says("Saya datang ke loket 2.").await?;
    let second = siti.says("Berkas ditolka.").await?;
    siti.says("Petugas meminta uang.").await?;

    siti.account.edits(second, "Berkas ditolak.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan Bapak/Ibu sudah kami catat.

    Langkah 10 dari 18

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.

    Jawaban sekarang: Saya datang ke loket 2.
    Berkas ditolak.
    Petugas meminta uang.
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.account.edits(address, "Jl. Melati 7 RT 01, Bangil");
    siti.settles().await?;
    assert_eq!(note(&siti), "Perubahan pesan Bapak/Ibu sudah kami catat.");
    siti.account.edits(address, "Bangil");
    siti.account.edits(date, "13 November 2026");
    siti.settles().await?;
    siti.account.edits(date, "31 November 2026");
    siti.settles().await?;
    shows!(note(&siti), @"Perubahan pesan tadi belum dapat menjadi jawaban, jadi jawaban sebelumnya tetap berlaku. Mohon tulis lagi di sini bila perlu.");

    let photo = siti.account.sends_photo("ini tanda terimana");
    siti.settles().await?;
    siti.account.edits_caption(photo, "ini tanda terimanya");
    siti.settles().await?;
    siti.presses_here("Lanjut").await?;
    siti.goes_from_to("loss_kind", "signature").await?;

    // Whoever mends an answer before signing reads the whole page again.
    siti.account.edits(address, "Jl. Anggrek 9 RT 01, Bangil");
    siti.settles().await?;
    let review = siti.sees();
    for line in [
        "Alamat: Jl. Anggrek 9 RT 01, Bangil",
        "Tanggal pelayanan: Jumat, 13 November 2026",
        "Yang tidak sesuai: Saya datang ke loket 2.\nBerkas ditolak.\nPetugas meminta uang.\nini tanda terimanya",
        ": ini tanda terimanya",
    ] {
        assert!(review.contains(line), "{line} in {review}");
    }

    // An answer that was refused, mended where it stands, is not passed over in silence.
    siti.presses_here("Ubah: Ganti rugi").await?;
    let wrong = siti.says("banyak").await?;
    siti.account.edits(wrong, "750rb");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan tadi belum dapat menjadi jawaban, jadi jawaban sebelumnya tetap berlaku. Mohon tulis lagi di sini bila perlu.

    Langkah 13 dari 21

    Berapa ganti rugi yang Bapak/Ibu minta?

    Contoh: 1.250.000, Rp1,2 juta, atau 500rb

    Jawaban sekarang: Rp1.200.000
    [Tidak menuntut ganti rugi]
    [Kembali]
    ");
    city.closes().await
}

async fn an_edit_after_filing_stands_beside_the_signed_statement(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("resolution").await?;
    let resolution = siti.says("Uang dikembalikan.").await?;
    siti.goes_from_to("about_officer", "").await?;
    let number = siti.number()?;
    let signed = proof(&siti)?;
    siti.account.edits(resolution, "Uang dikembalikan minggu ini.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 4 berkas dan 1 tulisan tambahan.

    Pimpinan juga dapat melihatnya.
    [Selesai menambah]
    ");
    city.officer().says(&format!("/kasus {number}")).await?;
    let card = city.officer().sees();
    assert!(card.contains("Penyelesaian yang diharapkan: Uang dikembalikan.\n"), "{card}");
    assert!(card.contains("Uang dikembalikan minggu ini."), "{card}");
    assert_eq!(proof(&siti)?, signed);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    4 pengadu supplement
    5 petugas read
    ");
    city.closes().await
}

async fn an_edited_answer_is_kept_beside_the_signed_one(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("resolution").await?;
    let message = siti.says("Surat rekomendasi diterbitkan.").await?;
    siti.presses_all(&["Tidak", "Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let hash = city.case(&siti.number()?).await?.statement_hash;
    siti.account.edits(message, "Surat rekomendasi diterbitkan hari ini.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 0 berkas dan 1 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    assert_eq!(city.case(&siti.number()?).await?.statement_hash, hash);
    city.officer().presses("Buka kartu").await?;
    let card = city.officer().sees();
    assert!(card.contains("diharapkan: Surat rekomendasi diterbitkan.\n"), "{card}");
    assert!(card.contains("WIB: Surat rekomendasi diterbitkan hari ini."), "{card}");
    city.closes().await
}
