//! Groups of the office: they hear that there is a case, and never whose.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;
use wadul::sandbox::{Group, Outcome};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_admin_binds_a_group_and_nobody_else_does
    a_group_hears_of_a_confidential_case_and_never_whose_it_is
    a_group_hears_nothing_of_a_complaint_about_an_officer
    a_deleted_topic_leaves_the_news_to_the_group
    a_group_with_a_new_id_is_followed
    a_group_finds_its_new_id_by_being_refused
    a_group_that_puts_the_bot_out_hears_nothing_any_more
    a_busy_group_hears_everything_in_its_time
}

/// A group with the bot and Rina in it, as Rina sees it.
async fn of_the_office(city: &City, title: &str) -> Result<(Group, Person)> {
    let rina = city.officer();
    let group = city.telegram().supergroup(title);
    let there = rina.at(group.adds(&rina.account));
    group.invites_bot(&rina.account);
    there.settles().await?;
    Ok((group, there))
}

async fn an_admin_binds_a_group_and_nobody_else_does(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (group, there) = of_the_office(&city, "Kantor Kesbang").await?;
    let budi = city.member("Budi", Role::Petugas, "").await?;
    let siti = city.citizen("Siti Aminah");
    for nobody in [&budi, &siti] {
        let among_them = nobody.at(group.adds(&nobody.account));
        among_them.says("/ikat").await?;
        among_them.says("/lepas@wadul_uji_bot").await?;
        among_them.says("Selamat pagi").await?;
        assert_eq!(city.denials(nobody).await?, ["group", "group"]);
    }
    assert_eq!(there.was_told(), "", "nobody is told off before others");
    assert_eq!(city.counts("select count(*) from people").await?, 2, "whoever only talks in a group is not kept");

    there.says("/ikat bidang antah berantah").await?;
    shows!(there.sees(), @"
    Bidang itu belum dikenal. Tulislah /ikat untuk seluruh kantor, atau salah satu dari ini:
    /ikat sekretariat – Sekretariat
    /ikat ideologi – Ideologi dan Wawasan Kebangsaan
    /ikat politik – Politik Dalam Negeri
    /ikat ekososbud – Ekososbud, Agama dan Ormas
    /ikat kewaspadaan – Kewaspadaan Nasional
    ");
    there.says("/ikat").await?;
    shows!(there.sees(), @"
    Grup ini sekarang menerima kabar pengaduan baru untuk seluruh kantor. Identitas pengadu tidak pernah ditulis di sini.
    Untuk berhenti, tulis /lepas di tempat ini.
    ");
    there.says("/ikat@wadul_uji_bot  Kewaspadaan   nasional").await?;
    shows!(there.sees(), @"
    Grup ini sekarang menerima kabar pengaduan untuk Bidang Kewaspadaan Nasional dan Penanganan Konflik. Identitas pengadu tidak pernah ditulis di sini.
    Untuk berhenti, tulis /lepas di tempat ini.
    ");
    there.says("/ikat kewaspadaan").await?;
    assert_eq!(city.counts("select count(*) from groups").await?, 2);
    there.says("/lepas").await?;
    shows!(there.sees(), @"Kabar pengaduan tidak lagi dikirim ke sini. Untuk mulai lagi, tulis /ikat.");
    there.says("/lepas").await?;
    shows!(there.sees(), @"Di tempat ini tidak ada kabar pengaduan yang dapat dihentikan. Untuk mulai, tulis /ikat.");
    assert_eq!(city.counts("select count(*) from groups").await?, 0);
    let before = there.was_told();
    siti.files().await?;
    assert_eq!(there.was_told(), before);

    // Whoever is suspended binds nothing, and the group goes on hearing what was bound before.
    let dewi = city.member("Dewi", Role::Admin, "").await?;
    let dewi_there = dewi.at(group.adds(&dewi.account));
    dewi_there.says("/ikat").await?;
    let store = city.store().await?;
    let id = wadul::domain::PersonId(dewi.account.id());
    store.transact(0, move |tx| Box::pin(async move { tx.suspend(id).await })).await?;
    let before = there.was_told();
    dewi_there.says("/lepas").await?;
    assert_eq!(there.was_told(), before);
    assert_eq!(city.denials(&dewi).await?, ["group"]);
    siti.files().await?;
    assert!(there.sees().contains("ADU-2026-00002"), "{}", there.sees());
    city.closes().await
}

async fn a_group_hears_of_a_confidential_case_and_never_whose_it_is(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let (_, office) = of_the_office(&city, "Kantor").await?;
    let (_, division) = of_the_office(&city, "Kewaspadaan").await?;
    let (_, other) = of_the_office(&city, "Politik").await?;
    office.says("/ikat").await?;
    division.says("/ikat kewaspadaan").await?;
    other.says("/ikat politik").await?;
    let unmoved = other.was_told();
    siti.says("/lapor").await?;
    siti.answers_up_to("phone").await?;
    siti.says("081234567890").await?;
    siti.answers_between("service", "evidence").await?;
    siti.account.sends_photo("surat bertanda nama");
    siti.settles().await?;
    siti.presses_all(&["Lanjut", "Rahasiakan identitas saya", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    shows!(office.sees(), @"
    Pengaduan baru
    ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Tanda: identitas dirahasiakan
    Untuk membukanya, tulis /kasus ADU-2026-00001-3 di obrolan pribadi dengan bot ini.
    ");
    let filed = office.was_told();
    rina.presses_all(&["Terima dan catat", "Tetapkan tingkat", "2 – sedang"]).await?;
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    shows!(division.sees(), @"
    Pengaduan untuk Bidang Kewaspadaan Nasional dan Penanganan Konflik
    ADU-2026-00001-3 · Diteruskan ke bidang
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tingkat: 2 – sedang
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Tanda: identitas dirahasiakan
    Untuk membukanya, tulis /kasus ADU-2026-00001-3 di obrolan pribadi dengan bot ini.
    ");
    let given = division.was_told();
    budi.presses("Ambil").await?;
    budi.presses("Alihkan").await?;
    budi.presses("Politik Dalam Negeri").await?;
    budi.says("Siti Aminah bertanya tentang bantuan partai.").await?;
    shows!(other.sees(), @"
    Pengaduan untuk Bidang Politik Dalam Negeri
    ADU-2026-00001-3 · Diteruskan ke bidang
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tingkat: 2 – sedang
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Tanda: identitas dirahasiakan
    Untuk membukanya, tulis /kasus ADU-2026-00001-3 di obrolan pribadi dengan bot ini.
    ");
    siti.presses("Cabut pengaduan").await?;
    siti.presses("Ya, cabut").await?;
    assert_eq!((office.was_told(), division.was_told()), (filed, given), "one piece of news a case and group");
    assert_ne!(other.was_told(), unmoved);
    for group in [&office, &division, &other] {
        let told = group.was_told();
        assert!(told.contains(&number), "{told}");
        for personal in ["Siti", "Aminah", "Krajan", "Raci", "8123456", "surat", "sepuluh hari", "Bangil", "Budi"] {
            assert!(!told.contains(personal), "{personal} in\n{told}");
        }
    }
    assert!(
        city.telegram()
            .calls_of("sendPhoto")
            .iter()
            .all(|call| call.parameters["chat_id"].to_string().trim_matches('"').starts_with(|c: char| c != '-'))
    );
    city.closes().await
}

async fn a_group_hears_nothing_of_a_complaint_about_an_officer(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let (_, there) = of_the_office(&city, "Kantor").await?;
    there.says("/ikat").await?;
    there.says("/ikat sekretariat").await?;
    let before = there.was_told();
    siti.says("/lapor").await?;
    siti.answers_up_to("about_officer").await?;
    siti.presses("Ya").await?;
    siti.says("petugas loket rekomendasi").await?;
    siti.presses_all(&["Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Sekretariat", "Lewati", "Lewati"]).await?;
    assert_eq!(there.was_told(), before);
    city.closes().await
}

async fn a_deleted_topic_leaves_the_news_to_the_group(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let (group, there) = of_the_office(&city, "Kantor").await?;
    let topic = group.opens_topic(&there.account, "Pengaduan");
    let in_topic = there.at(there.account.in_topic(topic));
    in_topic.says("/ikat").await?;
    there.says("/ikat kewaspadaan").await?;
    siti.files().await?;
    let where_told = || {
        let entries = there.account.chat().into_iter().filter(|entry| entry.json["from"]["is_bot"] == true);
        entries.map(|entry| entry.json["message_thread_id"].as_i64()).collect::<Vec<_>>()
    };
    assert_eq!(where_told(), [Some(topic), None, Some(topic)]);
    there.says("/lepas").await?;
    assert_eq!(city.counts("select count(*) from groups").await?, 1, "only what is bound in this place");

    group.deletes_topic(topic);
    siti.files().await?;
    siti.files().await?;
    assert_eq!(where_told(), [None, None, None, None], "an answer, a release and two cases");
    shows!(there.sees(), @"
    Pengaduan baru
    ADU-2026-00003-7 · Terkirim, menunggu dicatat petugas
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Untuk membukanya, tulis /kasus ADU-2026-00003-7 di obrolan pribadi dengan bot ini.
    ");
    // A command given in a topic that is gone by the time it is answered.
    let brief = group.opens_topic(&there.account, "Sementara");
    there.account.in_topic(brief).sends("/ikat politik");
    city.updates_arrive().await?;
    group.deletes_topic(brief);
    city.settles().await?;
    assert_eq!(where_told().len(), 4, "nobody is left to read the answer");
    assert_eq!(city.counts("select count(*) from groups where topic_id is null").await?, 2);
    city.closes().await
}

async fn a_group_with_a_new_id_is_followed(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let group = city.telegram().group("Kantor");
    let there = rina.at(group.adds(&rina.account));
    group.invites_bot(&rina.account);
    there.says("/ikat").await?;
    let new = group.becomes_supergroup(&rina.account);
    city.settles().await?;
    city.restarts().await?;
    siti.files().await?;
    let there = rina.at(rina.account.in_group(&new));
    assert!(there.sees().contains("ADU-2026-00001"), "{}", there.account.transcript());
    there.says("/lepas").await?;
    assert_eq!(city.counts("select count(*) from groups").await?, 0);
    city.closes().await
}

async fn a_group_finds_its_new_id_by_being_refused(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let group = city.telegram().group("Kantor");
    let there = rina.at(group.adds(&rina.account));
    group.invites_bot(&rina.account);
    there.says("/ikat").await?;
    let new = group.becomes_supergroup(&rina.account);
    group.forgets_updates();
    new.forgets_updates();
    siti.files().await?;
    siti.files().await?;
    let there = rina.at(rina.account.in_group(&new));
    for number in ["ADU-2026-00001", "ADU-2026-00002"] {
        assert_eq!(there.was_told().matches(&format!("{number}-")).count(), 2, "once, with its hint");
    }
    city.closes().await
}

async fn a_group_that_puts_the_bot_out_hears_nothing_any_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let (group, there) = of_the_office(&city, "Kantor").await?;
    there.says("/ikat").await?;
    there.says("/ikat politik").await?;
    let before = there.was_told();
    group.kicks_bot(&rina.account);
    city.settles().await?;
    shows!(rina.sees(), @"
    Bot ini tidak lagi dapat menulis di grup Kantor. Kabar pengaduan tidak dikirim ke sana lagi.
    Untuk mulai lagi, masukkan bot ke grup itu, lalu tulis /ikat di sana.
    ");
    siti.files().await?;
    assert_eq!(there.was_told(), before);
    let tried = "select count(*) from outbox where person_id < 0 and ending = 'gone'";
    assert_eq!(city.counts(tried).await?, 0, "nothing was even tried");
    // Let in again, it says nothing until an admin binds the group again.
    group.invites_bot(&rina.account);
    siti.files().await?;
    assert_eq!(there.was_told(), before);
    there.says("/ikat").await?;
    // Telegram's word that the bot is out never came: the next refusal says so, and nobody's reach suffers.
    group.kicks_bot(&rina.account);
    group.forgets_updates();
    siti.files().await?;
    siti.files().await?;
    assert_eq!(city.counts(tried).await?, 1);
    assert_eq!(city.counts("select count(*) from people where reach <> 'reachable'").await?, 0);
    assert_eq!(rina.was_told().matches("tidak lagi dapat menulis di grup").count(), 2, "once each time");
    city.closes().await
}

async fn a_busy_group_hears_everything_in_its_time(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let (_, there) = of_the_office(&city, "Kantor").await?;
    there.says("/ikat").await?;
    siti.files().await?;
    let first = city.counts("select max(seq) from outbox where person_id < 0").await?;
    // As many cases at once as a flood brings; Telegram's limit for a group must hold nobody else up.
    let store = city.store().await?;
    store
        .transact(0, move |tx| {
            Box::pin(async move {
                for _ in 0..30 {
                    let again = "insert into outbox (person_id, priority, notice, silent, due_at, attempts, parts_sent,
                           uncertain, created_at)
                         select person_id, priority, notice, silent, due_at, 0, 0, uncertain, created_at from outbox
                         where seq = $1";
                    tx.query(again).bind(first).execute().await?;
                }
                Ok::<_, wadul::store::StoreError>(())
            })
        })
        .await?;
    let began = city.clock().now();
    siti.says("/bantuan").await?;
    assert!(city.clock().now() - began > TimeDelta::minutes(1), "the group waits its turn");
    assert_eq!(there.was_told().matches("Pengaduan baru").count(), 31);
    let calls = city.telegram().calls_of("sendMessage");
    assert!(calls.iter().all(|call| matches!(call.outcome, Outcome::Done(_))), "Telegram never had to say stop");
    city.closes().await
}
