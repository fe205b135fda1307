-- Ids are Discord's, 64 bits without a sign, kept as the signed integer of the same bits. Times are seconds since 1970.
-- A policy is four treatments, mildest severity first: "show,-,cover,private".

CREATE TABLE server (
    id               INTEGER PRIMARY KEY,
    policy           TEXT    NOT NULL,
    quiet            INTEGER NOT NULL,
    member_cooldown  INTEGER,
    channel_cooldown INTEGER,
    left_at          INTEGER
) STRICT;

CREATE TABLE place (
    server  INTEGER NOT NULL REFERENCES server ON DELETE CASCADE,
    channel INTEGER NOT NULL,
    policy  TEXT    NOT NULL,
    PRIMARY KEY (server, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE embargo (
    server INTEGER NOT NULL REFERENCES server ON DELETE CASCADE,
    film   TEXT    NOT NULL,
    days   INTEGER,
    policy TEXT    NOT NULL,
    PRIMARY KEY (server, film)
) STRICT, WITHOUT ROWID;

CREATE TABLE embargo_exception (
    server  INTEGER NOT NULL,
    film    TEXT    NOT NULL,
    channel INTEGER NOT NULL,
    policy  TEXT    NOT NULL,
    PRIMARY KEY (server, film, channel),
    FOREIGN KEY (server, film) REFERENCES embargo ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE listening (
    server  INTEGER NOT NULL REFERENCES server ON DELETE CASCADE,
    channel INTEGER NOT NULL,
    listens INTEGER NOT NULL,
    PRIMARY KEY (server, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_film (
    server  INTEGER NOT NULL REFERENCES server ON DELETE CASCADE,
    channel INTEGER NOT NULL,
    film    TEXT    NOT NULL,
    PRIMARY KEY (server, channel)
) STRICT, WITHOUT ROWID;

-- What admins changed. made_by is 0 where the person is forgotten.
CREATE TABLE record (
    id      INTEGER PRIMARY KEY,
    server  INTEGER NOT NULL REFERENCES server ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    made_by INTEGER NOT NULL,
    what    TEXT    NOT NULL
) STRICT;

CREATE INDEX record_server ON record (server, id);
CREATE INDEX record_made_by ON record (made_by);

-- The films that a member says to have seen.
CREATE TABLE seen (
    member INTEGER NOT NULL,
    film   TEXT    NOT NULL,
    PRIMARY KEY (member, film)
) STRICT, WITHOUT ROWID;
