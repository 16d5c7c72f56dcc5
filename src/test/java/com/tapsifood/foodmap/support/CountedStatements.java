package com.tapsifood.foodmap.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

/** Counts the statements that the server gives the database to answer requests. */
@TestComponent
public class CountedStatements implements BeanPostProcessor {

    private final AtomicInteger count = new AtomicInteger();

    /** Those of one question: the fewest of three tries, because the server also looks for publications by itself. */
    public int of(Runnable question) {
        return IntStream.range(0, 3)
                .map(times -> {
                    int before = count.get();
                    question.run();
                    return count.get() - before;
                })
                .min()
                .orElseThrow();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DatabaseClient client ? counted(client) : bean;
    }

    private Object counted(DatabaseClient client) {
        return Proxy.newProxyInstance(
                DatabaseClient.class.getClassLoader(),
                new Class<?>[] {DatabaseClient.class},
                (proxy, method, arguments) -> call(client, method, arguments));
    }

    private Object call(DatabaseClient client, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("sql")) {
            count.incrementAndGet();
        }
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
