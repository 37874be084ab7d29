package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

    @ParameterizedTest
    @CsvSource({"LAMP-1, LAMP-1", "'', Desk lamp", "' ', Desk lamp", ", Desk lamp"})
    void a_product_without_a_stock_number_is_named_by_its_title(String sku, String name) {
        assertThat(new Product(sku, "Desk lamp").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"' desk LAMP', LAMP-1", "Kettle, Kettle", "LAMP-1, LAMP-1"})
    void what_a_platform_calls_by_its_title_has_the_name_that_the_catalogue_counts_it_by(String said, String name) {
        assertThat(new Catalogue(List.of(new Product("LAMP-1", "Desk lamp"))).nameOf(said))
                .isEqualTo(name);
    }
}
