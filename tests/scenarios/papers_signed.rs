//! `/tandatangan`: officers' signatures on papers.

use anyhow::Result;

use super::papers::gets;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_signature_stands_on_what_is_signed_afterwards
    a_photo_signed_on_paper_stands_on_the_letter
}

/// Two pictures of a signature, made here: 120 by 40 dots, with a line across.
fn scrawl(slope: u32) -> Vec<u8> {
    let mut picture = resvg::tiny_skia::Pixmap::new(120, 40).expect("a picture");
    picture.fill(resvg::tiny_skia::Color::WHITE);
    for x in 0..120 {
        let place = ((x / slope + 2) * 120 + x) as usize;
        if let Some(dot) = picture.pixels_mut().get_mut(place) {
            *dot = resvg::tiny_skia::PremultipliedColorU8::from_rgba(0, 0, 64, 255).expect("a colour");
        }
    }
    picture.encode_png().expect("a picture")
}

/// How many pictures stand on a paper.
fn pictures(pdf: &[u8]) -> usize {
    pdf.windows(15).filter(|window| window == b"/Subtype /Image" || window.starts_with(b"/Subtype/Image")).count()
}

async fn files_and_records(citizen: &Person, officer: &Person) -> Result<(String, Vec<u8>)> {
    let number = citizen.files().await?;
    officer.opens(&number).await?;
    officer.presses("Terima dan catat").await?;
    Ok((number, citizen.file("tanda-terima-")?))
}

async fn a_signature_stands_on_what_is_signed_afterwards(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let (first, unsigned) = files_and_records(&siti, &rina).await?;
    assert_eq!(pictures(&unsigned), 0);

    rina.says("/tandatangan").await?;
    shows!(rina.sees(), @"
    Mohon kirim foto tanda tangan Bapak/Ibu: tinta gelap di atas kertas putih, dipotong rapat.

    Tanda tangan itu dipakai pada tanda terima, lembar disposisi, dan surat tanggapan sesudah ini. Tanpa itu, tempatnya dibiarkan kosong untuk ditandatangani.
    ");
    rina.says("Rina").await?;
    shows!(rina.sees(), @"
    Itu bukan foto yang dapat dipakai. Kirimlah satu foto, atau dokumen PNG atau JPEG paling besar 2 MB.

    Mohon kirim foto tanda tangan Bapak/Ibu: tinta gelap di atas kertas putih, dipotong rapat.

    Tanda tangan itu dipakai pada tanda terima, lembar disposisi, dan surat tanggapan sesudah ini. Tanpa itu, tempatnya dibiarkan kosong untuk ditandatangani.
    ");
    rina.account.sends_document("ttd.png", "image/png", scrawl(4), "");
    rina.settles().await?;
    shows!(rina.sees(), @"Tanda tangan sudah tersimpan, dan dipakai pada surat sesudah ini.");
    let (second, signed) = files_and_records(&siti, &rina).await?;
    assert_eq!(pictures(&signed), 1);

    // Another one, then none: what was signed before stays as it was.
    rina.says("/tandatangan").await?;
    rina.account.sends_document("ttd.png", "image/png", scrawl(8), "");
    rina.settles().await?;
    city.caretaker_comes().await?;
    let (_, other) = files_and_records(&siti, &rina).await?;
    assert_eq!(pictures(&other), 1);
    rina.says("/tandatangan").await?;
    rina.presses("Hapus tanda tangan").await?;
    shows!(rina.sees(), @"Tanda tangan sudah dihapus. Surat yang sudah terbit tetap seperti semula.");
    city.caretaker_comes().await?;
    let (_, none) = files_and_records(&siti, &rina).await?;
    assert_eq!(pictures(&none), 0);
    assert!(gets(&siti, &first, "Tanda terima").await? == unsigned, "a pen has the room it had");
    assert!(gets(&siti, &second, "Tanda terima").await? == signed, "the first signature stands where it stood");

    siti.says("/tandatangan").await?;
    shows!(siti.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    city.closes().await
}

async fn a_photo_signed_on_paper_stands_on_the_letter(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    siti.account.sends_photo_of(scrawl(4), "");
    siti.settles().await?;
    let number = siti.number()?;
    let letter = gets(&siti, &number, "Surat pengaduan").await?;
    assert_eq!(pictures(&letter), 1);
    // A file that is no picture after all leaves the place empty, and the paper is made.
    siti.comes_to("signature").await?;
    siti.account.sends_photo("");
    siti.settles().await?;
    let number = siti.number()?;
    let letter = gets(&siti, &number, "Surat pengaduan").await?;
    assert_eq!(pictures(&letter), 0);
    assert!(siti.paper()?.contains("gambar tidak dapat dibaca"), "{}", siti.paper()?);
    city.closes().await
}
