use super::*;
use crate::domain::calendar::{at_wib, wib_date};
use proptest::prelude::*;

/// The published profile with one text replaced, which must occur.
fn with(old: &str, new: &str) -> String {
    assert!(PUBLISHED.contains(old), "{old}");
    PUBLISHED.replacen(old, new, 1)
}

#[test]
fn the_published_profile_is_in_order() {
    let office = Office::published().unwrap();
    assert_eq!(office.profile().short_name, "Bakesbangpol Kabupaten Pasuruan");
    assert_eq!(office.prefix().as_str(), "ADU");
    assert_eq!((office.promise(Kind::Complaint), office.promise(Kind::Information)), (3, 10));
    assert_eq!(office.kinds(), [Kind::Complaint, Kind::Information, Kind::Aspiration]);
    assert_eq!(office.levels().each_ref().map(|level| level.longest_days), [None, Some(14), Some(60)]);
    assert_eq!(office.level(3).map(|level| level.who), Some(Handler::Head));
    assert_eq!((office.level(0), office.level(4)), (None, None));
    assert_eq!((office.divisions().len(), office.services().len()), (5, 6));
    assert_eq!(office.limits().draft_reminder_days, [1, 3]);
}

#[test]
fn services_and_places_are_found_by_their_keys() {
    let office = Office::published().unwrap();
    assert_eq!(office.division_of("banpol").map(|division| division.label.as_str()), Some("Politik Dalam Negeri"));
    assert_eq!(office.division_of("other"), None);
    assert_eq!(office.service("ormas").map(|service| service.proof), Some(false));
    assert_eq!(office.place("bangil").map(|place| place.label.as_str()), Some("Bangil"));
}

#[test]
fn the_published_calendar_keeps_the_promise() {
    let office = Office::published().unwrap();
    for line in include_str!("../testdata/working_days.csv").lines().skip(1) {
        let [received, count, due] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let at = at_wib(received.parse().unwrap(), "09:00:00".parse().unwrap());
        let promise = office.calendar().due(at, count.parse().unwrap());
        assert_eq!((wib_date(promise.at).to_string().as_str(), promise.certain), (due, true), "{line}");
    }
}

#[test]
fn own_days_off_replace_the_national_ones_of_that_year() {
    let office = Office::parse(&format!("{PUBLISHED}\n[days_off.2026]\nlibur = [\"2026-11-25\"]")).unwrap();
    assert!(!office.calendar().is_working_day("2026-11-25".parse().unwrap()));
    assert!(office.calendar().is_working_day("2026-12-24".parse().unwrap()));
    assert!(!office.calendar().is_working_day("2027-12-24".parse().unwrap()), "the other years stay");
    let office = Office::parse(&format!("{PUBLISHED}\n[days_off.2028]\nlibur = [\"2028-01-01\"]")).unwrap();
    assert!((2026..=2028).all(|year| office.calendar().knows_year(year)));
}

#[test]
fn a_service_may_belong_to_no_division_and_an_office_have_no_places() {
    let office = Office::parse(&with("division = \"politik\"", "proof = true")).unwrap();
    assert_eq!(
        (office.division_of("banpol"), office.service("banpol").map(|service| service.proof)),
        (None, Some(true))
    );
    let start = PUBLISHED.find("[[places]]").unwrap();
    let end = PUBLISHED.find("[hours]").unwrap();
    let office = Office::parse(&[&PUBLISHED[..start], &PUBLISHED[end..]].concat()).unwrap();
    assert!(office.places().is_empty());
}

#[test]
fn each_mistake_is_named_with_its_line_and_what_would_be_right() {
    let long = format!("short_name = \"{}\"", "x".repeat(41));
    let many_places: String =
        (0..7).map(|place| format!("[[places]]\nkey = \"p{place}\"\nlabel = \"P{place}\"\n")).collect();
    let many_places = many_places + "[hours]";
    let many_services: String = (0..15)
        .map(|place| format!("[[services]]\nkey = \"s{place}\"\nlabel = \"S{place}\"\nname = \"S\"\n"))
        .collect();
    let many_services = many_services + "[[places]]";
    let level = "[[levels]]\nname = \"ringan\"\nwho = \"petugas\"\n";
    for (old, new, message) in [
        (
            "prefix = \"ADU\"",
            "prefix = \"adu\"",
            r#"line 52: number.prefix "adu" is not 2 to 6 capital letters such as ADU (nor is it a word like NOMOR)"#,
        ),
        (
            "prefix = \"ADU\"",
            "prefix = \"NOMOR\"",
            r#"line 52: number.prefix "NOMOR" is not 2 to 6 capital letters such as ADU (nor is it a word like NOMOR)"#,
        ),
        (
            "prefix = \"ADU\"",
            "prefix = \"UJI\"",
            r#"line 52: number.prefix "UJI" is not 2 to 6 capital letters such as ADU (nor is it a word like NOMOR)"#,
        ),
        (
            "division = \"kewaspadaan\"",
            "division = \"kewaspdaan\"",
            r#"line 124: services[1].division "kewaspdaan" is not one of the divisions (sekretariat, ideologi, politik, ekososbud, kewaspadaan)"#,
        ),
        (
            "key = \"ormas\"",
            "key = \"Ormas\"",
            r#"line 127: services[2].key "Ormas" is not 1 to 24 of a-z, 0-9 and _, beginning with a letter (nor is it other, unknown or none)"#,
        ),
        (
            "key = \"ormas\"",
            "key = \"other\"",
            r#"line 127: services[2].key "other" is not 1 to 24 of a-z, 0-9 and _, beginning with a letter (nor is it other, unknown or none)"#,
        ),
        (
            "key = \"ormas\"",
            "key = \"rekomendasi_penelitian\"",
            r#"line 127: services[2].key "rekomendasi_penelitian" is not a key of its own: it is already used above"#,
        ),
        (
            "label = \"Pelaporan keberadaan ormas\"",
            "label = \"Rekomendasi penelitian, KKN, magang\"",
            r#"line 128: services[2].label "Rekomendasi penelitian, KKN, magang" is not a label of its own: another button has it too"#,
        ),
        (
            "label = \"Pelaporan keberadaan ormas\"",
            "label = \"Pelaporan keberadaan organisasi kemasyarakatan\"",
            r#"line 128: services[2].label "Pelaporan keberadaan organisasi kemasyarakatan" is not at most 40 characters: it has 46"#,
        ),
        (
            "short_name = \"Bakesbangpol Kabupaten Pasuruan\"",
            long.as_str(),
            r#"line 30: office.short_name "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is not at most 40 characters: it has 41"#,
        ),
        (
            "regency = \"Kabupaten Pasuruan\"",
            "regency = \"\"",
            r#"line 31: office.regency "" is not a text on one line, without spaces around it"#,
        ),
        (
            "name = \"Sekretariat\"",
            "name = \" Sekretariat\"",
            r#"line 96: divisions[1].name " Sekretariat" is not a text on one line, without spaces around it"#,
        ),
        (
            "phones = [\"(0343) 747004\", \"082232130269\"]",
            "phones = []",
            "line 35: office.phones (0 entries) is not a list of 1 to 5",
        ),
        (
            "\"082232130269\"",
            "\"0822-hubungi\"",
            r#"line 35: office.phones[2] "0822-hubungi" is not a telephone number such as (0343) 747004"#,
        ),
        (
            "email = \"bakesbangpol@",
            "email = \"bakesbangpol di ",
            r#"line 36: office.email "bakesbangpol di pasuruankab.go.id" is not an e-mail address"#,
        ),
        (
            "web = \"bakesbangpol.",
            "web = \"https://bakesbangpol.",
            r#"line 37: office.web "https://bakesbangpol.pasuruankab.go.id" is not a web address such as bakesbangpol.pasuruankab.go.id, without https://"#,
        ),
        (
            "emergency_number = \"112\"",
            "emergency_number = \"\"",
            r#"line 18: emergency_number "" is not a telephone number such as (0343) 747004"#,
        ),
        ("\"complaint\", ", "", r#"line 8: kinds is not complete without "complaint""#),
        (
            "\"aspiration\"]",
            "\"aspirasi\"]",
            r#"line 8: kinds[3] "aspirasi" is not one of complaint, information, aspiration"#,
        ),
        ("\"aspiration\"]", "\"complaint\"]", r#"line 8: kinds[3] "complaint" is not named once only"#),
        (
            "first_response_working_days = 3",
            "first_response_working_days = 0",
            "line 56: deadlines.first_response_working_days = 0 is not a whole number from 1 to 30",
        ),
        (
            "completeness_days = 14",
            "completeness_days = 15",
            "line 60: deadlines.completeness_days = 15 is not a whole number from 1 to 14",
        ),
        (
            "completion_days = 30",
            "completion_days = 29",
            "line 61: deadlines.completion_days = 29 is not a whole number from 30 to 365",
        ),
        ("[7, 21, 28]", "[7, 7]", "line 62: deadlines.completion_reminder_days: 7 is not a day after 7 and before 30"),
        (
            "[7, 21, 28]",
            "[7, 30]",
            "line 62: deadlines.completion_reminder_days: 30 is not a day after 7 and before 30",
        ),
        (
            "draft_reminder_days = [1, 3]",
            "draft_reminder_days = [-1]",
            "line 74: limits.draft_reminder_days: -1 is not a day after 0 and before 30",
        ),
        (
            "file_megabytes = 20",
            "file_megabytes = 21",
            "line 71: limits.file_megabytes = 21 is not a whole number from 1 to 20",
        ),
        ("files = 10 ", "files = \"10\" ", r#"line 70: invalid type: string "10", expected a whole number"#),
        (
            "retention_notice_days = 30",
            "retention_notice_days = 181",
            "line 14: retention_notice_days = 181 is not a whole number from 0 to 180",
        ),
        (
            "retention_years = 5",
            "retention_years = 99999999999",
            "line 11: retention_years = 99999999999 is not a whole number from 1 to 30",
        ),
        (
            "who = \"bidang\"",
            "who = \"kepala\"",
            r#"line 84: levels[2].who "kepala" is not one of petugas, bidang, pimpinan"#,
        ),
        (
            "longest_days = 60",
            "longest_days = 61",
            "line 90: levels[3].longest_days = 61 is not a whole number from 1 to 60",
        ),
        (level, "", "line 84: levels (2 entries) is not a list of 3"),
        (
            "monday = [\"07.30-12.00\", \"13.00-16.00\"]",
            "monday = [\"07.30-12.00\", \"11.00-16.00\"]",
            r#"line 183: hours.monday[2] "11.00-16.00" is not after the hours in front of it (07.30-12.00)"#,
        ),
        (
            "friday = [\"07.30-11.30\", \"13.00-16.30\"]",
            "friday = [\"11.30-07.30\"]",
            r#"line 187: hours.friday[1] "11.30-07.30" is not hours such as 07.30-12.00"#,
        ),
        (
            "from = \"2026-02-19\"",
            "from = \"19-02-2026\"",
            r#"line 193: hours_ranges[1].from "19-02-2026" is not a date from 2000 to 2099 such as 2026-02-19"#,
        ),
        (
            "until = \"2026-03-20\"",
            "until = \"2026-02-01\"",
            r#"line 194: hours_ranges[1].until "2026-02-01" is not 2026-02-19 or later"#,
        ),
        (
            "[quiet]",
            "[[hours_ranges]]\nname = \"Lagi\"\nfrom = \"2026-03-20\"\nuntil = \"2026-03-21\"\n[quiet]",
            r#"line 204: hours_ranges[2].from "2026-03-20" is not outside 2026-02-19 to 2026-03-20 (Ramadan 1447 H)"#,
        ),
        ("from = \"21.00\"", "from = \"25.00\"", r#"line 203: quiet.from "25.00" is not an hour such as 07.30"#),
        (
            "[quiet]",
            "[days_off.2026]\nlibur = [\n\"2026-02-30\"]\n[quiet]",
            r#"line 204: days_off: "2026-02-30" is not a date of 2026 such as "2026-12-25""#,
        ),
        ("[quiet]", "[days_off.26]\nlibur = []\n[quiet]", "line 202: days_off: [26] is not a year from 2000 to 2099"),
        ("[hours]", many_places.as_str(), "line 201: places (13 entries) is not a list of 0 to 12"),
        ("[[places]]", many_services.as_str(), "line 214: services (21 entries) is not a list of 1 to 20"),
        (
            "retention_years = 5",
            "retention_year = 5",
            "line 11: unknown field `retention_year`, expected one of `kinds`, `retention_years`, `retention_notice_days`, `retention_needs_archive`, `emergency_number`, `channels`, `office`, `responsible`, `ombudsman`, `number`, `deadlines`, `limits`, `levels`, `divisions`, `services`, `places`, `hours`, `hours_ranges`, `quiet`, `days_off`",
        ),
        ("regency = \"Kabupaten Pasuruan\"\n", "", "line 28: missing field `regency`"),
        ("proof = true bila", "\nproof = true bila", "line 120: string values must be quoted, expected literal string"),
    ] {
        assert_eq!(Office::parse(&with(old, new)).unwrap_err().to_string(), message);
    }
}

#[test]
fn an_office_has_divisions() {
    let start = PUBLISHED.find("[[divisions]]").unwrap();
    let end = PUBLISHED.find("[[services]]").unwrap();
    let none = ["divisions = []\n", &PUBLISHED[..start], &PUBLISHED[end..]].concat();
    assert_eq!(Office::parse(&none).unwrap_err().to_string(), "line 1: divisions (0 entries) is not a list of 1 to 20");
}

#[test]
fn an_error_without_a_line_is_still_a_sentence() {
    let error = OfficeError { line: None, wrong: "hours".to_owned(), right: Some("in order".to_owned()) };
    assert_eq!(error.to_string(), "hours is not in order");
}

proptest! {
    #[test]
    fn no_mangled_profile_makes_the_reader_panic(at in any::<prop::sample::Index>(), length in 0_usize..40, new in "\\PC{0,8}") {
        let starts: Vec<usize> = PUBLISHED.char_indices().map(|(place, _)| place).collect();
        let start = starts[at.index(starts.len())];
        let end = starts.iter().copied().find(|place| *place >= start + length).unwrap_or(PUBLISHED.len());
        if let Err(error) = Office::parse(&[&PUBLISHED[..start], &new, &PUBLISHED[end..]].concat()) {
            prop_assert!(error.line.is_none_or(|line| line <= PUBLISHED.lines().count() + 1), "{}", error);
        }
    }
}
