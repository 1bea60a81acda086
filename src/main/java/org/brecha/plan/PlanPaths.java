package org.brecha.plan;

import java.util.ArrayList;
import java.util.List;
import org.brecha.http.CsvWriter;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Words;
import org.brecha.selection.AskedParameter;
import org.brecha.selection.AskedPaths;
import org.springframework.stereotype.Component;

/** The paths of plans, as the definition of the API lists them. */
@Component
final class PlanPaths implements AskedPaths {

  @Override
  public List<AskedPath> of(LayerSnapshot snapshot) {
    List<AskedPath> paths = new ArrayList<>();
    paths.add(
        new AskedPath(
            "/allocation",
            "plans",
            new Words("Qué se puede planificar", "What can be planned"),
            null,
            List.of(),
            AllocationController.JSON));
    for (Layer layer : snapshot.layers()) {
      if (AllocationIndex.canBePlanned(layer)) {
        List<AskedParameter> parameters =
            PlanParameters.of(
                List.copyOf(AllocationController.countries(layer.table(layer.defaultSlice(null)))));
        String path = "/allocation/" + layer.id();
        Words plan =
            new Words(
                layer.title().es() + ": dónde abrir sitios nuevos",
                layer.title().en() + ": where to open new sites");
        Words table = new Words(plan.es() + ", como CSV", plan.en() + ", as CSV");
        String id = "plan_" + layer.id();
        paths.add(new AskedPath(path, id, plan, layer, parameters, AllocationController.JSON));
        paths.add(
            new AskedPath(
                path + ".csv", id + "_csv", table, layer, parameters, CsvWriter.MEDIA_TYPE));
      }
    }
    return paths;
  }
}
