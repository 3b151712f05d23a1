//! What the README and the files beside it say is so.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use wadul::config::Settings;
use wadul::domain::lifecycle;

use crate::architecture::{ARROWS, files};

const TOKEN: &str = "123456:AAaaBBbbCCccDDddEEeeFFffGGgg";

fn top(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The fenced blocks in this language.
fn blocks(markdown: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    markdown.split(&fence).skip(1).filter_map(|rest| Some(rest.split_once("```")?.0.to_owned())).collect()
}

/// Every setting there is, as the refusal of an unknown one lists them.
pub fn settings() -> Vec<String> {
    let refused = Settings::read(Path::new("wadul.toml"), Some("no_such_setting = 1"), |_| None);
    let words = refused.expect_err("an unknown setting").to_string();
    let names = words.split('`').skip(3).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    assert!(names.len() >= 10 && names.contains(&"telegram_token".to_owned()), "{words}");
    names
}

#[test]
fn the_diagram_is_the_table_of_moves() {
    assert_eq!(blocks(&top("README.md"), "mermaid"), [lifecycle::diagram()]);
}

#[test]
fn the_arrows_are_those_that_are_enforced() {
    let lines: Vec<String> = ARROWS.iter().map(|(from, to)| format!("{from:<9} -> {}\n", to.join(" "))).collect();
    let drawn = blocks(&top("README.md"), "text");
    assert!(drawn.contains(&lines.concat()), "draw in the README:\n{}", lines.concat());
}

#[test]
fn the_map_has_every_room() {
    let readme = top("README.md");
    let table: BTreeSet<&str> = readme
        .lines()
        .filter(|line| line.starts_with("| `"))
        .flat_map(|line| line.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2))
        .collect();
    for file in files(&["src"], &[".rs"]) {
        let room = file.path.trim_start_matches("src/").split('/').next().unwrap_or_default().trim_end_matches(".rs");
        assert!(room == "lib" || table.contains(room), "the map of the README lacks `{room}`");
    }
}

#[test]
fn every_setting_is_in_the_table_and_in_the_example() {
    let (readme, example) = (top("README.md"), top("wadul.example.toml"));
    let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `WADUL_")).collect();
    let settings = settings();
    assert_eq!(rows.len(), settings.len(), "{rows:#?}");
    for name in &settings {
        let variable = format!("| `WADUL_{}` |", name.to_uppercase());
        assert!(rows.iter().any(|row| row.starts_with(&variable)), "the README lacks {variable}");
        let set = |line: &str| line.trim_start_matches('#').starts_with(&format!("{name} = "));
        assert!(example.lines().any(set), "wadul.example.toml lacks {name}");
    }
}

/// As it stands, and with everything in it switched on.
#[test]
fn the_example_can_be_used() {
    let example = top("wadul.example.toml");
    fn setting(line: &str) -> Option<&str> {
        line.strip_prefix('#').filter(|rest| rest.starts_with(char::is_alphabetic))
    }
    let on: String = example.lines().map(|line| format!("{}\n", setting(line).unwrap_or(line))).collect();
    for text in [&example, &on] {
        let read = Settings::read(Path::new("wadul.example.toml"), Some(text), |_| None);
        let read = read.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read.listen.port(), 8080);
    }
    assert!(on.lines().filter(|line| line.contains(" = ")).count() == settings().len());
}

#[test]
fn the_defaults_are_those_of_the_table() {
    let read = Settings::read(Path::new("wadul.toml"), None, |name| {
        (name == "WADUL_TELEGRAM_TOKEN").then(|| TOKEN.to_owned())
    })
    .expect("a token is enough");
    let readme = top("README.md");
    let row = |name: &str| {
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{name}` |"))).unwrap_or_default();
        row.split('|').nth(2).unwrap_or_default().trim().trim_matches('`').to_owned()
    };
    assert_eq!(row("WADUL_LISTEN"), read.listen.to_string());
    assert_eq!(row("WADUL_EVIDENCE"), read.evidence.display().to_string());
    assert_eq!(row("WADUL_TELEGRAM_API_URL"), read.telegram_api_url.as_str().trim_end_matches('/'));
    assert_eq!(row("WADUL_LOG").to_lowercase(), format!("{:?}", read.log).to_lowercase());
    assert_eq!(row("WADUL_DATABASE_URL"), secrecy::ExposeSecret::expose_secret(&read.database_url));
}

/// The commands of the table are those of the program; every path that is named is there.
#[test]
fn what_is_named_exists() {
    let help = Command::new(env!("CARGO_BIN_EXE_wadul")).arg("--help").output().expect("the program");
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    let (_, listed) = help.split_once("Commands:").expect("commands");
    let listed = listed.split("Options:").next().unwrap_or_default().lines();
    let present: BTreeSet<&str> =
        listed.filter_map(|line| line.split_whitespace().next()).filter(|word| *word != "help").collect();
    let readme = top("README.md");
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `bin/wadul "));
    let named: BTreeSet<&str> = rows.filter_map(|row| row.split('`').next()).collect();
    assert_eq!(named, present);

    for file in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/keamanan.md"] {
        let text = top(file);
        let quoted = text.split('`').skip(1).step_by(2).filter(|word| !word.contains('\n'));
        let linked = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for path in quoted.chain(linked).map(|word| word.split_whitespace().next().unwrap_or_default()) {
            let ours = ["bin/", "src/", "tests/", "build/", "deploy/", "migrations/", ".ci/"]
                .iter()
                .any(|at| path.starts_with(at))
                || (path.ends_with(".md") && !path.contains("://"));
            assert!(!ours || Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists(), "{file}: there is no {path}");
        }
    }
}

/// The transcript was seen by a test, line by line.
#[test]
fn the_transcript_is_true() {
    let stories = files(&["tests/scenarios"], &[".rs"]);
    let seen: BTreeSet<&str> = stories.iter().flat_map(|file| file.text.lines().map(str::trim)).collect();
    let readme = top("README.md");
    let transcript = blocks(&readme, "text").into_iter().find(|block| block.starts_with("Siti: "));
    for line in transcript.expect("a transcript").lines().map(str::trim) {
        assert!(line == "…" || seen.contains(line), "no story shows: {line}");
    }
}
