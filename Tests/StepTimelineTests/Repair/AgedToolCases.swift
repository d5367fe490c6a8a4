@testable import StepTimeline

extension RepairCase {
  /// Tools, addresses and images that changed since a Dockerfile was written.
  static let agedTools: [RepairCase] = [
    RepairCase(
      .toolOption, "FROM node:16\nCOPY bower.json .\nRUN bower install\n", failing: "RUN bower",
      "bower ESUDO         Cannot be run with sudo\nYou can however run a command with sudo using \"--allow-root\" option",
      changes: "-RUN bower install", "+RUN bower install --allow-root"),
    RepairCase(
      .toolOption, "FROM python:3.12\nCOPY . .\nRUN poetry install --no-dev --no-root\n",
      failing: "RUN poetry",
      "The option \"--no-dev\" does not exist", changes: "-RUN poetry install --no-dev --no-root",
      "+RUN poetry install --only main --no-root"),
    RepairCase(
      .toolOption, "FROM gcc:12\nCOPY a.c .\nRUN gcc -std=c23 -o a a.c\n", failing: "RUN gcc",
      "gcc: error: unrecognized command-line option '-std=c23'; did you mean '-std=c2x'?",
      changes: "-RUN gcc -std=c23 -o a a.c", "+RUN gcc -std=c2x -o a a.c"),
    RepairCase(
      .toolSetting, "FROM node:20\nCOPY . .\nRUN yarn build\n", failing: "RUN yarn",
      "Error: error:0308010C:digital envelope routines::unsupported",
      changes: "+ENV NODE_OPTIONS=--openssl-legacy-provider"),
    RepairCase(
      .pinnedTool, "FROM ruby:2.6\nCOPY Gemfile Gemfile.lock ./\nRUN bundle install\n", failing: "RUN bundle",
      """
      /usr/local/lib/ruby/2.6.0/rubygems.rb:283:in `find_spec_for_exe': Could not find 'bundler' (2.1.4) required by \
      your /Gemfile.lock. (Gem::GemNotFoundException)
      """, changes: "+RUN gem install bundler:2.1.4"),
    RepairCase(
      .agedSource, "FROM debian:13\nRUN curl -sS https://dl.yarn.example/pubkey.gpg | apt-key add -\n",
      failing: "RUN curl", "/bin/sh: 1: apt-key: not found", exitCode: 127,
      changes: "-RUN curl -sS https://dl.yarn.example/pubkey.gpg | apt-key add -",
      "+RUN curl -sS https://dl.yarn.example/pubkey.gpg | tee /etc/apt/trusted.gpg.d/dl.yarn.example.asc > /dev/null"
    ),
    RepairCase(
      .otherKeyserver,
      "FROM ubuntu:18.04\nRUN apt-key adv --keyserver pool.sks-keyservers.net --recv-keys ABCD\n",
      failing: "RUN apt-key", "gpg: keyserver receive failed: No name", exitCode: 2,
      changes: "-RUN apt-key adv --keyserver pool.sks-keyservers.net --recv-keys ABCD",
      "+RUN apt-key adv --keyserver hkp://keyserver.ubuntu.com:80 --recv-keys ABCD"),
    RepairCase(
      .otherImage, "FROM node:14-alpine AS build\nCOPY . .\nRUN npx gulp build\n", failing: "RUN npx",
      "ReferenceError: primordials is not defined", changes: "-FROM node:14-alpine AS build",
      "+FROM node:10-alpine AS build"),
    RepairCase(
      .peclExtension, "FROM php:7.3-fpm\nRUN docker-php-ext-install mcrypt pdo_mysql\n",
      failing: "RUN docker",
      "error: /usr/src/php/ext/mcrypt does not exist",
      changes: "-RUN docker-php-ext-install mcrypt pdo_mysql",
      "+RUN docker-php-ext-install pdo_mysql && pecl install mcrypt && docker-php-ext-enable mcrypt"),
    RepairCase(
      .goCopyPackage,
      "FROM golang:1.26\nWORKDIR /src\nCOPY go.mod ./\nCOPY cmd ./cmd\nRUN go build ./cmd/shop\n",
      failing: "RUN go",
      """
      cmd/shop/main.go:3:8: no required module provides package example.com/shop/internal/cart; to add it:
      \tgo get example.com/shop/internal/cart
      """,
      context: [
        "go.mod": "module example.com/shop\n", "cmd/shop/main.go": "x",
        "internal/cart/c.go": "package cart\n",
      ], changes: "+COPY internal ./internal"),
    RepairCase(
      .goDisableCgo, "FROM golang:1.26\nENV GOARCH=arm64 CGO_ENABLED=1\nCOPY . .\nRUN go build .\n",
      failing: "RUN go",
      """
      # runtime/cgo
      gcc_arm64.S: Assembler messages:
      gcc_arm64.S:30: Error: no such instruction: `stp x29,x30,[sp,'
      """, context: ["main.go": "package main\n"], changes: "-ENV GOARCH=arm64 CGO_ENABLED=1",
      "+ENV GOARCH=arm64 CGO_ENABLED=0"),
    RepairCase(
      .keepFolderName, "FROM python:3.12\nWORKDIR /srv\nCOPY shop/ .\nRUN python3 -m shop.check\n",
      failing: "RUN python3",
      "/usr/local/bin/python3: Error while finding module specification for 'shop.check' (ModuleNotFoundError: No module named 'shop')",
      context: ["shop/__init__.py": "", "shop/check.py": "x"], changes: "-COPY shop/ .", "+COPY shop/ ./shop"),
    RepairCase(
      .foreignPackage, "FROM python:3.12\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n",
      failing: "RUN pip",
      """
      ERROR: Could not find a version that satisfies the requirement pywin32==306 (from versions: none)
      ERROR: No matching distribution found for pywin32==306
      """, context: ["requirements.txt": "six\npywin32==306\n"], changes: "-pywin32==306",
      "+pywin32==306 ; sys_platform == \"win32\""),
    RepairCase(
      .singleEquals, "FROM debian:bookworm\nENV MODE=release\nRUN [ \"$MODE\" == \"release\" ] && echo yes\n",
      failing: "RUN [", "/bin/sh: 1: [: release: unexpected operator", exitCode: 2,
      changes: "-RUN [ \"$MODE\" == \"release\" ] && echo yes", "+RUN [ \"$MODE\" = \"release\" ] && echo yes"
    ),
    RepairCase(
      .otherImage, "FROM python:3.12-slim\nCOPY . .\nRUN python setup.py build\n", failing: "RUN python",
      "ModuleNotFoundError: No module named 'distutils'", changes: "-FROM python:3.12-slim",
      "+FROM python:3.11-slim"),
    RepairCase(
      .dropGlobalInstall, "FROM node:22\nCOPY . .\nRUN npm install -g yarn && \\\n    yarn install\n",
      failing: "RUN npm",
      "npm error code EEXIST\nnpm error EEXIST: file already exists\nnpm error File exists: /usr/local/bin/yarn",
      changes: "-RUN npm install -g yarn && \\", "-    yarn install", "+RUN yarn install"),
    RepairCase(
      .dropGlobalInstall, "FROM node:22\nRUN npm install -g typescript yarn@1.22.19\nCOPY . .\n",
      failing: "RUN npm",
      "npm ERR! code EEXIST\nnpm ERR! File exists: /usr/local/bin/yarnpkg",
      changes: "-RUN npm install -g typescript yarn@1.22.19", "+RUN npm install -g typescript"),
    RepairCase(
      .jenkinsPlugins,
      "FROM jenkins/jenkins:lts\nCOPY p.txt /p.txt\nRUN /usr/local/bin/install-plugins.sh < /p.txt\n",
      failing: "RUN /usr", "WARN: install-plugins.sh has been removed, please switch to jenkins-plugin-cli",
      changes: "-RUN /usr/local/bin/install-plugins.sh < /p.txt",
      "+RUN jenkins-plugin-cli --plugin-file /p.txt"),
    RepairCase(
      .jenkinsPlugins, "FROM jenkins/jenkins:lts\nRUN install-plugins.sh git:5.2.0 matrix-auth\n",
      failing: "RUN install",
      "WARN: install-plugins.sh has been removed, please switch to jenkins-plugin-cli",
      changes: "-RUN install-plugins.sh git:5.2.0 matrix-auth",
      "+RUN jenkins-plugin-cli --plugins git:5.2.0 matrix-auth"),
    RepairCase(
      .movedAddress,
      "FROM ubuntu:22.04\nRUN wget http://download.gna.org/wkhtmltopdf/0.12/0.12.2.1/wkhtmltox.deb\n",
      failing: "RUN wget", "wget: unable to resolve host address 'download.gna.org'", exitCode: 4,
      changes: "-RUN wget http://download.gna.org/wkhtmltopdf/0.12/0.12.2.1/wkhtmltox.deb",
      "+RUN wget https://github.com/wkhtmltopdf/wkhtmltopdf/releases/download/0.12.2.1/wkhtmltox.deb"),
    RepairCase(
      .movedAddress,
      "FROM ubuntu:22.04\nRUN echo \"deb https://apt.kubernetes.io/ kubernetes-xenial main\" > /etc/apt/sources.list.d/k.list\nRUN apt-get update\n",
      failing: "RUN apt-get",
      "E: The repository 'https://apt.kubernetes.io kubernetes-xenial Release' does not have a Release file.",
      exitCode: 100,
      changes:
        "-RUN echo \"deb https://apt.kubernetes.io/ kubernetes-xenial main\" > /etc/apt/sources.list.d/k.list",
      "+RUN echo \"deb https://pkgs.k8s.io/core:/stable:/v1.29/deb/ /\" > /etc/apt/sources.list.d/k.list"),
    RepairCase(
      .goInstall, "FROM golang:alpine\nRUN go get example.net/team/drawer\nENTRYPOINT [\"drawer\"]\n",
      failing: "RUN go", "'go get' is no longer supported outside a module.",
      changes: "-RUN go get example.net/team/drawer", "+RUN go install example.net/team/drawer@latest"),
    RepairCase(
      .archivedRelease,
      "FROM python:3.9-bookworm\nRUN echo \"deb http://deb.example.net/debian stretch-backports main\" > /etc/apt/sources.list.d/b.list\nRUN apt-get update && apt-get install -y -t stretch-backports ffmpeg\n",
      failing: "RUN apt-get",
      "E: The repository 'http://deb.example.net/debian stretch-backports Release' does not have a Release file.",
      exitCode: 100,
      changes:
        "-RUN echo \"deb http://deb.example.net/debian stretch-backports main\" > /etc/apt/sources.list.d/b.list",
      "-RUN apt-get update && apt-get install -y -t stretch-backports ffmpeg",
      "+RUN apt-get update && apt-get install -y ffmpeg"),
    RepairCase(
      .pipName, "FROM python:3.12\nRUN pip install flask sklearn==0.0\n", failing: "RUN pip",
      "The 'sklearn' PyPI package is deprecated, use 'scikit-learn'\nrather than 'sklearn' for pip commands.",
      changes: "-RUN pip install flask sklearn==0.0", "+RUN pip install flask scikit-learn"),
  ]
}
