//! SIGKILL while records come in: every receipted record is there, none twice (issue section 6, 4). The real binary, a real socket.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use waymark_log::Hash;
use waymark_log::native::gzip;
use waymark_log::receipt::Receipt;
use waymark_server::demo::rng::Stream;

use crate::common::{Folder, Office, On, add_sessions, all_sessions, now, suite};

suite!(killed_20_times_no_receipted_record_is_lost_and_none_is_there_twice,);

const RECORDS: u64 = 500;
const KILLS: u32 = 20;
const BODY: u64 = 6;

struct Running {
    child: Child,
    port: u16,
}

impl Running {
    /// Starts the binary on a free port and waits until it says that it listens.
    fn start(folder: &Folder) -> Self {
        let data = folder.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_waymark-server"));
        if let Some(url) = folder.database() {
            command.env("WAYMARK_DATABASE", url);
        }
        let mut child = command
            .args(["serve", "--addr", "127.0.0.1:0", "--log", "info", "--data"])
            .arg(data)
            .arg("--dist")
            .arg(data.join("dist"))
            .env("NO_COLOR", "1")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|l| l.split("127.0.0.1:").nth(1)?.trim().parse().ok());
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, port: port.expect("the server says where it listens") }
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn send(&self, body: &[u8]) -> Option<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let head = format!(
            "POST /api/v1/sync HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/x-ndjson\r\n\
             content-encoding: gzip\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(body).ok()?;
        Some(stream)
    }
}

/// The receipt in an answer that came whole.
fn receipt(mut stream: TcpStream) -> Option<Receipt> {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let text = String::from_utf8(answer).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    if !head.starts_with("HTTP/1.1 200") || !body.trim_end().ends_with('}') || !body.contains("{\"end\":") {
        return None;
    }
    let line = body.lines().find(|l| l.starts_with("{\"receipt\":"))?;
    Receipt::parse(line).ok()
}

async fn killed_20_times_no_receipted_record_is_lost_and_none_is_there_twice(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, RECORDS);
    let hashes: BTreeMap<u64, Hash> = tablet.entries().iter().map(|e| (e.link.seq, e.link.hash)).collect();
    let folder = office.close().await;
    let mut stream = Stream::new(20);
    let (mut kills, mut next, mut receipted) = (0, 1, 0);
    while next <= RECORDS {
        let mut server = Running::start(&folder);
        let until = if kills < KILLS { stream.between(1, 6) } else { u32::MAX };
        let mut n = 0;
        while next <= RECORDS && n < until {
            n += 1;
            let body = tablet.body(next, next + BODY - 1, now()).await.unwrap();
            let sent = server.send(&gzip(&body.bytes).unwrap());
            if n == until {
                // The seeded moment: while the body is taken, committed, or answered.
                std::thread::sleep(Duration::from_micros(u64::from(stream.between(0, 30_000))));
                server.kill();
                kills += 1;
            }
            let Some(r) = sent.and_then(receipt) else { continue };
            for range in &r.held {
                assert_eq!(hashes[&range.last], range.hash);
                assert_eq!(range.first, 1, "a hole: {:?}", r.held);
            }
            receipted = r.held.last().map_or(receipted, |h| h.last.max(receipted));
            next = receipted + 1;
        }
        if server.child.try_wait().unwrap().is_none() {
            server.kill();
        }
    }
    assert!(kills >= KILLS, "{kills}");
    let office = Office::in_folder(folder).await;
    let answer = office.send(&mut tablet, 1, 0).await;
    let held = &answer.receipt.receipt().held;
    assert_eq!((held.len(), held[0].first, held[0].last, held[0].hash), (1, 1, RECORDS, hashes[&RECORDS]));
    assert_eq!(u64::try_from(all_sessions(office.store()).await.len()).unwrap(), RECORDS);
    assert_eq!(office.store().devices().await.unwrap()[0].forked, 0);
}
