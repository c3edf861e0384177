package cn.liangdan.delivery;

/**
 * 指标值, e.g. 培训人数 50 人.
 *
 * @param qualifier EXACT, AT_LEAST (余, 多, 以上) or ALMOST (近)
 */
public record Measure(String metric, long value, String unit, String qualifier) {}
