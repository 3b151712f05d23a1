//! What whoever runs the program reads, in the chat and on the command line.

use super::messages as msg;
use super::{Html, Language, Message};
use crate::domain::{SelftestReport, Stage};

/// How a self-test went, in one line.
pub fn selftested(report: &SelftestReport, language: Language) -> Html {
    let seconds = report.seconds;
    match &report.why {
        None => msg::OperatorSelftestGood { seconds: seconds.into() }.html(language),
        Some(why) => msg::OperatorSelftestFailed {
            stage: stage(report.stage, language).into(),
            seconds: seconds.into(),
            why: why.as_str().into(),
        }
        .html(language),
    }
}

fn stage(stage: Stage, language: Language) -> Html {
    match stage {
        Stage::Form => msg::OperatorStageForm.html(language),
        Stage::Record => msg::OperatorStageRecord.html(language),
        Stage::Level => msg::OperatorStageLevel.html(language),
        Stage::Answer => msg::OperatorStageAnswer.html(language),
        Stage::Confirm => msg::OperatorStageConfirm.html(language),
        Stage::Archive => msg::OperatorStageArchive.html(language),
        Stage::Letters => msg::OperatorStageLetters.html(language),
        Stage::Trail => msg::OperatorStageTrail.html(language),
    }
}
