//! What is answered, before it is XML or JSON. The specification maps one to the other ("Spark convention"): the root's name
//! falls away, a list becomes an array, an empty element becomes null.

use std::fmt::Write;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A piece of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Nothing is known, or nothing is told.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// Words.
    Text(String),
    /// Several of a kind, with the name of one of them.
    List(&'static str, Vec<Node>),
    /// Fields, in their order.
    Record(Vec<(&'static str, Node)>),
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Node::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Node::Text(text)
    }
}

impl From<bool> for Node {
    fn from(value: bool) -> Self {
        Node::Bool(value)
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(value: Option<T>) -> Self {
        value.map_or(Node::Null, Into::into)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Null => serializer.serialize_none(),
            Node::Bool(value) => serializer.serialize_bool(*value),
            Node::Number(number) => serializer.serialize_i64(*number),
            Node::Text(text) => serializer.serialize_str(text),
            Node::List(_, items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Node::Record(fields) => {
                let mut record = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, value)| record.serialize_entry(name, value))?;
                record.end()
            }
        }
    }
}

/// The XML, with its declaration.
pub fn xml(root: &str, node: &Node) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    element(&mut out, root, node);
    out.push('\n');
    out
}

fn element(out: &mut String, name: &str, node: &Node) {
    // Writing into a string does not fail.
    let _ = write!(out, "<{name}>");
    match node {
        Node::Null => {}
        Node::Bool(value) => {
            let _ = write!(out, "{value}");
        }
        Node::Number(number) => {
            let _ = write!(out, "{number}");
        }
        Node::Text(text) => text.chars().for_each(|letter| escape(out, letter)),
        Node::List(item, items) => items.iter().for_each(|node| element(out, item, node)),
        Node::Record(fields) => fields.iter().for_each(|(name, node)| element(out, name, node)),
    }
    let _ = write!(out, "</{name}>");
}

/// XML 1.0 section 2.2: some characters cannot stand in a document at all, escaped or not.
fn escape(out: &mut String, letter: char) {
    match letter {
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '&' => out.push_str("&amp;"),
        '"' => out.push_str("&quot;"),
        // A reader would make a line feed of it.
        '\r' => out.push_str("&#13;"),
        '\t' | '\n' => out.push(letter),
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
        _ => out.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_tree_is_xml_and_json() {
        let value = |key: &str| Node::Record(vec![("key", key.into()), ("name", Node::Null)]);
        let node = Node::Record(vec![
            ("service_code", "a&b".into()),
            ("variable", true.into()),
            ("order", Node::Number(1)),
            ("values", Node::List("value", vec![value("1"), value("2")])),
            ("none", Node::List("value", Vec::new())),
        ]);
        let json = serde_json::to_string(&node).unwrap();
        insta::assert_snapshot!(json, @r#"{"service_code":"a&b","variable":true,"order":1,"values":[{"key":"1","name":null},{"key":"2","name":null}],"none":[]}"#);
        insta::assert_snapshot!(xml("service_definition", &node), @r#"
        <?xml version="1.0" encoding="utf-8"?>
        <service_definition><service_code>a&amp;b</service_code><variable>true</variable><order>1</order><values><value><key>1</key><name></name></value><value><key>2</key><name></name></value></values><none></none></service_definition>
        "#);
    }

    proptest! {
        #[test]
        fn whatever_was_written_is_a_document_and_comes_back(text in ".*", odd in any::<String>()) {
            for text in [&text, &odd] {
                let document = xml("words", &Node::from(text.as_str()));
                let parsed = roxmltree::Document::parse(&document).unwrap();
                let possible = |letter: char| match letter {
                    '\t' | '\n' | '\r' => letter,
                    '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
                    _ => letter,
                };
                let expected: String = text.chars().map(possible).collect();
                prop_assert_eq!(parsed.root_element().text().unwrap_or_default(), expected);
            }
        }
    }
}
