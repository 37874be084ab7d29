package dev.ballast.analytics;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.TreeMap;

/** Reads the numbers as any client does. */
public final class VolumeProbe {

    private VolumeProbe() {}

    public static JsonPath volume(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/api/analytics/volume")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Tickets of a product, over all time. */
    public static int tickets(String product) {
        return volume(Map.of("product", product)).getInt("total");
    }

    /** Tickets per type, over all time and products. */
    public static Map<String, Long> byType() {
        Map<String, Long> counts = new TreeMap<>();
        volume(Map.of("by", "type"))
                .<Map<String, Object>>getList("rows")
                .forEach(row ->
                        counts.merge((String) row.get("type"), ((Number) row.get("count")).longValue(), Long::sum));
        return counts;
    }
}
