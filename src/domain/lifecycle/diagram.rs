//! The table of moves, for people: what the README carries and a test compares.

use std::collections::BTreeMap;

use super::rules::{RULES, To};
use super::{Party, Rule};
use crate::domain::Status;
use crate::domain::case::word;

/// The moves that change the state, as a Mermaid diagram.
pub fn diagram() -> String {
    let mut edges: BTreeMap<(usize, usize), Vec<&str>> = BTreeMap::new();
    let place = |status: Status| Status::ALL.iter().position(|(known, _)| *known == status).unwrap_or(0);
    for rule in RULES {
        let To::State(to) = rule.to else { continue };
        for from in rule.from {
            let actions = edges.entry((place(*from), place(to))).or_default();
            if !actions.contains(&rule.action.key()) {
                actions.push(rule.action.key());
            }
        }
    }
    let mut lines = vec!["stateDiagram-v2".to_owned(), "    [*] --> submitted: file".to_owned()];
    for ((from, to), actions) in edges {
        lines.push(format!("    {} --> {}: {}", Status::ALL[from].1, Status::ALL[to].1, actions.join(", ")));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Every row of the table, as a table of Markdown.
pub fn moves() -> String {
    let mut lines = vec!["| Move | From | To | By |".to_owned(), "|---|---|---|---|".to_owned()];
    lines.extend(RULES.iter().map(row));
    lines.push(String::new());
    lines.join("\n")
}

fn row(rule: &Rule) -> String {
    let to = match rule.to {
        To::Same => "the same",
        To::State(status) => status.key(),
        To::Before => "the one before",
    };
    let from: Vec<_> = rule.from.iter().map(|status| status.key()).collect();
    let by: Vec<_> = rule.by.iter().map(|party| word(&Party::ALL, *party)).collect();
    format!("| {} | {} | {to} | {} |", rule.action.key(), from.join(", "), by.join(", "))
}
