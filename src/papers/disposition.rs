//! Lembar disposisi: who gives a case to which division, with which instruction and until when. It leaves the complaints
//! desk, so it never says who submitted a confidential one (UU 25/2009 art. 42(5)).

use super::matter::{Matter, OFFICIAL};
use super::sheet::{Block, Sheet};
use crate::domain::calendar::wib_date;
use crate::domain::lifecycle::Need;
use crate::notices::Line;
use crate::texts::messages as msg;
use crate::texts::{Message, channel, format, sentence};

/// Letters of the gist: the whole complaint is in the file.
const GIST: usize = 400;

pub(super) fn disposition(matter: &Matter<'_>, position: i64) -> Option<(String, Sheet)> {
    let (view, number) = (matter.view, matter.number());
    let line = view.line(position)?;
    let signatory = view.signatory(position)?;
    let hidden = matter.case().confidential || !view.whole;
    let title = msg::LetterDispositionTitle.label(OFFICIAL);
    let instruction = words(line, Need::Task).or(words(line, Need::Reason));
    let instruction = instruction.unwrap_or_else(|| msg::LetterDispositionInstructionNone.label(OFFICIAL));
    let boxes = vec![
        vec![
            (msg::LetterDispositionCase.label(OFFICIAL), case(matter, hidden)),
            (msg::LetterDispositionReceived.label(OFFICIAL), received(matter, position)),
        ],
        vec![
            (msg::LetterDispositionGiven.label(OFFICIAL), given(matter, position)),
            (msg::LetterDispositionAsked.label(OFFICIAL), asked(matter, position)),
        ],
        vec![(msg::LetterDispositionInstruction.label(OFFICIAL), instruction)],
    ];
    let mut blocks = vec![
        Block::Title(title.to_uppercase()),
        Block::Boxes(boxes),
        Block::Rows(vec![
            (msg::LetterDispositionDue.label(OFFICIAL), format::moment(OFFICIAL, view.due_at(position))),
            (msg::LetterDispositionGist.label(OFFICIAL), gist(matter)),
        ]),
        Block::Signatures(vec![matter.signing(signatory, vec![matter.dateline(line.at)])]),
    ];
    if hidden {
        blocks.push(Block::Note(msg::LetterDispositionHidden.label(OFFICIAL)));
    }
    let sheet = matter.sheet(title, line.at, blocks);
    let file = msg::LetterFileDisposition { number: number.into(), position: position.into() };
    Some((file.label(OFFICIAL), sheet))
}

fn words(line: &Line, wanted: Need) -> Option<String> {
    line.words.iter().find(|(need, _)| *need == wanted).map(|(_, words)| words.clone())
}

fn case(matter: &Matter<'_>, hidden: bool) -> String {
    let who = matter.name(hidden).unwrap_or_else(|| msg::LetterHidden.label(OFFICIAL));
    let day = format::day(OFFICIAL, wib_date(matter.case().filed_at));
    [
        msg::LetterDispositionNumber { number: matter.number().into() }.label(OFFICIAL),
        msg::LetterDispositionFrom { who: who.into() }.label(OFFICIAL),
        msg::LetterDispositionDate { day: day.into() }.label(OFFICIAL),
        msg::LetterDispositionSubject { service: matter.service().into() }.label(OFFICIAL),
    ]
    .join("\n")
}

fn received(matter: &Matter<'_>, position: i64) -> String {
    let case = matter.case();
    let day = format::day(OFFICIAL, wib_date(case.handling.recorded_at.unwrap_or(case.filed_at)));
    let channel = sentence(channel(OFFICIAL, case.channel));
    let mut lines = vec![
        msg::LetterDispositionRecorded { day: day.into() }.label(OFFICIAL),
        msg::LetterDispositionChannel { channel: channel.into() }.label(OFFICIAL),
    ];
    if let Some(level) = matter.view.fact_at(position, "level") {
        lines.push(msg::LetterDispositionLevel { level: matter.level(level).into() }.label(OFFICIAL));
    }
    let (plain, secret) = (msg::LetterNaturePlain.label(OFFICIAL), msg::LetterNatureSecret.label(OFFICIAL));
    lines.push(format!(
        "{} {}   {}",
        msg::LetterDispositionNature.label(OFFICIAL),
        boxed(!case.confidential, plain),
        boxed(case.confidential, secret)
    ));
    lines.join("\n")
}

/// Every division with its box, as on the form that offices fill in by hand.
fn given(matter: &Matter<'_>, position: i64) -> String {
    let (lead, beside) = (matter.view.fact(position, "lead"), beside(matter, position));
    let line = |division: &crate::domain::office::Division| {
        let (key, name) = (division.key.as_str(), division.name.as_str());
        match (lead == Some(key), beside.contains(&key)) {
            (true, _) => boxed(true, msg::LetterDispositionLeads { division: name.into() }.label(OFFICIAL)),
            (false, true) => boxed(true, msg::LetterDispositionHelps { division: name.into() }.label(OFFICIAL)),
            (false, false) => boxed(false, name.to_owned()),
        }
    };
    matter.office.divisions().iter().map(line).collect::<Vec<_>>().join("\n")
}

fn beside<'m>(matter: &'m Matter<'_>, position: i64) -> Vec<&'m str> {
    matter.view.fact(position, "beside").map(|keys| keys.split(',').collect()).unwrap_or_default()
}

fn asked(matter: &Matter<'_>, position: i64) -> String {
    [
        boxed(true, msg::LetterDispositionTrace.label(OFFICIAL)),
        boxed(true, msg::LetterDispositionAnswer.label(OFFICIAL)),
        boxed(!beside(matter, position).is_empty(), msg::LetterDispositionAssist.label(OFFICIAL)),
    ]
    .join("\n")
}

fn boxed(ticked: bool, what: String) -> String {
    match ticked {
        true => msg::LetterBoxTicked { what: what.into() }.label(OFFICIAL),
        false => msg::LetterBoxEmpty { what: what.into() }.label(OFFICIAL),
    }
}

/// The beginning of what was complained about, up to the end of a word.
fn gist(matter: &Matter<'_>) -> String {
    let texts = ["issue", "request", "suggestion"].iter().find_map(|key| matter.view.filed_answers().text(key));
    shortened(&texts.unwrap_or_default(), GIST)
}

fn shortened(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let cut = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{} …", text[..cut].trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::shortened;

    #[test]
    fn a_gist_ends_with_a_word() {
        assert_eq!(shortened("Surat saya belum terbit", 12), "Surat saya …");
        assert_eq!(shortened("Surat saya", 12), "Surat saya");
        assert_eq!(shortened(&"a".repeat(20), 12), format!("{} …", "a".repeat(12)));
    }

    proptest! {
        #[test]
        fn a_gist_is_the_beginning_of_what_was_said(text in "\\PC{0,60}", most in 1_usize..40) {
            let gist = shortened(&text, most);
            prop_assert!(gist.chars().count() <= most + 2);
            prop_assert!(text.starts_with(gist.strip_suffix(" …").unwrap_or(&gist).trim_end()));
        }
    }
}
