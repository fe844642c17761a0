//! What people see, kept as text files: every tab in both languages and at three sizes, and the screens beside
//! them. After a wanted change `SNAPSHOTS=overwrite cargo test --test screens` writes them anew; look at the
//! difference before it is committed.

#[expect(dead_code, reason = "the journeys use the rest")]
#[path = "support/visitor.rs"]
mod visitor;

use std::{collections::BTreeSet, fmt::Write as _, fs, path::PathBuf};

use ratatui::style::Style;
use snapbox::{Assert, Data};
use wegweiser::{app::Notice, effect::Outcome, theme::Theme};

use visitor::Visitor;

/// The sizes: wide, as every terminal can, and the smallest.
const SIZES: [(u16, u16); 3] = [(120, 36), (80, 24), (60, 20)];

/// A screen and the keys that lead there. German visits begin with no key, English ones with `F2`.
const SCENES: &[(&str, &str)] = &[
    ("overview", ""),
    ("programmes", "<tab>"),
    ("organisations", "<tab><tab>"),
    ("topics", "<tab><tab><tab>"),
    ("search", "alevit"),
    ("detail", "<tab><tab>63<enter><down><down>"),
    ("followed", "<tab>276<enter><down><down><enter>"),
    ("topic", "<tab><tab><tab><enter>"),
    ("no-hit", "xqzw"),
    ("help", "<f1>"),
    ("bar", "<up><right>"),
];

/// One screen of the table, at one size, in one language.
struct Scene {
    size: (u16, u16),
    language: &'static str,
    name: &'static str,
    keys: &'static str,
}

impl Scene {
    fn all() -> impl Iterator<Item = Self> {
        let sizes = SIZES.into_iter();
        let windows = sizes.flat_map(|size| ["de", "en"].map(|language| (size, language)));
        windows.flat_map(|(size, language)| {
            let scenes = SCENES.iter();
            scenes.map(move |&(name, keys)| Self {
                size,
                language,
                name,
                keys,
            })
        })
    }

    fn file(&self) -> String {
        let (width, height) = self.size;
        format!("{}.{}.{width}x{height}.txt", self.name, self.language)
    }

    fn visit(&self) -> Visitor {
        let mut visitor = Visitor::arrives(self.size.0, self.size.1);
        visitor.press(if self.language == "en" { "<f2>" } else { "" });
        visitor.press(self.keys);
        visitor
    }
}

/// Screens that no key leads to, and screens whose styles matter.
fn others() -> Vec<(String, String)> {
    let mut countdown = Visitor::arrives(80, 24).kiosk();
    countdown.press("sprache").hears(Outcome::Idle(30));
    let mut small = Visitor::arrives(59, 20);
    small.press("sprache");
    let mut problems = Visitor::arrives(80, 24);
    problems.app.session.notice = Some(Notice::Problems(3));
    problems.draw();
    let mut finished = Visitor::arrives(80, 24).kiosk();
    finished.press("63<f8>");
    let mut contrast = Visitor::arrives(120, 36);
    contrast.press("<f9><f9><f9>63<enter><down>");
    let mut mono = Visitor::arrives(120, 36);
    mono.press("<f9><f9><f9><f9>alevit");
    vec![
        ("countdown.de.80x24.txt".into(), picture(&countdown)),
        ("too-small.de.59x20.txt".into(), picture(&small)),
        ("problems.de.80x24.txt".into(), picture(&problems)),
        ("finished.de.80x24.txt".into(), picture(&finished)),
        ("styles-contrast.de.120x36.txt".into(), styles(&contrast)),
        ("styles-mono.de.120x36.txt".into(), styles(&mono)),
    ]
}

/// The screen as text, and where the terminal's own cursor stands.
fn picture(visitor: &Visitor) -> String {
    let cursor = match visitor.app.screen.cursor {
        Some(place) => format!("column {}, row {}", place.x, place.y),
        None => "hidden".to_owned(),
    };
    format!("{}\n\ncursor: {cursor}\n", visitor.screen())
}

/// One letter per cell for its style, and what each letter means.
fn styles(visitor: &Visitor) -> String {
    let buffer = visitor.buffer();
    let mut known: Vec<Style> = Vec::new();
    let mut drawn = String::new();
    for (number, cell) in buffer.content().iter().enumerate() {
        let style = cell.style();
        let at = known
            .iter()
            .position(|own| *own == style)
            .unwrap_or_else(|| {
                known.push(style);
                known.len() - 1
            });
        drawn.push(char::from(
            b'a' + u8::try_from(at).expect("a screen has few styles"),
        ));
        if (number + 1) % usize::from(buffer.area.width) == 0 {
            drawn.push('\n');
        }
    }
    drawn.push('\n');
    for (letter, style) in ('a'..).zip(known) {
        let meaning = told(style, visitor.app.theme());
        writeln!(drawn, "{letter} {meaning}").expect("a string takes any text");
    }
    drawn
}

/// A style by its meanings in the theme and by what a terminal does with it.
fn told(style: Style, theme: &Theme) -> String {
    let same = |own: Style| {
        let blank = ratatui::buffer::Cell::default().set_style(own).style();
        blank == style
    };
    let names = theme.styles().into_iter().filter(|(_, own)| same(*own));
    let names: Vec<&str> = names.map(|(name, _)| name).collect();
    let colour = |colour: Option<ratatui::style::Color>| {
        colour.map_or_else(|| "-".to_owned(), |colour| colour.to_string())
    };
    let (letters, ground) = (colour(style.fg), colour(style.bg));
    format!(
        "{letters} on {ground} {:?} = {}",
        style.add_modifier,
        names.join(", ")
    )
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/screens")
}

/// Compares with the file, or writes it anew when the person at work says so.
fn check(name: &str, shown: String) {
    let kept = Data::read_from(&folder().join(name), None).raw();
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(Data::text(shown).raw(), kept);
}

#[test]
fn every_tab_and_state_looks_as_it_was_approved() {
    for scene in Scene::all() {
        check(&scene.file(), picture(&scene.visit()));
    }
}

#[test]
fn what_no_key_leads_to_looks_as_it_was_approved() {
    for (name, shown) in others() {
        check(&name, shown);
    }
}

#[test]
fn every_picture_that_is_kept_is_still_looked_at() {
    let looked_at = Scene::all().map(|scene| scene.file());
    let looked_at: BTreeSet<String> = looked_at
        .chain(others().into_iter().map(|(name, _)| name))
        .collect();
    let kept = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let kept: BTreeSet<String> = kept.map(|name| name.into_string().unwrap()).collect();
    assert_eq!(kept, looked_at);
}
