//! As much of YAML as the files in `deploy` use, and not a word more: what is not understood is an error.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

/// A line: how far it is moved in, and what stands there.
type Line<'t> = (usize, &'t str);

/// Mappings and lists by indentation, `[flow, lists]`, plain and double-quoted scalars, whole-line comments.
pub fn read(text: &str) -> Result<Value> {
    ensure!(!text.contains('\t'), "a tab");
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    let lines: Vec<Line<'_>> = lines.map(|line| (line.len() - line.trim_start().len(), line.trim())).collect();
    let (value, rest) = block(&lines)?;
    ensure!(rest.is_empty(), "not moved in as the lines before: {:?}", rest[0]);
    Ok(value)
}

fn block<'l, 't>(lines: &'l [Line<'t>]) -> Result<(Value, &'l [Line<'t>])> {
    let Some((indent, first)) = lines.first().copied() else { return Ok((Value::Null, lines)) };
    if first.starts_with("- ") { list(indent, lines) } else { mapping(indent, lines) }
}

fn list<'l, 't>(indent: usize, mut lines: &'l [Line<'t>]) -> Result<(Value, &'l [Line<'t>])> {
    let mut items = Vec::new();
    while let Some((at, rest)) = lines.first().and_then(|(at, line)| Some((*at, line.strip_prefix("- ")?))) {
        if at != indent {
            break;
        }
        let own = lines[1..].iter().take_while(|(at, _)| *at > indent).count();
        if key(rest).is_some() {
            // A mapping that begins behind the dash.
            let moved: Vec<Line<'_>> =
                std::iter::once((indent + 2, rest)).chain(lines[1..=own].iter().copied()).collect();
            let (item, left) = mapping(indent + 2, &moved)?;
            ensure!(left.is_empty(), "not understood: {left:?}");
            items.push(item);
        } else {
            ensure!(own == 0, "lines under {rest}");
            items.push(scalar(rest)?);
        }
        lines = &lines[1 + own..];
    }
    Ok((Value::Array(items), lines))
}

fn mapping<'l, 't>(indent: usize, mut lines: &'l [Line<'t>]) -> Result<(Value, &'l [Line<'t>])> {
    let mut entries = Map::new();
    while let Some((at, line)) = lines.first().copied().filter(|(at, _)| *at >= indent) {
        ensure!(at == indent, "moved in too far: {line}");
        let (name, rest) = key(line).with_context(|| format!("no key: {line}"))?;
        lines = &lines[1..];
        let value = match rest {
            "" if lines.first().is_some_and(|(at, _)| *at > indent) => {
                let (value, left) = block(lines)?;
                lines = left;
                value
            }
            "" => Value::Null,
            rest => scalar(rest)?,
        };
        ensure!(entries.insert(name.to_owned(), value).is_none(), "{name} twice");
    }
    Ok((Value::Object(entries), lines))
}

fn key(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.split_once(": ").or_else(|| Some((line.strip_suffix(':')?, "")))?;
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c));
    (plain && !name.is_empty()).then_some((name, rest.trim()))
}

fn scalar(text: &str) -> Result<Value> {
    if let Some(inner) = text.strip_prefix('[') {
        let inner = inner.strip_suffix(']').with_context(|| format!("no end: {text}"))?;
        return inner.split(',').map(|item| scalar(item.trim())).collect();
    }
    if text.starts_with('"') {
        return Ok(serde_json::from_str(text)?);
    }
    // What means something to YAML inside a plain scalar.
    if text.starts_with(['&', '*', '!', '|', '>', '\'', '%', '@', '`', '{', '#'])
        || text.contains(": ")
        || text.contains(" #")
    {
        bail!("not understood: {text}");
    }
    Ok(match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        text => text.parse::<i64>().map_or_else(|_| text.into(), Into::into),
    })
}

/// The names in `${NAME:?}`.
pub fn interpolated(text: &str) -> Vec<&str> {
    text.split("${").skip(1).filter_map(|rest| rest.split([':', '}']).next()).collect()
}

#[test]
fn what_is_not_understood_is_no_yaml_of_ours() {
    let read = |text: &str| read(text).map(|value| value.to_string()).unwrap_or_else(|error| format!("{error}"));
    insta::assert_snapshot!(read("a:\n  - b: 1\n    c: [x, \"y\"]\n  - d\ne:\n"), @r#"{"a":[{"b":1,"c":["x","y"]},"d"],"e":null}"#);
    insta::assert_snapshot!(read("a: 1\n b: 2"), @"moved in too far: b: 2");
    insta::assert_snapshot!(read("a: 1\na: 2"), @"a twice");
    insta::assert_snapshot!(read("a: &x 1"), @"not understood: &x 1");
    insta::assert_snapshot!(read("a: b: c"), @"not understood: b: c");
    insta::assert_snapshot!(read("just words"), @"no key: just words");
}
