//! The HTML in a text: Telegram refuses the whole message for one tag that is open, unknown or in the wrong order.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "code",
    "del",
    "em",
    "i",
    "ins",
    "pre",
    "s",
    "span",
    "strike",
    "strong",
    "tg-emoji",
    "tg-spoiler",
    "u",
];
const ENTITIES: &[&str] = &["amp", "gt", "lt", "quot"];

/// What is wrong, here and in the variants. Each variant is looked at alone: a tag opens and closes in the same one.
pub fn wrong(pattern: &Pattern<&str>) -> Vec<String> {
    let mut html = String::new();
    let mut wrong = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => html.push_str(value),
            PatternElement::Placeable { expression } => placeable(expression, &mut html, &mut wrong),
        }
    }
    wrong.extend(entities(&html).or_else(|| tags(&html)));
    wrong
}

fn placeable(expression: &Expression<&str>, html: &mut String, wrong: &mut Vec<String>) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => html.push_str(value),
        Expression::Inline(InlineExpression::Placeable { expression }) => placeable(expression, html, wrong),
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            wrong.extend(variants.iter().flat_map(|variant| self::wrong(&variant.value)))
        }
    }
}

fn entities(html: &str) -> Option<String> {
    html.split('&').skip(1).find_map(|rest| {
        let known = rest.split_once(';').is_some_and(|(name, _)| ENTITIES.contains(&name) || name.starts_with('#'));
        (!known).then(|| "`&` stands alone or before a name Telegram does not know: write `&amp;`".to_owned())
    })
}

fn tags(html: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut pieces = html.split('<');
    if pieces.next()?.contains('>') {
        return Some("`>` stands alone: write `&gt;`".to_owned());
    }
    for piece in pieces {
        let Some((tag, after)) = piece.split_once('>') else {
            return Some("`<` stands alone: write `&lt;`".to_owned());
        };
        if after.contains('>') {
            return Some("`>` stands alone: write `&gt;`".to_owned());
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("`</{name}>` closes what was not opened last: tags close in reverse order"));
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        if !TAGS.contains(&name) {
            return Some(format!("`<{name}>` is no tag of Telegram's: write `&lt;`, or one of {}", TAGS.join(" ")));
        }
        open.push(name);
    }
    open.pop().map(|name| format!("`<{name}>` stays open: close it with `</{name}>`"))
}
