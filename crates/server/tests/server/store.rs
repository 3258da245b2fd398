//! The suite of the trait `Store`: one list of cases; each engine runs all of them.

use std::sync::Arc;

use waymark_core::age::{AgeRange, Sex};
use waymark_core::question::Tally;
use waymark_core::session::{Asked, Reach};
use waymark_core::testing::SessionBuilder;
use waymark_log::native::gzip;
use waymark_server::ingest::Arrived;
use waymark_server::serve::Installation;
use waymark_server::store::{Account, Filter, Kept, Limits, Login, Scope, SqlStore, Store, Upload, Voucher};

use crate::common::{Folder, Office, On, add, all_sessions, now, suite, world};

suite!(
    two_programs_on_one_database_take_and_count_each_record_once,
    raw_bytes_are_kept_once_and_within_the_share,
    a_voucher_opens_once,
    accounts_and_sign_ins,
    values_of_the_installation,
    sums_are_those_of_the_records_and_never_mix_direct_and_indirect,
    a_scope_hides_what_is_not_the_callers,
    filters_narrow,
    learning_compares_the_same_people,
    a_row_that_the_tables_refuse_stops_no_other,
);

/// A store with small limits, and what keeps it alive.
async fn small(on: On) -> (Arc<dyn Store>, Folder) {
    let folder = Folder::on(on).await;
    let key = waymark_log::PublicKey([4; 65]);
    let store = SqlStore::open(folder.address(), Limits { each: 130, all: 200 }, key).await.unwrap();
    (Arc::new(store), folder)
}

fn upload(body: &[u8], from: &str) -> Upload {
    let sha256 = waymark_log::Hash::of(body);
    Upload { sha256, route: "sync", uploader: from.into(), at_ms: 0, body: body.to_vec() }
}

async fn raw_bytes_are_kept_once_and_within_the_share(on: On) {
    let (store, _folder) = small(on).await;
    for _ in 0..5 {
        assert_eq!(store.keep(upload(&[1; 60], "a")).await.unwrap(), Kept::Yes);
        store.settle().await.unwrap();
    }
    assert_eq!(store.keep(upload(&[2; 80], "a")).await.unwrap(), Kept::Full);
    assert_eq!(store.keep(upload(&[3; 80], "b")).await.unwrap(), Kept::Yes);
    assert_eq!(store.keep(upload(&[4; 80], "c")).await.unwrap(), Kept::Full);
}

async fn a_voucher_opens_once(on: On) {
    let (store, _folder) = small(on).await;
    let v = Voucher { id: "v".into(), secret: vec![1], made_ms: 5, expires_ms: 100 };
    store.add_voucher(v.clone()).await.unwrap();
    assert!(store.add_voucher(v).await.is_err());
    assert!(store.open_voucher(99).await.unwrap().is_some());
    assert!(store.open_voucher(100).await.unwrap().is_none());
}

async fn accounts_and_sign_ins(on: On) {
    let (store, _folder) = small(on).await;
    assert!(store.account("hana").await.unwrap().is_none());
    let account = Account { name: "hana".into(), password: "x".into(), org: Some("GPS".into()) };
    store.put_account(account).await.unwrap();
    let login =
        Login { token: [1; 32], account: "hana".into(), form_token: "f".into(), expires_ms: 10, org: None };
    store.put_login(login).await.unwrap();
    assert_eq!(store.login(&[1; 32], 9).await.unwrap().unwrap().org.as_deref(), Some("GPS"));
    assert!(store.login(&[1; 32], 10).await.unwrap().is_none());
    store.end_login(&[1; 32]).await.unwrap();
    assert!(store.login(&[1; 32], 9).await.unwrap().is_none());
}

async fn values_of_the_installation(on: On) {
    let (store, _folder) = small(on).await;
    assert_eq!(store.meta("x").await.unwrap(), None);
    for value in ["1", "2"] {
        store.set_meta("x", value).await.unwrap();
        assert_eq!(store.meta("x").await.unwrap().as_deref(), Some(value));
    }
    store.ready().await.unwrap();
    assert_eq!(store.epoch().await.unwrap(), 1);
}

fn tally(question: &str, correct: u16) -> Asked {
    Asked::Tallies(vec![Tally { question_id: question.into(), present: 10, correct, dont_know: 0 }])
}

/// Sessions of two organisations, one indirect, one with no question after.
async fn two_organisations(on: On) -> Office {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    let rows = [(Sex::F, AgeRange::new(6, 12), 7), (Sex::M, AgeRange::from(60), 5)];
    let base = || SessionBuilder::new().people(&rows);
    add(
        &mut tablet,
        &base().number(1).with(|p| (p.pretest, p.posttest) = (tally("a/b", 3), tally("a/b", 8))).build(),
    );
    add(
        &mut tablet,
        &base()
            .number(2)
            .with(|p| {
                p.org_code = "LSN".into();
                p.sample = false;
                (p.pretest, p.posttest) = (tally("a/b", 9), Asked::Skipped("no_time".into()));
            })
            .build(),
    );
    add(
        &mut tablet,
        &base()
            .number(3)
            .with(|p| {
                p.org_code = "LSN".into();
                p.reach = Reach::Indirect { total: 900, basis: "estimate".into(), broadcast: None };
                (p.pretest, p.posttest) = (Asked::NotPart, Asked::NotPart);
                p.session_date = "2026-10-01".parse().unwrap();
            })
            .build(),
    );
    office.send(&mut tablet, 1, 3).await;
    office.store().settle().await.unwrap();
    office
}

async fn sums_are_those_of_the_records_and_never_mix_direct_and_indirect(on: On) {
    let office = two_organisations(on).await;
    let all = office.store().figures(&Scope::Authority, &Filter::default()).await.unwrap();
    assert_eq!((all.sessions, all.sample, all.people, all.indirect), (3, 2, 24, 900));
    let ages = office.store().ages(&Scope::Authority, &Filter::default()).await.unwrap();
    assert_eq!(ages.iter().map(|c| c.n).sum::<i64>(), 24);
    assert_eq!((ages[1].age_min, ages[1].age_max, ages[1].sex.as_str(), ages[1].n), (60, None, "m", 10));
}

async fn a_scope_hides_what_is_not_the_callers(on: On) {
    let office = two_organisations(on).await;
    let store = office.store();
    let gps = Scope::Organisation("GPS".into());
    let none = Scope::Organisation("OHR".into());
    let asks_for_others = Filter { org: Some("LSN".into()), ..Filter::default() };
    assert_eq!(store.figures(&gps, &Filter::default()).await.unwrap().sessions, 1);
    assert_eq!(store.figures(&gps, &asks_for_others).await.unwrap().sessions, 0);
    assert_eq!(store.sessions(&gps, &asks_for_others, None).await.unwrap().len(), 0);
    assert_eq!(store.session_counts(&gps, &Filter::default()).await.unwrap().len(), 2);
    assert_eq!(store.reached(&none).await.unwrap().len(), 0);
    assert_eq!(store.ages(&none, &Filter::default()).await.unwrap().len(), 0);
    assert_eq!(store.learning(&none, &Filter::default()).await.unwrap().len(), 0);
}

async fn filters_narrow(on: On) {
    let office = two_organisations(on).await;
    let count =
        async |filter: Filter| office.store().figures(&Scope::Authority, &filter).await.unwrap().sessions;
    let day = now().date().to_string();
    assert_eq!(count(Filter { from: Some(day.clone()), ..Filter::default() }).await, 2);
    assert_eq!(count(Filter { to: Some("2026-10-01".into()), ..Filter::default() }).await, 1);
    assert_eq!(count(Filter { place: Some("ZZ010101".into()), ..Filter::default() }).await, 3);
    assert_eq!(count(Filter { place: Some("ZZ02".into()), ..Filter::default() }).await, 0);
    assert_eq!(count(Filter { sample: Some(false), ..Filter::default() }).await, 1);
    // A NUL from a request is a text that nothing equals, and no fault of ours.
    assert_eq!(count(Filter { place: Some("ZZ\0".into()), ..Filter::default() }).await, 0);
    assert!(office.store().account("a\0").await.unwrap().is_none());
}

async fn learning_compares_the_same_people(on: On) {
    let office = two_organisations(on).await;
    let rows = office.store().learning(&Scope::Authority, &Filter::default()).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].before_right, rows[0].before_present, rows[0].after_right, rows[0].sessions),
        (3, 10, 8, 1)
    );
}

async fn a_row_that_the_tables_refuse_stops_no_other(on: On) {
    let office = Office::on(on).await;
    // A table that refuses one organisation stands for whatever a later record may break.
    let refuse = match on {
        On::Sqlite => {
            "CREATE TRIGGER no BEFORE INSERT ON sessions WHEN new.org = 'NO' BEGIN SELECT RAISE(ABORT, 'no'); END"
        }
        On::Postgres => {
            "CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
             CREATE TRIGGER no BEFORE INSERT ON sessions FOR EACH ROW WHEN (new.org = 'NO') EXECUTE FUNCTION no()"
        }
    };
    office.folder.run(refuse).await;
    let mut tablet = office.enrolled(1).await;
    for (n, org) in [(1, "GPS"), (2, "NO"), (3, "GPS")] {
        add(&mut tablet, &SessionBuilder::new().number(n).with(|p| p.org_code = org.into()).build());
    }
    office.send(&mut tablet, 1, 3).await;
    let filter = Filter::default();
    office.store().settle().await.unwrap();
    assert_eq!(office.store().figures(&Scope::Authority, &filter).await.unwrap().sessions, 2);
    let answer = office.send(&mut tablet, 1, 0).await;
    assert_eq!(answer.receipt.receipt().aside, [(2, "bad_record".to_owned())]);
}

/// The version before and the one after an update run side by side for a while.
async fn two_programs_on_one_database_take_and_count_each_record_once(on: On) {
    let office = Office::on(on).await;
    let beside =
        Installation::open(office.folder.path(), office.folder.address(), world(), Limits::default());
    let beside = beside.await.unwrap().exchange;
    let mut sending = Vec::new();
    for n in 1..=8 {
        let mut tablet = office.enrolled(n).await;
        for i in 0..40 {
            add(&mut tablet, &SessionBuilder::new().number(u64::from(n) * 1_000 + i).build());
        }
        sending.push(tablet);
    }
    let sent = sending.iter().map(async |tablet| {
        for first in (1..=40).step_by(5) {
            let bytes = gzip(&tablet.body(first, first + 4, now()).await.unwrap().bytes).unwrap();
            let arrived = |bytes| Arrived { bytes, gzip: true, uploader: "t".into(), route: "sync" };
            let (one, two) = tokio::join!(office.exchange().sync(arrived(bytes.clone())), async {
                beside.sync(arrived(bytes)).await
            });
            assert!(one.is_ok() && two.is_ok());
            let (one, two) = tokio::join!(office.store().settle(), beside.store.settle());
            assert!(one.is_ok() && two.is_ok());
        }
    });
    futures(sent).await;
    assert_eq!(all_sessions(office.store()).await.len(), 320);
    assert_eq!(office.store().set_aside().await.unwrap(), (0, 0));
}

/// All at once, on this task.
async fn futures<F: Future<Output = ()>>(all: impl Iterator<Item = F>) {
    let mut all: Vec<_> = all.map(Box::pin).collect();
    std::future::poll_fn(|cx| {
        all.retain_mut(|f| f.as_mut().poll(cx).is_pending());
        if all.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
}
