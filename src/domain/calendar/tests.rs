use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

static PUBLISHED: LazyLock<Calendar> = LazyLock::new(published);

fn published() -> Calendar {
    let windows = |texts: [&str; 2]| texts.iter().filter_map(|text| Window::read(text)).collect::<Vec<Window>>();
    let week = |day: [&str; 2], friday: [&str; 2]| {
        let day = windows(day);
        WeekHours::new([day.clone(), day.clone(), day.clone(), day, windows(friday), vec![], vec![]]).unwrap()
    };
    let ordinary = week(["07.30-12.00", "13.00-16.00"], ["07.30-11.30", "13.00-16.30"]);
    let ramadan = week(["08.00-11.30", "12.30-15.00"], ["08.00-13.30", ""]);
    let hours = OpeningHours::new(ordinary, vec![(day("2026-02-19"), day("2026-03-20"), ramadan)]).unwrap();
    let quiet = QuietHours::new(time("21:00"), time("06:00"));
    Calendar::new(hours, DaysOff::national().unwrap(), quiet)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    hours::clock(text).unwrap()
}

/// A moment in WIB, "2026-11-26 16.00".
fn wib_moment(text: &str) -> DateTime<Utc> {
    let (date, clock) = text.split_once(' ').unwrap();
    at_wib(day(date), time(clock))
}

fn printed(at: DateTime<Utc>) -> String {
    format!("{} {}", wib_date(at), wib_time(at).format("%H.%M"))
}

fn working_days(year: i32) -> usize {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    first.iter_days().take_while(|date| date.year() == year).filter(|date| PUBLISHED.is_working_day(*date)).count()
}

#[test]
fn the_published_examples_come_out_whatever_the_hour_of_receipt() {
    let lines: Vec<&str> = include_str!("../testdata/working_days.csv").lines().skip(1).collect();
    assert_eq!(lines.len(), 17);
    for line in lines {
        let [received, count, due] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        for hour in ["00.00", "06.59", "12.00", "16.00", "23.59"] {
            let promise = PUBLISHED.due(wib_moment(&format!("{received} {hour}")), count.parse().unwrap());
            assert_eq!((wib_date(promise.at), promise.certain), (day(due), true), "{line} at {hour}");
            assert_eq!(Some(promise.at), PUBLISHED.closing(day(due)), "{line} at {hour}");
        }
    }
}

#[test]
fn the_years_have_240_and_242_working_days() {
    assert_eq!((working_days(2026), working_days(2027)), (240, 242));
}

#[test]
fn a_promise_names_the_hour_of_closing() {
    assert_eq!(printed(PUBLISHED.due(wib_moment("2026-11-23 10.00"), 3).at), "2026-11-26 16.00");
    assert_eq!(printed(PUBLISHED.due(wib_moment("2026-11-26 10.00"), 1).at), "2026-11-27 16.30");
    assert_eq!(printed(PUBLISHED.due(wib_moment("2026-02-23 10.00"), 1).at), "2026-02-24 15.00");
    assert_eq!(PUBLISHED.due(wib_moment("2026-11-23 10.00"), 0), PUBLISHED.due(wib_moment("2026-11-23 10.00"), 1));
}

#[test]
fn the_day_of_receipt_is_the_one_in_wib() {
    // 23 November, 17.30 in London is 24 November, 00.30 in Bangil.
    let received = "2026-11-23T17:30:00Z".parse().unwrap();
    assert_eq!(printed(PUBLISHED.due(received, 3).at), "2026-11-27 16.30");
}

#[test]
fn a_year_without_a_calendar_makes_a_promise_uncertain() {
    assert!(PUBLISHED.due(wib_moment("2026-12-31 10.00"), 3).certain);
    assert!(PUBLISHED.due(wib_moment("2027-12-28 10.00"), 3).certain);
    assert!(!PUBLISHED.due(wib_moment("2027-12-29 10.00"), 3).certain);
    assert!(PUBLISHED.due(wib_moment("2025-12-31 10.00"), 3).certain, "no day of 2025 was counted");
}

#[test]
fn a_day_off_declared_later_moves_the_promise() {
    let mut days_off = PUBLISHED.days_off().clone();
    days_off.insert(day("2026-11-25"), DayOff::CollectiveLeave);
    let moved = PUBLISHED.with_days_off(days_off).due(wib_moment("2026-11-23 10.00"), 3);
    assert_eq!(printed(moved.at), "2026-11-27 16.30");
}

#[test]
fn a_promise_beyond_the_horizon_is_uncertain_and_no_endless_search() {
    assert!(!PUBLISHED.due(wib_moment("2026-11-23 10.00"), u32::MAX).certain);
    assert_eq!(PUBLISHED.due(DateTime::<Utc>::MAX_UTC, 3).at, DateTime::<Utc>::MAX_UTC);
}

#[test]
fn the_friday_prayer_is_no_working_time() {
    let from = wib_moment("2026-11-27 11.25");
    assert_eq!(printed(PUBLISHED.after_working_time(from, TimeDelta::minutes(5))), "2026-11-27 11.30");
    assert_eq!(printed(PUBLISHED.after_working_time(from, TimeDelta::minutes(10))), "2026-11-27 13.05");
    assert_eq!(PUBLISHED.working_time(from, wib_moment("2026-11-27 13.05")), TimeDelta::minutes(10));
    assert!(PUBLISHED.is_open(from) && !PUBLISHED.is_open(wib_moment("2026-11-27 11.30")));
    assert_eq!(PUBLISHED.next_opening(from).map(printed), Some("2026-11-27 13.00".to_owned()));
}

#[test]
fn the_office_is_closed_over_the_weekend_the_new_year_and_lebaran() {
    let opening = |text| PUBLISHED.next_opening(wib_moment(text)).map(printed);
    assert_eq!(opening("2026-11-27 16.30"), Some("2026-11-30 07.30".to_owned()));
    assert_eq!(opening("2026-12-31 16.00"), Some("2027-01-04 07.30".to_owned()));
    assert_eq!(opening("2026-03-17 15.00"), Some("2026-03-25 07.30".to_owned()));
    assert_eq!(
        PUBLISHED.working_time(wib_moment("2026-03-17 15.00"), wib_moment("2026-03-25 07.30")),
        TimeDelta::zero()
    );
    assert_eq!(
        PUBLISHED.working_time(wib_moment("2026-03-17 14.00"), wib_moment("2026-03-25 08.30")),
        TimeDelta::hours(2)
    );
}

#[test]
fn ramadan_has_hours_of_its_own() {
    assert_eq!(PUBLISHED.opening(day("2026-02-20")).map(printed), Some("2026-02-20 08.00".to_owned()));
    assert_eq!(PUBLISHED.closing(day("2026-02-20")).map(printed), Some("2026-02-20 13.30".to_owned()));
    assert_eq!(PUBLISHED.closing(day("2026-02-18")).map(printed), Some("2026-02-18 16.00".to_owned()));
    assert_eq!(PUBLISHED.opening(day("2026-02-21")), None);
}

#[test]
fn an_open_office_needs_no_waiting() {
    let noon = wib_moment("2026-11-26 12.00");
    assert_eq!(PUBLISHED.open_from(wib_moment("2026-11-26 11.59")), Some(wib_moment("2026-11-26 11.59")));
    assert_eq!(PUBLISHED.open_from(noon), Some(wib_moment("2026-11-26 13.00")));
}

#[test]
fn the_night_is_quiet_across_midnight() {
    for (text, quiet) in [("20.59", false), ("21.00", true), ("00.00", true), ("05.59", true), ("06.00", false)] {
        assert_eq!(PUBLISHED.quiet(wib_moment(&format!("2026-11-26 {text}"))), quiet, "{text}");
    }
    let awake = |text| printed(PUBLISHED.awake_from(wib_moment(text)));
    assert_eq!(awake("2026-11-26 22.15"), "2026-11-27 06.00");
    assert_eq!(awake("2026-11-26 03.00"), "2026-11-26 06.00");
    assert_eq!(awake("2026-11-26 12.00"), "2026-11-26 12.00");
}

fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    // Seconds of 2026 and 2027, with their Ramadan, Lebaran and New Year.
    (0_i64..=730 * 86_400).prop_map(|seconds| wib_moment("2026-01-01 00.00") + TimeDelta::seconds(seconds))
}

proptest! {
    #[test]
    fn no_deadline_lies_outside_opening_hours(received in any_moment(), count in 1_u32..60) {
        let due = PUBLISHED.due(received, count);
        let last_minute = due.at - TimeDelta::minutes(1);
        prop_assert!(PUBLISHED.is_open(last_minute) && !PUBLISHED.is_open(due.at));
        prop_assert!(PUBLISHED.next_opening(due.at).is_none_or(|opening| wib_date(opening) > wib_date(due.at)), "not the end of the day");
        prop_assert!(wib_date(due.at) > wib_date(received), "the day of receipt was counted");
    }

    #[test]
    fn later_receipt_or_more_days_are_never_due_earlier(a in any_moment(), b in any_moment(), count in 1_u32..60) {
        let (early, late) = (a.min(b), a.max(b));
        prop_assert!(PUBLISHED.due(early, count).at <= PUBLISHED.due(late, count).at);
        prop_assert!(PUBLISHED.due(a, count).at < PUBLISHED.due(a, count + 1).at);
    }

    #[test]
    fn so_many_working_days_lie_between_receipt_and_deadline(received in any_moment(), count in 1_u32..60) {
        let due = wib_date(PUBLISHED.due(received, count).at);
        let between = wib_date(received).iter_days().skip(1).take_while(|date| *date <= due);
        prop_assert_eq!(between.filter(|date| PUBLISHED.is_working_day(*date)).count(), count as usize);
    }

    #[test]
    fn working_time_adds_up(moments in prop::array::uniform3(any_moment())) {
        let mut moments = moments;
        moments.sort();
        let [a, b, c] = moments;
        prop_assert_eq!(PUBLISHED.working_time(a, b) + PUBLISHED.working_time(b, c), PUBLISHED.working_time(a, c));
        prop_assert!(PUBLISHED.working_time(a, c) <= c - a);
        prop_assert_eq!(PUBLISHED.working_time(c, a), TimeDelta::zero());
    }

    #[test]
    fn after_working_time_undoes_working_time(from in any_moment(), to in any_moment(), seconds in 0_i64..2_000_000) {
        let time = TimeDelta::seconds(seconds);
        prop_assert_eq!(PUBLISHED.working_time(from, PUBLISHED.after_working_time(from, time)), time);
        let (from, to) = (from.min(to), from.max(to));
        let back = PUBLISHED.after_working_time(from, PUBLISHED.working_time(from, to));
        prop_assert!(back <= to);
        prop_assert_eq!(PUBLISHED.working_time(back, to), TimeDelta::zero(), "the earliest such moment");
        if PUBLISHED.is_open(to) && PUBLISHED.is_open(to - TimeDelta::seconds(1)) && to > from {
            prop_assert_eq!(back, to);
        }
    }

    #[test]
    fn before_working_time_is_its_mirror(until in any_moment(), seconds in 0_i64..2_000_000) {
        let time = TimeDelta::seconds(seconds);
        let from = PUBLISHED.before_working_time(until, time);
        if wib_date(from) >= wib_date(wib_moment("2026-01-01 00.00")) {
            prop_assert_eq!(PUBLISHED.working_time(from, until), time);
        }
        prop_assert!(time.is_zero() || PUBLISHED.is_open(from), "an alarm in the night");
    }

    #[test]
    fn an_opening_is_open_and_nothing_before_it_is(at in any_moment()) {
        let opening = PUBLISHED.next_opening(at).unwrap();
        prop_assert!(opening > at && PUBLISHED.is_open(opening));
        prop_assert!(PUBLISHED.is_open(at) || PUBLISHED.working_time(at, opening) == TimeDelta::zero());
        prop_assert!(!PUBLISHED.quiet(PUBLISHED.awake_from(at)));
    }
}
