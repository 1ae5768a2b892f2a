package org.actionledger.platform.testing;

import org.axonframework.test.server.AxonServerContainer;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testcontainers.utility.DockerImageName;

/** Starts an Axon Server for the tests of this JVM where {@code mvn verify -Daxonserver=docker} asks for one; needs a Docker engine. */
public final class AxonServerInDocker implements LauncherSessionListener {

    private static final DockerImageName IMAGE = DockerImageName.parse("docker.axoniq.io/axoniq/axonserver:2025.2.7")
            .asCompatibleSubstituteFor("axoniq/axonserver");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (AxonServerOfTests.isWantedInDocker()) {
            AxonServerContainer server = new AxonServerContainer(IMAGE).withDevMode(true);
            server.start();
            AxonServerOfTests.isAt(server.getAxonServerAddress(), server.getHost() + ":" + server.getHttpPort());
        }
    }
}
