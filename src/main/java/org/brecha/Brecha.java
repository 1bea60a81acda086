package org.brecha;

import org.brecha.command.BrechaCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server that shows where violence is high and prevention is missing. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Brecha {

  /**
   * Runs the command that the arguments name, {@code serve} if they name none: everything that
   * starts with {@code --} and is no option of ours is for Spring ({@code --server.port=9000}).
   */
  public static void main(String[] args) {
    int exitCode = BrechaCommand.run(Brecha.class, args);
    if (exitCode != BrechaCommand.SERVING) {
      System.exit(exitCode);
    }
  }
}
