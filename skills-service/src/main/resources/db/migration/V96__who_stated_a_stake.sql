-- A user name moves between people, so whoever stated a stake is kept beside the name. Whose name it was before cannot be told:
-- such a stake is stated anew by HR and L&D only.
alter table role_impact add column stated_by_id uuid;
