//! Notices that speak of nothing but themselves, and those about drafts.

use super::messages as msg;
use super::page::{Key, Keys, Page};
use super::profile::commands_of;
use super::{Html, Language, Message, calendar, family, figures, format, moves, office, operator, papers};
use crate::domain::{CaseNumber, Kind, Office, Role};
use crate::form::Progress;
use crate::notices::{LimitNotice, Notice, Press, WaitingNotice};

/// A notice for which nothing had to be looked up.
pub fn plain(notice: &Notice, language: Language, office: &Office) -> Page {
    let days = office.limits().draft_days;
    let html = match notice {
        Notice::Greeting => return office::greeting(language, office),
        Notice::Info => return office::info(language, office),
        Notice::LanguageAsk => return languages(language),
        Notice::LanguageSet => msg::LanguageSet.html(language),
        Notice::Declined => msg::DraftDeclined.html(language),
        // Whatever keyboard stood in place of the letters goes with the draft.
        Notice::DraftKept => return letters_back(msg::DraftKept { days: days.into() }.html(language)),
        Notice::DraftDeleted => return letters_back(msg::DraftDeleted.html(language)),
        Notice::DraftExpired => return letters_back(msg::DraftExpired.html(language)),
        Notice::RegisterKept => msg::OfficerRegisterKept { days: days.into() }.html(language),
        Notice::RegisterDeleted => msg::OfficerRegisterDeleted.html(language),
        Notice::RegisteredAboutReader => msg::OfficerRegisteredAboutReader.html(language),
        Notice::FollowRefused => msg::FollowRefused.html(language),
        Notice::SearchAsk { again } => {
            let again = again.then(|| msg::OfficerSearchAgain.html(language));
            Html::join(again.into_iter().chain([msg::OfficerSearchAsk.html(language)]), "\n\n")
        }
        Notice::NothingToCancel => msg::NothingToCancel.html(language),
        Notice::Emergency => msg::Emergency { number: office.emergency_number().into() }.html(language),
        Notice::StatusAsk => msg::StatusAsk { example: example(office).into() }.html(language),
        Notice::StatusNotANumber => msg::StatusNotANumber { example: example(office).into() }.html(language),
        Notice::StatusSlip => msg::StatusSlip.html(language),
        Notice::StatusRefused => msg::StatusRefused.html(language),
        Notice::StatusLocked { until } => msg::StatusLocked { until: format::hour(*until).into() }.html(language),
        Notice::SupplementTooBig { limit } => msg::SupplementTooBig { limit: (*limit).into() }.html(language),
        Notice::SupplementFull { most } => msg::SupplementFull { most: (*most).into() }.html(language),
        Notice::SupplementWordsFull { most } => {
            let phone = office.profile().responsible.phone.as_str();
            msg::SupplementWordsFull { most: (*most).into(), phone: phone.into() }.html(language)
        }
        Notice::Waiting(WaitingNotice::Gone) => msg::WaitingGone.html(language),
        Notice::Waiting(WaitingNotice::Dropped) => msg::WaitingDropped.html(language),
        Notice::Waiting(WaitingNotice::Expired) => msg::WaitingExpired.html(language),
        Notice::Waiting(WaitingNotice::Full { most }) => msg::WaitingFull { most: (*most).into() }.html(language),
        Notice::FileOfOldDraft => msg::FileOfOldDraft.html(language),
        Notice::FileNotKept => msg::FileNotKept.html(language),
        Notice::OldButton => msg::OldButton.html(language),
        Notice::NotForMe => msg::NotForMe.html(language),
        Notice::NotUnderstood => msg::NotUnderstood.html(language),
        Notice::InvitationUnknown => msg::InvitationUnknown.html(language),
        Notice::Limit(LimitNotice::SlowDown) => msg::SlowDown.html(language),
        Notice::Limit(LimitNotice::TooManyOpen { most }) => msg::TooManyOpen { most: (*most).into() }.html(language),
        Notice::Limit(LimitNotice::Busy { until }) => msg::Busy { until: format::hour(*until).into() }.html(language),
        Notice::SendAgain => msg::SendAgain.html(language),
        Notice::Broken { reference } => msg::Broken { reference: reference.to_string().into() }.html(language),
        Notice::OfficersOnly => msg::OfficerOnly.html(language),
        Notice::MovePassed { number, action } => moves::passed(number, *action, language),
        Notice::Dropped => msg::Dropped.html(language),
        Notice::CaseNumberMissing => msg::OfficerCaseNumberMissing { example: example(office).into() }.html(language),
        Notice::CaseSlip => msg::OfficerCaseSlip { example: example(office).into() }.html(language),
        Notice::CaseUnknown => msg::OfficerCaseUnknown { example: example(office).into() }.html(language),
        Notice::SetAside { update, reason } => {
            msg::OperatorSetAside { update: update.to_string().into(), reason: reason.into() }.html(language)
        }
        Notice::SelfTested { report } => operator::selftested(report, language),
        Notice::Papers(notice) => return papers::signature(notice, language),
        Notice::Figures(notice) => figures::refused(notice, language),
        asked if let Some(html) = calendar::asked(asked, language) => html,
        // The rest comes with a view of its own and never gets here; see `views`.
        _ => Html::default(),
    };
    Page::text(html, Keys::None)
}

fn letters_back(html: Html) -> Page {
    Page::text(html, Keys::LettersBack)
}

/// A number as it could be, for examples: of this office and with a right check digit.
pub fn example(office: &Office) -> String {
    CaseNumber::new(office.prefix().clone(), 2026, 42).map(|number| number.to_string()).unwrap_or_default()
}

/// `/bahasa`: each language is offered in its own name.
fn languages(language: Language) -> Page {
    let rows = Language::ALL.iter().map(|offered| {
        let press = Press::Language(offered.code().to_owned());
        vec![Key { label: msg::LanguageName.label(*offered), press }]
    });
    Page::text(msg::LanguageAsk.html(language), Keys::Inline(rows.collect()))
}

/// The word for a kind, in lower case.
pub fn kind(language: Language, kind: Kind) -> Html {
    family(language, &format!("kind-{}", kind.key()), &[]).unwrap_or_default()
}

/// Two forms in competition.
pub fn draft_offer(present: Kind, progress: Progress, wanted: Kind, language: Language) -> Html {
    let text = msg::DraftOffer {
        present: kind(language, present).into(),
        wanted: kind(language, wanted).into(),
        step: progress.step.into(),
        of: progress.of.into(),
    };
    text.html(language)
}

/// An officer has not finished entering what came by another way.
pub fn register_offer(progress: Progress, language: Language) -> Html {
    msg::OfficerRegisterOffer { step: progress.step.into(), of: progress.of.into() }.html(language)
}

/// To go on with the form that is there, or to begin another in its place.
pub fn offer(text: Html, tag: &str, wanted: Kind, language: Language) -> Page {
    let rows = vec![
        vec![Key { label: msg::ButtonContinue.label(language), press: Press::GoOn(tag.to_owned()) }],
        vec![Key {
            label: msg::ButtonStartOver.label(language),
            press: Press::StartOver { draft: tag.to_owned(), kind: wanted },
        }],
    ];
    Page::text(text, Keys::Inline(rows))
}

/// A draft that waits.
pub fn draft_reminder(
    tag: &str,
    progress: Progress,
    expires_at: chrono::DateTime<chrono::Utc>,
    language: Language,
) -> Page {
    let until = format::moment(language, expires_at);
    let text = msg::DraftReminder { step: progress.step.into(), of: progress.of.into(), until: until.into() };
    let rows = vec![
        vec![Key { label: msg::ButtonContinue.label(language), press: Press::GoOn(tag.to_owned()) }],
        vec![Key { label: msg::ButtonDeleteDraft.label(language), press: Press::DeleteDraft(tag.to_owned()) }],
    ];
    Page::text(text.html(language), Keys::Inline(rows))
}

/// `/bantuan`, where the person is now.
pub fn help(ask: Option<&str>, roles: &[Role], language: Language, office: &Office) -> Page {
    let mut html = match ask.and_then(|ask| hint(ask, language, office)) {
        Some(hint) => msg::HelpQuestion { hint: hint.into() }.html(language),
        None => msg::HelpIdle { emergency: office.emergency_number().into() }.html(language),
    };
    if !roles.is_empty() {
        html = Html::join([html, officers_commands(language, roles)], "\n\n");
    }
    Page::text(html, Keys::None)
}

/// One line for each command of somebody's own roles.
pub fn officers_commands(language: Language, roles: &[Role]) -> Html {
    let line = |(command, text): (String, String)| Html::escape(&format!("/{command} – {text}"));
    let lines = commands_of(language, roles).into_iter().map(line);
    Html::join(std::iter::once(msg::HelpOfficer.html(language)).chain(lines), "\n")
}

fn hint(ask: &str, language: Language, office: &Office) -> Option<Html> {
    Some(match ask {
        "consent" => msg::HintConsent.html(language),
        "choice" => msg::HintChoice.html(language),
        "line" => msg::HintLine.html(language),
        "text" => msg::HintText.html(language),
        "phone" => msg::HintPhone.html(language),
        "date" => msg::HintDate.html(language),
        "rupiah" => msg::HintRupiah.html(language),
        "place" => msg::HintPlace.html(language),
        "files" => msg::HintFiles { limit: office.limits().file_megabytes.into() }.html(language),
        "review" => msg::HintReview.html(language),
        "signature" => msg::HintSignature.html(language),
        _ => return None,
    })
}
