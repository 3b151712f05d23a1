//! The page on which a signature is drawn: its words, and the button that opens it.

use super::messages as msg;
use super::page::PageKey;
use super::{Html, Language, Message};

/// The button; the page then speaks the language of whoever pressed it.
pub(super) fn key(address: &str, language: Language) -> PageKey {
    PageKey { label: msg::PadButtonOpen.label(language), address: format!("{address}?lang={}", language.code()) }
}

/// The words of the page, each with the name it has there.
pub fn words(language: Language) -> [(&'static str, Html); 20] {
    [
        ("title", msg::PadTitle.html(language)),
        ("statement", msg::PadStatement.html(language)),
        ("how", msg::PadHow.html(language)),
        ("box", msg::PadBox.html(language)),
        ("undo", msg::PadButtonUndo.html(language)),
        ("clear", msg::PadButtonClear.html(language)),
        ("send", msg::PadButtonSend.html(language)),
        ("close", msg::PadButtonClose.html(language)),
        ("otherwise", msg::PadOtherwise.html(language)),
        ("no_script", msg::PadNoScript.html(language)),
        ("sending", msg::PadSending.html(language)),
        ("signed", msg::PadSigned.html(language)),
        ("stale", msg::PadStale.html(language)),
        ("expired", msg::PadExpired.html(language)),
        ("stranger", msg::PadStranger.html(language)),
        ("empty", msg::PadEmpty.html(language)),
        ("too_much", msg::PadTooMuch.html(language)),
        ("unreadable", msg::PadUnreadable.html(language)),
        ("later", msg::PadLater.html(language)),
        ("offline", msg::PadOffline.html(language)),
    ]
}
