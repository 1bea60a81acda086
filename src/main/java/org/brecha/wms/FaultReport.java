package org.brecha.wms;

import org.brecha.http.XmlText;

/** A {@link WmsFault} as a service exception report, in the form of the version asked. */
final class FaultReport {

  private static final String NAMESPACE = "http://www.opengis.net/ogc";

  private FaultReport() {}

  static String mediaType(boolean legacy) {
    return legacy ? "application/vnd.ogc.se_xml" : "text/xml;charset=UTF-8";
  }

  static byte[] of(WmsFault fault, boolean legacy) {
    XmlText xml = XmlText.document();
    if (legacy) {
      xml.open("ServiceExceptionReport", "version", "1.1.1");
    } else {
      xml.open("ServiceExceptionReport", "version", WmsQuery.VERSION, "xmlns", NAMESPACE);
    }
    xml.text(
        "ServiceException",
        fault.getMessage(),
        "code",
        legacy ? fault.legacyCode() : fault.code(),
        "locator",
        legacy ? null : fault.locator());
    return xml.close().finish();
  }
}
