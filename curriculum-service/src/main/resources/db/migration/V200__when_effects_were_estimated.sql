-- When metrics-service estimated what is told; rows of earlier releases do not know.
alter table module_effect add column estimated_at timestamptz;
