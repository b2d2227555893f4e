-- What came in from Telegram. Once an update is answered, only its id stays, so that it is not taken in again.
create table telegram_update (
  update_id integer not null primary key,
  received_at timestamp(6) with time zone not null,
  state varchar(10) not null, -- waiting, begun, ended
  turn text
);

create index telegram_update_by_state on telegram_update (state, update_id);
