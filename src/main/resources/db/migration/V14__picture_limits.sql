-- Runs on H2 and PostgreSQL. All times are UTC.

-- The limits of the quality gate that the clinic has set; every change is a row, the last one counts, without any those
-- configured hold. A row without values goes back to those.
create table picture_limit_change (
    version integer primary key,
    min_face_width_px double precision,
    max_yaw_degrees double precision,
    max_pitch_degrees double precision,
    max_roll_degrees double precision,
    min_sharpness double precision,
    min_highlight double precision,
    max_brightness double precision,
    changed_by varchar(32) not null,
    changed_at timestamp(6) with time zone not null,
    reason varchar(500) not null
);
