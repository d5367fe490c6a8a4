@testable import StepTimeline

extension RepairCase {
  /// Files of the context that are elsewhere, later or left out, and what a shell forgets.
  static let copiedFiles: [RepairCase] = [
    RepairCase(
      .useCopied, "FROM debian:bookworm\nCOPY scripts/ /opt/scripts/\nRUN /scripts/setup.sh --all\n",
      failing: "RUN /scripts", "/bin/sh: 1: /scripts/setup.sh: not found", exitCode: 127,
      context: ["scripts/setup.sh": "#!/bin/sh\n"], changes: "-RUN /scripts/setup.sh --all",
      "+RUN /opt/scripts/setup.sh --all"),
    RepairCase(
      .useCopied, "FROM gcc:14\nWORKDIR /app\nCOPY src/ src/\nRUN g++ -o app main.cpp\n", failing: "RUN g++",
      "cc1plus: fatal error: main.cpp: No such file or directory", context: ["src/main.cpp": "x"],
      changes: "-RUN g++ -o app main.cpp", "+RUN g++ -o app src/main.cpp"),
    RepairCase(
      .useCopied,
      "FROM debian:bookworm\nWORKDIR /srv\nCOPY conf/start.sh /usr/local/bin/\nRUN chmod +x ./start.sh\n",
      failing: "RUN chmod", "chmod: cannot access './start.sh': No such file or directory",
      changes: "-RUN chmod +x ./start.sh", "+RUN chmod +x /usr/local/bin/start.sh"),
    RepairCase(
      .letThrough, "FROM debian:bookworm\nWORKDIR /app\nCOPY . .\nRUN python3 check.py\n",
      failing: "RUN python3",
      "FileNotFoundError: [Errno 2] No such file or directory: 'tests/data/order.json'",
      context: ["tests/data/order.json": "{}", "check.py": "x", ".dockerignore": "**/*.json\n"],
      changes: "+!tests/data/order.json"),
    RepairCase(
      .moveCopyUp, "FROM gcc:14\nWORKDIR /src\nRUN cmake -B build\nCOPY . .\n", failing: "RUN cmake",
      "CMake Error: The source directory \"/src\" does not appear to contain CMakeLists.txt.",
      context: ["CMakeLists.txt": "project(p)\n"], changes: "-RUN cmake -B build", "+RUN cmake -B build"),
    RepairCase(
      .cmakeFolder, "FROM gcc:14\nWORKDIR /src\nCOPY . .\nRUN cmake -S . -B build\n", failing: "RUN cmake",
      "CMake Error: The source directory \"/src\" does not appear to contain CMakeLists.txt.",
      context: ["native/CMakeLists.txt": "project(p)\n"], changes: "-RUN cmake -S . -B build",
      "+RUN cmake -S /src/native -B build"),
    RepairCase(
      .copyArchive, "FROM debian:bookworm\nADD tool.tar.xz /opt/\nRUN tar -xJf /opt/tool.tar.xz\n",
      failing: "RUN tar", "tar (child): /opt/tool.tar.xz: Cannot open: No such file or directory",
      exitCode: 2,
      changes: "-ADD tool.tar.xz /opt/", "+COPY tool.tar.xz /opt/"),
    RepairCase(
      .keepState, "FROM debian:bookworm\nCOPY . /opt/app\nRUN cd /opt/app\nRUN make install\n",
      failing: "RUN make",
      "make: *** No rule to make target 'install'.  Stop.", exitCode: 2, changes: "-RUN cd /opt/app",
      "+WORKDIR /opt/app"),
    RepairCase(
      .keepState, "FROM golang:1.26\nCOPY . /src/relay\nRUN cd /src/relay\nRUN go install\n",
      failing: "RUN go install", "no Go files in /go", changes: "-RUN cd /src/relay", "+WORKDIR /src/relay"),
    RepairCase(
      .keepState, "FROM debian:bookworm\nRUN export PATH=$PATH:/opt/tools\nRUN lint-all /etc\n",
      failing: "RUN lint-all", "/bin/sh: 1: lint-all: not found", exitCode: 127,
      changes: "-RUN export PATH=$PATH:/opt/tools", "+ENV PATH=$PATH:/opt/tools"),
    RepairCase(
      .addToPath, "FROM golang:1.26\nENV GOPATH=/opt/go\nRUN go install ./tools/stamp\nRUN stamp -v\n",
      failing: "RUN stamp", "/bin/sh: 1: stamp: not found", exitCode: 127,
      changes: "+ENV PATH=/opt/go/bin:$PATH"),
    RepairCase(
      .findStage, "FROM debian:bookworm\nRUN echo 1 > /one\nFROM busybox:1.36\nCOPY --from=maker /one /one\n",
      failing: "COPY", "failed to compute cache key: maker: pull access denied, repository does not exist",
      changes: "-FROM debian:bookworm", "+FROM debian:bookworm AS maker"),
    RepairCase(
      .declareElsewhere,
      "FROM debian:bookworm AS base\nARG VERSION=1.4\nRUN true\nFROM debian:bookworm\nRUN ls /opt/app-$VERSION/bin\n",
      failing: "RUN ls", "ls: cannot access '/opt/app-/bin': No such file or directory", exitCode: 2,
      changes: "+ARG VERSION=1.4"),
    RepairCase(
      .copyBefore,
      "FROM rust:1.90\nWORKDIR /app\nCOPY Cargo.toml ./\nCOPY src ./src\nRUN cargo build --release --locked\n",
      failing: "RUN cargo",
      "error: cannot create the lock file /app/Cargo.lock because --locked was passed to prevent this",
      exitCode: 101, context: ["Cargo.toml": "", "Cargo.lock": "", "src/main.rs": ""],
      changes: "+COPY Cargo.lock ./"),
    RepairCase(
      .unixLineEnds, "FROM eclipse-temurin:21\nWORKDIR /app\nCOPY . .\nRUN ./mvnw -B package\n",
      failing: "RUN ./mvnw", "/bin/sh: 1: ./mvnw: not found", exitCode: 127,
      context: ["mvnw": "#!/bin/sh\r\nexec java\r\n", "pom.xml": ""],
      changes: "+RUN sed -i 's/\\r$//' ./mvnw"),
  ]
}
