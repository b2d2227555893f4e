-- Who gets what, and when next. Of a suspended chat nothing is due.
create table subscription (
  subscription_id varchar(40) not null primary key,
  platform varchar(10) not null,
  chat varchar(120) not null,
  since_at timestamp(6) with time zone not null,
  next_date date not null,
  next_at timestamp(6) with time zone not null,
  suspended boolean not null,
  body text not null
);

create index subscription_by_chat on subscription (platform, chat);
create index subscription_by_due on subscription (suspended, next_at, subscription_id);

create table suspension (
  platform varchar(10) not null,
  chat varchar(120) not null,
  reason varchar(500) not null,
  since_at timestamp(6) with time zone not null,
  primary key (platform, chat)
);

create index suspension_by_since on suspension (since_at);
