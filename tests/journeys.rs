//! What people come to do, from the first key to what they read: one journey each.

#[path = "support/visitor.rs"]
mod visitor;
use visitor::Visitor;
#[test]
fn x() {
    let mut v = Visitor::arrives(120, 36);
    println!("{}", v.screen());
    v.press("alevitische");
    println!("{}", v.screen());
    v.press("<enter>");
    println!("{}", v.screen());
    v.press("<down><down><down>");
    println!("{}", v.screen());
    v.press("<esc><esc><tab><f2>");
    println!("{}", v.screen());
    let mut v = Visitor::arrives(60, 20);
    println!("{}", v.screen());
    v.press("<f1>");
    println!("{}", v.screen());
}
