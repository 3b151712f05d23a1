//! What is written, and what it is taken for.

use anyhow::Result;

use super::walk::proof;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_wrong_is_said_with_what_would_be_right
    a_refused_answer_takes_nothing_away
    days_and_amounts_are_read_as_people_write_them
    marks_of_markup_are_shown_as_they_were_typed
    a_late_service_is_accepted_with_a_warning_and_flagged
    a_word_of_need_brings_the_emergency_line_at_once
    a_typed_label_is_a_pressed_button
    in_english_after_bahasa
    an_edited_message_changes_the_answer_it_gave
    an_edit_after_filing_stands_beside_the_signed_statement
    two_messages_at_once_are_both_kept_in_their_order
    the_name_of_the_account_is_one_tap
}

/// What is said before the question is asked again.
fn note(person: &Person) -> String {
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
      Nomor itu belum lengkap. Tulislah 8 sampai 15 angka, misalnya 0812 3456 7890. Bila tidak ada, tekan Lewati.
    phone: tidak punya
      Nomor itu belum lengkap. Tulislah 8 sampai 15 angka, misalnya 0812 3456 7890. Bila tidak ada, tekan Lewati.
    service: entah
      Mohon pilih salah satu tombol di bawah ini.
    service_date: entah
      Tanggal itu belum kami kenali. Tulislah misalnya 12/11/2026, kemarin, atau 3 hari lalu.
    service_date: November 2026
      Tanggal itu belum kami kenali. Tulislah misalnya 12/11/2026, kemarin, atau 3 hari lalu.
    service_date: 24/11/2026
      Tanggal itu belum tiba. Mohon tulis tanggal pelayanan yang sudah lewat, atau hari ini.
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

async fn marks_of_markup_are_shown_as_they_were_typed(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let odd = "<b>&\"'</b>";
    let siti = city.citizen(&format!("Siti {odd}"));
    siti.comes_the_long_way_to("represented").await?;
    siti.says(&format!("Karto {odd}")).await?;
    siti.account.sends_document(&format!("surat {odd}.pdf"), "application/pdf", 9_000_u64, &format!("kuasa {odd}"));
    siti.settles().await?;
    siti.presses_here("Lanjut").await?;
    siti.presses_here(&format!("Pakai: Siti {odd}")).await?;
    siti.says(&format!("Dusun Krajan RT 02 {odd}")).await?;
    siti.presses_here("Lewati").await?;
    siti.goes_from_to("service", "issue").await?;
    siti.says(&format!("Berkas ditolak tanpa alasan {odd}")).await?;
    siti.presses_here("Lanjut").await?;
    siti.answers("loss_kind").await?;
    siti.says(&format!("Rugi {odd}")).await?;
    siti.answers("damages").await?;
    siti.says(&format!("Selesai {odd}")).await?;
    siti.answers("about_officer").await?;
    siti.says(&format!("Budi {odd}")).await?;
    siti.says(&format!("Bangil {odd}")).await?;
    siti.presses_here("Lewati").await?;
    siti.answers("confidential").await?;
    let review = siti.sees();
    siti.answers("review").await?;
    shows!(siti.sees(), @r#"
    Langkah 21 dari 21

    Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

    Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti <b>&"'</b>. Boleh juga mengirim foto tanda tangan.
    [Kembali]
    "#);
    siti.says(&format!("Siti {odd}")).await?;
    let card = city.officer().account.transcript();
    let proof = proof(&siti)?;
    for words in [
        "Siti",
        "Karto",
        "Dusun Krajan RT 02",
        "Berkas ditolak tanpa alasan",
        "Rugi",
        "Selesai",
        "Budi",
        "Bangil",
        "kuasa",
    ] {
        let words = format!("{words} {odd}");
        assert!(review.contains(&words), "{words} in {review}");
        assert!(proof.contains(&words), "{words} in {proof}");
        assert!(card.contains(&words), "{words} in {card}");
    }
    // What stands before a slash in the name of a file is taken for a folder.
    assert!(review.contains("1. dokumen b>.pdf, 9 kB"), "{review}");
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

async fn a_typed_label_is_a_pressed_button(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    for text in [
        "setuju dan lanjut",
        "MYSELF",
        "pakai siti aminah",
        "Dusun Krajan RT 02 RW 01",
        "lewati",
        "i do not know",
        "Yesterday",
        "Surat rekomendasi saya belum terbit.",
        "continue",
        "TIDAK ADA",
        "Surat diterbitkan.",
        "no",
        "pandaan",
        "skip",
        "rahasiakan identitas saya!",
        "ubah: telepon",
        "kembali",
        "tanda tangani & kirim",
        "tanda tangani dan kirim",
    ] {
        siti.says(text).await?;
    }
    shows!(siti.sees(), @"
    Langkah 16 dari 16

    Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

    Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
    [Kembali]
    ");
    siti.says("Siti Aminah").await?;
    siti.number()?;
    city.closes().await
}

async fn in_english_after_bahasa(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("phone").await?;
    let beginning = siti.mark();
    siti.says("/bahasa").await?;
    siti.presses_here("English").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /bahasa
    bot: Bahasa apa yang ingin Bapak/Ibu pakai?
      [Bahasa Indonesia]
      [Basa Jawa]
      [English]
    bot: All right, we will use English.
    bot: Step 5 of 16

      Which phone number can we call if we cannot reach you on Telegram?

      Example: 0812 3456 7890. You may skip this.
      ⌨ [Send my number]
      ⌨ [Back] [Skip]
    ");
    siti.presses_here("Skip").await?;
    shows!(siti.sees(), @"
    Step 6 of 16

    Which service is this about?
    [Rekomendasi penelitian, KKN, magang]
    [Pelaporan keberadaan ormas]
    [Bantuan keuangan partai politik]
    [Penanganan konflik (FKDM, FKUB)]
    [Wawasan kebangsaan, Paskibraka]
    [Surat, PPID, fasilitas kantor]
    [Other] [I do not know]
    [Back]
    ");
    siti.says("Lainnya").await?;
    siti.presses_here("Today").await?;
    siti.says("x".repeat(4001).as_str()).await?;
    shows!(note(&siti), @"That text is 1 letter over the limit, so we have not kept it. The limit is 4000 letters; your earlier answer is kept. Please shorten it, or send it as a document.");
    siti.says("/bahasa").await?;
    siti.presses_here("Bahasa Indonesia").await?;
    shows!(siti.sees(), @"
    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
    [Kembali]
    ");
    city.closes().await
}

async fn an_edited_message_changes_the_answer_it_gave(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("address").await?;
    let address = siti.says("Jl. Mawar 5 RT 01, Bangil").await?;
    siti.goes_from_to("phone", "service_date").await?;
    let date = siti.says("12 November 2026").await?;
    siti.says("Saya datang ke loket 2.").await?;
    let second = siti.says("Berkas ditolka.").await?;
    siti.says("Petugas meminta uang.").await?;

    siti.account.edits(second, "Berkas ditolak.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan Bapak/Ibu sudah kami catat.

    Langkah 10 dari 18

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.

    Jawaban sekarang: Saya datang ke loket 2.
    Berkas ditolak.
    Petugas meminta uang.
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.account.edits(address, "Jl. Melati 7 RT 01, Bangil");
    siti.settles().await?;
    assert_eq!(note(&siti), "Perubahan pesan Bapak/Ibu sudah kami catat.");
    siti.account.edits(address, "Bangil");
    siti.account.edits(date, "13 November 2026");
    siti.settles().await?;
    siti.account.edits(date, "31 November 2026");
    siti.settles().await?;
    shows!(note(&siti), @"Perubahan pesan tadi belum dapat menjadi jawaban, jadi jawaban sebelumnya tetap berlaku. Mohon tulis lagi di sini bila perlu.");

    let photo = siti.account.sends_photo("ini tanda terimana");
    siti.settles().await?;
    siti.account.edits_caption(photo, "ini tanda terimanya");
    siti.settles().await?;
    siti.presses_here("Lanjut").await?;
    siti.goes_from_to("loss_kind", "signature").await?;

    // Whoever mends an answer before signing reads the whole page again.
    siti.account.edits(address, "Jl. Anggrek 9 RT 01, Bangil");
    siti.settles().await?;
    let review = siti.sees();
    for line in [
        "Alamat: Jl. Anggrek 9 RT 01, Bangil",
        "Tanggal pelayanan: Jumat, 13 November 2026",
        "Yang tidak sesuai: Saya datang ke loket 2.\nBerkas ditolak.\nPetugas meminta uang.\nini tanda terimanya",
        ": ini tanda terimanya",
    ] {
        assert!(review.contains(line), "{line} in {review}");
    }

    // An answer that was refused, mended where it stands, is not passed over in silence.
    siti.presses_here("Ubah: Ganti rugi").await?;
    let wrong = siti.says("banyak").await?;
    siti.account.edits(wrong, "750rb");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan tadi belum dapat menjadi jawaban, jadi jawaban sebelumnya tetap berlaku. Mohon tulis lagi di sini bila perlu.

    Langkah 13 dari 21

    Berapa ganti rugi yang Bapak/Ibu minta?

    Contoh: 1.250.000, Rp1,2 juta, atau 500rb

    Jawaban sekarang: Rp1.200.000
    [Tidak menuntut ganti rugi]
    [Kembali]
    ");
    city.closes().await
}

async fn an_edit_after_filing_stands_beside_the_signed_statement(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("resolution").await?;
    let resolution = siti.says("Uang dikembalikan.").await?;
    siti.goes_from_to("about_officer", "").await?;
    let number = siti.number()?;
    let signed = proof(&siti)?;
    siti.account.edits(resolution, "Uang dikembalikan minggu ini.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 4 berkas dan 1 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    city.officer().says(&format!("/kasus {number}")).await?;
    let card = city.officer().sees();
    assert!(card.contains("Penyelesaian yang diharapkan: Uang dikembalikan.\n"), "{card}");
    assert!(card.contains("Uang dikembalikan minggu ini."), "{card}");
    assert_eq!(proof(&siti)?, signed);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    4 pengadu supplement
    5 petugas read
    ");
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

async fn the_name_of_the_account_is_one_tap(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Jo");
    siti.says("/lapor").await?;
    siti.answers_up_to("full_name").await?;
    // Too short for a full name: said so, and the question stays.
    siti.presses_here("Pakai: Jo").await?;
    shows!(siti.sees(), @"
    Jawaban itu belum lengkap: baru 2 huruf. Mohon tulis paling sedikit 3 huruf.

    Langkah 3 dari 16

    Siapa nama lengkap Bapak/Ibu?

    Contoh: Siti Aminah
    [Pakai: Jo]
    [Kembali]
    ");
    siti.account.set_name("Johan", Some("Prasetyo"));
    siti.says("/lapor").await?;
    siti.presses_here("Lanjutkan draf").await?;
    siti.presses_here("Pakai: Johan Prasetyo").await?;
    assert_eq!(siti.step(), "Langkah 4 dari 16");
    city.closes().await
}
