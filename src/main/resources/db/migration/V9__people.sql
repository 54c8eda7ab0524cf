-- Runs on H2 and PostgreSQL. All times are UTC.

-- Users of an OpenID Connect provider have no password here; issuer and subject are what the provider knows them by.
alter table app_user alter column password_hash drop not null;
alter table app_user add column openid_issuer varchar(255);
alter table app_user add column openid_subject varchar(255);
alter table app_user add constraint app_user_openid unique (openid_issuer, openid_subject);
alter table app_user add constraint app_user_sign_in
    check ((password_hash is null) = (openid_subject is not null) and (openid_issuer is null) = (openid_subject is null));

-- Failed logins of the last day. The name is the SHA-256 of what was typed: it may be a password in the wrong field.
create table login_failures (
    name_sha256 varchar(64) primary key,
    failures integer not null,
    last_at timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone not null
);
create index login_failures_time on login_failures (last_at);

-- Who is signed in where. A session without its row has ended, on whichever instance it lives.
create table user_session (
    id varchar(36) primary key,
    username varchar(32) not null references app_user (username),
    device varchar(100) not null,
    address varchar(45) not null,
    signed_in_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null
);
create index user_session_of on user_session (username, last_used_at);
create index user_session_time on user_session (last_used_at);
