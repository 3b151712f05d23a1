//! Text that is safe to send as Telegram HTML.

use std::fmt;

/// Telegram HTML. What a person typed gets in only escaped, so it can neither break a message nor pose as ours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Html(String);

impl Html {
    /// Plain text, as it is to be seen.
    pub fn escape(text: &str) -> Self {
        Self(html_escape::encode_double_quoted_attribute(text).into_owned())
    }

    /// HTML we wrote ourselves. Never anything typed by a person: nothing checks it any more.
    pub(crate) fn raw(html: impl Into<String>) -> Self {
        Self(html.into())
    }

    /// The parts one after the other, with plain text between them.
    pub fn join(parts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let between = Self::escape(between);
        let mut whole = Self::default();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                whole.push(&between);
            }
            whole.push(&part);
        }
        whole
    }

    /// Adds to the end.
    pub fn push(&mut self, more: &Self) {
        self.0.push_str(&more.0);
    }

    /// The same in bold.
    #[must_use]
    pub fn bold(&self) -> Self {
        Self(format!("<b>{}</b>", self.0))
    }

    /// The same as a block that is copied with one touch.
    #[must_use]
    pub fn preformatted(&self) -> Self {
        Self(format!("<pre>{}</pre>", self.0))
    }

    /// What is seen, without the markup: for buttons, toasts and text files.
    pub fn plain(&self) -> String {
        let mut text = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        // A `<` here opens a tag: any other is written `&lt;`, and so is a `>` inside a tag.
        while let Some((before, tag)) = rest.split_once('<') {
            text.push_str(before);
            rest = tag.split_once('>').map_or("", |(_, after)| after);
        }
        text.push_str(rest);
        html_escape::decode_html_entities(&text).into_owned()
    }

    /// The HTML, to be sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML, to be kept.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::ops::Add for Html {
    type Output = Self;

    fn add(mut self, more: Self) -> Self {
        self.push(&more);
        self
    }
}

impl FromIterator<Html> for Html {
    fn from_iter<I: IntoIterator<Item = Html>>(parts: I) -> Self {
        Self::join(parts, "")
    }
}

#[cfg(test)]
mod tests {
    use super::Html;
    use proptest::prelude::*;

    #[test]
    fn what_a_person_typed_cannot_become_markup() {
        assert_eq!(Html::escape(r#"<b>&"'"#).as_str(), "&lt;b&gt;&amp;&quot;'");
    }

    #[test]
    fn parts_are_joined_by_plain_text() {
        let parts = ["a", "<"].map(Html::escape);
        assert_eq!(Html::join(parts.clone(), " & ").as_str(), "a &amp; &lt;");
        assert_eq!((parts[0].bold() + parts[1].clone()).as_str(), "<b>a</b>&lt;");
        assert_eq!(parts.into_iter().collect::<Html>().as_str(), "a&lt;");
        assert!(Html::join([], ", ").is_empty());
    }

    #[test]
    fn plain_text_has_no_tags_and_no_entities() {
        let html = Html::raw("<a href=\"https://a.id/?x=1&amp;y=2\">Tekan &lt;ini&gt;</a> &amp; <i>tunggu</i>\n&#33;");
        assert_eq!(html.plain(), "Tekan <ini> & tunggu\n!");
        assert_eq!(Html::escape("&amp;copy; &copy;").plain(), "&amp;copy; &copy;");
    }

    proptest! {
        #[test]
        fn whatever_was_typed_comes_back_as_it_was(text in ".*", other in ".*") {
            let html = Html::escape(&text).bold() + Html::escape(&other);
            prop_assert_eq!(html.plain(), format!("{text}{other}"));
        }
    }
}
