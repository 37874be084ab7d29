package dev.ballast.ticket.orders.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.ballast.contract.order.ShopOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFileTest {

    @TempDir
    Path folder;

    private final List<ShopOrder> orders = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();

    @Test
    void an_order_of_several_rows_keeps_what_its_first_row_says() throws IOException {
        read("""
                Name,Email,Financial Status,Paid at,Total,Currency,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Country,Id,Refunded Amount,Created at
                #1001,ana@example.org,paid,2026-11-01 10:00:00 +0100,64.90,EUR,2,"Lamp, brass",19.95,L-1,PT,450,5.00,2026-11-01 09:59:00 +0100
                #1001,ana@example.org,,,,,1,"Mug ""Sea""\",25.00,M-9,,,,2026-11-01 09:59:00 +0100
                #1002,bo@example.org,pending,,12.00,EUR,1,Mug,12.00,M-1,DE,451,0.00,2026-11-02 09:59:00 +0100
                """);

        assertThat(problems).isEmpty();
        assertThat(orders).hasSize(2);
        ShopOrder first = orders.getFirst();
        assertThat(first.id()).isEqualTo("450");
        assertThat(first.total()).isEqualByComparingTo("64.90");
        assertThat(first.countryCode()).isEqualTo("PT");
        assertThat(first.lines())
                .extracting(ShopOrder.Line::title, ShopOrder.Line::quantity)
                .containsExactly(tuple("Lamp, brass", 2), tuple("Mug \"Sea\"", 1));
        assertThat(first.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).isEqualByComparingTo("5.00"));
        assertThat(first.createdAt()).isEqualTo(Instant.parse("2026-11-01T08:59:00Z"));
        assertThat(first.updatedAt()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
    }

    @Test
    void german_columns_semicolons_and_decimal_commas_are_understood() throws IOException {
        read(
                "Bestellnummer;Bestelldatum;Kunde;E-Mail-Adresse;Land;Artikel;Menge;Einzelpreis;Gesamtbetrag;Währung;Sendungsnummer\r\n"
                        + "1007;03.04.2026 14:05;Jörg Größ;j@example.org;Österreich;Lampe;1;1.234,50;1.234,50 €;eur;RR1 RR2\r\n",
                Charset.forName("windows-1252"));

        ShopOrder order = orders.getFirst();
        assertThat(order.customerName()).isEqualTo("Jörg Größ");
        assertThat(order.countryCode()).isEqualTo("AT");
        assertThat(order.total()).isEqualByComparingTo("1234.50");
        assertThat(order.currency()).isEqualTo("EUR");
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2026-04-03T14:05:00Z"));
        assertThat(order.shipments())
                .extracting(ShopOrder.Shipment::trackingNumber)
                .containsExactly("RR1", "RR2");
        assertThat(order.id()).as("stable, where the file names none").isEqualTo("import:1007");
    }

    @Test
    void chinese_columns_in_the_code_page_of_chinese_windows_are_understood() throws IOException {
        read(
                "订单编号\t下单时间\t收件人\t商品名称\t数量\t单价\t订单金额\t国家\nA-20\t2026年3月5日 08:09\t王小明\t台灯\t2\t￥99\t￥198\t中国\n",
                Charset.forName("GBK"));

        ShopOrder order = orders.getFirst();
        assertThat(order.number()).isEqualTo("A-20");
        assertThat(order.customerName()).isEqualTo("王小明");
        assertThat(order.countryCode()).isEqualTo("CN");
        assertThat(order.total()).isEqualByComparingTo("198");
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2026-03-05T08:09:00Z"));
    }

    @Test
    void a_name_beside_an_order_number_is_the_customers() throws IOException {
        read("Name,Order number,Email\nAna Silva,7,a@example.org\n");

        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.number()).isEqualTo("7");
            assertThat(order.customerName()).isEqualTo("Ana Silva");
        });
    }

    @Test
    void a_byte_order_mark_belongs_to_no_heading() throws IOException {
        read("\uFEFFName,Email\n#1,a@example.org\n", StandardCharsets.UTF_8);
        read("\uFEFFName\tEmail\n#2\tb@example.org\n", StandardCharsets.UTF_16LE);

        assertThat(orders).extracting(ShopOrder::email).containsExactly("a@example.org", "b@example.org");
    }

    @Test
    void cells_may_hold_line_breaks_and_rows_are_counted_as_an_editor_counts() throws IOException {
        read("Name,Lineitem name,Total\n#1,\"two\nlines\",5\n\n,no number,6\n#2,Mug,six\n");

        assertThat(orders).extracting(ShopOrder::number).containsExactly("#1", "#2");
        assertThat(problems)
                .containsExactly(new LineProblem(5, "no order number"), new LineProblem(6, "'six' is no number"));
    }

    @Test
    void rows_of_an_order_that_stand_apart_are_refused_instead_of_replacing_it() throws IOException {
        read("Order number,Product\n1,Lamp\n2,Mug\n1,Rug\n");

        assertThat(orders.getFirst().lines()).extracting(ShopOrder.Line::title).containsExactly("Lamp");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.problem()).contains("line 2");
        });
    }

    @Test
    void a_table_without_order_numbers_says_what_is_missing() throws IOException {
        read("Colour,Taste\nred,sweet\n");

        assertThat(orders).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("order number"));
    }

    @Test
    void a_quote_without_end_stops_the_reading_and_not_the_program() throws IOException {
        assertThatExceptionOfType(MalformedCsv.class)
                .isThrownBy(() -> read("Name,Lineitem name\n#1,Mug\n#2,\"Lamp\n" + "#3,x\n".repeat(50_000)))
                .satisfies(e -> assertThat(e.line()).isEqualTo(3));
        assertThat(orders)
                .as("those before it were heard")
                .extracting(ShopOrder::number)
                .contains("#1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    25/12/2026          | 26/12/2026   | 2026-12-25T00:00:00Z
                    12/25/2026 1:05 PM  | 01/02/2026   | 2026-12-25T13:05:00Z
                    25 Dec 2026         | x            | 2026-12-25T00:00:00Z
                    December 25, 2026   | x            | 2026-12-25T00:00:00Z
                    2026/12/25 10:00    | x            | 2026-12-25T10:00:00Z
                    2026-12-25T10:00:00-05:00 | x      | 2026-12-25T15:00:00Z
                    """)
    void dates_are_read_as_the_file_writes_them(String date, String other, Instant expected) throws IOException {
        read("Order\tOrder date\n1\t" + date + "\n2\t" + other + "\n");

        assertThat(orders.getFirst().createdAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,234.56  | 1234.56
                    1.234,56  | 1234.56
                    1.234.567 | 1234567
                    1,234     | 1234
                    12,5      | 12.5
                    € 9,99    | 9.99
                    -3.50     | -3.50
                    (3.50)    | -3.50
                    0.500     | 0.500
                    """)
    void amounts_are_read_as_countries_write_them(String cell, BigDecimal expected) {
        assertThat(Amounts.read(cell))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(expected));
    }

    private void read(String table) throws IOException {
        read(table, StandardCharsets.UTF_8);
    }

    private void read(String table, Charset charset) throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.write(file, table.getBytes(charset));
        OrderFile.open(file).read(new OrderFile.Listener() {
            @Override
            public void order(ShopOrder order, boolean named, long line) {
                orders.add(order);
            }

            @Override
            public void problem(LineProblem problem) {
                problems.add(problem);
            }

            @Override
            public void row(long bytes) {
                assertThat(bytes).isPositive();
            }
        });
    }
}
