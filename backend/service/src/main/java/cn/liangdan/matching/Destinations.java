package cn.liangdan.matching;

import java.util.Map;

/** What the lexicon calls the sectors of units. */
final class Destinations {
    private static final String TERRITORY = "乡镇街道";

    private static final Map<String, String> BY_SECTOR = Map.ofEntries(
            Map.entry("WATER", "水利"), Map.entry("TRANSPORT", "交通运输"), Map.entry("AGRICULTURE", "农业农村"),
            Map.entry("EDUCATION", "教育"), Map.entry("HEALTH", "卫生健康"), Map.entry("CIVIL_AFFAIRS", "民政"),
            Map.entry("INDUSTRY", "工业信息化"), Map.entry("ELECTRICITY", "电力"), Map.entry("FORESTRY_GRASSLAND", "林业草原"),
            Map.entry("HOUSING", "住房城乡建设"), Map.entry("ECOLOGY", "生态环境"), Map.entry("EMERGENCY", "应急管理"),
            Map.entry("NATURAL_RESOURCES", "自然资源"), Map.entry("HUMAN_RESOURCES", "人力资源社会保障"),
            Map.entry("MEDICAL_INSURANCE", "医疗保障"), Map.entry("JUSTICE", "司法行政"), Map.entry("PUBLIC_SECURITY", "公安"),
            Map.entry("CULTURE_TOURISM", "文化旅游"), Map.entry("SCIENCE", "科学技术"), Map.entry("MARKET_REGULATION", "市场监管"),
            Map.entry("FINANCE", "金融"), Map.entry("DISABLED_FEDERATION", "残疾人联合会"), Map.entry("VETERANS", "退役军人"),
            Map.entry("POST_TELECOM", "邮政快递"), Map.entry("PUBLICITY", "文明实践中心"));

    private Destinations() {}

    /** A township's own government is a destination whatever its sector; a sector that the lexicon does not know is its own. */
    static String of(String sector, String kind) {
        return kind.equals("TOWNSHIP_GOVERNMENT") ? TERRITORY : BY_SECTOR.getOrDefault(sector, sector);
    }
}
