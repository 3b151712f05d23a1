//! The poster and the cards, as they hang on the wall: read by people, and by their phones.

use anyhow::{Context, Result};
use insta::assert_snapshot;
use wadul::domain::Office;
use wadul::papers::{BotName, poster};

use crate::harness::print::{codes, words};

fn printed(office: &Office) -> Result<Vec<u8>> {
    let bot = BotName::read("@WadulPasuruanBot").context("a name")?;
    Ok(poster(office, &bot, "2026-11-23T02:00:00Z".parse()?)?)
}

#[test]
fn a_poster_and_four_cards_say_how_to_complain() -> Result<()> {
    let pdf = printed(&Office::published()?)?;
    let read = words(&pdf)?;
    let pages: Vec<&str> = read.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert_eq!(pages.len(), 2);
    // Wherever lines break.
    let plain = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_snapshot!(plain(pages[0]), @"Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100 Ada keluhan tentang pelayanan kami? Sampaikan lewat Telegram. Gratis, kapan saja. Pindai dengan kamera ponsel, atau cari @WadulPasuruanBot di Telegram Caranya 1. Pindai kode di atas, lalu tekan Mulai. 2. Jawab pertanyaannya satu per satu. Foto dan dokumen boleh disertakan. 3. Terima nomor pengaduan, kode akses, dan bukti pengiriman saat itu juga. Standar pelayanan Waktu : Ditanggapi paling lama 3 hari kerja Biaya : Tidak dipungut biaya Langkah : Diterima dan dicatat petugas, diperiksa menurut tingkatnya, diteruskan ke bidang terkait, ditanggapi, diarsipkan dengan rencana tindak lanjut Identitas : Dapat dirahasiakan; NIK dan KTP tidak diminta Kanal lain : Surat ke kantor · Datang langsung pada jam layanan · SP4N-LAPOR! di www.lapor.go.id · Aplikasi SP4N-LAPOR! untuk Android dan iOS Penanggung jawab : Kepala Bakesbangpol Kabupaten Pasuruan, (0343) 747004 Hubungi : (0343) 747004 · 082232130269 · bakesbangpol@pasuruankab.go.id · bakesbangpol.pasuruankab.go.id Darurat : Telepon 112");
    let card = plain(pages[1]);
    for words in ["Ada keluhan?", "Gratis,", "3 hari kerja.", "@WadulPasuruanBot di Telegram", "(0343) 747004"] {
        assert_eq!(card.matches(words).count(), 4, "{words}: {card}");
    }
    Ok(())
}

#[test]
fn the_codes_of_poster_and_cards_open_the_bot() -> Result<()> {
    let pdf = printed(&Office::published()?)?;
    assert_eq!(codes(&pdf)?, ["https://t.me/WadulPasuruanBot?start=lapor"; 5]);
    assert_eq!(pdf, printed(&Office::published()?)?, "made again, it is the same");
    Ok(())
}

/// An office that is called at length still has a poster of one page.
#[test]
fn a_long_name_fits() -> Result<()> {
    let text = Office::published_text();
    let name = "Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan";
    let long = format!("{name} dan Perlindungan Masyarakat serta Pemadam Api");
    let office = Office::parse(&text.replace(&format!("name = \"{name}\""), &format!("name = \"{long}\"")))?;
    let read = words(&printed(&office)?)?;
    assert_eq!(read.matches('\u{c}').count(), 2);
    assert!(read.contains("Pemadam Api"));
    Ok(())
}
