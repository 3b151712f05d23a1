//! Whatever the hour: pauses, alarms, new promises.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::domain::calendar::wib_date;

pub(super) fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    (0_i64..=600 * 86_400).prop_map(|seconds| at("2026-01-02 00:00") + TimeDelta::seconds(seconds))
}

/// A case filed then, as the desk would enter it.
pub(super) fn case_of(filed_at: DateTime<Utc>) -> Case {
    let due_at = calendar().due(filed_at, 3).at;
    let mut case = Case { filed_at, since: filed_at, due_at, promised_at: due_at, ..case(Status::Recorded) };
    case.handling.promised_minutes = calendar().working_time(filed_at, due_at).num_minutes();
    case
}

proptest! {
    /// However long the citizen takes, the office has as much working time left as it had.
    #[test]
    fn a_pause_never_counts(filed in any_moment(), before in 0_i64..5_000, pause in 0_i64..40_000) {
        let case = case_of(filed);
        let rina = officer(RINA, Role::Petugas, None);
        let asked_at = filed + TimeDelta::minutes(before);
        let asked = decide(&case, Action::RequestCompletion, everything(), Actor::Officer(&rina), &setting(asked_at));
        let asked = asked.unwrap().after().clone();
        prop_assert_eq!(asked.handling.paused_at, Some(asked_at));
        let done_at = asked_at + TimeDelta::minutes(pause);
        let done = decide(&asked, Action::Complete, Given::default(), Actor::Owner(OWNER), &setting(done_at));
        let done = done.unwrap().after().clone();
        prop_assert_eq!(done.handling.paused_at, None);
        let left = |at, case: &Case| calendar().working_time(at, case.due_at);
        prop_assert_eq!(left(asked_at, &case), left(done_at, &done));
        let last_second = calendar().working_time(done.due_at - TimeDelta::seconds(1), done.due_at);
        prop_assert!(asked_at >= case.due_at || last_second > TimeDelta::zero(), "a deadline outside a window");
    }

    /// Reminders come in their order, in office hours, and none after the end.
    #[test]
    fn alarms_come_in_their_order_and_never_at_night(filed in any_moment()) {
        let case = case_of(filed);
        let hours = timers(&case, &OFFICE);
        let alarm = |percent| hours.iter().find(|(timer, _)| *timer == Timer::Alarm(percent)).unwrap().1;
        prop_assert!(filed < alarm(50) && alarm(50) < alarm(80) && alarm(80) < alarm(100));
        // Until the closing minute the promise can be kept: of its end the office hears when it opens again.
        prop_assert_eq!(Some(alarm(100)), calendar().open_from(case.due_at));
        for percent in [50, 80, 100] {
            prop_assert!(calendar().is_open(alarm(percent)) && !calendar().quiet(alarm(percent)), "{}", percent);
        }
        for (timer, at) in &hours {
            prop_assert!(!calendar().quiet(*at), "{:?} at night", timer);
        }
    }

    /// What is closed waits for no hour.
    #[test]
    fn no_hour_waits_for_what_is_closed(filed in any_moment(), status in prop::sample::select(Status::ALL.map(|(status, _)| status).to_vec())) {
        let case = Case { status, ..case_of(filed) };
        prop_assert_eq!(timers(&case, &OFFICE).is_empty(), status.is_closed());
    }

    /// A new date lies on a working day, after the old one, and within what the level allows.
    #[test]
    fn a_promise_is_extended_only_to_where_it_may_be(filed in any_moment(), days in 0_u64..90, level in 1_u8..=3) {
        let mut case = case_of(filed);
        case.handling.level = Some(level);
        let day = wib_date(filed) + chrono::Days::new(days);
        if let Some(until) = promise_until(&case, day, &OFFICE) {
            prop_assert!(until > case.due_at && calendar().closing(day) == Some(until));
            let longest = OFFICE.level(level).unwrap().longest_days.unwrap_or(0);
            prop_assert!(days <= u64::from(longest));
        }
    }
}
