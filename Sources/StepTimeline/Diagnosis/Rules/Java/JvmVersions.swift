extension RuleCatalog {
  /// Java versions written in a form that javac does not take, and artifacts that were never published.
  static let jvmVersions: [Rule] = [
    Rule(
      id: "jvm-release-written-wrong", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title: "The Java version is written 1.{minor|x}; since Java 9 the number stands alone ({minor|11})",
      level: 94, confidence: .certain,
      patterns: .each(["9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "21"]) { minor in
        [Pattern].each(
          [
            "invalid target release: 1.\(minor)", "invalid source release: 1.\(minor)",
            "release version 1.\(minor) not supported", "Could not target platform: 'Java SE 1.\(minor)",
          ], more: ["release: 1.{minor#}", "version 1.{minor#}"])
      },
      causes: ["Since Java 9 the number stands alone: 11, not 1.11. The JDK of the image is not at fault."],
      fixes: [
        Fix(
          "Write the number without 1. in pom.xml or build.gradle.",
          snippet: "<maven.compiler.release>{minor|11}</maven.compiler.release>")
      ],
      docs: ["https://maven.apache.org/plugins/maven-compiler-plugin/examples/set-compiler-release.html"],
      examples: ["Fatal error compiling: error: invalid target release: 1.11"]
    ),
    Rule(
      id: "jvm-parent-version-unknown", partOf: "jvm-parent-pom-missing", family: "jvm", subject: .package,
      title: "The parent POM {artifact} {version} does not exist in {repository}",
      level: 90, confidence: .likely,
      patterns: [
        Pattern(
          "Non-resolvable parent POM for {}: Could not find artifact {artifact}:pom:{version} in {repository} ",
          notOnLine: ["-SNAPSHOT", "$"])
      ],
      causes: [
        "That version was never published there, or a variable made it up (a build argument, a property).",
        "The parent is part of the same project, and its pom.xml was not copied (relativePath).",
      ],
      fixes: [
        "Check the version of the parent: it must exist in the repository; look at build arguments that set it.",
        Fix(
          "If the parent is part of the project, build from its root and copy every pom.xml first.",
          snippet: "COPY pom.xml ./\nCOPY <module>/pom.xml <module>/"),
      ],
      docs: ["https://maven.apache.org/guides/introduction/introduction-to-the-pom.html#project-inheritance"],
      examples: [
        "[FATAL] Non-resolvable parent POM for org.example:app:0.0.5: Could not find artifact org.example:parent:pom:3.14.0-01 in central (https://repo.maven.apache.org/maven2) and 'parent.relativePath' points at wrong local POM @ line 19, column 11"
      ]
    ),
    Rule(
      id: "jvm-repository-unreachable", partOf: "jvm-dependency-resolution", family: "jvm", subject: .package,
      title: "{repository|The Maven repository} cannot be reached from the build ({reason|see the line})",
      level: 91, confidence: .likely, retryable: true,
      patterns: .each([
        "Try again", "Name or service not known", "Temporary failure in name resolution", "Unknown host",
        "nodename nor servname",
        "Connection refused", "onnect timed out", "onnection timed out", "Connection reset",
        "No route to host", "Read timed out",
        "Network is unreachable", "Remote host terminated the handshake", "Remote host closed connection",
      ]) {
        Pattern(
          "Could not transfer artifact {artifact} from/to {repository} {...}\($0)",
          more: ["({url}): {reason...} and 'parent", "({url}): {reason...} ->", "({url}): {reason...}"])
      },
      causes: [
        "The name of the repository's host cannot be resolved, or the network of the build does not reach it; nothing is wrong with the POM."
      ],
      fixes: [
        Fix(
          "Build again; if it stays so, give docker a DNS server that containers can reach.",
          snippet: "# /etc/docker/daemon.json, then restart docker\n\"dns\": [\"8.8.8.8\", \"1.1.1.1\"]"),
        Fix("See whether only the build's network is broken.", snippet: "docker build --network=host ."),
        Fix(
          "Behind an HTTP proxy, tell Maven.",
          snippet: "ENV MAVEN_OPTS=\"-Dhttps.proxyHost=<your proxy> -Dhttps.proxyPort=<port>\""),
      ],
      verify: ["docker run --rm busybox nslookup repo.maven.apache.org"],
      docs: ["https://maven.apache.org/guides/mini/guide-proxies.html"],
      examples: [
        "[FATAL] Non-resolvable parent POM for a:b:1: Could not transfer artifact c:d:pom:1 from/to central (https://repo.maven.apache.org/maven2): repo.maven.apache.org: Try again and 'parent.relativePath' points at wrong local POM"
      ]
    ),
    Rule(
      id: "jvm-proxy-login", family: "jvm", subject: .network,
      title: "The HTTP proxy wants a user name and a password, and Java sends none (407)",
      level: 93, confidence: .certain,
      patterns: [
        "Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407",
        "Unable to tunnel through proxy. Proxy returns \"HTTP/1.0 407",
        "status code: 407, reason phrase: Proxy Authentication Required",
      ],
      causes: [
        "Java does not read HTTPS_PROXY: the host of the proxy is in its settings, and the login is not.",
        "A Basic login for https is off in Java, unless `jdk.http.auth.tunneling.disabledSchemes` is empty.",
      ],
      fixes: [
        Fix(
          "Hand in the proxy's login as a secret file of Gradle's settings.",
          snippet: """
            # gradle.properties: systemProp.https.proxyHost, proxyPort, and
            systemProp.https.proxyUser=<user>
            systemProp.https.proxyPassword=<password>
            systemProp.jdk.http.auth.tunneling.disabledSchemes=
            # Dockerfile
            RUN --mount=type=secret,id=gradle,target=/root/.gradle/gradle.properties ./gradlew build
            """, when: ["gradle"]),
        Fix(
          "Hand in the proxy's login as a secret settings.xml.",
          snippet: """
            <proxy><active>true</active><protocol>https</protocol><host>…</host><port>…</port>
            <username>…</username><password>…</password></proxy>
            # RUN --mount=type=secret,id=settings,target=/root/.m2/settings.xml mvn package
            """, unless: ["gradle"]),
        "Fetch from a server inside of the network, which needs no proxy (`distributionUrl`, a mirror).",
      ],
      docs: [
        "https://docs.gradle.org/current/userguide/networking.html",
        "https://maven.apache.org/guides/mini/guide-proxies.html",
      ],
      examples: [
        "java.io.IOException: Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Proxy Authentication Required\""
      ],
      implies: ["http-proxy-refused"]
    ),
  ]
}
