# Builds and runs Steward with the same start as everywhere else: bin/steward serve.
# Written with care but never run: the machines this is developed on have no container engine.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN bin/package && mkdir /opt/steward && tar -xzf target/steward-*.tar.gz -C /opt/steward --strip-components=1

FROM eclipse-temurin:25-jdk
# The account owns its data and nothing else.
RUN useradd --system --home-dir /var/lib/steward --create-home --shell /usr/sbin/nologin steward
COPY --from=build /opt/steward /opt/steward
USER steward
ENV STEWARD_HOME=/var/lib/steward
VOLUME /var/lib/steward
EXPOSE 8080 2525
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s CMD ["curl", "--fail", "--silent", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["/opt/steward/bin/steward"]
CMD ["serve"]
