extension RuleCatalog {
  /// .NET: the code and where it is, its tests, tools and publishing.
  static let dotnetBuild: [Rule] = [
    Rule(
      id: "dotnet-compile-error", family: "dotnet", subject: .program,
      title: "The .NET code does not compile: {problem|see the first error}",
      level: 74, confidence: .certain,
      patterns: [
        Pattern("{source}: error CS{code#}: {problem...}", notOnLine: ["CS2001", "CS0006"]),
        "{source}: error FS{code#}: {problem...}", "{source}: error BC{code#}: {problem...}",
        "error CS{code#}: {problem...}",
        "error RZ{code#}: {problem...}", "{source}: error CA{code#}: {problem...}",
        "{source}: error SA{code#}: {problem...}",
      ],
      causes: [
        "The code has an error; the first message says where.",
        """
        CS0234, CS0246: a project or package reference is missing, or that project's sources were not \
        copied.
        """,
        "Warnings are treated as errors.",
      ],
      fixes: [
        "Correct the first error; later ones often follow from it.",
        "Copy the sources of all referenced projects.",
      ],
      verify: ["dotnet build"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/compiler-messages/"],
      examples: [
        """
        /src/Api/Cart.cs(14,7): error CS0103: The name 'total' does not exist in the current context \
        [/src/Api/Api.csproj]
        """
      ]
    ),
    Rule(
      id: "dotnet-icu-missing", family: "dotnet",
      title: ".NET finds no ICU library in the image",
      level: 93, confidence: .certain,
      patterns: ["Couldn't find a valid ICU package installed on the system"],
      causes: ["alpine and other small images come without ICU, which .NET needs for cultures."],
      fixes: [
        Fix("Install it.", snippet: "RUN apk add --no-cache icu-libs", base: .apk),
        Fix(
          "Install it.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libicu-dev", base: .apt),
        Fix("Or do without cultures.", snippet: "ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"),
      ],
      verify: ["docker run --rm {image|<image>} dotnet --info"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/runtime-config/globalization"],
      examples: ["Process terminated. Couldn't find a valid ICU package installed on the system."]
    ),
    Rule(
      id: "dotnet-tool-missing", family: "dotnet",
      title: "The dotnet command {tool|of the step} is not part of the image",
      level: 88, confidence: .certain,
      patterns: [
        "Could not execute because the specified command or file was not found.",
        Pattern(
          "Could not execute because the application was not found or a compatible .NET SDK is not installed.",
          confidence: .likely),
        "Run \"dotnet tool restore\" to make the \"{tool}\" command available",
      ],
      causes: [
        "A tool such as dotnet-ef is not installed, or /root/.dotnet/tools is not in PATH.",
        "dotnet is called with the name of a file that is not there, or in a runtime image without SDK.",
      ],
      fixes: [
        Fix(
          "Install the tool and name its directory.",
          snippet: """
            RUN dotnet tool install --global <tool>
            ENV PATH=$PATH:/root/.dotnet/tools
            """),
        Fix(
          "Or use the project's tool list.",
          snippet: "COPY .config/dotnet-tools.json .config/\nRUN dotnet tool restore"),
      ],
      verify: ["RUN dotnet tool list --global; dotnet --list-sdks"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/global-tools"],
      examples: [
        """
        Could not execute because the specified command or file was not found.
        Possible reasons for this include:
        """
      ]
    ),
    Rule(
      id: "dotnet-command-exited", family: "dotnet",
      title: "A command of the project file failed: {command_line|see the message}",
      level: 58, confidence: .certain,
      patterns: [
        "error MSB3073: The command \"{command_line...}\" exited with code {code#}",
        "error MSB3077: {message...}",
      ],
      causes: [
        """
        A target of the project runs a program (npm, a script) that is missing or fails; its output \
        stands above.
        """
      ],
      fixes: [
        "Read the lines above.",
        "Install what the command needs in the build stage (Node for a front end, for example).",
      ],
      verify: ["grep -rn '<Exec ' --include='*.csproj' --include='*.targets' ."],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/exec-task"],
      examples: [
        "/src/Web/Web.csproj(31,5): error MSB3073: The command \"npm install\" exited with code 127."
      ]
    ),
    Rule(
      id: "dotnet-node-missing", partOf: "dotnet-command-exited", family: "dotnet", subject: .file,
      title: "The project runs {program|npm} while it is built, and the .NET SDK image has no Node.js",
      level: 88, confidence: .certain,
      repairs: [.installProgram],
      patterns: .each(["npm", "node", "npx", "yarn", "pnpm"]) { program in
        [
          Pattern(
            "error MSB3073: The command \"\(program) {...}exited with code 127",
            // A program that npm starts may be what is missing.
            more: ["The command \"{program} "], confidence: .likely),
          Pattern(".exec.cmd: \(program): not found", more: [".exec.cmd: {program}: not found"]),
        ]
      } + ["Node.js is required to build and run this project"],
      causes: [
        "A target of the project file calls it, for a front end as a rule; on your machine it is installed."
      ],
      fixes: [
        Fix(
          "Install Node.js in the build stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm", base: .apt),
        Fix("Install Node.js in the build stage.", snippet: "RUN apk add --no-cache nodejs npm", base: .apk),
        "Or build the front end in a stage of its own (`FROM node`), copy its result with COPY --from, and leave it out of the publish step.",
      ],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/exec-task"],
      examples: [
        "/src/Web/Web.csproj(31,5): error MSB3073: The command \"npm install\" exited with code 127."
      ]
    ),
    Rule(
      id: "dotnet-publish-conflict", family: "dotnet",
      title: "Two files of the publish output have the same name",
      level: 90, confidence: .certain,
      patterns: [
        "error NETSDK1152: {message...}", Pattern("error NETSDK1194: {message...}", confidence: .likely),
      ],
      causes: [
        """
        Two projects bring a file of one name (appsettings.json), or a whole solution is published into \
        one directory (-o).
        """
      ],
      fixes: [
        Fix(
          "Leave the file of the referenced project out of the output: in its project file, set CopyToPublishDirectory.",
          snippet: "<Content Update=\"appsettings.json\" CopyToPublishDirectory=\"Never\" />",
          when: ["NETSDK1152"]),
        "Publish one project, not the solution.",
      ],
      verify: ["dotnet publish <project> -o /tmp/out"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/compatibility/sdk/6.0/duplicate-files-in-output"],
      examples: [
        """
        error NETSDK1152: Found multiple publish output files with the same relative path: \
        /src/A/appsettings.json
        """
      ]
    ),
    Rule(
      id: "dotnet-tests-failed", family: "dotnet", subject: .test,
      title: ".NET tests fail",
      level: 72, confidence: .certain,
      patterns: ["^Failed!  - Failed: {...}, Passed:", "Test Run Failed.", "^Test run summary: Failed!"],
      causes: ["A test does not pass in the build; its message stands above the summary."],
      fixes: [
        "Read the first failed test. What tests print (also network errors) is theirs, not the build's."
      ],
      verify: ["dotnet test"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-test"],
      examples: ["Failed!  - Failed:     1, Passed:    12, Skipped:     0, Total:    13"]
    ),
    Rule(
      id: "dotnet-runtime-pack", partOf: "dotnet-assets-missing", family: "dotnet", subject: .package,
      title: "The restore did not fetch the runtime package that publishing needs (NETSDK{code|1094})",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("error NETSDK1112: {message...}", more: ["error NETSDK{code#}: "]),
        // There may be none for this runtime identifier.
        Pattern("error NETSDK1094: {message...}", more: ["error NETSDK{code#}: "], confidence: .likely),
      ],
      causes: [
        "`dotnet publish --no-restore` uses what an earlier `dotnet restore` fetched, and that one knew neither the runtime identifier nor PublishReadyToRun or self-contained."
      ],
      fixes: [
        Fix(
          "Restore with the same runtime and properties as the publish step.",
          snippet: "RUN dotnet restore <the options -r and -p: of the publish step>"),
        "Or leave out --no-restore, or PublishReadyToRun.",
      ],
      docs: [
        "https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/",
        "https://learn.microsoft.com/en-us/dotnet/core/deploying/ready-to-run",
      ],
      examples: [
        "Microsoft.NET.Publish.targets(301,5): error NETSDK1094: Unable to optimize assemblies for performance: a valid runtime package was not found."
      ]
    ),
    Rule(
      id: "dotnet-sdk-message", family: "dotnet", subject: .program,
      title: "The .NET SDK stops: {message} (NETSDK{code})",
      level: 70, confidence: .likely,
      patterns: ["error NETSDK{code#}: {message...} [/", "error NETSDK{code#}: {message...}"],
      causes: [
        "The project or the command asks for what the SDK of the image cannot do; the message says what."
      ],
      fixes: [
        Fix(
          "Name a portable runtime identifier, or use a newer SDK: this one does not know that release of the distribution.",
          snippet: "RUN dotnet publish -r linux-musl-x64 <options>", when: ["NETSDK1083", "alpine."]),
        "Do what the message says; the number NETSDK{code} is explained in the list of the SDK's errors.",
      ],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/"],
      examples: ["error NETSDK1022: Duplicate 'Compile' items were included. [/src/App/App.csproj]"]
    ),
    Rule(
      id: "dotnet-solution-dcproj", partOf: "dotnet-project-missing", family: "dotnet", subject: .package,
      title: "dotnet restores the whole solution, which names {path}, and that file is not in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("error MSB3202: The project file \"{path}.dcproj\" was not found"),
        Pattern("The project file \"{path}.dcproj\" was not found"),
      ],
      causes: [
        "The solution lists the project file of Docker Compose, which .dockerignore leaves out or COPY does not bring."
      ],
      fixes: [
        "Restore the project itself: `dotnet restore <project>.csproj` instead of the solution.",
        "Or copy the .dcproj file before the restore, or take it out of the solution.",
      ],
      docs: ["https://learn.microsoft.com/dotnet/core/tools/dotnet-restore"],
      examples: [
        "error MSB3202: The project file \"/src/docker-compose.dcproj\" was not found. [/src/App.sln]"
      ]
    ),
    Rule(
      id: "dotnet-native-linker", family: "dotnet", subject: .program,
      title: "Native AOT wants a platform linker, and the image has neither clang nor gcc",
      level: 93, confidence: .certain,
      patterns: ["Platform linker ('clang' or 'gcc') not found in PATH"],
      causes: ["`PublishAot` compiles to machine code and links it; the SDK image brings no C compiler."],
      fixes: [
        Fix(
          "Install it in the build stage.", snippet: "RUN apk add --no-cache clang build-base zlib-dev",
          base: .apk),
        Fix(
          "Install it in the build stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev",
          base: .apt),
      ],
      verify: ["docker run --rm {image} sh -c 'command -v clang gcc'"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/deploying/native-aot/#prerequisites"],
      examples: [
        "Microsoft.NETCore.Native.Unix.targets(268,5): error : Platform linker ('clang' or 'gcc') not found in PATH."
      ]
    ),
    Rule(
      id: "dotnet-grpc-tools-arm", family: "dotnet",
      title: "The protoc that Grpc.Tools {version} brings for ARM crashes",
      level: 92, confidence: .certain,
      patterns: [
        "/grpc.tools/{version}/tools/linux_arm64/protoc\" exited with code 139",
        "/grpc.tools/{version}/tools/linux_arm64/grpc_csharp_plugin\" exited with code 139",
      ],
      causes: ["A fault of that package on arm64, reported since 2.69."],
      fixes: [
        Fix(
          "Pin the last one that works.",
          snippet: "<PackageReference Include=\"Grpc.Tools\" Version=\"2.68.1\" />"),
        Fix(
          "Or use the distribution's protoc.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler \\
                protobuf-compiler-grpc
            ENV PROTOBUF_PROTOC=/usr/bin/protoc GRPC_PROTOC_PLUGIN=/usr/bin/grpc_csharp_plugin
            """, base: .apt),
        Fix(
          "Or compile on the builder's own processor.",
          snippet: "FROM --platform=$BUILDPLATFORM {image} AS build"),
      ],
      verify: ["docker run --rm {image} uname -m"],
      docs: ["https://github.com/grpc/grpc/issues/38538"],
      examples: [
        """
        error MSB6006: "/root/.nuget/packages/grpc.tools/2.80.0/tools/linux_arm64/protoc" exited with code 139.
        """
      ]
    ),
    Rule(
      id: "dotnet-no-main", partOf: "dotnet-compile-error", family: "dotnet", subject: .file,
      title: "The project's sources are not where the project file is: the compiler finds no `Main`",
      level: 92, confidence: .likely,
      patterns: ["error CS5001: Program does not contain a static 'Main' method"],
      causes: [
        "`COPY . .` put the sources into another folder than the .csproj: Visual Studio's Dockerfile wants the folder of the solution as the context.",
        "`.dockerignore` leaves the sources out, or the project is a library.",
      ],
      fixes: [
        Fix(
          "Build from the folder of the solution, or copy the sources into the project's folder.",
          snippet: "docker build -f <project>/Dockerfile ."),
        "For a library, set OutputType to Library.",
      ],
      verify: ["grep -n 'COPY\\|WORKDIR' Dockerfile"],
      docs: ["https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-messages/cs5001"],
      examples: [
        "CSC : error CS5001: Program does not contain a static 'Main' method suitable for an entry point [/src/Shop/Shop.csproj]"
      ]
    ),
    Rule(
      id: "dotnet-project-in-root", partOf: "dotnet-compile-error", family: "dotnet", subject: .file,
      title:
        "The project is in the root folder of the file system, where MSBuild cannot search for its files",
      level: 92, confidence: .likely,
      patterns: [
        Pattern(
          "error MSB3552: Resource file \"**/*.resx\" cannot be found. [/{project}.csproj]",
          notOnLine: ["[/src", "[/app"])
      ],
      causes: [
        "Without WORKDIR the sources are copied to /, and the search for `**/*.resx` runs into folders of the system that it may not read."
      ],
      fixes: [Fix("Set a folder before the sources are copied.", snippet: "WORKDIR /src")],
      docs: ["https://docs.docker.com/reference/dockerfile/#workdir"],
      examples: [
        "Microsoft.Common.CurrentVersion.targets(2867,5): error MSB3552: Resource file \"**/*.resx\" cannot be found. [/shop.csproj]"
      ]
    ),
    Rule(
      id: "dotnet-assets-missing", family: "dotnet",
      title: "The project was not restored in this image, or for another framework or runtime",
      level: 91, confidence: .certain,
      patterns: [
        "error NETSDK1004: {message...}", "error NETSDK1005: {message...}", "error NETSDK1047: {message...}",
        Pattern("error NETSDK1064: {message...}", confidence: .likely),
        "project.assets.json' not found. Run a NuGet package restore",
        "error : Assets file '{path...}",
      ],
      causes: [
        """
        --no-restore is used, but the restore ran for other projects, another runtime identifier (-r) or \
        in another stage.
        """,
        "COPY . . brought obj directories of the host over the restored ones.",
      ],
      fixes: [
        Fix("Keep the host's results out.", snippet: "# .dockerignore\n**/bin\n**/obj"),
        Fix(
          "Restore with the same runtime as the publish.",
          snippet: """
            RUN dotnet restore -r <runtime>
            RUN dotnet publish --no-restore -r <runtime> <options>
            """),
      ],
      verify: ["RUN ls */obj/project.assets.json"],
      docs: [
        "https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/netsdk1004",
        "https://learn.microsoft.com/en-us/dotnet/core/docker/build-container",
      ],
      examples: [
        """
        error NETSDK1004: Assets file '/src/obj/project.assets.json' not found. Run a NuGet package \
        restore to generate this file.
        """
      ]
    ),
  ]
}
