extension RuleCatalog {
  /// .NET: NuGet, the SDK and project files.
  static let dotnet: [Rule] = [
    Rule(
      id: "dotnet-source", family: "dotnet",
      title: "The NuGet source {source|of the project} cannot be reached or rejects the build",
      level: 84, confidence: .likely, retryable: true,
      patterns: [
        Pattern("error NU1301: Unable to load the service index for source {source}"),
        Pattern("error NU1301: {message...}"), "error : Unable to load the service index for source {source}",
        Pattern("Unable to load the service index for source {source}", notOnLine: ["warning"]),
        Pattern("error NU1900: {message...}"), Pattern("error NU1302: {message...}"),
      ]
        // Every program that asks a server may say so.
        + .each(["401 (Unauthorized)", "403 (Forbidden)"]) { status in
          [
            Pattern("Response status code does not indicate success: \(status)", with: ["NuGet"]),
            Pattern("Response status code does not indicate success: \(status)", with: ["nuget"]),
            Pattern("Response status code does not indicate success: \(status)", with: ["error NU"]),
            Pattern("Response status code does not indicate success: \(status)", inStep: "dotnet restore"),
          ]
        },
      causes: [
        "The build has no DNS, proxy or route to the source; the next lines show the reason.",
        "A private feed answers 401 or 403: its credentials are not in the build.",
        "A company proxy replaces the certificate, and the image does not trust it.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, check DNS and proxy. For a private feed, mount a NuGet.Config with its credentials as a secret.",
          snippet:
            "RUN --mount=type=secret,id=nugetconfig,target=/root/.nuget/NuGet/NuGet.Config dotnet restore"),
        Fix(
          "Behind an HTTP proxy, pass the proxy to the build.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<your proxy>:<port> ."),
        "If the server was unavailable for a moment, retry the build.",
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
      id: "dotnet-source-unresolved", partOf: "dotnet-source", family: "dotnet", subject: .network,
      title:
        "The host of the NuGet source {source|of the project} cannot be resolved: DNS does not work in the build",
      level: 86, confidence: .likely, retryable: true,
      repairs: [],
      patterns: .each([
        "Resource temporarily unavailable", "Name or service not known",
        "Temporary failure in name resolution",
        "Name does not resolve", "No such host is known",
      ]) {
        Pattern("Unable to load the service index for source {source}", with: [$0], notOnLine: ["warning"])
      },
      causes: [
        "The build container has no DNS server that answers: a VPN, a firewall, or a DNS server that only the host reaches.",
        "The source exists only in another network.",
      ],
      fixes: [
        Fix(
          "Build with the host's network; if that works, set a DNS server for the Docker daemon.",
          snippet: "docker build --network=host ."),
        Fix(
          "Set DNS servers in /etc/docker/daemon.json, and restart Docker.",
          snippet: #"{ "dns": ["<your DNS server>"] }"#),
      ],
      verify: ["docker run --rm busybox nslookup <host of the source>"],
      docs: ["https://docs.docker.com/engine/daemon/troubleshoot/#dns-resolver-issues"],
      examples: [
        "error : Unable to load the service index for source https://nuget.example.com/v3/index.json.\nerror :   Name or service not known (nuget.example.com:443)"
      ]
    ),
    Rule(
      id: "dotnet-source-login", partOf: "dotnet-source", family: "dotnet", subject: .registry,
      title:
        "The NuGet feed {source|of the project} requires credentials, which the build does not have",
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
        "The feed is private. A login on the runner (NuGetAuthenticate, `dotnet nuget add source`) does not apply in the build's containers.",
        "The token is expired, or does not have permission to read packages.",
      ],
      fixes: [
        Fix(
          "Mount a NuGet.Config with the feed's credentials as a secret in this step.",
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
      title: "NuGet does not find {package|a package}, or the requested version, in its sources",
      level: 90, confidence: .certain,
      patterns: [
        Pattern("error NU1101: Unable to find package {package}"),
        Pattern("error NU1102: Unable to find package {package} with"),
        Pattern("error NU1100: Unable to resolve '{package...}' for"),
        Pattern("error NU1103: Unable to find a stable package {package}"),
        Pattern(
          "Unable to find version '{version}' of package '{package}'.",
          unless: ["Unable to load the service index for source"]),
      ],
      causes: [
        "The package or version is in none of the sources: a typo, or the NuGet.config with the private feed is not copied."
      ],
      fixes: [
        Fix(
          "Copy the NuGet.config that lists the package's feed before the restore, or correct the package name or version in the project file.",
          snippet: "COPY NuGet.config *.csproj ./\nRUN dotnet restore",
          unless: ["NuGet.config", "NuGet.Config", "nuget.config"]),
        "If the feed does not have {package|the package} in this version, correct the project file.",
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
      title:
        "The .NET SDK is missing, has the wrong version, or finds no project ({problem|see the message})",
      level: 92, confidence: .certain,
      patterns: [
        "error NETSDK1045: The current .NET SDK does not support targeting {problem...}.  Either",
        "error NETSDK1045: {problem...}",
        Pattern("A compatible .NET SDK was not found", more: ["Requested SDK version: {problem}"]),
        Pattern("A compatible installed .NET SDK for global.json version [{problem}]"),
        "No .NET SDKs were found.", "Did not find a suitable dotnet SDK at",
        "error MSB1003: {problem...}", "error MSB1009: {problem...}",
        "It was not possible to find any installed .NET Core SDKs", "error NETSDK1209: {problem...}",
        "Couldn't find a project to run. Ensure a project exists in",
      ],
      causes: [
        "NETSDK1045 or global.json: the SDK image is older than the target framework requires.",
        "MSB1003, MSB1009: the project file is not copied to WORKDIR, or the path in the command is wrong.",
        "The image is an aspnet or runtime image, which has no SDK.",
      ],
      fixes: [
        Fix(
          "Use the `sdk` image that matches TargetFramework; if no project is found, copy the .csproj to the path that the command uses.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build"),
        Fix(
          "Copy each project file into a separate directory.",
          snippet: """
            COPY <folder>/<project>.csproj <folder>/
            RUN dotnet restore <folder>/<project>.csproj
            """),
        "Set rollForward in global.json to allow newer SDKs, or add global.json to .dockerignore.",
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
      title: "The directory contains several project or solution files, and the command does not specify one",
      level: 92, confidence: .certain,
      patterns: ["error MSB1011: {problem...}", "error MSB1050: {problem...}"],
      causes: [
        "A solution or another project is next to the one to build.",
        "COPY put several projects into one directory: if the source is a list of files, their directories are lost.",
      ],
      fixes: [
        Fix(
          "Specify the project or solution file in the command.",
          snippet: "RUN dotnet publish <folder>/<project>.csproj <options>"),
        Fix(
          "Or copy each project into a separate directory.",
          snippet: "COPY <folder>/<project>.csproj <folder>/"),
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
      title: "obj directories from another machine were copied into the image",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("Unable to find fallback package folder '{path...}'", notOnLine: ["folder '/"]),
        Pattern("Unable to find fallback package folder '{path...}'", confidence: .likely),
      ],
      causes: [
        "`COPY . .` also copied obj/project.assets.json, which contains a folder of that machine ({path})."
      ],
      fixes: [Fix("Add bin and obj to .dockerignore.", snippet: "# .dockerignore\n**/bin\n**/obj")],
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
      title: "Project or imported file not found in the image: {path|see the message}",
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
          // It is a warning.
          unless: [": error "], confidence: .likely),
      ],
      causes: [
        "The solution or a project references it, but the Dockerfile copies only some of the project files.",
        "Directory.Build.props or another imported file is not in the build context.",
        "The name differs in upper and lower case: Windows accepts that, Linux does not.",
      ],
      fixes: [
        Fix(
          "Copy every referenced project before the restore, or restore only the project that you publish.",
          snippet: """
            COPY <solution>.sln ./
            COPY <folder>/<project>.csproj <folder>/
            """),
        "Use the repository root as the build context.",
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
      title: "The SDK is missing the workloads {workloads|that the project needs}",
      level: 92, confidence: .certain,
      patterns: [
        "error NETSDK1147: To build this project, the following workloads must be installed: {workloads...}",
        "error NETSDK1147: {message...}",
      ],
      causes: ["MAUI, WebAssembly and mobile projects need workloads that the SDK image does not include."],
      fixes: [
        Fix(
          "Install the workloads with `dotnet workload restore` before the build.",
          snippet: "RUN dotnet workload restore   # or: dotnet workload install wasm-tools")
      ],
      verify: ["docker run --rm {image|<image>} dotnet workload list"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/tools/dotnet-workload-restore"],
      examples: [
        "error NETSDK1147: To build this project, the following workloads must be installed: wasm-tools"
      ]
    ),
    Rule(
      id: "dotnet-sdk-resolver", family: "dotnet",
      title: "MSBuild does not find the SDK {sdk} that a project uses",
      level: 91, confidence: .certain,
      patterns: ["error MSB4236: The SDK '{sdk}' specified could not be found"],
      causes: [
        "The project uses an SDK that the image does not have (Windows desktop, a NuGet-based one such as Aspire, or docker-compose's .dcproj).",
        "global.json specifies the SDK version, and is not copied.",
      ],
      fixes: [
        "Restore only the project that you publish, not the solution with the .dcproj. If global.json lists the SDK, copy it before the restore."
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
      causes: ["NuGet audit found an advisory, and the project treats warnings as errors."],
      fixes: [
        Fix(
          "Update {package} to a version without the vulnerability.", snippet: "dotnet add package {package}",
          when: ["{package}"]),
        Fix("Update the package to a version without the vulnerability.", unless: ["{package}"]),
        "Or add the code to WarningsNotAsErrors, or the advisory to NuGetAuditSuppress.",
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
      id: "dotnet-proxy-refused", partOf: "http-proxy-refused", family: "dotnet", subject: .network,
      title: "The HTTP proxy {proxy} did not connect .NET with the server ({code})",
      level: 95, confidence: .certain,
      patterns: ["The proxy tunnel request to proxy '{proxy}' failed with status code '{code#}'"],
      causes: [
        "407: the proxy requires a user name and password. 403: it does not allow this server.",
        "502, 503, 504: the proxy cannot reach the server.",
      ],
      fixes: [
        Fix(
          "Pass the proxy with its login as a build argument.",
          snippet: "docker build --build-arg HTTPS_PROXY=http://<user>:<password>@<your proxy>:<port> .",
          when: ["'407'"]),
        Fix("Ask the proxy's administrator to allow the server.", when: ["'403'"]),
        Fix("Retry the build; if it fails again, check that the proxy reaches the server.", when: ["'50"]),
        "If the server needs no proxy, add its domain to the build argument NO_PROXY.",
      ],
      docs: ["https://docs.docker.com/engine/cli/proxy/"],
      examples: [
        "error NU1301: The proxy tunnel request to proxy 'http://proxy.example:8080/' failed with status code '407'."
      ],
      implies: ["dotnet-source"]
    ),
    Rule(
      id: "nuget-public-feed-unreachable", partOf: "dotnet-source", family: "dotnet",
      title: "nuget.org cannot be reached from the build: DNS or network failure",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json",
          unless: [
            "401 (Unauthorized)", "403 (Forbidden)", "The SSL connection could not be established",
            "certificate", "The proxy tunnel request to proxy",
          ]),
        Pattern(
          "Unable to load the service index for source https://api.nuget.org/v3/index.json",
          unless: [
            "401 (Unauthorized)", "403 (Forbidden)", "The SSL connection could not be established",
            "certificate", "The proxy tunnel request to proxy",
          ]),
      ],
      causes: [
        "The feed is public: the build container has no DNS or no route to it, or the connection failed for a moment."
      ],
      fixes: [
        "Retry the build; if it fails again, set a DNS server for Docker that containers can reach (`dns` in daemon.json), or try `docker build --network=host .`.",
        Fix(
          "Behind an HTTP proxy, pass the proxy to the build.",
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
