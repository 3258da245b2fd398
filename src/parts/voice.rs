//! Play, repeat, slower: what a card says, heard. A clip of the pack; else the tablet's own voice, where it has one of that language.
//!
//! Promise: nothing plays by itself; another card, another text or another page is silence at once; where nothing can be heard there
//! is no button. A program's voice is said to be one.

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

#[component]
fn Player(p: &PlayerProps) -> Html {
    let t = &p.app.text;
    let audio = use_node_ref();
    let on = use_state(|| false);
    let slow = use_state(|| false);
    // Which clip is in the element.
    let at = use_mut_ref(|| None::<usize>);
    use_effect_with(audio.clone(), |audio| {
        let audio = audio.clone();
        move || {
            speech::stop();
            if let Some(a) = audio.cast::<HtmlAudioElement>() {
                page::silence(&a);
            }
        }
    });
    let tap = |want: Want| {
        let (p, audio, at, set, set_slow) =
            (p.clone(), audio.clone(), at.clone(), on.setter(), slow.setter());
        let (now, slow) = (*on, *slow);
        Callback::from(move |_: MouseEvent| {
            let slow = if want == Want::Slower { !slow } else { slow };
            set_slow.set(slow);
            let rate = if slow { SLOW } else { 1.0 };
            match &p.heard {
                Heard::Tablet(_) if want == Want::Slower => {}
                Heard::Tablet(_) if want == Want::Play && now => speech::stop(),
                Heard::Tablet(text) => {
                    set.set(true);
                    let set = set.clone();
                    speech::say(text, &p.lang, rate, move || set.set(false));
                }
                Heard::Clips(clips) => {
                    let Some(audio) = audio.cast::<HtmlAudioElement>() else { return };
                    match want {
                        Want::Slower => page::rate(&audio, rate),
                        Want::Play if now => page::silence(&audio),
                        Want::Play if at.borrow().is_some() => page::sound(&audio, None, rate),
                        _ => {
                            at.replace(Some(0));
                            page::sound(&audio, clips.first().map(|c| c.url.as_str()), rate);
                        }
                    }
                }
            }
        })
    };
    let ended = {
        let (p, audio, at, rate) = (p.clone(), audio.clone(), at.clone(), if *slow { SLOW } else { 1.0 });
        Callback::from(move |_: Event| {
            let next = at.borrow().map_or(0, |i| i + 1);
            let Heard::Clips(clips) = &p.heard else { return };
            let clip = clips.get(next);
            at.replace(clip.map(|_| next));
            if let (Some(clip), Some(audio)) = (clip, audio.cast::<HtmlAudioElement>()) {
                page::sound(&audio, Some(&clip.url), rate);
            }
        })
    };
    let is = |playing: bool| {
        let set = on.setter();
        Callback::from(move |_: Event| set.set(playing))
    };
    let (sign, word) = if *on { ("pause", t.voice_pause()) } else { ("play", t.voice_play()) };
    let whose = match &p.heard {
        Heard::Clips(clips) if clips.iter().any(|c| c.synthetic) => Some(t.voice_computer()),
        Heard::Clips(_) => None,
        Heard::Tablet(_) => Some(t.voice_tablet()),
    };
    html! {
        <div class="row wrap voice" role="group" aria-label={t.voice_group()} data-test="voice">
            <button type="button" class="btn small" data-test="voice-play" onclick={tap(Want::Play)}>{ icon(sign) }<span>{ word }</span></button>
            <button type="button" class="btn small" data-test="voice-repeat" onclick={tap(Want::Repeat)}>{ icon("repeat") }<span>{ t.voice_repeat() }</span></button>
            <button type="button" class="btn small" data-test="voice-slower" aria-pressed={slow.to_string()} onclick={tap(Want::Slower)}>{ icon("slow") }<span>{ t.voice_slower() }</span></button>
            if let Some(whose) = whose { <span class="second" data-test="voice-whose">{ whose }</span> }
            if matches!(p.heard, Heard::Clips(_)) {
                <audio ref={audio} preload="none" onplay={is(true)} onpause={is(false)} onended={ended} data-test="voice-audio"></audio>
            }
        </div>
    }
}
