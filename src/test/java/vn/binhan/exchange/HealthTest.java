package vn.binhan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.binhan.app.TestHouse;

class HealthTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void the_running_program_is_well() {
        var answer = house.stranger().get("/healthz");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
    }

    @Test
    void it_is_not_well_before_its_data_are_in() {
        var health = new Health(house.sql(), () -> false);
        assertThat(health.answer().statusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void it_is_not_well_when_the_database_does_not_answer() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
        var health = new Health(JdbcClient.create(nowhere), () -> true);
        assertThat(health.answer().statusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
