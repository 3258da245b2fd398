//! Play, repeat, slower: what a card says, heard. A clip of the pack; else the tablet's own voice, where it has one of that language.
//!
//! Promise: nothing plays by itself; another card, another text or another page is silence at once; where nothing can be heard there
//! is no button. A program's voice is said to be one.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use waymark_pack::load;
use web_sys::HtmlAudioElement;
use yew::prelude::*;

use super::icon::icon;
use crate::app::App;
use crate::app::page;
use crate::device::{Clip, speech};

/// How fast "slower" is.
const SLOW: f64 = 0.8;

/// Properties: what is said, in its order.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What to draw from.
    pub app: App,
    /// Language of the texts.
    pub lang: String,
    /// Text keys, `<module>/...`, all of one module.
    pub keys: Vec<String>,
}

/// What there is to hear.
#[derive(Clone)]
enum Heard {
    Clips(Rc<Vec<Clip>>),
    Tablet(Rc<str>),
}

/// The buttons.
#[component]
pub fn Voice(p: &Props) -> Html {
    let heard = use_state(|| None::<(String, Heard)>);
    let pack = p.app.shelf().map(|s| s.lib.pack.clone()).unwrap_or_default();
    // What is to be heard: while it is the same, a file that comes in the background disturbs nobody.
    let name = format!("{pack} {} {}", p.lang, p.keys.join(" "));
    {
        let (heard, app, lang, keys) = (heard.clone(), p.app.clone(), p.lang.clone(), p.keys.clone());
        use_effect_with((name.clone(), p.app.state.voice), move |(name, _)| {
            let name = name.clone();
            if heard.as_ref().is_none_or(|(have, _)| *have != name) {
                spawn_local(async move { heard.set(find(&app, &lang, &keys).await.map(|h| (name, h))) });
            }
        });
    }
    match &*heard {
        // The key: other clips are another player, and the one before falls silent.
        Some((have, h)) if *have == name => {
            html! { <Player key={name} app={p.app.clone()} lang={p.lang.clone()} heard={h.clone()} /> }
        }
        _ => Html::default(),
    }
}

async fn find(app: &App, lang: &str, keys: &[String]) -> Option<Heard> {
    let shelf = app.shelf()?;
    let (tag, catalogue) = shelf.texts(&[lang])?;
    let said = |key: &String| Some((key.clone(), load::said(&shelf.lib.settings, catalogue, key)?));
    let texts: Vec<(String, String)> = keys.iter().map(said).collect::<Option<_>>()?;
    let module = keys.first()?.split('/').next()?;
    if let Ok(clips) = app.hub.device().clips(tag, module, &texts).await {
        return Some(Heard::Clips(Rc::new(clips)));
    }
    let all = texts.into_iter().map(|(_, t)| t).collect::<Vec<_>>().join("\n");
    speech::has(tag).then(|| Heard::Tablet(all.into()))
}

impl PartialEq for Heard {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Clips(a), Self::Clips(b)) => Rc::ptr_eq(a, b),
            (Self::Tablet(a), Self::Tablet(b)) => a == b,
            _ => false,
        }
    }
}

#[derive(Properties, Clone, PartialEq)]
struct PlayerProps {
    app: App,
    lang: String,
    heard: Heard,
}

/// What a tap wants.
#[derive(Clone, Copy, PartialEq)]
enum Want {
    Play,
    Repeat,
    Slower,
}

/// What the buttons move.
#[derive(Clone)]
struct Desk {
    heard: Heard,
    lang: String,
    audio: NodeRef,
    /// Which clip is in the element; none before the first and after the last.
    at: Rc<RefCell<Option<usize>>>,
    on: UseStateSetter<bool>,
}

impl Desk {
    fn tap(&self, want: Want, playing: bool, rate: f64) {
        match &self.heard {
            // A sentence that is being said goes on as it is; the next one is slower.
            Heard::Tablet(_) if want == Want::Slower => {}
            Heard::Tablet(_) if want == Want::Play && playing => speech::stop(),
            Heard::Tablet(text) => {
                self.on.set(true);
                let on = self.on.clone();
                speech::say(text, &self.lang, rate, move || on.set(false));
            }
            Heard::Clips(_) => {
                let Some(audio) = self.audio.cast::<HtmlAudioElement>() else { return };
                match want {
                    Want::Slower => page::rate(&audio, rate),
                    Want::Play if playing => page::silence(&audio),
                    Want::Play if self.at.borrow().is_some() => page::sound(&audio, None, rate),
                    _ => self.from(0, rate),
                }
            }
        }
    }

    /// Plays the clip of that place; after the last one nothing.
    fn from(&self, place: usize, rate: f64) {
        let Heard::Clips(clips) = &self.heard else { return };
        let clip = clips.get(place);
        self.at.replace(clip.map(|_| place));
        if let (Some(clip), Some(audio)) = (clip, self.audio.cast::<HtmlAudioElement>()) {
            page::sound(&audio, Some(&clip.url), rate);
        }
    }

    fn quiet(&self) {
        speech::stop();
        if let Some(audio) = self.audio.cast::<HtmlAudioElement>() {
            page::silence(&audio);
        }
    }
}

#[component]
fn Player(p: &PlayerProps) -> Html {
    let t = &p.app.text;
    let on = use_state(|| false);
    let slow = use_state(|| false);
    let (audio, at) = (use_node_ref(), use_mut_ref(|| None));
    let (heard, lang) = (p.heard.clone(), p.lang.clone());
    let desk = Desk { heard, lang, audio: audio.clone(), at, on: on.setter() };
    let last = desk.clone();
    use_effect_with((), move |()| move || last.quiet());
    let speed = |slow: bool| if slow { SLOW } else { 1.0 };
    let tap = |want: Want| {
        let (desk, set, playing) = (desk.clone(), slow.setter(), *on);
        let slow = *slow != (want == Want::Slower);
        Callback::from(move |_: MouseEvent| {
            set.set(slow);
            desk.tap(want, playing, speed(slow));
        })
    };
    let ended = {
        let (desk, rate) = (desk.clone(), speed(*slow));
        Callback::from(move |_: Event| {
            let next = desk.at.borrow().map_or(0, |i| i + 1);
            desk.from(next, rate);
        })
    };
    let is = |playing: bool| {
        let set = on.setter();
        Callback::from(move |_: Event| set.set(playing))
    };
    let (sign, word) = if *on { ("pause", t.voice_pause()) } else { ("play", t.voice_play()) };
    html! {
        <div class="row wrap voice" role="group" aria-label={t.voice_group()} data-test="voice">
            <button type="button" class="btn small" data-test="voice-play" onclick={tap(Want::Play)}>{ icon(sign) }<span>{ word }</span></button>
            <button type="button" class="btn small" data-test="voice-repeat" onclick={tap(Want::Repeat)}>{ icon("repeat") }<span>{ t.voice_repeat() }</span></button>
            <button type="button" class="btn small" data-test="voice-slower" aria-pressed={slow.to_string()} onclick={tap(Want::Slower)}>{ icon("slow") }<span>{ t.voice_slower() }</span></button>
            if let Some(whose) = whose(p) { <span class="second" data-test="voice-whose">{ whose }</span> }
            if matches!(p.heard, Heard::Clips(_)) {
                <audio ref={audio} preload="none" onplay={is(true)} onpause={is(false)} onended={ended} data-test="voice-audio"></audio>
            }
        </div>
    }
}

/// Whose voice it is, where it is no person's.
fn whose(p: &PlayerProps) -> Option<String> {
    match &p.heard {
        Heard::Clips(clips) if clips.iter().any(|c| c.synthetic) => Some(p.app.text.voice_computer()),
        Heard::Clips(_) => None,
        Heard::Tablet(_) => Some(p.app.text.voice_tablet()),
    }
}
