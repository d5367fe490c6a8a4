@testable import StepTimeline

extension RepairCase {
  private static let apt = "RUN apt-get update && apt-get install -y --no-install-recommends "

  /// Programs in C, Node, Ruby, Java and Python.
  static let languages: [RepairCase] = [
    RepairCase(
      .linkLibrary, "FROM gcc:14\nCOPY geo.c .\nRUN gcc -O2 -o geo geo.c\n", failing: "RUN gcc",
      "/usr/bin/ld: /tmp/a.o: in function `main':\ngeo.c:(.text+0x1b): undefined reference to `pow'",
      changes: "-RUN gcc -O2 -o geo geo.c", "+RUN gcc -O2 -o geo geo.c -lm"),
    RepairCase(
      .sharedLibrary, "FROM debian:bookworm\nCOPY db /usr/bin/db\nRUN db --version\n", failing: "RUN db",
      """
      db: error while loading shared libraries: libsqlite3.so.0: cannot open shared object file: No such file or \
      directory
      """, exitCode: 127,
      changes: "+\(apt)libsqlite3-0 && rm -rf /var/lib/apt/lists/*"),
    RepairCase(
      .packageScript, "FROM node:22\nWORKDIR /app\nCOPY package.json ./\nRUN npm run build\n",
      failing: "RUN npm", "npm error Missing script: \"build\"",
      context: ["package.json": "{\"scripts\": {\"build:prod\": \"x\", \"start\": \"y\"}}"],
      changes: "-RUN npm run build", "+RUN npm run build:prod"),
    RepairCase(
      .moduleKind, "FROM node:22\nWORKDIR /app\nCOPY *.js ./\nRUN node build.js\n", failing: "RUN node",
      "SyntaxError: Cannot use import statement outside a module",
      context: ["package.json": "{\"type\": \"module\"}", "build.js": "import fs from \"fs\"\n"],
      changes: "+COPY package.json ./"),
    RepairCase(
      .installGem, "FROM debian:bookworm\n\(apt)ruby\nCOPY r.rb .\nRUN ruby r.rb\n", failing: "RUN ruby",
      "<internal:rubygems>:85:in `require': cannot load such file -- nokogiri (LoadError)",
      changes: "-\(apt)ruby", "+\(apt)ruby ruby-nokogiri"),
    RepairCase(
      .textEncoding, "FROM eclipse-temurin:17\nCOPY Main.java .\nRUN javac -d out Main.java\n",
      failing: "RUN javac",
      "Main.java:1: error: unmappable character (0xC3) for encoding US-ASCII",
      changes: "-RUN javac -d out Main.java", "+RUN javac -encoding UTF-8 -d out Main.java"),
    RepairCase(
      .standInSecret, "FROM python:3.12\nCOPY . .\nRUN python3 manage.py collectstatic --noinput\n",
      failing: "RUN python3", "KeyError: 'SECRET_KEY'",
      changes: "-RUN python3 manage.py collectstatic --noinput",
      "+RUN SECRET_KEY=build-only python3 manage.py collectstatic --noinput"),
    RepairCase(
      .loosenPin, "FROM python:3.12\nRUN pip install requests==2.25.1 urllib3==2.2.1\n", failing: "RUN pip",
      """
      ERROR: Cannot install requests==2.25.1 and urllib3==2.2.1 because these package versions have conflicting \
      dependencies.

      The conflict is caused by:
          The user requested urllib3==2.2.1
          requests 2.25.1 depends on urllib3<1.27 and >=1.21.1
      """, changes: "-RUN pip install requests==2.25.1 urllib3==2.2.1",
      "+RUN pip install requests==2.25.1 'urllib3<1.27,>=1.21.1'"),
  ]
}
