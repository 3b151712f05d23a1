//! What a citizen says, and the updates in which Telegram hands it over.

use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::{Value, json};

/// How a question is answered.
#[derive(Clone, Copy)]
pub enum Answer {
    /// By the button with this label.
    Press(&'static str),
    /// In words.
    Say(&'static str),
}

use Answer::{Press, Say};

const NAME: &str = "Siti Aminah";

/// A complete complaint by the shortest lawful way, from `/lapor` to the signature: what is said after each screen.
pub const DIALOGUE: [Answer; 18] = [
    Say("/lapor"),
    Press("Setuju dan lanjut"),
    Press("Diri sendiri"),
    Say(NAME),
    Say("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil"),
    Press("Lewati"),
    Press("Rekomendasi penelitian, KKN, magang"),
    Press("Hari ini"),
    Say("Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap."),
    Press("Lanjut"),
    Press("Tidak ada"),
    Say("Surat rekomendasi diterbitkan minggu ini."),
    Press("Tidak"),
    Press("Bangil"),
    Press("Lewati"),
    Press("Petugas dan bidang"),
    Press("Tanda tangani dan kirim"),
    Say(NAME),
];

/// The same by somebody who does not look at the screen: whoever types what stands on a button has pressed it.
pub const BLIND: [&str; 18] = {
    let mut words = [""; 18];
    let mut at = 0;
    while at < words.len() {
        words[at] = match DIALOGUE[at] {
            Press(label) => label,
            Say(text) => text,
        };
        at += 1;
    }
    words
};

/// Somebody with a Telegram account.
#[derive(Clone, Copy)]
pub struct Citizen(pub i64);

static UPDATES: AtomicI64 = AtomicI64::new(1);

fn next() -> i64 {
    UPDATES.fetch_add(1, Ordering::Relaxed)
}

impl Citizen {
    /// Somebody who has not written yet.
    pub fn new() -> Self {
        static PEOPLE: AtomicI64 = AtomicI64::new(7_000_000_000);
        Self(PEOPLE.fetch_add(1, Ordering::Relaxed))
    }

    fn account(self) -> Value {
        json!({ "id": self.0, "is_bot": false, "first_name": "Siti", "last_name": "Aminah", "username": "siti_aminah",
            "language_code": "id" })
    }

    fn chat(self) -> Value {
        json!({ "id": self.0, "first_name": "Siti", "last_name": "Aminah", "username": "siti_aminah", "type": "private" })
    }

    /// The update in which they say this.
    pub fn says(self, text: &str) -> String {
        let update = next();
        let mut message = json!({ "message_id": update, "from": self.account(), "chat": self.chat(),
            "date": chrono::Utc::now().timestamp(), "text": text });
        if text.starts_with('/') {
            message["entities"] = json!([{ "offset": 0, "length": text.len(), "type": "bot_command" }]);
        }
        json!({ "update_id": update, "message": message }).to_string()
    }

    /// The update in which they press this button of that message.
    pub fn presses(self, message: i64, text: &str, data: &str) -> String {
        let update = next();
        let bot = json!({ "id": 1, "is_bot": true, "first_name": "Wadul", "username": "wadul_bot" });
        let message = json!({ "message_id": message, "from": bot, "chat": self.chat(),
            "date": chrono::Utc::now().timestamp(), "text": text });
        json!({ "update_id": update, "callback_query": { "id": update.to_string(), "from": self.account(),
            "message": message, "chat_instance": "1", "data": data } })
        .to_string()
    }
}
