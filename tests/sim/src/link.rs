//! A tablet's way to the server: it drops, delays, doubles, reorders, cuts after any byte, changes bytes, answers for a captive
//! portal, and brings the answers of another server or of another day.

use std::cell::RefCell;
use std::rc::Rc;

use waymark_core::time::Moment;
use waymark_log::native::{gunzip, gzip};
use waymark_log::outcome::{ANSWER_TYPE, PROBLEM_TYPE};
use waymark_log::{
    DeviceState, Hash, Held, Hello, LineType, Receipt, Reply, SignedLine, Target, Transport, TransportError,
};

use crate::keys::Key;
use crate::plan::Trouble;
use crate::server::SimServer;
use crate::world::World;

/// The way.
pub struct Link {
    /// The world.
    pub world: Rc<World>,
    /// Where it leads.
    pub server: Rc<SimServer>,
    /// Requests that may come again later.
    pub old_requests: RefCell<Vec<(Target, Vec<u8>)>>,
    /// Replies that may come again later.
    pub old_replies: RefCell<Vec<Reply>>,
    /// Codes that people and machines on the way have sent, so that an entry may wait for a person under them.
    pub said: RefCell<Vec<&'static str>>,
}

fn page(status: u16, kind: &str) -> Reply {
    let body = b"<!doctype html><title>Sign in to the network</title>\n".to_vec();
    Reply { status, content_type: Some(kind.into()), retry_after: None, body }
}

impl Transport for Link {
    async fn post(&self, target: Target, body: Vec<u8>) -> Result<Reply, TransportError> {
        self.world.point("net.send", 400).await;
        if self.world.befalls(Trouble::NoNetwork, self.rate()) {
            return Err(TransportError::Unreachable);
        }
        if let Some(reply) = self.before_the_server() {
            self.world.point("net.between", 200).await;
            return reply;
        }
        let body = self.spoil_request(body);
        self.remember(target, &body);
        if self.world.befalls(Trouble::OldRequest, self.rate()) {
            self.old_request_again().await;
        }
        let reply = self.server.serve(target, &body).await;
        if self.world.befalls(Trouble::Duplicate, self.rate()) {
            self.again(target, &body).await;
        }
        self.world.point("net.receive", 400).await;
        self.spoil_reply(reply?).await
    }
}

impl Link {
    fn rate(&self) -> u32 {
        self.world.plan.trouble_per_mille / 4
    }

    fn chance(&self, below: u64) -> u64 {
        self.world.below(below)
    }

    fn remember(&self, target: Target, body: &[u8]) {
        let mut old = self.old_requests.borrow_mut();
        if old.len() < 6 && body.len() < 20_000 {
            old.push((target, body.to_vec()));
        }
    }

    /// The request comes a second time; nobody hears that answer.
    async fn again(&self, target: Target, body: &[u8]) {
        let unheard = self.server.serve(target, body).await;
        if let Ok(reply) = unheard {
            self.keep_reply(&reply);
        }
    }

    async fn old_request_again(&self) {
        let n = self.world.index(self.old_requests.borrow().len());
        let old = self.old_requests.borrow().get(n).cloned();
        if let Some((target, body)) = old {
            self.again(target, &body).await;
        }
    }

    fn keep_reply(&self, reply: &Reply) {
        let mut old = self.old_replies.borrow_mut();
        if old.len() < 6 {
            old.push(reply.clone());
        }
    }

    fn before_the_server(&self) -> Option<Result<Reply, TransportError>> {
        let rate = self.rate();
        if self.world.befalls(Trouble::Portal, rate) {
            return Some(Ok(match self.chance(4) {
                0 => page(200, "text/html"),
                1 => page(200, ANSWER_TYPE),
                2 => page(302, "text/html"),
                _ => Reply { content_type: None, ..page(511, "") },
            }));
        }
        if self.world.befalls(Trouble::OddStatus, rate) {
            return Some(Ok(self.odd_status()));
        }
        None
    }

    fn odd_status(&self) -> Reply {
        const CODES: [&str; 3] = ["bad_hello", "wrong_signature", "wrong_device"];
        match self.chance(4) {
            0 => {
                let code = CODES[self.world.index(3)];
                self.said.borrow_mut().push(code);
                let body = format!("{{\"type\":\"{code}\",\"status\":400}}").into_bytes();
                Reply { status: 400, content_type: Some(PROBLEM_TYPE.into()), retry_after: None, body }
            }
            1 => Reply { status: 429, retry_after: Some(60), ..Reply::default() },
            2 => {
                let body = b"{\"type\":\"of_a_proxy\"}".to_vec();
                Reply { status: 403, content_type: Some(PROBLEM_TYPE.into()), retry_after: None, body }
            }
            _ => {
                let status = u16::try_from(self.world.between(300, 599)).unwrap_or(500);
                if status == 413 {
                    self.said.borrow_mut().push("too_large");
                }
                Reply { status, ..page(status, "text/html") }
            }
        }
    }

    fn spoil_request(&self, mut body: Vec<u8>) -> Vec<u8> {
        if self.world.befalls(Trouble::CutRequest, self.rate()) {
            body.truncate(self.world.index(body.len() + 1));
        } else if self.world.befalls(Trouble::Garbled, self.rate()) {
            self.said.borrow_mut().extend(["bad_hello", "wrong_device", "wrong_signature", "too_large"]);
            return self.garbled(body);
        }
        body
    }

    /// A machine on the way that unpacks, changes and packs again.
    fn garbled(&self, body: Vec<u8>) -> Vec<u8> {
        let Ok(mut plain) = gunzip(&body, 1 << 24) else { return body };
        let hello_end =
            plain.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(1).map_or(0, |(i, _)| i + 1);
        let from = if self.chance(4) == 0 { 0 } else { hello_end };
        if plain.len() <= from {
            return body;
        }
        let at = from + self.world.index(plain.len() - from);
        plain[at] ^= 1 << self.chance(3);
        gzip(&plain).unwrap_or(body)
    }

    async fn spoil_reply(&self, mut reply: Reply) -> Result<Reply, TransportError> {
        let rate = self.rate();
        self.keep_reply(&reply);
        if self.world.befalls(Trouble::LostReply, rate) {
            return Err(TransportError::Cut);
        }
        if self.world.befalls(Trouble::SlowReply, rate) {
            self.world.point("net.silence", 120_000).await;
            return Err(TransportError::TimedOut);
        }
        if self.world.befalls(Trouble::CutReply, rate) {
            let end = self.world.index(reply.body.len() + 1);
            if self.chance(2) == 0 {
                return Err(TransportError::Cut);
            }
            reply.body.truncate(end);
        }
        if self.world.befalls(Trouble::OldReply, rate) {
            let n = self.world.index(self.old_replies.borrow().len());
            if let Some(old) = self.old_replies.borrow().get(n) {
                return Ok(old.clone());
            }
        }
        if self.world.befalls(Trouble::Garbled, rate) && !reply.body.is_empty() {
            let at = self.world.index(reply.body.len());
            reply.body[at] ^= 1 << self.chance(3);
        }
        Ok(reply)
    }
}

/// The way to another server that says it holds everything (a test server, a hijacked name): nobody trusts its key.
pub struct WrongWay<'a>(pub &'a Link, pub u64);

impl Transport for WrongWay<'_> {
    async fn post(&self, target: Target, body: Vec<u8>) -> Result<Reply, TransportError> {
        let link = self.0;
        if target == Target::Cargo || !link.world.befalls(Trouble::OtherServer, link.rate()) {
            return link.post(target, body).await;
        }
        link.world.point("net.other", 200).await;
        let plain = gunzip(&body, 1 << 24).unwrap_or_default();
        let line = plain.split(|b| *b == b'\n').next().unwrap_or_default();
        let Ok(hello) = Hello::parse(line) else { return Err(TransportError::Cut) };
        let last = self.1;
        // Whoever believes it sends nothing more: held up to the hello's own link, and every number set aside.
        let from = hello.from;
        let held =
            if from.seq > 0 { vec![Held { first: 1, last: from.seq, hash: from.hash }] } else { Vec::new() };
        let receipt = Receipt {
            receipt: 1,
            device: hello.device,
            hello: Hash::of(line),
            state: DeviceState::Adopted,
            held,
            forks: Vec::new(),
            aside: (1..=last).map(|n| (n, "erased_unseen".to_owned())).collect(),
            time: Moment::utc(link.world.unix_ms()),
            epoch: 1,
        };
        let key = Key::new(link.world.plan.real, link.world.plan.seed, "another server");
        let text = serde_json::to_string(&receipt).unwrap_or_default();
        let signed = SignedLine::sign_now(&key, LineType::Receipt, &link.server.public.authority, text);
        let Ok(signed) = signed else { return Err(TransportError::Cut) };
        let mut body = Vec::new();
        signed.write(&mut body);
        body.extend_from_slice(b"{\"end\":2}\n");
        Ok(Reply { status: 200, content_type: Some(ANSWER_TYPE.into()), retry_after: None, body })
    }
}
