-- Asymmetry severity on the picture, 0..100; null in screenings by models that do not estimate it, and without a verdict.
alter table screening add column severity double precision check (severity between 0 and 100);
alter table screening add column brow_severity double precision;
alter table screening add column eye_severity double precision;
alter table screening add column cheek_severity double precision;
alter table screening add column mouth_severity double precision;
