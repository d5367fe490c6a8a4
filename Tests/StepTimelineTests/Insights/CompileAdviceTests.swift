import Testing

@testable import StepTimeline

/// Advice on what a step compiles.
@Suite struct CompileAdviceTests {
  @Test(
    "Packages that are compiled, each tool in its own words",
    arguments: [
      (
        "RUN pip install grpcio",
        [
          "2.000 Building wheels for collected packages: grpcio",
          "2.100   Building wheel for grpcio (setup.py): started",
          "90.00   Building wheel for grpcio (setup.py): finished with status 'done'",
        ], "grpcio is compiled from source"
      ),
      (
        "RUN Rscript -e \"renv::restore()\"",
        ["1.000 - Installing Matrix ... OK [built from source and cached in 1.3m]", "90.00 done"],
        "packagemanager.posit.co"
      ),
      (
        "RUN bundle install",
        ["1.000 Installing nokogiri 1.16.5 with native extensions", "90.00 Bundle complete!"],
        "bundle lock --add-platform x86_64-linux"
      ),
    ])
  func fromSource(run: String, output: [String], wanted: String) throws {
    let first = try #require(AdviceLog.steps([(run, 100, output)]).found.first)
    #expect(first.id == "packages-from-source")
    #expect(first.text.contains(wanted), "\(first.text)")
    #expect(first.secondsAtStake > 70)
  }

  @Test("Packages that come as binaries are not called compiled")
  func binaries() {
    let found = AdviceLog.steps([
      (
        "RUN pip install grpcio", 100,
        ["1.000   Downloading grpcio-1.60.0-cp312.whl (5.4 MB)", "99.00 Successfully installed grpcio"]
      )
    ]).found
    #expect(!found.contains { $0.id == "packages-from-source" })
  }

  @Test("A program that a script fetches and compiles, but not the project itself")
  func program() throws {
    let output = [
      "1.000 checking for gcc... gcc", "5.000 [  1%] Building CXX object Source/a.cxx.o",
      "99.00 [100%] Linking CXX executable x",
    ]
    let script = try #require(AdviceLog.steps([("RUN ./cmake_install.sh", 100, output)]).found.first)
    #expect(script.id == "packages-from-source")
    #expect(script.text.contains("prebuilt"))
    let project = AdviceLog.steps([("COPY . .", 0.1, []), ("RUN make -j8", 100, output)]).found
    #expect(project.first?.id == "no-compiler-cache")
    #expect(project.first?.text.contains("ccache") == true)
  }

  @Test("make without -j, and not with it")
  func serialMake() {
    let output = (1...60).map { "\($0).00 gcc -c file\($0).c" }
    let found = AdviceLog.steps([("COPY . .", 0.1, []), ("RUN make all", 61, output)]).found
    #expect(found.first?.id == "serial-make")
    let parallel = AdviceLog.steps([("COPY . .", 0.1, []), ("RUN make -j\"$(nproc)\" all", 61, output)]).found
    #expect(!parallel.contains { $0.id == "serial-make" })
  }

  @Test("Next.js keeps its cache in the folder of the application")
  func next() throws {
    let output = [
      "1.000 > next build", "3.000    Linting and checking validity of types ...",
      "60.00    Generating static pages (0/4) ...",
    ]
    let found = AdviceLog.steps(
      on: "node:20", [("WORKDIR /app", 0.1, []), ("COPY . .", 0.1, []), ("RUN npm run build", 62, output)]
    ).found
    let first = try #require(found.first)
    #expect(first.id == "no-compiler-cache")
    #expect(first.text.contains("--mount=type=cache,target=/app/.next/cache"), "\(first.text)")
    // Another bundler says "optimized production build" as well.
    let react = AdviceLog.steps(
      on: "node:20",
      [("COPY . .", 0.1, []), ("RUN npm run build", 62, ["1.000 Creating an optimized production build..."])]
    ).found
    #expect(!react.contains { $0.text.contains("Next.js") })
  }

  @Test("cargo-chef is proposed once, and not to a build that has it")
  func chef() {
    let plain = AdviceLog.steps(
      on: "rust:1.80", [("COPY . .", 0.1, []), ("RUN cargo build --release", 240, [])]
    ).found
    #expect(plain.first?.text.contains("cargo-chef") == true)
    let cooked = AdviceLog.steps(
      on: "rust:1.80",
      [
        ("COPY --from=planner /app/recipe.json recipe.json", 0.1, []),
        ("RUN cargo chef cook --release --recipe-path recipe.json", 300, []), ("COPY . .", 0.1, []),
        ("RUN cargo build --release", 120, []),
      ]
    ).found
    #expect(!cooked.contains { $0.text.contains("cargo-chef") })
  }

  @Test("Two variants of one thing, and not two different things")
  func variants() {
    let found = AdviceLog.steps([
      ("RUN cmake -B a -D X=OFF && cmake --build a", 40, []),
      ("RUN cmake -B b -D X=ON && cmake --build b", 40, []),
    ]).found
    #expect(found.contains { $0.id == "serial-variants" })
    let other = AdviceLog.steps([("RUN make all docs here", 40, []), ("RUN go test ./... -v -race", 40, [])])
      .found
    #expect(!other.contains { $0.id == "serial-variants" })
    let installs = AdviceLog.steps([
      ("RUN npm install left pad", 40, []), ("RUN npm install right pad", 40, []),
    ]).found
    #expect(!installs.contains { $0.id == "serial-variants" })
  }

  @Test("Emulation: the same instruction takes many times as long for another processor")
  func emulation() throws {
    func found(_ arm: String) -> [Insight] {
      advice(
        """
        #1 [internal] load build definition from Dockerfile
        #1 DONE 0.0s

        #2 [linux/amd64 1/2] FROM docker.io/library/debian:12@sha256:aa
        #2 CACHED

        #3 [linux/arm64 1/2] FROM docker.io/library/debian:12@sha256:aa
        #3 CACHED

        #4 [linux/amd64 2/2] RUN make
        #4 DONE 9.0s

        #5 [linux/arm64 2/2] RUN make
        #5 DONE \(arm)s

        #6 exporting to image
        #6 DONE 0.1s

        """)
    }
    let first = try #require(found("120.0").first)
    #expect(first.id == "emulated-platform")
    #expect(first.text.contains("linux/arm64"))
    #expect(!found("11.0").contains { $0.id == "emulated-platform" })
  }

  @Test("A disk that is slow at unpacking, and one that is not")
  func slowDisk() {
    let output = { (step: Double) in
      ["0.500 Get:1 http://deb.example/debian bookworm InRelease", "5.000 Fetched 9.0 MB in 5s (1800 kB/s)"]
        + (1...20).map { "\(6 + Double($0) * step) Unpacking p\($0) (1.0) ..." }
    }
    let run = "RUN apt-get update && apt-get install -y p"
    #expect(AdviceLog.steps([(run, 130, output(6))]).found.first?.id == "slow-package-unpack")
    #expect(!AdviceLog.steps([(run, 11, output(0.2))]).found.contains { $0.id == "slow-package-unpack" })
  }

  @Test("A step of which nothing is known is named, tests in their own words, and short ones not at all")
  func longest() {
    #expect(AdviceLog.steps([("RUN do-it", 60, [])]).found.first?.id == "longest-step")
    #expect(AdviceLog.steps([("RUN pytest", 60, [])]).found.first?.text.contains("tests") == true)
    #expect(AdviceLog.steps([("RUN do-it", 9, [])]).found.isEmpty)
  }
}
