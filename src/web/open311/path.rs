//! What an address asks for.

/// In what form the answer is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// The form that every server has ("Format Support").
    #[default]
    Xml,
    /// The other one.
    Json,
}

impl Format {
    /// The type of the content, as the specification writes it.
    pub fn content_type(self) -> &'static str {
        match self {
            Format::Xml => "text/xml; charset=utf-8",
            Format::Json => "application/json; charset=utf-8",
        }
    }
}

/// What there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resource {
    /// What is offered here, and where.
    Discovery,
    /// What can be complained about.
    Services,
    /// What is asked about one of them.
    Service(String),
    /// Cases: to be looked for, or handed in.
    Requests,
    /// One case.
    Request(String),
    /// A token, of which there are none.
    Token,
}

impl Resource {
    /// How it may be asked for, as in the header `Allow`.
    pub fn methods(&self) -> &'static str {
        match self {
            Resource::Requests => "GET, HEAD, POST",
            _ => "GET, HEAD",
        }
    }
}

/// Where all of it is.
pub const BASE: &str = "/open311/v2";

/// What an address asks for, if there is such a thing, and in what form.
pub fn read(path: &str) -> (Option<Resource>, Format) {
    let (name, format) = match path.rsplit_once('.') {
        Some((name, "json")) => (name, Format::Json),
        Some((name, "xml")) => (name, Format::Xml),
        _ => return (None, Format::Xml),
    };
    let Some(name) = name.strip_prefix(BASE) else { return (None, format) };
    let parts: Vec<&str> = name.split('/').skip(1).collect();
    let resource = match parts.as_slice() {
        ["discovery"] => Resource::Discovery,
        ["services"] => Resource::Services,
        ["services", code] => Resource::Service((*code).to_owned()),
        ["requests"] => Resource::Requests,
        ["requests", id] => Resource::Request((*id).to_owned()),
        ["tokens", _] => Resource::Token,
        _ => return (None, format),
    };
    (Some(resource), format)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_resource_or_none() {
        let (services, request) = (Resource::Services, Resource::Request("ADU-2026-00001-3".to_owned()));
        assert_eq!(read("/open311/v2/services.json"), (Some(services.clone()), Format::Json));
        assert_eq!(read("/open311/v2/services.xml"), (Some(services), Format::Xml));
        assert_eq!(read("/open311/v2/requests/ADU-2026-00001-3.json"), (Some(request), Format::Json));
        for (path, format) in [
            ("", Format::Xml),
            ("/", Format::Xml),
            ("/open311/v2", Format::Xml),
            ("/open311/v2/services", Format::Xml),
            ("/open311/v2/services.txt", Format::Xml),
            ("/open311/v1/services.json", Format::Json),
            ("/open311/v2services.json", Format::Json),
            ("/open311/v2/services/a/b.json", Format::Json),
            ("/open311/v2/tokens.xml", Format::Xml),
        ] {
            assert_eq!(read(path), (None, format), "{path}");
        }
    }
}
