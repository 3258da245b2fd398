//! Entry point of the tablet app.

fn main() {
    waymark::app::start();
}
