package dev.ballast.ticket.orders.csv;

import java.util.List;

/** @param line where the row begins, counted from 1 as a text editor counts */
record CsvRow(long line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
