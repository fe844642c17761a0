//! Styles by meaning. Themes are data; the views name meanings, never colours.

use ratatui::style::{Color, Modifier, Style};

use crate::i18n::Msg;

/// A way of drawing that a person can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// The terminal's own colours.
    #[default]
    Auto,
    /// Light letters on dark ground.
    Dark,
    /// Dark letters on light ground.
    Light,
    /// As much contrast as there is.
    Contrast,
    /// No colour at all.
    Mono,
}

impl ThemeName {
    /// Every theme, in the order of the round.
    pub const ALL: [Self; 5] = [
        Self::Auto,
        Self::Dark,
        Self::Light,
        Self::Contrast,
        Self::Mono,
    ];

    /// The name on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme with this name on the command line.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// The name on the screen.
    #[must_use]
    pub const fn title(self) -> Msg {
        match self {
            Self::Auto => Msg::ThemeAuto,
            Self::Dark => Msg::ThemeDark,
            Self::Light => Msg::ThemeLight,
            Self::Contrast => Msg::ThemeContrast,
            Self::Mono => Msg::ThemeMono,
        }
    }

    /// The next theme of the round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Dark,
            Self::Dark => Self::Light,
            Self::Light => Self::Contrast,
            Self::Contrast => Self::Mono,
            Self::Mono => Self::Auto,
        }
    }

    /// The styles.
    #[must_use]
    pub const fn theme(self) -> &'static Theme {
        match self {
            Self::Auto => &AUTO,
            Self::Dark => &DARK,
            Self::Light => &LIGHT,
            Self::Contrast => &CONTRAST,
            Self::Mono => &MONO,
        }
    }
}

/// The styles of one theme, by what they mean.
#[derive(Debug)]
pub struct Theme {
    /// Running text and the ground of the window.
    pub text: Style,
    /// The line with the name of the program.
    pub header: Style,
    /// Names and headings.
    pub heading: Style,
    /// Labels of facts, and what stands beside the main thing.
    pub label: Style,
    /// The age of a fact, and doubts about it.
    pub caution: Style,
    /// Letters that match the query.
    pub matched: Style,
    /// The chosen row.
    pub selected: Style,
    /// The chosen row of a part that has not the focus.
    pub selected_away: Style,
    /// Something that can be opened.
    pub link: Style,
    /// The open tab.
    pub tab: Style,
    /// The frame of a part.
    pub frame: Style,
    /// The frame of the part that has the focus.
    pub frame_focused: Style,
    /// The bars of the chart.
    pub bar: Style,
    /// The name of a key.
    pub key: Style,
    /// A message to the person.
    pub notice: Style,
}

impl Theme {
    /// Every style with its name, for the test of contrast.
    #[must_use]
    pub const fn styles(&self) -> [(&'static str, Style); 15] {
        [
            ("text", self.text),
            ("header", self.header),
            ("heading", self.heading),
            ("label", self.label),
            ("caution", self.caution),
            ("matched", self.matched),
            ("selected", self.selected),
            ("selected_away", self.selected_away),
            ("link", self.link),
            ("tab", self.tab),
            ("frame", self.frame),
            ("frame_focused", self.frame_focused),
            ("bar", self.bar),
            ("key", self.key),
            ("notice", self.notice),
        ]
    }
}

const BOLD: Modifier = Modifier::BOLD;
const UNDERLINED: Modifier = Modifier::UNDERLINED;
const REVERSED: Modifier = Modifier::REVERSED;

const fn plain() -> Style {
    Style::new()
}

/// No colour: the ground for the theme that leaves all colours to the terminal as well.
static MONO: Theme = Theme {
    text: plain(),
    header: plain().add_modifier(REVERSED),
    heading: plain().add_modifier(BOLD),
    label: plain(),
    caution: plain().add_modifier(Modifier::ITALIC),
    matched: plain().add_modifier(BOLD.union(UNDERLINED)),
    selected: plain().add_modifier(REVERSED),
    selected_away: plain().add_modifier(BOLD),
    link: plain().add_modifier(UNDERLINED),
    tab: plain().add_modifier(BOLD.union(REVERSED)),
    frame: plain(),
    frame_focused: plain().add_modifier(BOLD),
    bar: plain(),
    key: plain().add_modifier(REVERSED),
    notice: plain().add_modifier(BOLD.union(REVERSED)),
};

/// The terminal's own ground; where a colour is set, both are, in pairs that every common palette shows well.
/// The chosen row is the ground reversed, which stands out on a dark and on a light one.
static AUTO: Theme = Theme {
    header: plain().fg(Color::Black).bg(Color::LightCyan),
    tab: plain()
        .fg(Color::Black)
        .bg(Color::LightCyan)
        .add_modifier(BOLD),
    key: plain().fg(Color::Black).bg(Color::LightCyan),
    notice: plain()
        .fg(Color::Black)
        .bg(Color::LightYellow)
        .add_modifier(BOLD),
    ..MONO
};

const fn rgb(value: u32) -> Color {
    let [_, red, green, blue] = value.to_be_bytes();
    Color::Rgb(red, green, blue)
}

const fn pair(letters: u32, ground: u32) -> Style {
    plain().fg(rgb(letters)).bg(rgb(ground))
}

static DARK: Theme = Theme {
    text: pair(0xd8_dee9, 0x12_161c),
    header: pair(0x0b_0f14, 0x7c_c7c0),
    heading: pair(0xff_ffff, 0x12_161c).add_modifier(BOLD),
    label: pair(0x9f_b3c8, 0x12_161c),
    caution: pair(0xf2_c66d, 0x12_161c),
    matched: pair(0xff_d479, 0x12_161c).add_modifier(BOLD.union(UNDERLINED)),
    selected: pair(0x0b_0f14, 0x8f_d6cf),
    selected_away: pair(0xff_ffff, 0x2c_3a4a),
    link: pair(0x8f_d6ff, 0x12_161c).add_modifier(UNDERLINED),
    tab: pair(0x0b_0f14, 0x8f_d6cf).add_modifier(BOLD),
    frame: pair(0x8a_99aa, 0x12_161c),
    frame_focused: pair(0x8f_d6cf, 0x12_161c).add_modifier(BOLD),
    bar: pair(0x7c_c7c0, 0x12_161c),
    key: pair(0x0b_0f14, 0x9f_b3c8),
    notice: pair(0x0b_0f14, 0xf2_c66d).add_modifier(BOLD),
};

static LIGHT: Theme = Theme {
    text: pair(0x1c_2430, 0xfb_faf7),
    header: pair(0xff_ffff, 0x0b_5a63),
    heading: pair(0x00_0000, 0xfb_faf7).add_modifier(BOLD),
    label: pair(0x45_5568, 0xfb_faf7),
    caution: pair(0x7a_4a00, 0xfb_faf7),
    matched: pair(0x8a_2800, 0xfb_faf7).add_modifier(BOLD.union(UNDERLINED)),
    selected: pair(0xff_ffff, 0x0b_5a63),
    selected_away: pair(0x00_0000, 0xd7_e6e4),
    link: pair(0x0a_4f8f, 0xfb_faf7).add_modifier(UNDERLINED),
    tab: pair(0xff_ffff, 0x0b_5a63).add_modifier(BOLD),
    frame: pair(0x5c_6b7c, 0xfb_faf7),
    frame_focused: pair(0x0b_5a63, 0xfb_faf7).add_modifier(BOLD),
    bar: pair(0x0b_6d78, 0xfb_faf7),
    key: pair(0xff_ffff, 0x45_5568),
    notice: pair(0xff_ffff, 0x7a_4a00).add_modifier(BOLD),
};

static CONTRAST: Theme = Theme {
    text: pair(0xff_ffff, 0x00_0000),
    header: pair(0x00_0000, 0xff_ffff).add_modifier(BOLD),
    heading: pair(0xff_ffff, 0x00_0000).add_modifier(BOLD),
    label: pair(0xff_ffff, 0x00_0000),
    caution: pair(0xff_ff00, 0x00_0000),
    matched: pair(0xff_ff00, 0x00_0000).add_modifier(BOLD.union(UNDERLINED)),
    selected: pair(0x00_0000, 0xff_ff00).add_modifier(BOLD),
    selected_away: pair(0x00_0000, 0xff_ffff),
    link: pair(0x00_ffff, 0x00_0000).add_modifier(UNDERLINED),
    tab: pair(0x00_0000, 0xff_ff00).add_modifier(BOLD),
    frame: pair(0xff_ffff, 0x00_0000),
    frame_focused: pair(0xff_ff00, 0x00_0000).add_modifier(BOLD),
    bar: pair(0xff_ff00, 0x00_0000),
    key: pair(0x00_0000, 0xff_ffff),
    notice: pair(0x00_0000, 0xff_ff00).add_modifier(BOLD),
};
