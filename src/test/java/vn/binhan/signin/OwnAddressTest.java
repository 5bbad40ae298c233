package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

class OwnAddressTest {
    @Test
    void an_address_is_a_name_over_tls_or_this_machine_and_nothing_more() {
        for (var good :
                List.of(
                        "https://binhan.angiang.gov.vn",
                        "https://binhan.example.vn:8443/",
                        "http://localhost:8080")) {
            assertThat(OwnAddress.of(good)).as(good).isPresent();
        }
        for (var bad :
                List.of(
                        "http://binhan.example.vn",
                        "https://10.0.0.7",
                        "https://[::1]",
                        "https://a.vn/duong-dan",
                        "https://a.vn?x=1",
                        "https://a.vn#x",
                        "https://nguoi@a.vn",
                        "ftp://a.vn",
                        "binhan.vn",
                        "",
                        "https://")) {
            assertThat(OwnAddress.of(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void what_a_request_claims_to_have_asked_changes_nothing() throws IOException {
        var url = URI.create(TestHouse.open().url());
        try (var socket = new Socket("localhost", url.getPort())) {
            socket.getOutputStream()
                    .write(
                            """
                            GET /dang-nhap HTTP/1.1\r
                            Host: evil.example\r
                            X-Forwarded-Host: evil.example\r
                            X-Forwarded-Proto: https\r
                            Forwarded: host=evil.example;proto=https\r
                            Connection: close\r
                            \r
                            """
                                    .getBytes(StandardCharsets.US_ASCII));
            var page = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page)
                    .contains("data-origin=\"http://localhost:" + url.getPort() + "\"")
                    .doesNotContain("evil.example");
        }
    }
}
