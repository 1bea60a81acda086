package org.brecha.layer;

/**
 * Which figures of a layer are asked for. Both parts are null for a layer without figures ({@code
 * boundaries_*}), the indicator is null for one that only changes with time ({@code programmes}).
 */
public record Slice(String indicator, Period period) {

  public static final Slice NONE = new Slice(null, null);
}
