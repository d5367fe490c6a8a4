extension RuleCatalog {
  /// .NET: the code and where it is, its tests, tools and publishing.
  static let dotnetBuild: [Rule] = [
    Rule(
      id: "dotnet-empty-variable", family: "dotnet", subject: .program,
      title: "dotnet reads two project names: a variable in the command is most likely empty",
      level: 88, confidence: .likely,
      patterns: [
        Pattern("error MSB1008: Only one project can be specified", inStep: "$")
      ],
      causes: [
        "If the variable after an option (`-r $RUNTIME`) is empty, the option takes the next word as its value, and a later word is read as a second project."
      ],
      fixes: [
        "Give the build argument a value: a default in its ARG line of this stage, or `--build-arg`.",
        "If it is a platform argument (TARGETARCH), build with BuildKit, and declare it with ARG in this stage.",
      ],
      verify: ["RUN env | sort"],
      docs: ["https://docs.docker.com/reference/dockerfile/#arg"],
      examples: [
        Example(
          "MSBUILD : error MSB1008: Only one project can be specified.",
          step: "RUN dotnet publish App.csproj -r $RUNTIME -c $CONFIGURATION -o /app")
      ]
    ),
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
        "{source}: error IDE{code#}: {problem...}",
      ],
      causes: [
        "The code has an error; the first message says where.",
        "CS0234, CS0246: a project or package reference is missing, or the sources of that project were not copied.",
        "Warnings are treated as errors.",
      ],
      fixes: [
        "Fix the first error. For CS0234 or CS0246, add the missing package reference, or copy the sources of the referenced project."
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
      title: ".NET does not find the ICU library in the image",
      level: 93, confidence: .certain,
      patterns: ["Couldn't find a valid ICU package installed on the system"],
      causes: ["Alpine and other small images do not include ICU, which .NET needs for cultures."],
      fixes: [
        Fix(
          "Install ICU, or turn on invariant mode if the program needs no cultures.",
          snippet: "RUN apk add --no-cache icu-libs", base: .apk),
        Fix(
          "Install ICU, or turn on invariant mode if the program needs no cultures.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends libicu-dev", base: .apt),
        Fix(
          "If the program needs no cultures, turn on invariant mode, which needs no ICU.",
          snippet: "ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"),
      ],
      verify: ["docker run --rm {image|<image>} dotnet --info"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/runtime-config/globalization"],
      examples: ["Process terminated. Couldn't find a valid ICU package installed on the system."]
    ),
    Rule(
      id: "dotnet-tool-missing", family: "dotnet",
      title: "The dotnet command {tool|of the step} is not installed in the image",
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
        "dotnet runs a file that does not exist, or the image is a runtime image without the SDK.",
      ],
      fixes: [
        Fix(
          "Install the tool and add /root/.dotnet/tools to PATH. If the command is a .dll, correct its path; if it is an SDK command, use the `sdk` image.",
          snippet: """
            RUN dotnet tool install --global <tool>
            ENV PATH=$PATH:/root/.dotnet/tools
            """),
        Fix(
          "Or restore the project's tool manifest.",
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
        "The program says: {said}",
        "A target in the project file runs a program (npm, a script) that is missing or fails; its output is above.",
      ],
      fixes: [
        "Fix the error that the command printed above: usually a program (Node.js, a script) is missing, so install or copy it in the build stage.",
        "Install what the command needs in the build stage (for example Node.js for a front end).",
      ],
      verify: ["grep -rn '<Exec ' --include='*.csproj' --include='*.targets' ."],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/exec-task"],
      examples: [
        "/src/Web/Web.csproj(31,5): error MSB3073: The command \"npm install\" exited with code 127."
      ]
    ),
    Rule(
      id: "dotnet-node-missing", partOf: "dotnet-command-exited", family: "dotnet", subject: .file,
      title: "The project runs {program|npm} during the build, but the .NET SDK image has no Node.js",
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
        "A target in the project file runs it, usually for a front end; it is installed on your machine."
      ],
      fixes: [
        Fix(
          "Install Node.js in the build stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm", base: .apt),
        Fix("Install Node.js in the build stage.", snippet: "RUN apk add --no-cache nodejs npm", base: .apk),
        "Or build the front end in a separate stage (`FROM node`), copy the result with COPY --from, and remove it from the publish step.",
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
        "error NETSDK1152: {message...}"
      ],
      causes: [
        "Two projects contain a file with the same name (appsettings.json)."
      ],
      fixes: [
        Fix(
          "Exclude the file of the referenced project from the output: set CopyToPublishDirectory in its project file.",
          snippet: "<Content Update=\"appsettings.json\" CopyToPublishDirectory=\"Never\" />",
          when: ["NETSDK1152"]),
        "Publish one project instead of the solution.",
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
      causes: ["A test fails in the build; its message is above the summary."],
      fixes: [
        "Fix the first failed test, or run the tests in CI instead of the image build. Network errors in test output belong to the tests."
      ],
      verify: ["dotnet test"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-test"],
      examples: ["Failed!  - Failed:     1, Passed:    12, Skipped:     0, Total:    13"]
    ),
    Rule(
      id: "dotnet-runtime-pack", partOf: "dotnet-assets-missing", family: "dotnet", subject: .package,
      title: "The runtime package for publishing was not restored (NETSDK{code|1094})",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("error NETSDK1112: {message...}", more: ["error NETSDK{code#}: "]),
        // There may be none for this runtime identifier.
        Pattern("error NETSDK1094: {message...}", more: ["error NETSDK{code#}: "], confidence: .likely),
      ],
      causes: [
        "`dotnet publish --no-restore` uses what an earlier `dotnet restore` downloaded, and that restore did not set the runtime identifier, PublishReadyToRun or self-contained."
      ],
      fixes: [
        Fix(
          "Restore with the same runtime (`-r`) and properties (`-p:`) as the publish step, or remove `--no-restore`.",
          snippet: "RUN dotnet restore <the options -r and -p: of the publish step>"),
        "Or remove PublishReadyToRun.",
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
      id: "dotnet-framework-empty", family: "dotnet", subject: .file,
      title: "The project has no TargetFramework in the image: the file that sets it was not copied",
      level: 90, confidence: .likely,
      repairs: [],
      patterns: ["NETSDK1013: The TargetFramework value '' was not recognized"],
      causes: [
        "Directory.Build.props (or another imported .props file) sets it on your machine; only the .csproj was copied before `dotnet restore`.",
        "The project file itself does not set TargetFramework.",
      ],
      fixes: [
        Fix(
          "Copy the shared files before `dotnet restore`.",
          snippet: "COPY Directory.Build.props Directory.Packages.props ./"),
        "If there is no such file, set `<TargetFramework>` in the project file.",
      ],
      verify: ["git ls-files | grep -i 'Directory.*props'"],
      docs: [
        "https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/",
        "https://learn.microsoft.com/en-us/visualstudio/msbuild/customize-by-directory",
      ],
      examples: [
        "error NETSDK1013: The TargetFramework value '' was not recognized. It may be misspelled. [/src/App/App.csproj]"
      ],
      implies: ["dotnet-sdk-message"]
    ),
    Rule(
      id: "dotnet-sdk-message", family: "dotnet", subject: .program,
      title: ".NET SDK error: {message} (NETSDK{code})",
      level: 70, confidence: .likely,
      patterns: ["error NETSDK{code#}: {message...} [/", "error NETSDK{code#}: {message...}"],
      causes: [
        "The project or the command requires something that the SDK of the image does not support; the message says what."
      ],
      fixes: [
        Fix(
          "Use a portable runtime identifier, or a newer SDK: this SDK does not support that release of the distribution.",
          snippet: "RUN dotnet publish -r linux-musl-x64 <options>", when: ["NETSDK1083", "alpine."]),
        "Change the project file or the command as the message says, or use the SDK version that the project needs; Microsoft's list of SDK errors explains NETSDK{code}.",
      ],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/"],
      examples: ["error NETSDK1022: Duplicate 'Compile' items were included. [/src/App/App.csproj]"]
    ),
    Rule(
      id: "dotnet-solution-dcproj", partOf: "dotnet-project-missing", family: "dotnet", subject: .package,
      title: "dotnet restores the whole solution, which lists {path}, but that file is not in the image",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("error MSB3202: The project file \"{path}.dcproj\" was not found"),
        Pattern("The project file \"{path}.dcproj\" was not found"),
      ],
      causes: [
        "The solution lists the Docker Compose project, which .dockerignore excludes or COPY does not copy."
      ],
      fixes: [
        "Restore the project (`dotnet restore <project>.csproj`) instead of the solution.",
        "Or copy the .dcproj file before the restore, or remove it from the solution.",
      ],
      docs: ["https://learn.microsoft.com/dotnet/core/tools/dotnet-restore"],
      examples: [
        "error MSB3202: The project file \"/src/docker-compose.dcproj\" was not found. [/src/App.sln]"
      ]
    ),
    Rule(
      id: "dotnet-native-linker", family: "dotnet", subject: .program,
      title: "Native AOT needs a platform linker, but neither clang nor gcc is installed",
      level: 93, confidence: .certain,
      patterns: ["Platform linker ('clang' or 'gcc') not found in PATH"],
      causes: ["`PublishAot` compiles to machine code and links it; the SDK image has no C compiler."],
      fixes: [
        Fix(
          "Install clang and the zlib headers in the build stage.",
          snippet: "RUN apk add --no-cache clang build-base zlib-dev",
          base: .apk),
        Fix(
          "Install clang and the zlib headers in the build stage.",
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
      title: "protoc from Grpc.Tools {version} crashes on ARM",
      level: 92, confidence: .certain,
      patterns: [
        "/grpc.tools/{version}/tools/linux_arm64/protoc\" exited with code 139",
        "/grpc.tools/{version}/tools/linux_arm64/grpc_csharp_plugin\" exited with code 139",
      ],
      causes: ["This is a bug of the package on arm64, reported since 2.69."],
      fixes: [
        Fix(
          "Pin Grpc.Tools to the last version that works.",
          snippet: "<PackageReference Include=\"Grpc.Tools\" Version=\"2.68.1\" />"),
        Fix(
          "Or use the protoc of the distribution.",
          snippet: """
            RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler \\
                protobuf-compiler-grpc
            ENV PROTOBUF_PROTOC=/usr/bin/protoc GRPC_PROTOC_PLUGIN=/usr/bin/grpc_csharp_plugin
            """, base: .apt),
        Fix(
          "Or compile on the architecture of the build machine.",
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
      title: "The compiler finds no `Main` method: the sources are not in the folder of the project file",
      level: 92, confidence: .likely,
      patterns: ["error CS5001: Program does not contain a static 'Main' method"],
      causes: [
        "`COPY . .` put the sources into a different folder than the .csproj: Visual Studio's Dockerfile needs the solution folder as the build context.",
        "`.dockerignore` excludes the sources, or the project is a library.",
      ],
      fixes: [
        Fix(
          "Build from the solution folder, or copy the sources into the project folder.",
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
        "The project is in the root folder `/`, where MSBuild cannot search for its files",
      level: 92, confidence: .likely,
      patterns: [
        Pattern(
          "error MSB3552: Resource file \"**/*.resx\" cannot be found. [/{project}.csproj]",
          notOnLine: ["[/src", "[/app"])
      ],
      causes: [
        "Without WORKDIR the sources are copied to /, and the search for `**/*.resx` enters system folders that it cannot read."
      ],
      fixes: [Fix("Set WORKDIR before the sources are copied.", snippet: "WORKDIR /src")],
      docs: ["https://docs.docker.com/reference/dockerfile/#workdir"],
      examples: [
        "Microsoft.Common.CurrentVersion.targets(2867,5): error MSB3552: Resource file \"**/*.resx\" cannot be found. [/shop.csproj]"
      ]
    ),
    Rule(
      id: "dotnet-assets-missing", family: "dotnet",
      title: "The project was not restored in this image, or only for a different framework or runtime",
      level: 91, confidence: .certain,
      patterns: [
        "error NETSDK1004: {message...}", "error NETSDK1005: {message...}", "error NETSDK1047: {message...}",
        Pattern("error NETSDK1064: {message...}", confidence: .likely),
        "project.assets.json' not found. Run a NuGet package restore",
        "error : Assets file '{path...}",
      ],
      causes: [
        "--no-restore is used, but the restore ran for other projects, for a different runtime identifier (-r) or in another stage.",
        "`COPY . .` overwrote the restored obj directories with those of the host.",
      ],
      fixes: [
        Fix(
          "Add bin and obj to .dockerignore, and restore the same project with the same runtime (`-r`) as the publish step.",
          snippet: "# .dockerignore\n**/bin\n**/obj"),
        Fix(
          "Restore with the same runtime as the publish step.",
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
