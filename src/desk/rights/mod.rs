//! `/data_saya` beyond the copy: what is wrong is corrected, what need not be kept is deleted (UU 27/2022). What stands in a
//! draft is its writer's to change. In a filed case it is asked for, and the complaints desk answers within 3x24 hours.

mod ask;
mod due;
mod judge;
mod views;

pub(super) use views::requests_for;

use super::Failure;
use super::turn::Turn;
use crate::notices::{DataNotice, DataPress, Notice};

impl Turn<'_> {
    /// A button about somebody's own data.
    pub async fn data_press(&mut self, press: DataPress) -> Result<(), Failure> {
        match press {
            DataPress::Correct(offset) => self.data(DataNotice::CorrectWhich { offset }).await,
            DataPress::CorrectCase(case) => self.choose_datum(&case).await,
            DataPress::CorrectDatum(case, step) => self.begin_correction(&case, &step).await,
            DataPress::Send(request) => self.send_correction(&request).await,
            DataPress::Delete(offset) => self.data(DataNotice::DeleteWhich { offset }).await,
            DataPress::DeleteDraft(draft) => self.ask_draft_deletion(draft).await,
            DataPress::DeleteCase(case) => self.ask_deletion(&case).await,
            DataPress::DeleteSure(case, asked) => self.send_deletion(&case, asked).await,
            DataPress::Drop => self.drop_request().await,
            DataPress::Open(request) => self.open_request(&request).await,
            DataPress::Grant(request) => self.ask_to_grant(&request).await,
            DataPress::GrantSure(request) => self.grant(&request).await,
            DataPress::Decline(request) => self.ask_to_decline(&request).await,
            DataPress::DeclineSure(request) => self.decline(&request).await,
        }
    }

    async fn data(&mut self, notice: DataNotice) -> Result<(), Failure> {
        self.say(Notice::Data(notice)).await
    }
}
