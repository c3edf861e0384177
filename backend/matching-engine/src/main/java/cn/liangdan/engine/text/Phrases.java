package cn.liangdan.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Phrases that a text is read by: some mean nothing, others the same as another. Of those that fit the longest is taken. */
final class Phrases {

    private static final String SET_PHRASES = "嘎查村民委员会 村民委员会 嘎查委员会 居民委员会 人民政府 有关部门 相关部门 群众反映 村民反映 迫切需要 进一步 村委会 居委会 "
            + "希望能够 希望能 希望 恳请 请求 要求 建议 关于 解决 帮助 予以 给予 问题 尽快 反映 我们 我村 本村 该村 村里 嘎查 "
            + "需要 需求 能够 政府 的";

    private static final String WHAT_IS_WRONG =
            "年久失修 破损 损坏 损毁 毁坏 冲毁 冲坏 垮塌 塌陷 堵塞 坏了 坏掉 老化 老旧 陈旧 严重 没有人 没人 无人 一直 经常 多年 使用 "
                    + "数量 不够用 不够 不足 太少 缺少 缺乏 短缺 没有 不便 不好 困难 影响 涉及 群众 村民 居民 农户 户";

    private static final String WHAT_TO_DO = "维修 修缮 修复 修理 重修 整修 抢修 检修 改造 更换 更新 增加 增设 新增 补充 配备 配置 建设 新建 修建 建立 安装 铺设 疏通 "
            + "安排 组织 派人 开展 举办 加强 完善 支持 协调 一次 一批 一些 一下 来";

    /** @param meaning what it is read as, empty if it is left out */
    record Phrase(String text, String meaning) {
        int length() {
            return text.length();
        }
    }

    private final Map<Character, List<Phrase>> byFirst = new HashMap<>();

    private Phrases(List<Phrase> phrases) {
        phrases.stream()
                .sorted(Comparator.comparingInt(Phrase::length).reversed())
                .forEach(phrase -> byFirst.computeIfAbsent(phrase.text().charAt(0), first -> new ArrayList<>())
                        .add(phrase));
    }

    /** What every request says. */
    static Phrases boilerplate() {
        return new Phrases(leftOut(SET_PHRASES));
    }

    /** Also what is wrong and what is to be done, and words for the same thing. */
    static Phrases subject() {
        List<Phrase> phrases = new ArrayList<>(leftOut(SET_PHRASES + " " + WHAT_IS_WRONG + " " + WHAT_TO_DO));
        try (InputStream resource = Phrases.class.getResourceAsStream("synonyms.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] group = line.split(" ");
                for (String word : group) {
                    phrases.add(new Phrase(word, group[0]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(phrases);
    }

    /** The phrase that begins at a position, {@code null} if none does. */
    @Nullable
    Phrase at(String text, int position) {
        for (Phrase phrase : byFirst.getOrDefault(text.charAt(position), List.of())) {
            if (text.startsWith(phrase.text(), position)) {
                return phrase;
            }
        }
        return null;
    }

    private static List<Phrase> leftOut(String phrases) {
        List<Phrase> leftOut = new ArrayList<>();
        for (String phrase : phrases.split(" ")) {
            leftOut.add(new Phrase(phrase, ""));
        }
        return leftOut;
    }
}
