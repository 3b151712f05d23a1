//! Keys that open nothing, fields that cannot be taken, addresses that are none.

use anyhow::Result;
use reqwest::Method;

use super::door::{Door, Heard};
use super::specification::{ERROR, both, has_fields};
use super::{COMPLAINT, complaint};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_key_opens_what_it_was_made_for
    what_cannot_be_taken_is_named_field_by_field
    an_address_that_is_none_and_a_method_that_is_none
}

async fn a_key_opens_what_it_was_made_for(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let door = Door::of(&city).await?;
    let (reads, (id, posts)) = (door.key("Dasbor", false, false).await?.1, door.key("Portal", true, false).await?);
    let number = door.posts(&posts, "/requests.json", &COMPLAINT).await?.number()?;
    city.settles().await?;
    let one = format!("/requests/{number}.json");
    let mut said = Vec::new();
    let mut refused = async |heard: Heard| -> Result<()> {
        assert_eq!(heard.status, 403, "{}", heard.body);
        said.push(heard.errors()?);
        Ok(())
    };
    refused(door.reads(&one).await?).await?;
    refused(door.reads("/requests.json").await?).await?;
    refused(door.reads_with("wadul_", &one).await?).await?;
    refused(door.reads_with(&reads.to_uppercase(), &one).await?).await?;
    refused(door.posts(&reads, "/requests.json", &COMPLAINT).await?).await?;
    refused(door.posts("", "/requests.json", &COMPLAINT).await?).await?;
    assert!(door.revokes(id).await? && !door.revokes(id).await?);
    refused(door.posts(&posts, "/requests.json", &COMPLAINT).await?).await?;
    shows!(said.join("\n"), @"
    403 Kunci API belum disertakan. Kirimkan sebagai api_key, atau dalam tajuk Authorization: Bearer.
    403 Kunci API belum disertakan. Kirimkan sebagai api_key, atau dalam tajuk Authorization: Bearer.
    403 Kunci API ini tidak berlaku.
    403 Kunci API ini tidak berlaku.
    403 Kunci API ini hanya untuk membaca.
    403 Kunci API belum disertakan. Kirimkan sebagai api_key, atau dalam tajuk Authorization: Bearer.
    403 Kunci API ini tidak berlaku.
    ");
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    let (xml, json) = both(&door, None, "/requests", "", "errors").await?;
    has_fields(&xml, "error", &ERROR)?;
    assert_eq!(json.json()?[0]["code"], 403);

    // In the header, or where the specification has it.
    assert_eq!(door.reads_with(&reads, &one).await?.status, 200);
    let field = door.reads(&format!("{one}?api_key={reads}")).await?;
    assert_eq!((field.status, field.number()?), (200, number));

    // Sixty at once, then as many as come back each second.
    let mut last = 0;
    for _ in 0..61 {
        last = door.reads_with(&reads, &one).await?.status;
    }
    assert_eq!(last, 429);
    let slow = door.reads_with(&reads, &one).await?;
    assert_eq!((slow.headers["retry-after"].to_str()?, slow.errors()?.starts_with("429 ")), ("1", true));
    city.passes(chrono::TimeDelta::seconds(1)).await?;
    assert_eq!(door.reads_with(&reads, &one).await?.status, 200);
    city.closes().await
}

async fn what_cannot_be_taken_is_named_field_by_field(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let door = Door::of(&city).await?;
    let (_, key) = door.key("Portal", true, false).await?;
    let hears = async |fields: &[(&str, &str)]| -> Result<(u16, String)> {
        let heard = door.posts(&key, "/requests.json", fields).await?;
        Ok((heard.status, heard.errors()?))
    };
    let (status, nothing) = hears(&[]).await?;
    shows!(format!("{status}\n{nothing}"), @"
    400
    400 service_code belum diisi. Daftarnya ada di services.
    ");
    let (status, only) = hears(&[("service_code", "ormas"), ("description", "Loket tutup.")]).await?;
    shows!(format!("{status}\n{only}"), @"
    400
    400 first_name, last_name: belum diisi. Nama lengkap pengadu
    400 attribute[address]: belum diisi. Alamat lengkap pengadu: jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan
    400 attribute[service_date]: belum diisi. Kapan pengadu menerima pelayanan itu?
    400 description: baru 12 huruf; paling sedikit 20
    400 attribute[loss_kind]: belum diisi. Kerugian apa yang dialami pengadu?
    400 attribute[resolution]: belum diisi. Penyelesaian apa yang diharapkan pengadu?
    400 attribute[about_officer]: belum diisi. Apakah pengadu mengadukan seorang petugas tertentu?
    400 address_string, lat, long: belum diisi. Tempat pengaduan disampaikan: alamat, atau titik pada peta
    400 attribute[confidential]: belum diisi. Apakah identitas pengadu dirahasiakan? Bila ya, hanya petugas pengaduan dan pimpinan yang mengetahuinya.
    ");
    let (status, unknown) = hears(&complaint(&[("service_code", "jalan_rusak")])).await?;
    shows!(format!("{status}\n{unknown}"), @"
    404
    404 service_code jalan_rusak tidak ada. Daftarnya ada di services.
    ");
    let long = "x".repeat(4001);
    let (status, odd) = hears(&complaint(&[
        ("first_name", "S"),
        ("last_name", ""),
        ("phone", "tidak ada"),
        ("description", &long),
        ("attribute[service_date]", "2026-12-01T00:00:00Z"),
        ("attribute[loss_kind]", "heavy"),
        ("attribute[about_officer]", "yes"),
        ("attribute[confidential]", "Open"),
    ]))
    .await?;
    shows!(format!("{status}\n{odd}"), @"
    400
    400 first_name, last_name: baru 1 huruf; paling sedikit 3
    400 phone: bukan nomor telepon; tulislah 8 sampai 15 angka
    400 attribute[service_date]: tanggal itu belum tiba
    400 description: kelebihan 1 huruf; paling banyak 4000
    400 attribute[loss_kind]: pilih salah satu: material, immaterial, both, none
    400 attribute[officer]: belum diisi. Siapa nama petugas itu, atau di loket mana ia bertugas? Wajib diisi bila mengadukan petugas.
    400 attribute[confidential]: pilih salah satu: open, secret
    ");
    let (status, loss) = hears(&complaint(&[
        ("attribute[loss_kind]", "material"),
        ("attribute[damages]", "banyak"),
        ("attribute[service_date]", "2026-02-30"),
    ]))
    .await?;
    shows!(format!("{status}\n{loss}"), @"
    400
    400 attribute[service_date]: tanggal itu tidak ada dalam kalender
    400 attribute[loss]: belum diisi. Apa kerugian itu? Wajib diisi bila ada kerugian.
    400 attribute[damages]: bukan jumlah uang. Contoh: 1250000
    ");
    let (status, place) = hears(&complaint(&[("address_string", ""), ("lat", "-7.6")])).await?;
    shows!(format!("{status}\n{place}"), @"
    400
    400 lat dan long harus diisi keduanya, dalam derajat WGS84.
    ");

    let json = door.asks(Method::POST, "/requests.json").bearer_auth(&key).json(&serde_json::json!({}));
    let json = Heard::of(json).await?;
    shows!(format!("{}\n{}", json.status, json.errors()?), @"
    400
    400 Kirimkan isian sebagai application/x-www-form-urlencoded.
    ");
    let huge = Heard::of(
        door.asks(Method::POST, "/requests.json")
            .bearer_auth(&key)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(vec![b'x'; 128 * 1024 + 1]),
    )
    .await?;
    shows!(format!("{}\n{}", huge.status, huge.errors()?), @"
    413
    413 Kiriman itu terlalu panjang; paling banyak 131072 byte.
    ");
    let reference = Heard::of(
        door.asks(Method::POST, "/requests.json")
            .bearer_auth(&key)
            .form(&COMPLAINT)
            .header("idempotency-key", "x".repeat(101)),
    )
    .await?;
    shows!(format!("{}\n{}", reference.status, reference.errors()?), @"
    400
    400 Idempotency-Key paling panjang 100 huruf.
    ");
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    city.closes().await
}

async fn an_address_that_is_none_and_a_method_that_is_none(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let door = Door::of(&city).await?;
    let (_, key) = door.key("Portal", true, false).await?;
    let mut said = Vec::new();
    for path in [
        "/services.txt",
        "/requests",
        "/elsewhere.json",
        "/services/jalan_rusak.json",
        "/requests/ADU-2026-00001-3.json",
        "/requests/ADU-2026-00001-4.json",
        "/requests/%27%20or%201=1.json",
        "/tokens/123456.json",
        "/services.json?jurisdiction_id=city.gov",
    ] {
        let heard = door.reads_with(&key, path).await?;
        let words = heard.errors().unwrap_or_else(|_| heard.body.replace('\n', " "));
        said.push(format!("{path} {} {words}", heard.status));
    }
    shows!(said.join("\n"), @r#"
    /services.txt 404 <?xml version="1.0" encoding="utf-8"?> <errors><error><code>404</code><description>Alamat ini tidak ada. Yang ada disebut di https://wadul.example.go.id/open311/v2/discovery.xml.</description></error></errors> 
    /requests 404 <?xml version="1.0" encoding="utf-8"?> <errors><error><code>404</code><description>Alamat ini tidak ada. Yang ada disebut di https://wadul.example.go.id/open311/v2/discovery.xml.</description></error></errors> 
    /elsewhere.json 404 404 Alamat ini tidak ada. Yang ada disebut di https://wadul.example.go.id/open311/v2/discovery.xml.
    /services/jalan_rusak.json 404 404 service_code jalan_rusak tidak ada. Daftarnya ada di services.
    /requests/ADU-2026-00001-3.json 404 404 service_request_id ADU-2026-00001-3 tidak ada.
    /requests/ADU-2026-00001-4.json 404 404 service_request_id ADU-2026-00001-4 tidak ada.
    /requests/%27%20or%201=1.json 404 404 service_request_id %27%20or%201=1 tidak ada.
    /tokens/123456.json 404 404 Token tidak dipakai di sini: nomor pengaduan diberikan seketika.
    /services.json?jurisdiction_id=city.gov 404 404 jurisdiction_id city.gov tidak ada. Di sini: bakesbangpol.pasuruankab.go.id.
    "#);
    for (method, path, allowed) in [
        (Method::DELETE, "/requests.json", "GET, HEAD, POST"),
        (Method::PUT, "/services/ormas.json", "GET, HEAD"),
        (Method::POST, "/services.json", "GET, HEAD"),
        (Method::POST, "/discovery.json", "GET, HEAD"),
    ] {
        let heard = Heard::of(door.asks(method, path).bearer_auth(&key)).await?;
        assert_eq!((heard.status, heard.headers["allow"].to_str()?), (405, allowed), "{path}");
        assert!(heard.errors()?.starts_with("405 "), "{}", heard.body);
    }
    let head = Heard::of(door.asks(Method::HEAD, "/services.json")).await?;
    assert_eq!((head.status, head.body.as_str(), head.headers["cache-control"].to_str()?), (200, "", "no-store"));

    // A database that is away is no answer about a case.
    city.store().await?.close().await;
    let away = door.reads_with(&key, "/requests.json").await?;
    shows!(format!("{}\n{}", away.status, away.errors()?), @"
    503
    503 Layanan ini sedang tidak dapat dipakai. Mohon coba lagi sebentar lagi.
    ");
    assert_eq!(away.headers["retry-after"].to_str()?, "5");
    Ok(())
}
