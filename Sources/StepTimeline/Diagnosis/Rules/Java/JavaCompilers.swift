extension RuleCatalog {
  /// Java code and the JDK that it wants.
  static let javaCompilers: [Rule] = [
    Rule(
      id: "jvm-class-version", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title:
        "{class|A class} was compiled for a newer Java (class file version {version}) than the image has",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: .each([
        "{class} has been compiled by a more recent version of the Java Runtime (class file version {version})"
      ]),
      causes: [
        "A plugin or dependency needs a newer Java than the JDK of the image (Spring Boot 3 needs Java 17). Class file version 61 is Java 17, 65 is Java 21: the Java version is the number minus 44."
      ],
      fixes: [
        "Use an image with that JDK or a newer one: class file version 52 is Java 8, 55 is Java 11, 61 is Java 17, 65 is Java 21.",
        "Or use a version of the plugin or dependency that supports the Java version of the image.",
      ],
      verify: ["docker run --rm {image|<image>} java -version"],
      docs: ["https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html"],
      examples: [
        "[ERROR] org/springframework/boot/maven/RepackageMojo has been compiled by a more recent version of the Java Runtime (class file version 61.0), this version of the Java Runtime only recognizes class file versions up to 55.0"
      ]
    ),
    Rule(
      id: "jvm-jdk-without-release-option", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title:
        "The JDK of the image is Java 8 or older: its compiler does not know `--release`, which the project sets",
      level: 94, confidence: .certain,
      patterns: ["invalid flag: --release"],
      causes: [
        "`maven.compiler.release` (or `options.release` of Gradle) needs the compiler of Java 9 or later."
      ],
      fixes: [
        Fix(
          "Use an image with a newer JDK: the one that the project's `release` names.",
          snippet: "FROM maven:3-eclipse-temurin-<version>"),
        "Or set `maven.compiler.source` and `target` instead of `release`.",
      ],
      verify: ["docker run --rm {image|<image>} java -version"],
      docs: ["https://maven.apache.org/plugins/maven-compiler-plugin/examples/set-compiler-release.html"],
      examples: ["[ERROR] Fatal error compiling: invalid flag: --release -> [Help 1]"]
    ),
    Rule(
      id: "jvm-jdk-too-old", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title: "The build needs Java {version}, but the JDK of the image is older",
      level: 93, confidence: .certain,
      repairs: [.raiseImage, .javaRelease],
      patterns: [
        Pattern(
          "release version {version#} not supported",
          notOnLine: ["release version 1.", "release version 5 ", "release version 6 ", "release version 7 "]),
        Pattern("invalid target release: {version#}", notOnLine: ["release: 1."]),
        Pattern("invalid source release: {version#}", notOnLine: ["release: 1."]),
        Pattern("Dependency requires at least JVM runtime version {version#}"),
        Pattern("Gradle requires JVM {version#} or later to run"),
        Pattern("Android Gradle plugin requires Java {version#} to run"),
      ],
      causes: [
        "The JDK of the image is older than the version that pom.xml, build.gradle or a plugin requires."
      ],
      fixes: [
        Fix(
          "Use an image with JDK {version}.", snippet: "FROM gradle:jdk{version|<version>}", when: ["radle"],
          unless: ["[ERROR]"]),
        Fix(
          "Use an image with JDK {version}.",
          snippet:
            "# or: FROM eclipse-temurin:{version|<version>}-jdk\nFROM maven:3-eclipse-temurin-{version|<version>}",
          when: ["[ERROR]"]),
        Fix(
          "Use an image with JDK {version}.", snippet: "FROM eclipse-temurin:{version|<version>}-jdk",
          unless: ["[ERROR]", "radle"]
        ),
        "Or lower the Java version that the project requires.",
      ],
      verify: ["docker run --rm {image|<image>} java -version"],
      docs: ["https://hub.docker.com/_/eclipse-temurin"],
      examples: [
        "> error: invalid source release: 21",
        "Fatal error compiling: error: release version 17 not supported",
      ]
    ),
    Rule(
      id: "jvm-lombok-too-old", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title: "The project's Lombok version is too old for the JDK of the image",
      level: 94, confidence: .certain,
      patterns: .each([
        "Class com.sun.tools.javac.tree.JCTree$JCImport does not have member field",
        "class lombok.javac.apt.LombokProcessor (in unnamed module",
        "java.lang.NoSuchFieldError: com.sun.tools.javac.code.TypeTag",
        "com.sun.tools.javac.code.TypeTag :: UNKNOWN",
      ]),
      causes: [
        "Lombok uses compiler internals, which change with each Java version: Java 21 needs Lombok 1.18.30, Java 16 needs 1.18.20, Java 25 needs 1.18.40."
      ],
      fixes: [
        Fix(
          "Upgrade Lombok in pom.xml or build.gradle to a version that supports this JDK.",
          snippet:
            "<lombok.version>1.18.42</lombok.version>   # pom.xml; Gradle: org.projectlombok:lombok:1.18.42"),
        "Or use an image with the older JDK that the project was built with before.",
      ],
      verify: ["docker run --rm {image|<image>} java -version", "grep -n lombok pom.xml build.gradle"],
      docs: ["https://projectlombok.org/changelog"],
      examples: [
        "java.lang.NoSuchFieldError: Class com.sun.tools.javac.tree.JCTree$JCImport does not have member field 'com.sun.tools.javac.tree.JCTree qualid'"
      ]
    ),
    Rule(
      id: "mvn-wrapper-files", partOf: "jvm-gradlew", family: "jvm", subject: .file,
      title: "The .mvn folder of the Maven wrapper is missing in the image",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: .each([
        "Could not find or load main class org.apache.maven.wrapper.MavenWrapperMain",
        ".mvn/wrapper/maven-wrapper.properties: No such file or directory",
        "cat: .mvn/wrapper/maven-wrapper.properties", "cannot read distributionUrl property in {path}",
      ]),
      causes: [
        "mvnw is copied, but the .mvn folder that it reads is not; or .dockerignore or .gitignore excludes it."
      ],
      fixes: [
        Fix("Copy the .mvn folder together with mvnw.", snippet: "COPY mvnw pom.xml ./\nCOPY .mvn .mvn"),
        Fix(
          "If .dockerignore or .gitignore lists .mvn or *.jar, remove that line, and add the folder to git.",
          snippet: "git add -f .mvn/wrapper"),
      ],
      verify: ["RUN ls -la .mvn/wrapper"],
      docs: ["https://maven.apache.org/tools/wrapper/"],
      examples: [
        "Error: Could not find or load main class org.apache.maven.wrapper.MavenWrapperMain",
        "/app/mvnw: line 215: /app/.mvn/wrapper/maven-wrapper.properties: No such file or directory",
      ]
    ),
    Rule(
      id: "java-compile-named", partOf: "java-compile-error", family: "jvm", subject: .program,
      title: "The Java code does not compile: {source}: {problem}",
      level: 75, confidence: .certain,
      patterns: [
        // Checkstyle and javadoc name places in the same way.
        Pattern("[ERROR] {source}.java:[{place}] {problem...}", notOnLine: ["[WARNING]", "] ("]),
        Pattern(
          "^{source}.java:{row#}: error: {problem...}",
          unless: [":javadoc", "[javadoc]", "Constructing Javadoc", "MavenReportException"]),
        Pattern("^{source}.java:{row#}: error: {problem...}", confidence: .likely),
      ],
      causes: [
        "The code has an error; the first message says where.",
        "`package … does not exist` or `cannot find symbol`: a dependency or module is missing, or the code generator did not run.",
      ],
      fixes: [
        "Fix {source}.java first ({problem}). If a package or symbol is not found, add its dependency, or copy and build its module first.",
        "If it uses another module, copy and build that module first (Maven: `-am`); for generated code, run the generator first.",
      ],
      verify: ["mvn -B compile   # or: ./gradlew compileJava"],
      docs: ["https://maven.apache.org/plugins/maven-compiler-plugin/"],
      examples: ["[ERROR] /app/src/main/java/a/UserService.java:[17,9] cannot find symbol"]
    ),
    Rule(
      id: "java-test-named", partOf: "java-tests-failed", family: "jvm", subject: .test,
      title: "A test fails: {test}",
      level: 73, confidence: .certain,
      patterns: [
        Pattern("[ERROR]   {test}:{row#} {problem...}", with: ["Tests run: "]),
        Pattern("[ERROR] {test}  Time elapsed: {...} <<< FAILURE!"),
        Pattern("[ERROR] {test} -- Time elapsed: {...} <<< FAILURE!"),
        Pattern("[ERROR] {test}  Time elapsed: {...} <<< ERROR!"),
        Pattern("[ERROR] {test} -- Time elapsed: {...} <<< ERROR!"),
        Pattern(
          "^{test...} FAILED", with: ["There were failing tests"], notOnLine: ["> Task", "BUILD", ":test"]),
      ],
      causes: [
        "The test {test} fails in the build; its message is next to its name.",
        "Tests that start containers or need a database have neither during `docker build`.",
      ],
      fixes: [
        "Fix the test {test} or the code that it tests. Network errors in test output belong to the test.",
        Fix(
          "Or skip the tests here and run them in a separate CI job.",
          snippet: "RUN mvn -B package -DskipTests",
          when: ["[ERROR]"], change: .option("-DskipTests", of: "mvn", "mvnw")),
        Fix(
          "Or skip the tests here and run them in a separate CI job.", snippet: "RUN ./gradlew build -x test",
          unless: ["[ERROR]"]),
      ],
      verify: ["mvn -B test   # or: ./gradlew test"],
      docs: ["https://maven.apache.org/surefire/maven-surefire-plugin/examples/skipping-tests.html"],
      examples: [
        """
        [ERROR] Failures:
        [ERROR]   UserServiceTest.addsUser:24 expected: <2> but was: <1>
        [ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0
        """,
        """
        CartTest > addsUp() FAILED
            org.opentest4j.AssertionFailedError at CartTest.java:15
        > There were failing tests. See the report at: file:///app/build/reports/tests/test/index.html
        """,
      ]
    ),
    Rule(
      id: "java-test-wants-service", partOf: "java-tests-failed", family: "jvm", subject: .test,
      title:
        "The test {test|that failed} needs a server that the build does not have: {server|see its message}",
      level: 75, confidence: .likely,
      patterns: testsWithoutServer,
      causes: [
        "The test starts the application or connects to a database, a broker or Docker. None of them runs during the image build."
      ],
      fixes: [
        Fix(
          "Skip the tests in the image build, and run them in CI, where the server is available.",
          snippet: "RUN mvn -B package -DskipTests", when: ["[ERROR]"],
          change: .option("-DskipTests", of: "mvn", "mvnw")),
        Fix(
          "Skip the tests in the image build, and run them in CI, where the server is available.",
          snippet: "RUN ./gradlew build -x test", unless: ["[ERROR]"],
          change: .option("-x test", of: "gradle", "gradlew")),
        "Or use an in-memory database (H2) for the test, in a separate profile.",
      ],
      verify: ["mvn -B test   # or: ./gradlew test"],
      docs: [
        "https://maven.apache.org/surefire/maven-surefire-plugin/examples/skipping-tests.html",
        "https://docs.spring.io/spring-boot/reference/testing/index.html",
      ],
      examples: [
        """
        [ERROR] com.acme.ShopTests.contextLoads -- Time elapsed: 0.02 s <<< ERROR!
        Caused by: org.postgresql.util.PSQLException: Connection to localhost:5432 refused. Check that the hostname and port are correct
        [ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0
        """,
        """
        ShopTest > stores() FAILED
            java.lang.IllegalStateException: Could not find a valid Docker environment.
        > There were failing tests. See the report at: file:///srv/build/reports/tests/test/index.html
        """,
      ]
    ),
  ]

  /// The failed test's own stack trace says it; a task that is left out, or a line of a logger, is another matter.
  private static let testsWithoutServer: [Pattern] =
    .each(failedTests) { (mark: String) -> [Pattern] in
      .each(
        missingServers, with: [mark], unless: failedExpectations,
        notOnLine: ["SKIPPED", "> Task", "WARN", "INFO", "DEBUG", " ERROR "], more: testsNamed)
        + .each(
          refusals, with: [mark], unless: failedExpectations + ["WARN ", " ERROR "], more: testsNamed)
    }

  /// What libraries say of a server that does not answer: PostgreSQL, MySQL, MongoDB, Redis, Kafka, Testcontainers.
  private static let missingServers = [
    "refused. Check that the hostname and port are correct", "Communications link failure",
    "com.mongodb.MongoTimeoutException", "Unable to connect to Redis",
    "Could not find a valid Docker environment",
  ]

  /// The same of a library that does not say which server; loggers print it also where the program goes on.
  private static let refusals = [
    "^java.net.ConnectException: Connection refused",
    "^Caused by: java.net.ConnectException: Connection refused",
    "^org.apache.kafka.common.errors.TimeoutException",
    "^Caused by: org.apache.kafka.common.errors.TimeoutException",
  ]

  /// How Surefire and Gradle say that a test failed.
  private static let failedTests = [
    "<<< FAILURE!", "<<< ERROR!", "There were failing tests. See the report at",
  ]

  /// The names of the server and the test around such a message.
  private static let testsNamed = [
    "Connection to {server} refused", "[ERROR] {test}  Time elapsed:", "[ERROR] {test} -- Time elapsed:",
    "^{test...} FAILED",
  ]

  /// A test that compares and finds another value had all that it needs.
  private static let failedExpectations = ["AssertionFailedError", "AssertionError", "expected:"]
}
