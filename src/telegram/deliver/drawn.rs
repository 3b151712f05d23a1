//! A page that is drawn and not sent: for the people of the self-test, whom Telegram does not know.

use super::{Call, Courier, Delivery, Way, markup};
use crate::notices::View;
use crate::texts::Language;

impl Courier {
    /// Everything but the sending. Papers and keyboards are made with their call, and are part of what is tried.
    pub(super) async fn draw(&self, view: &View, way: Way<'_>, language: Language) -> Delivery {
        let calls = self.calls(view, language);
        let sent = way.sent.max(calls.iter().map(Call::messages).sum());
        for call in calls {
            if let Call::Paper { paper, .. } = &call {
                drop(self.paper(*paper, view, language).await);
            }
            if let Call::Text { keys, .. } | Call::Paper { keys, .. } = call {
                drop(markup(keys));
            }
        }
        Delivery { sent, whole: true, refusal: None, message: None }
    }
}
