-- Every change of the clinic's own thresholds; the highest version holds. Without thresholds: back to the model's own.
create table threshold_change (
    version integer primary key,
    lower_threshold double precision,
    upper_threshold double precision,
    -- in effect until then; none when no classifier could give a verdict
    previous_lower double precision,
    previous_upper double precision,
    changed_by varchar(32) not null,
    changed_at timestamp(6) with time zone not null,
    reason varchar(500) not null,
    check ((lower_threshold is null) = (upper_threshold is null)),
    check ((previous_lower is null) = (previous_upper is null))
);
