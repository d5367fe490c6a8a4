@testable import StepTimeline

extension RepairCase {
  /// What apt, the Dockerfile's text and a project's own files are set up for.
  static let settings: [RepairCase] = [
    RepairCase(
      .aptArchitecture,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y libc6:i386 zlib1g:i386\n",
      failing: "RUN apt",
      "E: Unable to locate package libc6:i386\nE: Unable to locate package zlib1g:i386", exitCode: 100,
      changes: "-RUN apt-get update && apt-get install -y libc6:i386 zlib1g:i386",
      "+RUN dpkg --add-architecture i386 && apt-get update && apt-get install -y libc6:i386 zlib1g:i386"),
    RepairCase(
      .aptBackports,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y -t bookworm-backports curl\n",
      failing: "RUN apt",
      "E: The value 'bookworm-backports' is invalid for APT::Default-Release as such a release is not available in the sources",
      exitCode: 100,
      changes:
        "+RUN echo 'deb http://deb.debian.org/debian bookworm-backports main' > /etc/apt/sources.list.d/bookworm-backports.list"
    ),
    // An engine may print the letter of the level on a line of its own.
    RepairCase(
      .aptBackports,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y -t bookworm-backports jq\n",
      failing: "RUN apt",
      "E\n: The value 'bookworm-backports' is invalid for APT::Default-Release as such a release is not available in the sources",
      exitCode: 100,
      changes:
        "+RUN echo 'deb http://deb.debian.org/debian bookworm-backports main' > /etc/apt/sources.list.d/bookworm-backports.list"
    ),
    RepairCase(
      .makeFolder, "FROM debian:bookworm\nCOPY app.conf /tmp/\nRUN mv /tmp/app.conf /etc/app/app.conf\n",
      failing: "RUN mv",
      "mv: cannot move '/tmp/app.conf' to '/etc/app/app.conf': No such file or directory",
      context: ["app.conf": "a=1\n", "Dockerfile": ""],
      changes: "-RUN mv /tmp/app.conf /etc/app/app.conf",
      "+RUN mkdir -p /etc/app && mv /tmp/app.conf /etc/app/app.conf"),
    RepairCase(
      .aptComponent, "FROM debian:bookworm\nRUN apt-get update && apt-get install -y file unrar\n",
      failing: "RUN apt",
      "Package unrar is not available, but is referred to by another package.\nE: Package 'unrar' has no installation candidate",
      exitCode: 100,
      changes:
        "+RUN find /etc/apt -name '*.list' -o -name '*.sources' | xargs sed -i 's/ main$/ main non-free/'"),
    RepairCase(
      .separateComment, "FROM busybox:1.36\nEXPOSE 8080   # http\nEXPOSE 9090 # metrics\nCMD [\"true\"]\n",
      failing: "EXPOSE 8080", "dockerfile parse error on line 2: invalid containerPort: #",
      changes: "-EXPOSE 8080   # http", "-EXPOSE 9090 # metrics", "+# http", "+EXPOSE 8080", "+# metrics",
      "+EXPOSE 9090"),
    RepairCase(
      .endCommand,
      "FROM debian:bookworm\nRUN mkdir -p /srv/out && \\\n    chmod 1777 /srv/out && \\\nCOPY run.sh /usr/local/bin/run\n",
      failing: "RUN mkdir", "/bin/sh: 1: COPY: not found", exitCode: 127,
      changes: "-    chmod 1777 /srv/out && \\", "+    chmod 1777 /srv/out"),
    RepairCase(
      .absoluteFolder,
      "FROM debian:bookworm\nWORKDIR /srv/bills\nCOPY bill.awk .\nWORKDIR srv/bills/samples\nCOPY samples/ .\nRUN awk -f /srv/bills/bill.awk /srv/bills/samples/a.csv\n",
      failing: "RUN awk", "awk: cannot open /srv/bills/samples/a.csv (No such file or directory)",
      exitCode: 2,
      changes: "-WORKDIR srv/bills/samples", "+WORKDIR /srv/bills/samples"),
    RepairCase(
      .folderSlash,
      "FROM busybox:1.36\nCOPY a.ini b.ini /conf/parts\nRUN cat /conf/parts/*.ini > /conf/all.ini\n",
      failing: "RUN cat", "cat: can't open '/conf/parts/*.ini': Not a directory",
      changes: "-COPY a.ini b.ini /conf/parts", "+COPY a.ini b.ini /conf/parts/"),
    RepairCase(
      .moduleNames,
      "FROM python:3.13\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n",
      failing: "RUN pip",
      "ERROR: Could not find a version that satisfies the requirement yaml (from versions: none)\nERROR: No matching distribution found for yaml",
      context: ["requirements.txt": "idna==3.7\nyaml\n"], changes: "-yaml", "+PyYAML"),
    RepairCase(
      .condaAddresses,
      "FROM python:3.13\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n",
      failing: "RUN pip",
      "Processing /croot/idna_1714398848350/work\nERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory: '/croot/idna_1714398848350/work'",
      context: ["requirements.txt": "idna @ file:///croot/idna_1714398848350/work\nsix==1.17.0\n"],
      changes: "-idna @ file:///croot/idna_1714398848350/work", "+idna"),
    RepairCase(
      .packageList, "FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install .\n", failing: "RUN pip",
      "error: Multiple top-level packages discovered in a flat-layout: ['ledger', 'migrations'].",
      context: [
        "pyproject.toml": "[project]\nname = \"ledger\"\nversion = \"1\"\n", "ledger/__init__.py": "",
      ],
      changes: "+", "+[tool.setuptools.packages.find]", "+include = [\"ledger*\"]"),
    RepairCase(
      .standInVersion, "FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install .\n", failing: "RUN pip",
      "LookupError: setuptools-scm was unable to detect version for /app.",
      changes: "+ARG VERSION=0.0.0", "+ENV SETUPTOOLS_SCM_PRETEND_VERSION=$VERSION"),
    RepairCase(
      .scriptProgram,
      "FROM node:22\nENV NODE_ENV=production\nCOPY . .\nRUN npm install --no-audit\nRUN npm run build\n",
      failing: "RUN npm run", "> shop@1.2.0 build\n> packer src dist\n\nsh: 1: packer: not found",
      exitCode: 127,
      changes: "-RUN npm install --no-audit", "+RUN npm install --include=dev --no-audit"),
    RepairCase(
      .leaveOutFolder, "FROM debian:bookworm\nWORKDIR /app\nCOPY . .\nRUN cmake -S . -B build\n",
      failing: "RUN cmake",
      "CMake Error: The current CMakeCache.txt directory /app/build/CMakeCache.txt is different than the directory /home/jo/clock/build where CMakeCache.txt was created.",
      context: [".dockerignore": ".git\n", "build/CMakeCache.txt": "", "CMakeLists.txt": ""],
      changes: "+build"),
    RepairCase(
      .javaRelease,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y default-jdk-headless\nCOPY src src\nRUN javac --release 21 -d out src/Main.java\n",
      failing: "RUN javac", "error: release version 21 not supported\nUsage: javac <options> <source files>",
      exitCode: 2, changes: "-RUN javac --release 21 -d out src/Main.java",
      "+RUN javac --release 17 -d out src/Main.java"),
    RepairCase(
      .commonSymbols, "FROM debian:bookworm\nCOPY . .\nRUN make -s\n", failing: "RUN make",
      "/usr/bin/ld: log.o:(.bss+0x0): multiple definition of `level'; main.o:(.bss+0x0): first defined here\ncollect2: error: ld returned 1 exit status",
      exitCode: 2, changes: "-RUN make -s", "+RUN make CC='cc -fcommon' -s"),
  ]
}
