package cn.liangdan.benchmarks;

import cn.liangdan.engine.text.Duplicates;
import cn.liangdan.engine.text.TextModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Duplicates, measured twice. First generated needs, 25 in each village, all from few templates, said again in other
 * words: a hard test, since the others are about the same thing a street further or another thing at the same spot. Then
 * real needs, when the file is there, each said again with its clauses in another order, a quarter of it left out and
 * other set phrases around it.
 */
public final class DuplicateEvaluation {

    private static final long VILLAGE = 150_821_101_200L;
    private static final int NEEDS = 1_500;
    private static final String[] SPOTS = {
        "村东头", "村西头", "二组", "三组", "六社", "小学门口", "卫生室旁", "主干道", "老井边", "河滩地", "北梁", "南坡", "文化广场", "养殖小区", "移民点", "桥头"
    };
    private static final String[][] THINGS = {
        {"灌溉沟渠", "浇地的水渠", "农田沟渠"}, {"路灯", "照明路灯", "太阳能路灯"}, {"通组道路", "通组路", "进组的道路"}, {"饮水管网", "自来水管网", "饮水管道"},
        {"变压器", "农用变压器", "供电变压器"}, {"移动信号", "手机信号", "移动网络信号"}, {"垃圾点", "垃圾收集点", "垃圾堆放点"}, {"农机", "播种农机", "农机具"},
        {"义诊", "义诊体检", "免费义诊"}, {"文艺演出", "乌兰牧骑演出", "演出"}, {"养殖技术培训", "肉羊养殖培训", "养殖培训"}, {"种植技术指导", "玉米种植指导", "种植指导"},
        {"法律咨询", "普法咨询", "法律援助咨询"}, {"医保政策宣讲", "医保报销政策讲解", "医保政策讲解"}, {"棚圈", "牲畜棚圈", "牛羊棚圈"}, {"公厕", "公共厕所", "村公厕"}
    };
    private static final String[][] ACTIONS = {
        {"破损严重，需要维修", "年久失修，请求修缮", "坏了没人修"}, {"数量不够，希望增加", "太少，建议增设", "不足，请求补充"},
        {"老化，要求更换", "使用多年老化，希望更换", "陈旧老化需更换"}, {"没有人来组织，希望安排", "请求有关部门安排", "希望尽快安排一次"}
    };
    private static final String[] BEFORE = {"", "希望", "关于", "村民反映", "我村", "请求帮助解决"};
    private static final String[] AFTER = {"", "的问题", "的建议", "，请尽快解决", "，影响12户群众", "，涉及30多亩"};

    private final Random random = new Random(42);

    private record Need(int spot, int thing, int action) {}

    private DuplicateEvaluation() {}

    public static void main(String[] args) throws IOException {
        new DuplicateEvaluation().run();
        Path file = Path.of(args.length > 0 ? args[0] : "../../../shared/data/routing-dev.csv");
        if (Files.isRegularFile(file)) {
            new DuplicateEvaluation()
                    .real(Files.readAllLines(file).stream()
                            .skip(1)
                            .map(line -> line.replaceFirst("^[^,]*,", "")
                                    .replaceFirst("^\"([^\"]*)\".*|^([^,\"]*),.*", "$1$2"))
                            .toList());
        }
    }

    private void real(List<String> texts) {
        Duplicates duplicates = new Duplicates(TextModel.of(texts));
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
        String spot = SPOTS[need.spot];
        String thing = pick(THINGS[need.thing]);
        String action = pick(ACTIONS[need.action]);
        String said = random.nextBoolean() ? spot + thing + action : thing + "（" + spot + "）" + action;
        return pick(BEFORE) + said + pick(AFTER);
    }

    private void run() {
        List<Need> needs = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        while (needs.size() < NEEDS) {
            Need need = new Need(
                    random.nextInt(SPOTS.length), random.nextInt(THINGS.length), random.nextInt(ACTIONS.length));
            needs.add(need);
            texts.add(say(need));
        }
        Duplicates duplicates = new Duplicates(TextModel.of(texts));
        for (int i = 0; i < NEEDS; i++) {
            duplicates.put(new UUID(0, i), VILLAGE + i % 60, texts.get(i));
        }
        System.out.printf("%d generated needs in 60 villages, each said again once%n", NEEDS);
        for (int likeness : new int[] {300, 350, Duplicates.PROBABLE, 500, 600}) {
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
