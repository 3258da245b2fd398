//! Placeholder: place search that forgives spelling, accents and Arabic letter forms.
