//! Copy of everything that is kept about a person (UU 27/2022 art. 7).

use chrono::{DateTime, Utc};

use super::File;
use crate::domain::{Block, Evidence, Office};
use crate::notices::{CaseView, View};
use crate::texts::messages as msg;
use crate::texts::{Html, Language, Message, format, kind, request_line, state, timeline, values};

pub(super) fn own_data(view: &View, language: Language, office: &Office) -> Option<File> {
    let View::OwnData { name, language: chosen, drafts, cases, requests, blocks, at } = view else { return None };
    let mut lines = head(name, chosen, *at, language, office);
    for (draft, steps, files) in drafts {
        lines.extend([String::new(), msg::OwnDataDraft { kind: kind(language, draft.kind).into() }.label(language)]);
        let rows = values::answered(steps, &draft.answers, files, language, office);
        lines.extend(rows.into_iter().map(|(_, name, value)| named(&name, &value)));
        lines.extend(sent_files(files, language));
    }
    for case in cases {
        lines.extend(one_case(case, language, office));
    }
    if drafts.is_empty() && cases.is_empty() {
        lines.extend([String::new(), msg::OwnDataNone.label(language)]);
    }
    if !requests.is_empty() {
        lines.extend([String::new(), msg::OwnDataRequests.label(language)]);
        lines.extend(requests.iter().map(|(request, number)| request_line(request, &number.to_string(), language)));
    }
    if !blocks.is_empty() {
        lines.extend([String::new(), msg::OwnDataBlocks.label(language)]);
        lines.extend(blocks.iter().flat_map(|block| one_block(block, language)));
    }
    Some(text_file(msg::OwnDataFile.label(language), &lines))
}

fn head(name: &str, chosen: &str, at: DateTime<Utc>, language: Language, office: &Office) -> Vec<String> {
    let title = msg::OwnDataTitle { office: office.profile().name.as_str().into() };
    let account = msg::OwnDataAccount { name: name.into(), language: language_name(chosen).into() };
    let made = msg::OwnDataMade { at: format::moment(language, at).into() };
    vec![title.label(language), made.label(language), account.label(language)]
}

/// A language by its own name.
fn language_name(code: &str) -> String {
    msg::LanguageName.label(Language::read(code).unwrap_or_default())
}

fn one_case(view: &CaseView, language: Language, office: &Office) -> Vec<String> {
    let case = &view.case;
    let mut lines = vec![String::new(), format!("{} – {}", case.number, state(language, view, office).plain())];
    let rows = values::answered(&view.steps, &view.answers, &view.files, language, office);
    lines.extend(rows.into_iter().map(|(_, name, value)| named(&name, &value)));
    lines.extend(sent_files(&view.files, language));
    if !view.additions.is_empty() {
        lines.push(msg::OwnDataAdditions.label(language));
        lines.extend(view.additions.iter().map(|(at, words)| format!("{}: {words}", format::moment(language, *at))));
    }
    lines.extend(timeline(&view.timeline, language).iter().map(Html::plain));
    lines
}

/// Why and when somebody was blocked, what they said to it, and when it ended.
fn one_block(block: &Block, language: Language) -> Vec<String> {
    let line = |at: DateTime<Utc>, words: &str| format!("{}: {words}", format::moment(language, at));
    let mut lines = vec![line(block.at, &block.reason)];
    lines.extend(block.appeal.as_ref().map(|(words, at)| line(*at, words)));
    lines.extend(block.lifted_at.map(|at| line(at, &msg::OwnDataBlockLifted.label(language))));
    lines
}

/// The files, each with the hash by which it can be recognised.
fn sent_files(files: &[Evidence], language: Language) -> Vec<String> {
    let title = (!files.is_empty()).then(|| msg::OwnDataFiles.label(language));
    let lines = files.iter().enumerate().map(|(index, file)| {
        let hash = file.sha256.as_deref().map(|hash| format!(" SHA-256 {hash}")).unwrap_or_default();
        values::file_line(index + 1, file, language) + &hash
    });
    title.into_iter().chain(lines).collect()
}

/// "Nama: isi"
fn named(name: &Html, value: &str) -> String {
    format!("{}: {value}", name.plain())
}

/// A text file. The mark at the beginning tells old phones that it is UTF-8.
fn text_file(name: String, lines: &[String]) -> File {
    let body = format!("\u{feff}{}\n", lines.join("\n"));
    File { name, body: body.into_bytes() }
}
