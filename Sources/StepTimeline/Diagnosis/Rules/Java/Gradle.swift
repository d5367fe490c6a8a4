extension RuleCatalog {
  /// Gradle and Android, and the compile errors, tests and checks of Java, Kotlin and Scala.
  static let gradle: [Rule] = [
    Rule(
      id: "gradle-wrapper-download", family: "jvm",
      title: "The wrapper cannot download Gradle or Maven itself ({url|see the message})",
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
        "distributionUrl names a version that does not exist.",
      ],
      fixes: [
        "Build again if it happened once; services.gradle.org or Maven's repository may be slow or out of reach.",
        Fix(
          "Use an image that has Gradle, and no wrapper.",
          snippet: "FROM gradle:8-jdk21\nRUN gradle build --no-daemon"),
        Fix(
          "Tell Java about the proxy.",
          snippet: "ENV JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=<your proxy> -Dhttps.proxyPort=3128\""),
        "Or point distributionUrl at a mirror in your network.",
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
      title: "Gradle finds no build in this directory, or no project or task {name|of that name}",
      level: 91, confidence: .certain,
      patterns: [
        "Directory '{path}' does not contain a Gradle build", "Task '{name}' not found in root project",
        "Task '{name}' not found in project",
        "Cannot locate tasks that match '{name}'", "project '{name}' not found in root project",
        "Project with path '{name}' could not be found",
        "Configuring project '{name}' without an existing directory is not allowed",
      ],
      causes: [
        "settings.gradle or a subproject's directory is not copied into the image.",
        "WORKDIR is not the directory of the build, or the task has another name.",
      ],
      fixes: [
        Fix(
          "Copy the settings and all projects first.",
          snippet: "COPY settings.gradle* build.gradle* gradlew ./\nCOPY gradle gradle\nCOPY . .")
      ],
      verify: ["RUN ls -la && ./gradlew projects"],
      docs: ["https://docs.gradle.org/current/userguide/multi_project_builds.html"],
      examples: ["> Task 'bootJar' not found in root project 'shop'."]
    ),
    Rule(
      id: "gradle-version", family: "jvm",
      title: "The Gradle version does not fit a plug-in of the build",
      level: 92, confidence: .certain,
      patterns: [
        "Minimum supported Gradle version is {required}. Current version is {version}",
        "This version of the Android Gradle plugin requires Gradle {required}",
        "Plugin requires at least Gradle {required}",
        "requires Gradle {required} or later",
        "Spring Boot plugin requires Gradle {required...}. The current version is Gradle {version}",
        Pattern("Could not find method compile() for arguments", confidence: .likely),
        Pattern("Could not find method testCompile() for arguments", confidence: .likely),

      ],
      causes: [
        "RUN gradle uses the image's Gradle instead of the project's wrapper.",
        "A plug-in was updated without the wrapper, or the other way round.",
      ],
      fixes: [
        Fix("Build with the project's own wrapper.", snippet: "RUN ./gradlew <task> --no-daemon"),
        Fix("Or move the wrapper.", snippet: "./gradlew wrapper --gradle-version {required|8.14}"),
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
      title: "Gradle finds the plug-in {plugin} in none of the plug-in repositories",
      level: 89, confidence: .certain,
      patterns: [
        Pattern("Plugin [id: '{plugin}'", with: ["was not found in any of the following sources"])
      ],
      causes: [
        """
        The plug-in portal cannot be reached from the build (proxy, DNS); the next lines list what was \
        asked.
        """,
        """
        The version does not exist, or pluginManagement lacks the right repository (google(), a private \
        one).
        """,
        "buildSrc or an included build is not copied into the image.",
      ],
      fixes: [
        "Look the plug-in and its version up on plugins.gradle.org. If they are there, the build does not reach the portal (proxy, DNS); if not, correct the version or the repositories in settings.gradle.",
        Fix(
          "Tell Java about the proxy.",
          snippet: "ENV JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=<your proxy> -Dhttps.proxyPort=3128\""),
      ],
      verify: ["docker run --rm {image|<image>} curl -sI https://plugins.gradle.org/m2/"],
      docs: ["https://docs.gradle.org/current/userguide/plugins.html"],
      examples: [
        "Plugin [id: 'com.example.tool', version: '9.9.9'] was not found in any of the following sources:"
      ]
    ),
    Rule(
      id: "gradle-toolchain", family: "jvm",
      title: "Gradle's toolchain asks for Java {version|of another version}, which the image lacks",
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
        """
        java.toolchain.languageVersion names another Java than the image has, and Gradle may not download \
        one.
        """,
        "The image holds a JRE only.",
      ],
      fixes: [
        Fix(
          "Use an image with JDK {version}.", snippet: "FROM eclipse-temurin:{version}-jdk",
          when: ["./gradlew", "{version}"]),
        Fix(
          "Use an image with JDK {version|21}.", snippet: "FROM gradle:8-jdk{version|21}",
          unless: ["./gradlew"]),
        Fix(
          "Use an image with the JDK that the project asks for.", when: ["./gradlew"], unless: ["{version}"]),
        "Or add the foojay resolver plug-in in settings.gradle, which downloads it.",
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
      title: "The Android SDK is not in the image, or its licences are not accepted",
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
        "The base image has no SDK, or ANDROID_HOME is not set.",
        "local.properties of your machine was copied and names a path of that machine.",
        "The licences of the needed packages were not accepted.",
      ],
      fixes: [
        Fix(
          "Accept the licences and install what the project asks for.",
          snippet: "RUN yes | sdkmanager --licenses && sdkmanager 'ndk;{ndk}'", when: ["{ndk}"]),
        Fix(
          "Accept the licences and install what the project asks for.",
          snippet: "RUN yes | sdkmanager --licenses && sdkmanager 'platforms;android-{level}'",
          when: ["{level}"], unless: ["{ndk}"]),
        Fix(
          "Accept the licences and install what the project asks for.",
          snippet: "RUN yes | sdkmanager --licenses && sdkmanager 'build-tools;{tools}'",
          when: ["{tools}"], unless: ["{ndk}", "{level}"]),
        Fix(
          "Accept the licences and install what the project asks for.",
          snippet:
            "RUN yes | sdkmanager --licenses && sdkmanager 'platforms;android-35' 'build-tools;35.0.0'",
          unless: ["{ndk}", "{level}", "{tools}"]),
        Fix("Keep local.properties out.", snippet: "# .dockerignore\nlocal.properties"),
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
        "A dependency has other classes now, or a module is missing.",
      ],
      fixes: ["Correct the first error; later ones often follow from it."],
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
        "The JDK is newer than this Scala version knows.",
      ],
      fixes: ["Correct the first error.", "Use the JDK that the Scala version supports."],
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
        "The version does not exist for this Scala version, or its repository (Bintray) is gone.",
        "The repository cannot be reached from the build, or needs credentials.",
      ],
      fixes: [
        "Check version and resolvers; update old plug-ins, whose repositories are closed.",
        "Run the build again if the server failed.",
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
        Fix("Correct the format.", snippet: "./gradlew spotlessApply   # or: mvn spotless:apply"),
        Fix("Or check in CI, and only assemble here.", snippet: "RUN ./gradlew assemble"),
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
        """
        `package … does not exist` or `cannot find symbol`: a dependency or a module is missing, or \
        generated code was not generated.
        """,
        "A dependency was updated and has other classes now.",
      ],
      fixes: [
        "Correct the first error; later ones often follow from it.",
        "Copy all modules that the code uses, and build them first (-am).",
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
        "A test does not pass in the build; its message stands above the summary.",
        "Tests that start containers or need a database have neither in docker build.",
      ],
      fixes: [
        "Read the first failed test, here or in target/surefire-reports (Gradle: build/reports/tests). What tests print (also network errors) is theirs, not the build's.",
        Fix(
          "Run tests in CI instead and skip them here.", snippet: "RUN mvn -B package -DskipTests",
          change: .option("-DskipTests", of: "mvn", "mvnw")),
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
