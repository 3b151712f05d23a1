//! What is in `deploy` fits the program: its settings, its meters, its files.

mod yaml;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use wadul::meters::METERS;

use crate::architecture::{File, files};
use crate::readme::settings;

const TOP: &str = env!("CARGO_MANIFEST_DIR");

fn deployed() -> Vec<File> {
    files(&["deploy"], &[""])
}

fn deployed_file(name: &str) -> String {
    let file = deployed().into_iter().find(|file| file.path == format!("deploy/{name}"));
    file.unwrap_or_else(|| panic!("there is no deploy/{name}")).text
}

/// The words of a text that begin so.
fn words_with(text: &str, beginning: &str) -> BTreeSet<String> {
    let of_a_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let begins = text.match_indices(beginning).filter(|(at, _)| !text[..*at].ends_with(of_a_word));
    begins.map(|(at, _)| text[at..].chars().take_while(|c| of_a_word(*c)).collect()).collect()
}

#[test]
fn the_settings_that_are_named_are_settings() {
    let known: BTreeSet<String> = settings().iter().map(|name| format!("WADUL_{}", name.to_uppercase())).collect();
    let mut named = BTreeSet::new();
    for file in deployed() {
        for name in words_with(&file.text, "WADUL_") {
            assert!(known.contains(&name), "{}: {name} is no setting", file.path);
            named.insert(name);
        }
    }
    assert!(named.contains("WADUL_DATABASE_URL") && named.len() >= 8, "{named:?}");
}

#[test]
fn the_meters_that_are_looked_at_are_meters() {
    let known: BTreeSet<&str> = METERS.iter().map(|(name, ..)| *name).collect();
    let mut looked_at = BTreeSet::new();
    for name in ["prometheus/alerts.yaml", "grafana/wadul.json"] {
        for word in words_with(&deployed_file(name), "wadul_") {
            let meter = word.strip_suffix("_bucket").unwrap_or(&word);
            assert!(known.contains(meter), "deploy/{name}: nothing is measured as {word}");
            looked_at.insert(meter.to_owned());
        }
    }
    let unseen: Vec<_> = known.iter().filter(|name| !looked_at.contains(**name)).collect();
    assert!(unseen.is_empty(), "nobody looks at {unseen:?}");
}

#[test]
fn each_alert_says_what_is_wrong_and_what_to_do() -> Result<()> {
    let alerts = yaml::read(&deployed_file("prometheus/alerts.yaml"))?;
    let rules = alerts["groups"][0]["rules"].as_array().context("rules")?;
    let names: BTreeSet<&str> = rules.iter().filter_map(|rule| rule["alert"].as_str()).collect();
    assert!(rules.len() >= 10 && names.len() == rules.len(), "{names:?}");
    for rule in rules {
        let expression = rule["expr"].as_str().with_context(|| format!("{rule}"))?;
        ensure!(expression.matches('(').count() == expression.matches(')').count(), "{expression}");
        ensure!(["critical", "warning", "info"].iter().any(|word| rule["labels"]["severity"] == *word), "{rule}");
        for said in ["summary", "description"] {
            ensure!(rule["annotations"][said].as_str().is_some_and(|words| words.len() > 10), "{rule}");
        }
    }
    let scraped = yaml::read(&deployed_file("prometheus/scrape.yaml"))?;
    assert_eq!(scraped[0]["job_name"], "wadul", "the alerts ask for this job");
    Ok(())
}

#[test]
fn each_panel_of_the_dashboard_asks_for_something() -> Result<()> {
    let dashboard: Value = serde_json::from_str(&deployed_file("grafana/wadul.json"))?;
    let panels = dashboard["panels"].as_array().context("panels")?;
    let mut places = BTreeSet::new();
    for panel in panels {
        ensure!(panel["title"].as_str().is_some_and(|title| !title.is_empty()), "{panel}");
        let targets = panel["targets"].as_array().context("targets")?;
        ensure!(targets.iter().all(|target| target["expr"].is_string()) && !targets.is_empty(), "{panel}");
        let place = &panel["gridPos"];
        let number = |key: &str| place[key].as_i64().unwrap_or(-1);
        ensure!(number("x") >= 0 && number("x") + number("w") <= 24, "{place}");
        ensure!(places.insert((number("y"), number("x"))), "two panels at {place}");
    }
    Ok(())
}

#[test]
fn two_replicas_share_a_database_and_write_nowhere_but_in_their_folder() -> Result<()> {
    let compose = yaml::read(&deployed_file("compose.yaml"))?;
    let replica = &compose["services"]["wadul-1"];
    assert_eq!(compose["services"]["wadul-2"]["extends"]["service"], "wadul-1");
    assert_eq!(replica["read_only"], true);
    assert_eq!(replica["cap_drop"][0], "ALL");
    assert_eq!(replica["depends_on"]["database"]["condition"], "service_healthy");
    let settings = &replica["environment"];
    assert!(settings["WADUL_DATABASE_URL"].as_str().is_some_and(|url| url.ends_with("@database/wadul")), "{settings}");
    // Each name that is to be filled in stands in the example, and what is mounted is there.
    let example = deployed_file("compose.env.example");
    for name in yaml::interpolated(&deployed_file("compose.yaml")) {
        assert!(example.lines().any(|line| line.starts_with(&format!("{name}="))), "{name} is not in the example");
    }
    for mounted in compose["services"]["proxy"]["volumes"].as_array().context("volumes")? {
        let here = mounted.as_str().and_then(|volume| volume.split(':').next()).unwrap_or_default();
        assert!(!here.starts_with("./") || Path::new(TOP).join("deploy").join(here).is_file(), "{here}");
    }
    let proxy = deployed_file("proxy/Caddyfile.replicas");
    for name in ["wadul-1:8080", "wadul-2:8080", "health_uri /readyz", "health_port 9090"] {
        assert!(proxy.contains(name), "{name}");
    }
    let image = deployed_file("Dockerfile");
    for line in ["USER 65532:65532", "WADUL_LISTEN=0.0.0.0:8080", "WADUL_METRICS_LISTEN=0.0.0.0:9090"] {
        assert!(image.contains(line), "{line}");
    }
    let rust = std::fs::read_to_string(Path::new(TOP).join("Cargo.toml"))?;
    let wanted = rust.lines().find_map(|line| line.strip_prefix("rust-version = ")).context("a version")?;
    assert!(image.contains(&format!("FROM rust:{}-", wanted.trim_matches('"'))), "the image builds with Rust {wanted}");
    Ok(())
}

/// The keys of a unit file, in order.
fn keys(unit: &str) -> Vec<(&str, &str)> {
    unit.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('=')).collect()
}

#[test]
fn the_services_may_do_little() -> Result<()> {
    for name in ["wadul.service", "wadul-backup.service"] {
        let unit = deployed_file(&format!("systemd/{name}"));
        let keys = keys(&unit);
        for line in [
            ("User", "wadul"),
            ("UMask", "0077"),
            ("NoNewPrivileges", "true"),
            ("CapabilityBoundingSet", ""),
            ("ProtectSystem", "strict"),
            ("ProtectHome", "true"),
            ("MemoryDenyWriteExecute", "true"),
            ("SystemCallFilter", "@system-service"),
            ("StateDirectory", "wadul"),
        ] {
            assert!(keys.contains(&line), "{name} lacks {line:?}");
        }
    }
    let unit = deployed_file("systemd/wadul.service");
    assert!(keys(&unit).contains(&("Type", "notify")) && keys(&unit).contains(&("ExecStart", "wadul run")));
    // Where systemd is, it says itself whether it understands them; the program stands in for itself.
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let mut verify = Command::new("systemd-analyze");
    verify.arg("verify");
    for file in deployed().iter().filter(|file| file.path.starts_with("deploy/systemd/")) {
        let path = folder.path().join(file.path.rsplit('/').next().context("a name")?);
        std::fs::write(&path, file.text.replace("ExecStart=wadul run", "ExecStart=/bin/true"))?;
        verify.arg(path);
    }
    let said = verify.output()?;
    let words = String::from_utf8_lossy(&said.stderr).into_owned();
    let about_ours: Vec<&str> = words.lines().filter(|line| line.contains("wadul")).collect();
    assert!(said.status.success() && about_ours.is_empty(), "{words}");
    Ok(())
}

/// `cargo deb` finds what it packs.
#[test]
fn what_is_packed_is_there() -> Result<()> {
    let manifest: toml::Table = std::fs::read_to_string(Path::new(TOP).join("Cargo.toml"))?.parse()?;
    let deb = &manifest["package"]["metadata"]["deb"];
    let assets = deb["assets"].as_array().context("assets")?;
    let mut packed = Vec::new();
    for asset in assets {
        let (from, to) = (asset[0].as_str().context("from")?, asset[1].as_str().context("to")?);
        let place = Path::new(TOP).join(from);
        let folder = place.parent().context("a folder")?;
        assert!(from.starts_with("target/") || place.is_file() || from.contains('*') && folder.is_dir(), "{from}");
        packed.push(to.to_owned());
    }
    assert!(packed.iter().any(|to| to == "usr/bin/") && packed.iter().any(|to| to == "usr/lib/systemd/system/"));
    let scripts = Path::new(TOP).join(deb["maintainer-scripts"].as_str().context("scripts")?);
    for script in std::fs::read_dir(scripts)? {
        let text = std::fs::read_to_string(script?.path())?;
        assert!(text.starts_with("#!/bin/sh\n") && text.contains("\nset -e\n"), "{text}");
    }
    Ok(())
}

#[test]
fn each_file_is_spoken_of() {
    let readme = std::fs::read_to_string(Path::new(TOP).join("README.md")).expect("the README");
    let guides: String = files(&["docs"], &[".md"]).into_iter().map(|guide| guide.text).collect();
    for file in deployed() {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let named = [file.path.as_str(), folder]
            .iter()
            .any(|name| *name != "deploy" && format!("{readme}{guides}").contains(*name));
        assert!(named, "neither the README nor a guide speaks of {}", file.path);
    }
}
