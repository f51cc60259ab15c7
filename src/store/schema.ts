/*
 * The tables of a workspace, as the steps that lead from each version to the next. A step that was released is never changed: a new one is
 * added behind it, and `test/workspaces` keeps a workspace of each version that must come through.
 *
 * Kept for good: original, decision, removed. Everything else is derived from them and made anew by `hearsay rebuild`.
 * Row numbers of derived rows are `report * 1,000,000 + n`: they do not depend on the order of making, and the rows of a report are a
 * range. So these tables need no index over `report`, nor a foreign key, which would need one: two million mentions would pay for it.
 */
export const steps: readonly string[] = [
  `
  -- A report as it came: one version of one address.
  CREATE TABLE original (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,            -- content address: first 16 hex digits of SHA-256 over what came
    address TEXT NOT NULL,               -- what it is a version of: web address, file or its own key
    version INTEGER NOT NULL,            -- from 1, by arrival
    name TEXT NOT NULL,                  -- the user's name for it: id of a line, path, address
    source TEXT NOT NULL,                -- where it was found
    added TEXT NOT NULL,                 -- when, ISO 8601
    form TEXT NOT NULL CHECK (form IN ('text', 'html', 'file')),
    type TEXT,                           -- media type that came with it
    given TEXT NOT NULL,                 -- what was known beside the bytes, JSON
    size INTEGER NOT NULL,               -- bytes before compression
    bytes BLOB NOT NULL,                 -- Brotli
    UNIQUE (address, version)
  );
  CREATE INDEX original_name ON original (name);

  -- What a user knows better than a reading.
  CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report INTEGER NOT NULL REFERENCES original (id) ON DELETE CASCADE,
    made TEXT NOT NULL,
    decision TEXT NOT NULL               -- JSON
  );
  CREATE INDEX decision_report ON decision (report);

  -- Taken down: no words, only what keeps it from coming back unseen.
  CREATE TABLE removed (
    key TEXT PRIMARY KEY,
    removed TEXT NOT NULL,
    reason TEXT
  ) WITHOUT ROWID;

  -- What the extractor made of an original.
  CREATE TABLE report (
    id INTEGER PRIMARY KEY REFERENCES original (id) ON DELETE CASCADE,
    title TEXT,
    url TEXT,
    outlet TEXT,
    byline TEXT,                         -- names joined by '; '
    published TEXT,                      -- ISO 8601
    day TEXT,                            -- its first ten characters
    language TEXT NOT NULL,
    genre TEXT,
    text TEXT NOT NULL
  );
  CREATE INDEX report_day ON report (day);
  CREATE INDEX report_outlet ON report (outlet COLLATE NOCASE);
  CREATE VIRTUAL TABLE report_fts USING fts5 (
    title, text, content = 'report', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
  );

  -- What the engine read: the reading without its text and vectors, before decisions.
  CREATE TABLE reading (
    report INTEGER PRIMARY KEY REFERENCES original (id) ON DELETE CASCADE,
    engine TEXT NOT NULL,
    model TEXT NOT NULL,
    extractor TEXT NOT NULL,
    body BLOB NOT NULL                   -- JSON, Brotli
  );
  CREATE TABLE vector (
    report INTEGER PRIMARY KEY REFERENCES original (id) ON DELETE CASCADE,
    whole BLOB NOT NULL,                 -- int8, the report
    lead BLOB NOT NULL                   -- int8, headline and lead
  );

  -- Indexes over readings, after decisions. Those of one report are a range of rows.
  CREATE TABLE entity (
    row INTEGER PRIMARY KEY,
    report INTEGER NOT NULL,
    id TEXT NOT NULL,                    -- in the reading: 'e3'
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,               -- other names the report uses, joined by '; '
    roles TEXT NOT NULL,                 -- joined by '; '
    country TEXT,                        -- ISO 3166-1 alpha-3
    sector TEXT
  );
  CREATE INDEX entity_country ON entity (country, report) WHERE country IS NOT NULL;
  CREATE VIRTUAL TABLE entity_fts USING fts5 (
    name, aliases, content = 'entity', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2', detail = 'column', columnsize = 0
  );
  CREATE TABLE mention (
    row INTEGER PRIMARY KEY,
    report INTEGER NOT NULL,
    id TEXT NOT NULL,
    entity INTEGER NOT NULL,             -- row of entity
    form TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL
  );
  CREATE TABLE place (
    row INTEGER PRIMARY KEY,             -- row of its entity
    report INTEGER NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    lat REAL NOT NULL,
    lon REAL NOT NULL,
    geonames INTEGER,
    confidence REAL NOT NULL
  );
  CREATE INDEX place_geonames ON place (geonames) WHERE geonames IS NOT NULL;
  CREATE TABLE time (
    row INTEGER PRIMARY KEY,
    report INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT,
    first TEXT,
    last TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL
  );
  CREATE INDEX time_first ON time (first) WHERE first IS NOT NULL;
  CREATE TABLE statement (
    row INTEGER PRIMARY KEY,
    report INTEGER NOT NULL,
    id TEXT NOT NULL,
    form TEXT NOT NULL,
    act TEXT NOT NULL,
    kind TEXT NOT NULL,                  -- of the speaker: named, unnamed, media, unknown
    entity INTEGER,                      -- row of entity
    speaker TEXT NOT NULL,               -- the entity's name, else the words that name the speaker, else ''
    cue TEXT,
    words TEXT NOT NULL,                 -- what is said, parts joined by ' … '
    "start" INTEGER NOT NULL,            -- of its first content span
    "end" INTEGER NOT NULL               -- of its last
  );
  CREATE VIRTUAL TABLE statement_fts USING fts5 (
    speaker, words, content = 'statement', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  CREATE TABLE event (
    row INTEGER PRIMARY KEY,
    report INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    lemma TEXT NOT NULL,                 -- of the trigger
    type TEXT,                           -- PLOVER
    mode TEXT,
    plover TEXT,
    modality TEXT NOT NULL,
    historical INTEGER NOT NULL,
    place INTEGER,                       -- row of entity: where it takes place, else where it leads to, else where it comes from
    first TEXT,                          -- first and last day meant, where the text dates it
    last TEXT,
    statement INTEGER,                   -- row of the statement that asserts it; NULL: the report in its own voice
    "start" INTEGER NOT NULL,            -- of its trigger
    "end" INTEGER NOT NULL
  );
  CREATE INDEX event_kind ON event (kind, modality);
  CREATE INDEX event_lemma ON event (lemma, modality);
  CREATE INDEX event_modality ON event (modality);
  CREATE INDEX event_type ON event (type, modality) WHERE type IS NOT NULL;
  CREATE TABLE role (
    event INTEGER NOT NULL,              -- row of event
    role TEXT NOT NULL CHECK (role IN ('actor', 'recipient', 'place', 'origin', 'destination')),
    entity INTEGER NOT NULL,             -- row of entity
    report INTEGER NOT NULL,
    PRIMARY KEY (event, role, entity)
  ) WITHOUT ROWID;
  CREATE INDEX role_entity ON role (entity, role);
  `,
]
