//! What one person of a setting looks like and wears: a row of `settings/*.json`.

use serde::Deserialize;

/// Cut of the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Top {
    Shirt,
    Tunic,
    Dress,
}

/// Sleeves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Sleeve {
    Long,
    Short,
    None,
}

/// What is worn on the legs; a dress may be all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Low {
    Trousers,
    Shorts,
    Skirt,
    None,
}

/// Trims of a top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Trim {
    Placket,
    Open,
    Collar,
    Stripe,
    Belt,
    Hem,
    Dots,
    Vest,
    /// A checked scarf round the neck, as people of the countryside wear it.
    Krama,
}

/// One row of the wardrobe. Lengths are shares of the leg.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wear {
    pub(crate) skin: String,

    pub(crate) hair_colour: String,
    /// A part `hair-...`.
    pub(crate) hair: Option<String>,
    /// A part `back-...`.
    pub(crate) hair_back: Option<String>,
    /// A part `beard-...`.
    pub(crate) beard: Option<String>,
    /// A part `cover-...`.
    pub(crate) cover: Option<String>,
    #[serde(default)]
    pub(crate) cover_colour: String,
    pub(crate) top: Top,

    pub(crate) top_colour: String,
    pub(crate) top_length: Option<f64>,
    pub(crate) flare: Option<f64>,
    pub(crate) sleeve: Sleeve,
    #[serde(default)]
    pub(crate) wide_sleeve: bool,
    pub(crate) low: Low,
    #[serde(default)]
    pub(crate) low_colour: String,
    pub(crate) low_length: Option<f64>,
    pub(crate) loose: Option<f64>,
    /// Colour of a band at the hem of a skirt.
    pub(crate) band: Option<String>,
    #[serde(default)]
    pub(crate) fold: bool,
    pub(crate) tights: Option<String>,
    /// A part `foot-...`.
    pub(crate) shoe: String,

    pub(crate) shoe_colour: String,
    #[serde(default)]
    pub(crate) trims: Vec<Trim>,
    /// Colour of trims.
    pub(crate) accent: Option<String>,
    #[serde(default)]
    pub(crate) vest_colour: String,
}

impl Wear {
    /// Ids of the parts that the row names.
    pub(crate) fn parts(&self) -> Vec<String> {
        let named =
            [("hair", &self.hair), ("back", &self.hair_back), ("beard", &self.beard), ("cover", &self.cover)];
        let head = named.iter().filter_map(|(kind, name)| name.as_ref().map(|n| format!("{kind}-{n}")));
        head.chain([format!("foot-{}", self.shoe)]).collect()
    }

    /// Cloth that leaves the shin to the skin only below it.
    pub(crate) fn is_long(&self) -> bool {
        (self.top == Top::Dress && self.top_length.unwrap_or(0.8) > 0.6)
            || (self.low == Low::Skirt && self.low_length.unwrap_or(0.85) > 0.66)
    }

    /// Is there cloth over the lap of this person, sitting?
    pub(crate) fn has_lap(&self, seated: bool) -> bool {
        let tunic = self.top == Top::Tunic && self.top_length.unwrap_or(0.4) > 0.2;
        seated && (self.low == Low::Skirt || self.top == Top::Dress || tunic)
    }

    /// The colour of trims, for a scene to override.
    pub(crate) fn accent(&self) -> String {
        format!("var(--acc,{})", self.accent.as_deref().unwrap_or("#fff"))
    }

    /// Colours as custom properties, so that a scene can override one by one.
    pub(crate) fn colours(&self) -> String {
        let low = match self.low {
            Low::None => String::new(),
            _ => format!(";--w:var(--low,{})", self.low_colour),
        };
        let cover = self
            .cover
            .as_ref()
            .map(|_| format!(";--cv:var(--cover,{})", self.cover_colour))
            .unwrap_or_default();
        format!(
            "--sk:var(--skin,{});--hr:var(--hair,{});--t:var(--top,{}){low}{cover};--shoe:{}",
            self.skin, self.hair_colour, self.top_colour, self.shoe_colour
        )
    }
}
