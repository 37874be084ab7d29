-- A filter that few or no tickets pass would walk through all of them in the list's order.
create index ticket_type on ticket (type, last_message_at desc);
create index ticket_risk on ticket using gin (risk) where risk <> '{}';
