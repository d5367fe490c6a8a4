extension RuleCatalog {
  /// Commands in images of Windows: cmd and PowerShell.
  static let windowsCommands: [Rule] = [
    Rule(
      id: "windows-command-missing", partOf: "command-not-found", family: "shell",
      title: "The Windows image has no command {program}",
      level: 67, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "'{program}' is not recognized as an internal or external command",
          notOnLine: ["'powershell'", "'powershell.exe'"]),
        Pattern("The term '{program}' is not recognized as {...}cmdlet", inDockerfile: ["windows"]),
        Pattern("The term '{program}' is not recognized as {...}cmdlet", inDockerfile: ["C:\\"]),
        Pattern(
          "The term '{program}' is not recognized as {...}cmdlet", inDockerfile: ["SHELL [\"powershell\""]),
      ],
      causes: [
        "The base image does not bring it (a runtime image has no SDK), or a step before installed it into a folder that is not in PATH.",
        "It is a command of Linux: Windows containers have none of those.",
      ],
      fixes: [
        Fix(
          "Start from the image that builds the .NET Framework: the runtime image has no `dotnet` command.",
          snippet: "FROM mcr.microsoft.com/dotnet/framework/sdk:4.8",
          when: ["'dotnet'", "framework"]),
        Fix(
          "Start from an image with the SDK: a runtime image has no `dotnet` command.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:<version>-windowsservercore-ltsc2022",
          when: ["'dotnet'"], unless: ["framework"]),
        Fix(
          "Start from an image that brings {program}, or install it in a step before.",
          unless: ["'dotnet'"]),
        Fix("If it is there, name its folder.", snippet: "RUN setx /M PATH \"%PATH%;<its folder>\""),
      ],
      verify: ["docker run --rm {image|<image>} cmd /c where {program}"],
      docs: [
        "https://learn.microsoft.com/virtualization/windowscontainers/manage-docker/manage-windows-dockerfile"
      ],
      examples: [
        "'ninja' is not recognized as an internal or external command,\noperable program or batch file."
      ]
    ),
    Rule(
      id: "windows-nanoserver-powershell", partOf: "command-not-found", family: "shell", subject: .package,
      title: "The image has no Windows PowerShell; Nano Server images leave it out",
      level: 76, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern(
          "'powershell' is not recognized as an internal or external command", inDockerfile: ["nanoserver"]),
        Pattern(
          "'powershell.exe' is not recognized as an internal or external command",
          inDockerfile: ["nanoserver"]
        ),
        Pattern(
          "'powershell' is not recognized as an internal or external command", confidence: .likely),
        Pattern(
          "'powershell.exe' is not recognized as an internal or external command", confidence: .likely),
      ],
      causes: [
        "Nano Server has cmd, curl and tar, but no Windows PowerShell; .NET's Nano Server images are made from it."
      ],
      fixes: [
        Fix(
          "Do this step in a stage from Server Core, and copy the result.",
          snippet: """
            FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS files
            RUN powershell -Command "<command>"
            FROM {image|<image>}
            COPY --from=files <folder> <folder>
            """),
        "Unpack with `tar -xf <file>.zip`, download with `curl -fsSLO <address>`: both are there.",
      ],
      verify: ["docker run --rm {image} cmd /C where pwsh"],
      docs: [
        "https://learn.microsoft.com/en-us/virtualization/windowscontainers/manage-containers/container-base-images"
      ],
      examples: ["'powershell' is not recognized as an internal or external command,"]
    ),
    Rule(
      id: "powershell-tls", family: "shell", subject: .network,
      title: "Windows PowerShell and the server could not agree on TLS",
      level: 88, confidence: .likely,
      patterns: [
        "The request was aborted: Could not create SSL/TLS secure",
        "The underlying connection was closed: An unexpected error occurred on a send",
      ],
      causes: [
        "Windows PowerShell on Server 2016 offers TLS 1.0 unless it is told otherwise; the server wants TLS 1.2."
      ],
      fixes: [
        Fix(
          "Choose TLS 1.2 in the same RUN, before the download.",
          snippet:
            "RUN [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12; <command>"),
        "Take a newer base image: ltsc2019 and ltsc2022 offer TLS 1.2 by default.",
        "Download by `curl.exe -fsSLO <address>`, if the image has it.",
      ],
      verify: ["docker run --rm {image} powershell [Net.ServicePointManager]::SecurityProtocol"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/framework/network-programming/tls"],
      examples: [
        "Invoke-WebRequest : The request was aborted: Could not create SSL/TLS secure channel.",
        "Invoke-WebRequest : The underlying connection was closed: An unexpected error occurred on a send.",
      ]
    ),
  ]
}
