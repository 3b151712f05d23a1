//! The texts at build time: read, compared between the languages, and written as Rust.
//!
//! Included by `build.rs`, and by the tests in `src/texts/refusals.rs`, which is why it works on strings.

mod compare;
mod markup;
mod mentions;
mod names;
mod read;
mod write;

/// Messages whose id begins so are named by the rows of tables: they are looked up by id and get no struct.
pub const FAMILIES: &[&str] = &[
    "form-",
    "state-",
    "event-",
    "kind-",
    "medium-",
    "command-",
    "channel-",
    "outcome-",
    "moved-",
    "next-",
    "move-",
    "refused-",
    "choice-",
    "officer-told-",
    "officer-ask-",
    "officer-do-",
    "officer-event-",
    "officer-move-",
    "officer-form-",
    "officer-template-",
    "officer-state-",
    "staff-ask-",
    "staff-note-",
    "staff-role-",
    "staff-does-",
    "staff-change-",
    "staff-told-",
    "open311-ask-",
];

/// What only officers read, and those who connect other systems.
const OFFICERS: &[&str] = &[
    "archive-",
    "open311-",
    "officer-",
    "admin-",
    "operator-",
    "staff-",
    "group-",
    "help-officer",
    "command-antrean",
    "command-tugas",
    "command-kasus",
    "command-cari",
    "command-catat",
    "command-rekap",
    "command-cuti",
    "command-petugas",
    "command-undang",
    "command-kalender",
    "command-templat",
    "command-tandatangan",
    "command-blokir",
];

/// What stands on official papers, which are in Indonesian for every reader (UU 24/2009 art. 27).
const OFFICIAL: &[&str] = &["letter-"];

/// The languages there may be. The first is the reference: the others have its messages with its arguments.
pub const LANGUAGES: &[Rule] = &[
    Rule { code: "id", variant: "Indonesian", may_lack: &[] },
    Rule { code: "jv", variant: "Javanese", may_lack: &[OFFICERS, OFFICIAL] },
    Rule { code: "en", variant: "English", may_lack: &[OFFICIAL] },
];

/// What is asked of a language.
pub struct Rule {
    /// The folder's name.
    pub code: &'static str,
    /// The variant of `Language` it stands for.
    pub variant: &'static str,
    /// Beginnings of the ids for which the reference's text may stand in.
    pub may_lack: &'static [&'static [&'static str]],
}

/// One file of texts.
pub struct File {
    pub language: String,
    pub path: String,
    pub source: String,
}

/// The two generated files.
#[derive(Debug)]
pub struct Written {
    pub messages: String,
    pub embedded: String,
}

/// The texts as Rust, or everything that is wrong with them, one line each.
pub fn compile(files: &[File]) -> Result<Written, Vec<String>> {
    let mut problems = Vec::new();
    for file in files {
        if !LANGUAGES.iter().any(|rule| rule.code == file.language) {
            problems.push(format!(
                "{}: `{}` is no language of ours: add it to LANGUAGES in build/texts/mod.rs",
                file.path, file.language
            ));
        }
    }
    let texts: Vec<_> = LANGUAGES.iter().map(|rule| read::language(rule, files, &mut problems)).collect();
    compare::languages(&texts, &mut problems);
    if problems.is_empty() { Ok(write::rust(&texts, files)) } else { Err(problems) }
}

/// Whether a message is looked up by name.
fn in_a_family(id: &str) -> bool {
    begins(id, FAMILIES)
}

fn begins(id: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| id.starts_with(beginning))
}
