-- Dead letters of every service, read from their topics. What a connector buries may never have lain on a topic before: it
-- came by a webhook, and has a source instead of an origin. Where it lies now tells it from others like it.
alter table dead_letter alter column partition drop not null;
alter table dead_letter alter column "offset" drop not null;
alter table dead_letter add column source text;
alter table dead_letter add column letter_partition integer;
alter table dead_letter add column letter_offset bigint;
-- Offsets begin anew when a topic is made anew; the content keeps a new letter from being taken for an old one.
alter table dead_letter add column content bytea;
update dead_letter set content = sha256(coalesce(value, ''));
alter table dead_letter alter column content set not null;

alter table dead_letter drop constraint dead_letter_topic_partition_offset_key;
create unique index dead_letter_origin on dead_letter (topic, partition, "offset", content);
create unique index dead_letter_place on dead_letter (topic, letter_partition, letter_offset, content);
