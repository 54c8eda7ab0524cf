-- Runs on H2 and PostgreSQL. All times are UTC.

-- How new patient references look; every change is a row, the last one counts, without any what is configured holds.
create table reference_format_change (
    version integer primary key,
    expression varchar(200),
    description varchar(200) not null,
    changed_by varchar(32) not null,
    changed_at timestamp(6) with time zone not null,
    reason varchar(500) not null
);
