use proptest::prelude::*;

use super::*;
use crate::notices::FiguresForm;

#[test]
fn every_press_comes_back_as_it_went_and_fits_a_button() {
    let case = CaseId::new();
    let day = NaiveDate::from_ymd_opt(2026, 12, 5).unwrap();
    let form = |tap| Press::Form { draft: "0123abcd".into(), key: "about_officer".into(), tap };
    let mut all = vec![
        Press::Status(case.clone()),
        Press::Supplement(case.clone()),
        Press::Send("0123abcd".into()),
        Press::Drop("0123abcd".into()),
        Press::Rewrite("0123abcd".into()),
        Press::TakeBack(DraftId::new()),
        Press::Tasks(8),
        Press::GoOn("0123abcd".into()),
        Press::Adopt { place: "0123abcd".into(), case: case.clone() },
        Press::Discard("0123abcd".into()),
        Press::SupplementDone(case.clone()),
        Press::Card(case.clone()),
        Press::Files(case.clone()),
        Press::Papers(case.clone()),
        Press::Paper(case.clone(), CasePaper { kind: PaperKind::Registration, position: 999_999 }),
        Press::RemoveSignature,
        Press::OwnCases(8),
        Press::Queue(16),
        Press::Calendar(CalendarPage { year: 2026, month: None }),
        Press::Calendar(CalendarPage { year: 2027, month: Some(1) }),
        Press::AddDayOff,
        Press::RemoveDayOff(day),
        Press::ChangeDay { day, off: true },
        Press::ChangeDay { day, off: false },
        Press::YearEntered(2028),
        Press::Language("id".into()),
        Press::DeleteDraft("0123abcd".into()),
        form(Tap::Choose("a_key_of_24_letters_xxxx".into())),
        form(Tap::Edit("about_officer".into())),
        form(Tap::Remove("0123abcd".into())),
    ];
    let block = crate::domain::BlockId::new();
    for press in [
        BlockPress::Sure(case.clone()),
        BlockPress::Drop,
        BlockPress::List(8),
        BlockPress::Lift(block.clone()),
        BlockPress::Uphold(block.clone()),
        BlockPress::Appeal(block),
    ] {
        all.push(Press::Block(press));
    }
    let month = crate::domain::figures::Month::read("2026-11").unwrap();
    all.extend(FiguresForm::ALL.map(|(form, _)| Press::Figures(FiguresPress { month, form })));
    all.extend(PLAIN_TAPS.iter().map(|(tap, _)| form(tap.clone())));
    for (kind, _) in Kind::ALL {
        all.extend([Press::Open(Door::File(kind)), Press::StartOver { draft: "0123abcd".into(), kind }]);
    }
    all.extend(Action::ALL.map(|(action, _)| Press::Move(case.clone(), action)));
    for (need, _) in Need::ALL {
        for given in [Give::Option("a_key_of_24_letters_xxxx".into()), Give::Done, Give::Skip, Give::Page(999_999)] {
            all.push(Press::Give { tag: "0123abcd".into(), need, given });
        }
    }
    for door in [Door::Status, Door::Info, Door::OwnCases, Door::Continue] {
        all.push(Press::Open(door));
    }
    for press in all {
        let data = press.encode();
        assert!((1..=64).contains(&data.len()), "{data} does not fit");
        assert_eq!(Press::read(&data), Some(press), "{data}");
    }
}

#[test]
fn a_day_or_a_page_that_is_none_is_no_button_of_ours() {
    for forged in [
        "k:",
        "k:26",
        "k:20261",
        "k:202613",
        "k:1999",
        "k:+202",
        "fg:2026-13:p",
        "fg:2026-1:p",
        "fg:2026-11:z",
        "fg:2026-11:p:",
        "kr:20260230",
        "k1:2026121",
        "k0:é0261201",
        "ky:20280",
        "bl:x:y",
        "bl:o:1",
        "bl:l:-8",
        "bl:z:",
        "g:0123abcd:owner:+",
        "g:0123abcd:owner:+-8",
        "g:0123abcd:owner:+08",
        "g:0123abcd:owner:+1000000",
    ] {
        assert_eq!(Press::read(forged), None, "{forged}");
    }
}

proptest! {
    #[test]
    fn whatever_comes_back_is_read_or_refused_and_never_breaks(
        data in "\\PC{0,64}",
        near in "(f|o|go|n|x|l|s|a|mv|g|gs|gx|gr|hx|t|ad|w|wx|m|c|b|q|z|fg|k|ka|kr|k1|k0|ky|fd|sp|pp|pa|px|fo|te|bl)\
                 (:[0-9a-f]{8}|:[0-9a-f]{32}|:[a-z_]{0,8}|:[0-9+-]{0,8}|:[=exBNSRPDULCVX.+-]|:){0,4}",
    ) {
        for data in [data, near] {
            if let Some(press) = Press::read(&data) {
                let again = press.encode();
                prop_assert!(again.len() <= data.len(), "{} became {}", data, again);
                prop_assert_eq!(Press::read(&again), Some(press));
            }
        }
    }
}
