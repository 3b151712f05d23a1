//! One language's files: every message with its arguments, and what is wrong with it on its own.

use super::mentions::Mentions;
use super::{File, Rule, markup, names};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// The texts of one language, by id.
pub struct Texts {
    pub rule: &'static Rule,
    pub messages: BTreeMap<String, Text>,
}

/// A message.
pub struct Text {
    /// File and line.
    pub place: String,
    /// What it needs to be told, by itself or by a message it mentions.
    pub args: BTreeSet<String>,
}

/// A message or a term, before what it mentions has been followed.
struct Draft {
    place: String,
    mentions: Mentions,
}

type Drafts = BTreeMap<String, Draft>;

/// Terms keep the dash before their name, so that both fit into one list.
pub fn language(rule: &'static Rule, files: &[File], problems: &mut Vec<String>) -> Texts {
    let mut drafts = Drafts::new();
    for file in files.iter().filter(|file| file.language == rule.code) {
        read(file, &mut drafts, problems);
    }
    for (id, draft) in &drafts {
        check(id, draft, &drafts, problems);
    }
    let messages = drafts
        .iter()
        .filter(|(id, _)| !id.starts_with('-'))
        .map(|(id, draft)| {
            let mut args = BTreeSet::new();
            if !follow(id, &drafts, &mut Vec::new(), &mut args) {
                problems.push(format!(
                    "{}: `{id}` mentions itself, perhaps through another message: write the words out once",
                    draft.place
                ));
            }
            (id.clone(), Text { place: draft.place.clone(), args })
        })
        .collect();
    Texts { rule, messages }
}

fn read(file: &File, drafts: &mut Drafts, problems: &mut Vec<String>) {
    let source = file.source.as_str();
    let place = |offset: usize| {
        format!("{}:{}", file.path, 1 + source.bytes().take(offset).filter(|byte| *byte == b'\n').count())
    };

    let (resource, errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err(found) => found,
    };
    for error in errors {
        problems.push(format!("{}: {}: {}", place(error.pos.start), error, advice(source, error.pos.start)));
    }
    for entry in &resource.body {
        let (name, value, attributes, dash) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes, ""),
            Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes, "-"),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        // The tree has no positions, but its names are slices of the source.
        let place = place((name.as_ptr() as usize).saturating_sub(source.as_ptr() as usize));
        let id = format!("{dash}{name}");
        if let Some(attribute) = attributes.first() {
            problems.push(format!(
                "{place}: `{id}` has an attribute `.{}`, which nobody would read: make it a message of its own",
                attribute.id.name
            ));
        }
        if !names::is_kebab(name) {
            problems.push(format!("{place}: `{id}` is not in lower kebab-case: write it like `notice-filed-citizen`"));
        }
        let mut mentions = Mentions::default();
        if let Some(value) = value {
            mentions.add(value);
            problems.extend(markup::wrong(value).into_iter().map(|wrong| format!("{place}: `{id}`: {wrong}")));
        }
        match drafts.get(&id) {
            Some(first) => {
                problems.push(format!("{place}: `{id}` stands in {} already: keep one of them", first.place))
            }
            None => drop(drafts.insert(id, Draft { place, mentions })),
        }
    }
}

/// What would be right, where the parser only knows which character it stumbled over.
fn advice(source: &str, offset: usize) -> &'static str {
    let start = source.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    match source.get(start..).unwrap_or_default().trim_start_matches(' ').chars().next() {
        Some('[') => "a line of a text cannot begin with `[`: write `{\"[\"}Kembali]`",
        Some('*') => "a line of a text cannot begin with `*`: write `{\"*\"}`",
        Some('.') => "a line of a text cannot begin with `.`: write `{\".\"}`",
        Some('}') => "a line of a text cannot begin with `}`: write `{\"}\"}`",
        _ => "write `area-thing-variant = Text { $argument }`, with further lines indented, and a brace as `{\"{\"}`",
    }
}

fn check(id: &str, draft: &Draft, drafts: &Drafts, problems: &mut Vec<String>) {
    let Draft { place, mentions } = draft;
    for name in mentions.messages.iter().chain(&mentions.terms) {
        if !drafts.contains_key(name) {
            problems.push(format!(
                "{place}: `{id}` mentions `{name}`, which this language does not have: add it, or write the words out"
            ));
        }
    }
    for name in &mentions.variables {
        if !names::is_field(name) {
            problems.push(format!("{place}: `{id}`: `${name}` cannot be a field in Rust: write it in lower snake_case, and not a Rust word"));
        }
    }
    for name in &mentions.unused {
        problems.push(format!("{place}: `{id}` uses `{name}`: there are no functions, attributes or arguments to terms here: pass an argument, or write the words out"));
    }
    // Fluent hides the message's arguments from a term without a word, and prints `{$name}`.
    if id.starts_with('-') && !(mentions.variables.is_empty() && mentions.messages.is_empty()) {
        problems.push(format!("{place}: `{id}` is a term, which cannot see arguments or messages: make it a message"));
    }
    if id.starts_with('-') && !drafts.values().any(|other| other.mentions.terms.contains(id)) {
        problems.push(format!("{place}: nothing mentions `{id}`: remove it"));
    }
}

/// Gathers what a message needs, through the messages it mentions; false if they go in a circle.
fn follow(id: &str, drafts: &Drafts, path: &mut Vec<String>, args: &mut BTreeSet<String>) -> bool {
    if path.iter().any(|passed| passed == id) {
        return false;
    }
    let Some(draft) = drafts.get(id) else {
        return true;
    };
    args.extend(draft.mentions.variables.iter().cloned());
    path.push(id.to_owned());
    let straight =
        draft.mentions.messages.iter().chain(&draft.mentions.terms).all(|next| follow(next, drafts, path, args));
    path.pop();
    straight
}
