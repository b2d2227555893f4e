-- An article is sorted when it is kept, so how it was sorted stands beside it.
alter table article add column category_id varchar(40);
alter table article add column confidence double precision default 0 not null;
alter table article add column reasons text default '' not null;

update article set
  category_id = (select s.category_id from article_sorting s where s.article_id = article.id),
  confidence = coalesce((select s.confidence from article_sorting s where s.article_id = article.id), 0),
  reasons = coalesce((select s.reasons from article_sorting s where s.article_id = article.id), '');

drop table article_sorting;

-- Old already when its source was read for the first time: no edition announces it.
alter table article add column past boolean default false not null;

-- A hash of all that its source says of it: while that is the same, nothing has changed.
alter table article add column version bigint default 0 not null;

-- Whether it waits for its story; what is not reported waits for none.
alter table article add column ungrouped boolean default false not null;

update article set ungrouped = true where category_id is not null
  and not exists (select 1 from story_article m where m.article_id = article.id);

create index article_ungrouped on article (ungrouped, collected_at, id);

-- The signs by which an article is recognised when it is seen again: 64 bits of a hash each. An
-- article of before is known by its id until it is seen again.
drop table article_fingerprint;

create table article_sign (
  sign bigint primary key,
  article_id varchar(64) not null
);
