package org.actionledger.query.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a table lies on paper: across, on the smallest paper and in the largest letters with which no word must be broken. Where that cannot
 * be had, the widest columns give way.
 *
 * @param size of its letters, in points
 * @param widths of its columns, in twentieths of a point as all lengths here
 */
record PageGrid(Paper paper, double size, List<Integer> widths) {

    static final int MARGIN = 720;
    static final int BESIDE_TEXT = 80;

    private static final double[] SIZES = {9, 8.5, 8, 7.5, 7};

    /** Some room is left for columns with sentences, or each of their lines would hold one word. */
    private static final double FULL = 0.85;

    /** A sheet lying on its long side. */
    enum Paper {
        A4(16_838, 11_906),
        A3(23_811, 16_838);

        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        int room() {
            return width - 2 * MARGIN;
        }
    }

    static PageGrid of(List<ColumnMeasure> columns) {
        for (Paper paper : Paper.values()) {
            for (double size : SIZES) {
                int[] narrowest = narrowest(columns, size);
                if (Arrays.stream(narrowest).sum() <= paper.room() * FULL) {
                    return new PageGrid(paper, size, widths(columns, narrowest, paper.room()));
                }
            }
        }
        Paper largest = Paper.A3;
        double smallest = SIZES[SIZES.length - 1];
        int[] narrowest = capped(narrowest(columns, smallest), (int) (largest.room() * FULL));
        return new PageGrid(largest, smallest, widths(columns, narrowest, largest.room()));
    }

    private static int[] narrowest(List<ColumnMeasure> columns, double size) {
        return columns.stream()
                .mapToInt(column -> (int) Math.ceil(column.widestWord() * size * 20 / 1_000) + 2 * BESIDE_TEXT)
                .toArray();
    }

    /** The widest are made equal, until all together need no more than there is. */
    private static int[] capped(int[] narrowest, int room) {
        int[] ascending = narrowest.clone();
        Arrays.sort(ascending);
        int left = room;
        int cap = room;
        for (int i = 0; i < ascending.length; i++) {
            cap = left / (ascending.length - i);
            if (ascending[i] > cap) {
                break;
            }
            left -= ascending[i];
        }
        int most = cap;
        return Arrays.stream(narrowest).map(width -> Math.min(width, most)).toArray();
    }

    /** Columns that want less than their narrowest have that; the others share what is left as wide as they want to be. */
    private static List<Integer> widths(List<ColumnMeasure> columns, int[] narrowest, int room) {
        boolean[] narrow = new boolean[narrowest.length];
        while (true) {
            int left = room - sum(narrowest, narrow, true);
            int wanted = sum(columns.stream().mapToInt(ColumnMeasure::wanted).toArray(), narrow, false);
            boolean settled = true;
            for (int column = 0; column < narrowest.length; column++) {
                if (!narrow[column] && (long) columns.get(column).wanted() * left < (long) narrowest[column] * wanted) {
                    narrow[column] = true;
                    settled = false;
                }
            }
            if (settled) {
                return IntStream.range(0, narrowest.length)
                        .mapToObj(column -> narrow[column]
                                ? narrowest[column]
                                : columns.get(column).wanted() * left / wanted)
                        .toList();
            }
        }
    }

    private static int sum(int[] values, boolean[] chosen, boolean which) {
        return IntStream.range(0, values.length)
                .filter(i -> chosen[i] == which)
                .map(i -> values[i])
                .sum();
    }
}
