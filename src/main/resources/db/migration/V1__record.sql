-- Runs on H2 and PostgreSQL. All times are UTC.

create table audit_entry (
    number bigint primary key,
    at timestamp(6) with time zone not null,
    actor varchar(64) not null,
    action varchar(32) not null,
    subject varchar(128),
    detail varchar(2000) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);

-- One row: the last entry. Locking it puts all writers of the chain in a row.
create table audit_head (
    id smallint primary key check (id = 1),
    number bigint not null,
    hash varchar(64) not null
);
insert into audit_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table app_user (
    username varchar(32) primary key,
    display_name varchar(100) not null,
    role varchar(16) not null,
    enabled boolean not null,
    must_change_password boolean not null,
    password_hash varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    version integer not null
);

create sequence screening_seq start with 1 increment by 50;

-- Only review_state and review_version ever change. patient_key, probability_key and outcome_rank are what lists are
-- sorted by: never null, so that a page can go on from any row.
create table screening (
    id bigint primary key,
    taken_at timestamp(6) with time zone not null,
    patient_reference varchar(64),
    patient_key varchar(192) not null,
    source varchar(16) not null,
    operator varchar(32) not null,
    outcome varchar(16) not null,
    outcome_rank smallint not null,
    probability double precision check (probability between 0 and 1),
    probability_key double precision not null,
    affected_side varchar(8),
    side_confidence double precision,
    brow_z double precision,
    brow_weaker varchar(8),
    eye_z double precision,
    eye_weaker varchar(8),
    cheek_z double precision,
    cheek_weaker varchar(8),
    mouth_z double precision,
    mouth_weaker varchar(8),
    face_width_px double precision,
    yaw_degrees double precision,
    pitch_degrees double precision,
    roll_degrees double precision,
    sharpness double precision,
    brightness double precision,
    ungradable_reason varchar(32),
    lower_threshold double precision,
    upper_threshold double precision,
    model_version varchar(64),
    picture_width integer not null,
    picture_height integer not null,
    picture_sha256 varchar(64) not null,
    review_state varchar(16) not null,
    review_version integer not null,
    check ((outcome = 'UNGRADABLE') = (probability is null)),
    check ((outcome = 'UNGRADABLE') = (ungradable_reason is not null))
);

create table screening_picture (
    screening_id bigint primary key references screening (id),
    jpeg ${picture} not null,
    thumbnail ${picture} not null,
    landmarks ${picture}
);

-- Every sort of the history, alone and behind each filter that leaves the sort open.
create index screening_time on screening (taken_at, id);
create index screening_patient on screening (patient_key, id);
create index screening_probability on screening (probability_key, id);
create index screening_outcome_time on screening (outcome_rank, taken_at, id);
create index screening_outcome_patient on screening (outcome_rank, patient_key, id);
create index screening_outcome_probability on screening (outcome_rank, probability_key, id);
create index screening_outcome on screening (outcome_rank, id);
create index screening_operator_time on screening (operator, taken_at, id);
create index screening_operator_patient on screening (operator, patient_key, id);
create index screening_operator_probability on screening (operator, probability_key, id);
create index screening_operator_outcome on screening (operator, outcome_rank, id);
create index screening_review_time on screening (review_state, taken_at, id);
create index screening_review_patient on screening (review_state, patient_key, id);
create index screening_review_probability on screening (review_state, probability_key, id);
create index screening_review_outcome on screening (review_state, outcome_rank, id);

create table review (
    screening_id bigint not null references screening (id),
    number integer not null,
    kind varchar(16) not null,
    outcome varchar(16),
    note varchar(2000) not null,
    reviewer varchar(32) not null,
    reviewed_at timestamp(6) with time zone not null,
    primary key (screening_id, number)
);

-- One row: the salt of the pseudonyms in exports, made at the first export.
create table export_secret (
    id smallint primary key check (id = 1),
    salt varchar(64) not null
);
