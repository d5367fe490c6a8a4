@testable import StepTimeline

extension RepairCase {
  /// Small mistakes in commands.
  static let commandTexts: [RepairCase] = [
    RepairCase(
      .goTarget, "FROM golang:1.27\nENV GOOS=linux GOARCH=x86_64\nCOPY . .\nRUN go build -o /out/beacon .\n",
      failing: "RUN go", "go: unsupported GOOS/GOARCH pair linux/x86_64", exitCode: 2,
      changes: "-ENV GOOS=linux GOARCH=x86_64", "+ENV GOOS=linux GOARCH=amd64"),
    RepairCase(
      .goDropMod,
      "FROM golang:1.27\nENV GOFLAGS=\"-mod=mod -trimpath\"\nCOPY . .\nRUN go build -o /out/crawl ./crawl\n",
      failing: "RUN go",
      "go: -mod may only be set to readonly or vendor when in workspace mode, but it is set to \"mod\"\n\tRemove the -mod flag to use the default readonly value,",
      changes: "-ENV GOFLAGS=\"-mod=mod -trimpath\"", "+ENV GOFLAGS=\"-trimpath\""),
    RepairCase(
      .goWorkUse, "FROM golang:1.27\nCOPY . /ws\nWORKDIR /ws/worker\nRUN go build -o /out/worker .\n",
      failing: "RUN go",
      "current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\n\tgo work use .",
      changes: "-RUN go build -o /out/worker .", "+RUN go work use . && go build -o /out/worker ."),
    RepairCase(
      .goFlagQuotes, "FROM golang:1.27\nENV GOFLAGS=\"-trimpath -ldflags '-s -w'\"\nRUN go mod download\n",
      failing: "RUN go", "go: parsing $GOFLAGS: unknown flag -s -w",
      changes: "-ENV GOFLAGS=\"-trimpath -ldflags '-s -w'\"", "+ENV GOFLAGS=\"-trimpath '-ldflags=-s -w'\""),
    RepairCase(
      .addHash,
      "FROM python:3.13\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n",
      failing: "RUN pip",
      "ERROR: Hashes are required in --require-hashes mode, but they are missing from some requirements. Here is a list of those requirements along with the hashes their downloaded archives actually had. Add lines like these to your requirements files to prevent tampering.\n    six==1.16.0 --hash=sha256:8abb2f1d86890a2dfb989f9a77cfcfd3e47c2a354b01111771326f8aa26e0254",
      context: ["requirements.txt": "six==1.16.0\n"], changes: "-six==1.16.0",
      "+six==1.16.0 --hash=sha256:8abb2f1d86890a2dfb989f9a77cfcfd3e47c2a354b01111771326f8aa26e0254"),
    RepairCase(
      .buildRequirement, "FROM python:3.13\nWORKDIR /app\nCOPY . .\nRUN pip install .\n", failing: "RUN pip",
      "  × Getting requirements to build wheel did not run successfully.\n      File \"<string>\", line 2, in <module>\n      ModuleNotFoundError: No module named 'numpy'",
      context: [
        "pyproject.toml": "[build-system]\nrequires = [\"setuptools\"]\n", "setup.py": "import numpy\n",
      ],
      changes: "-requires = [\"setuptools\"]", "+requires = [\"numpy\", \"setuptools\"]"),
    RepairCase(
      .dropConflict,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y libcurl4-gnutls-dev libcurl4-openssl-dev\n",
      failing: "RUN apt",
      "The following packages have unmet dependencies:\n libcurl4-gnutls-dev : Conflicts: libcurl4-openssl-dev but 7.88.1-10+deb12u15 is to be installed\nE: Unable to correct problems, you have held broken packages.",
      exitCode: 100,
      changes: "-RUN apt-get update && apt-get install -y libcurl4-gnutls-dev libcurl4-openssl-dev",
      "+RUN apt-get update && apt-get install -y libcurl4-openssl-dev"),
    RepairCase(
      .aptSourcesFile,
      "FROM debian:bookworm\nRUN sed -i 's/deb.debian.org/mirror.example.net/' /etc/apt/sources.list && apt-get update\n",
      failing: "RUN sed", "sed: can't read /etc/apt/sources.list: No such file or directory", exitCode: 2,
      changes: "-RUN sed -i 's/deb.debian.org/mirror.example.net/' /etc/apt/sources.list && apt-get update",
      "+RUN sed -i 's/deb.debian.org/mirror.example.net/' /etc/apt/sources.list.d/debian.sources && apt-get update"
    ),
    RepairCase(
      .dropAptProxy,
      "FROM debian:bookworm\nRUN echo 'Acquire::http::Proxy \"http://127.0.0.1:3142\";' > /etc/apt/apt.conf.d/01proxy\nRUN apt-get update && apt-get install -y tree\n",
      failing: "RUN apt",
      "  Could not connect to 127.0.0.1:3142 (127.0.0.1). - connect (111: Connection refused)\nE: Unable to locate package tree",
      exitCode: 100,
      changes:
        "-RUN echo 'Acquire::http::Proxy \"http://127.0.0.1:3142\";' > /etc/apt/apt.conf.d/01proxy"),
    RepairCase(
      .gitIdentity, "FROM debian:bookworm\nCOPY . .\nRUN git init -q && git add -A && git commit -qm first\n",
      failing: "RUN git",
      "*** Please tell me who you are.\nfatal: unable to auto-detect email address (got 'root@buildkitsandbox.(none)')",
      exitCode: 128, changes: "-RUN git init -q && git add -A && git commit -qm first",
      "+RUN git config --global user.name build && git config --global user.email build@localhost && git init -q && git add -A && git commit -qm first"
    ),
    RepairCase(
      .targetStage,
      "FROM golang:1.27 AS build\nFROM debian:bookworm AS development\nFROM busybox:1.36 AS prod\nCMD [\"inbox\"]\n",
      failing: "FROM busybox", "target stage \"production\" could not be found",
      changes: "-FROM busybox:1.36 AS prod", "+FROM busybox:1.36 AS production"),
    RepairCase(
      .homeFolder,
      "FROM golang:1.27\nRUN mkdir -m 777 /work\nUSER 1001\nRUN git config --global init.defaultBranch main\n",
      failing: "RUN git", "error: could not lock config file //.gitconfig: Permission denied",
      changes: "+ENV HOME=/tmp"),
    RepairCase(
      .plainEcho,
      "FROM debian:bookworm\nRUN echo -e \"A=1\\nB=2\" > /etc/poll.env\nCOPY poll /bin/\nRUN poll --print\n",
      failing: "RUN poll", "/bin/poll: 1: /etc/poll.env: -e: not found",
      changes: "-RUN echo -e \"A=1\\nB=2\" > /etc/poll.env",
      "+RUN printf '%b\\n' \"A=1\\nB=2\" > /etc/poll.env"),
    RepairCase(
      .doubleQuotes, "FROM debian:bookworm\nRUN ['/bin/bash', '-c', 'mkdir -p /opt/{bin,spool}']\n",
      failing: "RUN [", "/bin/sh: 1: [/bin/bash,: not found", exitCode: 127,
      changes: "-RUN ['/bin/bash', '-c', 'mkdir -p /opt/{bin,spool}']",
      "+RUN [\"/bin/bash\", \"-c\", \"mkdir -p /opt/{bin,spool}\"]"),
    RepairCase(
      .aptOption,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y --no-install-recommend bc\n",
      failing: "RUN apt",
      "E: Command line option --no-install-recommend is not understood in combination with the other options",
      exitCode: 100, changes: "-RUN apt-get update && apt-get install -y --no-install-recommend bc",
      "+RUN apt-get update && apt-get install -y --no-install-recommends bc"),
    RepairCase(
      .loaderCache,
      "FROM debian:bookworm\nCOPY --from=build /usr/local/lib/libtariff.so.1 /usr/local/lib/\nCOPY --from=build /usr/local/bin/tariff /usr/local/bin/\nRUN tariff 3\n",
      failing: "RUN tariff",
      "tariff: error while loading shared libraries: libtariff.so.1: cannot open shared object file: No such file or directory",
      exitCode: 127, changes: "+RUN ldconfig"),
    RepairCase(
      .copyFolder, "FROM debian:bookworm\nWORKDIR /code\nCOPY CMakeLists.txt ./\nRUN cmake -S . -B out\n",
      failing: "RUN cmake",
      "CMake Error at CMakeLists.txt:3 (add_subdirectory):\n  add_subdirectory given source \"third_party/log\" which is not an existing\n  directory.",
      context: ["CMakeLists.txt": "", "third_party/log/CMakeLists.txt": ""],
      changes: "+COPY third_party/log ./third_party/log"),
    RepairCase(
      .makeShell, "FROM debian:bookworm\nCOPY . .\nRUN make gauge\n", failing: "RUN make",
      "/bin/sh: 1: [[: not found\nmake: *** [Makefile:6: check-version] Error 127", exitCode: 2,
      changes: "-RUN make gauge", "+RUN make SHELL=/bin/bash gauge"),
  ]
}
