//! The texts as Rust.

use super::read::Texts;
use super::{File, Written, in_a_family};
use std::fmt::Write as _;

/// Called when nothing is wrong: every id is a name, every argument a field.
pub fn rust(texts: &[Texts], files: &[File]) -> Written {
    let mut messages = String::new();
    let mut families = String::new();
    for (id, text) in texts.iter().take(1).flat_map(|reference| &reference.messages) {
        let args: Vec<&str> = text.args.iter().map(String::as_str).collect();
        if in_a_family(id) {
            families += &format!("    ({id:?}, &{args:?}),\n");
        } else {
            messages += &message(id, &text.place, &args);
        }
    }
    Written { messages, embedded: embedded(texts, files, &families) }
}

/// `notice-filed-citizen` is `NoticeFiledCitizen`.
pub fn structure(id: &str) -> String {
    id.split('-')
        .flat_map(|part| part.chars().take(1).map(|first| first.to_ascii_uppercase()).chain(part.chars().skip(1)))
        .collect()
}

fn message(id: &str, place: &str, args: &[&str]) -> String {
    let name = structure(id);
    let doc = format!("#[doc = \"`{id}`, {place}\"]");
    let constant = format!("const ID: &'static str = {id:?};");
    if args.is_empty() {
        return format!(
            "{doc}\npub(crate) struct {name};\nimpl crate::texts::Message for {name} {{\n    {constant}\n}}\n\n"
        );
    }
    let fields: Vec<_> = args.iter().map(|arg| format!("pub {arg}: crate::texts::Arg<'a>")).collect();
    let values: Vec<_> = args.iter().map(|arg| format!("({arg:?}, self.{arg}.value())")).collect();
    format!(
        "{doc}\npub(crate) struct {name}<'a> {{ {} }}\nimpl crate::texts::Message for {name}<'_> {{\n    {constant}\n    \
         fn args(&self) -> fluent_bundle::FluentArgs<'_> {{\n        [{}].into_iter().collect()\n    }}\n}}\n\n",
        fields.join(", "),
        values.join(", ")
    )
}

fn embedded(texts: &[Texts], files: &[File], families: &str) -> String {
    let mut offered = String::new();
    let mut sources = String::new();
    for language in texts.iter().filter(|language| !language.messages.is_empty()) {
        let variant = format!("super::Language::{}", language.rule.variant);
        let _ = writeln!(offered, "    {variant},");
        let _ = writeln!(sources, "    ({variant}, &[");
        for file in files.iter().filter(|file| file.language == language.rule.code) {
            let _ =
                writeln!(sources, "        include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{}\")),", file.path);
        }
        sources += "    ]),\n";
    }
    format!(
        "/// The languages that have a folder in `locales/`.\npub(super) const OFFERED: &[super::Language] = &[\n{offered}];\n\n\
         /// Their files.\npub(super) const SOURCES: &[(super::Language, &[&str])] = &[\n{sources}];\n\n\
         /// What is looked up by name, sorted, with its arguments.\npub(super) const FAMILIES: &[(&str, &[&str])] = &[\n{families}];\n"
    )
}
