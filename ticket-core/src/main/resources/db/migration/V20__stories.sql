-- What a message alone says: kind, risk, order, product. A ticket is told from these, so that messages may come late, go
-- to another ticket and come back. No index and no query looks inside.
alter table message add column said json;
update message m
   set said = json_build_object('type', t.type, 'secondary', t.secondary_types, 'confidence', t.type_confidence,
           'risk', t.risk, 'angry', t.angry, 'language', t.language, 'product', t.product, 'order', t.order_number,
           'orders', t.order_keys, 'trackings', t.trackings, 'country', t.country, 'worth', t.value_at_risk,
           'currency', t.value_currency)
  from ticket t where t.id = m.ticket_id and m.direction = 'in' and m.automatic is null;

-- What agents said beyond assignee, priority and tier; null where they said nothing.
alter table ticket add column agent_words json;
alter table ticket add column waiting_since timestamptz;
update ticket set waiting_since = coalesce(due_at - interval '24 hours', opened_at)
 where 'open' in (status, status_before_merge);

-- Tickets are found by the person, who may write in several ways.
alter table ticket add column person_id uuid;
update ticket set person_id = customer_id;
alter table ticket alter column person_id set not null;
drop index ticket_customer;
create index ticket_person on ticket (person_id, last_message_at desc);

-- The tickets that one tells the story of.
create index ticket_merged on ticket (merged_into) where merged_into is not null;

-- Merges, splits and moves: what each did, so that undoing it has nothing to guess.
create table regrouping (
    id        uuid primary key,
    kind      text        not null check (kind in ('merge', 'split', 'move')),
    source_id uuid        not null,
    target_id uuid        not null,
    stood     json        not null,
    actor     text        not null,
    done_at   timestamptz not null,
    undone_by text,
    undone_at timestamptz
);
-- The ticket each message left. Undoing goes back along the regroupings that stand.
create table regrouping_message (
    message_id    uuid not null,
    regrouping_id uuid not null references regrouping,
    from_id       uuid not null,
    primary key (message_id, regrouping_id)
);
create index regrouping_message_from on regrouping_message (from_id);
create index regrouping_message_regrouping on regrouping_message (regrouping_id);
create index regrouping_source on regrouping (source_id, done_at desc);
create index regrouping_target on regrouping (target_id, done_at desc);

alter table activity add column regrouping_id uuid;

-- Both tickets show that they may be one, until an agent decides. The decisions are kept: they teach.
alter table suggestion rename column dismissed_at to decided_at;
alter table suggestion add column decision text check (decision in ('accepted', 'dismissed'));
alter table suggestion add column decided_by text;
create index suggestion_other on suggestion (other_id);

-- Null: a person of its own. Else the id of the oldest of all customers that are this person.
alter table customer add column person_id uuid;
create index customer_person on customer (person_id) where person_id is not null;

-- A family may share an address, so an identity may lead to several customers.
alter table customer_identity drop constraint customer_identity_pkey;
alter table customer_identity add primary key (value, kind, trust, customer_id);

-- Why two customers are one person. Undone links stay: evidence does not make again what an agent took apart.
create table customer_link (
    id        uuid primary key,
    -- In the order of their ids.
    one       uuid        not null,
    other     uuid        not null,
    reason    text        not null,
    actor     text        not null,
    made_at   timestamptz not null,
    undone_by text,
    undone_at timestamptz
);
create unique index customer_link_pair on customer_link (one, other) where undone_at is null;
create index customer_link_one on customer_link (one);
create index customer_link_other on customer_link (other);
create index customer_link_undone on customer_link (one, other) where undone_at is not null;

-- The order's phone as it is compared with a sender's; orders written before are found by phone once the shop sends them again.
alter table shop_order add column phone_key text;
create index shop_order_phone on shop_order (phone_key, updated_at desc) where phone_key is not null;
