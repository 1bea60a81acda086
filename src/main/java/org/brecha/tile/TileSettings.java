package org.brecha.tile;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How tiles are kept.
 *
 * @param cacheSize memory for finished tiles; {@code 0B} makes each tile anew on each request
 */
@Validated
@ConfigurationProperties(prefix = "brecha.tiles", ignoreUnknownFields = false)
record TileSettings(@NotNull @DefaultValue("96MB") DataSize cacheSize) {}
