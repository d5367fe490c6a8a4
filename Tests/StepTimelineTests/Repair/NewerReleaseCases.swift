@testable import StepTimeline

extension RepairCase {
  /// Releases that are newer than the Dockerfile, and things that have moved since it was written.
  static let newerReleases: [RepairCase] = [
    RepairCase(
      .raiseImage, "FROM eclipse-temurin:25-jdk-noble AS build\nCOPY . .\nRUN ./gradlew jar\n",
      failing: "RUN ./gradlew",
      """
      Downloading https://services.gradle.org/distributions/gradle-8.10.2-bin.zip
      > startup failed:
        General error during conversion: Unsupported class file major version 69
      """,
      changes: "-FROM eclipse-temurin:25-jdk-noble AS build", "+FROM eclipse-temurin:21-jdk-noble AS build"),
    RepairCase(
      .raiseImage, "FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine\nCOPY . .\nRUN dotnet build Shop.slnx\n",
      failing: "RUN dotnet",
      "/src/Shop.slnx(1,1): error MSB4068: The element <Solution> is unrecognized, or not supported in this context.",
      changes: "-FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine",
      "+FROM mcr.microsoft.com/dotnet/sdk:9.0-alpine"),
    RepairCase(
      .raiseImage, "FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY . .\nRUN dotnet build\n",
      failing: "RUN dotnet",
      "Requested SDK version: 9.0.310\nglobal.json file: /src/global.json\n\nInstalled SDKs:\n9.0.100 [/usr/share/dotnet/sdk]",
      changes: "-FROM mcr.microsoft.com/dotnet/sdk:9.0", "+FROM mcr.microsoft.com/dotnet/sdk:9.0.310"),
    RepairCase(
      .dependencyBound, "FROM python:3.9\nRUN pip install mkdocs==1.2.2\nCOPY . .\nRUN mkdocs build\n",
      failing: "RUN mkdocs", "AttributeError: module 'jinja2' has no attribute 'contextfilter'",
      changes: "-RUN pip install mkdocs==1.2.2", "+RUN pip install mkdocs==1.2.2 'jinja2<3.1'"),
    RepairCase(
      .dependencyBound,
      "FROM python:3.11\nRUN pip install NumPy==2.0.0 thing\nRUN python -c 'import thing'\n",
      failing: "RUN python",
      "ValueError: numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject",
      changes: "-RUN pip install NumPy==2.0.0 thing", "+RUN pip install 'numpy<2' thing"),
    RepairCase(
      .dependencyBound, "FROM python:3.8\nRUN pip install -U pip setuptools\nRUN pip install thing==1.0\n",
      failing: "RUN pip install thing", "error in thing setup command: use_2to3 is invalid.",
      changes: "-RUN pip install -U pip setuptools", "+RUN pip install -U pip 'setuptools<58'"),
    RepairCase(
      .dependencyBound, "FROM python:3.10\nRUN python -m pip install thing==1.0\n", failing: "RUN python",
      "WARNING: Ignoring version 1.0 of thing since it has invalid metadata:\nPlease use pip<24.1 if you need to use this version.",
      changes: "-RUN python -m pip install thing==1.0",
      "+RUN python -m pip install 'pip<24.1' && python -m pip install thing==1.0"),
    RepairCase(
      .dependencyBound, "FROM python:3.11\nRUN pip install thing==1.0\n", failing: "RUN pip",
      "Getting requirements to build wheel did not run successfully.\nModuleNotFoundError: No module named 'pkg_resources'",
      changes: "+RUN echo 'setuptools<81' > /tmp/constraint.txt", "+ENV PIP_CONSTRAINT=/tmp/constraint.txt"),
    RepairCase(
      .fittingTool, "FROM mcr.microsoft.com/dotnet/sdk:8.0\nRUN dotnet tool install -g dotnet-ef\n",
      failing: "RUN dotnet",
      "Settings file 'DotnetToolSettings.xml' was not found in the package.\nTool 'dotnet-ef' failed to install.",
      changes: "-RUN dotnet tool install -g dotnet-ef",
      "+RUN dotnet tool install -g dotnet-ef --version 8.0.*"),
    RepairCase(
      .fittingTool, "FROM node:18\nRUN npm i -g pnpm\nCOPY . .\nRUN pnpm i --frozen-lockfile\n",
      failing: "RUN pnpm", " WARN  Ignoring not compatible lockfile at /pnpm-lock.yaml",
      changes: "-RUN npm i -g pnpm", "+RUN npm i -g pnpm@7"),
    RepairCase(
      .fittingTool, "FROM python:3.11\nRUN pip install poetry\nCOPY . .\nRUN poetry export -o r.txt\n",
      failing: "RUN poetry", "The requested command export does not exist.",
      changes: "-RUN pip install poetry", "+RUN pip install poetry poetry-plugin-export"),
    RepairCase(
      .fittingTool,
      "FROM php:8.1\nCOPY --from=composer:2 /usr/bin/composer /bin/\nRUN composer global require hirak/prestissimo\nCOPY . .\n",
      failing: "RUN composer", "hirak/prestissimo 0.3.10 requires composer-plugin-api ^1.0.0",
      changes: "-RUN composer global require hirak/prestissimo"),
    RepairCase(
      .fittingTool, "FROM ruby:3.1\nCOPY . .\nRUN bundle install\nRUN bundle exec rake assets:precompile\n",
      failing: "RUN bundle exec",
      "NameError: uninitialized constant ActiveSupport::LoggerThreadSafeLevel::Logger",
      changes: "+ENV RUBYOPT=-rlogger"),
    RepairCase(
      .fittingTool, "FROM alpine:3.16\nRUN apk add --no-cache /tmp/glibc.apk\n", failing: "RUN apk",
      "ERROR: glibc-2.35-r0: trying to overwrite etc/nsswitch.conf owned by alpine-baselayout-data-3.2.0-r23.",
      changes: "-RUN apk add --no-cache /tmp/glibc.apk",
      "+RUN apk add --force-overwrite --no-cache /tmp/glibc.apk"),
    RepairCase(
      .renamedOption, "FROM python:3.9\nRUN pip install pipenv\nCOPY Pip* .\nRUN pipenv lock -r > r.txt\n",
      failing: "RUN pipenv", "Error: No such option: -r", exitCode: 2,
      changes: "-RUN pipenv lock -r > r.txt", "+RUN pipenv requirements > r.txt"),
    RepairCase(
      .renamedOption,
      "FROM fedora:41\nRUN dnf config-manager --add-repo https://host.example/a.repo && dnf -y install a\n",
      failing: "RUN dnf", "Unknown argument \"--add-repo\" for command \"config-manager\".", exitCode: 2,
      changes: "-RUN dnf config-manager --add-repo https://host.example/a.repo && dnf -y install a",
      "+RUN dnf config-manager addrepo --from-repofile=https://host.example/a.repo && dnf -y install a"),
    RepairCase(
      .renamedOption,
      "FROM php:7.4\nRUN docker-php-ext-configure gd --with-png-dir=/usr --with-jpeg-dir=/usr --enable-x\n",
      failing: "RUN docker", "configure: error: unrecognized options: --with-png-dir, --with-jpeg-dir",
      changes: "-RUN docker-php-ext-configure gd --with-png-dir=/usr --with-jpeg-dir=/usr --enable-x",
      "+RUN docker-php-ext-configure gd --with-jpeg --enable-x"),
    RepairCase(
      .renamedOption, "FROM ruby:3.4\nCOPY . .\nRUN bundle install --without development test --jobs 4\n",
      failing: "RUN bundle", "[REMOVED] The `--without` flag has been removed", exitCode: 15,
      changes: "-RUN bundle install --without development test --jobs 4",
      "+RUN bundle config set --local without development:test && bundle install --jobs 4"),
    RepairCase(
      .renamedOption, "FROM node:alpine\nRUN corepack enable\n", failing: "RUN corepack",
      "/bin/sh: corepack: not found", exitCode: 127, changes: "-RUN corepack enable",
      "+RUN npm install -g --force corepack && corepack enable"),
    RepairCase(
      .movedAddress,
      "FROM debian:12\nRUN curl -fO https://zlib.net/zlib-1.2.11.tar.gz && tar xzf zlib-1.2.11.tar.gz\n",
      failing: "RUN curl", "curl: (22) The requested URL returned error: 404", exitCode: 22,
      changes: "-RUN curl -fO https://zlib.net/zlib-1.2.11.tar.gz && tar xzf zlib-1.2.11.tar.gz",
      "+RUN curl -fO https://zlib.net/fossils/zlib-1.2.11.tar.gz && tar xzf zlib-1.2.11.tar.gz"),
    RepairCase(
      .movedAddress, "FROM rocker/r-ver:3.6.3\nRUN install2.r --error jsonlite\n", failing: "RUN install2",
      "Error: (converted from warning) unable to access index for repository https://mran.microsoft.com/snapshot/2020-04-24/src/contrib:",
      changes:
        "+RUN sed -i 's|https\\?://mran.microsoft.com/snapshot|https://packagemanager.posit.co/cran|g' \"$(R RHOME)/etc/Rprofile.site\""
    ),
    RepairCase(
      .movedAddress,
      "FROM debian:12\nRUN wget -O /v https://chromedriver.storage.googleapis.com/LATEST_RELEASE_${V} && wget -O /d.zip https://chromedriver.storage.googleapis.com/$(cat /v)/chromedriver_linux64.zip && unzip /d.zip chromedriver\n",
      failing: "RUN wget",
      "https://chromedriver.storage.googleapis.com/LATEST_RELEASE_115:\n2023-07-25 08:14:33 ERROR 404: Not Found.",
      exitCode: 8,
      changes:
        "-RUN wget -O /v https://chromedriver.storage.googleapis.com/LATEST_RELEASE_${V} && wget -O /d.zip https://chromedriver.storage.googleapis.com/$(cat /v)/chromedriver_linux64.zip && unzip /d.zip chromedriver",
      "+RUN wget -O /v https://googlechromelabs.github.io/chrome-for-testing/LATEST_RELEASE_${V} && wget -O /d.zip https://storage.googleapis.com/chrome-for-testing-public/$(cat /v)/linux64/chromedriver-linux64.zip && unzip -j /d.zip chromedriver-linux64/chromedriver"
    ),
    RepairCase(
      .fittingImage, "FROM python:3-slim\nCOPY . .\nRUN python -m tool\n", failing: "RUN python",
      "ModuleNotFoundError: No module named 'asynchat'", changes: "-FROM python:3-slim",
      "+FROM python:3.11-slim"),
    RepairCase(
      .fittingImage, "FROM swift:5.8-jammy AS build\nCOPY Package.* ./\nRUN swift package resolve\n",
      failing: "RUN swift", "error: unknown 'PinsStorage' version '3' at '/Package.resolved'.",
      changes: "-FROM swift:5.8-jammy AS build", "+FROM swift:5.10-jammy AS build"),
    RepairCase(
      .raiseImage, "FROM golang:1.20\nWORKDIR /src\nCOPY . .\nRUN go build ./...\n", failing: "RUN go",
      "go: errors parsing go.mod:\n/src/go.mod:3: usage: go 1.23",
      context: ["go.mod": "module shop\n\ngo 1.24.1\n", "main.go": "package main\n"],
      changes: "-FROM golang:1.20", "+FROM golang:1.24"),
  ]
}
