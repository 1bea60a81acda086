/**
 * What next: where new programmes would close most of the gap. May import: {@code selection},
 * {@code layer}, {@code analysis} and {@code http}. Start at {@code AllocationController}.
 */
package org.brecha.plan;
