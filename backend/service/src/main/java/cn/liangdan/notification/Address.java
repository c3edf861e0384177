package cn.liangdan.notification;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail address as people write it. Nothing in it can end a header or name a second receiver. */
final class Address {
    private static final Pattern GOOD = Pattern.compile(
            "[A-Za-z0-9_+'-]+(\\.[A-Za-z0-9_+'-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int LONGEST_LOCAL = 64;

    private Address() {}

    /** @return null when no mail can go there */
    static @Nullable String normalise(String given) {
        String address = given.strip();
        boolean good = GOOD.matcher(address).matches() && address.indexOf('@') <= LONGEST_LOCAL;
        return good ? address : null;
    }

    /** What is compared: nobody has two letter boxes that differ by case alone. */
    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
