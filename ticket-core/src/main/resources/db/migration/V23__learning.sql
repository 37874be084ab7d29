-- What a shop taught the classifier. A version of the model is a set: all that was added in it or before and not
-- withdrawn by then. Going back to an earlier version is a new one, so nothing an agent said is ever lost.
create table model_version (
    number integer     primary key,
    at     timestamptz not null,
    agent  text        not null,
    reason text        not null check (reason in ('correction', 'types', 'back')),
    detail text
);

-- An agent's word on the type of a ticket. The words it teaches stay where they are: with the message's text goes, on
-- erasure, what was learned from it.
create table correction (
    id           bigint generated always as identity primary key,
    ticket_id    uuid        not null,
    message_id   uuid        not null,
    was          text        not null,
    type         text        not null,
    agent        text        not null,
    at           timestamptz not null,
    added_in     integer     not null references model_version,
    withdrawn_in integer     references model_version
);
create index correction_ticket on correction (ticket_id);

-- Types that the shop added to the shipped ones, or shipped ones it named and taught anew.
create table own_type (
    code         text    not null,
    definition   jsonb   not null,
    added_in     integer not null references model_version,
    withdrawn_in integer references model_version,
    primary key (code, added_in)
);

-- What a newer model would say of past tickets, kept so that exactly what was shown is applied.
create table reclassification (
    id            uuid        primary key,
    model_version integer     not null,
    days          integer     not null,
    looked_at     integer     not null,
    agent         text        not null,
    at            timestamptz not null,
    state         text        not null check (state in ('shown', 'applied', 'dropped')),
    decided_by    text,
    decided_at    timestamptz,
    applied       integer
);
create index reclassification_at on reclassification (at desc);

create table reclassification_change (
    reclassification_id uuid             not null references reclassification on delete cascade,
    ticket_id           uuid             not null,
    ticket_version      bigint           not null,
    before              text             not null,
    after               text             not null,
    confidence          double precision not null,
    primary key (reclassification_id, ticket_id)
);
