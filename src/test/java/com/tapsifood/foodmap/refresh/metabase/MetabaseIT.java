package com.tapsifood.foodmap.refresh.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tapsifood.foodmap.dataset.Dataset;
import com.tapsifood.foodmap.platform.Refusal;
import com.tapsifood.foodmap.platform.database.DatabaseUrl;
import com.tapsifood.foodmap.platform.database.WriterDatabase;
import com.tapsifood.foodmap.refresh.ImportApplication;
import com.tapsifood.foodmap.refresh.ImportReport;
import com.tapsifood.foodmap.refresh.Intent;
import com.tapsifood.foodmap.refresh.Progress;
import com.tapsifood.foodmap.refresh.metabase.MetabaseStub.Fault;
import com.tapsifood.foodmap.refresh.orders.OrderImport;
import com.tapsifood.foodmap.refresh.vendors.VendorImport;
import com.tapsifood.foodmap.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a stub that speaks Metabase's HTTP over a real database. */
class MetabaseIT {

    private static final int ORDERS = 5822;
    private static final int VENDORS = 5045;
    private static final int ROWS = 1_000;
    private static final DatabaseUrl SOURCE = TestDatabase.createOther();

    private static final String MAKE_ORDERS = """
            insert into placed
            select 'o' || n, 'v' || mod(n, 40), 'u' || mod(n, 90), 2, 'Cafe', 35.7 + mod(n, 10) * 0.001,
                51.4, mod(n, 2), timestamp '2026-03-01 00:30:00' + n * interval '80 minutes'
            from generate_series(%d, %d) n
            """;

    private ImportApplication application = ImportApplication.emptied();
    private MetabaseStub stub = new MetabaseStub(SOURCE.dataSource());

    private static JdbcClient source() {
        return JdbcClient.create(SOURCE.dataSource());
    }

    @BeforeAll
    static void makeSource() {
        source().sql("""
                create table placed (order_id text, vendor_code text, user_id text, city_id int, business_line text,
                    customer_latitude float, customer_longitude float, organic int, created_at timestamp)
                """).update();
        source().sql("""
                create table shop as
                select 'v' || n as vendor_code, 'نان "' || n || '"' as vendor_name, 2 as city_id,
                    'Cafe' as business_line, 35.7 as latitude, 51.4 as longitude, 3.5 as radius, 5 as status_id,
                    1 as visible, 0 as open
                from generate_series(1, 40) n
                """).update();
    }

    @BeforeEach
    void begin() {
        application = ImportApplication.emptied();
        source().sql("truncate placed").update();
        source().sql(MAKE_ORDERS.formatted(1, ROWS)).update();
        stub = new MetabaseStub(SOURCE.dataSource());
        stub.card(ORDERS, "select * from placed -- the newest\n;");
        stub.card(VENDORS, "select * from shop");
    }

    @AfterEach
    void end() {
        stub.close();
    }

    private static MetabaseProperties settings(MetabaseStub stub, @Nullable String password) {
        return new MetabaseProperties(
                stub.url(),
                password == null ? MetabaseStub.KEY : null,
                password == null ? null : "reader@example.com",
                password,
                ORDERS,
                VENDORS,
                7,
                100,
                4,
                3,
                Duration.ofSeconds(2),
                3,
                Duration.ofMillis(10),
                Duration.ofMillis(30));
    }

    private MetabaseSource metabase() {
        return metabase(settings(stub, MetabaseStub.PASSWORD));
    }

    private MetabaseSource metabase(MetabaseProperties properties) {
        return new MetabaseSource(
                properties,
                application.bean(OrderImport.class),
                application.bean(VendorImport.class),
                application.bean(WriterDatabase.class));
    }

    private ImportReport all() {
        return metabase().orders(true, Intent.PUBLISH, Progress.SILENT);
    }

    /** What is on record, as the source has it. */
    private void assertComplete() {
        assertThat(application.dump("select order_id, created_at at time zone 'Asia/Tehran' as at from customer_order"))
                .isEqualTo(dumpOfSource());
    }

    private static String dumpOfSource() {
        return String.join(
                "\n",
                source().sql("select d::text from (select order_id, created_at as at from placed) d order by 1")
                        .query(String.class)
                        .list());
    }

    @Test
    void everyOrderArrivesWindowByWindow() {
        ImportReport report = all();
        assertThat(report.read()).isEqualTo(ROWS);
        assertThat(report.accepted()).isEqualTo(ROWS);
        assertComplete();
        // 80 minutes apart, 126 a week are too many for a window of 100
        List<String> exports = stub.asked().stream()
                .filter(sql -> sql.startsWith("select * from"))
                .toList();
        assertThat(exports).hasSizeBetween(ROWS / 100, 3 * ROWS / 100);
        assertThat(stub.asked()).noneMatch(sql -> sql.matches("(?is).*\\b(limit|offset)\\b.*"));
        assertThat(stub.mostAtOnce()).isBetween(1, 4);
        assertThat(stub.openSessions()).isZero();
    }

    @Test
    void onlyTheNewestDaysAreReadAgain() {
        all();
        source().sql(MAKE_ORDERS.formatted(ROWS + 1, ROWS + 30)).update();
        source().sql("update placed set organic = 1 - organic").update();
        int before = stub.asked().size();
        ImportReport report = metabase().orders(false, Intent.PUBLISH, Progress.SILENT);
        assertThat(report.accepted()).isBetween(30L + 54, 30L + 80);
        assertComplete();
        assertThat(stub.asked().subList(before, stub.asked().size()))
                .allMatch(sql -> sql.contains("created_at >= '2026-04-"));
    }

    @Test
    void orderWithoutATimeIsToldOf() {
        source().sql("update placed set created_at = null where order_id in ('o5', 'o6')")
                .update();
        ImportReport report = all();
        assertThat(report.read()).isEqualTo(ROWS);
        assertThat(report.quarantinedRows()).isEqualTo(2);
        assertThat(application.dump("select source_key, row_number from quarantine"))
                .contains("o5", "o6");
    }

    /** What goes wrong once is asked for again, and no row of the bad answer is used. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "STATUS_400"})
    void passingFaultsAreOvercome(Fault fault) {
        stub.next(Fault.NONE, fault, fault);
        assertThat(all().accepted()).isEqualTo(ROWS);
        assertComplete();
    }

    /** What goes wrong for good changes nothing of what is served. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "HANGS"})
    void lastingFaultsLeaveTheLastGoodVersion(Fault fault) {
        all();
        int version = application.published(Dataset.ORDERS);
        stub.next(Fault.NONE, Fault.NONE);
        stub.always(fault);
        assertThatThrownBy(this::all).isInstanceOf(Refusal.class).hasMessageNotContaining("placed");
        assertThat(application.published(Dataset.ORDERS)).isEqualTo(version);
        assertComplete();
        assertThat(application.lastRun()).startsWith("refused: ");
    }

    @Test
    void lyingCountsAreNotBelieved() {
        stub.lieBy(3);
        assertThatThrownBy(this::all).isInstanceOf(Refusal.class);
        assertThat(application.published(Dataset.ORDERS)).isZero();
    }

    @Test
    void hangingAnswerEnds() {
        stub.always(Fault.HANGS);
        assertThatThrownBy(this::all).hasMessageContaining("within 2 s");
    }

    @Test
    void wrongLoginIsToldWithoutThePassword() {
        var wrong = metabase(settings(stub, "not the password"));
        assertThatThrownBy(() -> wrong.orders(true, Intent.PUBLISH, Progress.SILENT))
                .hasMessageNotContaining("not the password")
                .extracting(failure -> ((Refusal) failure).code())
                .isEqualTo("SOURCE_LOGIN");
        assertThat(application.lastRun()).startsWith("refused: ");
    }

    @Test
    void keyTakesThePlaceOfALogin() {
        assertThat(metabase(settings(stub, null))
                        .orders(true, Intent.PUBLISH, Progress.SILENT)
                        .accepted())
                .isEqualTo(ROWS);
    }

    @Test
    void onlyNativeQuestionsAreTaken() {
        stub.builtCard(ORDERS);
        assertThatThrownBy(this::all).hasMessageContaining("not a native question");
    }

    @Test
    void vendorsComeWhole() {
        ImportReport report = metabase().vendors(Intent.PUBLISH, Progress.SILENT);
        assertThat(report.accepted()).isEqualTo(40);
        assertThat(application.dump("select name from vendor where code = 'v7'"))
                .contains("نان");
    }
}
