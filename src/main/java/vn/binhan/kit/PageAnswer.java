package vn.binhan.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A page on its way to a browser. It is never kept there, so nothing is compared with what a
 * browser has, and it goes out in one piece, because every filter on the way looks at each piece.
 */
record PageAnswer(HttpStatus statusCode, PageBytes page) implements ServerResponse {
    private static final String HTML = "text/html;charset=UTF-8";

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(HTML));
        headers.setContentLength(page.length());
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse answer, Context context)
            throws IOException {
        answer.setStatus(statusCode.value());
        answer.setContentType(HTML);
        answer.setContentLength(page.length());
        page.sendTo(answer.getOutputStream());
        return null;
    }
}
