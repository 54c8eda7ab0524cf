-- Keys of other systems. Never deleted: records and the audit log keep their names. Of the key itself only a hash is kept.
create table api_key (
    id varchar(16) primary key,
    name varchar(28) not null unique,
    scopes varchar(64) not null,
    secret_sha256 varchar(64) not null,
    created_by varchar(32) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_by varchar(32),
    revoked_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone
);
create index api_key_newest on api_key (created_at, id);

-- What became of a request that carried an Idempotency-Key, for a day; no screening yet while it is being worked on.
create table api_request (
    api_key_id varchar(16) not null references api_key (id),
    idempotency_key varchar(100) not null,
    request_sha256 varchar(64) not null,
    attempt varchar(36) not null,
    started_at timestamp(6) with time zone not null,
    screening_id bigint references screening (id) on delete cascade,
    primary key (api_key_id, idempotency_key)
);
create index api_request_screening on api_request (screening_id);
create index api_request_age on api_request (started_at);
