extension RuleCatalog {
  /// Gradle and Android, and the compile errors, tests and checks of Java, Kotlin and Scala.
  static let gradle: [Rule] = [
    Rule(
      id: "gradle-wrapper-download", family: "jvm",
      title: "The wrapper cannot download Gradle or Maven ({url|see the message})",
      level: 88, confidence: .certain, retryable: true,
      patterns: [
        "Could not install Gradle distribution from '{url}'",
        Pattern("Downloading from {url} failed", with: ["gradle"]),
        Pattern("Exception in thread \"main\" java.net.UnknownHostException: services.gradle.org"),
        Pattern("at org.gradle.wrapper.Download", with: ["Exception in thread \"main\" java"]),
        Pattern(
          "java.io.IOException: Server returned HTTP response code: {status#} for URL: {url}",
          with: ["org.gradle.wrapper"]),
        Pattern("java.io.FileNotFoundException: {url}", with: ["org.gradle.wrapper"]),
        "wget: Failed to fetch https://repo.maven.apache.org/maven2/org/apache/maven",
        "curl: Failed to fetch {url}",
      ],
      causes: [
        "The build cannot reach services.gradle.org or its CDN; Java does not read HTTPS_PROXY.",
        "distributionUrl specifies a version that does not exist.",
      ],
      fixes: [
        "Retry the build; if it fails again, check that the URL in `distributionUrl` exists and that the build can reach it.",
        Fix(
          "Or use an image that includes Gradle instead of the wrapper.",
          snippet: "FROM gradle:8-jdk21\nRUN gradle build --no-daemon"),
        Fix(
          "Behind an HTTP proxy, set the proxy for Java.",
          snippet: "ENV JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=<your proxy> -Dhttps.proxyPort=<port>\""),
        "Or set distributionUrl to a mirror in your network.",
      ],
      verify: [
        "grep distributionUrl gradle/wrapper/gradle-wrapper.properties .mvn/wrapper/maven-wrapper.properties"
      ],
      docs: [
        "https://docs.gradle.org/current/userguide/gradle_wrapper.html",
        "https://docs.gradle.org/current/userguide/networking.html",
      ],
      examples: [
        """
        Exception in thread \"main\" java.io.IOException: x
        \tat org.gradle.wrapper.Download.downloadInternal(Download.java:87)
        """
      ]
    ),
    Rule(
      id: "gradle-no-build", family: "jvm",
      title: "Gradle finds no build in this directory, or no project {name|of that name}",
      level: 91, confidence: .certain,
      patterns: [
        "Directory '{path}' does not contain a Gradle build",
        "project '{name}' not found in root project",
        "Project with path '{name}' could not be found",
        "Configuring project '{name}' without an existing directory is not allowed",
      ],
      causes: [
        "settings.gradle or a subproject directory is not copied into the image.",
        "WORKDIR is not the directory of the build, or the project has a different name.",
      ],
      fixes: [
        Fix(
          "Copy settings.gradle, the build files and all subprojects before this step.",
          snippet: "COPY settings.gradle* build.gradle* gradlew ./\nCOPY gradle gradle\nCOPY . .")
      ],
      verify: ["RUN ls -la && ./gradlew projects"],
      docs: ["https://docs.gradle.org/current/userguide/multi_project_builds.html"],
      examples: ["Directory '/app' does not contain a Gradle build."]
    ),
    Rule(
      id: "gradle-version", family: "jvm",
      title: "Gradle version mismatch: the build or one of its plugins needs a different Gradle",
      level: 92, confidence: .certain,
      patterns: [
        "Minimum supported Gradle version is {required}. Current version is {version}",
        "This version of the Android Gradle plugin requires Gradle {required}",
        "Plugin requires at least Gradle {required}",
        "requires Gradle {required} or later",
        "Spring Boot plugin requires Gradle {required...}. The current version is Gradle {version}",
        "Spring Boot plugin requires Gradle {required...}",
        Pattern("Could not find method compile() for arguments", confidence: .likely),
        Pattern("Could not find method testCompile() for arguments", confidence: .likely),

      ],
      causes: [
        "`RUN gradle` uses the Gradle of the image instead of the project's wrapper.",
        "A plugin was updated without the wrapper, or the wrapper without the plugin.",
      ],
      fixes: [
        Fix(
          "Run `./gradlew` instead of the image's `gradle`, use a newer `gradle` image, or update Gradle in the wrapper. If `compile()` is not found, use `implementation` in build.gradle.",
          snippet: "RUN ./gradlew <task> --no-daemon"),
        Fix(
          "To update the wrapper, run this on your machine and commit the changed files.",
          snippet: "./gradlew wrapper --gradle-version {required|8.14}"),
      ],
      verify: ["RUN ./gradlew --version"],
      docs: [
        "https://docs.gradle.org/current/userguide/compatibility.html",
        "https://developer.android.com/build/releases/gradle-plugin",
      ],
      examples: ["> Minimum supported Gradle version is 8.9. Current version is 7.6."]
    ),
    Rule(
      id: "gradle-plugin-not-found", family: "jvm",
      title: "Gradle plugin {plugin} not found in any of the plugin repositories",
      level: 89, confidence: .certain,
      patterns: [
        Pattern("Plugin [id: '{plugin}'", with: ["was not found in any of the following sources"])
      ],
      causes: [
        "The build cannot reach the plugin portal (proxy, DNS); the next lines list the repositories that were searched.",
        "The version does not exist, or pluginManagement does not list the right repository (google(), a private one).",
        "buildSrc or an included build is not copied into the image.",
      ],
      fixes: [
        "Check the plugin ID and version on plugins.gradle.org, and the repositories in settings.gradle (`pluginManagement`). If they are correct, the build cannot reach the portal: retry, or set the proxy.",
        Fix(
          "Behind an HTTP proxy, set the proxy for Java.",
          snippet: "ENV JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=<your proxy> -Dhttps.proxyPort=<port>\""),
      ],
      verify: ["docker run --rm {image|<image>} curl -sI https://plugins.gradle.org/m2/"],
      docs: ["https://docs.gradle.org/current/userguide/plugins.html"],
      examples: [
        "Plugin [id: 'com.example.tool', version: '9.9.9'] was not found in any of the following sources:"
      ]
    ),
    Rule(
      id: "gradle-toolchain", family: "jvm",
      title:
        "Gradle's toolchain needs Java {version|of another version}, which is not installed in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "No matching toolchains found for requested specification", more: ["languageVersion={version#}"]),
        Pattern("Cannot find a Java installation on your machine", more: ["languageVersion={version#}"]),
        "No locally installed toolchains match and toolchain download repositories have not been configured",
        "Unable to download toolchain matching the requirements",
        "Toolchain installation '{path}' does not provide the required capabilities",
      ],
      causes: [
        "java.toolchain.languageVersion specifies a different Java version than the image has, and Gradle is not allowed to download one.",
        "The image contains only a JRE.",
      ],
      fixes: [
        Fix(
          "Use an image with JDK {version}.", snippet: "FROM eclipse-temurin:{version}-jdk",
          when: ["./gradlew", "{version}"]),
        Fix(
          "Use an image with JDK {version|of the version that `languageVersion` names}.",
          snippet: "FROM gradle:8-jdk{version|<version>}",
          unless: ["./gradlew"]),
        Fix(
          "Use an image with the JDK version that `languageVersion` in the build file specifies.",
          when: ["./gradlew"], unless: ["{version}"]),
        "Or add the foojay resolver plugin to settings.gradle, so Gradle can download the JDK.",
      ],
      verify: ["RUN ./gradlew -q javaToolchains"],
      docs: ["https://docs.gradle.org/current/userguide/toolchains.html"],
      examples: [
        """
        > No matching toolchains found for requested specification: {languageVersion=21, vendor=any} for \
        LINUX on x86_64.
        """
      ]
    ),
    Rule(
      id: "android-sdk-missing", family: "jvm",
      title: "Android SDK not found in the image, or its licenses are not accepted",
      level: 93, confidence: .certain,
      patterns: [
        "SDK location not found. Define a valid SDK location with an ANDROID_HOME environment variable",
        Pattern(
          "Failed to install the following Android SDK packages as some licences have not been accepted",
          more: androidParts),
        "You have not accepted the license agreements of the following SDK components",
        "No Android SDK found.",
        "[!] No Android SDK found. Try setting the ANDROID_HOME environment variable",
        Pattern("NDK is not installed", confidence: .likely),
        Pattern("Failed to find target with hash string '{target}'", confidence: .likely),
        "The SDK directory '{path}' does not exist",
      ],
      causes: [
        "The base image has no Android SDK, or ANDROID_HOME is not set.",
        "local.properties was copied from your machine and contains a path of that machine.",
        "The licenses of the required packages are not accepted.",
      ],
      fixes: [
        Fix(
          "Accept the SDK licenses and install the NDK version that the project uses.",
          snippet: "RUN yes | sdkmanager --licenses && sdkmanager 'ndk;{ndk}'", when: ["{ndk}"]),
        Fix(
          "Accept the SDK licenses and install the platform that the project uses.",
          snippet: "RUN yes | sdkmanager --licenses && sdkmanager 'platforms;android-{level}'",
          when: ["{level}"], unless: ["{ndk}"]),
        Fix(
          "Accept the SDK licenses and install the build tools that the project uses.",
          snippet: "RUN yes | sdkmanager --licenses && sdkmanager 'build-tools;{tools}'",
          when: ["{tools}"], unless: ["{ndk}", "{level}"]),
        Fix(
          "Use an image with the Android SDK, or install it and set ANDROID_HOME; then accept the licenses and install the packages with `sdkmanager`.",
          snippet:
            "RUN yes | sdkmanager --licenses && sdkmanager 'platforms;android-35' 'build-tools;35.0.0'",
          unless: ["{ndk}", "{level}", "{tools}"]),
        Fix("Add local.properties to .dockerignore.", snippet: "# .dockerignore\nlocal.properties"),
      ],
      verify: ["RUN echo $ANDROID_HOME && ls $ANDROID_HOME"],
      docs: [
        "https://developer.android.com/tools/sdkmanager", "https://developer.android.com/tools/variables",
      ],
      examples: [
        """
        > SDK location not found. Define a valid SDK location with an ANDROID_HOME environment variable \
        or by setting
        """
      ]
    ),
    Rule(
      id: "kotlin-compile-error", family: "jvm", subject: .program,
      title: "The Kotlin code does not compile: {problem|see the message}",
      level: 74, confidence: .certain,
      patterns: [
        "^e: file://{source}.kt:{row#}:{column#} {problem...}", "^e: /{source}.kt: ({place}): {problem...}",
        Pattern("[ERROR] {source}.kt:[{place}] {problem...}"),
        "> Compilation error. See log for more details",
      ],
      causes: [
        "The code has an error; the first message says where.",
        "A dependency was updated and its classes changed, or a module is missing.",
      ],
      fixes: [
        "Fix the first error. For `Unresolved reference`, add the missing dependency, or copy the module or generated code that defines it."
      ],
      verify: ["./gradlew compileKotlin"],
      docs: ["https://kotlinlang.org/docs/gradle-configure-project.html"],
      examples: ["e: file:///app/src/main/kotlin/App.kt:12:9 Unresolved reference 'respond'."]
    ),
    Rule(
      id: "scala-compile-error", family: "jvm", subject: .program,
      title: "The Scala code does not compile",
      level: 74, confidence: .certain,
      patterns: [
        "[error] (Compile / compileIncremental) Compilation failed",
        "[error] ({project} / Compile / compileIncremental) Compilation failed",
        "[error] (compile:compileIncremental) Compilation failed",
      ],
      causes: [
        "The code has an error; the first [error] line says where.",
        "The JDK is newer than this Scala version supports.",
      ],
      fixes: [
        "Fix the first `[error]` line that names a source file. If the code compiles on your machine, use the same JDK version in the image.",
        "Or use a JDK that the Scala version supports.",
      ],
      verify: ["sbt compile"],
      docs: ["https://docs.scala-lang.org/overviews/jdk-compatibility/overview.html"],
      examples: ["[error] (Compile / compileIncremental) Compilation failed"]
    ),
    Rule(
      id: "sbt-unresolved", family: "jvm",
      title: "sbt cannot resolve {artifact|a dependency or plug-in}",
      level: 71, confidence: .certain, retryable: true,
      patterns: [
        "[error] sbt.librarymanagement.ResolveException: Error downloading {artifact}",
        "[error] (update) sbt.librarymanagement.ResolveException",
        "[error] (ssExtractDependencies) sbt.librarymanagement.ResolveException",

      ],
      causes: [
        "The version does not exist for this Scala version, or its repository was shut down (Bintray).",
        "The repository cannot be reached from the build, or needs credentials.",
      ],
      fixes: [
        "Check the version and the `resolvers` in build.sbt and project/plugins.sbt. Update old plugins: their repository (Bintray) was shut down.",
        "If the server failed, retry the build.",
      ],
      verify: ["sbt update"],
      docs: ["https://www.scala-sbt.org/1.x/docs/Library-Management.html"],
      examples: [
        "[error] (update) sbt.librarymanagement.ResolveException: Error downloading com.example:lib_2.13:9.9"
      ]
    ),
    Rule(
      id: "java-style-check", family: "jvm",
      title: "A style or quality check stops the Java build",
      level: 80, confidence: .certain,
      patterns: [
        // Where they are not to fail the build, the plug-ins tell of them as well, also of none.
        "Failed to execute goal {...}You have {violations#} Checkstyle violation",
        "Failed during checkstyle execution: There ",
        Pattern(
          "You have {violations#} Checkstyle violation", notOnLine: ["You have 0 Checkstyle"],
          confidence: .likely),
        "> Checkstyle rule violations were found", "> PMD rule violations were found",
        Pattern("Checkstyle rule violations were found", confidence: .likely),
        Pattern("PMD Failure: {source}", confidence: .likely),
        Pattern("PMD rule violations were found", confidence: .likely),
        "The following files had format violations:", "SpotBugs violations were found",
        "Run './gradlew :spotlessApply' to fix",
        "Run 'mvn spotless:apply' to fix", "Rule violated for bundle {bundle}: {metric} covered ratio is",
      ],
      causes: ["Checkstyle, Spotless, PMD, SpotBugs or JaCoCo runs in the build and finds violations."],
      fixes: [
        Fix(
          "Format the code with Spotless on your machine, and commit the result.",
          snippet: "./gradlew spotlessApply", when: ["format violations"], unless: ["[ERROR]"]),
        Fix(
          "Format the code with Spotless on your machine, and commit the result.",
          snippet: "mvn spotless:apply", when: ["format violations", "[ERROR]"]),
        Fix(
          "Add tests until the coverage reaches the limit, or lower the limit in the build file.",
          when: ["covered ratio is"]),
        Fix(
          "Fix the violations that the report lists.", unless: ["format violations", "covered ratio is"]),
        Fix(
          "Or run the checks in CI, and skip them in the image build.", snippet: "RUN ./gradlew assemble",
          unless: ["[ERROR]", "mvn "]),
        Fix(
          "Or run the checks in CI, and end the Maven build in the image before the phase `verify`.",
          snippet: "RUN mvn -B package", when: ["mvn "]),
        "Run the same check on your machine before you commit.",
      ],
      verify: ["./gradlew check   # or: mvn verify"],
      docs: ["https://github.com/diffplug/spotless#readme", "https://checkstyle.org/"],
      examples: ["> The following files had format violations:", "[ERROR] You have 3 Checkstyle violations."]
    ),
    Rule(
      id: "java-compile-error", family: "jvm", subject: .program,
      title: "The Java code does not compile: {problem|see the first error}",
      level: 74, confidence: .certain,
      patterns: [
        Pattern("[ERROR] COMPILATION ERROR", more: [".java:[{place}] {problem...}"]),
        Pattern(
          "Compilation failed; see the compiler error output for details",
          more: [".java:{row#}: error: {problem...}"]),
        Pattern("Compilation failed; see the compiler output below"),
        // javadoc has the same form for its comments.
        Pattern(
          "{source}.java:{row#}: error: {problem...}",
          unless: [":javadoc", "[javadoc]", "Constructing Javadoc", "MavenReportException"]),
        Pattern("{source}.java:{row#}: error: {problem...}", confidence: .likely),
        Pattern(
          ".java:[{place}] {problem...}", with: ["COMPILATION ERROR"], notOnLine: ["[WARNING]", "[INFO]"]),
      ],
      causes: [
        "The code has an error; the first message says where.",
        "`package … does not exist` or `cannot find symbol`: a dependency or module is missing, or the code generator did not run.",
        "A dependency was updated and its classes changed.",
      ],
      fixes: [
        Fix(
          "Fix the tests: they do not compile. `-DskipTests` still compiles them. If this build does not need them, use `-Dmaven.test.skip=true`.",
          when: ["src/test/", "mvn"]),
        "Fix the first error. For `package … does not exist` or `cannot find symbol`, add the dependency, or copy and build the module that defines it.",
        "Copy all modules that the code uses, and build them first (Maven: `-am`).",
      ],
      verify: ["mvn -B compile   # or: ./gradlew compileJava"],
      docs: [
        "https://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException",
        "https://docs.gradle.org/current/userguide/building_java_projects.html",
      ],
      examples: [
        "[ERROR] COMPILATION ERROR : \n[ERROR] /app/src/main/java/a/B.java:[5,34] package c.d does not exist",
        "src/main/java/a/B.java:12: error: cannot find symbol",
      ]
    ),
    Rule(
      id: "java-tests-failed", family: "jvm", subject: .test,
      title: "Java tests fail",
      level: 72, confidence: .certain,
      patterns: [
        "[ERROR] Tests run: {run#}, Failures: {failed#}, Errors: {...} <<< F", "There are test failures.",
        "There were failing tests. See the report at",
        "[ERROR] Tests run: {run#}, Failures: {failed#}, Errors: {...}, Skipped: {skipped#}",
      ],
      causes: [
        "A test fails in the build; its message is above the summary.",
        "Tests that start containers or need a database have neither during `docker build`.",
      ],
      fixes: [
        "Fix the first failed test (report: target/surefire-reports or build/reports/tests). Network errors in test output belong to the tests.",
        Fix(
          "Or skip the tests here and run them in CI.", snippet: "RUN mvn -B package -DskipTests",
          unless: ["There were failing tests. See"], change: .option("-DskipTests", of: "mvn", "mvnw")),
        Fix(
          "Or skip the tests here and run them in CI.", snippet: "RUN ./gradlew build -x test",
          when: ["There were failing tests. See"], change: .option("-x test", of: "gradle", "gradlew")),
      ],
      verify: ["mvn -B test   # or: ./gradlew test"],
      docs: [
        "https://maven.apache.org/surefire/maven-surefire-plugin/examples/skipping-tests.html",
        "https://docs.gradle.org/current/userguide/java_testing.html",
      ],
      examples: [
        "[ERROR] There are test failures.",
        "> There were failing tests. See the report at: file:///app/build/reports/tests/test/index.html",
      ]
    ),
  ]

  /// How the Android plug-in names a part of the SDK.
  private static let androidParts = [
    "^ndk;{ndk} NDK (Side by side)", "^platforms;android-{level#} Android SDK Platform",
    "^build-tools;{tools} Android SDK Build-Tools",
  ]
}
