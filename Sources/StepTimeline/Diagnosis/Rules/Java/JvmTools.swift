extension RuleCatalog {
  /// Tools that run inside a Maven, Gradle or sbt build, and those of the JDK.
  static let jvmTools: [Rule] = [
    Rule(
      id: "jboss-cli-no-server", family: "jvm", subject: .program,
      title: "jboss-cli runs its script without a server: none is running in a build",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: .each([
        "The command is not available in the current context (e.g. required subsystems or connection to the",
        "The controller is not available at localhost:9990",
      ]) { [Pattern($0, unless: ["Connected to "], notInDockerfile: ["embed-server"])] },
      causes: [
        "The script neither starts an embedded server nor connects to one; a build has no server that runs."
      ],
      fixes: [
        Fix(
          "Begin the script with `embed-server` and end it with `stop-embedded-server`.",
          snippet:
            "embed-server --std-out=echo --server-config=standalone.xml\n# the commands\nstop-embedded-server"
        )
      ],
      docs: [
        "https://docs.redhat.com/en/documentation/red_hat_jboss_enterprise_application_platform/7.4/html/management_cli_guide/"
      ],
      examples: [
        "The command is not available in the current context (e.g. required subsystems or connection to the controller might be unavailable)."
      ]
    ),
    Rule(
      id: "sbt-in-root-folder", family: "jvm", subject: .file,
      title: "sbt does not run in the folder `/`: the image has no WORKDIR for the project",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "cannot run sbt from root directory without -Dsbt.rootdir=true",
          unless: ["Compilation failed", "not found: value"])
      ],
      causes: ["sbt 1.4 and later refuse to treat the whole file system as a project."],
      fixes: [
        Fix(
          "Set a WORKDIR before this step, and copy the project into it.",
          snippet: "WORKDIR /app\nCOPY . .\nRUN sbt compile"),
        Fix("Or allow it.", snippet: "RUN sbt -Dsbt.rootdir=true compile"),
      ],
      docs: ["https://github.com/sbt/sbt/issues/1458"],
      examples: [
        "[error] java.lang.IllegalStateException: cannot run sbt from root directory without -Dsbt.rootdir=true; see sbt/sbt#1458"
      ]
    ),
    Rule(
      id: "surefire-class-path", partOf: "java-tests-failed", family: "jvm", subject: .test,
      title:
        "Surefire cannot find its own class ForkedBooter: this Surefire version does not work with the JDK",
      level: 88, confidence: .certain,
      patterns: ["Could not find or load main class org.apache.maven.surefire.booter.ForkedBooter"],
      causes: [
        "Debian's and Ubuntu's OpenJDK from 8u181 on refuses the absolute paths in the manifest that an older Surefire writes. No test ran."
      ],
      fixes: [
        Fix(
          "Raise maven-surefire-plugin in pom.xml to 3.0.0 or newer.",
          snippet: """
            <plugin>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>3.2.5</version>
            </plugin>
            """),
        Fix(
          "Or start the tests without that manifest.",
          snippet: "RUN mvn -Dsurefire.useSystemClassLoader=false package"),
      ],
      docs: [
        "https://issues.apache.org/jira/browse/SUREFIRE-1588",
        "https://maven.apache.org/surefire/maven-surefire-plugin/examples/class-loading.html",
      ],
      examples: ["Error: Could not find or load main class org.apache.maven.surefire.booter.ForkedBooter"]
    ),
    Rule(
      id: "jvm-no-git-directory", family: "jvm",
      title: "A plugin reads the commit from .git, which is not in the build context",
      level: 92, confidence: .certain,
      patterns: [
        ".git directory is not found! Please specify a valid [dotGitDirectory] in your pom.xml",
        Pattern("No Git repository found.", confidence: .likely),
        "Cannot get git information: .git directory not found",
      ],
      causes: ["`.git` is in .dockerignore, or only the sources were copied."],
      fixes: [
        Fix(
          "Skip the git plugin in the image build (`-Dmaven.gitcommitid.skip=true`), or copy `.git` into the image.",
          snippet: "RUN mvn -B package -Dmaven.gitcommitid.skip=true",
          change: .option("-Dmaven.gitcommitid.skip=true", of: "mvn", "mvnw")),
        "Or copy `.git` too; the layer then contains every secret that was ever committed.",
        Fix(
          "Or pass the commit as a build argument.",
          snippet: "docker build --build-arg GIT_COMMIT=\"$(git rev-parse HEAD)\" ."
        ),
      ],
      verify: ["cat .dockerignore"],
      docs: ["https://github.com/git-commit-id/git-commit-id-maven-plugin#readme"],
      examples: [
        """
        [ERROR] Failed to execute goal io.github.git-commit-id:git-commit-id-maven-plugin:9.0.1:revision (default) on \
        project app: .git directory is not found! Please specify a valid [dotGitDirectory] in your pom.xml -> [Help 1]
        """
      ]
    ),
    Rule(
      id: "jvm-compiler-stack", family: "jvm", subject: .program,
      title: "Stack overflow in the compiler: an expression or a type in the source is deeply nested",
      level: 91, confidence: .likely,
      patterns: [
        "scala.reflect.internal.", "scala.tools.nsc.", "dotty.tools.dotc.", "com.sun.tools.javac.",
        "org.jetbrains.kotlin.", "org.codehaus.groovy.control.",
      ].map { Pattern("java.lang.StackOverflowError", with: [$0]) },
      causes: [
        "The compiler recurses for each level of nesting, and the default thread stack of the JVM is 1 MB."
      ],
      fixes: [
        Fix(
          "Increase the thread stack of sbt; keep the options that are already in SBT_OPTS.",
          snippet: "ENV SBT_OPTS=\"-Xss8m\"", when: ["sbt"]),
        Fix(
          "Increase the thread stack of Maven; keep the options that are already in MAVEN_OPTS.",
          snippet: "ENV MAVEN_OPTS=\"-Xss8m\"", when: ["mvn"]),
        Fix(
          "Increase the thread stack of Gradle's daemon in gradle.properties; keep the options that are already there.",
          snippet: "org.gradle.jvmargs=-Xss8m", when: ["gradle"]),
        Fix(
          "Increase the thread stack of the JVM that compiles (`-Xss8m`).", unless: ["sbt", "mvn", "gradle"]),
        "If that does not help, split the expression that the compiler was processing: a long chain of operators or a large literal.",
      ],
      docs: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html"],
      examples: [
        """
        [error] java.lang.StackOverflowError
        [error] scala.tools.nsc.typechecker.Typers$Typer.typed(Typers.scala:5991)
        """,
        """
        The system is out of resources.
        Consult the following stack trace for details.
        java.lang.StackOverflowError
        \tat com.sun.tools.javac.comp.Attr.visitBinary(Attr.java:3989)
        """,
      ]
    ),
    Rule(
      id: "jvm-program-missing", family: "jvm",
      title: "Java cannot start {program}: No such file or directory",
      level: 88, confidence: .certain,
      patterns: [
        "Cannot run program \"{program}\": error=2, No such file or directory",
        // The folder may be what is missing.
        Pattern(
          "Cannot run program \"{program}\" (in directory \"{}\"): error=2, No such file or directory",
          confidence: .likely),
        "Cannot run program \"{program}\": Exec failed, error: 2 (No such file or directory)",
      ],
      causes: [
        "The program is not installed: `jlink --strip-debug` needs objcopy; plugins need git, npm or protoc.",
        "The program is built for glibc, but the image is Alpine with musl.",
      ],
      fixes: [
        Fix(
          "Use an image with glibc (not `-alpine`): a plugin downloads {program} itself, and that file is built for glibc.",
          when: ["node/node\"", "-alpine"]),
        Fix(
          "Use an image with glibc (not `-alpine`): a plugin downloads {program} itself, and that file is built for glibc.",
          when: ["node/node\"", "alpine:"], unless: ["-alpine"]),
        Fix(
          "Install the program (objcopy and strip are in the package binutils).",
          snippet: "RUN apk add --no-cache {program|<the package that has it>}",
          base: .apk),
        Fix(
          "Install the program (objcopy and strip are in the package binutils).",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<the package that has it>}",
          base: .apt),
        Fix(
          "For jlink, use the option that does not need objcopy.",
          snippet: "RUN jlink --strip-java-debug-attributes …"),
        "For a downloaded tool on Alpine, use an image with glibc (not `-alpine`).",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program}'"],
      docs: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/jlink.html"],
      examples: [
        "Error: java.io.IOException: Cannot run program \"objcopy\": error=2, No such file or directory"
      ]
    ),
    Rule(
      id: "jvm-native-image-toolchain", family: "jvm",
      title: "native-image does not find the compiler {program}",
      level: 92, confidence: .certain,
      patterns: ["Default native-compiler executable '{program}' not found via environment variable PATH"],
      causes: [
        "A static image with musl needs a musl toolchain; any other image needs gcc and the zlib headers."
      ],
      fixes: [
        Fix(
          "Use the image tag with `muslib`, which includes the musl toolchain; or remove `--libc=musl`.",
          when: ["-linux-musl-gcc' not found"]),
        Fix(
          "Install gcc and the zlib headers.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends build-essential zlib1g-dev",
          base: .apt, unless: ["-linux-musl-gcc' not found"]),
        Fix(
          "Install gcc and the zlib headers.",
          snippet: "RUN microdnf install -y gcc glibc-devel zlib-devel",
          base: .dnf, unless: ["-linux-musl-gcc' not found"]),
        Fix(
          "Install gcc and the zlib headers.", snippet: "RUN apk add --no-cache build-base zlib-dev",
          base: .apk, unless: ["-linux-musl-gcc' not found"]),
        "Or build in GraalVM's image `ghcr.io/graalvm/native-image-community`, which includes both.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program} gcc'"],
      docs: ["https://www.graalvm.org/latest/reference-manual/native-image/guides/build-static-executables/"],
      examples: [
        "Error: Default native-compiler executable 'x86_64-linux-musl-gcc' not found via environment variable PATH"
      ]
    ),
    Rule(
      id: "jvm-assembly-duplicates", family: "jvm",
      title: "sbt-assembly found files with the same path but different contents",
      level: 91, confidence: .certain,
      patterns: [
        "deduplicate: different file contents found in the following:",
        "Deduplicate found different file contents in the following:",
      ],
      causes: ["Two dependencies contain the same path (META-INF, module-info.class, reference.conf)."],
      fixes: [
        Fix(
          "Set `assemblyMergeStrategy` in build.sbt for the paths that are listed.",
          snippet: """
            assembly / assemblyMergeStrategy := {
              case PathList("META-INF", "services", _*) => MergeStrategy.concat
              case PathList("META-INF", _*) => MergeStrategy.discard
              case x => (assembly / assemblyMergeStrategy).value(x)
            }
            """)
      ],
      verify: ["sbt dependencyTree"],
      docs: ["https://github.com/sbt/sbt-assembly#merge-strategy"],
      examples: ["[error] deduplicate: different file contents found in the following:"]
    ),
    Rule(
      id: "jvm-multi-release", family: "jvm",
      title: "jdeps needs `--multi-release`: {jar|a jar} has classes for several Java releases",
      level: 91, confidence: .certain,
      patterns: ["{jar} is a multi-release jar file but --multi-release option is not set"],
      causes: ["One of the jars contains classes for more than one Java release."],
      fixes: [
        Fix(
          "Add `--multi-release` with your Java version to the jdeps command.",
          snippet: "RUN jdeps --multi-release 21 --ignore-missing-deps --print-module-deps app.jar")
      ],
      verify: ["docker run --rm {image} java -version"],
      docs: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/jdeps.html"],
      examples: [
        "Error: jaxb-api-2.3.1.jar is a multi-release jar file but --multi-release option is not set"
      ]
    ),
    Rule(
      id: "jvm-musl-tool", family: "jvm",
      title: "The downloaded tool {tool} is built for glibc, but this image has musl",
      level: 92, confidence: .likely,
      patterns: [
        "{tool}-linux-x86_64.exe: program not found or is not executable",
        "{tool}-linux-aarch_64.exe: program not found or is not executable",
        "{tool}-linux-x86_64.exe: not found", "{tool}-linux-aarch_64.exe: not found",
      ],
      causes: [
        "Gradle's and Maven's protobuf plugins download executables for glibc; on Alpine they are `not found`."
      ],
      fixes: [
        "Use an image with glibc for this stage (the tag without `-alpine`).",
        Fix(
          "Or install Alpine's protoc, and configure the plugin to use it.",
          snippet: "RUN apk add --no-cache protoc grpc-java"),
      ],
      verify: ["docker run --rm {image} sh -c 'ls /lib/ld-musl* /lib64/ld-linux*'"],
      docs: ["https://github.com/google/protobuf-gradle-plugin#readme"],
      examples: ["protoc-gen-grpc-java-1.60.0-linux-x86_64.exe: program not found or is not executable"]
    ),
    Rule(
      id: "jvm-wrapper-not-executable", partOf: "jvm-gradlew", family: "jvm", subject: .file,
      title: "{script|The wrapper script} is not executable (permission denied)",
      level: 93, confidence: .certain,
      patterns: .each(
        [
          "gradlew: Permission denied", "mvnw: Permission denied", "exec: \"./gradlew\": permission denied",
          "exec: \"./mvnw\": permission denied",
        ], notOnLine: ["/.gradlew", "/.mvn"],
        more: ["./{script}: Permission denied", "/{script}: Permission denied", "exec: \"./{script}\""]),
      causes: [
        "The script has no executable bit: it was committed on Windows, or came out of an archive without it."
      ],
      fixes: [
        Fix(
          "Make the script executable before this step runs it.", snippet: "RUN chmod +x gradlew",
          when: ["./gradlew"], unless: ["../gradlew", "/tools/"]),
        Fix(
          "Make the script executable before this step runs it.", snippet: "RUN chmod +x mvnw",
          when: ["./mvnw"], unless: ["../mvnw", "/tools/"]),
        "Set the executable bit in git (`git update-index --chmod=+x <script>`) and commit, or run `chmod +x` on it before this step.",
      ],
      verify: ["RUN ls -l gradlew mvnw"],
      docs: ["https://git-scm.com/docs/git-update-index#Documentation/git-update-index.txt---chmod-x"],
      examples: ["/bin/sh: 1: ./gradlew: Permission denied"]
    ),
    Rule(
      id: "jvm-java-home-invalid", partOf: "jvm-java-home", family: "jvm", subject: .file,
      title: "JAVA_HOME is set to a folder that is not a JDK: {path}",
      level: 93, confidence: .certain,
      patterns: ["ERROR: JAVA_HOME is set to an invalid directory: {path}"],
      causes: [
        "`ENV JAVA_HOME` was written for a different image, release or architecture (`java-17-openjdk-amd64` on ARM)."
      ],
      fixes: [
        "Set JAVA_HOME to the folder of the JDK in this image. In a JDK image, remove `ENV JAVA_HOME`: the image sets it."
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls -d /usr/lib/jvm/* /opt/java/*; command -v java'"],
      docs: ["https://hub.docker.com/_/eclipse-temurin"],
      examples: ["ERROR: JAVA_HOME is set to an invalid directory: /usr/lib/jvm/java-17-openjdk-amd64"]
    ),
    Rule(
      id: "jvm-wrapper-not-found", partOf: "jvm-gradlew", family: "jvm", subject: .file,
      title:
        "{script|The wrapper script} not found: it is not in the image, or it has Windows line endings (CRLF)",
      level: 93, confidence: .likely,
      repairs: [.unixLineEnds],
      patterns: .each(["gradlew", "mvnw"]) { Pattern("\($0): not found", more: ["./{script}: not found"]) },
      causes: [
        "The script has Windows line endings (CRLF): the shell looks for an interpreter whose name ends with a carriage return.",
        "The script was not copied before this step, or .dockerignore excludes it.",
      ],
      fixes: [
        Fix(
          "Convert the script from Windows line endings (CRLF) to LF, and set `eol=lf` in .gitattributes. If it is not in the image, copy it.",
          snippet: "RUN sed -i 's/\\r$//' {script}\n# .gitattributes\n{script} text eol=lf"),
        Fix("If the script is not in the image, copy it before this step.", snippet: "COPY {script} ./"),
      ],
      verify: ["RUN ls -l {script}; head -1 {script} | od -c | head -2"],
      docs: [
        "https://docs.gradle.org/current/userguide/gradle_wrapper.html",
        "https://git-scm.com/docs/gitattributes",
      ],
      examples: ["/bin/sh: ./mvnw: not found"]
    ),
    Rule(
      id: "android-command-line-tools", family: "jvm", subject: .package,
      title: "Flutter does not find sdkmanager: Android's current command-line tools are not in the image",
      level: 93, confidence: .certain,
      patterns: [
        "Android sdkmanager not found", "Android sdkmanager tool not found",
        "cmdline-tools component is missing",
      ],
      causes: [
        "The image has the old `tools` package (`sdk-tools-linux-…`); Flutter looks in `cmdline-tools/latest/bin` under ANDROID_HOME.",
        "ANDROID_HOME (ANDROID_SDK_ROOT) is not set in this stage.",
      ],
      fixes: [
        Fix(
          "Install the Android command-line tools in `cmdline-tools/latest` under ANDROID_HOME, before `flutter doctor`.",
          snippet: """
            RUN mkdir -p $ANDROID_HOME/cmdline-tools \\
             && curl -fsSL -o /tmp/tools.zip https://dl.google.com/android/repository/commandlinetools-linux-<number>_latest.zip \\
             && unzip -q /tmp/tools.zip -d $ANDROID_HOME/cmdline-tools \\
             && mv $ANDROID_HOME/cmdline-tools/cmdline-tools $ANDROID_HOME/cmdline-tools/latest
            ENV PATH=$PATH:$ANDROID_HOME/cmdline-tools/latest/bin
            """),
        Fix(
          "Or use an image that has Flutter and the Android SDK.",
          snippet: "FROM ghcr.io/cirruslabs/flutter:stable"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls $ANDROID_HOME/cmdline-tools'"],
      docs: [
        "https://developer.android.com/tools", "https://docs.flutter.dev/platform-integration/android/setup",
      ],
      examples: [
        "Android sdkmanager not found. Update to the latest Android SDK and ensure that the cmdline-tools are installed to resolve this."
      ]
    ),
  ]
}
