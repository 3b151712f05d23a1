//! Somebody with a phone: says and presses what a person would, and sees what a person would see.

use anyhow::{Context, Result, anyhow};
use wadul::sandbox::{Account, Mark, Sender};

use super::city::City;
use super::paper::words_of;

#[derive(Clone)]
pub struct Person {
    city: City,
    pub account: Account,
}

impl Person {
    pub fn new(city: City, account: Account) -> Self {
        Self { city, account }
    }

    /// The same person, looking at a group, or at a topic of it.
    pub fn at(&self, account: Account) -> Self {
        Self { city: self.city.clone(), account }
    }

    /// Writes, and waits until everything has settled.
    pub async fn says(&self, text: &str) -> Result<i64> {
        let message = self.account.sends(text);
        self.settles().await?;
        Ok(message)
    }

    /// Writes several messages, one after the other.
    pub async fn says_all(&self, texts: &[&str]) -> Result<()> {
        for text in texts {
            self.says(text).await?;
        }
        Ok(())
    }

    /// Presses the button with this label on the screen; fails with the screen if there is none.
    pub async fn presses(&self, label: &str) -> Result<()> {
        self.account.presses(label).map_err(|missing| anyhow!("{missing}\n{}", self.account.transcript()))?;
        self.settles().await
    }

    /// Presses several, one after the other.
    pub async fn presses_all(&self, labels: &[&str]) -> Result<()> {
        for label in labels {
            self.presses(label).await?;
        }
        Ok(())
    }

    pub async fn settles(&self) -> Result<()> {
        self.city.settles().await.with_context(|| self.account.transcript())
    }

    pub fn mark(&self) -> Mark {
        self.account.mark()
    }

    /// What the phone shows since then.
    pub fn sees_since(&self, mark: Mark) -> String {
        stable(&self.account.transcript_since(mark))
    }

    /// What the phone shows last: one message of the bot with its buttons.
    pub fn sees(&self) -> String {
        let last = self.account.last_from_bot();
        let rows = last
            .iter()
            .flat_map(|entry| &entry.inline)
            .map(|row| row.iter().map(|label| format!("[{label}]")).collect::<Vec<_>>().join(" "));
        let text = last.as_ref().map(|entry| entry.text.clone()).unwrap_or_default();
        stable(&std::iter::once(text).chain(rows).collect::<Vec<_>>().join("\n"))
    }

    /// Every word that ever reached the phone from the bot, papers included.
    pub fn was_told(&self) -> String {
        let told = self.account.chat().into_iter().filter(|entry| entry.sender == Sender::Bot).map(|entry| {
            let paper = self.account.downloads(entry.message_id).filter(|_| entry.attachment.is_some());
            let paper = paper.map(|bytes| words_of(&bytes).unwrap_or_default()).unwrap_or_default();
            let buttons = entry.inline.concat().join("\n");
            format!("{}\n{buttons}\n{paper}", entry.text)
        });
        told.collect::<Vec<_>>().join("\n")
    }

    /// What the button with this label on the last message sends.
    pub fn data_of(&self, label: &str) -> Result<String> {
        let last = self.account.last_from_bot().map(|entry| entry.json).unwrap_or_default();
        let rows = last["reply_markup"]["inline_keyboard"].as_array().cloned().unwrap_or_default();
        let buttons = rows.iter().flat_map(|row| row.as_array().cloned().unwrap_or_default());
        let found = buttons.into_iter().find(|button| button["text"] == label);
        let data = found.and_then(|button| Some(button["callback_data"].as_str()?.to_owned()));
        data.with_context(|| format!("no button {label}\n{}", self.sees()))
    }

    /// The words of the last paper.
    pub fn paper(&self) -> Result<String> {
        let papers = self.account.chat().into_iter().rev().filter(|entry| entry.attachment.is_some());
        let bytes = papers.filter_map(|entry| self.account.downloads(entry.message_id)).next().context("a paper")?;
        Ok(stable(&words_of(&bytes)?))
    }

    /// The newest file whose name begins so.
    pub fn file(&self, name: &str) -> Result<Vec<u8>> {
        let named = |entry: &&wadul::sandbox::Entry| entry.attachment.as_deref().is_some_and(|own| own.contains(name));
        let chat = self.account.chat();
        let entry = chat.iter().rev().find(named);
        let bytes = entry.and_then(|entry| self.account.downloads(entry.message_id)).map(|bytes| bytes.to_vec());
        bytes.with_context(|| format!("no file {name}\n{}", self.account.transcript()))
    }

    /// The words of the newest file whose name begins so.
    pub fn reads(&self, name: &str) -> Result<String> {
        Ok(stable(&words_of(&self.file(name)?)?))
    }

    /// Sends a tap as an altered app could: any data, on the last message.
    pub async fn forges(&self, data: &str) -> Result<()> {
        let last = self.account.last_from_bot().map_or(0, |entry| entry.message_id);
        self.account.taps(last, data);
        self.settles().await
    }

    /// The first line of what is asked now: "Langkah 3 dari 16".
    pub fn step(&self) -> String {
        let text = self.account.last_from_bot().map(|entry| entry.text).unwrap_or_default();
        text.lines().find(|line| line.starts_with("Langkah")).unwrap_or_default().to_owned()
    }

    /// The case number that was told last.
    pub fn number(&self) -> Result<String> {
        let told = |text: String| {
            text.split_whitespace().find(|word| word.starts_with("ADU-")).map(|word| word.trim_matches('.').to_owned())
        };
        self.account
            .chat()
            .into_iter()
            .rev()
            .find_map(|entry| told(entry.text))
            .with_context(|| format!("no number was told\n{}", self.account.transcript()))
    }

    /// The access code that was told.
    pub fn code(&self) -> Result<String> {
        let told = |text: String| text.lines().find_map(|line| Some(line.strip_prefix("Kode akses: ")?.to_owned()));
        self.account.chat().into_iter().rev().find_map(|entry| told(entry.text)).context("no code was told")
    }

    /// Begins a complaint and answers the shortest way, up to and not including this question.
    pub async fn comes_to(&self, key: &str) -> Result<()> {
        self.says("/lapor").await?;
        self.answers_up_to(key).await
    }

    /// From the evidence question on, with evidence, to the filed complaint.
    pub async fn signs_with_evidence(&self) -> Result<String> {
        self.presses_all(&["Lanjut", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
        self.says(&self.account.name()).await?;
        self.number()
    }

    /// An officer opens a case.
    pub async fn opens(&self, number: &str) -> Result<()> {
        self.says(&format!("/kasus {number}")).await.map(drop)
    }

    /// The shortest lawful way to a filed complaint.
    pub async fn files(&self) -> Result<String> {
        self.says("/lapor").await?;
        self.answers_up_to("signature").await?;
        self.says(&self.account.name()).await?;
        self.number()
    }

    /// Answers the shortest way, up to and not including this question.
    pub async fn answers_up_to(&self, key: &str) -> Result<()> {
        self.answers_between("consent", key).await
    }

    /// Answers the shortest way, from this question on to the signature.
    pub async fn answers_from(&self, key: &str) -> Result<()> {
        self.answers_between(key, "signature").await
    }

    pub async fn answers_between(&self, first: &str, end: &str) -> Result<()> {
        let asked = SHORTEST.into_iter().skip_while(|(question, _)| *question != first);
        for (_, answer) in asked.take_while(|(question, _)| *question != end) {
            match answer {
                Answer::Press(label) => self.presses(label).await?,
                Answer::Name => self.presses(&format!("Pakai: {}", self.account.name())).await?,
                Answer::Say(text) => self.says(text).await.map(drop)?,
                Answer::SayAndGoOn(text) => {
                    self.says(text).await?;
                    self.presses("Lanjut").await?;
                }
            }
        }
        Ok(())
    }
}

/// How a question is answered with the fewest taps.
pub enum Answer {
    Press(&'static str),
    Name,
    Say(&'static str),
    SayAndGoOn(&'static str),
}

/// The questions of a complaint that the law demands, in their order.
pub const SHORTEST: [(&str, Answer); 15] = [
    ("consent", Answer::Press("Setuju dan lanjut")),
    ("capacity", Answer::Press("Diri sendiri")),
    ("full_name", Answer::Name),
    ("address", Answer::Say("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil")),
    ("phone", Answer::Press("Lewati")),
    ("service", Answer::Press("Rekomendasi penelitian, KKN, magang")),
    ("service_date", Answer::Press("Hari ini")),
    ("issue", Answer::SayAndGoOn("Surat rekomendasi saya belum terbit setelah sepuluh hari.")),
    ("loss_kind", Answer::Press("Tidak ada")),
    ("resolution", Answer::Say("Surat rekomendasi diterbitkan minggu ini.")),
    ("about_officer", Answer::Press("Tidak")),
    ("place", Answer::Press("Bangil")),
    ("evidence", Answer::Press("Lewati")),
    ("confidential", Answer::Press("Petugas dan bidang")),
    ("review", Answer::Press("Tanda tangani dan kirim")),
];

/// What differs from run to run under one name: codes and hashes.
pub fn stable(text: &str) -> String {
    let word = |word: &str| {
        let hash = word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        match hash || is_paper_code(word) {
            true => if hash { "#hash" } else { "#paper" }.to_owned(),
            false => word.to_owned(),
        }
    };
    let line = |line: &str| {
        let code = ["Kode akses: ", "Kode akses  "].iter().find_map(|name| line.trim_start().strip_prefix(name));
        match code {
            Some(code) => line.replace(code, "#code"),
            None => line.split(' ').map(word).collect::<Vec<_>>().join(" "),
        }
    };
    // How large a paper is depends on its code and its hashes.
    let line = |text: &str| match text.split_once(".pdf ") {
        Some((name, rest)) if name.contains("<dokumen ") => {
            format!("{name}.pdf{}", rest.split_once(" kB").map_or(rest, |(_, rest)| rest))
        }
        _ => line(text),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The code of a paper, such as 7QYJ9-A52WW-X9S6A-RRE4P.
fn is_paper_code(word: &str) -> bool {
    let groups: Vec<&str> = word.split('-').collect();
    let plain = |group: &&str| group.len() == 5 && group.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    groups.len() == 4 && groups.iter().all(plain)
}
