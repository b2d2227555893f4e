-- When a person's or a chat's questions of the last hour were asked, in seconds.
create table question_meter (
  who varchar(220) not null primary key,
  asked_at text not null,
  newest_at timestamp(6) with time zone not null
);

create index question_meter_by_age on question_meter (newest_at);
