//! Sheets to typeset, and poppler's programs to read them back.

use std::process::Command;

use chrono::{TimeZone, Utc};
use wadul::papers::{Block, Letterhead, Mark, SealMark, Sheet, Signing};
use wadul::texts::Language;

/// A PNG of one grey pixel.
pub const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0,
    0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77,
    0xcd, 0x72, 0xb6, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

pub const STROKE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M10 70 C 60 0, 80 100, 120 40
    S 200 90, 290 30" fill="none" stroke="black" stroke-width="4"/></svg>"#;

pub fn letterhead() -> Letterhead {
    Letterhead {
        above: vec!["PEMERINTAH KABUPATEN PASURUAN".to_owned()],
        name: "BADAN KESATUAN BANGSA DAN POLITIK".to_owned(),
        lines: vec!["Jl. Raya Raci, Bangil, Pasuruan 67153".to_owned(), "Telepon (0343) 123456".to_owned()],
        logo: None,
    }
}

pub fn sheet(blocks: Vec<Block>) -> Sheet {
    Sheet {
        title: "Bukti pengiriman ADU-2026-00001-3".to_owned(),
        language: Language::Indonesian,
        dated: Utc.with_ymd_and_hms(2026, 11, 23, 3, 15, 0).unwrap(),
        letterhead: letterhead(),
        footer: "Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan".to_owned(),
        seal: None,
        blocks,
    }
}

pub fn seal() -> SealMark {
    SealMark {
        code: "ADU-7K3M-9QXW-2H".to_owned(),
        link: "https://t.me/WadulPasuruanBot?start=v_ADU7K3M9QXW2H".to_owned(),
        words: "Keaslian surat ini dapat diperiksa dengan memindai kode QR, atau dengan mengirim /verifikasi dan kode \
                ini kepada bot."
            .to_owned(),
    }
}

pub fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|&words| words.to_owned()).collect()
}

/// A sheet with one of each block.
pub fn everything() -> Sheet {
    let signing = |above: &str, mark, name: &str| Signing {
        above: texts(&[above]),
        mark,
        name: name.to_owned(),
        below: texts(&["NIP 19800101 200501 1 001"]),
    };
    let blocks = vec![
        Block::Title("BUKTI PENGIRIMAN".to_owned()),
        Block::Subtitle("Nomor: ADU-2026-00001-3".to_owned()),
        Block::Rows(vec![
            ("Nama".to_owned(), "Siti Aminah".to_owned()),
            ("Diterima".to_owned(), "Senin, 23 November 2026 pukul 10.15 WIB".to_owned()),
        ]),
        Block::Dateline("Bangil, 26 November 2026".to_owned()),
        Block::Boxes(vec![
            vec![
                ("Diteruskan kepada".to_owned(), "☒ Sekretariat\n☐ Bidang Politik".to_owned()),
                ("Dengan hormat harap".to_owned(), "☒ ditanggapi".to_owned()),
            ],
            vec![("Instruksi".to_owned(), "Mohon ditelusuri.".to_owned())],
        ]),
        Block::Heading("Isi pengaduan".to_owned()),
        Block::Paragraph("Surat rekomendasi saya belum terbit.\nSudah sepuluh hari kerja.".to_owned()),
        Block::Items(texts(&["Surat permohonan", "Foto loket"])),
        Block::Table {
            head: texts(&["Berkas", "SHA-256"]),
            shares: vec![1.0, 2.0],
            rows: vec![texts(&["foto.jpg", "9f86d081884c7d65"]), texts(&["surat.pdf", "60303ae22b998861"])],
        },
        Block::Picture { png: PIXEL.to_vec(), alternative: "Satu titik".to_owned() },
        Block::Signatures(vec![
            signing("Pengadu", Mark::Drawn(STROKE.to_owned()), "Siti Aminah"),
            signing("Petugas", Mark::Typed("Rina Wulandari".to_owned()), "Rina Wulandari, S.H."),
            signing("Kepala", Mark::Room, "Budi Santoso"),
        ]),
        Block::Note("Layanan ini tidak dipungut biaya.".to_owned()),
        Block::NewPage,
        Block::Paragraph("Halaman kedua.".to_owned()),
    ];
    Sheet { seal: Some(seal()), ..sheet(blocks) }
}

/// What one of poppler's programs says of a PDF.
pub fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).expect("a file");
    let mut command = Command::new(program);
    command.arg(&file).args(arguments);
    let said = command.output().unwrap_or_else(|missing| panic!("{program} (poppler-utils): {missing}"));
    assert!(said.status.success(), "{program}: {}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).expect("text")
}

/// The words of a PDF in the order of the page, without the room between them.
pub fn words(pdf: &[u8]) -> String {
    let text = poppler("pdftotext", &["-layout", "-"], pdf);
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

pub fn info(pdf: &[u8], name: &str) -> String {
    let said = poppler("pdfinfo", &[], pdf);
    let line = said.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_default().trim().to_owned()
}

pub fn pages(pdf: &[u8]) -> usize {
    info(pdf, "Pages").parse().expect("a number of pages")
}
