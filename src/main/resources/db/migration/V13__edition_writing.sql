-- Which node has a language model write the editions of a date, and until when no other may.
create table edition_writing (
  edition_date date not null primary key,
  claimed_until timestamp(6) with time zone not null
);
