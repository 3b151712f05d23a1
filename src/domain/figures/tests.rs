use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::domain::case::Task;
use crate::domain::lifecycle::Action;
use crate::domain::{CaseId, CaseNumber, Handling, Kind, PersonId, SYNTHETIC_CITIZEN};

fn office() -> Office {
    Office::published().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00+07:00").parse().unwrap()
}

fn november() -> Month {
    Month::read("2026-11").unwrap()
}

/// A complaint as it is just submitted.
fn entry(filed: &str) -> Entry {
    let (office, filed_at) = (office(), at(filed));
    let due_at = office.calendar().due(filed_at, 3).at;
    let case = Case {
        id: CaseId::new(),
        number: CaseNumber::new(office.prefix().clone(), 2026, 1).unwrap(),
        kind: Kind::Complaint,
        channel: Channel::Telegram,
        person: Some(PersonId(7)),
        status: Status::Submitted,
        version: 1,
        service: None,
        confidential: false,
        about_officer: false,
        late: false,
        filed_at,
        since: filed_at,
        due_at,
        promised_at: due_at,
        statement_hash: String::new(),
        handling: Handling::default(),
    };
    Entry { case, endings: Vec::new(), stops: Vec::new() }
}

fn answered(filed: &str, responded: &str) -> Entry {
    let mut entry = entry(filed);
    entry.case.status = Status::Responded;
    entry.case.since = at(responded);
    entry.case.handling.responded_at = Some(at(responded));
    entry.case.handling.outcome = Some(Outcome::Settled);
    entry
}

fn count(entries: &[Entry]) -> Figures {
    Figures::count(november(), entries, &office(), at("2026-12-01T08:00"))
}

#[test]
fn a_month_is_read_and_knows_its_ends() {
    let month = november();
    assert_eq!(month.to_string(), "2026-11");
    assert_eq!((month.begins(), month.ends()), (at("2026-11-01T00:00"), at("2026-12-01T00:00")));
    assert_eq!(month.before(11).map(|month| month.to_string()).as_deref(), Some("2025-12"));
    assert_eq!(month.next().and_then(Month::next).map(|month| month.to_string()).as_deref(), Some("2027-01"));
    assert_eq!(Month::of(at("2026-11-30T23:59")), Some(month));
    assert_eq!(month.days().count(), 30);
    // The first is a Sunday.
    assert_eq!(month.first_working_day(office().calendar()).unwrap().to_string(), "2026-11-02");
    for odd in ["2026-13", "2026-00", "26-11", "2026-1", "1999-12", "2100-01", "2026-11-01", "+026-11", ""] {
        assert_eq!(Month::read(odd), None, "{odd}");
    }
    assert_eq!(Month::read("2099-12").unwrap().next(), None);
}

#[test]
fn an_answer_is_measured_in_working_time_without_the_citizens_own() {
    // Monday 09.00 to Wednesday 09.00: two working days of seven and a half hours.
    let mut entry = answered("2026-11-23T09:00", "2026-11-25T09:00");
    assert_eq!(entry.worked_until(at("2026-11-25T09:00"), &office()), TimeDelta::hours(15));
    entry.stops.push(Stop {
        from: at("2026-11-24T09:00"),
        until: Some(at("2026-11-24T11:00")),
        reason: "request_completion".to_owned(),
    });
    assert_eq!(entry.worked_until(at("2026-11-25T09:00"), &office()), TimeDelta::hours(13));
    assert_eq!(count(&[entry]).answering.median, Some(TimeDelta::hours(13)));
}

#[test]
fn the_promise_first_given_is_what_counts() {
    let mut late = answered("2026-11-23T09:00", "2026-11-27T08:00");
    // It was made longer meanwhile.
    late.case.due_at = at("2026-12-04T16:00");
    late.case.handling.extended = 1;
    let figures = count(&[late, answered("2026-11-23T09:00", "2026-11-26T16:00")]);
    assert_eq!((figures.answering.count, figures.answering.kept), (Shown::Exactly(2), Shown::Exactly(1)));
    assert_eq!((figures.extended, figures.answering.kept_percent()), (Shown::Exactly(1), Some(50.0)));
}

#[test]
fn what_is_open_has_an_age_and_may_be_late() {
    let mut waits = entry("2026-10-01T09:00");
    waits.case.status = Status::AwaitingCompletion;
    waits.stops.push(Stop { from: at("2026-10-02T09:00"), until: None, reason: "request_completion".to_owned() });
    let answered_later = answered("2026-11-26T09:00", "2026-12-01T07:45");
    let figures = count(&[waits, entry("2026-11-23T09:00"), entry("2026-11-30T09:00"), answered_later]);
    let backlog = figures.backlog;
    assert_eq!((backlog.total, backlog.late, backlog.oldest), (Shown::Exactly(4), Shown::Exactly(1), Some(42)));
    assert_eq!(backlog.ages.rows, [(0, Shown::Exactly(2)), (1, Shown::Exactly(1)), (3, Shown::Exactly(1))]);
}

#[test]
fn a_citizens_word_is_counted_with_the_answer() {
    let mut confirmed = answered("2026-11-02T09:00", "2026-11-03T09:00");
    confirmed.case.status = Status::Resolved;
    confirmed.endings.push((Action::Confirm, at("2026-11-04T09:00")));
    confirmed.case.handling.stars = Some(4);
    let mut silent = answered("2026-11-02T09:00", "2026-11-03T09:00");
    silent.case.status = Status::Archived;
    silent.endings.push((Action::Expire, at("2026-11-17T16:00")));
    let mut objected = answered("2026-11-02T09:00", "2026-11-03T09:00");
    objected.case.handling.objections = 1;
    objected.case.handling.stars = Some(1);
    let figures = count(&[confirmed, silent, objected]);
    let verdicts: Vec<_> = figures.verdicts.rows.iter().map(|(verdict, _)| *verdict).collect();
    assert_eq!(verdicts, [Verdict::Confirmed, Verdict::Objected, Verdict::Silent]);
    assert_eq!((figures.mean_stars(), figures.settling.count), (Some(2.5), Shown::Exactly(2)));
}

#[test]
fn a_self_test_is_in_no_figure() {
    let mut synthetic = answered("2026-11-23T09:00", "2026-11-24T09:00");
    synthetic.case.person = Some(SYNTHETIC_CITIZEN);
    assert_eq!(count(&[synthetic]), count(&[]));
}

#[test]
fn of_nothing_there_is_no_time_and_no_share() {
    let figures = count(&[]);
    assert_eq!(
        (figures.received(), figures.answering.median, figures.answering.kept_percent()),
        (Shown::Exactly(0), None, None)
    );
    assert_eq!(figures.mean_stars(), None);
    assert_eq!(figures.working_day, TimeDelta::minutes(450));
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let minutes = 0..80_000_i64;
    let some = |range: std::ops::Range<i64>| prop::option::of(range);
    (
        (minutes, 0..Status::ALL.len(), 0..Channel::ALL.len(), prop::option::of(0..9_usize)),
        (some(0..20_000), some(0..20_000), some(0..40_000)),
        (0..Outcome::ALL.len(), prop::option::of(1..=5_u8), 0..3_u32, prop::option::of(0..5_usize), any::<bool>()),
    )
        .prop_map(|((filed, status, channel, service), (recorded, responded, ended), rest)| {
            let (outcome, stars, objections, division, stops) = rest;
            let office = office();
            let mut entry = entry("2026-10-15T09:00");
            let filed_at = entry.case.filed_at + TimeDelta::minutes(filed);
            let after = |minutes: Option<i64>| minutes.map(|minutes| filed_at + TimeDelta::minutes(minutes));
            entry.case.filed_at = filed_at;
            entry.case.due_at = office.calendar().due(filed_at, 3).at;
            entry.case.promised_at = entry.case.due_at;
            entry.case.status = Status::ALL[status].0;
            entry.case.since = after(ended).unwrap_or(filed_at);
            entry.case.channel = Channel::ALL[channel].0;
            entry.case.service =
                service.map(|nth| office.services().get(nth).map_or("gone".into(), |one| one.key.to_string()));
            entry.case.handling.recorded_at = after(recorded);
            entry.case.handling.responded_at = after(responded);
            entry.case.handling.outcome = responded.map(|_| Outcome::ALL[outcome].0);
            entry.case.handling.stars = stars;
            entry.case.handling.objections = objections;
            let task =
                |nth: usize| Task { division: office.divisions()[nth].key.to_string(), leads: true, done_at: None };
            entry.case.handling.tasks = division.map(task).into_iter().collect();
            entry.endings =
                ended.into_iter().flat_map(|_| Entry::ENDINGS).zip(std::iter::repeat(entry.case.since)).collect();
            if stops {
                entry.stops.push(Stop { from: filed_at, until: after(ended), reason: String::new() });
            }
            entry
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_table_adds_up(entries in prop::collection::vec(any_entry(), 0..40)) {
        let figures = count(&entries);
        let received = figures.received().get().unwrap();
        for sum in [figures.states.seen(), figures.services.seen(), figures.channels.seen(), figures.divisions.seen()] {
            prop_assert_eq!(sum, received);
        }
        let answered = figures.answered().get().unwrap();
        for sum in [figures.outcomes.seen(), figures.verdicts.seen(), figures.answering.count.get().unwrap()] {
            prop_assert_eq!(sum, answered);
        }
        prop_assert!(figures.stars.seen() <= answered);
        for measure in [figures.recording, figures.answering, figures.settling] {
            prop_assert!(measure.kept <= measure.count && measure.median <= measure.p90);
            prop_assert!(measure.median.is_none_or(|median| median >= TimeDelta::zero()));
        }
        prop_assert_eq!(figures.backlog.ages.seen(), figures.backlog.total.get().unwrap());
        prop_assert!(figures.backlog.late <= figures.backlog.total);
        prop_assert_eq!(figures.trend.len(), 12);
    }

    #[test]
    fn nothing_small_is_published(entries in prop::collection::vec(any_entry(), 0..60)) {
        let public = count(&entries).public();
        let tables = [
            public.states.rows.iter().map(|row| row.1).collect::<Vec<_>>(),
            public.services.rows.iter().map(|row| row.1).collect(),
            public.channels.rows.iter().map(|row| row.1).collect(),
            public.divisions.rows.iter().map(|row| row.1).collect(),
            public.outcomes.rows.iter().map(|row| row.1).collect(),
            public.verdicts.rows.iter().map(|row| row.1).collect(),
            public.stars.rows.iter().map(|row| row.1).collect(),
            public.backlog.ages.rows.iter().map(|row| row.1).collect(),
            public.trend.iter().flat_map(|month| [month.received, month.answered]).collect(),
            vec![public.backlog.total, public.backlog.late, public.stopped, public.extended],
        ];
        for shown in tables.concat() {
            prop_assert!(shown.get().is_none_or(|count| count == 0 || count >= FEW), "{:?}", public);
        }
        prop_assert_eq!(public.public(), public.clone());
    }
}

/// Everything that a reader sees of a table whose total they know.
fn seen(counts: &[u64]) -> (u64, Vec<Shown>) {
    let tally = Tally { rows: counts.iter().copied().map(Shown::Exactly).enumerate().collect() };
    (counts.iter().sum(), tally.published().rows.into_iter().map(|(_, shown)| shown).collect())
}

/// Every table of two to five rows up to a size: those that look alike differ in each place that is not shown.
#[test]
fn what_is_left_out_cannot_be_worked_out_from_the_total() {
    for (rows, most) in [(2, 30), (3, 14), (4, 9), (5, 7)] {
        let mut alike: BTreeMap<(u64, Vec<Shown>), Vec<BTreeSet<u64>>> = BTreeMap::new();
        let mut counts = vec![1; rows];
        loop {
            let values = alike.entry(seen(&counts)).or_insert_with(|| vec![BTreeSet::new(); rows]);
            for (place, count) in counts.iter().enumerate() {
                values[place].insert(*count);
            }
            let Some(place) = counts.iter().position(|count| *count < most) else { break };
            counts[place] += 1;
            counts[..place].fill(1);
        }
        for ((total, shown), values) in &alike {
            // Nobody is told a total that is small itself, and of a larger one not every table was tried.
            if *total < FEW || *total > most + u64::try_from(rows).unwrap() - 1 {
                continue;
            }
            for (place, shown) in shown.iter().enumerate() {
                assert!(shown.get().is_some() || values[place].len() > 1, "{total}: {shown:?} is {:?}", values[place]);
            }
        }
    }
}
