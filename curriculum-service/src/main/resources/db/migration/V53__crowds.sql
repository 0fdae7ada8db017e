-- Forecasts and drop-off points are read in the order in which they were recorded.
create index activity_foretold on activity (tenant, recorded_at, id) where foretold is not null;
create index activity_module on activity (tenant, module, person_id, recorded_at);
