package cn.liangdan.engine.plan;

import java.util.Arrays;

/** A list of numbers. */
final class Ints {

    private int[] numbers = new int[4];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return numbers[index];
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void clear() {
        size = 0;
    }

    /** The same lists with room for one at an index. */
    static Ints[] room(Ints[] lists, int index) {
        return index < lists.length ? lists : Arrays.copyOf(lists, index + 1 + index / 8);
    }
}
