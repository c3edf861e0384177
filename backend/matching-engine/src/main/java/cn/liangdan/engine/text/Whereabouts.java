package cn.liangdan.engine.text;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where in a village a request is to be served, as far as its text says so: groups and teams by number, directions,
 * spots beside something, and names of places. The same request at another spot is another request.
 *
 * @param spots the words found, numbers written in characters
 * @param rest the text without them
 */
record Whereabouts(Set<String> spots, String rest) {

    private static final Pattern SPOT = Pattern.compile("第?[一二三四五六七八九十0-9]{1,3}(?:村民小组|小组|组|社|队|屯|号)(?!线)"
            + "|[东西南北](?:头|边|面|侧|坡|梁|沟|滩|口|街|巷|片|湾|山|院|台)"
            + "|\\p{IsHan}{1,3}?(?:大门口|门口|旁边|对面|附近|后面|前面|后院|前院|院里|院内|路口|脚下|山下|桥下)"
            + "|\\p{IsHan}{1,3}?[旁边](?!坡|境|疆|远)"
            + "|\\p{IsHan}{1,3}?(?:庄|屯|营子|圪旦|圪堵|圪卜|淖尔|水库|泉|庙|寺|机井|供销社|信用社|林场|粮站|大坝|水塔)(?=[\\p{IsHan})])"
            + "|主干道|主街|大街|河滩|广场|小区|移民点|安置点|桥头|村口|晒场|打谷场|敖包");

    private static final Pattern SURE = Pattern.compile("(?:[〇一二三四五六七八九十]+组|[东西南北][头边面侧])$");

    private static final Pattern GROUP = Pattern.compile("^([〇一二三四五六七八九十]+)(?:村民小组|小组|组|社|队)$");

    private static final String DIGITS = "〇一二三四五六七八九";

    static Whereabouts of(String text, PlaceNames names) {
        Set<String> spots = new TreeSet<>();
        String even = withoutNames(Normalizer.normalize(text, Normalizer.Form.NFKC), names, spots);
        StringBuilder rest = new StringBuilder(even.length());
        Matcher spot = SPOT.matcher(even);
        while (spot.find()) {
            spots.add(inCharacters(spot.group()));
            spot.appendReplacement(rest, " ");
        }
        spot.appendTail(rest);
        return new Whereabouts(Set.copyOf(spots), rest.toString());
    }

    private static String withoutNames(String text, PlaceNames names, Set<String> spots) {
        StringBuilder rest = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String name = names.at(text, at);
            if (name == null) {
                rest.append(text.charAt(at++));
            } else {
                spots.add(name);
                rest.append(' ');
                at += name.length();
            }
        }
        return rest.toString();
    }

    /** Both name groups by number or directions, and none of them is the same: nothing is surer of being another place. */
    boolean surelyElsewhere(Whereabouts other) {
        Set<String> own = sure();
        Set<String> others = other.sure();
        return !own.isEmpty() && !others.isEmpty() && own.stream().noneMatch(others::contains);
    }

    private Set<String> sure() {
        return spots.stream().map(SURE::matcher).filter(Matcher::find).map(Matcher::group).collect(Collectors.toSet());
    }

    /** Both name spots, and none of them is the same. */
    boolean elsewhere(Whereabouts other) {
        return !spots.isEmpty() && !other.spots.isEmpty() && spots.stream().noneMatch(other::names);
    }

    boolean sharesSpot(Whereabouts other) {
        return spots.stream().anyMatch(other::names);
    }

    /** A spot may have caught a character too many before it. */
    private boolean names(String spot) {
        return spots.stream().anyMatch(own -> own.endsWith(spot) || spot.endsWith(own));
    }

    /** Only one of them names a spot. */
    boolean vaguer(Whereabouts other) {
        return spots.isEmpty() != other.spots.isEmpty();
    }

    /** A group is one whether it is called group, team or society. */
    private static String inCharacters(String spot) {
        StringBuilder written = new StringBuilder(spot.length());
        for (char c : spot.toCharArray()) {
            if (c != '第') {
                written.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c);
            }
        }
        return GROUP.matcher(written).replaceFirst("$1组");
    }
}
