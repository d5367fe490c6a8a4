@testable import StepTimeline

extension RepairCase {
  /// Repairs of tools: how they are installed, which version they want, how they are called.
  static let tools: [RepairCase] = [
    RepairCase(
      .installProgram, "FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN pnpm install\n", failing: "RUN pnpm",
      "/bin/sh: pnpm: not found", exitCode: 127, changes: "+RUN corepack enable"),
    RepairCase(
      .installProgram, "FROM php:8.3-cli\nWORKDIR /app\nCOPY . .\nRUN composer install\n",
      failing: "RUN composer",
      "/bin/sh: 1: composer: not found", exitCode: 127,
      changes: "+COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer"),
    RepairCase(
      .addToPath,
      "FROM debian:bookworm\nRUN curl -sSf https://sh.rustup.rs | sh -s -- -y\nRUN cargo build\n",
      failing: "RUN cargo", "/bin/sh: 1: cargo: not found", exitCode: 127,
      changes: "+ENV PATH=/root/.cargo/bin:$PATH"),
    RepairCase(
      .legacyPeers, "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n", failing: "RUN npm",
      "npm error code ERESOLVE\nnpm error While resolving: shop@1.0.0\nnpm error Found: react@19.0.0\nnpm error peer react@\"^18.0.0\" from shelf@2.0.0",
      changes: "-RUN npm ci", "+RUN npm ci --legacy-peer-deps"),
    RepairCase(
      .commitLockFile, "FROM node:20\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\n", failing: "RUN npm",
      "npm error The `npm ci` command can only install with an existing package-lock.json or",
      changes: "-COPY package.json ./", "+COPY package.json package-lock.json ./"),
    RepairCase(
      .buildValue, "FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN python manage.py collectstatic\n",
      failing: "RUN python",
      "django.core.exceptions.ImproperlyConfigured: The SECRET_KEY setting must not be empty.",
      changes: "-RUN python manage.py collectstatic",
      "+RUN SECRET_KEY=build-only python manage.py collectstatic"),
    RepairCase(
      .dropPrepare, "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci --omit=dev\n",
      failing: "RUN npm", "> shop@1.0.0 prepare\n> husky install\n\nsh: 1: husky: not found", exitCode: 127,
      changes: "-RUN npm ci --omit=dev", "+RUN npm pkg delete scripts.prepare && npm ci --omit=dev"),
    RepairCase(
      .toolOption, "FROM amazonlinux:2023\nRUN dnf install -y curl wget\n", failing: "RUN dnf",
      "  - package curl-minimal-8.5.0-1.amzn2023.x86_64 from @System conflicts with curl provided by curl-8.5.0-1.amzn2023.x86_64 from amazonlinux",
      changes: "-RUN dnf install -y curl wget", "+RUN dnf install --allowerasing -y curl wget"),
    RepairCase(
      .pinnedTool, "FROM ruby:3.3\nWORKDIR /app\nCOPY Gemfile* ./\nRUN bundle install\n",
      failing: "RUN bundle", "Could not find 'bundler' (2.4.10) required by your /app/Gemfile.lock.",
      exitCode: 20,
      changes: "+RUN gem install bundler:2.4.10"),
    RepairCase(
      .nearestTag, "FROM node:20-alpine3.12\nRUN node --version\n", failing: "FROM",
      "docker.io/library/node:20-alpine3.12: not found", changes: "-FROM node:20-alpine3.12",
      "+FROM node:20-alpine"),
    RepairCase(
      .retiredImage, "FROM bitnami/postgresql:15\nRUN psql --version\n", failing: "FROM",
      "docker.io/bitnami/postgresql:15: not found", changes: "-FROM bitnami/postgresql:15",
      "+FROM bitnamilegacy/postgresql:15"),
    RepairCase(
      .raiseImage, "FROM node:16-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\n", failing: "RUN npm",
      "npm ERR! code EBADENGINE\nnpm ERR! notsup Not compatible with your version of node/npm: vite@5.4.2\nnpm ERR! notsup Required: {\"node\":\"^18.0.0 || >=20.0.0\"}\nnpm ERR! notsup Actual:   {\"npm\":\"8.19.4\",\"node\":\"v16.20.2\"}",
      changes: "-FROM node:16-alpine", "+FROM node:18-alpine"),
    RepairCase(
      .raiseImage, "FROM maven:3.8-openjdk-11\nWORKDIR /app\nCOPY . .\nRUN mvn -B package\n",
      failing: "RUN mvn", "[ERROR] Fatal error compiling: error: release version 17 not supported",
      changes: "-FROM maven:3.8-openjdk-11", "+FROM maven:3.9-eclipse-temurin-17"),
    RepairCase(
      .raiseImage, "FROM mcr.microsoft.com/dotnet/sdk:6.0\nWORKDIR /src\nCOPY . .\nRUN dotnet restore\n",
      failing: "RUN dotnet",
      "error NETSDK1045: The current .NET SDK does not support targeting .NET 8.0.  Either target .NET 6.0 or lower",
      changes: "-FROM mcr.microsoft.com/dotnet/sdk:6.0", "+FROM mcr.microsoft.com/dotnet/sdk:8.0"),
    RepairCase(
      .raiseImage, "FROM php:8.1-fpm\nWORKDIR /app\nCOPY . .\nRUN composer install\n",
      failing: "RUN composer",
      "    - acme/framework v11.0.0 requires php ^8.2 -> your php version (8.1.27) does not satisfy that requirement.",
      changes: "-FROM php:8.1-fpm", "+FROM php:8.2-fpm"),
    RepairCase(
      .raiseImage, "FROM elixir:1.13-alpine\nWORKDIR /app\nCOPY . .\nRUN mix deps.compile\n",
      failing: "RUN mix",
      "** (Mix) You're trying to run :shop on Elixir v1.13.4 but it has declared in its mix.exs file it supports only Elixir ~> 1.14",
      changes: "-FROM elixir:1.13-alpine", "+FROM elixir:1.14-alpine"),
  ]
}
