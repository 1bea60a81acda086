package org.brecha.wms;

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
      xml.begin("ServiceExceptionReport", "version", "1.1.1");
    } else {
      xml.begin("ServiceExceptionReport", "version", WmsQuery.VERSION, "xmlns", NAMESPACE);
    }
    xml.element(
        "ServiceException",
        fault.getMessage(),
        "code",
        legacy ? fault.legacyCode() : fault.code(),
        "locator",
        legacy ? null : fault.locator());
    return xml.end().finish();
  }
}
