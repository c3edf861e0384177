package cn.liangdan.engine.text;

/** What tells nothing about what a request is about, as every request may say it. */
enum SetPhrases {

    /** What every request says. */
    BOILERPLATE(
            "嘎查村民委员会 村民委员会 嘎查委员会 居民委员会 人民政府 有关部门 相关部门 群众反映 村民反映 迫切需要 进一步 村委会 居委会 希望能够 希望能 希望 恳请 请求 要求 建议 关于 "
                    + "解决 帮助 予以 给予 问题 尽快 反映 我们 我村 本村 该村 村里 嘎查 需要 需求 能够 政府 的"),

    /** What is wrong. */
    WRONG("年久失修 破损 损坏 损毁 毁坏 冲毁 冲坏 垮塌 塌陷 堵塞 坏了 坏掉 老化 老旧 陈旧 严重 没有人 没人 无人 一直 经常 多年 使用 "
            + "数量 不够用 不够 不足 太少 缺少 缺乏 短缺 没有 不便 不好 困难 影响 涉及 群众 村民 居民 农户 户"),

    /** What is to be done. */
    WANTED("维修 修缮 修复 修理 重修 整修 抢修 检修 改造 更换 更新 增加 增设 新增 补充 配备 配置 建设 新建 修建 建立 安装 铺设 疏通 "
            + "安排 组织 派人 开展 举办 加强 完善 支持 协调 一次 一批 一些 一下 来");

    private final String phrases;

    SetPhrases(String phrases) {
        this.phrases = phrases;
    }

    static Phrases<SetPhrases> of(SetPhrases... kinds) {
        Phrases<SetPhrases> all = new Phrases<>();
        for (SetPhrases kind : kinds) {
            for (String phrase : kind.phrases.split(" ")) {
                all.put(phrase, kind);
            }
        }
        return all;
    }
}
