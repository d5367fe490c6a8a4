extension RuleCatalog {
  /// Maven: its repositories, its checksums and the POM.
  static let maven: [Rule] = [
    Rule(
      id: "maven-java-enforced", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title:
        "The project requires a different Java ({needed|see the message}) than the image has ({version|see java -version})",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        "Detected JDK {path} is version {version} which is not in the allowed range {needed...}.",
        "Detected JDK Version: {version} is not in the allowed range {needed...}.",
        "Detected JDK version {version} (JAVA_HOME={}) is not in the allowed range {needed...}.",
        // A message of the project's own stands in the next line.
        Pattern("RequireJavaVersion failed with message:", unless: ["is not in the allowed range"]),
      ],
      causes: ["The project's enforcer plugin checks the Java version (requireJavaVersion)."],
      fixes: .each([("[8", "8"), ("[1.8", "8"), ("[11", "11"), ("[17", "17"), ("[21", "21"), ("[25", "25")]) {
        range, java in
        [
          Fix(
            "Use an image with the Java version that the range begins with.",
            snippet: "# or: FROM eclipse-temurin:\(java)-jdk\nFROM maven:3-eclipse-temurin-\(java)",
            when: ["not in the allowed range \(range)"])
        ]
      } + ["Use an image with a Java version in the range {needed|that the message names}."],
      verify: ["docker run --rm {image|<image>} java -version"],
      docs: ["https://maven.apache.org/enforcer/enforcer-rules/requireJavaVersion.html"],
      examples: [
        "Detected JDK /opt/java/openjdk is version 11.0.25 which is not in the allowed range [17,).",
        "[ERROR] Detected JDK version 11.0.22 (JAVA_HOME=/opt/java/openjdk) is not in the allowed range [17,18).",
        "Rule 1: org.apache.maven.enforcer.rules.version.RequireJavaVersion failed with message:\nBuild with Java 21.",
      ]
    ),
    Rule(
      id: "maven-version-enforced", family: "jvm", subject: .package,
      title: "The project requires Maven {needed}, but the image has {version}",
      level: 92, confidence: .certain,
      patterns: ["Detected Maven Version: {version} is not in the allowed range {needed...}."],
      causes: ["The project's enforcer plugin checks the Maven version (requireMavenVersion)."],
      fixes: [
        Fix(
          "Use a newer Maven image, or build with the project's wrapper (`./mvnw`).",
          snippet: "RUN ./mvnw -B package")
      ],
      verify: ["docker run --rm {image|<image>} mvn -v"],
      docs: ["https://maven.apache.org/enforcer/enforcer-rules/requireMavenVersion.html"],
      examples: [
        "Rule 0: org.apache.maven.plugins.enforcer.RequireMavenVersion failed with message: Detected Maven Version: 3.6.3 is not in the allowed range [3.8.1,)."
      ]
    ),
    Rule(
      id: "maven-enforcer-silent", family: "jvm", subject: .package,
      title:
        "A Maven Enforcer rule failed ({execution|see the output}), but the log does not contain its message",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "maven-enforcer-plugin:{}:enforce ({execution}) on project {project}: Some Enforcer rules have failed",
          unless: ["failed with message", "is not in the allowed range"])
      ],
      causes: [
        "`-q` hides the rule's message, or the paste begins below it.",
        "The rules mostly check the versions of Java and Maven, and dependencies that do not fit together.",
      ],
      fixes: [
        Fix(
          "Use an image with the Java version that the project requires (`requireJavaVersion` in pom.xml). To see the rule, run Maven without `-q`.",
          snippet: "RUN mvn -B validate", when: ["ava)"]),
        Fix(
          "Run Maven without `-q`, and correct what the enforcer's message names.",
          snippet: "RUN mvn -B validate"),
      ],
      verify: ["docker run --rm {image|<image>} mvn -v"],
      docs: ["https://maven.apache.org/enforcer/maven-enforcer-plugin/"],
      examples: [
        "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-enforcer-plugin:3.4.1:enforce (enforce-java) on project app: Some Enforcer rules have failed. Look above for specific messages explaining why the rule failed. -> [Help 1]"
      ]
    ),
    Rule(
      id: "maven-placeholder-left", family: "jvm", subject: .file,
      title: "A Maven placeholder was not replaced: it is part of the file name",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(
        ["${project.{name}: no such file or directory", "${project.{name}: file does not exist"],
        unless: ["gradle", "Gradle", "build/libs/"]),
      causes: [
        "Maven replaces `${project.…}` in files that it filters; Docker reads the Dockerfile as it is."
      ],
      fixes: [
        Fix(
          "Write the name of the file, or pass it as a build argument.",
          snippet: "ARG JAR_FILE=target/*.jar\nCOPY ${JAR_FILE} app.jar"),
        "With a Maven plug-in, turn on the filtering of the Dockerfile, or use the plug-in's own assembly.",
      ],
      verify: ["ls target/*.jar"],
      docs: ["https://maven.apache.org/plugins/maven-resources-plugin/examples/filter.html"],
      examples: [
        "[ERROR] DOCKER> Error building image: ${project.groupId}-${project.artifactId}.jar: no such file or directory"
      ]
    ),
    Rule(
      id: "maven-http-blocked", family: "jvm",
      title: "An http:// repository is blocked, because it is not secure: {repository|see the message}",
      level: 92, confidence: .certain,
      patterns: [
        "maven-default-http-blocker (http://0.0.0.0/): Blocked mirror for repositories: [{repository...}]",
        "maven-default-http-blocker", "501 HTTPS Required", "501 , ReasonPhrase:HTTPS Required",
        "NoRepositoryConnectorException: Blocked mirror for repositories: [{repository...}",
        "Using insecure protocols with repositories, without explicit opt-in, is unsupported",
      ],
      causes: [
        "Maven 3.8.1 and later block http:// repositories; the POM of the project or of a dependency lists one.",
        "Maven Central answers HTTP requests with 501; old Maven and Gradle versions still use HTTP.",
      ],
      fixes: [
        "Change the repository URL to https:// in pom.xml, settings.xml or build.gradle. If a dependency's POM has the URL, define a mirror in settings.xml.",
        Fix(
          "Use a newer Maven image with the same JDK.",
          snippet: "FROM maven:3-eclipse-temurin-<your JDK>", when: ["HTTPS Required"]),
      ],
      verify: ["grep -rn 'http://' --include=pom.xml --include='*.gradle*' ."],
      docs: [
        "https://maven.apache.org/docs/3.8.1/release-notes.html",
        "https://maven.apache.org/guides/mini/guide-mirror-settings.html",
      ],
      examples: [
        """
        Could not transfer artifact from/to maven-default-http-blocker (http://0.0.0.0/): Blocked mirror \
        for repositories: [old (http://repo.example.com, default, releases)]
        """
      ]
    ),
    Rule(
      id: "maven-unauthorized", family: "jvm",
      title: "The artifact repository rejects the build: credentials are missing or wrong",
      level: 91, confidence: .certain,
      patterns: [
        Pattern("authentication failed for {url}, status: 401"),
        Pattern("authorization failed for {url}, status: 403", confidence: .likely),
        "status code: 401, reason phrase: Unauthorized",
        Pattern("status code: 403, reason phrase: Forbidden", confidence: .likely),
        Pattern("Could not GET '{url}'. Received status code 401"),
        Pattern("Could not GET '{url}'. Received status code 403", confidence: .likely),
        "Not authorized , ReasonPhrase",
      ],
      causes: [
        "settings.xml or gradle.properties with the login is not in the build.",
        "The id of <server> does not match the id of the repository, or the token is empty, expired or has too few permissions.",
      ],
      fixes: [
        Fix(
          "Mount settings.xml with the repository login as a secret; its server id must match the repository id.",
          snippet: "RUN --mount=type=secret,id=m2,target=/root/.m2/settings.xml mvn -B package",
          unless: ["gradle"]),
        Fix(
          "Mount your gradle.properties with the repository login as a secret.",
          snippet: "RUN --mount=type=secret,id=gradle,target=/root/.gradle/gradle.properties gradle build",
          when: ["gradle"]),
        Fix(
          "For Maven, mount settings.xml as a secret.",
          snippet: "RUN --mount=type=secret,id=m2,target=/root/.m2/settings.xml mvn -B package",
          when: ["gradle", "mvn"]),
        "Do not pass the login as a build argument: it stays visible in the image history.",
      ],
      verify: ["curl -sI -u USER {url|https://repo.example.com/}"],
      docs: [
        "https://maven.apache.org/settings.html#Servers",
        "https://docs.gradle.org/current/userguide/supported_repository_types.html",
      ],
      examples: [
        """
        Could not transfer artifact a:b:pom:1 from/to corp (https://repo.example.com/): authentication \
        failed for https://repo.example.com/a/b.pom, status: 401 Unauthorized
        """
      ]
    ),
    Rule(
      id: "maven-checksum", family: "jvm",
      title: "A downloaded artifact is damaged, or fails the checksum or signature check",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("Checksum validation failed", notOnLine: ["[WARNING]"]),
        Pattern(
          "Dependency verification failed for configuration",
          unless: ["checksum is missing from verification metadata", "If the artifacts are trustworthy"]),
        Pattern(
          "Dependency verification failed for configuration",
          with: ["If the artifacts are trustworthy", "has been compromised"],
          unless: ["checksum is missing from verification metadata"]),
        Pattern("error in opening zip file", with: [".m2/repository"]),
        Pattern("zip END header not found", with: [".m2/repository"]),
        Pattern("Verification of Gradle distribution failed"),
        "Error: Failed to validate Maven distribution SHA-256",
      ],
      causes: [
        "The download was cut off, a mirror or proxy changed it, or a cache mount contains a corrupt file.",
        "A new dependency is not in gradle/verification-metadata.xml.",
      ],
      fixes: [
        Fix(
          "Clear the cache mounts and retry the build; if it fails again, check the mirror or proxy that serves the file.",
          snippet: "docker builder prune --filter type=exec.cachemount"),
        Fix(
          "If the dependency is new and you trust it, update Gradle's checksums.",
          snippet: "./gradlew --write-verification-metadata sha256 help"),
      ],
      verify: ["RUN find /root/.m2 -size -2k -name '*.jar'"],
      docs: [
        "https://docs.gradle.org/current/userguide/dependency_verification.html",
        "https://maven.apache.org/resolver/expected-checksums.html",
      ],
      examples: [
        """
        [ERROR] Could not transfer artifact a:b:jar:1 from central: Checksum validation failed, expected \
        1f2e but is 9c0d
        """
      ]
    ),
    Rule(
      id: "jvm-no-pom", family: "jvm",
      title: "Maven does not find pom.xml in {directory|the working directory}",
      level: 93, confidence: .certain,
      patterns: [
        """
        The goal you specified requires a project to execute but there is no POM in this directory \
        ({directory})
        """,
        "there is no POM in this directory",
        "POM file {directory} specified with the -f/--file command line argument does not exist",
      ],
      causes: [
        "pom.xml is copied to a different directory than WORKDIR, is not copied before this step, or is excluded by .dockerignore."
      ],
      fixes: [
        Fix(
          "Copy pom.xml to WORKDIR before this step, or set WORKDIR to the folder of pom.xml.",
          snippet: "COPY pom.xml ./")
      ],
      verify: ["RUN pwd && ls -la"],
      docs: ["https://cwiki.apache.org/confluence/display/MAVEN/MissingProjectException"],
      examples: [
        """
        [ERROR] The goal you specified requires a project to execute but there is no POM in this \
        directory (/app).
        """
      ]
    ),
    Rule(
      id: "maven-config-variable", family: "jvm",
      title: "mvnw reads MAVEN_CONFIG of the image as a goal: {phase}",
      level: 95, confidence: .certain,
      patterns: ["Unknown lifecycle phase \"{phase}/.m2\""],
      causes: [
        "The maven images set `MAVEN_CONFIG=/root/.m2`, and the wrapper script adds this variable to its command line."
      ],
      fixes: [
        Fix(
          "Set MAVEN_CONFIG to an empty value for mvnw, or run the image's `mvn` instead.",
          snippet: "RUN MAVEN_CONFIG= ./mvnw package",
          change: .variable("MAVEN_CONFIG=", of: "mvnw")),
        Fix("Or run the image's Maven.", snippet: "RUN mvn package"),
      ],
      docs: ["https://github.com/carlossg/docker-maven#running-as-non-root"],
      examples: [
        "[ERROR] Unknown lifecycle phase \"/root/.m2\". You must specify a valid lifecycle phase or a goal"
      ]
    ),
    Rule(
      id: "maven-project-invalid", family: "jvm",
      title: "Maven cannot read the project: {problem|a module or POM is missing or not valid}",
      level: 90, confidence: .certain,
      patterns: [
        "Child module {problem} of {pom} does not exist", "Non-parseable POM {problem...}",
        "Could not find the selected project in the reactor: {problem}",
        "'dependencies.dependency.version' for {problem} is missing",
        "Unknown lifecycle phase \"{problem}\"",
      ],
      causes: [
        "Only some of the modules' pom.xml files are copied into the image.",
        "The POM has an error.",
      ],
      fixes: [
        Fix(
          "Copy the pom.xml of every module, and keep the directories; for other errors, correct the pom.xml that the message names.",
          snippet: """
            COPY pom.xml ./
            COPY <module>/pom.xml <module>/
            """)
      ],
      verify: ["mvn -B validate"],
      docs: [
        "https://cwiki.apache.org/confluence/display/MAVEN/ProjectBuildingException",
        "https://maven.apache.org/guides/mini/guide-multiple-modules.html",
      ],
      examples: ["[ERROR] Child module /app/web of /app/pom.xml does not exist @"]
    ),
    Rule(
      id: "maven-public-refused", partOf: "maven-unauthorized", family: "jvm", subject: .network,
      title: "{host|The repository} answers 403 Forbidden, although it is public and needs no login",
      level: 92, confidence: .likely, retryable: true,
      patterns: .each([
        "repo.maven.apache.org", "repo1.maven.org", "plugins.gradle.org", "dl.google.com",
        "services.gradle.org",
      ]) { host in
        [
          Pattern("://\(host){...}status code: 403", more: ["://{host}/"]),
          Pattern("://\(host){...}, status: 403", more: ["://{host}/"]),
          Pattern("://\(host){...}Received status code 403", more: ["://{host}/"]),
        ]
      },
      causes: [
        "A company proxy or firewall answers instead of {host}.",
        "{host} blocks or rate-limits the IP address of the build, which many machines share.",
      ],
      fixes: [
        "Retry the build later; if it fails again, use your repository manager as a mirror (`<mirror>` in settings.xml, `pluginManagement.repositories` in settings.gradle).",
        "Or add a cache mount, so builds download less.",
      ],
      verify: ["docker run --rm curlimages/curl -I https://{host}/"],
      docs: ["https://maven.apache.org/guides/mini/guide-mirror-settings.html"],
      examples: [
        "Could not transfer artifact org.acme:a:pom:1 from/to central (https://repo.maven.apache.org/maven2): status code: 403, reason phrase: Forbidden (403)"
      ]
    ),
  ]
}
