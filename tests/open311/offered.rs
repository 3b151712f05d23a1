//! What is offered can be found out by anybody.

use anyhow::Result;
use reqwest::Method;

use super::door::{Door, Heard};
use super::specification::{ATTRIBUTE, DATATYPES, DEFINITION, DISCOVERY, ENDPOINT, SERVICE, both, has_fields};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_offered_can_be_found_out_without_a_key
}

async fn what_is_offered_can_be_found_out_without_a_key(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let door = Door::of(&city).await?;
    let (xml, json) = both(&door, None, "/discovery", "", "discovery").await?;
    has_fields(&xml, "discovery", &DISCOVERY)?;
    has_fields(&xml, "endpoint", &ENDPOINT)?;
    shows!(json.shown(), @r#"
    200 application/json; charset=utf-8
    {
      "changeset": "2026-11-23 02:#soon",
      "contact": "Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan, Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100. Telepon (0343) 747004, 082232130269, surel bakesbangpol@pasuruankab.go.id.",
      "endpoints": [
        {
          "changeset": "2026-11-23 02:#soon",
          "formats": [
            "text/xml",
            "application/json"
          ],
          "specification": "http://wiki.open311.org/GeoReport_v2",
          "type": "production",
          "url": "https://wadul.example.go.id/open311/v2"
        }
      ],
      "key_service": "Kunci API diberikan oleh kantor. Mintalah lewat bakesbangpol@pasuruankab.go.id."
    }
    "#);
    shows!(xml.shown(), @r#"
    200 text/xml; charset=utf-8
    <?xml version="1.0" encoding="utf-8"?>
    <discovery>
    <changeset>2026-11-23 02:#soon</changeset>
    <contact>Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan, Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100. Telepon (0343) 747004, 082232130269, surel bakesbangpol@pasuruankab.go.id.</contact>
    <key_service>Kunci API diberikan oleh kantor. Mintalah lewat bakesbangpol@pasuruankab.go.id.</key_service>
    <endpoints>
    <endpoint>
    <specification>http://wiki.open311.org/GeoReport_v2</specification>
    <url>https://wadul.example.go.id/open311/v2</url>
    <changeset>2026-11-23 02:#soon</changeset>
    <type>production</type>
    <formats>
    <format>text/xml</format>
    <format>application/json</format>
    </formats>
    </endpoint>
    </endpoints>
    </discovery>
    "#);

    let (xml, json) =
        both(&door, None, "/services", "?jurisdiction_id=bakesbangpol.pasuruankab.go.id", "services").await?;
    has_fields(&xml, "service", &SERVICE)?;
    let services = json.json()?;
    assert_eq!(services.as_array().map(Vec::len), Some(7));
    assert!(services[0]["metadata"].is_boolean() && services[0]["type"] == "realtime");
    shows!(xml.shown(), @r#"
    200 text/xml; charset=utf-8
    <?xml version="1.0" encoding="utf-8"?>
    <services>
    <service>
    <service_code>rekomendasi_penelitian</service_code>
    <service_name>Rekomendasi penelitian, survei, KKN, atau magang</service_name>
    <description>Pengaduan tentang pelayanan: Rekomendasi penelitian, survei, KKN, atau magang</description>
    <metadata>true</metadata>
    <type>realtime</type>
    <keywords>Rekomendasi penelitian, KKN, magang</keywords>
    <group>Bidang Kewaspadaan Nasional dan Penanganan Konflik</group>
    </service>
    <service>
    <service_code>ormas</service_code>
    <service_name>Pelaporan keberadaan organisasi kemasyarakatan (ormas)</service_name>
    <description>Pengaduan tentang pelayanan: Pelaporan keberadaan organisasi kemasyarakatan (ormas)</description>
    <metadata>true</metadata>
    <type>realtime</type>
    <keywords>Pelaporan keberadaan ormas</keywords>
    <group>Bidang Ketahanan Ekonomi, Sosial, Budaya, Agama dan Organisasi Kemasyarakatan</group>
    </service>
    <service>
    <service_code>banpol</service_code>
    <service_name>Bantuan keuangan partai politik</service_name>
    <description>Pengaduan tentang pelayanan: Bantuan keuangan partai politik</description>
    <metadata>true</metadata>
    <type>realtime</type>
    <keywords>Bantuan keuangan partai politik</keywords>
    <group>Bidang Politik Dalam Negeri</group>
    </service>
    <service>
    <service_code>konflik</service_code>
    <service_name>Pencegahan dan penanganan konflik (FKDM, FKUB)</service_name>
    <description>Pengaduan tentang pelayanan: Pencegahan dan penanganan konflik (FKDM, FKUB)</description>
    <metadata>true</metadata>
    <type>realtime</type>
    <keywords>Penanganan konflik (FKDM, FKUB)</keywords>
    <group>Bidang Kewaspadaan Nasional dan Penanganan Konflik</group>
    </service>
    <service>
    <service_code>wawasan</service_code>
    <service_name>Wawasan kebangsaan, bela negara, Paskibraka</service_name>
    <description>Pengaduan tentang pelayanan: Wawasan kebangsaan, bela negara, Paskibraka</description>
    <metadata>true</metadata>
    <type>realtime</type>
    <keywords>Wawasan kebangsaan, Paskibraka</keywords>
    <group>Bidang Ideologi, Wawasan Kebangsaan dan Karakter Bangsa</group>
    </service>
    <service>
    <service_code>sekretariat</service_code>
    <service_name>Surat, informasi publik (PPID), atau fasilitas kantor</service_name>
    <description>Pengaduan tentang pelayanan: Surat, informasi publik (PPID), atau fasilitas kantor</description>
    <metadata>true</metadata>
    <type>realtime</type>
    <keywords>Surat, PPID, fasilitas kantor</keywords>
    <group>Sekretariat</group>
    </service>
    <service>
    <service_code>other</service_code>
    <service_name>Lainnya</service_name>
    <description>Pengaduan tentang pelayanan yang tidak ada dalam daftar, atau bila pelayanannya tidak diketahui</description>
    <metadata>true</metadata>
    <type>realtime</type>
    <keywords>
    </keywords>
    <group>
    </group>
    </service>
    </services>
    "#);

    let (xml, json) = both(&door, None, "/services/ormas", "", "service_definition").await?;
    has_fields(&xml, "service_definition", &DEFINITION)?;
    has_fields(&xml, "attribute", &ATTRIBUTE)?;
    for (attribute, order) in json.json()?["attributes"].as_array().into_iter().flatten().zip(1..) {
        assert!(DATATYPES.contains(&attribute["datatype"].as_str().unwrap_or_default()), "{attribute}");
        assert!(attribute["required"].is_boolean() && attribute["order"] == order, "{attribute}");
        assert_eq!(attribute["datatype"] == "singlevaluelist", attribute["values"].is_array(), "{attribute}");
    }
    shows!(xml.shown(), @r#"
    200 text/xml; charset=utf-8
    <?xml version="1.0" encoding="utf-8"?>
    <service_definition>
    <service_code>ormas</service_code>
    <attributes>
    <attribute>
    <variable>true</variable>
    <code>address</code>
    <datatype>string</datatype>
    <required>true</required>
    <datatype_description>10 sampai 300 huruf</datatype_description>
    <order>1</order>
    <description>Alamat lengkap pengadu: jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan</description>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>service_date</code>
    <datatype>datetime</datatype>
    <required>true</required>
    <datatype_description>Waktu ISO 8601, misalnya 2026-11-12T10:00:00+07:00; yang dicatat tanggalnya</datatype_description>
    <order>2</order>
    <description>Kapan pengadu menerima pelayanan itu?</description>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>loss_kind</code>
    <datatype>singlevaluelist</datatype>
    <required>true</required>
    <datatype_description>
    </datatype_description>
    <order>3</order>
    <description>Kerugian apa yang dialami pengadu?</description>
    <values>
    <value>
    <key>material</key>
    <name>Uang atau barang</name>
    </value>
    <value>
    <key>immaterial</key>
    <name>Waktu, tenaga, atau nama baik</name>
    </value>
    <value>
    <key>both</key>
    <name>Keduanya</name>
    </value>
    <value>
    <key>none</key>
    <name>Tidak ada</name>
    </value>
    </values>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>loss</code>
    <datatype>text</datatype>
    <required>false</required>
    <datatype_description>5 sampai 2000 huruf</datatype_description>
    <order>4</order>
    <description>Apa kerugian itu? Wajib diisi bila ada kerugian.</description>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>damages</code>
    <datatype>number</datatype>
    <required>false</required>
    <datatype_description>Angka dalam rupiah, misalnya 1250000</datatype_description>
    <order>5</order>
    <description>Berapa ganti rugi yang diminta? Kosongkan bila tidak menuntut ganti rugi.</description>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>resolution</code>
    <datatype>text</datatype>
    <required>true</required>
    <datatype_description>5 sampai 2000 huruf</datatype_description>
    <order>6</order>
    <description>Penyelesaian apa yang diharapkan pengadu?</description>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>about_officer</code>
    <datatype>singlevaluelist</datatype>
    <required>true</required>
    <datatype_description>
    </datatype_description>
    <order>7</order>
    <description>Apakah pengadu mengadukan seorang petugas tertentu?</description>
    <values>
    <value>
    <key>no</key>
    <name>Tidak</name>
    </value>
    <value>
    <key>yes</key>
    <name>Ya</name>
    </value>
    </values>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>officer</code>
    <datatype>string</datatype>
    <required>false</required>
    <datatype_description>2 sampai 100 huruf</datatype_description>
    <order>8</order>
    <description>Siapa nama petugas itu, atau di loket mana ia bertugas? Wajib diisi bila mengadukan petugas.</description>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>confidential</code>
    <datatype>singlevaluelist</datatype>
    <required>true</required>
    <datatype_description>
    </datatype_description>
    <order>9</order>
    <description>Apakah identitas pengadu dirahasiakan? Bila ya, hanya petugas pengaduan dan pimpinan yang mengetahuinya.</description>
    <values>
    <value>
    <key>open</key>
    <name>Petugas dan bidang</name>
    </value>
    <value>
    <key>secret</key>
    <name>Rahasiakan identitas saya</name>
    </value>
    </values>
    </attribute>
    <attribute>
    <variable>true</variable>
    <code>reference</code>
    <datatype>string</datatype>
    <required>false</required>
    <datatype_description>1 sampai 100 huruf</datatype_description>
    <order>10</order>
    <description>Nomor pengaduan ini di portal. Kiriman kedua dengan nomor yang sama tidak dicatat dua kali.</description>
    </attribute>
    </attributes>
    </service_definition>
    "#);

    // Whoever fills in the fields may read them in English.
    let english = door.asks(Method::GET, "/services/other.json").header("accept-language", "en-GB, id;q=0.5");
    let english = Heard::of(english).await?.json()?;
    assert_eq!(english["attributes"][1]["description"], "When was the service received?");
    city.closes().await
}
