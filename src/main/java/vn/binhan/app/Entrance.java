package vn.binhan.app;

import jakarta.servlet.MultipartConfigElement;
import java.util.concurrent.Executors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.signin.SignIn;
import vn.binhan.storage.Database;

/** The web server around the house: Spring serves, the house says what is answered. */
final class Entrance {
    /** The largest file that is taken, in megabytes; larger ones are refused with a sentence. */
    static final long LARGEST_FILE_MB = 60;

    private Entrance() {}

    /** Starts to serve and returns when the first page can be asked for. */
    static ServletWebServerApplicationContext open(House house, Database database, Wire wire) {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(House.class, () -> house);
            beans.registerBean(Wire.class, () -> wire);
            beans.registerBean(Database.class, () -> database);
        });
        return (ServletWebServerApplicationContext) application.run();
    }

    /** What the server needs from Spring, said one by one. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    @EnableSpringHttpSession
    static class Wiring {

        @Bean
        TomcatServletWebServerFactory server(Wire wire) {
            var server = new TomcatServletWebServerFactory(wire.port());
            server.setAddress(wire.inetAddress());
            server.setShutdown(Shutdown.GRACEFUL);
            server.setCompression(compression());
            server.addProtocolHandlerCustomizers(
                    handler -> handler.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
            server.addConnectorCustomizers(connector -> {
                connector.setMaxPostSize(2 * 1024 * 1024);
                connector.setProperty("maxSwallowSize", "-1");
                connector.setProperty("maxKeepAliveRequests", "1000");
                connector.setProperty("keepAliveTimeout", "60000");
                // A long page goes out in one or two pieces; 2,048 such buffers stay below 100 MB.
                connector.setProperty("socket.appWriteBufSize", "32768");
                connector.setProperty("maxConnections", "2048");
            });
            if (wire.certificate() != null && wire.key() != null) {
                var ssl = new Ssl();
                ssl.setCertificate(wire.certificate().toUri().toString());
                ssl.setCertificatePrivateKey(wire.key().toUri().toString());
                server.setSsl(ssl);
            }
            return server;
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            var servlet = new DispatcherServlet();
            servlet.setPublishEvents(false);
            return servlet;
        }

        @Bean
        ServletRegistrationBean<DispatcherServlet> dispatcher(DispatcherServlet servlet) {
            var registration = new ServletRegistrationBean<>(servlet, "/");
            var megabyte = DataSize.ofMegabytes(1).toBytes();
            registration.setMultipartConfig(
                    new MultipartConfigElement(
                            "",
                            LARGEST_FILE_MB * megabyte,
                            (LARGEST_FILE_MB + 2) * megabyte,
                            256 * 1024));
            registration.setLoadOnStartup(1);
            return registration;
        }

        @Bean
        FilterRegistrationBean<ForwardedHeaderFilter> forwarded(Wire wire) {
            var registration = new FilterRegistrationBean<>(new ForwardedHeaderFilter());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.setEnabled(wire.behindProxy());
            return registration;
        }

        /** Forms carry Vietnamese; without this the server takes them for Latin letters. */
        @Bean
        FilterRegistrationBean<CharacterEncodingFilter> utf8() {
            var registration =
                    new FilterRegistrationBean<>(new CharacterEncodingFilter("UTF-8", true));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }

        @Bean
        DefaultCookieSerializer cookie(Wire wire) {
            var cookie = new DefaultCookieSerializer();
            var secure = wire.certificate() != null || wire.behindProxy();
            cookie.setCookieName(secure ? "__Host-phien" : "phien");
            cookie.setCookiePath("/");
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Strict");
            cookie.setUseSecureCookie(secure);
            return cookie;
        }

        @Bean
        SessionRepository<? extends Session> sessions(Database database) {
            return SignIn.browsers(database.sessions());
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http, House house) throws Exception {
            return SecurityHeaders.on(http, house);
        }

        @Bean
        RouterFunction<ServerResponse> router(House house) {
            return Router.of(house);
        }

        private static Compression compression() {
            var compression = new Compression();
            compression.setEnabled(true);
            compression.setMinResponseSize(DataSize.ofKilobytes(1));
            compression.setMimeTypes(
                    new String[] {
                        "text/html",
                        "text/css",
                        "text/javascript",
                        "application/javascript",
                        "application/json",
                        "application/problem+json",
                        "image/svg+xml"
                    });
            return compression;
        }
    }
}
