-- One row: tells this installation from all others in archives, made at the first export or import.
create table installation_identity (
    id smallint primary key check (id = 1),
    uuid varchar(36) not null
);

-- Where a screening that came with an archive was recorded, and its number there: what is here already is not added again.
create table import_origin (
    screening_id bigint primary key references screening (id) on delete cascade,
    installation varchar(36) not null,
    origin_id bigint not null,
    constraint import_origin_once unique (installation, origin_id)
);
