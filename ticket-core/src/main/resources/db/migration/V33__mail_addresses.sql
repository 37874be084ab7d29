-- From, To and Cc as they stand in a mail, for whoever answers it; null on other channels.
alter table message add column addresses jsonb;
