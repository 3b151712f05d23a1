//! The grammar of an amount: numbers and number words, collected into groups below a thousand or so, each closed by
//! a unit (ribu, juta, ...); the last group may stand alone.

use super::{MOST, MoneyError};

/// Amounts are summed in millionths, so that "1,25 juta" stays exact.
const ONE: u128 = 1_000_000;

/// In rupiah: more than anything that can be claimed, and small enough that no multiplication below overflows.
const FAR_TOO_MUCH: u128 = MOST as u128 * 10;

enum Token {
    /// A number in digits, in millionths.
    Number(u128),
    /// satu to sembilan, and nol.
    Small(u128),
    /// sepuluh, sebelas, seratus: complete by themselves. The second is the room they leave for what follows.
    Whole(u128, u128),
    Belas,
    /// puluh and ratus.
    Tens(u128),
    Half,
    /// ribu and above.
    Unit(u128),
    /// seribu, sejuta, ...
    OneUnit(u128),
}

/// The amount in whole rupiah; see [`super::Rupiah::read`].
pub(super) fn amount(text: &str) -> Result<u64, MoneyError> {
    let text = text.trim().to_lowercase();
    // "Rp2.000.000 (dua juta rupiah)": the same amount twice, as on a receipt. If they differ, we do not guess.
    if let Some((digits, words)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        let (digits, words) = (amount_of(digits)?, amount_of(words)?);
        return if digits == words { Ok(digits) } else { Err(MoneyError::NotMoney) };
    }
    amount_of(&text)
}

fn amount_of(text: &str) -> Result<u64, MoneyError> {
    let mut sum = Sum::default();
    for token in tokens(text)? {
        sum.take(token)?;
    }
    sum.close()
}

struct Sum {
    total: u128,
    group: u128,
    /// A digit or number that a following "puluh", "ratus" or "belas" still multiplies.
    open: Option<u128>,
    /// What is added to the group must be smaller: after "dua puluh" only 1 to 9 can follow.
    room: u128,
    /// Units must come in falling order.
    last_unit: u128,
    anything: bool,
}

impl Default for Sum {
    fn default() -> Self {
        Self { total: 0, group: 0, open: None, room: u128::MAX, last_unit: u128::MAX, anything: false }
    }
}

impl Sum {
    fn take(&mut self, token: Token) -> Result<(), MoneyError> {
        self.anything = true;
        match token {
            Token::Number(value) => self.begin(value),
            Token::Small(value) => self.begin(value * ONE),
            Token::Whole(value, room) => {
                self.begin(value * ONE)?;
                self.settle(1, room)
            }
            Token::Belas => match self.open.take() {
                Some(digit) if (2 * ONE..=9 * ONE).contains(&digit) && digit % ONE == 0 => {
                    self.add(digit + 10 * ONE, 0)
                }
                _ => Err(MoneyError::NotMoney),
            },
            Token::Tens(times) => self.settle(times, times),
            Token::Half => {
                if self.open.is_some() {
                    self.settle(1, 1)?;
                }
                self.add(ONE / 2, 0)
            }
            Token::Unit(unit) => self.finish_group(unit),
            Token::OneUnit(unit) => {
                self.begin(ONE)?;
                self.finish_group(unit)
            }
        }
    }

    fn begin(&mut self, value: u128) -> Result<(), MoneyError> {
        match self.open.replace(value) {
            None => Ok(()),
            Some(_) => Err(MoneyError::NotMoney),
        }
    }

    fn settle(&mut self, times: u128, room: u128) -> Result<(), MoneyError> {
        let open = self.open.take().ok_or(MoneyError::NotMoney)?;
        self.add(open * times, room)
    }

    /// Adds to the group what must be smaller than the room left, and leaves that much room.
    fn add(&mut self, value: u128, room: u128) -> Result<(), MoneyError> {
        if value >= self.room {
            return Err(MoneyError::NotMoney);
        }
        self.group += value;
        self.room = room * ONE;
        Ok(())
    }

    fn finish_group(&mut self, unit: u128) -> Result<(), MoneyError> {
        if self.open.is_some() {
            self.settle(1, 0)?;
        } else if self.room == u128::MAX {
            return Err(MoneyError::NotMoney); // a unit without a number
        }
        if unit >= self.last_unit {
            return Err(MoneyError::NotMoney);
        }
        self.total += self.group.min(FAR_TOO_MUCH * ONE) * unit;
        (self.group, self.room, self.last_unit) = (0, u128::MAX, unit);
        Ok(())
    }

    fn close(mut self) -> Result<u64, MoneyError> {
        if self.open.is_some() {
            self.settle(1, 0)?;
        }
        if self.last_unit != u128::MAX && self.group > 0 {
            let millions_then_hundreds = self.last_unit >= 1_000_000 && self.group < 1_000 * ONE;
            if millions_then_hundreds || self.group >= self.last_unit * ONE {
                return Err(MoneyError::NotMoney);
            }
        }
        if !self.anything {
            return Err(MoneyError::NotMoney);
        }
        let exact = self.total + self.group.min(FAR_TOO_MUCH * ONE);
        match u64::try_from(exact / ONE) {
            // Less than one rupiah is nothing that anybody means.
            Ok(0) if exact > 0 => Err(MoneyError::NotMoney),
            Ok(rupiah) => Ok(rupiah),
            Err(_) => Err(MoneyError::TooMuch),
        }
    }
}

fn tokens(text: &str) -> Result<Vec<Token>, MoneyError> {
    let mut tokens = Vec::new();
    let mut rest = text.trim();
    for about in ["+/-", "+-", "±", "≈", "~"] {
        rest = rest.strip_prefix(about).unwrap_or(rest);
    }
    while let Some(first) = rest.chars().next() {
        let end = |accept: fn(char) -> bool| rest.find(|c| !accept(c)).unwrap_or(rest.len());
        if first.is_ascii_digit() {
            let (number, after) = rest.split_at(number_end(rest));
            let next = after.trim_start();
            let word = &next[..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len())];
            let unit_follows = matches!(word_token(word), Ok(Some(Token::Unit(_) | Token::Tens(_))));
            tokens.push(Token::Number(millionths(number, unit_follows).ok_or(MoneyError::NotMoney)?));
            // "500.000,-" is how a receipt says "and no sen".
            rest = [",-", ".-", ",=", ".="].iter().find_map(|dash| after.strip_prefix(dash)).unwrap_or(after);
        } else if first.is_alphabetic() {
            let (word, after) = rest.split_at(end(char::is_alphabetic));
            tokens.extend(word_token(word)?);
            // A dash is fine inside a word only ("kira-kira"); elsewhere it is a range or a minus.
            rest = after.strip_prefix('-').filter(|after| after.starts_with(char::is_alphabetic)).unwrap_or(after);
        } else if first.is_whitespace() || ".,:;!".contains(first) {
            rest = &rest[first.len_utf8()..];
        } else {
            return Err(MoneyError::NotMoney);
        }
    }
    Ok(tokens)
}

/// Where the number at the start of a text ends: digits, with a separator only where a digit follows, and a space
/// only where exactly three digits follow ("1 250 000").
fn number_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits_from =
        |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits_from(0);
    loop {
        let following = digits_from(end + 1);
        match bytes.get(end) {
            Some(b'.' | b',') if following > 0 => end += 1 + following,
            Some(b' ') if following == 3 => end += 1 + following,
            _ => return end,
        }
    }
}

/// A number in digits as millionths; `None` if it could mean two things.
fn millionths(text: &str, unit_follows: bool) -> Option<u128> {
    let (whole, fraction) = decimal(text, unit_follows)?;
    if whole.len() > 1 && whole.starts_with('0') {
        return None; // a telephone number, rather
    }
    let whole: u128 = if whole.len() > 18 { FAR_TOO_MUCH } else { whole.parse().ok()? };
    let millionths: u128 = format!("{fraction:0<6.6}").parse().ok()?;
    // Sen stand behind a full amount ("12.500,00"); "1,5" and "12,50" alone may well be millions.
    let sen = fraction.len() == 2 && (millionths == 0 || whole >= 1_000);
    (fraction.is_empty() || unit_follows || sen).then(|| whole.min(FAR_TOO_MUCH) * ONE + millionths)
}

/// The digits before and behind the decimal separator. Three digits behind a single separator are thousands, except
/// that in front of a unit a comma is a comma: "1,250 juta" is 1.250.000, "1,250" can only be the English thousand.
fn decimal(text: &str, unit_follows: bool) -> Option<(String, &str)> {
    let Some(last) = text.rfind(['.', ',', ' ']) else { return Some((text.to_owned(), "")) };
    let (separator, before, behind) = (&text[last..=last], &text[..last], &text[last + 1..]);
    match separator {
        " " if unit_follows => None, // "500 600 ribu" is rather a range
        " " => Some((grouped(text)?, "")),
        _ if before.contains(separator) => Some((grouped(text)?, "")),
        _ if before.contains(['.', ',', ' ']) => (behind.len() != 3).then_some((grouped(before)?, behind)),
        "," if unit_follows => Some((before.to_owned(), behind)),
        _ if behind.len() == 3 && before != "0" => Some((grouped(text)?, "")),
        _ => Some((before.to_owned(), behind)),
    }
}

/// The digits of a number in groups of three with the same separator throughout.
fn grouped(text: &str) -> Option<String> {
    let separator = text.chars().find(|c| !c.is_ascii_digit())?;
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let full = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=3).contains(&first.len()) && first != "0" && groups.all(full);
    fits.then(|| text.replace(separator, ""))
}

fn word_token(word: &str) -> Result<Option<Token>, MoneyError> {
    const SMALL: [&str; 10] = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
    if let Some(value) = (0_u128..).zip(SMALL).find_map(|(value, name)| (name == word).then_some(value)) {
        return Ok(Some(Token::Small(value)));
    }
    Ok(Some(match word {
        "rp" | "rph" | "idr" | "rupiah" | "perak" | "uang" | "sebesar" | "senilai" | "sejumlah" | "total"
        | "sekitar" | "kira" | "kurang" | "lebih" | "dan" => return Ok(None),
        "sepuluh" => Token::Whole(10, 0),
        "sebelas" => Token::Whole(11, 0),
        "seratus" => Token::Whole(100, 100),
        "belas" => Token::Belas,
        "puluh" => Token::Tens(10),
        "ratus" | "atus" => Token::Tens(100),
        "setengah" => Token::Half,
        "ribu" | "rb" | "rbu" | "rebu" | "ewu" | "k" => Token::Unit(1_000),
        "juta" | "jt" | "yuta" => Token::Unit(1_000_000),
        "miliar" | "milyar" | "m" => Token::Unit(1_000_000_000),
        "triliun" | "trilyun" | "t" => Token::Unit(MOST.into()),
        "seribu" | "sewu" => Token::OneUnit(1_000),
        "sejuta" | "sayuta" => Token::OneUnit(1_000_000),
        "semiliar" | "semilyar" => Token::OneUnit(1_000_000_000),
        "setriliun" => Token::OneUnit(MOST.into()),
        _ => return Err(MoneyError::NotMoney),
    }))
}
