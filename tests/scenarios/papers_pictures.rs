//! What papers look like, page by page: those of the shortest complaint and of the longest.

use anyhow::{Result, ensure};

use super::papers::gets;
use crate::harness::paper::pages_of;
use crate::harness::{City, Person, TestDatabase, on_both_engines};

on_both_engines! {
    the_shortest_and_the_longest_complaint_look_like_their_pictures
}

async fn the_shortest_and_the_longest_complaint_look_like_their_pictures(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, dewi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Dewi Lestari"));
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    let mut wrong = looks_like("bukti-terpendek", &siti.file("bukti-")?)?;
    wrong.extend(looks_like("tanda-terima-terpendek", &siti.file("tanda-terima-")?)?);
    wrong.extend(looks_like("surat-terpendek", &gets(&siti, &number, "Surat pengaduan").await?)?);

    let number = at_length(&dewi).await?;
    let letter = gets(&dewi, &number, "Surat pengaduan").await?;
    wrong.extend(looks_like("surat-terpanjang", &letter)?);
    ensure!(wrong.is_empty(), "{}; see target/papers", wrong.join(", "));
    let words = dewi.reads("surat-pengaduan-")?.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("السلام عليكم"), "{words}");
    for day in 1..=DAYS {
        assert!(words.contains(&format!("ke-{day} saya")), "day {day} is not in the letter: {words}");
    }
    city.closes().await
}

/// So many days fit into the longest complaint.
const DAYS: usize = 54;

/// A complaint as long as it may be, in several scripts.
async fn at_length(citizen: &Person) -> Result<String> {
    citizen.says("/lapor").await?;
    citizen.answers_up_to("issue").await?;
    let day = |day: usize| format!("Pada hari ke-{day} saya datang lagi ke loket, dan tidak ada yang menjawab. ");
    let mut story = "السلام عليكم ورحمة الله. ꦱꦸꦒꦼꦁ ꦲꦺꦚ꧀ꦗꦁ. 😀👨‍👩‍👧 ".to_owned();
    story.extend((1..=DAYS + 6).map(day));
    let story: String = story.chars().take(4000).collect();
    citizen.says(&story).await?;
    citizen.presses_all(&["Lanjut", "Keduanya"]).await?;
    citizen
        .says(
            &"Tiga kali datang dari Tosari, kehilangan tiga hari kerja. "
                .repeat(40)
                .chars()
                .take(1990)
                .collect::<String>(),
        )
        .await?;
    citizen.says("Rp1.250.000").await?;
    citizen.says(&"a".repeat(1990)).await?;
    citizen.answers_from("about_officer").await?;
    citizen.says(&citizen.account.name()).await?;
    citizen.number()
}

/// Compares the pages of a paper with the pictures kept in `tests/papers`. What a paper looks like now is written into
/// `target/papers`: after a change that was meant, those are looked at, and take the place of the others.
fn looks_like(name: &str, pdf: &[u8]) -> Result<Vec<String>> {
    let top = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let pages = pages_of(pdf)?;
    let mut wrong = Vec::new();
    for (page, number) in pages.iter().zip(1..) {
        let file = format!("{name}-{number}.png");
        std::fs::create_dir_all(top.join("target/papers"))?;
        std::fs::write(top.join("target/papers").join(&file), page)?;
        match std::fs::read(top.join("tests/papers").join(&file)) {
            Ok(kept) => wrong.extend(difference(&kept, page)?.map(|how| format!("{file}: {how}"))),
            Err(_) => wrong.push(format!("{file} is not in tests/papers")),
        }
    }
    let more = format!("{name}-{}.png", pages.len() + 1);
    if top.join("tests/papers").join(&more).exists() {
        wrong.push(format!("{name} has fewer pages than its pictures"));
    }
    Ok(wrong)
}

/// How much two pictures differ, where it is more than another version of poppler, a code or a hash makes them.
fn difference(kept: &[u8], page: &[u8]) -> Result<Option<String>> {
    let (kept, page) = (resvg::tiny_skia::Pixmap::decode_png(kept)?, resvg::tiny_skia::Pixmap::decode_png(page)?);
    if (kept.width(), kept.height()) != (page.width(), page.height()) {
        return Ok(Some("another size".to_owned()));
    }
    let pairs = kept.pixels().iter().zip(page.pixels());
    let far = pairs.filter(|(one, other)| one.red().abs_diff(other.red()) > 96).count();
    let share = far * 1000 / (kept.pixels().len());
    Ok((share > 6).then(|| format!("{share} of a thousand dots differ")))
}
