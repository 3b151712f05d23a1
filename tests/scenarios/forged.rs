//! What an altered app could send: every kind of button, with what belongs to others. Nothing is shown, nothing changes.

use anyhow::{Context, Result};
use wadul::domain::figures::Month;
use wadul::domain::lifecycle::{Action, Need};
use wadul::domain::{BlockId, CaseId, CasePaper, Kind, PaperKind, SearchId, TemplateId};
use wadul::form::Tap;
use wadul::notices::{
    BlockPress, CalendarPage, DataPress, Door, FiguresForm, FiguresPress, Give, Press, StaffPress, TemplatePress,
};
use wadul::store::Owner;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    the_buttons_of_others_show_nothing_and_change_nothing
    a_case_that_does_not_exist_is_answered_like_one_of_others
    data_that_no_release_sent_is_answered_kindly
}

async fn the_buttons_of_others_show_nothing_and_change_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("service").await?;
    let case = city.case(&number).await?;
    let draft = {
        let mut tx = city.store().await?.reader().await?;
        tx.draft_of(case.person.unwrap_or_default()).await?.context("a draft of Siti's")?
    };
    let form = |tap: Tap| Press::Form { draft: draft.id.tag().to_owned(), key: "full_name".to_owned(), tap };
    // A new kind of button has to be added here.
    let whose = |press: &Press| match press {
        Press::Form { .. }
        | Press::GoOn(_)
        | Press::StartOver { .. }
        | Press::DeleteDraft(_)
        | Press::Give { .. }
        | Press::Send(_)
        | Press::Drop(_)
        | Press::Rewrite(_)
        | Press::Follow(_) => "nobody's",
        Press::Status(_)
        | Press::Supplement(_)
        | Press::Papers(_)
        | Press::Paper(..)
        | Press::Move(..)
        | Press::TakeBack(_)
        | Press::Adopt { .. }
        | Press::Data(_)
        | Press::SupplementDone(_) => "the owner's",
        Press::Discard(_) => "nobody's messages",
        // Those about officers have a story of their own.
        Press::Card(_)
        | Press::Files(_)
        | Press::Queue(_)
        | Press::Tasks(_)
        | Press::Found(..)
        | Press::Lapor(_)
        | Press::RemoveSignature
        | Press::Template(_)
        | Press::Figures(_)
        | Press::Staff(_) => "the officer's",
        Press::Calendar(_)
        | Press::AddDayOff
        | Press::RemoveDayOff(_)
        | Press::ChangeDay { .. }
        | Press::YearEntered(_) => "the admin's",
        // So do those about blocks.
        Press::Block(BlockPress::Appeal(_) | BlockPress::Drop) => "nobody's",
        Press::Block(_) => "the officer's",
        Press::Open(_) | Press::Language(_) | Press::OwnCases(_) => "everybody's",
    };
    let christmas = "2026-12-25".parse()?;
    let presses = [
        Press::StartOver { draft: draft.id.tag().to_owned(), kind: Kind::Complaint },
        Press::DeleteDraft(draft.id.tag().to_owned()),
        Press::GoOn(draft.id.tag().to_owned()),
        Press::Adopt { place: "0123abcd".to_owned(), case: case.id.clone() },
        Press::Discard("0123abcd".to_owned()),
        Press::Move(case.id.clone(), Action::Complete),
        Press::Status(case.id.clone()),
        Press::Papers(case.id.clone()),
        Press::Paper(case.id.clone(), CasePaper::filed(PaperKind::Proof)),
        Press::RemoveSignature,
        Press::Data(DataPress::CorrectCase(case.id.clone())),
        Press::Data(DataPress::CorrectDatum(case.id.clone(), "full_name".to_owned())),
        Press::Data(DataPress::DeleteCase(case.id.clone())),
        Press::Data(DataPress::DeleteSure(case.id.clone(), 0)),
        Press::Supplement(case.id.clone()),
        Press::SupplementDone(case.id.clone()),
        Press::Move(case.id.clone(), Action::Withdraw),
        Press::Move(case.id.clone(), Action::Restore),
        Press::Move(case.id.clone(), Action::Record),
        Press::Move(case.id.clone(), Action::Note),
        Press::Give { tag: "0123abcd".to_owned(), need: Need::Level, given: Give::Option("1".to_owned()) },
        Press::Send("0123abcd".to_owned()),
        Press::Drop("0123abcd".to_owned()),
        Press::Rewrite("0123abcd".to_owned()),
        Press::Card(case.id.clone()),
        Press::Files(case.id.clone()),
        Press::Queue(0),
        Press::Queue(8),
        Press::Tasks(0),
        Press::Found(SearchId::new(), 0),
        Press::Lapor(case.id.clone()),
        Press::Follow(case.id.clone()),
        Press::Template(TemplatePress::List(0)),
        Press::Template(TemplatePress::Add),
        Press::Template(TemplatePress::Open(TemplateId::new())),
        Press::Template(TemplatePress::DeleteSure(TemplateId::new())),
        Press::Template(TemplatePress::Keep("0123abcd".to_owned())),
        Press::Figures(FiguresPress { month: Month::read("2026-11").context("a month")?, form: FiguresForm::Table }),
        Press::Staff(StaffPress::List(0)),
        Press::Block(BlockPress::Sure(case.id.clone())),
        Press::Block(BlockPress::Drop),
        Press::Block(BlockPress::List(0)),
        Press::Block(BlockPress::Lift(BlockId::new())),
        Press::Block(BlockPress::Uphold(BlockId::new())),
        Press::Block(BlockPress::Appeal(BlockId::new())),
        Press::Calendar(CalendarPage { year: 2026, month: Some(12) }),
        Press::AddDayOff,
        Press::RemoveDayOff(christmas),
        Press::ChangeDay { day: christmas, off: false },
        Press::ChangeDay { day: christmas, off: true },
        Press::YearEntered(2028),
        form(Tap::Choose("self".to_owned())),
        form(Tap::Edit("address".to_owned())),
        form(Tap::Remove("0123abcd".to_owned())),
        form(Tap::Back),
        form(Tap::Next),
        form(Tap::Skip),
        form(Tap::Rewrite),
        form(Tap::ReadNotice),
        form(Tap::Decline),
        form(Tap::UseName),
        form(Tap::UseEarlier),
        form(Tap::SendContact),
        form(Tap::Save),
        form(Tap::Delete),
    ];
    budi.says("/start").await?;
    for press in &presses {
        let denied = city.denials(&budi).await?.len();
        budi.forges(&press.encode()).await?;
        let seen = budi.sees();
        match whose(press) {
            "the officer's" => assert_refused(&seen, "Perintah ini hanya untuk petugas."),
            "the admin's" => assert_refused(&seen, "Perintah ini hanya untuk admin."),
            "nobody's messages" => assert_refused(&seen, "Pesan itu tidak menunggu lagi"),
            _ => assert_refused(&seen, "Tombol itu berasal dari layar lama"),
        }
        let recorded = city.denials(&budi).await?.len() - denied;
        assert_eq!(recorded, usize::from(!whose(press).starts_with("nobody's")), "{press:?}");
        // Words afterwards are not taken for anything either.
        budi.says("Ini milik saya.").await?;
        shows!(budi.sees().lines().next().unwrap_or_default(), @"Pesan ini belum kami kaitkan dengan pengaduan mana pun.");
    }
    for (kind, _) in Kind::ALL {
        budi.forges(&Press::StartOver { draft: "0123abcd".into(), kind }.encode()).await?;
        budi.forges(&Press::Open(Door::File(kind)).encode()).await?;
    }
    budi.forges(&Press::DeleteDraft("0123abcd".into()).encode()).await?;
    for door in [Door::Continue, Door::OwnCases, Door::Status, Door::Info] {
        budi.forges(&Press::Open(door).encode()).await?;
    }
    budi.forges(&Press::OwnCases(0).encode()).await?;
    let told = budi.was_told();
    for personal in ["Siti", "Aminah", "Krajan", "belum terbit", number.as_str()] {
        assert!(!told.contains(personal), "{personal} in\n{told}");
    }
    // Hers is as it was.
    assert_eq!(city.case(&number).await?, case);
    let mut tx = city.store().await?.reader().await?;
    assert_eq!(tx.draft_of(case.person.unwrap_or_default()).await?, Some(draft));
    assert_eq!(tx.files_of(&Owner::Case(case.id)).await?, []);
    drop(tx);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    ");
    city.closes().await
}

fn assert_refused(seen: &str, beginning: &str) {
    assert!(seen.starts_with(beginning) && seen.lines().count() == 1, "{seen}");
}

async fn a_case_that_does_not_exist_is_answered_like_one_of_others(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let case = city.case(&siti.files().await?).await?.id;
    budi.says("/start").await?;
    for press in [
        Press::Status,
        Press::Supplement,
        |case| Press::Move(case, Action::Withdraw),
        |case| Press::Move(case, Action::Record),
        Press::Card,
    ] {
        budi.forges(&press(case.clone()).encode()).await?;
        let known = budi.sees();
        budi.forges(&press(CaseId::new()).encode()).await?;
        assert_eq!(budi.sees(), known);
    }
    // An officer is told plainly.
    city.officer().forges(&Press::Card(CaseId::new()).encode()).await?;
    shows!(city.officer().sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    city.officer().forges(&Press::Files(CaseId::new()).encode()).await?;
    shows!(city.officer().sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    city.closes().await
}

async fn data_that_no_release_sent_is_answered_kindly(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let case = city.case(&number).await?.id;
    let upper = format!("s:{}", case.as_str().to_uppercase());
    for data in [
        "",
        ":",
        "s",
        "s:",
        "s:1",
        &upper,
        "zz:0",
        "q:-1",
        "m:9223372036854775808",
        "o:file-nothing",
        "o:over",
        "f:::",
        "f:0123abcd:consent:",
        "f:0123abcd:consent:=';drop table cases",
        "wy:00000000000000000000000000000000\0",
        "🙂:🙂",
        &"f".repeat(64),
    ] {
        siti.forges(data).await?;
        shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    }
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    ");
    city.closes().await
}
