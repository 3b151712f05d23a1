//! Which update is what: teloxide's schema, fed by us. Each leaf does one thing at the desk.

use dptree::prelude::*;
use teloxide::dispatching::{DpHandlerDescription, UpdateFilterExt};
use teloxide::types::{CallbackQuery, ChatMemberKind, ChatMemberUpdated, Me, Message, Update};

use super::read;
use crate::desk::{Act, Desk, Envelope, Failure, Handled};
use crate::domain::Reach;
use crate::notices::Press;

/// What comes of an update.
pub type Outcome = Result<Handled, Failure>;
/// The schema, as `dptree` sees it.
pub type Schema = Handler<'static, Outcome, DpHandlerDescription>;

/// The whole map of what can come in. Needs a `Desk`, an `Envelope`, a `Me` and the `Update`.
pub fn schema() -> Schema {
    dptree::entry()
        .branch(
            Update::filter_message()
                .branch(dptree::filter_map(command).endpoint(give_command))
                .branch(dptree::endpoint(hear)),
        )
        .branch(Update::filter_edited_message().endpoint(edit))
        .branch(Update::filter_callback_query().endpoint(press))
        .branch(Update::filter_my_chat_member().endpoint(reach))
        .branch(dptree::endpoint(ignore))
}

fn command(message: Message, me: Me) -> Option<crate::desk::Command> {
    read::command(message.text()?, me.username())
}

async fn give_command(desk: Desk, from: Envelope, command: crate::desk::Command) -> Outcome {
    desk.handle(from, Act::Command(command)).await
}

async fn hear(desk: Desk, from: Envelope, message: Message) -> Outcome {
    let act = read::heard(&message, from.person, most_bytes(&desk)).map_or(Act::NotForMe, Act::Hear);
    desk.handle(from, act).await
}

async fn edit(desk: Desk, from: Envelope, message: Message) -> Outcome {
    let act = read::heard(&message, from.person, most_bytes(&desk)).map_or(Act::Ignore, Act::Edit);
    desk.handle(from, act).await
}

async fn press(desk: Desk, from: Envelope, query: CallbackQuery) -> Outcome {
    let press = query.data.as_deref().and_then(Press::read);
    desk.handle(from, Act::Press(press)).await
}

/// Only the person themself changes whether they can be reached: `my_chat_member` of a private chat.
async fn reach(desk: Desk, from: Envelope, change: ChatMemberUpdated) -> Outcome {
    let reach = match change.new_chat_member.kind {
        ChatMemberKind::Banned(_) | ChatMemberKind::Left => Reach::Blocked,
        _ => Reach::Reachable,
    };
    desk.handle(from, Act::Reach(reach)).await
}

async fn ignore(desk: Desk, from: Envelope) -> Outcome {
    desk.handle(from, Act::Ignore).await
}

fn most_bytes(desk: &Desk) -> u64 {
    desk.office().limits().file_megabytes * 1024 * 1024
}

#[cfg(test)]
mod tests {
    use dptree::Type;

    use super::*;

    /// Types are looked up at run time: what is missing would only be found by the first update that needs it.
    #[test]
    fn the_schema_gets_everything_it_asks_for() {
        let given = [Type::of::<Desk>(), Type::of::<Envelope>(), Type::of::<Me>(), Type::of::<Update>()];
        dptree::type_check(schema().sig(), &dptree::deps![], &given);
    }

    #[test]
    #[should_panic(expected = "Desk")]
    fn a_missing_piece_is_found() {
        let given = [Type::of::<Envelope>(), Type::of::<Me>(), Type::of::<Update>()];
        dptree::type_check(schema().sig(), &dptree::deps![], &given);
    }
}
