import StepTimeline
import Testing

/// The first fix has to fit the build: its distribution, its operating system, its CI system, its tool.
@Suite("The first fix")
struct FirstFixTests {
  private func primary(_ log: String) -> Diagnosis? {
    builds(in: Array(log.utf8)).last?.diagnoses.first(where: \.isPrimary)
  }

  @Test("Where neither the image nor the package is known, one sentence says so")
  func unknownProgramOnUnknownImage() throws {
    let cause = try #require(
      primary(
        "#5 [2/2] RUN shopctl build\n#5 0.1 ./x.sh: line 3: shopctl: command not found\n#5 ERROR: process \"/bin/sh -c shopctl build\" did not complete successfully: exit code: 127\n"
      ))
    #expect(cause.fixes.first?.snippet == nil)
    #expect(cause.fixes.filter { $0.text.hasPrefix("Install the package") }.count == 1)
  }

  @Test(
    "A variable that the command sets itself is changed there; an ENV line would not count",
    arguments: [
      (
        "NODE_OPTIONS=--max-old-space-size=512 npm run build",
        "RUN NODE_OPTIONS=--max-old-space-size=4096 npm run build"
      ),
      (
        "export NODE_OPTIONS=\"--max-old-space-size=512\" && npm run build",
        "RUN export NODE_OPTIONS=--max-old-space-size=4096 && npm run build"
      ),
      ("npm run build", "ENV NODE_OPTIONS=--max-old-space-size=4096\nRUN npm run build"),
    ])
  func whatTheCommandSets(command: String, lines: String) throws {
    let log =
      "#5 [2/2] RUN \(command)\n#5 0.1 FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n#5 ERROR: process \"/bin/sh -c \(command)\" did not complete successfully: exit code: 134\n"
    var build = try #require(builds(in: Array(log.utf8)).last)
    build.addRepairs(for: ProjectFiles())
    #expect(build.diagnoses.first(where: \.isPrimary)?.fixes.first?.snippet == lines)
  }

  @Test("A certificate that is not trusted is no placeholder of an import path")
  func exampleHostWithAnError() throws {
    let cause = try #require(
      primary(
        "#5 [2/2] RUN go mod download\n#5 0.1 go: example.com/a/b@v0.1.0: unrecognized import path \"example.com/a/b\": https fetch: Get \"https://example.com/a/b?go-get=1\": tls: failed to verify certificate: x509: certificate signed by unknown authority\n#5 ERROR: process \"/bin/sh -c go mod download\" did not complete successfully: exit code: 1\n"
      ))
    #expect(cause.rule == "tls-unknown-authority")
  }

  @Test(
    "Exit code 127 of a single command is about its program",
    arguments: [
      ("pip3 install boto3", "pip3"), ("./build.sh", nil), ("npm run build", nil),
      ("curl -o x https://example.com && make", nil),
    ] as [(String, String?)])
  func programOfExitCode(command: String, program: String?) throws {
    let cause = try #require(
      primary("The command '/bin/ash -o pipefail -c \(command)' returned a non-zero code: 127\n"))
    #expect(cause.captures["program"] == program)
  }

  @Test(
    "It fits what the log shows of the build",
    arguments: [
      (
        """
        Step 1/2 : FROM kim/alpine-node:10
         ---> 0123456789ab
        Step 2/2 : RUN npm install
         ---> Running in 0123456789ab
        node-pre-gyp WARN Pre-built binaries not found for argon@1.0.0 and node@10.1.0 (node-v64 ABI, musl)
        gyp ERR! stack Error: Can't find Python executable "python", you can set the PYTHON env variable.
        The command '/bin/sh -c npm install' returned a non-zero code: 1
        """, "apk add --no-cache python2"
      ),
      (
        """
        gyp ERR! stack Error: Can't find Python executable "python", you can set the PYTHON env variable.
        node-pre-gyp WARN Pre-built binaries not found for argon@1.0.0 and node@10.1.0 (node-v64 ABI, musl)
        The command '/bin/sh -c npm install' returned a non-zero code: 1
        """, "apk add --no-cache python2"
      ),
      (
        """
        Step 1/2 : FROM kim/dotnet-framework:4.8
         ---> 0123456789ab
        Step 2/2 : RUN dotnet restore
         ---> Running in 0123456789ab
        'dotnet' is not recognized as an internal or external command,
        The command 'cmd /S /C dotnet restore' returned a non-zero code: 1
        """, "framework/sdk"
      ),
      (
        """
        [Container] 2026/03/01 12:00:00.000000 Running command docker build -t shop .
        ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?

        [Container] 2026/03/01 12:00:01.000000 Command did not exit successfully docker build -t shop . exit status 1
        [Container] 2026/03/01 12:00:01.000000 Phase complete: BUILD State: FAILED
        """, "privileged mode"
      ),
      (
        "ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
        "systemctl start docker"
      ),
      (
        """
        Step 1/1 : FROM base:1
        Error response from daemon: client version 1.40 is too old. Minimum supported API version is 1.44
        """, "docker client"
      ),
      (
        """
        Step 1/1 : FROM base:1
        Error response from daemon: client version 1.47 is too new. Maximum supported API version is 1.41
        """, "Docker Engine"
      ),
      (
        """
        Step 0 : FROM python:3.5-onbuild
        # Executing 2 build triggers
        Trigger 0, COPY requirements.txt /usr/src/app/
        Step 0 : COPY requirements.txt /usr/src/app/
        Trigger 1, RUN pip install -r requirements.txt
        Step 0 : RUN pip install -r requirements.txt
         ---> Running in 0123456789ab
        Directory '.' is not installable. File 'setup.py' not found.
        The command '/bin/sh -c pip install -r requirements.txt' returned a non-zero code: 1
        """, "onbuild"
      ),
    ])
  func fits(_ log: String, _ words: String) throws {
    let fix = try #require(primary(log)?.fixes.first)
    #expect("\(fix.text) \(fix.snippet ?? "")".contains(words), "\(fix)")
  }

  @Test(
    "Words that are like a known error are no cause",
    arguments: [
      "ModuleNotFoundError: No module named 'jsonschema'", "ImportError: No module named xmltodict",
      "Error while loading settings.json: No such file or directory",
      "WARN: the old API has been removed, please switch to v2",
      "WARNING in ./src/a.js\nexport 'x' (imported as 'y') was not found in 'lib' (possible exports: z)",
    ])
  func likeWords(_ output: String) {
    let claims = ["is incomplete", "emulator", "no longer has", "does not export"]
    let text = output + "\nThe command '/bin/sh -c make' returned a non-zero code: 1"
    let found = builds(in: Array(text.utf8)).flatMap(\.diagnoses)
    #expect(!found.contains { diagnosis in claims.contains { diagnosis.title.contains($0) } }, "\(found)")
  }
}
