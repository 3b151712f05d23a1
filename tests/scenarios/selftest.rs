//! The program tests itself: an invented complaint goes the whole way, and nobody but the admins hears of it.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::{Kind, Role, SYNTHETIC_CITIZEN};
use wadul::form::{Ask, Form, Forms, Line, Step};
use wadul::store::Engine;

use crate::harness::{City, TestDatabase, Way, on_both_engines, shows};

on_both_engines! {
    an_invented_complaint_goes_to_the_archive_and_only_admins_hear_of_it
    a_question_that_no_program_can_answer_is_named
    an_answer_that_never_leaves_is_named
    letters_that_nobody_takes_up_are_named
    it_comes_once_each_working_morning
    one_that_was_stopped_in_the_middle_is_ended_and_the_next_one_clears_away
}

async fn an_invented_complaint_goes_to_the_archive_and_only_admins_hear_of_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let head = city.member("Hari", Role::Pimpinan, "").await?;
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let group = city.telegram().supergroup("Kantor Kesbang");
    let there = rina.at(group.adds(&rina.account));
    group.invites_bot(&rina.account);
    there.says("/ikat").await?;
    let marks = [rina.mark(), head.mark(), budi.mark(), there.mark()];

    let test = city.tests_itself_to_the_end().await?;
    assert_eq!(test.report.why, None);
    assert!((30..60).contains(&test.report.seconds), "the half minute of an answer, and little more");
    let seconds = test.report.seconds.to_string();
    shows!(rina.sees_since(marks[0]).replace(&seconds, "#"), @"bot (senyap): Uji mandiri berhasil dalam # detik.");
    for (person, mark) in [(&head, marks[1]), (&budi, marks[2]), (&there, marks[3])] {
        assert_eq!(person.sees_since(mark), "");
    }
    let number = &city.store().await?.reader().await?.cases_of(SYNTHETIC_CITIZEN, 0, 1).await?[0].number.to_string();
    assert!(number.starts_with("UJI-2026-00001-"), "{number}");
    shows!(city.trail(number).await?, @"
    1 pengadu filed
    2 petugas record
    3 petugas set_level
    4 petugas answer_directly
    5 pengadu confirm
    6 petugas archive
    ");
    assert_eq!(city.counts("select count(*) from cases").await?, 1);

    // It is in no list and no search, and takes no number from anybody.
    let shown = rina.mark();
    rina.says_all(&["/antrean", "/tugas", "/cari uji mandiri", &format!("/kasus {number}")]).await?;
    shows!(rina.sees_since(shown).replace(number, "UJI-#"), @"
    Rina: /antrean
    bot: Antrean kosong. Tidak ada yang menunggu Bapak/Ibu.
    Rina: /tugas
    bot: Tidak ada tugas saat ini. Terima kasih.
    Rina: /cari uji mandiri
    bot: Tidak ada yang cocok di antara pengaduan yang dapat Bapak/Ibu baca. Cobalah kata lain atau kata yang lebih sedikit, misalnya /cari penelitian.
    Rina: /kasus UJI-#
    bot: Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.
    ");
    let siti = city.citizen("Siti Aminah");
    assert_eq!(siti.files().await?, "ADU-2026-00001-3");
    city.closes().await
}

async fn a_question_that_no_program_can_answer_is_named(database: TestDatabase) -> Result<()> {
    let way = if database.engine() == Engine::Sqlite { Way::Webhook } else { Way::Polling };
    let steps = vec![
        Step::new("consent", Ask::Consent),
        Step::new("full_name", Ask::Line { min: 3, max: 100, of: Line::OwnName }),
        Step::new("evidence", Ask::Files { most: None }),
        Step::new("review", Ask::Review),
    ];
    let forms = Forms::of(vec![Form { kind: Kind::Complaint, version: 1, steps, takes_files: true }]);
    let city = City::open_with(database, way, forms).await?;
    let before = city.officer().mark();
    assert!(city.tests_itself_to_the_end().await?.ended.is_some_and(|(_, good)| !good));
    shows!(city.officer().sees_since(before), @"bot: Uji mandiri gagal pada langkah “mengisi dan mengirim formulir” setelah 0 detik. Sebab: the question evidence cannot be answered by a program. Mohon pengelola program memeriksa log.");
    city.closes().await
}

async fn an_answer_that_never_leaves_is_named(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let before = city.officer().mark();
    city.asks_for_selftest().await?;
    assert!(city.tests_itself().await?);
    // Nothing but the test itself goes on.
    for _ in 0..2 {
        city.clock().passes(TimeDelta::seconds(60));
        assert!(!city.tests_itself().await?);
    }
    city.clock().passes(TimeDelta::seconds(1));
    assert!(city.tests_itself().await?);
    city.settles().await?;
    shows!(city.officer().sees_since(before), @"bot: Uji mandiri gagal pada langkah “menanggapi” setelah 121 detik. Sebab: what was held back did not leave. Mohon pengelola program memeriksa log.");
    // The next one does not stumble over what it left behind.
    assert_eq!(city.tests_itself_to_the_end().await?.report.why, None);
    assert_eq!(city.counts("select count(*) from cases where status not in ('archived', 'withdrawn')").await?, 0);
    city.closes().await
}

async fn letters_that_nobody_takes_up_are_named(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let before = city.officer().mark();
    city.asks_for_selftest().await?;
    city.tests_itself().await?;
    city.clock().passes(TimeDelta::seconds(30));
    city.hours_pass().await?;
    // Answered, confirmed, archived: only the letters are missing.
    assert!(!city.tests_itself().await?);
    city.clock().passes(TimeDelta::seconds(121));
    assert!(city.tests_itself().await?);
    city.settles().await?;
    let told = city.officer().sees_since(before);
    assert!(told.contains("“menyusun pesan keluar”") && told.contains("letters still wait"), "{told}");
    city.closes().await
}

async fn it_comes_once_each_working_morning(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let asked = "select count(*) from selftests where by_schedule";
    let rounds = async |moment: &str| -> Result<i64> {
        city.sleeps_until(moment).await?;
        city.tests_itself().await?;
        city.tests_itself().await?;
        city.counts(asked).await
    };
    assert_eq!(rounds("2026-11-24 06.29").await?, 0);
    assert_eq!(rounds("2026-11-24 06.30").await?, 1);
    assert_eq!(rounds("2026-11-24 07.29").await?, 1);
    assert_eq!(rounds("2026-11-25 07.30").await?, 1, "too late for this morning");
    assert_eq!(rounds("2026-11-28 06.45").await?, 1, "a Saturday");
    assert_eq!(rounds("2026-11-30 06.45").await?, 2);
    city.passes(TimeDelta::seconds(40)).await?;
    city.tests_itself().await?;
    city.settles().await?;
    city.tests_itself().await?;
    assert_eq!(city.counts("select count(*) from selftests where good").await?, 2);
    city.closes().await
}

async fn one_that_was_stopped_in_the_middle_is_ended_and_the_next_one_clears_away(
    database: TestDatabase,
) -> Result<()> {
    let city = City::open(database).await?;
    let before = city.officer().mark();
    city.asks_for_selftest().await?;
    city.tests_itself().await?;
    city.restarts().await?;
    let next = city.asks_for_selftest().await?;
    assert!(!city.tests_itself().await?, "another may be at it");
    city.passes(TimeDelta::minutes(16)).await?;
    city.tests_itself().await?;
    city.passes(TimeDelta::seconds(31)).await?;
    city.tests_itself().await?;
    city.settles().await?;
    city.tests_itself().await?;
    city.settles().await?;
    let next = city.selftest(&next).await?;
    assert_eq!(next.report.why, None);
    shows!(city.officer().sees_since(before), @"
    bot: Uji mandiri gagal pada langkah “menanggapi” setelah 961 detik. Sebab: the program was stopped in the middle. Mohon pengelola program memeriksa log.
    bot (senyap): Uji mandiri berhasil dalam 34 detik.
    ");
    city.closes().await
}
