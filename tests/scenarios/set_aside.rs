//! An update that cannot be read or handled: set aside, said, and out of the way of the next.

use anyhow::Result;
use serde_json::json;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_update_that_cannot_be_read_is_set_aside
    an_update_whose_handling_breaks_is_set_aside_after_three_tries
    an_update_that_breaks_once_is_handled_the_second_time
    an_update_set_aside_is_not_set_aside_again
    a_file_that_cannot_be_read_is_asked_for_again
}

async fn an_update_that_cannot_be_read_is_set_aside(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    let (before, admin) = (siti.mark(), city.officer().mark());
    siti.account.sends_message(json!({ "date": null, "text": "RAHASIA: Dusun Krajan RT 02" }));
    siti.account.sends_message(json!({ "text": 5 }));
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    shows!(siti.sees_since(before), @"
    Siti: RAHASIA: Dusun Krajan RT 02
    Siti: 
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    bot: Maaf, isi pesan tadi tidak sampai kepada kami dengan utuh.

      Mohon dikirim sekali lagi sebagai tulisan biasa, foto, atau dokumen.
    bot: Maaf, isi pesan tadi tidak sampai kepada kami dengan utuh.

      Mohon dikirim sekali lagi sebagai tulisan biasa, foto, atau dokumen.
    bot: Langkah 5 dari 16

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    ");
    let told = city.officer().sees_since(admin);
    shows!(told, @"
    bot: Satu pesan tidak dapat diolah dan disisihkan.
      Nomor: 700000006
      Sebab: what was in it could not be read
    bot: Satu pesan tidak dapat diolah dan disisihkan.
      Nomor: 700000007
      Sebab: what was in it could not be read
    ");
    assert!(!told.contains("RAHASIA") && !told.contains("Siti"));
    let aside = city.set_aside().await?;
    assert!(aside[0].body.contains("RAHASIA: Dusun Krajan RT 02"), "the words are kept");
    assert!(!aside[0].reason.contains("RAHASIA"));
    city.closes_with(2).await
}

async fn an_update_whose_handling_breaks_is_set_aside_after_three_tries(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    let (before, admin) = (siti.mark(), city.officer().mark());
    siti.account.sends("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil");
    // What comes from each person is counted first.
    city.clock().breaks(1 + 3);
    city.updates_arrive().await?;
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    bot: Maaf, ada gangguan di pihak kami. Pesan Bapak/Ibu sudah kami simpan dan petugas teknis sudah diberi tahu.

      Mohon coba lagi beberapa saat kemudian. Bila masih terganggu, sebutkan nomor 700000006 kepada kantor.
    ");
    shows!(city.officer().sees_since(admin), @"
    bot: Satu pesan tidak dapat diolah dan disisihkan.
      Nomor: 700000006
      Sebab: handling failed
    ");
    let aside = city.set_aside().await?;
    shows!(aside[0].reason, @"handling failed");
    assert!(aside[0].body.contains("Dusun Krajan RT 02 RW 01"));
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    siti.presses("Lewati").await?;
    assert_eq!(siti.step(), "Langkah 6 dari 16");
    city.closes_with(1).await
}

async fn an_update_that_breaks_once_is_handled_the_second_time(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    siti.account.sends("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil");
    city.clock().breaks(1 + 2);
    city.updates_arrive().await?;
    siti.settles().await?;
    siti.presses("Lewati").await?;
    assert_eq!(siti.step(), "Langkah 6 dari 16");
    city.closes().await
}

async fn an_update_set_aside_is_not_set_aside_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let admin = city.officer().mark();
    siti.account.sends_message(json!({ "date": null, "text": "halo" }));
    siti.settles().await?;
    let before = siti.mark();
    assert!(city.telegram().repeat_last_update());
    siti.settles().await?;
    assert!(siti.account.chat_since(before).is_empty());
    assert_eq!(city.officer().account.chat_since(admin).len(), 1);
    city.closes_with(1).await
}

async fn a_file_that_cannot_be_read_is_asked_for_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let before = siti.mark();
    siti.account.sends_message(json!({ "document": { "file_name": "surat.pdf" }, "caption": "tanpa pegangan" }));
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <dokumen surat.pdf> tanpa pegangan
    bot: Maaf, isi pesan tadi tidak sampai kepada kami dengan utuh.

      Mohon dikirim sekali lagi sebagai tulisan biasa, foto, atau dokumen.
    ");
    siti.presses("Lewati").await?;
    city.closes_with(1).await
}
