-- From which edition of the catalogue on paths follow a decision. Those of earlier releases were followed by none, so that
-- what was planned then is planned alike when it is replayed.
alter table content_decision add column edition bigint;
alter table content_decision alter column edition set default edition_of('catalogue');
