//! The page: A4, with the margins of an Indonesian official letter. All in points, 72 to the inch, from the top left.

/// Width of the page.
pub const PAGE_WIDTH: f32 = 595.276;
/// Height of the page.
pub const PAGE_HEIGHT: f32 = 841.89;
/// Where text begins at the left: 2.5 cm.
pub const LEFT: f32 = 70.87;
/// Where text ends at the right: 2 cm from the edge.
pub const RIGHT: f32 = PAGE_WIDTH - 56.69;
/// How wide text is.
pub const WIDTH: f32 = RIGHT - LEFT;
/// Where a page begins: 1.6 cm.
pub const TOP: f32 = 45.36;
/// Where text ends at the foot; below it is only the footer.
pub const BOTTOM: f32 = PAGE_HEIGHT - 68.0;
/// The line above the footer.
pub const FOOT: f32 = PAGE_HEIGHT - 52.0;
