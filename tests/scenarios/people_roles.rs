//! Roles of the officers: given and taken, followed by the menu, and never taken from the last admin.

use anyhow::Result;
use wadul::domain::{PersonId, Role};
use wadul::notices::{Press, StaffPress};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    roles_are_given_and_taken_and_the_menu_follows
    the_office_is_never_without_an_admin
}

pub(super) fn menu(city: &City, person: &Person) -> String {
    let scope = format!("chat:{}", person.account.id());
    let commands = city.telegram().commands(&scope, "").into_iter().map(|(command, _)| command);
    commands.take_while(|command| command != "lapor").collect::<Vec<_>>().join(" ")
}

pub(super) fn id(person: &Person) -> PersonId {
    PersonId(person.account.id())
}

async fn roles_are_given_and_taken_and_the_menu_follows(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    assert_eq!(
        menu(&city, &rina),
        "antrean tugas kasus cari catat rekap tandatangan cuti blokir petugas undang kalender templat"
    );
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    let told = budi.mark();
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "pimpinan"]).await?;
    shows!(rina.sees(), @"
    Sudah disimpan. Yang bersangkutan diberi tahu.

    Budi: pimpinan, penangan di Kewaspadaan Nasional

    Tekan satu peran untuk menambah atau mencabutnya. Tanda ✓ berarti sudah dimiliki.

    Perubahan terakhir
    Senin, 23 November 2026 pukul 09.00 WIB – peran pimpinan ditambahkan, oleh Rina Petugas
    [petugas pengaduan] [✓ pimpinan] [admin]
    [penangan di Sekretariat]
    [penangan di Ideologi dan Wawasan Kebangsaan]
    [penangan di Politik Dalam Negeri]
    [penangan di Ekososbud, Agama dan Ormas]
    [✓ penangan di Kewaspadaan Nasional]
    [Nonaktifkan]
    [Daftar petugas]
    ");
    assert_eq!(menu(&city, &budi), "antrean tugas kasus cari rekap tandatangan cuti");
    // The button pressed once more changes nothing.
    rina.presses("✓ pimpinan").await?;
    rina.forges(&Press::Staff(StaffPress::Take(id(&budi), Role::Pimpinan, String::new())).encode()).await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Tidak ada yang berubah, karena keadaannya sudah begitu.");
    rina.presses("✓ penangan di Kewaspadaan Nasional").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Ini peran satu-satunya. Untuk menghentikan aksesnya, tekan Nonaktifkan.");
    rina.presses("admin").await?;
    let news = dewi.mark();
    rina.presses("✓ penangan di Kewaspadaan Nasional").await?;
    shows!(budi.sees_since(told), @"
    bot: Peran Bapak/Ibu ditambah oleh admin. Peran sekarang:

      penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.
      pimpinan: Menangani tingkat 3, memutus keberatan, dan mendapat kabar bila ada yang terlambat.

      Untuk petugas
      /antrean – Pengaduan yang belum dicatat atau diteruskan
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /rekap – Rekap bulanan: gambar, PDF, Excel, CSV
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
    bot: Sebagian peran Bapak/Ibu dicabut oleh admin. Peran sekarang:

      penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.

      Untuk petugas
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
    bot: Peran Bapak/Ibu ditambah oleh admin. Peran sekarang:

      admin: Mengurus petugas, undangan, hari libur, dan templat tanggapan.
      penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.

      Untuk petugas
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
      /blokir – Blokir pengirim: /blokir NOMOR
      /petugas – Daftar petugas dan perannya
      /undang – Undang petugas baru
      /kalender – Hari libur kantor
      /templat – Templat tanggapan
    bot: Sebagian peran Bapak/Ibu dicabut oleh admin. Peran sekarang:

      admin: Mengurus petugas, undangan, hari libur, dan templat tanggapan.

      Untuk petugas
      /cuti – Cuti dan serah terima tugas
      /blokir – Blokir pengirim: /blokir NOMOR
      /petugas – Daftar petugas dan perannya
      /undang – Undang petugas baru
      /kalender – Hari libur kantor
      /templat – Templat tanggapan
    ");
    assert_eq!(menu(&city, &budi), "cuti blokir petugas undang kalender templat");
    // What Budi had in hand there is nobody's now, and the division hears of it.
    shows!(dewi.sees_since(news), @"
    bot: Dilepas, belum ada yang menangani: ADU-2026-00001-3, oleh sistem.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Ambil] [Catatan internal]
      [Buka kartu]
    ");
    assert_eq!(city.case(&number).await?.handling.handler, None);
    budi.says(&format!("/kasus {number}")).await?;
    shows!(budi.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas distribute
    5 admin claim
    6 jam release
    ");
    city.closes().await
}

async fn the_office_is_never_without_an_admin(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let budi = city.member("Budi", Role::Petugas, "").await?;
    let first_line = || rina.sees().lines().next().unwrap_or_default().to_owned();
    rina.says("/petugas").await?;
    rina.presses_all(&["Rina Petugas", "✓ admin"]).await?;
    shows!(first_line(), @"Kantor memerlukan paling sedikit satu admin. Jadikan orang lain admin dahulu.");
    rina.presses_all(&["Nonaktifkan", "Ya, nonaktifkan"]).await?;
    shows!(first_line(), @"Kantor memerlukan paling sedikit satu admin. Jadikan orang lain admin dahulu.");
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "admin", "Daftar petugas", "Rina Petugas", "✓ admin"]).await?;
    shows!(rina.sees(), @"
    Sebagian peran Bapak/Ibu dicabut oleh admin. Peran sekarang:

    petugas pengaduan: Menerima, mencatat, dan memeriksa pengaduan. Menjawab tingkat 1, dan meneruskan yang lain ke bidang.

    Untuk petugas
    /antrean – Pengaduan yang belum dicatat atau diteruskan
    /tugas – Pekerjaan saya, yang terlambat di atas
    /kasus – Buka satu pengaduan: /kasus NOMOR
    /cari – Cari pengaduan: /cari KATA
    /catat – Catat pengaduan dari surat, loket, telepon, SP4N-LAPOR!
    /rekap – Rekap bulanan: gambar, PDF, Excel, CSV
    /tandatangan – Tanda tangan pada surat
    /cuti – Cuti dan serah terima tugas
    /blokir – Blokir pengirim: /blokir NOMOR
    ");
    rina.says("/petugas").await?;
    shows!(rina.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    budi.says("/petugas").await?;
    budi.presses_all(&["Rina Petugas", "Nonaktifkan", "Ya, nonaktifkan"]).await?;
    shows!(budi.sees(), @"
    Sudah disimpan. Yang bersangkutan diberi tahu.

    Rina Petugas: petugas pengaduan (nonaktif)

    Petugas ini nonaktif dan tidak dapat membaca apa pun. Perannya kembali bila diaktifkan.

    Perubahan terakhir
    Senin, 23 November 2026 pukul 09.00 WIB – dinonaktifkan, oleh Budi
    Senin, 23 November 2026 pukul 09.00 WIB – peran admin dicabut, oleh Rina Petugas
    Senin, 23 November 2026 pukul 09.00 WIB – peran petugas pengaduan ditambahkan, oleh pengaturan server
    Senin, 23 November 2026 pukul 09.00 WIB – peran admin ditambahkan, oleh pengaturan server
    [Aktifkan kembali]
    [Daftar petugas]
    ");
    rina.says("/antrean").await?;
    shows!(rina.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    assert_eq!(menu(&city, &rina), "");
    // Whoever the settings name is let in again by the next start; who was made admin by an admin stays one.
    city.restarts().await?;
    rina.says("/petugas").await?;
    shows!(rina.sees(), @"
    Petugas (2). Tekan satu nama untuk melihat atau mengubah perannya.
    Budi: admin, petugas pengaduan
    Rina Petugas: admin, petugas pengaduan
    [Budi]
    [Rina Petugas]
    [Undang petugas]
    ");
    city.restarts_for(&[]).await?;
    rina.says("/petugas").await?;
    shows!(first_line(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    budi.says("/petugas").await?;
    shows!(budi.sees(), @"
    Petugas (2). Tekan satu nama untuk melihat atau mengubah perannya.
    Budi: admin, petugas pengaduan
    Rina Petugas: admin, petugas pengaduan (nonaktif)
    [Budi]
    [Rina Petugas]
    [Undang petugas]
    ");
    city.closes().await
}
