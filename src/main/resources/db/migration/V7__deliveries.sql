-- Who of those due at the same instant comes first: another one every day.
alter table subscription add column place integer default 0 not null;
drop index subscription_by_due;
create index subscription_by_due on subscription (suspended, next_at, place, subscription_id);

-- What messages say, once for all chats that get the same, and the stories they tell.
create table outbox_body (
  body_id varchar(64) not null primary key,
  body text not null
);

create table outbox_body_story (
  body_id varchar(64) not null references outbox_body (body_id) on delete cascade,
  story varchar(64) not null,
  primary key (body_id, story)
);

create index outbox_body_by_story on outbox_body_story (story);

-- What a subscription got, or is to get, for a local date; its messages are its parts.
create table delivery (
  subscription_id varchar(40) not null,
  local_date date not null,
  platform varchar(10) not null,
  chat varchar(120) not null,
  covers date not null, -- the date of the newest edition in it
  due_at timestamp(6) with time zone not null,
  primary key (subscription_id, local_date)
);

create index delivery_by_chat on delivery (platform, chat, local_date);
create index delivery_by_due on delivery (due_at);

-- Nothing was ever put into the outbox in its first form.
drop table outbox_part;

create table outbox_part (
  subscription_id varchar(40) not null,
  local_date date not null,
  part integer not null,
  platform varchar(10) not null,
  chat varchar(120) not null,
  state varchar(10) not null, -- DUE, SENDING, SENT, MAYBE_SENT, REFUSED, GIVEN_UP
  is_next boolean not null, -- the parts before it are through, and it is not
  place integer not null,
  due_at timestamp(6) with time zone not null,
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  begun_at timestamp(6) with time zone,
  doubt_since timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  remote_id varchar(200),
  plainer_because varchar(500), -- why it was refused in a richer form
  reason varchar(500),
  body_id varchar(64) not null references outbox_body (body_id),
  primary key (subscription_id, local_date, part),
  foreign key (subscription_id, local_date) references delivery (subscription_id, local_date)
    on delete cascade
);

create index outbox_part_by_due on outbox_part (is_next, platform, state, next_at, place);
create index outbox_part_by_chat on outbox_part (platform, chat, local_date);
create index outbox_part_by_body on outbox_part (body_id);
