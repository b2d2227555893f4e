-- What was asked on Discord. Once it is answered, only its id stays, so that it is not begun again.
create table discord_turn (
  turn_id bigint not null primary key,
  received_at timestamp(6) with time zone not null,
  state varchar(10) not null, -- begun, ended
  turn text
);

create index discord_turn_by_state on discord_turn (state, turn_id);
