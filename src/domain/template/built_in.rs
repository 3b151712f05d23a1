//! The templates an office begins with. Any of them can be changed or taken away.

use Action::{AskCitizen, Dismiss, Extend, Refer, RequestCompletion, Respond, Uphold};

use super::Template;
use crate::domain::TemplateId;
use crate::domain::lifecycle::Action;

type Row = (&'static str, Action, Option<&'static str>, &'static str);

/// Service of this office that most complaints are about.
const RESEARCH: Option<&str> = Some("rekomendasi_penelitian");

/// Their place in the list is their id: a new one is added at the end.
const ROWS: [Row; 16] = [
    (
        "Rekomendasi sudah terbit",
        Respond,
        RESEARCH,
        "Surat rekomendasi Bapak/Ibu sudah terbit dan dapat diambil di loket {kantor} pada jam layanan. Mohon membawa \
         tanda terima berkas. Terima kasih sudah menyampaikan pengaduan {nomor}.",
    ),
    (
        "Rekomendasi: berkas belum lengkap",
        Respond,
        RESEARCH,
        "Permohonan Bapak/Ibu sudah kami periksa. Surat rekomendasi belum dapat terbit karena berkasnya belum lengkap. \
         Setelah berkas dilengkapi di loket, surat kami terbitkan.",
    ),
    (
        "Rekomendasi: minta proposal",
        RequestCompletion,
        RESEARCH,
        "Mohon melampirkan proposal penelitian dan surat pengantar dari kampus atau lembaga.",
    ),
    (
        "Rekomendasi: tanggal berkas diserahkan",
        AskCitizen,
        RESEARCH,
        "Tanggal berapa berkas permohonan rekomendasi diserahkan, dan kepada siapa? Bila ada, mohon kirim foto tanda \
         terimanya.",
    ),
    (
        "Laporan ormas sudah dicatat",
        Respond,
        Some("ormas"),
        "Pelaporan keberadaan organisasi Bapak/Ibu sudah kami catat. Surat tanda lapor dapat diambil di {kantor} pada \
         jam layanan.",
    ),
    (
        "Permohonan maaf dan perbaikan",
        Respond,
        None,
        "Kami mohon maaf atas pengalaman Bapak/Ibu dengan {layanan}. Hal itu sudah kami bicarakan dengan petugas yang \
         bersangkutan, dan langkah perbaikan sudah kami lakukan.",
    ),
    (
        "Sudah diselesaikan",
        Respond,
        None,
        "Pengaduan {nomor} tentang {layanan} sudah kami tindak lanjuti dan selesaikan. Terima kasih sudah membantu kami \
         memperbaiki pelayanan.",
    ),
    (
        "Tidak terbukti setelah diperiksa",
        Respond,
        None,
        "Pengaduan {nomor} sudah kami periksa bersama {bidang}. Dari keterangan dan catatan yang ada, hal yang \
         disampaikan belum dapat kami buktikan. Bila ada bukti lain, Bapak/Ibu dapat menyampaikannya.",
    ),
    (
        "Penjelasan syarat dan waktu",
        Respond,
        None,
        "Syarat, waktu, dan alur {layanan} tercantum dalam standar pelayanan. Standar itu dipasang di loket {kantor}. \
         Layanan ini tidak dipungut biaya.",
    ),
    (
        "Minta waktu dan tempat kejadian",
        AskCitizen,
        None,
        "Pada hari dan jam berapa kejadian itu, dan di loket atau ruang mana? Keterangan ini membantu kami memeriksanya.",
    ),
    ("Minta bukti", AskCitizen, None, "Apakah ada foto, surat, atau tanda terima yang dapat dikirim sebagai bukti?"),
    ("Alamat belum lengkap", RequestCompletion, None, "Mohon menuliskan alamat lengkap beserta RT, RW, dan desanya."),
    (
        "Menunggu pemeriksaan berkas asli",
        Extend,
        None,
        "Berkas asli masih kami periksa bersama {bidang}, sehingga penanganan memerlukan waktu lebih lama.",
    ),
    (
        "Urusan kependudukan",
        Refer,
        None,
        "Urusan KTP, KK, dan akta ditangani dinas kependudukan dan pencatatan sipil, bukan {kantor}.",
    ),
    (
        "Keberatan: pemeriksaan diulang",
        Uphold,
        None,
        "Keberatan Bapak/Ibu beralasan. Pengaduan {nomor} kami periksa kembali dari awal oleh petugas lain.",
    ),
    (
        "Keberatan: tanggapan sudah sesuai",
        Dismiss,
        None,
        "Tanggapan sebelumnya sudah kami periksa kembali dan sesuai dengan standar pelayanan kami.",
    ),
];

/// The built-in templates.
pub fn built_in() -> Vec<Template> {
    let template = |(index, (title, action, service, body)): (usize, &Row)| Template {
        id: TemplateId::from(format!("{:032x}", index + 1)),
        title: (*title).to_owned(),
        action: *action,
        service: service.map(str::to_owned),
        body: (*body).to_owned(),
    };
    ROWS.iter().enumerate().map(template).collect()
}
