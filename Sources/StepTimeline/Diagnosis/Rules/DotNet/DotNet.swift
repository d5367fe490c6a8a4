extension RuleCatalog {
  /// .NET: NuGet, the SDK and project files.
  static let dotnet: [Rule] = [
    Rule(
      id: "dotnet-source", family: "dotnet",
      title: "The NuGet source {source|of the project} cannot be reached or refuses the build",
      level: 84, confidence: .likely, retryable: true,
      patterns: [
        Pattern("error NU1301: Unable to load the service index for source {source}"),
        Pattern("error NU1301: {message...}"), "error : Unable to load the service index for source {source}",
        Pattern("Unable to load the service index for source {source}", notOnLine: ["warning"]),
        Pattern("error NU1900: {message...}"), Pattern("error NU1302: {message...}"),
        "Response status code does not indicate success: 401 (Unauthorized)",
        "Response status code does not indicate success: 403 (Forbidden)",
      ],
      causes: [
        "The build has no DNS, proxy or route to the source; the next lines name the reason.",
        "A private feed answers 401 or 403: its credentials are not in the build.",
        "A company proxy replaces the certificate, and the image does not trust it.",
      ],
      fixes: [
        Fix(
          "Give the feed's credentials as a secret.",
          snippet:
            "RUN --mount=type=secret,id=nugetconfig,target=/root/.nuget/NuGet/NuGet.Config dotnet restore"),
        Fix(
          "Pass the proxy.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        "Run the build again if the server failed for a moment.",
      ],
      verify: [
        """
        docker run --rm {image|mcr.microsoft.com/dotnet/sdk:8.0} curl -sSI \
        {source|https://api.nuget.org/v3/index.json}
        """
      ],
      docs: [
        "https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1301",
        "https://learn.microsoft.com/en-us/nuget/consume-packages/consuming-packages-authenticated-feeds",
      ],
      examples: [
        """
        /src/web.csproj : error NU1301: Unable to load the service index for source \
        https://nuget.example.com/v3/index.json.
        """
      ]
    ),
    Rule(
      id: "dotnet-source-login", partOf: "dotnet-source", family: "dotnet", subject: .registry,
      title:
        "The NuGet feed {source|of the project} wants credentials, which the build does not have",
      level: 91, confidence: .certain,
      patterns: .each([
        "Response status code does not indicate success: 401 (Unauthorized)",
        "Response status code does not indicate success: 403 (Forbidden)",
        "GSSAPI operation failed with error",
      ]) {
        [
          Pattern(
            $0, with: ["NU1301"], unless: ["https://api.nuget.org/"],
            more: ["Unable to load the service index for source {source}/index.json"],
            // A firewall may answer 403, too.
            confidence: $0.hasSuffix("(Unauthorized)") ? nil : .likely),
          Pattern(
            $0, with: ["Unable to load the service index for source"], unless: ["https://api.nuget.org/"],
            more: ["Unable to load the service index for source {source}/index.json"],
            // A firewall may answer 403, too.
            confidence: $0.hasSuffix("(Unauthorized)") ? nil : .likely),
        ]
      },
      causes: [
        "The feed is private. A login on the runner (NuGetAuthenticate, `dotnet nuget add source`) does not reach into the build's containers.",
        "The token has run out, or may not read packages.",
      ],
      fixes: [
        Fix(
          "Hand the feed's credentials to this step as a secret.",
          snippet: """
            RUN --mount=type=secret,id=nugetconfig,target=/root/.nuget/NuGet/NuGet.Config dotnet restore
            # docker build --secret id=nugetconfig,src=nuget.config .
            """)
      ],
      verify: ["grep -n packageSources -A9 nuget.config"],
      docs: [
        "https://learn.microsoft.com/en-us/nuget/consume-packages/consuming-packages-authenticated-feeds",
        "https://docs.docker.com/build/building/secrets/",
      ],
      examples: [
        """
        /src/web.csproj : error NU1301: Unable to load the service index for source https://pkgs.example.com/v3/index.json.
        /src/web.csproj : error NU1301:   Response status code does not indicate success: 401 (Unauthorized).
        """
      ]
    ),
    Rule(
      id: "dotnet-package", family: "dotnet",
      title: "NuGet cannot restore {package|a package} as the project asks",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("error NU1101: Unable to find package {package}"),
        Pattern("error NU1102: Unable to find package {package} with"),
        Pattern("error NU1100: Unable to resolve '{package...}' for"),
        Pattern("error NU1103: Unable to find a stable package {package}"),
        "Unable to find version '{version}' of package '{package}'.",
      ],
      causes: [
        """
        The package or version is in none of the sources: a typo, or NuGet.config with a private feed is not \
        copied.
        """
      ],
      fixes: [
        Fix(
          "If the package is in a private feed, copy the NuGet.config that names it before the restore.",
          snippet: "COPY NuGet.config *.csproj ./\nRUN dotnet restore",
          unless: ["NuGet.config", "NuGet.Config", "nuget.config"]),
        "Correct the name or the version of {package|the package} in the project file.",
      ],
      verify: ["dotnet nuget list source", "dotnet list package --include-transitive"],
      docs: [
        "https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1101"
      ],
      examples: [
        """
        /src/web.csproj : error NU1101: Unable to find package Acme.Core. No packages exist with this id \
        in source(s): nuget.org
        """,
        "Unable to find version '1.2.3' of package 'Acme.Core'.",
      ]
    ),
    Rule(
      id: "dotnet-sdk", family: "dotnet",
      title: "The .NET SDK of the image does not fit, or finds no project ({problem|see the message})",
      level: 92, confidence: .certain,
      patterns: [
        "error NETSDK1045: The current .NET SDK does not support targeting {problem...}.  Either",
        "error NETSDK1045: {problem...}",
        Pattern("A compatible .NET SDK was not found", more: ["Requested SDK version: {problem}"]),
        Pattern("A compatible installed .NET SDK for global.json version [{problem}]"),
        "No .NET SDKs were found.", "Did not find a suitable dotnet SDK at",
        "error MSB1003: {problem...}", "error MSB1009: {problem...}",
        Pattern("It was not possible to find any compatible framework version", confidence: .likely),
        Pattern("You must install or update .NET to run this application.", confidence: .likely),
        "It was not possible to find any installed .NET Core SDKs", "error NETSDK1209: {problem...}",
        "Couldn't find a project to run. Ensure a project exists in",
      ],
      causes: [
        "NETSDK1045 or global.json: the SDK image is older than the target framework asks for.",
        "MSB1003, MSB1009: the project file is not copied to WORKDIR, or the path in the command is another.",
        "The image is the aspnet or runtime one, which has no SDK.",
      ],
      fixes: [
        Fix(
          "Use the SDK image of your target framework.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build"),
        Fix(
          "Copy each project file into its own directory.",
          snippet: """
            COPY <folder>/<project>.csproj <folder>/
            RUN dotnet restore <folder>/<project>.csproj
            """),
        "Let global.json allow newer SDKs (rollForward), or leave it out of the context.",
      ],
      verify: [
        "docker run --rm {image|<image>} dotnet --list-sdks",
        "cat global.json; grep -rn TargetFramework --include='*.csproj' .",
      ],
      docs: [
        "https://learn.microsoft.com/en-us/dotnet/core/tools/sdk-errors/netsdk1045",
        "https://learn.microsoft.com/en-us/dotnet/core/tools/global-json",
        "https://learn.microsoft.com/en-us/visualstudio/msbuild/errors/msb1003",
      ],
      examples: [
        "MSBUILD : error MSB1003: Specify a project or solution file.",
        """
        Microsoft.NET.TargetFrameworkInference.targets(166,5): error NETSDK1045: The current .NET SDK \
        does not support targeting .NET 9.0.  Either target .NET 8.0
        """,
      ]
    ),
    Rule(
      id: "dotnet-project-ambiguous", family: "dotnet",
      title: "The directory holds several project or solution files, and the command names none of them",
      level: 92, confidence: .certain,
      patterns: ["error MSB1011: {problem...}", "error MSB1050: {problem...}"],
      causes: [
        "A solution or another project lies beside the one to build.",
        "COPY put several projects into one directory: a source that is a list of files loses its directories.",
      ],
      fixes: [
        Fix(
          "Name the project in the command.",
          snippet: "RUN dotnet publish <folder>/<project>.csproj <options>"),
        Fix(
          "Or copy each project into its own directory.", snippet: "COPY <folder>/<project>.csproj <folder>/"),
      ],
      verify: ["RUN ls *.sln *.slnx *.csproj"],
      docs: [
        "https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-publish",
        "https://docs.docker.com/reference/dockerfile/#copy",
      ],
      examples: [
        """
        MSBUILD : error MSB1011: Specify which project or solution file to use because this folder contains \
        more than one project or solution file.
        """
      ]
    ),
    Rule(
      id: "dotnet-fallback-folder", family: "dotnet",
      title: "obj directories of another machine were copied into the image",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("Unable to find fallback package folder '{path...}'", notOnLine: ["folder '/"]),
        Pattern("Unable to find fallback package folder '{path...}'", confidence: .likely),
      ],
      causes: ["COPY . . took obj/project.assets.json along, which names a folder of that machine ({path})."],
      fixes: [Fix("Leave them out of the context.", snippet: "# .dockerignore\n**/bin\n**/obj")],
      verify: ["cat .dockerignore"],
      docs: [
        "https://docs.docker.com/build/concepts/context/#dockerignore-files",
        "https://learn.microsoft.com/en-us/dotnet/core/docker/build-container",
      ],
      examples: [
        """
        error MSB4018: NuGet.Packaging.Core.PackagingException: Unable to find fallback package folder \
        'C:\\Program Files\\NuGetPackages'.
        """
      ]
    ),
    Rule(
      id: "dotnet-project-missing", family: "dotnet",
      title: "A project or imported file is not in the image: {path|see the message}",
      level: 91, confidence: .certain,
      patterns: [
        "error MSB3202: The project file \"{path}\" was not found",
        "error MSB4019: The imported project \"{path}\" was not found",
        Pattern("error MSB4025: {message...}", confidence: .likely),
        Pattern("error MSB5023: {message...}", confidence: .likely),
        Pattern("error NU1105: Unable to find project information for '{path}'", confidence: .likely),
        "error NU1104: Unable to find project '{path}'",
        "CSC : error CS2001: Source file '{path}' could not be found",
        Pattern("error CS0006: Metadata file '{path}' could not be found", confidence: .likely),
        Pattern(
          "Skipping restore for project '{path}'. The project file may be invalid or missing targets",
          confidence: .likely),
      ],
      causes: [
        "The solution or a project references it, and the Dockerfile copies only some of the project files.",
        "Directory.Build.props or a file outside the build context is imported.",
        "The name differs in letter case: Windows accepts that, Linux does not.",
      ],
      fixes: [
        Fix(
          "Copy each project before the restore.",
          snippet: """
            COPY <solution>.sln ./
            COPY <folder>/<project>.csproj <folder>/
            """),
        "Restore the project that you publish instead of the solution.",
        "Build with the root of the repository as context.",
      ],
      verify: ["dotnet sln list", "RUN find . -name '*.csproj'"],
      docs: [
        "https://learn.microsoft.com/en-us/dotnet/core/docker/build-container",
        "https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1105",
      ],
      examples: [
        "/src/Shop.sln.metaproj : error MSB3202: The project file \"/src/Core/Core.csproj\" was not found."
      ]
    ),
    Rule(
      id: "dotnet-workload", family: "dotnet",
      title: "The SDK lacks the workloads {workloads|that the project needs}",
      level: 92, confidence: .certain,
      patterns: [
        "error NETSDK1147: To build this project, the following workloads must be installed: {workloads...}",
        "error NETSDK1147: {message...}",
      ],
      causes: ["MAUI, WebAssembly and mobile projects need workloads that the SDK image does not hold."],
      fixes: [
        Fix(
          "Install them.", snippet: "RUN dotnet workload restore   # or: dotnet workload install wasm-tools")
      ],
      verify: ["docker run --rm {image|<image>} dotnet workload list"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-workload-restore"],
      examples: [
        "error NETSDK1147: To build this project, the following workloads must be installed: wasm-tools"
      ]
    ),
    Rule(
      id: "dotnet-sdk-resolver", family: "dotnet",
      title: "MSBuild does not find the SDK {sdk} that a project names",
      level: 91, confidence: .certain,
      patterns: ["error MSB4236: The SDK '{sdk}' specified could not be found"],
      causes: [
        """
        The project needs another SDK (Windows desktop, a NuGet-based one such as Aspire or \
        docker-compose's .dcproj).
        """,
        "global.json lists its version, and is not copied.",
      ],
      fixes: [
        "Restore the one project that you publish, not the solution with the .dcproj.",
        "Copy global.json before the restore.",
      ],
      verify: ["grep -rn 'Sdk=' --include='*.*proj' ."],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/errors/msb4236"],
      examples: [
        "/src/compose.dcproj : error MSB4236: The SDK 'Microsoft.Docker.Sdk' specified could not be found."
      ]
    ),
    Rule(
      id: "dotnet-vulnerability-error", family: "dotnet",
      title: "{package|A package} has a known vulnerability, which stops the restore",
      level: 90, confidence: .certain,
      patterns: .each(
        [
          "error NU1901: {message...}", "error NU1902: {message...}", "error NU1903: {message...}",
          "error NU1904: {message...}",
        ], more: ["Package '{package}' {} has a known"]),
      causes: ["NuGet's audit finds an advisory, and warnings are errors in this project."],
      fixes: [
        Fix(
          "Update {package} to a version without the advisory.", snippet: "dotnet add package {package}",
          when: ["{package}"]),
        Fix("Update the package to a version without the advisory.", unless: ["{package}"]),
        "Or list the code in WarningsNotAsErrors, or the advisory in NuGetAuditSuppress.",
      ],
      verify: ["dotnet list package --vulnerable --include-transitive"],
      docs: ["https://learn.microsoft.com/en-us/nuget/concepts/auditing-packages"],
      examples: [
        """
        /src/web.csproj : error NU1903: Warning As Error: Package 'Acme.Json' 1.0.0 has a known high \
        severity vulnerability
        """
      ]
    ),
    Rule(
      id: "nuget-public-feed-unreachable", partOf: "dotnet-source", family: "dotnet",
      title: "nuget.org cannot be reached from the build: its name or the network failed",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json",
          unless: [
            "401 (Unauthorized)", "403 (Forbidden)", "The SSL connection could not be established",
            "certificate",
          ]),
        Pattern(
          "Unable to load the service index for source https://api.nuget.org/v3/index.json",
          unless: [
            "401 (Unauthorized)", "403 (Forbidden)", "The SSL connection could not be established",
            "certificate",
          ]),
      ],
      causes: [
        "The feed is public: the build container has no DNS or no way to it, or the connection failed for a moment."
      ],
      fixes: [
        "Build again; if it stays so, give docker a DNS server that containers can reach (`dns` in daemon.json), or try `docker build --network=host .`.",
        Fix(
          "If the way out is an HTTP proxy, pass it.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
      ],
      verify: ["docker run --rm busybox nslookup api.nuget.org"],
      docs: ["https://learn.microsoft.com/nuget/reference/errors-and-warnings/nu1301"],
      examples: [
        "/src/app.csproj : error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json."
      ]
    ),
  ]
}
