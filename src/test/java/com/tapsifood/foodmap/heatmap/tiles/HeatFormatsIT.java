package com.tapsifood.foodmap.heatmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.geo.LonLat;
import com.tapsifood.foodmap.geo.TileCoord;
import com.tapsifood.foodmap.support.Http;
import com.tapsifood.foodmap.support.PublishedDemo;
import com.tapsifood.foodmap.support.TileClient;
import com.tapsifood.foodmap.support.WithServer;
import com.tapsifood.foodmap.support.mvt.DecodedTile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Heat tiles as pictures, as MapLibre Tiles, and by hour. */
@WithServer
class HeatFormatsIT {

    private static final TileCoord TILE = TileCoord.of(10, new LonLat(51.39, 35.72));
    private static final String PATH = "/tiles/heatmap/" + TILE.z() + "/" + TILE.x() + "/" + TILE.y();

    @Autowired
    private PublishedDemo demo;

    @Autowired
    private ApiKeys keys;

    private final Http http;
    private String key = "";

    HeatFormatsIT(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void publish() {
        demo.beServed();
        key = keys.issue("formats", Rights.everywhere(Set.of(Scope.TILES_READ)), null);
    }

    private HttpResponse<byte[]> get(String address) {
        return http.download(PATH + address, "X-API-Key", key);
    }

    @ParameterizedTest
    @CsvSource({
        ".png?city=tehran, 256",
        "@2x.png?city=tehran, 512",
        ".png?city=tehran&metric=users&style=squares&ramp=viridis, 256",
        ".png?city=tehran&scale=city%3Dtehran%26line%3Dcafe, 256"
    })
    void picturesAreAsWideAsAskedFor(String address, int pixels) throws IOException {
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image.getWidth()).isEqualTo(pixels);
        assertThat(image.getHeight()).isEqualTo(pixels);
    }

    @Test
    void pictureOnAnotherScaleIsAnotherPicture() {
        assertThat(get(".png?city=tehran&scale=city%3Dtehran%26line%3Dcafe").body())
                .isNotEqualTo(get(".png?city=tehran").body());
    }

    @ParameterizedTest
    @CsvSource({"point", "square"})
    void mapLibreTileIsSmallerThanTheVectorTile(String geometry) {
        HttpResponse<byte[]> mlt = get(".mlt?city=tehran&geometry=" + geometry);
        assertThat(mlt.statusCode()).isEqualTo(200);
        assertThat(mlt.headers().firstValue("Content-Type")).contains("application/vnd.maplibre-tile");
        assertThat(mlt.body().length)
                .isPositive()
                .isLessThan(get(".mvt?city=tehran&geometry=" + geometry).body().length);
    }

    @Test
    void hoursOfACellAddUpToItsOrders() {
        byte[] mvt = new TileClient(http, key).tile("heatmap", TILE, "city=tehran&series=hour&population=true");
        var cells = DecodedTile.of(mvt).features("heatmap");
        assertThat(cells).isNotEmpty();
        for (DecodedTile.Feature cell : cells) {
            long sum = 0;
            for (int hour = 0; hour < 24; hour++) {
                sum += number(cell.properties(), "h" + hour);
            }
            assertThat(sum).isEqualTo(number(cell.properties(), "orders"));
        }
    }

    private static long number(Map<String, ?> properties, String name) {
        return properties.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @ParameterizedTest
    @CsvSource({
        ".mlt?city=tehran&series=hour, series",
        ".mlt?city=tehran&population=true, population",
        ".png?city=tehran&compare=line%3Dcafe, compare",
        ".png?city=tehran&ramp=rainbow, ramp",
        ".png?city=tehran&style=dots, style",
        ".png?city=tehran&metric=organicShare, metric",
        ".mvt?city=tehran&series=day, series",
        ".mvt?city=tehran&series=hour&compare=line%3Dcafe, series"
    })
    void whatDoesNotGoTogetherIsRefused(String address, String field) {
        Http.Answer answer = http.get(PATH + address, "X-API-Key", key);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "INVALID_PARAMETER");
    }
}
