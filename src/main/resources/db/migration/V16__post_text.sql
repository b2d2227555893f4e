-- What a language model wrote for the blog post of a date beside its editions, as JSON.
create table post_text (
  edition_date date not null references edition_window (edition_date) on delete cascade,
  language varchar(2) not null,
  content text not null,
  primary key (edition_date, language)
);
