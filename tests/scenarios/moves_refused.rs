//! Moves that come too late, too often or from the wrong person are refused in words.

use anyhow::Result;
use wadul::domain::Role;
use wadul::domain::lifecycle::Action;
use wadul::notices::Press;

use super::objections::{Office, distributed};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    four_transfers_are_one_too_many
    two_officers_press_at_once
    forged_moves_of_every_kind_change_nothing
}

async fn four_transfers_are_one_too_many(database: TestDatabase) -> Result<()> {
    let Office { city, rina, budi, number, .. } = distributed(database).await?;
    let tono = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    for (from, to, division) in
        [(&budi, &tono, "Sekretariat"), (&tono, &budi, "Kewaspadaan Nasional"), (&budi, &tono, "Sekretariat")]
    {
        from.presses_all(&["Alihkan", division]).await?;
        from.says("Ini lebih tepat ditangani bidang itu.").await?;
        to.presses("Ambil").await?;
    }
    assert!(!tono.sees().contains("[Alihkan]") && tono.sees().contains("[Kembalikan ke petugas]"), "{}", tono.sees());
    tono.forges(&Press::Move(city.case(&number).await?.id, Action::Transfer).encode()).await?;
    shows!(tono.sees().lines().next().unwrap_or_default(), @"ADU-2026-00001-3 sudah tiga kali dialihkan. Mohon kembalikan kepada petugas pengaduan, yang akan memutuskannya.");
    tono.presses("Kembalikan ke petugas").await?;
    tono.says("Kedua bidang merasa tidak berwenang.").await?;
    shows!(rina.sees(), @"
    Dikembalikan kepada petugas: ADU-2026-00001-3, oleh Tono Wibowo.
    Keadaan: Diperiksa petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    Alasan: Kedua bidang merasa tidak berwenang.
    [Minta kelengkapan] [Tetapkan tingkat]
    [Jawab langsung] [Teruskan ke bidang]
    [Tanya pengadu] [Catatan internal]
    [Perpanjang] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    ");
    rina.presses("Jawab langsung").await?;
    city.closes().await
}

async fn two_officers_press_at_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let wati = city.member("Wati", Role::Bidang, "kewaspadaan").await?;
    siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    // Both see the button; the second is told who was first, and what can be done now.
    budi.account.presses("Ambil").map_err(|missing| anyhow::anyhow!("{missing}"))?;
    wati.account.presses("Ambil").map_err(|missing| anyhow::anyhow!("{missing}"))?;
    city.settles().await?;
    let (first, second) = if budi.was_told().contains("sudah diambil oleh") { (&wati, &budi) } else { (&budi, &wati) };
    let told = second.was_told().replace(&first.account.name(), "#yang pertama");
    let told = told.lines().find(|line| line.contains("sudah diambil")).unwrap_or_default().to_owned();
    shows!(told, @"ADU-2026-00001-3 sudah diambil oleh #yang pertama. Keadaannya sekarang: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik.");
    assert!(first.sees().contains("[Kirim tanggapan]"), "{}", first.sees());
    // The same button once more.
    rina.opens(&siti.number()?).await?;
    city.closes().await
}

/// Every move of the table, pressed by everybody who must not, in the state after the division took it.
async fn forged_moves_of_every_kind_change_nothing(database: TestDatabase) -> Result<()> {
    let Office { city, rina, siti, number, budi, head } = distributed(database).await?;
    let stranger = city.citizen("Joko");
    let admin = city.member("Ani Admin", Role::Admin, "").await?;
    let tono = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    stranger.says("/start").await?;
    let case = city.case(&number).await?;
    let trail = city.trail(&number).await?;
    let may = |who: &str, action: Action| match who {
        "citizen" => matches!(action, Action::Supplement | Action::Withdraw),
        "petugas" => matches!(
            action,
            Action::AskCitizen
                | Action::Note
                | Action::Extend
                | Action::Merge
                | Action::SetExternalNumber
                | Action::Recall
        ),
        "handler" => matches!(
            action,
            Action::AskCitizen | Action::Note | Action::Transfer | Action::Extend | Action::Respond | Action::HandOver
        ),
        "head" => matches!(
            action,
            Action::AskCitizen
                | Action::Note
                | Action::Extend
                | Action::Merge
                | Action::SetExternalNumber
                | Action::HandOver
                | Action::Recall
        ),
        _ => false,
    };
    let everybody = [
        ("citizen", &siti),
        ("stranger", &stranger),
        ("admin", &admin),
        ("other division", &tono),
        ("petugas", &rina),
        ("handler", &budi),
        ("head", &head),
    ];
    for (who, person) in everybody {
        for (action, _) in Action::ALL {
            if may(who, action) {
                continue;
            }
            let before = person.mark();
            person.forges(&Press::Move(case.id.clone(), action).encode()).await?;
            let seen = person.sees_since(before);
            // Refused in words; whoever is nothing to the case does not even learn that it exists.
            assert!(!seen.is_empty(), "{who} {action:?}");
            let learns = seen.contains(&number);
            // What only its owner adds is answered to everybody else as if there were no such case.
            let is_the_owners = matches!(action, Action::Supplement | Action::Complete);
            let knows = !matches!(who, "stranger" | "admin" | "other division") && (who == "citizen" || !is_the_owners);
            assert_eq!(learns, knows, "{who} {action:?}: {seen}");
        }
    }
    assert_eq!(city.case(&number).await?, case);
    assert_eq!(city.trail(&number).await?, trail);
    city.closes().await
}
