//! Courier files: sealed bodies that someone carried. The same door as the wire: each part is a body of one device.
//!
//! Promise: the file is kept as it came, once; the same file again gives the same receipts and changes nothing.

use waymark_log::answer;
use waymark_log::courier::{Courier, CourierError};
use waymark_log::native::P256;
use waymark_log::{Opener, Receipt};

use super::{Arrived, Exchange, blocking, read, refused, unavailable};
use crate::problem::Problem;

/// What a courier file brought.
#[derive(Debug, Clone)]
pub struct Cargo {
    /// A receipt for each body.
    pub receipts: Vec<Receipt>,
    /// Entries that were new.
    pub new_entries: u64,
    /// Bodies that could not be read.
    pub unreadable: usize,
}

impl Exchange {
    /// Takes a courier file and answers with the lines that its carrier brings back.
    pub async fn cargo(&self, arrived: Arrived) -> Result<Vec<u8>, Problem> {
        let cargo = self.take_cargo(arrived).await?;
        let lines = answer::write(&self.keys.server, &self.keys.authority, &cargo.receipts, None, None);
        lines.map_err(|e| unavailable(crate::error::ServerError::content("the answer", e)))
    }

    /// Takes a courier file.
    pub async fn take_cargo(&self, arrived: Arrived) -> Result<Cargo, Problem> {
        let upload = self.keep(&arrived).await?;
        let (authority, opener) = (self.keys.authority, self.keys.sealing.clone());
        let bodies = blocking(move || {
            let file = Courier::parse(&arrived.bytes)?;
            file.check(&P256, &authority, &opener.public_key())?;
            let bodies: Vec<_> =
                file.parts.iter().map(|part| (part.device, file.open(part, &opener))).collect();
            Ok(bodies)
        });
        let bodies = bodies.await?.map_err(courier_problem)?;
        let mut cargo = Cargo { receipts: Vec::new(), new_entries: 0, unreadable: 0 };
        let mut first_fault = None;
        for (device, body) in bodies {
            match self.part(device, body, upload).await {
                Ok((receipt, new)) => {
                    cargo.receipts.push(receipt);
                    cargo.new_entries += new;
                }
                Err(e) if e.is_ours() => return Err(e),
                Err(e) => {
                    cargo.unreadable += 1;
                    first_fault.get_or_insert(e);
                }
            }
        }
        match first_fault {
            Some(e) if cargo.receipts.is_empty() => Err(e),
            _ => Ok(cargo),
        }
    }

    async fn part(
        &self,
        device: waymark_log::DeviceId,
        body: Result<Vec<u8>, CourierError>,
        upload: waymark_log::Hash,
    ) -> Result<(Receipt, u64), Problem> {
        let body = body.map_err(courier_problem)?;
        let authority = self.keys.authority;
        let received = blocking(move || read(&body, true, authority)).await?.map_err(refused)?;
        if received.greeting.hello.device != device {
            return Err(Problem::bad_request("bad_courier", "a part holds the body of another device"));
        }
        let (intake, hello) = self.intake(received, upload).await;
        let taken = self.store.take(intake).await.map_err(unavailable)?;
        Ok((self.receipt(device, hello, &taken), taken.new_entries))
    }
}

fn courier_problem(e: CourierError) -> Problem {
    match e {
        CourierError::TooLarge => Problem::too_large(e.to_string()),
        _ => Problem::bad_request(e.code(), e.to_string()),
    }
}
