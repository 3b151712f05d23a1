//! What the guides in `docs` say is on the screen: labels, commands, settings, pictures, and every link inside them.

use std::collections::BTreeSet;
use std::path::Path;

use crate::architecture::{File, files};

/// Pictures that the browser takes.
const PICTURES: [&str; 25] = [
    "warga-mulai",
    "warga-pertanyaan",
    "warga-bukti",
    "warga-tinjauan",
    "warga-kotak-tanda-tangan",
    "warga-terkirim",
    "warga-status",
    "warga-tanggapan",
    "warga-keberatan",
    "petugas-pengaduan-baru",
    "petugas-dicatat",
    "petugas-pilih-bidang",
    "petugas-ambil",
    "petugas-pratinjau",
    "petugas-tunggu-30-detik",
    "petugas-antrean",
    "petugas-tugas",
    "petugas-cari",
    "petugas-kalender",
    "petugas-undang",
    "demo-empat-layar",
    "demo-cuaca",
    "demo-di-dalam",
    "demo-gelap",
    "demo-ponsel",
];

/// Buttons with a name or a number in them.
const WITH_A_BLANK: [&str; 6] = [
    "form-button-use-name",
    "form-button-edit",
    "form-button-remove",
    "officer-button-files",
    "staff-button-invitations",
    "admin-calendar-entered",
];

/// What BotFather understands.
const OF_BOTFATHER: [&str; 4] = ["newbot", "token", "revoke", "setuserpic"];

/// The longest sentence, in words; a label counts as one.
const LONGEST: usize = 20;

fn guides() -> Vec<File> {
    let guides: Vec<File> =
        files(&["docs"], &[".md"]).into_iter().filter(|file| file.path.starts_with("docs/panduan-")).collect();
    assert_eq!(guides.len(), 3, "the guides of the citizen, the officer, and whoever installs it");
    guides
}

/// The lines outside the fenced blocks.
fn prose(guide: &File) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    guide.text.lines().filter(move |line| {
        let fence = line.starts_with("```");
        fenced ^= fence;
        !fence && !fenced
    })
}

/// What stands between the two, wherever it does.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0)).collect()
}

/// The texts of one line in a language, with their names.
fn texts(folder: &str) -> Vec<(String, String)> {
    let lines = |file: &File| file.text.lines().map(str::to_owned).collect::<Vec<_>>();
    let lines = files(&[folder], &[".ftl"]).iter().flat_map(lines).collect::<Vec<_>>();
    lines.iter().filter_map(|line| line.split_once(" = ")).map(|(id, text)| (id.to_owned(), text.to_owned())).collect()
}

/// The buttons of the demo's page, in Indonesian.
fn on_the_page() -> BTreeSet<String> {
    let words = files(&["src/demo/page"], &["words.js"]);
    let words = words.first().expect("the words of the page");
    let lines = words.text.lines().filter_map(|line| line.split_once(": [\""));
    lines.filter_map(|(_, rest)| rest.split('"').next()).map(str::to_owned).collect()
}

/// Whether a label is this text with something in its blank.
fn fills(label: &str, text: &str) -> bool {
    let Some((before, rest)) = text.split_once("{ $") else { return false };
    let after = rest.split_once(" }").map_or("", |(_, after)| after);
    let inside = label.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
    inside.is_some_and(|inside| !inside.is_empty())
}

/// GitHub's name for a heading.
fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    heading.to_lowercase().chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn headings(guide: &File) -> Vec<String> {
    let lines = prose(guide).filter(|line| line.starts_with("##"));
    lines.map(|line| anchor(line.trim_start_matches('#').trim())).collect()
}

#[test]
fn every_label_is_on_a_screen() {
    let id = texts("locales/id");
    let mut labels: BTreeSet<&str> = id.iter().map(|(_, text)| text.as_str()).collect();
    let others: Vec<_> = ["locales/jv", "locales/en"].into_iter().flat_map(texts).collect();
    labels.extend(others.iter().filter(|(name, _)| name == "language-name").map(|(_, text)| text.as_str()));
    let page = on_the_page();
    labels.extend(page.iter().map(String::as_str));
    let blanks: Vec<&str> =
        id.iter().filter(|(name, _)| WITH_A_BLANK.contains(&name.as_str())).map(|(_, text)| text.as_str()).collect();
    assert_eq!(blanks.len(), WITH_A_BLANK.len(), "{blanks:?}");

    let mut named = 0;
    for guide in guides() {
        for label in between(&guide.text, "**[", "]**") {
            named += 1;
            let known = labels.contains(label) || blanks.iter().any(|text| fills(label, text));
            assert!(known, "{}: no button is called [{label}]", guide.path);
        }
    }
    assert!(named > 100, "{named}");
}

#[test]
fn every_command_is_understood() {
    let id = texts("locales/id");
    let mut commands: BTreeSet<String> =
        id.iter().filter_map(|(name, _)| name.strip_prefix("command-")).map(|name| name.replace('-', "_")).collect();
    // Those of a group are in no menu.
    for file in files(&["locales/id"], &["group.ftl"]) {
        commands.extend(commands_in(&file.text));
    }
    commands.extend(OF_BOTFATHER.map(str::to_owned));
    for guide in guides() {
        let text = prose(&guide).collect::<Vec<_>>().join("\n");
        for command in commands_in(&text) {
            assert!(commands.contains(&command), "{}: there is no /{command}", guide.path);
        }
    }
}

/// Words after a slash that begin with it; paths go on with another slash or a dot.
fn commands_in(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('/') {
        let begins = !text[..at].ends_with(|c: char| c.is_alphanumeric() || "/.:<".contains(c));
        let rest = &text[at + 1..];
        let word: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        let goes_on = rest[word.len()..].starts_with(|c: char| c == '/' || c == '-' || c.is_ascii_alphanumeric());
        if begins && !word.is_empty() && !goes_on {
            found.push(word);
        }
    }
    found
}

#[test]
fn every_picture_is_taken_and_described() {
    let mut shown = BTreeSet::new();
    for guide in guides() {
        for picture in between(&guide.text, "![", ")") {
            let (words, path) = picture.split_once("](").expect("a picture's place");
            let name = path.strip_prefix("gambar/").and_then(|file| file.strip_suffix(".png")).unwrap_or_default();
            let there = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(path).exists();
            assert!(there || PICTURES.contains(&name), "{}: nobody takes {path}", guide.path);
            assert!(words.split_whitespace().count() >= 4, "{}: {path} is not described", guide.path);
            shown.insert(name.to_owned());
        }
    }
    let unused: Vec<&&str> = PICTURES.iter().filter(|name| !shown.contains(**name)).collect();
    assert!(unused.is_empty(), "pictures that no guide shows: {unused:?}");
}

#[test]
fn every_link_leads_somewhere() {
    let guides = guides();
    for guide in &guides {
        let own = headings(guide);
        let links = between(&guide.text, "](", ")");
        for link in links.iter().filter(|link| link.contains(".md") || link.starts_with('#')) {
            let (file, at) = link.split_once('#').unwrap_or((link, ""));
            let target = guides.iter().find(|other| other.path == format!("docs/{file}"));
            let known = match file {
                "" => own.clone(),
                _ => headings(target.unwrap_or_else(|| panic!("{}: there is no {file}", guide.path))),
            };
            assert!(at.is_empty() || known.iter().any(|heading| heading == at), "{}: {link}", guide.path);
        }
        let chapters = prose(guide).filter_map(|line| line.strip_prefix("## ")).map(anchor);
        for chapter in chapters.filter(|chapter| chapter != "isi") {
            let listed = links.contains(&format!("#{chapter}").as_str());
            assert!(listed, "{}: the table of contents lacks {chapter}", guide.path);
        }
    }
}

/// The table of the guide has the settings of the example, and no others.
#[test]
fn every_setting_is_explained() {
    let example = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("wadul.example.toml"));
    let example = example.expect("wadul.example.toml");
    let names = example.lines().filter_map(|line| line.trim_start_matches('#').split_once(" = "));
    let names: BTreeSet<&str> = names.map(|(name, _)| name).filter(|name| !name.contains(' ')).collect();
    let guides = guides();
    let guide = guides.iter().find(|guide| guide.path.ends_with("pemasangan.md")).expect("the guide");
    let chapter = between(&guide.text, "\n## Pengaturan\n", "\n## ");
    let rows = chapter.first().expect("a chapter").lines().filter_map(|line| line.strip_prefix("| `"));
    let rows: BTreeSet<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    assert_eq!(rows, names);
}

#[test]
fn sentences_are_short_and_polite() {
    for guide in guides() {
        let lower = guide.text.to_lowercase();
        for word in ["komplain", "tiket", "kamu"] {
            let said = lower.split(|c: char| !c.is_alphanumeric()).any(|said| said == word);
            assert!(!said, "{}: {word}", guide.path);
        }
        for cell in prose(&guide).flat_map(|line| line.split('|')) {
            let pieces = cell.split("**[").enumerate().map(|(at, piece)| match at {
                0 => piece.to_owned(),
                _ => piece.split_once("]**").map_or(piece.to_owned(), |(_, rest)| format!("tombol{rest}")),
            });
            let cell = pieces.collect::<String>().replace(['*', '`'], "");
            let words: Vec<&str> = cell.split_whitespace().collect();
            let ends = |word: &&str| word.trim_end_matches(['"', ')']).ends_with(['.', '?', '!', ':', ';']);
            for sentence in words.split_inclusive(ends) {
                let count = sentence.iter().filter(|word| word.contains(char::is_alphanumeric)).count();
                assert!(count <= LONGEST, "{}: {count} words: {}", guide.path, sentence.join(" "));
            }
        }
    }
}
