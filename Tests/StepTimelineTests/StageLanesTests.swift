import Testing

@testable import StepTimeline

/// Which steps follow each other if several targets have a stage of the same name.
@Suite struct StageLanesTests {
  /// The names that each step waits for, by its own; of `[web builder 2/5] RUN make` the words in the brackets.
  private static func order(_ names: [String]) -> [String: [String]] {
    let graph = StepGraph(names.indices.map { Step(id: "\($0 + 1)", name: names[$0], sourceLine: $0 + 1) })
    func short(_ step: Int) -> String { String(names[step].dropFirst().prefix { $0 != "]" }) }
    return Dictionary(
      names.indices.map { (short($0), graph.nodes[$0].dependencies.map(short)) }, uniquingKeysWith: +)
  }

  /// Two services of a compose file with Dockerfiles of their own.
  @Test func dockerfilesOfDifferentLengthAreToldApart() {
    let order = Self.order([
      "[web builder 1/3] FROM docker.io/library/node:22", "[api builder 2/4] COPY . .",
      "[web builder 2/3] COPY . .",
      "[api builder 3/4] RUN npm ci", "[web builder 3/3] RUN npm ci", "[api builder 4/4] RUN npm run build",
      "[web final 2/2] COPY --from=builder /app /app", "[api final 2/2] COPY --from=builder /app /app",
    ])
    #expect(order["web builder 3/3"] == ["web builder 2/3"])
    #expect(order["api builder 4/4"] == ["api builder 3/4"])
    #expect(order["web final 2/2"] == ["web builder 3/3"])
    #expect(order["api final 2/2"] == ["api builder 4/4"])
  }

  @Test func dockerfilesOfTheSameLengthAreToldApart() {
    let order = Self.order([
      "[web builder 2/4] COPY . .", "[api builder 2/4] COPY . .", "[api builder 3/4] RUN npm ci",
      "[web builder 3/4] RUN npm ci", "[api builder 4/4] RUN make", "[web builder 4/4] RUN make",
      "[api final 2/2] COPY --from=builder /app /app", "[web final 2/2] COPY --from=builder /app /app",
    ])
    #expect(order["web builder 4/4"] == ["web builder 3/4"])
    #expect(order["api builder 4/4"] == ["api builder 3/4"])
    #expect(order["api builder 3/4"] == ["api builder 2/4"])
    #expect(order["web final 2/2"] == ["web builder 4/4"])
    #expect(order["api final 2/2"] == ["api builder 4/4"])
  }

  /// Steps that two targets of one Dockerfile share run once, under the name of either.
  @Test func sharedStepsComeBeforeBothTargets() {
    let order = Self.order([
      "[web builder 1/5] FROM docker.io/library/node:22", "[api builder 2/5] WORKDIR /app",
      "[web builder 3/5] COPY . .", "[web builder 4/5] RUN make $TARGET",
      "[api builder 4/5] RUN make $TARGET",
      "[api builder 5/5] RUN make test", "[web builder 5/5] RUN make test",
    ])
    #expect(order["api builder 2/5"] == ["web builder 1/5"])
    #expect(order["web builder 3/5"] == ["api builder 2/5"])
    #expect(order["web builder 4/5"] == ["web builder 3/5"])
    #expect(order["api builder 4/5"] == ["web builder 3/5"])
    #expect(order["web builder 5/5"] == ["web builder 4/5"])
    #expect(order["api builder 5/5"] == ["api builder 4/5"])
  }

  /// A stage that only one target has its own steps of is the source for the other one, too.
  @Test func aStageOfAnotherTargetIsTheSourceWhereTheOwnHasNone() {
    let order = Self.order([
      "[web deps 2/2] RUN npm ci", "[api final 2/3] COPY --from=deps /app /app", "[api final 3/3] RUN true",
    ])
    #expect(order["api final 2/3"] == ["web deps 2/2"])
  }

  @Test func aGapInTheNumbersDoesNotPartALane() {
    let order = Self.order([
      "[web builder 1/5] WORKDIR /a", "[api builder 1/5] WORKDIR /b", "[api builder 2/5] RUN a",
      "[web builder 4/5] RUN b", "[api builder 5/5] RUN c", "[web builder 5/5] RUN d",
    ])
    #expect(order["web builder 4/5"] == ["web builder 1/5"])
    #expect(order["api builder 5/5"] == ["api builder 2/5"])
    #expect(order["web builder 5/5"] == ["web builder 4/5"])
  }
}
