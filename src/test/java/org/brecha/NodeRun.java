package org.brecha;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs scripts of the tests on this machine's Node with packages from npm. {@code
 * BRECHA_NODE_MODULES} names the {@code node_modules} that hold them; {@code .ci/run} installs
 * every package of its one list there.
 */
public final class NodeRun {

  private NodeRun() {}

  /**
   * Runs a module that imports packages by their plain names, or ends the test where Node or the
   * packages are missing.
   *
   * @param directory where the script runs; it is copied there beside a link to the packages
   * @param resource the script, such as {@code /clients/ogc-client.mjs}
   */
  public static ProgramRun script(Path directory, String resource, String... arguments)
      throws IOException, InterruptedException {
    Path node = ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram("node"), "Node (node)");
    Path packages =
        ToolsOfThisMachine.require(
            ToolsOfThisMachine.findNamedBy("BRECHA_NODE_MODULES"),
            "packages from npm (BRECHA_NODE_MODULES)");
    Path script = directory.resolve(Path.of(resource).getFileName().toString());
    try (var source = NodeRun.class.getResourceAsStream(resource)) {
      Files.write(script, source.readAllBytes());
    }
    Path link = directory.resolve("node_modules");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, packages.toRealPath());
    }
    List<String> command = new ArrayList<>(List.of(node.toString(), script.toString()));
    command.addAll(List.of(arguments));
    return ProgramRun.of(directory, Map.of("NODE_NO_WARNINGS", "1"), command);
  }
}
