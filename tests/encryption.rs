//! What people wrote cannot be read in the database and in the folder for evidence by whoever has no key.

use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};
use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use wadul::app;
use wadul::backup;
use wadul::check::encrypt::{Anew, anew, file_anew};
use wadul::config::Settings;
use wadul::domain::{CaseNumber, FileId};
use wadul::form::Answers;
use wadul::store::{Cipher, Column, PersonLock, Store, hex};

use crate::harness::database::DATA_KEY;
use crate::harness::{City, TestDatabase, on_both_engines};
use crate::program::machine::files_in;

on_both_engines! {
    what_people_wrote_cannot_be_read_without_the_key
    a_new_key_takes_over_and_can_be_given_up
    without_its_key_a_database_is_not_opened
    a_file_that_is_deleted_meanwhile_does_not_come_back
    a_key_is_proved_as_long_as_a_file_needs_it
    a_backup_is_encrypted_as_the_data_is_and_restored_with_its_key_only
    a_backup_of_the_first_layout_is_restored_as_encrypted_as_any
}

const NEXT_KEY: &str = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
const NUMBER: &str = "ADU-2026-00001-3";
/// Written by the citizen, about them, or to them.
const WORDS: [&str; 7] = ["aminah", "krajan", "terbit", "loket nomor tiga", "sejak awal", "dinas lain", "kependudukan"];
/// Sent by somebody who knows how an encrypted file begins: it must not be taken for one.
const PICTURE: &[u8] = b"\x01wadul1:0badf00d:\xff\xd8\xff the counter on a Monday";

/// A complaint with a photo, an addition and an answer.
async fn a_story(city: &City) -> Result<()> {
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.comes_to("evidence").await?;
    siti.account.sends_photo_of(PICTURE, "foto loket nomor tiga");
    siti.settles().await?;
    siti.signs_with_evidence().await?;
    siti.presses("Tambah bukti").await?;
    siti.says("Berkas saya lengkap sejak awal.").await?;
    rina.opens(NUMBER).await?;
    rina.presses("Bukan kewenangan").await?;
    rina.says_all(&["Dinas Kependudukan", "Pelayanan itu dilaksanakan oleh dinas lain."]).await?;
    rina.presses("Kirim").await
}

/// The lines in which one of the words can be read, by table, with the eyes of somebody who has the database alone.
async fn lines_with_words(settings: &Settings) -> Result<Vec<String>> {
    let store = Store::open_at(settings.database_url.expose_secret(), Cipher::default(), None).await?;
    let mut tx = store.reader().await?;
    let mut found = Vec::new();
    for table in tx.tables().await? {
        let mut tells = false;
        tx.dump(&table, |line| {
            let line = line.to_lowercase();
            tells |= WORDS.iter().any(|word| line.contains(word));
            true
        })
        .await?;
        found.extend(tells.then(|| table.name.clone()));
    }
    drop(tx);
    store.close().await;
    Ok(found)
}

/// Whether a file in the folder for evidence can be looked at.
fn shows_pictures(settings: &Settings) -> Result<bool> {
    let mut shown = false;
    for path in files_in(&settings.evidence) {
        shown |= shows_picture(&path)?;
    }
    Ok(shown)
}

fn shows_picture(path: &Path) -> Result<bool> {
    Ok(std::fs::read(path)?.windows(PICTURE.len()).any(|bytes| bytes == PICTURE))
}

/// What the program reads with these settings.
async fn answers(settings: &Settings) -> Result<Answers> {
    let store = app::store(settings).await?;
    let mut tx = store.reader().await?;
    let number = CaseNumber::read(NUMBER).ok().context("a case number")?;
    let case = tx.case_numbered(&number).await?.context("the case")?;
    let (answers, files) = (tx.answers_of(&case.id).await?, tx.files_of(&wadul::store::Owner::Case(case.id)).await?);
    drop(tx);
    store.close().await;
    let photo = files.first().context("the photo")?;
    assert_eq!(photo.caption.as_deref(), Some("foto loket nomor tiga"));
    assert_eq!(app::vault(settings)?.get(&photo.id).await?.as_deref(), Some(PICTURE));
    Ok(answers)
}

async fn what_people_wrote_cannot_be_read_without_the_key(database: TestDatabase) -> Result<()> {
    let city = City::open(database.encrypted()).await?;
    a_story(&city).await?;
    let settings = city.settings()?;
    // The words that officers search by are the exception that docs/keamanan.md names.
    assert_eq!(lines_with_words(&settings).await?, ["case_words"]);
    assert!(!shows_pictures(&settings)?);
    assert_eq!(answers(&settings).await?.text("full_name").as_deref(), Some("Siti Aminah"));
    city.closes().await
}

async fn a_new_key_takes_over_and_can_be_given_up(database: TestDatabase) -> Result<()> {
    let city = City::open(database.encrypted()).await?;
    a_story(&city).await?;
    let before = answers(&city.settings()?).await?;

    // Both keys, the new one first: what was there is still read, and follows.
    let both = city.settings_with_keys(&format!("{NEXT_KEY}\n{DATA_KEY}"))?;
    assert_eq!(answers(&both).await?, before);
    let Anew { texts, keys, files, unread } = anew(&both, false).await?;
    assert!(unread.is_empty() && texts > 5 && keys > 2 && files == 1, "{texts} texts, {keys} keys, {files} files");
    assert_eq!(anew(&both, false).await?, Anew::default());
    let next = city.settings_with_keys(NEXT_KEY)?;
    assert_eq!(answers(&next).await?, before);
    assert!(app::store(&city.settings_with_keys(DATA_KEY)?).await.is_err(), "the old key is of no use any more");
    assert_eq!(lines_with_words(&next).await?, ["case_words"]);

    // In the clear again, and encrypted from there.
    assert_eq!(anew(&next, true).await?.files, 1);
    let none = city.settings_with_keys("")?;
    assert_eq!(answers(&none).await?, before);
    assert!(lines_with_words(&none).await?.len() > 5 && shows_pictures(&none)?);
    let again = anew(&city.settings()?, false).await?;
    assert_eq!((again.texts, again.files), (texts, files));
    assert_eq!(lines_with_words(&none).await?, ["case_words"]);
    assert_eq!(answers(&city.settings()?).await?, before);
    city.closes().await
}

async fn without_its_key_a_database_is_not_opened(database: TestDatabase) -> Result<()> {
    let database = database.encrypted();
    let store = database.open().await?;
    store.keep_proof().await?;
    store.close().await;
    let refused = |keys: &'static str| async move { Cipher::read(keys).context("keys") };
    let said = Store::open_with(database.url(), refused("").await?).await.err().context("a refusal")?;
    assert_eq!(said.to_string(), "this database is encrypted; set WADUL_DATA_KEY, or WADUL_DATA_KEY_FILE, to its key");
    let said = Store::open_with(database.url(), refused(NEXT_KEY).await?).await.err().context("a refusal")?;
    assert!(said.to_string().starts_with("this database is encrypted with another key;"), "{said}");
    Ok(())
}

/// The only file that somebody sent.
async fn photo(city: &City) -> Result<FileId> {
    Ok(city.files(NUMBER).await?.first().context("the photo")?.id.clone())
}

async fn forged(store: &Store, sql: &'static str) -> Result<()> {
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(sql).execute())).await?;
    Ok(())
}

async fn a_file_that_is_deleted_meanwhile_does_not_come_back(database: TestDatabase) -> Result<()> {
    let city = City::open(database.encrypted()).await?;
    a_story(&city).await?;
    let photo = photo(&city).await?;
    let both = city.settings_with_keys(&format!("{NEXT_KEY},{DATA_KEY}"))?;
    let before = app::vault(&city.settings()?)?;
    let (store, vault) = (app::store(&both).await?, app::vault(&both)?);
    assert_eq!(file_anew(&store, &vault, &photo).await?, Some(true));
    assert_eq!((file_anew(&store, &vault, &photo).await?, city.bytes_kept()?), (Some(false), 1));

    // Between reading and writing it belongs to nothing any more, and its bytes may be gone already.
    before.put(&photo, PICTURE.into()).await?;
    forged(&store, "update files set case_id = null, draft_id = null").await?;
    assert_eq!((file_anew(&store, &vault, &photo).await?, city.bytes_kept()?), (Some(false), 0));
    // Nor is it known any more.
    before.put(&photo, PICTURE.into()).await?;
    forged(&store, "delete from files").await?;
    assert_eq!((file_anew(&store, &vault, &photo).await?, city.bytes_kept()?), (Some(false), 0));
    store.close().await;
    city.closes().await
}

async fn a_key_is_proved_as_long_as_a_file_needs_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database.encrypted()).await?;
    a_story(&city).await?;
    let (settings, none) = (city.settings()?, city.settings_with_keys("")?);
    let before = answers(&settings).await?;
    let path = files_in(&settings.evidence).pop().context("the photo")?;
    let whole = std::fs::read(&path)?;
    std::fs::write(&path, [&whole[..], b"?"].concat())?;
    assert_eq!(anew(&settings, true).await?.unread, [photo(&city).await?.to_string()]);
    let refused = app::store(&none).await.err().context("the key is still needed")?;
    assert!(format!("{refused:#}").contains("set WADUL_DATA_KEY"), "{refused:#}");
    // With a new key as well, the one before is needed.
    let both = city.settings_with_keys(&format!("{NEXT_KEY},{DATA_KEY}"))?;
    assert_eq!(anew(&both, false).await?.unread.len(), 1);
    assert!(app::store(&city.settings_with_keys(NEXT_KEY)?).await.is_err());
    // It is brought back: nothing is left to be done.
    std::fs::write(&path, whole)?;
    assert!(anew(&both, true).await?.unread.is_empty());
    assert_eq!(answers(&none).await?, before);
    city.closes().await
}

async fn a_backup_is_encrypted_as_the_data_is_and_restored_with_its_key_only(database: TestDatabase) -> Result<()> {
    let city = City::open(database.encrypted()).await?;
    a_story(&city).await?;
    let (folder, other) = (tempfile::tempdir()?, TestDatabase::sqlite()?);
    let file = folder.path().join("wadul.tar");
    let summary = backup::backup(&city.settings()?, &file, &[]).await?;
    assert_eq!((summary.files, summary.missing.len()), (1, 0));
    assert!(!shows_picture(&file)?);
    assert_eq!(backup::check(&file, None).await?, summary, "whether it is whole is seen without the key");

    let there = |keys: &str| -> Result<Settings> {
        let mut settings = city.settings_with_keys(keys)?;
        settings.database_url = other.url().to_owned().into();
        settings.evidence = folder.path().join("evidence");
        Ok(settings)
    };
    let database = other.url().trim_start_matches("sqlite://");
    for (keys, said) in [
        ("", "nothing was restored: this backup is encrypted; set WADUL_DATA_KEY, or WADUL_DATA_KEY_FILE, to its key"),
        (NEXT_KEY, "nothing was restored: this backup is encrypted with another key; add that to WADUL_DATA_KEY"),
    ] {
        let refused = backup::restore(&there(keys)?, &file, None).await.err().context("a refusal")?;
        assert!(format!("{refused:#}").starts_with(said), "{refused:#}");
        assert!(!Path::new(database).exists() && !folder.path().join("evidence").exists(), "something was written");
    }
    assert_eq!(backup::restore(&there(DATA_KEY)?, &file, None).await?, summary);
    assert_eq!(answers(&there(DATA_KEY)?).await?, answers(&city.settings()?).await?);
    assert!(!shows_pictures(&there(DATA_KEY)?)?);
    city.closes().await
}

/// Backups of earlier releases had evidence in them as it was sent, whatever was set.
async fn a_backup_of_the_first_layout_is_restored_as_encrypted_as_any(database: TestDatabase) -> Result<()> {
    let city = City::open(database.encrypted()).await?;
    a_story(&city).await?;
    let (folder, other) = (tempfile::tempdir()?, TestDatabase::sqlite()?);
    let (new, old) = (folder.path().join("new.tar"), folder.path().join("old.tar"));
    let summary = backup::backup(&city.settings()?, &new, &[]).await?;
    in_first_layout(&new, &old)?;
    assert!(shows_picture(&old)?);
    let mut there = city.settings_with_keys(DATA_KEY)?;
    there.database_url = other.url().to_owned().into();
    there.evidence = folder.path().join("evidence");
    assert_eq!(backup::restore(&there, &old, None).await?, summary);
    assert_eq!(answers(&there).await?, answers(&city.settings()?).await?);
    assert!(!shows_pictures(&there)?);
    city.closes().await
}

/// The same backup as layout 1 had it.
fn in_first_layout(new: &Path, old: &Path) -> Result<()> {
    let mut hashes = serde_json::Map::new();
    let mut written = tar::Builder::new(std::fs::File::create(old)?);
    for entry in tar::Archive::new(std::fs::File::open(new)?).entries()? {
        let mut entry = entry?;
        let (name, mut bytes) = (entry.path()?.display().to_string(), Vec::new());
        entry.read_to_end(&mut bytes)?;
        let change = |bytes: &[u8], key: &str, value: serde_json::Value| -> Result<Vec<u8>> {
            let mut read: serde_json::Value = serde_json::from_slice(bytes)?;
            read[key] = value;
            Ok(serde_json::to_vec(&read)?)
        };
        match name.as_str() {
            "wadul-backup.json" => bytes = change(&bytes, "format", 1.into())?,
            "manifest.json" => bytes = change(&bytes, "entries", std::mem::take(&mut hashes).into())?,
            name if name.starts_with("evidence/") => bytes = PICTURE.to_vec(),
            _ => {}
        }
        hashes.insert(name.clone(), hex(&Sha256::digest(&bytes)).into());
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len().try_into()?);
        written.append_data(&mut header, name, &bytes[..])?;
    }
    Ok(written.finish()?)
}

/// Whatever text is added to the database has to be looked at: it is encrypted, or stands here with the reason why not.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_text_is_encrypted_or_known_to_be_harmless() -> Result<()> {
    let database = TestDatabase::postgres().await?;
    let store = database.open().await?;
    let mut tx = store.reader().await?;
    let texts = tx
        .query(
            "select table_name::text || '.' || column_name::text from information_schema.columns
             where table_schema = current_schema() and data_type = 'text' and table_name <> '_sqlx_migrations'
               and column_name not in ('id', 'case_id', 'draft_id', 'file_id', 'kind', 'status', 'event', 'role',
                 'division', 'action', 'purpose', 'scope', 'step', 'storage', 'medium', 'language', 'reach', 'channel',
                 'service', 'ending', 'topic', 'merged_into', 'statement_hash',
                 'previous_hash', 'hash', 'sha256', 'code_hash', 'key_hash')
             order by 1",
        )
        .all::<(String,)>()
        .await?;
    let open: Vec<String> = texts
        .into_iter()
        .map(|(text,)| text)
        .filter(|text| !Column::ALL.iter().any(|column| column.place() == text))
        .collect();
    insta::assert_snapshot!(open.join("\n"), @"
    absences.from_day
    absences.until_day
    blocks.told_on
    calendar_changes.day
    calendar_changes.name
    case_words.content
    case_words.identity
    case_words.place
    cases.external_number
    cases.missing
    cases.number
    cases.outcome
    cases.promise
    cases.status_before
    denials.what
    done_once.day
    done_once.what
    drafts.asked
    drafts.focus
    exchange_keys.label
    exchange_posts.reference
    files.album
    files.mime
    files.telegram_id
    groups.title
    invitations.divisions
    invitations.name
    messages_waiting.place
    officer_changes.what
    officers.name
    outbox.notice
    outbox.reason
    pauses.reason
    people.block_id
    plans.until_day
    secrets.name
    selftests.report
    signatories.name
    signatures.pad
    templates.body
    templates.title
    trail.detail
    updates_set_aside.reason
    ");
    Ok(())
}
