//! From entries to the office's tables. The tables are views (R8): dropped and made anew when [`PROJECTION`] changes.
//!
//! Promise: an entry that cannot be read is set aside with a code and the rest goes through (R6); the order of arrival does not matter:
//! the newest revision counts, of two with the same number the smaller hash, and a void hides what it names.

use sqlx::{AnyConnection, AssertSqlSafe};
use waymark_core::activity::Category;
use waymark_core::age::Sex;
use waymark_core::record::Void;
use waymark_core::session::{Reach, Session};

use super::engine::{Engine, end};
use super::take::{int, meta, set_meta};
use crate::error::ServerError;
use crate::ingest::judge;

/// Grows with each change of `projection.sql` or of what is put into its tables.
const PROJECTION: &str = "3";

/// Makes the tables if they are of another version.
pub(super) async fn ensure(db: &mut AnyConnection) -> Result<(), ServerError> {
    Engine::of(db).begin(db).await?;
    let done = ensure_in(db).await;
    end(db, done).await
}

async fn ensure_in(db: &mut AnyConnection) -> Result<(), ServerError> {
    let have = meta(db, "projection").await?;
    if have.as_deref() == Some(PROJECTION) { Ok(()) } else { make_in(db).await }
}

/// Drops the tables and makes them anew, empty.
pub(super) async fn make(db: &mut AnyConnection) -> Result<(), ServerError> {
    Engine::of(db).begin(db).await?;
    let done = make_in(db).await;
    end(db, done).await
}

async fn make_in(db: &mut AnyConnection) -> Result<(), ServerError> {
    Engine::of(db).make_tables(db, include_str!("projection.sql")).await?;
    // What an older version could not read may be readable now.
    sqlx::query(
        "UPDATE entries SET aside = NULL WHERE aside IN ('bad_record', 'unknown_kind', 'unknown_schema')",
    )
    .execute(&mut *db)
    .await?;
    set_meta(db, "projected", "0").await?;
    set_meta(db, "projection", PROJECTION).await
}

/// The last entry that is in the tables.
pub(super) async fn cursor(db: &mut AnyConnection) -> Result<i64, ServerError> {
    Ok(meta(db, "projected").await?.and_then(|t| t.parse().ok()).unwrap_or(0))
}

/// All that waits.
pub(super) async fn all(db: &mut AnyConnection) -> Result<(), ServerError> {
    while some(db, 1_000).await? > 0 {}
    Ok(())
}

/// At most `limit` entries in one transaction; 0 when nothing waits any more.
pub(super) async fn some(db: &mut AnyConnection, limit: i64) -> Result<usize, ServerError> {
    let done = match step(db, limit, Rows::Together).await {
        // A row that the tables refuse must not stop the others: it is set aside.
        Err(e) if Engine::of(db).is_refusal(&e) => step(db, limit, Rows::EachAlone).await?,
        done => done?,
    };
    Ok(if int(done) < limit { 0 } else { 1 })
}

/// What a refused row takes with it.
#[derive(Clone, Copy)]
enum Rows {
    /// The whole step.
    Together,
    /// Nothing: each row has a savepoint.
    EachAlone,
}

/// One transaction. The cursor is read inside it, so that two programs on one database never take the same entry.
async fn step(db: &mut AnyConnection, limit: i64, rows: Rows) -> Result<usize, ServerError> {
    Engine::of(db).begin(db).await?;
    let done = step_in(db, limit, rows).await;
    end(db, done).await
}

async fn step_in(db: &mut AnyConnection, limit: i64, how: Rows) -> Result<usize, ServerError> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, device, hash, kind, aside, received_ms, header, payload FROM entries
         WHERE id > $1 ORDER BY id LIMIT $2",
    )
    .bind(cursor(db).await?)
    .bind(limit)
    .fetch_all(&mut *db)
    .await?;
    let Some(last) = rows.last().map(|r| r.id) else { return Ok(0) };
    for row in rows.iter().filter(|r| r.aside.is_none()) {
        match how {
            Rows::Together => entry(db, row).await?,
            Rows::EachAlone => alone(db, row).await?,
        }
    }
    set_meta(db, "projected", &last.to_string()).await?;
    Ok(rows.len())
}

async fn alone(db: &mut AnyConnection, row: &Row) -> Result<(), ServerError> {
    sqlx::raw_sql("SAVEPOINT entry").execute(&mut *db).await?;
    match entry(db, row).await {
        Err(e) if Engine::of(db).is_refusal(&e) => {
            tracing::error!("entry {} is set aside: {e}", row.id);
            sqlx::raw_sql("ROLLBACK TO entry").execute(&mut *db).await?;
            set_aside(db, row.id, "bad_record").await?;
        }
        done => done?,
    }
    sqlx::raw_sql("RELEASE entry").execute(db).await?;
    Ok(())
}

async fn set_aside(db: &mut AnyConnection, entry: i64, code: &str) -> Result<(), ServerError> {
    sqlx::query("UPDATE entries SET aside = coalesce(aside, $1) WHERE id = $2")
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

async fn entry(db: &mut AnyConnection, row: &Row) -> Result<(), ServerError> {
    match judge::record(&row.kind, &row.header, &row.payload) {
        Ok(judge::Record::Session(s)) => session(db, row, &s).await,
        Ok(judge::Record::Void(v)) => void(db, row, &v).await,
        Ok(judge::Record::Beside) => Ok(()),
        Err(code) => set_aside(db, row.id, code).await,
    }
}

async fn session(db: &mut AnyConnection, row: &Row, s: &Session) -> Result<(), ServerError> {
    session_row(db, row, s).await?;
    let counts = s.reach.people().map(|p| p.counts.as_slice()).unwrap_or_default();
    if !counts.is_empty() {
        let places = Engine::of(db).places(counts.len(), 5);
        let sql = format!("INSERT INTO counts (entry, sex, age_min, age_max, n) VALUES {places}");
        let mut q = sqlx::query(AssertSqlSafe(sql));
        for c in counts {
            q = q.bind(row.id).bind(code_of(&c.sex)).bind(i64::from(c.ages.min));
            q = q.bind(c.ages.max.map(i64::from)).bind(i64::from(c.count));
        }
        q.execute(&mut *db).await?;
    }
    for (after, asked) in [(0_i64, &s.pretest), (1, &s.posttest)] {
        let tallies = asked.tallies();
        if tallies.is_empty() {
            continue;
        }
        let places = Engine::of(db).places(tallies.len(), 6);
        let sql = format!(
            "INSERT INTO tallies (entry, question, after, present, correct, dont_know) VALUES {places}"
        );
        let mut q = sqlx::query(AssertSqlSafe(sql));
        for t in tallies {
            q = q.bind(row.id).bind(&t.question_id).bind(after).bind(i64::from(t.present));
            q = q.bind(i64::from(t.correct)).bind(i64::from(t.dont_know));
        }
        q.execute(&mut *db).await?;
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
    facilitators_m, reported)";
/// How many those are.
const COLUMN_COUNT: usize = 39;

async fn session_row(db: &mut AnyConnection, row: &Row, s: &Session) -> Result<(), ServerError> {
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
    let sql = format!("{COLUMNS} VALUES {}", Engine::of(db).places(1, COLUMN_COUNT));
    let q = sqlx::query(AssertSqlSafe(sql));
    let q = q.bind(row.id).bind(&row.device).bind(&s.id).bind(i64::from(s.revision)).bind(&row.hash);
    let q = q.bind(row.received_ms).bind(&s.session_ref).bind(i64::from(s.sample)).bind(&s.org_code);
    let q = q.bind(&s.team_code).bind(category).bind(&s.re_activity).bind(method);
    let q = q.bind(s.session_date.to_string()).bind(s.start_time.map(|t| t.to_string()));
    let q = q.bind(s.end_time.map(|t| t.to_string())).bind(i64::from(s.sessions_count));
    let q = q.bind(i64::from(s.held_before)).bind(&s.place.adm1_pcode).bind(&s.place.adm2_pcode);
    let q = q.bind(&s.place.adm3_pcode).bind(&s.place.adm4_pcode).bind(&s.place.place_name);
    let q = q.bind(&s.audience_type).bind(&s.population_group).bind(&s.language);
    let q = q.bind(people.map(|p| p.band_set_id.clone())).bind(people.map(|p| code_of(&p.basis)));
    let q = q.bind(people.map(|p| i64::from(p.total()))).bind(f).bind(m).bind(x);
    let q = q.bind(people.and_then(|p| p.first_time).map(i64::from));
    let q = q.bind(people.and_then(|p| p.disability).map(i64::from)).bind(indirect).bind(how);
    let q = q.bind(i64::from(s.facilitators_f)).bind(i64::from(s.facilitators_m));
    q.bind(i64::from(s.something_reported)).execute(db).await?;
    Ok(())
}

async fn void(db: &mut AnyConnection, row: &Row, v: &Void) -> Result<(), ServerError> {
    sqlx::query("INSERT INTO voids (entry, device, record, revision, reason) VALUES ($1, $2, $3, $4, $5)")
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
async fn choose(db: &mut AnyConnection, device: &[u8], record: &str) -> Result<(), ServerError> {
    sqlx::query(
        "WITH best AS (
             SELECT entry, revision FROM sessions WHERE device = $1 AND record = $2
             ORDER BY revision DESC, hash LIMIT 1),
         gone AS (
             SELECT count(*) AS n FROM voids v, best b
             WHERE v.device = $1 AND v.record = $2 AND v.revision >= b.revision)
         UPDATE sessions AS s SET
             voided = CASE WHEN (SELECT n FROM gone) > 0 THEN 1 ELSE 0 END,
             counts = CASE WHEN s.entry = (SELECT entry FROM best) AND (SELECT n FROM gone) = 0
                 THEN 1 ELSE 0 END,
             twin = CASE WHEN EXISTS (SELECT 1 FROM sessions o WHERE o.device = s.device AND o.record = s.record
                 AND o.revision = s.revision AND o.entry <> s.entry) THEN 1 ELSE 0 END
         WHERE s.device = $1 AND s.record = $2",
    )
    .bind(device)
    .bind(record)
    .execute(db)
    .await?;
    Ok(())
}
