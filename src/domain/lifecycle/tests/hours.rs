//! The hours of a case, for random moments, pauses, extensions and calendars.

use proptest::prelude::*;

use super::any::{any_moment, case_of};
use super::*;
use crate::domain::calendar::DayOff;
use crate::domain::calendar::wib_date;

/// One thing that happens to a case after so many minutes.
#[derive(Clone, Copy, Debug)]
enum Step {
    Pause(i64),
    Extend(u64),
    Object,
    Nudge,
}

fn any_steps() -> impl Strategy<Value = Vec<(i64, Step)>> {
    let step = prop_oneof![
        (0_i64..60_000).prop_map(Step::Pause),
        (1_u64..14).prop_map(Step::Extend),
        Just(Step::Object),
        Just(Step::Nudge),
    ];
    prop::collection::vec((1_i64..4_000, step), 0..5)
}

/// A case to which these things happened, and the moment after the last of them.
fn lived(filed: DateTime<Utc>, steps: &[(i64, Step)]) -> (Case, DateTime<Utc>) {
    let (mut case, mut now) = (Case { status: Status::UnderReview, ..case_of(filed) }, filed);
    case.handling.level = Some(2);
    let rina = officer(RINA, Role::Petugas, None);
    let (desk, owner) = (Actor::Officer(&rina), Actor::Owner(OWNER));
    for (after, step) in steps {
        now += TimeDelta::minutes(*after);
        let given = everything();
        let decided = match step {
            Step::Pause(minutes) => {
                decide(&case, Action::RequestCompletion, given, desk, &setting(now)).and_then(|asked| {
                    now += TimeDelta::minutes(*minutes);
                    let mut done = decide(asked.after(), Action::Complete, Given::default(), owner, &setting(now))?;
                    done.after.status = Status::UnderReview;
                    Ok(done)
                })
            }
            Step::Extend(days) => {
                let day = wib_date(case.due_at) + chrono::Days::new(*days);
                decide(&case, Action::Extend, given.with(Need::Until, Answer::Day(day)), desk, &setting(now))
            }
            Step::Object => {
                let answered = Case { status: Status::Responded, ..case.clone() };
                decide(&answered, Action::Object, given, owner, &setting(now))
            }
            Step::Nudge => decide(&case, Action::Nudge, given, owner, &setting(now)),
        };
        if let Ok(decision) = decided {
            case = decision.after().clone();
        }
    }
    (case, now)
}

/// The office with some of the next days off, and some days off taken away.
fn changed_office(from: DateTime<Utc>, off: &[u64], open: &[usize]) -> Office {
    let mut days_off = calendar().days_off().clone();
    let present: Vec<_> = days_off.iter().map(|(day, _)| day).filter(|day| *day > wib_date(from)).collect();
    for nth in open {
        present.get(*nth).map(|day| days_off.remove(*day));
    }
    for distance in off {
        days_off.note(wib_date(from) + chrono::Days::new(*distance), DayOff::CollectiveLeave);
    }
    OFFICE.with_days_off(days_off)
}

fn is_within(calendar: &Calendar, at: DateTime<Utc>) -> bool {
    calendar.is_open(at - TimeDelta::milliseconds(1))
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

    /// Whatever happened: the promise ends in an opening window, and every hour of the office lies in one, in its order, after
    /// the promise began; what calls the citizen calls by day.
    #[test]
    fn no_hour_lies_outside_office_hours_whatever_happened(filed in any_moment(), steps in any_steps()) {
        let (case, _) = lived(filed, &steps);
        prop_assert!(is_within(calendar(), case.due_at), "due {}", case.due_at);
        let hours = timers(&case, &OFFICE);
        for (timer, at) in &hours {
            prop_assert_eq!(timer.calls(), Calls::Office);
            prop_assert!(calendar().is_open(*at) && !calendar().quiet(*at), "{:?} at {}", timer, at);
            prop_assert!(*at >= case.promise(&OFFICE).from);
        }
        let alarms: Vec<(u8, DateTime<Utc>)> = hours.iter().filter_map(|(timer, at)| match timer {
            Timer::Alarm(percent) => Some((*percent, *at)),
            _ => None,
        }).collect();
        prop_assert!(alarms.is_sorted_by(|(low, early), (high, late)| low < high && early < late), "{:?}", alarms);
        prop_assert_eq!(alarms.last().map(|(percent, _)| *percent), Some(100));
        prop_assert!(alarms.iter().all(|(percent, at)| *percent == 100 || *at < case.due_at));
    }

    /// Whoever waits for the citizen wakes nobody, and the end comes after the reminders.
    #[test]
    fn citizens_are_called_by_day_and_in_order(filed in any_moment(), asked in any::<bool>()) {
        let mut case = case_of(filed);
        case.status = if asked { Status::AwaitingCompletion } else { Status::Responded };
        let hours = timers(&case, &OFFICE);
        prop_assert!(hours.iter().all(|(timer, at)| timer.calls() == Calls::Citizen && !calendar().quiet(*at)));
        prop_assert!(hours.is_sorted_by(|(_, early), (_, late)| early < late), "{:?}", hours);
    }

    /// When days become off or ordinary, a promise that runs is never made earlier, ends in an opening window, and moves
    /// once; its alarms stay in their order.
    #[test]
    fn a_changed_calendar_never_hurries_the_citizen(
        filed in any_moment(),
        steps in any_steps(),
        off in prop::collection::vec(0_u64..12, 0..6),
        open in prop::collection::vec(0_usize..6, 0..3),
    ) {
        let (case, now) = lived(filed, &steps);
        let office = changed_office(now, &off, &open);
        let setting = Setting { now, office: &office, heads: &[] };
        let reschedule = |case: &Case| decide(case, Action::Reschedule, Given::default(), Actor::Clock, &setting);
        let Ok(moved) = reschedule(&case) else {
            let kept = now >= case.due_at || case.promise(&office).due(office.calendar()) <= case.due_at;
            prop_assert!(kept, "it should have moved");
            return Ok(());
        };
        let after = moved.after();
        prop_assert!(after.due_at > case.due_at && now < case.due_at);
        prop_assert!(is_within(office.calendar(), after.due_at));
        prop_assert_eq!(reschedule(after).err(), Some(Refusal::NotNow(after.status)), "it moves once");
        let alarms = timers(after, &office).into_iter().filter(|(timer, _)| matches!(timer, Timer::Alarm(_)));
        let alarms: Vec<_> = alarms.collect();
        prop_assert!(alarms.is_sorted_by(|(low, early), (high, late)| low < high && early < late), "{:?}", alarms);
        prop_assert!(alarms.iter().all(|(_, at)| office.calendar().is_open(*at)));
    }

    /// While the clock stands still, what is left stays what it was, whatever becomes of the calendar.
    #[test]
    fn a_changed_calendar_leaves_a_pause_what_was_left(
        filed in any_moment(),
        before in 1_i64..1_000,
        off in prop::collection::vec(1_u64..12, 0..6),
    ) {
        let case = case_of(filed);
        let now = filed + TimeDelta::minutes(before);
        let rina = officer(RINA, Role::Petugas, None);
        let asked = decide(&case, Action::RequestCompletion, everything(), Actor::Officer(&rina), &setting(now)).unwrap();
        let office = changed_office(now, &off, &[]);
        let setting = Setting { now, office: &office, heads: &[] };
        let paused = asked.after().clone();
        let after = match decide(&paused, Action::Reschedule, Given::default(), Actor::Clock, &setting) {
            Ok(moved) => moved.after().clone(),
            Err(_) => paused,
        };
        let days = |calendar: &Calendar, case: &Case| {
            let open = wib_date(now).iter_days().skip(1).take_while(|day| *day <= wib_date(case.due_at));
            open.filter(|day| calendar.is_working_day(*day)).count()
        };
        prop_assert_eq!(days(calendar(), &case), days(office.calendar(), &after));
    }

    /// What is closed waits for no hour.
    #[test]
    fn no_hour_waits_for_what_is_closed(filed in any_moment(), status in prop::sample::select(Status::ALL.map(|(status, _)| status).to_vec())) {
        let case = Case { status, ..case_of(filed) };
        prop_assert_eq!(timers(&case, &OFFICE).is_empty(), status.is_closed());
    }
}

/// The days on which the hours come, for one ordinary complaint.
#[test]
fn the_hours_of_an_ordinary_complaint() {
    let shown = |case: &Case| {
        let line = |(timer, at): (Timer, DateTime<Utc>)| {
            format!("{} {} {}", timer.key(), wib_date(at), crate::domain::calendar::wib_time(at).format("%H.%M"))
        };
        timers(case, &OFFICE).into_iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let filed = Case { status: Status::Submitted, ..case_of(filed_at()) };
    assert_snapshot!(shown(&filed), @"
    alarm-50 2026-11-25 08.15
    alarm-80 2026-11-26 09.18
    alarm-100 2026-11-27 07.30
    completeness 2026-12-07 07.30
    decision 2027-01-20 09.00
    ");
    let unclaimed = Case { status: Status::Distributed, since: at("2026-11-27 11:25"), ..filed.clone() };
    assert_snapshot!(shown(&unclaimed), @"
    alarm-50 2026-11-25 08.15
    alarm-80 2026-11-26 09.18
    alarm-100 2026-11-27 07.30
    decision 2027-01-20 09.00
    unclaimed 2026-11-30 07.55
    ");
    assert_snapshot!(shown(&Case { status: Status::AwaitingCompletion, ..filed.clone() }), @"
    complete-7 2026-11-30 09.00
    complete-21 2026-12-14 09.00
    complete-28 2026-12-21 09.00
    lapse 2026-12-23 09.00
    ");
    assert_snapshot!(shown(&Case { status: Status::Responded, ..filed }), @"
    confirm-4 2026-11-27 16.30
    confirm-8 2026-12-03 16.00
    expire 2026-12-07 16.00
    ");
}
