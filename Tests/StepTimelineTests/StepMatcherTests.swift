import Testing

@testable import StepTimeline

@Suite("Matching of steps")
struct StepMatcherTests {
  private func steps(_ names: String...) -> [Step] { steps(names) }

  private func steps(_ names: [String]) -> [Step] {
    names.enumerated().map { Step(id: "\($0.offset + 1)", name: $0.element, status: .done, sourceLine: 1) }
  }

  /// `base id-head id match`, in the order of the result; `-` for a side that is not there.
  private func matches(_ base: [Step], _ head: [Step]) -> [String] {
    StepMatcher.match(base, head).map { pair in
      let side = { (index: Int?, steps: [Step]) in index.map { steps[$0].id } ?? "-" }
      return "\(side(pair.base, base))=\(side(pair.head, head)) \(pair.match.rawValue)"
    }
  }

  private let plain = [
    "[1/4] FROM docker.io/library/golang:1.27@sha256:aa", "[2/4] WORKDIR /src", "[3/4] COPY . .",
    "[4/4] RUN make",
  ]

  @Test("Numbers do not count")
  func numbers() {
    let base = steps("[internal] load build definition from Dockerfile", "[a 1/2] FROM x", "[a 2/2] RUN y")
    let head = steps("[a 1/2] FROM x", "[internal] load build definition from Dockerfile", "[a 2/2] RUN y")
    #expect(matches(base, head) == ["2=1 same", "1=2 same", "3=3 same"])
  }

  @Test("Digests and tags of images are details")
  func images() {
    let other = plain.map { $0.replacing("@sha256:aa", with: "@sha256:bb") }
    #expect(matches(steps(plain), steps(other)).first == "1=1 image")
    let newer = plain.map { $0.replacing(":1.27@sha256:aa", with: ":1.28") }
    #expect(matches(steps(plain), steps(newer)).first == "1=1 image")
    // A log without digests does not say that they differ.
    let bare = plain.map { $0.replacing("@sha256:aa", with: "") }
    #expect(matches(steps(plain), steps(bare)).first == "1=1 same")
    #expect(
      matches(steps("[a 1/1] FROM host:5000/team/img:1"), steps("[a 1/1] FROM host:5000/team/img:2"))
        == ["1=1 image"])
    #expect(
      matches(
        steps("[internal] load metadata for docker.io/library/golang:1.27"),
        steps("[internal] load metadata for docker.io/library/golang:1.28")) == ["1=1 image"])
  }

  @Test("An edited instruction is the same step")
  func edited() {
    let head = [
      "[1/4] FROM docker.io/library/golang:1.27", "[2/4] WORKDIR /src", "[3/4] COPY . .",
      "[4/4] RUN make -j8 all",
    ]
    #expect(matches(steps(plain), steps(head)).last == "4=4 edited")
    // Between equal neighbours it is the same one however different the words.
    let base = steps("[1/3] RUN a", "[2/3] RUN one --two", "[3/3] RUN z")
    #expect(matches(base, steps("[1/3] RUN a", "[2/3] RUN three", "[3/3] RUN z"))[1] == "2=2 edited")
    #expect(
      matches(base, steps("[1/3] RUN a", "[2/3] COPY x y", "[3/3] RUN z")) == [
        "1=1 same", "2=- removed", "-=2 added", "3=3 same",
      ])
  }

  @Test("An added or removed instruction shifts the others' places")
  func shifted() {
    let head = [
      "[1/5] FROM docker.io/library/golang:1.27", "[2/5] RUN apk add git", "[3/5] WORKDIR /src",
      "[4/5] COPY . .", "[5/5] RUN make",
    ]
    #expect(
      matches(steps(plain), steps(head)) == ["1=1 same", "-=2 added", "2=3 same", "3=4 same", "4=5 same"])
    #expect(
      matches(steps(head), steps(plain)) == ["1=1 same", "2=- removed", "3=2 same", "4=3 same", "5=4 same"])
  }

  @Test("Swapped instructions moved")
  func moved() {
    let base = steps("[1/3] FROM x", "[2/3] COPY . .", "[3/3] RUN npm ci")
    let head = steps("[1/3] FROM x", "[2/3] RUN npm ci", "[3/3] COPY . .")
    let found = matches(base, head)
    #expect(found.count == 3)
    #expect(found.contains { $0.hasSuffix("moved") } && !found.contains { $0.hasSuffix("added") })
  }

  @Test("The same instruction twice in a stage stays two steps")
  func twice() {
    let base = steps("[1/3] RUN x", "[2/3] RUN y", "[3/3] RUN x")
    let head = steps("[1/4] RUN x", "[2/4] RUN x", "[3/4] RUN y", "[4/4] RUN x")
    let found = matches(base, head)
    #expect(found.count { $0.hasSuffix("same") } == 3)
    #expect(found.count { $0.hasSuffix("added") } == 1)
    #expect(found.contains("2=3 same"))
  }

  @Test("A renamed stage is known by what it does; a single unnamed stage that got a name too")
  func renamed() {
    let base = steps(
      "[build 1/3] FROM x", "[build 2/3] COPY . .", "[build 3/3] RUN make", "[stage-1 1/2] FROM y",
      "[stage-1 2/2] COPY --from=build /a /a")
    let head = steps(
      "[compile 1/3] FROM x", "[compile 2/3] COPY . .", "[compile 3/3] RUN make", "[stage-1 1/2] FROM y",
      "[stage-1 2/2] COPY --from=compile /a /a")
    #expect(matches(base, head) == ["1=1 same", "2=2 same", "3=3 same", "4=4 same", "5=5 edited"])
    let named = steps(plain.map { $0.replacing("/4]", with: "/4]").replacing("[", with: "[app ") })
    #expect(matches(steps(plain), named).allSatisfy { $0.hasSuffix("same") })
  }

  @Test("Stage numbers that BuildKit gives shift as stages come and go")
  func numberedStages() {
    let base = steps("[stage-1 1/2] FROM x", "[stage-1 2/2] RUN one two three")
    let head = steps(
      "[stage-1 1/2] FROM z", "[stage-1 2/2] COPY a b", "[stage-2 1/2] FROM x",
      "[stage-2 2/2] RUN one two three")
    #expect(matches(base, head) == ["-=1 added", "-=2 added", "1=3 same", "2=4 same"])
  }

  @Test("Stages without anything in common are not the same")
  func unrelated() {
    let found = matches(
      steps("[a 1/2] FROM debian", "[a 2/2] RUN x y"), steps("[b 1/2] FROM debian", "[b 2/2] RUN p q"))
    #expect(found.allSatisfy { $0.hasSuffix("added") || $0.hasSuffix("removed") })
  }

  @Test("An instruction that went to another stage is found there")
  func betweenStages() {
    let base = steps(
      "[build 1/4] FROM x", "[build 2/4] COPY go.mod .", "[build 3/4] RUN go mod download",
      "[build 4/4] RUN go build ./...")
    let head = steps(
      "[deps 1/3] FROM x", "[deps 2/3] COPY go.mod .", "[deps 3/3] RUN go mod download",
      "[build 1/1] RUN go build ./...")
    let found = matches(base, head)
    #expect(found.contains("3=3 moved") && found.contains("2=2 moved") && found.contains("4=4 same"))
  }

  @Test("Bake names a shared step after any of its targets")
  func bake() {
    let base = steps(
      "[web base 1/2] FROM x", "[api base 2/2] RUN a", "[web web 1/1] RUN w", "[api api 1/1] RUN v")
    let head = steps(
      "[api base 1/2] FROM x", "[api base 2/2] RUN a", "[web web 1/1] RUN w", "[api api 1/1] RUN v")
    #expect(matches(base, head).allSatisfy { $0.hasSuffix("same") })
    // Two Dockerfiles with a stage of the same name each.
    let two = steps(
      "[web build 1/2] RUN a", "[api build 1/2] RUN b", "[web build 2/2] RUN c", "[api build 2/2] RUN d")
    let turned = steps(
      "[api build 1/2] RUN b", "[web build 1/2] RUN a", "[api build 2/2] RUN d", "[web build 2/2] RUN c")
    #expect(matches(two, turned).sorted() == ["1=2 same", "2=1 same", "3=4 same", "4=3 same"])
  }

  @Test("Platforms keep their own steps")
  func platforms() {
    let base = steps("[linux/amd64 1/1] RUN a", "[linux/arm64 1/1] RUN a")
    let head = steps("[linux/arm64 1/1] RUN a", "[linux/amd64 1/1] RUN a")
    #expect(matches(base, head) == ["2=1 same", "1=2 same"])
    #expect(matches(steps("[1/1] RUN a"), head).sorted() == ["-=2 added", "1=1 same"])
  }

  @Test("Steps outside stages are matched by their text, in any order")
  func outside() {
    let base = steps("[internal] load metadata for a", "[internal] load metadata for b", "exporting to image")
    let head = steps(
      "[internal] load metadata for b", "[internal] load metadata for a", "exporting to oci image format")
    #expect(matches(base, head) == ["2=1 same", "1=2 same", "3=3 edited"])
  }

  @Test("Nothing at all is no reason to fail")
  func empty() {
    #expect(matches([], []).isEmpty)
    #expect(matches(steps(""), steps("")).count == 1)
    #expect(matches(steps("[1/1]"), steps("[1/1]", "[]", "[ ]")).count == 3)
    #expect(matches([], steps("[1/1] RUN a")) == ["-=1 added"])
  }

  @Test("Every step of any two samples is there once; a build matches itself")
  func everySample() {
    let builds = [
      "go-multistage-cold", "go-multistage-source-edit", "dag-100", "dag-107", "dag-112",
      "bake-three-targets",
      "bake-one-target-fails", "parallel-six-stages", "heredoc-and-multiline",
      "engine2010-classic-go-multistage-cold",
    ]
    .flatMap { SampleBuilds.of("\($0).plain.log") }
    #expect(builds.count >= 10)
    for base in builds {
      for head in builds {
        let pairs = StepMatcher.match(base.steps, head.steps)
        #expect(pairs.compactMap(\.base).sorted() == Array(base.steps.indices))
        #expect(pairs.compactMap(\.head) == Array(head.steps.indices))
        if base == head { #expect(pairs.allSatisfy { $0.match == .same && $0.base == $0.head }) }
      }
    }
  }

  @Test("Long stages that changed throughout are matched step by step")
  func large() {
    let base = steps((1...3000).map { "[\($0)/3000] RUN step \($0)" })
    let head = steps((1...3000).map { "[\($0)/3000] RUN step \($0 % 7 == 0 ? -$0 : $0)" })
    let found = StepMatcher.match(base, head)
    #expect(found.count { $0.match == .same } == 3000 - 3000 / 7)
    #expect(found.count { $0.match == .edited } == 3000 / 7)
  }
}
