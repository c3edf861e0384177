package cn.liangdan.need;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Texts of needs as villages write them: set phrases, things and places by Zipf's law, and a long tail of rare words. */
final class GeneratedText {
    private static final String[] OPENINGS = {
        "我村", "本嘎查", "我们社", "村里", "嘎查牧户反映", "东片", "几户人家", "村民代表会上提出", "驻村工作队走访时", "入户走访了解到"};
    private static final String[] THINGS = {
        "葵花", "玉米", "小麦", "肉羊", "奶牛", "温室大棚", "滴灌带", "机井", "水渠", "斗渠", "饮水安全", "自来水管", "路灯", "通村公路", "桥涵", "幼儿园",
        "卫生室", "慢性病随访", "白内障", "老年人", "留守儿童", "残疾人", "牧民", "骆驼", "草场", "围栏", "盐碱地改良", "土壤化验", "病虫害", "列当", "白粉病",
        "良种", "化肥", "有机肥", "农机具", "农业保险", "医疗保险", "养老保险", "低保政策", "惠农补贴", "土地确权", "法律咨询", "合同纠纷", "普法宣传", "电商直播",
        "职业技能培训", "就业招聘", "文艺演出", "图书", "广场舞", "电影放映", "党课", "理论宣讲", "科学普及", "防火演练", "垃圾清运", "厕所改造", "危房鉴定",
        "取暖煤", "冬衣", "体检", "义诊", "疫苗", "牲畜防疫", "人畜饮水", "信号基站", "宽带网络", "快递网点", "班车", "蜜瓜", "番茄", "枸杞", "瓜子收购"};
    private static final String[] TROUBLES = {
        "坏了", "不通", "没有人会修", "缺技术", "缺资金", "价格低", "产量下降", "排不上队", "看不懂政策", "年久失修", "漏水严重", "发病较多", "无人管理", "不够用",
        "老化", "堵塞", "办理不便", "路太远", "没人讲", "季节性短缺"};
    private static final String[] REQUESTS = {
        "希望派技术员现场指导", "请帮助联系维修", "想听一次讲座", "请到村里来服务", "希望组织培训", "请协调解决", "希望送到村里", "请安排专家义诊", "请上门办理",
        "希望开展宣传活动", "请给予支持", "希望尽快答复", "请农业农村局派人看看", "希望卫生健康部门来一次", "请水利部门帮助检测"};
    private static final String[] TAILS = {"，谢谢。", "。", "，大家都在等。", "，时间由部门定。", "，最好在春耕以前。", "，农闲时来都可以。", "，开春前办好。"};
    private static final int LEXICON = 60_000;
    private static final int COMMON = 2_500;

    private final Random random;
    private final Map<String, Integer> frequency = new HashMap<>();

    GeneratedText(Random random) {
        this.random = random;
    }

    /** In how many texts each pair occurs; counted as they are made. */
    Map<String, Integer> frequency() {
        return frequency;
    }

    void count(String[] grams) {
        for (String gram : grams) {
            frequency.merge(gram, 1, Integer::sum);
        }
    }

    String title() {
        return zipf(THINGS) + zipf(TROUBLES) + "，" + zipf(REQUESTS).substring(0, 4) + rare();
    }

    String text(String village) {
        StringBuilder text = new StringBuilder(zipf(OPENINGS)).append(village.isEmpty() ? "" : "（" + village + "）");
        int parts = 1 + random.nextInt(2);
        for (int i = 0; i < parts; i++) {
            text.append(zipf(THINGS)).append(rare()).append(zipf(TROUBLES)).append("，涉及").append(rare()).append(1 + random.nextInt(300))
                    .append("户，").append(rare());
        }
        return text.append(zipf(REQUESTS)).append(rare()).append(zipf(TAILS)).toString();
    }

    /** A word of two characters, most of them seldom. */
    private String rare() {
        int word = (int) Math.min(LEXICON - 1, Math.pow(LEXICON, Math.sqrt(random.nextDouble())));
        Random of = new Random(word * 0x9E3779B97F4A7C15L);
        of.nextInt();
        return Character.toString(0x4E00 + of.nextInt(COMMON)) + Character.toString(0x4E00 + of.nextInt(COMMON));
    }

    private String zipf(String[] words) {
        return words[(int) (Math.pow(words.length + 1, random.nextDouble())) - 1];
    }
}
