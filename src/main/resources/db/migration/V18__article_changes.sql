-- When an article was kept or last changed, by the database's own clock: every node makes findable what any node
-- collected.
alter table article add column changed_at timestamp(6) with time zone;

update article set changed_at = collected_at;

alter table article alter column changed_at set default current_timestamp;
alter table article alter column changed_at set not null;

create index article_by_change on article (changed_at, id);
