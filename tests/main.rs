//! Every integration test, in one binary: linking is what costs time.

#![expect(clippy::expect_used, reason = "a test that cannot build its example should stop")]

mod architecture;
mod archive;
mod crash;
mod demo;
mod deploy;
mod encryption;
mod guides;
#[allow(
    dead_code,
    unused_imports,
    reason = "the city offers whatever a story may need, whether or not one needs it today"
)]
mod harness;
mod locales;
mod migrations;
mod open311;
mod plans;
mod poster;
mod program;
mod readme;
mod scenarios;
mod schema;
mod store_contract;
mod store_engine;
mod typeset;
mod web;
