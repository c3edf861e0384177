package cn.liangdan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a test keeps a database while it runs: below {@code target}, since PostgreSQL's own user must get there. */
public final class DatabaseDirectory {
    private DatabaseDirectory() {}

    public static Path create(String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the database ended; a million needs weigh some gigabytes. */
    public static void delete(Path directory) {
        try (Stream<Path> inside = Files.walk(directory)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
