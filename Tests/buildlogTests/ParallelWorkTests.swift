import Synchronization
import Testing

@testable import buildlog

@Suite("Work on several threads")
struct ParallelWorkTests {
  @Test("Outcomes come in the order of the pieces, each done once", arguments: [1, 2, 7, 64])
  func order(jobs: Int) {
    let calls = Atomic<Int>(0)
    let outcomes = Platform.inParallel(Array(0..<500), jobs: jobs) { number in
      calls.wrappingAdd(1, ordering: .relaxed)
      return "\(number)"
    }
    #expect(outcomes == (0..<500).map { "\($0)" })
    #expect(calls.load(ordering: .relaxed) == 500)
    #expect(Platform.inParallel([Int](), jobs: jobs) { $0 }.isEmpty)
  }

  @Test("Two pieces are worked on at the same time")
  func meeting() {
    let arrived = Atomic<Int>(0)
    // Each waits for the other, which one thread alone could not do.
    let outcomes = Platform.inParallel([1, 2], jobs: 2) { number in
      arrived.wrappingAdd(1, ordering: .sequentiallyConsistent)
      while arrived.load(ordering: .sequentiallyConsistent) < 2 {}
      return number
    }
    #expect(outcomes == [1, 2])
  }

  @Test("--jobs is a number of processors or more")
  func option() throws {
    #expect(try StatsArguments(parsing: ["-j", "3", "a"]).summary.jobs == 3)
    #expect(try CompareArguments(parsing: ["--jobs=2", "a", "b"]).summary.jobs == 2)
    #expect(try StatsArguments(parsing: ["a"]).summary.jobs >= 1)
    for bad in ["0", "-1", "many", "257"] {
      #expect(throws: UsageError.self, "\(bad)") { try StatsArguments(parsing: ["--jobs", bad, "a"]) }
    }
  }
}
