//! Bad weather: Telegram loses answers, refuses, resets, delivers twice and in another order; the process is killed whenever
//! it pleases.

use std::time::Duration;

use anyhow::Result;
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use tokio_util::sync::CancellationToken;
use wadul::sandbox::Fault;

use super::town::Town;

/// Kills in one storm at most: then it is calm enough for everybody to come to an end.
const KILLS: usize = 5;
/// So many faults wait at most for a call that they befall, or they would pile up while nothing runs.
const AT_ONCE: usize = 3;

#[derive(Clone, Copy)]
enum Gust {
    MessageAnswerLost,
    DocumentAnswerLost,
    MessageReset,
    TapReset,
    PollReset,
    TooMany,
    BadGateway,
    Reordered,
    Repeated,
}

/// Every kind comes once before any comes again.
const GUSTS: [Gust; 14] = [
    Gust::MessageAnswerLost,
    Gust::MessageAnswerLost,
    Gust::DocumentAnswerLost,
    Gust::MessageReset,
    Gust::TapReset,
    Gust::PollReset,
    Gust::TooMany,
    Gust::BadGateway,
    Gust::Reordered,
    Gust::Reordered,
    Gust::Repeated,
    Gust::Repeated,
    Gust::Repeated,
    Gust::Repeated,
];

/// Until told to stop.
pub async fn rages(town: &Town, seed: u64, stop: &CancellationToken) -> Result<()> {
    let mut kills = StdRng::seed_from_u64(seed);
    let mut weather = StdRng::seed_from_u64(seed.wrapping_add(1));
    let killing = async {
        for _ in 0..KILLS {
            let pause = Duration::from_millis(kills.random_range(300..3000));
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = stop.cancelled() => break,
            }
            town.kills(0);
            town.starts(0)?;
        }
        Ok(())
    };
    let blowing = async {
        let mut gusts = Vec::new();
        while !stop.is_cancelled() {
            if gusts.is_empty() {
                gusts = GUSTS.to_vec();
                gusts.shuffle(&mut weather);
            }
            if town.telegram().faults().left() < AT_ONCE
                && let Some(gust) = gusts.pop()
            {
                blows(town, gust, &mut weather);
            }
            let pause = Duration::from_millis(weather.random_range(50..600));
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = stop.cancelled() => {}
            }
        }
    };
    let (killed, ()) = tokio::join!(killing, blowing);
    town.telegram().faults().clear();
    killed
}

fn blows(town: &Town, gust: Gust, weather: &mut StdRng) {
    let (telegram, faults) = (town.telegram(), town.telegram().faults());
    match gust {
        Gust::MessageAnswerLost => faults.fail_next_of("SendMessage", 1, Fault::LoseAnswer),
        Gust::DocumentAnswerLost => faults.fail_next_of("SendDocument", 1, Fault::LoseAnswer),
        Gust::MessageReset => faults.fail_next_of("SendMessage", 1, Fault::Reset),
        Gust::TapReset => faults.fail_next_of("AnswerCallbackQuery", 1, Fault::Reset),
        // By webhook nobody asks.
        Gust::PollReset if town.front.is_some() => {}
        Gust::PollReset => faults.fail_next_of("getUpdates", 1, Fault::Reset),
        Gust::TooMany => faults.fail_next_of("SendMessage", 1, Fault::TooManyRequests { retry_after: 1 }),
        Gust::BadGateway => faults.fail_next_of("SendMessage", 1, Fault::ServerError),
        Gust::Reordered => faults.taps_overtake(weather.random()),
        // An old update again, after newer ones.
        Gust::Repeated => {
            let back = weather.random_range(0..12);
            telegram.last_update_id().map(|last| telegram.repeat_update(last - back));
        }
    }
}
