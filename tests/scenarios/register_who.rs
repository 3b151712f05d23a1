//! `/catat`: who may enter a complaint, and who does not see again what they entered.

use anyhow::Result;
use wadul::domain::Role;

use super::register::tells;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_officer_who_enters_a_complaint_about_themselves_never_sees_it_again
    whoever_no_longer_receives_complaints_enters_none
}

async fn an_officer_who_enters_a_complaint_about_themselves_never_sees_it_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let dewi = city.member("Dewi Lestari", Role::Petugas, "").await?;
    let hadi = city.member("Hadi", Role::Pimpinan, "").await?;
    dewi.says("/catat").await?;
    dewi.presses_all(&["Loket", "Hari ini"]).await?;
    tells(&dewi, Some("Bu Dewi di loket 2")).await?;
    dewi.presses_all(&["Disampaikan lisan", "Lewati", "Petugas dan bidang"]).await?;
    let (before, beginning) = (dewi.mark(), hadi.mark());
    dewi.presses("Catat").await?;
    shows!(dewi.sees_since(before), @"
    bot: Pengaduan sudah masuk. Karena yang diadukan adalah Bapak/Ibu atau bidang Bapak/Ibu, pimpinan yang menanganinya.

      Pimpinan menyerahkan nomor dan bukti pencatatan kepada pengadu.
    ");
    assert!(hadi.sees_since(beginning).contains("Pengaduan baru"), "{}", hadi.sees_since(beginning));
    let (number, code) = (hadi.number()?, hadi.code()?);
    shows!(city.trail(&number).await?, @"
    1 petugas filed
    2 pimpinan read
    3 pimpinan read
    ");
    dewi.opens(&number).await?;
    assert!(dewi.sees().starts_with("Tidak ada pengaduan dengan nomor itu."), "{}", dewi.sees());
    // Nor may they speak for the citizen, should they have seen the code.
    dewi.says(&format!("/status {number} {code}")).await?;
    dewi.presses("Ikuti pengaduan ini").await?;
    shows!(dewi.sees(), @"Pengaduan itu tidak dapat diikuti dari akun ini. Statusnya tetap dapat ditanyakan dengan nomor dan kodenya.");
    assert_eq!(city.case(&number).await?.person, None);
    // An older case is not followed by a button that was made up.
    let case = city.case(&number).await?.id;
    let budi = city.citizen("Budi");
    budi.says("/start").await?;
    budi.forges(&wadul::notices::Press::Follow(case).encode()).await?;
    assert_eq!(city.case(&number).await?.person, None);
    city.closes().await
}

async fn whoever_no_longer_receives_complaints_enters_none(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let dewi = city.member("Dewi", Role::Petugas, "").await?;
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    for person in [&siti, &budi] {
        person.says("/catat").await?;
        assert!(person.sees().starts_with("Perintah ini hanya untuk petugas."), "{}", person.sees());
        assert_eq!(city.denials(person).await?, ["register"]);
    }
    dewi.says("/catat").await?;
    dewi.presses_all(&["Telepon", "Hari ini"]).await?;
    tells(&dewi, None).await?;
    dewi.presses_all(&["Disampaikan lisan", "Lewati", "Petugas dan bidang"]).await?;
    let id = wadul::domain::PersonId(dewi.account.id());
    let store = city.store().await?;
    let suspended = store.transact(0, move |tx| Box::pin(async move { tx.suspend(id).await.map(drop) }));
    suspended.await?;
    dewi.presses("Catat").await?;
    assert!(dewi.sees().starts_with("Perintah ini hanya untuk petugas."), "{}", dewi.sees());
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    city.closes().await
}
