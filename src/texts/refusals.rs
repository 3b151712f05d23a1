//! What `build.rs` refuses, tried on small texts.

#[path = "../../build/texts/mod.rs"]
#[allow(missing_docs, reason = "documented where the build script reads it")]
mod build;

use build::{File, Written, compile};

const INDONESIAN: &str = "a-b = Nomor { $number }\nofficer-x = Petugas\nform-y-ask = Alamat?\n";

/// One file a language, called `t.ftl`.
fn texts(languages: &[(&str, &str)]) -> Result<Written, Vec<String>> {
    let file = |(code, source): &(&str, &str)| File {
        language: (*code).to_owned(),
        path: format!("locales/{code}/t.ftl"),
        source: (*source).to_owned(),
    };
    compile(&languages.iter().map(file).collect::<Vec<_>>())
}

/// What is said to one Indonesian file.
fn refused(source: &str) -> String {
    texts(&[("id", source)]).err().unwrap_or_default().join("\n")
}

/// What is said to another language beside [`INDONESIAN`].
fn compared(code: &str, source: &str) -> String {
    texts(&[("id", INDONESIAN), (code, source)]).err().unwrap_or_default().join("\n")
}

macro_rules! says {
    ($said:expr, $($part:literal),+) => {{
        let said = &$said;
        $(assert!(said.contains($part), "expected {:?} in:\n{said}", $part);)+
    }};
}

#[test]
fn complete_texts_become_structs_and_families() -> Result<(), Vec<String>> {
    let written = texts(&[("id", INDONESIAN), ("en", INDONESIAN)])?;
    says!(
        written.messages,
        "pub(crate) struct AB<'a> { pub number: crate::texts::Arg<'a> }",
        "pub(crate) struct OfficerX;"
    );
    assert!(!written.messages.contains("FormYAsk"));
    says!(written.embedded, r#"("form-y-ask", &[])"#, "super::Language::English", "/locales/en/t.ftl");
    assert!(!written.embedded.contains("Javanese"));
    Ok(())
}

#[test]
fn a_syntax_error_is_named_with_its_line_and_the_right_way() {
    says!(refused("a-b = Tekan\n    [Kembali] ini\n"), "locales/id/t.ftl:2: ", r#"write `{"["}Kembali]`"#);
    says!(refused("a-b = Satu\nDua kata\n"), "locales/id/t.ftl:2: ", "further lines indented");
    says!(refused("a-b = Satu }\n"), "locales/id/t.ftl:1: ");
    says!(refused("a-b = { $x ->\n    [one] Satu\n}\n"), "locales/id/t.ftl:", "default variant");
}

#[test]
fn no_line_of_a_text_is_lost_for_its_first_character() {
    for first in ["[", "*", ".", "}"] {
        let said = refused(&format!("a-b = Tekan\n    {first} ini\n"));
        assert!(said.contains("cannot begin with"), "{first}: {said}");
    }
}

#[test]
fn languages_must_have_the_same_messages() {
    says!(
        compared("en", "a-b = No. { $number }\nofficer-x = Officer\n"),
        "locales/en: `form-y-ask` is missing",
        "locales/id/t.ftl:3"
    );
    says!(compared("en", &format!("{INDONESIAN}c-d = X\n")), "locales/en/t.ftl:4: `c-d` is not in locales/id");
}

#[test]
fn javanese_may_lack_what_only_officers_read() {
    assert_eq!(compared("jv", "a-b = Nomer { $number }\nform-y-ask = Alamat?\n"), "");
    says!(compared("jv", "a-b = Nomer { $number }\n"), "locales/jv: `form-y-ask` is missing");
    says!(compared("en", "a-b = No. { $number }\nform-y-ask = Address?\n"), "locales/en: `officer-x` is missing");
}

#[test]
fn languages_must_use_the_same_arguments() {
    let english = INDONESIAN.replace("$number", "$nomor");
    says!(compared("en", &english), "locales/en/t.ftl:1: `a-b` uses $nomor, but $number in locales/id/t.ftl:1");
}

#[test]
fn arguments_of_a_mentioned_message_and_of_a_choice_count() -> Result<(), Vec<String>> {
    let written = texts(&[("id", "a-b = { $n ->\n    [1] Satu\n   *[other] { c-d }\n}\nc-d = { $deep }\n")])?;
    says!(written.messages, "struct AB<'a> { pub deep: crate::texts::Arg<'a>, pub n: crate::texts::Arg<'a> }");
    Ok(())
}

#[test]
fn a_name_twice_or_in_the_wrong_form_is_refused() {
    says!(refused("a-b = X\n\na-b = Y\n"), "locales/id/t.ftl:3: `a-b` stands in locales/id/t.ftl:1 already");
    says!(refused("a-B = X\n"), "locales/id/t.ftl:1: `a-B` is not in lower kebab-case");
    says!(refused("a_b = X\n"), "kebab-case");
    says!(refused("a--b = X\n"), "kebab-case");
    says!(refused("a-1-2 = X\na-12 = Y\n"), "same name in Rust");
    says!(refused("a-b = { $type }\n"), "`$type` cannot be a field");
}

#[test]
fn what_would_be_broken_only_when_it_is_said_is_refused_here() {
    says!(refused("a-b = { c-d }\n"), "mentions `c-d`");
    says!(refused("a-b = { -office }\n"), "mentions `-office`");
    says!(refused("a-b = { c-d }\nc-d = { a-b }\n"), "`a-b` mentions itself");
    says!(refused("-office = { $x }\na-b = { -office }\n"), "a term, which cannot see arguments");
    says!(refused("-office = X\na-b = Y\n"), "nothing mentions `-office`");
    says!(refused("a-b = { NUMBER($n) }\n"), "uses `NUMBER()`");
    says!(refused("a-b = { -c(x: 1) }{ -c }\n-c = X\n"), "uses `-c()`");
    says!(refused("a-b = { c-d.hint }\nc-d = X\n"), "uses `c-d.hint`");
    says!(refused("a-b = X\n    .hint = Y\n"), "attribute `.hint`");
}

#[test]
fn markup_telegram_would_refuse_is_refused() {
    says!(refused("a-b = <b>X\n"), "`<b>` stays open");
    says!(refused("a-b = <b><i>X</b></i>\n"), "`</b>` closes");
    says!(refused("a-b = <br>X\n"), "`<br>` is no tag");
    says!(refused("a-b = 1 < 2\n"), "`&lt;`");
    says!(refused("a-b = 2 > 1\n"), "`&gt;`");
    says!(refused("a-b = A & B\n"), "`&amp;`");
    says!(refused("a-b = { $n ->\n    [1] <b>X\n   *[other] Y</b>\n}\n"), "`<b>` stays open", "`</b>` closes");
    says!(refused("a-b = { { \"<\" } }\n"), "`&lt;`");
    assert_eq!(refused("a-b = <a href=\"{ $link }\">X &amp; <b>{ $y }</b></a> &#33;\n"), "");
}

#[test]
fn the_reference_must_be_there_and_a_folder_must_be_a_language() {
    says!(texts(&[("en", "a-b = X\n")]).err().unwrap_or_default().join("\n"), "locales/id: no texts");
    says!(compared("fr", "a-b = X\n"), "`fr` is no language of ours");
}
