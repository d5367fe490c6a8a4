extension RuleCatalog {
  /// NuGet: which package and which version a restore may take, case by case.
  static let dotnetPackages: [Rule] = [
    Rule(
      id: "dotnet-source-mapping", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title: "NuGet package source mapping: {package} is not mapped to a source that has it",
      level: 93, confidence: .certain,
      patterns: [
        Pattern(
          "error NU1100: Unable to resolve '{package} ({...}' for",
          with: ["PackageSourceMapping is enabled"]),
        Pattern(
          "error NU1101: Unable to find package {package}. ", with: ["PackageSourceMapping is enabled"]),
        Pattern(
          "error NU1102: Unable to find package {package} with", with: ["PackageSourceMapping is enabled"]),
      ],
      causes: [
        "Each pattern under `packageSourceMapping` in NuGet.config maps packages to a source. {package} matches no pattern, or only one of a source that does not have it."
      ],
      fixes: [
        Fix(
          "Add a pattern for the package to packageSourceMapping in NuGet.config, under the source that has it.",
          snippet: """
            <packageSource key="nuget.org">
              <package pattern="{package}" />
            </packageSource>
            """, when: ["not considered: nuget.org"]),
        Fix(
          "Add a pattern for the package to packageSourceMapping in NuGet.config, under the source that has it.",
          snippet: """
            <packageSource key="<the source that has it>">
              <package pattern="{package}" />
            </packageSource>
            """, unless: ["not considered: nuget.org"]),
        "Or remove packageSourceMapping from NuGet.config, if the project has only one source.",
      ],
      verify: ["grep -n -A12 packageSourceMapping NuGet.config"],
      docs: ["https://learn.microsoft.com/en-us/nuget/consume-packages/package-source-mapping"],
      examples: [
        "/src/App.csproj : error NU1100: Unable to resolve 'Polly (>= 8.4.0)' for 'net8.0'. PackageSourceMapping is enabled, the following source(s) were not considered: nuget.org."
      ]
    ),
    Rule(
      id: "dotnet-emulated", partOf: "qemu-crash", family: "dotnet", subject: .engine,
      title:
        "MSBuild cannot call its own functions: .NET does not support emulation (QEMU)",
      level: 93, confidence: .likely,
      patterns: [
        "error MSB4184: The expression \"[MSBuild]::{function}('')\" cannot be evaluated. Exception has been thrown by the target of an invocation"
      ],
      causes: [
        "The image of the SDK is for a different architecture than the machine that builds. The .NET runtime does not support QEMU."
      ],
      fixes: [
        Fix(
          "Run the SDK on the build machine's own platform, and publish for the target.",
          snippet: """
            FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:<version> AS build
            ARG TARGETARCH
            RUN dotnet restore -a $TARGETARCH
            """),
        "Or build on a machine of that architecture.",
      ],
      docs: ["https://github.com/dotnet/dotnet-docker/blob/main/samples/build-for-a-platform.md"],
      examples: [
        "/usr/share/dotnet/sdk/8.0.201/Sdks/Microsoft.NET.Sdk.Web/Sdk/Sdk.props(18,50): error MSB4184: The expression \"[MSBuild]::GetTargetPlatformIdentifier('')\" cannot be evaluated. Exception has been thrown by the target of an invocation."
      ]
    ),
    Rule(
      id: "dotnet-fallback-damaged", family: "dotnet", subject: .package,
      title:
        "NuGet cannot read the package {package} of the SDK image's fallback folder: its description is damaged",
      level: 91, confidence: .likely,
      repairs: [],
      patterns: [
        Pattern(
          "An error occurred while retrieving package metadata for '{package}' from source '{...}NuGetFallbackFolder'"
        )
      ],
      causes: ["A file of the SDK image is empty or cut: the image was downloaded or unpacked incompletely."],
      fixes: [
        Fix(
          "Remove the SDK image, and pull it again. If the error stays, use a different tag of the SDK image.",
          snippet: "docker pull {image|<the SDK image>}")
      ],
      verify: ["docker run --rm {image|<image>} find /usr/share/dotnet/sdk/NuGetFallbackFolder -size 0"],
      docs: [
        "https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders"
      ],
      examples: [
        "error : An error occurred while retrieving package metadata for 'System.Threading.Tasks.4.3.0' from source '/usr/share/dotnet/sdk/NuGetFallbackFolder'."
      ]
    ),
    Rule(
      id: "dotnet-root-searched", family: "dotnet", subject: .file,
      title: "The project is in the root directory, so dotnet searches the whole file system",
      level: 93, confidence: .likely,
      repairs: [],
      patterns: [Pattern("Could not find a part of the path '/proc/{#}/root/proc/", place: .output)],
      causes: [
        "The stage sets no WORKDIR: the project was created in or copied to `/`, which contains /proc."
      ],
      fixes: [
        Fix("Set a working directory before the project is copied or created.", snippet: "WORKDIR /app")
      ],
      verify: ["grep -n WORKDIR Dockerfile"],
      docs: ["https://docs.docker.com/reference/dockerfile/#workdir"],
      examples: ["error: Could not find a part of the path '/proc/5/root/proc/5/root/proc'."]
    ),
    Rule(
      id: "dotnet-lock-file", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title: "packages.lock.json does not match the project files: {reason}",
      level: 93, confidence: .certain,
      patterns: [
        "error NU1004: {reason...}.The packages lock file is inconsistent",
        "error NU1004: {reason...}. The packages lock file is inconsistent",
        Pattern("error NU1004: {reason...}", notOnLine: ["The packages lock file is inconsistent"]),
      ],
      causes: [
        "A reference or target framework changed, and packages.lock.json was not updated.",
        "The restore has different options here (`-r`, `-p:PublishReadyToRun`) than on the machine that wrote the file, and they add packages.",
        "Not all project files or Directory.Packages.props are copied before the restore.",
      ],
      fixes: [
        Fix(
          "Update the lock file on your machine, and commit packages.lock.json.",
          snippet: "dotnet restore --force-evaluate"),
        "If the lock file is correct, copy Directory.Packages.props and the referenced projects before the restore.",
      ],
      verify: ["git log -3 --oneline -- '*packages.lock.json' '*.csproj' Directory.Packages.props"],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1004"],
      examples: [
        "/src/App.csproj : error NU1004: The package reference Dapper version has changed from [2.1.35, ) to [2.1.44, ).The packages lock file is inconsistent with the project dependencies so restore can't be run in locked mode."
      ]
    ),
    Rule(
      id: "dotnet-package-changed", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title: "Package hash mismatch with packages.lock.json: {package|see the message}",
      level: 93, confidence: .certain,
      patterns: [
        "error NU1403: Package content hash validation failed for {package}. ",
        "error NU1403: The package {package} sha512 validation failed",
        "error NU1403: {message...}",
      ],
      causes: [
        "A source re-signed or repacked the package, or two sources have different packages with the same name and version.",
        "The lock file was written on a machine with a changed package in its cache.",
      ],
      fixes: [
        Fix(
          "Clear the NuGet caches on your machine, regenerate the lock file, review the change and commit it.",
          snippet: "dotnet nuget locals all --clear && dotnet restore --force-evaluate"),
        "Map the package to one source in NuGet.config (packageSourceMapping).",
      ],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1403"],
      examples: [
        "/src/App.csproj : error NU1403: Package content hash validation failed for Dapper.2.1.35. The package is different than the last restore."
      ]
    ),
    Rule(
      id: "dotnet-package-downgrade", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title:
        "Package downgrade: the project references {package} {version}, but another package needs {needed} or later",
      level: 92, confidence: .certain,
      patterns: [
        Pattern("error NU1605: {...}Detected package downgrade: {package} from {needed} to {version}. "),
        Pattern("error NU1605: {...}Detected package downgrade: {package} from {needed} to {version}"),
        Pattern(
          "error NU1109: Detected package downgrade: {package} from {needed} to centrally defined {version}"),
      ],
      causes: [
        "Another package was updated and needs a newer version; the project's reference was not updated."
      ],
      fixes: [
        Fix(
          "Set the higher version in the project file (or in Directory.Packages.props).",
          snippet: "<PackageReference Include=\"{package}\" Version=\"{needed}\" />")
      ],
      verify: ["dotnet nuget why <project> {package}"],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1605"],
      examples: [
        "/src/App.csproj : error NU1605: Warning As Error: Detected package downgrade: Npgsql from 8.0.3 to 8.0.1. Reference the package directly from the project to select a different version."
      ]
    ),
    Rule(
      id: "dotnet-package-conflict", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title: "Version conflict: two packages need different versions of {package}",
      level: 92, confidence: .certain,
      patterns: [
        "error NU1107: Version conflict detected for {package}. ",
        "error NU1107: Version conflict detected for {package}",
      ],
      causes: ["The lines below show both dependency paths to {package}."],
      fixes: [
        Fix(
          "Add {package} to the project file, in a version that both packages support.",
          snippet: "dotnet add package {package}")
      ],
      verify: ["dotnet nuget why <project> {package}"],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1107"],
      examples: [
        "/src/App.csproj : error NU1107: Version conflict detected for Grpc.Core. Install/reference Grpc.Core 2.46.6 directly to project App to resolve this issue."
      ]
    ),
    Rule(
      id: "dotnet-package-framework", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title: "The package {package} {version} does not support {framework|the project's target framework}",
      level: 92, confidence: .certain,
      patterns: [
        "error NU1202: Package {package} {version} is not compatible with {framework} (",
        "error NU1202: Package {package} {version} is not compatible with {framework}",
        Pattern("error NU1213: The package {package} {version} has a package type", more: ["'{framework}'"]),
      ],
      causes: ["The version is built for newer frameworks; the message lists those that it supports."],
      fixes: [
        "Use a version of {package} that supports {framework}, or upgrade TargetFramework (and the SDK image) to one that the message lists."
      ],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1202"],
      examples: [
        "error: NU1202: x\n/src/App.csproj : error NU1202: Package Microsoft.EntityFrameworkCore 9.0.0 is not compatible with net6.0 (.NETCoreApp,Version=v6.0). Package Microsoft.EntityFrameworkCore 9.0.0 supports: net8.0 (.NETCoreApp,Version=v8.0)"
      ]
    ),
    Rule(
      id: "dotnet-central-versions", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title:
        "Package versions are managed centrally, but Directory.Packages.props has none for {package|a package}",
      level: 92, confidence: .certain,
      patterns: [
        "error NU1010: The following PackageReference items do not define a corresponding PackageVersion item: {package}. ",
        "error NU1010: {message...}",
        Pattern(
          "error NU1015: The following PackageReference item(s) do not have a version specified: {package}",
          confidence: .likely),
        Pattern("error NU1015: {message...}", confidence: .likely),
      ],
      causes: [
        "Directory.Packages.props is not copied before the restore: the Dockerfile copies only the project files.",
        "Directory.Packages.props has no entry for the package.",
      ],
      fixes: [
        Fix(
          "Copy Directory.Packages.props (and Directory.Build.props) before the restore.",
          snippet: "COPY Directory.Packages.props Directory.Build.props ./",
          unless: ["Directory.Packages.props ", "COPY . ", "Directory.*"]),
        Fix(
          "Add the package version to Directory.Packages.props.",
          snippet: "<PackageVersion Include=\"{package}\" Version=\"<its version>\" />"),
      ],
      verify: ["RUN ls Directory.Packages.props"],
      docs: ["https://learn.microsoft.com/en-us/nuget/consume-packages/central-package-management"],
      examples: [
        "/src/App.csproj : error NU1015: The following PackageReference item(s) do not have a version specified: Dapper",
        "/src/App.csproj : error NU1010: The following PackageReference items do not define a corresponding PackageVersion item: Dapper. Projects using Central Package Management must declare",
      ]
    ),
    Rule(
      id: "dotnet-version-in-project", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title:
        "Package versions are managed centrally, but the project file sets one for {package|a package}",
      level: 92, confidence: .certain,
      patterns: [
        "on the PackageReference items but on the PackageVersion items: {package}",
        "error NU1008: {message...}",
      ],
      causes: [
        "Directory.Packages.props turns on central versions for all projects in its folder and subfolders."
      ],
      fixes: [
        "Move the version of {package|the package} to Directory.Packages.props, and remove `Version` from the PackageReference."
      ],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1008"],
      examples: [
        "/src/App.csproj : error NU1008: Projects that use central package version management should not define the version on the PackageReference items but on the PackageVersion items: Dapper."
      ]
    ),
    Rule(
      id: "dotnet-package-version-none", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title:
        "No source has the requested version of {package}; the nearest is {nearest|in the message}",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "error NU1102: Unable to find package {package} with version",
          with: ["Nearest version: "], unless: ["PackageSourceMapping is enabled"],
          more: ["[ Nearest version: {nearest} ]"])
      ],
      causes: [
        "The version was never published in the sources of NuGet.config, or is not available yet.",
        "It is in a private feed that is not configured in the build.",
      ],
      fixes: [
        Fix(
          "Use a version that the source has, such as {nearest}.",
          snippet: "<PackageReference Include=\"{package}\" Version=\"{nearest}\" />"),
        Fix(
          "Or, if a private feed has it, copy the NuGet.config that lists the feed before the restore.",
          snippet: "COPY NuGet.config ./", unless: ["NuGet.config", "NuGet.Config", "nuget.config"]),
      ],
      verify: ["dotnet package search {package} --exact-match"],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1102"],
      examples: [
        "/src/App.csproj : error NU1102: Unable to find package Dapper with version (>= 9.9.0)\n/src/App.csproj : error NU1102:   - Found 84 version(s) in nuget.org [ Nearest version: 2.1.66 ]"
      ]
    ),
    Rule(
      id: "dotnet-project-not-in-context", partOf: "dotnet-project-missing", family: "dotnet", subject: .file,
      title: "The solution contains the project {path}, but the file is not in the image",
      level: 93, confidence: .likely, repairs: [],
      patterns: [
        Pattern(
          "{path} : error MSB4025: The project file could not be loaded",
          with: ["Could not find a part of the path"]),
        Pattern(
          "{path} : error MSB4025: The project file could not be loaded", with: ["Could not find file"]),
      ],
      causes: [
        "The project was not copied, or it is outside the build context. Often it is `docker-compose.dcproj`, which Visual Studio adds to the solution."
      ],
      fixes: [
        Fix(
          "Restore and publish the project instead of the solution.",
          snippet: "RUN dotnet restore <project>/<project>.csproj"),
        "Or copy the project before this step, or remove it from the solution.",
      ],
      verify: ["dotnet sln list"],
      docs: ["https://learn.microsoft.com/visualstudio/msbuild/errors/msb4025"],
      examples: [
        "/docker/docker-compose.dcproj : error MSB4025: The project file could not be loaded.\nCould not find a part of the path '/docker/docker-compose.dcproj'."
      ]
    ),
    Rule(
      id: "dotnet-sass-compiler", family: "dotnet", subject: .package,
      title:
        "The Sass compiler of AspNetCore.SassCompiler failed without a message: most likely it cannot start in this image",
      level: 88, confidence: .likely,
      patterns: [
        "AspNetCore.SassCompiler.targets({...}error : Error running sass compiler:  [",
        "Error running sass compiler: {...}src/dart: not found",
      ],
      causes: [
        "The package contains Dart Sass for glibc. Alpine has musl, so Dart Sass does not start there without gcompat."
      ],
      fixes: [
        Fix(
          "Install gcompat before `dotnet build` or `dotnet publish`.",
          snippet: "RUN apk add --no-cache gcompat",
          base: .apk),
        "Or build on a Debian or Ubuntu image of the SDK.",
      ],
      docs: ["https://github.com/koenvzeijl/AspNetCore.SassCompiler"],
      examples: [
        "/root/.nuget/packages/aspnetcore.sasscompiler/1.52.3/build/AspNetCore.SassCompiler.targets(11,5): error : Error running sass compiler:  [/source/shop.csproj]"
      ]
    ),
    Rule(
      id: "dotnet-sass-error", family: "dotnet", subject: .program,
      title: "A Sass file does not compile: {message}",
      level: 87, confidence: .certain,
      patterns: [
        "AspNetCore.SassCompiler.targets({...}error : Error running sass compiler: Error: {message...} ["
      ],
      causes: ["The Sass file has an error, or imports a file that is not in the image."],
      fixes: [
        "Correct the Sass file at the place that the lines below the error show.",
        "If an imported file is missing, copy it into the image before this step.",
      ],
      docs: ["https://sass-lang.com/documentation/at-rules/import/"],
      examples: [
        "/root/.nuget/packages/a/build/AspNetCore.SassCompiler.targets(16,5): error : Error running sass compiler: Error: Can't find stylesheet to import. [/source/shop.csproj]"
      ]
    ),
  ]
}
