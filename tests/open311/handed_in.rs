//! A case comes in, is worked on, and is followed from outside.

use anyhow::Result;
use wadul::domain::Role;

use super::complaint;
use super::door::Door;
use super::specification::{RECEIPT, REQUEST, agree, both, has_fields};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_case_is_handed_in_and_followed
}

async fn a_case_is_handed_in_and_followed(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let door = Door::of(&city).await?;
    let (_, key) = door.key("Portal kota", true, false).await?;
    let beginning = rina.mark();
    let extra = [
        ("attribute[reference]", "K-17"),
        ("media_url", "https://portal.example.go.id/k-17.jpg"),
        ("email", "siti@example.org"),
        ("account_id", "4711"),
    ];
    let xml = door.posts(&key, "/requests.xml", &complaint(&extra)).await?;
    shows!(xml.shown(), @r#"
    200 text/xml; charset=utf-8
    <?xml version="1.0" encoding="utf-8"?>
    <service_requests>
    <request>
    <service_request_id>ADU-2026-00001-3</service_request_id>
    <service_notice>Nomor pengaduan ADU-2026-00001-3, kode akses #code. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB. Untuk mengikuti lewat Telegram, buka https://t.me/wadul_uji_bot?start=status_ADU-2026-00001-3, tekan Mulai, lalu ketik kode aksesnya.</service_notice>
    <account_id>
    </account_id>
    </request>
    </service_requests>
    "#);
    has_fields(&xml, "request", &RECEIPT)?;
    // The answer was lost on its way: the same again is the same case.
    let again = door.posts(&key, "/requests.json", &complaint(&extra)).await?;
    agree(&xml, &again, "service_requests")?;
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    let number = again.number()?;
    city.settles().await?;
    shows!(rina.sees_since(beginning), @"
    bot: Pengaduan baru
      ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
      Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
      Kanal: portal pengaduan
      Tanda: belum diikuti akun Telegram: hubungi lewat telepon

      Pengadu
      Nama lengkap: Siti Aminah
      Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
      Telepon: 081234567890
      Tempat penyampaian: Bangil
      Surel: siti@example.org
      Tautan lampiran: https://portal.example.go.id/k-17.jpg

      Isi
      Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
      Tanggal pelayanan: Selasa, 10 November 2026
      Yang tidak sesuai: Surat rekomendasi belum terbit setelah sepuluh hari.
      Jenis kerugian: Tidak ada
      Penyelesaian yang diharapkan: Surat diterbitkan minggu ini.
      Tentang petugas: Tidak
      Kerahasiaan: Petugas dan bidang
      Nomor di portal: K-17

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      SHA-256 pernyataan: #hash
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
      [Dokumen] [Teks SP4N-LAPOR!]
    ");
    shows!(city.trail(&number).await?, @"
    1 jam filed
    2 petugas read
    ");

    // Whoever has number and code follows it in the bot.
    let notice = again.json()?[0]["service_notice"].as_str().unwrap_or_default().to_owned();
    let code = notice.split("kode akses ").nth(1).and_then(|rest| rest.get(..6)).unwrap_or_default();
    siti.says(&format!("/start status_{number}")).await?;
    siti.says(code).await?;
    assert!(siti.sees().starts_with(&format!("{number}\nTerkirim, menunggu dicatat petugas")), "{}", siti.sees());
    siti.presses("Ikuti pengaduan ini").await?;

    // The office works on it as on any other, and the portal reads where it stands.
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    rina.says(&format!("/kasus {number}")).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    let (xml, json) = both(&door, Some(&key), &format!("/requests/{number}"), "", "service_requests").await?;
    has_fields(&xml, "request", &REQUEST)?;
    shows!(json.shown(), @r#"
    200 application/json; charset=utf-8
    [
      {
        "address": null,
        "address_id": null,
        "agency_responsible": "Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan",
        "description": null,
        "expected_datetime": "2026-11-26T09:00:00Z",
        "lat": null,
        "long": null,
        "media_url": null,
        "requested_datetime": "2026-11-23T02:#soon",
        "service_code": "rekomendasi_penelitian",
        "service_name": "Rekomendasi penelitian, survei, KKN, atau magang",
        "service_notice": null,
        "service_request_id": "ADU-2026-00001-3",
        "status": "open",
        "status_notes": "Diteruskan ke bidang",
        "updated_datetime": "2026-11-23T02:#soon",
        "zipcode": null
      }
    ]
    "#);
    shows!(xml.shown(), @r#"
    200 text/xml; charset=utf-8
    <?xml version="1.0" encoding="utf-8"?>
    <service_requests>
    <request>
    <service_request_id>ADU-2026-00001-3</service_request_id>
    <status>open</status>
    <status_notes>Diteruskan ke bidang</status_notes>
    <service_name>Rekomendasi penelitian, survei, KKN, atau magang</service_name>
    <service_code>rekomendasi_penelitian</service_code>
    <description>
    </description>
    <agency_responsible>Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan</agency_responsible>
    <service_notice>
    </service_notice>
    <requested_datetime>2026-11-23T02:#soon</requested_datetime>
    <updated_datetime>2026-11-23T02:#soon</updated_datetime>
    <expected_datetime>2026-11-26T09:00:00Z</expected_datetime>
    <address>
    </address>
    <address_id>
    </address_id>
    <zipcode>
    </zipcode>
    <lat>
    </lat>
    <long>
    </long>
    <media_url>
    </media_url>
    </request>
    </service_requests>
    "#);
    budi.presses("Ambil").await?;

    city.closes().await
}
