//! Open311: another system reads the register and hands cases in, over HTTP, by the published specification.

mod door;
mod handed_in;
mod offered;
mod private;
mod refused;
mod searched;
mod specification;

/// What the smallest complaint of a portal sends.
pub const COMPLAINT: [(&str, &str); 12] = [
    ("service_code", "rekomendasi_penelitian"),
    ("first_name", "Siti"),
    ("last_name", "Aminah"),
    ("phone", "+62 812-3456-7890"),
    ("description", "Surat rekomendasi belum terbit setelah sepuluh hari."),
    ("address_string", "Bangil"),
    ("attribute[address]", "Dusun Krajan RT 02 RW 01, Desa Raci, Bangil"),
    ("attribute[service_date]", "2026-11-10T10:00:00+07:00"),
    ("attribute[loss_kind]", "none"),
    ("attribute[resolution]", "Surat diterbitkan minggu ini."),
    ("attribute[about_officer]", "no"),
    ("attribute[confidential]", "open"),
];

/// The complaint with other values; an empty one is left out.
pub fn complaint<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let changed = |name: &str| other.iter().any(|(changed, _)| *changed == name);
    let kept = COMPLAINT.into_iter().filter(|(name, _)| !changed(name));
    kept.chain(other.iter().copied()).collect()
}
