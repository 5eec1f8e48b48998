package dk.frirum.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs one of the server's programs to its end. */
record Command(Binaries binaries, Owner owner, Path directory) {

  /**
   * @param exit exit code
   * @param output what it said, both streams
   */
  record Result(int exit, String output) {}

  Result run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> line =
        Stream.concat(Stream.of(binaries.program(program).toString()), Stream.of(arguments))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(owner.command(line))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  void mustRun(String what, String program, String... arguments)
      throws IOException, InterruptedException {
    Result result = run(program, arguments);
    if (result.exit() != 0) {
      throw new PostgresException("PostgreSQL could not " + what + ": " + result.output().strip());
    }
  }
}
