@testable import StepTimeline

extension RepairCase {
  /// Commands that handle files, and what the image has already.
  static let fileCommands: [RepairCase] = [
    RepairCase(
      .wholeFolder, "FROM debian:bookworm\nWORKDIR /a\nCOPY . .\nRUN cp conf /etc/app\n", failing: "RUN cp",
      "cp: -r not specified; omitting directory 'conf'", changes: "-RUN cp conf /etc/app",
      "+RUN cp -r conf /etc/app"),
    RepairCase(
      .wholeFolder, "FROM debian:bookworm\nRUN mkdir /t && rm -f /t\n", failing: "RUN mkdir",
      "rm: cannot remove '/t': Is a directory", changes: "-RUN mkdir /t && rm -f /t",
      "+RUN mkdir /t && rm -r -f /t"),
    RepairCase(
      .copiedFolder, "FROM debian:bookworm\nCOPY src /code\nRUN cd /code/src && ls\n", failing: "RUN cd",
      "/bin/sh: 1: cd: can't cd to /code/src", exitCode: 2, context: ["src/a.c": "x"],
      changes: "-RUN cd /code/src && ls", "+RUN cd /code && ls"),
    RepairCase(
      .copiedFolder, "FROM debian:bookworm\nWORKDIR /app\nCOPY web ./\nRUN cat web/css/a.css\n",
      failing: "RUN cat",
      "cat: web/css/a.css: No such file or directory", context: ["web/css/a.css": "x", "web/b": "y"],
      changes: "-RUN cat web/css/a.css", "+RUN cat /app/css/a.css"),
    RepairCase(
      .makeParents, "FROM debian:bookworm\nRUN mkdir /opt/tool/bin && touch /opt/tool/bin/x\n",
      failing: "RUN mkdir",
      "mkdir: cannot create directory '/opt/tool/bin': No such file or directory",
      changes: "-RUN mkdir /opt/tool/bin && touch /opt/tool/bin/x",
      "+RUN mkdir -p /opt/tool/bin && touch /opt/tool/bin/x"),
    RepairCase(
      .joinCommands, "FROM debian:bookworm\nRUN apt-get update apt-get install -y less\n",
      failing: "RUN apt-get",
      "E: The update command takes no arguments", exitCode: 100,
      changes: "-RUN apt-get update apt-get install -y less",
      "+RUN apt-get update && apt-get install -y less"),
    RepairCase(
      .trustRepository,
      "FROM golang:1.26-bookworm\nCOPY --chown=1000 . /src\nWORKDIR /src\nRUN git describe\n",
      failing: "RUN git", "fatal: detected dubious ownership in repository at '/src'", exitCode: 128,
      changes: "+RUN git config --global --add safe.directory /src"),
    RepairCase(
      .keepExisting, "FROM debian:bookworm\nRUN true && useradd -r www-data && true\n", failing: "RUN true",
      "useradd: user 'www-data' already exists", exitCode: 9,
      changes: "-RUN true && useradd -r www-data && true",
      "+RUN true && { id -u www-data > /dev/null 2>&1 || useradd -r www-data; } && true"),
    RepairCase(
      .keepExisting, "FROM debian:bookworm\nRUN groupadd staff\n", failing: "RUN groupadd",
      "groupadd: group 'staff' already exists", exitCode: 9, changes: "-RUN groupadd staff",
      "+RUN { getent group staff > /dev/null 2>&1 || groupadd staff; }"),
    RepairCase(
      .keepExisting, "FROM debian:bookworm\nRUN groupadd app && useradd -r audio\n", failing: "RUN groupadd",
      "useradd: group audio exists - if you want to add this user to that group, use -g.", exitCode: 9,
      changes: "-RUN groupadd app && useradd -r audio",
      "+RUN groupadd app && useradd --gid audio -r audio"),
    RepairCase(
      .keepExisting, "FROM debian:bookworm\nRUN groupadd app && useradd -g app app\n",
      failing: "RUN groupadd",
      "useradd: user 'app' already exists", exitCode: 9,
      changes: "-RUN groupadd app && useradd -g app app",
      "+RUN groupadd app && { id -u app > /dev/null 2>&1 || useradd -g app app; }"),
    RepairCase(
      .renameProgram, "FROM busybox:1.36\nCOPY a.sh /a.sh\nRUN bash /a.sh\n", failing: "RUN bash",
      "/bin/sh: bash: not found", exitCode: 127, context: ["a.sh": "echo a\n"], changes: "-RUN bash /a.sh",
      "+RUN sh /a.sh"),
    RepairCase(
      .nearestPath, "FROM debian:bookworm\nCOPY Config/app.ini /etc/app.ini\n", failing: "COPY",
      "\"/Config\" not found: not found", context: ["config/app.ini": "a"],
      changes: "-COPY Config/app.ini /etc/app.ini",
      "+COPY config/app.ini /etc/app.ini"),
    RepairCase(
      .makefileFolder, "FROM debian:bookworm\nCOPY . /src\nRUN make -C /src\n", failing: "RUN make",
      "make: Entering directory '/src'\nmake: *** No targets specified and no makefile found.  Stop.",
      exitCode: 2,
      context: ["build/Makefile": "all:\n"], changes: "-RUN make -C /src", "+RUN make -C /src/build"),
    RepairCase(
      .makefileFolder, "FROM debian:bookworm\nWORKDIR /a\nCOPY src src\nRUN make\n", failing: "RUN make",
      "make: *** No targets specified and no makefile found.  Stop.", exitCode: 2,
      context: ["src/c/Makefile": "all:\n"], changes: "-RUN make", "+RUN make -C /a/src/c"),
    RepairCase(
      .installModule,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y python3\nCOPY a.py /\nRUN python3 /a.py\n",
      failing: "RUN python3", "ModuleNotFoundError: No module named 'yaml'",
      changes: "-RUN apt-get update && apt-get install -y python3",
      "+RUN apt-get update && apt-get install -y python3 python3-yaml"),
    RepairCase(
      .installModule, "FROM python:3.12\nCOPY a.py /\nRUN python /a.py\n", failing: "RUN python",
      "ModuleNotFoundError: No module named 'bs4'", changes: "+RUN pip install --no-cache-dir beautifulsoup4"),
    RepairCase(
      .listedVersion, "FROM python:3.12\nRUN pip install six==1.99.0\n", failing: "RUN pip",
      "ERROR: Could not find a version that satisfies the requirement six==1.99.0 (from versions: 1.9.0, 1.16.0, 1.17.0, 2.0.0rc1)\nERROR: No matching distribution found for six==1.99.0",
      changes: "-RUN pip install six==1.99.0", "+RUN pip install six==1.17.0"),
    RepairCase(
      .listedVersion, "FROM python:3.12\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n",
      failing: "RUN pip",
      "ERROR: Could not find a version that satisfies the requirement idna==3.99 (from versions: 3.6, 3.10, 3.7)\nERROR: No matching distribution found for idna==3.99",
      context: ["requirements.txt": "six\nidna==3.99\n"], changes: "-idna==3.99", "+idna==3.10"),
    RepairCase(
      .quoteValue, "FROM debian:bookworm\nENV A=1 GREETING=hello big world B=2\nRUN true\n", failing: "ENV",
      "dockerfile parse error on line 2: Syntax error - can't find = in \"big\". Must be of the form: name=value",
      changes: "-ENV A=1 GREETING=hello big world B=2", "+ENV A=1 GREETING=\"hello big world\" B=2"),
    RepairCase(
      .goMainPackage, "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /a ./cmd/shop\n",
      failing: "RUN go",
      "stat /src/cmd/shop: directory not found",
      context: ["go.mod": "module a\n", "main.go": "package main\n"],
      changes: "-RUN go build -o /a ./cmd/shop", "+RUN go build -o /a ."),
    RepairCase(
      .installProgram,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y python3-pip gcc\nRUN pip install psycopg2\n",
      failing: "RUN pip", "Error: pg_config executable not found.",
      changes: "-RUN apt-get update && apt-get install -y python3-pip gcc",
      "+RUN apt-get update && apt-get install -y python3-pip gcc libpq-dev"),
    RepairCase(
      .useBash, "FROM debian:bookworm\nCOPY b.sh /\nRUN sh /b.sh prod\n", failing: "RUN sh",
      "/b.sh: 2: [[: not found", exitCode: 127, context: ["b.sh": "#!/usr/bin/env bash\n[[ a == a ]]\n"],
      changes: "-RUN sh /b.sh prod", "+RUN bash /b.sh prod"),
    RepairCase(
      .dropLockFile, "FROM golang:1.26\nWORKDIR /s\nCOPY go.mod go.sum ./\nRUN go mod download\n",
      failing: "COPY",
      "failed to compute cache key: \"/go.sum\" not found: not found", context: ["go.mod": "module a\n"],
      changes: "-COPY go.mod go.sum ./", "+COPY go.mod ./"),
    RepairCase(
      .joinCommands,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y less apt-get install -y vim\n",
      failing: "RUN apt-get",
      "E: Unable to locate package apt-get\nE: Unable to locate package install", exitCode: 100,
      changes: "-RUN apt-get update && apt-get install -y less apt-get install -y vim",
      "+RUN apt-get update && apt-get install -y less && apt-get install -y vim"),
    RepairCase(
      .forceLink, "FROM debian:bookworm\nRUN date && ln -s /bin/less /usr/bin/less\n", failing: "RUN date",
      "ln: failed to create symbolic link '/usr/bin/less': File exists",
      changes: "-RUN date && ln -s /bin/less /usr/bin/less",
      "+RUN date && { [ -e /usr/bin/less ] || [ -L /usr/bin/less ] || ln -s /bin/less /usr/bin/less; }"),
  ]
}
