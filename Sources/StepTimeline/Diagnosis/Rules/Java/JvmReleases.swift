extension RuleCatalog {
  /// Build tools of the JVM and the Java that each of them knows.
  static let jvmReleases: [Rule] = [
    Rule(
      id: "jenkins-too-old-for-plugins", family: "jvm", subject: .package,
      title: "The plugins need Jenkins {needed} or later, but the image has {have}",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        "requires a greater version of Jenkins ({needed}) than {have},",
        "requires a greater version of Jenkins ({needed}) than {have}",
      ],
      causes: [
        "plugins.txt names a plugin version that is too new for this Jenkins, or no version. Without a version, jenkins-plugin-cli takes the newest one."
      ],
      fixes: [
        Fix("Use a newer Jenkins image.", snippet: "FROM jenkins/jenkins:lts"),
        "Or pin plugin versions that this Jenkins supports: `jenkins-plugin-cli --plugins <name>:<version>`.",
      ],
      verify: ["docker run --rm jenkins/jenkins:lts --version"],
      docs: ["https://github.com/jenkinsci/plugin-installation-manager-tool"],
      examples: [
        "workflow-api (1336.vee415d95c521) requires a greater version of Jenkins (2.440.3) than 2.430"
      ]
    ),
    Rule(
      id: "gradle-cannot-write", family: "jvm", subject: .resource,
      title: "Gradle cannot write to {path|its own folder}: the disk may be full",
      level: 66, confidence: .possible,
      repairs: [],
      patterns: .each(
        ["^Could not update {path}/last-build.bin", "Could not write cache value to '{path}'"],
        unless: ["ermission denied", "ead-only file system"]),
      causes: [
        "The disk of the machine that builds is full.",
        "The folder is read-only, or it belongs to another user.",
      ],
      fixes: [
        Fix(
          "Free space on the machine that builds, and build again.",
          snippet: "docker system df && docker builder prune"),
        "If there is space, check who owns the folder that Gradle names (GRADLE_USER_HOME, the project's .gradle).",
      ],
      verify: ["df -h /var/lib/docker"],
      docs: ["https://docs.docker.com/engine/manage-resources/pruning/"],
      examples: ["Could not update /app/.gradle/8.13/fileChanges/last-build.bin"]
    ),
    Rule(
      id: "gradle-plugin-removed", family: "jvm", subject: .package,
      title: "This Gradle version no longer has the plugin `{plugin|maven}`",
      level: 90, confidence: .certain,
      patterns: .each(["maven", "osgi", "play", "coffeescript-base"]) {
        Pattern("Plugin with id '\($0)' not found", more: ["Plugin with id '{plugin}' not found"])
      },
      causes: [
        "Gradle 7 removed the plugins `maven`, `play` and `coffeescript-base`. Gradle 6 removed `osgi`. An image without a version in its tag, or a newer wrapper, brings a newer Gradle."
      ],
      fixes: [
        Fix(
          "Set `distributionUrl` in gradle-wrapper.properties to a Gradle 6 version, and use JDK 15 or older.",
          when: ["gradlew"], unless: ["'osgi'"]),
        Fix(
          "Build with the Gradle that the project was written for: its wrapper, or an image of that version.",
          snippet: "FROM gradle:6-jdk11", unless: ["'osgi'", "gradlew"]),
        Fix(
          "Use the plugin `biz.aQute.bnd.builder` in place of `osgi`, or run the project's wrapper with Gradle 5.",
          when: ["'osgi'"]),
        "Or look for a replacement on plugins.gradle.org, and change the build file.",
        Fix(
          "Or use `maven-publish` in build.gradle, and replace `uploadArchives` with a `publishing` block.",
          snippet: """
            apply plugin: 'maven-publish'
            publishing {
              publications {
                maven(MavenPublication) { from components.java }
              }
            }
            """,
          when: ["'maven'"]),
      ],
      verify: ["grep distributionUrl gradle/wrapper/gradle-wrapper.properties"],
      docs: ["https://docs.gradle.org/current/userguide/upgrading_version_6.html"],
      examples: ["> Plugin with id 'maven' not found."]
    ),
    Rule(
      id: "gradle-distribution-damaged", partOf: "gradle-wrapper-download", family: "jvm", subject: .download,
      title: "The Gradle archive that the wrapper downloaded is damaged or is not a ZIP file",
      level: 90, confidence: .likely, retryable: true, repairs: [],
      patterns: [
        Pattern("java.util.zip.ZipException: {reason...}", with: ["org.gradle.wrapper.Install"]),
        Pattern("zip END header not found", with: ["org.gradle.wrapper.Install"]),
      ],
      causes: [
        "The download stopped early, or a proxy returned an HTML page.",
        "An old wrapper has an `http:` address in `distributionUrl`. The server redirects to `https:`, and the wrapper does not follow the redirect.",
      ],
      fixes: [
        Fix(
          "Write the address in gradle-wrapper.properties with `https:`.",
          snippet: "distributionUrl=https\\://services.gradle.org/distributions/gradle-<version>-bin.zip",
          when: ["http://services.gradle.org"]),
        "Retry the build. If a cache mount or a layer holds ~/.gradle/wrapper, remove the damaged archive from it.",
        Fix(
          "Or use an image that contains Gradle, and call `gradle` instead of `./gradlew`.",
          snippet: "FROM gradle:8-jdk21\nWORKDIR /app\nCOPY . .\nRUN gradle build --no-daemon"),
      ],
      verify: ["grep distributionUrl gradle/wrapper/gradle-wrapper.properties"],
      docs: ["https://docs.gradle.org/current/userguide/gradle_wrapper.html"],
      examples: [
        "Exception in thread \"main\" java.util.zip.ZipException: zip END header not found\n\tat org.gradle.wrapper.Install.unzip(Install.java:157)"
      ]
    ),
    Rule(
      id: "gradle-verification-incomplete", family: "jvm", subject: .file,
      title:
        "gradle/verification-metadata.xml has no checksum for {artifact|a file that Gradle downloads}",
      level: 92, confidence: .certain,
      patterns: [
        "checksum is missing from verification metadata",
        // Gradle since 7: which file it is, stands in the line between; why, only in its report.
        Pattern(
          "Dependency verification failed for configuration", with: ["If the artifacts are trustworthy"],
          unless: ["has been compromised"], more: ["failed verification: {artifact} ("], confidence: .likely),
      ],
      causes: [
        "A dependency was added or upgraded, and the checksums were not updated.",
        "The checksums were written with a warm cache. With an empty cache, the build also downloads .pom and .module files and files for other platforms.",
      ],
      fixes: [
        Fix(
          "Regenerate the checksums on your machine, review the change, and commit it.",
          snippet: "./gradlew --write-verification-metadata sha256 help")
      ],
      docs: ["https://docs.gradle.org/current/userguide/dependency_verification.html"],
      examples: [
        "- On artifact acme-1.2.jar (org.example:acme:1.2) in repository 'MavenRepo': checksum is missing from verification metadata.",
        """
        > Dependency verification failed for configuration ':runtimeClasspath'
          2 artifacts failed verification:
            - acme-bom-2.pom (org.acme:acme-bom:2) from repository MavenRepo
          If the artifacts are trustworthy, you will need to update the gradle/verification-metadata.xml file
        """,
      ]
    ),
    Rule(
      id: "spring-boot-library-repackaged", family: "jvm", subject: .program,
      title:
        "Spring Boot's plugin finds no main class in {project|this module}: a library is packaged as a program",
      level: 90, confidence: .likely,
      patterns: [
        Pattern(
          "spring-boot-maven-plugin:{}:repackage failed: Unable to find main class",
          more: ["on project {project}: Execution"]),
        Pattern("Unable to find main class", with: ["spring-boot-maven-plugin"]),
        Pattern("Main class name has not been configured and it could not be resolved from classpath"),
      ],
      causes: [
        "The plugin is in the parent POM, so modules without a main method are repackaged too.",
        "The source with the main method is not in the image, or is in a different folder than the build expects.",
      ],
      fixes: [
        Fix(
          "Copy `src` before this step. If the module is a library, skip the plugin in it, or move the plugin to the module with the main class.",
          snippet:
            "<configuration><skip>true</skip></configuration>   <!-- spring-boot-maven-plugin of the library -->"
        ),
        "If the main class is still not found, set `mainClass` in the plugin's configuration.",
      ],
      docs: ["https://docs.spring.io/spring-boot/maven-plugin/packaging.html"],
      examples: [
        "[ERROR] Failed to execute goal org.springframework.boot:spring-boot-maven-plugin:3.2.0:repackage (repackage) on project core: Execution repackage of goal org.springframework.boot:spring-boot-maven-plugin:3.2.0:repackage failed: Unable to find main class"
      ]
    ),
    Rule(
      id: "jvm-gradle-too-old", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title: "Gradle is too old for the Java version of the image ({version|see the message})",
      level: 93, confidence: .likely,
      repairs: [.raiseImage],
      patterns: [
        Pattern("Could not determine java version from '{version}'"),
        Pattern("Unsupported class file major version {version#}", with: ["radle"]),
        Pattern("Could not initialize class org.codehaus.groovy.runtime.InvokerHelper"),
        Pattern("Could not initialize class org.codehaus.groovy.vmplugin.v7.Java7"),
      ],
      causes: [
        "Each Gradle release supports only the Java versions of its time; the JDK of the image is newer."
      ],
      fixes: .each(Array(12...26)) { java -> [Fix] in
        guard let gradle = RuntimeNeeds.gradle(forJava: java) else { return [] }
        return [
          Fix(
            "Upgrade the wrapper to Gradle \(gradle) or later, the first version that runs on Java \(java); or use an image with an older JDK.",
            snippet: wrapperLine(gradle), when: ["class file major version \(java + 44)"])
        ]
      } + [
        Fix(
          "Use an image with an older JDK, or upgrade Gradle in gradle/wrapper/gradle-wrapper.properties; the compatibility matrix shows which Gradle version supports which Java.",
          unless: ["class file major version "]),
        "Or run Gradle on a JDK that it supports, and configure a toolchain that downloads the newer JDK.",
      ],
      docs: ["https://docs.gradle.org/current/userguide/compatibility.html"],
      examples: [
        "Could not determine java version from '9.0.1'.", "> Gradle: Unsupported class file major version 65",
      ]
    ),
    Rule(
      id: "jvm-java-number-alone", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title:
        "Gradle does not support the Java of the image: the error message is only the version number",
      level: 93, confidence: .likely,
      repairs: [.raiseImage],
      patterns: .each(["22", "23", "24", "25", "26"]) { java in
        [
          Pattern("^\(java).0.{#}", with: ["* What went wrong:"], notOnLine: [" ", ":", "-", "/", ","]),
          Pattern("java.lang.IllegalArgumentException: \(java).0.", with: ["JavaVersion.parse"]),
        ]
      },
      causes: [
        "Kotlin parses the JDK version, and an old Kotlin fails on a version that it does not know. Each Gradle release includes the Kotlin of its time."
      ],
      fixes: .each([("22", "8.8"), ("23", "8.10"), ("24", "8.14"), ("25", "9.1.0"), ("26", "9.4.0")]) {
        java, gradle in
        [
          Fix(
            "Use a JDK 21 image, or upgrade the wrapper to Gradle \(gradle) or later, which supports Java \(java).",
            snippet: wrapperLine(gradle), when: ["\(java).0."])
        ]
      } + ["Or use a JDK 21 image, which Gradle 8.5 and later support."],
      verify: [
        "docker run --rm {image|<image>} java -version; grep distributionUrl gradle/wrapper/*.properties"
      ],
      docs: ["https://docs.gradle.org/current/userguide/compatibility.html"],
      examples: [
        "FAILURE: Build failed with an exception.\n\n* What went wrong:\n24.0.2\n\n* Try:"
      ]
    ),
    Rule(
      id: "kotlin-jvm-targets-differ", family: "jvm", subject: .program,
      title:
        "Kotlin and Java are compiled for different Java versions: {kotlin_target|one} and {java_target|another}",
      level: 90, confidence: .certain,
      patterns: [
        "Inconsistent JVM-target compatibility detected for tasks '{}' ({java_target}) and '{}' ({kotlin_target})",
        // A warning has these words too.
        Pattern(
          "Inconsistent JVM Target Compatibility Between Java and Kotlin Tasks",
          notOnLine: ["w: ", "\u{26A0}"]),
        Pattern(
          "jvm target compatibility should be set to the same Java version",
          more: [
            "task (current target is {java_target}) and '{}' task (current target is {kotlin_target}) jvm target"
          ]),
      ],
      causes: [
        "The project sets only one of the targets; the other defaults to the JDK of the image, which differs from the JDK of your machine."
      ],
      fixes: [
        Fix(
          "Set the same Java version for both in the build file, and use an image with that JDK.",
          snippet: "kotlin { jvmToolchain({java_target}) }", when: ["{java_target}"],
          unless: ["(1.8) and", "target is 1.8"]),
        Fix(
          "Set the same Java version for both in the build file.", snippet: "kotlin { jvmToolchain(8) }",
          when: ["(1.8) and"]),
        Fix(
          "Set the same Java version for both in the build file (`kotlin { jvmToolchain(…) }`).",
          unless: ["{java_target}"]),
        "Or use an image with the JDK of the lower version.",
      ],
      verify: ["grep -rn 'jvmTarget\\|jvmToolchain\\|Compatibility' --include='*.gradle*' ."],
      docs: ["https://kotlinlang.org/docs/gradle-configure-project.html#gradle-java-toolchains-support"],
      examples: [
        "> Inconsistent JVM-target compatibility detected for tasks 'compileJava' (17) and 'compileKotlin' (1.8).",
        "> 'compileJava' task (current target is 17) and 'compileKotlin' task (current target is 1.8) jvm target compatibility should be set to the same Java version.",
      ]
    ),
    Rule(
      id: "sbt-too-old-for-java", partOf: "jvm-java-version", family: "jvm", subject: .package,
      title:
        "The Scala compiler of sbt {sbt|or of the project} is too old for the Java of the image ({java|see the log})",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [Pattern].each(
        [
          "bad constant pool index: {#} at pos: {#}",
          "MissingRequirementError: object java.lang.Object in compiler mirror not found",
          "object java.lang.Object in compiler mirror not found",
          "/modules/java.base/java/lang/String.class' is broken",
          "java.lang.RuntimeException: /packages cannot be represented as URI",
        ],
        more: ["welcome to sbt {sbt} ({...} Java {java})", "getting org.scala-sbt sbt {sbt} "]),
      causes: [
        "Scala reads the class files of the JDK, and each release supports only the JDKs of its time: sbt 1.6 is the first for Java 17, sbt 1.9 is the first for Java 21."
      ],
      fixes: [
        Fix(
          "Upgrade sbt in project/build.properties (1.9 is the first for Java 21), or use an image with JDK 17.",
          snippet: "sbt.version=1.9.9", when: [" Java 21"], unless: ["cannot be represented as URI"]),
        Fix(
          "Upgrade sbt in project/build.properties (1.6 is the first for Java 17), or use an image with JDK 11.",
          snippet: "sbt.version=1.6.2", when: [" Java 17"], unless: ["cannot be represented as URI"]),
        Fix(
          "Use an image with JDK 17, or upgrade sbt in project/build.properties and Scala in build.sbt to versions that support this Java.",
          unless: [" Java 21", " Java 17", "cannot be represented as URI"]),
        Fix(
          "Use an image with JDK 8, or upgrade sbt in project/build.properties to 1.1 or later.",
          when: ["cannot be represented as URI"]),
        "Check Scala's compatibility table for JDK, sbt and Scala versions that work together.",
      ],
      verify: ["docker run --rm {image|<image>} java -version; cat project/build.properties"],
      docs: ["https://docs.scala-lang.org/overviews/jdk-compatibility/overview.html"],
      examples: [
        "[info] welcome to sbt 1.7.1 (Eclipse Adoptium Java 21.0.2)\nerror:\n  bad constant pool index: 0 at pos: 48461",
        "scala.reflect.internal.MissingRequirementError: object java.lang.Object in compiler mirror not found.",
      ]
    ),
    Rule(
      id: "maven-goal-without-classes", family: "jvm", subject: .file,
      title:
        "A Maven goal needs {folder}/target/classes, which does not exist: no sources were compiled before",
      level: 88, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "Source directory {folder}/target/classes does not exist", notOnLine: ["[WARN", "[INFO]"])
      ],
      causes: [
        "The step has only pom.xml, to download the dependencies first. Without sources nothing is compiled, and a plug-in that needs the classes fails."
      ],
      fixes: [
        "Copy `src` before this step, skip the plug-in in this step (`-Declipselink.weave.skip=true` for EclipseLink), or run `mvn dependency:go-offline` instead."
      ],
      docs: ["https://maven.apache.org/plugins/maven-dependency-plugin/go-offline-mojo.html"],
      examples: [
        "[ERROR] Failed to execute goal com.ethlo.persistence.tools:eclipselink-maven-plugin:3.0.2:weave (weave) on project shop: Source directory /app/target/classes does not exist -> [Help 1]"
      ],
      implies: ["jvm-build-failure"]
    ),
    Rule(
      id: "maven-phase-unknown", partOf: "maven-project-invalid", family: "jvm", subject: .program,
      title: "Unknown Maven phase `{phase}`",
      level: 91, confidence: .certain,
      repairs: [],
      patterns: [Pattern("Unknown lifecycle phase \"{phase}\". You must specify", notOnLine: ["/.m2"])],
      causes: [
        "The phase is misspelled, or it is an option without its dash, or part of a value with a space that is not quoted."
      ],
      fixes: [
        "Correct `{phase}` in the command. Phases are validate, compile, test, package, verify, install and deploy; a plugin goal is written `prefix:goal`, and an option begins with `-`."
      ],
      docs: [
        "https://maven.apache.org/guides/introduction/introduction-to-the-lifecycle.html"
      ],
      examples: [
        "[ERROR] Unknown lifecycle phase \"instal\". You must specify a valid lifecycle phase or a goal in the format"
      ]
    ),
    Rule(
      id: "spring-jarmode", family: "jvm", subject: .program,
      title: "This Spring Boot version no longer has the jar mode `layertools`; use `tools` instead",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("Unsupported jarmode 'layertools'", more: ["-jar {jar} extract", "-jar {jar} list"])
      ],
      causes: ["Spring Boot 3.3 added the jar mode `tools`, and Spring Boot 4 removed `layertools`."],
      fixes: [
        Fix(
          "Use `-Djarmode=tools`. It extracts the layers to the folder `extracted`: add that folder to the paths in the COPY --from lines.",
          snippet:
            "RUN java -Djarmode=tools -jar {jar|<your jar>} extract --layers --launcher --destination extracted"
        )
      ],
      docs: ["https://docs.spring.io/spring-boot/reference/packaging/container-images/dockerfiles.html"],
      examples: [
        Example(
          "Error: Unsupported jarmode 'layertools'",
          step: "[extract 3/3] RUN java -Djarmode=layertools -jar service.jar extract")
      ]
    ),
    Rule(
      id: "spring-jarmode-tools", family: "jvm", subject: .program,
      title: "This Spring Boot version is too old for the jar mode `tools`, which needs 3.3 or later",
      level: 93, confidence: .certain,
      patterns: [Pattern("Unsupported jarmode 'tools'", more: ["-jar {jar} extract", "-jar {jar} list"])],
      causes: ["The jar was built with Spring Boot 2.3 to 3.2, which has `layertools` only."],
      fixes: [
        Fix(
          "Use `-Djarmode=layertools` without the options of the new mode, or upgrade Spring Boot to 3.3 or later.",
          snippet: "RUN java -Djarmode=layertools -jar {jar|<your jar>} extract")
      ],
      docs: ["https://docs.spring.io/spring-boot/reference/packaging/container-images/dockerfiles.html"],
      examples: ["java.lang.IllegalStateException: Unsupported jarmode 'tools'"]
    ),
  ]

  /// The line of gradle-wrapper.properties that chooses a release.
  private static func wrapperLine(_ gradle: String) -> String {
    // From 9 on the first release of a series has three numbers.
    let isWhole = gradle.split(separator: ".").count == 3 || !gradle.hasPrefix("9.")
    return
      "# gradle/wrapper/gradle-wrapper.properties\ndistributionUrl=https\\://services.gradle.org/distributions/gradle-\(isWhole ? gradle : gradle + ".0")-bin.zip"
  }
}
