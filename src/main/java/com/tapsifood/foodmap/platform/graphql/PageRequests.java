package com.tapsifood.foodmap.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.context.annotation.Profile;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Refuses what is no page before the controller is asked. */
@Component
@Profile("serve")
class PageRequests implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(MethodParameter parameter, DataFetchingEnvironment field) {
        return PageRequest.of(
                field.getArgument("first"),
                field.getArgument("after"),
                field.getArgument("last"),
                field.getArgument("before"));
    }
}
