//! The languages side by side: the same messages with the same arguments.

use super::read::{Text, Texts};
use super::{begins, write};
use std::collections::{BTreeMap, BTreeSet};

/// The first language is the reference. Another without any text is not offered. No text at all is no mistake here: a
/// program that says anything does not compile then.
pub fn languages(texts: &[Texts], problems: &mut Vec<String>) {
    let Some((reference, others)) = texts.split_first() else {
        return;
    };
    let mut offered = others.iter().filter(|language| !language.messages.is_empty()).peekable();
    if reference.messages.is_empty() && offered.peek().is_some() {
        problems.push(format!("locales/{}: no texts: every language is compared with this one", reference.rule.code));
        return;
    }
    names(reference, problems);
    for language in offered {
        for (id, text) in &reference.messages {
            match language.messages.get(id) {
                Some(theirs) if theirs.args != text.args => problems.push(format!(
                    "{}: `{id}` uses {}, but {} in {}: use the same arguments",
                    theirs.place,
                    list(&theirs.args),
                    list(&text.args),
                    text.place
                )),
                None if !language.rule.may_lack.iter().any(|room| begins(id, room)) => problems.push(format!(
                    "locales/{}: `{id}` is missing: add it, as in {}, with {}",
                    language.rule.code,
                    text.place,
                    list(&text.args)
                )),
                _ => {}
            }
        }
        for (id, text) in &language.messages {
            if !reference.messages.contains_key(id) {
                problems.push(format!(
                    "{}: `{id}` is not in locales/{}: add it there, or remove it",
                    text.place, reference.rule.code
                ));
            }
        }
    }
}

/// `a-12` and `a-1-2` would be the same struct.
fn names(reference: &Texts, problems: &mut Vec<String>) {
    let mut taken: BTreeMap<String, (&String, &Text)> = BTreeMap::new();
    for (id, text) in &reference.messages {
        if let Some((other, first)) = taken.insert(write::structure(id), (id, text)) {
            problems.push(format!(
                "{}: `{id}` has the same name in Rust as `{other}` in {}: rename one",
                text.place, first.place
            ));
        }
    }
}

fn list(args: &BTreeSet<String>) -> String {
    if args.is_empty() {
        return "no argument".to_owned();
    }
    args.iter().map(|arg| format!("${arg}")).collect::<Vec<_>>().join(", ")
}
