package org.brecha.layer;

import java.util.function.Supplier;

/**
 * Something costly that is made when first asked for, once, and then kept. Thread-safe; a failed
 * attempt is tried again by the next who asks.
 */
final class Deferred<T> implements Supplier<T> {

  private Supplier<T> making;
  private volatile T made;

  Deferred(Supplier<T> making) {
    this.making = making;
  }

  @Override
  public T get() {
    T known = made;
    return known != null ? known : make();
  }

  private synchronized T make() {
    if (made == null) {
      made = making.get();
      making = null;
    }
    return made;
  }
}
