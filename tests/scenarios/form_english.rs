//! The form goes on in English after `/bahasa`, and comes back.

use anyhow::Result;

use super::form_answers::note;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    in_english_after_bahasa
}

async fn in_english_after_bahasa(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("phone").await?;
    let beginning = siti.mark();
    siti.says("/bahasa").await?;
    siti.presses_here("English").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /bahasa
    bot: Bahasa apa yang ingin Bapak/Ibu pakai?
      [Bahasa Indonesia]
      [Basa Jawa]
      [English]
    bot: All right, we will use English.
    bot: Step 5 of 16

      Which phone number can we call if we cannot reach you on Telegram?

      Example: 0812 3456 7890. You may skip this.
      ⌨ [Send my number]
      ⌨ [Back] [Skip]
    ");
    siti.presses_here("Skip").await?;
    shows!(siti.sees(), @"
    Step 6 of 16

    Which service is this about?
    [Rekomendasi penelitian, KKN, magang]
    [Pelaporan keberadaan ormas]
    [Bantuan keuangan partai politik]
    [Penanganan konflik (FKDM, FKUB)]
    [Wawasan kebangsaan, Paskibraka]
    [Surat, PPID, fasilitas kantor]
    [Other] [I do not know]
    [Back]
    ");
    siti.says("Lainnya").await?;
    siti.presses_here("Today").await?;
    siti.says("x".repeat(4001).as_str()).await?;
    shows!(note(&siti), @"That text is 1 letter over the limit, so we have not kept it. The limit is 4000 letters; your earlier answer is kept. Please shorten it, or send it as a document.");
    siti.says("/bahasa").await?;
    siti.presses_here("Bahasa Indonesia").await?;
    shows!(siti.sees(), @"
    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
    [Kembali]
    ");
    city.closes().await
}
