import Foundation
import Testing

@testable import StepTimeline

@Suite("Lost caches in a comparison")
struct CacheLossTests: ComparedBuilds {
  @Test("Copied files that changed lose the cache of all that is behind them")
  func copiedFiles() {
    let comparison = changed { rows in
      for i in 2...4 { (rows[i].status, rows[i].seconds) = (.done, Double(i)) }
    }
    #expect(comparison.cacheLosses.count == 1)
    let loss = comparison.cacheLosses[0]
    #expect(comparison.steps[loss.step].head == 2)
    #expect(loss.reason == .copiedFilesChanged && loss.confidence == .likely && loss.followers == 2)
    #expect(abs((loss.seconds ?? 0) - 9) < 1e-9)
    #expect(comparison.count(of: .cacheLost) == 3)
  }

  @Test("An edited instruction is its own reason")
  func editedInstruction() {
    let comparison = changed { $0[3] = ("[4/5] RUN npm ci --omit=dev", .done, 5) }
    #expect(comparison.cacheLosses.map(\.reason) == [.instructionChanged])
    #expect(comparison.cacheLosses[0].confidence == .certain)
    #expect(comparison.steps[3].cache == .lost)
    #expect(text(comparison).contains("it was `RUN npm ci`"))
  }

  @Test("An image with another digest is the reason for what is built on it")
  func baseImage() {
    let comparison = changed { rows in
      rows[0].name = rows[0].name.replacing("aa", with: "bb")
      for i in 1...4 { rows[i].status = .done }
    }
    #expect(comparison.cacheLosses.map(\.reason) == [.baseImageChanged])
    #expect(comparison.cacheLosses[0].because == 0)
    #expect(text(comparison).contains("has a new digest"))
  }

  @Test("An added or removed instruction is the reason for what stands behind it")
  func otherInstructions() {
    let added = changed { rows in
      rows.insert(("[3/6] RUN apk add git", .done, 1), at: 2)
      for i in 3...5 { rows[i].status = .done }
    }
    #expect(added.cacheLosses.map(\.reason) == [.earlierInstructionChanged])
    #expect(added.cacheLosses[0].because.map { added.steps[$0].match } == .added)
    #expect(text(added).contains("`RUN apk add git` was added before it"))
    let removed = changed { rows in
      rows.remove(at: 2)
      for i in 2...3 { rows[i].status = .done }
    }
    #expect(removed.cacheLosses.map(\.reason) == [.earlierInstructionChanged])
    #expect(text(removed).contains("`COPY package.json .` was removed before it"))
  }

  @Test("Where nothing was cached, the builder had nothing")
  func nothingCached() {
    let comparison = changed { rows in for i in 1...4 { rows[i].status = .done } }
    #expect(comparison.cacheLosses.map(\.reason) == [.nothingCached])
  }

  @Test("A cache that could not be imported is the reason")
  func cacheImport() {
    let importing: Row = ("importing cache manifest from ghcr.io/a/b:cache", .done, 0.2)
    var failed = importing
    failed.status = .failed
    let base = build([importing] + warm)
    let head = build([failed] + warm.map { ($0.name, .done, 1) })
    let comparison = BuildComparison(base: base, head: head)
    #expect(comparison.cacheLosses.map(\.reason) == [.cacheImportFailed])
  }

  @Test("Where the log does not tell, it says so")
  func unknown() {
    let comparison = changed { rows in for i in 3...4 { rows[i].status = .done } }
    #expect(comparison.cacheLosses.map(\.reason) == [.unknown])
    #expect(comparison.cacheLosses[0].confidence == nil)
    #expect(text(comparison).contains("the log does not say why"))
  }

  @Test("A step behind one that always runs lost its cache to that one's result")
  func earlierStepRan() {
    var before = warm
    before[3].status = .done
    var after = before
    after[4] = ("[5/5] RUN npm test", .done, 3)
    let comparison = BuildComparison(base: build(before), head: build(after))
    #expect(comparison.cacheLosses.map(\.reason) == [.earlierStepRan])
    #expect(comparison.cacheLosses[0].because.map { comparison.steps[$0].head } == 3)
  }

  // MARK: One reason for one loss

  @Test("Instructions that changed places are one reason, and none is the reason for itself")
  func swapped() throws {
    let comparison = changed { rows in
      rows = rows.map { ($0.name, $0.status == .cached ? .done : $0.status, 1) }
      (rows[1].name, rows[2].name) = ("[2/5] COPY package.json .", "[3/5] WORKDIR /app")
    }
    #expect(comparison.cacheLosses.count == 1)
    let loss = try #require(comparison.cacheLosses.first)
    #expect(loss.reason == .earlierInstructionChanged && loss.because != loss.step)
  }

  @Test("A copy that found its files unchanged for another platform was not lost to them")
  func copyForTwoPlatforms() {
    func rows(_ arm: Step.Status) -> [Row] {
      [
        ("[linux/amd64 1/2] FROM docker.io/library/node:22@sha256:aa", .done, 0.1),
        ("[linux/amd64 2/2] COPY . .", .cached, 0),
        ("[linux/arm64 1/2] FROM docker.io/library/node:22@sha256:aa", .done, 0.1),
        ("[linux/arm64 2/2] COPY . .", arm, arm == .cached ? 0 : 1),
      ]
    }
    let comparison = BuildComparison(base: build(rows(.cached)), head: build(rows(.done)))
    #expect(comparison.cacheLosses.allSatisfy { $0.reason != .copiedFilesChanged })
    #expect(comparison.cacheLosses.count == 1)
  }

  @Test("What ran for one target and was there for the next is no cache of an earlier build")
  func sharedWithinTheBuild() {
    let rows: [Row] = [
      ("[a 1/2] WORKDIR /w", .cached, 0), ("[a 2/2] RUN make", .cached, 0),
      ("[b 1/2] WORKDIR /w", .cached, 0),
      ("[b 2/2] RUN other", .cached, 0),
    ]
    var cold = rows.map { ($0.name, Step.Status.done, 1.0) }
    cold[2].1 = .cached
    let comparison = BuildComparison(base: build(rows), head: build(cold))
    #expect(
      !comparison.cacheLosses.isEmpty && comparison.cacheLosses.allSatisfy { $0.reason == .nothingCached })
    let table = text(comparison)
    #expect(table.components(separatedBy: "no step was cached in head").count == 2)
  }
}
