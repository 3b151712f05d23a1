//! The table of moves, walked through the chat: every move, from every state, by everybody. What the table allows begins or
//! is done; everything else is answered in words and changes nothing.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use chrono::TimeDelta;
use wadul::domain::lifecycle::{Action, Actor, Answer, Given, Need, Setting, allowed, decide};
use wadul::domain::{Attention, Case, Office, Officer, PersonId, Role, Status};
use wadul::notices::Press;

use crate::harness::{City, Person, TestDatabase, on_both_engines};

on_both_engines! {
    moves_from_submitted
    moves_from_recorded
    moves_from_awaiting_completion
    moves_from_under_review
    moves_from_distributed
    moves_from_responded
    moves_from_objected
    moves_from_resolved
    moves_from_archived
    moves_from_withdrawn
    moves_from_lapsed
    moves_from_referred
    moves_from_merged
}

/// Everybody who could press, and what they are to a case.
struct Everybody {
    city: City,
    office: Office,
    siti: Person,
    officers: Vec<(&'static str, Person)>,
    stranger: Person,
    number: String,
}

async fn everybody(database: TestDatabase) -> Result<Everybody> {
    let city = City::open(database).await?;
    let (siti, stranger) = (city.citizen("Siti Aminah"), city.citizen("Joko"));
    stranger.says("/start").await?;
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let handler = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let lead = city.member("Dewi Lestari", Role::Bidang, "kewaspadaan").await?;
    let beside = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    let other = city.member("Wati Rahayu", Role::Bidang, "politik").await?;
    let admin = city.member("Ani Admin", Role::Admin, "").await?;
    let petugas = city.member("Yuni Petugas", Role::Petugas, "").await?;
    let number = siti.files().await?;
    // Cases like hers are filed a minute after it.
    city.passes(TimeDelta::hours(1)).await?;
    let officers = vec![
        ("petugas", petugas),
        ("handler", handler),
        ("lead", lead),
        ("beside", beside),
        ("other division", other),
        ("head", head),
        ("admin", admin),
    ];
    Ok(Everybody { office: Office::published()?, city, siti, officers, stranger, number })
}

fn text(words: &str) -> Answer {
    Answer::Text(words.to_owned())
}

fn picked(option: &str) -> Answer {
    Answer::Picked(option.to_owned())
}

impl Everybody {
    async fn officer(&self, who: &str) -> Result<Officer> {
        let (_, person) = self.officers.iter().find(|(name, _)| *name == who).context("one of them")?;
        Ok(self.city.store().await?.reader().await?.officer(PersonId(person.account.id())).await?)
    }

    /// A case in this state, by the moves that lead there.
    async fn case_in(&self, status: Status) -> Result<Case> {
        let mut case = self.city.more_like(&self.number, 1).await?.remove(0);
        let (petugas, handler) = (self.officer("petugas").await?, self.officer("handler").await?);
        let (desk, division) = (Actor::Officer(&petugas), Actor::Officer(&handler));
        let owner = Actor::Owner(case.person.context("an owner")?);
        let given = |answers: &[(Need, Answer)]| {
            answers.iter().cloned().fold(Given::default(), |given, (need, answer)| given.with(need, answer))
        };
        let ask = given(&[(Need::Missing, Answer::Ticked(vec!["address".to_owned()])), (Need::Reason, text("RT/RW"))]);
        let spread = given(&[
            (Need::Lead, picked("kewaspadaan")),
            (Need::Beside, Answer::Ticked(vec!["sekretariat".to_owned()])),
            (Need::Task, text("Periksa buku agenda.")),
        ]);
        let answer = given(&[(Need::Outcome, picked("settled")), (Need::Answer, text("Surat sudah terbit hari ini."))]);
        let refer = given(&[(Need::Recipient, text("Dinas Sosial")), (Need::Reason, text("Bukan layanan kami."))]);
        let target = self.city.case(&self.number).await?.id;
        let merge = given(&[(Need::Target, picked(target.as_str()))]);
        let to_answer = [
            (Action::Record, Given::default(), desk),
            (Action::SetLevel, given(&[(Need::Level, picked("2"))]), desk),
            (Action::Distribute, spread, desk),
            (Action::Claim, Given::default(), division),
            (Action::Respond, answer, division),
        ];
        let mut path: Vec<(Action, Given, Actor<'_>)> = match status {
            Status::Submitted => Vec::new(),
            Status::UnderReview => to_answer[..2].to_vec(),
            Status::Distributed => to_answer[..4].to_vec(),
            Status::Responded | Status::Objected | Status::Resolved | Status::Archived => to_answer.to_vec(),
            _ => to_answer[..1].to_vec(),
        };
        match status {
            Status::AwaitingCompletion => path.push((Action::RequestCompletion, ask, desk)),
            Status::Lapsed => {
                path.extend([(Action::RequestCompletion, ask, desk), (Action::Lapse, Given::default(), Actor::Clock)]);
            }
            Status::Objected => path.push((Action::Object, given(&[(Need::Reason, text("Nama saya salah."))]), owner)),
            Status::Resolved => path.push((Action::Confirm, Given::default(), owner)),
            Status::Archived => {
                path.extend([(Action::Confirm, Given::default(), owner), (Action::Archive, Given::default(), desk)]);
            }
            Status::Withdrawn => path.push((Action::Withdraw, Given::default(), owner)),
            Status::Referred => path.push((Action::Refer, refer, desk)),
            Status::Merged => path.push((Action::Merge, merge, desk)),
            _ => {}
        }
        for (action, given, actor) in path {
            let setting = Setting { now: self.city.clock().now(), office: &self.office, heads: &[] };
            let decision = decide(&case, action, given, actor, &setting);
            let decision = decision.map_err(|refusal| anyhow::anyhow!("{action:?} towards {status:?}: {refusal:?}"))?;
            case = decision.after().clone();
            let store = self.city.store().await?;
            let applied = store.transact(0, move |tx| Box::pin(async move { tx.apply(&decision, &[]).await }));
            ensure!(applied.await?.is_some(), "{action:?} towards {status:?} was not written");
        }
        ensure!(case.status == status);
        Ok(case)
    }

    /// What somebody is engaged in, and how the case is: what a press changes.
    async fn moment(&self, person: &Person, case: &Case) -> Result<(Option<Case>, usize, bool)> {
        let mut tx = self.city.store().await?.reader().await?;
        let present = tx.case(&case.id).await?;
        let lines = tx.trail_of(&case.id).await?.iter().filter(|line| !line.event.starts_with("read")).count();
        let id = PersonId(person.account.id());
        let begun = match tx.person(id).await? {
            Some((_, Attention::Move(composition))) => composition.case == case.id,
            Some((_, Attention::Supplement { case: id })) => id == case.id,
            _ => false,
        };
        let completing = tx.drafts_of(id).await?.iter().any(|draft| draft.purpose.scope() == case.id.as_str());
        Ok((present, lines, begun || completing))
    }
}

async fn walks(database: TestDatabase, status: Status) -> Result<()> {
    let everybody = everybody(database).await?;
    let city = &everybody.city;
    let mut case = everybody.case_in(status).await?;
    let people = [("citizen", &everybody.siti), ("stranger", &everybody.stranger)];
    let people = people.into_iter().chain(everybody.officers.iter().map(|(who, person)| (*who, person)));
    let mut begun_by: BTreeSet<&str> = BTreeSet::new();
    for (who, person) in people {
        for (action, _) in Action::ALL {
            let id = PersonId(person.account.id());
            let mut tx = city.store().await?.reader().await?;
            let officer = tx.officer(id).await?;
            let mut heads = Vec::new();
            for head in tx.officers(Role::Pimpinan).await? {
                heads.push(tx.officer(head).await?);
            }
            drop(tx);
            let setting = Setting { now: city.clock().now(), office: &everybody.office, heads: &heads };
            let actor = match who {
                "citizen" => Some(Actor::Owner(id)),
                "stranger" => None,
                _ => Some(Actor::Officer(&officer)),
            };
            let may = actor.is_some_and(|actor| allowed(&case, actor, &setting).contains(&action));
            let before = everybody.moment(person, &case).await?;
            ensure!(!before.2, "{who} has not finished what came before {action:?}");
            let mark = person.mark();
            person.forges(&Press::Move(case.id.clone(), action).encode()).await?;
            let (seen, after) = (person.sees_since(mark), everybody.moment(person, &case).await?);
            ensure!(!seen.is_empty(), "{who}, {action:?} from {status:?}: no word");
            ensure!(may == (after != before), "{who}, {action:?} from {status:?}, allowed: {may}\n{seen}");
            if may {
                begun_by.insert(who);
                person.says("/batal").await?;
                case = everybody.case_in(status).await?;
            }
        }
    }
    // The walk would see nothing in a world where nobody may do anything.
    let ends = matches!(status, Status::Lapsed | Status::Referred);
    ensure!(begun_by.is_empty() == ends, "{status:?}: {begun_by:?}");
    city.passes(TimeDelta::minutes(1)).await?;
    everybody.city.closes().await
}

macro_rules! walks {
    ($($name:ident: $status:ident),+ $(,)?) => {
        $(async fn $name(database: TestDatabase) -> Result<()> {
            walks(database, Status::$status).await
        })+
    };
}

walks! {
    moves_from_submitted: Submitted,
    moves_from_recorded: Recorded,
    moves_from_awaiting_completion: AwaitingCompletion,
    moves_from_under_review: UnderReview,
    moves_from_distributed: Distributed,
    moves_from_responded: Responded,
    moves_from_objected: Objected,
    moves_from_resolved: Resolved,
    moves_from_archived: Archived,
    moves_from_withdrawn: Withdrawn,
    moves_from_lapsed: Lapsed,
    moves_from_referred: Referred,
    moves_from_merged: Merged,
}
