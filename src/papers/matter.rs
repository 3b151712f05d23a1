//! A case on its way onto paper: what several papers say in the same way.

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};

use super::sheet::{Block, Letterhead, Mark, Sheet, Signing};
use crate::domain::calendar::wib_date;
use crate::domain::evidence::is_picture;
use crate::domain::{Case, Channel, Evidence, FileId, Medium, Office, Role, Signatory};
use crate::form::{Answers, Step, Value};
use crate::notices::CaseView;
use crate::texts::messages as msg;
use crate::texts::{Language, Message, family, format, kind, sentence, submitted, values};

/// The language of official papers, whoever reads them (UU 24/2009 art. 27).
pub const OFFICIAL: Language = Language::Indonesian;

/// Everything a paper is made from.
pub struct Matter<'a> {
    pub view: &'a CaseView,
    pub office: &'a Office,
    pub pictures: &'a [(FileId, Bytes)],
}

/// A name and what stands for it.
pub type Row = (String, String);

impl Matter<'_> {
    pub fn case(&self) -> &Case {
        &self.view.case
    }

    pub fn number(&self) -> String {
        self.case().number.to_string()
    }

    /// The kind in lower case.
    pub fn kind(&self) -> String {
        kind(OFFICIAL, self.case().kind).plain()
    }

    /// The sheet of an official paper.
    pub fn sheet(&self, title: String, dated: DateTime<Utc>, blocks: Vec<Block>) -> Sheet {
        let footer = msg::LetterFoot { title: title.as_str().into(), number: self.number().into() }.label(OFFICIAL);
        self.sheet_in(OFFICIAL, title, footer, dated, blocks)
    }

    pub fn sheet_in(
        &self,
        language: Language,
        title: String,
        footer: String,
        dated: DateTime<Utc>,
        blocks: Vec<Block>,
    ) -> Sheet {
        Sheet { title, language, dated, letterhead: letterhead(self.office), footer, seal: None, blocks }
    }

    /// The answers as filed, each with its question and its short name, in the order of the form.
    pub fn filed(&self, language: Language) -> Vec<(&Step, String, String)> {
        self.answered(self.view.filed_answers(), &self.view.filed_files(), language)
    }

    /// Answers, each with its question and its short name, in the order of the form.
    pub fn answered(&self, answers: &Answers, files: &[Evidence], language: Language) -> Vec<(&Step, String, String)> {
        let rows = values::answered(&self.view.steps, answers, files, language, self.office);
        rows.into_iter().map(|(step, name, value)| (step, name.plain(), value)).collect()
    }

    /// The answers as filed: those that say who somebody is, then the others. The way it came is said elsewhere, and a
    /// signature stands where it was given.
    pub fn filed_rows(&self, language: Language) -> (Vec<Row>, Vec<Row>) {
        let elsewhere = |step: &Step| ["channel", "received", "lapor_number", "signature"].contains(&step.key);
        apart(self.filed(language).into_iter().filter(|(step, _, _)| !elsewhere(step)))
    }

    /// The same for letters, which say nothing of what was left open, and the place beside the date.
    pub fn stated_rows(&self) -> (Vec<Row>, Vec<Row>) {
        apart(self.stated().into_iter().filter(|(step, _, _)| step.key != "place"))
    }

    /// The answers as filed that a letter states, each with its question and its short name.
    pub fn stated(&self) -> Vec<(&Step, String, String)> {
        let answers = self.view.filed_answers();
        let ordinary = [("capacity", "self"), ("about_officer", "no"), ("confidential", "open")];
        let is_stated = |step: &Step| {
            !["channel", "received", "lapor_number", "signature"].contains(&step.key)
                && !matches!(answers.get(step.key), Some(Value::Skipped | Value::FilesDone))
                && !ordinary.iter().any(|(key, option)| step.key == *key && answers.chose(key, option))
        };
        self.filed(OFFICIAL).into_iter().filter(|(step, _, _)| is_stated(step)).collect()
    }

    /// What was answered to a question when it was filed, in words.
    pub fn filed_answer(&self, key: &str) -> Option<String> {
        let (step, value) = (self.view.steps.iter().find(|step| step.key == key)?, self.view.filed_answers().get(key)?);
        Some(values::read(step, value, &[], OFFICIAL, self.office))
    }

    /// Who submitted it, or that this is kept secret.
    pub fn identity(&self, hidden: bool) -> Vec<Row> {
        let name = msg::LetterReceiptWho.label(OFFICIAL);
        if hidden {
            return vec![(name, msg::LetterHidden.label(OFFICIAL))];
        }
        self.stated_rows().0
    }

    /// The name of whoever submitted it; none: it is kept secret.
    pub fn name(&self, hidden: bool) -> Option<String> {
        self.view.filed_answers().text("full_name").filter(|_| !hidden)
    }

    /// The service it was about when it was filed.
    pub fn service(&self) -> String {
        let service = self.view.filed_answers().option("service").and_then(|key| self.office.service(key));
        match service {
            Some(service) => service.name.clone(),
            None if self.view.filed_answers().option("service").is_some() => msg::LetterServiceOther.label(OFFICIAL),
            None => sentence(kind(OFFICIAL, self.case().kind)).plain(),
        }
    }

    /// One line for each file: what it is, what it is called, and what was written with it. Not how large it is or how far
    /// fetching it has come: that changes.
    pub fn files(&self, files: &[Evidence], language: Language) -> Vec<String> {
        files.iter().map(|file| self.file(file, language)).collect()
    }

    fn file(&self, file: &Evidence, language: Language) -> String {
        let word = |id: &str| family(language, id, &[]).unwrap_or_default().plain();
        let mut line = word(&format!("medium-{}", file.medium.key().replace('_', "-")));
        for part in [&file.name, &file.caption].into_iter().flatten() {
            let between = if Some(part) == file.caption.as_ref() { ": " } else { " " };
            line.push_str(between);
            line.push_str(part);
        }
        let most = i64::try_from(self.office.limits().file_megabytes * 1024 * 1024).unwrap_or(i64::MAX);
        if file.size > most && file.medium != Medium::Location {
            line.push_str(&format!(" ({})", word("form-file-too-big")));
        }
        line
    }

    /// When it was submitted; of what came by another way, the day.
    pub fn submitted(&self, language: Language) -> String {
        submitted(language, self.case())
    }

    /// "Bangil, 26 November 2026"
    pub fn dateline(&self, at: DateTime<Utc>) -> String {
        dateline(&self.office.profile().place, wib_date(at))
    }

    /// An officer who signs, under the place, the date and their function.
    pub fn signing(&self, signatory: &Signatory, mut above: Vec<String>) -> Signing {
        above.push(self.function(signatory));
        Signing { above, mark: self.mark(signatory), name: signatory.name.clone(), below: Vec::new() }
    }

    pub fn function(&self, signatory: &Signatory) -> String {
        let division = signatory.division.as_deref().and_then(|key| self.office.division(key));
        match (signatory.role, division) {
            (Role::Bidang, Some(division)) => division.name.clone(),
            (Role::Pimpinan, _) => self.office.profile().responsible.function.clone(),
            _ => msg::LetterFunctionPetugas.label(OFFICIAL),
        }
    }

    /// The picture of an officer's signature, or room for a pen.
    fn mark(&self, signatory: &Signatory) -> Mark {
        signatory.picture.as_ref().and_then(|picture| self.picture(picture)).map_or(Mark::Room, Mark::Picture)
    }

    /// A picture that can be printed.
    pub fn picture(&self, id: &FileId) -> Option<Vec<u8>> {
        let (_, bytes) = self.pictures.iter().find(|(known, _)| known == id)?;
        is_picture(bytes).then(|| bytes.to_vec())
    }

    /// Of a level its number and name.
    pub fn level(&self, level: &str) -> String {
        let known = level.parse().ok().and_then(|number| self.office.level(number));
        known.map_or(level.to_owned(), |known| format!("{level} ({})", known.name))
    }

    /// The full name of a division.
    pub fn division(&self, key: &str) -> String {
        self.office.division(key).map_or(key.to_owned(), |division| division.name.clone())
    }

    /// Number and hash of what was signed.
    pub fn hash_note(&self) -> Block {
        Block::Note(msg::LetterHash { hash: self.case().statement_hash.as_str().into() }.label(OFFICIAL))
    }

    /// Whether the citizen can be told in the chat.
    pub fn came_by_telegram(&self) -> bool {
        self.case().channel == Channel::Telegram
    }
}

/// Those that say who somebody is, and the others.
fn apart<'s>(rows: impl Iterator<Item = (&'s Step, String, String)>) -> (Vec<Row>, Vec<Row>) {
    let (who, what): (Vec<_>, Vec<_>) = rows.partition(|(step, _, _)| step.identifies);
    let pairs = |rows: Vec<(&Step, String, String)>| rows.into_iter().map(|(_, name, value)| (name, value)).collect();
    (pairs(who), pairs(what))
}

/// "Bangil, 26 November 2026"
pub fn dateline(place: &str, day: NaiveDate) -> String {
    // Letters name no day of the week.
    let day = format::day(OFFICIAL, day);
    let day = day.split_once(", ").map_or(day.as_str(), |(_, date)| date);
    msg::LetterDateline { place: place.into(), day: day.into() }.label(OFFICIAL)
}

/// The photo with which a case was signed, where its reader may know who submitted it.
pub fn signature_photo(view: &CaseView) -> Option<FileId> {
    match view.filed_answers().get("signature") {
        Some(Value::SignedByPhoto(photo)) => Some(photo.clone()),
        _ => None,
    }
}

/// The head of every paper, from the profile.
pub fn letterhead(office: &Office) -> Letterhead {
    let profile = office.profile();
    let government = msg::LetterGovernment { regency: profile.regency.as_str().into() }.label(OFFICIAL);
    // The regency stands in the line above already.
    let name = profile.name.strip_suffix(&profile.regency).map_or(profile.name.as_str(), str::trim_end);
    let contacts = msg::LetterContacts { email: profile.email.as_str().into(), web: profile.web.as_str().into() };
    let phones = msg::LetterPhones { phones: profile.phones.join(", ").into() };
    Letterhead {
        above: vec![government.to_uppercase()],
        name: if name.is_empty() { profile.name.to_uppercase() } else { name.to_uppercase() },
        lines: halved(&profile.address).into_iter().chain([phones.label(OFFICIAL), contacts.label(OFFICIAL)]).collect(),
        logo: office.logo().map(|logo| logo.to_vec()),
    }
}

/// Letters of an address that fit into one line of the head.
const ONE_LINE: usize = 90;

/// A long address in two lines of about the same length, so that no postal code is left alone on the second.
fn halved(address: &str) -> Vec<String> {
    let middle = address.len() / 2;
    let commas = address.match_indices(", ").map(|(at, _)| at);
    match commas.min_by_key(|at| at.abs_diff(middle)).filter(|_| address.chars().count() > ONE_LINE) {
        Some(at) => vec![address[..=at].to_owned(), address[at + 2..].to_owned()],
        None => vec![address.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::halved;

    #[test]
    fn a_long_address_is_halved_at_a_comma() {
        let long =
            "Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, 67100";
        let halves = [
            "Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan,",
            "Gedung Lettu Imam Adi Lt. 3, Bangil, 67100",
        ];
        assert_eq!(halved(long), halves);
        assert_eq!(halved("Jl. Raya Raci, Bangil"), ["Jl. Raya Raci, Bangil"]);
        assert_eq!(halved(&"a".repeat(200)), ["a".repeat(200)]);
    }
}
