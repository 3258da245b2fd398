//! Pictures of the pack: verified bytes from the device, shown as they are, with their words beside.
//!
//! Promise: a picture that is missing or was changed is never drawn; its text alternative stands in its place (rule C1).

use wasm_bindgen_futures::spawn_local;
use waymark_text::Args;
use yew::prelude::*;

use crate::app::App;
use crate::device::show;

/// Properties of a picture.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What to draw from.
    pub app: App,
    /// Scene id.
    pub scene: String,
    /// Class of the image.
    #[prop_or_default]
    pub class: &'static str,
    /// As line art: every drawing of the kit carries it under `#line`.
    #[prop_or_default]
    pub line: bool,
}

/// One scene in the country's setting.
#[component]
pub fn Picture(props: &Props) -> Html {
    let url = use_state(|| None::<Result<String, ()>>);
    let setting = props.app.shelf().map(|s| s.lib.settings.picture_setting.clone());
    {
        let (url, device) = (url.setter(), props.app.hub.device().clone());
        use_effect_with((props.scene.clone(), setting), move |(scene, setting)| {
            let (scene, setting) = (scene.clone(), setting.clone().unwrap_or_default());
            spawn_local(async move {
                url.set(Some(device.picture_url(&setting, &scene).await.map_err(|_| ())));
            });
        });
    }
    let alt = alternative(&props.app, &props.scene);
    match &*url {
        Some(Ok(src)) => html! {
            <img class={props.class} src={if props.line { format!("{src}#line") } else { src.clone() }} alt={alt} width="320" height="240" draggable="false" data-scene={props.scene.clone()} />
        },
        Some(Err(())) => html! { <p class="pad second" data-test="no-picture">{ alt }</p> },
        None => html! { <div class={classes!("blank", props.class)}></div> },
    }
}

/// What the picture shows, in the language of the screen.
#[must_use]
pub fn alternative(app: &App, scene: &str) -> String {
    let key = format!("scene-{scene}");
    let found = app.shelf().and_then(|s| s.texts_of(&[app.lang()], &key)).map(|(_, c)| c);
    let text = found.and_then(|c| c.get(&key, &Args::new()));
    text.unwrap_or_else(|| scene.to_owned())
}

/// Properties of what goes to a second screen.
#[derive(Properties, Clone, PartialEq)]
pub struct Shown {
    /// What to draw from.
    pub app: App,
    /// Scene ids.
    pub scenes: Vec<String>,
}

/// Draws nothing here: tells a second screen which pictures are on.
#[component]
pub fn SecondScreen(props: &Shown) -> Html {
    let app = props.app.clone();
    use_effect_with(props.scenes.clone(), move |scenes| {
        let scenes = scenes.clone();
        spawn_local(async move {
            let Some(shelf) = app.shelf() else { return };
            let mut pictures = vec![];
            for scene in &scenes {
                if let Ok(src) =
                    app.hub.device().picture_url(&shelf.lib.settings.picture_setting, scene).await
                {
                    pictures.push((src, alternative(&app, scene)));
                }
            }
            let ribbon = if shelf.lib.sample { app.text.sample_ribbon() } else { String::new() };
            show::show(&pictures, &ribbon);
        });
    });
    Html::default()
}
