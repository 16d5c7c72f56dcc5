-- Residents of polygons whose source knows none are estimated when polygons are published. Versions published before
-- have none: a published version never changes, the next publication brings them.

alter table polygon add column population_estimated boolean not null default false;
alter table polygon add constraint polygon_estimate check (population is not null or not population_estimated);
comment on column polygon.population is 'Residents; null when unknown.';
comment on column polygon.population_estimated is
    'True when the source has no residents and they were interpolated from the areas of a finer layer that has.';
