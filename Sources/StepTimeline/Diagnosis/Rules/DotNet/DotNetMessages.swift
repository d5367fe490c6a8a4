extension RuleCatalog {
  /// .NET: a runtime that a program lacks, and messages of MSBuild and NuGet that no other rule knows.
  static let dotnetMessages: [Rule] = [
    Rule(
      id: "dotnet-runtime-missing", partOf: "dotnet-sdk", family: "dotnet", subject: .package,
      title:
        "The program needs the .NET runtime {framework|of another kind} {needed|(see the message)}, which the image does not have",
      level: 93, confidence: .certain, repairs: [],
      patterns: .each(
        [
          "You must install or update .NET to run this application.",
          "It was not possible to find any compatible framework version",
        ],
        more: [
          "Framework: '{framework}', version '{needed}'",
          "The framework '{framework}', version '{needed}' was not found",
          "The specified framework '{framework}', version '{needed}' was not found",
        ]),
      causes: [
        "The program was built for another .NET than the image has: a tool that is older than the SDK, or an image of another version in the last stage.",
        "`Microsoft.AspNetCore.App` is only in the aspnet and sdk images, not in the runtime image.",
      ],
      fixes: [
        Fix(
          "Install the release of the tool that is for the image's .NET (`--version`). If the image's .NET is newer than {needed|that of the tool}, this line lets the tool run on it.",
          snippet: "ENV DOTNET_ROLL_FORWARD=Major", when: ["/tools/"]),
        Fix(
          "Use the aspnet image of that version in the stage that runs the program.",
          snippet: "FROM mcr.microsoft.com/dotnet/aspnet:<version>", when: ["Microsoft.AspNetCore.App"],
          unless: ["/tools/"]),
        Fix(
          "Use an image with that version of .NET in the stage that runs the program.",
          snippet: "FROM mcr.microsoft.com/dotnet/runtime:<version>",
          unless: ["/tools/", "Microsoft.AspNetCore.App"]),
        "Or publish the program for the .NET of the image (TargetFramework).",
      ],
      verify: ["docker run --rm {image|<image>} dotnet --list-runtimes"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/core/versions/selection"],
      examples: [
        "You must install or update .NET to run this application.\nFramework: 'Microsoft.NETCore.App', version '6.0.0' (x64)",
        "It was not possible to find any compatible framework version\nThe framework 'Microsoft.AspNetCore.App', version '5.0.0' was not found.",
      ]
    ),
    Rule(
      id: "dotnet-output-of-solution", partOf: "dotnet-publish-conflict", family: "dotnet",
      subject: .program,
      title: "`--output` does not work with a solution: all projects would go into one folder", level: 91,
      confidence: .certain, repairs: [],
      patterns: ["error NETSDK1194: "],
      causes: [
        "The command builds or publishes a solution with `-o`. The SDK warns of it, and warnings are errors here."
      ],
      fixes: [
        Fix(
          "Name one project in the command instead of the solution.",
          snippet: "RUN dotnet publish <folder>/<project>.csproj -o <folder of the output>")
      ],
      verify: ["dotnet sln list"],
      docs: [
        "https://learn.microsoft.com/en-us/dotnet/core/compatibility/sdk/7.0/solution-level-output-no-longer-valid"
      ],
      examples: [
        "error NETSDK1194: Warning As Error: The --output option isn't supported when building a solution."
      ]
    ),
    Rule(
      id: "dotnet-framework-of-windows", partOf: "dotnet-sdk", family: "dotnet", subject: .package,
      title:
        "The project targets .NET Framework {version|of Windows}, whose reference assemblies are not in the image",
      level: 93, confidence: .certain, repairs: [],
      patterns: [
        "error MSB3644: The reference assemblies for .NETFramework,Version={version} were",
        "error MSB3644: The reference assemblies for framework \".NETFramework,Version={version}\" were",
      ],
      causes: [
        "The .NET SDK does not include .NET Framework, which exists only for Windows. There, its developer pack has the assemblies."
      ],
      fixes: [
        Fix(
          "Add the reference assemblies as a package, which is enough to compile.",
          snippet:
            "<PackageReference Include=\"Microsoft.NETFramework.ReferenceAssemblies\" Version=\"<version>\" PrivateAssets=\"All\" />"
        ),
        "Or build only the projects that target .NET, or use a Windows image.",
      ],
      verify: ["grep -rn TargetFramework --include='*.csproj' ."],
      docs: ["https://github.com/microsoft/dotnet/tree/main/releases/reference-assemblies"],
      examples: [
        "/src/A.csproj : error MSB3644: The reference assemblies for .NETFramework,Version=v4.8 were not found.",
        "/src/A.csproj : error MSB3644: The reference assemblies for framework \".NETFramework,Version=v4.5\" were not found.",
      ]
    ),
    Rule(
      id: "dotnet-restore-warning", partOf: "dotnet-package", family: "dotnet", subject: .package,
      title: "A warning of NuGet stops the restore, because warnings are errors: {message} (NU{code})",
      level: 91,
      confidence: .certain, repairs: [],
      patterns: [
        Pattern(
          "error NU{code#}: Warning As Error: {message...}", notOnLine: ["NU190", "NU1605"])
      ],
      causes: ["`TreatWarningsAsErrors` is set, so each warning of the restore is an error."],
      fixes: [
        "Correct what the message names (in most cases a version in the project file), or add NU{code} to `WarningsNotAsErrors`."
      ],
      verify: ["dotnet restore   # on your machine"],
      docs: ["https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings"],
      examples: [
        "/src/A.csproj : error NU1603: Warning As Error: A depends on B (>= 1.0.1) but B 1.0.1 was not found."
      ]
    ),
    Rule(
      id: "dotnet-msbuild-message", family: "dotnet", subject: .program,
      title: "MSBuild error: {message} (MSB{code})", level: 57, confidence: .likely,
      patterns: ["error MSB{code#}: {message...} [/", "error MSB{code#}: {message...}"],
      causes: ["A target of the project or of a package failed; the message says what it needs."],
      fixes: [
        "Correct what the message names in the project or the command. Microsoft's list of MSBuild errors explains MSB{code}."
      ],
      verify: ["dotnet build -v:normal"],
      docs: ["https://learn.microsoft.com/en-us/visualstudio/msbuild/errors/"],
      examples: [
        "/src/a.targets(3,5): error MSB3021: Unable to copy file \"obj/a.dll\" to \"bin/a.dll\". [/src/A.csproj]"
      ]
    ),
  ]
}
