//! The archive: closed cases in folders that anybody can read, check and complete.

mod schema;

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use chrono::TimeDelta;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use wadul::archive::{Findings, Summary, archive, check};
use wadul::desk::keyring;
use wadul::domain::{Channel, Kind, Medium, Office, Outcome, PaperKind};
use wadul::papers::verify;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_closed_case_is_readable_without_the_program
    an_interrupted_run_is_completed
    what_was_changed_is_noticed_and_written_anew
    what_goes_on_is_written_as_it_is_then
    evidence_that_is_missing_is_named_and_completed
}

const NUMBER: &str = "ADU-2026-00001-3";

/// An archive of this city, in a folder of its own.
struct Shelf {
    city: City,
    out: TempDir,
}

impl Shelf {
    async fn of(city: &City) -> Result<Self> {
        Ok(Self { city: city.clone(), out: tempfile::tempdir()? })
    }

    async fn fills(&self) -> Result<Summary> {
        let (settings, clock) = (self.city.settings()?, self.city.clock().clock());
        archive(&settings, Office::published()?, &clock, 2026, self.out.path(), None).await
    }

    fn year(&self) -> PathBuf {
        self.out.path().join("2026")
    }

    fn read(&self, path: &str) -> Result<String> {
        std::fs::read_to_string(self.year().join(path)).with_context(|| path.to_owned())
    }

    fn case(&self, number: &str) -> Result<Value> {
        Ok(serde_json::from_str(&self.read(&format!("{number}/case.json"))?)?)
    }

    /// Every file with its bytes.
    fn files(&self) -> Result<BTreeMap<String, Vec<u8>>> {
        fn walk(top: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
            for entry in std::fs::read_dir(folder)? {
                let path = entry?.path();
                match path.is_dir() {
                    true => walk(top, &path, files)?,
                    false => {
                        let name = path.strip_prefix(top)?.to_string_lossy().into_owned();
                        files.insert(name, std::fs::read(&path)?);
                    }
                }
            }
            Ok(())
        }
        let mut files = BTreeMap::new();
        walk(&self.year(), &self.year(), &mut files)?;
        Ok(files)
    }

    /// What coreutils says of it.
    fn sums_hold(&self) -> Result<bool> {
        let checked =
            Command::new("sha256sum").args(["-c", "--quiet", "SHA256SUMS"]).current_dir(self.year()).output()?;
        Ok(checked.status.success())
    }
}

fn counts(summary: &Summary) -> (usize, usize, usize, usize) {
    (summary.written, summary.kept, summary.damaged.len(), summary.missing.len())
}

/// Files a complaint with a photo as evidence.
async fn files_with_a_photo(citizen: &Person) -> Result<String> {
    citizen.comes_to("evidence").await?;
    citizen.account.sends_photo("loket");
    citizen.settles().await?;
    citizen.signs_with_evidence().await
}

/// The case is closed: another office is competent.
async fn is_referred(rina: &Person, number: &str) -> Result<()> {
    rina.opens(number).await?;
    rina.presses("Bukan kewenangan").await?;
    rina.says_all(&["Dinas Kependudukan", "Pelayanan itu dilaksanakan oleh dinas lain."]).await?;
    rina.presses("Kirim").await
}

async fn a_referred_case(database: TestDatabase) -> Result<City> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    files_with_a_photo(&siti).await?;
    is_referred(&rina, NUMBER).await?;
    city.passes(TimeDelta::minutes(1)).await?;
    Ok(city)
}

async fn a_closed_case_is_readable_without_the_program(database: TestDatabase) -> Result<()> {
    let city = a_referred_case(database).await?;
    let agus = city.citizen("Agus");
    files_with_a_photo(&agus).await?;
    let shelf = Shelf::of(&city).await?;
    assert_eq!(counts(&shelf.fills().await?), (1, 0, 0, 0), "the other one is still open");
    let files = shelf.files()?;
    shows!(files.keys().cloned().collect::<Vec<_>>().join("\n"), @"
    ADU-2026-00001-3/SHA256SUMS
    ADU-2026-00001-3/bukti/01-photo.jpg
    ADU-2026-00001-3/case.json
    ADU-2026-00001-3/dokumen/01-surat-pengaduan-ADU-2026-00001-3.pdf
    ADU-2026-00001-3/dokumen/02-tanda-terima-ADU-2026-00001-3.pdf
    ADU-2026-00001-3/dokumen/03-berkas-ADU-2026-00001-3.pdf
    BACA-SAYA.txt
    SHA256SUMS
    case.schema.json
    index.csv
    ");
    for path in files.keys() {
        let mode = std::fs::metadata(shelf.year().join(path))?.permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{path}");
    }
    assert_eq!(std::fs::metadata(shelf.year().join(NUMBER))?.permissions().mode() & 0o777, 0o700);
    assert!(shelf.sums_hold()?);
    assert!(check(&shelf.year())?.is_whole());
    shows!(shelf.read("index.csv")?, @"
    ﻿Nomor;Jenis;Pelayanan;Kanal;Diterima;Keadaan;Sejak;Tingkat;Hasil
    ADU-2026-00001-3;pengaduan;Rekomendasi penelitian, survei, KKN, atau magang;Telegram;2026-11-23;Bukan kewenangan;2026-11-23;;
    ");
    shows!(shelf.read("BACA-SAYA.txt")?, @"
    ARSIP PENGADUAN TAHUN 2026
    Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan

    Folder ini memuat semua pengaduan tahun 2026 yang sudah ditutup. Setiap pengaduan ada dalam folder dengan nomornya:

    case.json – seluruh isi pengaduan: jawaban, riwayat, tanggapan, jeda, rencana, dan daftar berkas
    dokumen – surat pengaduan, tanda terima, lembar disposisi, surat tanggapan, dan berkas kasus (PDF/A)
    bukti – foto dan dokumen yang dikirim, seperti saat diterima
    SHA256SUMS – sidik setiap berkas dalam folder itu

    index.csv adalah daftar semua pengaduan dan dapat dibuka dengan program lembar kerja. case.schema.json menerangkan susunan case.json. Semuanya dapat dibaca tanpa program khusus.

    Untuk memeriksa bahwa tidak ada yang berubah, jalankan dalam folder ini:

    sha256sum -c SHA256SUMS

    Arsip ini memuat data pribadi, termasuk identitas yang dirahasiakan. Simpanlah di tempat yang hanya dapat dibuka petugas yang berwenang. Data pribadi disimpan paling lama 5 tahun setelah pengaduan diarsipkan.
    ");

    let case = shelf.case(NUMBER)?;
    let schema: Value = serde_json::from_str(&shelf.read("case.schema.json")?)?;
    assert_eq!(schema::faults(&schema, &case), Vec::<String>::new());
    let told = |name: &str| case[name].to_string();
    shows!([told("status"), told("recorded_by"), told("service"), told("confidential")].join("\n"), @r#"
    "referred"
    "Rina Petugas"
    {"key":"rekomendasi_penelitian","name":"Rekomendasi penelitian, survei, KKN, atau magang"}
    false
    "#);
    let answers = case["answers"].as_array().into_iter().flatten();
    let answers = answers.map(|answer| format!("{}: {}", answer["question"], answer["answer"]));
    shows!(answers.collect::<Vec<_>>().join("\n"), @r#"
    "Untuk siapa": "Diri sendiri"
    "Nama lengkap": "Siti Aminah"
    "Alamat": "Dusun Krajan RT 02 RW 01, Desa Raci, Bangil"
    "Telepon": "tidak diisi"
    "Pelayanan": "Rekomendasi penelitian, survei, KKN, atau magang"
    "Tanggal pelayanan": "Senin, 23 November 2026"
    "Yang tidak sesuai": "Surat rekomendasi saya belum terbit setelah sepuluh hari."
    "Jenis kerugian": "Tidak ada"
    "Penyelesaian yang diharapkan": "Surat rekomendasi diterbitkan minggu ini."
    "Tentang petugas": "Tidak"
    "Tempat penyampaian": "Bangil"
    "Bukti": "1 berkas"
    "Kerahasiaan": "Petugas dan bidang"
    "Tanda tangan": "Siti Aminah"
    "#);
    let trail = case["trail"].as_array().into_iter().flatten();
    let trail = trail.map(|line| format!("{} {} {} {}", line["position"], line["by"], line["event"], line["words"]));
    shows!(trail.collect::<Vec<_>>().join("\n"), @r#"
    1 "pengadu" "filed" []
    2 "Rina Petugas" "read" []
    3 "Rina Petugas" "read_files" []
    4 "Rina Petugas" "read" []
    5 "Rina Petugas" "refer" [{"purpose":"reason","words":"Pelayanan itu dilaksanakan oleh dinas lain."},{"purpose":"recipient","words":"Dinas Kependudukan"}]
    "#);

    // By hand, as docs/arsip.md says: every hash is what it has to be.
    let statement = case["statement"].as_str().unwrap_or_default();
    assert_eq!(case["statement_sha256"], hex(&Sha256::digest(statement)));
    let mut before = String::new();
    for line in case["trail"].as_array().into_iter().flatten() {
        assert_eq!(line["previous_hash"], before.as_str());
        let mut hasher = Sha256::new();
        for name in ["id", "position", "at", "account", "event", "detail", "previous_hash"] {
            let value = if name == "id" { &case[name] } else { &line[name] };
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            hasher.update(u64::try_from(text.len())?.to_be_bytes());
            hasher.update(text);
        }
        before = hex(&hasher.finalize());
        assert_eq!(line["hash"], before.as_str());
    }
    // The papers are those of the office, each under its own seal.
    let keys = keyring(&city.store().await?).await?;
    let known = |id| keys.iter().map(|key| key.public()).find(|key| key.id() == id);
    let mut said = Vec::new();
    for paper in case["papers"].as_array().into_iter().flatten() {
        let path = paper["path"].as_str().unwrap_or_default();
        let bytes = files.get(&format!("{NUMBER}/{path}")).context("a paper")?;
        assert_eq!(paper["sha256"], hex(&Sha256::digest(bytes)));
        let (sealed, _) = verify(bytes, known).map_err(|forgery| anyhow::anyhow!("{path}: {forgery:?}"))?;
        assert_eq!((paper["kind"].as_str(), sealed.number.to_string().as_str()), (Some(sealed.kind.key()), NUMBER));
        said.push(format!("{} {path}", sealed.kind.key()));
    }
    shows!(said.join("\n"), @"
    complaint dokumen/01-surat-pengaduan-ADU-2026-00001-3.pdf
    receipt dokumen/02-tanda-terima-ADU-2026-00001-3.pdf
    dossier dokumen/03-berkas-ADU-2026-00001-3.pdf
    ");
    let photo = case["files"][0]["path"].as_str().unwrap_or_default();
    assert_eq!(case["files"][0]["sha256"], hex(&Sha256::digest(&files[&format!("{NUMBER}/{photo}")])));

    // Run again, nothing is written; the office sees in the history that there is a copy, once.
    assert_eq!(counts(&shelf.fills().await?), (0, 1, 0, 0));
    assert_eq!(shelf.files()?, files);
    shows!(city.trail(NUMBER).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    4 petugas read
    5 petugas refer
    6 jam archive_copy
    ");
    let rina = city.officer();
    rina.opens(NUMBER).await?;
    assert!(rina.sees().contains("Disalin ke arsip"), "{}", rina.sees());
    city.closes().await
}

/// The words of the schema are those of the program.
#[test]
fn the_schema_knows_every_word() {
    let schema: Value = serde_json::from_str(include_str!("../docs/arsip.schema.json")).expect("a schema");
    let words = |place: &str| -> Vec<String> {
        let all = schema.pointer(place).and_then(Value::as_array).cloned().unwrap_or_default();
        all.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect()
    };
    assert_eq!(words("/properties/kind/enum"), Kind::ALL.map(|(_, word)| word));
    assert_eq!(words("/properties/channel/enum"), Channel::ALL.map(|(_, word)| word));
    assert_eq!(words("/properties/status/enum"), wadul::domain::Status::ALL.map(|(_, word)| word));
    assert_eq!(words("/properties/outcome/anyOf/0/enum"), Outcome::ALL.map(|(_, word)| word));
    assert_eq!(words("/$defs/file/properties/medium/enum"), Medium::ALL.map(|(_, word)| word));
    assert_eq!(words("/$defs/paper/properties/kind/enum"), PaperKind::ALL.map(|(_, word)| word));
    assert_eq!(words("/$defs/file/properties/state/enum"), wadul::domain::Storage::ALL.map(|(_, word)| word));
    // A word it should not know does not pass for one.
    let odd = serde_json::json!({ "schema": "wadul-case/2", "kind": "komplain", "more": 1 });
    let faults = schema::faults(&schema, &odd);
    for fault in ["$.schema const", "$.kind enum", "$.more additionalProperties", "$.trail required"] {
        assert!(faults.contains(&fault.to_owned()), "{fault}: {faults:?}");
    }
}

async fn an_interrupted_run_is_completed(database: TestDatabase) -> Result<()> {
    let city = a_referred_case(database).await?;
    let (rina, agus) = (city.officer(), city.citizen("Agus"));
    let second = files_with_a_photo(&agus).await?;
    is_referred(&rina, &second).await?;
    city.passes(TimeDelta::minutes(1)).await?;
    let shelf = Shelf::of(&city).await?;
    assert_eq!(counts(&shelf.fills().await?), (2, 0, 0, 0));
    let whole = shelf.files()?;

    // Killed while it wrote the first, and while it put the second in place of an older one.
    let year = shelf.year();
    std::fs::rename(year.join(NUMBER), year.join(format!(".{NUMBER}.partial")))?;
    std::fs::remove_file(year.join(format!(".{NUMBER}.partial/SHA256SUMS")))?;
    std::fs::rename(year.join(&second), year.join(format!(".{second}.before")))?;
    std::fs::create_dir(year.join(format!(".{second}.partial")))?;
    std::fs::write(year.join(".SHA256SUMS.partial"), "half a line")?;
    std::fs::remove_file(year.join("SHA256SUMS"))?;
    assert_eq!(counts(&shelf.fills().await?), (1, 1, 0, 0));
    let again = shelf.files()?;
    assert_eq!(again.keys().collect::<Vec<_>>(), whole.keys().collect::<Vec<_>>());
    assert!(shelf.sums_hold()? && check(&year)?.is_whole());
    assert_eq!(again[&format!("{second}/case.json")], whole[&format!("{second}/case.json")]);
    city.closes().await
}

async fn what_was_changed_is_noticed_and_written_anew(database: TestDatabase) -> Result<()> {
    let city = a_referred_case(database).await?;
    let shelf = Shelf::of(&city).await?;
    shelf.fills().await?;
    let (json, year) = (shelf.year().join(NUMBER).join("case.json"), shelf.year());
    let before = std::fs::read_to_string(&json)?;
    std::fs::write(&json, before.replacen("referred", "resolved", 1))?;
    std::fs::remove_file(year.join("index.csv"))?;
    std::fs::write(year.join(NUMBER).join("bukti/99-other.jpg"), "other")?;
    let path = |name: &str| format!("{NUMBER}/{name}");
    let found = check(&year)?;
    let files = found.files;
    let expected = Findings {
        files,
        changed: vec![path("case.json")],
        missing: vec!["index.csv".to_owned()],
        added: vec![path("bukti/99-other.jpg")],
    };
    assert_eq!(found, expected);
    assert!(!shelf.sums_hold()?);
    let summary = shelf.fills().await?;
    assert_eq!((counts(&summary), summary.damaged), ((1, 0, 1, 0), vec![NUMBER.to_owned()]));
    assert!(check(&year)?.is_whole() && shelf.sums_hold()?);
    assert_eq!(shelf.case(NUMBER)?["status"], "referred");
    assert!(check(&year.join("elsewhere")).is_err());
    city.closes().await
}

async fn what_goes_on_is_written_as_it_is_then(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    files_with_a_photo(&siti).await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    city.passes(TimeDelta::minutes(1)).await?;
    let shelf = Shelf::of(&city).await?;
    shelf.fills().await?;
    assert_eq!(shelf.case(NUMBER)?["status"], "withdrawn");
    siti.presses("Batalkan pencabutan").await?;
    city.passes(TimeDelta::minutes(1)).await?;
    // It is open again: the copy stays as it was.
    assert_eq!(counts(&shelf.fills().await?), (0, 0, 0, 0));
    assert!(check(&shelf.year())?.is_whole());
    is_referred(&city.officer(), NUMBER).await?;
    city.passes(TimeDelta::minutes(1)).await?;
    assert_eq!(counts(&shelf.fills().await?), (1, 0, 0, 0));
    assert_eq!(shelf.case(NUMBER)?["status"], "referred");
    assert_eq!(counts(&shelf.fills().await?), (0, 1, 0, 0));
    assert!(city.trail(NUMBER).await?.ends_with("jam archive_copy"), "{}", city.trail(NUMBER).await?);
    city.closes().await
}

async fn evidence_that_is_missing_is_named_and_completed(database: TestDatabase) -> Result<()> {
    let city = a_referred_case(database).await?;
    let photo = city.files(NUMBER).await?.pop().context("a photo")?;
    let bytes = city.kept(&photo.id).await?.context("its bytes")?;
    let vault = wadul::store::Vault::folder(&city.settings()?.evidence)?;
    vault.delete(&photo.id).await?;
    let shelf = Shelf::of(&city).await?;
    let summary = shelf.fills().await?;
    assert_eq!(counts(&summary), (1, 0, 0, 1));
    assert!(summary.missing[0].starts_with(&format!("{NUMBER}/bukti/01-")), "{:?}", summary.missing);
    assert_eq!(
        (&shelf.case(NUMBER)?["files"][0]["path"], &shelf.case(NUMBER)?["files"][0]["state"]),
        (&Value::Null, &"lost".into())
    );
    assert_eq!(counts(&shelf.fills().await?), (0, 1, 0, 0));
    // Other bytes under its name are not it.
    vault.put(&photo.id, "something else".into()).await?;
    assert_eq!(counts(&shelf.fills().await?), (0, 1, 0, 0));
    vault.put(&photo.id, bytes).await?;
    assert_eq!(counts(&shelf.fills().await?), (1, 0, 0, 0));
    assert!(shelf.case(NUMBER)?["files"][0]["path"].is_string());
    city.closes().await
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
