//! `wadul exchange`: the keys of other systems.

use std::io::Write;

use anyhow::Result;
use clap::Subcommand;

use crate::clock::Clock;
use crate::desk::exchange::{make_key, partners, revoke_key};
use crate::domain::ApiKeyId;
use crate::domain::exchange::Partner;
use crate::store::Store;

/// What is done with them.
#[derive(Debug, Subcommand)]
pub enum Exchange {
    /// Makes a key and shows it, this once.
    Key {
        /// Whose it is.
        #[arg(long)]
        label: String,
        /// It also hands cases in.
        #[arg(long)]
        post: bool,
        /// It also reads what complaints say, unless their citizens want to stay secret.
        #[arg(long)]
        full: bool,
    },
    /// Lists every key there ever was, without the keys themselves.
    List,
    /// Takes the rights of a key away for good.
    Revoke {
        /// The number of the key in the list.
        id: i64,
    },
}

/// Does it. `false`: there was nothing to revoke.
pub async fn exchange(store: &Store, what: &Exchange) -> Result<bool> {
    let (said, good) = match what {
        Exchange::Key { label, post, full } => {
            let (id, key) = make_key(store, &Clock::system(), label, *post, *full).await?;
            let about = format!("This is key {id}. It is shown this once; keep it safe, and give it to {label}.");
            (format!("{}\n\n{about}\n", key.reveal()), true)
        }
        Exchange::List => (partners(store).await?.iter().map(line).collect(), true),
        Exchange::Revoke { id } => match revoke_key(store, &Clock::system(), ApiKeyId(*id)).await? {
            true => ("it opens nothing any more\n".to_owned(), true),
            false => ("there is no such key, or it was revoked before\n".to_owned(), false),
        },
    };
    // Whoever reads only the first lines closes the pipe; that is no failure.
    let _ = std::io::stdout().write_all(said.as_bytes());
    Ok(good)
}

fn line(partner: &Partner) -> String {
    let rights = [(true, "read"), (partner.may_post, "post"), (partner.reads_words, "full")];
    let rights: Vec<&str> = rights.into_iter().filter(|(given, _)| *given).map(|(_, right)| right).collect();
    let made = partner.made_at.format("%Y-%m-%d");
    let ended = partner.revoked_at.map(|at| format!(", revoked {}", at.format("%Y-%m-%d"))).unwrap_or_default();
    format!("{}  {}  ({}; made {made}{ended})\n", partner.id, partner.label, rights.join(", "))
}
