//! Words that were agreed on: people press and type them, and the officers' guide prints them.

use std::collections::BTreeSet;

use wadul::domain::Role;
use wadul::texts::{Language, Part, officers_menu, page, profile};

use super::{labels, office, screens};
use crate::architecture::files;

/// What people have learnt to press and to type: tests, the officers' guide and habits rely on these words.
const LABELS: [&str; 41] = [
    "Sampaikan pengaduan",
    "Cek status",
    "Info layanan",
    "Permintaan informasi",
    "Aspirasi atau saran",
    "Kembali",
    "Pakai data terakhir",
    "Setuju dan lanjut",
    "Tidak, batalkan",
    "Baca lengkap",
    "Diri sendiri",
    "Mewakili orang lain",
    "Kirim nomor saya",
    "Lewati",
    "Lainnya",
    "Tidak tahu",
    "Hari ini",
    "Kemarin",
    "Lanjut",
    "Uang atau barang",
    "Waktu, tenaga, atau nama baik",
    "Keduanya",
    "Tidak ada",
    "Tidak menuntut ganti rugi",
    "Tidak",
    "Ya",
    "Bangil",
    "Petugas dan bidang",
    "Rahasiakan identitas saya",
    "Tanda tangani dan kirim",
    "Simpan dulu",
    "Hapus draf",
    "Lihat status",
    "Tambah bukti",
    "Cabut pengaduan",
    "Ubah: Nama lengkap",
    "Ubah: Alamat",
    "Ubah: Pelayanan",
    "Ubah: Yang tidak sesuai",
    "Ubah: Bukti",
    "Ubah: Kerahasiaan",
];

#[test]
fn the_words_on_the_buttons_are_those_that_were_agreed() {
    let office = office();
    let mut shown = BTreeSet::new();
    let mut said = String::new();
    for view in screens(&office) {
        for part in page(&view, Language::Indonesian, &office).parts {
            match part {
                Part::Text { keys, html } | Part::Paper { keys, caption: html, .. } => {
                    shown.extend(labels(&keys));
                    said += &html.plain();
                }
                Part::Files(_) => {}
            }
        }
    }
    let missing: Vec<&&str> = LABELS.iter().filter(|label| !shown.contains(**label)).collect();
    assert!(missing.is_empty(), "no screen has these buttons: {missing:?}");
    assert!(shown.iter().any(|label| label.starts_with("Pakai: Raden Ayu")));
    for words in ["Saya menyatakan bahwa keterangan ini benar.", "Langkah 1 dari", "Terkirim, menunggu dicatat petugas"]
    {
        assert!(said.contains(words), "nobody says {words:?}");
    }
}

/// The buttons of the moves of a case.
const MOVES: [&str; 22] = [
    "Terima dan catat",
    "Minta kelengkapan",
    "Bukan kewenangan",
    "Tetapkan tingkat",
    "Jawab langsung",
    "Teruskan ke bidang",
    "Ambil",
    "Tanya pengadu",
    "Catatan internal",
    "Alihkan",
    "Perpanjang",
    "Kirim tanggapan",
    "Arsipkan",
    "Rencana tindak lanjut",
    "Batalkan",
    "Tambah bukti",
    "Cabut pengaduan",
    "Sudah selesai",
    "Belum, saya keberatan",
    "Tagih",
    "Lanjut",
    "Lewati",
];

#[test]
fn the_moves_are_called_as_was_agreed() {
    let texts: String = files(&["locales/id"], &[".ftl"]).into_iter().map(|file| file.text + "\n").collect();
    let labels: BTreeSet<&str> =
        texts.lines().filter_map(|line| line.split_once(" = ")).map(|(_, text)| text).collect();
    let missing: Vec<&&str> = MOVES.iter().filter(|label| !labels.contains(**label)).collect();
    assert!(missing.is_empty(), "no text is just this: {missing:?}");
}

#[test]
fn the_menu_has_the_agreed_commands() {
    let joined =
        |menu: Vec<(String, String)>| menu.into_iter().map(|(command, _)| command).collect::<Vec<_>>().join(" ");
    let citizens = joined(profile(Language::Indonesian, &office()).citizens);
    insta::assert_snapshot!(citizens, @"lapor status pengaduan_saya verifikasi info data_saya bahasa bantuan batal start");
    for (role, commands) in [
        (Role::Petugas, "antrean tugas kasus cari catat rekap tandatangan cuti blokir"),
        (Role::Bidang, "tugas kasus cari tandatangan cuti"),
        (Role::Pimpinan, "antrean tugas kasus cari rekap tandatangan cuti"),
        (Role::Admin, "cuti blokir petugas undang kalender templat"),
    ] {
        assert_eq!(joined(officers_menu(Language::Indonesian, &[role])), format!("{commands} {citizens}"));
    }
}

/// Every word of a language's texts, in lower case, with the word that follows it and the line it stands in.
fn words(folder: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for file in files(&[folder], &[".ftl"]) {
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            let words: Vec<String> =
                line.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
            for (index, word) in words.iter().enumerate() {
                let next = words.get(index + 1).cloned().unwrap_or_default();
                found.push((word.clone(), next, format!("{}: {line}", file.path)));
            }
        }
    }
    assert!(found.len() > 1000, "{folder}: {} words", found.len());
    found
}

/// Bapak/Ibu, never "kamu"; pengaduan, never "komplain"; and nobody is told that they did something wrong.
#[test]
fn the_tone_is_kept() {
    for (word, next, line) in words("locales/id") {
        let wrong = ["kamu", "anda", "komplain", "tiket"].contains(&word.as_str())
            || (word == "salah" && !["satu", "seorang"].contains(&next.as_str()));
        assert!(!wrong, "{word:?} in {line}");
    }
}

/// Krama throughout, and of two spellings always the same one.
#[test]
fn javanese_is_polite_and_spelt_in_one_way() {
    const COARSE: [&str; 12] =
        ["kowe", "sampeyan", "aku", "ora", "iki", "iku", "karo", "arep", "wis", "durung", "komplain", "keliru"];
    const SPELT_OTHERWISE: [&str; 9] =
        ["mboten", "mbten", "saget", "punika", "sapunika", "niku", "dumateng", "kagem", "nomer"];
    for (word, next, line) in words("locales/jv") {
        let wrong = COARSE.contains(&word.as_str()) || (word == "salah" && next != "setunggal");
        assert!(!wrong, "{word:?} in {line}");
        assert!(!SPELT_OTHERWISE.contains(&word.as_str()), "{word:?} in {line}");
        assert!(word.chars().all(|c| c.is_ascii() || !c.is_alphabetic()), "{word:?} in {line}");
    }
}

/// Who is told to press something finds it under that word.
#[test]
fn the_buttons_that_a_text_names_have_that_label() {
    const PRESS: [&str; 7] = ["tekan", "tombol", "pencet", "press", "button", "the", "a"];
    const BUTTONS: [&str; 4] = ["button-", "-option-", "-do-", "officer-move-"];
    for folder in ["locales/id", "locales/jv", "locales/en"] {
        let texts: String = files(&[folder], &[".ftl"]).into_iter().map(|file| file.text + "\n").collect();
        let lines = || texts.lines().filter(|line| !line.starts_with('#'));
        let labels: BTreeSet<&str> = lines()
            .filter_map(|line| line.split_once(" = "))
            .filter(|(id, _)| BUTTONS.iter().any(|part| id.contains(part)))
            .map(|(_, label)| label.split([':', '(']).next().unwrap_or_default().trim())
            .collect();
        let mut named = 0;
        for line in lines() {
            let pieces: Vec<&str> = line.split("<b>").collect();
            for pair in pieces.windows(2) {
                let before = pair[0].split_whitespace().next_back().unwrap_or_default().to_lowercase();
                let label = pair[1].split("</b>").next().unwrap_or_default();
                if PRESS.contains(&before.as_str()) {
                    named += 1;
                    assert!(labels.contains(label), "{folder}: no button is called {label:?}: {line}");
                }
            }
        }
        assert!(named > 15, "{folder}: {named}");
    }
}

/// People read on a small screen, and some slowly. What is filled in counts as one word.
#[test]
fn no_sentence_is_longer_than_twenty_words() {
    for folder in ["locales/id", "locales/jv", "locales/en"] {
        for file in files(&[folder], &[".ftl"]) {
            let lines = file.text.lines().filter(|line| !line.starts_with('#'));
            for line in lines.map(|line| line.split_once(" = ").map_or(line, |(_, text)| text)) {
                let ends = |c: char| ['.', '?', '!', ':', ';'].contains(&c);
                for sentence in line
                    .replace("{ $", "")
                    .split_inclusive(' ')
                    .collect::<Vec<_>>()
                    .split_inclusive(|word| word.trim_end().trim_end_matches(['>', '”']).ends_with(ends))
                {
                    let words = sentence.iter().filter(|word| word.contains(char::is_alphanumeric)).count();
                    assert!(words <= 20, "{}: {words} words: {}", file.path, sentence.concat());
                }
            }
        }
    }
}
