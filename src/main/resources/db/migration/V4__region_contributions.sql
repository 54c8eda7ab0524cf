-- By how much the logit of the probability would fall if both sides of the region looked alike; null in screenings by
-- models that do not tell, and without a verdict.
alter table screening add column brow_contribution double precision;
alter table screening add column eye_contribution double precision;
alter table screening add column cheek_contribution double precision;
alter table screening add column mouth_contribution double precision;
