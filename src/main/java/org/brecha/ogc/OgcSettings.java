package org.brecha.ogc;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Page sizes of the feature API.
 *
 * @param defaultLimit features in an answer when nobody says how many
 * @param maxLimit most features in one answer; a greater {@code limit} is clipped to it
 */
@Validated
@ConfigurationProperties(prefix = "brecha.ogc", ignoreUnknownFields = false)
record OgcSettings(
    @Min(1) @Max(100_000) @DefaultValue("1000") int defaultLimit,
    @Min(1) @Max(100_000) @DefaultValue("10000") int maxLimit) {

  @AssertTrue(message = "must not be greater than max-limit")
  boolean isDefaultLimitUsable() {
    return defaultLimit <= maxLimit;
  }
}
