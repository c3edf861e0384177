package cn.liangdan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counties, townships and villages of Bayannur as numbers from 0 on, from the table that ships with the service. */
record RealTree(int counties, int[] countyOfTownship, int[] townshipOfVillage) {

    private static final Path TABLE = Path.of("../service/src/main/resources/division/divisions.csv");

    static RealTree read() {
        List<String> codes = new ArrayList<>();
        List<String> townships = new ArrayList<>();
        List<Integer> counties = new ArrayList<>();
        List<Integer> villages = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split(",");
            String code = cells[0];
            switch (cells[2]) {
                case "county" -> codes.add(code.substring(0, 6));
                case "township" -> {
                    townships.add(code.substring(0, 9));
                    counties.add(codes.indexOf(code.substring(0, 6)));
                }
                case "village" -> villages.add(townships.indexOf(code.substring(0, 9)));
                default -> {}
            }
        }
        return new RealTree(codes.size(), ints(counties), ints(villages));
    }

    int townships() {
        return countyOfTownship.length;
    }

    int villages() {
        return townshipOfVillage.length;
    }

    int countyOf(int township) {
        return countyOfTownship[township];
    }

    int townshipOf(int village) {
        return townshipOfVillage[village];
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
