//! Berkas kasus: everything that its reader may know of a case. Its reader's view holds nothing else, so the citizen's
//! copy is the redacted one by itself: no names but those they were told, no word that stays in the office.

use chrono::{DateTime, Utc};

use super::deadlines::{Deadline, Duty, deadlines};
use super::matter::{Matter, OFFICIAL, Row};
use super::sheet::{Block, Sheet};
use crate::domain::Evidence;
use crate::domain::case::meaning;
use crate::domain::lifecycle::Action;
use crate::notices::Line;
use crate::texts::messages as msg;
use crate::texts::{Message, channel, family, format, happened, kind, need_name, sentence, short_state, values};

pub(super) fn dossier(matter: &Matter<'_>) -> (String, Sheet) {
    let (view, number) = (matter.view, matter.number());
    // What somebody has read of it since is nothing that happened to it.
    let told: Vec<&Line> =
        view.timeline.iter().filter(|line| happened(line, view.officer, OFFICIAL).is_some()).collect();
    let as_of = told.last().map_or(matter.case().filed_at, |line| line.at);
    let title = msg::LetterDossierTitle.label(OFFICIAL);
    let mut blocks = vec![
        Block::Title(title.to_uppercase()),
        Block::Subtitle(number.clone()),
        Block::Subtitle(msg::LetterDossierAsOf { at: moment(as_of).into() }.label(OFFICIAL)),
    ];
    if view.desk && matter.case().confidential {
        blocks.push(Block::Note(msg::LetterDossierDesk.label(OFFICIAL)));
    }
    blocks.extend([Block::Heading(msg::LetterDossierSummary.label(OFFICIAL)), Block::Rows(summary(matter))]);
    blocks.extend(complaint(matter));
    blocks.extend(additions(matter));
    blocks.extend([Block::Heading(msg::LetterDossierTimeline.label(OFFICIAL)), timeline(matter, &told)]);
    blocks.extend(files(matter));
    blocks.extend([Block::Heading(msg::LetterDossierDeadlines.label(OFFICIAL)), due(matter, as_of)]);
    blocks.extend(pauses(matter));
    blocks.extend(plans(matter));
    if !view.officer {
        blocks.push(Block::Note(msg::LetterDossierHidden.label(OFFICIAL)));
    }
    blocks.push(matter.hash_note());
    let sheet = matter.sheet(title, as_of, blocks);
    (msg::LetterFileDossier { number: number.into() }.label(OFFICIAL), sheet)
}

fn moment(at: DateTime<Utc>) -> String {
    format::moment(OFFICIAL, at)
}

fn table(head: Vec<String>, shares: &[f32], rows: Vec<Vec<String>>) -> Block {
    Block::Table { head, shares: shares.to_vec(), rows }
}

/// Where it stands, and what the office has made of it.
fn summary(matter: &Matter<'_>) -> Vec<Row> {
    let (view, case) = (matter.view, matter.case());
    let handling = &case.handling;
    let mut rows = vec![
        (msg::LetterDossierState.label(OFFICIAL), short_state(OFFICIAL, case.status).plain()),
        (msg::LetterDossierKind.label(OFFICIAL), sentence(kind(OFFICIAL, case.kind)).plain()),
        (msg::LetterDossierService.label(OFFICIAL), matter.service()),
        (msg::LetterReceiptChannel.label(OFFICIAL), sentence(channel(OFFICIAL, case.channel)).plain()),
        (msg::LetterDossierReceived.label(OFFICIAL), matter.submitted(OFFICIAL)),
    ];
    if let Some(line) = view.recording() {
        let named = view.signatory(line.position).map(|signatory| signatory.name.as_str());
        let name = named.or(line.by.as_ref().map(|by| by.name.as_str())).unwrap_or_default();
        let words = msg::LetterDossierRecordedBy { at: moment(line.at).into(), name: name.into() };
        rows.push((msg::LetterDossierRecorded.label(OFFICIAL), words.label(OFFICIAL)));
    }
    rows.push((msg::LetterDossierDue.label(OFFICIAL), moment(case.due_at)));
    if let Some(level) = handling.level {
        rows.push((msg::LetterDossierLevel.label(OFFICIAL), matter.level(&level.to_string())));
    }
    for task in &handling.tasks {
        let name = match task.leads {
            true => msg::LetterDossierLead.label(OFFICIAL),
            false => msg::LetterDossierBeside.label(OFFICIAL),
        };
        rows.push((name, matter.division(&task.division)));
    }
    if let Some(handler) = view.handler.as_ref().filter(|_| view.officer) {
        rows.push((msg::LetterDossierHandler.label(OFFICIAL), handler.name.clone()));
    }
    if !view.respondents.is_empty() {
        rows.push((msg::LetterDossierRespondents.label(OFFICIAL), view.respondents.join(", ")));
    }
    if let Some(outcome) = handling.outcome {
        let words = family(OFFICIAL, &format!("outcome-{}", outcome.key().replace('_', "-")), &[]).unwrap_or_default();
        rows.push((msg::LetterDossierOutcome.label(OFFICIAL), words.plain()));
    }
    if let Some(stars) = handling.stars {
        rows.push((msg::LetterDossierStars.label(OFFICIAL), format!("{stars}/5")));
    }
    if let Some(number) = &handling.external_number {
        rows.push((msg::LetterDossierExternal.label(OFFICIAL), number.clone()));
    }
    if let Some(goal) = &view.merged_into {
        rows.push((msg::LetterDossierMerged.label(OFFICIAL), goal.number.to_string()));
    }
    rows
}

/// Who submitted it, what was submitted, and what was completed since.
fn complaint(matter: &Matter<'_>) -> Vec<Block> {
    let (who, what) = matter.filed_rows(OFFICIAL);
    let mut blocks = vec![
        Block::Heading(msg::LetterDossierWho.label(OFFICIAL)),
        Block::Rows(if matter.view.whole { who } else { matter.identity(true) }),
        Block::Heading(msg::LetterDossierContent.label(OFFICIAL)),
        Block::Rows(what),
    ];
    let completions = matter.view.record.iter().flat_map(|record| &record.completions);
    for (at, answers) in completions {
        // Whether a question applies is seen from all answers, not from those that were completed.
        let given = matter.answered(&matter.view.answers, &[], OFFICIAL).into_iter();
        let given = given.filter(|(step, _, _)| answers.get(step.key).is_some());
        let rows: Vec<Row> = given
            .filter_map(|(step, name, _)| {
                let value = answers.get(step.key)?;
                Some((name, values::read(step, value, &matter.view.files, OFFICIAL, matter.office)))
            })
            .collect();
        let heading = msg::LetterDossierCompleted { at: moment(*at).into() };
        blocks.extend([Block::Heading(heading.label(OFFICIAL)), Block::Rows(rows)]);
    }
    blocks
}

fn additions(matter: &Matter<'_>) -> Vec<Block> {
    let additions = matter.view.record.iter().flat_map(|record| &record.additions);
    let rows: Vec<Row> = additions
        .map(|addition| {
            let at = moment(addition.at);
            let name = match addition.changed {
                true => msg::LetterDossierChanged { at: at.into() }.label(OFFICIAL),
                false => at,
            };
            (name, addition.words.clone())
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(msg::LetterDossierAdditions.label(OFFICIAL)), Block::Rows(rows)]
}

/// What happened, by whom, and what was written with it.
fn timeline(matter: &Matter<'_>, told: &[&Line]) -> Block {
    let view = matter.view;
    let row = |line: &&Line| {
        let mut what = happened(line, view.officer, OFFICIAL).unwrap_or_default().plain();
        for (need, words) in &line.words {
            let words = msg::LetterDossierWords { name: need_name(*need, OFFICIAL).into(), words: words.into() };
            what.push('\n');
            what.push_str(&words.label(OFFICIAL));
        }
        vec![moment(line.at), what, by(matter, line)]
    };
    table(
        vec![
            msg::LetterDossierWhen.label(OFFICIAL),
            msg::LetterDossierEvent.label(OFFICIAL),
            msg::LetterDossierBy.label(OFFICIAL),
        ],
        &[3.0, 5.0, 3.0],
        told.iter().map(row).collect(),
    )
}

fn by(matter: &Matter<'_>, line: &Line) -> String {
    let view = matter.view;
    let signatory = view.signatory(line.position);
    // The citizen knows who recorded it and who answered it at the desk, and nobody else by name.
    let known = |name: &str| match signatory {
        Some(signatory) => signatory.name.clone(),
        None if view.officer => name.to_owned(),
        None => msg::LetterDossierByOffice.label(OFFICIAL),
    };
    match (&line.by, meaning(&Action::ALL, &line.event)) {
        (Some(officer), _) => known(&officer.name),
        (None, Some(Action::Lapse | Action::Expire | Action::Release | Action::Reschedule)) => {
            msg::LetterDossierByClock.label(OFFICIAL)
        }
        (None, _) if line.event == "pass_plan" => msg::LetterDossierByClock.label(OFFICIAL),
        (None, _) => msg::LetterDossierByCitizen.label(OFFICIAL),
    }
}

/// The evidence, with the hashes by which it is recognised.
fn files(matter: &Matter<'_>) -> Vec<Block> {
    let files = &matter.view.files;
    if files.is_empty() {
        return Vec::new();
    }
    let row = |(nth, file): (usize, &Evidence)| {
        let hash = file.sha256.clone().unwrap_or_else(|| msg::LetterDossierHashNone.label(OFFICIAL));
        vec![(nth + 1).to_string(), values::file_words(file, OFFICIAL), hash]
    };
    let head = vec![
        msg::LetterDossierNth.label(OFFICIAL),
        msg::LetterDossierFile.label(OFFICIAL),
        msg::LetterDossierHash.label(OFFICIAL),
    ];
    let rows = files.iter().enumerate().map(row).collect();
    vec![Block::Heading(msg::LetterDossierFiles.label(OFFICIAL)), table(head, &[0.6, 4.0, 4.0], rows)]
}

/// The deadlines, kept and missed.
fn due(matter: &Matter<'_>, as_of: DateTime<Utc>) -> Block {
    let row = |deadline: &Deadline| {
        let duty = match deadline.duty {
            Duty::Response => msg::LetterDossierDeadlineResponse.label(OFFICIAL),
            Duty::Completeness => msg::LetterDossierDeadlineCompleteness.label(OFFICIAL),
            Duty::Completion => msg::LetterDossierDeadlineCompletion.label(OFFICIAL),
            Duty::Decision => msg::LetterDossierDeadlineDecision.label(OFFICIAL),
        };
        let result = match (deadline.is_missed(as_of), deadline.done, deadline.ended) {
            (true, _, _) => msg::LetterDossierMissed.label(OFFICIAL),
            (false, Some(_), _) => msg::LetterDossierKept.label(OFFICIAL),
            (false, None, true) => msg::LetterDossierEnded.label(OFFICIAL),
            (false, None, false) => msg::LetterDossierRunning.label(OFFICIAL),
        };
        let done = deadline.done.map_or_else(|| msg::LetterNone.label(OFFICIAL), moment);
        vec![duty, moment(deadline.until), done, result]
    };
    table(
        vec![
            msg::LetterDossierDeadline.label(OFFICIAL),
            msg::LetterDossierUntil.label(OFFICIAL),
            msg::LetterDossierDone.label(OFFICIAL),
            msg::LetterDossierResult.label(OFFICIAL),
        ],
        &[3.0, 3.0, 3.0, 2.0],
        deadlines(matter.view, matter.office).iter().map(row).collect(),
    )
}

fn pauses(matter: &Matter<'_>) -> Vec<Block> {
    if matter.view.pauses.is_empty() {
        return Vec::new();
    }
    let rows = matter.view.pauses.iter().map(|pause| {
        let reason = family(OFFICIAL, &format!("event-{}", pause.reason.replace('_', "-")), &[]).unwrap_or_default();
        let until = pause.until.map_or_else(|| msg::LetterNone.label(OFFICIAL), moment);
        vec![moment(pause.from), until, reason.plain()]
    });
    let head = vec![
        msg::LetterDossierFrom.label(OFFICIAL),
        msg::LetterDossierTo.label(OFFICIAL),
        msg::LetterDossierReason.label(OFFICIAL),
    ];
    let heading = Block::Heading(msg::LetterDossierPauses.label(OFFICIAL));
    vec![heading, table(head, &[1.0, 1.0, 1.0], rows.collect())]
}

fn plans(matter: &Matter<'_>) -> Vec<Block> {
    let plans = matter.view.record.iter().flat_map(|record| &record.plans);
    let rows: Vec<Vec<String>> = plans
        .map(|plan| {
            let done = plan.done.as_ref().map(|(at, shown)| format!("{}: {shown}", moment(*at)));
            let done = done.unwrap_or_else(|| msg::LetterNone.label(OFFICIAL));
            vec![plan.what.clone(), plan.owner.clone(), format::day(OFFICIAL, plan.until), done]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = vec![
        msg::LetterDossierPlan.label(OFFICIAL),
        msg::LetterDossierOwner.label(OFFICIAL),
        msg::LetterDossierUntil.label(OFFICIAL),
        msg::LetterDossierDone.label(OFFICIAL),
    ];
    vec![Block::Heading(msg::LetterDossierPlans.label(OFFICIAL)), table(head, &[3.0, 2.0, 2.0, 3.0], rows)]
}
