//! Words that were agreed on: people press and type them, and the officers' guide prints them.

use std::collections::BTreeSet;

use wadul::texts::{Language, Part, page, profile};

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

#[test]
fn the_menu_has_the_agreed_commands() {
    let commands = profile(Language::Indonesian, &office()).officers.into_iter().map(|(command, _)| command);
    let commands: Vec<String> = commands.collect();
    insta::assert_snapshot!(commands.join(" "), @"antrean kasus lapor status pengaduan_saya info data_saya bahasa bantuan batal start");
}

/// Bapak/Ibu, never "kamu"; pengaduan, never "komplain"; and nobody is told that they did something wrong.
#[test]
fn the_tone_is_kept() {
    for file in files(&["locales/id"], &[".ftl"]) {
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            let words: Vec<String> =
                line.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
            for (index, word) in words.iter().enumerate() {
                let next = words.get(index + 1).map_or("", String::as_str);
                let wrong = ["kamu", "anda", "komplain", "tiket"].contains(&word.as_str())
                    || (word == "salah" && !["satu", "seorang"].contains(&next));
                assert!(!wrong, "{}: {word:?} in: {line}", file.path);
            }
        }
    }
}
