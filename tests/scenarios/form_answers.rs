//! What is written, and what it is taken for.

use anyhow::Result;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_wrong_is_said_with_what_would_be_right
    a_refused_answer_takes_nothing_away
    days_and_amounts_are_read_as_people_write_them
    a_late_service_is_accepted_with_a_warning_and_flagged
    a_word_of_need_brings_the_emergency_line_at_once
    two_messages_at_once_are_both_kept_in_their_order
}

/// What is said before the question is asked again.
pub(super) fn note(person: &Person) -> String {
    let seen = person.sees();
    let first = seen.split("\n\n").next().unwrap_or_default();
    if first.starts_with("Langkah") { String::new() } else { first.to_owned() }
}

async fn what_is_wrong_is_said_with_what_would_be_right(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let long = |letters: usize| "a".repeat(letters);
    let wrong: [(&str, Vec<String>); 15] = [
        ("consent", vec!["Halo".into()]),
        ("capacity", vec!["untuk saya".into()]),
        ("mandate", vec!["besok saya kirim".into()]),
        ("full_name", vec!["Si".into(), long(101)]),
        ("address", vec!["Bangil".into(), long(301)]),
        ("phone", vec!["1234".into(), "tidak punya".into()]),
        ("service", vec!["entah".into()]),
        ("service_date", ["entah", "November 2026", "24/11/2026", "31 April", "1/1/1999"].map(String::from).into()),
        ("issue", vec![long(4096)]),
        ("loss", vec!["abc".into(), long(2001)]),
        ("damages", ["banyak", "0", "2 juta 500", "9999999999999999"].map(String::from).into()),
        ("place", vec!["x".into()]),
        ("evidence", vec!["tidak ada".into()]),
        ("review", vec!["ya".into()]),
        ("signature", vec!["Siti Aminuh".into()]),
    ];
    siti.says("/lapor").await?;
    let mut said = Vec::new();
    let mut at = "consent";
    for (key, texts) in wrong {
        siti.goes_from_to(at, key).await?;
        at = key;
        let step = siti.step();
        for text in texts {
            siti.says(&text).await?;
            let typed = if text.len() > 20 { format!("{} letters", text.len()) } else { text };
            said.push(format!("{key}: {typed}\n  {}", note(&siti)));
            assert_eq!(siti.step(), step, "{key}");
        }
    }
    siti.answers("signature").await?;
    siti.number()?;
    shows!(said.join("\n"), @"
    consent: Halo
      Mohon tekan Setuju dan lanjut dulu. Sebelum itu, tidak ada jawaban yang kami simpan.
    capacity: untuk saya
      Mohon pilih salah satu tombol di bawah ini.
    mandate: besok saya kirim
      Di sini kami menunggu foto atau dokumen. Mohon kirim lewat ikon klip kertas.
    full_name: Si
      Jawaban itu belum lengkap: baru 2 huruf. Mohon tulis paling sedikit 3 huruf.
    full_name: 101 letters
      Tulisan itu kelebihan 1 huruf, jadi belum kami terima. Paling banyak 100 huruf; jawaban sebelumnya tetap tersimpan. Mohon disingkat, atau dikirim sebagai dokumen.
    address: Bangil
      Jawaban itu belum lengkap: baru 6 huruf. Mohon tulis paling sedikit 10 huruf.
    address: 301 letters
      Tulisan itu kelebihan 1 huruf, jadi belum kami terima. Paling banyak 300 huruf; jawaban sebelumnya tetap tersimpan. Mohon disingkat, atau dikirim sebagai dokumen.
    phone: 1234
      Nomor itu belum terbaca. Tulislah 8 sampai 15 angka, misalnya 0812 3456 7890.
    phone: tidak punya
      Nomor itu belum terbaca. Tulislah 8 sampai 15 angka, misalnya 0812 3456 7890.
    service: entah
      Mohon pilih salah satu tombol di bawah ini.
    service_date: entah
      Tanggal itu belum kami kenali. Tulislah misalnya 12/11/2026, kemarin, atau 3 hari lalu.
    service_date: November 2026
      Tanggal itu belum kami kenali. Tulislah misalnya 12/11/2026, kemarin, atau 3 hari lalu.
    service_date: 24/11/2026
      Tanggal itu belum tiba. Mohon tulis tanggal yang sudah lewat, atau hari ini.
    service_date: 31 April
      Tanggal itu tidak ada dalam kalender. Mohon periksa hari dan bulannya, misalnya 30 April.
    service_date: 1/1/1999
      Tahun itu terlalu lampau. Mohon periksa tahunnya, misalnya 12/11/2026.
    issue: 4096 letters
      Tulisan itu kelebihan 96 huruf, jadi belum kami terima. Paling banyak 4000 huruf; jawaban sebelumnya tetap tersimpan. Mohon disingkat, atau dikirim sebagai dokumen.
    loss: abc
      Jawaban itu belum lengkap: baru 3 huruf. Mohon tulis paling sedikit 5 huruf.
    loss: 2001 letters
      Tulisan itu kelebihan 1 huruf, jadi belum kami terima. Paling banyak 2000 huruf; jawaban sebelumnya tetap tersimpan. Mohon disingkat, atau dikirim sebagai dokumen.
    damages: banyak
      Jumlah itu belum kami kenali. Tulislah misalnya 1.250.000 atau Rp1,2 juta.
    damages: 0
      Bila tidak meminta ganti rugi, tekan Tidak menuntut ganti rugi.
    damages: 2 juta 500
      Jumlah itu belum kami kenali. Tulislah misalnya 1.250.000 atau Rp1,2 juta.
    damages: 9999999999999999
      Jumlah itu terlalu besar untuk kami catat. Mohon periksa angka nolnya.
    place: x
      Jawaban itu belum lengkap: baru 1 huruf. Mohon tulis paling sedikit 3 huruf.
    evidence: tidak ada
      Di sini kami menunggu foto atau dokumen. Mohon kirim lewat ikon klip kertas.
    review: ya
      Mohon pilih salah satu tombol di bawah ini.
    signature: Siti Aminuh
      Nama itu belum sama dengan nama yang sudah diisi. Mohon ketik: Siti Aminah.
    ");
    city.closes().await
}

async fn a_refused_answer_takes_nothing_away(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("review").await?;
    let review = siti.sees();
    let long = "a".repeat(4096);
    for (edit, wrong) in [
        ("Ubah: Yang tidak sesuai", long.as_str()),
        ("Ubah: Nama lengkap", "Si"),
        ("Ubah: Tanggal pelayanan", "31 April"),
        ("Ubah: Ganti rugi", "banyak"),
        ("Ubah: Alamat", long.as_str()),
        ("Ubah: Telepon", "1234"),
        ("Ubah: Tempat penyampaian", "x"),
    ] {
        siti.presses_here(edit).await?;
        siti.says(wrong).await?;
        assert!(siti.sees().contains("Jawaban sekarang: ") || edit == "Ubah: Telepon", "{}", siti.sees());
        siti.presses_here("Kembali").await?;
        assert_eq!(siti.sees(), review, "{edit}");
    }
    city.closes().await
}

async fn days_and_amounts_are_read_as_people_write_them(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("review").await?;
    for (edit, text, shown) in [
        ("Tanggal pelayanan", "senin lalu", "Senin, 16 November 2026"),
        ("Tanggal pelayanan", "3 hari lalu", "Jumat, 20 November 2026"),
        ("Tanggal pelayanan", "12 nov", "Kamis, 12 November 2026"),
        ("Tanggal pelayanan", "kemarin", "Minggu, 22 November 2026"),
        ("Ganti rugi", "1.250.000", "Rp1.250.000"),
        ("Ganti rugi", "500rb", "Rp500.000"),
        ("Ganti rugi", "tidak menuntut ganti rugi", "Tidak menuntut ganti rugi"),
        ("Telepon", "+62 812-3456-7890", "081234567890"),
    ] {
        siti.presses_here(&format!("Ubah: {edit}")).await?;
        siti.says(text).await?;
        assert!(siti.sees().contains(&format!("{edit}: {shown}\n")), "{text}: {}", siti.sees());
    }
    city.closes().await
}

async fn a_late_service_is_accepted_with_a_warning_and_flagged(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("service_date").await?;
    siti.says("23 Oktober 2026").await?;
    shows!(siti.sees(), @"
    Pelayanan itu sudah lebih dari 30 hari yang lalu. Pengaduan tetap kami terima dan kami beri catatan. Bapak/Ibu juga dapat mengadu ke Ombudsman, paling lambat 2 tahun setelah kejadian.

    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
    [Kembali]
    ");
    // Thirty days ago to the day is not late.
    siti.presses_here("Kembali").await?;
    siti.says("24 Oktober 2026").await?;
    assert_eq!(note(&siti), "");
    siti.presses_here("Kembali").await?;
    siti.says("23/10/2026").await?;
    siti.says("Surat rekomendasi saya belum terbit.").await?;
    siti.presses_here("Lanjut").await?;
    siti.presses_all(&["Tidak ada"]).await?;
    siti.says("Surat diterbitkan.").await?;
    for label in ["Tidak", "Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"] {
        siti.presses_here(label).await?;
    }
    siti.says("siti aminah").await?;
    let card = city.officer().sees();
    assert!(card.contains("Tanda: lebih dari 30 hari sejak pelayanan\n"), "{card}");
    city.closes().await
}

async fn a_word_of_need_brings_the_emergency_line_at_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("issue").await?;
    let beginning = siti.mark();
    siti.says("Ada KEBAKARAN di sebelah kantor!").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Ada KEBAKARAN di sebelah kantor!
    bot: Keadaan darurat? Segera telepon 112. Nomor itu bebas pulsa, siang dan malam.

      Percakapan ini tidak dipantau setiap saat.
    bot: Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Langkah 10 dari 18
      [Tulis ulang]
      [Kembali] [Lanjut]
    ");
    siti.presses_here("Lanjut").await?;
    assert_eq!(siti.step(), "Langkah 11 dari 18");
    city.closes().await
}

async fn two_messages_at_once_are_both_kept_in_their_order(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("issue").await?;
    let beginning = siti.mark();
    siti.account.sends("Saya datang ke loket 2.");
    siti.account.sends("Berkas ditolak.");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Saya datang ke loket 2.
    Siti: Berkas ditolak.
    bot: Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Langkah 10 dari 18
      [Tulis ulang]
      [Kembali] [Lanjut]
    bot: Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Langkah 10 dari 18
      [Tulis ulang]
      [Kembali] [Lanjut]
    ");
    siti.presses_here("Lanjut").await?;
    siti.goes_from_to("loss_kind", "review").await?;
    assert!(siti.sees().contains("Yang tidak sesuai: Saya datang ke loket 2.\nBerkas ditolak.\n"), "{}", siti.sees());
    city.closes().await
}
