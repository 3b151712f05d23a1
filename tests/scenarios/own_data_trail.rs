//! `/data_saya`: what was deleted can be guessed from no trail, and what was asked for can be verified.

use anyhow::Result;
use serde_json::json;
use sha2::{Digest, Sha256};
use wadul::domain::PersonId;
use wadul::store::{PersonLock, hex};

use super::own_data::{asks_for_new_address, filed_with_phone, is_whole};
use super::own_data_delete::{asks_for_new_phone, deletes};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_deleted_number_is_gone_from_its_corrections_as_well
    what_was_asked_before_hashes_were_salted_stays_verifiable
}

/// Changes the database behind the program's back.
async fn forged(city: &City, sql: &'static str) -> Result<()> {
    let store = city.store().await?;
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(sql).execute())).await?;
    Ok(())
}

/// What the trail of every case says beside who, what and when.
async fn details(city: &City) -> Result<String> {
    let mut tx = city.store().await?.reader().await?;
    let rows = tx.query("select detail from trail order by case_id, position").all::<(String,)>().await?;
    Ok(rows.into_iter().map(|(detail,)| detail + "\n").collect())
}

async fn a_deleted_number_is_gone_from_its_corrections_as_well(database: TestDatabase) -> Result<()> {
    let city = City::open(database.in_the_clear()).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    asks_for_new_phone(&siti, &number, "0812 9999 0000").await?;
    rina.presses_all(&["Setujui", "Ya, setujui"]).await?;
    assert_eq!(city.counts("select count(*) from writings where body = '081299990000'").await?, 1);
    // Whoever tries all numbers finds none in the trail, and what was changed is seen.
    let guess = hex(&Sha256::digest("081299990000"));
    assert!(details(&city).await?.contains("wanted_salted_sha256") && !details(&city).await?.contains(&guess));
    assert!(is_whole(&city).await?);
    forged(&city, "update writings set body = '081299990001' where purpose = 'wanted'").await?;
    assert!(!is_whole(&city).await?);
    forged(&city, "update writings set body = '081299990000' where purpose = 'wanted'").await?;
    assert!(is_whole(&city).await?);

    let before = details(&city).await?;
    deletes(&siti, &rina, &number).await?;
    let rest = "select count(*) from writings where purpose = 'wanted'";
    assert_eq!(city.counts(rest).await?, 0);
    assert_eq!(city.counts("select count(*) from data_requests where salt is not null").await?, 0);
    assert!(details(&city).await?.starts_with(&before), "no row was written anew");
    assert!(is_whole(&city).await?);
    siti.says("/data_saya").await?;
    let copy = siti.reads("data-saya")?;
    let told: Vec<&str> = copy.lines().skip_while(|line| !line.starts_with("Permintaan tentang")).collect();
    shows!(told.join("\n"), @"
    Permintaan tentang data pribadi
    ADU-2026-00001-3, Senin, 23 November 2026 pukul 09.00 WIB: Perbaikan data diminta (Telepon: dihapus atas permintaan); Senin, 23 November 2026 pukul 09.00 WIB: Data dibetulkan
    ADU-2026-00001-3, Senin, 23 November 2026 pukul 09.00 WIB: Penghapusan data diminta; Senin, 23 November 2026 pukul 09.00 WIB: Data yang boleh dihapus sudah dihapus
    ");
    assert!(!copy.contains("081299990000"), "{copy}");

    // What was erased stays erased, and nothing else may be missing.
    forged(
        &city,
        "insert into writings (case_id, position, purpose, body)
         select case_id, position, 'wanted', '081299990000' from data_requests where kind = 'correction'",
    )
    .await?;
    assert!(!is_whole(&city).await?);
    forged(&city, "delete from writings where purpose = 'wanted'").await?;
    assert!(is_whole(&city).await?);
    asks_for_new_address(&siti, &number).await?;
    assert!(is_whole(&city).await?);
    forged(&city, "delete from writings where purpose = 'wanted'").await?;
    assert!(!is_whole(&city).await?);
    city.closes().await
}

async fn what_was_asked_before_hashes_were_salted_stays_verifiable(database: TestDatabase) -> Result<()> {
    let city = City::open(database.in_the_clear()).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = filed_with_phone(&siti).await?;
    let (case, account) = (city.case(&number).await?, siti.account.id());
    let store = city.store().await?;
    let before = store.transact(PersonLock::NOBODY, move |tx| {
        Box::pin(async move {
            let hash = hex(&Sha256::digest("081299990000"));
            let detail = json!({ "request": "0".repeat(32), "step": "phone", "wanted_sha256": hash }).to_string();
            let by = PersonId(account);
            let row = tx.record(&case.id, by, "correction_asked", &detail, case.filed_at).await?;
            let words = "insert into writings (case_id, position, purpose, body) values ($1, $2, 'wanted', $3)";
            tx.query(words).bind(case.id.to_string()).bind(row).bind("081299990000".to_owned()).execute().await?;
            let request =
                "insert into data_requests (id, case_id, person_id, kind, step, position, asked_at, due_at, reminded)
                           values ($1, $2, $3, 'correction', 'phone', $4, $5, $5, 2)";
            let request = tx.query(request).bind("0".repeat(32)).bind(case.id.to_string()).bind(account);
            request.bind(row).bind(case.filed_at).execute().await.map(drop)
        })
    });
    before.await?;
    assert!(is_whole(&city).await?);
    forged(&city, "update writings set body = '081299990001' where purpose = 'wanted'").await?;
    assert!(!is_whole(&city).await?);
    deletes(&siti, &rina, &number).await?;
    assert_eq!(city.counts("select count(*) from writings where purpose = 'wanted'").await?, 0);
    assert!(is_whole(&city).await?);
    city.closes().await
}
