package org.actionledger.standalone.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The images, the compose file and the manifests for Kubernetes hand out what is understood, and ask for what is there. */
class ContainersTest {

    private static final Path DOCKER = Path.of("..", "docker");
    private static final Set<String> SIGNS_OF_LIFE = Set.of("/actuator/health/liveness", "/actuator/health/readiness");
    private static final Pattern PINNED = Pattern.compile(".+:v?\\d+\\.\\d+.*");

    private static final List<Yaml> MANIFESTS = new ArrayList<>();
    private static Yaml compose;

    @BeforeAll
    static void read() throws IOException {
        compose = Yaml.one(DOCKER.resolve("compose.yaml"));
        try (Stream<Path> files = Files.list(DOCKER.resolve("kubernetes"))) {
            for (Path file : files.sorted().toList()) {
                MANIFESTS.addAll(Yaml.all(file));
            }
        }
    }

    @Test
    void our_processes_are_given_only_properties_that_there_are() throws IOException {
        List<String> given = new ArrayList<>();
        ours().forEach(service -> {
            given.addAll(service.at("environment").keys());
            service.at("secrets")
                    .items()
                    .map(secret -> secret.at("target").text())
                    .forEach(given::add);
        });
        assertThat(given).contains("SPRING_DATASOURCE_URL", "spring.datasource.password");
        int inCompose = given.size();
        MANIFESTS.stream()
                .flatMap(manifest -> manifest.everywhere("literals").flatMap(Yaml::items))
                .map(literal -> literal.text().replaceFirst("=.*", ""))
                .forEach(given::add);
        MANIFESTS.stream()
                .flatMap(manifest -> manifest.everywhere("env").flatMap(Yaml::items))
                .map(variable -> variable.at("name").text())
                .forEach(given::add);
        assertThat(given).hasSizeGreaterThan(inCompose + 10);

        PropertyNames known = new PropertyNames();
        assertThat(known.has("action-ledger.tables.nothing")).isFalse();
        assertThat(given)
                .allSatisfy(name ->
                        assertThat(known.has(name)).as("%s is a property", name).isTrue());
    }

    @Test
    void what_asks_whether_a_process_is_well_asks_where_it_says_so() throws IOException {
        List<String> asked = new ArrayList<>();
        MANIFESTS.forEach(manifest ->
                manifest.everywhere("httpGet").map(get -> get.at("path").text()).forEach(asked::add));
        assertThat(asked).hasSize(3 * 3);
        Pattern.compile("http://127\\.0\\.0\\.1:8080(/[^\"]*)")
                .matcher(dockerfile())
                .results()
                .map(address -> address.group(1))
                .forEach(asked::add);
        assertThat(asked).hasSize(3 * 3 + 1).isSubsetOf(SIGNS_OF_LIFE);
    }

    @Test
    void images_are_pinned() throws IOException {
        List<String> images = new ArrayList<>();
        String version = Pattern.compile("(?m)^ARG JAVA=(.*)$")
                .matcher(dockerfile())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(dockerfile())
                .results()
                .map((MatchResult from) -> from.group(1).replace("${JAVA}", version))
                .forEach(images::add);
        assertThat(images).hasSize(2);
        services().map(service -> service.at("image").text()).forEach(images::add);
        assertThat(images).allSatisfy(image -> assertThat(image).matches(PINNED));
    }

    @Test
    void who_is_waited_for_says_when_it_is_well() throws IOException {
        assertThat(dockerfile()).contains("HEALTHCHECK");
        assertThat(services().flatMap(service -> service.at("depends_on").keys().stream()))
                .isNotEmpty()
                .allSatisfy(name -> {
                    Yaml waitedFor = compose.at("services", name);
                    assertThat(isOurs(waitedFor) || waitedFor.at("healthcheck").node() != null)
                            .as("%s says when it is well", name)
                            .isTrue();
                });
    }

    @Test
    void secrets_are_files_that_are_made_and_given_to_whoever_names_them() throws IOException {
        String script = Files.readString(DOCKER.resolve("make-secrets"));
        List<String> declared = compose.at("secrets").keys();
        assertThat(declared).isNotEmpty().allSatisfy(name -> {
            assertThat(compose.at("secrets", name, "file").text()).isEqualTo("secrets/" + name);
            assertThat(script).containsPattern("[ \\n]" + name + "[ \\n]");
        });
        List<String> used = services()
                .flatMap(service -> service.at("secrets").items())
                .map(secret -> secret.at("source").node() == null
                        ? secret.text()
                        : secret.at("source").text())
                .distinct()
                .toList();
        assertThat(used).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void only_three_doors_lead_in_and_unless_told_otherwise_only_from_this_machine() {
        assertThat(compose.at("services").keys().stream()
                        .filter(name -> compose.at("services", name, "ports")
                                .items()
                                .findAny()
                                .isPresent()))
                .containsExactlyInAnyOrder("gateway", "keycloak", "grafana");
        assertThat(services().flatMap(service -> service.at("ports").items()))
                .allSatisfy(port -> assertThat(port.text()).contains("127.0.0.1:"));
        assertThat(compose.at("networks").keys().stream()
                        .filter(name -> compose.at("networks", name, "internal").node() != Boolean.TRUE))
                .containsExactly("world");
    }

    @Test
    void our_processes_can_change_nothing_where_they_run() {
        assertThat(ours()).hasSize(5).allSatisfy(service -> {
            assertThat(service.at("read_only").node()).isEqualTo(true);
            assertThat(service.at("cap_drop").text()).isEqualTo("[ALL]");
            assertThat(service.at("security_opt").text()).isEqualTo("[no-new-privileges:true]");
            assertThat(service.at("mem_limit").text()).isNotBlank();
        });
        List<Yaml> containers = MANIFESTS.stream()
                .flatMap(manifest -> manifest.everywhere("containers").flatMap(Yaml::items))
                .toList();
        assertThat(containers).hasSize(3).allSatisfy(container -> {
            assertThat(container.at("securityContext", "readOnlyRootFilesystem").node())
                    .isEqualTo(true);
            assertThat(container.at("securityContext", "capabilities", "drop").text())
                    .isEqualTo("[ALL]");
            assertThat(container.at("resources", "limits", "memory").text()).isNotBlank();
        });
    }

    private static Stream<Yaml> services() {
        return compose.at("services").keys().stream().map(name -> compose.at("services", name));
    }

    private static Stream<Yaml> ours() {
        return services().filter(ContainersTest::isOurs);
    }

    private static boolean isOurs(Yaml service) {
        return service.at("image").text().startsWith("action-ledger/");
    }

    private static String dockerfile() throws IOException {
        return Files.readString(DOCKER.resolve("Dockerfile"));
    }
}
