//! The database was replaced by an older copy: after the next sends everything is back (R5), and a new epoch begins.

use waymark_log::DeviceState;
use waymark_server::demo::tablet::Tablet;

use crate::common::{Folder, Office, On, add_sessions, all_sessions, now, now_s, suite};
use crate::place::Copied;

suite!(
    an_older_copy_gets_everything_back,
    two_restores_of_the_same_copy_begin_two_epochs,
    a_lost_database_takes_back_the_device_by_its_own_receipt,
);

/// An office that holds six records of a tablet, and the copy of its database from when it held three.
async fn copied_halfway(on: On) -> (Office, Tablet, Copied) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 6);
    office.send(&mut tablet, 1, 3).await;
    let folder = office.close().await;
    let backup = folder.copy().await;
    let office = Office::in_folder(folder).await;
    let all = office.send(&mut tablet, 4, 6).await;
    assert_eq!(all.receipt.receipt().epoch, 1);
    (office, tablet, backup)
}

async fn an_older_copy_gets_everything_back(on: On) {
    let (office, mut tablet, backup) = copied_halfway(on).await;
    let folder = office.close().await;
    folder.put_back(&backup).await;
    let office = Office::in_folder(folder).await;
    let answer = office.send(&mut tablet, 1, 0).await;
    let receipt = answer.receipt.receipt();
    assert_eq!((receipt.held[0].last, receipt.epoch, receipt.state), (3, now_s(), DeviceState::Adopted));
    let news = answer.news.unwrap();
    assert_eq!((news.line.from.epoch, news.line.from.seq), (now_s(), 0));
    // What the tablet still has outside `held` goes up again.
    let answer = office.send(&mut tablet, 4, 6).await;
    assert_eq!((answer.receipt.receipt().held[0].last, answer.receipt.receipt().epoch), (6, now_s()));
    assert_eq!(all_sessions(office.store()).await.len(), 6);
}

/// Two tablets must not take the server's log of one life for that of the other.
async fn two_restores_of_the_same_copy_begin_two_epochs(on: On) {
    let (office, mut tablet, backup) = copied_halfway(on).await;
    let mut folder = office.close().await;
    let receipt = tablet.receipt.clone();
    let mut epochs = Vec::new();
    for later_ms in [0, 1_000] {
        folder.put_back(&backup).await;
        let at = waymark_core::time::Moment::utc(now().unix_ms + later_ms);
        let office = Office::in_folder_at(folder, at).await;
        tablet.receipt.clone_from(&receipt);
        epochs.push(office.send(&mut tablet, 1, 0).await.receipt.receipt().epoch);
        folder = office.close().await;
    }
    assert_eq!(epochs, [now_s(), now_s() + 1]);
}

#[tokio::test]
async fn after_the_end_one_file_is_a_whole_backup() {
    const FILE: &str = "waymark.sqlite";
    let office = Office::open().await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 3);
    office.send(&mut tablet, 1, 3).await;
    office.store().finish().await.unwrap();
    let folder = Folder::new();
    std::fs::copy(office.folder.path().join(FILE), folder.path().join(FILE)).unwrap();
    let restored = Office::in_folder(folder).await;
    assert_eq!(all_sessions(restored.store()).await.len(), 3);
}

async fn a_lost_database_takes_back_the_device_by_its_own_receipt(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 2);
    office.send(&mut tablet, 1, 2).await;
    tablet.voucher = None;
    let folder = office.close().await;
    folder.lose().await;
    let office = Office::in_folder(folder).await;
    let answer = office.send(&mut tablet, 1, 2).await;
    let receipt = answer.receipt.receipt();
    assert_eq!((receipt.state, receipt.epoch, receipt.held[0].last), (DeviceState::Adopted, now_s(), 2));
    assert_eq!(all_sessions(office.store()).await.len(), 2);
    // A receipt that another authority signed says nothing here.
    let other = Office::on(on).await;
    let mut stranger = other.tablet(1);
    stranger.receipt.clone_from(&tablet.receipt);
    let answer = other.send(&mut stranger, 1, 0).await;
    assert_eq!(answer.receipt.receipt().state, DeviceState::Pending);
}
