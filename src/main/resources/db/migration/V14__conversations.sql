-- What was asked in chats and what was shown for it, so that the next question can point at it.
create table exchange (
  exchange_id varchar(40) not null primary key,
  chat varchar(140) not null,
  person varchar(64) not null, -- by a name that tells nothing outside this installation
  asked_at timestamp(6) with time zone not null,
  question varchar(1000) not null, -- empty where a digest is shown
  answered boolean not null,
  before_id varchar(40), -- the exchange it goes on from, which may be forgotten
  numbered text not null
);

create index exchange_by_asker on exchange (chat, person, asked_at);
create index exchange_by_person on exchange (person);
create index exchange_by_age on exchange (asked_at);

-- The messages that show it, as their platform names them.
create table exchange_message (
  chat varchar(140) not null,
  message varchar(120) not null,
  exchange_id varchar(40) not null references exchange (exchange_id) on delete cascade,
  primary key (chat, message)
);

create index exchange_message_by_exchange on exchange_message (exchange_id);

-- The order in which a message tells its stories.
alter table outbox_body_story add column place integer default 0 not null;

-- What the names of persons are made with.
create table installation (
  one integer not null primary key check (one = 1),
  salt varchar(64) not null
);
