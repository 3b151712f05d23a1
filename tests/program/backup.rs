//! A backup taken while the bot runs, and brought back on an empty machine.

use age::secrecy::ExposeSecret;
use anyhow::{Context, Result};

use super::machine::{Machine, files_in};
use super::{answers, number};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    a_backup_taken_while_the_bot_runs_comes_back_with_the_same_history
}

fn heads(output: &str) -> Option<&str> {
    output.lines().find(|line| line.starts_with("trail heads: "))
}

/// Drilled from one engine to the other and encrypted, as an office would after its machine has burned down.
async fn a_backup_taken_while_the_bot_runs_comes_back_with_the_same_history(database: TestDatabase) -> Result<()> {
    let machine = Machine::new().await?;
    let settings = [("WADUL_DATABASE_URL", database.url())];
    let mut bot = machine.starts(&["run"], &settings)?;
    let siti = machine.telegram.person("Siti Aminah");
    let begun = siti.mark();
    siti.sends("/lapor");
    bot.until_read(&siti, begun, "Langkah 1 dari 16").await?;
    answers(&siti, &mut bot).await?;
    let signing = siti.mark();
    siti.sends("Siti Aminah");
    bot.until_read(&siti, signing, "sudah terkirim").await?;
    let evidence = machine.path("evidence");
    bot.until("the photo is kept", || !files_in(&evidence).is_empty()).await?;
    // Kept in the folder comes before known to the database.
    let mut told = machine.runs(&["backup", "early.tar"], &settings).await?;
    let mut tries = 0;
    while !told.output.contains("1 files") && tries < 100 {
        tries += 1;
        told = machine.runs(&["backup", &format!("again-{tries}.tar")], &settings).await?;
    }
    assert!(told.good && told.output.starts_with("written: 1 cases"), "{}", told.output);

    // For the head of the office only.
    let key = age::x25519::Identity::generate();
    std::fs::write(machine.path("key.txt"), key.to_string().expose_secret())?;
    std::fs::write(machine.path("other.txt"), age::x25519::Identity::generate().to_string().expose_secret())?;
    let public = key.to_public().to_string();
    let sealed = machine.runs(&["backup", "sealed.age", "--to", &public], &settings).await?;
    assert!(sealed.good, "{}", sealed.output);
    let bytes = std::fs::read(machine.path("sealed.age"))?;
    let has = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    assert!(!has(&bytes, b"Siti Aminah") && has(&std::fs::read(machine.path("early.tar"))?, b"Siti Aminah"));
    bot.stops_when_told().await?;

    let checked = machine.runs(&["restore", "--check", "sealed.age", "--key", "key.txt"], &settings).await?;
    assert!(checked.good && heads(&checked.output) == heads(&sealed.output), "{}", checked.output);

    // Another machine, the other engine.
    let other = match database.engine() {
        wadul::store::Engine::Sqlite => TestDatabase::postgres().await?,
        wadul::store::Engine::Postgres => TestDatabase::sqlite()?,
    };
    let there = [("WADUL_DATABASE_URL", other.url()), ("WADUL_EVIDENCE", "elsewhere")];
    let restored = machine.runs(&["restore", "sealed.age", "--key", "key.txt"], &there).await?;
    assert!(restored.good && heads(&restored.output) == heads(&sealed.output), "{}", restored.output);
    let audited = machine.runs(&["audit"], &there).await?;
    assert!(audited.good && audited.output.starts_with("1 cases"), "{}", audited.output);
    let bytes_of = |folder| -> Result<Vec<u8>> {
        let files = files_in(&machine.path(folder));
        Ok(std::fs::read(files.first().context("no file")?)?)
    };
    assert_eq!(bytes_of("elsewhere")?, bytes_of("evidence")?);
    // The citizen goes on where they were.
    let mut bot = machine.starts(&["run"], &there)?;
    let asked = siti.mark();
    siti.sends(&format!("/status {}", number(&siti)?));
    bot.until_read(&siti, asked, "Terkirim, menunggu dicatat petugas").await?;
    bot.stops_when_told().await?;

    // A restored database is not overwritten by accident, nor a backup.
    let again = machine.runs(&["restore", "sealed.age", "--key", "key.txt"], &there).await?;
    assert!(!again.good && again.output.contains("has people or cases in it"), "{}", again.output);
    let over = machine.runs(&["backup", "sealed.age"], &there).await?;
    assert!(!over.good && over.output.contains("is there already"), "{}", over.output);
    for (arguments, said) in [
        (&["restore", "--check", "sealed.age"][..], "--key FILE"),
        (&["restore", "--check", "sealed.age", "--key", "other.txt"], "this key does not open the backup"),
        (&["restore", "--check", "nowhere.tar"], "cannot be read"),
        (&["backup", "new.tar", "--to", "siti"], "begins with age1"),
    ] {
        let refused = machine.runs(arguments, &there).await?;
        assert!(!refused.good && refused.output.contains(said), "{arguments:?}: {}", refused.output);
    }
    Ok(())
}

/// A backup that was changed by a byte, or cut off, is never taken for whole.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_backup_is_refused_and_touches_nothing() -> Result<()> {
    let machine = Machine::new().await?;
    let mut bot = machine.starts(&["run"], &[])?;
    let siti = machine.telegram.person("Siti Aminah");
    let begun = siti.mark();
    siti.sends("/start");
    bot.until_read(&siti, begun, "Selamat datang").await?;
    bot.stops_when_told().await?;
    assert!(machine.runs(&["backup", "whole.tar"], &[]).await?.good);
    let whole = std::fs::read(machine.path("whole.tar"))?;
    let name = whole.windows(4).position(|part| part == b"Siti").context("her name")?;
    let mut changed = whole.clone();
    changed[name] = b'T';
    let damaged = [("changed.tar", &changed[..]), ("cut.tar", &whole[..whole.len() / 2]), ("empty.tar", &[])];
    let empty = [("WADUL_DATABASE_URL", "sqlite://new.db")];
    for (file, bytes) in damaged {
        std::fs::write(machine.path(file), bytes)?;
        let refused = machine.runs(&["restore", file], &empty).await?;
        assert!(!refused.good && refused.output.contains("is not a whole backup"), "{file}: {}", refused.output);
        assert!(!machine.path("new.db").exists());
    }
    Ok(())
}
