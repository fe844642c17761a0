//! The themes keep their promise: letters stand out from their ground, computed from the colours; nothing is
//! told by colour alone; nothing is faint or blinks.

use ratatui::style::{Color, Modifier, Style};
use wegweiser::theme::ThemeName;

/// The contrast that WCAG 2 asks of running text, level AA.
const READABLE: f64 = 4.5;
/// The same at level AAA, promised by the theme of high contrast.
const STRONG: f64 = 7.0;

/// Red, green and blue.
type Rgb = (u8, u8, u8);

/// The relative luminance of a colour as WCAG 2 defines it, 0 to 1.
fn luminance((red, green, blue): Rgb) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast between two colours, 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn rgb(color: Option<Color>) -> Option<Rgb> {
    if let Color::Rgb(red, green, blue) = color? {
        Some((red, green, blue))
    } else {
        None
    }
}

/// The sixteen colours of a terminal, in the order of their ANSI numbers.
struct Palette {
    name: &'static str,
    colours: [u32; 16],
}

const PALETTES: [Palette; 4] = [
    Palette {
        name: "Linux console",
        colours: [
            0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa,
            0x55_5555, 0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
        ],
    },
    Palette {
        name: "xterm",
        colours: [
            0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5,
            0x7f_7f7f, 0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
        ],
    },
    Palette {
        name: "Windows (Campbell)",
        colours: [
            0x0c_0c0c, 0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, 0xcc_cccc,
            0x76_7676, 0xe7_4856, 0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6, 0xf2_f2f2,
        ],
    },
    Palette {
        name: "Tango",
        colours: [
            0x2e_3436, 0xcc_0000, 0x4e_9a06, 0xc4_a000, 0x34_65a4, 0x75_507b, 0x06_989a, 0xd3_d7cf,
            0x55_5753, 0xef_2929, 0x8a_e234, 0xfc_e94f, 0x72_9fcf, 0xad_7fa8, 0x34_e2e2, 0xee_eeec,
        ],
    },
];

impl Palette {
    fn rgb(&self, color: Color) -> Option<Rgb> {
        const ORDER: [Color; 16] = [
            Color::Black,
            Color::Red,
            Color::Green,
            Color::Yellow,
            Color::Blue,
            Color::Magenta,
            Color::Cyan,
            Color::Gray,
            Color::DarkGray,
            Color::LightRed,
            Color::LightGreen,
            Color::LightYellow,
            Color::LightBlue,
            Color::LightMagenta,
            Color::LightCyan,
            Color::White,
        ];
        let at = ORDER.iter().position(|own| *own == color)?;
        let [_, red, green, blue] = self.colours[at].to_be_bytes();
        Some((red, green, blue))
    }
}

/// Every style of a theme, and its marks laid over every ground that they can lie on.
fn styles(name: ThemeName) -> Vec<(String, Style)> {
    let theme = name.theme();
    let named = theme.styles().into_iter();
    let mut all: Vec<(String, Style)> = named
        .map(|(meaning, style)| (meaning.to_owned(), style))
        .collect();
    for (ground, style) in [
        ("selected_away", theme.selected_away),
        ("heading", theme.heading),
    ] {
        all.push((format!("matched on {ground}"), style.patch(theme.matched)));
    }
    all
}

#[track_caller]
fn every_pair_reaches(name: ThemeName, least: f64) {
    for (meaning, style) in styles(name) {
        let pair = rgb(style.fg).zip(rgb(style.bg));
        let (letters, ground) =
            pair.unwrap_or_else(|| panic!("{name:?}: {meaning} leaves a colour to chance"));
        let reached = contrast(letters, ground);
        assert!(
            reached >= least,
            "{name:?}: {meaning} has a contrast of {reached:.2}, not {least}"
        );
    }
}

#[test]
fn contrast_is_computed_as_wcag_does() {
    let table = [
        ((0, 0, 0), (255, 255, 255), 21.0),
        ((255, 255, 255), (255, 255, 255), 1.0),
        ((0x77, 0x77, 0x77), (255, 255, 255), 4.48),
        ((0, 0, 255), (255, 255, 255), 8.59),
    ];
    for (one, other, expected) in table {
        let reached = contrast(one, other);
        assert!(
            (reached - expected).abs() < 0.01,
            "{one:?} on {other:?}: {reached}"
        );
    }
}

#[test]
fn everything_is_readable_in_the_dark_and_in_the_light_theme() {
    every_pair_reaches(ThemeName::Dark, READABLE);
    every_pair_reaches(ThemeName::Light, READABLE);
}

#[test]
fn everything_stands_out_strongly_in_the_theme_of_high_contrast() {
    every_pair_reaches(ThemeName::Contrast, STRONG);
}

#[test]
fn the_terminals_own_colours_are_left_alone_or_taken_in_readable_pairs() {
    for (meaning, style) in styles(ThemeName::Auto) {
        let (Some(letters), Some(ground)) = (style.fg, style.bg) else {
            assert_eq!(
                (style.fg, style.bg),
                (None, None),
                "{meaning} sets half a pair"
            );
            continue;
        };
        let plain = style.add_modifier.contains(Modifier::REVERSED);
        assert!(!plain, "{meaning} reverses a pair of its own");
        for palette in &PALETTES {
            let pair = palette.rgb(letters).zip(palette.rgb(ground));
            let (letters, ground) =
                pair.unwrap_or_else(|| panic!("{meaning} is no pair of ANSI colours"));
            let reached = contrast(letters, ground);
            assert!(
                reached >= READABLE,
                "{meaning} has {reached:.2} in {}",
                palette.name
            );
        }
    }
}

#[test]
fn the_theme_without_colours_has_none() {
    for (meaning, style) in styles(ThemeName::Mono) {
        assert_eq!(
            (style.fg, style.bg, style.underline_color),
            (None, None, None),
            "{meaning}"
        );
    }
}

#[test]
fn nothing_is_faint_blinks_or_hides() {
    let never = Modifier::DIM
        | Modifier::SLOW_BLINK
        | Modifier::RAPID_BLINK
        | Modifier::HIDDEN
        | Modifier::CROSSED_OUT;
    for name in ThemeName::ALL {
        for (meaning, style) in styles(name) {
            assert!(
                !style.add_modifier.intersects(never),
                "{name:?}: {meaning} is {:?}",
                style.add_modifier
            );
        }
    }
}

#[test]
fn what_is_chosen_marked_or_a_link_differs_from_text_by_more_than_colour_or_by_a_sign() {
    let theme = ThemeName::Mono.theme();
    let telling = [
        ("selected", theme.selected),
        ("selected_away", theme.selected_away),
        ("matched", theme.matched),
        ("link", theme.link),
        ("tab", theme.tab),
        ("key", theme.key),
        ("caution", theme.caution),
        ("notice", theme.notice),
        ("frame_focused", theme.frame_focused),
    ];
    for (meaning, style) in telling {
        assert_ne!(style, theme.text, "{meaning} looks like text");
    }
    assert_ne!(theme.selected, theme.selected_away);
    assert_ne!(theme.frame, theme.frame_focused);
    for name in ThemeName::ALL {
        let theme = name.theme();
        assert!(
            theme.matched.add_modifier.contains(Modifier::UNDERLINED),
            "{name:?}"
        );
        assert!(
            theme.link.add_modifier.contains(Modifier::UNDERLINED),
            "{name:?}"
        );
    }
}

#[test]
fn in_every_theme_the_ground_is_one_and_the_chosen_row_stands_out_from_it() {
    for name in [ThemeName::Dark, ThemeName::Light, ThemeName::Contrast] {
        let theme = name.theme();
        let ground = |style: Style| rgb(style.bg).expect("a theme of its own sets every ground");
        let table = [
            ("heading", theme.heading, true),
            ("label", theme.label, true),
            ("link", theme.link, true),
            ("frame", theme.frame, true),
            ("selected", theme.selected, false),
            ("selected_away", theme.selected_away, false),
            ("tab", theme.tab, false),
        ];
        for (meaning, style, same) in table {
            assert_eq!(
                ground(style) == ground(theme.text),
                same,
                "{name:?}: {meaning}"
            );
        }
        let apart = contrast(ground(theme.selected), ground(theme.text));
        assert!(
            apart >= 3.0,
            "{name:?}: the chosen row stands out by {apart:.2}"
        );
    }
}
