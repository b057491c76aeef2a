package fr.duret.maintenance.notifications.sendgrid;

import com.sendgrid.Client;
import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The connection to SendGrid. It asks once: a repetition behind one's back could send a mail twice, so that neither the
 * HTTP client nor the library may repeat anything.
 */
@Component
@ConditionalOnProperty(name = "duret.mail.courier", havingValue = "sendgrid")
class SendGridLine {

    private static final int CONNECTIONS = 20;

    private final SendGrid api;

    SendGridLine(SendGridSettings settings) {
        api = new SendGrid(settings.apiKey(), new Client(client(settings).build()));
        if (settings.euResidency()) {
            api.setDataResidency("eu");
        }
    }

    Response post(String endpoint, String body) throws IOException {
        Request request = new Request();
        request.setMethod(Method.POST);
        request.setEndpoint(endpoint);
        request.setBody(body);
        return api.api(request);
    }

    Response get(String endpoint, String query) throws IOException {
        Request request = new Request();
        request.setMethod(Method.GET);
        request.setEndpoint(endpoint);
        request.addQueryParam("limit", "10");
        request.addQueryParam("query", query);
        return api.api(request);
    }

    private static HttpClientBuilder client(SendGridSettings settings) {
        int connect = Math.toIntExact(settings.connectTimeout().toMillis());
        HttpClientBuilder client = HttpClients.custom()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(connect)
                        .setConnectionRequestTimeout(connect)
                        .setSocketTimeout(Math.toIntExact(settings.readTimeout().toMillis()))
                        .build())
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setConnectionTimeToLive(1, TimeUnit.MINUTES)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement();
        if (!settings.baseAddress().isEmpty()) {
            URI address = URI.create(settings.baseAddress());
            boolean secure = "https".equals(address.getScheme());
            int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
            HttpHost elsewhere = new HttpHost(address.getHost(), port, address.getScheme());
            client.setRoutePlanner((target, request, context) -> new HttpRoute(elsewhere, null, secure));
        }
        return client;
    }
}
