//! Sheets as PDFs: read back with poppler's tools, as anybody else's program would read them.

use std::process::Command;

use insta::assert_snapshot;
use wadul::papers::{Block, Letterhead, Mark, SEAL_ROOM, Sheet, Signing, typeset};

mod letters;
mod press;

use press::{PIXEL, everything, info, letterhead, pages, poppler, seal, sheet, texts, words};

#[test]
fn every_block_is_read_back_in_order() {
    let pdf = typeset(&everything()).expect("a paper");
    assert_snapshot!(words(&pdf), @"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jl. Raya Raci, Bangil, Pasuruan 67153
    Telepon (0343) 123456
    BUKTI PENGIRIMAN
    Nomor: ADU-2026-00001-3
    Nama : Siti Aminah
    Diterima : Senin, 23 November 2026 pukul 10.15 WIB
    Bangil, 26 November 2026
    Diteruskan kepada Dengan hormat harap
    ☒ Sekretariat ☒ ditanggapi
    ☐ Bidang Politik
    Instruksi
    Mohon ditelusuri.
    Isi pengaduan
    Surat rekomendasi saya belum terbit.
    Sudah sepuluh hari kerja.
    1. Surat permohonan
    2. Foto loket
    Berkas SHA-256
    foto.jpg 9f86d081884c7d65
    surat.pdf 60303ae22b998861
    Pengadu Petugas Kepala
    Rina Wulandari
    Siti Aminah Rina Wulandari, S.H. Budi Santoso
    NIP 19800101 200501 1 001 NIP 19800101 200501 1 001 NIP 19800101 200501 1 001
    Layanan ini tidak dipungut biaya.
    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan halaman 1 dari 2
    Halaman kedua.
    ADU-7K3M-9QXW-2H
    Keaslian surat ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan kode
    ini kepada bot.
    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan halaman 2 dari 2
    ");
    let spoken = poppler("pdfinfo", &["-struct-text"], &pdf);
    // The link names its object in the file by a number.
    let spoken: Vec<&str> = spoken.lines().filter(|line| !line.contains(" Object ")).collect();
    assert_snapshot!(spoken.join("\n"), @r#"
    Document
      P (block)
        "PEMERINTAH KABUPATEN PASURUAN"
        "BADAN KESATUAN BANGSA DAN POLITIK"
        "Jl. Raya Raci, Bangil, Pasuruan 67153"
        "Telepon (0343) 123456"
      H1 "BUKTI PENGIRIMAN" (block)
        "BUKTI PENGIRIMAN"
      P (block)
        "Nomor: ADU-2026-00001-3"
      L (block):
         /ListNumbering /None
        LI (block)
          Lbl (block)
            "Nama"
            ":"
          LBody (block)
            "Siti Aminah"
        LI (block)
          Lbl (block)
            "Diterima"
            ":"
          LBody (block)
            "Senin, 23 November 2026 pukul 10.15 WIB"
      P (block)
        "Bangil, 26 November 2026"
      P (block)
        "Diteruskan kepada"
      P (block)
        "☒ Sekretariat"
        "☐ Bidang Politik"
      P (block)
        "Dengan hormat harap"
      P (block)
        "☒ ditanggapi"
      P (block)
        "Instruksi"
      P (block)
        "Mohon ditelusuri."
      H2 "Isi pengaduan" (block)
        "Isi pengaduan"
      P (block)
        "Surat rekomendasi saya belum terbit."
        "Sudah sepuluh hari kerja."
      L (block):
         /ListNumbering /Decimal
        LI (block)
          Lbl (block)
            "1."
          LBody (block)
            "Surat permohonan"
        LI (block)
          Lbl (block)
            "2."
          LBody (block)
            "Foto loket"
      Table (block)
        TR
          TH:
             /Scope /Column
            "Berkas"
          TH:
             /Scope /Column
            "SHA-256"
        TR
          TD
            "foto.jpg"
          TD
            "9f86d081884c7d65"
        TR
          TD
            "surat.pdf"
          TD
            "60303ae22b998861"
      Figure
        ""
      P (block)
        "Pengadu"
      Figure
        ""
      P (block)
        "Siti Aminah"
      P (block)
        "NIP 19800101 200501 1 001"
      P (block)
        "Petugas"
      P (block)
        "Rina Wulandari"
      P (block)
        "Rina Wulandari, S.H."
      P (block)
        "NIP 19800101 200501 1 001"
      P (block)
        "Kepala"
      P (block)
        "Budi Santoso"
      P (block)
        "NIP 19800101 200501 1 001"
      P (block)
        "Layanan ini tidak dipungut biaya."
      P (block)
        "Halaman kedua."
      Link (inline)
        Figure
          ""
      P (block)
        "ADU-7K3M-9QXW-2H"
      P (block)
        "Keaslian surat ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan kode "
        "ini kepada bot."
    "#);
}

#[test]
fn a_paper_is_tagged_titled_dated_and_whole_in_itself() {
    let pdf = typeset(&everything()).expect("a paper");
    for (name, value) in [
        ("Title", "Bukti pengiriman ADU-2026-00001-3"),
        ("Author", "BADAN KESATUAN BANGSA DAN POLITIK"),
        ("Tagged", "yes"),
        ("Page size", "595.276 x 841.89 pts (A4)"),
    ] {
        assert_eq!(info(&pdf, name), value, "{name}");
    }
    let promises = String::from_utf8_lossy(&pdf).into_owned();
    for promise in
        ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(promises.contains(promise), "{promise}");
    }
    let fonts = poppler("pdffonts", &[], &pdf);
    let embedded = fonts.lines().skip(2).map(|line| line.split_whitespace().rev().nth(4));
    assert!(embedded.clone().count() >= 2 && embedded.clone().all(|embedded| embedded == Some("yes")), "{fonts}");
}

#[test]
fn the_same_sheet_is_the_same_to_the_byte() {
    assert_eq!(typeset(&everything()), typeset(&everything()));
}

#[test]
fn the_room_for_the_seal_is_there_twice_and_only_where_there_is_one() {
    let count = |pdf: &[u8]| pdf.windows(SEAL_ROOM.len()).filter(|window| *window == SEAL_ROOM.as_bytes()).count();
    assert_eq!(count(&typeset(&everything()).expect("a paper")), 2);
    assert_eq!(count(&typeset(&sheet(Vec::new())).expect("a paper")), 0);
}

#[test]
fn the_code_on_the_page_is_read_by_a_camera() {
    let folder = tempfile::tempdir().expect("a folder");
    let paper = folder.path().join("paper.pdf");
    let sealed = Sheet { seal: Some(seal()), ..sheet(vec![Block::Paragraph("Isi.".to_owned())]) };
    std::fs::write(&paper, typeset(&sealed).expect("a paper")).expect("a file");
    let mut camera = Command::new("pdftoppm");
    camera.args(["-r", "300", "-gray"]).arg(&paper).arg(folder.path().join("page"));
    assert!(camera.status().expect("pdftoppm (poppler-utils)").success());
    let picture = std::fs::read(folder.path().join("page-1.pgm")).expect("a picture");
    let (width, height, pixels) = grey(&picture);
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let codes: Vec<_> =
        seen.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, link)| link).collect();
    assert_eq!(codes, [seal().link]);
}

/// A grey picture of the simplest kind: `P5 width height 255`, then a byte for each dot.
fn grey(picture: &[u8]) -> (usize, usize, &[u8]) {
    let mut fields = picture.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = |_: &str| -> usize {
        std::str::from_utf8(fields.next().expect("a field")).expect("digits").parse().unwrap_or_default()
    };
    number("P5");
    let (width, height) = (number("width"), number("height"));
    (width, height, &picture[picture.len() - width * height..])
}

#[test]
fn what_is_short_has_one_page_and_what_is_long_loses_nothing() {
    let short = typeset(&sheet(vec![Block::Paragraph("Terima kasih.".to_owned())])).expect("a paper");
    assert_eq!(pages(&short), 1);

    let sentence = |number: usize| format!("Kalimat ke-{number} dari pengaduan yang panjang.");
    let long: String = (1..=400).map(|number| sentence(number) + " ").collect();
    let pdf = typeset(&sheet(vec![Block::Paragraph(long)])).expect("a paper");
    assert_eq!(pages(&pdf), 5);
    let read = poppler("pdftotext", &["-"], &pdf).split_whitespace().collect::<Vec<_>>().join(" ");
    // The foot of a page may stand within a sentence; its number is there once all the same.
    for number in 1..=400 {
        assert_eq!(read.matches(&format!("ke-{number} ")).count(), 1, "sentence {number}");
    }
    assert!(read.contains("halaman 5 dari 5"), "{read}");

    let unbroken = "panjang".repeat(80);
    let pdf = typeset(&sheet(vec![Block::Rows(vec![(unbroken.clone(), unbroken.clone())])])).expect("a paper");
    let read: String = poppler("pdftotext", &["-raw", "-"], &pdf).split_whitespace().collect();
    assert_eq!(read.matches('j').count(), 160, "{read}");
}

#[test]
fn what_would_hang_over_by_a_little_is_set_closer() {
    let lines = |count: usize| (0..count).map(|_| "Baris.\n").collect::<String>();
    let of = |count| pages(&typeset(&sheet(vec![Block::Paragraph(lines(count))])).expect("a paper"));
    let counts: Vec<usize> = (40..56).step_by(3).map(of).collect();
    assert_eq!(counts, [1, 1, 1, 1, 2, 2]);
}

#[test]
fn a_table_says_its_head_on_every_page() {
    let rows = (1..=120).map(|number| texts(&[&format!("berkas-{number}.jpg"), "9f86d081884c7d65"])).collect();
    let table = Block::Table { head: texts(&["Nama berkas", "SHA-256"]), shares: vec![1.0, 1.0], rows };
    let pdf = typeset(&sheet(vec![table])).expect("a paper");
    let read = words(&pdf);
    assert_eq!(read.matches("Nama berkas SHA-256").count(), pages(&pdf));
    assert!((1..=120).all(|number| read.contains(&format!("berkas-{number}.jpg 9f86"))), "{read}");
}

#[test]
fn those_who_sign_are_never_torn_from_each_other() {
    let signing = Signing {
        above: texts(&["Pasuruan, 23 November 2026"]),
        mark: Mark::Room,
        name: "Siti Aminah".to_owned(),
        below: vec![],
    };
    for lines in 30..48 {
        let text = "Baris.\n".repeat(lines);
        let blocks = vec![Block::Paragraph(text), Block::Signatures(vec![signing.clone(), signing.clone()])];
        let pdf = typeset(&sheet(blocks)).expect("a paper");
        let text = poppler("pdftotext", &["-layout", "-"], &pdf);
        let page = text.split('\u{c}').find(|page| page.contains("Siti Aminah")).expect("the name");
        assert_eq!(page.matches("23 November 2026").count(), 2, "{lines} lines: {text}");
    }
}

#[test]
fn pictures_that_cannot_be_read_are_said_so() {
    let mut cut = PIXEL.to_vec();
    cut.truncate(50);
    let signing =
        Signing { above: vec![], mark: Mark::Picture(b"no picture".to_vec()), name: "Rina".to_owned(), below: vec![] };
    let blocks = vec![
        Block::Picture { png: cut, alternative: "Pengaduan setiap bulan".to_owned() },
        Block::Signatures(vec![Signing { mark: Mark::Drawn("<svg".to_owned()), ..signing.clone() }, signing]),
    ];
    let pdf = typeset(&Sheet { letterhead: Letterhead { logo: Some(vec![0; 9]), ..letterhead() }, ..sheet(blocks) });
    assert_snapshot!(words(&pdf.expect("a paper")), @r"
    PEMERINTAH KABUPATEN PASURUAN
    BADAN KESATUAN BANGSA DAN POLITIK
    Jl. Raya Raci, Bangil, Pasuruan 67153
    Telepon (0343) 123456
    [gambar tidak dapat dibaca: Pengaduan setiap bulan]
    [gambar tidak dapat dibaca: Tanda tangan Rina] [gambar tidak dapat dibaca: Tanda tangan Rina]
    Rina Rina
    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan halaman 1 dari 1
    ");
}
