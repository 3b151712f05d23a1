//! What holds for every form, whatever is written, pressed or sent.

mod any;
mod exchange;
mod fit;
mod pages;

use chrono::NaiveDate;

use super::*;
use crate::domain::{Evidence, FileId, Medium, MessageId, Office, PersonId, Storage};

/// Labels read as they are named.
struct Names;

impl Labels for Names {
    fn readings(&self, label: &Label) -> Vec<String> {
        vec![match label {
            Label::Data(words) | Label::UseName(words) | Label::Edit(words) => words.clone(),
            Label::Text(id) => id.clone(),
            Label::Remove(number) => format!("remove {number}"),
        }]
    }
}

/// Somebody at a form, with the files a desk would keep beside it.
struct Table {
    form: Form,
    office: Office,
    draft: Draft,
    files: Vec<Evidence>,
    earlier: Option<Earlier>,
    messages: i64,
}

impl Table {
    fn at(form: Form) -> Self {
        let draft = Draft::new(PersonId(1), &form);
        let office = Office::published().unwrap();
        Self { form, office, draft, files: Vec::new(), earlier: None, messages: 0 }
    }

    fn complaint() -> Self {
        Self::at(Forms::standard().get(crate::domain::Kind::Complaint).unwrap().clone())
    }

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    fn step(&self) -> Step {
        self.draft.position(&self.form).cloned().expect("a question is open")
    }

    fn with<T>(&self, look: impl FnOnce(&Context<'_>) -> T) -> T {
        look(&Context {
            office: &self.office,
            today: Self::today(),
            labels: &Names,
            name: "Siti Aminah",
            earlier: self.earlier.as_ref(),
            files: &self.files,
            before: None,
        })
    }

    fn keyboard(&self) -> Keyboard {
        self.with(|context| keyboard(&self.form, &self.draft, &self.step(), context))
    }

    fn offered(&self) -> Vec<Tap> {
        self.keyboard().rows.into_iter().flatten().map(|button| button.tap).collect()
    }

    fn takes(&mut self, input: Input) -> Outcome {
        let sent = match &input {
            Input::File(evidence) | Input::Pin { evidence, .. } => Some(evidence.clone()),
            _ => None,
        };
        let Advance { draft, outcome, file } =
            self.with(|context| advance(&self.form, self.draft.clone(), input, context));
        self.draft = draft;
        match (file, sent) {
            (FileFate::Keep(step), Some(file)) => self.files.push(Evidence { step, ..file }),
            (FileFate::Remove(id), _) => self.files.retain(|file| file.id != id),
            _ => {}
        }
        outcome
    }

    /// Presses what is on the screen.
    fn presses(&mut self, tap: Tap) -> Outcome {
        assert!(self.offered().contains(&tap), "{tap:?} is not offered at {}: {:?}", self.step().key, self.offered());
        self.takes(Input::Tap { key: self.step().key.to_owned(), tap })
    }

    fn chooses(&mut self, option: &str) -> Outcome {
        self.presses(Tap::Choose(option.to_owned()))
    }

    fn message(&mut self) -> MessageId {
        self.messages += 1;
        MessageId(self.messages)
    }

    fn says(&mut self, text: &str) -> Outcome {
        let message = self.message();
        self.takes(Input::Text { text: text.to_owned(), message })
    }

    fn evidence(&mut self, medium: Medium, caption: Option<&str>) -> Evidence {
        Evidence {
            id: FileId::new(),
            person: PersonId(1),
            message: self.message(),
            step: String::new(),
            medium,
            telegram_id: "x".to_owned(),
            name: None,
            mime: None,
            size: 1,
            album: None,
            caption: caption.map(str::to_owned),
            storage: Storage::Awaited,
            sha256: None,
        }
    }

    fn sends(&mut self, medium: Medium, caption: Option<&str>) -> Outcome {
        let evidence = self.evidence(medium, caption);
        self.takes(Input::File(evidence))
    }

    /// Answers the question that is open, every branch taken.
    fn answers_fully(&mut self) {
        let step = self.step();
        let _ = match step.key {
            "capacity" => self.chooses("proxy"),
            "mandate" => {
                self.sends(Medium::Photo, None);
                self.presses(Tap::Next)
            }
            "loss_kind" => self.chooses("both"),
            "about_officer" => self.chooses("yes"),
            "review" => self.chooses("confirm"),
            "signature" => self.says("Siti Aminah"),
            "service_date" => self.says("12/11/2026"),
            "damages" => self.says("500rb"),
            "phone" => self.says("0812 3456 7890"),
            "issue" => {
                self.says("Surat rekomendasi saya");
                self.says("belum terbit juga sampai hari ini.");
                self.presses(Tap::Next)
            }
            "evidence" => self.presses(Tap::Skip),
            "full_name" => self.presses(Tap::UseName),
            "represented" => self.says("Sulastri Wibowo"),
            _ => match self.offered().into_iter().find(|tap| matches!(tap, Tap::Choose(_))) {
                Some(tap) => self.presses(tap),
                None => self.says("Dusun Krajan RT 02 RW 01"),
            },
        };
    }

    fn answers_until(&mut self, key: &str) {
        while self.step().key != key {
            self.answers_fully();
        }
    }
}
