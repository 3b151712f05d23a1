//! The form with which an officer enters what came by another way than this bot: the same questions, said to somebody who
//! types for somebody else.

use super::{Answers, Ask, Form, Line, Step};

/// Calendar days back that something can have been received.
const LONGEST_AGO: u32 = 365;

/// Questions that read oddly to an officer and have words of their own (`officer-form-<key>-ask`).
const REWORDED: [&str; 19] = [
    "capacity",
    "represented",
    "mandate",
    "full_name",
    "address",
    "phone",
    "service",
    "service_date",
    "issue",
    "loss_kind",
    "loss",
    "damages",
    "resolution",
    "about_officer",
    "officer",
    "place",
    "evidence",
    "confidential",
    "review",
];

/// Those of which the buttons do, too (`officer-form-<key>-option-<option>`).
const OPTIONS_REWORDED: [&str; 2] = ["capacity", "confidential"];

fn by_lapor(answers: &Answers) -> bool {
    answers.chose("channel", "lapor")
}

fn on_paper(answers: &Answers) -> bool {
    answers.chose("channel", "letter") || answers.chose("signed", "signed")
}

/// SP4N-LAPOR! knows its people by their accounts, and asks nobody to sign.
fn signable(answers: &Answers) -> bool {
    !by_lapor(answers)
}

/// The questions of `form`, with those about the way it came. The citizen agreed to nothing here and signs nothing: whether
/// there is a signed paper is asked instead.
pub(super) fn register(form: &Form) -> Form {
    let mut steps = vec![
        Step::new("channel", Ask::Choice(&["letter", "counter", "phone", "lapor"])).for_officer(true),
        Step::new("lapor_number", Ask::Line { min: 3, max: 40, of: Line::Any }).for_officer(false).only_if(by_lapor),
        Step::new("received", Ask::PastDate).for_officer(true).within(LONGEST_AGO),
    ];
    let paper = [
        Step::new("signed", Ask::Choice(&["signed", "unsigned", "oral"])).for_officer(true).only_if(signable),
        Step::new("letter", Ask::Files { most: Some(5) }).for_officer(false).identifies().only_if(on_paper),
    ];
    for step in form.steps.iter().filter(|step| !matches!(step.ask, Ask::Consent | Ask::Signature)) {
        if step.key == "evidence" {
            steps.extend(paper.iter().cloned());
        }
        steps.push(reworded(step.clone()));
    }
    Form { steps, ..*form }
}

fn reworded(mut step: Step) -> Step {
    // The account is the officer's: its name is nobody's answer.
    if let Ask::Line { of, .. } = &mut step.ask
        && *of == Line::OwnName
    {
        *of = Line::Name;
    }
    match REWORDED.contains(&step.key) {
        true => {
            let options = OPTIONS_REWORDED.contains(&step.key);
            step.for_officer(options)
        }
        false => step,
    }
}
