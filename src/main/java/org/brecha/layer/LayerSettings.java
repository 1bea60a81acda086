package org.brecha.layer;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the layers.
 *
 * @param pollInterval how often to look whether facts have changed and layers must be made anew
 */
@Validated
@ConfigurationProperties("brecha.layer")
public record LayerSettings(
    @NotNull @DurationMin(millis = 100) @DefaultValue("3s") Duration pollInterval) {}
