-- What the shop system tells without its order (a fulfilment, a refund, a dispute) is kept beside it; "data" is the order
-- with its parts, and "told" the order as the shop system last told it.
alter table shop_order add column told jsonb;
update shop_order set told = data;
alter table shop_order alter column told set not null;

-- No foreign key: a part may come before its order.
create table shop_order_part (
    key        text primary key,
    order_id   text        not null,
    data       jsonb       not null,
    updated_at timestamptz not null
);
create index shop_order_part_order on shop_order_part (order_id);

create table shop_product (
    id         text primary key,
    data       jsonb       not null,
    updated_at timestamptz not null,
    stored_at  timestamptz not null
);
create index shop_product_stored on shop_product (stored_at);

create table order_import (
    id          uuid primary key,
    file_name   text        not null,
    login       text        not null,
    started_at  timestamptz not null,
    seen_at     timestamptz not null,
    finished_at timestamptz,
    bytes       bigint      not null,
    report      jsonb       not null
);
create index order_import_started on order_import (started_at desc);
