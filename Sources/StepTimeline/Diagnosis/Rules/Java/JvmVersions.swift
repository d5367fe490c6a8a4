extension RuleCatalog {
  /// Java versions written in a form that javac does not take, and artifacts that were never published.
  static let jvmVersions: [Rule] = [
    Rule(
      id: "jvm-release-written-wrong", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title: "Invalid Java version 1.{minor|x}: since Java 9 it is written without `1.` ({minor|11})",
      level: 94, confidence: .certain,
      patterns: .each(["9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "21"]) { minor in
        [Pattern].each(
          [
            "invalid target release: 1.\(minor)", "invalid source release: 1.\(minor)",
            "release version 1.\(minor) not supported", "Could not target platform: 'Java SE 1.\(minor)",
          ], more: ["release: 1.{minor#}", "version 1.{minor#}"])
      },
      causes: ["Since Java 9 the version is written 11, not 1.11. The JDK of the image is not the problem."],
      fixes: [
        Fix(
          "Write the Java version without `1.` in pom.xml or build.gradle.",
          snippet: "<maven.compiler.release>{minor|11}</maven.compiler.release>")
      ],
      docs: ["https://maven.apache.org/plugins/maven-compiler-plugin/examples/set-compiler-release.html"],
      examples: ["Fatal error compiling: error: invalid target release: 1.11"]
    ),
    Rule(
      id: "jvm-no-compiler", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title: "The image has only a JRE: it has no Java compiler", level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "No compiler is provided in this environment",
        "Kotlin could not find the required JDK tools in the Java installation",
        Pattern(
          "Unable to locate the Javac Compiler in:", notOnLine: ["[WARN"], more: ["^{path}/lib/tools.jar"]),
      ],
      causes: [
        "The tag of the image ends with `-jre`, the distribution's package is a headless JRE, or JAVA_HOME leads to a JRE."
      ],
      fixes: [
        Fix(
          "Compile in an image with a JDK: the same tag with `-jdk` instead of `-jre`.",
          snippet: "FROM eclipse-temurin:<your Java>-jdk AS build",
          unless: runtimesOfDebian + runtimesOfAlpine)
      ]
        + runtimesOfDebian.map {
          Fix(
            "Install the JDK instead of the JRE.",
            snippet:
              "RUN apt-get update && apt-get install -y --no-install-recommends openjdk-<your Java>-jdk-headless",
            base: .apt, when: [$0])
        }
        + runtimesOfAlpine.map {
          Fix(
            "Install the JDK instead of the JRE.", snippet: "RUN apk add --no-cache openjdk<your Java>",
            base: .apk, when: [$0])
        } + [
          "If a JDK is in the image, set JAVA_HOME to its folder."
        ],
      verify: ["docker run --rm {image|<image>} sh -c 'command -v javac; echo $JAVA_HOME'"],
      docs: ["https://hub.docker.com/_/eclipse-temurin"],
      examples: [
        """
        [ERROR] No compiler is provided in this environment. Perhaps you are running on a JRE rather than \
        a JDK?
        """
      ]
    ),
    Rule(
      id: "jvm-target-too-old", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title:
        "The project compiles for Java {version|of an old release}, which the JDK of the image no longer supports",
      level: 94, confidence: .certain, repairs: [],
      patterns: .each(
        [
          "ource option {version#} is no longer supported",
          "arget option {version#} is no longer supported",
        ], more: ["no longer supported. Use {oldest#} or later"])
        + .each(["5", "6", "7"]) {
          Pattern("release version \($0) not supported", more: ["release version {version#} not"])
        },
      causes: [
        "The JDK of the image is newer than the Java version in pom.xml or build.gradle. JDK 9 dropped Java 5, JDK 12 dropped Java 6, and JDK 20 dropped Java 7.",
        "The project sets no version, and an old maven-compiler-plugin takes Java 5.",
      ],
      fixes: [
        Fix(
          "Set a newer Java version in pom.xml (Gradle: `options.release`): this JDK supports {oldest} and later.",
          snippet: "<maven.compiler.release>{oldest}</maven.compiler.release>", when: ["{oldest}"]),
        Fix(
          "Set the Java version of your code in pom.xml (Gradle: `options.release`).",
          snippet: "<maven.compiler.release><your Java version></maven.compiler.release>",
          unless: ["no longer supported. Use "]),
        Fix("Or use an image with JDK 8, the last that supports Java 5.", when: ["option 5 is no"]),
        Fix("Or use an image with JDK 8, the last that supports Java 5.", when: ["version 5 not"]),
        Fix(
          "Or use an image with JDK 11, the last long-term release that supports Java 6.",
          when: ["option 6 is no"]),
        Fix(
          "Or use an image with JDK 11, the last long-term release that supports Java 6.",
          when: ["version 6 not"]),
        Fix(
          "Or use an image with JDK 17, the last long-term release that supports Java 7.",
          when: ["option 7 is no"]),
        Fix(
          "Or use an image with JDK 17, the last long-term release that supports Java 7.",
          when: ["version 7 not"]),
        "Or use an image with an older JDK, which still supports that version.",
      ],
      verify: ["docker run --rm {image|<image>} javac --help   # lists what `--release` supports"],
      docs: [
        "https://maven.apache.org/plugins/maven-compiler-plugin/examples/set-compiler-release.html"
      ],
      examples: [
        "[ERROR] Source option 6 is no longer supported. Use 7 or later.",
        "[ERROR] error: release version 5 not supported",
      ],
      implies: ["java-compile-error"]
    ),
    Rule(
      id: "jvm-parent-version-unknown", partOf: "jvm-parent-pom-missing", family: "jvm", subject: .package,
      title: "Parent POM {artifact} {version} not found in {repository}",
      level: 90, confidence: .likely,
      patterns: [
        Pattern(
          "Non-resolvable parent POM for {}: Could not find artifact {artifact}:pom:{version} in {repository} ",
          notOnLine: ["-SNAPSHOT", "$"])
      ],
      causes: [
        "That version was never published there, or a build argument or property sets a wrong value.",
        "The parent is part of the same project, and its pom.xml was not copied (relativePath).",
      ],
      fixes: [
        "Set the parent version in pom.xml to one that the repository has; if a build argument or property sets it, correct that value.",
        Fix(
          "If the parent is part of the project, use the project root as the build context, and copy every pom.xml first.",
          snippet: "COPY pom.xml ./\nCOPY <module>/pom.xml <module>/"),
      ],
      docs: ["https://maven.apache.org/guides/introduction/introduction-to-the-pom.html#project-inheritance"],
      examples: [
        "[FATAL] Non-resolvable parent POM for org.example:app:0.0.5: Could not find artifact org.example:parent:pom:3.14.0-01 in central (https://repo.maven.apache.org/maven2) and 'parent.relativePath' points at wrong local POM @ line 19, column 11"
      ]
    ),
    Rule(
      id: "jvm-trust-store-empty", family: "jvm", subject: .certificate,
      title: "Java's trust store (cacerts) in this image is empty or missing, so no HTTPS works",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: ["the trustAnchors parameter must be non-empty"],
      causes: [
        "The image has a broken or missing cacerts file: ca-certificates-java was not set up, or the file was mounted or copied over."
      ],
      fixes: [
        Fix(
          "Correct the path in `javax.net.ssl.trustStore`: that file is missing or has no certificates.",
          when: ["javax.net.ssl.trustStore"]),
        "Use a JDK image with a complete trust store (`eclipse-temurin`, a newer tag), or install and set up `ca-certificates-java`.",
        Fix(
          "Create the trust store again.",
          snippet:
            "RUN apt-get update && apt-get install -y --reinstall ca-certificates-java && update-ca-certificates -f",
          base: .apt),
      ],
      verify: ["docker run --rm {image|<image>} keytool -list -cacerts"],
      docs: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html"],
      examples: [
        "> Unexpected error: java.security.InvalidAlgorithmParameterException: the trustAnchors parameter must be non-empty"
      ],
      implies: ["jvm-dependency-resolution"]
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
        "The host name of the repository cannot be resolved, or the build's network does not reach it. The POM is not the problem."
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, set a DNS server for Docker that containers can reach.",
          snippet: "# /etc/docker/daemon.json, then restart docker\n\"dns\": [\"8.8.8.8\", \"1.1.1.1\"]"),
        Fix(
          "Or build with the host's network, to check if only the build's network fails.",
          snippet: "docker build --network=host ."),
        Fix(
          "Behind an HTTP proxy, set the proxy for Maven.",
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
      title: "HTTP proxy authentication required (407): Java sends no user name and password",
      level: 93, confidence: .certain,
      patterns: [
        "Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407",
        "Unable to tunnel through proxy. Proxy returns \"HTTP/1.0 407",
        "status code: 407, reason phrase: Proxy Authentication Required",
      ],
      causes: [
        "Java does not read HTTPS_PROXY: the proxy's host is in Java's settings, but the login is not.",
        "Java disables Basic authentication for HTTPS through a proxy, unless `jdk.http.auth.tunneling.disabledSchemes` is empty.",
      ],
      fixes: [
        Fix(
          "Put the proxy login into gradle.properties, and mount the file as a secret.",
          snippet: """
            # gradle.properties: systemProp.https.proxyHost, proxyPort, and
            systemProp.https.proxyUser=<user>
            systemProp.https.proxyPassword=<password>
            systemProp.jdk.http.auth.tunneling.disabledSchemes=
            # Dockerfile
            RUN --mount=type=secret,id=gradle,target=/root/.gradle/gradle.properties ./gradlew build
            """, when: ["gradle"]),
        Fix(
          "Put the proxy login into settings.xml, and mount the file as a secret.",
          snippet: """
            <proxy><active>true</active><protocol>https</protocol><host>…</host><port>…</port>
            <username>…</username><password>…</password></proxy>
            # RUN --mount=type=secret,id=settings,target=/root/.m2/settings.xml mvn package
            """, unless: ["gradle"]),
        "Or download from a server in your network, which needs no proxy (`distributionUrl`, a mirror).",
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

  /// Packages of a Java that only runs programs; an image may bring a Java of its own, too.
  private static let runtimesOfDebian = [" default-jre", "-jre-headless"]
  private static let runtimesOfAlpine = ["8", "11", "17", "21", "25"].map { " openjdk\($0)-jre" }
}
