-- One set of migrations for H2 and PostgreSQL. Times are instants; text from outside is already plain.

create table article (
  id varchar(64) primary key,
  url text not null,
  title text not null,
  source varchar(100) not null,
  publisher varchar(200) not null,
  report varchar(10) not null,
  language varchar(2) not null,
  published_at timestamp with time zone,
  collected_at timestamp with time zone not null,
  evidence varchar(10) not null,
  blurb text not null,
  body text not null,
  discussion text,
  picture text
);

create index article_by_collection on article (collected_at, id);

-- The signs by which an article is recognised when it is seen again.
create table article_fingerprint (
  kind varchar(10) not null,
  sign varchar(64) not null,
  article_id varchar(64) not null references article (id) on delete cascade,
  primary key (kind, sign)
);

create index article_fingerprint_by_article on article_fingerprint (article_id);

-- How an article was sorted; no row: not sorted yet; no category: not about AI, not reported.
create table article_sorting (
  article_id varchar(64) primary key references article (id) on delete cascade,
  category_id varchar(40),
  confidence double precision not null,
  reasons text not null
);

create table story (
  id varchar(64) primary key,
  category_id varchar(40) not null,
  report varchar(10) not null,
  first_seen timestamp with time zone not null,
  last_seen timestamp with time zone not null
);

create index story_by_last_seen on story (last_seen);

create table story_article (
  article_id varchar(64) primary key references article (id) on delete cascade,
  story_id varchar(64) not null references story (id) on delete cascade,
  place integer not null
);

create index story_article_by_story on story_article (story_id, place);

-- The close of a date: its row is what lets a date close once.
create table edition_window (
  edition_date date primary key,
  covers_from timestamp with time zone not null,
  covers_until timestamp with time zone not null
);

create table edition (
  edition_date date not null references edition_window (edition_date) on delete cascade,
  category_id varchar(40) not null,
  language varchar(2) not null,
  content text not null,
  primary key (edition_date, category_id, language)
);

-- What is known of a source between polls.
create table source_state (
  source varchar(100) primary key,
  content text not null
);
