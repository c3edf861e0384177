package cn.liangdan.need;

import cn.liangdan.platform.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The list of erasures outside of the database, which no restore takes back. It only grows; lines may repeat. */
@ApplicationScoped
class ErasureFile {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\S+Z)");

    private final Optional<Path> path;

    ErasureFile(Mode mode) {
        path = mode.erasures().or(() -> mode.isDemo() ? Optional.of(mode.dataDir().resolve("erasures")) : Optional.empty());
    }

    boolean isKept() {
        return path.isPresent();
    }

    /** A line that was cut off by a crash is written again by whoever had not yet said that it is filed. */
    List<ErasureRepository.Erasure> read() {
        if (path.isEmpty() || !Files.exists(path.get())) {
            return List.of();
        }
        try {
            return Files.readAllLines(path.get()).stream()
                    .map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line -> new ErasureRepository.Erasure(line.group(1), Instant.parse(line.group(2))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the lines are on the disk. */
    void append(List<ErasureRepository.Erasure> erasures) {
        StringBuilder lines = new StringBuilder("\n");
        erasures.forEach(erasure -> lines.append(erasure.need()).append(' ').append(erasure.at()).append('\n'));
        Path file = path.orElseThrow().toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    var lock = channel.lock()) {
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
