extension RuleCatalog {
  /// Java builds in general: dependencies, versions of the JDK, memory, wrappers.
  static let jvm: [Rule] = [
    Rule(
      id: "jvm-dependency-resolution", family: "jvm",
      title: "{artifact|A dependency} cannot be resolved from its repositories",
      level: 70, confidence: .likely, retryable: true,
      patterns: [
        Pattern("Could not find artifact {artifact} in"),
        Pattern("Could not transfer artifact {artifact} from/to"),
        Pattern(
          "Could not resolve dependencies for project {project}",
          more: ["Could not find artifact {artifact} in"]),
        "Non-resolvable parent POM for {project}", "Non-resolvable import POM",
        Pattern(
          "> Could not resolve all {...}for configuration",
          more: ["> Could not find {artifact}"]),
        Pattern("^> Could not resolve {artifact}", notOnLine: ["Could not resolve all"]),
        Pattern(
          "^> Could not find {artifact}", notOnLine: ["Could not find method", "Could not find property"]),
        "> Could not GET '{url}'",
        "> Could not HEAD '{url}'",
        "Plugin {artifact} or one of its dependencies could not be resolved",
        "sbt.librarymanagement.ResolveException: Error downloading {artifact}",
        Pattern("unresolved dependency: {artifact}: not found", unless: ["SERVER ERROR: "]),
      ],
      causes: [
        "The build cannot reach the repository: Java ignores HTTPS_PROXY and needs separate proxy settings.",
        "The artifact is in a private repository, and settings.xml or its credentials are not in the build.",
        "The version does not exist, or its repository was shut down (JCenter, Bintray).",
        "Another module of the project was not built first (use -am, or copy all modules).",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, check that the version exists. If its repository is private, mount settings.xml with the login as a secret.",
          snippet: "RUN --mount=type=secret,id=m2,target=/root/.m2/settings.xml mvn -B -ntp package"),
        Fix(
          "Behind an HTTP proxy, set the proxy for Java.",
          snippet: "ENV JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=<your proxy> -Dhttps.proxyPort=<port>\""),
        "If the artifact is not found, use a version that the repository has, or add the repository that has it to the build file.",
      ],
      verify: ["mvn -B -U dependency:get -Dartifact={artifact|GROUP:NAME:VERSION}"],
      docs: [
        "https://cwiki.apache.org/confluence/display/MAVEN/DependencyResolutionException",
        "https://maven.apache.org/guides/mini/guide-proxies.html",
        "https://docs.gradle.org/current/userguide/dependency_resolution.html",
      ],
      examples: [
        """
        [ERROR] Failed to read artifact: Could not find artifact com.example:lib:jar:9.9 in central \
        (https://repo.example.com)
        """,
        """
        > Could not resolve all files for configuration ':compileClasspath'.
           > Could not find com.example:lib:9.9.
        """,
      ]
    ),
    Rule(
      id: "maven-artifact-in-no-repository", partOf: "jvm-dependency-resolution", family: "jvm",
      subject: .package,
      title: "No repository that Maven searched has {artifact}",
      level: 71, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Could not find artifact {artifact} in {repository} (https", unless: ["Could not transfer artifact"]
        )
      ],
      causes: [
        "The version does not exist, or the artifact was never published there: only a private repository or your machine's `~/.m2` has it.",
        "It is another module of the project that was not built first (use `-am`, or copy all modules).",
      ],
      fixes: [
        Fix(
          "Check the name and the version. If a different repository has the artifact, add that repository to pom.xml (with its login in settings.xml). If you have only the file, install it into the local repository before this step.",
          snippet:
            "RUN mvn install:install-file -Dfile=<file>.jar -DgroupId=<group> -DartifactId=<name> -Dversion=<version> -Dpackaging=jar"
        )
      ],
      verify: ["mvn -B -U dependency:resolve"],
      docs: [
        "https://maven.apache.org/guides/mini/guide-3rd-party-jars-local.html",
        "https://maven.apache.org/guides/mini/guide-multiple-repositories.html",
      ],
      examples: [
        "[ERROR] Failed to execute goal on project app: Could not resolve dependencies for project com.example:app:jar:1.0: Could not find artifact com.example:lib:jar:2.0 in central (https://repo.maven.apache.org/maven2) -> [Help 1]"
      ]
    ),
    Rule(
      id: "jvm-java-version", family: "jvm",
      title:
        "JDK version mismatch: the JDK of the image does not fit the build (version {version|see the message})",
      level: 92, confidence: .certain,
      patterns: [
        "Unsupported class file major version {version#}", "invalid target release: {version}",
        "invalid source release: {version}",
        Pattern(
          "UnsupportedClassVersionError: {class} has been compiled by a more recent version",
          more: ["(class file version {version})"]),
        // Java before 8.
        Pattern("UnsupportedClassVersionError: {class} : Unsupported major.minor version {version}"),
        "requires at least JVM runtime version {version#}",
        "error: release version {version#} not supported", "release version {version#} not supported",
        "class file has wrong version {version}, should be", "Gradle requires JVM {version#} or later to run",
        "Dependency requires at least JVM runtime version {version#}",
        "Could not determine java version from '{version}'",
        "Detected JDK Version: {version} is not in the allowed range",
        """
        java.lang.NoSuchFieldError: Class com.sun.tools.javac.tree.JCTree$JCImport does not have member \
        field
        """,
        "class lombok.javac.apt.LombokProcessor (in unnamed module",
        "Android Gradle plugin requires Java {version#} to run",
      ],
      causes: [
        "The JDK of the image is older than the Java version of the project.",
        "The JDK of the image is newer than Gradle, Lombok or a plugin of the project supports.",
      ],
      fixes: [
        Fix(
          "Use an image with the JDK version that the project requires.",
          snippet: "# or: FROM eclipse-temurin:{version}-jdk\nFROM maven:3-eclipse-temurin-{version}",
          when: ["{version}", "release version "]),
        Fix(
          "Use an image with the JDK version that the project requires.",
          snippet: "# or: FROM eclipse-temurin:{version}-jdk\nFROM maven:3-eclipse-temurin-{version}",
          when: ["{version}", "invalid target release: "]),
        Fix(
          "Use a JDK image with the Java version that the project requires, or upgrade Gradle, Lombok or the plugin that does not support this JDK.",
          snippet: "# or: FROM eclipse-temurin:<its JDK>-jdk\nFROM maven:3-eclipse-temurin-<its JDK>",
          unless: ["release version ", "invalid target release: "]),
        "If the JDK is too new for them, update the Gradle wrapper, Lombok and the plugins.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'java -version; javac -version'"],
      docs: [
        "https://maven.apache.org/plugins/maven-compiler-plugin/examples/set-compiler-release.html",
        "https://docs.gradle.org/current/userguide/compatibility.html",
      ],
      examples: [
        "[ERROR] Fatal error compiling: error: invalid target release: 21",
        "> Unsupported class file major version 65",
      ]
    ),
    Rule(
      id: "jvm-java-home", family: "jvm",
      title: "Java is not installed in the image, or JAVA_HOME is wrong",
      level: 92, confidence: .certain,
      patterns: [
        "ERROR: JAVA_HOME is not set and no 'java' command could be found in your PATH",
        "ERROR: JAVA_HOME is set to an invalid directory: {path}",
        "The JAVA_HOME environment variable is not defined correctly",
        "Error: JAVA_HOME is not defined correctly.",
        "The JAVA_HOME environment variable is not defined correctly,",
      ],
      causes: [
        "The base image has no JDK, or ENV JAVA_HOME is set to the directory of a different image or architecture."
      ],
      fixes: [
        Fix(
          "Use a JDK image (`eclipse-temurin:21-jdk`), or install a JDK and set JAVA_HOME to its directory.",
          snippet: "FROM eclipse-temurin:21-jdk"),
        "In a JDK image, remove ENV JAVA_HOME: the image already sets it.",
      ],
      verify: [
        "docker run --rm {image|<image>} sh -c 'echo $JAVA_HOME; ls $JAVA_HOME/bin/java; command -v java'"
      ],
      docs: ["https://hub.docker.com/_/eclipse-temurin", "https://maven.apache.org/install.html"],
      examples: ["ERROR: JAVA_HOME is not set and no 'java' command could be found in your PATH."]
    ),
    Rule(
      id: "jvm-wrapper-jar-missing", partOf: "jvm-gradlew", family: "jvm",
      title: "The wrapper's jar ({jar|gradle-wrapper.jar or maven-wrapper.jar}) is missing in the image",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "Could not find or load main class org.gradle.wrapper.GradleWrapperMain",
        "Could not find or load main class org.apache.maven.wrapper",
        Pattern("Unable to access jarfile {path}gradle-wrapper.jar", more: ["access jarfile {jar}"]),
        Pattern("Unable to access jarfile {path}gradle/wrapper", more: ["access jarfile {jar}"]),
      ],
      causes: [
        "gradle/wrapper or .mvn is not copied before this step.",
        "`*.jar` in .dockerignore or .gitignore excludes it.",
      ],
      fixes: [
        Fix(
          "Copy the wrapper's `gradle` folder (for Maven: `.mvn`) before this step.",
          snippet: "COPY gradlew ./\nCOPY gradle ./gradle",
          unless: ["COPY . ", "COPY gradle ", "COPY gradle/", " gradle/"]),
        Fix(
          "Commit the wrapper's jar to git and keep it in the build context: a `*.jar` line in .dockerignore or .gitignore excludes it.",
          snippet: """
            git add -f gradle/wrapper/gradle-wrapper.jar
            # .dockerignore
            !gradle/wrapper/gradle-wrapper.jar
            """),
      ],
      verify: ["git ls-files gradle/wrapper .mvn; cat .dockerignore"],
      docs: ["https://docs.gradle.org/current/userguide/gradle_wrapper.html"],
      examples: ["Error: Could not find or load main class org.gradle.wrapper.GradleWrapperMain"]
    ),
    Rule(
      id: "jvm-gradlew", family: "jvm",
      title: "The wrapper script cannot run: permission denied, or Windows line endings (CRLF)",
      level: 92, confidence: .certain,
      repairs: [.makeExecutable],
      patterns: [
        "gradlew: Permission denied",
        "mvnw: Permission denied",
        Pattern("gradlew: not found", confidence: .likely), Pattern("mvnw: not found", confidence: .likely),
        "cannot read distributionUrl property in {path}",
        Pattern("exec: \"./gradlew\": permission denied"), Pattern("exec: \"./mvnw\": permission denied"),
        "cat: .mvn/wrapper/maven-wrapper.properties: No such file or directory",
        "./mvnw: {...}.mvn/wrapper/maven-wrapper.properties: No such file or directory",
      ],
      causes: [
        "`Permission denied`: the script is not executable in git (committed on Windows).",
        "`not found`: the script has Windows line endings (CRLF), or was not copied.",
        "gradle/wrapper or .mvn is not copied, or .dockerignore or .gitignore excludes *.jar.",
      ],
      fixes: [
        Fix(
          "Make mvnw executable before this step runs it.", snippet: "RUN chmod +x mvnw",
          when: ["mvnw: Permission denied"]),
        Fix(
          "Make gradlew executable before this step runs it.", snippet: "RUN chmod +x gradlew",
          when: ["gradlew: Permission denied"]),
        Fix(
          "Convert the script from Windows line endings (CRLF) to LF, in git or in the image; if it is not in the image, copy it.",
          snippet: "# .gitattributes\ngradlew text eol=lf\nmvnw text eol=lf", when: ["w: not found"]),
        Fix(
          "Or set the executable bit in git, and commit.", snippet: "git update-index --chmod=+x mvnw",
          when: ["mvnw: Permission denied"]),
        Fix(
          "Or set the executable bit in git, and commit.", snippet: "git update-index --chmod=+x gradlew",
          when: ["gradlew: Permission denied"]),
        Fix("Copy the wrapper script and its folder.", snippet: "COPY gradlew ./\nCOPY gradle ./gradle"),
      ],
      verify: ["RUN ls -l gradlew mvnw gradle/wrapper .mvn/wrapper; head -1 gradlew | od -c | head -2"],
      docs: [
        "https://docs.gradle.org/current/userguide/gradle_wrapper.html",
        "https://maven.apache.org/tools/wrapper/",
      ],
      examples: ["/bin/sh: 1: ./gradlew: Permission denied", "/bin/sh: ./mvnw: not found"]
    ),
    Rule(
      id: "jvm-daemon-oom", family: "jvm",
      title: "The Java build ran out of memory",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("Gradle build daemon disappeared unexpectedly", confidence: .likely),
        Pattern("from the daemon indicates that the daemon has disappeared", confidence: .likely),
        Pattern("java.lang.OutOfMemoryError", notOnLine: ["unable to create", "Metaspace"]),
        "GC overhead limit exceeded", "Java heap space\n",
        "Expiring Daemon because JVM heap space is exhausted",
      ],
      causes: [
        "The heap limit (-Xmx, org.gradle.jvmargs) is too small for the build.",
        "The limit is higher than the memory of the container or VM, and the kernel killed the daemon.",
      ],
      fixes: [
        Fix(
          "Increase the heap limit (`-Xmx`); if the daemon was killed, increase Docker's memory or lower the limit.",
          snippet:
            "ENV GRADLE_OPTS=\"-Dorg.gradle.daemon=false -Dorg.gradle.jvmargs=-Xmx2g\"\nENV MAVEN_OPTS=-Xmx2g"
        )
      ],
      verify: ["docker info --format json | grep -o '\"MemTotal\":[0-9]*'"],
      docs: ["https://docs.gradle.org/current/userguide/build_environment.html"],
      examples: [
        "Gradle build daemon disappeared unexpectedly (it may have been killed or may have crashed)",
        "java.lang.OutOfMemoryError: Java heap space",
      ]
    ),
    Rule(
      id: "jvm-build-failure", family: "jvm",
      title: "Maven or Gradle failed; the first [ERROR] line or `What went wrong` says why",
      kind: .wrapper, level: 20, confidence: .certain,
      patterns: [
        "[INFO] BUILD FAILURE", "BUILD FAILURE", "FAILURE: Build failed with an exception.",
        "Failed to execute goal {goal}",
      ],
      causes: ["The cause is another error above: this is only the tool's closing line."],
      fixes: [
        "Fix what the first [ERROR] line (Maven) or the text after `* What went wrong:` (Gradle) names: usually a missing dependency, a compile error or a failed test."
      ],
      verify: ["mvn -e package   # or: gradle build --stacktrace"],
      docs: [
        "https://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException",
        "https://docs.gradle.org/current/userguide/troubleshooting.html",
      ],
      examples: ["[INFO] BUILD FAILURE", "FAILURE: Build failed with an exception."]
    ),
  ]
}
