import Foundation
import Testing

@testable import StepTimeline

/// `docs/advice.md` names each kind of advice.
@Suite struct AdviceDocumentationTests {
  @Test func everyKindIsInTheTable() throws {
    let page = try String(contentsOf: SourceFile.root.appending(path: "docs/advice.md"), encoding: .utf8)
    let named = [
      BackOff.id, CUDAWheels.id, PackagesFromSource.id, EmulatedPlatform.id, ChownRewrite.id, SlowSolving.id,
      SlowMirror.id, CopyBeforeInstall.copyAll, CopyBeforeInstall.orderOnly, CopyBeforeInstall.withSources,
      CacheMounts.id, CompilerCache.id, CompilerCache.serial, SerialVariants.id, SlowDisk.id,
      LargeDownload.id,
      LargeDownload.clone, SlowCopy.id, SlowCopy.betweenStages, SlowContext.large, SlowContext.slow,
      CachedLayersUnpacked.id, SlowPull.id, SlowPull.moving, ExportedTwice.id, CacheNotImported.id,
      CacheBroken.id,
      LongestStep.id, "slow-export", "slow-push", "slow-load", "slow-unpack", "slow-cache-export",
      "unused-parallelism", "long-silence",
    ]
    for id in named { #expect(page.contains("`\(id)`"), "docs/advice.md lacks \(id)") }
  }
}
