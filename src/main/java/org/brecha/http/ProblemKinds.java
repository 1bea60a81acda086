package org.brecha.http;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains the {@code type} of a problem to whoever follows it. */
@RestController
class ProblemKinds {

  private static final Map<String, String> EXPLANATIONS =
      Map.of(
          "bad-parameter",
          """
          bad-parameter (400)
          A parameter is unknown, given twice, malformed or outside its legal range. The detail
          begins with its name and says what is legal. Nothing is guessed or clamped, except a
          limit above the maximum, which is clipped as OGC API Features has it.

          Un parámetro es desconocido, está repetido, mal escrito o fuera de rango. El detalle
          empieza con su nombre y dice qué vale.
          """,
          "not-found",
          """
          not-found (404)
          There is no such address, layer, collection, feature or tile.

          No existe esa dirección, capa, colección, elemento o tesela.
          """,
          "not-acceptable",
          """
          not-acceptable (406)
          The Accept header excludes every media type that can be had here; the detail lists them.

          La cabecera Accept excluye todos los formatos disponibles; el detalle los nombra.
          """,
          "not-ready",
          """
          not-ready (503)
          The first edition of the layers is still being built. Try again after Retry-After.

          La primera edición de las capas se está preparando. Intente de nuevo en unos segundos.
          """,
          "busy",
          """
          busy (503)
          As many costly answers are being made as the server makes at a time. Try again after
          Retry-After.

          Se preparan tantas respuestas costosas como el servidor prepara a la vez. Intente de nuevo
          en unos segundos.
          """,
          "broken",
          """
          broken (500)
          Something failed on the server. The detail holds a reference; the server's log tells the
          rest under it.

          Algo falló en el servidor. El detalle trae una referencia; el registro del servidor dice
          el resto.
          """);

  @GetMapping(
      path = "/problems/{kind:[a-z-]+}",
      produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String explain(@PathVariable("kind") String kind) {
    String explanation = EXPLANATIONS.get(kind);
    if (explanation == null) {
      throw new ProblemException(Problem.notFound("There is no such kind of problem."));
    }
    return explanation;
  }
}
