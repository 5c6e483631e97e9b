-- Append-only. No primary keys: on the fact table one makes a load five times slower, and the writer
-- knows what is already there. An article's claims in force are those of its latest coding.

CREATE TABLE articles (
    id          VARCHAR NOT NULL,
    date        DATE,
    title       VARCHAR,
    source      VARCHAR,
    url         VARCHAR,
    language    VARCHAR,
    place       VARCHAR,
    extra       VARCHAR NOT NULL,    -- JSON object of strings
    path        VARCHAR NOT NULL,
    line_number INTEGER NOT NULL,
    text        VARCHAR NOT NULL,
    text_hash   VARCHAR NOT NULL,    -- 16 hexadecimal digits
    recorded    TIMESTAMP NOT NULL   -- UTC
);

CREATE TABLE runs (
    coder           VARCHAR NOT NULL,
    program_version VARCHAR NOT NULL,
    data_version    VARCHAR NOT NULL,
    model_version   VARCHAR NOT NULL,
    options         VARCHAR NOT NULL,
    recorded        TIMESTAMP NOT NULL
);

CREATE TABLE codings (
    sequence    BIGINT NOT NULL,
    article_id  VARCHAR NOT NULL,
    coder       VARCHAR NOT NULL,
    status      VARCHAR NOT NULL,    -- coded, skipped
    reason      VARCHAR,             -- of a skipped article
    event_count INTEGER NOT NULL,
    recorded    TIMESTAMP NOT NULL
);

CREATE TABLE events (
    id               VARCHAR NOT NULL,
    article_id       VARCHAR NOT NULL,
    coder            VARCHAR NOT NULL,
    dyads            VARCHAR NOT NULL,    -- |CHN-USA|RUS-USA|
    event            VARCHAR NOT NULL,
    act              VARCHAR NOT NULL,
    quad_code        TINYINT NOT NULL,
    event_scale      DOUBLE NOT NULL,
    modality         VARCHAR NOT NULL,
    polarity         VARCHAR NOT NULL,
    event_date       DATE,                -- the first day it may mean
    event_latest     DATE,                -- the last day it may mean
    publication_date DATE,
    trigger_start    INTEGER NOT NULL,
    confidence       DOUBLE NOT NULL,
    record           VARCHAR NOT NULL,    -- the event record, one line of JSON
    recorded         TIMESTAMP NOT NULL
);
