package com.tapsifood.foodmap.access.web;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.CurrentCaller;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands the {@link Caller} to handler methods that have such a parameter. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class CallerArgument implements WebFluxConfigurer, HandlerMethodArgumentResolver {

    private final CurrentCaller currentCaller;

    CallerArgument(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return currentCaller.get().cast(Object.class);
    }
}
