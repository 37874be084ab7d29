-- What intake writes by the thousand has no foreign keys: each costs a lookup and a row lock per row.
-- Intake alone writes these columns, in the transaction that writes what they point at.

-- Customers and how they are recognized. A claimed identity is a value nobody vouched for: it is a person of its own
-- and never leads to the tickets of the verified one.
create table customer (
    id         uuid primary key,
    name       text,
    email      text,
    created_at timestamptz not null
);

create table customer_identity (
    kind        text        not null,
    value       text        not null,
    trust       text        not null check (trust in ('verified', 'claimed')),
    customer_id uuid        not null,
    reason      text        not null,
    created_at  timestamptz not null,
    primary key (value, kind, trust)
);
create index customer_identity_customer on customer_identity (customer_id);

create sequence ticket_number start 1001 cache 50;

create table ticket (
    id                uuid primary key,
    number            bigint           not null unique,
    version           bigint           not null,
    status            text             not null check (status in ('open', 'waiting', 'resolved', 'merged')),
    resolution        text,
    merged_into       uuid,
    status_before_merge text,
    subject           text             not null,
    snippet           text             not null,
    type              text             not null,
    type_confidence   double precision not null,
    type_by_agent     boolean          not null,
    secondary_types   text[]           not null,
    risk              varchar[]        not null,
    angry             boolean          not null,
    channels          varchar[]        not null,
    product           text,
    order_number      text,
    order_keys        text[]           not null,
    trackings         text[]           not null,
    customer_id       uuid             not null,
    customer_name     text,
    customer_email    text,
    language          text,
    country           text,
    value_at_risk     numeric,
    value_currency    text,
    tier              text,
    payout            numeric,
    payout_currency   text,
    assignee          text,
    priority          integer          not null,
    messages_in       integer          not null,
    messages_out      integer          not null,
    effort_seconds    bigint           not null,
    opened_at         timestamptz      not null,
    last_message_at   timestamptz      not null,
    first_response_at timestamptz,
    due_at            timestamptz,
    resolved_at       timestamptz,
    changed_at        timestamptz      not null
);
create index ticket_customer on ticket (customer_id, last_message_at desc);
create index ticket_recent on ticket (last_message_at desc, id);
create index ticket_status on ticket (status, last_message_at desc);

-- Which tickets name an order or a shipment: one row per key, so that a lookup is one index probe.
create table ticket_key (
    key       text not null,
    ticket_id uuid not null,
    primary key (key, ticket_id)
);

-- One row per message however often it is delivered. The content hash keeps a reused external id with other content
-- as an entry of its own.
create table message (
    id             uuid primary key,
    ticket_id      uuid,
    customer_id    uuid,
    direction      text        not null check (direction in ('in', 'out', 'note')),
    channel        text        not null,
    platform       text        not null,
    account        text        not null,
    external_id    text        not null,
    content_hash   bytea       not null,
    conversation   text        not null,
    in_reply_to    text[]      not null,
    author         text        not null,
    sender_handle  text        not null,
    sender_name    text,
    sender_verified boolean    not null,
    subject        text,
    body           text        not null,
    full_text      text,
    html           text,
    language       text,
    sent_at        timestamptz not null,
    received_at    timestamptz not null,
    stored_at      timestamptz not null,
    attachments    jsonb,
    rating         integer,
    automatic      text,
    bounce         jsonb,
    reused_id      boolean     not null default false,
    repeats        boolean     not null default false,
    match_reasons  text[]      not null default '{}',
    type_reasons   text[]      not null default '{}',
    reading_notes  text[]      not null default '{}',
    edited_at      timestamptz,
    deleted_at     timestamptz,
    delivery       text,
    delivery_reason text,
    raw_sha256     text,
    unique (external_id, channel, account, content_hash)
);
create index message_ticket on message (ticket_id, sent_at);
create index message_conversation on message (conversation, sent_at desc);

create table suggestion (
    ticket_id    uuid             not null,
    other_id     uuid             not null,
    message_id   uuid             not null,
    score        double precision not null,
    reasons      text[]           not null,
    created_at   timestamptz      not null,
    dismissed_at timestamptz,
    primary key (ticket_id, other_id)
);

-- What agents did, for the activity view; what messages did is told by the messages themselves.
create table activity (
    id        uuid primary key,
    ticket_id uuid        not null references ticket,
    at        timestamptz not null,
    kind      text        not null,
    actor     text        not null,
    detail    text
);
create index activity_ticket on activity (ticket_id, at);

-- Column names as Debezium's outbox event router expects them, so that it can replace the relay where there is one.
create table outbox (
    seq           bigint generated always as identity (cache 1) primary key,
    id            uuid        not null,
    topic         text        not null,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       bytea       not null,
    "timestamp"   timestamptz not null,
    xid           xid8        not null default pg_current_xact_id()
);

create table shop_order (
    id             text primary key,
    number         text        not null,
    order_key      text        not null,
    email          text,
    phone          text,
    customer_name  text,
    country        text,
    total          numeric,
    currency       text,
    data           jsonb       not null,
    updated_at     timestamptz not null
);
create index shop_order_key on shop_order (order_key);
create index shop_order_email on shop_order (email, updated_at desc);

create table shop_shipment (
    tracking text not null,
    order_id text not null references shop_order on delete cascade,
    primary key (tracking, order_id)
);
create index shop_shipment_order on shop_shipment (order_id);

create table dead_letter (
    id         uuid primary key,
    topic      text        not null,
    partition  integer     not null,
    "offset"   bigint      not null,
    key        text,
    headers    jsonb       not null,
    value      bytea,
    reason     text        not null,
    cause      text        not null,
    attempts   integer     not null,
    buried_at  timestamptz not null,
    state      text        not null check (state in ('waiting', 'replayed', 'discarded')),
    decided_by text,
    decided_at timestamptz,
    unique (topic, partition, "offset")
);
create index dead_letter_state on dead_letter (state, buried_at);

create table agent (
    login         text primary key,
    name          text        not null,
    password_hash text        not null,
    created_at    timestamptz not null
);
