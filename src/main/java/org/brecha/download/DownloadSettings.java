package org.brecha.download;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How finished files are kept.
 *
 * @param directory where finished downloads are kept, in a directory of this process that goes with
 *     it; empty for the system's directory of temporary files
 * @param shelfSize bytes of finished downloads; a file being made may go beyond, and the shelf
 *     takes none while that much is being read
 * @param shelfFiles number of finished downloads
 * @param makers downloads that may be made at a time
 * @param patience how long a download waits for its turn, or for another one that makes the same
 *     file, until it is answered 503
 */
@Validated
@ConfigurationProperties(prefix = "brecha.download", ignoreUnknownFields = false)
record DownloadSettings(
    @NotNull @DefaultValue("") String directory,
    @NotNull @DefaultValue("2GB") DataSize shelfSize,
    @Min(1) @Max(100_000) @DefaultValue("200") int shelfFiles,
    @Min(1) @Max(64) @DefaultValue("2") int makers,
    @NotNull @DefaultValue("60s") Duration patience) {}
