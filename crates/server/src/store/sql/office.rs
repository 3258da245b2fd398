//! The office's questions. Each takes the caller's scope and the filter; none adds direct, training and indirect (P4).

use sqlx::AnyPool;

use crate::error::ServerError;
use crate::store::types::{AgeCell, Figures, Filter, LearningRow, Place, Scope, SessionRow};

/// The sessions that count, within scope and filter. Parameters 1 to 6 as [`bound`] binds them.
macro_rules! counting {
    ($select:literal, $join:literal, $after:literal) => {
        concat!(
            $select,
            " FROM sessions s JOIN entries e ON e.id = s.entry ",
            $join,
            " WHERE s.counts = 1 AND e.accepted = 1
                AND ($1 IS NULL OR s.org = $1) AND ($2 IS NULL OR s.org = $2)
                AND ($3 IS NULL OR s.day >= $3) AND ($4 IS NULL OR s.day <= $4)
                AND ($5 IS NULL OR s.adm1 = $5 OR s.adm2 = $5 OR s.adm3 = $5 OR s.adm4 = $5)
                AND ($6 IS NULL OR s.sample = $6) ",
            $after
        )
    };
}

/// Binds the six parameters of [`counting`].
macro_rules! bound {
    ($query:expr, $scope:expr, $filter:expr) => {
        $query
            .bind($scope.org().map(str::to_owned))
            .bind(asked($filter.org.as_deref()))
            .bind(asked($filter.from.as_deref()))
            .bind(asked($filter.to.as_deref()))
            .bind(asked($filter.place.as_deref()))
            .bind($filter.sample.map(i64::from))
    };
}

/// A text from a request. PostgreSQL has none with a NUL, and nothing in the tables has one either.
pub(super) fn asked(text: Option<&str>) -> Option<String> {
    text.map(|t| t.replace('\0', "\u{fffd}"))
}

#[derive(sqlx::FromRow)]
struct FigureRow {
    sessions: i64,
    sample: i64,
    people: i64,
    first_time: i64,
    first_time_of: i64,
    disability: i64,
    disability_unasked: i64,
    trained: i64,
    indirect: i64,
}

pub(super) async fn figures(db: &AnyPool, scope: &Scope, filter: &Filter) -> Result<Figures, ServerError> {
    let sql = counting!(
        "SELECT count(*) AS sessions, CAST(coalesce(sum(s.sample), 0) AS BIGINT) AS sample,
            CAST(coalesce(sum(CASE WHEN s.category = 'direct' THEN s.people END), 0) AS BIGINT) AS people,
            CAST(coalesce(sum(CASE WHEN s.category = 'direct' THEN s.first_time END), 0) AS BIGINT) AS first_time,
            CAST(coalesce(sum(CASE WHEN s.category = 'direct' AND s.first_time IS NOT NULL THEN s.people END), 0) AS BIGINT)
                AS first_time_of,
            CAST(coalesce(sum(CASE WHEN s.category = 'direct' THEN s.disability END), 0) AS BIGINT) AS disability,
            count(CASE WHEN s.category = 'direct' AND s.disability IS NULL THEN 1 END) AS disability_unasked,
            CAST(coalesce(sum(CASE WHEN s.category = 'training' THEN s.people END), 0) AS BIGINT) AS trained,
            CAST(coalesce(sum(s.indirect), 0) AS BIGINT) AS indirect",
        "",
        ""
    );
    let r: FigureRow = bound!(sqlx::query_as(sql), scope, filter).fetch_one(db).await?;
    let voided: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM (SELECT DISTINCT device, record FROM sessions
             WHERE voided = 1 AND ($1 IS NULL OR org = $1)) AS gone",
    )
    .bind(scope.org().map(str::to_owned))
    .fetch_one(db)
    .await?;
    Ok(Figures {
        sessions: r.sessions,
        sample: r.sample,
        people: r.people,
        first_time: r.first_time,
        first_time_of: r.first_time_of,
        disability: r.disability,
        disability_unasked: r.disability_unasked,
        trained: r.trained,
        indirect: r.indirect,
        voided,
    })
}

pub(super) async fn ages(db: &AnyPool, scope: &Scope, filter: &Filter) -> Result<Vec<AgeCell>, ServerError> {
    let sql = counting!(
        "SELECT c.age_min, c.age_max, c.sex, CAST(sum(c.n) AS BIGINT)",
        "JOIN counts c ON c.entry = s.entry AND s.category = 'direct'",
        "GROUP BY c.age_min, c.age_max, c.sex ORDER BY c.age_min, c.age_max NULLS FIRST, c.sex"
    );
    let rows: Vec<(i64, Option<i64>, String, i64)> =
        bound!(sqlx::query_as(sql), scope, filter).fetch_all(db).await?;
    Ok(rows.into_iter().map(|(age_min, age_max, sex, n)| AgeCell { age_min, age_max, sex, n }).collect())
}

/// Only sessions where the question was asked before and after, so that both figures are of the same people.
pub(super) async fn learning(
    db: &AnyPool,
    scope: &Scope,
    filter: &Filter,
) -> Result<Vec<LearningRow>, ServerError> {
    let sql = counting!(
        "SELECT b.question, CAST(sum(b.present) AS BIGINT), CAST(sum(b.correct) AS BIGINT),
            CAST(sum(a.present) AS BIGINT), CAST(sum(a.correct) AS BIGINT), count(*)",
        "JOIN tallies b ON b.entry = s.entry AND b.after = 0
         JOIN tallies a ON a.entry = s.entry AND a.after = 1 AND a.question = b.question",
        "GROUP BY b.question ORDER BY b.question"
    );
    let rows: Vec<(String, i64, i64, i64, i64, i64)> =
        bound!(sqlx::query_as(sql), scope, filter).fetch_all(db).await?;
    let row = |(question, before_present, before_right, after_present, after_right, sessions)| LearningRow {
        question,
        before_present,
        before_right,
        after_present,
        after_right,
        sessions,
    };
    Ok(rows.into_iter().map(row).collect())
}

pub(super) async fn sessions(
    db: &AnyPool,
    scope: &Scope,
    filter: &Filter,
    page: Option<(u32, u32)>,
) -> Result<Vec<SessionRow>, ServerError> {
    let (limit, offset) = page.map_or((i64::MAX, 0), |(n, from)| (i64::from(n), i64::from(from)));
    let sql = counting!(
        "SELECT s.*",
        "",
        "ORDER BY s.day DESC, s.start_time DESC NULLS LAST, s.session_ref LIMIT $7 OFFSET $8"
    );
    Ok(bound!(sqlx::query_as(sql), scope, filter).bind(limit).bind(offset).fetch_all(db).await?)
}

pub(super) async fn session_counts(
    db: &AnyPool,
    scope: &Scope,
    filter: &Filter,
) -> Result<Vec<(i64, AgeCell)>, ServerError> {
    let sql = counting!(
        "SELECT s.entry, c.age_min, c.age_max, c.sex, c.n",
        "JOIN counts c ON c.entry = s.entry",
        ""
    );
    let rows: Vec<(i64, i64, Option<i64>, String, i64)> =
        bound!(sqlx::query_as(sql), scope, filter).fetch_all(db).await?;
    Ok(rows
        .into_iter()
        .map(|(entry, age_min, age_max, sex, n)| (entry, AgeCell { age_min, age_max, sex, n }))
        .collect())
}

type ReachedRow = (Option<String>, Option<String>, Option<String>, Option<String>, String, i64);

pub(super) async fn reached(db: &AnyPool, scope: &Scope) -> Result<Vec<Place>, ServerError> {
    let sql = counting!(
        "SELECT s.adm4, s.adm3, s.adm2, s.adm1, max(s.day), count(*)",
        "",
        "AND s.category <> 'indirect' GROUP BY s.adm4, s.adm3, s.adm2, s.adm1"
    );
    let all = Filter::default();
    let rows: Vec<ReachedRow> = bound!(sqlx::query_as(sql), scope, all).fetch_all(db).await?;
    let place = |(a4, a3, a2, a1, last_day, sessions): ReachedRow| Place {
        pcodes: [a4, a3, a2, a1].into_iter().flatten().collect(),
        last_day,
        sessions,
    };
    Ok(rows.into_iter().map(place).collect())
}

pub(super) async fn waiting_records(db: &AnyPool, scope: &Scope) -> Result<i64, ServerError> {
    let n = sqlx::query_scalar(
        "SELECT count(*) FROM (SELECT DISTINCT s.device, s.record FROM sessions s JOIN entries e ON e.id = s.entry
             WHERE e.accepted = 0 AND ($1 IS NULL OR s.org = $1)) AS waiting",
    )
    .bind(scope.org().map(str::to_owned))
    .fetch_one(db)
    .await?;
    Ok(n)
}
