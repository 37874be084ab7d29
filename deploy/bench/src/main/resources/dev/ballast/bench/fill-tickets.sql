-- Tickets from number :from up to number :to, as a shop of that size has them: one and a half tickets a customer, five
-- thousand products, all written within two weeks, all open. Statements end with a line of two dashes and a semicolon.
insert into customer (id, name, email, created_at)
select ('00000000-0000-7001-8000-' || lpad(to_hex(c), 12, '0'))::uuid, 'Customer ' || c, 'fill' || c || '@fill.example', now()
  from generate_series(:from * 2 / 3, :to * 2 / 3) as g(c) on conflict do nothing
--;
insert into customer_identity (kind, value, trust, customer_id, reason, created_at)
select 'email', 'fill' || c || '@fill.example', 'verified',
       ('00000000-0000-7001-8000-' || lpad(to_hex(c), 12, '0'))::uuid, 'wrote to the shop', now()
  from generate_series(:from * 2 / 3, :to * 2 / 3) as g(c) on conflict do nothing
--;
insert into ticket (id, number, version, status, waiting_since, subject, snippet, type, type_confidence, type_by_agent,
    secondary_types, risk, angry, channels, product, order_number, order_keys, trackings, customer_id, person_id,
    customer_name, customer_email, language, assignee, priority, messages_in, messages_out, effort_seconds, opened_at,
    last_message_at, due_at, value_at_risk, value_currency, changed_at)
select id, 100000000 + n, 1, 'open', at, 'About my order', 'Where is my parcel?', (array['size', 'colour', 'usage',
       'tracking', 'lost', 'damaged', 'wrong-item', 'refund', 'return', 'cancel', 'payment'])[1 + n % 11], 0.9, false,
       '{}', case when n % 11 = 7 then array['refund'] else '{}' end, false,
       array[(array['email', 'email', 'email', 'form', 'dm', 'review'])[1 + n % 6]], 'PRODUCT-' || n % 5000,
       'F' || n, array['F' || n], '{}', customer, customer, 'Customer ' || c, 'fill' || c || '@fill.example', 'en',
       case when n % 20 = 0 then 'agent' || n % 7 end, 0, 1, 0, 0, at, at, at + interval '24 hours', n % 300, 'EUR', at
  from (select n, n * 2 / 3 as c, ('00000000-0000-7002-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
               ('00000000-0000-7001-8000-' || lpad(to_hex(n * 2 / 3), 12, '0'))::uuid as customer,
               now() - (n::bigint * 7919 % 1000000) * interval '1.2 seconds' as at
          from generate_series(:from, :to) as g(n)) f
--;
insert into ticket_key (key, ticket_id)
select 'o/F' || n, ('00000000-0000-7002-8000-' || lpad(to_hex(n), 12, '0'))::uuid from generate_series(:from, :to) as g(n)
--;
insert into message (id, ticket_id, customer_id, direction, channel, platform, account, external_id, content_hash,
    conversation, in_reply_to, author, sender_handle, sender_name, sender_verified, subject, body, language, sent_at,
    received_at, stored_at, said, words)
select ('00000000-0000-7003-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('00000000-0000-7002-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('00000000-0000-7001-8000-' || lpad(to_hex(n * 2 / 3), 12, '0'))::uuid, 'in', 'email', 'imap', 'fill',
       '<fill.' || n || '@fill.example>', sha256(int8send(n)), 'email/fill/fill' || n * 2 / 3 || '@fill.example', '{}',
       'customer', 'fill' || n * 2 / 3 || '@fill.example', 'Customer ' || n * 2 / 3, true, 'About my order', body, 'en',
       at, at, at, json_build_object('type', 'tracking', 'confidence', 0.9, 'angry', false, 'orders', array['F' || n]),
       array_to_tsvector(array(select distinct w from unnest(string_to_array(lower(body || ' fill' || n * 2 / 3
           || ' fill example'), ' ')) as u(w) where w <> ''))
  from (select n, now() - (n::bigint * 7919 % 1000000) * interval '1.2 seconds' as at,
               'hello where is my parcel of order f' || n || ' the tracking word' || n % 50000 || ' has not moved for ten '
               || case when n % 200 = 0 then 'seldom ' else '' end
               || case when n::bigint * 7919 % 1000000 >= 950000 then 'bygone ' else '' end || 'days' as body
          from generate_series(:from, :to) as g(n)) f
--;
vacuum analyze customer, customer_identity, ticket, ticket_key, message
--;
