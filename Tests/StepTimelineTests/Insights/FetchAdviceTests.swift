import Testing

@testable import StepTimeline

/// Advice on what a step fetches.
@Suite struct FetchAdviceTests {
  // MARK: Cache mounts

  @Test(
    "A mount for what a tool fetched, without what defeats it",
    arguments: [
      (
        "RUN pip install --no-cache-dir -r requirements.txt",
        "--mount=type=cache,target=/root/.cache/pip pip install -r"
      ),
      (
        "RUN uv pip install --system --no-cache -r pyproject.toml",
        "target=/root/.cache/uv uv pip install --system -r"
      ),
      ("RUN npm ci", "`RUN --mount=type=cache,target=/root/.npm npm ci`"),
      ("RUN yarn install --frozen-lockfile", "target=/usr/local/share/.cache/yarn yarn install"),
      ("RUN poetry install", "target=/root/.cache/pypoetry/cache"),
      (
        "RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*",
        "target=/var/lib/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y curl`"
      ),
      ("RUN go build ./...", "--mount=type=cache,target=/root/.cache/go-build go build ./...`"),
      ("RUN apk add --no-cache git", "target=/etc/apk/cache,sharing=locked apk add -U git`"),
    ])
  func mounts(run: String, wanted: String) throws {
    let found = AdviceLog.steps([(run, 40, [])]).found
    let first = try #require(found.first)
    #expect(first.id == "no-cache-mount")
    #expect(first.text.contains(wanted), "\(first.text)")
    // Without a figure of fetching not the whole step is at stake, but for what keeps compiled objects.
    #expect(abs(first.secondsAtStake - (run.contains("go build") ? 40 : 26.7)) < 0.5)
    #expect(first.snippet?.hasPrefix("RUN --mount=type=cache") == true)
  }

  @Test(
    "No mount where one is, where nothing is fetched, where it would hide something",
    arguments: [
      "RUN --mount=type=cache,target=/root/.npm npm ci", "RUN npm run build", "RUN apt-get update",
      "RUN npx playwright install", "RUN mvn -o package", "RUN yarn install --immutable", "RUN cargo build",
    ])
  func noMount(run: String) {
    #expect(!AdviceLog.steps([(run, 40, [])]).found.contains { $0.id == "no-cache-mount" })
  }

  @Test("Only the time of fetching is at stake, if the output tells it")
  func fetchingOnly() throws {
    let log = AdviceLog.steps([
      (
        "RUN apt-get update && apt-get install -y gcc", 80,
        [
          "0.500 Get:1 http://deb.example/debian bookworm InRelease",
          "10.50 Fetched 90.0 MB in 10s (9000 kB/s)",
          "11.00 Unpacking gcc (12) ...", "79.00 Setting up gcc (12) ...",
        ]
      )
    ])
    let mount = try #require(log.found.first { $0.id == "no-cache-mount" })
    #expect(abs(mount.secondsAtStake - 10) < 0.5)
    #expect(mount.text.contains("spends 10.0s on downloads"))
  }

  @Test("Steps that need the same folder get the same mount, and the one that fetches is named")
  func families() throws {
    let log = AdviceLog.steps([
      ("COPY App.csproj ./", 0.1, []), ("RUN dotnet restore", 30, []), ("COPY . ./", 0.1, []),
      ("RUN dotnet publish -c Release --no-restore", 10, []),
    ])
    let mounts = log.found.filter { $0.id == "no-cache-mount" }
    #expect(mounts.count == 1)
    let first = try #require(mounts.first)
    #expect(first.text.contains("dotnet restore`, and the same mount in `dotnet publish"), "\(first.text)")
    #expect(abs(first.secondsAtStake - 20) < 0.5)
    // A mount would hide what an earlier layer holds.
    let offline = AdviceLog.steps([
      ("RUN mvn dependency:go-offline", nil, []), ("COPY src ./src", 0.1, []), ("RUN mvn package", 40, []),
    ])
    #expect(!offline.found.contains { $0.id == "no-cache-mount" })
  }

  @Test("apt's lists stay where another step needs them from a layer")
  func aptLists() throws {
    let log = AdviceLog.steps([
      ("RUN apt-get update && apt-get install -y wget", 20, []),
      ("RUN apt-get install -y python3-pip", 20, []),
    ])
    for mount in log.found where mount.id == "no-cache-mount" {
      #expect(!mount.text.contains("/var/lib/apt"), "\(mount.text)")
    }
  }

  @Test("The same change in two steps that ran side by side is worth what both together save")
  func sideBySide() throws {
    let found = advice(
      """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s

      #2 [a 1/2] FROM docker.io/library/node:20@sha256:aa
      #2 CACHED

      #3 [a 2/2] RUN npm ci
      #3 ...

      #4 [b 2/2] RUN npm ci --omit=dev
      #4 DONE 39.5s

      #3 [a 2/2] RUN npm ci
      #3 DONE 40.0s

      #5 [c 1/2] COPY --from=a /x /x
      #5 DONE 0.1s

      #6 [c 2/2] COPY --from=b /y /y
      #6 DONE 0.1s

      #7 exporting to image
      #7 DONE 0.1s

      """)
    let first = try #require(found.first)
    #expect(first.id == "no-cache-mount")
    #expect(first.text.contains("The same applies to step"), "\(first.text)")
    #expect(first.secondsAtStake > 20)
  }

  // MARK: Slow downloads

  private let slowPip = [
    "3.000   Downloading bigpkg-1.0-py3-none-any.whl (47.6 MB)",
    "433.0      ---------------------------------------- 47.6/47.6 MB 110.9 kB/s",
    "440.0 Successfully installed bigpkg-1.0",
  ]

  @Test("A slow index is named with its rate")
  func slowIndex() throws {
    let first = try #require(AdviceLog.steps([("RUN pip install bigpkg", 441, slowPip)]).found.first)
    #expect(first.id == "slow-download")
    #expect(first.text.contains("48 MB at 111 kB/s"), "\(first.text)")
    #expect(first.text.contains("PIP_INDEX_URL"))
  }

  @Test("A fast download, and many small ones, are not called slow")
  func fastIndex() {
    let fast = [
      "1.000   Downloading bigpkg-1.0-py3-none-any.whl (470.6 MB)",
      "31.00      ---------------------------------------- 470.6/470.6 MB 15.7 MB/s",
    ]
    let small = (1...30).map { "\($0).00   Downloading p\($0)-1.0-py3-none-any.whl (10 kB)" }
    for output in [fast, small] {
      #expect(
        !AdviceLog.steps([("RUN pip install x", 33, output)]).found.contains { $0.id == "slow-download" })
    }
  }

  @Test("Back-off before retries is told as such")
  func backOff() throws {
    let output = [
      "5.000 WARN GET https://registry.example/a.tgz error (ETIMEDOUT). Will retry in 1 minute. 1 retries left.",
      "65.00 Progress: resolved 685, downloaded 685, done",
    ]
    let first = try #require(AdviceLog.steps([("RUN pnpm install", 70, output)]).found.first)
    #expect(first.id == "retry-back-off")
    #expect(abs(first.secondsAtStake - 60) < 0.5)
    let calm = AdviceLog.steps([("RUN pnpm install", 70, Array(output.dropFirst()))]).found
    #expect(!calm.contains { $0.id == "retry-back-off" })
  }

  @Test("A meter that redraws itself is a download, with its size and rate")
  func meter() throws {
    let output = [
      "3.000 0%| | 0.00/1.40G10%| | 0.14G/1.40G50%| | 0.70G/1.40G100%| | 1.40G/1.40G [03:20<00:00, 7MiB/s]",
      "203.0 saved",
    ]
    let first = try #require(AdviceLog.steps([("RUN fetch-model", 204, output)]).found.first)
    #expect(first.id == "large-download")
    #expect(first.text.contains("1.4 GB at 7.0 MB/s"), "\(first.text)")
    #expect(
      !AdviceLog.steps([("RUN train-model", 204, ["1.000 epoch 1"])]).found.contains {
        $0.id == "large-download"
      })
  }

  @Test("A clone of the whole history, but not a shallow one")
  func clones() {
    let full = AdviceLog.steps([("RUN git clone https://git.example/big.git /src", 60, [])]).found
    #expect(full.first?.id == "full-clone")
    let shallow = AdviceLog.steps([("RUN git clone --depth 1 https://git.example/big.git /src", 60, [])])
      .found
    #expect(!shallow.contains { $0.id == "full-clone" })
  }

  @Test("Solving that takes minutes")
  func solving() throws {
    let output = [
      "1.102 Collecting package metadata (repodata.json): ...working... done",
      "41.20 Solving environment: ...working... done",
      "402.1 Downloading and Extracting Packages: ...working... done",
      "466.1 Executing transaction: ...working... done",
    ]
    let first = try #require(AdviceLog.steps([("RUN conda env create -f env.yml", 520, output)]).found.first)
    #expect(first.id == "slow-solving")
    #expect(abs(first.secondsAtStake - 360.9) < 1)
    let quick = AdviceLog.steps([("RUN conda env create -f env.yml", 520, [output[0], output[2]])]).found
    #expect(!quick.contains { $0.id == "slow-solving" })
  }

  // MARK: CUDA

  private let cuda = [
    "1.000   Downloading torch-2.3.0-cp311-cp311-manylinux1_x86_64.whl (779.1 MB)",
    "41.00   Downloading nvidia_cublas_cu12-12.1.3.1-py3-none-manylinux1_x86_64.whl (410.6 MB)",
    "81.00 Installing collected packages: torch", "120.0 Successfully installed torch-2.3.0",
  ]

  @Test("CUDA wheels where no base is for a GPU")
  func cudaForCPU() throws {
    let found = AdviceLog.steps(on: "python:3.11-slim", [("RUN pip install -r requirements.txt", 121, cuda)])
      .found
    let first = try #require(found.first)
    #expect(first.id == "cuda-wheels-for-cpu")
    #expect(first.text.contains("download.pytorch.org/whl/cpu"))
    #expect(first.secondsAtStake > 100)
  }

  @Test("No word of CPU wheels on an image for GPUs, with a CUDA index, or with CPU wheels")
  func cudaWanted() {
    let run = "RUN pip install -r requirements.txt"
    let cpu = cuda.map { $0.replacing("torch-2.3.0-", with: "torch-2.3.0+cpu-") }
    let builds = [
      AdviceLog.steps(on: "nvidia/cuda:12.1.0-runtime-ubuntu22.04", [(run, 121, cuda)]),
      AdviceLog.steps(
        on: "python:3.11",
        [("RUN pip install torch --index-url https://download.pytorch.org/whl/cu121", 121, cuda)]),
      AdviceLog.steps(on: "python:3.11", [(run, 121, cpu)]),
    ]
    for build in builds { #expect(!build.found.contains { $0.id == "cuda-wheels-for-cpu" }) }
  }
}
