package cn.liangdan.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a piece of work costs this thread in processor time and memory. Peaks are read where Linux tells them. */
final class Cost {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    private final long resident;
    private final long allocated;
    private final long nanos;

    private Cost() {
        System.gc();
        resident = kilobytes("VmRSS");
        forgetPeak();
        allocated = THREADS.getCurrentThreadAllocatedBytes();
        nanos = THREADS.getCurrentThreadCpuTime();
    }

    static Cost begin() {
        return new Cost();
    }

    /** Processor time so far, in milliseconds. */
    double millis() {
        return (THREADS.getCurrentThreadCpuTime() - nanos) / 1e6;
    }

    /** Bytes of Java objects made so far, whether or not they are still there. */
    long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes() - allocated;
    }

    /** Bytes the process has held at most more than at the beginning; 0 where nobody tells. */
    long peak() {
        return Math.max(0, kilobytes("VmHWM") - resident) * 1_024;
    }

    private static void forgetPeak() {
        try {
            Files.writeString(FORGET, "5");
        } catch (IOException e) {
            System.err.println("peaks are not reset: " + e);
        }
    }

    private static long kilobytes(String what) {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
