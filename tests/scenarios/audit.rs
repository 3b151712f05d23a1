//! The trail: who did and who read what, and nobody changes it unseen.

use anyhow::Result;
use wadul::desk::audit;
use wadul::store::PersonLock;

use crate::harness::{City, TestDatabase, on_both_engines};

on_both_engines! {
    a_row_that_was_changed_is_named
    a_row_that_was_taken_away_is_named
    words_of_a_move_that_were_changed_are_named
}

async fn a_row_that_was_changed_is_named(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi Santoso"));
    siti.files().await?;
    let number = budi.files().await?;
    city.officer().says(&format!("/kasus {number}")).await?;
    let store = city.store().await?;
    let whole = audit(&store).await?;
    assert_eq!((whole.cases, whole.rows, whole.broken), (2, 5, None));

    let forge = "update trail set person_id = 1 where event = 'read' and position = 3";
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(forge).execute())).await?;
    assert_eq!(audit(&store).await?.broken, Some((number, 3)));
    city.closes().await
}

async fn a_row_that_was_taken_away_is_named(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let store = city.store().await?;
    let forge = "delete from trail where position = 1";
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(forge).execute())).await?;
    assert_eq!(audit(&store).await?.broken, Some((number, 1)));
    city.closes().await
}

async fn words_of_a_move_that_were_changed_are_named(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses("Catatan internal").await?;
    rina.says("Berkas ada di meja Kasubbag.").await?;
    let store = city.store().await?;
    assert_eq!(audit(&store).await?.broken, None);
    let forge = "update writings set body = 'Berkas tidak ada.'";
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(forge).execute())).await?;
    assert_eq!(audit(&store).await?.broken, Some((number.clone(), 3)));
    let forge = "delete from writings";
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(forge).execute())).await?;
    assert_eq!(audit(&store).await?.broken, Some((number, 3)));
    city.closes().await
}
