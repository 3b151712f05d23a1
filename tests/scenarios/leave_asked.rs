//! `/cuti` asks for days and a colleague: those that fit are offered, and a leave can be called off.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::lifecycle::Need;
use wadul::domain::{AbsenceId, PersonId, Role};
use wadul::notices::{Give, Press, StaffPress};
use wadul::store::StoreError;

use super::leave::{handler, taken};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_leave_that_begins_today_can_be_called_off
    only_days_and_colleagues_that_fit_are_taken
    sixty_colleagues_fit_on_a_phone
}

async fn a_leave_that_begins_today_can_be_called_off(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    let number = taken(&city, &siti, &budi).await?;
    budi.says("/cuti").await?;
    budi.presses_all(&["Hari ini, Senin, 23 November 2026", "Senin, 23 November 2026", "Dewi"]).await?;
    budi.says("Tinggal tanda tangan.").await?;
    let (away, there) = (budi.mark(), dewi.mark());
    budi.presses("Simpan").await?;
    shows!(budi.sees_since(away), @"
    bot: Cuti Bapak/Ibu
      Senin, 23 November 2026
      Pengganti: Dewi
      Catatan: Tinggal tanda tangan.

      Cuti sedang berjalan. Pengaduan baru untuk Bapak/Ibu diteruskan kepada pengganti.
      [Batalkan cuti]
    bot: Cuti Bapak/Ibu dimulai, sampai Senin, 23 November 2026. 1 pengaduan diserahkan kepada Dewi.
    ");
    shows!(dewi.sees_since(there), @"
    bot: Bapak/Ibu menggantikan Budi, yang cuti sampai Senin, 23 November 2026. 1 pengaduan sekarang di tangan Bapak/Ibu.
      Catatan: Tinggal tanda tangan.
      [ADU-2026-00001-3 · Kamis, 26 November 2026]
    ");
    budi.says("/cuti").await?;
    let (away, there) = (budi.mark(), dewi.mark());
    budi.presses("Batalkan cuti").await?;
    budi.presses("Batalkan cuti").await?;
    shows!(budi.sees_since(away), @"
    bot: Cuti diakhiri hari ini. Pengaduan yang sudah diserahkan tetap ditangani Dewi, sampai diserahkan kembali.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    ");
    shows!(dewi.sees_since(there), @"bot: Budi sudah bertugas kembali. Pengaduan yang diserahkan tetap Bapak/Ibu tangani, sampai diserahkan kembali.");
    assert_eq!(handler(&city, &number).await?, Some(dewi.account.id()));
    // One that has not begun is simply gone, and nobody else's button does it.
    budi.says("/cuti").await?;
    budi.says("30 november").await?;
    budi.presses_all(&["Senin, 30 November 2026", "Dewi"]).await?;
    budi.says("Tinggal tanda tangan.").await?;
    budi.presses("Simpan").await?;
    let planned: Vec<(String,)> = {
        let mut tx = city.store().await?.reader().await?;
        tx.query("select id from absences where ended_at is null").all().await?
    };
    for (id,) in planned {
        dewi.forges(&Press::Staff(StaffPress::CallOff(AbsenceId::from(id))).encode()).await?;
        shows!(dewi.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    }
    assert_eq!(city.denials(&dewi).await?, ["leave"]);
    budi.presses("Batalkan cuti").await?;
    shows!(budi.sees(), @"Cuti Senin, 30 November 2026 dibatalkan.");
    city.passes(TimeDelta::days(8)).await?;
    shows!(budi.sees(), @"Cuti Senin, 30 November 2026 dibatalkan.");
    city.closes().await
}

async fn only_days_and_colleagues_that_fit_are_taken(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, budi) = (city.officer(), city.member("Budi", Role::Bidang, "kewaspadaan").await?);
    budi.says("/cuti").await?;
    let first_line = || budi.sees().lines().next().unwrap_or_default().to_owned();
    for (typed, answered) in [("kemarin", "Itu belum"), ("entah", "Itu belum"), ("1 januari 2029", "Tanggal itu belum")]
    {
        budi.says(typed).await?;
        assert!(first_line().starts_with(answered), "{typed}: {}", budi.sees());
    }
    budi.says("besok").await?;
    budi.says("hari ini").await?;
    shows!(first_line(), @"Tanggal itu belum cocok. Pilih hari ini atau sesudahnya, paling jauh 180 hari.");
    let beginning = budi.mark();
    budi.presses("Selasa, 24 November 2026").await?;
    shows!(budi.sees_since(beginning), @"bot: Belum ada rekan sebidang atau seperan yang dapat menggantikan. Mintalah admin mengundangnya, atau pilih hari lain lewat /cuti.");
    // A colleague of the same role comes second to one of the same division; who is away then is not offered.
    let dewi = city.member("Dewi", Role::Bidang, "sekretariat").await?;
    let eko = city.member("Eko", Role::Bidang, "kewaspadaan").await?;
    budi.says("/cuti").await?;
    budi.presses_all(&["Besok, Selasa, 24 November 2026", "Rabu, 25 November 2026"]).await?;
    shows!(budi.sees(), @"
    Siapa yang menggantikan Bapak/Ibu?
    [Eko]
    [Dewi]
    [Batal]
    ");
    budi.presses("Eko").await?;
    budi.says("Tinggal tanda tangan.").await?;
    eko.says("/cuti").await?;
    eko.presses_all(&["Besok, Selasa, 24 November 2026", "Selasa, 24 November 2026", "Budi"]).await?;
    eko.says("Tinggal tanda tangan.").await?;
    eko.presses("Simpan").await?;
    budi.presses("Simpan").await?;
    shows!(budi.sees(), @"
    Pilihan itu tidak berlaku lagi. Mohon pilih lagi.

    Siapa yang menggantikan Bapak/Ibu?
    [Dewi]
    [Batal]
    ");
    budi.presses_all(&["Dewi", "Simpan"]).await?;
    shows!(budi.sees(), @"
    Cuti Bapak/Ibu
    Selasa, 24 November 2026 sampai Rabu, 25 November 2026
    Pengganti: Dewi
    Catatan: Tinggal tanda tangan.

    Pada hari pertama, pengaduan yang Bapak/Ibu tangani berpindah kepada pengganti.
    [Batalkan cuti]
    ");
    dewi.says("/cuti").await?;
    dewi.presses_all(&["Besok, Selasa, 24 November 2026", "Selasa, 24 November 2026"]).await?;
    shows!(dewi.sees(), @"Belum ada rekan sebidang atau seperan yang dapat menggantikan. Mintalah admin mengundangnya, atau pilih hari lain lewat /cuti.");
    // The head and the complaints officer are nobody's stand-in here.
    rina.says("/cuti").await?;
    rina.presses_all(&["Hari ini, Senin, 23 November 2026", "Senin, 23 November 2026"]).await?;
    shows!(rina.sees(), @"Belum ada rekan sebidang atau seperan yang dapat menggantikan. Mintalah admin mengundangnya, atau pilih hari lain lewat /cuti.");
    city.closes().await
}

async fn sixty_colleagues_fit_on_a_phone(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let now = city.clock().now();
    let store = city.store().await?;
    let colleagues = store.transact(0, move |tx| {
        Box::pin(async move {
            for nth in 1..=60 {
                let name = format!("Rekan {nth:02}");
                tx.appoint(PersonId(5_000_000 + nth), Role::Bidang, "politik", &name, now).await?;
            }
            Ok::<_, StoreError>(())
        })
    });
    colleagues.await?;
    taken(&city, &siti, &budi).await?;
    budi.presses("Serahkan").await?;
    shows!(budi.sees(), @"
    Kepada siapa ADU-2026-00001-3 diserahkan?
    [Rekan 01]
    [Rekan 02]
    [Rekan 03]
    [Rekan 04]
    [Rekan 05]
    [Rekan 06]
    [Rekan 07]
    [Rekan 08]
    [Berikutnya]
    [Batal]
    ");
    budi.presses_all(&["Berikutnya", "Berikutnya"]).await?;
    shows!(budi.sees(), @"
    Kepada siapa ADU-2026-00001-3 diserahkan?
    [Rekan 17]
    [Rekan 18]
    [Rekan 19]
    [Rekan 20]
    [Rekan 21]
    [Rekan 22]
    [Rekan 23]
    [Rekan 24]
    [Sebelumnya] [Berikutnya]
    [Batal]
    ");
    // A page that is not there is the last one, and one of another question none.
    let tag = budi.data_of("Batal")?.split_once(':').unwrap_or_default().1.to_owned();
    let page = |need, after| Press::Give { tag: tag.clone(), need, given: Give::Page(after) }.encode();
    budi.forges(&page(Need::Owner, 999_999)).await?;
    shows!(budi.sees(), @"
    Kepada siapa ADU-2026-00001-3 diserahkan?
    [Rekan 57]
    [Rekan 58]
    [Rekan 59]
    [Rekan 60]
    [Rina Petugas]
    [Sebelumnya]
    [Batal]
    ");
    let before = budi.sees();
    budi.forges(&page(Need::Lead, 8)).await?;
    shows!(budi.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_ne!(budi.sees(), before);
    budi.forges(&page(Need::Owner, 56)).await?;
    budi.presses_all(&["Sebelumnya", "Rekan 50"]).await?;
    budi.presses("Batal").await?;

    budi.says("/cuti").await?;
    budi.presses_all(&["Hari ini, Senin, 23 November 2026", "Senin, 23 November 2026", "Berikutnya"]).await?;
    shows!(budi.sees(), @"
    Siapa yang menggantikan Bapak/Ibu?
    [Rekan 09]
    [Rekan 10]
    [Rekan 11]
    [Rekan 12]
    [Rekan 13]
    [Rekan 14]
    [Rekan 15]
    [Rekan 16]
    [Sebelumnya] [Berikutnya]
    [Batal]
    ");
    budi.presses("Rekan 12").await?;
    assert!(budi.sees().starts_with("Apa yang perlu diketahui"), "{}", budi.sees());
    city.closes().await
}
