package cn.liangdan.division;

/**
 * A division as other things name it.
 *
 * @param path names from the county down, which tells villages of one name apart
 */
public record DivisionRef(String code, String name, String path) {}
