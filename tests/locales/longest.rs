//! An office whose names are as long as they may be.

use std::sync::LazyLock;

use wadul::domain::Office;

use super::office;

/// Letters as awkward as they come, so many of them.
pub fn awkward(length: usize) -> String {
    let mut text = "<w>&\" ".repeat(length.div_ceil(6));
    text.truncate(length);
    text
}

/// The built-in profile with every text drawn out as far as the profile may be.
pub fn longest_office() -> Office {
    // Found by trying hundreds of profiles.
    static LONGEST: LazyLock<Office> = LazyLock::new(drawn_out);
    LONGEST.clone()
}

fn drawn_out() -> Office {
    fn paths(value: &toml::Value, path: Vec<String>, found: &mut Vec<Vec<String>>) {
        let deeper = |key: String| path.iter().cloned().chain([key]).collect();
        match value {
            toml::Value::String(_) => found.push(path),
            toml::Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| paths(item, deeper(at.to_string()), found));
            }
            toml::Value::Table(table) => table.iter().for_each(|(key, item)| paths(item, deeper(key.clone()), found)),
            _ => {}
        }
    }
    fn at<'v>(value: &'v mut toml::Value, path: &[String]) -> &'v mut toml::Value {
        path.iter().fold(value, |value, key| match value {
            toml::Value::Array(items) => &mut items[key.parse::<usize>().expect("a place")],
            other => &mut other[key.as_str()],
        })
    }
    let mut profile: toml::Value = toml::from_str(Office::published_text()).expect("toml");
    let mut texts = Vec::new();
    paths(&profile, Vec::new(), &mut texts);
    let mut longest = office();
    for (count, path) in texts.iter().enumerate() {
        let present = at(&mut profile, path).as_str().expect("a text").to_owned();
        for length in [200, 100, 40, 24] {
            let filling = format!("{present}_{count}_").chars().chain(std::iter::repeat('w')).take(length).collect();
            *at(&mut profile, path) = toml::Value::String(filling);
            match Office::parse(&toml::to_string(&profile).expect("toml")) {
                Ok(office) => {
                    longest = office;
                    break;
                }
                Err(_) => *at(&mut profile, path) = toml::Value::String(present.clone()),
            }
        }
    }
    assert_eq!(longest.profile().name.chars().count(), 100, "the office's name can be longer than it was made here");
    assert_eq!(longest.services()[0].key.as_str().len(), 24, "so can the key of a service");
    longest
}
