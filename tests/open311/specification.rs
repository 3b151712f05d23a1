//! What the published specification says (GeoReport v2 and Service Discovery, wiki.open311.org): the fields of each answer in
//! the order of its tables, and how the two formats belong together.

use anyhow::{Context, Result, ensure};
use roxmltree::{Document, Node};
use serde_json::Value;

use super::door::{Door, Heard};

pub const DISCOVERY: [&str; 4] = ["changeset", "contact", "key_service", "endpoints"];
pub const ENDPOINT: [&str; 5] = ["specification", "url", "changeset", "type", "formats"];
pub const SERVICE: [&str; 7] = ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"];
pub const DEFINITION: [&str; 2] = ["service_code", "attributes"];
pub const ATTRIBUTE: [&str; 7] =
    ["variable", "code", "datatype", "required", "datatype_description", "order", "description"];
pub const DATATYPES: [&str; 6] = ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"];
pub const REQUEST: [&str; 17] = [
    "service_request_id",
    "status",
    "status_notes",
    "service_name",
    "service_code",
    "description",
    "agency_responsible",
    "service_notice",
    "requested_datetime",
    "updated_datetime",
    "expected_datetime",
    "address",
    "address_id",
    "zipcode",
    "lat",
    "long",
    "media_url",
];
pub const RECEIPT: [&str; 3] = ["service_request_id", "service_notice", "account_id"];
pub const ERROR: [&str; 2] = ["code", "description"];

/// Both formats of an answer, which has to be a document of this root and say the same in each.
pub async fn both(door: &Door, key: Option<&str>, path: &str, query: &str, root: &str) -> Result<(Heard, Heard)> {
    let (xml, json) = (format!("{path}.xml{query}"), format!("{path}.json{query}"));
    let (xml, json) = match key {
        Some(key) => (door.reads_with(key, &xml).await?, door.reads_with(key, &json).await?),
        None => (door.reads(&xml).await?, door.reads(&json).await?),
    };
    agree(&xml, &json, root)?;
    Ok((xml, json))
}

/// Whether two answers are one, by the Spark convention: the root's name falls away, repeated elements are an array, an
/// empty element is null.
pub fn agree(xml: &Heard, json: &Heard, root: &str) -> Result<()> {
    ensure!(xml.status == json.status, "{} and {}", xml.status, json.status);
    ensure!(xml.kind == "text/xml; charset=utf-8" && json.kind == "application/json; charset=utf-8", "{}", json.kind);
    ensure!(xml.body.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"), "{}", xml.body);
    let document = Document::parse(&xml.body).with_context(|| xml.body.clone())?;
    ensure!(document.root_element().has_tag_name(root), "{}", xml.body);
    ensure!(same(document.root_element(), &json.json()?), "{}\n{}", xml.body, json.body);
    Ok(())
}

fn same(element: Node<'_, '_>, value: &Value) -> bool {
    let children: Vec<Node<'_, '_>> = element.children().filter(Node::is_element).collect();
    match value {
        Value::Array(items) => {
            children.len() == items.len() && children.iter().zip(items).all(|(child, item)| same(*child, item))
        }
        Value::Object(fields) => {
            let known =
                |child: &Node<'_, '_>| fields.get(child.tag_name().name()).is_some_and(|field| same(*child, field));
            children.len() == fields.len() && children.iter().all(known)
        }
        Value::Null => children.is_empty() && element.text().is_none(),
        Value::String(text) => children.is_empty() && element.text().unwrap_or_default() == text,
        other => children.is_empty() && element.text() == Some(&other.to_string()),
    }
}

/// Whether every element under the root has these fields in this order.
pub fn has_fields(xml: &Heard, item: &str, fields: &[&str]) -> Result<()> {
    let document = Document::parse(&xml.body)?;
    let items: Vec<Node<'_, '_>> = document.descendants().filter(|node| node.has_tag_name(item)).collect();
    ensure!(!items.is_empty(), "no {item} in {}", xml.body);
    for item in items {
        let names: Vec<&str> = item.children().filter(Node::is_element).map(|child| child.tag_name().name()).collect();
        ensure!(names == fields || names.strip_suffix(&["values"]) == Some(fields), "{names:?}");
    }
    Ok(())
}
