package vn.binhan.kit;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** One line of the route table: what is asked, where, the right it needs, and who answers. */
public record Route(
        HttpMethod method, String path, Right right, HandlerFunction<ServerResponse> handler) {}
