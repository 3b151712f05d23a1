//! Everything the page shows and moves, put together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use bytes::Bytes;
use tempfile::TempDir;

use super::bot::{self, Bot, State, Way};
use super::cast::{AccountState, Cast, OFFICER, Part, Player, Troupe};
use super::director;
use super::seed;
use super::stories::Show;
use super::time::DemoTime;
use crate::clock::Time;
use crate::domain::{Office, PersonId, Role};
use crate::sandbox::{Account, Courier, Group, Sandbox};
use crate::store::{Store, StoreError};

/// The demo as it runs.
pub struct Stage {
    /// The modelled Telegram.
    pub telegram: Sandbox,
    /// The time.
    pub time: DemoTime,
    /// The bot.
    pub bot: Bot,
    /// The database, beside the bot: it can be looked into while the bot is dead.
    pub store: Store,
    /// The office.
    pub office: Office,
    /// The story that is told.
    pub show: Show,
    cast: Mutex<Cast>,
    people: Mutex<Vec<i64>>,
    groups: Mutex<Vec<Group>>,
    pictures: Mutex<BTreeMap<i64, (u64, Bytes)>>,
    folder: PathBuf,
    _courier: Courier,
    /// Goes with the demo.
    _temporary: Option<TempDir>,
}

/// Numbers of updates and messages that one run may use up.
const ROOM: i64 = 1_000_000;
/// Calls and updates that are remembered.
const JOURNAL: usize = 2_000;

impl Stage {
    /// Sets the stage in this folder, or in a temporary one: people, groups, register, bot.
    pub async fn set(keep: Option<&Path>, cases: u32) -> Result<Self> {
        let temporary = if keep.is_none() { Some(tempfile::tempdir().context("no temporary folder")?) } else { None };
        let folder = match (keep, &temporary) {
            (Some(keep), _) => keep.to_owned(),
            (None, Some(temporary)) => temporary.path().to_owned(),
            (None, None) => PathBuf::new(),
        };
        std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let folder = folder.canonicalize().with_context(|| format!("{} cannot be found", folder.display()))?;
        let mut cast = Cast::load(&folder)?;
        cast.runs += 1;
        // At once: the numbers of this run are never used again, however it ends.
        cast.keep(&folder)?;
        let is_new = cast.runs == 1;
        let time = DemoTime::ahead_by(cast.ahead());
        let watch = time.clone();
        let telegram = Sandbox::start(move || watch.now()).await.context("the modelled Telegram cannot be started")?;
        telegram.counts_from((cast.runs - 1) * ROOM);
        telegram.remembers_only(JOURNAL);
        let office = Office::published()?;
        let players = std::mem::take(&mut cast.players);
        let people: Vec<Account> = players.iter().map(|player| telegram.person(&player.name)).collect();
        let admin = people.get(OFFICER).context("the cast has no officer")?.id();
        let store = Store::open(&bot::database(&folder)).await.context("the database cannot be opened")?;
        let stage = Self {
            bot: Bot::new(telegram.clone(), &folder, admin, office.clone(), time.clock()),
            _courier: telegram.deliver_always(),
            telegram,
            time,
            store,
            office,
            show: Show::default(),
            cast: Mutex::new(cast),
            people: Mutex::default(),
            groups: Mutex::default(),
            pictures: Mutex::default(),
            folder,
            _temporary: temporary,
        };
        for (player, account) in players.into_iter().zip(people) {
            if is_new {
                stage.gets_a_role(&player, &account).await?;
            }
            stage.enters(player, &account);
        }
        seed::fill(&stage, cases).await.context("the register cannot be filled")?;
        seed::gather_citizens(&stage).await?;
        stage.bot.start(Way::Webhook)?;
        if let State::Broken(why) = stage.bot.settles().await {
            anyhow::bail!("the bot does not start: {why}");
        }
        stage.curtain_rises(is_new)?;
        if let Err(error) = director::quiet(&stage, &stage.accounts()).await {
            // A folder with much left to say takes its time; the page shows it.
            tracing::warn!(error = format!("{error:#}"), "the demo opens while much is on its way");
        }
        stage.keep()?;
        Ok(stage)
    }

    /// Officers open their chats, and their groups are bound, the first time.
    fn curtain_rises(&self, is_new: bool) -> Result<()> {
        let cast = self.cast().clone();
        let accounts = self.accounts();
        for (player, account) in cast.players.iter().zip(&accounts) {
            if is_new && player.part != Part::Warga {
                account.sends("/start");
            }
        }
        let admin = accounts.get(OFFICER).context("the cast has no officer")?;
        for troupe in &cast.troupes {
            let group = self.gathers(&troupe.title, troupe.members.iter().filter_map(|place| accounts.get(*place)));
            if !is_new {
                continue;
            }
            group.invites_bot(admin);
            if let Some(division) = &troupe.division {
                admin.in_group(&group).sends(&format!("/ikat {division}"));
            }
        }
        Ok(())
    }

    /// Somebody comes on stage, as they were.
    fn enters(&self, player: Player, account: &Account) {
        account.set_position(RACI.0, RACI.1);
        let was = &player.account;
        account.had(was.started, was.blocks_bot);
        account.set_username(was.username.as_deref());
        if was.language.is_some() {
            account.set_language_code(was.language.as_deref());
        }
        self.cast().players.push(player);
        lock(&self.people).push(account.id());
    }

    /// Somebody new gets the role of their part. What is changed in the chat afterwards stays changed.
    async fn gets_a_role(&self, player: &Player, account: &Account) -> Result<()> {
        if let Some((role, division)) = role_of(player, &self.office) {
            let (id, name, now) = (PersonId(account.id()), player.name.clone(), self.time.now());
            self.store
                .transact(id.0, move |tx| {
                    Box::pin(async move {
                        tx.appoint(id, role, &division, &name, now).await?;
                        tx.menu_changed(id, now).await
                    })
                })
                .await
                .map_err(|error: StoreError| error)?;
        }
        Ok(())
    }

    /// Somebody new comes on stage.
    pub async fn adds(&self, player: Player) -> Result<Account> {
        let account = self.telegram.person(&player.name);
        self.gets_a_role(&player, &account).await?;
        self.enters(player, &account);
        self.keep()?;
        Ok(account)
    }

    /// A new group of these people, the bot not in it yet.
    pub fn gathers<'a>(&self, title: &str, members: impl Iterator<Item = &'a Account>) -> Group {
        let group = self.telegram.supergroup(title);
        for member in members {
            group.adds(member);
        }
        lock(&self.groups).push(group.clone());
        group
    }

    /// A new group, the bot in it, kept for the next run.
    pub fn adds_group(&self, title: &str, members: &[i64]) -> Result<Group> {
        let everybody = lock(&self.people).clone();
        let places = everybody.iter().enumerate().filter(|(_, id)| members.contains(id)).map(|(place, _)| place);
        let members: Vec<usize> = places.collect();
        let accounts = self.accounts();
        let group = self.gathers(title, members.iter().filter_map(|place| accounts.get(*place)));
        if let Some(first) = members.first().and_then(|place| accounts.get(*place)) {
            group.invites_bot(first);
        }
        self.cast().troupes.push(Troupe { title: title.to_owned(), members, division: None });
        self.keep()?;
        Ok(group)
    }

    /// Everybody on stage.
    pub fn accounts(&self) -> Vec<Account> {
        lock(&self.people).iter().filter_map(|id| self.telegram.person_with_id(*id)).collect()
    }

    /// Somebody on stage, looking at a chat of theirs: the one with the bot, or a group they are in.
    pub fn viewer(&self, person: i64, chat: i64) -> Option<Account> {
        let account = self.telegram.person_with_id(person)?;
        if chat == person {
            return Some(account);
        }
        let is_member =
            self.telegram.chats().iter().any(|preview| preview.id == chat && preview.members.contains(&person));
        is_member.then(|| account.in_chat(chat))
    }

    /// What they are, in the order of [`Stage::accounts`].
    pub fn players(&self) -> Vec<Player> {
        self.cast().players.clone()
    }

    /// Somebody gives themselves another name.
    pub fn renames(&self, person: i64, name: &str) -> Result<()> {
        let place = lock(&self.people).iter().position(|id| *id == person);
        if let Some(place) = place
            && let Some(player) = self.cast().players.get_mut(place)
        {
            player.name = name.to_owned();
        }
        self.keep()
    }

    /// Somebody's picture: which version, and its bytes.
    pub fn picture(&self, person: i64) -> Option<(u64, Bytes)> {
        lock(&self.pictures).get(&person).cloned()
    }

    /// Somebody takes a picture of themselves, or takes it away again.
    pub fn sets_picture(&self, person: i64, picture: Bytes) {
        let mut pictures = lock(&self.pictures);
        let version = pictures.get(&person).map_or(1, |(version, _)| version + 1);
        pictures.insert(person, (version, picture));
    }

    /// Keeps what the next run of the same folder needs.
    pub fn keep(&self) -> Result<()> {
        let accounts = self.accounts();
        let mut cast = self.cast();
        for (player, account) in cast.players.iter_mut().zip(&accounts) {
            player.account = AccountState {
                started: account.has_started(),
                blocks_bot: account.is_blocking(),
                username: account.username(),
                language: account.language_code(),
            };
        }
        cast.ahead_millis = self.time.ahead().num_milliseconds();
        cast.keep(&self.folder)
    }

    /// The end: the bot finishes what is in hand.
    pub async fn strike(&self) {
        self.bot.stop().await;
        self.store.close().await;
        if let Err(error) = self.keep() {
            tracing::error!(error = format!("{error:#}"), "the demo could not be kept");
        }
    }

    fn cast(&self) -> MutexGuard<'_, Cast> {
        lock(&self.cast)
    }
}

/// Where the office is: everybody's phone is near.
const RACI: (f64, f64) = (-7.6106, 112.8203);

fn role_of(player: &Player, office: &Office) -> Option<(Role, String)> {
    let division = player.division.clone().filter(|key| office.division(key).is_some());
    match player.part {
        Part::Petugas => Some((Role::Petugas, String::new())),
        Part::Bidang => division.map(|division| (Role::Bidang, division)),
        Part::Pimpinan => Some((Role::Pimpinan, String::new())),
        Part::Admin => Some((Role::Admin, String::new())),
        Part::Warga | Part::Tamu => None,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
