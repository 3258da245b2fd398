//! From entries to the office's tables. The tables are views (R8): dropped and made anew when [`PROJECTION`] changes.
//!
//! Promise: an entry that cannot be read is set aside with a code and the rest goes through (R6); the order of arrival does not matter:
//! the newest revision counts, of two with the same number the smaller hash, and a void hides what it names.

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};
use waymark_core::activity::Category;
use waymark_core::age::Sex;
use waymark_core::record::Void;
use waymark_core::session::{Reach, Session};

use super::take::{int, set_meta};
use crate::error::ServerError;
use crate::ingest::judge;

/// Grows with each change of `projection.sql` or of what is put into its tables.
const PROJECTION: &str = "3";

/// Makes the tables if they are of another version.
pub(super) async fn ensure(db: &mut SqliteConnection) -> Result<(), ServerError> {
    let have: Option<String> = sqlx::query_scalar("SELECT value FROM meta WHERE name = 'projection'")
        .fetch_optional(&mut *db)
        .await?;
    if have.as_deref() == Some(PROJECTION) { Ok(()) } else { make(db).await }
}

/// Drops the tables and makes them anew, empty.
pub(super) async fn make(db: &mut SqliteConnection) -> Result<(), ServerError> {
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *db).await?;
    let done = make_in(db).await;
    end(db, done).await
}

async fn make_in(db: &mut SqliteConnection) -> Result<(), ServerError> {
    sqlx::raw_sql(include_str!("projection.sql")).execute(&mut *db).await?;
    // What an older version could not read may be readable now.
    sqlx::query(
        "UPDATE entries SET aside = NULL WHERE aside IN ('bad_record', 'unknown_kind', 'unknown_schema')",
    )
    .execute(&mut *db)
    .await?;
    set_meta(db, "projected", "0").await?;
    set_meta(db, "projection", PROJECTION).await
}

async fn end(db: &mut SqliteConnection, done: Result<(), ServerError>) -> Result<(), ServerError> {
    let word = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
    sqlx::query(word).execute(db).await?;
    done
}

/// All that waits.
pub(super) async fn all(db: &mut SqliteConnection) -> Result<(), ServerError> {
    while some(db, 1_000).await? > 0 {}
    Ok(())
}

/// At most `limit` entries in one transaction; 0 when nothing waits any more.
pub(super) async fn some(db: &mut SqliteConnection, limit: i64) -> Result<usize, ServerError> {
    let at: Option<String> = sqlx::query_scalar("SELECT value FROM meta WHERE name = 'projected'")
        .fetch_optional(&mut *db)
        .await?;
    let after: i64 = at.and_then(|t| t.parse().ok()).unwrap_or(0);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, device, hash, kind, aside, received_ms, header, payload FROM entries WHERE id > ? ORDER BY id LIMIT ?",
    )
    .bind(after)
    .bind(limit)
    .fetch_all(&mut *db)
    .await?;
    let Some(last) = rows.last().map(|r| r.id) else { return Ok(0) };
    if let Err(e) = together(db, &rows, last).await {
        if !is_refusal(&e) {
            return Err(e);
        }
        one_by_one(db, &rows).await?;
    }
    Ok(if int(rows.len()) < limit { 0 } else { 1 })
}

/// All rows in one transaction.
async fn together(db: &mut SqliteConnection, rows: &[Row], last: i64) -> Result<(), ServerError> {
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *db).await?;
    let done = batch(db, rows, last).await;
    end(db, done).await
}

/// A row that the tables refuse must not stop the others: it is set aside.
async fn one_by_one(db: &mut SqliteConnection, rows: &[Row]) -> Result<(), ServerError> {
    for row in rows {
        match together(db, std::slice::from_ref(row), row.id).await {
            Err(e) if is_refusal(&e) => {
                tracing::error!("entry {} is set aside: {e}", row.id);
                set_aside(db, row.id, "bad_record").await?;
                set_meta(db, "projected", &row.id.to_string()).await?;
            }
            done => done?,
        }
    }
    Ok(())
}

/// Whether a table's constraint refused a row; anything else (a full disk) is no fault of the row.
fn is_refusal(e: &ServerError) -> bool {
    let ServerError::Database(sqlx::Error::Database(e)) = e else { return false };
    // SQLITE_CONSTRAINT and SQLITE_MISMATCH, without their extended parts.
    e.code().and_then(|c| c.parse::<u32>().ok()).is_some_and(|c| matches!(c & 0xff, 19 | 20))
}

async fn set_aside(db: &mut SqliteConnection, entry: i64, code: &str) -> Result<(), ServerError> {
    sqlx::query("UPDATE entries SET aside = coalesce(aside, ?) WHERE id = ?")
        .bind(code)
        .bind(entry)
        .execute(db)
        .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    device: Vec<u8>,
    hash: Vec<u8>,
    kind: String,
    aside: Option<String>,
    received_ms: i64,
    header: Vec<u8>,
    payload: Vec<u8>,
}

async fn batch(db: &mut SqliteConnection, rows: &[Row], last: i64) -> Result<(), ServerError> {
    for row in rows.iter().filter(|r| r.aside.is_none()) {
        match judge::record(&row.kind, &row.header, &row.payload) {
            Ok(judge::Record::Session(s)) => session(db, row, &s).await?,
            Ok(judge::Record::Void(v)) => void(db, row, &v).await?,
            Ok(judge::Record::Beside) => {}
            Err(code) => set_aside(db, row.id, code).await?,
        }
    }
    set_meta(db, "projected", &last.to_string()).await
}

async fn session(db: &mut SqliteConnection, row: &Row, s: &Session) -> Result<(), ServerError> {
    session_row(db, row, s).await?;
    if let Some(people) = s.reach.people()
        && !people.counts.is_empty()
    {
        let mut q: QueryBuilder<Sqlite> =
            QueryBuilder::new("INSERT INTO counts (entry, sex, age_min, age_max, n) ");
        q.push_values(&people.counts, |mut b, c| {
            b.push_bind(row.id)
                .push_bind(code_of(&c.sex))
                .push_bind(i64::from(c.ages.min))
                .push_bind(c.ages.max.map(i64::from))
                .push_bind(i64::from(c.count));
        });
        q.build().execute(&mut *db).await?;
    }
    for (after, asked) in [(false, &s.pretest), (true, &s.posttest)] {
        if asked.tallies().is_empty() {
            continue;
        }
        let mut q: QueryBuilder<Sqlite> =
            QueryBuilder::new("INSERT INTO tallies (entry, question, after, present, correct, dont_know) ");
        q.push_values(asked.tallies(), |mut b, t| {
            b.push_bind(row.id)
                .push_bind(&t.question_id)
                .push_bind(after)
                .push_bind(i64::from(t.present))
                .push_bind(i64::from(t.correct))
                .push_bind(i64::from(t.dont_know));
        });
        q.build().execute(&mut *db).await?;
    }
    choose(db, &row.device, &s.id).await
}

/// The code that serde gives a plain enum.
fn code_of<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// People of one sex.
fn of_sex(s: &Session, sex: Sex) -> i64 {
    let rows = s.reach.people().map(|p| p.counts.as_slice()).unwrap_or_default();
    rows.iter().filter(|r| r.sex == sex).map(|r| i64::from(r.count)).sum()
}

const COLUMNS: &str = "INSERT INTO sessions (entry, device, record, revision, hash, received_ms, session_ref, sample, org, team,
    category, activity, method, day, start_time, end_time, visits, held_before, adm1, adm2, adm3, adm4, place, audience,
    population, language, band_set, basis, people, people_f, people_m, people_x, first_time, disability, indirect, indirect_basis, facilitators_f,
    facilitators_m, reported) ";

async fn session_row(db: &mut SqliteConnection, row: &Row, s: &Session) -> Result<(), ServerError> {
    let people = s.reach.people();
    let method = if let Reach::Direct { method, .. } = &s.reach { Some(method.clone()) } else { None };
    let (indirect, how) = match &s.reach {
        Reach::Indirect { total, basis, .. } => (Some(i64::from(*total)), Some(basis.clone())),
        _ => (None, None),
    };
    let [f, m, x] = [Sex::F, Sex::M, Sex::X].map(|sex| of_sex(s, sex));
    let category = match s.category() {
        Category::Direct => "direct",
        Category::Indirect => "indirect",
        Category::Training => "training",
    };
    let mut q: QueryBuilder<Sqlite> = QueryBuilder::new(COLUMNS);
    q.push_values([s], |mut b, s| {
        b.push_bind(row.id)
            .push_bind(&row.device)
            .push_bind(&s.id)
            .push_bind(i64::from(s.revision))
            .push_bind(&row.hash);
        b.push_bind(row.received_ms).push_bind(&s.session_ref).push_bind(s.sample).push_bind(&s.org_code);
        b.push_bind(&s.team_code).push_bind(category).push_bind(&s.re_activity).push_bind(method.clone());
        b.push_bind(s.session_date.to_string()).push_bind(s.start_time.map(|t| t.to_string()));
        b.push_bind(s.end_time.map(|t| t.to_string()))
            .push_bind(i64::from(s.sessions_count))
            .push_bind(s.held_before);
        b.push_bind(&s.place.adm1_pcode).push_bind(&s.place.adm2_pcode).push_bind(&s.place.adm3_pcode);
        b.push_bind(&s.place.adm4_pcode).push_bind(&s.place.place_name).push_bind(&s.audience_type);
        b.push_bind(&s.population_group)
            .push_bind(&s.language)
            .push_bind(people.map(|p| p.band_set_id.clone()));
        b.push_bind(people.map(|p| code_of(&p.basis))).push_bind(people.map(|p| i64::from(p.total())));
        b.push_bind(f).push_bind(m).push_bind(x);
        b.push_bind(people.and_then(|p| p.first_time).map(i64::from));
        b.push_bind(people.and_then(|p| p.disability).map(i64::from))
            .push_bind(indirect)
            .push_bind(how.clone());
        b.push_bind(i64::from(s.facilitators_f))
            .push_bind(i64::from(s.facilitators_m))
            .push_bind(s.something_reported);
    });
    q.build().execute(db).await?;
    Ok(())
}

async fn void(db: &mut SqliteConnection, row: &Row, v: &Void) -> Result<(), ServerError> {
    sqlx::query("INSERT INTO voids (entry, device, record, revision, reason) VALUES (?, ?, ?, ?, ?)")
        .bind(row.id)
        .bind(&row.device)
        .bind(&v.id)
        .bind(i64::from(v.revision))
        .bind(&v.reason)
        .execute(&mut *db)
        .await?;
    choose(db, &row.device, &v.id).await
}

/// Which revision of a record counts. Depends on what is there, not on the order in which it came.
async fn choose(db: &mut SqliteConnection, device: &[u8], record: &str) -> Result<(), ServerError> {
    sqlx::query(
        "WITH best AS (
             SELECT entry, revision FROM sessions WHERE device = ?1 AND record = ?2
             ORDER BY revision DESC, hash LIMIT 1),
         gone AS (
             SELECT EXISTS (SELECT 1 FROM voids v, best b
                 WHERE v.device = ?1 AND v.record = ?2 AND v.revision >= b.revision) AS yes)
         UPDATE sessions AS s SET
             voided = (SELECT yes FROM gone),
             counts = s.entry = (SELECT entry FROM best) AND NOT (SELECT yes FROM gone),
             twin = EXISTS (SELECT 1 FROM sessions o WHERE o.device = s.device AND o.record = s.record
                 AND o.revision = s.revision AND o.entry <> s.entry)
         WHERE s.device = ?1 AND s.record = ?2",
    )
    .bind(device)
    .bind(record)
    .execute(db)
    .await?;
    Ok(())
}
