//! The figures as the tables of `docs/kinerja.md`, in Indonesian as the rest of that page: each aim with what came of it.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::database::Engine;

const BEGIN: &str = "<!-- angka -->\n";
const END: &str = "<!-- akhir angka -->";
const ENGINES: [(Engine, &str); 2] = [(Engine::Sqlite, "SQLite"), (Engine::Postgres, "PostgreSQL")];

/// An aim: what is measured, where it stands in the report of an engine, and the bound.
struct Aim {
    what: &'static str,
    /// A JSON pointer (RFC 6901).
    pointer: &'static str,
    bound: f64,
    /// The figure is to be at least, and not at most, the bound.
    at_least: bool,
}

const AIMS: [Aim; 8] = [
    aim("Pembaruan tahan mati per detik dari 100 warga", "/citizens/100/updates_per_second", 3000.0, true),
    aim("Waktu jawab 100 warga, p99 (ms)", "/citizens/100/answer_ms_from_the_citizen/p99", 60.0, false),
    aim("Waktu prosesor per pembaruan (ms)", "/citizens/100/cpu_ms_per_update", 0.3, false),
    aim("Memori saat menganggur (MB)", "/citizens/100/idle_mb", 25.0, false),
    aim("Memori puncak dengan 1.000 warga (MB)", "/citizens/1000/peak_mb", 64.0, false),
    aim("Mulai sampai siap (ms)", "/citizens/100/start_ms", 200.0, false),
    aim("Satu inti pada 30 pesan per detik (persen)", "/paced/cpu_percent_of_one_core", 3.0, false),
    aim("Pencarian paling lambat: register terbesar banding terkecil (kali)", "/register/longest_ratio", 2.0, false),
];

const fn aim(what: &'static str, pointer: &'static str, bound: f64, at_least: bool) -> Aim {
    Aim { what, pointer, bound, at_least }
}

/// The Indonesian way, with as many digits as say something.
fn number(number: f64) -> String {
    let digits = if number.abs() < 1.0 {
        3
    } else if number.abs() < 100.0 {
        1
    } else {
        0
    };
    let plain = format!("{number:.digits$}").replace('.', ",");
    match plain.len() {
        4.. if digits == 0 => format!("{}.{}", &plain[..plain.len() - 3], &plain[plain.len() - 3..]),
        _ => plain,
    }
}

fn of<'r>(report: &'r Value, engine: Engine, pointer: &str) -> Option<&'r Value> {
    report.get(engine.name())?.pointer(pointer)
}

fn judged(aim: &Aim, figure: Option<f64>) -> String {
    let Some(figure) = figure else { return "–".to_owned() };
    let good = if aim.at_least { figure >= aim.bound } else { figure <= aim.bound };
    match good {
        true => format!("{} ✓", number(figure)),
        false => format!("**{}**, {} kali batas", number(figure), number(figure / aim.bound)),
    }
}

fn aims(report: &Value) -> String {
    let mut table = "| Sasaran | Batas | SQLite | PostgreSQL |\n|---|---|---|---|\n".to_owned();
    for aim in &AIMS {
        let bound = format!("{} {}", if aim.at_least { "≥" } else { "≤" }, number(aim.bound));
        let cells = ENGINES.map(|(engine, _)| judged(aim, of(report, engine, aim.pointer).and_then(Value::as_f64)));
        table += &format!("| {} | {bound} | {} |\n", aim.what, cells.join(" | "));
    }
    table
}

fn loads(report: &Value) -> String {
    let mut table = "| Basis data | Warga serentak | Pembaruan/detik | Pengaduan/detik | p50 (ms) | p99 (ms) | Prosesor/pembaruan (ms) | \
         Prosesor/1.000 pengaduan (detik) | Pembaruan per commit | Banding webhook polos | Banding commit polos |\n\
         |---|---|---|---|---|---|---|---|---|---|---|\n"
        .to_owned();
    let bare = report.pointer("/bare_webhook/updates_per_second").and_then(Value::as_f64);
    for (engine, name) in ENGINES {
        let commits = of(report, engine, "/bare_commits/updates_per_second").and_then(Value::as_f64);
        for citizens in ["1", "100", "1000"] {
            let at =
                |pointer: &str| of(report, engine, &format!("/citizens/{citizens}{pointer}")).and_then(Value::as_f64);
            let Some(speed) = at("/updates_per_second") else { continue };
            let show = |figure: Option<f64>| figure.map_or("–".to_owned(), number);
            let each = |pointer: &str| show(at(pointer));
            let shared = at("/updates").zip(at("/commits")).map(|(updates, commits)| updates / commits);
            let cells = [
                number(speed),
                each("/filings_per_second"),
                each("/answer_ms_from_the_citizen/p50"),
                each("/answer_ms_from_the_citizen/p99"),
                each("/cpu_ms_per_update"),
                each("/cpu_seconds_per_1000_filings"),
                show(shared),
                show(bare.map(|bare| speed / bare)),
                show(commits.map(|commits| speed / commits)),
            ];
            table += &format!("| {name} | {citizens} | {} |\n", cells.join(" | "));
        }
    }
    table
}

fn lookups(report: &Value) -> String {
    let mut table = "| Pencarian | SQLite: kali lebih lama | PostgreSQL: kali lebih lama |\n|---|---|---|\n".to_owned();
    let listed = ENGINES.iter().find_map(|(engine, _)| of(report, *engine, "/register/times_as_long_on_the_last"));
    for what in listed.and_then(Value::as_object).into_iter().flat_map(|looked| looked.keys()) {
        let cells = ENGINES.map(|(engine, _)| {
            let ratio = of(report, engine, &format!("/register/times_as_long_on_the_last/{what}"));
            ratio.and_then(Value::as_f64).map_or("–".to_owned(), number)
        });
        table += &format!("| `{what}` | {} |\n", cells.join(" | "));
    }
    table
}

/// Puts the tables into the page, between its two marks.
pub fn write(report: &Value, page: &Path) -> Result<()> {
    let text = std::fs::read_to_string(page)?;
    let (before, rest) = text.split_once(BEGIN).context("the page has no place for figures")?;
    let (_, after) = rest.split_once(END).context("the place for figures has no end")?;
    let tables = [aims(report), loads(report), lookups(report)].join("\n");
    Ok(std::fs::write(page, format!("{before}{BEGIN}\n{tables}\n{END}{after}"))?)
}
