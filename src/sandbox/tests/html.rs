use proptest::prelude::*;

use crate::sandbox::html::parse;

fn refused(source: &str) -> String {
    parse(source).unwrap_err()
}

fn marks(source: &str) -> Vec<(&'static str, usize, usize)> {
    parse(source).unwrap().1.iter().map(|entity| (entity.kind, entity.offset, entity.length)).collect()
}

#[test]
fn refusals_name_the_tag_and_the_byte() {
    assert_eq!(refused("a\n<br>"), "Unsupported start tag \"br\" at byte offset 2");
    assert_eq!(refused("é<br/>"), "Unsupported start tag \"br/\" at byte offset 2");
    assert_eq!(refused("<b>x</i>"), "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"");
    assert_eq!(refused("<b>x"), "Can't find end tag corresponding to start tag \"b\"");
    assert_eq!(refused("x</b>"), "Unexpected end tag at byte offset 1");
    assert_eq!(refused("3 < 5"), "Unsupported start tag \"\" at byte offset 2");
    assert_eq!(refused("x <b"), "Unclosed start tag at byte offset 2");
    assert_eq!(refused("<b>x</b"), "Unclosed end tag at byte offset 4");
    assert_eq!(refused("<a href=\"x>y"), "Unclosed start tag at byte offset 0");
    assert_eq!(refused("<span class=\"big\">x</span>"), "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0");
    assert!(refused("&#xD800;").starts_with("Text contains invalid Unicode"));
}

#[test]
fn offsets_count_utf16_units() {
    assert_eq!(marks("😀<b>é</b>"), [("bold", 2, 1)]);
    assert_eq!(marks("<b>a<i>b</i></b>"), [("bold", 0, 2), ("italic", 1, 1)]);
    assert_eq!(marks("<b></b>x"), []);
}

#[test]
fn the_five_references_are_read_and_others_kept() {
    assert_eq!(parse("&lt;&gt;&amp;&quot;&#65;&#x42;&nbsp;&apos; & &lt").unwrap().0, "<>&\"AB&nbsp;&apos; & <");
}

#[test]
fn links_and_code_carry_their_argument() {
    let link = parse("<a href=\"https://a.id/?x=1&amp;y=2\">di sini</a>").unwrap().1;
    assert_eq!(link[0].extra, Some(("url", "https://a.id/?x=1&y=2".into())));
    let code = parse("<pre><code class=\"language-rust\">x</code></pre>").unwrap().1;
    assert_eq!((code.len(), code[0].kind, code[0].extra.clone()), (1, "pre", Some(("language", "rust".into()))));
    assert_eq!(marks("<blockquote expandable>x</blockquote>"), [("expandable_blockquote", 0, 1)]);
    assert_eq!(marks("<a href=\"nonsense\">x</a>"), []);
}

proptest! {
    #[test]
    fn escaped_text_comes_back_whole(text in any::<String>()) {
        let (parsed, marks) = parse(&html_escape::encode_text(&text)).unwrap();
        prop_assert_eq!(parsed, text);
        prop_assert!(marks.is_empty());
    }

    #[test]
    fn nothing_makes_it_panic_and_marks_stay_inside(source in "(<|>|/|b|i|a|pre|code|span| |=|\"|'|&|#|;|x|lt|href|😀|é){0,24}") {
        if let Ok((text, marks)) = parse(&source) {
            let length = text.encode_utf16().count();
            for mark in marks {
                prop_assert!(mark.length > 0 && mark.offset + mark.length <= length);
            }
        }
    }
}
