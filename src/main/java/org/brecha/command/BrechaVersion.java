package org.brecha.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class BrechaVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = BrechaVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "brecha " + (version == null ? "(not packaged)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
