-- What the shop set about joining messages to tickets; the newest row holds, without one the operator's configuration.
-- None is changed: a message's decision can be read beside the policy of its time.
create table match_policy (
  version        integer generated always as identity primary key,
  join_at        double precision not null,
  suggest_at     double precision not null,
  window_seconds bigint not null,
  reopen_seconds bigint not null,
  set_by         varchar(100) not null,
  set_at         timestamptz not null
);
