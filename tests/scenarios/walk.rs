//! The longest way through a complaint, every branch taken, one question at a time.

use anyhow::{Context, Result, ensure};

use crate::harness::Person;

/// Every question a complaint can ask, in its order.
pub const LONGEST: [&str; 21] = [
    "consent",
    "capacity",
    "represented",
    "mandate",
    "full_name",
    "address",
    "phone",
    "service",
    "service_date",
    "issue",
    "loss_kind",
    "loss",
    "damages",
    "resolution",
    "about_officer",
    "officer",
    "place",
    "evidence",
    "confidential",
    "review",
    "signature",
];

impl Person {
    /// Presses a button of the screen that is there now, never one of an older message.
    pub async fn presses_here(&self, label: &str) -> Result<()> {
        if self.account.keyboard().is_some_and(|rows| rows.iter().flatten().any(|shown| shown == label)) {
            return self.says(label).await.map(drop);
        }
        let last = self.account.last_from_bot().context("the bot has said something")?;
        self.account.presses_on(last.message_id, label).with_context(|| self.account.transcript())?;
        self.settles().await
    }

    /// Answers this question the long way.
    pub async fn answers(&self, key: &str) -> Result<()> {
        match key {
            "consent" => self.presses_here("Setuju dan lanjut").await,
            "capacity" => self.presses_here("Mewakili orang lain").await,
            "represented" => self.says("Sumarni binti Karto").await.map(drop),
            "mandate" => {
                self.account.sends_document("surat kuasa.pdf", "application/pdf", 90_000_u64, "");
                self.settles().await?;
                self.presses_here("Lanjut").await
            }
            "full_name" => self.says("Siti Aminah").await.map(drop),
            "address" => self.says("Jl. Mawar 5 RT 01 RW 02, Kelurahan Kauman, Bangil").await.map(drop),
            "phone" => {
                self.account.set_phone("6281234567890");
                self.account.presses("Kirim nomor saya")?;
                self.settles().await
            }
            "service" => self.presses_here("Lainnya").await,
            "service_date" => self.says("12 November 2026").await.map(drop),
            "issue" => {
                self.says_all(&["Saya datang ke loket 2.", "Berkas ditolak tanpa alasan.", "Petugas meminta uang."])
                    .await?;
                self.account.sends_voice();
                self.account.sends_photo("tanda terima berkas");
                self.settles().await?;
                self.presses_here("Lanjut").await
            }
            "loss_kind" => self.presses_here("Keduanya").await,
            "loss" => self.says("Saya tiga kali datang dari Tosari.").await.map(drop),
            "damages" => self.says("Rp1,2 juta").await.map(drop),
            "resolution" => self.says("Berkas diterima dan uang dikembalikan.").await.map(drop),
            "about_officer" => self.presses_here("Ya").await,
            "officer" => self.says("Pak Budi, loket 2").await.map(drop),
            "place" => {
                self.account.sends_location(-7.598, 112.812);
                self.settles().await
            }
            "evidence" => {
                self.account.sends_photo("kuitansi");
                self.settles().await?;
                self.presses_here("Lanjut").await
            }
            "confidential" => self.presses_here("Rahasiakan identitas saya").await,
            "review" => self.presses_here("Tanda tangani dan kirim").await,
            "signature" => self.says("Siti Aminah").await.map(drop),
            _ => anyhow::bail!("there is no question {key}"),
        }
    }

    /// Opens a form and answers the long way up to, and not including, this question.
    pub async fn comes_the_long_way_to(&self, key: &str) -> Result<()> {
        self.says("/lapor").await?;
        self.goes_from_to("consent", key).await
    }

    /// Answers the long way from one question up to, and not including, another.
    pub async fn goes_from_to(&self, from: &str, to: &str) -> Result<()> {
        let questions = LONGEST.iter().skip_while(|key| **key != from).take_while(|key| **key != to);
        for key in questions {
            self.answers(key).await.with_context(|| format!("at {key}"))?;
        }
        Ok(())
    }

    /// The question on the screen is this one of the longest way.
    pub fn is_asked(&self, key: &str) -> Result<()> {
        let place = LONGEST.iter().position(|known| *known == key).context("a question")? + 1;
        let step = format!("Langkah {place} dari 21");
        ensure!(self.step() == step, "{key} ({step}) is not asked:\n{}", self.sees());
        Ok(())
    }
}

/// What the proof on this person's screen says.
pub fn proof(person: &Person) -> Result<String> {
    person.reads("bukti-")
}
