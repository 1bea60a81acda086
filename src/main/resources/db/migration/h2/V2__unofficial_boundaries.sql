-- Real boundaries of which nobody says that they are the official ones are no schematic drawing.
ALTER TABLE boundary_edition DROP CONSTRAINT boundary_edition_kind;
ALTER TABLE boundary_edition
  ADD CONSTRAINT boundary_edition_kind CHECK (kind IN ('official', 'unofficial', 'schematic'));
