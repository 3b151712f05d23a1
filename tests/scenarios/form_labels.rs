//! Answers of one tap: labels that may be typed as well, and the name of the account.

use anyhow::Result;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_typed_label_is_a_pressed_button
    the_name_of_the_account_is_one_tap
}

async fn a_typed_label_is_a_pressed_button(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    for text in [
        "setuju dan lanjut",
        "MYSELF",
        "pakai siti aminah",
        "Dusun Krajan RT 02 RW 01",
        "lewati",
        "i do not know",
        "Yesterday",
        "Surat rekomendasi saya belum terbit.",
        "continue",
        "TIDAK ADA",
        "Surat diterbitkan.",
        "no",
        "pandaan",
        "skip",
        "rahasiakan identitas saya!",
        "ubah: telepon",
        "kembali",
        "tanda tangani & kirim",
        "tanda tangani dan kirim",
    ] {
        siti.says(text).await?;
    }
    shows!(siti.sees(), @"
    Langkah 16 dari 16

    Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

    Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
    [Kembali]
    ");
    siti.says("Siti Aminah").await?;
    siti.number()?;
    city.closes().await
}

async fn the_name_of_the_account_is_one_tap(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Johan Prasetyo");
    siti.says("/lapor").await?;
    siti.answers_up_to("full_name").await?;
    // Renamed meanwhile. Too short for a full name: said so, the question stays, and that name is not offered.
    siti.account.set_name("Jo", None);
    siti.presses_here("Pakai: Johan Prasetyo").await?;
    shows!(siti.sees(), @"
    Jawaban itu belum lengkap: baru 2 huruf. Mohon tulis paling sedikit 3 huruf.

    Langkah 3 dari 16

    Siapa nama lengkap Bapak/Ibu?

    Contoh: Siti Aminah
    [Kembali]
    ");
    siti.account.set_name("🌸 777", None);
    siti.says("/lapor").await?;
    siti.presses_here("Lanjutkan draf").await?;
    shows!(siti.sees(), @"
    Langkah 3 dari 16

    Siapa nama lengkap Bapak/Ibu?

    Contoh: Siti Aminah
    [Kembali]
    ");
    siti.account.set_name("Johan", Some("Prasetyo"));
    siti.says("/lapor").await?;
    siti.presses_here("Lanjutkan draf").await?;
    siti.presses_here("Pakai: Johan Prasetyo").await?;
    assert_eq!(siti.step(), "Langkah 4 dari 16");
    city.closes().await
}
