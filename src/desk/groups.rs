//! Groups of the office: an admin binds one, it hears of cases without identity, and it may move or end.

use super::moves::Hand;
use super::{Desk, Failure, Handled};
use crate::domain::{Case, PersonId, Role, UpdateId};
use crate::notices::{GroupCase, GroupNotice, Notice, Priority, View};
use crate::store::{Binding, Tx, Waiting};

/// What happens in a group and is meant for us. Everything else that is said there is nobody's business here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupAct {
    /// `/ikat`, with the name of a division or without.
    Bind {
        /// Who says so.
        by: PersonId,
        /// The topic in which it is said.
        topic: Option<i64>,
        /// What the group is called.
        title: String,
        /// What stands behind the command.
        division: String,
    },
    /// `/lepas`
    Release {
        /// Who says so.
        by: PersonId,
        /// The topic in which it is said.
        topic: Option<i64>,
    },
    /// The bot is no longer a member.
    Left,
    /// The group has another id from now on.
    Moved {
        /// Which.
        to: PersonId,
    },
}

impl Desk {
    /// Does what an update from a group asks for, once.
    pub async fn handle_group(&self, update: UpdateId, chat: PersonId, act: GroupAct) -> Result<Handled, Failure> {
        let desk = self.clone();
        self.store
            .transact(chat.0, move |tx| {
                Box::pin(async move {
                    let now = desk.clock.now();
                    if !tx.first_time(update, now).await? {
                        return Ok(Handled::Before);
                    }
                    match act {
                        GroupAct::Left => desk.group_ended(tx, chat).await?,
                        GroupAct::Moved { to } => tx.group_moved(chat, to).await?,
                        GroupAct::Bind { by, .. } | GroupAct::Release { by, .. }
                            if !tx.officer(by).await?.is(Role::Admin) =>
                        {
                            // In front of a whole group nobody is told off.
                            tx.keep_denial(by, "group", now).await?;
                        }
                        act => desk.answer_group(tx, chat, act).await?,
                    }
                    Ok(Handled::Now)
                })
            })
            .await
    }

    async fn answer_group(&self, tx: &mut Tx, chat: PersonId, act: GroupAct) -> Result<(), Failure> {
        let now = self.clock.now();
        let notice = match act {
            GroupAct::Bind { by, topic, title, division } => match self.named(&division) {
                Some(division) => {
                    tx.bind_group(&Binding { chat, topic, division: division.clone(), title, by }, now).await?;
                    GroupNotice::Bound { division, topic }
                }
                None => GroupNotice::Which { topic },
            },
            GroupAct::Release { topic, .. } => match tx.unbind_group(chat, topic).await? {
                true => GroupNotice::Released { topic },
                false => GroupNotice::NotBound { topic },
            },
            GroupAct::Left | GroupAct::Moved { .. } => return Ok(()),
        };
        let letter = self.letter(chat, Notice::Group(notice), Priority::Answer, false, None, now);
        Ok(tx.post(&letter, now).await?)
    }

    /// The bot is out of a group, or may not write there. If it was bound, the admins hear of it: nobody else would miss
    /// the news before it is too late.
    pub(super) async fn group_ended(&self, tx: &mut Tx, chat: PersonId) -> Result<(), Failure> {
        let now = self.clock.now();
        let Some(title) = tx.group_left(chat, now).await? else { return Ok(()) };
        for admin in tx.officers(Role::Admin).await? {
            let lost = Notice::Group(GroupNotice::Lost { title: title.clone() });
            tx.post(&self.letter(admin, lost, Priority::Notice, false, None, now), now).await?;
        }
        Ok(())
    }

    /// The key of the division somebody means; empty for the whole office.
    fn named(&self, written: &str) -> Option<String> {
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if written.is_empty() {
            return Some(written);
        }
        let division = self.office.divisions().iter().find(|division| {
            let names = [division.key.as_str(), &division.label, &division.name];
            names.iter().any(|name| name.to_lowercase() == written)
        });
        division.map(|division| division.key.to_string())
    }

    /// What a letter to a group speaks of, if the group may still hear it, and in which topic.
    pub(super) async fn group_view(
        &self,
        tx: &mut Tx,
        chat: PersonId,
        notice: &GroupNotice,
    ) -> Result<Option<(View, Option<i64>)>, Failure> {
        let GroupNotice::News { case, division } = notice else {
            return Ok(Some((View::Group(None, notice.clone()), notice.topic())));
        };
        let Some(binding) = tx.binding(chat, division).await? else { return Ok(None) };
        let case = tx.case(case).await?.filter(may_be_told);
        Ok(case.map(|case| (View::Group(Some(seen(&case)), notice.clone()), binding.topic)))
    }

    /// Telegram says that a topic does not exist any more: what waits is said in the group itself, and an answer to a
    /// command given in the topic has nobody left to read it.
    pub async fn topic_gone(&self, letter: &Waiting, topic: i64) -> Result<(), Failure> {
        let (seq, chat, now) = (letter.seq, letter.to, self.clock.now());
        let is_news = matches!(letter.notice, Some(Notice::Group(GroupNotice::News { .. })));
        self.store
            .transact(chat.0, move |tx| {
                Box::pin(async move {
                    tx.forget_topic(chat, topic).await?;
                    if !is_news {
                        let reason = Some("the topic was deleted");
                        tx.letter_ended(seq, crate::store::Ending::Superseded, reason, now).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Telegram says that a group has another id.
    pub async fn group_moved(&self, from: PersonId, to: PersonId) -> Result<(), Failure> {
        self.store.transact(from.0, move |tx| Box::pin(async move { Ok(tx.group_moved(from, to).await?) })).await
    }
}

impl Hand<'_> {
    /// Tells the groups of a division, or of the whole office where it is empty, that there is a case for them.
    pub async fn tell_groups(&mut self, case: &Case, division: &str) -> Result<(), Failure> {
        if !may_be_told(case) {
            return Ok(());
        }
        for group in self.tx.groups_of(division).await? {
            let news = GroupNotice::News { case: case.id.clone(), division: group.division };
            self.post(Some(group.chat), Notice::Group(news), Priority::Notice, false, None).await?;
        }
        Ok(())
    }
}

/// In a group sits whoever the case is about, too: of a complaint about an officer none hears (UU 25/2009 art. 45).
fn may_be_told(case: &Case) -> bool {
    !case.is_synthetic() && !case.about_officer && case.handling.respondents.is_empty()
}

fn seen(case: &Case) -> GroupCase {
    GroupCase {
        number: case.number.clone(),
        kind: case.kind,
        service: case.service.clone(),
        level: case.handling.level,
        status: case.status,
        due_at: case.due_at,
        late: case.late,
        confidential: case.confidential,
    }
}
