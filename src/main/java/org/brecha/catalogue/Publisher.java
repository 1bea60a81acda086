package org.brecha.catalogue;

/**
 * Who publishes the service; whatever nobody configured is null.
 *
 * @param url home page
 * @param contact e-mail address, or address of a page
 */
public record Publisher(String name, String url, String contact) {

  /** Whether {@link #contact} is an e-mail address. */
  public boolean isContactByMail() {
    return contact != null && !contact.startsWith("http:") && !contact.startsWith("https:");
  }

  /** {@link #contact} as an address to follow, or null. */
  public String contactHref() {
    return isContactByMail() ? "mailto:" + contact : contact;
  }
}
