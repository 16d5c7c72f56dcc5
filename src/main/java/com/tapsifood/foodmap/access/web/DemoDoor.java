package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.access.ApiKeys;
import com.tapsifood.foodmap.access.Rights;
import com.tapsifood.foodmap.access.Scope;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets the person at this machine into the demo: with a key in a file and a link that opens once. */
@Component
@Profile("serve & demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoDoor {

    private static final List<Scope> READS = List.of(Scope.TILES_READ, Scope.GRAPH_READ, Scope.EXPORT_READ);

    private final DemoFiles files;
    private final Environment environment;
    private final OneTimeCode code = new OneTimeCode(InstantSource.system());
    private final String key;

    DemoDoor(DemoProperties properties, ApiKeys keys, Environment environment) {
        this.files = properties.files();
        this.environment = environment;
        files.removeLink();
        this.key = files.readKey().filter(keys::isGood).orElseGet(() -> newKey(keys));
    }

    private String newKey(ApiKeys keys) {
        String issued = keys.issue("demo", Rights.everywhere(READS), null);
        files.writeKey(issued);
        return issued;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String port = environment.getRequiredProperty("local.server.port");
        files.writeLink("http://localhost:" + port + "/welcome?code=" + code.current());
    }

    /** The demo's key for the code, which is used up by that; a fresh link lies ready then. */
    String open(String tried) {
        code.redeem(tried);
        announce();
        return key;
    }
}
