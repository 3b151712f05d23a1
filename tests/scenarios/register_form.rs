//! `/catat`: a form beside that of `/lapor`, and the day of receipt from which the promise is counted.

use anyhow::Result;

use super::register::tells;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    two_forms_stand_side_by_side
    the_day_of_receipt_has_bounds
    what_lay_too_long_before_it_was_entered_is_called_late
}

async fn two_forms_stand_side_by_side(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/lapor").await?;
    rina.answers_up_to("address").await?;
    rina.says("/catat").await?;
    rina.presses("Loket").await?;
    rina.says("/batal").await?;
    shows!(rina.sees(), @"Baik, kami berhenti di sini. Isian tetap tersimpan selama 30 hari. Untuk melanjutkan, ketik /catat.");
    rina.says("/lapor").await?;
    rina.presses("Lanjutkan draf").await?;
    assert!(rina.sees().contains("Di mana alamat lengkap Bapak/Ibu?"), "{}", rina.sees());
    rina.says("/catat").await?;
    shows!(rina.sees(), @"
    Masih ada isian pencatatan yang belum selesai (langkah 2 dari 17).

    Apakah isian itu dilanjutkan, atau dihapus untuk mencatat pengaduan lain?
    [Lanjutkan draf]
    [Hapus dan mulai baru]
    ");
    rina.presses("Lanjutkan draf").await?;
    assert!(rina.sees().contains("Kapan pengaduan ini diterima kantor?"), "{}", rina.sees());
    rina.says("/catat").await?;
    rina.presses("Hapus dan mulai baru").await?;
    assert!(rina.sees().contains("Lewat mana pengaduan ini datang?"), "{}", rina.sees());
    city.closes().await
}

async fn the_day_of_receipt_has_bounds(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/catat").await?;
    rina.presses("Loket").await?;
    for (typed, answered) in
        [("besok", "belum tiba"), ("22 November 2025", "terlalu lampau"), ("entah", "belum kami kenali")]
    {
        rina.says(typed).await?;
        assert!(rina.sees().contains(answered), "{typed}: {}", rina.sees());
    }
    rina.says("23 November 2025").await?;
    rina.presses("Pengadu sendiri").await?;
    rina.says_all(&["Siti Aminah", "Dusun Krajan RT 02 RW 01, Desa Raci, Bangil"]).await?;
    rina.presses_all(&["Lewati", "Tidak tahu"]).await?;
    rina.says("24 November 2025").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Tanggal pelayanan itu sesudah tanggal pengaduan diterima. Mohon periksa keduanya.");
    rina.says("1 Oktober 2025").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Saat diterima, pelayanan itu sudah lebih dari 30 hari yang lalu. Pengaduan tetap dicatat, dengan tanda.");
    city.closes().await
}

async fn what_lay_too_long_before_it_was_entered_is_called_late(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/catat").await?;
    rina.presses("Surat").await?;
    rina.says("16 November 2026").await?;
    tells(&rina, None).await?;
    rina.presses("Ditandatangani di kertas").await?;
    rina.account.sends_photo("surat");
    rina.settles().await?;
    rina.presses_all(&["Lanjut", "Lewati", "Petugas dan bidang"]).await?;
    let beginning = rina.mark();
    rina.presses("Catat").await?;
    let seen = rina.sees_since(beginning);
    shows!(seen.lines().find(|line| line.contains("Janji")).unwrap_or_default(), @"  Janji tanggapan: paling lambat Kamis, 19 November 2026 pukul 16.00 WIB (sudah lewat; kami tetap menyelesaikannya).");
    shows!(rina.paper()?.lines().find(|line| line.contains("paling lambat")).unwrap_or_default(), @"Ditanggapi paling lambat : Kamis, 19 November 2026 pukul 16.00 WIB (sudah lewat; kami tetap");
    city.closes().await
}
