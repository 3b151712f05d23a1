//! Who must not work on a case: whoever submitted it, and whom it is about, also when that turns out later.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::lifecycle::Action;
use wadul::domain::{PersonId, Role};
use wadul::notices::Press;
use wadul::store::StoreError;

use super::interest::complains_about;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    the_only_complaints_officer_complains_and_the_head_works_on_it
    a_colleague_receives_what_a_complaints_officer_submits
    whoever_submitted_it_does_not_take_it_in_the_division
    a_head_who_complains_about_an_officer_leaves_it_to_the_complaints_desk
    a_head_who_comes_to_work_where_it_happened_leaves_it_to_the_complaints_desk
    whoever_has_it_loses_it_when_their_division_is_named
    whoever_has_it_keeps_it_when_another_division_is_named
    whom_it_is_about_by_now_is_handed_nothing
    whoever_comes_to_work_where_it_happened_loses_it
    a_name_that_was_meant_otherwise_is_taken_off_again
    only_a_head_takes_a_name_off
    a_division_named_in_a_completion_is_kept_out
    a_completion_about_something_else_names_nobody
    a_head_named_in_a_completion_hears_no_more_of_it
}

/// Somebody who works for the office gets another role.
async fn joins(city: &City, person: &Person, role: Role, division: &str) -> Result<()> {
    let (id, division, now) = (PersonId(person.account.id()), division.to_owned(), city.clock().now());
    let store = city.store().await?;
    let appointed = store.transact(0, move |tx| {
        Box::pin(async move {
            tx.appoint(id, role, &division, "", now).await?;
            Ok::<_, StoreError>(())
        })
    });
    Ok(appointed.await?)
}

async fn handler(city: &City, number: &str) -> Result<Option<i64>> {
    Ok(city.case(number).await?.handling.handler.map(|person| person.0))
}

async fn the_only_complaints_officer_complains_and_the_head_works_on_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let beginning = (rina.mark(), head.mark());
    let number = rina.files().await?;
    let told = rina.sees_since(beginning.0);
    assert!(!told.contains("Pengaduan baru") && !told.contains("[Terima dan catat]"), "{told}");
    shows!(head.sees_since(beginning.1).lines().take(2).collect::<Vec<_>>().join("\n"), @"
    bot: Pengaduan baru
      ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
    ");
    // As an officer she finds it nowhere; as whoever submitted it she reads it like anybody.
    for list in ["/antrean", "/tugas", "/cari rekomendasi"] {
        rina.says(list).await?;
        assert!(!rina.sees().contains(&number), "{list}: {}", rina.sees());
    }
    rina.opens(&number).await?;
    shows!(rina.sees(), @"
    ADU-2026-00001-3
    Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim

    Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Dokumen]
    ");
    let case = city.case(&number).await?;
    for action in [Action::Record, Action::SetLevel, Action::Note, Action::NameRespondent] {
        rina.forges(&Press::Move(case.id.clone(), action).encode()).await?;
        shows!(rina.sees().lines().next().unwrap_or_default(), @"Langkah itu bukan untuk Bapak/Ibu pada ADU-2026-00001-3. Keadaannya sekarang: Terkirim, menunggu dicatat petugas.");
    }
    for press in [Press::Card(case.id.clone()), Press::Files(case.id.clone()), Press::Lapor(case.id.clone())] {
        rina.forges(&press.encode()).await?;
        assert!(!rina.sees().contains("[Terima dan catat]"), "{}", rina.sees());
    }
    assert_eq!(city.case(&number).await?, case);
    head.says("/antrean").await?;
    head.presses(&format!("{number} · Kamis, 26 November 2026")).await?;
    let beginning = rina.mark();
    head.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    head.says("Surat rekomendasi sudah terbit.").await?;
    head.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    assert!(rina.sees_since(beginning).contains("Surat rekomendasi sudah terbit."), "{}", rina.sees());
    rina.presses("Sudah selesai").await?;
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 pimpinan read
    3 pimpinan read
    4 pimpinan record
    5 pimpinan answer_directly
    6 pengadu confirm
    ");
    city.closes().await
}

async fn a_colleague_receives_what_a_complaints_officer_submits(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let dewi = city.member("Dewi Lestari", Role::Petugas, "").await?;
    let told = head.was_told();
    let number = rina.files().await?;
    assert_eq!(head.was_told(), told, "somebody at the desk is left");
    dewi.presses("Terima dan catat").await?;
    // It is late: the colleague hears of it, and the head; not whoever submitted it.
    let beginning = rina.mark();
    city.passes(TimeDelta::days(4)).await?;
    assert!(dewi.sees().contains(&number) && head.sees().contains(&number), "{}\n{}", dewi.sees(), head.sees());
    shows!(rina.sees_since(beginning), @"");
    city.closes().await
}

async fn whoever_submitted_it_does_not_take_it_in_the_division(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = budi.files().await?;
    let beginning = budi.mark();
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    let told = budi.sees_since(beginning);
    assert!(!told.contains("[Ambil]"), "{told}");
    let case = city.case(&number).await?;
    budi.forges(&Press::Move(case.id.clone(), Action::Claim).encode()).await?;
    assert_eq!(city.case(&number).await?, case);
    // Nobody else is in the division: the desk hears that nobody has taken it.
    let beginning = rina.mark();
    city.passes(TimeDelta::hours(6)).await?;
    assert!(rina.sees_since(beginning).contains(&number), "{}", rina.sees_since(beginning));
    // A colleague comes, takes it, and cannot hand it to whoever submitted it.
    let wati = city.member("Wati", Role::Bidang, "kewaspadaan").await?;
    wati.opens(&number).await?;
    wati.presses_all(&["Ambil", "Serahkan"]).await?;
    shows!(wati.sees(), @"
    Kepada siapa ADU-2026-00001-3 diserahkan?
    [Rina Petugas]
    [Batal]
    ");
    // Nor does it go to them when she is away and they stand in.
    wati.says("/cuti").await?;
    wati.presses("Hari ini, Senin, 23 November 2026").await?;
    wati.says("rabu").await?;
    wati.presses("Budi Santoso").await?;
    wati.says("Berkas ada di meja saya.").await?;
    wati.presses("Simpan").await?;
    assert_eq!(handler(&city, &number).await?, None, "{}", city.trail(&number).await?);
    city.closes().await
}

async fn a_head_who_complains_about_an_officer_leaves_it_to_the_complaints_desk(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = complains_about(&head, "Pak Budi di loket 2").await?;
    rina.presses("Terima dan catat").await?;
    rina.says("/antrean").await?;
    assert!(rina.sees().contains(&number), "{}", rina.sees());
    head.says("/antrean").await?;
    assert!(!head.sees().contains(&number), "{}", head.sees());
    city.closes().await
}

async fn a_head_who_comes_to_work_where_it_happened_leaves_it_to_the_complaints_desk(
    database: TestDatabase,
) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let number = complains_about(&siti, "petugas loket rekomendasi").await?;
    joins(&city, &head, Role::Bidang, "kewaspadaan").await?;
    head.opens(&number).await?;
    shows!(head.sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    rina.says("/antrean").await?;
    assert!(rina.sees().contains(&number), "{}", rina.sees());
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;
    city.closes().await
}

struct AboutOfficer {
    city: City,
    head: Person,
    tono: Person,
    wati: Person,
    number: String,
}

/// A complaint about an officer, which the head gave to the secretariat and Tono took; he works in another division, too.
async fn taken_by_tono(database: TestDatabase, beside: &str) -> Result<AboutOfficer> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let tono = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    let wati = city.member("Wati", Role::Bidang, "sekretariat").await?;
    let number = complains_about(&siti, "petugas loket").await?;
    head.presses_all(&["Terima dan catat", "Tetapkan tingkat", "3 – berat", "Teruskan ke bidang", "Sekretariat"])
        .await?;
    match beside {
        "" => head.presses_all(&["Lewati", "Lewati"]).await?,
        beside => head.presses_all(&[beside, "Lanjut", "Lewati"]).await?,
    }
    tono.presses("Ambil").await?;
    Ok(AboutOfficer { city, head, tono, wati, number })
}

async fn whoever_has_it_loses_it_when_their_division_is_named(database: TestDatabase) -> Result<()> {
    let AboutOfficer { city, head, tono, wati, number } = taken_by_tono(database, "").await?;
    joins(&city, &tono, Role::Bidang, "politik").await?;
    head.opens(&number).await?;
    let beginning = (tono.mark(), wati.mark());
    head.presses_all(&["Tetapkan teradu", "Politik Dalam Negeri"]).await?;
    assert_eq!(handler(&city, &number).await?, None);
    assert_eq!(tono.sees_since(beginning.0), "");
    shows!(wati.sees_since(beginning.1), @"
    bot: Dilepas, belum ada yang menangani: ADU-2026-00001-3, oleh sistem.
      Keadaan: Diteruskan ke Sekretariat. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Ambil] [Catatan internal]
      [Buka kartu]
    ");
    wati.presses("Ambil").await?;
    assert_eq!(handler(&city, &number).await?, Some(wati.account.id()));
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 pimpinan read
    3 pimpinan record
    4 pimpinan set_level
    5 pimpinan distribute
    6 bidang claim
    7 pimpinan read
    8 pimpinan name_respondent
    9 jam release
    10 bidang claim
    ");
    city.closes().await
}

async fn whoever_has_it_keeps_it_when_another_division_is_named(database: TestDatabase) -> Result<()> {
    let AboutOfficer { city, head, tono, number, .. } = taken_by_tono(database, "Politik Dalam Negeri").await?;
    head.opens(&number).await?;
    head.presses_all(&["Tetapkan teradu", "Politik Dalam Negeri"]).await?;
    let case = city.case(&number).await?;
    assert_eq!(case.handling.handler.map(|person| person.0), Some(tono.account.id()));
    assert_eq!(case.handling.tasks.len(), 1, "the division named has no task any more");
    city.closes().await
}

async fn whom_it_is_about_by_now_is_handed_nothing(database: TestDatabase) -> Result<()> {
    let AboutOfficer { city, head, tono, wati, number } = taken_by_tono(database, "").await?;
    tono.presses_all(&["Serahkan", "Wati"]).await?;
    head.opens(&number).await?;
    head.presses_all(&["Tetapkan teradu", "Wati"]).await?;
    tono.says("Berkas lengkap, tinggal menunggu tanda tangan.").await?;
    shows!(tono.sees().lines().next().unwrap_or_default(), @"Isian itu tidak sesuai lagi dengan keadaan ADU-2026-00001-3. Mohon ulangi langkahnya.");
    assert_eq!(handler(&city, &number).await?, Some(tono.account.id()));
    assert!(!wati.was_told().contains("tinggal menunggu"));
    city.closes().await
}

async fn whoever_comes_to_work_where_it_happened_loses_it(database: TestDatabase) -> Result<()> {
    let AboutOfficer { city, head, wati, number, .. } = taken_by_tono(database, "").await?;
    head.opens(&number).await?;
    head.presses_all(&["Tetapkan teradu", "Politik Dalam Negeri"]).await?;
    let rina = city.officer();
    rina.says("/petugas").await?;
    rina.presses("Tono Wibowo").await?;
    rina.presses("penangan di Politik Dalam Negeri").await?;
    assert_eq!(handler(&city, &number).await?, None, "{}", rina.sees());
    wati.presses("Ambil").await?;
    city.closes().await
}

async fn a_name_that_was_meant_otherwise_is_taken_off_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let budi = city.member("Budi Hartono", Role::Bidang, "sekretariat").await?;
    let number = complains_about(&siti, "Pak Budi Santoso di loket 2").await?;
    head.presses_all(&["Terima dan catat", "Buka kartu"]).await?;
    assert!(
        head.sees().contains("Teradu: Bidang Kewaspadaan Nasional dan Penanganan Konflik, Budi Hartono"),
        "{}",
        head.sees()
    );
    head.presses_all(&["Tetapkan tingkat", "3 – berat"]).await?;
    head.presses_all(&["Teruskan ke bidang", "Sekretariat", "Lewati", "Lewati"]).await?;
    budi.opens(&number).await?;
    shows!(budi.sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    head.opens(&number).await?;
    let beginning = head.mark();
    head.presses_all(&["Bukan teradu", "Budi Hartono"]).await?;
    head.says("Yang dimaksud petugas lain dengan nama depan yang sama.").await?;
    shows!(head.sees_since(beginning), @"
    bot: Siapa yang ternyata bukan teradu pada ADU-2026-00001-3? Sesudahnya, yang dipilih dapat membaca pengaduan ini menurut perannya.
      [Bidang Kewaspadaan Nasional dan Penanganan Konflik]
      [Budi Hartono]
      [Batal]
    bot: Mengapa ia bukan teradu pada ADU-2026-00001-3? Tulis dalam satu pesan. Pengadu tidak membacanya.

      Contoh: Yang dimaksud petugas lain dengan nama depan yang sama.
      [Batal]
    Hadi: Yang dimaksud petugas lain dengan nama depan yang sama.
    bot: Bukan teradu: ADU-2026-00001-3, oleh Hadi Kepala.
      Keadaan: Diteruskan ke Sekretariat. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Alasan: Yang dimaksud petugas lain dengan nama depan yang sama.
      [Tanya pengadu] [Catatan internal]
      [Tarik kembali] [Perpanjang]
      [Tetapkan teradu] [Bukan teradu]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    budi.opens(&number).await?;
    budi.presses("Ambil").await?;
    assert_eq!(handler(&city, &number).await?, Some(budi.account.id()));
    // Nothing of it reaches the citizen.
    siti.says(&format!("/status {number}")).await?;
    assert!(!siti.was_told().contains("nama depan") && !rina.was_told().contains("nama depan"));
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 pimpinan read
    3 pimpinan record
    4 pimpinan read
    5 pimpinan set_level
    6 pimpinan distribute
    7 pimpinan read
    8 pimpinan drop_respondent
    9 bidang read
    10 bidang claim
    ");
    city.closes().await
}

async fn only_a_head_takes_a_name_off(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let number = complains_about(&siti, "Bapak Hadi").await?;
    let case = city.case(&number).await?;
    // The only head is whom it is about: the desk works on it, and does not put it back into their hands.
    for person in [&head, &rina] {
        person.opens(&number).await?;
        assert!(!person.sees().contains("[Bukan teradu]"), "{}", person.sees());
        person.forges(&Press::Move(case.id.clone(), Action::DropRespondent).encode()).await?;
    }
    assert_eq!(city.case(&number).await?, case);
    let other = city.member("Dewi Kepala", Role::Pimpinan, "").await?;
    other.opens(&number).await?;
    other.presses("Bukan teradu").await?;
    shows!(other.sees(), @"
    Siapa yang ternyata bukan teradu pada ADU-2026-00001-3? Sesudahnya, yang dipilih dapat membaca pengaduan ini menurut perannya.
    [Bidang Kewaspadaan Nasional dan Penanganan Konflik]
    [Hadi Kepala]
    [Batal]
    ");
    city.closes().await
}

async fn a_division_named_in_a_completion_is_kept_out(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("service").await?;
    siti.presses("Tidak tahu").await?;
    siti.answers_between("service_date", "about_officer").await?;
    siti.presses("Ya").await?;
    siti.says("petugas loket").await?;
    siti.presses_all(&["Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    head.presses_all(&["Minta kelengkapan", "Pelayanan", "Petugas yang diadukan", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses_all(&["Lengkapi", "Rekomendasi penelitian, KKN, magang"]).await?;
    siti.says("Pak Budi di loket 2").await?;
    siti.presses("Kirim").await?;
    // Who joins the division afterwards is kept out of it as well.
    let budi = city.member("Agus", Role::Bidang, "kewaspadaan").await?;
    head.presses_all(&["Tetapkan tingkat", "3 – berat", "Teruskan ke bidang"]).await?;
    assert!(!head.sees().contains("Kewaspadaan"), "{}", head.sees());
    assert_eq!(city.counts("select count(*) from respondents where division = 'kewaspadaan'").await?, 1);
    budi.opens(&number).await?;
    shows!(budi.sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    city.closes().await
}

/// The head has looked at it: an answer about something else puts nobody back whom the head took off.
async fn a_completion_about_something_else_names_nobody(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let number = complains_about(&siti, "petugas loket").await?;
    head.presses_all(&["Bukan teradu", "Bidang Kewaspadaan Nasional dan Penanganan Konflik"]).await?;
    head.says("Yang diadukan petugas keamanan gedung.").await?;
    head.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil").await?;
    siti.presses("Kirim").await?;
    assert_eq!(city.case(&number).await?.handling.respondents, []);
    city.closes().await
}

/// The head is named only now: the complaints desk hears of it, and not the head.
async fn a_head_named_in_a_completion_hears_no_more_of_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let number = complains_about(&siti, "petugas loket").await?;
    head.presses_all(&["Minta kelengkapan", "Petugas yang diadukan", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Bapak Hadi").await?;
    let beginning = (rina.mark(), head.mark());
    siti.presses("Kirim").await?;
    assert_eq!(head.sees_since(beginning.1), "");
    assert!(rina.sees_since(beginning.0).contains(&format!("Kelengkapan diterima: {number}")), "{}", rina.sees());
    rina.presses("Nyatakan lengkap").await?;
    city.closes().await
}
