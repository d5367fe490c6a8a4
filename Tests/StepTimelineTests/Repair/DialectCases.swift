@testable import StepTimeline

extension RepairCase {
  private static let apt = "RUN apt-get update && apt-get install -y --no-install-recommends "
  private static let clean = " && rm -rf /var/lib/apt/lists/*"

  /// Repairs of commands that are another distribution's, or are written in a form that nothing reads.
  static let dialects: [RepairCase] = [
    RepairCase(
      .ownManager, "FROM debian:bookworm\nRUN apk update && apk add --no-cache curl gnupg\n",
      failing: "RUN apk",
      "/bin/sh: 1: apk: not found", exitCode: 127,
      changes: "-RUN apk update && apk add --no-cache curl gnupg",
      "+\(apt)curl gnupg\(clean)"),
    RepairCase(
      .ownManager, "FROM alpine:3.22\n\(apt)build-essential git\(clean)\nWORKDIR /src\n",
      failing: "RUN apt-get",
      "/bin/sh: apt-get: not found", exitCode: 127, changes: "-\(apt)build-essential git\(clean)",
      "+RUN apk add --no-cache build-base git"),
    RepairCase(
      .userOptions,
      "FROM debian:bookworm\nRUN apt-get update && apt-get install -y adduser\nRUN addgroup -S app && adduser -S -G app app\n",
      failing: "RUN addgroup",
      "Option s is ambiguous (shell, system)\nadduser [--uid id] [--firstuid id] [--lastuid id]",
      changes: "-RUN addgroup -S app && adduser -S -G app app",
      "+RUN groupadd --system app && useradd --system --gid app --create-home app"),
    RepairCase(
      .userOptions, "FROM alpine:3.22\nRUN groupadd -r app && useradd --uid=1001 -r -g app app\n",
      failing: "RUN groupadd", "/bin/sh: groupadd: not found", exitCode: 127,
      changes: "-RUN groupadd -r app && useradd --uid=1001 -r -g app app",
      "+RUN addgroup -S app && adduser -S -u 1001 -G app app"),
    RepairCase(
      .sharedNumber, "FROM node:22\nRUN groupadd -g 1000 app && useradd -u 1000 -g app app\n",
      failing: "RUN groupadd", "groupadd: GID '1000' already exists", exitCode: 4,
      changes: "-RUN groupadd -g 1000 app && useradd -u 1000 -g app app",
      "+RUN groupadd --non-unique -g 1000 app && useradd --non-unique -u 1000 -g app app"),
    RepairCase(
      .shellForm,
      "FROM debian:bookworm\nRUN [\"apt-get\", \"update\", \"&&\", \"apt-get\", \"install\", \"-y\", \"less\"]\n",
      failing: "RUN [", "E: The update command takes no arguments", exitCode: 100,
      changes: "-RUN [\"apt-get\", \"update\", \"&&\", \"apt-get\", \"install\", \"-y\", \"less\"]",
      "+RUN apt-get update && apt-get install -y less"),
    RepairCase(
      .keepPath, "FROM debian:bookworm\nENV PATH=/opt/tool/bin\nRUN mkdir -p /opt/tool/bin\n",
      failing: "RUN mkdir",
      "/bin/sh: 1: mkdir: not found", exitCode: 127, changes: "-ENV PATH=/opt/tool/bin",
      "+ENV PATH=/opt/tool/bin:$PATH"),
    RepairCase(
      .makeTarget, "FROM debian:bookworm\n\(apt)make\nCOPY . .\nRUN make instal\n", failing: "RUN make",
      "make: *** No rule to make target 'instal'.  Stop.", exitCode: 2,
      context: ["Makefile": "build:\n\techo x > a\n\ninstall: build\n\tcp a /usr/local/bin\n"],
      changes: "-RUN make instal", "+RUN make install"),
    RepairCase(
      .makeTarget, "FROM debian:bookworm\n\(apt)make\nCOPY . /src\nWORKDIR /src\nRUN make -C lib instal\n",
      failing: "RUN make",
      "make: *** No rule to make target 'instal'.  Stop.", exitCode: 2,
      context: ["Makefile": "instal:\n\ttrue\n", "lib/Makefile": "install:\n\ttrue\n"],
      changes: "-RUN make -C lib instal", "+RUN make -C lib install"),
    RepairCase(
      .tarFormat, "FROM debian:bookworm\nCOPY a.tgz /\nRUN tar -xjf /a.tgz\n", failing: "RUN tar",
      "bzip2: (stdin) is not a bzip2 file.\ntar: Child returned status 2\ntar: Error is not recoverable: exiting now",
      exitCode: 2, changes: "-RUN tar -xjf /a.tgz", "+RUN tar -xf /a.tgz"),
    RepairCase(
      .npmInstall, "FROM node:22\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci --omit=dev\n",
      failing: "RUN npm",
      "npm error The `npm ci` command can only install with an existing package-lock.json or\nnpm error npm-shrinkwrap.json with lockfileVersion >= 1.",
      context: ["package.json": "{}"], changes: "-RUN npm ci --omit=dev", "+RUN npm install --omit=dev"),
    RepairCase(
      .npmInstall, "FROM node:22\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\n", failing: "RUN npm",
      "npm error The `npm ci` command can only install with an existing package-lock.json or\nnpm error npm-shrinkwrap.json with lockfileVersion >= 1.",
      context: ["package.json": "{}", "package-lock.json": "{}"], changes: "-COPY package.json ./",
      "+COPY package.json package-lock.json ./"),
    RepairCase(
      .npmInstall, "FROM node:22\nWORKDIR /app\nCOPY web/package.json ./\nRUN npm ci\n", failing: "RUN npm",
      "npm error The `npm ci` command can only install with an existing package-lock.json or\nnpm error npm-shrinkwrap.json with lockfileVersion >= 1.",
      context: ["web/package.json": "{}", "docs/package.json": "{}", "docs/package-lock.json": "{}"],
      changes: "-RUN npm ci", "+RUN npm install"),
    RepairCase(
      .perlModule, "FROM debian:bookworm\n\(apt)perl\(clean)\nCOPY report.pl /\nRUN perl /report.pl\n",
      failing: "RUN perl",
      "Can't locate File/Slurp.pm in @INC (you may need to install the File::Slurp module) (@INC contains: /etc/perl) at /report.pl line 2.",
      exitCode: 2, changes: "-\(apt)perl\(clean)", "+\(apt)perl libfile-slurp-perl\(clean)"),
    RepairCase(
      .installFile, "FROM debian:bookworm\nRUN sed -i 's/# de_DE/de_DE/' /etc/locale.gen && locale-gen\n",
      failing: "RUN sed", "sed: can't read /etc/locale.gen: No such file or directory", exitCode: 2,
      changes: "+\(apt)locales\(clean)"),
    RepairCase(
      .goStatic,
      "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop .\nFROM alpine:3.22\nCOPY --from=build /out/shop /bin/shop\nRUN /bin/shop --version\n",
      failing: "RUN /bin/shop", "/bin/sh: /bin/shop: not found", exitCode: 127,
      changes: "-RUN go build -o /out/shop .", "+RUN CGO_ENABLED=0 go build -o /out/shop ."),
    RepairCase(
      .goStatic,
      "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop .\nFROM alpine:3.22\nCOPY --from=Build /out/shop /bin/shop\nRUN /bin/shop --version\nFROM alpine:3.22 AS Build\n",
      failing: "RUN /bin/shop", "/bin/sh: /bin/shop: not found", exitCode: 127,
      changes: "-RUN go build -o /out/shop .", "+RUN CGO_ENABLED=0 go build -o /out/shop ."),
    RepairCase(
      .nearestPath, "FROM eclipse-temurin:21\nWORKDIR /app\nCOPY target/*.jar app.jar\n",
      failing: "COPY target",
      "failed to solve: lstat /var/lib/docker/tmp/buildkit-mount1597147965/target: no such file or directory",
      context: ["build/libs/shop-1.0.jar": "x"], changes: "-COPY target/*.jar app.jar",
      "+COPY build/libs/*.jar app.jar"),
    RepairCase(
      .phpExtension, "FROM php:8.3-cli\nWORKDIR /app\nCOPY . .\nRUN php a.php\n", failing: "RUN php",
      "PHP Fatal error:  Uncaught Error: Class \"ZipArchive\" not found in /app/a.php:3", exitCode: 255,
      changes:
        "+\(apt)libzip-dev zlib1g-dev\(clean) && docker-php-ext-install zip"),
    RepairCase(
      .phpExtension, "FROM php:8.2-fpm\nCOPY . .\nRUN composer install\n", failing: "RUN composer",
      """
          - Root composer.json requires PHP extension ext-bcmath * but it is missing from your system. Install it.
          - shop/mail 1.0 requires ext-calendar * -> it is missing from your system. Install it.
          - /usr/local/etc/php/conf.d/docker-php-ext-sodium.ini
      """, exitCode: 2, changes: "+RUN docker-php-ext-install bcmath calendar"),
    RepairCase(
      .phpExtension, "FROM debian:bookworm\n\(apt)php8.2-cli\(clean)\nRUN php -r 'echo mb_strlen(\"a\");'\n",
      failing: "RUN php",
      "PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen() in Command line code:1",
      exitCode: 255, changes: "-\(apt)php8.2-cli\(clean)", "+\(apt)php8.2-cli php8.2-mbstring\(clean)"),
    RepairCase(
      .dropOption, "FROM node:22\nCOPY app.mjs /\nRUN node --experimental-modulez /app.mjs\n",
      failing: "RUN node",
      "node: bad option: --experimental-modulez", exitCode: 9,
      changes: "-RUN node --experimental-modulez /app.mjs", "+RUN node /app.mjs"),
    RepairCase(
      .copyBefore,
      "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build -o /shop .\nCOPY web ./web\n",
      failing: "RUN go", "main.go:5:12: pattern web/*: no matching files found",
      context: ["go.mod": "module a\n", "main.go": "package main\n", "web/index.html": "x"],
      changes: "+COPY web web/"),
    RepairCase(
      .perlModule, "FROM debian:bookworm\nCOPY report.pl /\nRUN perl /report.pl\n", failing: "RUN perl",
      "Can't locate FindBin.pm in @INC (you may need to install the FindBin module) (@INC contains: /etc/perl) at /report.pl line 2.",
      exitCode: 2, changes: "+\(apt)perl\(clean)"),
  ]
}
