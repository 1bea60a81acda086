-- A merger has a row for every unit that went into the new one.
ALTER TABLE unit_change DROP CONSTRAINT unit_change_key;
ALTER TABLE unit_change ADD CONSTRAINT unit_change_key UNIQUE (country, new_code, kind, parent_code);
