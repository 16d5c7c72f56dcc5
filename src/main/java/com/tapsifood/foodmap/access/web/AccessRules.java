package com.tapsifood.foodmap.access.web;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.matchers;
import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import com.tapsifood.foodmap.access.Caller;
import com.tapsifood.foodmap.access.Forbidden;
import com.tapsifood.foodmap.access.KeyDirectory;
import com.tapsifood.foodmap.access.KeySources;
import com.tapsifood.foodmap.access.Scope;
import com.tapsifood.foodmap.access.Unauthenticated;
import com.tapsifood.foodmap.platform.InvalidParameter;
import com.tapsifood.foodmap.platform.web.AccessLog;
import com.tapsifood.foodmap.platform.web.Dashboard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import reactor.core.publisher.Mono;

/** Everything is closed but what is named here. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@Profile("serve")
class AccessRules {

    /** On these paths a key is not even looked at, so that a stale cookie cannot shut anyone out of the dashboard. */
    private static final ServerWebExchangeMatcher PUBLIC = matchers(
            pathMatchers(HttpMethod.GET, Dashboard.PATHS),
            pathMatchers(HttpMethod.HEAD, Dashboard.PATHS),
            pathMatchers(HttpMethod.GET, "/welcome", "/health", "/health/live", "/health/ready"),
            pathMatchers(HttpMethod.POST, "/session"),
            pathMatchers(HttpMethod.DELETE, "/session"));

    @Bean
    SecurityWebFilterChain accessRulesChain(ServerHttpSecurity http, ReactiveAuthenticationManager keyVerifier) {
        return http
                // our own rule of the same origin takes its place: there are no forms and no server-side state
                .csrf(csrf -> csrf.disable())
                // Spring would take the rules of GraphQL's WebSocket for those of all paths
                .cors(cors -> cors.disable())
                // platform.web sets them, on answers that never get here too
                .headers(headers -> headers.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .addFilterBefore(new SameOrigin(), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAt(keyFilter(keyVerifier), SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(AccessRules::authorize)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (exchange, e) -> Mono.error(new Unauthenticated()))
                        .accessDeniedHandler((exchange, e) -> Mono.error(new Forbidden())))
                .build();
    }

    private static void authorize(AuthorizeExchangeSpec paths) {
        paths.matchers(PUBLIC)
                .permitAll()
                .pathMatchers("/tiles/**")
                .hasAuthority(Scope.TILES_READ.key())
                .pathMatchers("/graphql", "/graphql/ws", "/graphiql", "/graphiql/*", "/schema.graphqls")
                .hasAuthority(Scope.GRAPH_READ.key())
                .pathMatchers("/export/**")
                .hasAuthority(Scope.EXPORT_READ.key())
                .anyExchange()
                .authenticated();
    }

    private static AuthenticationWebFilter keyFilter(ReactiveAuthenticationManager keyVerifier) {
        ServerAuthenticationConverter keyOfRequest =
                exchange -> Mono.justOrEmpty(KeySources.find(exchange.getRequest()))
                        .map(key -> new PreAuthenticatedAuthenticationToken("unverified", key));
        var filter = new AuthenticationWebFilter(keyVerifier);
        filter.setRequiresAuthenticationMatcher(new NegatedServerWebExchangeMatcher(PUBLIC));
        filter.setServerAuthenticationConverter(keyOfRequest);
        filter.setAuthenticationSuccessHandler((request, authentication) -> {
            AccessLog.noteCaller(request.getExchange(), authentication.getName());
            return request.getChain().filter(request.getExchange());
        });
        return filter;
    }

    @Bean
    ReactiveAuthenticationManager keyVerifier(KeyDirectory keys) {
        return presented -> keys.find(String.valueOf(presented.getCredentials()))
                .map(AccessRules::authentication)
                .switchIfEmpty(Mono.error(Unauthenticated::new));
    }

    private static Authentication authentication(Caller caller) {
        var scopes = caller.rights().scopes().stream().map(Scope::key).toList();
        return new PreAuthenticatedAuthenticationToken(caller, "verified", AuthorityUtils.createAuthorityList(scopes));
    }

    /** Addresses that only an attacker writes, such as those with encoded slashes. */
    @Bean
    ServerExchangeRejectedHandler rejectedAddress() {
        return (exchange, e) -> Mono.error(new InvalidParameter("path", "the address is malformed"));
    }
}
