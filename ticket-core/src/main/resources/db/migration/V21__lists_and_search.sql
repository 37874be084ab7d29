-- The words by which a message is found, made by the service: the same whatever the database's locale, with every two
-- neighbouring Chinese or Japanese characters a word. Rows from before are found by what the database calls words.
alter table message add column words tsvector;
update message set words = to_tsvector('simple', coalesce(subject, '') || ' ' || body || ' ' || sender_handle || ' '
    || coalesce(sender_name, ''));
create index message_words on message using gin (words);

-- One index for each order of the list, with just its key and id: the thousandth page costs what the first does. Keys
-- that most tickets lack are indexed where they are.
drop index ticket_recent;
create index ticket_recent on ticket (last_message_at desc, id desc);
create index ticket_opened on ticket (opened_at, id);
create index ticket_due on ticket (due_at, id) where due_at is not null;
create index ticket_waiting on ticket (waiting_since, id) where waiting_since is not null and status = 'open';
create index ticket_worth on ticket (value_at_risk desc, id desc) where value_at_risk is not null;
create index ticket_product on ticket (product, last_message_at desc) where product is not null;
create index ticket_assignee on ticket (assignee, last_message_at desc) where assignee is not null;

-- With what score and by which features a message was placed; what agents decide afterwards says whether that was right.
alter table message add column decided json;
