-- What is to be sent: a row for each message, until a platform has answered to it.
create table outbox_part (
  subscription_id varchar(40) not null,
  local_date date not null,
  part integer not null,
  platform varchar(10) not null,
  chat varchar(120) not null,
  state varchar(10) not null, -- DUE, SENDING, SENT, MAYBE_SENT, REFUSED, GIVEN_UP
  is_next boolean not null, -- the parts before it are through, and it is not
  attempts integer not null,
  next_at timestamp(6) with time zone not null,
  remote_id varchar(200),
  reason varchar(500),
  body text not null,
  primary key (subscription_id, local_date, part)
);

create index outbox_part_by_due on outbox_part (is_next, platform, state, next_at);
create index outbox_part_by_chat on outbox_part (platform, chat, local_date);
