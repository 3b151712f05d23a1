//! Citizens who file complete complaints, all at once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::task::JoinSet;
use wadul::store::Store;

use super::citizen::{Answer, BLIND, Citizen, DIALOGUE};
use super::database::{Engine, Fresh};
use super::peer::{Peer, Screen};
use super::program::{Program, rounded};

/// What begins with the program (menus, the first look at everything) is over by then.
const SETTLED: Duration = Duration::from_secs(2);
/// Enough who read and press at once for every message that Telegram allows.
const READERS: usize = 60;
/// Nobody waits longer for the next question.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long one update took, in microseconds.
struct Waited {
    /// From the citizen's sending it, the wait for a free line included.
    from_citizen: u32,
    /// From its being handed over.
    on_the_line: u32,
}

fn micros(duration: Duration) -> u32 {
    u32::try_from(duration.as_micros()).unwrap_or(u32::MAX)
}

/// Each of so many citizens files so many complaints, as fast as they are acknowledged. They type what stands on the
/// buttons without looking at them: the bot may write 30 messages a second in all, and who waits for those measures that.
pub async fn blind(engine: Engine, citizens: usize, complaints: usize) -> Result<Value> {
    let database = Fresh::new(engine).await?;
    let mut peer = Peer::open().await?;
    let program = Arc::new(Program::start(&mut peer, database.url(), database.folder()).await?);
    tokio::time::sleep(SETTLED).await;
    let idle = program.memory()?.0;
    let (cpu, commits, begun) = (program.cpu()?, program.commits().await?, Instant::now());
    let mut filing: JoinSet<Result<Vec<Waited>>> = JoinSet::new();
    for _ in 0..citizens {
        let program = Arc::clone(&program);
        filing.spawn(async move {
            let mut waited = Vec::with_capacity(complaints * BLIND.len());
            for _ in 0..complaints {
                let citizen = Citizen::new();
                for text in BLIND {
                    let (update, sent) = (citizen.says(text), Instant::now());
                    let on_the_line = micros(program.lines.post(&update).await?);
                    waited.push(Waited { from_citizen: micros(sent.elapsed()), on_the_line });
                }
            }
            Ok(waited)
        });
    }
    let mut waited = Vec::new();
    while let Some(one) = filing.join_next().await {
        waited.extend(one??);
    }
    let (took, cpu) = (begun.elapsed().as_secs_f64(), program.cpu()? - cpu);
    let (commits, (_, peak)) = (program.commits().await? - commits, program.memory()?);
    let (start, lines) = (program.start, program.most_lines);
    Arc::into_inner(program).context("nobody else runs the program")?.stop().await?;

    let (filings, updates) = (citizens * complaints, waited.len());
    let kept = kept(database.url()).await?;
    let sent = (i64::try_from(filings)?, i64::try_from(updates)?);
    ensure!(kept == sent, "of {sent:?} complaints and updates {kept:?} are in the database");
    database.close().await?;
    let (filings, updates) = (count(filings), count(updates));
    Ok(json!({
        "filings": filings,
        "updates": updates,
        "seconds": rounded(took, 2),
        "filings_per_second": rounded(filings / took, 1),
        "updates_per_second": rounded(updates / took, 0),
        "answer_ms_from_the_citizen": percentiles(waited.iter().map(|one| one.from_citizen)),
        "answer_ms_on_the_line": percentiles(waited.iter().map(|one| one.on_the_line)),
        "lines_that_the_bot_allows": lines,
        "cpu_seconds_per_1000_filings": rounded(cpu / filings * 1000.0, 2),
        "cpu_ms_per_update": rounded(cpu / updates * 1000.0, 3),
        "commits": commits,
        "messages_sent_meanwhile": peer.messages(),
        "calls_of_the_bot_meanwhile": peer.calls(),
        "idle_mb": idle,
        "peak_mb": peak,
        "start_ms": rounded(start.as_secs_f64() * 1000.0, 1),
    }))
}

/// What the database holds when the program has let go of it: complaints, and updates that were handled.
async fn kept(url: &str) -> Result<(i64, i64)> {
    let store = Store::open(url).await?;
    let mut tx = store.reader().await?;
    let (cases,) = tx.query("select count(*) from cases").one::<(i64,)>().await?;
    let (updates,) = tx.query("select count(*) from updates_seen").one::<(i64,)>().await?;
    drop(tx);
    store.close().await;
    Ok((cases, updates))
}

/// The same by citizens who read each question and press its buttons, for so long: as many as the bot can answer at
/// Telegram's own limit of 30 messages a second.
pub async fn paced(engine: Engine, duration: Duration) -> Result<Value> {
    let database = Fresh::new(engine).await?;
    let mut peer = Peer::open().await?;
    let program = Arc::new(Program::start(&mut peer, database.url(), database.folder()).await?);
    let mut reading: JoinSet<Result<()>> = JoinSet::new();
    for _ in 0..READERS {
        let program = Arc::clone(&program);
        let chats = peer.chats();
        reading.spawn(async move {
            loop {
                let citizen = Citizen::new();
                reads(&program, citizen, chats.shows(citizen.0)).await?;
            }
        });
    }
    // The burst with which a bot may begin is over by then.
    tokio::time::sleep(SETTLED * 2).await;
    let idle = program.memory()?.0;
    let (cpu, commits, messages, begun) = (program.cpu()?, program.commits().await?, peer.messages(), Instant::now());
    tokio::time::sleep(duration).await;
    let (took, cpu) = (begun.elapsed().as_secs_f64(), program.cpu()? - cpu);
    let (commits, messages) = (program.commits().await? - commits, peer.messages() - messages);
    // Somebody who gave up says why; whoever is still at it is only cut short.
    while let Some(ended) = reading.try_join_next() {
        ended??;
    }
    reading.shutdown().await;
    let (_, peak) = program.memory()?;
    Arc::into_inner(program).context("nobody else runs the program")?.stop().await?;
    let (filings, updates) = kept(database.url()).await?;
    database.close().await?;
    let messages = count(usize::try_from(messages)?);
    Ok(json!({
        "seconds": rounded(took, 1),
        "messages_per_second": rounded(messages / took, 1),
        "cpu_percent_of_one_core": rounded(cpu / took * 100.0, 2),
        "cpu_ms_per_message": rounded(cpu / messages * 1000.0, 2),
        "commits_per_message": rounded(count(usize::try_from(commits)?) / messages, 2),
        "complaints_filed_in_all": filings,
        "updates_in_all": updates,
        "memory_mb": idle,
        "peak_mb": peak,
    }))
}

/// Files one complaint, answering what stands on the screen.
async fn reads(program: &Program, citizen: Citizen, mut screens: UnboundedReceiver<Screen>) -> Result<()> {
    for (at, answer) in DIALOGUE.into_iter().enumerate() {
        let update = match answer {
            Answer::Say(text) => {
                if at > 0 {
                    next(&mut screens, |screen| screen.text.starts_with("Langkah")).await?;
                }
                citizen.says(text)
            }
            Answer::Press(label) => {
                let shown = |screen: &Screen| {
                    screen.buttons.iter().any(|(text, _)| text == label) || screen.keys.iter().any(|key| key == label)
                };
                let screen = next(&mut screens, shown).await.with_context(|| label)?;
                match screen.buttons.iter().find(|(text, _)| text == label) {
                    Some((_, data)) => citizen.presses(screen.message, &screen.text, data),
                    None => citizen.says(label),
                }
            }
        };
        program.lines.post(&update).await?;
    }
    next(&mut screens, |screen| screen.is_paper).await.map(drop)
}

/// The next message that is such.
async fn next(screens: &mut UnboundedReceiver<Screen>, such: impl Fn(&Screen) -> bool) -> Result<Screen> {
    loop {
        let screen = tokio::time::timeout(PATIENCE, screens.recv()).await.context("nothing came")?;
        let screen = screen.context("the chat is closed")?;
        if such(&screen) {
            return Ok(screen);
        }
    }
}

/// A count, to be divided.
pub fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

/// In milliseconds.
pub fn percentiles(values: impl Iterator<Item = u32>) -> Value {
    let mut sorted: Vec<u32> = values.collect();
    sorted.sort_unstable();
    let at = |percent: usize| {
        let value = sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1)));
        rounded(value.map_or(0.0, |micros| f64::from(*micros) / 1000.0), 2)
    };
    json!({ "p50": at(50), "p99": at(99) })
}
