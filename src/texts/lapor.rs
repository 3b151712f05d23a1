//! A case in the order of the form of SP4N-LAPOR!, ready to be pasted there: it can be written to in no other way.

use super::messages as msg;
use super::moves;
use super::officer::ways;
use super::page::{Key, Keys, Page, Paragraph};
use super::plain::kind;
use super::{Html, Language, Message, family, format, sentence, values};
use crate::domain::Office;
use crate::domain::lifecycle::Action;
use crate::form::{Ask, belongs};
use crate::notices::{CaseView, Press};

/// Letters of a title.
const TITLE: usize = 100;
/// From how many letters on a part of a name is kept secret by itself: shorter ones are other words as well.
const PART_OF_A_NAME: usize = 3;
/// What may stand between the digits of a telephone number.
const BETWEEN_DIGITS: [char; 6] = [' ', '-', '.', '(', ')', '/'];
/// That form is Indonesian, whoever types.
const THEIRS: Language = Language::Indonesian;

/// The text, a block for each field of that form.
pub fn lapor(view: &CaseView, language: Language, office: &Office) -> Page {
    let case = &view.case;
    let hide = |text: String| if case.confidential { hidden(&text, &secrets(view)) } else { text };
    let yes_or_no =
        |yes: bool| if yes { msg::OfficerLaporYes.label(THEIRS) } else { msg::OfficerLaporNo.label(THEIRS) };
    let service = case.service.as_deref().and_then(|key| office.service(key));
    let date = view.answers.date("service_date").map(|day| format::day(THEIRS, day));
    let none = || msg::OfficerLaporNone.label(THEIRS);
    // What a file is called may say whose it is.
    let files = match view.files.iter().filter(|file| belongs("evidence", file)).count() {
        0 => none(),
        count => family(THEIRS, "form-value-files", &[("count", count.into())]).unwrap_or_default().plain(),
    };
    let blocks: [(Html, String); 10] = [
        (msg::OfficerLaporClass.html(language), sentence(kind(THEIRS, case.kind)).plain()),
        (msg::OfficerLaporTitle.html(language), hide(title(view, office))),
        (msg::OfficerLaporContent.html(language), hide(content(view, office))),
        (msg::OfficerLaporDate.html(language), date.unwrap_or_else(none)),
        (msg::OfficerLaporPlace.html(language), office.profile().address.clone()),
        (msg::OfficerLaporAgency.html(language), office.profile().name.clone()),
        (msg::OfficerLaporCategory.html(language), service.map_or_else(none, |service| service.name.clone())),
        (msg::OfficerLaporFiles.html(language), files),
        (msg::OfficerLaporAnonymous.html(language), yes_or_no(false)),
        (msg::OfficerLaporSecret.html(language), yes_or_no(case.confidential)),
    ];
    let mut paragraphs =
        vec![Paragraph::ours(msg::OfficerLapor { number: case.number.to_string().into() }.html(language))];
    if case.confidential {
        paragraphs.push(Paragraph::ours(msg::OfficerLaporConfidential.html(language)));
    }
    paragraphs.extend(blocks.into_iter().map(|(name, body)| Paragraph::copied(&name, body)));
    // What is pasted is read by everybody, unless it is confidential: the name goes into no field of it.
    if let Some(name) = view.answers.text("full_name").filter(|_| !case.confidential) {
        paragraphs.push(Paragraph::copied(&msg::OfficerLaporReporter.html(language), name));
    }
    Page::paragraphs(paragraphs, keys(view, language))
}

/// What is done with the text in hand: its number there is kept, its files are looked at.
fn keys(view: &CaseView, language: Language) -> Keys {
    let id = || view.case.id.clone();
    let number = Key {
        label: moves::button(language, Action::SetExternalNumber),
        press: Press::Move(id(), Action::SetExternalNumber),
    };
    let mut rows = Vec::new();
    if view.allowed.contains(&Action::SetExternalNumber) {
        rows.push(vec![number]);
    }
    rows.push(ways(view, language));
    Keys::Inline(rows)
}

/// What it is about, in one line.
fn title(view: &CaseView, office: &Office) -> String {
    let service = view.case.service.as_deref().and_then(|key| office.service(key));
    let what = service.map_or_else(|| sentence(kind(THEIRS, view.case.kind)).plain(), |service| service.label.clone());
    let told = main_text(view).split_whitespace().fold(what + ":", |mut line, word| {
        if line.chars().count() + word.chars().count() < TITLE {
            line.push(' ');
            line.push_str(word);
        } else if !line.ends_with('…') {
            line.push_str(" …");
        }
        line
    });
    told.trim_end_matches(':').to_owned()
}

/// What the form asked for in as many messages as it takes: the complaint itself.
fn main_text(view: &CaseView) -> String {
    let step = view.steps.iter().find(|step| matches!(step.ask, Ask::Text { .. }));
    step.and_then(|step| view.answers.text(step.key)).unwrap_or_default()
}

/// The complaint, then everything else that was written and says nobody's name: neither the citizen's nor that of the
/// officer it is about.
fn content(view: &CaseView, office: &Office) -> String {
    let mut lines = vec![main_text(view)];
    for (step, name, value) in values::answered(&view.steps, &view.answers, &view.files, THEIRS, office) {
        let written = matches!(step.ask, Ask::Line { .. } | Ask::Rupiah);
        if written && !step.identifies && !["lapor_number", "officer"].contains(&step.key) {
            lines.push(format!("{}: {value}", name.plain()));
        }
    }
    lines.extend(view.additions.iter().map(|(_, words)| words.clone()));
    lines.join("\n\n")
}

/// What may not be read in a confidential case, the longest first: names, and parts of them.
fn secrets(view: &CaseView) -> Vec<String> {
    let texts = view.steps.iter().filter(|step| step.identifies && matches!(step.ask, Ask::Line { .. } | Ask::Phone));
    let names = ["full_name", "represented"];
    let mut secrets = Vec::new();
    for (key, text) in texts.filter_map(|step| Some((step.key, view.answers.text(step.key)?))) {
        if names.contains(&key) {
            let parts = text.split_whitespace().filter(|part| part.chars().count() >= PART_OF_A_NAME);
            secrets.extend(parts.map(str::to_owned));
        }
        secrets.push(text);
    }
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.chars().count()));
    secrets
}

/// How many letters of a text are this telephone number, whatever stands between its digits: as it is stored, or as it is
/// written with the other beginning.
fn telephone(here: &[char], secret: &[char]) -> Option<usize> {
    let digits: String = secret.iter().filter(|letter| letter.is_ascii_digit()).collect();
    let core = digits.strip_prefix("62").or(digits.strip_prefix('0')).unwrap_or(&digits);
    ["+62", "62", "0", ""].into_iter().find_map(|beginning| {
        let number = format!("{beginning}{core}");
        let mut wanted = number.chars().peekable();
        for (at, letter) in here.iter().enumerate() {
            match wanted.peek() {
                Some(next) if next == letter => drop(wanted.next()),
                Some(_) if at > 0 && BETWEEN_DIGITS.contains(letter) => {}
                Some(_) => return None,
                None => return Some(at),
            }
        }
        wanted.peek().is_none().then_some(here.len())
    })
}

/// Whether a secret is a telephone number.
fn is_telephone(secret: &[char]) -> bool {
    let digits = secret.iter().filter(|letter| letter.is_ascii_digit()).count();
    digits >= 6
        && secret.iter().all(|letter| letter.is_ascii_digit() || *letter == '+' || BETWEEN_DIGITS.contains(letter))
}

/// The text without the secrets, whatever letters they are written in.
fn hidden(text: &str, secrets: &[String]) -> String {
    let same = |one: char, other: char| one.to_lowercase().eq(other.to_lowercase());
    let mut letters: Vec<char> = text.chars().collect();
    for secret in secrets {
        let secret: Vec<char> = secret.chars().collect();
        let mut kept = Vec::with_capacity(letters.len());
        let mut at = 0;
        while at < letters.len() {
            let starts = at.checked_sub(1).is_none_or(|before| !letters[before].is_alphanumeric());
            let as_written = || {
                let here = letters.get(at..at + secret.len())?;
                here.iter().zip(&secret).all(|(one, other)| same(*one, *other)).then_some(secret.len())
            };
            let length = match is_telephone(&secret) {
                true => telephone(&letters[at..], &secret),
                false => as_written(),
            };
            let ends = |length: &usize| letters.get(at + length).is_none_or(|after| !after.is_alphanumeric());
            match length.filter(|length| starts && *length > 0 && ends(length)) {
                Some(length) => {
                    kept.extend(msg::OfficerLaporHidden.label(THEIRS).chars());
                    at += length;
                }
                None => {
                    kept.push(letters[at]);
                    at += 1;
                }
            }
        }
        letters = kept;
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn a_name_is_not_read_however_it_is_written() {
        let secrets = ["Siti Aminah".to_owned(), "Aminah".to_owned(), "Siti".to_owned()];
        let text = "Saya SITI AMINAH, dipanggil siti. Sitiawan bukan saya; Bu Aminah ya.";
        let expected = "Saya (dirahasiakan), dipanggil (dirahasiakan). Sitiawan bukan saya; Bu (dirahasiakan) ya.";
        assert_eq!(hidden(text, &secrets), expected);
        let telephone = ["081234567890".to_owned()];
        for written in ["081234567890", "0812-3456-7890", "+62 812 3456 7890", "62812.3456.7890", "0812 3456 7890"] {
            assert_eq!(hidden(&format!("WA {written}, ya 12"), &telephone), "WA (dirahasiakan), ya 12");
        }
        assert_eq!(hidden("0812345678901 dan 8123 2026", &telephone), "0812345678901 dan 8123 2026");
        assert_eq!(hidden("", &secrets), "");
        assert_eq!(hidden("a", &[String::new()]), "a");
    }
}
