-- Where the stream continues. Written with the counters in one transaction, so an empty database means: from the start.
CREATE TABLE consumed_offset (
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL,  -- -1: nothing read yet
    PRIMARY KEY (topic, partition)
);

-- The newest known state of each ticket: what its next version is compared with, and the rows of the ticket export.
CREATE TABLE ticket_snapshot (
    ticket            uuid        PRIMARY KEY,
    version           bigint      NOT NULL,
    number            bigint      NOT NULL,
    opened_day        date        NOT NULL,  -- in the shop's zone as it was when counted
    type              text        NOT NULL,
    product           text        NOT NULL,  -- '' while unknown: part of the counters' key
    channel           text        NOT NULL,
    counted           boolean     NOT NULL,  -- false while merged into another ticket
    status            text        NOT NULL,
    order_number      text,
    customer          uuid,
    language          text,
    country           text,
    risk              text        NOT NULL,
    tier              text,
    payout            numeric,
    payout_currency   text,
    resolution        text,
    messages_in       int         NOT NULL,
    messages_out      int         NOT NULL,
    effort_seconds    bigint      NOT NULL,
    opened_at         timestamptz NOT NULL,
    first_response_at timestamptz,
    resolved_at       timestamptz,
    changed_at        timestamptz NOT NULL
);
CREATE INDEX ticket_snapshot_opened_day ON ticket_snapshot (opened_day);
CREATE INDEX ticket_snapshot_resolved_at ON ticket_snapshot (resolved_at) WHERE resolved_at IS NOT NULL;

CREATE TABLE volume_counter (
    day      date   NOT NULL,
    type     text   NOT NULL,
    product  text   NOT NULL,
    channel  text   NOT NULL,
    tickets  bigint NOT NULL,
    messages bigint NOT NULL,
    PRIMARY KEY (day, type, product, channel)
);
