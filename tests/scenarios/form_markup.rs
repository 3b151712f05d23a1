//! Marks of markup, shown as they were typed wherever they are read.

use anyhow::Result;

use super::walk::proof;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    marks_of_markup_are_shown_as_they_were_typed
}

async fn marks_of_markup_are_shown_as_they_were_typed(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let odd = "<b>&\"'</b>";
    let siti = city.citizen(&format!("Siti {odd}"));
    siti.comes_the_long_way_to("represented").await?;
    siti.says(&format!("Karto {odd}")).await?;
    siti.account.sends_document(&format!("surat {odd}.pdf"), "application/pdf", 9_000_u64, &format!("kuasa {odd}"));
    siti.settles().await?;
    siti.presses_here("Lanjut").await?;
    siti.presses_here(&format!("Pakai: Siti {odd}")).await?;
    siti.says(&format!("Dusun Krajan RT 02 {odd}")).await?;
    siti.presses_here("Lewati").await?;
    siti.goes_from_to("service", "issue").await?;
    siti.says(&format!("Berkas ditolak tanpa alasan {odd}")).await?;
    siti.presses_here("Lanjut").await?;
    siti.answers("loss_kind").await?;
    siti.says(&format!("Rugi {odd}")).await?;
    siti.answers("damages").await?;
    siti.says(&format!("Selesai {odd}")).await?;
    siti.answers("about_officer").await?;
    siti.says(&format!("Budi {odd}")).await?;
    siti.says(&format!("Bangil {odd}")).await?;
    siti.presses_here("Lewati").await?;
    siti.answers("confidential").await?;
    let review = siti.sees();
    siti.answers("review").await?;
    shows!(siti.sees(), @r#"
    Langkah 21 dari 21

    Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

    Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti <b>&"'</b>. Boleh juga mengirim foto tanda tangan.
    [Kembali]
    "#);
    siti.says(&format!("Siti {odd}")).await?;
    let card = city.officer().account.transcript();
    let proof = proof(&siti)?;
    for words in [
        "Siti",
        "Karto",
        "Dusun Krajan RT 02",
        "Berkas ditolak tanpa alasan",
        "Rugi",
        "Selesai",
        "Budi",
        "Bangil",
        "kuasa",
    ] {
        let words = format!("{words} {odd}");
        assert!(review.contains(&words), "{words} in {review}");
        assert!(proof.contains(&words), "{words} in {proof}");
        assert!(card.contains(&words), "{words} in {card}");
    }
    // What stands before a slash in the name of a file is taken for a folder.
    assert!(review.contains("1. dokumen b>.pdf, 9 kB"), "{review}");
    city.closes().await
}
