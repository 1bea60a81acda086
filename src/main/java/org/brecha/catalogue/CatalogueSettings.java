package org.brecha.catalogue;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who answers for this service. What is not set is unknown and left out of the metadata.
 *
 * @param publisher name of whoever publishes this service, for its metadata; unknown if empty
 * @param publisherUrl home page of the publisher
 * @param contact e-mail address, or address of a page, where questions about the data are answered
 */
@Validated
@ConfigurationProperties(prefix = "brecha.catalogue", ignoreUnknownFields = false)
record CatalogueSettings(
    @DefaultValue("") String publisher,
    @DefaultValue("") @Pattern(regexp = WEB + "|", message = "must be an http or https address")
        String publisherUrl,
    @DefaultValue("")
        @Pattern(
            regexp = WEB + "|[^@\\s<>\"]+@[^@\\s<>\"]+|",
            message = "must be an e-mail address or an http or https address")
        String contact) {

  private static final String WEB = "https?://[^\\s<>\"]+";

  Publisher toPublisher() {
    return new Publisher(textOf(publisher), textOf(publisherUrl), textOf(contact));
  }

  private static String textOf(String setting) {
    return setting.isBlank() ? null : setting.strip();
  }
}
