//! A database that is there and says nothing: not away, which is noticed at once, but hanging.

use std::net::TcpListener;
use std::time::Duration;

use anyhow::{Context, Result};
use reqwest::Url;
use sqlx::postgres::PgConnectOptions;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::sync::watch;
use tokio_util::task::AbortOnDropHandle;

use super::machine::{Machine, Running};
use super::monitor::looks;
use crate::harness::TestDatabase;

/// However slow the machine, nothing takes as long as this.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often something is looked for that nothing announces.
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// Whoever has not ended by then is killed (`deploy/systemd/wadul.service`).
const KILLED_AFTER: Duration = Duration::from_secs(25);

/// The line between the program and the database's server. While it hangs, what is said on it waits.
struct Line {
    url: String,
    hangs: watch::Sender<bool>,
    _carries: AbortOnDropHandle<()>,
}

impl Line {
    async fn to(database: &TestDatabase) -> Result<Self> {
        let server: PgConnectOptions = database.url().parse()?;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let mut url = Url::parse(database.url())?;
        url.set_query(None);
        url.set_host(Some("127.0.0.1"))?;
        url.set_port(Some(listener.local_addr()?.port())).ok().context("a port")?;
        let (hangs, hanging) = watch::channel(false);
        let carries = tokio::spawn(async move {
            while let Ok((program, _)) = listener.accept().await {
                let (server, hanging) = (server.clone(), hanging.clone());
                tokio::spawn(async move { call(&server, program, hanging).await });
            }
        });
        Ok(Self { url: url.to_string(), hangs, _carries: AbortOnDropHandle::new(carries) })
    }

    fn hangs(&self, hangs: bool) {
        self.hangs.send_replace(hangs);
    }
}

/// One connection: in both directions, until one side has ended.
async fn call(server: &PgConnectOptions, program: TcpStream, hanging: watch::Receiver<bool>) -> Result<()> {
    let (host, port) = (server.get_host(), server.get_port());
    let folder = server.get_socket().map(|folder| folder.display().to_string());
    match folder.or_else(|| host.starts_with('/').then(|| host.to_owned())) {
        Some(folder) => join(program, UnixStream::connect(format!("{folder}/.s.PGSQL.{port}")).await?, hanging).await,
        None => join(program, TcpStream::connect((host, port)).await?, hanging).await,
    }
}

async fn join(
    program: TcpStream,
    server: impl AsyncRead + AsyncWrite + Unpin,
    hanging: watch::Receiver<bool>,
) -> Result<()> {
    let (mut from_program, mut to_program) = program.into_split();
    let (mut from_server, mut to_server) = tokio::io::split(server);
    tokio::select! {
        ended = carry(&mut from_program, &mut to_server, hanging.clone()) => ended,
        ended = carry(&mut from_server, &mut to_program, hanging) => ended,
    }
}

async fn carry(
    from: &mut (impl AsyncRead + Unpin),
    to: &mut (impl AsyncWrite + Unpin),
    mut hanging: watch::Receiver<bool>,
) -> Result<()> {
    let mut bytes = [0; 8192];
    loop {
        let count = from.read(&mut bytes).await?;
        if count == 0 {
            return Ok(());
        }
        hanging.wait_for(|hangs| !hangs).await?;
        to.write_all(&bytes[..count]).await?;
        to.flush().await?;
    }
}

struct Scene {
    machine: Machine,
    line: Line,
    bot: Running,
    monitor: String,
    _database: TestDatabase,
}

async fn scene() -> Result<Scene> {
    let (machine, database) = (Machine::new().await?, TestDatabase::postgres().await?);
    let line = Line::to(&database).await?;
    let monitor = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
    let settings = [("WADUL_DATABASE_URL", line.url.as_str()), ("WADUL_METRICS_LISTEN", monitor.as_str())];
    let bot = machine.starts(&["run"], &settings)?;
    Ok(Scene { machine, line, bot, monitor, _database: database })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_said_to_whoever_looks_and_nothing_is_lost() -> Result<()> {
    let Scene { machine, line, mut bot, monitor, _database } = scene().await?;
    let siti = machine.telegram.person("Siti Aminah");
    let before = siti.mark();
    siti.sends("/lapor");
    bot.until_read(&siti, before, "Langkah 1 dari 16").await?;
    assert_eq!(looks(&monitor, "/readyz").await, Some((200, "ready\n".to_owned())));

    line.hangs(true);
    let hung = siti.mark();
    siti.sends("/info");
    assert_eq!(looks(&monitor, "/readyz").await, Some((503, "the database does not answer\n".to_owned())));
    assert_eq!(looks(&monitor, "/healthz").await, Some((200, "ok\n".to_owned())), "it lives");
    let (_, page) = looks(&monitor, "/metrics").await.unwrap_or_default();
    assert!(page.contains("\nwadul_database_up 0\n"), "{page}");
    assert!(!siti.transcript_since(hung).contains("bot:"), "{}", siti.transcript_since(hung));

    line.hangs(false);
    bot.until_read(&siti, hung, "Jam layanan").await?;
    let ready = async {
        while looks(&monitor, "/readyz").await != Some((200, "ready\n".to_owned())) {
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    };
    tokio::time::timeout(PATIENCE, ready).await.context("it is not ready again")?;
    assert_eq!(siti.transcript_since(hung).matches("Jam layanan").count(), 1, "{}", siti.transcript_since(hung));
    let (status, output, _) = bot.stops_when_told().await?;
    assert!(status.success(), "{output}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_does_not_keep_the_program_from_ending() -> Result<()> {
    let Scene { machine, line, mut bot, monitor, _database } = scene().await?;
    let siti = machine.telegram.person("Siti Aminah");
    let before = siti.mark();
    siti.sends("/lapor");
    bot.until_read(&siti, before, "Langkah 1 dari 16").await?;
    line.hangs(true);
    siti.sends("/info");
    assert_eq!(looks(&monitor, "/readyz").await.unwrap_or_default().0, 503);
    let (_, output, took) = bot.stops_when_told().await?;
    assert!(output.contains("stopping"), "{output}");
    assert!(took < KILLED_AFTER, "{took:?}\n{output}");

    // The message stayed with Telegram: the next start answers it.
    line.hangs(false);
    let settings = [("WADUL_DATABASE_URL", line.url.as_str())];
    let mut bot = machine.starts(&["run"], &settings)?;
    bot.until_read(&siti, before, "Jam layanan").await?;
    let (status, output, _) = bot.stops_when_told().await?;
    assert!(status.success(), "{output}");
    Ok(())
}
