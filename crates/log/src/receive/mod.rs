//! The server's side of a body, without storage and without HTTP: lines in, proven entries out.
//!
//! Promise: only entries before a head that the device signed come out as good; what a cut body had before its last good
//! head is kept; bad JSON in one entry is that entry's fault alone (rules R4, R6). Bounded in memory and in signature
//! checks whatever comes in; never panics.

use crate::breaks::{self, Break};
use crate::chain::{Head, Link};
use crate::entry::{Entry, HEADER_MAX, PAYLOAD_MAX};
use crate::hello::Hello;
use crate::signed::{LineType, SignedLine};
use crate::traits::Check;
use crate::types::{Authority, Hash, Signature};

mod found;

pub use found::{Good, Greeting, Received, Refusal, Rest};

/// The longest hello line.
pub const HELLO_MAX: usize = 16 * 1024;
/// The most head lines that are looked at in one body.
pub const HEADS_MAX: usize = 1_024;
/// After so many bad heads the rest of the body is not judged any more.
pub const BAD_HEADS_MAX: usize = 8;

/// What one body may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes after inflating.
    pub inflated: usize,
    /// Entries.
    pub entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { inflated: 16 * 1024 * 1024, entries: 10_000 }
    }
}

/// Where the reader stands.
enum Expect {
    Hello,
    HelloSig(Vec<u8>),
    HeaderOrHead,
    Payload(Vec<u8>),
    /// Too many bad heads: the rest is only kept.
    Nothing,
}

/// Reads a body in pieces of any size.
pub struct Receiver<'a> {
    check: &'a dyn Check,
    authority: Authority,
    limits: Limits,
    line: Vec<u8>,
    expect: Expect,
    greeting: Option<Greeting>,
    at: Link,
    total: usize,
    entries: usize,
    heads: usize,
    bad_heads: usize,
    fault: Option<&'static str>,
    head: Option<Head>,
    good: Vec<Good>,
    open: Vec<Good>,
    raw: Vec<u8>,
}

impl<'a> Receiver<'a> {
    /// A reader for one body.
    #[must_use]
    pub fn new(check: &'a dyn Check, authority: Authority, limits: Limits) -> Self {
        Self {
            check,
            authority,
            limits,
            line: Vec::new(),
            expect: Expect::Hello,
            greeting: None,
            at: Link { seq: 0, hash: Hash([0; 32]) },
            total: 0,
            entries: 0,
            heads: 0,
            bad_heads: 0,
            fault: None,
            head: None,
            good: Vec::new(),
            open: Vec::new(),
            raw: Vec::new(),
        }
    }

    /// The hello, once it came.
    #[must_use]
    pub fn greeting(&self) -> Option<&Greeting> {
        self.greeting.as_ref()
    }

    /// Takes what is proven so far, so that the server can commit while the body still comes.
    pub fn take_good(&mut self) -> Vec<Good> {
        std::mem::take(&mut self.good)
    }

    /// The next bytes.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.total = self.total.saturating_add(bytes.len());
        if self.total > self.limits.inflated {
            return Err(Refusal::TooLarge);
        }
        for piece in bytes.split_inclusive(|b| *b == b'\n') {
            match piece.strip_suffix(b"\n") {
                Some(end) => {
                    self.line.extend_from_slice(end);
                    let line = std::mem::take(&mut self.line);
                    self.line_came(line)?;
                }
                None => self.line.extend_from_slice(piece),
            }
            self.long_line(self.line.len())?;
        }
        Ok(())
    }

    /// The limit of the line that is expected, so that no endless line fills the memory.
    fn long_line(&self, len: usize) -> Result<(), Refusal> {
        let next = self.at.seq.saturating_add(1);
        match self.expect {
            Expect::Hello | Expect::HelloSig(_) if len > HELLO_MAX => Err(Refusal::BadHello),
            Expect::HeaderOrHead if len > HEADER_MAX => Err(Refusal::TooLong(next)),
            Expect::Payload(_) if len > PAYLOAD_MAX => Err(Refusal::TooLong(next)),
            _ => Ok(()),
        }
    }

    fn line_came(&mut self, line: Vec<u8>) -> Result<(), Refusal> {
        self.long_line(line.len())?;
        match std::mem::replace(&mut self.expect, Expect::HeaderOrHead) {
            Expect::Hello => self.expect = Expect::HelloSig(line),
            Expect::HelloSig(hello) => self.hello(&hello, &line)?,
            Expect::HeaderOrHead if line.starts_with(b"{\"head\":") => self.head_came(&line),
            Expect::HeaderOrHead => self.expect = Expect::Payload(line),
            Expect::Payload(header) => self.entry(header, line)?,
            Expect::Nothing => {
                self.keep_raw(&line);
                self.expect = Expect::Nothing;
            }
        }
        Ok(())
    }

    fn hello(&mut self, line: &[u8], sig: &[u8]) -> Result<(), Refusal> {
        let hello = Hello::parse(line)?;
        let signed = SignedLine::from_lines(line, sig).ok_or(Refusal::BadHello)?;
        if !signed.check(self.check, LineType::Hello, &self.authority, &hello.key) {
            return Err(Refusal::WrongSignature);
        }
        if hello.from.seq == 0 && hello.from != Link::start(&hello.key) {
            return Err(Refusal::BadHello);
        }
        self.at = hello.from;
        self.greeting = Some(Greeting { hello, line: signed, hash: Hash::of(line) });
        Ok(())
    }

    fn keep_raw(&mut self, line: &[u8]) {
        self.raw.extend_from_slice(line);
        self.raw.push(b'\n');
    }

    fn entry(&mut self, header: Vec<u8>, payload: Vec<u8>) -> Result<(), Refusal> {
        self.entries += 1;
        if self.entries > self.limits.entries {
            return Err(Refusal::TooLarge);
        }
        self.keep_raw(&header);
        self.keep_raw(&payload);
        let entry = Entry::from_lines(header, payload);
        let before = self.at.hash;
        self.at = entry.after(&self.at);
        let (fault, erased) = (entry.fault(self.at.seq), entry.erased());
        self.open.push(Good { entry, before, link: self.at, fault, erased });
        Ok(())
    }

    fn head_came(&mut self, line: &[u8]) {
        self.heads += 1;
        self.keep_raw(line);
        match self.judge_head(line) {
            Ok(head) => {
                self.head = Some(head);
                self.good.append(&mut self.open);
                self.raw.clear();
                self.fault = None;
            }
            Err(code) => {
                self.fault.get_or_insert(code);
                self.bad_heads += 1;
                if self.bad_heads >= BAD_HEADS_MAX || self.heads >= HEADS_MAX {
                    self.expect = Expect::Nothing;
                }
            }
        }
    }

    fn judge_head(&self, line: &[u8]) -> Result<Head, &'static str> {
        #[derive(serde::Deserialize)]
        struct HeadLine {
            head: (u64, Signature),
        }
        if self.open.is_empty() || self.heads > HEADS_MAX {
            return Err("bad_head");
        }
        let HeadLine { head: (seq, sig) } = serde_json::from_slice(line).map_err(|_| "bad_head")?;
        let hello = &self.greeting.as_ref().ok_or("bad_head")?.hello;
        if seq != self.at.seq {
            return Err("bad_head");
        }
        let good = self.check.check(&hello.key, &self.at.head_message(&hello.device), &sig);
        if !good && !breaks::on(Break::AnyHead) {
            return Err("bad_chain");
        }
        Ok(Head { link: self.at, sig })
    }

    /// The end of the body, whether it came whole or not.
    pub fn finish(mut self) -> Result<Received, Refusal> {
        let greeting = self.greeting.take().ok_or(Refusal::Cut)?;
        let started = matches!(self.expect, Expect::Payload(_)) || !self.line.is_empty();
        let rest = match self.fault {
            Some(code) => {
                if let Expect::Payload(header) = std::mem::replace(&mut self.expect, Expect::Nothing) {
                    self.keep_raw(&header);
                }
                self.raw.append(&mut self.line);
                Rest::Quarantine { code, raw: self.raw }
            }
            None if self.open.is_empty() && !started => Rest::Complete,
            None => Rest::Cut,
        };
        Ok(Received { greeting, good: self.good, head: self.head, rest })
    }
}
