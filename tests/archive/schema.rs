//! As much of JSON Schema (2020-12) as the schema of the archive uses. A word it does not know fails.

use serde_json::Value;

/// What does not fit, as paths.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    look(schema, schema, value, "$", &mut faults);
    faults
}

fn look(root: &Value, schema: &Value, value: &Value, path: &str, faults: &mut Vec<String>) {
    for (word, rule) in schema.as_object().into_iter().flatten() {
        match word.as_str() {
            "$schema" | "title" | "description" | "$defs" => {}
            "$ref" => {
                let place = rule.as_str().unwrap_or_default().trim_start_matches('#');
                let target = root.pointer(place).unwrap_or_else(|| panic!("{path}: no {rule}"));
                look(root, target, value, path, faults);
            }
            "const" => require(value == rule, path, word, faults),
            "enum" => require(rule.as_array().is_some_and(|all| all.contains(value)), path, word, faults),
            "type" => {
                let types = rule.as_array().cloned().unwrap_or_else(|| vec![rule.clone()]);
                require(types.iter().any(|kind| is(kind.as_str().unwrap_or_default(), value)), path, word, faults);
            }
            "anyOf" => {
                let fits = |schema: &Value| {
                    let mut faults = Vec::new();
                    look(root, schema, value, path, &mut faults);
                    faults.is_empty()
                };
                require(rule.as_array().is_some_and(|all| all.iter().any(fits)), path, word, faults);
            }
            "pattern" => require(matches(rule.as_str().unwrap_or_default(), value), path, word, faults),
            "required" => {
                for name in rule.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    require(value.get(name).is_some(), &format!("{path}.{name}"), word, faults);
                }
            }
            "properties" => {
                for (name, schema) in rule.as_object().into_iter().flatten() {
                    if let Some(value) = value.get(name) {
                        look(root, schema, value, &format!("{path}.{name}"), faults);
                    }
                }
            }
            "additionalProperties" => {
                let known = |name: &String| schema["properties"].get(name).is_some();
                for name in value.as_object().into_iter().flatten().map(|(name, _)| name) {
                    require(known(name) || rule == true, &format!("{path}.{name}"), word, faults);
                }
            }
            "items" => {
                for (item, nth) in value.as_array().into_iter().flatten().zip(0..) {
                    look(root, rule, item, &format!("{path}[{nth}]"), faults);
                }
            }
            other => panic!("{path}: {other} is not known here"),
        }
    }
}

fn require(fits: bool, path: &str, word: &str, faults: &mut Vec<String>) {
    if !fits {
        faults.push(format!("{path} {word}"));
    }
}

fn is(kind: &str, value: &Value) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{other} is not known here"),
    }
}

/// The two patterns there are.
fn matches(pattern: &str, value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    match pattern {
        "^[0-9a-f]{64}$" => text.len() == 64 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte)),
        _ if pattern.ends_with(r"\.[0-9]{3}Z$") => {
            let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
            shape == "0000-00-00T00:00:00.000Z"
        }
        other => panic!("{other} is not known here"),
    }
}
