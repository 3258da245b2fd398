//! Every status and every kind of false answer: never a `Sent` that is not true (rule R6).

use waymark_log::outcome::{ANSWER_TYPE, Human, PROBLEM_TYPE, Verdict, classify};
use waymark_log::testing::now;
use waymark_log::testing::server::MemoryServer;
use waymark_log::testing::toy::{Toy, ToyKey, toy_server};
use waymark_log::{Hash, Held, Outcome, Receipt, Reply, Signature, TransportError, answer};

use crate::rig::Tablet;

fn reply(status: u16, kind: &str, body: &[u8]) -> Reply {
    Reply { status, content_type: Some(kind.into()), retry_after: None, body: body.to_vec() }
}

/// Sends one entry to a server whose reply is replaced; the entry must still be open afterwards.
fn outcome_of(make: impl Fn(Reply) -> Result<Reply, TransportError> + Send + 'static) -> Outcome {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    server.on_reply(move |_, reply| make(reply));
    let outcome = tablet.run(&server);
    assert_eq!(tablet.state().receipt, None, "no receipt may be believed: {outcome:?}");
    outcome
}

fn is_retry(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::RetryLater(_))
}

#[test]
fn no_status_but_200_of_our_type_is_ever_read() {
    let html = b"<!doctype html><title>Sign in to the network</title>";
    for status in 100..=599 {
        for kind in [ANSWER_TYPE, "text/html", PROBLEM_TYPE, "application/json", ""] {
            for body in
                [&b""[..], html, b"{}", br#"{"type":"of_a_proxy"}"#, br#"{"type":"bad_hello","entry":1}"#]
            {
                let verdict = classify(&reply(status, kind, body));
                let ours = status == 200 && kind == ANSWER_TYPE;
                assert_eq!(verdict == Verdict::Read, ours, "{status} {kind}: {verdict:?}");
                let known = (400..=499).contains(&status)
                    && !matches!(status, 408 | 413 | 425 | 429)
                    && kind == PROBLEM_TYPE
                    && body.starts_with(br#"{"type":"bad_hello""#);
                let human = Human { code: "bad_hello".into(), entry: Some(1) };
                assert_eq!(verdict == Verdict::Human(human), known, "{status} {kind}: {verdict:?}");
                assert_eq!(verdict == Verdict::TooLarge, status == 413, "{status} {kind}: {verdict:?}");
            }
        }
    }
}

#[test]
fn a_good_answer_under_another_status_is_not_sent() {
    for status in [100, 201, 202, 204, 206, 301, 304, 400, 401, 403, 404, 409, 429, 500, 502, 503, 599] {
        let outcome = outcome_of(move |mut good| {
            good.status = status;
            Ok(good)
        });
        assert!(is_retry(&outcome), "{status}: {outcome:?}");
    }
}

#[test]
fn a_known_problem_without_an_entry_stops_for_a_person() {
    let known = outcome_of(|_| Ok(reply(400, PROBLEM_TYPE, br#"{"type":"bad_hello","status":400}"#)));
    assert!(
        matches!(&known, Outcome::NeedsHuman(h) if h.code == "bad_hello" && h.entry.is_none()),
        "{known:?}"
    );
    let five = outcome_of(|_| Ok(reply(500, PROBLEM_TYPE, br#"{"type":"bad_hello"}"#)));
    assert!(is_retry(&five), "{five:?}");
}

#[test]
fn a_problem_that_names_an_entry_sets_it_aside_and_the_rest_goes_on() {
    let (mut tablet, server) = (Tablet::with(3), MemoryServer::toy());
    server.on_reply(|n, good| match n {
        1 => Ok(reply(422, PROBLEM_TYPE, br#"{"type":"/problems/bad_payload","entry":2}"#)),
        _ => Ok(good),
    });
    match tablet.run(&server) {
        Outcome::NeedsHuman(human) => {
            assert_eq!((human.code.as_str(), human.entry), ("bad_payload", Some(2)))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(tablet.state().waiting_code(2), Some("bad_payload"));
    let mut state = tablet.state();
    state.retry();
    assert!(state.waiting.is_empty());
}

#[test]
fn a_200_that_is_no_whole_answer_is_retried() {
    for body in [
        &b""[..],
        b"\n",
        b"<html></html>\n",
        b"{}\n",
        b"{\"end\":0}\n",
        b"{\"sent\":true}\n{\"end\":1}\n",
        b"\xff\xfe\n",
    ] {
        let outcome = outcome_of(move |_| Ok(reply(200, ANSWER_TYPE, body)));
        assert!(is_retry(&outcome), "{body:?}: {outcome:?}");
    }
    let page = outcome_of(|_| Ok(reply(200, "text/html; charset=application/x-ndjson", b"<html></html>")));
    assert!(is_retry(&page), "{page:?}");
    let typeless = outcome_of(|good| Ok(Reply { content_type: None, ..good }));
    assert!(is_retry(&typeless), "{typeless:?}");
}

#[test]
fn an_answer_cut_after_any_byte_or_without_a_line_counts_for_nothing() {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    let (tell, told) = std::sync::mpsc::channel();
    server.on_reply(move |_, good| {
        tell.send(good.body).map_err(|_| TransportError::Cut)?;
        Err(TransportError::Cut)
    });
    assert!(is_retry(&tablet.run(&server)));
    let whole = told.recv().unwrap();
    let receipt = Receipt::parse(std::str::from_utf8(&whole).unwrap().lines().next().unwrap()).unwrap();
    let read = |bytes: &[u8]| {
        let (server, device) = (toy_server(), tablet.device());
        now(answer::read(bytes, &Toy, &server, &device, &receipt.hello)).unwrap()
    };
    assert!(read(&whole).is_ok());
    for cut in 0..whole.len() {
        assert!(read(&whole[..cut]).is_err(), "cut at {cut}");
    }
    let lines: Vec<&[u8]> = whole.split_inclusive(|b| *b == b'\n').collect();
    for gone in 0..lines.len() {
        let rest: Vec<u8> =
            lines.iter().enumerate().filter(|(i, _)| *i != gone).flat_map(|(_, l)| l.to_vec()).collect();
        assert!(read(&rest).is_err(), "without line {gone}");
    }
}

/// A receipt made by hand, with one thing wrong.
fn forged(change: impl Fn(&mut Receipt)) -> impl Fn(Reply) -> Result<Reply, TransportError> {
    move |good: Reply| {
        let text = String::from_utf8(good.body).unwrap();
        let mut receipt = Receipt::parse(text.lines().next().unwrap()).unwrap();
        change(&mut receipt);
        let body = answer::write(&ToyKey::new("server"), &toy_server().authority, &[receipt], None, None);
        Ok(reply(200, ANSWER_TYPE, &body.unwrap()))
    }
}

#[test]
fn a_receipt_of_another_device_or_request_or_form_is_retried() {
    let other = Tablet::new().device();
    assert!(is_retry(&outcome_of(forged(move |r| r.device = waymark_log::DeviceId([9; 16])))));
    assert!(is_retry(&outcome_of(forged(|r| r.hello = Hash([0; 32])))));
    assert!(is_retry(&outcome_of(forged(|r| r.receipt = 2))));
    assert!(is_retry(&outcome_of(forged(|r| r.held[0].first = 0))));
    assert!(is_retry(&outcome_of(forged(|r| (r.held[0].first, r.held[0].last) = (2, 1)))));
    assert_ne!(other, waymark_log::DeviceId([9; 16]));
}

#[test]
fn a_receipt_that_another_key_signed_is_retried() {
    let outcome = outcome_of(|good| {
        let text = String::from_utf8(good.body).unwrap();
        let receipt = Receipt::parse(text.lines().next().unwrap()).unwrap();
        let body = answer::write(&ToyKey::new("root"), &toy_server().authority, &[receipt], None, None);
        Ok(reply(200, ANSWER_TYPE, &body.unwrap()))
    });
    assert!(matches!(outcome, Outcome::RetryLater(l) if l.reason == waymark_log::Reason::WrongSignature));
    let spoiled = outcome_of(|good| {
        let text = String::from_utf8(good.body).unwrap();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines[1] = format!("{{\"sig\":\"{}\"}}", Signature([1; 64]));
        Ok(reply(200, ANSWER_TYPE, (lines.join("\n") + "\n").as_bytes()))
    });
    assert!(is_retry(&spoiled), "{spoiled:?}");
}

#[test]
fn a_good_receipt_that_holds_less_or_other_is_not_sent() {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    server.on_reply(|_, good| forged(|r| r.held.clear())(good));
    assert!(is_retry(&tablet.run(&server)));
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    server
        .on_reply(|_, good| forged(|r| r.held = vec![Held { first: 1, last: 1, hash: Hash([5; 32]) }])(good));
    assert!(is_retry(&tablet.run(&server)), "another entry under the same number");
}

#[test]
fn yesterdays_answer_again_is_retried() {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    let (tell, told) = std::sync::mpsc::channel();
    server.on_reply(move |_, good| {
        tell.send(good.clone()).map_err(|_| TransportError::Cut)?;
        Ok(good)
    });
    assert!(matches!(tablet.run(&server), Outcome::Sent(_)));
    let old = told.recv().unwrap();
    tablet.write(1);
    server.on_reply(move |_, _| Ok(old.clone()));
    match tablet.run(&server) {
        Outcome::RetryLater(later) => assert_eq!(later.reason, waymark_log::Reason::OtherRequest),
        other => panic!("{other:?}"),
    }
}
