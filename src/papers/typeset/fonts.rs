//! The fonts: one family for the text, and one for each script that people in Indonesia may type. Where they are from
//! and under which licence is in `assets/fonts/README.md`.

use std::sync::{Arc, LazyLock};

use parley::fontique::{Blob, Charmap, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamilyName};

/// The family of the text.
const TEXT: &str = "Liberation Sans";

/// Regular, bold and italic of the text: whatever else draws words, such as charts, uses the same.
pub const TEXT_FACES: [&[u8]; 3] = [
    include_bytes!("../../../assets/fonts/LiberationSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSans-Bold.ttf"),
    include_bytes!("../../../assets/fonts/LiberationSans-Italic.ttf"),
];

/// What stands in where the text's family lacks a letter, in this order.
const OTHERS: [(&str, &[u8]); 22] = [
    ("Noto Sans", include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf")),
    ("Noto Naskh Arabic", include_bytes!("../../../assets/fonts/NotoNaskhArabic-Regular.ttf")),
    ("Noto Sans Javanese", include_bytes!("../../../assets/fonts/NotoSansJavanese-Regular.ttf")),
    ("Noto Sans Balinese", include_bytes!("../../../assets/fonts/NotoSansBalinese-Regular.ttf")),
    ("Noto Sans Sundanese", include_bytes!("../../../assets/fonts/NotoSansSundanese-Regular.ttf")),
    ("Noto Sans Batak", include_bytes!("../../../assets/fonts/NotoSansBatak-Regular.ttf")),
    ("Noto Sans Buginese", include_bytes!("../../../assets/fonts/NotoSansBuginese-Regular.ttf")),
    ("Noto Sans Rejang", include_bytes!("../../../assets/fonts/NotoSansRejang-Regular.ttf")),
    ("Noto Sans Devanagari", include_bytes!("../../../assets/fonts/NotoSansDevanagari-Regular.ttf")),
    ("Noto Sans Bengali", include_bytes!("../../../assets/fonts/NotoSansBengali-Regular.ttf")),
    ("Noto Sans Tamil", include_bytes!("../../../assets/fonts/NotoSansTamil-Regular.ttf")),
    ("Noto Sans Thai", include_bytes!("../../../assets/fonts/NotoSansThai-Regular.ttf")),
    ("Noto Sans Lao", include_bytes!("../../../assets/fonts/NotoSansLao-Regular.ttf")),
    ("Noto Sans Khmer", include_bytes!("../../../assets/fonts/NotoSansKhmer-Regular.ttf")),
    ("Noto Sans Myanmar", include_bytes!("../../../assets/fonts/NotoSansMyanmar-Regular.ttf")),
    ("Noto Sans Hebrew", include_bytes!("../../../assets/fonts/NotoSansHebrew-Regular.ttf")),
    ("Noto Sans Georgian", include_bytes!("../../../assets/fonts/NotoSansGeorgian-Regular.ttf")),
    ("Noto Sans Armenian", include_bytes!("../../../assets/fonts/NotoSansArmenian-Regular.ttf")),
    ("Noto Emoji", include_bytes!("../../../assets/fonts/NotoEmoji-Regular.ttf")),
    ("Noto Sans Symbols", include_bytes!("../../../assets/fonts/NotoSansSymbols-Regular.ttf")),
    ("Noto Sans Symbols 2", include_bytes!("../../../assets/fonts/NotoSansSymbols2-Regular.ttf")),
    ("Noto Sans Math", include_bytes!("../../../assets/fonts/NotoSansMath-Regular.ttf")),
];

/// All fonts, read once.
struct Fonts {
    context: FontContext,
    families: Vec<FontFamilyName<'static>>,
    charmaps: Vec<Charmap<'static>>,
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let mut fonts = Fonts {
        // Fonts of the machine would make a paper look different on each.
        context: FontContext {
            collection: Collection::new(CollectionOptions { shared: false, system_fonts: false }),
            source_cache: SourceCache::default(),
        },
        families: Vec::new(),
        charmaps: Vec::new(),
    };
    for (name, face) in TEXT_FACES.map(|face| (TEXT, face)).into_iter().chain(OTHERS) {
        let named = FontInfoOverride { family_name: Some(name), ..FontInfoOverride::default() };
        let registered = fonts.context.collection.register_fonts(Blob::new(Arc::new(face)), Some(named));
        let read = registered.iter().flat_map(|(_, faces)| faces);
        fonts.charmaps.extend(read.filter_map(|read| read.charmap_index().charmap(face)));
        let family = FontFamilyName::Named(name.into());
        if !fonts.families.contains(&family) {
            fonts.families.push(family);
        }
    }
    fonts
});

/// What layouts are made with.
pub fn context() -> FontContext {
    FONTS.context.clone()
}

/// The families to look into, in order.
pub fn families() -> &'static [FontFamilyName<'static>] {
    &FONTS.families
}

/// The families for a letter with marks typed after it: the text's own font lets them fall beside it.
pub fn families_with_marks() -> &'static [FontFamilyName<'static>] {
    FONTS.families.get(1..).unwrap_or_default()
}

/// Whether any font has this letter.
pub fn covers(letter: char) -> bool {
    FONTS.charmaps.iter().any(|charmap| charmap.map(letter).is_some_and(|glyph| glyph != 0))
}
