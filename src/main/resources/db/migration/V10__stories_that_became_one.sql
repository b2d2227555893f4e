-- A story whose articles all went to other stories: its id leads on to the one that took most of them.
alter table story add column merged_into varchar(64);

create index story_by_merged_into on story (merged_into);
