package org.brecha.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts the server. */
@Command(
    name = "serve",
    description = "Starts the server (the default). Takes Spring's options: --server.port=9000.",
    mixinStandardHelpOptions = true,
    versionProvider = BrechaVersion.class)
final class ServeCommand implements Callable<Integer> {

  private final Class<?> application;

  @Unmatched private List<String> springArguments = new ArrayList<>();

  ServeCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    return serve(application, springArguments.toArray(String[]::new));
  }

  /**
   * Starts the server; where that fails, the log has the whole story and its last line the reason.
   *
   * @return {@link BrechaCommand#SERVING}, or an exit code if it did not start
   */
  static int serve(Class<?> application, String... args) {
    try {
      SpringApplication.run(application, args);
      return BrechaCommand.SERVING;
    } catch (SpringApplication.AbandonedRunException e) {
      // Not a failure: the build tools of Spring only wanted the context.
      throw e;
    } catch (RuntimeException e) {
      System.err.println("serve failed: " + FailureWords.words(e));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }
}
