package dev.ballast.ticket.eval;

import java.util.ArrayList;
import java.util.List;

/** Tables of results, as plain text for the terminal and as one HTML page. */
final class Report {

    record Table(String title, String note, List<String> header, List<List<String>> rows) {}

    private final List<Table> tables = new ArrayList<>();

    void add(Table table) {
        tables.add(table);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        for (Table table : tables) {
            out.append('\n').append(table.title()).append('\n');
            if (!table.note().isEmpty()) {
                out.append("  ").append(table.note()).append('\n');
            }
            out.append(line(table.header()));
            table.rows().forEach(row -> out.append(line(row)));
        }
        return out.toString();
    }

    String html() {
        StringBuilder out = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Ballast evaluation</title>
                <style>body{font:15px/1.5 system-ui;margin:2rem auto;max-width:70rem;padding:0 1rem}
                table{border-collapse:collapse;margin:.5rem 0 2rem}td,th{padding:.2rem .7rem;border-bottom:1px solid #ccc;
                text-align:left}td+td{font-variant-numeric:tabular-nums}</style>
                <h1>How well Ballast sorts and joins</h1>
                """);
        for (Table table : tables) {
            out.append("<h2>").append(escaped(table.title())).append("</h2>");
            out.append("<p>").append(escaped(table.note())).append("</p><table><thead>");
            out.append(row(table.header(), "th")).append("</thead><tbody>");
            table.rows().forEach(cells -> out.append(row(cells, "td")));
            out.append("</tbody></table>\n");
        }
        return out.append("</html>\n").toString();
    }

    private static String row(List<String> cells, String tag) {
        StringBuilder out = new StringBuilder("<tr>");
        cells.forEach(cell -> out.append('<')
                .append(tag)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(tag)
                .append('>'));
        return out.append("</tr>").toString();
    }

    private static String line(List<String> cells) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append(String.format(i == 0 ? "  %-34s" : "%13s", cells.get(i)));
        }
        return out.append('\n').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
