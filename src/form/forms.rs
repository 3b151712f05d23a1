//! The three forms, as tables. A new question is one row here and its texts (`form-<key>-*`) in each language.

use crate::domain::{Case, Channel, Kind};

use super::exchange::exchange;
use super::register::register;
use super::{Answers, Ask, Draft, Form, Line, Purpose, Step};

/// Every form of this release.
#[derive(Clone, Debug)]
pub struct Forms(Vec<Form>);

impl Forms {
    /// The forms as published.
    pub fn standard() -> Self {
        Self(vec![complaint(), information(), aspiration()])
    }

    /// These forms, for a test of what happens when a form changes between two releases.
    pub fn of(forms: Vec<Form>) -> Self {
        Self(forms)
    }

    /// The form that files this kind of case.
    pub fn get(&self, kind: Kind) -> Option<&Form> {
        self.0.iter().find(|form| form.kind == kind)
    }

    /// The form that a draft fills in.
    pub fn of_draft(&self, draft: &Draft) -> Option<Form> {
        let form = self.get(draft.kind)?;
        Some(match &draft.purpose {
            Purpose::Complete { asked, .. } => form.completing(asked),
            Purpose::Register => register(form),
            Purpose::Submit => form.clone(),
        })
    }

    /// The form that a case was entered with: what came by another way, an officer typed, or another system handed in.
    pub fn of_case(&self, case: &Case) -> Option<Form> {
        let form = self.get(case.kind)?;
        Some(match case.channel {
            Channel::Telegram => form.clone(),
            Channel::Portal => exchange(form),
            Channel::Letter | Channel::Counter | Channel::Phone | Channel::Lapor => register(form),
        })
    }

    /// The form with which officers enter complaints that came by another way.
    pub fn registering(&self) -> Option<Form> {
        self.get(Kind::Complaint).map(register)
    }

    /// The form of complaints that other systems hand in.
    pub fn exchanging(&self) -> Option<Form> {
        self.get(Kind::Complaint).map(exchange)
    }

    /// Those that citizens fill in.
    pub fn iter(&self) -> impl Iterator<Item = &Form> {
        self.0.iter()
    }
}

fn proxy(answers: &Answers) -> bool {
    answers.chose("capacity", "proxy")
}

fn some_loss(answers: &Answers) -> bool {
    answers.option("loss_kind").is_some_and(|kind| kind != "none")
}

fn material_loss(answers: &Answers) -> bool {
    answers.chose("loss_kind", "material") || answers.chose("loss_kind", "both")
}

fn about_officer(answers: &Answers) -> bool {
    answers.chose("about_officer", "yes")
}

const NAME: Ask = Ask::Line { min: 3, max: 100, of: Line::OwnName };
const ADDRESS: Ask = Ask::Line { min: 10, max: 300, of: Line::Words };

/// A complaint: the content is that of UU 25/2009 art. 42(3), the rest may be skipped.
fn complaint() -> Form {
    let steps = vec![
        Step::new("consent", Ask::Consent),
        Step::new("capacity", Ask::Choice(&["self", "proxy"])).identifies(),
        Step::new("represented", Ask::Line { min: 3, max: 100, of: Line::Name }).identifies().only_if(proxy),
        Step::new("mandate", Ask::Files { most: Some(5) }).identifies().only_if(proxy),
        Step::new("full_name", NAME).identifies(),
        Step::new("address", ADDRESS).identifies(),
        Step::new("phone", Ask::Phone).identifies().optional(),
        Step::new("service", Ask::Service),
        Step::new("service_date", Ask::PastDate),
        Step::new("issue", Ask::Text { min: 20, max: 4000 }),
        Step::new("loss_kind", Ask::Choice(&["material", "immaterial", "both", "none"])),
        Step::new("loss", Ask::Line { min: 5, max: 2000, of: Line::Words }).only_if(some_loss),
        Step::new("damages", Ask::Rupiah).only_if(material_loss),
        Step::new("resolution", Ask::Line { min: 5, max: 2000, of: Line::Words }),
        Step::new("about_officer", Ask::Choice(&["no", "yes"])),
        Step::new("officer", Ask::Line { min: 2, max: 100, of: Line::Any }).only_if(about_officer),
        Step::new("place", Ask::Place).identifies(),
        Step::new("evidence", Ask::Files { most: None }).optional(),
        Step::new("confidential", Ask::Choice(&["open", "secret"])),
        Step::new("review", Ask::Review),
        Step::new("signature", Ask::Signature).identifies(),
    ];
    Form { kind: Kind::Complaint, version: 1, steps, takes_files: true }
}

/// A request for information: who asks, what, what for, and how it is to be handed over (UU 14/2008 art. 22).
fn information() -> Form {
    let steps = vec![
        Step::new("consent", Ask::Consent),
        Step::new("full_name", NAME).identifies(),
        Step::new("address", ADDRESS).identifies(),
        Step::new("phone", Ask::Phone).identifies().optional(),
        Step::new("request", Ask::Text { min: 10, max: 4000 }),
        Step::new("purpose", Ask::Line { min: 5, max: 500, of: Line::Words }),
        Step::new("delivery", Ask::Choice(&["telegram", "pickup"])),
        Step::new("review", Ask::Review),
    ];
    Form { kind: Kind::Information, version: 1, steps, takes_files: false }
}

/// A wish or suggestion.
fn aspiration() -> Form {
    let steps = vec![
        Step::new("consent", Ask::Consent),
        Step::new("full_name", NAME).identifies(),
        Step::new("service", Ask::Service),
        Step::new("suggestion", Ask::Text { min: 10, max: 4000 }),
        Step::new("evidence", Ask::Files { most: None }).optional(),
        Step::new("review", Ask::Review),
    ];
    Form { kind: Kind::Aspiration, version: 1, steps, takes_files: true }
}
