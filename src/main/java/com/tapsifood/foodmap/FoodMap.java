package com.tapsifood.foodmap;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The food map: a server with the argument "serve", a command line with any other. */
@Modulithic(
        systemName = "Food map",
        sharedModules = {})
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class FoodMap {

    public static void main(String[] args) {
        boolean serves = args.length > 0 && args[0].equals("serve");
        var application = new SpringApplication(FoodMap.class);
        if (serves) {
            application.setAdditionalProfiles("serve");
            application.run(args);
        } else {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setAdditionalProfiles("command");
            application.setLazyInitialization(true);
            application.setDefaultProperties(Map.of("foodmap.database.migrate", "true"));
            System.exit(SpringApplication.exit(application.run(args)));
        }
    }
}
