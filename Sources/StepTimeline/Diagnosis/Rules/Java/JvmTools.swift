extension RuleCatalog {
  /// Tools that run inside a Maven, Gradle or sbt build, and those of the JDK.
  static let jvmTools: [Rule] = [
    Rule(
      id: "jvm-no-git-directory", family: "jvm",
      title: "A plug-in reads the commit from .git, which is not in the build context",
      level: 92, confidence: .certain,
      patterns: [
        ".git directory is not found! Please specify a valid [dotGitDirectory] in your pom.xml",
        Pattern("No Git repository found.", confidence: .likely),
        "Cannot get git information: .git directory not found",
      ],
      causes: ["`.git` is in .dockerignore, or only the sources were copied."],
      fixes: [
        Fix(
          "Skip the plug-in in the image.", snippet: "RUN mvn -B package -Dmaven.gitcommitid.skip=true",
          change: .option("-Dmaven.gitcommitid.skip=true", of: "mvn", "mvnw")),
        "Or copy `.git` too; a secret that was ever committed is then in that layer.",
        Fix(
          "Or hand the commit in.", snippet: "docker build --build-arg GIT_COMMIT=\"$(git rev-parse HEAD)\" ."
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
      title: "The compiler's thread stack overflows: an expression or a type of the source is nested deeply",
      level: 91, confidence: .likely,
      patterns: [
        "scala.reflect.internal.", "scala.tools.nsc.", "dotty.tools.dotc.", "com.sun.tools.javac.",
        "org.jetbrains.kotlin.", "org.codehaus.groovy.control.",
      ].map { Pattern("java.lang.StackOverflowError", with: [$0]) },
      causes: [
        "The compiler calls itself for each level of the source; the JVM gives a thread 1 MB of stack unless it is told otherwise."
      ],
      fixes: [
        Fix(
          "Give the threads of sbt a larger stack; keep the options that SBT_OPTS has already.",
          snippet: "ENV SBT_OPTS=\"-Xss8m\"", when: ["sbt"]),
        Fix(
          "Give the threads of Maven a larger stack; keep the options that MAVEN_OPTS has already.",
          snippet: "ENV MAVEN_OPTS=\"-Xss8m\"", when: ["mvn"]),
        Fix(
          "Give the threads of Gradle's daemon a larger stack, in gradle.properties; keep the options that are there.",
          snippet: "org.gradle.jvmargs=-Xss8m", when: ["gradle"]),
        Fix(
          "Give the JVM that compiles a larger thread stack, -Xss8m.", unless: ["sbt", "mvn", "gradle"]),
        "If that does not help, split the expression that the compiler was at: a long chain of operators or a large literal.",
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
      title: "Java wants to start {program}, which is not in the image",
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
        "The program is not installed: jlink's `--strip-debug` wants objcopy, plug-ins want git, npm or protoc.",
        "It is there, but made for glibc, and the image is Alpine with musl.",
      ],
      fixes: [
        Fix(
          "Install it (objcopy and strip are in binutils).",
          snippet: "RUN apk add --no-cache {program|<the package that has it>}",
          base: .apk),
        Fix(
          "Install it (objcopy and strip are in binutils).",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends {program|<the package that has it>}",
          base: .apt),
        Fix("For jlink alone.", snippet: "RUN jlink --strip-java-debug-attributes …"),
        "For a downloaded tool on Alpine, take an image with glibc (not `-alpine`).",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program}'"],
      docs: ["https://docs.oracle.com/en/java/javase/21/docs/specs/man/jlink.html"],
      examples: [
        "Error: java.io.IOException: Cannot run program \"objcopy\": error=2, No such file or directory"
      ]
    ),
    Rule(
      id: "jvm-native-image-toolchain", family: "jvm",
      title: "native-image does not find its compiler {program}",
      level: 92, confidence: .certain,
      patterns: ["Default native-compiler executable '{program}' not found via environment variable PATH"],
      causes: ["A static image with musl needs a musl toolchain, any other gcc and the zlib headers."],
      fixes: [
        Fix(
          "Use the image tag with `muslib`, which has the musl toolchain; or leave `--libc=musl` out.",
          when: ["-linux-musl-gcc' not found"]),
        Fix(
          "Install a compiler and the zlib headers.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends build-essential zlib1g-dev",
          base: .apt, unless: ["-linux-musl-gcc' not found"]),
        Fix(
          "Install a compiler and the zlib headers.",
          snippet: "RUN microdnf install -y gcc glibc-devel zlib-devel",
          base: .dnf, unless: ["-linux-musl-gcc' not found"]),
        Fix(
          "Install a compiler and the zlib headers.", snippet: "RUN apk add --no-cache build-base zlib-dev",
          base: .apk, unless: ["-linux-musl-gcc' not found"]),
        "Or build in GraalVM's image `ghcr.io/graalvm/native-image-community`, which brings both.",
      ],
      verify: ["docker run --rm {image} sh -c 'command -v {program} gcc'"],
      docs: ["https://www.graalvm.org/latest/reference-manual/native-image/guides/build-static-executables/"],
      examples: [
        "Error: Default native-compiler executable 'x86_64-linux-musl-gcc' not found via environment variable PATH"
      ]
    ),
    Rule(
      id: "jvm-assembly-duplicates", family: "jvm",
      title: "sbt-assembly found files of one name with different contents",
      level: 91, confidence: .certain,
      patterns: [
        "deduplicate: different file contents found in the following:",
        "Deduplicate found different file contents in the following:",
      ],
      causes: ["Two dependencies bring the same path (META-INF, module-info.class, reference.conf)."],
      fixes: [
        Fix(
          "Say in build.sbt which to keep.",
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
      title: "jdeps wants to be told the Java release, as {jar|a jar} has classes for several",
      level: 91, confidence: .certain,
      patterns: ["{jar} is a multi-release jar file but --multi-release option is not set"],
      causes: ["One of the jars holds classes for more than one release of Java."],
      fixes: [
        Fix(
          "Name it.",
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
      title: "The downloaded tool {tool} is made for glibc, and this image has musl",
      level: 92, confidence: .likely,
      patterns: [
        "{tool}-linux-x86_64.exe: program not found or is not executable",
        "{tool}-linux-aarch_64.exe: program not found or is not executable",
        "{tool}-linux-x86_64.exe: not found", "{tool}-linux-aarch_64.exe: not found",
      ],
      causes: [
        "Gradle's and Maven's protobuf plug-ins fetch executables for glibc; on Alpine they are `not found`."
      ],
      fixes: [
        "Build in a stage with glibc: the image without `-alpine`.",
        Fix("Or install Alpine's own and name it.", snippet: "RUN apk add --no-cache protoc grpc-java"),
      ],
      verify: ["docker run --rm {image} sh -c 'ls /lib/ld-musl* /lib64/ld-linux*'"],
      docs: ["https://github.com/google/protobuf-gradle-plugin#readme"],
      examples: ["protoc-gen-grpc-java-1.60.0-linux-x86_64.exe: program not found or is not executable"]
    ),
    Rule(
      id: "jvm-wrapper-not-found", partOf: "jvm-gradlew", family: "jvm", subject: .file,
      title: "{script|The wrapper script} cannot be run: it is not in the image, or it has Windows line ends",
      level: 93, confidence: .likely,
      repairs: [.unixLineEnds],
      patterns: .each(["gradlew", "mvnw"]) { Pattern("\($0): not found", more: ["./{script}: not found"]) },
      causes: [
        "The script has Windows line ends: the shell looks for an interpreter whose name ends with a carriage return.",
        "The script was not copied before this step, or .dockerignore leaves it out.",
      ],
      fixes: [
        Fix(
          "Take the carriage returns out before the call, and keep them out of git.",
          snippet: "RUN sed -i 's/\\r$//' {script}\n# .gitattributes\n{script} text eol=lf"),
        Fix("Copy the script before this step.", snippet: "COPY {script} ./"),
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
      title: "Flutter finds no sdkmanager: the image does not have Android's current command-line tools",
      level: 93, confidence: .certain,
      patterns: [
        "Android sdkmanager not found", "Android sdkmanager tool not found",
        "cmdline-tools component is missing",
      ],
      causes: [
        "The old `tools` package is in the image (`sdk-tools-linux-…`); Flutter looks in `cmdline-tools/latest/bin` under ANDROID_HOME.",
        "ANDROID_HOME (ANDROID_SDK_ROOT) is not set in this stage.",
      ],
      fixes: [
        Fix(
          "Install the command-line tools at the place where Flutter looks, before `flutter doctor`.",
          snippet: """
            RUN mkdir -p $ANDROID_HOME/cmdline-tools \\
             && curl -fsSL -o /tmp/tools.zip https://dl.google.com/android/repository/commandlinetools-linux-<number>_latest.zip \\
             && unzip -q /tmp/tools.zip -d $ANDROID_HOME/cmdline-tools \\
             && mv $ANDROID_HOME/cmdline-tools/cmdline-tools $ANDROID_HOME/cmdline-tools/latest
            ENV PATH=$PATH:$ANDROID_HOME/cmdline-tools/latest/bin
            """),
        Fix("Use an image that has Flutter and the SDK.", snippet: "FROM ghcr.io/cirruslabs/flutter:stable"),
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
