//! Closing: sealed where nothing is missing, else to the first problem; and the way to each problem's place.

use wasm_bindgen_futures::spawn_local;
use waymark_core::activity::Step;
use waymark_core::draft::{Action, Phase};

use super::state::{Fix, context, fix};
use crate::app::route::Route;
use crate::app::state::{Msg, Note};
use crate::app::{Hub, page};
use crate::device::Trigger;

/// Seals the open session, or shows what keeps it open.
pub fn close(hub: &Hub) {
    let state = hub.state();
    let Some((shelf, draft)) = state.shelf.as_ref().zip(state.draft()) else { return };
    if state.busy {
        return;
    }
    match draft.close(&context(hub.device(), &shelf.lib)) {
        Err(_) => {
            hub.send(Msg::TriedClose);
            page::later(|| page::show("[data-test=problem] button"));
        }
        Ok(session) => {
            let (hub, draft) = (hub.clone(), draft.clone());
            hub.send(Msg::Busy);
            hub.forget(&draft.id);
            spawn_local(async move {
                match hub.device().seal(&draft.id, &session).await {
                    Err(e) => {
                        hub.put((*draft).clone());
                        hub.send(Msg::Note(Some(Note::Failed(e))));
                    }
                    Ok(sealed) => sealed_now(&hub, &draft.id, sealed.id).await,
                }
            });
        }
    }
}

async fn sealed_now(hub: &Hub, draft: &str, record: String) {
    if let Ok(rows) = hub.device().records().await {
        hub.send(Msg::Records(rows));
    }
    hub.send(Msg::Gone(draft.to_owned()));
    hub.go(&Route::Home);
    hub.send(Msg::Note(Some(Note::Closed { id: record })));
    hub.read_library();
    crate::screens::home::effects::run(hub, Trigger::Sealed);
}

/// To the place where a problem is put right.
pub fn go(hub: &Hub, to: Fix) {
    if let Some((part, anchor)) = to.anchor() {
        if let Some(part) = part {
            hub.send(Msg::Part(part, true));
        }
        page::later(move || page::show(anchor));
        return;
    }
    match to {
        Fix::Place => hub.step(Step::Who),
        Fix::Count => hub.go(&Route::Count),
        Fix::Reach if hub.state().draft().is_some_and(|d| d.held) => hub.step(Step::Who),
        Fix::Reach => hub.step(Step::Reach),
        Fix::Question(phase, at) => {
            hub.act(Action::Question(phase, at));
            hub.step(step_of(phase));
        }
        Fix::Reason(phase) => hub.step(step_of(phase)),
        _ => {}
    }
}

fn step_of(phase: Phase) -> Step {
    if phase == Phase::Before { Step::AskBefore } else { Step::AskAfter }
}

/// To the first problem of one of the five elements, or to where it was chosen.
pub fn go_to_element(hub: &Hub, element: usize) {
    let state = hub.state();
    let Some((shelf, draft)) = state.shelf.as_ref().zip(state.draft()) else { return };
    let problems = draft.problems(&context(hub.device(), &shelf.lib));
    let first = problems.iter().find(|p| super::state::element(p) == Some(element));
    let usual = match element {
        0 => Fix::Place,
        1 => Fix::Date,
        2 => Fix::Team,
        3 => Fix::Activity,
        _ if super::state::category(shelf.lists(), draft) == waymark_core::activity::Category::Indirect => {
            Fix::Reach
        }
        _ => Fix::Count,
    };
    go(hub, first.map_or(usual, |p| fix(draft, p)));
}
