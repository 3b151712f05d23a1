//! Papers are checked on the command line, with the keys of the database or with one that was given.

use anyhow::{Context, Result};
use wadul::desk::keyring;
use wadul::domain::seal::PaperCode;
use wadul::domain::{CaseNumber, PaperKind};
use wadul::papers::{SEAL_ROOM, Seal, seal};
use wadul::store::Store;

use super::machine::Machine;
use crate::harness::print;

/// A file with room for a seal, sealed with the key that signs now.
async fn sealed(machine: &Machine) -> Result<Vec<u8>> {
    let store = Store::open(&format!("sqlite://{}", machine.path("wadul.db").display())).await?;
    let keys = keyring(&store).await?;
    store.close().await;
    let number = CaseNumber::read("ADU-2026-00042-7")?;
    let code = PaperCode::derive(b"a key only for tests", PaperKind::Proof, &number, "");
    let dated = "2026-11-23T02:00:00Z".parse()?;
    let mut file = format!("%PDF-1.7 {SEAL_ROOM} %%EOF").into_bytes();
    let key = keys.iter().last().context("a key")?;
    assert!(seal(&mut file, &Seal { kind: PaperKind::Proof, number, dated, code }, key));
    Ok(file)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paper_is_verified_with_and_without_the_database_and_after_a_new_key() -> Result<()> {
    let machine = Machine::new().await?;
    let missing = machine.runs(&["keys", "list"], &[]).await?;
    assert!(!missing.good && missing.output.contains("there is no database at wadul.db"), "{}", missing.output);
    let checked = machine.runs(&["check"], &[]).await?;
    assert!(checked.output.contains("SQLite"), "{}", checked.output);

    std::fs::write(machine.path("paper.pdf"), sealed(&machine).await?)?;
    let listed = machine.runs(&["keys", "list"], &[]).await?;
    let id = listed.output.split_whitespace().next().context("a key")?.to_owned();
    assert_eq!(listed.output, format!("{id}  from the beginning  signs\n"));
    let genuine = machine.runs(&["verify", "paper.pdf"], &[]).await?;
    insta::assert_snapshot!(genuine.output.replace(&id, "#key"), @"
    ok  Dokumen ini asli dan tidak berubah: Bukti pengiriman nomor ADU-2026-00042-7, Senin, 23 November 2026 pukul 09.00 WIB. Kode 7QYJ9-A2J4D-68VXZ-JM8W8. Kunci #key.
        This paper is genuine and unchanged: Proof of submission, number ADU-2026-00042-7, Monday, 23 November 2026 at 09.00 WIB. Code 7QYJ9-A2J4D-68VXZ-JM8W8. Key #key.
    ");
    assert!(genuine.good);

    // The next key signs, and what the first one signed stays genuine.
    let rotated = machine.runs(&["keys", "rotate"], &[]).await?.output;
    let lines: Vec<&str> = rotated.lines().collect();
    assert_eq!(lines.len(), 2, "{rotated}");
    assert_eq!(lines[0], format!("{id}  from the beginning  kept for the papers of its time"));
    assert!(lines[1].ends_with("Z  signs") && !lines[1].starts_with(&id), "{rotated}");
    std::fs::write(machine.path("later.pdf"), sealed(&machine).await?)?;
    for paper in ["paper.pdf", "later.pdf"] {
        assert!(machine.runs(&["verify", paper], &[]).await?.good, "{paper}");
    }

    // Elsewhere, with what was printed or with one key of it.
    let public = machine.runs(&["keys", "public"], &[]).await?.output;
    std::fs::write(machine.path("keys.txt"), &public)?;
    let first = public.split_whitespace().nth(1).context("a public key")?;
    std::fs::remove_file(machine.path("wadul.db"))?;
    for (paper, key, good) in [
        ("paper.pdf", "keys.txt", true),
        ("later.pdf", "keys.txt", true),
        ("paper.pdf", first, true),
        ("later.pdf", first, false),
        ("paper.pdf", "paper.pdf", false),
        ("paper.pdf", "nowhere.txt", false),
        ("nowhere.pdf", first, false),
    ] {
        let verified = machine.runs(&["verify", paper, "--key", key], &[]).await?;
        assert_eq!(verified.good, good, "{paper} {key}: {}", verified.output);
    }
    assert!(!machine.path("wadul.db").exists(), "nothing is kept where a paper is only looked at");

    let mut changed = std::fs::read(machine.path("paper.pdf"))?;
    changed[4] ^= 1;
    std::fs::write(machine.path("changed.pdf"), changed)?;
    let forged = machine.runs(&["verify", "changed.pdf", "--key", first], &[]).await?;
    insta::assert_snapshot!(forged.output, @"
    !!  Dokumen ini tidak asli: isinya berubah sesudah ditandatangani. Mintalah dokumen itu sekali lagi dari kantor.
        This paper is not genuine: it was changed after it was signed. Ask the office for it once more.
    ");
    assert!(!forged.good);
    std::fs::write(machine.path("scan.pdf"), "%PDF-1.7")?;
    insta::assert_snapshot!(machine.runs(&["verify", "scan.pdf", "--key", first], &[]).await?.output, @"
    !!  Berkas ini tidak bertanda tangan program ini, jadi tidak dapat dinyatakan asli. Pakailah berkas PDF yang dikirim bot; hasil pindai atau foto diperiksa dengan /verifikasi.
        This file carries no signature of this program, so it cannot be called genuine. Use the PDF file that the bot sent; a scan or photo is checked with /verifikasi.
    ");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_poster_carries_the_name_that_telegram_tells() -> Result<()> {
    let machine = Machine::new().await?;
    let made = machine.runs(&["poster"], &[]).await?;
    insta::assert_snapshot!(made.output, @"
    ok  Poster dan kartu loket sudah ditulis: poster.pdf. Cetaklah pada kertas A4; halaman kedua digunting menjadi empat kartu.
        Poster and counter cards are written: poster.pdf. Print them on A4; the second page is cut into four cards.
    ");
    let codes = print::codes(&std::fs::read(machine.path("poster.pdf"))?)?;
    assert_eq!(codes.len(), 5);
    assert!(codes.iter().all(|code| *code == format!("https://t.me/{}?start=lapor", machine.telegram.bot_username())));
    let named = machine.runs(&["poster", "--out", "other.pdf", "--bot", "@WadulPasuruanBot"], &[]).await?;
    assert!(named.good, "{}", named.output);
    assert!(print::words(&std::fs::read(machine.path("other.pdf"))?)?.contains("@WadulPasuruanBot"));
    let wrong = machine.runs(&["poster", "--out", "wrong.pdf", "--bot", "t.me/bot"], &[]).await?;
    insta::assert_snapshot!(wrong.output, @"
    !!  Itu bukan nama bot: t.me/bot. Nama bot terdiri atas 5 sampai 32 huruf, angka, dan garis bawah.
        This is not the name of a bot: t.me/bot. It has 5 to 32 letters, digits and underscores.
    ");
    assert!(!wrong.good && !machine.path("wrong.pdf").exists());
    Ok(())
}
