//! The promise has passed: nobody is told to wait for an hour that is over, and the citizen reads what they can do.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_late_is_called_late_with_every_step
    what_is_completed_late_stays_late
}

/// The hour promised to what is filed on Monday morning.
const PASSED: &str = "paling lambat Kamis, 26 November 2026";
const CALLED_LATE: &str = "Semula kami berjanji menanggapi paling lambat Kamis, 26 November 2026";

fn promises_again(told: &str) -> bool {
    told.replace(CALLED_LATE, "").contains(PASSED)
}

async fn what_is_late_is_called_late_with_every_step(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let tono = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    let number = siti.files().await?;
    let code = siti.code()?;
    city.passes(TimeDelta::days(4)).await?;
    let late = siti.mark();
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;
    shows!(siti.sees_since(late), @"
    bot (senyap): <dokumen tanda-terima-ADU-2026-00001-3.pdf> Tanda terima untuk ADU-2026-00001-3

      Rina Petugas, petugas pengaduan, sudah menerima dan mencatat pengaduan Bapak/Ibu. Mohon simpan berkas ini.
    bot (senyap): ADU-2026-00001-3
      Diterima dan dicatat

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Jumat, 27 November 2026 pukul 09.00 WIB – Diterima dan dicatat

      ADU-2026-00001-3 sudah diterima dan dicatat oleh Rina Petugas, petugas pengaduan.

      Selanjutnya petugas memeriksa kelengkapannya. Kami terlambat. Semula kami berjanji menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB. Kami tetap menyelesaikannya. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
    ");
    let mut steps = vec![siti.sees()];
    siti.says(&format!("/status {number}")).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Diterima dan dicatat

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Jumat, 27 November 2026 pukul 09.00 WIB – Diterima dan dicatat

    Selanjutnya petugas memeriksa kelengkapannya. Kami terlambat. Untuk menagih, tekan Tagih.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Tagih]
    [Dokumen]
    ");
    let stranger = city.citizen("Joko");
    stranger.says(&format!("/status {number} {code}")).await?;
    shows!(stranger.sees(), @"
    ADU-2026-00001-3
    Diterima dan dicatat

    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.
    ");

    rina.presses_all(&["Tetapkan tingkat", "2 – sedang"]).await?;
    steps.push(siti.sees_since(late));
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    steps.push(siti.sees_since(late));
    budi.presses("Ambil").await?;
    steps.push(siti.sees_since(late));
    budi.presses_all(&["Alihkan", "Sekretariat"]).await?;
    budi.says("Berkasnya ada di Sekretariat.").await?;
    steps.push(siti.sees_since(late));
    tono.presses("Ambil").await?;
    rina.opens(&number).await?;
    rina.presses("Tarik kembali").await?;
    rina.says("Diperiksa lagi di loket.").await?;
    steps.push(siti.sees_since(late));
    siti.says(&format!("/status {number}")).await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut", "Batalkan pencabutan"]).await?;
    shows!(siti.sees(), @"
    Pencabutan ADU-2026-00001-3 dibatalkan. Kami menanganinya lagi.

    Kami terlambat. Semula kami berjanji menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB. Kami tetap menyelesaikannya. Untuk menagih, tekan Tagih.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Tagih]
    ");
    steps.push(siti.sees_since(late));
    for told in &steps {
        assert!(!promises_again(told), "{told}");
        assert!(told.contains(CALLED_LATE), "{told}");
    }

    // A reminder brings a new promise, and from then on it is that one that is told.
    siti.presses("Tagih").await?;
    shows!(siti.sees(), @"
    Mohon maaf, kami terlambat menanggapi ADU-2026-00001-3.

    Tagihan Bapak/Ibu sudah kami sampaikan kepada pimpinan dan kepada yang menanganinya: petugas pengaduan.

    Janji yang baru: paling lambat Senin, 30 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    siti.presses("Lihat status").await?;
    assert!(siti.sees().contains("Janji tanggapan: paling lambat Senin, 30 November 2026"), "{}", siti.sees());
    // In the other languages as well.
    city.passes(TimeDelta::days(5)).await?;
    siti.says("/bahasa").await?;
    siti.presses("Basa Jawa").await?;
    siti.says(&format!("/status {number}")).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Dipunpriksa petugas (tingkat 2)

    Rekomendasi penelitian, survei, KKN, atau magang
    Kakintun: Senen, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: Senen, 30 November 2026 pukul 16.00 WIB. Janji menika sampun kepengker. Kantor telat, lan tetep ngrampungaken.

    Riwayat
    Senen, 23 November 2026 pukul 09.00 WIB – Kakintun
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Katampi lan kacathet
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Tingkat katemtokaken
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Kalajengaken dhateng bidang
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Wiwit katangani bidang
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Kaalihaken dhateng bidang sanes
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Wiwit katangani bidang
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Dipunpundhut malih saking bidang
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Dipuncabut
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Pencabutan dipunbatalaken
    Jemuwah, 27 November 2026 pukul 09.00 WIB – Dipuntagih, janji dipunenggalaken

    Salajengipun petugas nanggapi, utawi nglajengaken dhateng bidang. Kantor telat. Kangge nagih, pencet Tagih.
    [Tingali status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Tagih]
    [Dokumen]
    ");
    siti.says("/bahasa").await?;
    siti.presses("English").await?;
    siti.says(&format!("/status {number}")).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Being examined by an officer (level 2)

    Rekomendasi penelitian, survei, KKN, atau magang
    Sent: Monday, 23 November 2026 at 09.00 WIB
    Promised response: Monday, 30 November 2026 at 16.00 WIB. That promise has passed. We are late, and we will still settle it.

    History
    Monday, 23 November 2026 at 09.00 WIB – Sent
    Friday, 27 November 2026 at 09.00 WIB – Received and recorded
    Friday, 27 November 2026 at 09.00 WIB – Level decided
    Friday, 27 November 2026 at 09.00 WIB – Passed on to a division
    Friday, 27 November 2026 at 09.00 WIB – Division started on it
    Friday, 27 November 2026 at 09.00 WIB – Transferred to another division
    Friday, 27 November 2026 at 09.00 WIB – Division started on it
    Friday, 27 November 2026 at 09.00 WIB – Taken back from the division
    Friday, 27 November 2026 at 09.00 WIB – Withdrawn
    Friday, 27 November 2026 at 09.00 WIB – Withdrawal undone
    Friday, 27 November 2026 at 09.00 WIB – Reminder received, new date promised

    Next, an officer responds, or passes it on to a division. We are late. To remind us, press Send a reminder.
    [See status]
    [Add evidence]
    [Withdraw complaint]
    [Send a reminder]
    [Documents]
    ");
    city.closes().await
}

async fn what_is_completed_late_stays_late(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    city.passes(TimeDelta::days(4)).await?;
    rina.opens(&number).await?;
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil").await?;
    let before = siti.mark();
    siti.presses("Kirim").await?;
    shows!(siti.sees_since(before), @"
    bot: Terima kasih, kelengkapan untuk ADU-2026-00001-3 sudah kami terima.

      Selanjutnya petugas memeriksanya. Kami terlambat. Semula kami berjanji menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB. Kami tetap menyelesaikannya. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
    ");
    city.closes().await
}
