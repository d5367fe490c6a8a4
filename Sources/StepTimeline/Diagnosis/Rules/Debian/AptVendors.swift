extension RuleCatalog {
  /// Packages that their vendors distribute in separate repositories.
  static let aptVendors: [Rule] = [
    Rule(
      id: "apt-vendor-package", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title:
        "{package|The package} is not in the distribution's repositories: its vendor has a separate one",
      level: 76, confidence: .certain,
      repairs: [.updateLists],
      patterns: vendorPackages.flatMap { name, _ in
        ["E: Unable to locate package \(name)", "E: Package '\(name)"].map {
          Pattern(
            $0, more: ["E: Unable to locate package {package}", "E: Package '{package}' has no"],
            // NVIDIA's images have its repository.
            notInDockerfile: name == "cuda-" || name == "libcudnn" ? ["nvidia/cuda"] : [])
        }
      },
      causes: [
        "Debian and Ubuntu do not have it, or not this version. The vendor's repository was not added, or `apt-get update` did not run after that."
      ],
      fixes: vendorPackages.map { name, fix in
        var fix = fix
        fix.when += ["E: Unable to locate package \(name)"]
        return fix
      }
        + vendorPackages.map { name, fix in
          var fix = fix
          fix.when += ["E: Package '\(name)"]
          fix.unless += ["E: Unable to locate package \(name)"]
          return fix
        } + ["Or use the vendor's image, or the version that this release of the distribution has."],
      docs: ["https://wiki.debian.org/DebianRepository/UseThirdParty"],
      examples: [
        "E: Unable to locate package google-chrome-stable",
        "E: Unable to locate package postgresql-client-16",
      ]
    ),
    Rule(
      id: "apt-python-distutils-gone", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title: "{package|The package} does not exist: Python 3.12 and later have no distutils",
      level: 77, confidence: .certain,
      repairs: [.dropPackage],
      patterns: .each(["3.12", "3.13", "3.14"]) { version in
        [
          Pattern(
            "E: Unable to locate package python\(version)-distutils",
            unless: ["package python\(version)-venv", "package python\(version)-dev"],
            more: ["Unable to locate package {package}"]),
          Pattern("E: Package 'python\(version)-distutils'", more: ["E: Package '{package}' has no"]),
        ]
      },
      causes: ["Python 3.12 removed distutils from the standard library, so there is no package of it."],
      fixes: [
        "Remove {package|it} from the install command. If a package still imports distutils, install setuptools, which includes a copy."
      ],
      docs: ["https://docs.python.org/3/whatsnew/3.12.html#distutils"],
      examples: ["E: Unable to locate package python3.12-distutils"]
    ),
    Rule(
      id: "apt-vendor-amd64", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title:
        "apt cannot find {package|the package}: its source is limited to amd64, and the build is most likely for ARM",
      level: 86, confidence: .likely,
      repairs: [],
      patterns: vendorPackages.map { name, _ in
        Pattern(
          "E: Unable to locate package \(name)", more: ["E: Unable to locate package {package}"],
          inDockerfile: ["arch=amd64"])
      },
      causes: [
        "The source has `[arch=amd64]`. On Apple silicon and other ARM hosts, the build is for arm64, and apt skips that source."
      ],
      fixes: [
        Fix(
          "Build for amd64, or use a package that exists for arm64 (Chromium instead of Google Chrome).",
          snippet: "docker build --platform linux/amd64 ."),
        "If the vendor has packages for arm64, write `arch=$(dpkg --print-architecture)` in the source.",
      ],
      verify: ["RUN dpkg --print-architecture"],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        Example(
          "E: Unable to locate package google-chrome-stable",
          step:
            "RUN echo \"deb [arch=amd64] https://dl.google.com/linux/chrome/deb/ stable main\" >> /etc/apt/sources.list.d/google.list && apt-get update && apt-get install -y google-chrome-stable"
        )
      ]
    ),
    Rule(
      id: "apt-for-other-release", partOf: "apt-unmet-dependencies", family: "apt", subject: .package,
      title:
        "{package|A package} is for a different release: it needs {needs}, which this release does not have",
      level: 85, confidence: .certain,
      repairs: [],
      patterns: [
        "Depends: {needs...} but it is not installable", "PreDepends: {needs...} but it is not installable",
      ].map {
        Pattern($0, more: ["^ {package} : Depends: ", "^{package} : Depends: "], confidence: .likely)
      },
      causes: [
        "The package file or its repository is for an older or newer release of Debian or Ubuntu than the image. Newer releases no longer have libraries such as libssl1.1.",
        "The dependency is in a component that is not enabled (universe, contrib, non-free).",
      ],
      fixes: [
        "Use the file or repository of {package|the package} for the image's release, or a base image with the release that the package is built for. If you build or host the packages, provide {needs} too.",
        Fix(
          "Install a .deb file with `apt-get install` after `apt-get update`, so apt also installs its dependencies.",
          snippet: "RUN apt-get update && apt-get install -y ./<file>.deb"),
      ],
      verify: ["docker run --rm {image} sh -c 'apt-get update && apt-cache policy {package}'"],
      docs: ["https://wiki.debian.org/DontBreakDebian"],
      examples: [
        """
        The following packages have unmet dependencies:
         example-tool : Depends: libssl1.1 (>= 1.1.1) but it is not installable
        E: Unable to correct problems, you have held broken packages.
        """
      ]
    ),
    Rule(
      id: "apt-deadsnakes-release", partOf: "apt-not-found-no-update", family: "apt", subject: .package,
      title: "The deadsnakes PPA has no {package|such Python} for this release of Ubuntu",
      level: 94, confidence: .likely,
      repairs: [.otherImage],
      patterns: .each([
        "E: Unable to locate package python{}", "E: Package 'python{}' has no installation candidate",
      ]) {
        Pattern(
          $0, more: ["Unable to locate package {package}", "E: Package '{package}' has no"],
          inDockerfile: ["deadsnakes"])
      },
      causes: [
        "deadsnakes supports only the LTS releases of Ubuntu that are not end of life; it no longer supports 14.04, 16.04 and 18.04.",
        "The Ubuntu release itself has this version, so deadsnakes does not include it.",
      ],
      fixes: [
        Fix(
          "Use the official `python` image of this version as the base image, or a newer Ubuntu.",
          snippet: "FROM python:<version>-slim")
      ],
      verify: ["RUN apt-cache policy {package|<package>}"],
      docs: ["https://launchpad.net/~deadsnakes/+archive/ubuntu/ppa"],
      examples: [
        Example(
          "E: Unable to locate package python3.7", step: "[3/4] RUN apt-get install -y python3.7",
          dockerfile:
            "FROM ubuntu:16.04\nRUN add-apt-repository ppa:deadsnakes/ppa && apt-get update\nRUN apt-get install -y python3.7"
        )
      ]
    ),
  ]

  private static let microsoft = """
    RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates gnupg && \\
        curl -fsSL https://packages.microsoft.com/keys/microsoft.asc | gpg --dearmor -o /usr/share/keyrings/microsoft-prod.gpg && \\
        curl -fsSL https://packages.microsoft.com/config/<debian/12>/prod.list > /etc/apt/sources.list.d/microsoft.list && \\
        apt-get update && ACCEPT_EULA=Y apt-get install -y {package|<package>}
    """

  private static let postgres = """
    RUN apt-get update && apt-get install -y --no-install-recommends postgresql-common ca-certificates && \\
        /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y && \\
        apt-get install -y --no-install-recommends {package|<package>}
    """

  /// Beginnings of package names, and how to get each package.
  private static let vendorPackages: [(name: String, fix: Fix)] = {
    var all: [(name: String, fix: Fix)] = [
      (
        "google-chrome",
        Fix(
          "Install Google's .deb package (amd64 only), or Debian's `chromium` instead.",
          snippet:
            "ADD https://dl.google.com/linux/direct/google-chrome-stable_current_amd64.deb /tmp/chrome.deb\nRUN apt-get update && apt-get install -y /tmp/chrome.deb && rm /tmp/chrome.deb"
        )
      ),
      (
        "docker-c",
        Fix(
          "Copy the client from the `docker:cli` image, or add Docker's apt repository.",
          snippet: "COPY --from=docker:cli /usr/local/bin/docker /usr/local/bin/docker")
      ),
      (
        "moby-",
        Fix(
          "In a dev container, replace the script with the feature `docker-in-docker` and `\"moby\": false`; elsewhere, install Docker's own packages (docker-ce).",
          snippet:
            "\"features\": { \"ghcr.io/devcontainers/features/docker-in-docker:2\": { \"moby\": false } }")
      ),
      ("msodbcsql", Fix("Add Microsoft's apt repository for the image's release.", snippet: microsoft)),
      ("mssql-tools", Fix("Add Microsoft's apt repository for the image's release.", snippet: microsoft)),
      ("powershell", Fix("Add Microsoft's apt repository for the image's release.", snippet: microsoft)),
      (
        "dotnet-",
        Fix(
          "Copy .NET from Microsoft's image, or add Microsoft's apt repository.",
          snippet:
            "COPY --from=mcr.microsoft.com/dotnet/sdk:<version> /usr/share/dotnet /usr/share/dotnet\nENV PATH=$PATH:/usr/share/dotnet"
        )
      ),
      (
        "aspnetcore-runtime",
        Fix(
          "Use Microsoft's ASP.NET Core image as the base image.",
          snippet: "FROM mcr.microsoft.com/dotnet/aspnet:<version>")
      ),
      (
        "mongodb-org",
        Fix(
          "Add MongoDB's apt repository, or copy the tools from the `mongo` image.",
          snippet:
            "COPY --from=mongo:<version> /usr/bin/mongosh /usr/bin/mongodump /usr/bin/mongorestore /usr/bin/")
      ),
      (
        "kubectl",
        Fix(
          "Copy the binary from the `registry.k8s.io/kubectl` image.",
          snippet: "COPY --from=registry.k8s.io/kubectl:v<version> /bin/kubectl /usr/local/bin/kubectl")
      ),
      (
        "helm",
        Fix(
          "Copy the binary from the `alpine/helm` image.",
          snippet: "COPY --from=alpine/helm:latest /usr/bin/helm /usr/local/bin/helm")
      ),
      (
        "terraform",
        Fix(
          "Copy the binary from the `hashicorp/terraform` image.",
          snippet: "COPY --from=hashicorp/terraform:latest /bin/terraform /usr/local/bin/terraform")
      ),
      (
        "azure-cli",
        Fix(
          "Install it with Microsoft's script, which adds the repository.",
          snippet: "RUN curl -fsSL https://aka.ms/InstallAzureCLIDeb | bash")
      ),
      (
        "google-cloud-",
        Fix(
          "Use Google's Cloud CLI image, or add Google's apt repository.",
          snippet: "FROM gcr.io/google.com/cloudsdktool/google-cloud-cli:slim")
      ),
      (
        "temurin-",
        Fix(
          "Copy the JDK from the `eclipse-temurin` image, or add Adoptium's apt repository.",
          snippet:
            "COPY --from=eclipse-temurin:<version> /opt/java/openjdk /opt/java/openjdk\nENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH"
        )
      ),
      (
        "nvidia-container-toolkit",
        Fix("Install it on the host, not in the image: it gives containers access to the GPU.")
      ),
      (
        "cuda-toolkit",
        Fix(
          "Use NVIDIA's `devel` image, which includes the toolkit.",
          snippet: "FROM nvidia/cuda:<version>-devel-ubuntu22.04")
      ),
      (
        "libcudnn",
        Fix(
          "Use NVIDIA's `cudnn` image, which includes cuDNN.",
          snippet: "FROM nvidia/cuda:<version>-cudnn-devel-ubuntu22.04")
      ),
      (
        "postgresql-1",
        Fix("Add PostgreSQL's apt repository (PGDG), which has every supported version.", snippet: postgres)
      ),
      (
        "postgresql-client-1",
        Fix("Add PostgreSQL's apt repository (PGDG), which has every supported version.", snippet: postgres)
      ),
    ]
    // The last versions that Debian 12 and Ubuntu 22.04 do not have; older ones have a newer in their place.
    all = all.filter { $0.name != "postgresql-1" && $0.name != "postgresql-client-1" }
    for version in 14...19 {
      for part in ["", "client-", "server-dev-"] {
        all.append(
          (
            "postgresql-\(part)\(version)",
            Fix(
              "Add PostgreSQL's apt repository (PGDG), which has every supported version.", snippet: postgres)
          ))
      }
    }
    for version in 10...15 {
      all.append(
        (
          "python3.\(version)",
          Fix(
            "Add the deadsnakes PPA for Ubuntu, or use `python:3.\(version)` as the base image.",
            snippet:
              "RUN apt-get update && apt-get install -y software-properties-common && \\\n    add-apt-repository -y ppa:deadsnakes/ppa && apt-get update && apt-get install -y python3.\(version) python3.\(version)-venv",
            when: ["ubuntu"])
        ))
      all.append(
        (
          "python3.\(version)",
          Fix(
            "Use the official `python` image of this version: each Debian release has only one version of Python 3.",
            snippet: "FROM python:3.\(version)-slim", unless: ["ubuntu"])
        ))
    }
    for version in [17, 21, 25] {
      all.append(
        (
          "openjdk-\(version)-j",
          Fix(
            "Copy this Java version from the `eclipse-temurin` image: the release of the distribution has a different version.",
            snippet:
              "COPY --from=eclipse-temurin:\(version) /opt/java/openjdk /opt/java/openjdk\nENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH"
          )
        ))
    }
    return all
  }()
}
