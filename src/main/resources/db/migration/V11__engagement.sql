-- How much an article is discussed, where a source tells that.
alter table article add column votes integer default 0 not null;
alter table article add column comments integer default 0 not null;
