-- Like review_state, both move on with the reviews in the table review, which say who, when and why. A voided screening
-- is kept, but counts nowhere.
alter table screening add column signed_off boolean default false not null;
alter table screening add column voided boolean default false not null;
-- How much a reviewer did today.
create index review_reviewer_time on review (reviewer, reviewed_at);
