package cn.liangdan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs. They refuse to run as root, so root steps into a user namespace, or down to nobody. */
final class Shell {
    private static final String NOBODY = "65534";

    private final Path home;
    private final List<String> prefix;

    Shell(Path home) throws IOException {
        this.home = home;
        this.prefix = prefix();
    }

    private List<String> prefix() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (exit(List.of("unshare", "-U", "true")) == 0) {
            return List.of("unshare", "-U");
        }
        exit(List.of("chown", "-R", NOBODY + ":" + NOBODY, home.toString()));
        return List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");
    }

    void run(String program, String... arguments) throws IOException {
        int exit = exit(command(program, arguments));
        if (exit != 0) {
            throw new IOException(program + " ended with " + exit + ":\n" + Files.readString(output()));
        }
    }

    boolean succeeds(String program, String... arguments) throws IOException {
        return exit(command(program, arguments)) == 0;
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("postgresql/bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Path output() {
        return home.resolve("command.log");
    }

    private int exit(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
