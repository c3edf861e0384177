package cn.liangdan.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How this instance runs, and its secrets. */
@ApplicationScoped
public class Mode {
    /** The settings of {@code application.properties} under {@code liangdan}. */
    @ConfigMapping(prefix = "liangdan")
    interface Settings {
        /** {@code demo}: demo data, demo accounts, cookies without TLS. {@code production}: none of these. */
        String mode();

        /** 32 bytes in base64: signs cursors and CSRF tokens, indexes telephone numbers. */
        Optional<String> macKey();

        /** 32 bytes in base64: seals contacts. */
        Optional<String> contactKey();

        /** Names the contact key, so that it can be replaced. */
        String contactKeyId();

        /** The rounds of what falls due by itself. */
        Clock clock();

        /** Every replica runs it; each round is done by one of them. */
        interface Clock {
            @WithDefault("true")
            boolean enabled();

            /** From the end of one round to the beginning of the next. */
            @WithDefault("5m")
            Duration every();
        }
        /** What the addresses of this site begin with, e.g. {@code https://liangdan.example}. */
        Optional<String> publicUrl();

        /** Where demo mode keeps its database and its mails. */
        Optional<String> dataDir();

        /** The file that lists which contacts were erased, to be replayed after a restore. */
        Optional<String> erasures();
    }

    private final Settings settings;

    Mode(Settings settings) {
        this.settings = settings;
        if (!isProduction() && !isDemo()) {
            throw new IllegalStateException("liangdan.mode is demo or production, not " + settings.mode());
        }
    }

    public boolean isProduction() {
        return settings.mode().equals("production");
    }

    public boolean isDemo() {
        return settings.mode().equals("demo");
    }

    public boolean clockRuns() {
        return settings.clock().enabled();
    }

    public Duration clockEvery() {
        return settings.clock().every();
    }

    /** Without a slash at its end; empty when the site was not told its address, so that links begin at its root. */
    public String publicUrl() {
        return settings.publicUrl().map(url -> url.replaceFirst("/+$", "")).orElse("");
    }

    public Path dataDir() {
        return Path.of(settings.dataDir().orElse("data"));
    }

    public Optional<Path> erasures() {
        return settings.erasures().map(Path::of);
    }

    public String contactKeyId() {
        return settings.contactKeyId();
    }

    public byte[] contactKey() {
        return key("contact-key", settings.contactKey());
    }

    public byte[] macKey() {
        return key("mac-key", settings.macKey());
    }

    /** @throws IllegalStateException when production lacks a secret, or has a demo one */
    public void requireSecrets() {
        contactKey();
        macKey();
    }

    private byte[] key(String name, Optional<String> given) {
        if (given.isEmpty()) {
            if (isProduction()) {
                throw new IllegalStateException("production needs liangdan." + name + ", 32 bytes in base64");
            }
            return Hash.sha256("demo " + name);
        }
        byte[] key = java.util.Base64.getDecoder().decode(given.get());
        if (key.length != 32) {
            throw new IllegalStateException("liangdan." + name + " must be 32 bytes in base64, not " + key.length);
        }
        if (isProduction() && java.util.Arrays.equals(key, Hash.sha256("demo " + name))) {
            throw new IllegalStateException("liangdan." + name + " is the demo key");
        }
        return key;
    }
}
