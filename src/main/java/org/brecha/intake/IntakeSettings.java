package org.brecha.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the intake.
 *
 * @param seed whether an empty database is filled with the bundled facts when the server starts
 */
@Validated
@ConfigurationProperties("brecha")
record IntakeSettings(@DefaultValue("true") boolean seed) {}
