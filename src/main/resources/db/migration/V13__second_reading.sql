-- Runs on H2 and PostgreSQL. All times are UTC.

-- Whether two reviewers have to read a screening without knowing of one another, and how far that is. Moves on with the
-- table reading; until it is SETTLED the screening counts as unreviewed everywhere.
alter table screening add column reading_state varchar(16) default 'NONE' not null;
create index screening_waiting on screening (review_state, outcome_rank, reading_state, taken_at, id);

-- What each of the two said. Nothing but the second reading itself knows this table while it is waited for, so that no
-- list, export or interface can tell the second reader what the first one said.
create table reading (
    screening_id bigint not null references screening (id),
    number smallint not null check (number between 1 and 2),
    kind varchar(16) not null,
    outcome varchar(16) not null,
    note varchar(2000) not null,
    reader varchar(32) not null,
    read_at timestamp(6) with time zone not null,
    primary key (screening_id, number)
);
create index reading_reader on reading (reader, read_at);
create index reading_time on reading (read_at);

-- Which screenings are read twice; every change is a row, the last one counts, and without any none are.
create table second_reading_rule (
    version integer primary key,
    which varchar(16) not null,
    percent_of_others integer not null check (percent_of_others between 0 and 100),
    changed_by varchar(32) not null,
    changed_at timestamp(6) with time zone not null,
    reason varchar(500) not null
);
