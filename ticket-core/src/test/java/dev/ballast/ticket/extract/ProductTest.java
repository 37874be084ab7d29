package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

    @ParameterizedTest
    @CsvSource({"LAMP-1, LAMP-1", "'', Desk lamp", "' ', Desk lamp", ", Desk lamp"})
    void a_product_without_a_stock_number_is_named_by_its_title(String sku, String name) {
        assertThat(new Product(sku, "Desk lamp").name()).isEqualTo(name);
    }
}
