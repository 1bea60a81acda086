/**
 * Readers of files that turn into checked facts, all or nothing, with a report. May import: the
 * facts rooms. Start at {@code Intake}.
 */
package org.brecha.intake;
