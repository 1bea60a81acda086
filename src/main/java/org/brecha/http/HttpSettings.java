package org.brecha.http;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this server is known to the world and what browsers may do with its pages.
 *
 * @param publicUrl address under which users reach the server, such as {@code
 *     https://map.example.org/brecha}; links start with it. Without it, links are made from the
 *     address that was asked, if that is one of {@code hosts} or of this machine itself, and are
 *     path-absolute otherwise
 * @param trustForwarded whether X-Forwarded-Proto, -Host, -Port and -Prefix come from a proxy that
 *     overwrites what clients send; {@code publicUrl} goes before them
 * @param hosts names, each with a port or without, that may appear in links when no {@code
 *     publicUrl} is set
 * @param imageSources further origins from which pages may load images, for a raster base map
 * @param frameAncestors further origins whose pages may embed ours in a frame
 */
@Validated
@ConfigurationProperties(prefix = "brecha.http", ignoreUnknownFields = false)
record HttpSettings(
    @NotNull @DefaultValue("") String publicUrl,
    @DefaultValue("false") boolean trustForwarded,
    @NotNull @DefaultValue List<@Pattern(regexp = HttpSettings.HOST) String> hosts,
    @NotNull @DefaultValue List<@Pattern(regexp = HttpSettings.ORIGIN) String> imageSources,
    @NotNull @DefaultValue List<@Pattern(regexp = HttpSettings.ORIGIN) String> frameAncestors) {

  static final String HOST = "([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?";

  /** An origin of CSP: nothing that could end the directive or widen it to every site. */
  static final String ORIGIN = "https?://(\\*\\.)?[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?";

  /** Empty is allowed: an environment variable without a value means that none is set. */
  @AssertTrue(message = "must be absolute, http or https, without user, query and fragment")
  boolean isPublicUrlUsable() {
    return publicUrl.isEmpty() || publicUrl.matches("https?://" + HOST + "(/[A-Za-z0-9._~%-]+)*/?");
  }
}
