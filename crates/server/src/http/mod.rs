//! HTTP as an adapter: three classes of routes. **Open** gives the app and content to anyone; **teaching** will hold what needs an
//! adopted tablet but no person; **records** takes logs and shows them to the office.

mod body;
mod headers;
mod open;
mod records;

pub use body::whole;
pub use headers::{client, guard};
pub use open::open;
pub use records::records;
