//! What is told, in the fields of the specification.

use chrono::{DateTime, SecondsFormat, Utc};

use super::fields::is_attribute;
use super::path::{BASE, Format};
use super::tree::Node;
use crate::desk::exchange::Receipt;
use crate::domain::Office;
use crate::domain::exchange::{Glimpse, NO_SERVICE, Standing};
use crate::form::{Answers, Ask, Form, Step};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, exchange, format, short_state};

/// The token of the specification ("Service Discovery").
const SPECIFICATION: &str = "http://wiki.open311.org/GeoReport_v2";
/// From how many letters on a line is written in more than one.
const LONG: usize = 300;

/// The service discovery: what is offered, and where.
pub fn discovery(office: &Office, url: &str, since: DateTime<Utc>, language: Language) -> Node {
    let profile = office.profile();
    let contact = msg::Open311Contact {
        office: profile.name.as_str().into(),
        address: profile.address.as_str().into(),
        phone: profile.phones.join(", ").into(),
        email: profile.email.as_str().into(),
    };
    let changeset = since.format("%Y-%m-%d %H:%M").to_string();
    let formats = [Format::Xml, Format::Json].map(|format| {
        let kind = format.content_type();
        Node::from(kind.split(';').next().unwrap_or(kind))
    });
    let endpoint = Node::Record(vec![
        ("specification", SPECIFICATION.into()),
        ("url", format!("{}{BASE}", url.trim_end_matches('/')).into()),
        ("changeset", changeset.as_str().into()),
        ("type", "production".into()),
        ("formats", Node::List("format", formats.to_vec())),
    ]);
    Node::Record(vec![
        ("changeset", changeset.into()),
        ("contact", contact.label(language).into()),
        ("key_service", msg::Open311KeyService { email: profile.email.as_str().into() }.label(language).into()),
        ("endpoints", Node::List("endpoint", vec![endpoint])),
    ])
}

/// What can be complained about: the services of the office, and any other.
pub fn services(office: &Office, language: Language) -> Node {
    let service = |code: &str, about: String, keywords: &str, group: Option<&str>| {
        Node::Record(vec![
            ("service_code", code.into()),
            ("service_name", exchange::service_name(language, code, office).into()),
            ("description", about.into()),
            ("metadata", true.into()),
            ("type", "realtime".into()),
            ("keywords", keywords.into()),
            ("group", group.into()),
        ])
    };
    let own = office.services().iter().map(|own| {
        let about = msg::Open311ServiceAbout { name: own.name.as_str().into() }.label(language);
        let division = office.division_of(own.key.as_str()).map(|division| division.name.as_str());
        service(own.key.as_str(), about, &own.label, division)
    });
    let other = service(NO_SERVICE, msg::Open311ServiceOther.label(language), "", None);
    Node::List("service", own.chain([other]).collect())
}

/// What is asked beside the fields of the specification, read off the rows of the form.
pub fn definition(code: &str, form: &Form, language: Language) -> Node {
    let steps = form.steps.iter().filter(|step| is_attribute(step.key));
    let attributes = steps.zip(1..).map(|(step, order)| attribute(step, order, language));
    Node::Record(vec![("service_code", code.into()), ("attributes", Node::List("attribute", attributes.collect()))])
}

fn attribute(step: &Step, order: i64, language: Language) -> Node {
    let kind = match step.ask {
        Ask::Choice(_) | Ask::Service => "singlevaluelist",
        Ask::PastDate => "datetime",
        Ask::Rupiah => "number",
        Ask::Line { max, .. } if max > LONG => "text",
        Ask::Text { .. } => "text",
        _ => "string",
    };
    // What depends on another answer cannot be called required; the description says when it is.
    let required = !step.optional && !matches!(step.ask, Ask::Rupiah) && step.applies(&Answers::default());
    let value = |(key, name): (&str, String)| Node::Record(vec![("key", key.into()), ("name", name.into())]);
    let mut fields = vec![
        ("variable", true.into()),
        ("code", step.key.into()),
        ("datatype", kind.into()),
        ("required", required.into()),
        ("datatype_description", exchange::hint(language, &step.ask).into()),
        ("order", Node::Number(order)),
        ("description", exchange::asked(language, step.key).into()),
    ];
    let options = exchange::options(language, step);
    if !options.is_empty() {
        fields.push(("values", Node::List("value", options.into_iter().map(value).collect())));
    }
    Node::Record(fields)
}

/// Where a case stands. `words`: what it says, where that may be told. What says who somebody is has no value.
pub fn request(glimpse: &Glimpse, words: Option<String>, office: &Office, language: Language) -> Node {
    let code = glimpse.service.as_deref().unwrap_or(NO_SERVICE);
    let mut fields: Vec<(&'static str, Node)> = vec![
        ("service_request_id", glimpse.number.to_string().into()),
        ("status", Standing::of(glimpse.status).key().into()),
        ("status_notes", short_state(language, glimpse.status).plain().into()),
        ("service_name", exchange::service_name(language, code, office).into()),
        ("service_code", code.into()),
        ("description", words.into()),
        ("agency_responsible", office.profile().name.as_str().into()),
        ("service_notice", Node::Null),
        ("requested_datetime", moment(glimpse.filed_at)),
        ("updated_datetime", moment(glimpse.since)),
        ("expected_datetime", glimpse.due_at.map_or(Node::Null, moment)),
    ];
    let untold = ["address", "address_id", "zipcode", "lat", "long", "media_url"];
    fields.extend(untold.map(|name| (name, Node::Null)));
    Node::Record(fields)
}

/// What the system that handed a case in tells its citizen.
pub fn receipt(receipt: &Receipt, language: Language) -> Node {
    let notice = msg::Open311Notice {
        number: receipt.number.to_string().into(),
        code: receipt.code.reveal().into(),
        due: format::moment(language, receipt.due_at).into(),
        link: receipt.link.as_str().into(),
    };
    Node::Record(vec![
        ("service_request_id", receipt.number.to_string().into()),
        ("service_notice", notice.label(language).into()),
        ("account_id", Node::Null),
    ])
}

fn moment(at: DateTime<Utc>) -> Node {
    at.to_rfc3339_opts(SecondsFormat::Secs, true).into()
}
