extension RuleCatalog {
  /// Commands in images of Windows: cmd and PowerShell.
  static let windowsCommands: [Rule] = [
    Rule(
      id: "windows-cmdlet-in-cmd", partOf: "command-not-found", family: "shell", subject: .program,
      title: "`{program|A word of the command}` is a PowerShell command, but cmd runs this step",
      level: 77, confidence: .likely,
      repairs: [],
      patterns: .each(cmdletVerbs) {
        Pattern(
          "'\($0)-{}' is not recognized as an internal or external command",
          notOnLine: [".exe'", ".py'", ".cmd'"],
          more: ["'{program}' is not recognized"], ignoresCase: true)
      }
        + .each(["$env:", "$ErrorActionPreference", "$ProgressPreference"]) {
          Pattern(
            "'\($0){...}' is not recognized as an internal or external command",
            more: ["'{program}' is not recognized"])
        },
      causes: [
        "Without a SHELL instruction, Windows images run each RUN with `cmd /S /C`, which has no PowerShell commands."
      ],
      fixes: [
        Fix(
          "Let PowerShell run the steps: add this line before the step.",
          snippet: "SHELL [\"powershell\", \"-Command\", \"$ErrorActionPreference = 'Stop';\"]",
          unless: ["nanoserver"]),
        Fix(
          "Nano Server has no Windows PowerShell: run this step in a stage of a `servercore` image and copy its result, or use what Nano Server has (curl, tar).",
          when: ["nanoserver"]),
        Fix(
          "Or run only this command with PowerShell.", snippet: "RUN powershell -Command <the command>"),
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell"],
      examples: [
        "'Expand-Archive' is not recognized as an internal or external command,\noperable program or batch file."
      ]
    ),
    Rule(
      id: "windows-command-missing", partOf: "command-not-found", family: "shell",
      title: "Command not found in the Windows image: {program}",
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
        "The base image does not include it (a runtime image has no SDK), or an earlier step installed it in a folder that is not in PATH.",
        "It is a Linux command, and Windows containers do not have it.",
      ],
      fixes: [
        Fix(
          "Use the .NET Framework SDK image: the runtime image has no `dotnet` command.",
          snippet: "FROM mcr.microsoft.com/dotnet/framework/sdk:4.8",
          when: ["'dotnet'", "framework"]),
        Fix(
          "Use an image with the .NET SDK: this image has no `dotnet` command.",
          snippet: "FROM mcr.microsoft.com/dotnet/sdk:<version>-windowsservercore-ltsc2022",
          when: ["'dotnet'"], unless: ["framework"]),
        Fix(
          "Use an image that includes {program}, or install it in an earlier step.",
          unless: ["'dotnet'"]),
        Fix(
          "If it is already installed, add its folder to PATH.",
          snippet: "RUN setx /M PATH \"%PATH%;<its folder>\""),
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
      title: "Windows PowerShell not found: Nano Server images do not include it",
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
        "Nano Server has cmd, curl and tar, but no Windows PowerShell. The .NET images for Nano Server are based on it."
      ],
      fixes: [
        Fix(
          "Run this step in a stage based on Server Core and copy the result, or use a `windowsservercore` base image.",
          snippet: """
            FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS files
            RUN powershell -Command "<command>"
            FROM {image|<image>}
            COPY --from=files <folder> <folder>
            """),
        "Or use tools that Nano Server includes: extract with `tar -xf <file>.zip`, download with `curl -fsSLO <address>`.",
      ],
      verify: ["docker run --rm {image} cmd /C where pwsh"],
      docs: [
        "https://learn.microsoft.com/en-us/virtualization/windowscontainers/manage-containers/container-base-images"
      ],
      examples: ["'powershell' is not recognized as an internal or external command,"]
    ),
    Rule(
      id: "powershell-tls", family: "shell", subject: .network,
      title: "TLS handshake failed: Windows PowerShell and the server could not agree on TLS",
      level: 88, confidence: .likely,
      patterns: [
        "The request was aborted: Could not create SSL/TLS secure",
        "The underlying connection was closed: An unexpected error occurred on a send",
      ],
      causes: [
        "Windows PowerShell on Server 2016 uses TLS 1.0 by default, and the server requires TLS 1.2."
      ],
      fixes: [
        Fix(
          "Enable TLS 1.2 in the same RUN, before the download.",
          snippet:
            "RUN [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12; <command>"),
        "Or use a newer base image: ltsc2019 and ltsc2022 use TLS 1.2 by default.",
        "Or download with `curl.exe -fsSLO <address>`, if the image has it.",
      ],
      verify: ["docker run --rm {image} powershell [Net.ServicePointManager]::SecurityProtocol"],
      docs: ["https://learn.microsoft.com/en-us/dotnet/framework/network-programming/tls"],
      examples: [
        "Invoke-WebRequest : The request was aborted: Could not create SSL/TLS secure channel.",
        "Invoke-WebRequest : The underlying connection was closed: An unexpected error occurred on a send.",
      ]
    ),
    Rule(
      id: "windows-program-missing", partOf: "command-not-found", family: "shell", subject: .program,
      title: "Windows does not find the program that this step starts",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: [
        "encountered an error during CreateProcess: failure in a Windows system call: The system cannot find the file specified",
        "hcs::System::CreateProcess: {...}The system cannot find the file specified",
        "hcsshim::CreateProcess {...}The system cannot find the file specified",
      ],
      causes: [
        "RUN in its JSON form (`RUN [\"…\"]`) starts no shell, so the commands that belong to cmd itself (md, mkdir, copy, del, echo, set) are no programs.",
        "The program of the JSON form or of SHELL is not in the image, or not in PATH: Nano Server has no Windows PowerShell.",
      ],
      fixes: [
        Fix(
          "If the command belongs to cmd, write it without brackets and quotation marks, or start cmd.",
          snippet: "RUN [\"cmd\", \"/S\", \"/C\", \"<the command>\"]"),
        "If it is a program, write its full path, or use an image that has it.",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#shell-and-exec-form"],
      examples: [
        "container 5f1c encountered an error during CreateProcess: failure in a Windows system call: The system cannot find the file specified. (0x2)"
      ]
    ),
  ]
  /// The first words of PowerShell's commands.
  private static let cmdletVerbs = [
    "Add", "Clear", "Compress", "ConvertFrom", "ConvertTo", "Copy", "Disable", "Enable", "Expand", "Export",
    "ForEach",
    "Get", "Import", "Install", "Invoke", "Join", "Move", "New", "Out", "Register", "Remove", "Rename",
    "Restart", "Select",
    "Set", "Start", "Stop", "Test", "Uninstall", "Update", "Wait", "Where", "Write",
  ]
}
