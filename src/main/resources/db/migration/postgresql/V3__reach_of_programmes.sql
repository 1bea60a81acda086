-- People a programme reaches and people it is meant for; null where the source does not say.
ALTER TABLE programme ADD COLUMN people_reached bigint;
ALTER TABLE programme ADD COLUMN people_eligible bigint;
ALTER TABLE programme ADD CONSTRAINT programme_reach CHECK (people_reached >= 0 AND people_eligible > 0);
