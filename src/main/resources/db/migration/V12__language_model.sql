-- What a language model cost, counted before each call and corrected after it.
create table model_spending (
  local_date date not null,
  purpose varchar(20) not null,
  tokens bigint not null,
  primary key (local_date, purpose)
);

-- Its answers that were found good, by a digest of all that was sent.
create table model_answer (
  question varchar(64) not null primary key,
  accepted_at timestamp(6) with time zone not null,
  model varchar(200) not null,
  tokens_in bigint not null,
  tokens_out bigint not null,
  answer text not null
);

create index model_answer_by_age on model_answer (accepted_at);

-- What texts mean to a model, four bytes a number. Those of two models have nothing in common.
create table model_embedding (
  model varchar(200) not null,
  text_digest varchar(64) not null,
  made_at timestamp(6) with time zone not null,
  vector bytea not null,
  primary key (model, text_digest)
);

create index model_embedding_by_age on model_embedding (made_at);
