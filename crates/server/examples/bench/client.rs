//! Twenty tablets over real sockets against the real program; an answer counts when its receipt is there.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::work::Work;
use crate::{Failure, RECORDS, TABLETS, clock};

/// Ends the server however the run ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _gone = self.0.kill();
        let _reaped = self.0.wait();
    }
}

/// Records a second, and the most memory that the server had in MB.
pub(crate) async fn ingest(server: &Path, folder: &Path, work: &Work) -> Result<(f64, f64), Failure> {
    let probe = std::net::TcpListener::bind("127.0.0.1:0")?;
    let addr = probe.local_addr()?;
    drop(probe);
    let dist = folder.join("dist");
    std::fs::create_dir_all(&dist)?;
    std::fs::write(dist.join("index.html"), "<!doctype html>")?;
    let child = Command::new(server)
        .args(["serve", "--log", "error", "--addr", &addr.to_string(), "--data"])
        .arg(folder)
        .arg("--dist")
        .arg(&dist)
        .stdout(Stdio::null())
        .spawn()?;
    let running = Running(child);
    let until = clock() + std::time::Duration::from_secs(20);
    while TcpStream::connect(addr).await.is_err() {
        if clock() > until {
            return Err("the server does not listen".into());
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let begun = clock();
    let mut senders = tokio::task::JoinSet::new();
    for bodies in work.bodies.clone() {
        senders.spawn(async move { send(addr, &bodies).await });
    }
    while let Some(done) = senders.join_next().await {
        done??;
    }
    let seconds = begun.elapsed().as_secs_f64();
    let records = f64::from(u32::try_from(TABLETS)?) * f64::from(u32::try_from(RECORDS)?);
    Ok((records / seconds, peak_mb(running.0.id())?))
}

async fn send(addr: std::net::SocketAddr, bodies: &[Vec<u8>]) -> Result<(), Failure> {
    let mut stream = TcpStream::connect(addr).await?;
    stream.set_nodelay(true)?;
    for body in bodies {
        let head = format!(
            "POST /api/v1/sync HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-ndjson\r\n\
             content-encoding: gzip\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).await?;
        stream.write_all(body).await?;
        let answer = answer(&mut stream).await?;
        if !answer.starts_with("HTTP/1.1 200") || !answer.contains("{\"receipt\":") {
            return Err(answer.chars().take(300).collect::<String>().into());
        }
    }
    Ok(())
}

/// One whole answer of a connection that stays open: by its length, or to the last chunk.
async fn answer(stream: &mut TcpStream) -> Result<String, Failure> {
    let mut got = Vec::new();
    let mut part = [0; 16 * 1024];
    loop {
        let n = stream.read(&mut part).await?;
        if n == 0 {
            return Err("the connection ended".into());
        }
        got.extend_from_slice(part.get(..n).unwrap_or_default());
        let text = String::from_utf8_lossy(&got);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head
            .lines()
            .find_map(|l| l.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
        let whole = length.map_or_else(|| body.ends_with("0\r\n\r\n"), |n: usize| body.len() >= n);
        if whole {
            return Ok(text.into_owned());
        }
    }
}

fn peak_mb(pid: u32) -> Result<f64, Failure> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:")).ok_or("no VmHWM")?;
    let kb: f64 = line.split_whitespace().nth(1).ok_or("no figure")?.parse()?;
    Ok(kb / 1024.0)
}
