import Testing

@testable import StepTimeline

/// Advice on the order of lines, on copies, layers, images and the cache.
@Suite struct LayerAdviceTests {
  // MARK: Sources before dependencies

  @Test(
    "Package managers and the files that they need",
    arguments: [
      ("COPY . .", "RUN npm ci", "`COPY package.json package-lock.json ./`, then `RUN npm ci`"),
      ("COPY . /app", "RUN npm install", "`COPY package.json package-lock.json /app/`"),
      ("ADD . .", "RUN yarn install --frozen-lockfile", "`COPY package.json yarn.lock ./`"),
      ("COPY --chown=node ./ ./", "RUN pnpm install", "`COPY package.json pnpm-lock.yaml ./`"),
      ("COPY . .", "RUN pip install --no-cache-dir -r requirements.txt", "`COPY requirements.txt ./`"),
      ("COPY . .", "RUN python3 -m pip install -r req/dev.txt", "`COPY req/dev.txt ./req/`"),
      (
        "COPY backend/ ./backend/", "RUN pip install -r backend/requirements.txt",
        "`COPY backend/requirements.txt backend/`"
      ),
      ("COPY . .", "RUN bundle install", "`COPY Gemfile Gemfile.lock ./`"),
      ("COPY . .", "RUN composer install --no-dev", "`COPY composer.json composer.lock ./`"),
      ("COPY . .", "RUN ./mvnw -B dependency:go-offline", "`COPY pom.xml ./`"),
      ("COPY . .", "RUN dotnet restore src/App/App.csproj", "`COPY src/App/App.csproj ./src/App/`"),
      (
        "COPY . .", "RUN --mount=type=ssh go mod download && go build .",
        "`RUN --mount=type=ssh go mod download`"
      ),
    ])
  func sourcesFirst(copy: String, run: String, wanted: String) throws {
    let found = AdviceLog.steps([("WORKDIR /src", nil, []), (copy, 0.2, []), (run, 38.2, [])]).found
    let first = try #require(found.first)
    #expect(first.id == "cache-broken-by-copy-all")
    #expect(first.text.contains(wanted), "\(first.text)")
    #expect(abs(first.secondsAtStake - 38.2) < 0.5)
  }

  @Test(
    "No other order where none would help",
    arguments: [
      ("COPY go.mod go.sum ./", "RUN go mod download"), ("COPY --from=src . .", "RUN go mod download"),
      ("COPY . .", "RUN go build ./..."), ("COPY . .", "RUN npm install -g typescript"),
      ("COPY . .", "RUN npm run build"), ("COPY . .", "RUN pip install ."),
      ("COPY . .", "RUN echo 'go mod download'"),
      ("COPY src/ ./src/", "RUN pip install -r requirements.txt"), ("COPY . .", "RUN make # npm ci"),
    ])
  func rightOrder(copy: String, run: String) {
    let found = AdviceLog.steps([("WORKDIR /src", nil, []), (copy, 0.2, []), (run, 38.2, [])]).found
    #expect(
      !found.contains { [CopyBeforeInstall.copyAll, CopyBeforeInstall.orderOnly].contains($0.id) }, "\(found)"
    )
  }

  @Test("Maven that fetches after the sources, but not if it fetched before them")
  func maven() {
    let late = AdviceLog.steps([
      ("COPY pom.xml .", nil, []), ("COPY src ./src", 0.1, []), ("RUN mvn package", 40, []),
    ]).found
    #expect(late.first?.text.contains("dependency:go-offline") == true)
    let early = AdviceLog.steps([
      ("COPY pom.xml .", nil, []), ("RUN mvn dependency:go-offline", nil, []), ("COPY src ./src", 0.1, []),
      ("RUN mvn package", 40, []),
    ]).found
    #expect(!early.contains { $0.id == CopyBeforeInstall.withSources })
  }

  @Test("The order of lines is told without times, and the right one is not")
  func withoutTimes() {
    let log = { (copy: String) in
      """
      Sending build context to Docker daemon  15.09MB
      Step 1/3 : FROM python:3.12
       ---> 1234567890ab
      Step 2/3 : \(copy)
       ---> 1234567890ac
      Step 3/3 : RUN pip install -r backend/requirements.txt
       ---> Running in 1234567890ad
       ---> 1234567890ae
      Successfully built 1234567890ae

      """
    }
    #expect(
      advice(log("COPY backend/ ./backend/")).map(\.id) == ["dependencies-after-copy-all"]
        || advice(log("COPY backend/ ./backend/")).first?.id == "cache-broken-by-copy-all")
    #expect(advice(log("COPY backend/requirements.txt ./backend/")).isEmpty)
  }

  // MARK: Copies

  @Test("chown -R writes files again, unless the step does more or nothing was copied")
  func chown() throws {
    let run = "RUN useradd game && chown -R game:game /opt/game"
    let log = AdviceLog.steps([("COPY game/ /opt/game/", 1, []), (run, 150, [])])
    let first = try #require(log.found.first)
    #expect(first.id == "chown-rewrites-files")
    #expect(first.text.contains("COPY --chown=game:game"))
    #expect(first.snippet == "COPY --chown=game:game game/ /opt/game/")
    let silent = [
      AdviceLog.steps([(run, 150, [])]),
      AdviceLog.steps([("COPY game/ /opt/game/", 1, []), ("RUN make && chown -R game /opt/game", 150, [])]),
      AdviceLog.steps([("COPY game/ /opt/game/", 1, []), ("RUN chown game /opt/game", 150, [])]),
    ]
    for log in silent { #expect(!log.found.contains { $0.id == "chown-rewrites-files" }) }
  }

  @Test("chmod -R is no advice for a copy that has a mode")
  func chmod() throws {
    let run = "RUN chmod -R 777 /app"
    let log = AdviceLog.steps([("COPY --chmod=755 a /app/", 1, []), ("COPY . /app", 1, []), (run, 150, [])])
    let first = try #require(log.found.first { $0.id == ChownRewrite.id })
    #expect(first.snippet == "COPY --chmod=777 . /app")
    let all = AdviceLog.steps([("COPY --chmod=755 a /app/", 1, []), (run, 150, [])])
    #expect(!all.found.contains { $0.id == ChownRewrite.id })
  }

  @Test("Of many lines to copy the first ones are shown")
  func manyLines() {
    let copies = (1...30).map { ("COPY file\($0) /app/file\($0)", Double?(1), [String]()) }
    let log = AdviceLog.steps(copies + [("RUN chown -R node:node /app", 150, [])])
    let builds = BuildLogReader.builds(in: log.text.utf8, source: "t")
    for format in [ReportFormat.table, .markdown] {
      func lines(_ options: ReportOptions) -> [String] {
        String(decoding: format.render(builds, options: options), as: UTF8.self).split(separator: "\n")
          .map(String.init).filter { $0.contains("--chown=node:node file") || $0.contains("more lines") }
      }
      var options = ReportOptions()
      #expect(lines(options).count == 8 && lines(options).last?.contains("… 23 more lines") == true)
      options.all = true
      #expect(lines(options).count == 30)
    }
  }

  @Test("Lines that the sentences do not mention have words in front of them")
  func lead() {
    var insight = Insight(id: "x", text: "Copy with an owner.", step: nil, secondsAtStake: 1)
    insight.snippet = "COPY --chown=a b c"
    #expect(InsightWords(insight, patch: nil, options: ReportOptions()).lead == "The line:")
    insight.snippet = "COPY --chown=a b c\nCOPY --chown=a d e"
    #expect(InsightWords(insight, patch: nil, options: ReportOptions()).lead == "The lines:")
    #expect(InsightWords(insight, patch: "-a\n+b\n", options: ReportOptions()).lead == nil)
    insight.text = "Use `COPY --chown=a b c`."
    insight.snippet = "COPY --chown=a b c"
    let words = InsightWords(insight, patch: nil, options: ReportOptions())
    #expect(words.lead == nil && words.text == "Use the line below.")
  }

  @Test("A slow copy of the context; not of one file, and not a quick one")
  func slowCopy() throws {
    let log = AdviceLog.steps(
      on: "node:20", [("COPY . /app", 60.5, []), ("RUN npm run build", 20, [])], ignoreFile: 2)
    let first = try #require(log.found.first)
    #expect(first.id == "slow-copy")
    #expect(first.text.contains("1m 01s"), "\(first.text)")
    #expect(first.text.contains("there is no .dockerignore"))
    #expect(first.text.contains("node_modules seems to be copied"))
    for copy in ["COPY model.bin /app/", "COPY package.json ./"] {
      #expect(!AdviceLog.steps([(copy, 60.5, [])]).found.contains { $0.id == "slow-copy" })
    }
  }

  @Test("Files of another stage, but not a single program")
  func betweenStages() {
    func found(_ copy: String) -> [Insight] {
      var log = AdviceLog()
      log.add("[deps 1/2] FROM docker.io/library/node:20@sha256:aa", nil)
      log.add("[deps 2/2] RUN npm ci", nil)
      log.add("[app 1/2] FROM docker.io/library/node:20@sha256:aa", nil)
      log.add("[app 2/2] \(copy)", 20)
      return log.found
    }
    let modules = found("COPY --from=deps /app/node_modules ./node_modules")
    #expect(modules.first?.id == "slow-copy-between-stages")
    #expect(modules.first?.text.contains("FROM deps") == true)
    #expect(!found("COPY --from=deps /app/app.jar /app.jar").contains { $0.id == "slow-copy-between-stages" })
  }

  @Test("The context: large, or slow with few bytes, or neither")
  func context() {
    func found(_ size: String, _ seconds: Double) -> [Insight] {
      var log = AdviceLog(ignoreFile: 2)
      log.add("[1/2] FROM docker.io/library/debian:12@sha256:aa", nil)
      log.add(
        "[internal] load build context", seconds, status: ["transferring context: \(size) \(seconds)s done"])
      log.add("[2/2] COPY . /x", 0.1)
      log.add("exporting to image", 6)
      return log.found
    }
    #expect(found("241.35MB", 25).first?.id == "large-context")
    #expect(found("556.12kB", 50).first?.id == "slow-context")
    #expect(!found("241.35MB", 0.5).contains { $0.id.hasSuffix("-context") })
  }

  // MARK: Images and layers

  private func pull(_ image: String, rest: String = "DONE 1.0s") -> [Insight] {
    advice(
      """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s

      #2 [a 1/2] FROM docker.io/library/\(image)@sha256:aa
      #2 sha256:1111111111111111111111111111111111111111111111111111111111111111 43.0MB / 43.0MB 31.0s done
      #2 extracting sha256:1111111111111111111111111111111111111111111111111111111111111111 2.1s done
      #2 DONE 33.6s

      #3 [a 2/2] RUN x
      #3 \(rest)

      #4 [b 1/2] RUN y
      #4 CACHED

      #5 exporting to image
      #5 DONE 0.1s

      """)
  }

  @Test("A pull with its rate, and a tag that moved")
  func pulls() throws {
    let first = try #require(pull("node:20-alpine").first)
    #expect(first.id == "slow-pull")
    #expect(first.text.contains("at 1.3 MB/s"), "\(first.text)")
    #expect(pull("node:latest").first?.id == "moving-base-tag")
    #expect(pull("node:latest", rest: "CACHED").first?.id != "moving-base-tag")
  }

  @Test("Cached layers that were unpacked")
  func cachedLayers() throws {
    let log = { (lines: String) in
      """
      2025-01-01T10:00:00.000000Z #1 [internal] load build definition from Dockerfile
      2025-01-01T10:00:00.100000Z #1 DONE 0.0s
      2025-01-01T10:00:00.300000Z #3 [2/3] RUN npm ci
      2025-01-01T10:00:00.300000Z #3 CACHED
      2025-01-01T10:00:00.300000Z #4 [3/3] COPY x /app
      \(lines)
      2025-01-01T10:00:20.600000Z #4 CACHED
      2025-01-01T10:00:20.700000Z #5 exporting to image
      2025-01-01T10:00:22.900000Z #5 DONE 2.2s

      """
    }
    let digest = "sha256:1111111111111111111111111111111111111111111111111111111111111111"
    let found = advice(
      log(
        """
        2025-01-01T10:00:10.400000Z #4 \(digest) 99.0MB / 99.0MB 10.1s done
        2025-01-01T10:00:20.500000Z #4 extracting \(digest) 10.0s done
        """))
    #expect(found.first?.id == "cached-layers-unpacked")
    #expect(
      !advice(log("2025-01-01T10:00:10.400000Z #4 resolving")).contains { $0.id == "cached-layers-unpacked" })
  }

  @Test(
    "Exports by what the time was spent on",
    arguments: [
      ("exporting to image", "exporting layers 30.0s done", "slow-export"),
      ("exporting to image", "pushing layers 30.0s done", "slow-push"),
      ("exporting to docker image format", "sending tarball 30.0s done", "slow-load"),
      ("exporting to image", "unpacking to docker.io/library/x:latest 30.0s done", "slow-unpack"),
      ("exporting to GitHub Actions Cache", "writing layer sha256:11 30.0s done", "slow-cache-export"),
    ])
  func exports(name: String, status: String, id: String) {
    func found(_ seconds: Double) -> [Insight] {
      var log = AdviceLog()
      log.add("[1/2] FROM docker.io/library/debian:12@sha256:aa", nil)
      log.add("[2/2] RUN x", 11)
      log.add("exporting to image", 0.1)
      log.add(name, seconds, status: seconds > 1 ? [status] : [])
      return log.found
    }
    #expect(found(31).first?.id == id)
    #expect(!found(0.3).contains { $0.id == id })
  }

  @Test("A stage of its own is proposed to nobody who has one")
  func lastStage() {
    var one = AdviceLog()
    one.add("[1/2] FROM docker.io/library/maven:3.9@sha256:aa", nil)
    one.add("[2/2] RUN mvn package", 20)
    one.add("exporting to image", 40, status: ["exporting layers 40.0s done"])
    #expect(one.found.contains { $0.text.contains("a separate stage") })
    var two = AdviceLog()
    two.add("[build 1/2] FROM docker.io/library/maven:3.9@sha256:aa", nil)
    two.add("[build 2/2] RUN mvn package", 20)
    two.add("[stage-1 1/2] FROM docker.io/library/eclipse-temurin:21@sha256:aa", nil)
    two.add("[stage-1 2/2] COPY --from=build /x /x", 0.1)
    two.add("exporting to image", 40, status: ["exporting layers 40.0s done"])
    #expect(!two.found.contains { $0.text.contains("a separate stage") })
  }

  @Test("One image exported under two names")
  func twice() {
    func found(_ second: String) -> [Insight] {
      advice(
        """
        #1 [web internal] load build definition from Dockerfile
        #1 DONE 0.0s

        #2 [web base 1/2] FROM docker.io/library/debian:12@sha256:aa
        #2 CACHED

        #3 [web base 2/2] RUN x
        #3 DONE 1.0s

        #4 [web] exporting to image
        #4 exporting layers 30.0s done
        #4 ...

        #5 [worker] exporting to image
        #5 exporting layers \(second)s done
        #5 DONE \(second)s

        #4 [web] exporting to image
        #4 DONE 30.0s

        """)
    }
    #expect(found("30.0").contains { $0.id == "exported-twice" })
    #expect(!found("3.0").contains { $0.id == "exported-twice" })
  }

  // MARK: The cache

  private func runner(_ middle: String = "", last: String = "DONE 41.0s") -> [Insight] {
    advice(
      """
      2026-03-01T10:00:00.1000000Z ##[group]Run docker/build-push-action@v6
      2026-03-01T10:00:00.1100000Z #1 [internal] load build definition from Dockerfile
      2026-03-01T10:00:00.1200000Z #1 DONE 0.0s
      \(middle)2026-03-01T10:00:01.0200000Z #4 [1/4] FROM docker.io/library/node:22@sha256:aa11
      2026-03-01T10:00:01.1000000Z #4 sha256:1111111111111111111111111111111111111111111111111111111111111111 211.4MB / 211.4MB 4.1s done
      2026-03-01T10:00:15.0200000Z #4 DONE 14.0s
      2026-03-01T10:00:15.2000000Z #6 [2/4] COPY package.json package-lock.json ./
      2026-03-01T10:00:15.3000000Z #6 DONE 0.1s
      2026-03-01T10:00:15.3000000Z #7 [3/4] RUN npm run fetch
      2026-03-01T10:00:56.3000000Z #7 \(last)
      2026-03-01T10:00:56.4000000Z #8 [4/4] COPY . .
      2026-03-01T10:00:56.5000000Z #8 DONE 0.1s
      2026-03-01T10:00:56.6000000Z #9 exporting to image
      2026-03-01T10:01:01.7000000Z #9 DONE 5.1s

      """)
  }

  @Test("A fresh runner that imports no cache, but not one that does or that has layers")
  func freshRunner() throws {
    let found = try #require(runner().first { $0.id == "cache-not-imported" })
    #expect(found.text.contains("--cache-from type=gha --cache-to type=gha,mode=max"))
    let imported = """
      2026-03-01T10:00:00.4000000Z #2 importing cache manifest from gha:1234567890
      2026-03-01T10:00:00.9000000Z #2 DONE 0.5s

      """
    #expect(!runner(imported).contains { $0.id == "cache-not-imported" })
    #expect(!runner(last: "CACHED").contains { $0.id == "cache-not-imported" })
  }

  @Test("A quick step that made slow ones run again; a copy of sources is as it should be")
  func broken() {
    let found = AdviceLog.steps([
      ("RUN a", nil, []), ("RUN echo $VERSION > /version", 0.2, []), ("RUN b", 9, []), ("RUN c", 9, []),
    ]).found
    #expect(found.contains { $0.id == "cache-broken" })
    let copy = AdviceLog.steps([
      ("RUN a", nil, []), ("COPY src ./src", 0.2, []), ("RUN b", 9, []), ("RUN c", 9, []),
    ])
    .found
    #expect(!copy.contains { $0.id == "cache-broken" })
  }

  // MARK: No advice

  @Test("A short build, a failed one and a step off the path get no advice")
  func silence() {
    #expect(AdviceLog.steps([("RUN npm ci", 3, [])]).found.isEmpty)
    let failed = advice(
      "#1 [1/1] RUN npm ci\n#1 DONE 40.0s\n\n#2 [2/2] RUN x\n#2 ERROR: process \"x\" did not complete successfully: exit code: 1\n"
    )
    #expect(failed.isEmpty)
    let beside = advice(
      """
      2025-01-01T10:00:00.000000Z #1 [a 1/1] RUN npm ci
      2025-01-01T10:00:00.000000Z #2 [b 1/1] RUN do-it
      2025-01-01T10:00:20.000000Z #1 DONE 20.0s
      2025-01-01T10:01:00.000000Z #2 DONE 60.0s
      2025-01-01T10:01:00.000000Z #3 [c 1/2] COPY --from=a /x /x
      2025-01-01T10:01:00.100000Z #3 DONE 0.1s
      2025-01-01T10:01:00.100000Z #4 [c 2/2] COPY --from=b /x /y
      2025-01-01T10:01:00.200000Z #4 DONE 0.1s
      2025-01-01T10:01:00.300000Z #5 exporting to image
      2025-01-01T10:01:00.400000Z #5 DONE 0.1s

      """)
    #expect(beside.map(\.step) == [1])
  }

  @Test("Silence of a build that ended is no advice; of one that was stopped it is")
  func longSilence() {
    let steps = "#1 [1/2] FROM debian:12\n#1 CACHED\n\n#2 [2/2] RUN do-it\n#2 1.000 begun\n#2 90.00 goes on\n"
    #expect(
      !advice(steps + "#2 DONE 100.0s\n\n#3 exporting to image\n#3 DONE 0.1s\n").contains {
        $0.id == "long-silence"
      })
    #expect(advice(steps).contains { $0.id == "long-silence" })
  }

  @Test("Advice is one line, and no more than five")
  func shape() {
    let names = ["a", "b", "c", "d", "e", "f", "g"]
    let found = AdviceLog.steps(names.map { ("RUN curl https://x.example/\($0)", 20, []) }).found
    #expect(found.count <= 5)
    for insight in found { #expect(!insight.text.contains("\n")) }
  }
}
