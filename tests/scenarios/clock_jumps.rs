//! The machine's hour is wrong for a while: it jumps ahead, and the network puts it right.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::desk::audit;
use wadul::domain::{Role, Storage};
use wadul::sandbox::Fault;

use super::evidence::picture;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    nobody_waits_for_an_hour_that_was_wrong
    what_was_put_off_at_a_wrong_hour_is_not_put_off_until_then
    nothing_is_called_to_mind_twice_and_no_number_is_given_twice
}

async fn nobody_waits_for_an_hour_that_was_wrong(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.comes_to("resolution").await?;

    // An answer is to be given at the wrong hour, and Telegram does not take it then.
    city.clock().passes(TimeDelta::hours(5));
    city.telegram().faults().fail_next_of("SendMessage", 1, Fault::TooManyRequests { retry_after: 3 });
    let asked = siti.mark();
    siti.account.sends("Surat rekomendasi diterbitkan minggu ini.");
    city.updates_arrive().await?;
    city.letters_go_out().await?;
    assert_eq!(city.telegram().faults().left(), 0);
    assert!(!siti.sees_since(asked).contains("Langkah"), "{}", siti.sees_since(asked));

    city.clock().passes(TimeDelta::hours(-5));
    city.letters_go_out().await?;
    assert_eq!(siti.sees_since(asked).matches("Langkah 11 dari 16").count(), 1, "{}", siti.sees_since(asked));

    // The budget that was spent at the wrong hour holds up nobody, and everything goes its way.
    siti.answers_from("about_officer").await?;
    siti.says(&siti.account.name()).await?;
    let number = siti.number()?;
    rina.presses("Terima dan catat").await?;
    let found = audit(&city.store().await?).await?;
    assert_eq!((found.cases, found.broken, found.unsigned), (1, None, None), "{number}");
    city.closes().await
}

/// A letter of the right hour that Telegram did not take, a file that could not be fetched, words that wait half a minute.
async fn what_was_put_off_at_a_wrong_hour_is_not_put_off_until_then(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    siti.comes_to("evidence").await?;
    city.telegram().faults().fail_next_of("getFile", 1, Fault::ServerError);
    city.clock().passes(TimeDelta::hours(5));
    siti.account.sends_photo_of(picture(3), "kuitansi");
    siti.settles().await?;
    city.clock().passes(TimeDelta::hours(-5));
    let number = siti.signs_with_evidence().await?;
    assert_eq!(city.files(&number).await?[0].storage, Storage::Stored);

    rina.presses_all(&["Terima dan catat", "Tetapkan tingkat", "2 – sedang", "Teruskan ke bidang"]).await?;
    rina.presses_all(&["Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses_all(&["Ambil", "Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    budi.presses("Lewati").await?;
    let asked = siti.mark();
    siti.account.sends("/info");
    city.updates_arrive().await?;
    city.telegram().faults().fail_next_of("SendMessage", 1, Fault::Reset);
    city.clock().passes(TimeDelta::hours(5));
    city.letters_go_out().await?;
    assert_eq!(city.telegram().faults().left(), 0);
    assert!(!siti.sees_since(asked).contains("Jam layanan"), "{}", siti.sees_since(asked));
    budi.account.presses("Kirim")?;
    city.updates_arrive().await?;
    assert_eq!(city.counts("select count(*) from held_moves").await?, 1);

    city.clock().passes(TimeDelta::hours(-5));
    city.letters_go_out().await?;
    assert_eq!(siti.sees_since(asked).matches("Jam layanan").count(), 1, "{}", siti.sees_since(asked));
    city.settles().await?;
    assert_eq!(city.counts("select count(*) from held_moves").await?, 0);
    assert!(siti.sees_since(asked).contains("dapat diambil di loket"), "{}", siti.sees_since(asked));
    city.closes().await
}

async fn nothing_is_called_to_mind_twice_and_no_number_is_given_twice(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let called_to_mind =
        async |number: &str| Ok::<_, anyhow::Error>(city.trail(number).await?.matches("jam reminded").count());
    let mut numbers = vec![city.citizen("Siti Aminah").files().await?];
    rina.presses("Terima dan catat").await?;

    // Wednesday, 6 January 2027: whatever was promised has long passed.
    let ahead = TimeDelta::days(44);
    city.passes(ahead).await?;
    let called = called_to_mind(&numbers[0]).await?;
    assert!(called > 0, "a promise that has passed is called to mind");
    numbers.push(city.citizen("Budi Santoso").files().await?);

    city.clock().passes(-ahead);
    city.settles().await?;
    numbers.push(city.citizen("Ratna Sari").files().await?);
    for _ in 0..4 {
        city.passes(TimeDelta::days(1)).await?;
    }
    assert_eq!(called_to_mind(&numbers[0]).await?, called, "it was called to mind already");
    assert!(called_to_mind(&numbers[2]).await? > 1, "the promises of the right hour are called to mind");

    // The year comes at last, and goes on counting where the wrong hour had begun.
    city.passes(ahead - TimeDelta::days(4)).await?;
    numbers.push(city.citizen("Dewi Lestari").files().await?);
    shows!(numbers.join("\n"), @"
    ADU-2026-00001-3
    ADU-2027-00001-2
    ADU-2026-00002-1
    ADU-2027-00002-0
    ");
    let found = audit(&city.store().await?).await?;
    assert_eq!((found.cases, found.broken, found.unsigned), (4, None, None));
    city.closes().await
}
