package com.tapsifood.foodmap.support;

import com.tapsifood.foodmap.FoodMap;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole server with the demo's door, on a port of its own and the test database; the same one for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = FoodMap.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "foodmap.demo.directory=target/test-demo",
            "foodmap.identity.secret=only-for-tests-only-for-tests-32"
        })
@ActiveProfiles({"serve", "demo"})
@Import({PublishedDemo.class, PublishedDemo.ServedData.class, PublishedTargets.class, CountedStatements.class})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface WithServer {}
