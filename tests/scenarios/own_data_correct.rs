//! `/data_saya`: what is wrong is corrected, or that is declined with a reason, and what was signed stays.

use anyhow::Result;

use super::own_data::{asks_for_new_address, is_whole};
use crate::harness::person::stable;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_wrong_address_is_corrected_and_what_was_signed_stays
    a_correction_is_declined_with_a_reason
}

async fn a_wrong_address_is_corrected_and_what_was_signed_stays(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    let before = city.case(&number).await?.statement_hash;
    let mark = siti.mark();
    siti.says("/data_saya").await?;
    siti.presses("Betulkan data").await?;
    siti.presses(&number).await?;
    siti.presses("Alamat").await?;
    siti.says("Raci").await?;
    siti.says("Dusun Krajan RT 04 RW 02, Desa Raci, Bangil").await?;
    shows!(siti.sees_since(mark), @"
    Siti: /data_saya
    bot: <dokumen data-saya.txt 820 B> Ini salinan data Bapak/Ibu yang ada pada kami.

      Ada yang keliru atau perlu dihapus? Tekan tombol di bawah ini, atau hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004. Kami menjawab dalam 3×24 jam.
      [Betulkan data] [Hapus data]
    bot: Data pada pengaduan mana yang keliru? Tekan nomornya.
      [ADU-2026-00001-3]
    bot: Data mana pada ADU-2026-00001-3 yang keliru?

      Isi pengaduan tidak diubah dari sini. Untuk menambah keterangan, buka statusnya, lalu tekan Tambah bukti.
      [Nama lengkap]
      [Alamat]
      [Telepon]
      [Tempat penyampaian]
      [Batal]
    bot: Alamat
      Sekarang tertulis: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Bagaimana yang benar? Mohon ketik seluruhnya.
      [Batal]
    Siti: Raci
    bot: Jawaban itu belum lengkap: baru 4 huruf. Mohon tulis paling sedikit 10 huruf.

      Alamat
      Sekarang tertulis: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Bagaimana yang benar? Mohon ketik seluruhnya.
      [Batal]
    Siti: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    bot: Permintaan perbaikan untuk ADU-2026-00001-3
      Alamat
      Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
      Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

      Pernyataan yang sudah ditandatangani disimpan seperti semula. Perbaikannya dicatat di sampingnya.
      [Ya, ajukan]
      [Batal]
    ");
    siti.presses("Ya, ajukan").await?;
    shows!(siti.sees(), @"
    Permintaan perbaikan data pada ADU-2026-00001-3 sudah kami terima.

    Kami memeriksanya, dan menjawab di sini paling lambat Kamis, 26 November 2026 pukul 09.00 WIB.
    ");
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Alamat
    Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    [Setujui] [Tolak]
    [Buka kartu]
    ");
    rina.says("/antrean").await?;
    shows!(rina.sees(), @"
    Permintaan data pribadi yang menunggu jawaban: 1

    Antrean: 1 belum dicatat atau belum diteruskan, yang paling mendesak di atas.
    [Perbaikan data ADU-2026-00001-3 · 72 jam lagi]
    [ADU-2026-00001-3 · Kamis, 26 November 2026]
    ");
    rina.presses(&format!("Perbaikan data {number} · 72 jam lagi")).await?;
    rina.presses("Setujui").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Alamat
    Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

    Setujui permintaan ini? Pengadu langsung diberi tahu.
    [Ya, setujui]
    [Batal]
    ");
    rina.presses("Ya, setujui").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Disetujui oleh Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB.
    Alamat
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    [Buka kartu]
    ");
    shows!(siti.sees(), @"
    Data Bapak/Ibu pada ADU-2026-00001-3 sudah dibetulkan.

    Alamat: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

    Pernyataan yang sudah ditandatangani disimpan seperti semula. Perbaikannya dicatat di sampingnya.
    ");
    rina.opens(&number).await?;
    let card = rina.sees();
    let address = card.lines().find(|line| line.starts_with("Alamat")).unwrap_or_default();
    shows!(address, @"Alamat: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil (semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil)");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu correction_asked
    4 petugas read
    5 petugas read
    6 petugas read
    7 petugas correction_granted
    8 petugas read
    9 petugas read
    ");
    // What was signed is what it was, word for word, and nothing of the trail is broken.
    assert_eq!(city.case(&number).await?.statement_hash, before);
    let mut tx = city.store().await?.reader().await?;
    let statement = tx.statement_of(&city.case(&number).await?.id).await?;
    drop(tx);
    assert!(statement.contains("RT 02 RW 01") && !statement.contains("RT 04 RW 02"), "{statement}");
    assert!(is_whole(&city).await?);
    // The new address is found, and the copy of the data tells of the request.
    rina.says("/cari RT 04").await?;
    assert!(rina.sees().contains(&number), "{}", rina.sees());
    siti.says("/data_saya").await?;
    let copy = stable(&String::from_utf8_lossy(&siti.file("data-saya")?));
    let told: Vec<&str> = copy.lines().skip_while(|line| !line.starts_with("Permintaan tentang")).collect();
    shows!(told.join("\n"), @"
    Permintaan tentang data pribadi
    ADU-2026-00001-3, Senin, 23 November 2026 pukul 09.00 WIB: Perbaikan data diminta (Alamat: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil); Senin, 23 November 2026 pukul 09.00 WIB: Data dibetulkan
    ");
    city.closes().await
}

async fn a_correction_is_declined_with_a_reason(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    asks_for_new_address(&siti, &number).await?;
    rina.presses("Tolak").await?;
    shows!(rina.sees(), @"
    Apa alasannya? Tulislah dengan kata yang dapat dibaca pengadu.
    [Batal]
    ");
    rina.says("-").await?;
    rina.says("Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Jawab paling lambat Kamis, 26 November 2026 pukul 09.00 WIB (72 jam lagi).
    Alamat
    Semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil

    Jawaban yang dibaca pengadu: Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.
    [Ya, tolak]
    [Batal]
    ");
    rina.presses("Ya, tolak").await?;
    shows!(rina.sees(), @"
    Permintaan perbaikan data: ADU-2026-00001-3
    Ditolak oleh Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB.
    Alamat
    Menjadi: Dusun Krajan RT 04 RW 02, Desa Raci, Bangil
    Alasan: Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.
    [Buka kartu]
    ");
    shows!(siti.sees(), @"
    Permintaan perbaikan data pada ADU-2026-00001-3 belum dapat dikabulkan.

    Alasan: Alamat itu bukan alamat Bapak/Ibu menurut surat keterangan desa.

    Bila Bapak/Ibu tidak sependapat, hubungi Bakesbangpol Kabupaten Pasuruan, telepon (0343) 747004, atau Ombudsman Republik Indonesia, 137.
    ");
    // The card still says what was filed, and the reason is in the trail with its hash.
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("RT 04"), "{}", rina.sees());
    assert!(is_whole(&city).await?);
    city.closes().await
}
