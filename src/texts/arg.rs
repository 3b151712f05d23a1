//! What fills the blanks of a message.

use super::Html;
use fluent_bundle::FluentValue;
use std::borrow::Cow;

/// An argument. Text is escaped on the way in, [`Html`] is taken as it is, whole numbers choose plurals.
#[derive(Clone)]
pub struct Arg<'a>(Value<'a>);

#[derive(Clone)]
enum Value<'a> {
    Html(Cow<'a, str>),
    Number(i128),
}

impl Arg<'_> {
    /// As Fluent takes it.
    pub(super) fn value(&self) -> FluentValue<'_> {
        match &self.0 {
            Value::Html(html) => html.as_ref().into(),
            // Fluent counts in f64: a number it would round is only shown, its plural is "other" in all our languages.
            Value::Number(number) if number.unsigned_abs() > 1 << f64::MANTISSA_DIGITS => number.to_string().into(),
            Value::Number(number) => (*number as f64).into(),
        }
    }
}

impl From<&str> for Arg<'_> {
    fn from(text: &str) -> Self {
        Html::escape(text).into()
    }
}

impl From<&String> for Arg<'_> {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<Cow<'_, str>> for Arg<'_> {
    fn from(text: Cow<'_, str>) -> Self {
        text.as_ref().into()
    }
}

impl From<Html> for Arg<'_> {
    fn from(html: Html) -> Self {
        Self(Value::Html(html.into_string().into()))
    }
}

impl<'a> From<&'a Html> for Arg<'a> {
    fn from(html: &'a Html) -> Self {
        Self(Value::Html(html.as_str().into()))
    }
}

macro_rules! whole_numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Self(Value::Number(number as i128))
            }
        }
    )*};
}

whole_numbers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);
