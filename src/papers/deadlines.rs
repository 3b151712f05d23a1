//! Which deadlines a case had, and whether they were kept.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Office;
use crate::domain::case::meaning;
use crate::domain::lifecycle::Action;
use crate::notices::{CaseView, Line};

/// What was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duty {
    /// The promised first answer, by the service standard.
    Response,
    /// To say whether it is complete (UU 25/2009 art. 44(3)).
    Completeness,
    /// What the citizen was asked to complete (art. 44(4)).
    Completion,
    /// To decide, from a complete file (art. 50).
    Decision,
}

/// Something that was due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Deadline {
    pub duty: Duty,
    pub until: DateTime<Utc>,
    pub done: Option<DateTime<Utc>>,
    /// It is no longer waited for: the case ended without it.
    pub ended: bool,
}

impl Deadline {
    /// Whether it was missed, as far as that is known at `at`.
    pub(super) fn is_missed(&self, at: DateTime<Utc>) -> bool {
        self.done.unwrap_or(at) > self.until && !(self.done.is_none() && self.ended)
    }
}

/// The deadlines of a case, in the order in which they began.
pub(super) fn deadlines(view: &CaseView, office: &Office) -> Vec<Deadline> {
    let (case, limits) = (&view.case, office.deadlines());
    let moves: Vec<(Action, &Line)> =
        view.timeline.iter().filter_map(|line| Some((meaning(&Action::ALL, &line.event)?, line))).collect();
    let first = |wanted: &[Action], after: i64| {
        moves.iter().find(|(action, line)| line.position > after && wanted.contains(action)).map(|(_, line)| *line)
    };
    let days = |from: DateTime<Utc>, days: u32| from + TimeDelta::days(days.into());
    let ended = !case.status.is_owed();
    let answer = first(&[Action::AnswerDirectly, Action::Respond], 0);
    let last = view.timeline.last().map_or(0, |line| line.position);
    // The hour that stood when it was answered: it may have been extended, or moved by a pause.
    let promised = view.due_at(answer.map_or(last, |line| line.position - 1));
    let checked = first(
        &[
            Action::RequestCompletion,
            Action::DeclareComplete,
            Action::SetLevel,
            Action::Distribute,
            Action::AnswerDirectly,
            Action::Refer,
        ],
        0,
    );
    let complete_since = case.handling.completed_at.unwrap_or(case.filed_at);
    let mut deadlines = vec![
        Deadline { duty: Duty::Response, until: promised, done: answer.map(|line| line.at), ended },
        Deadline {
            duty: Duty::Completeness,
            until: days(case.filed_at, limits.completeness_days),
            done: checked.map(|line| line.at),
            ended,
        },
    ];
    for (_, asked) in moves.iter().filter(|(action, _)| *action == Action::RequestCompletion) {
        let given = first(&[Action::Complete, Action::DeclareComplete], asked.position);
        let until = days(asked.at, limits.completion_days);
        deadlines.push(Deadline { duty: Duty::Completion, until, done: given.map(|line| line.at), ended });
    }
    deadlines.push(Deadline {
        duty: Duty::Decision,
        until: days(complete_since, limits.decision_days),
        done: answer.map(|line| line.at),
        ended,
    });
    deadlines
}
