//! The house: which room may look into which, what stays in one room, and how the rooms are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Which room uses which. Who is missing on the left uses none; `app`, `check` and `main` put everything together and
/// may use every room but the sandbox, which only the demo shows.
pub const ARROWS: [(&str, &[&str]); 9] = [
    ("form", &["domain"]),
    ("notices", &["domain", "form"]),
    ("texts", &["domain", "form", "notices"]),
    ("papers", &["domain", "form", "notices", "texts"]),
    ("store", &["domain", "form", "meters", "notices"]),
    ("desk", &["clock", "domain", "form", "notices", "store"]),
    ("telegram", &["clock", "desk", "domain", "form", "meters", "notices", "papers", "texts"]),
    ("web", &["clock", "desk", "domain", "form", "texts"]),
    ("workers", &["clock", "desk", "domain", "meters", "papers", "store", "telegram"]),
];

/// The rooms that put the others together.
const WIRING: [&str; 8] = ["app", "archive", "backup", "check", "demo", "main", "lib", "report"];

/// Words of the source that stand in these rooms and in no other, and what for.
const KEPT_IN: [(&str, &[&str], &str); 12] = [
    ("teloxide", &["telegram"], "Telegram's types stay at the edge"),
    ("dptree", &["telegram"], "so does the map of updates"),
    ("rusqlite", &["store"], "all SQL is in one place"),
    ("sqlx", &["store"], "all SQL is in one place"),
    ("fluent_bundle", &["texts"], "words are asked for by their typed message"),
    ("axum", &["web", "app", "demo"], "HTTP is served by web, and by the demo's page"),
    (
        "Utc::now",
        &["backup", "clock", "check", "report"],
        "tests move the time; check compares the machine's clock with Telegram's; a backup and a report are made now",
    ),
    ("Local::now", &[], "people read WIB, whatever the machine's zone"),
    ("SystemTime", &[], "the clock tells the time"),
    (
        "Instant::now",
        &["demo", "meters", "workers"],
        "the clock tells the time; the demo waits for the bot in the time of whoever watches, meters say how long things took, \
         and how long a process may take itself for the one that leads must not depend on a clock that can be set",
    ),
    ("env::var", &["main"], "a setting is declared once, in config"),
    ("process::exit", &[], "the program ends by returning"),
];

/// Rooms that know no database, no network, no file and no other thread.
const PURE: [&str; 5] = ["domain", "form", "notices", "texts", "papers"];
const IMPURE: [&str; 8] =
    ["tokio", "reqwest", "std::fs", "std::net", "std::thread", "std::process", "async fn", "object_store"];

/// A file of the project, with what it holds.
pub struct File {
    /// From the top of the project.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// The room of a source file: `desk` for `src/desk/mod.rs` and `src/desk.rs`.
    fn room(&self) -> &str {
        let path = self.path.strip_prefix("src/").unwrap_or(&self.path);
        path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// How deep its module lies under the top.
    fn depth(&self) -> usize {
        let folders = self.path.matches('/').count();
        if self.path.ends_with("/mod.rs") { folders - 1 } else { folders }
    }

    /// The source without comments, with the number of each line.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().zip(1..).map(|(line, number)| (number, line.trim_start()));
        lines.filter(|(_, line)| !line.starts_with("//"))
    }
}

/// Every file under these folders with one of these endings.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<File> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            match path.is_dir() {
                true => walk(&path, found),
                false => found.push(path),
            }
        }
    }
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in folders {
        walk(&top.join(folder), &mut found);
    }
    found.retain(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)));
    found.sort();
    let read = |path: &PathBuf| File {
        path: path.strip_prefix(top).expect("inside").to_string_lossy().replace('\\', "/"),
        text: std::fs::read_to_string(path).expect("a text"),
    };
    let files: Vec<File> = found.iter().map(read).collect();
    assert!(!files.is_empty(), "nothing was found in {folders:?}");
    files
}

fn source() -> Vec<File> {
    files(&["src"], &[".rs"])
}

fn rooms(source: &[File]) -> BTreeSet<String> {
    source.iter().map(|file| file.room().to_owned()).collect()
}

/// The rooms that a piece of source names: `crate::store::Tx`, `use crate::{form, store::Tx}`, `wadul::app`, and
/// `super::super::store` where that climbs out of the room.
fn uses(code: &str, depth: usize, rooms: &BTreeSet<String>) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = BTreeSet::new();
    for top in ["crate::", "wadul::"] {
        for (at, _) in code.match_indices(top) {
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                continue;
            }
            let rest = &code[at + top.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(members(group).iter().map(|member| word(member))),
                None => drop(found.insert(word(rest))),
            }
        }
    }
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("super::") {
            continue;
        }
        let chain = &code[at..];
        let rest = chain.trim_start_matches("super::");
        if (chain.len() - rest.len()) / "super::".len() >= depth {
            found.insert(word(rest));
        }
    }
    found.retain(|name| rooms.contains(name));
    found
}

/// The members of `{a, b::{c, d}, e}`, whose first brace is already off.
fn members(group: &str) -> Vec<String> {
    let (mut open, mut member, mut all) = (1, String::new(), Vec::new());
    for letter in group.chars() {
        match letter {
            '{' => open += 1,
            '}' => open -= 1,
            ',' if open == 1 => {
                all.push(std::mem::take(&mut member).trim().to_owned());
                continue;
            }
            _ => {}
        }
        if open == 0 {
            break;
        }
        member.push(letter);
    }
    all.push(member.trim().to_owned());
    all
}

#[test]
fn rooms_are_found_in_every_way_of_naming_them() {
    let rooms = ["app", "desk", "form", "store", "texts"].map(str::to_owned).into();
    let named = |code: &str| uses(code, 2, &rooms).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(named("use crate::store::Tx;"), "store");
    assert_eq!(named("use crate::{\n    desk::{Desk, store},\n    form,\n};"), "desk form");
    assert_eq!(named("let at: crate::texts::Language = wadul::app::now();"), "app texts");
    assert_eq!(named("use super::super::store::Tx; use super::desk;"), "store");
    assert_eq!(named("use mycrate::store; use crate::Store;"), "");
}

#[test]
fn rooms_look_only_where_the_arrows_point() {
    let source = source();
    let rooms = rooms(&source);
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let mut wrong = Vec::new();
    for file in &source {
        let code: String = file.code().map(|(_, line)| format!("{line}\n")).collect();
        for used in uses(&code, file.depth(), &rooms) {
            let own = used == file.room();
            let fine = match file.room() {
                "demo" => true,
                room if WIRING.contains(&room) => used != "sandbox",
                room => allowed.get(room).is_some_and(|allowed| allowed.contains(&used.as_str())),
            };
            if !own && !fine {
                wrong.push(format!("{} uses {used}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "against the arrows of tests/architecture.rs:\n{}", wrong.join("\n"));
}

#[test]
fn every_arrow_leads_from_a_room_to_a_room() {
    let rooms = rooms(&source());
    for (from, to) in ARROWS {
        for room in to.iter().chain([&from]) {
            assert!(rooms.contains(*room), "there is no room {room}");
        }
        assert!(to.is_sorted(), "{from}: in the order of the alphabet, please");
    }
}

#[test]
fn what_belongs_to_one_room_stays_there() {
    let mut wrong = Vec::new();
    // The sandbox is Telegram: it has a server, a client and hours of its own.
    for file in source().iter().filter(|file| file.room() != "sandbox") {
        for (number, line) in file.code() {
            let stray =
                |(word, rooms, _): &&(&str, &[&str], &str)| line.contains(word) && !rooms.contains(&file.room());
            wrong.extend(
                KEPT_IN.iter().filter(stray).map(|(word, _, why)| format!("{}:{number}: {word}: {why}", file.path)),
            );
            let impure = IMPURE.iter().filter(|word| PURE.contains(&file.room()) && line.contains(**word));
            wrong.extend(impure.map(|word| format!("{}:{number}: {word} in a pure room", file.path)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One idea a file. A story with what its people see may take longer.
#[test]
fn no_file_grows_beyond_four_hundred_lines() {
    let mut files = files(&["src", "build", "tests"], &[".rs"]);
    files.retain(|file| !file.path.starts_with("tests/scenarios/"));
    let long = files.iter().map(|file| (file.text.lines().count(), &file.path)).filter(|(lines, _)| *lines > 400);
    assert_eq!(long.collect::<Vec<_>>(), []);
}

#[test]
fn nothing_is_left_for_later_or_let_pass_without_a_reason() {
    // Written in two parts, so that this file does not hold them.
    let later =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("todo", "!("), concat!("dbg", "!(")];
    let mut wrong = Vec::new();
    for file in files(&["src", "build", "tests", "locales", "migrations"], &[".rs", ".ftl", ".sql", ".toml"]) {
        for word in later {
            if file.text.contains(word) {
                wrong.push(format!("{}: {word}", file.path));
            }
        }
        for start in [concat!("#[al", "low("), concat!("#![al", "low(")] {
            for (at, _) in file.text.match_indices(start) {
                let attribute = file.text[at..].split(")]").next().unwrap_or_default();
                if !attribute.contains("reason") {
                    wrong.push(format!("{}: {attribute})] without a reason", file.path));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the compiler and `cargo deny` are told to hold us to.
#[test]
fn the_release_checks_its_sums_nothing_is_unsafe_and_exceptions_have_reasons() {
    let read = |name: &str| -> toml::Table {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a text");
        text.parse().expect("TOML")
    };
    let cargo = read("Cargo.toml");
    assert_eq!(cargo["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    let profiles = cargo["profile"].as_table().expect("profiles");
    assert_eq!(profiles["release"]["overflow-checks"].as_bool(), Some(true));
    for (name, profile) in profiles {
        let released = name == "release" || profile.get("inherits").and_then(|other| other.as_str()) == Some("release");
        let checked = profile.get("overflow-checks").and_then(toml::Value::as_bool) != Some(false);
        assert!(checked, "{name} leaves sums unchecked");
        assert!(released || name == "dev", "{name}: what is it for?");
    }
    let deny = read("deny.toml");
    for table in ["advisories", "bans", "licenses", "sources"] {
        assert!(deny[table].is_table(), "deny.toml says nothing of {table}");
    }
    for (table, key) in [("advisories", "ignore"), ("bans", "skip"), ("bans", "skip-tree"), ("licenses", "exceptions")]
    {
        for exception in deny[table].get(key).and_then(|list| list.as_array()).into_iter().flatten() {
            let reason = exception.get("reason").and_then(|reason| reason.as_str()).unwrap_or_default();
            assert!(!reason.is_empty(), "{table}.{key}: {exception} without a reason");
        }
    }
}

/// How long a comparison takes must not tell how much of a secret was right.
#[test]
fn no_secret_is_compared_letter_by_letter() {
    let mut wrong = Vec::new();
    for file in source() {
        for (number, line) in file.code() {
            let exposed = line.contains("expose_secret()") && (line.contains("==") || line.contains("!="));
            if exposed {
                wrong.push(format!("{}:{number}: {line}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let webhook = source().into_iter().find(|file| file.path == "src/web/webhook.rs").expect("the webhook");
    assert!(webhook.text.contains(".ct_eq("), "the webhook compares its secret in constant time");
}

/// A test in a folder that nobody lists would never run.
#[test]
fn every_test_file_is_listed() {
    for file in files(&["tests"], &[".rs"]) {
        let path = file.path.trim_start_matches("tests/").trim_end_matches(".rs");
        let (folder, name) = path.rsplit_once('/').unwrap_or(("main", path));
        if ["main", "mod"].contains(&name) {
            continue;
        }
        let parents = [format!("tests/{folder}/mod.rs"), format!("tests/{folder}.rs")];
        let listed = parents.iter().any(|parent| {
            std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(parent))
                .is_ok_and(|text| text.lines().any(|line| line.trim_start_matches("pub ") == format!("mod {name};")))
        });
        assert!(listed, "{} is listed nowhere", file.path);
    }
}
