package cn.liangdan.notification;

import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Demo mode without a mail server: each letter becomes a file that every mail program opens. */
final class FilePost implements Post {
    private final Path directory;
    private final String from;

    FilePost(Path directory, String from) {
        this.directory = directory;
        this.from = from;
    }

    @Override
    public void send(Letter letter) throws Refused {
        try {
            Files.createDirectories(directory);
            Path draft = directory.resolve(letter.name() + ".part");
            Files.writeString(draft, new MailEncoder(letter.message(from), "liangdan").encode());
            Files.move(draft, directory.resolve(letter.name() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused(Refused.Then.TRY_AGAIN, e.getClass().getSimpleName());
        }
    }
}
