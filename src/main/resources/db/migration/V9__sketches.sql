-- A few bytes of an article's text, by which copies of it are found. Read at the start and looked up in memory: as
-- rows of their own they were most of what a poll wrote.
alter table article add column sketch varchar(128) default '' not null;

-- Signs now begin with where they belong. An article of before is known by its id until it is seen again.
delete from article_sign;
