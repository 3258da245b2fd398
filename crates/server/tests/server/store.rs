//! The suite of the trait `Store`: one list of cases; each implementation runs all of them (a PostgreSQL store adds a line here).

use std::sync::Arc;

use waymark_core::age::{AgeRange, Sex};
use waymark_core::question::Tally;
use waymark_core::session::{Asked, Reach};
use waymark_core::testing::SessionBuilder;
use waymark_server::store::sqlite::{Limits, SqliteStore};
use waymark_server::store::{Account, Filter, Kept, Login, Scope, Store, Upload, Voucher};

use crate::common::{Folder, Office, add, now};

/// A store and what keeps it alive.
async fn sqlite() -> (Arc<dyn Store>, Folder) {
    let folder = Folder::new();
    let key = waymark_log::PublicKey([4; 65]);
    let store = SqliteStore::open(&folder.path().join("s.sqlite"), Limits { each: 130, all: 200 }, key)
        .await
        .unwrap();
    (Arc::new(store), folder)
}

macro_rules! suite {
    ($($name:ident),*) => { $(
        #[tokio::test]
        async fn $name() {
            let (store, _folder) = sqlite().await;
            cases::$name(&*store).await;
        }
    )* };
}
suite!(
    raw_bytes_are_kept_once_and_within_the_share,
    a_voucher_opens_once,
    accounts_and_sign_ins,
    values_of_the_installation
);

mod cases {
    use super::*;

    fn upload(body: &[u8], from: &str) -> Upload {
        let sha256 = waymark_log::Hash::of(body);
        Upload { sha256, route: "sync", uploader: from.into(), at_ms: 0, body: body.to_vec() }
    }

    pub(super) async fn raw_bytes_are_kept_once_and_within_the_share(store: &dyn Store) {
        for _ in 0..5 {
            assert_eq!(store.keep(upload(&[1; 60], "a")).await.unwrap(), Kept::Yes);
            store.settle().await.unwrap();
        }
        assert_eq!(store.keep(upload(&[2; 80], "a")).await.unwrap(), Kept::Full);
        assert_eq!(store.keep(upload(&[3; 80], "b")).await.unwrap(), Kept::Yes);
        assert_eq!(store.keep(upload(&[4; 80], "c")).await.unwrap(), Kept::Full);
    }

    pub(super) async fn a_voucher_opens_once(store: &dyn Store) {
        let v = Voucher { id: "v".into(), secret: vec![1], made_ms: 5, expires_ms: 100 };
        store.add_voucher(v.clone()).await.unwrap();
        assert!(store.add_voucher(v).await.is_err());
        assert!(store.open_voucher(99).await.unwrap().is_some());
        assert!(store.open_voucher(100).await.unwrap().is_none());
    }

    pub(super) async fn accounts_and_sign_ins(store: &dyn Store) {
        assert!(store.account("hana").await.unwrap().is_none());
        let account = Account { name: "hana".into(), password: "x".into(), org: Some("GPS".into()) };
        store.put_account(account).await.unwrap();
        let login = Login {
            token: [1; 32],
            account: "hana".into(),
            form_token: "f".into(),
            expires_ms: 10,
            org: None,
        };
        store.put_login(login).await.unwrap();
        assert_eq!(store.login(&[1; 32], 9).await.unwrap().unwrap().org.as_deref(), Some("GPS"));
        assert!(store.login(&[1; 32], 10).await.unwrap().is_none());
        store.end_login(&[1; 32]).await.unwrap();
        assert!(store.login(&[1; 32], 9).await.unwrap().is_none());
    }

    pub(super) async fn values_of_the_installation(store: &dyn Store) {
        assert_eq!(store.meta("x").await.unwrap(), None);
        for value in ["1", "2"] {
            store.set_meta("x", value).await.unwrap();
            assert_eq!(store.meta("x").await.unwrap().as_deref(), Some(value));
        }
        store.ready().await.unwrap();
        assert_eq!(store.epoch().await.unwrap(), 1);
    }
}

fn tally(question: &str, correct: u16) -> Asked {
    Asked::Tallies(vec![Tally { question_id: question.into(), present: 10, correct, dont_know: 0 }])
}

/// Sessions of two organisations, one indirect, one with no question after.
async fn two_organisations() -> Office {
    let office = Office::open().await;
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

#[tokio::test]
async fn sums_are_those_of_the_records_and_never_mix_direct_and_indirect() {
    let office = two_organisations().await;
    let all = office.store().figures(&Scope::Authority, &Filter::default()).await.unwrap();
    assert_eq!((all.sessions, all.sample, all.people, all.indirect), (3, 2, 24, 900));
    let ages = office.store().ages(&Scope::Authority, &Filter::default()).await.unwrap();
    assert_eq!(ages.iter().map(|c| c.n).sum::<i64>(), 24);
    assert_eq!((ages[1].age_min, ages[1].age_max, ages[1].sex.as_str(), ages[1].n), (60, None, "m", 10));
}

#[tokio::test]
async fn a_scope_hides_what_is_not_the_callers() {
    let office = two_organisations().await;
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

#[tokio::test]
async fn filters_narrow() {
    let office = two_organisations().await;
    let count =
        async |filter: Filter| office.store().figures(&Scope::Authority, &filter).await.unwrap().sessions;
    let day = now().date().to_string();
    assert_eq!(count(Filter { from: Some(day.clone()), ..Filter::default() }).await, 2);
    assert_eq!(count(Filter { to: Some("2026-10-01".into()), ..Filter::default() }).await, 1);
    assert_eq!(count(Filter { place: Some("ZZ010101".into()), ..Filter::default() }).await, 3);
    assert_eq!(count(Filter { place: Some("ZZ02".into()), ..Filter::default() }).await, 0);
    assert_eq!(count(Filter { sample: Some(false), ..Filter::default() }).await, 1);
}

#[tokio::test]
async fn learning_compares_the_same_people() {
    let office = two_organisations().await;
    let rows = office.store().learning(&Scope::Authority, &Filter::default()).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].before_right, rows[0].before_present, rows[0].after_right, rows[0].sessions),
        (3, 10, 8, 1)
    );
}

#[tokio::test]
async fn a_row_that_the_tables_refuse_stops_no_other() {
    let office = Office::open().await;
    let file = office.folder.path().join("waymark.sqlite");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
    let mut db = sqlx::ConnectOptions::connect(&options).await.unwrap();
    // A table that refuses one organisation stands for whatever a later record may break.
    let refuse = "CREATE TRIGGER no BEFORE INSERT ON sessions WHEN new.org = 'NO' BEGIN SELECT RAISE(ABORT, 'no'); END";
    sqlx::query(refuse).execute(&mut db).await.unwrap();
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
