import BuildLogParser
import Testing

@testable import StepTimeline

@Suite("Insights")
struct InsightTests {
  /// A step that ran from `start` for so many seconds.
  private func step(
    _ name: String, _ start: Double = 0, _ seconds: Double? = 0, cached: Bool = false, needs: [Int] = [],
    transfers: [Step.Transfer] = []
  ) -> Step {
    var step = Step(id: "0", name: name, status: cached ? .cached : .done, sourceLine: 1)
    if let seconds {
      step.startSeconds = start
      step.endSeconds = start + seconds
      step.busySeconds = seconds
      step.intervals = [.init(start: start, end: start + seconds)]
    }
    step.dependsOn = needs
    step.transfers = transfers
    return step
  }

  private func build(
    _ steps: [Step], wall: Double? = 100, result: Build.Result = .succeeded, clock: Build.Clock = .recorded
  ) -> Build {
    var build = Build(
      source: .init(name: "ci.log", line: 1, lines: 1, dialect: .plain, envelope: .none),
      result: result,
      clock: clock, steps: steps)
    build.wallSeconds = wall
    return build
  }

  private func found(_ steps: [Step], wall: Double? = 100) -> [Insight] {
    InsightCatalog.insights(for: build(steps, wall: wall))
  }

  // MARK: Order of lines

  private func goSteps(warm: Bool = true, copy: String = "COPY . .", run: String = "RUN go mod download")
    -> [Step]
  {
    [
      step(
        "[build 1/5] FROM docker.io/library/golang:1.27@sha256:0a", 0, 1,
        transfers: warm ? [] : [.init(id: "sha256:0a", action: .download, bytes: 1, isDone: true)]),
      step("[build 2/5] WORKDIR /src", cached: warm),
      step("[build 3/5] \(copy)", 1, 0.2),
      step("[build 4/5] \(run)", 1.2, 38.2),
      step("[build 5/5] RUN go build ./...", 40, 20),
    ]
  }

  @Test("COPY . . before go mod download: which lines to swap, and what it cost")
  func copyAll() throws {
    let all = found(goSteps())
    let insight = try #require(all.first { $0.id == "cache-broken-by-copy-all" })
    #expect(insight.step == 3)
    #expect(insight.secondsAtStake == 38.2)
    #expect(
      insight.text.contains("`COPY go.mod go.sum ./`, then `RUN go mod download`, then `COPY . .`"),
      "\(insight.text)")
    #expect(insight.text.contains("38.2s"))
    #expect(insight.text.contains("stage build"))
    // Neither the same again under another name, nor a cache mount for the step that the swap saves.
    #expect(!all.contains { $0.id == "cache-broken" })
    #expect(!all.contains { $0.id == "no-cache-mount" && $0.step == 3 })
  }

  @Test("In a build from nothing the order is only advice")
  func cold() {
    #expect(found(goSteps(warm: false)).contains { $0.id == "dependencies-after-copy-all" && $0.step == 3 })
    #expect(!found(goSteps(warm: false)).contains { $0.id.hasPrefix("cache-broken") })
  }

  @Test(
    "Package managers and the files that they need",
    arguments: [
      ("COPY . .", "RUN npm ci", "`COPY package.json package-lock.json ./`, then `RUN npm ci`"),
      ("COPY . /app", "RUN npm install", "`COPY package.json package-lock.json /app/`"),
      ("ADD . .", "RUN yarn install --frozen-lockfile", "`COPY package.json yarn.lock ./`"),
      ("COPY --chown=node ./ ./", "RUN pnpm install", "`COPY package.json pnpm-lock.yaml ./`"),
      ("COPY . .", "RUN pip install --no-cache-dir -r requirements.txt", "`COPY requirements.txt ./`"),
      ("COPY . .", "RUN python3 -m pip install -r req/dev.txt", "`COPY req/dev.txt ./req/`"),
      ("COPY . .", "RUN bundle install", "`COPY Gemfile Gemfile.lock ./`"),
      ("COPY . .", "RUN composer install --no-dev", "`COPY composer.json composer.lock ./`"),
      ("COPY . .", "RUN cargo fetch", "`COPY Cargo.toml Cargo.lock ./`"),
      ("COPY . .", "RUN ./mvnw -B dependency:go-offline", "`COPY pom.xml ./`"),
      ("COPY . .", "RUN dotnet restore src/App/App.csproj", "`COPY src/App/App.csproj ./src/App/`"),
      (
        "COPY . .", "RUN --mount=type=ssh go mod download && go build .",
        "`RUN --mount=type=ssh go mod download`"
      ),
      ("COPY . .", "RUN cd /src && CGO_ENABLED=0 go mod download", "`COPY go.mod go.sum ./`"),
    ])
  func managers(copy: String, run: String, wanted: String) throws {
    let insight = try #require(
      found(goSteps(copy: copy, run: run)).first { $0.id == "cache-broken-by-copy-all" })
    #expect(insight.text.contains(wanted), "\(insight.text)")
  }

  @Test(
    "No swap where none would help",
    arguments: [
      ("COPY go.mod go.sum ./", "RUN go mod download"), ("COPY --from=src . .", "RUN go mod download"),
      ("COPY ./cmd ./cmd", "RUN go mod download"), ("COPY . .", "RUN go build ./..."),
      ("COPY . .", "RUN npm install -g typescript"), ("COPY . .", "RUN npm install left-pad"),
      ("COPY . .", "RUN npm run build"), ("COPY . .", "RUN pip install ."),
      ("COPY . .", "RUN echo 'go mod download'"),
      ("COPY . .", "RUN yarn build"), ("COPY . .", "RUN make # npm ci"),
    ])
  func noSwap(copy: String, run: String) {
    let all = found(goSteps(copy: copy, run: run))
    #expect(!all.contains { CacheBroken.swapNames.contains($0.id) }, "\(all)")
  }

  @Test("Not before its stage's copy, not from another stage, not from the cache")
  func otherOrders() {
    var steps = goSteps()
    steps.swapAt(2, 3)
    steps[2] = step("[build 3/5] RUN go mod download", 1, 38)
    steps[3] = step("[build 4/5] COPY . .", 39, 0.2)
    #expect(!found(steps).contains { CacheBroken.swapNames.contains($0.id) })
    steps = goSteps()
    steps[3] = step("[deps 2/2] RUN go mod download", 1, 38)
    #expect(!found(steps).contains { CacheBroken.swapNames.contains($0.id) })
    steps = goSteps()
    steps[3] = step("[build 4/5] RUN go mod download", cached: true)
    #expect(!found(steps).contains { CacheBroken.swapNames.contains($0.id) })
  }

  @Test("The first step that was not cached, and what came behind it")
  func cacheBroken() throws {
    let steps = [
      step("[1/5] FROM a", cached: true), step("[2/5] RUN apt-get update", cached: true),
      step("[3/5] COPY src ./src", 0, 1), step("[4/5] RUN make", 1, 30), step("[5/5] RUN make test", 31, 9),
    ]
    let insight = try #require(found(steps).first)
    #expect(insight.id == "cache-broken")
    #expect(insight.step == 2)
    #expect(insight.secondsAtStake == 40)
    #expect(insight.text.contains("the 2 steps after it took 40.0s"))
    // What another stage's rerun brought about is told there.
    let following = [
      step("[a 2/3] COPY x .", cached: true), step("[a 3/3] RUN make", 0, 30),
      step("[b 2/4] RUN y", cached: true),
      step("[b 3/4] COPY --from=a /x /x", 30, 1), step("[b 4/4] RUN z", 31, 9),
    ]
    #expect(found(following).map(\.step) == [1])
    // All cached, or nothing cached: nothing broke.
    let cold = [step("[1/3] FROM a"), step("[2/3] RUN x", 0, 30), step("[3/3] RUN y", 30, 30)]
    #expect(!found(cold).contains { $0.id == "cache-broken" })
    #expect(found(steps.prefix(2) + []).isEmpty)
  }

  // MARK: The other insights

  @Test(
    "Cache mounts, with the line to write",
    arguments: [
      ("RUN go mod download", "`RUN --mount=type=cache,target=/go/pkg/mod go mod download`"),
      (
        "RUN CGO_ENABLED=0 go build -o /app .",
        "`RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build CGO_ENABLED=0 go build -o /app .`"
      ),
      ("RUN npm ci", "`RUN --mount=type=cache,target=/root/.npm npm ci`"),
      (
        "RUN pip install --no-cache-dir flask",
        "`RUN --mount=type=cache,target=/root/.cache/pip pip install flask`"
      ),
      ("RUN npm ci && npm cache clean --force", "`RUN --mount=type=cache,target=/root/.npm npm ci`"),
      (
        "RUN apk add --no-cache git",
        "`RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked apk add git`"
      ),
      (
        "RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*",
        "sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y gcc`"
      ),
      ("RUN mvn -B package", "`RUN --mount=type=cache,target=/root/.m2 mvn -B package`"),
      ("RUN cargo build --release", "target=/usr/local/cargo/registry cargo build"),
    ])
  func cacheMounts(run: String, wanted: String) throws {
    let insight = try #require(found([step("[2/2] \(run)", 0, 50)]).first)
    #expect(insight.id == "no-cache-mount")
    #expect(insight.text.contains(wanted), "\(insight.text)")
    #expect(insight.secondsAtStake == 50)
  }

  @Test(
    "No cache mount where there is one or nothing to keep",
    arguments: [
      "RUN --mount=type=cache,target=/root/.npm npm ci", "RUN --mount=target=/root/.npm,type=cache npm ci",
      "RUN make", "RUN npm run build", "RUN go version", "RUN apt-get clean", "RUN yarn test", "COPY npm ci",
      "RUN echo \"npm ci\"",
    ])
  func noCacheMount(run: String) {
    #expect(found([step("[2/2] \(run)", 0, 50)]).isEmpty)
  }

  @Test("A large context, and whether there is an ignore file")
  func context() throws {
    func steps(_ bytes: Int64, ignore: Int64) -> [Step] {
      [
        step(
          "[internal] load .dockerignore", transfers: [.init(id: "context", action: .context, bytes: ignore)]),
        step(
          "[internal] load build context", 0, 6,
          transfers: [.init(id: "context", action: .context, bytes: bytes, seconds: 5.5, isDone: true)]),
      ]
    }
    let insight = try #require(found(steps(157_320_000, ignore: 2)).first)
    #expect(insight.id == "large-context")
    #expect(insight.secondsAtStake == 5.5)
    #expect(insight.text.contains("5.5s for 157 MB"))
    #expect(insight.text.contains("no .dockerignore"))
    #expect(try #require(found(steps(157_320_000, ignore: 80)).first).text.contains("List in .dockerignore"))
    #expect(found(steps(20_000, ignore: 2)).isEmpty)
  }

  @Test("Exports tell by what the time was spent on")
  func exports() throws {
    func export(_ name: String, _ id: String, action: Step.Transfer.Action = .upload, _ part: Double = 18)
      -> [Step]
    {
      [step(name, 0, 20, transfers: [.init(id: id, action: action, seconds: part, isDone: true)])]
    }
    for (steps, wanted, text) in [
      (export("exporting to image", "pushing layers"), "slow-push", "--push"),
      (export("exporting to docker image format", "sending tarball"), "slow-load", "--load"),
      (export("importing to docker", "loading layer 1a"), "slow-load", "--load"),
      (
        export("exporting to image", "unpacking to docker.io/library/a:1", action: .other), "slow-unpack",
        "--load"
      ),
      (export("exporting to image", "exporting layers", action: .other), "slow-export", "last stage"),
      (export("exporting cache to registry", "writing layer 1a"), "slow-cache-export", "mode=min"),
    ] {
      let insight = try #require(found(steps).first)
      #expect(insight.id == wanted)
      #expect(insight.text.contains(text))
    }
    #expect(
      try #require(found(export("exporting to image", "pushing layers", 12)).first).secondsAtStake == 12)
  }

  @Test("Pulled base images, once")
  func pull() throws {
    let layer = [
      Step.Transfer(id: "sha256:1", action: .download, bytes: 70_000_000, totalBytes: 70_000_000, seconds: 3),
      Step.Transfer(id: "sha256:1", action: .extract, seconds: 9),
    ]
    let steps = [
      step("[a 1/2] FROM docker.io/library/golang:1.27@sha256:0a", 0, 14, transfers: layer),
      step("[b 1/2] FROM docker.io/library/debian:12@sha256:0b", 0, 10, transfers: layer),
    ]
    let all = found(steps)
    #expect(all.count == 1)
    #expect(all[0].secondsAtStake == 14)
    #expect(all[0].text.contains("2 base images"))
    #expect(all[0].text.contains("golang:1.27 (70 MB)"))
    #expect(all[0].text.contains("unpacking"))
    #expect(found([step("[a 1/2] FROM golang:1.27@sha256:0a", 0, 14)]).isEmpty)
  }

  @Test("A long silence: which step, behind which line")
  func silence() throws {
    var quiet = step("[2/2] RUN make all", 0, 60)
    quiet.longestSilence = .init(startSeconds: 5, seconds: 44, afterText: "linking  app")
    let insight = try #require(found([quiet]).first)
    #expect(insight.id == "long-silence")
    #expect(insight.text.contains("44.0s after \"linking app\""))
    quiet.longestSilence?.seconds = 29
    #expect(found([quiet]).isEmpty)
    quiet.longestSilence?.seconds = 44
    #expect(found([quiet], wall: 300).isEmpty)
    quiet.status = .running
    #expect(InsightCatalog.insights(for: build([quiet], result: .incomplete)).map(\.id) == ["long-silence"])
  }

  @Test("Stages that need nothing from each other and ran one after another")
  func parallelism() throws {
    func steps(web: Double, needs: [Int] = [0]) -> [Step] {
      [
        step("[internal] load build context", 0, 1), step("[api 2/2] RUN make api", 1, 40, needs: [0]),
        step("[web 2/2] RUN make web", web, 30, needs: needs),
      ]
    }
    let insight = try #require(found(steps(web: 41)).first)
    #expect(insight.id == "unused-parallelism")
    #expect(insight.step == 2)
    #expect(insight.secondsAtStake == 30)
    #expect(insight.text.hasPrefix("Stage web needs nothing from stage api"))
    #expect(found(steps(web: 1)).isEmpty, "side by side")
    #expect(found(steps(web: 41, needs: [0, 1])).isEmpty, "it needs the other")
    #expect(found(steps(web: 41, needs: [])).isEmpty, "nothing is known of what it needs")
    #expect(InsightCatalog.insights(for: build(steps(web: 41), clock: .inferred)).isEmpty)
  }

  // MARK: What is worth saying

  @Test("Nothing below 2 % or half a second, nothing without times, nothing of failed builds, at most eight")
  func limits() {
    let slow = { (seconds: Double?) in [self.step("[2/2] RUN npm ci", 0, seconds)] }
    #expect(found(slow(1.9)).isEmpty)
    #expect(found(slow(2)).count == 1)
    #expect(found(slow(0.4), wall: 1).isEmpty)
    #expect(found(slow(nil)).isEmpty)
    #expect(found(slow(50), wall: nil).isEmpty)
    #expect(found(slow(50), wall: 0).isEmpty)
    #expect(InsightCatalog.insights(for: build(slow(50), result: .failed)).isEmpty)
    #expect(found([]).isEmpty)
    let many = (1...12).flatMap {
      [step("[s\($0) 2/3] COPY a .", cached: true), step("[s\($0) 3/3] RUN make \($0)", 0, Double(10 + $0))]
    }
    #expect(found(many).map(\.secondsAtStake) == [22, 21, 20, 19, 18, 17, 16, 15])
    #expect(found((1...5).map { step("[2/2] RUN npm ci --x=\($0)", 0, 30) }).count == 3)
    let platforms = ["amd64", "arm64"].map { step("[linux/\($0) s 2/2] RUN npm ci", 0, 30) }
    #expect(found(platforms).count == 1)
  }
}
