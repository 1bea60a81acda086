package org.brecha.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The chief place of a unit.
 *
 * @param name null if not known
 * @param lon degrees east, WGS 84; null together with {@code lat} if not known
 * @param lat degrees north, WGS 84
 */
@Embeddable
public record Seat(
    @Column(name = "seat_name") String name,
    @Column(name = "seat_lon") Double lon,
    @Column(name = "seat_lat") Double lat) {}
