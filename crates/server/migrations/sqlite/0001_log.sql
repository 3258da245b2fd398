-- What came, as it came, and who sent it. Append-only: a migration that was released is never edited (rules R5, R6, R8).

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- Bodies before anything looks into them.
CREATE TABLE uploads (
    id          INTEGER PRIMARY KEY,
    sha256      BLOB NOT NULL UNIQUE,
    route       TEXT NOT NULL,
    uploader    TEXT NOT NULL,
    -- Bytes that count against the uploader's share; 0 once its device proved to be adopted.
    charged     INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    body        BLOB NOT NULL
) STRICT;

CREATE TABLE devices (
    device        BLOB PRIMARY KEY,
    key           BLOB NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('adopted', 'pending', 'revoked')),
    label         TEXT NOT NULL DEFAULT '',
    voucher       TEXT,
    succeeds      BLOB,
    health        TEXT NOT NULL DEFAULT '{}',
    first_seen_ms INTEGER NOT NULL,
    last_seen_ms  INTEGER NOT NULL
) STRICT;

CREATE TABLE vouchers (
    id         TEXT PRIMARY KEY,
    secret     BLOB NOT NULL,
    made_ms    INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    used_by    BLOB,
    used_ms    INTEGER
) STRICT;

-- The tablets' logs. `prev` is the hash before, so that a branch can be walked; the same number with another hash is kept.
CREATE TABLE entries (
    id          INTEGER PRIMARY KEY,
    device      BLOB NOT NULL,
    seq         INTEGER NOT NULL,
    hash        BLOB NOT NULL,
    prev        BLOB NOT NULL,
    kind        TEXT NOT NULL,
    aside       TEXT,
    -- 1: came from an adopted device, or its device was adopted later.
    accepted    INTEGER NOT NULL,
    received_ms INTEGER NOT NULL,
    header      BLOB NOT NULL,
    payload     BLOB NOT NULL,
    UNIQUE (device, seq, hash)
) STRICT;

-- What could not be taken, raw, with the code why.
CREATE TABLE quarantine (
    id          INTEGER PRIMARY KEY,
    sha256      BLOB NOT NULL UNIQUE,
    upload      BLOB NOT NULL,
    device      BLOB,
    code        TEXT NOT NULL,
    bytes       BLOB NOT NULL,
    received_ms INTEGER NOT NULL
) STRICT;

-- The server's own log (R8), in the same form.
CREATE TABLE server_log (
    epoch    INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    concerns BLOB,
    hash     BLOB NOT NULL,
    header   BLOB NOT NULL,
    payload  BLOB NOT NULL,
    PRIMARY KEY (epoch, seq)
) STRICT;

CREATE TABLE accounts (
    name     TEXT PRIMARY KEY,
    password TEXT NOT NULL,
    org      TEXT
) STRICT;

CREATE TABLE logins (
    token      BLOB PRIMARY KEY,
    account    TEXT NOT NULL,
    form_token TEXT NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;
