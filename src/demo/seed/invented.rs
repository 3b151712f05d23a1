//! Names, places and grievances that nobody has.

use chrono::{DateTime, Days, Utc};
use rand::Rng;
use rand::rngs::StdRng;

use super::typed;
use crate::demo::stage::Stage;
use crate::domain::Channel;
use crate::domain::calendar::wib_date;
use crate::form::{Answers, Value};

/// A complaint that nobody made.
#[derive(Clone, Debug)]
pub struct Complaint {
    /// What was answered.
    pub answers: Answers,
    /// By which way it came.
    pub channel: Channel,
}

/// What citizens were answered.
pub const ANSWER: &str = "Terima kasih. Permohonan sudah kami periksa dan kami selesaikan sesuai standar pelayanan.";
/// Why some were sent on.
pub const REFERRAL: &str = "Pelayanan itu dilaksanakan oleh dinas lain.";

/// None of them is a person: each name says so.
const NAMES: [&str; 12] = [
    "Contoh Aminah",
    "Contoh Budiarto",
    "Contoh Cahyani",
    "Contoh Darmawan",
    "Contoh Erlina",
    "Contoh Fatoni",
    "Contoh Gunawan",
    "Contoh Hasanah",
    "Contoh Irwanto",
    "Contoh Juwita",
    "Contoh Kurniawan",
    "Contoh Lestari",
];
const VILLAGES: [&str; 6] =
    ["Raci, Bangil", "Kalirejo, Bangil", "Gempol, Gempol", "Beji, Beji", "Pandaan, Pandaan", "Rembang, Rembang"];
const ISSUES: [&str; 6] = [
    "Surat belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.",
    "Loket tutup pada jam layanan dan tidak ada pengumuman.",
    "Saya diminta datang tiga kali untuk berkas yang sama.",
    "Persyaratan di papan pengumuman berbeda dengan yang diminta petugas.",
    "Antrean tidak jelas sehingga saya menunggu setengah hari.",
    "Nomor telepon kantor tidak pernah diangkat.",
];
const HOPES: [&str; 3] =
    ["Surat diterbitkan minggu ini.", "Jadwal layanan dipasang dengan jelas.", "Persyaratan dijelaskan dengan pasti."];

fn one<'a, T: ?Sized>(random: &mut StdRng, of: &[&'a T]) -> &'a T {
    of[random.random_range(0..of.len())]
}

/// Somebody's complaint about one of the office's services.
pub fn complaint(random: &mut StdRng, stage: &Stage, place: usize, filed: DateTime<Utc>) -> Complaint {
    let services = stage.office.services();
    let service = &services[random.random_range(0..services.len())];
    let channel = match random.random_range(0..100) {
        0..62 => Channel::Telegram,
        62..78 => Channel::Counter,
        78..88 => Channel::Letter,
        88..94 => Channel::Phone,
        _ => Channel::Lapor,
    };
    let village = one(random, &VILLAGES);
    let address = format!("Dusun Contoh RT {:02} RW {:02}, {village}", place % 9 + 1, place % 5 + 1);
    let service_day = wib_date(filed).checked_sub_days(Days::new(random.random_range(0..12))).unwrap_or_default();
    let chosen = |option: &str| Value::Chosen(option.to_owned());
    let name = one(random, &NAMES);
    let mut answers = Answers::default();
    for (key, value) in [
        ("consent", chosen("agree")),
        ("capacity", chosen("self")),
        ("full_name", typed(name)),
        ("address", typed(&address)),
        ("phone", Value::Skipped),
        ("service", chosen(service.key.as_str())),
        ("service_date", Value::Date { day: service_day, message: None }),
        ("issue", typed(one(random, &ISSUES))),
        ("loss_kind", chosen("none")),
        ("resolution", typed(one(random, &HOPES))),
        ("about_officer", chosen("no")),
        ("place", chosen(stage.office.places()[0].key.as_str())),
        ("evidence", Value::Skipped),
        ("confidential", chosen(if random.random_range(0..5) == 0 { "secret" } else { "open" })),
        ("review", chosen("confirm")),
        ("signature", Value::SignedByName(name.to_owned())),
    ] {
        answers.set(key, value);
    }
    Complaint { answers, channel }
}
