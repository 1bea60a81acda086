package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTextTest {

  private static final String ODD = "a<b>&\"'\u0001\ud800é😀\n]]>";
  private static final String HELD = "a<b>&\"'\ufffd\ufffdé😀\n]]>";

  @Test
  void aReaderFindsTextsAndValuesAsTheyWere() throws Exception {
    byte[] bytes = XmlText.document().open("r", "v", ODD).text("t", ODD).close().finish();
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes))
            .getDocumentElement();
    assertThat(root.getElementsByTagName("t").item(0).getTextContent()).isEqualTo(HELD);
    // A reader makes spaces of line ends in attributes, unless they were escaped.
    assertThat(root.getAttribute("v").replace('\n', ' ')).isEqualTo(HELD.replace('\n', ' '));
  }

  @Test
  void elementsStandOnLinesOfTheirOwn() {
    byte[] bytes =
        XmlText.document()
            .type("<!DOCTYPE q>")
            .open("a", "b", "1", "c", null)
            .open("d")
            .empty("e", "f", "2")
            .close()
            .text("g:h", "3", "i", "4")
            .close()
            .finish();
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE q>
            <a b="1">
             <d>
              <e f="2"/>
             </d>
             <g:h i="4">3</g:h>
            </a>
            """);
  }

  @Test
  void anElementLeftOpenIsNoticed() {
    XmlText xml = XmlText.document().open("a");
    assertThatIllegalStateException().isThrownBy(xml::finish).withMessageContaining("1 element");
  }
}
