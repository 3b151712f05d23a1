//! Every integration test, in one binary: linking is what costs time.

#![expect(missing_docs, reason = "tests are read by their sentences")]

mod architecture;
mod harness;
mod locales;
mod migrations;
mod program;
mod scenarios;
mod schema;
mod store_contract;
mod store_engine;
