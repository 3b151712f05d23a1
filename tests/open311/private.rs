//! What leaves the house, and what does not.

use anyhow::Result;
use reqwest::Method;
use wadul::domain::Role;

use super::complaint;
use super::door::{Door, Heard};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    nothing_personal_goes_out
    what_is_about_an_officer_goes_to_the_head
    the_same_again_is_the_same_case
    whatever_was_written_comes_in_as_it_was
}

async fn nothing_personal_goes_out(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let door = Door::of(&city).await?;
    let (_, portal) = door.key("Portal", true, false).await?;
    let (_, full) = door.key("Dinas Kominfo", false, true).await?;
    let open = door.posts(&portal, "/requests.json", &complaint(&[])).await?.number()?;
    let secret =
        door.posts(&portal, "/requests.json", &complaint(&[("attribute[confidential]", "secret")])).await?.number()?;
    city.settles().await?;
    let personal = ["Siti", "Aminah", "Krajan", "0812", "812", "Surat", "minggu ini"];
    for (key, path) in [
        (&portal, format!("/requests/{open}.json")),
        (&portal, format!("/requests/{secret}.xml")),
        (&portal, "/requests.json".to_owned()),
        // Not even this one reads the words of many at once, or of whoever wants to stay secret.
        (&full, "/requests.xml".to_owned()),
        (&full, format!("/requests/{secret}.json")),
    ] {
        let heard = door.reads_with(key, &path).await?;
        assert_eq!(heard.status, 200, "{path}");
        for word in personal {
            assert!(!heard.body.contains(word), "{path} tells {word}: {}", heard.body);
        }
    }
    let words = door.reads_with(&full, &format!("/requests/{open}.json")).await?;
    assert_eq!(words.json()?[0]["description"], "Surat rekomendasi belum terbit setelah sepuluh hari.");
    assert!(!words.body.contains("Siti") && !words.body.contains("Krajan"), "{}", words.body);
    // Whoever reads what was written leaves a trace; where it stands may be asked for without.
    shows!(city.trail(&open).await?, @"
    1 jam filed
    2 petugas read
    3 jam read_by_partner
    ");
    shows!(city.trail(&secret).await?, @"
    1 jam filed
    2 petugas read
    ");
    let rina = city.officer();
    rina.says(&format!("/kasus {open}")).await?;
    assert!(rina.sees().contains("Isi pengaduan dibaca sistem lain (Open311)"), "{}", rina.sees());
    city.closes().await
}

async fn what_is_about_an_officer_goes_to_the_head(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, dewi) = (city.officer(), city.member("Dewi Lestari", Role::Pimpinan, "").await?);
    let door = Door::of(&city).await?;
    let (_, key) = door.key("Portal", true, true).await?;
    let (before, head) = (rina.mark(), dewi.mark());
    let about = [("attribute[about_officer]", "yes"), ("attribute[officer]", "petugas loket 2")];
    let number = door.posts(&key, "/requests.json", &complaint(&about)).await?.number()?;
    city.settles().await?;
    assert_eq!(rina.sees_since(before), "");
    assert!(dewi.sees_since(head).contains("petugas loket 2"), "{}", dewi.sees_since(head));
    let heard = door.reads_with(&key, &format!("/requests/{number}.json")).await?;
    assert!(heard.json()?[0]["description"].is_null(), "{}", heard.body);
    city.closes().await
}

async fn the_same_again_is_the_same_case(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let door = Door::of(&city).await?;
    let (one, two) = (door.key("Portal", true, false).await?.1, door.key("Hub", true, false).await?.1);
    let posts = async |key: &str, header: Option<&str>, fields: &[(&str, &str)]| -> Result<String> {
        let request = door.asks(Method::POST, "/requests.json").bearer_auth(key).form(fields);
        let request = match header {
            Some(header) => request.header("idempotency-key", header),
            None => request,
        };
        Heard::of(request).await?.number()
    };
    // Sent twice in the same moment, and once more.
    let with = complaint(&[("attribute[reference]", "17")]);
    let (first, second) = tokio::join!(posts(&one, None, &with), posts(&one, None, &with));
    let (first, second) = (first?, second?);
    assert_eq!((&second, posts(&one, None, &with).await?), (&first, first.clone()));
    // Another system's number, a key that looks like one, and none at all are others.
    let mut numbers = vec![first];
    for (key, header, fields) in [
        (&two, None, &with),
        (&one, Some("17"), &complaint(&[])),
        (&one, None, &complaint(&[])),
        (&one, None, &complaint(&[])),
    ] {
        numbers.push(posts(key, header, fields).await?);
    }
    assert_eq!(posts(&one, Some("17"), &complaint(&[])).await?, numbers[2]);
    let many = numbers.len();
    numbers.sort();
    numbers.dedup();
    assert_eq!((numbers.len(), city.counts("select count(*) from cases").await?), (many, 5));
    city.settles().await?;
    city.closes().await
}

async fn whatever_was_written_comes_in_as_it_was(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let door = Door::of(&city).await?;
    let (_, key) = door.key("Portal", true, true).await?;
    let words = "<b>Surat</b> & \"berkas\" tidak terbit;\nsaya kecewa 🙂 السلام ]]> --";
    let fields = complaint(&[
        ("description", words),
        ("address_string", ""),
        ("lat", "-7.6012345"),
        ("long", "112.7812345"),
        ("attribute[loss_kind]", "both"),
        ("attribute[loss]", "Tiga kali datang.\nTiga hari kerja hilang."),
        ("attribute[damages]", "1250000"),
    ]);
    let number = door.posts(&key, "/requests.json", &fields).await?.number()?;
    let (_, json) =
        super::specification::both(&door, Some(&key), &format!("/requests/{number}"), "", "service_requests").await?;
    assert_eq!(json.json()?[0]["description"], words);
    city.settles().await?;
    let rina = city.officer();
    rina.says(&format!("/kasus {number}")).await?;
    let card = rina.sees();
    for told in ["<b>Surat</b> & \"berkas\"", "Rp1.250.000", "Tiga hari kerja hilang.", "(-7.60123, 112.78123)"] {
        assert!(card.contains(told), "{told}: {card}");
    }
    city.closes().await
}
