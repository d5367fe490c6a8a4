extension RuleCatalog {
  /// .NET: which of the two of the SDK's complaints it is, its version or the project's path.
  static let dotnetSdk: [Rule] = [
    Rule(
      id: "dotnet-wasm-python", family: "dotnet", subject: .package,
      title: "The WebAssembly compiler (emcc) needs Python, which is not in the SDK image",
      level: 92, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("unable to find python in $PATH", with: ["emcc"]),
        Pattern("unable to find python in $PATH", with: ["WebAssembly.Sdk"]),
      ],
      causes: ["Blazor compiles native parts with Emscripten, whose tools are Python programs."],
      fixes: [
        Fix(
          "Install Python in the build stage.",
          snippet:
            "RUN apt-get update && apt-get install -y --no-install-recommends python3 python-is-python3",
          base: .apt),
        Fix("Install Python in the build stage.", snippet: "RUN apk add --no-cache python3", base: .apk),
        "Or turn off native compilation (`<WasmBuildNative>false</WasmBuildNative>`), if the project does not need it.",
      ],
      docs: ["https://learn.microsoft.com/en-us/aspnet/core/blazor/webassembly-build-tools-and-aot"],
      examples: [
        "Compiling native assets with emcc with -Oz.\nWasmApp.Native.targets(366,5): error : unable to find python in $PATH [took 0.01s]"
      ]
    ),
    Rule(
      id: "dotnet-sdk-too-old", partOf: "dotnet-sdk", family: "dotnet", subject: .package,
      title: "The project needs .NET {needed|of another version}, but the SDK of the image is older",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: .each([
        "error NETSDK1045: The current .NET SDK does not support targeting .NET {needed}.  Either",
        "error NETSDK1045: The current .NET SDK does not support targeting .NET Core {needed}.  Either",
        "error NETSDK1045: The current .NET SDK does not support '{needed}' as a target framework",
      ]),
      causes: [
        "TargetFramework in a project file is newer than the SDK of the image."
      ],
      fixes: [
        Fix(
          "Use the SDK image of that version, and the runtime image of the same version in the last stage.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:{needed}"),
        "Or lower TargetFramework in the project files.",
      ],
      verify: ["docker run --rm {image|<image>} dotnet --list-sdks"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/netsdk1045"],
      examples: [
        "/usr/share/dotnet/sdk/8.0.4/Sdks/x.targets(144,5): error NETSDK1045: The current .NET SDK does not support targeting .NET 9.0.  Either target .NET 8.0 or lower, or use a version of the .NET SDK that supports .NET 9.0. [/src/Api.csproj]"
      ]
    ),
    Rule(
      id: "dotnet-global-json", partOf: "dotnet-sdk", family: "dotnet", subject: .package,
      title: "global.json requires the .NET SDK {needed|of another version}, which the image does not have",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern(
          "A compatible .NET SDK was not found", with: ["global.json"],
          more: ["Requested SDK version: {needed}"]),
        Pattern("A compatible installed .NET SDK for global.json version [{needed}]"),
        "Install the [{needed}] .NET SDK or update [",
        Pattern("Requested SDK version: {needed}", with: ["global.json file:"]),
      ],
      causes: [
        "global.json pins a version or feature band, and its rollForward does not allow the SDK of the image."
      ],
      fixes: [
        Fix(
          "Use the SDK image of exactly that version.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:{needed}", when: ["{needed}"],
          unless: [".0.0", "-preview", "-rc"]),
        Fix("Use the SDK image of the version that global.json specifies.", when: ["-rc"]),
        Fix("Use the SDK image of the version that global.json specifies.", when: ["-preview"]),
        Fix(
          "Set a version that exists: the last number of an SDK version begins at 100 (`8.0.100`).",
          when: [".0.0"]),
        Fix(
          "Or allow a newer SDK in global.json.",
          snippet: #"{ "sdk": { "version": "{needed}", "rollForward": "latestMajor" } }"#),
        "Or add global.json to .dockerignore.",
      ],
      verify: ["docker run --rm {image|<image>} dotnet --list-sdks"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/global-json"],
      examples: [
        "A compatible .NET SDK was not found.\n\nRequested SDK version: 9.0.100\nglobal.json file: /src/global.json"
      ]
    ),
    Rule(
      id: "dotnet-project-not-there", partOf: "dotnet-sdk", family: "dotnet", subject: .file,
      title: "Project file {project|of the command} not found at the path that the command uses",
      level: 93, confidence: .certain,
      repairs: [.nearestPath],
      patterns: [
        Pattern("error MSB1009: Project file does not exist.", more: ["Switch: {project}"]),
        Pattern("error MSB1003: "), Pattern("Couldn't find a project to run. Ensure a project exists in"),
      ],
      causes: [
        "COPY put it elsewhere: the path in the command is relative to WORKDIR, and a COPY of several files loses their folders.",
        "The build context is a different folder than the Dockerfile expects (Visual Studio's Dockerfiles expect the solution folder).",
      ],
      fixes: [
        Fix(
          "Copy the project file to the path that the command uses, or correct the path in the command.",
          snippet: "COPY {project|<project>} {project|<project>}",
          when: ["{project}"]),
        Fix(
          "Specify the project file in the command, or set WORKDIR to its folder.",
          snippet: "RUN dotnet restore <folder>/<project>.csproj", unless: ["{project}"]),
        "If the Dockerfile is in the project folder, build from the solution folder: docker build -f <folder>/Dockerfile .",
      ],
      verify: ["RUN pwd && find . -name '*.csproj' -o -name '*.sln'"],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/errors/msb1009"],
      examples: ["MSBUILD : error MSB1009: Project file does not exist.\nSwitch: src/Web/Web.csproj"]
    ),
    Rule(
      id: "dotnet-not-restored", partOf: "dotnet-assets-missing", family: "dotnet", subject: .package,
      title: "The project was not restored in this stage, and --no-restore prevents it now",
      level: 92, confidence: .likely,
      patterns: .each(
        ["error NETSDK1004: ", "project.assets.json' not found. Run a NuGet package restore"],
        inDockerfile: ["--no-restore"]),
      causes: [
        "The restore ran for another project or in another stage, or its obj folder was not copied.",
        "`COPY . .` overwrote the restored obj folder with the one of the host, because .dockerignore does not exclude it.",
      ],
      fixes: [
        Fix(
          "Remove --no-restore, or restore this project first.",
          snippet: "RUN dotnet restore <project>.csproj"),
        Fix("Add bin and obj to .dockerignore.", snippet: "# .dockerignore\n**/bin\n**/obj"),
      ],
      verify: ["RUN find . -name project.assets.json"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/netsdk1004"],
      examples: [
        Example(
          "error NETSDK1004: Assets file '/src/obj/project.assets.json' not found. Run a NuGet package restore to generate this file.",
          step: "[build 5/5] RUN dotnet publish -c Release --no-restore")
      ]
    ),
    Rule(
      id: "dotnet-restored-for-other", partOf: "dotnet-assets-missing", family: "dotnet", subject: .package,
      title:
        "The project was not restored for {framework} and the runtime {runtime}, which this step publishes",
      level: 93, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "error NETSDK1047: Assets file '{path...}' doesn't have a target for '{framework}/{runtime}'.")
      ],
      causes: [
        "`dotnet restore` ran without `-r {runtime}`, and `--no-restore` prevents another restore in this step.",
        "`COPY . .` overwrote the restored obj folder with the one of the host.",
      ],
      fixes: [
        Fix(
          "Restore with the same runtime (`-r`) as the publish step, or remove `--no-restore`.",
          snippet: "RUN dotnet restore -r {runtime}"),
        "Or set the runtime in the project file (RuntimeIdentifiers).",
        Fix(
          "If COPY overwrites obj with the one of the host, exclude it.",
          snippet: "# .dockerignore\n**/bin\n**/obj"),
      ],
      verify: ["RUN grep -o '\"net[^\"]*/[^\"]*\"' obj/project.assets.json"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/netsdk1047"],
      examples: [
        "error NETSDK1047: Assets file '/src/obj/project.assets.json' doesn't have a target for 'net9.0/linux-arm64'. Ensure that restore has run"
      ]
    ),
    Rule(
      id: "dotnet-slnx-unknown", partOf: "dotnet-sdk", family: "dotnet", subject: .package,
      title: "The SDK of the image is too old for .slnx solution files: {file}",
      level: 93, confidence: .certain,
      repairs: [.raiseImage],
      patterns: [
        Pattern("{file}.slnx({#},{#}): error MSB4068: The element <Solution> is unrecognized"),
        Pattern(
          "{file}.slnx : Solution file error MSB5010: No file format header found"),
        Pattern("Invalid solution `{file}.slnx`"),
      ],
      causes: ["SDK 9.0.200 and later read .slnx solutions (XML); older ones do not."],
      fixes: [
        Fix(
          "Use an SDK image of 9.0 or later (it also builds older target frameworks), or build the .csproj instead of the solution.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:9.0"),
        "Or restore and publish the project (.csproj) instead of the solution.",
      ],
      verify: ["docker run --rm {image|<image>} dotnet --version"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-sln"],
      examples: [
        "/src/Shop.slnx(1,1): error MSB4068: The element <Solution> is unrecognized, or not supported in this context."
      ]
    ),
    Rule(
      id: "dotnet-obj-of-host", partOf: "dotnet-assets-missing", family: "dotnet", subject: .file,
      title: "The host's obj folder was copied into the image and contains Windows paths",
      level: 93, confidence: .certain,
      patterns: .each(["/c:/", "/C:/", "/d:/", "/D:/", "'c:\\", "'C:\\", "'d:\\", "'D:\\"]) { drive in
        Pattern("error : Assets file", with: [drive])
      }
        + .each(["/c:/", "/C:/", "/d:/", "/D:/"]) { drive in
          Pattern("error NETSDK1004: Assets file", with: [drive])
        },
      causes: [
        "`COPY . .` overwrote the restored obj folder with one from Windows."
      ],
      fixes: [
        Fix("Add bin and obj to .dockerignore.", snippet: "# .dockerignore\n**/bin\n**/obj")
      ],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/docker/build-container"],
      examples: [
        "Microsoft.PackageDependencyResolution.targets(308,5): error : Assets file '/app/c:/work/shop/obj/project.assets.json' not found."
      ]
    ),
    Rule(
      id: "dotnet-target-unknown", family: "dotnet", subject: .package,
      title: "MSBuild target {target} does not exist: the project needs a different SDK version",
      level: 88, confidence: .likely,
      patterns: ["error MSB4057: The target \"{target}\" does not exist in the project"],
      causes: ["The project was created with a newer (or older) SDK than the image has."],
      fixes: [
        Fix(
          "Use the SDK image that matches the project (global.json, or `dotnet --version` on your machine), or correct the target name in the command.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:<version>")
      ],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/errors/msb4057"],
      examples: ["/app/shop.csproj : error MSB4057: The target \"Restore\" does not exist in the project."]
    ),
    Rule(
      id: "dotnet-type-missing", partOf: "dotnet-compile-error", family: "dotnet", subject: .program,
      title: "The .NET code does not compile: {source} uses {type|a type}, which is not found",
      level: 75, confidence: .certain,
      patterns: .each([
        "{source}: error CS0246: The type or namespace name '{type}' could not be found",
        "{source}: error CS0234: The type or namespace name '{type}' does not exist in the namespace",
      ]),
      causes: [
        "The project that defines it was not copied into the image, or is not referenced.",
        "The package that contains it is not in the project file (PackageReference).",
      ],
      fixes: [
        "Add the package that contains `{type}` to the project of {source}, or copy the project that defines it before this step.",
        "If it is generated code, run the generator first.",
      ],
      docs: ["https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/compiler-messages/cs0246"],
      examples: [
        "/src/Program.cs(3,7): error CS0246: The type or namespace name 'Contoso' could not be found (are you missing a using directive or an assembly reference?) [/src/Api.csproj]"
      ]
    ),
    Rule(
      id: "dotnet-reference-not-copied", partOf: "dotnet-project-missing", family: "dotnet", subject: .file,
      title: "The project references {path|another project}, which is not in the image",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: .each(["CS0246", "CS0234", "CS0012", "CS0400", "CS5001"]) { code in
        .each(
          [
            "Skipping project \"{path}\" because it was not found.",
            "warning : The referenced project '{path}' does not exist.",
            "warning MSB9008: The referenced project {path} does not exist.",
          ], with: ["error \(code)"], unless: ["error CS1002", "error CS1513"])
      },
      causes: [
        "`dotnet restore` only warns if a referenced project is missing. The compiler then does not find its types.",
        "The Dockerfile copies only the folder of one project, or the build context is that folder.",
      ],
      fixes: [
        Fix(
          "Copy the project files of all referenced projects before the restore, and their sources before the build. Their folder must be in the build context: build from the solution folder.",
          snippet: "COPY . .\n# docker build -f <project folder>/Dockerfile <solution folder>")
      ],
      verify: ["grep -rn ProjectReference --include=*.csproj ."],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/docker/build-container"],
      examples: [
        "  Skipping project \"/src/Common/Common.csproj\" because it was not found.\nPages/Index.razor(3,7): error CS0246: The type or namespace name 'Common' could not be found (are you missing a using directive or an assembly reference?) [/src/Web/Web.csproj]"
      ],
      implies: ["dotnet-compile-error"]
    ),
    Rule(
      id: "dotnet-trim-refused", partOf: "dotnet-compile-error", family: "dotnet", subject: .program,
      title: "Trimming or native AOT does not support this code, and warnings are errors: {problem}",
      level: 76, confidence: .certain,
      patterns: ["{source}: error IL2{code#}: {problem...}", "{source}: error IL3{code#}: {problem...}"],
      causes: ["The code finds types at run time (reflection), and trimming may remove them."],
      fixes: [
        "Change {source} as the message says (for JSON, use a JsonSerializerContext), or publish without PublishTrimmed and PublishAot."
      ],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/deploying/trimming/fixing-warnings"],
      examples: [
        "/src/Cart.cs(9,3): error IL2026: Using member 'JsonSerializer.Deserialize' which has 'RequiresUnreferencedCodeAttribute' can break functionality when trimming application code. [/src/Api.csproj]"
      ]
    ),
    Rule(
      id: "dotnet-host-folder-empty", family: "dotnet", subject: .package,
      title:
        "The .NET host finds no version in {folder}: packages of two feeds are mixed, or a part was not copied",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: [
        "A fatal error occurred, the folder [{folder}] does not contain any version-numbered child folders"
      ],
      causes: [
        "Packages from Microsoft's feed and from the distribution are mixed. They install .NET into different folders.",
        ".NET was copied into the image only in part.",
        "The step runs under QEMU, which .NET does not support.",
      ],
      fixes: [
        "Install all .NET packages from one feed (remove the other one, or pin it), or copy all of .NET from Microsoft's image."
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'ls {folder}; dotnet --info'"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/install/linux-package-mixup"],
      examples: [
        "A fatal error occurred, the folder [/usr/share/dotnet/host/fxr] does not contain any version-numbered child folders"
      ]
    ),
    Rule(
      id: "dotnet-host-not-read", partOf: "dotnet-host-folder-empty", family: "dotnet", subject: .engine,
      title: ".NET cannot read its own folder {folder}: it most likely runs under QEMU",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "A fatal error occurred, the folder [{folder}] does not contain any version-numbered child",
          inStep: "[linux/arm/"),
        Pattern(
          "A fatal error occurred, the folder [{folder}] does not contain any version-numbered child",
          inDockerfile: ["arm32v7"]),
      ],
      causes: [
        ".NET does not support QEMU. In a build for 32-bit ARM on another machine, .NET fails when it lists a folder."
      ],
      fixes: [
        Fix(
          "Run the SDK on the builder's own platform, and publish for the target with `-r` or `-a`.",
          snippet:
            "FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:<version> AS build\nARG TARGETARCH\nRUN dotnet publish -a $TARGETARCH -o /app"
        ),
        "Or build on a machine of the target's architecture.",
      ],
      docs: ["https://devblogs.microsoft.com/dotnet/improving-multiplatform-container-support/"],
      examples: [
        Example(
          "A fatal error occurred, the folder [/usr/share/dotnet/host/fxr] does not contain any version-numbered child folders",
          step: "[linux/arm/v7 build 4/4] RUN dotnet publish")
      ]
    ),
    Rule(
      id: "dotnet-task-folder-missing", family: "dotnet", subject: .file,
      title: "The project runs a command in {folder}, which is not in the image",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "error MSB6003: The specified task executable \"{tool}\" could not be run. The working directory \"{folder...}\" does not exist"
      ],
      causes: [
        "The folder was not copied, or its name differs in upper and lower case from the name in the project file. Windows and macOS accept that; Linux does not."
      ],
      fixes: [
        "Correct the spelling of {folder} in the project file, and copy that folder into the image before this step."
      ],
      verify: ["RUN ls -la"],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/exec-task"],
      examples: [
        "/src/Shop.csproj(43,5): error MSB6003: The specified task executable \"sh\" could not be run. The working directory \"../Shop.UI/\" does not exist."
      ]
    ),
    Rule(
      id: "dotnet-test-named", partOf: "dotnet-tests-failed", family: "dotnet", subject: .test,
      title: "A test fails: {test}",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("^Failed {test} [", with: ["Failed!  -"]),
        Pattern("^Failed {test} [", with: ["Error Message:"]),
      ],
      causes: [
        "dotnet test ran, and {test} failed; the lines under its name say why.",
        "The test needs something that the build does not have: a database, a service, a culture or the network.",
      ],
      fixes: [
        "Fix the test {test} or the code that it tests (run only this test: `dotnet test --filter {test}`), or run the tests in CI instead.",
        "If it needs services, run the tests in a separate CI job, not in the image build.",
      ],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-test"],
      examples: ["  Failed Api.Tests.CalcTests.AddsTwo [12 ms]\n  Error Message:\n   Assert.Equal() Failure"]
    ),
    Rule(
      id: "dotnet-foreign-obj", partOf: "dotnet-fallback-folder", family: "dotnet", subject: .file,
      title: "The obj folder of a different SDK version was copied into the image",
      level: 95, confidence: .likely,
      patterns: [
        Pattern(
          "error MSB4186: Invalid static method invocation syntax: \"[System.IO.Directory]::GetParent()"),
        Pattern("error MSB4018: The \"ResolvePackageAssets\" task failed unexpectedly"),
        Pattern("error NETSDK1060: Error reading assets file"),
      ],
      causes: [
        "`COPY . .` also copied obj, which a newer (or older) SDK wrote on the host; the SDK of the image cannot read it.",
        "The SDK of the image is older than the project needs.",
      ],
      fixes: [
        Fix("Add bin and obj to .dockerignore.", snippet: "# .dockerignore\n**/bin\n**/obj"),
        "Or use the SDK image of the version that the project is built with.",
      ],
      verify: ["cat .dockerignore", "docker run --rm {image|<image>} dotnet --version"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/docker/build-container"],
      examples: [
        "/usr/share/dotnet/sdk/2.1.202/Sdks/x.targets(557,9): error MSB4186: Invalid static method invocation syntax: \"[System.IO.Directory]::GetParent().get_Name()\"."
      ]
    ),
    Rule(
      id: "dotnet-playwright-project", family: "dotnet", subject: .file,
      title:
        "Playwright for .NET finds no project in {folder|this folder}",
      level: 90, confidence: .certain,
      repairs: [],
      patterns: [
        "Couldn't find project using Playwright. Ensure a project or a solution exists in {folder}, or provide another path"
      ],
      causes: [
        "The tool `playwright` reads the project file to find the version of the browsers; a final stage has only the compiled files."
      ],
      fixes: [
        Fix(
          "Install the browsers with the script of the published output, or run the tool in the stage that builds, with `-p` and the project's path.",
          snippet: "RUN pwsh playwright.ps1 install --with-deps chromium"),
        Fix(
          "If you need no other base image, use Playwright's, which has the browsers: its tag is the package's version.",
          snippet: "FROM mcr.microsoft.com/playwright/dotnet:v<version>"),
      ],
      verify: ["RUN ls *.csproj playwright.ps1"],
      docs: ["https://playwright.dev/dotnet/docs/docker", "https://playwright.dev/dotnet/docs/browsers"],
      examples: [
        "Couldn't find project using Playwright. Ensure a project or a solution exists in /app, or provide another path using -p."
      ]
    ),
  ]
}
