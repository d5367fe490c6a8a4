extension RuleCatalog {
  /// References of a Maven project before anything is compiled: its parent and its repositories.
  static let jvmProject: [Rule] = [
    Rule(
      id: "leiningen-snapshots", family: "jvm", subject: .package,
      title: "Leiningen refuses the release: a dependency is a SNAPSHOT",
      level: 90, confidence: .certain,
      patterns: ["Release versions may not depend upon snapshots"],
      causes: ["The project's own version has no -SNAPSHOT, and one of its dependencies has."],
      fixes: [
        "Depend on a released version (without -SNAPSHOT) of the dependency in project.clj.",
        Fix("Or allow it for this build.", snippet: "ENV LEIN_SNAPSHOTS_IN_RELEASE=true"),
      ],
      verify: ["lein deps :tree | grep SNAPSHOT"],
      docs: ["https://codeberg.org/leiningen/leiningen/src/branch/main/doc/DEPLOY.md"],
      examples: ["Release versions may not depend upon snapshots."]
    ),
    Rule(
      id: "jvm-parent-pom-missing", family: "jvm",
      title: "Parent POM {parent|of the project} not found in the image or in a repository",
      level: 88, confidence: .likely,
      patterns: [
        Pattern(
          """
          Non-resolvable parent POM for {project}: Could not find artifact {parent} in {...} and \
          'parent.relativePath' points at wrong local POM
          """),
        Pattern(
          "Non-resolvable parent POM: Could not find artifact {parent} in {...}points at wrong local POM"),
        // Without a repository that was asked: a SNAPSHOT, or Maven works offline.
        "Non-resolvable parent POM for {project}: Could not find artifact {parent} and 'parent.relativePath' points at",
        "Non-resolvable parent POM for {project}: Could not find artifact {parent} {...}'parent.relativePath' points at no local POM",
        "Non-resolvable parent POM for {project}: The following artifacts could not be resolved: {parent} (absent): Could not find artifact",
      ],
      causes: [
        "Only the module's directory was copied; Maven looks for the parent in ../pom.xml first.",
        "../pom.xml exists, but has a different group, name or version than the module specifies.",
        "The parent is in a private repository, and the build has no settings.xml for it.",
      ],
      fixes: [
        Fix(
          "Use the project root as the build context, and copy every pom.xml before this step.",
          snippet: """
            COPY pom.xml ./
            COPY <module>/pom.xml <module>/
            RUN mvn -B -ntp -pl <module> -am dependency:go-offline
            """),
        Fix(
          "If the parent is in a private repository, mount settings.xml with the login as a secret.",
          snippet: "RUN --mount=type=secret,id=m2,target=/root/.m2/settings.xml mvn -B -ntp package"),
      ],
      verify: ["grep -A5 '<parent>' pom.xml", "RUN ls -la .. && cat ../pom.xml"],
      docs: [
        "https://maven.apache.org/ref/current/maven-model/maven.html#parent",
        "https://maven.apache.org/guides/introduction/introduction-to-the-pom.html",
      ],
      examples: [
        """
        [FATAL] Non-resolvable parent POM for com.example:web:1.0-SNAPSHOT: Could not find artifact \
        com.example:shop:pom:1.0-SNAPSHOT in central (https://repo.example.com/maven2) and \
        'parent.relativePath' points at wrong local POM @ line 6, column 11
        """
      ]
    ),
    Rule(
      id: "maven-module-not-copied", partOf: "maven-project-invalid", family: "jvm", subject: .file,
      title: "The module {module} is not in the image, but the parent pom.xml lists it",
      level: 91, confidence: .certain,
      patterns: [
        "Child module {module} of {pom} does not exist", "Child module {module} of {pom} is missing",
      ],
      causes: [
        "Maven reads the pom.xml of each module that the parent lists, whatever module it builds. The Dockerfile copies only some of them, often because the module is newer than the Dockerfile."
      ],
      fixes: [
        Fix(
          "Copy the pom.xml of that module too, into the same folder.",
          snippet: "COPY <module>/pom.xml <module>/"),
        "Or copy the whole project (`COPY . .`), or remove the module from `<modules>` if the build does not need it.",
      ],
      verify: ["mvn -B validate"],
      docs: ["https://maven.apache.org/guides/mini/guide-multiple-modules.html"],
      examples: ["[ERROR] Child module /app/web of /app/pom.xml does not exist @"]
    ),
    Rule(
      id: "maven-not-in-reactor", partOf: "maven-project-invalid", family: "jvm", subject: .file,
      title: "Maven finds no module {module} in the project that it was started in",
      level: 91, confidence: .certain,
      patterns: [
        "Could not find the selected project in the reactor: {module}",
        "Could not find the selected project in the reactor: {module} @",
      ],
      causes: [
        "`-pl` names a module that the pom.xml in this folder does not list. The folder or the name is wrong, or only a module's own pom.xml was copied."
      ],
      fixes: [
        "Run Maven in the folder of the parent pom.xml, copy that file and the modules, and give `-pl` the module's path or `:artifactId`."
      ],
      verify: ["mvn -B validate"],
      docs: ["https://maven.apache.org/guides/mini/guide-multiple-modules.html"],
      examples: ["[ERROR] Could not find the selected project in the reactor: shop-web @"]
    ),
    Rule(
      id: "maven-version-left-out", partOf: "maven-project-invalid", family: "jvm", subject: .file,
      title: "pom.xml names no version for {artifact}, and no parent or BOM sets it", level: 91,
      confidence: .certain,
      patterns: ["'dependencies.dependency.version' for {artifact}:jar is missing"],
      causes: [
        "The version is set in `dependencyManagement` of a parent POM or a BOM, which this POM does not use, or uses in another version.",
        "The group or the name of the dependency is misspelled, so the managed version does not apply to it.",
      ],
      fixes: [
        "Write the version of {artifact} in pom.xml, or import the BOM that sets it under `dependencyManagement`."
      ],
      verify: ["mvn -B help:effective-pom"],
      docs: [
        "https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html"
      ],
      examples: [
        "[ERROR] 'dependencies.dependency.version' for com.example:shop-core:jar is missing. @ line 20, column 17"
      ]
    ),
    Rule(
      id: "maven-plugin-prefix", partOf: "maven-project-invalid", family: "jvm", subject: .package,
      title: "Maven does not know the plugin prefix `{prefix}`", level: 91, confidence: .likely,
      patterns: ["No plugin found for prefix '{prefix}' in the current project"],
      causes: [
        "The pom.xml of this folder does not list the plugin: it is not copied, another POM lists it, or the prefix is misspelled.",
        "Maven could not read the list of plugins from its repositories (network, proxy, offline).",
      ],
      fixes: [
        Fix(
          "Retry the build: Maven could not reach the repository that has the list of plugins. If it fails again, check the DNS and the proxy of the build.",
          when: ["Could not transfer metadata"]),
        Fix(
          "Write the plugin with its full name in the command, or add it to pom.xml and run Maven in the folder of that pom.xml.",
          snippet: "RUN mvn -B <group>:<plugin>:<version>:<goal>", unless: ["Could not transfer metadata"]),
        "Check that this step runs in the folder whose pom.xml lists the plugin.",
      ],
      verify: ["mvn -B help:effective-pom"],
      docs: ["https://maven.apache.org/guides/introduction/introduction-to-plugin-prefix-mapping.html"],
      examples: [
        "[ERROR] No plugin found for prefix 'acme' in the current project and in the plugin groups [org.apache.maven.plugins]"
      ]
    ),
    Rule(
      id: "maven-parameter-missing", partOf: "maven-project-invalid", family: "jvm", subject: .program,
      title: "The Maven goal {goal} needs the parameter {parameter}, which is not set", level: 91,
      confidence: .certain,
      patterns: ["The parameters '{parameter...}' for goal {goal} are missing or invalid"],
      causes: [
        "Neither the plugin's configuration in pom.xml nor a `-D` option sets it, or the profile that sets it is not active."
      ],
      fixes: [
        "Set {parameter} in the plugin's `<configuration>` in pom.xml, or pass its property with `-D`. The plugin's page lists both names."
      ],
      verify: ["mvn -B help:describe -Dcmd={goal} -Ddetail"],
      docs: ["https://maven.apache.org/guides/mini/guide-configuring-plugins.html"],
      examples: [
        "[ERROR] Failed to execute goal org.acme:ship-maven-plugin:1.0:run (default-cli) on project shop: The parameters 'target' for goal org.acme:ship-maven-plugin:1.0:run are missing or invalid"
      ]
    ),
    Rule(
      id: "maven-profile-unknown", partOf: "maven-project-invalid", family: "jvm", subject: .program,
      title: "The project has no Maven profile {profile}", level: 91, confidence: .certain,
      // Maven 3 only warns.
      patterns: [
        Pattern(
          "The requested profiles [{profile...}] could not be activated", notOnLine: ["[WARN"]),
        Pattern("The requested profile \"{profile}\" could not be activated", notOnLine: ["[WARN"]),
      ],
      causes: [
        "The name after `-P` is misspelled, or the profile is in the settings.xml of your machine or in a POM that is not copied."
      ],
      fixes: [
        "Correct the name after `-P`, or copy the POM (or mount the settings.xml) that has the profile."
      ],
      verify: ["mvn -B help:all-profiles"],
      docs: ["https://maven.apache.org/guides/introduction/introduction-to-profiles.html"],
      examples: [
        "[ERROR] The requested profiles [ship] could not be activated or deactivated because they do not exist."
      ]
    ),
    Rule(
      id: "gradle-task-unknown", partOf: "gradle-no-build", family: "jvm", subject: .program,
      title: "Gradle has no task {name} in this project", level: 92, confidence: .certain,
      patterns: [
        "Task '{name}' not found in root project", "Task '{name}' not found in project",
      ]
        // The path may name a project that is not there, and a short name several tasks.
        + .each(
          ["Cannot locate tasks that match '{name}'", "Cannot locate matching tasks for '{name}'"],
          notOnLine: [" as project '", "is ambiguous"]),
      causes: [
        "The name is misspelled, or the plugin that brings the task is not applied (`bootJar` of Spring Boot, `shadowJar` of Shadow).",
        "The build file in this folder is not the one that has the task, or it was not copied.",
      ],
      fixes: [
        "Correct the name of the task, or apply the plugin that brings it. `./gradlew tasks --all` lists what the project has.",
        "If the task is in another project, write the project before it (`:<project>:<task>`), and copy settings.gradle and that project.",
      ],
      verify: ["./gradlew tasks --all"],
      docs: ["https://docs.gradle.org/current/userguide/command_line_interface.html"],
      examples: [
        "> Task 'bootJar' not found in root project 'shop'.",
        "Cannot locate tasks that match ':shop:ship' as task 'ship' not found in project ':shop'.",
      ]
    ),
    Rule(
      id: "gradle-task-ambiguous", partOf: "gradle-no-build", family: "jvm", subject: .program,
      title: "`{name|The name}` fits several tasks or projects of the build", level: 92,
      confidence: .certain, repairs: [],
      patterns: [
        Pattern(
          "Cannot locate tasks that match '{}' as {} '{name}' is ambiguous in ",
          more: ["Candidates are: {names...}"])
      ],
      causes: ["Gradle accepts a part of a name only if one name alone fits: {names|see the message}"],
      fixes: ["Write the whole name in the command."],
      verify: ["./gradlew tasks --all"],
      docs: ["https://docs.gradle.org/current/userguide/command_line_interface.html"],
      examples: [
        "Cannot locate tasks that match 'shi' as task 'shi' is ambiguous in root project 'shop'. Candidates are: 'ship', 'shipAll'."
      ]
    ),
    Rule(
      id: "jvm-repository-address", family: "jvm",
      title: "Maven cannot use the repository URL {url}",
      level: 88, confidence: .certain,
      patterns: [
        Pattern(
          "Cannot access {url} with type {} using the available connector factories",
          notOnLine: ["in offline mode"])
      ],
      causes: [
        "A property in the URL is not set: its profile, -D option or settings.xml is missing in the build.",
        "The URL has a protocol that needs an extension (s3, gs, artifactregistry).",
      ],
      fixes: [
        Fix(
          "Set the property with `-D`, or mount the settings.xml that sets it.",
          snippet: "RUN mvn -B -ntp -Drepo.url=https://<your repository>/maven2 package"),
        "Copy .mvn/extensions.xml with the project, and check that .dockerignore does not exclude .mvn.",
      ],
      verify: ["mvn -B help:effective-settings help:effective-pom | grep -B2 -A2 '<url>'"],
      docs: [
        "https://maven.apache.org/settings.html",
        "https://maven.apache.org/guides/mini/guide-using-extensions.html",
      ],
      examples: [
        """
        [FATAL] Could not transfer artifact com.example:shop:pom:1.0 from/to ${repo.id} (${repo.url}): Cannot \
        access ${repo.url} with type default using the available connector factories: \
        BasicRepositoryConnectorFactory
        """
      ]
    ),
    Rule(
      id: "kotlin-daemon-gone", family: "jvm", subject: .resource,
      title: "The Kotlin compile daemon stopped during the build, usually because it was out of memory",
      level: 71, confidence: .possible,
      repairs: [],
      patterns: [
        Pattern(
          "Compilation with Kotlin compile daemon was not successful",
          unless: ["error code: 0", "e: file://", "There were failing tests"])
      ],
      causes: [
        "The kernel or the JVM stopped the daemon because memory ran out. `Connection refused to host: 127.0.0.1` only means that the daemon no longer runs."
      ],
      fixes: [
        Fix(
          "Increase the memory of the builder, or compile in the Gradle process, which then needs a heap that is large enough.",
          snippet:
            "RUN ./gradlew build --no-daemon -Pkotlin.compiler.execution.strategy=in-process -Dorg.gradle.jvmargs=-Xmx2g"
        )
      ],
      docs: [
        "https://kotlinlang.org/docs/gradle-compilation-and-caches.html#defining-kotlin-compiler-execution-strategy"
      ],
      examples: ["Compilation with Kotlin compile daemon was not successful"],
      implies: ["network-refused-unreachable"]
    ),
    Rule(
      id: "gradle-wrapper-no-name", partOf: "gradle-wrapper-download", family: "jvm", subject: .network,
      title:
        "The build cannot resolve the host name {host|of the download}, so the wrapper cannot download Gradle",
      level: 89, confidence: .certain, retryable: true,
      patterns: .each(["services.gradle.org", "downloads.gradle.org"]) {
        Pattern(
          "main\" java.net.UnknownHostException: \($0)", more: ["java.net.UnknownHostException: {host}"])
      },
      causes: [
        "The DNS server of build containers does not answer (VPN, a 127.0.0.53 stub, a firewall), or the internet is reachable only through a proxy. Java ignores HTTPS_PROXY."
      ],
      fixes: [
        Fix(
          "Retry the build. If it fails again, set a DNS server for Docker that containers can reach, or build with `--network=host`.",
          snippet: "# /etc/docker/daemon.json, then restart docker\n\"dns\": [\"8.8.8.8\", \"1.1.1.1\"]"),
        Fix(
          "Behind an HTTP proxy, set the proxy for Java.",
          snippet: "ENV JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=<your proxy> -Dhttps.proxyPort=<port>\""),
      ],
      verify: ["docker run --rm busybox nslookup services.gradle.org"],
      docs: ["https://docs.docker.com/engine/daemon/troubleshoot/"],
      examples: [
        "Exception in thread \"main\" java.net.UnknownHostException: services.gradle.org"
      ]
    ),
  ]
}
