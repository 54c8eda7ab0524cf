-- Runs on H2 and PostgreSQL. All times are UTC.

-- How the clinic wants its files; every change is a row, the last one counts.
create table export_layout_change (
    version integer primary key,
    clinic varchar(80) not null,
    csv_separator varchar(16) not null,
    changed_by varchar(32) not null,
    changed_at timestamp(6) with time zone not null,
    reason varchar(500) not null
);
