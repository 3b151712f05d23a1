//! Who is no officer, or none any more, reads nothing and changes nothing.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::domain::errand::Question;
use wadul::domain::{AbsenceId, InvitationId, Role};
use wadul::notices::{Give, Press, StaffPress};

use super::people_roles::id;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_officer_suspended_between_the_card_and_the_press_reads_nothing
    a_citizen_learns_nothing_of_the_officers
}

async fn an_officer_suspended_between_the_card_and_the_press_reads_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("evidence").await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    rina.says(&format!("/kasus {number}")).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses_all(&["Ambil", "Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi Bapak/Ibu sudah terbit hari ini.").await?;
    let case = city.case(&number).await?;
    // Words that wait, a letter that waits, and everything that stands on the screen.
    budi.presses("Lewati").await?;
    budi.account.presses("Kirim").ok().context("a button")?;
    city.updates_arrive().await?;
    siti.says("/pengaduan_saya").await?;
    siti.account.sends("Satu lagi.");
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "Nonaktifkan"]).await?;
    shows!(rina.sees(), @"
    Nonaktifkan Budi? Sejak saat itu ia tidak dapat membaca pengaduan apa pun.

    Pengaduan yang ditanganinya dilepas, dan bidangnya diberi tahu.
    [Ya, nonaktifkan] [Tidak jadi]
    ");
    budi.account.sends(&format!("/kasus {number}"));
    city.updates_arrive().await?;
    let (seen, news) = (budi.mark(), dewi.mark());
    rina.account.presses("Ya, nonaktifkan").ok().context("a button")?;
    city.updates_arrive().await?;
    city.settles().await?;
    city.passes(TimeDelta::minutes(1)).await?;
    shows!(budi.sees_since(seen), @"
    bot: Akses Bapak/Ibu sebagai petugas dihentikan oleh admin.

      Layanan untuk warga tetap dapat dipakai. Untuk bertanya, hubungilah admin kantor.
    ");
    shows!(dewi.sees_since(news), @"
    bot: Dilepas, belum ada yang menangani: ADU-2026-00001-3, oleh sistem.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Ambil] [Catatan internal]
      [Buka kartu] [Lihat bukti (1)]
    ");
    let seen = budi.mark();
    for press in [
        Press::Card(case.id.clone()),
        Press::Files(case.id.clone()),
        Press::Queue(8),
        Press::Tasks(8),
        Press::Move(case.id.clone(), wadul::domain::lifecycle::Action::Claim),
    ] {
        budi.forges(&press.encode()).await?;
    }
    for command in ["/tugas", "/antrean", "/cuti", "/petugas"] {
        budi.says(command).await?;
    }
    let told = budi.sees_since(seen);
    assert!(!told.contains(&number) && !told.contains("Siti"), "{told}");
    shows!(told, @"
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    Budi: /tugas
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Budi: /antrean
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Budi: /cuti
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Budi: /petugas
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    ");
    // The answer never left, and the case waits for somebody of the division.
    assert!(!siti.was_told().contains("sudah terbit hari ini"));
    let case = city.case(&number).await?;
    assert_eq!((case.handling.handler, case.status), (None, wadul::domain::Status::Distributed));
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    4 petugas read
    5 petugas record
    6 petugas distribute
    7 seseorang claim
    8 jam release
    ");
    // Let in again, Budi is what he was.
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "Aktifkan kembali"]).await?;
    shows!(rina.sees(), @"
    Sudah disimpan. Yang bersangkutan diberi tahu.

    Budi: penangan di Kewaspadaan Nasional

    Tekan satu peran untuk menambah atau mencabutnya. Tanda ✓ berarti sudah dimiliki.

    Perubahan terakhir
    Senin, 23 November 2026 pukul 09.01 WIB – diaktifkan kembali, oleh Rina Petugas
    Senin, 23 November 2026 pukul 09.00 WIB – dinonaktifkan, oleh Rina Petugas
    [petugas pengaduan] [pimpinan] [admin]
    [penangan di Sekretariat]
    [penangan di Ideologi dan Wawasan Kebangsaan]
    [penangan di Politik Dalam Negeri]
    [penangan di Ekososbud, Agama dan Ormas]
    [✓ penangan di Kewaspadaan Nasional]
    [Nonaktifkan]
    [Daftar petugas]
    ");
    budi.says("/tugas").await?;
    shows!(budi.sees(), @"
    Tugas: 1 pengaduan, yang terlambat di atas.
    [ADU-2026-00001-3 · 3 hari kerja lagi]
    ");
    city.closes().await
}

async fn a_citizen_learns_nothing_of_the_officers(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Petugas, "").await?;
    siti.says("/start").await?;
    let commands = ["/petugas", "/undang", "/cuti"];
    for command in commands {
        siti.says(command).await?;
        shows!(siti.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    let answer = |question, given| StaffPress::Answer { tag: "0123abcd".into(), question, given };
    let presses = [
        StaffPress::List(0),
        StaffPress::Invite,
        StaffPress::Invitations,
        StaffPress::Revoke(InvitationId::new()),
        StaffPress::Open(id(&rina)),
        StaffPress::Give(id(&siti), Role::Admin, String::new()),
        StaffPress::Take(id(&rina), Role::Admin, String::new()),
        StaffPress::Suspend(id(&rina)),
        StaffPress::SuspendSure(id(&rina)),
        StaffPress::Admit(id(&siti)),
        answer(Question::Role, Give::Option("admin".into())),
        answer(Question::Sure, Give::Done),
        StaffPress::Drop("0123abcd".into()),
        StaffPress::CallOff(AbsenceId::new()),
    ];
    for press in &presses {
        siti.forges(&Press::Staff(press.clone()).encode()).await?;
        shows!(siti.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    assert_eq!(city.denials(&siti).await?.len(), commands.len() + presses.len());
    // An officer who is no admin is told plainly, and changes nothing either.
    for command in ["/petugas", "/undang"] {
        budi.says(command).await?;
        shows!(budi.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    for press in presses.iter().take(10) {
        budi.forges(&Press::Staff(press.clone()).encode()).await?;
        shows!(budi.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    assert_eq!(city.denials(&budi).await?.len(), 12);
    assert_eq!(city.counts("select count(*) from officers").await?, 3);
    // An admin's forged ones for nobody, for no division, for no role there is.
    for press in [
        StaffPress::Open(id(&siti)),
        StaffPress::Give(id(&siti), Role::Petugas, String::new()),
        StaffPress::Give(id(&budi), Role::Bidang, "bulan".into()),
        StaffPress::Give(id(&budi), Role::Petugas, "kewaspadaan".into()),
        StaffPress::SuspendSure(id(&siti)),
        StaffPress::Admit(id(&siti)),
        StaffPress::Revoke(InvitationId::new()),
    ] {
        rina.forges(&Press::Staff(press).encode()).await?;
        shows!(rina.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    }
    assert_eq!(city.counts("select count(*) from officers").await?, 3);
    city.closes().await
}
