package cn.liangdan.benchmarks;

import cn.liangdan.engine.text.Duplicates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Duplicates, measured three times. First generated needs, 25 in each village, all from few templates, said again in other
 * words: a hard test, since the others are about the same thing a street further or another thing at the same spot. Then
 * needs as people would say them ({@link WrittenParaphrases}). Then real needs, when the file is there, each said again with
 * its clauses in another order, a quarter of it left out and other set phrases around it.
 */
public final class DuplicateEvaluation {

    private static final long VILLAGE = 150_821_101_200L;
    private static final int NEEDS = 1_500;
    private static final String[] BEFORE = {"", "希望", "关于", "村民反映", "我村", "请求帮助解决"};
    private static final String[] AFTER = {"", "的问题", "的建议", "，请尽快解决", "，影响12户群众", "，涉及30多亩"};

    private final Random random = new Random(42);
    private final NeedPhrases phrases;
    private final List<String> names;

    private record Need(int spot, int thing, int action) {}

    private DuplicateEvaluation(NeedPhrases phrases, List<String> names) {
        this.phrases = phrases;
        this.names = names;
    }

    public static void main(String[] args) throws IOException {
        Path divisions = Path.of("../../../shared/data/divisions-bayannur.csv");
        List<String> names = Files.isRegularFile(divisions)
                ? Files.readAllLines(divisions).stream()
                        .map(line -> line.split(",")[1])
                        .toList()
                : List.of();
        System.out.println("words that were looked at while choosing the likeness");
        new DuplicateEvaluation(NeedPhrases.KNOWN, List.of()).run();
        System.out.println("words whose errors were read once");
        new DuplicateEvaluation(NeedPhrases.SEEN_ONCE, List.of()).run();
        System.out.println("words to which nothing was tuned");
        new DuplicateEvaluation(NeedPhrases.UNSEEN, List.of()).run();
        System.out.printf("the same, knowing %,d names of divisions%n", names.size());
        new DuplicateEvaluation(NeedPhrases.UNSEEN, names).run();
        new WrittenParaphrases("paraphrases-read.tsv").run("needs as people say them, read while tuning");
        new WrittenParaphrases("paraphrases-unread.tsv").run("needs as people say them, by an author who knew nothing, read by nobody before");
        Path file = Path.of(args.length > 0 ? args[0] : "../../../shared/data/routing-dev.csv");
        if (Files.isRegularFile(file)) {
            new DuplicateEvaluation(NeedPhrases.KNOWN, List.of())
                    .real(Files.readAllLines(file).stream()
                            .skip(1)
                            .map(line -> line.replaceFirst("^[^,]*,", "")
                                    .replaceFirst("^\"([^\"]*)\".*|^([^,\"]*),.*", "$1$2"))
                            .toList());
        }
    }

    private void real(List<String> texts) {
        Duplicates duplicates = new Duplicates(names);
        for (int i = 0; i < texts.size(); i++) {
            duplicates.put(new UUID(0, i), VILLAGE, texts.get(i));
        }
        int found = 0;
        int right = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (Duplicates.Duplicate duplicate :
                    duplicates.of(again(texts.get(i)), VILLAGE, VILLAGE, Duplicates.PROBABLE, texts.size())) {
                found++;
                right += duplicate.id().getLeastSignificantBits() == i ? 1 : 0;
            }
        }
        System.out.printf(
                "%d real needs said again, likeness ≥ %d: precision %.3f recall %.3f%n",
                texts.size(), Duplicates.PROBABLE, (double) right / Math.max(1, found), (double) right / texts.size());
    }

    /** Clauses in another order, a quarter of the pairs of characters left out, other set phrases. */
    private String again(String text) {
        List<String> clauses = new ArrayList<>(List.of(text.split("[,，。、；]")));
        Collections.shuffle(clauses, random);
        StringBuilder said = new StringBuilder(pick(BEFORE));
        for (String clause : clauses) {
            for (int i = 0; i < clause.length(); i += 2) {
                said.append(random.nextInt(4) == 0 ? "" : clause.substring(i, Math.min(clause.length(), i + 2)));
            }
            said.append('，');
        }
        return said + pick(AFTER);
    }

    private String say(Need need) {
        String spot = phrases.spots()[need.spot];
        String thing = pick(phrases.things()[need.thing]);
        String action = pick(phrases.actions()[need.action]);
        String said = random.nextBoolean() ? spot + thing + action : thing + "（" + spot + "）" + action;
        return pick(BEFORE) + said + pick(AFTER);
    }

    private void run() {
        List<Need> needs = new ArrayList<>();
        Duplicates duplicates = new Duplicates(names);
        for (int i = 0; i < NEEDS; i++) {
            Need need = new Need(
                    random.nextInt(phrases.spots().length),
                    random.nextInt(phrases.things().length),
                    random.nextInt(phrases.actions().length));
            needs.add(need);
            duplicates.put(new UUID(0, i), VILLAGE + i % 60, say(need));
        }
        System.out.printf("%d generated needs in 60 villages, each said again once%n", NEEDS);
        for (int likeness : new int[] {300, Duplicates.PROBABLE, 500, 600, 700}) {
            measure(needs, duplicates, likeness);
        }
    }

    private void measure(List<Need> needs, Duplicates duplicates, int likeness) {
        int found = 0;
        int right = 0;
        int wanted = 0;
        Random before = new Random(7);
        for (int i = 0; i < NEEDS; i++) {
            long village = VILLAGE + i % 60;
            Need meant = needs.get(i);
            for (int j = i % 60; j < NEEDS; j += 60) {
                wanted += same(meant, needs.get(j)) ? 1 : 0;
            }
            random.setSeed(before.nextLong());
            for (Duplicates.Duplicate duplicate : duplicates.of(say(meant), village, village, likeness, NEEDS)) {
                found++;
                right += same(meant, needs.get((int) duplicate.id().getLeastSignificantBits())) ? 1 : 0;
            }
        }
        System.out.printf(
                "likeness ≥ %d: precision %.3f recall %.3f%s%n",
                likeness,
                (double) right / Math.max(1, found),
                (double) right / wanted,
                likeness == Duplicates.PROBABLE ? "  ← what the product goes by" : "");
    }

    /** The same thing at the same spot, whatever is to be done with it. */
    private static boolean same(Need one, Need other) {
        return one.spot == other.spot && one.thing == other.thing;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
