//! Whatever people type becomes a paper.

use insta::assert_snapshot;
use proptest::prelude::*;
use wadul::papers::{Block, Letterhead, Mark, SealMark, Sheet, Signing, typeset};

use super::press::{poppler, sheet, words};

#[test]
fn scripts_of_many_countries_are_set_and_what_has_no_shape_is_spelled() {
    let set = ["السلام عليكم", "ꦲꦤꦕꦫꦏ", "ᬳᬦᬘᬭᬓ", "Ελληνικά", "кириллица", "สวัสดี", "नमस्ते", "வணக்கம்", "שלום", "½ ≤ 3 €"];
    let pdf = typeset(&sheet(set.iter().map(|&words| Block::Paragraph(words.to_owned())).collect())).expect("a paper");
    assert!(!poppler("pdftotext", &["-"], &pdf).contains("[U+"));

    let spelled = "a\u{0}b\u{7}c\u{202e}d\u{e000}e\u{ffff}f漢g\u{1b}h";
    let pdf = typeset(&sheet(vec![Block::Paragraph(spelled.to_owned())])).expect("a paper");
    assert_snapshot!(words(&pdf).lines().nth(4).unwrap_or_default(), @"a[U+0000]b[U+0007]c[U+202E]d[U+E000]e[U+FFFF]f[U+6F22]g[U+001B]h");
}

/// Letters of which layouts are made and broken.
fn letter() -> impl Strategy<Value = char> {
    let range = |from: u32, to: u32| (from..=to).prop_map(|code| char::from_u32(code).unwrap_or('\u{fffd}'));
    prop_oneof![
        4 => any::<char>(),
        4 => range(0x20, 0x7e),
        1 => range(0, 0x1f),
        2 => range(0x300, 0x36f),
        2 => range(0x590, 0x6ff),
        1 => range(0x900, 0xeff),
        1 => range(0x1000, 0x11ff),
        1 => range(0x1780, 0x180f),
        2 => range(0x2000, 0x206f),
        1 => range(0x2600, 0x27bf),
        2 => range(0xa980, 0xa9df),
        1 => range(0xac00, 0xac20),
        2 => range(0xe000, 0xe010),
        1 => range(0xfb00, 0xfdff),
        2 => range(0xfe00, 0xffff),
        1 => range(0x1d400, 0x1d7ff),
        3 => range(0x1f1e6, 0x1faff),
        1 => range(0xe0001, 0xe01ef),
    ]
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::collection::vec(letter(), 0..120).prop_map(String::from_iter),
        1 => (letter(), 1..700_usize).prop_map(|(letter, count)| letter.to_string().repeat(count)),
        1 => (letter(), letter(), 1..400_usize).prop_map(|(one, other, count)| format!("{one}{other}").repeat(count)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// PDF/A forbids a letter without a shape, and the library that writes it refuses one: that there is a paper means that
    /// each letter was set or spelled.
    #[test]
    fn whatever_people_type_becomes_a_paper(text in anything(), other in anything(), share in any::<f32>()) {
        let signing = Signing {
            above: vec![text.clone()],
            mark: Mark::Typed(other.clone()),
            name: text.clone(),
            below: vec![other.clone()],
        };
        let head = Letterhead { above: vec![other.clone()], name: text.clone(), lines: vec![other.clone()], logo: None };
        let sheet = Sheet {
            title: text.clone(),
            letterhead: head,
            footer: other.clone(),
            seal: Some(SealMark { code: text.clone(), link: other.clone(), words: text.clone() }),
            ..sheet(vec![
                Block::Title(text.clone()),
                Block::Subtitle(other.clone()),
                Block::Heading(other.clone()),
                Block::Rows(vec![(text.clone(), other.clone()), (other.clone(), text.clone())]),
                Block::Items(vec![text.clone()]),
                Block::Table { head: vec![text.clone(), other.clone()], shares: vec![share], rows: vec![vec![other.clone(); 3]] },
                Block::Signatures(vec![signing.clone(), signing]),
                Block::Picture { png: text.clone().into_bytes(), alternative: other.clone() },
                Block::Note(text),
            ])
        };
        prop_assert!(typeset(&sheet).is_ok());
    }

    #[test]
    fn no_word_is_lost(words in proptest::collection::vec("[!-~]{1,90}", 1..150)) {
        let pdf = typeset(&sheet(vec![Block::Paragraph(words.join(" "))])).expect("a paper");
        let read: String = poppler("pdftotext", &["-raw", "-"], &pdf).split_whitespace().collect();
        // The foot of each page stands within them.
        let foot = |page: usize| format!("BadanKesatuanBangsadanPolitikKabupatenPasuruanhalaman{page}dari");
        let pages = read.matches(&foot(1)[..foot(1).len() - 5]).count();
        let feet = (1..=pages).map(|page| format!("{}{pages}", foot(page)));
        let read = feet.fold(read, |read, foot| read.replace(&foot, ""));
        prop_assert!(read.ends_with(&words.concat()), "{read}");
    }
}
