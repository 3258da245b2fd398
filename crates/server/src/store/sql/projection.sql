-- Views of the log as tables: dropped and made anew whenever `PROJECTION` in project.rs changes, then filled from `entries`.

DROP TABLE IF EXISTS tallies;
DROP TABLE IF EXISTS counts;
DROP TABLE IF EXISTS voids;
DROP TABLE IF EXISTS sessions;

CREATE TABLE sessions (
    entry           INTEGER PRIMARY KEY,
    device          BLOB NOT NULL,
    record          TEXT NOT NULL,
    revision        INTEGER NOT NULL,
    hash            BLOB NOT NULL,
    -- 1: this revision is the one that counts.
    counts          INTEGER NOT NULL DEFAULT 0,
    -- 1: another entry has the same record and revision.
    twin            INTEGER NOT NULL DEFAULT 0,
    voided          INTEGER NOT NULL DEFAULT 0,
    received_ms     INTEGER NOT NULL,
    session_ref     TEXT NOT NULL,
    sample          INTEGER NOT NULL,
    org             TEXT NOT NULL,
    team            TEXT NOT NULL,
    category        TEXT NOT NULL,
    activity        TEXT NOT NULL,
    method          TEXT,
    day             TEXT NOT NULL,
    start_time      TEXT,
    end_time        TEXT,
    visits          INTEGER NOT NULL,
    held_before     INTEGER NOT NULL,
    adm1            TEXT,
    adm2            TEXT,
    adm3            TEXT,
    adm4            TEXT,
    place           TEXT NOT NULL,
    audience        TEXT NOT NULL,
    population      TEXT NOT NULL,
    language        TEXT NOT NULL,
    band_set        TEXT,
    basis           TEXT,
    people          INTEGER,
    people_f        INTEGER NOT NULL,
    people_m        INTEGER NOT NULL,
    people_x        INTEGER NOT NULL,
    first_time      INTEGER,
    disability      INTEGER,
    indirect        INTEGER,
    indirect_basis  TEXT,
    facilitators_f  INTEGER NOT NULL,
    facilitators_m  INTEGER NOT NULL,
    reported        INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_record ON sessions (device, record);
CREATE INDEX sessions_day ON sessions (counts, day);

CREATE TABLE counts (
    entry   INTEGER NOT NULL,
    sex     TEXT NOT NULL,
    age_min INTEGER NOT NULL,
    age_max INTEGER,
    n       INTEGER NOT NULL
) STRICT;
CREATE INDEX counts_entry ON counts (entry);

CREATE TABLE tallies (
    entry     INTEGER NOT NULL,
    question  TEXT NOT NULL,
    after     INTEGER NOT NULL,
    present   INTEGER NOT NULL,
    correct   INTEGER NOT NULL,
    dont_know INTEGER NOT NULL
) STRICT;
CREATE INDEX tallies_entry ON tallies (entry);

CREATE TABLE voids (
    entry    INTEGER PRIMARY KEY,
    device   BLOB NOT NULL,
    record   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reason   TEXT NOT NULL
) STRICT;
CREATE INDEX voids_record ON voids (device, record);
