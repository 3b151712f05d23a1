//! `wadul report`: the figures of a month as files, made from the database while the bot runs.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use chrono::Utc;
use secrecy::ExposeSecret;

use crate::app;
use crate::backup;
use crate::config::Settings;
use crate::desk::{self, OfficeNow};
use crate::domain::figures::Month;
use crate::notices::FiguresForm;
use crate::papers;
use crate::texts::Language;

/// Writes the figures of a month into a folder, in every form there is. With `public` small numbers are left out, and the
/// register is. Where they are.
pub async fn report(settings: &Settings, month: Month, folder: &Path, public: bool) -> Result<Vec<PathBuf>> {
    let now = Utc::now();
    ensure!(month.begins() <= now, "{month} has not begun yet");
    backup::must_exist(settings.database_url.expose_secret())?;
    let offices = OfficeNow::new(app::office(settings.office.as_deref())?);
    let store = app::store(settings).await?;
    let looked_up = desk::figures(&store, &offices, month, now).await;
    store.close().await;
    let mut view = looked_up.context("the figures cannot be counted")?;
    if public {
        view.figures = view.figures.public();
        view.register.clear();
    }
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let mut written = Vec::new();
    for (form, _) in FiguresForm::ALL {
        let Some(file) = papers::make_figures(form, &view, Language::Indonesian, &offices.read()) else {
            bail!("the figures cannot be made as {form:?}");
        };
        let path = folder.join(if public { format!("publik-{}", file.name) } else { file.name });
        std::fs::write(&path, file.body).with_context(|| format!("{} cannot be written", path.display()))?;
        written.push(path);
    }
    Ok(written)
}
