extension RuleCatalog {
  /// Artifacts that only another machine has, and repositories that want a login.
  static let jvmArtifacts: [Rule] = [
    Rule(
      id: "jvm-server-error", partOf: "jvm-dependency-resolution", family: "jvm", subject: .network,
      title: "The repository's server failed to answer ({reason}): {url}",
      level: 90, confidence: .likely, retryable: true,
      patterns: ["SERVER ERROR: {reason...} url={url}"]
        + .each([502, 503, 504]) { status in
          .each(["GET", "HEAD"]) {
            Pattern("Could not \($0) '{url}'. Received status code \(status) from server: {reason...}")
          }
        },
      causes: [
        "The server or a proxy in front of it was overloaded, or did not reach the repository in time."
      ],
      fixes: [
        "Retry the build. If the server still fails, use a mirror of the repository. A cache mount keeps the files that were downloaded."
      ],
      docs: ["https://docs.docker.com/build/cache/optimize/#use-cache-mounts"],
      examples: [
        "\tSERVER ERROR: Gateway Time-out url=https://repo.example.com/ivy-releases/org.scala-sbt/logic/0.13.18/ivys/ivy.xml",
        "> Could not GET 'https://plugins.example.com/m2/a/b/1.0/b-1.0.pom'. Received status code 504 from server: Gateway Time-out",
      ]
    ),
    Rule(
      id: "jvm-download-broke-off", partOf: "jvm-dependency-resolution", family: "jvm", subject: .network,
      title: "The download of {artifact|an artifact} was interrupted",
      level: 90, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "Could not transfer artifact {artifact} from/to {...}: Premature end of Content-Length",
          notOnLine: ["[WARN"])
      ],
      causes: ["The connection to the repository is slow or was cut, by a proxy or by the server."],
      fixes: [
        Fix(
          "Retry the build. A cache mount keeps the files that were downloaded.",
          snippet: "RUN --mount=type=cache,target=/root/.m2 mvn -B package")
      ],
      docs: ["https://docs.docker.com/build/cache/optimize/#use-cache-mounts"],
      examples: [
        "Could not transfer artifact org.acme:lib:jar:5.1 from/to central (https://repo.maven.apache.org/maven2): Premature end of Content-Length delimited message body (expected: 3,093,056; received: 2,453,504)"
      ]
    ),
    Rule(
      id: "jvm-heap-not-reserved", partOf: "jvm-daemon-oom", family: "jvm", subject: .resource,
      title: "Java cannot get the memory that it asks for: the builder has too little for this heap limit",
      level: 93, confidence: .likely,
      patterns: [
        "Could not reserve enough space for object heap",
        "Could not reserve enough space for {size}KB object heap",
        "There is insufficient memory for the Java Runtime Environment to continue",
      ],
      causes: [
        "The heap limit (`-Xmx` in MAVEN_OPTS, GRADLE_OPTS, JAVA_TOOL_OPTIONS or org.gradle.jvmargs) is larger than the memory of the container or VM.",
        "Other processes of the build use the memory at the same time: a daemon, forked tests, parallel modules.",
      ],
      fixes: [
        "Lower `-Xmx` where it is set, or give the builder more memory. Run fewer processes at once."
      ],
      verify: ["docker info --format json | grep -o '\"MemTotal\":[0-9]*'"],
      docs: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html"],
      examples: [
        "Error occurred during initialization of VM\nCould not reserve enough space for object heap",
        "# There is insufficient memory for the Java Runtime Environment to continue.",
      ]
    ),
    Rule(
      id: "jvm-metaspace-full", partOf: "jvm-daemon-oom", family: "jvm", subject: .resource,
      title: "Java reached its limit for loaded classes (Metaspace), not the heap limit", level: 93,
      confidence: .certain,
      // A test may be the one that ran out of it.
      patterns: [Pattern].each([
        "OutOfMemoryError: Metaspace", "JVM garbage collector thrashing{...}Metaspace",
      ])
      .certain(unless: ["There are test failures", "There were failing tests", "Tests run: "]),
      causes: [
        "`-XX:MaxMetaspaceSize` is too small for the classes of the compiler and its plugins. Gradle's daemon has a default limit of 384 MB."
      ],
      fixes: [
        Fix(
          "Raise the limit in gradle.properties; keep the options that are already there.",
          snippet: "org.gradle.jvmargs=-Xmx2g -XX:MaxMetaspaceSize=1g", when: ["radle"]),
        Fix(
          "Raise `-XX:MaxMetaspaceSize` where it is set (MAVEN_OPTS, SBT_OPTS, .mvn/jvm.config), or remove it: without it there is no limit.",
          unless: ["radle"]),
        "If the builder's memory is full too, run fewer modules at once.",
      ],
      verify: ["grep -rn MaxMetaspaceSize ."],
      docs: ["https://docs.gradle.org/current/userguide/config_gradle.html"],
      examples: ["java.lang.OutOfMemoryError: Metaspace"]
    ),
    Rule(
      id: "jvm-thread-refused", partOf: "jvm-daemon-oom", family: "jvm", subject: .resource,
      title: "Java cannot start another thread: a limit of the system is reached", level: 93,
      confidence: .likely,
      patterns: .each(
        [
          "OutOfMemoryError: unable to create native thread",
          "OutOfMemoryError: unable to create new native thread",
        ],
        unless: ["(EPERM)"]),
      causes: [
        "The limit of processes of the container or the user is reached (`pids.max`, `ulimit -u`), or the memory outside of the heap is used up. The heap limit is not the cause.",
        "An old Docker refuses the system call with which a newer image starts threads (clone3).",
      ],
      fixes: [
        "Run fewer threads and processes at once (Maven without `-T`, Gradle `--max-workers=2`), or raise the limit of processes of the builder.",
        "If the first thread already fails, update Docker and libseccomp on the host.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ulimit -u; cat /sys/fs/cgroup/pids.max'"],
      docs: ["https://docs.docker.com/engine/containers/resource_constraints/"],
      examples: [
        "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached"
      ]
    ),
    Rule(
      id: "jvm-snapshot-missing", partOf: "jvm-dependency-resolution", family: "jvm", subject: .package,
      title: "{artifact}-SNAPSHOT not found in any repository of the build",
      level: 84, confidence: .likely,
      patterns: [
        "sbt.librarymanagement.ResolveException: Error downloading {artifact}-SNAPSHOT",
        Pattern(
          "Could not find artifact {artifact}-SNAPSHOT",
          notOnLine: ["parent POM", "Plugin ", "relativePath", "points at"]),
        Pattern("Could not find {artifact}-SNAPSHOT.", with: ["Could not resolve all"]),
      ],
      causes: [
        "It was published only on a developer's machine (`publishLocal`, `publishToMavenLocal`, `mvn install`): ~/.ivy2 and ~/.m2 of that machine are not in the image.",
        "It is a module of the same project that this step does not build (Maven: `-pl` without `-am`).",
        "The snapshot repository is not configured in the build, or requires a login.",
      ],
      fixes: [
        Fix(
          "If it is a module of this project, copy it and build it too (`-am`).",
          snippet: "RUN mvn -B package -pl <module> -am", when: ["mvn"]),
        Fix(
          "Publish it to a repository, and add that repository to build.sbt (`resolvers +=`), with the login from a secret.",
          unless: ["mvn", "gradle"]),
        Fix(
          "Publish it to a repository, and add that repository under `repositories` in the build file; or build it in the image first, with `publishToMavenLocal`.",
          when: ["gradle"], unless: ["mvn"]),
        Fix(
          "Or publish it to a snapshot repository that the POM lists, or build it in the image first, with `mvn install`.",
          when: ["mvn"]),
        Fix(
          "Or copy its source into the build, and publish it locally first.", snippet: "RUN sbt publishLocal",
          unless: ["mvn", "gradle"]),
        "Or use a released version.",
      ],
      verify: ["ls ~/.ivy2/local ~/.m2/repository"],
      docs: [
        "https://www.scala-sbt.org/1.x/docs/Publishing.html#Publishing+locally",
        "https://maven.apache.org/guides/getting-started/index.html#what-is-a-snapshot-version",
      ],
      examples: [
        "[error] (update) sbt.librarymanagement.ResolveException: Error downloading org.acme:shared_2.13:0.4.0-SNAPSHOT",
        "[ERROR] Failed to execute goal on project web: Could not resolve dependencies for project org.acme:web:jar:1.0: Could not find artifact org.acme:core:jar:1.0-SNAPSHOT -> [Help 1]",
      ],
      implies: ["sbt-unresolved", "jvm-dependency-resolution"]
    ),
    Rule(
      id: "gradle-no-credentials", partOf: "maven-unauthorized", family: "jvm", subject: .registry,
      title: "The Gradle repository requires a login, but user name and password are not set",
      level: 92, confidence: .certain,
      patterns: [
        "> Username must not be null!", "> Password must not be null!",
        "> Username may not be null", "Credentials required for this build could not be resolved",
        "Could not get unknown property 'gpr.{}' for",
      ],
      causes: [
        "The build file reads them from gradle.properties in your home folder or from variables, and a build step has neither."
      ],
      fixes: [
        Fix(
          "Pass your gradle.properties to this step as a secret.",
          snippet: """
            RUN --mount=type=secret,id=gradle,target=/root/.gradle/gradle.properties <the gradle command>
            # docker build --secret id=gradle,src=$HOME/.gradle/gradle.properties .
            """),
        Fix(
          "Or pass the variables that the build file reads.",
          snippet: "RUN --mount=type=secret,id=token,env=<the variable> <the gradle command>"),
      ],
      verify: ["grep -n -A6 credentials build.gradle* settings.gradle*"],
      docs: [
        "https://docs.gradle.org/current/userguide/supported_repository_types.html",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: [
        "> Could not resolve org.acme:shared:2.1.\n   > Username must not be null!"
      ],
      implies: ["jvm-dependency-resolution"]
    ),
    Rule(
      id: "gradle-plugin-wants-java", family: "jvm", subject: .package,
      title: "{plugin|A dependency} needs Java {wanted}, but this build uses Java {version}",
      level: 91, confidence: .certain,
      patterns: [
        Pattern(
          "this component declares a {...}compatible with Java {wanted#} and the consumer needed a {...}compatible with Java {version#}",
          with: ["No matching variant of"], more: ["No matching variant of {plugin} was found"]),
        Pattern(
          "Dependency resolution is looking for a library compatible with JVM runtime version {version#}, but '{plugin}' is only compatible with JVM runtime version {wanted#} or newer"
        ),
      ],
      causes: [
        "It was compiled for a newer Java than the JDK of the image or the toolchain of the project."
      ],
      fixes: [
        Fix(
          "Use an image with JDK {wanted}.", snippet: "FROM eclipse-temurin:{wanted}-jdk",
          when: ["./gradlew"]),
        Fix(
          "Use an image with JDK {wanted}.", snippet: "FROM gradle:8-jdk{wanted}", unless: ["./gradlew"]),
        "Or use an older version of the plugin or dependency.",
      ],
      verify: ["docker run --rm {image|<image>} java -version"],
      docs: ["https://docs.gradle.org/current/userguide/compatibility.html"],
      examples: [
        """
        > No matching variant of org.acme.gradle:acme-gradle-plugin:3.1.0 was found. The consumer was configured to find a library for use during runtime, compatible with Java 11, packaged as a jar but:
              - Incompatible because this component declares a component for use during compile-time, compatible with Java 17 and the consumer needed a component for use during runtime, compatible with Java 11
        """
      ],
      implies: ["jvm-dependency-resolution"]
    ),
  ]
}
