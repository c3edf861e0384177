package cn.liangdan.platform;

/** A single resource; its version rises by one with each change and is the first part of its ETag. */
public interface Versioned {
    long version();
}
