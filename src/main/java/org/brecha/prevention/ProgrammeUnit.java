package org.brecha.prevention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A unit in which a programme works. */
@Embeddable
public record ProgrammeUnit(
    @Column(name = "country") String country, @Column(name = "unit_code") String unitCode) {}
