-- Before V1, which makes this alias only where it is missing: functions without the table of reference systems.
CREATE ALIAS IF NOT EXISTS H2GIS_SPATIAL FOR "org.brecha.territory.H2gisFunctions.register";
