//! A story that the group goes on with by show of hands: the choices, then how the chosen way ends, then the others.
//!
//! Promise: each end can be heard; none is called wrong; the educator chooses nothing for the group.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::{Props, said_in, said_with, staged};
use crate::parts::icon::icon;

/// The story. Which end is shown lives here only: a restart begins the card anew.
#[component]
pub fn Story(p: &Props) -> Html {
    let t = &p.app.text;
    let shown = use_state(|| None::<usize>);
    let heard = use_state(BTreeSet::<usize>::new);
    let at = shown.and_then(|i| Some((i, p.card.branches.get(i)?)));
    if let Some((i, branch)) = at {
        let scenes = if branch.scenes.is_empty() { &p.card.scenes } else { &branch.scenes };
        let back = {
            let shown = shown.setter();
            Callback::from(move |_: MouseEvent| shown.set(None))
        };
        let rest = html! { <>
            { p.head.clone() }
            <p class="second" data-test="chosen">{ p.say(&format!("choice-{}", branch.id)).unwrap_or_default() }</p>
            { said_in(p, "card-text", &format!("end-{}", branch.id)) }
            <button type="button" class="btn" data-test="other-ways" data-end={branch.id.clone()} onclick={back}>
                { icon("undo") }<span>{ if heard.len() < p.card.branches.len() { t.card_other_ways() } else { t.card_to_choices() } }</span>
            </button>
            { p.tail.clone() }
        </> };
        return html! { <div class="contents" data-way={i.to_string()}>{ staged(p, scenes, rest) }</div> };
    }
    let choices = p.card.branches.iter().enumerate().map(|(i, branch)| {
        let (shown, heard_set, now) = (shown.setter(), heard.setter(), (*heard).clone());
        let on = Callback::from(move |_: MouseEvent| {
            let mut now = now.clone();
            now.insert(i);
            heard_set.set(now);
            shown.set(Some(i));
        });
        let text = p.say(&format!("choice-{}", branch.id)).unwrap_or_default();
        html! {
            <button type="button" class="btn way" data-test={format!("way-{}", branch.id)} onclick={on}>
                { icon(if heard.contains(&i) { "check" } else { "people" }) }<span>{ text }</span>
            </button>
        }
    });
    let ways: Vec<String> = p.card.branches.iter().map(|b| format!("choice-{}", b.id)).collect();
    let rest = html! { <>
        { p.head.clone() }
        { said_with(p, "card-text", "", &ways) }
        <p class="second">{ t.card_choose() }</p>
        <div class="stack" data-test="ways">{ for choices }</div>
        { p.tail.clone() }
    </> };
    staged(p, &p.card.scenes, rest)
}
