# The server as an image: dashboard, unpacked jar, JRE, and what a start has to load, recorded in the very same JRE.
# Written without a Docker engine at hand: no build of this file has been run yet, treat the first one as a test.

FROM node:24-bookworm-slim AS web
WORKDIR /build/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY schema ../schema
COPY tiles ../tiles
COPY web ./
RUN npm run build

FROM maven:3.9-eclipse-temurin-25 AS server
WORKDIR /build
COPY .mvn .mvn
COPY config config
COPY pom.xml ./
COPY schema schema
COPY tiles tiles
COPY src src
COPY --from=web /build/web/dist web/dist
# The cache keeps downloaded libraries between builds without putting them into a layer.
RUN --mount=type=cache,target=/var/cache/maven mvn -B -ntp -DskipTests -Dmaven.repo.local=/var/cache/maven package \
  && java -Djarmode=tools -jar target/foodmap.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN mkdir --mode=0700 /var/lib/foodmap && chown 10001:10001 /var/lib/foodmap
# Libraries change rarely: a layer of their own.
COPY --from=server /build/app/lib /app/lib
COPY --from=server /build/app/foodmap.jar /app/foodmap.jar
# A start that ends where it would read from a database, and leaves what it loaded until then in a cache. That holds for
# this JRE and this collector only; where it does not fit, starts are slower and nothing else.
RUN FOODMAP_DATABASE_URL=postgresql://none:none@127.0.0.1/none FOODMAP_DATABASE_WRITER_PASSWORD=none \
  FOODMAP_DATABASE_READER_PASSWORD=none FOODMAP_DATABASE_EXPORTER_PASSWORD=none FOODMAP_PORT=0 \
  java -XX:+UseSerialGC -XX:AOTCacheOutput=/app/foodmap.aot -Xlog:aot=off --enable-native-access=ALL-UNNAMED \
  -jar /app/foodmap.jar serve >/dev/null; test -s /app/foodmap.aot
USER 10001:10001
# Inside a container everything must be reachable from outside of it; compose.yaml publishes the port on loopback only.
ENV FOODMAP_ADDRESS=0.0.0.0
EXPOSE 8080
# The image has bash but perhaps no curl.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=20 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${FOODMAP_PORT:-8080} && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:AOTCache=/app/foodmap.aot", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/foodmap.jar"]
CMD ["serve"]
