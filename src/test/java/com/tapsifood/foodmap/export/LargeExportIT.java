package com.tapsifood.foodmap.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.dataset.DatasetVersion;
import com.tapsifood.foodmap.dataset.PublishedVersions;
import com.tapsifood.foodmap.dataset.Served;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TestDatabase;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.vendor.VendorSnapshot;
import io.r2dbc.pool.ConnectionPool;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 50 000 vendors, some 20 MB of text, to clients that take their time, go away or come too late. */
@WithServer
@ExtendWith(OutputCaptureExtension.class)
class LargeExportIT {

    private static final int VENDORS = 50_000;
    private static final int CLIENTS = 8;
    private static final int MEGABYTE = 1 << 20;
    private static final String PATH = "/export/vendors.geojson";

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private PublishedVersions versions;

    @Autowired
    private Served<VendorSnapshot> served;

    @Autowired
    @Qualifier("exporterPool")
    private ConnectionPool exporterPool;

    private final int port;
    private final List<Client> clients = new ArrayList<>();
    private List<DatasetVersion> before = List.of();
    private String key = "";
    private int version;

    LargeExportIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void serveManyVendors() {
        demo.beServed();
        before = List.copyOf(versions.all());
        key = keys.issue("large exports", Rights.everywhere(Set.of(Scope.EXPORT_READ)), null);
        version = TestDatabase.sql()
                .sql("insert into dataset_version (dataset, status, source, rows) values ('vendors', 'staged', 'x', ?)"
                        + " returning id")
                .param(VENDORS)
                .query(Integer.class)
                .single();
        TestDatabase.sql().sql("""
                        insert into vendor_identity (number, code)
                        select 100000 + i, 'large' || i from generate_series(1, :count) i on conflict do nothing
                        """).param("count", VENDORS).update();
        TestDatabase.sql()
                .sql("""
                        insert into vendor (version_id, number, code, name, city_id, grade, geom)
                        select :version, 100000 + i, 'large' || i, 'فروشگاه شماره ' || i, 2, 'A',
                            st_setsrid(st_makepoint(51 + i / 100000.0, 35.7), 4326)
                        from generate_series(1, :count) i
                        """)
                .param("version", version)
                .param("count", VENDORS)
                .update();
        versions.learn(List.of(new DatasetVersion(version, Dataset.VENDORS, "x", VENDORS, Instant.now())));
        await().atMost(Duration.ofSeconds(60)).until(() -> served.version() == version);
    }

    /** The server is shared: what others published is served again. */
    @AfterEach
    void restoreVersions() throws IOException {
        for (Client client : clients) {
            client.close();
        }
        before.forEach(v ->
                versions.learn(List.of(new DatasetVersion(v.id(), v.dataset(), v.source(), v.rows(), Instant.now()))));
        TestDatabase.sql()
                .sql("delete from dataset_version where id = ?")
                .param(version)
                .update();
        TestDatabase.sql()
                .sql("delete from vendor_identity where number > 100000")
                .update();
    }

    private Client ask() throws IOException {
        var client = new Client(port, key);
        clients.add(client);
        assertThat(client.readLine()).isEqualTo("HTTP/1.1 200 OK");
        return client;
    }

    /** Reads as slowly as it likes: little fits between it and the server. */
    private static final class Client implements AutoCloseable {

        private final Socket socket = new Socket();
        private final InputStream answer;

        Client(int port, String key) throws IOException {
            socket.setReceiveBufferSize(16 * 1024);
            socket.setSoTimeout(60_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String request = "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + key + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            answer = new BufferedInputStream(socket.getInputStream(), 1024);
        }

        /** Without its end; empty when there is none any more. */
        String readLine() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int b = answer.read(); b >= 0 && b != '\n'; b = answer.read()) {
                line.write(b);
            }
            return line.toString(UTF_8).strip();
        }

        /** The rest of the answer, chunk by chunk. */
        Rest readAll() throws IOException {
            String header = readLine();
            while (!header.isEmpty()) {
                header = readLine();
            }
            var body = new ByteArrayOutputStream();
            String size = readLine();
            while (!size.isEmpty() && !size.equals("0")) {
                body.writeBytes(answer.readNBytes(Integer.parseInt(size, 16)));
                readLine();
                size = readLine();
            }
            int vendors = body.toString(UTF_8).split("\"code\":\"large", -1).length - 1;
            return new Rest(vendors, size.equals("0"));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** @param isWhole whether the chunk came that ends an answer */
    private record Rest(int vendors, boolean isWhole) {}

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private boolean noConnectionIsHeld() {
        var metrics = exporterPool.getMetrics().orElseThrow();
        return metrics.acquiredSize() == 0 && metrics.pendingAcquireSize() == 0;
    }

    /** Statements of exports since the server began. */
    private static String lastStatements() {
        return TestDatabase.sql()
                .sql("""
                        select string_agg(pid || ' ' || query_start || ' ' || state, ',' order by pid)
                        from pg_stat_activity where application_name = 'foodmap-export'
                        """)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    private void awaitStandstill() {
        var last = new String[] {""};
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    String before = last[0];
                    last[0] = lastStatements();
                    assertThat(last[0]).isEqualTo(before);
                    var metrics = exporterPool.getMetrics().orElseThrow();
                    assertThat(metrics.acquiredSize() + " held, " + metrics.pendingAcquireSize() + " wanted")
                            .as(last[0])
                            .isEqualTo("0 held, 0 wanted");
                });
    }

    @Test
    void slowClientsHoldNoConnectionAndLittleMemory() throws IOException {
        long atFirst = usedHeap();
        for (int i = 0; i < CLIENTS; i++) {
            ask();
        }
        awaitStandstill();
        assertThat(noConnectionIsHeld()).isTrue();
        // all their answers together are 160 MB
        assertThat(usedHeap() - atFirst).isLessThan(CLIENTS * 5L * MEGABYTE);
        Rest rest = clients.getFirst().readAll();
        assertThat(rest).isEqualTo(new Rest(VENDORS, true));
    }

    @Test
    void clientsThatGoAwayLeaveNothingBehind(CapturedOutput output) throws IOException {
        for (int i = 0; i < 2 * CLIENTS; i++) {
            Client client = ask();
            client.readLine();
            client.close();
        }
        await().atMost(Duration.ofSeconds(30)).until(this::noConnectionIsHeld);
        assertThat(ask().readAll().vendors()).isEqualTo(VENDORS);
        assertThat(output.toString()).doesNotContain(" WARN ", " ERROR ", "Exception");
    }

    @Test
    void versionThatIsDeletedMeanwhileCutsTheFile() throws IOException {
        Client client = ask();
        awaitStandstill();
        TestDatabase.sql()
                .sql("delete from vendor where version_id = ?")
                .param(version)
                .update();
        Rest rest = client.readAll();
        // rows are not read ahead of the client, and it can tell that some are missing
        assertThat(rest.vendors()).isBetween(1, VENDORS - 1);
        assertThat(rest.isWhole()).isFalse();
    }
}
