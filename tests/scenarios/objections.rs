//! The citizen does not agree; and what happens when two officers, or too many divisions, have the same case.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;
use wadul::domain::lifecycle::Action;
use wadul::notices::Press;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_objection_upheld_goes_to_somebody_else
    an_objection_dismissed_is_put_away_and_not_called_done
    four_transfers_are_one_too_many
    two_officers_press_at_once
    words_that_wait_are_taken_back
    forged_moves_of_every_kind_change_nothing
    cases_are_merged_and_taken_apart_again
    two_cases_of_one_person_are_merged_by_their_numbers
    only_so_many_files_go_with_an_answer
    who_looks_at_the_status_goes_on_with_the_objection
}

struct Office {
    city: City,
    rina: Person,
    head: Person,
    budi: Person,
    siti: Person,
    number: String,
}

/// A case with a division, taken by Budi.
async fn distributed(database: TestDatabase) -> Result<Office> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    Ok(Office { city, rina, head, budi, siti, number })
}

async fn answers(officer: &Person, city: &City, words: &str) -> Result<()> {
    officer.presses("Diselesaikan").await?;
    officer.says(words).await?;
    officer.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await
}

async fn objected(database: TestDatabase) -> Result<Office> {
    let office = distributed(database).await?;
    office.budi.presses("Kirim tanggapan").await?;
    answers(&office.budi, &office.city, "Surat sudah terbit.").await?;
    office.siti.presses("Belum, saya keberatan").await?;
    office.siti.says("Nama saya pada surat itu salah.").await?;
    Ok(office)
}

async fn an_objection_upheld_goes_to_somebody_else(database: TestDatabase) -> Result<()> {
    let Office { city, rina, head, budi, siti, number } = objected(database).await?;
    shows!(siti.sees(), @"
    Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diterima.

    Keberatan diperiksa oleh atasan, bukan oleh petugas yang menanggapi sebelumnya. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    shows!(head.sees(), @"
    Keberatan diajukan: ADU-2026-00001-3, oleh pengadu.
    Keadaan: Keberatan diterima, diperiksa atasan. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    Alasan: Nama saya pada surat itu salah.
    [Tanya pengadu] [Catatan internal]
    [Perpanjang] [Kabulkan keberatan]
    [Tolak keberatan] [Nomor SP4N-LAPOR!]
    [Serahkan]
    [Buka kartu]
    ");
    head.presses("Kabulkan keberatan").await?;
    head.says("Nama pada surat memang keliru.").await?;
    head.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees(), @"
    Keberatan Bapak/Ibu untuk ADU-2026-00001-3 dikabulkan.

    Alasan dari pimpinan: Nama pada surat memang keliru.

    Selanjutnya pengaduan ini ditangani lagi oleh orang lain. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    // Budi has answered before: he does not get it again, also when his division does.
    rina.opens(&number).await?;
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.forges(&Press::Move(city.case(&number).await?.id, Action::Claim).encode()).await?;
    shows!(budi.sees().lines().next().unwrap_or_default(), @"Setelah ada keberatan, ADU-2026-00001-3 ditangani oleh orang lain, bukan oleh yang sudah menanggapinya.");
    let wati = city.member("Wati", Role::Bidang, "kewaspadaan").await?;
    wati.opens(&number).await?;
    wati.presses_all(&["Ambil", "Kirim tanggapan"]).await?;
    answers(&wati, &city, "Surat baru dengan nama yang benar sudah terbit.").await?;
    // One objection is looked at in the office; after that there is the Ombudsman.
    assert!(!siti.sees().contains("keberatan]"), "{}", siti.sees());
    siti.presses_all(&["Sudah selesai", "4 – baik", "Lewati"]).await?;
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas distribute
    5 bidang claim
    6 bidang respond
    7 pengadu object
    8 pimpinan uphold
    9 petugas read
    10 petugas distribute
    11 bidang read
    12 bidang claim
    13 bidang respond
    14 pengadu confirm
    15 pengadu rate
    ");
    city.closes().await
}

async fn an_objection_dismissed_is_put_away_and_not_called_done(database: TestDatabase) -> Result<()> {
    let Office { city, head, siti, number, .. } = objected(database).await?;
    head.presses("Tolak keberatan").await?;
    head.says("Nama pada surat sesuai dengan permohonan.").await?;
    head.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees(), @"
    Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diperiksa dan tidak dapat kami kabulkan.

    Alasan dari pimpinan: Nama pada surat sesuai dengan permohonan.

    Dengan ini pengaduan Bapak/Ibu diarsipkan. Bila belum puas, Bapak/Ibu dapat menghubungi Ombudsman Republik Indonesia, 137.
    [Lihat status]
    [Beri nilai]
    ");
    siti.says(&format!("/status {number}")).await?;
    assert!(!siti.sees().contains("Selesai"), "{}", siti.sees());
    city.closes().await
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

async fn words_that_wait_are_taken_back(database: TestDatabase) -> Result<()> {
    let Office { city, budi, siti, number, .. } = distributed(database).await?;
    budi.presses_all(&["Kirim tanggapan", "Tidak terbukti"]).await?;
    budi.says("pendek").await?;
    shows!(budi.sees().lines().next().unwrap_or_default(), @"Tulisan itu belum lengkap. Mohon tulis paling sedikit 10 huruf.");
    budi.says("Kami tidak menemukan kesalahan.").await?;
    budi.account.sends_document("bukti.pdf", "application/pdf", 40_000_u64, "");
    budi.settles().await?;
    budi.presses_all(&["Lanjut", "Tulis ulang"]).await?;
    budi.says("Setelah diperiksa, kami tidak menemukan kesalahan.").await?;
    let beginning = siti.mark();
    budi.presses("Kirim").await?;
    city.restarts().await?;
    budi.presses("Batalkan").await?;
    city.passes(TimeDelta::minutes(2)).await?;
    assert!(siti.sees_since(beginning).is_empty(), "{}", siti.sees_since(beginning));
    budi.presses("Kirim tanggapan").await?;
    budi.presses("Tidak terbukti").await?;
    budi.says("Setelah diperiksa lagi, kami tidak menemukan kesalahan.").await?;
    budi.account.sends_document("bukti.pdf", "application/pdf", 40_000_u64, "");
    budi.settles().await?;
    budi.presses_all(&["Lanjut", "Kirim"]).await?;
    city.restarts().await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): <dokumen bukti.pdf>
    bot: <dokumen tanggapan-ADU-2026-00001-3-1.pdf> Surat tanggapan untuk ADU-2026-00001-3
    bot: Tanggapan untuk ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik
      Hasil: Tidak terbukti

      Setelah diperiksa lagi, kami tidak menemukan kesalahan.

      Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    bot (senyap, disunting): ADU-2026-00001-3
      Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.02 WIB – Ditanggapi

      Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB: sudah selesai, atau masih keberatan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    ");
    assert_eq!(city.files(&number).await?.len(), 1);
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

async fn cases_are_merged_and_taken_apart_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, joko) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Joko"));
    let first = siti.files().await?;
    let second = joko.files().await?;
    let beginning = joko.mark();
    rina.presses("Gabungkan").await?;
    rina.says(&second).await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Belum ada pengaduan lain yang masih berjalan dengan nomor itu. Mohon periksa, lalu tulis lagi.");
    rina.says(&first).await?;
    shows!(rina.sees(), @"
    Gabungkan · ADU-2026-00002-1

    Mohon diperiksa sekali lagi. Sesudahnya pengadu diberi tahu begini:

    ADU-2026-00002-1 digabung dengan ADU-2026-00001-3, karena keduanya tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.

    Digabung dengan: ADU-2026-00001-3
    [Ya, lakukan]
    [Tulis ulang] [Batal]
    ");
    rina.presses("Ya, lakukan").await?;
    shows!(joko.sees(), @"
    ADU-2026-00002-1 digabung dengan ADU-2026-00001-3, karena keduanya tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.
    [Lihat status]
    ");
    // The number of somebody else's case is nobody's business; an officer who may read both sees it.
    rina.opens(&second).await?;
    assert!(rina.sees().contains(&format!("Digabung dengan: {first}")), "{}", rina.sees());
    joko.says(&format!("/status {second}")).await?;
    shows!(joko.sees(), @"
    ADU-2026-00002-1
    Digabung dengan nomor ADU-2026-00001-3, sekarang: Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Digabung

    Kabar tentang ADU-2026-00001-3 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    // What happens to the case they went into is told to both, each by their own number.
    rina.opens(&first).await?;
    rina.presses("Terima dan catat").await?;
    shows!(joko.sees(), @"Kabar untuk ADU-2026-00002-1, yang digabung dengan pengaduan lain: Diterima dan dicatat.");
    let told = joko.sees_since(beginning);
    assert!(!told.contains("Siti"), "{told}");
    rina.opens(&second).await?;
    rina.presses("Batalkan penggabungan").await?;
    shows!(joko.sees(), @"
    ADU-2026-00002-1 tidak lagi digabung, dan ditangani tersendiri. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    city.closes().await
}

async fn two_cases_of_one_person_are_merged_by_their_numbers(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let first = siti.files().await?;
    siti.files().await?;
    rina.presses("Gabungkan").await?;
    rina.says(&first).await?;
    rina.presses("Ya, lakukan").await?;
    shows!(siti.sees(), @"
    ADU-2026-00002-1 digabung dengan ADU-2026-00001-3, karena keduanya tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.
    [Lihat status]
    ");
    siti.presses("Lihat status").await?;
    shows!(siti.sees(), @"
    ADU-2026-00002-1
    Digabung dengan nomor ADU-2026-00001-3, sekarang: Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Digabung

    Kabar tentang ADU-2026-00001-3 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    city.closes().await
}

async fn only_so_many_files_go_with_an_answer(database: TestDatabase) -> Result<()> {
    let Office { city, budi, number, .. } = distributed(database).await?;
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat sudah terbit, salinannya terlampir.").await?;
    for nth in 1..=10 {
        budi.account.sends_document(&format!("halaman {nth}.pdf"), "application/pdf", 40_000_u64, "");
        budi.settles().await?;
    }
    let beginning = budi.mark();
    budi.account.sends_document("halaman 11.pdf", "application/pdf", 40_000_u64, "");
    budi.settles().await?;
    shows!(budi.sees_since(beginning), @"
    Budi: <dokumen halaman 11.pdf>
    bot: Sudah ada 10 berkas, jadi berkas ini tidak tersimpan. Untuk meneruskan, tekan Lanjut.

      Bukti apa yang disertakan untuk pengadu? Kirim foto atau dokumen, lalu tekan Lanjut. Sudah ada 10 berkas.
      [Lanjut] [Batal]
    ");
    budi.presses_all(&["Lanjut", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    assert_eq!(city.files(&number).await?.len(), 10);
    city.closes().await
}

async fn who_looks_at_the_status_goes_on_with_the_objection(database: TestDatabase) -> Result<()> {
    let Office { city, budi, siti, number, .. } = distributed(database).await?;
    budi.presses("Kirim tanggapan").await?;
    answers(&budi, &city, "Surat sudah terbit.").await?;
    siti.presses("Belum, saya keberatan").await?;
    let beginning = siti.mark();
    siti.presses("Lihat status").await?;
    shows!(siti.sees_since(beginning), @"
    bot: ADU-2026-00001-3
      Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi

      Tanggapan kami: Surat sudah terbit.

      Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB: sudah selesai, atau masih keberatan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
      [Dokumen]
    bot: Apa yang belum sesuai pada tanggapan untuk ADU-2026-00001-3?

      Mohon tulis dalam satu pesan. Keberatan ini diperiksa oleh atasan, bukan oleh petugas yang menanggapi.

      Contoh: Surat sudah terbit, tetapi nama saya keliru.
      [Batal]
    ");
    siti.says("/pengaduan_saya").await?;
    siti.presses(&format!("{number} · Sudah ditanggapi")).await?;
    siti.says(&format!("/status {number}")).await?;
    siti.says("Nama saya pada surat itu salah.").await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diterima.");
    // Whoever has said all there is to say is asked nothing more.
    let beginning = siti.mark();
    siti.presses("Lihat status").await?;
    assert_eq!(siti.sees_since(beginning).matches("bot").count(), 1, "{}", siti.sees_since(beginning));
    city.closes().await
}
