/// A package manager that waits for the disk: dpkg writes each file through.
///
/// Said if a package took longer to unpack than any takes on a disk that is up to it.
enum SlowDisk {
  static let id = "slow-package-unpack"
  private static let secondsPerPackage = 1.0
  private static let leastPackages = 5

  static func find(_ context: InsightContext) -> [Advice] {
    context.heavy.compactMap { i in
      guard context.kind(i) == .run, let work = context.work(i), work.unpackedPackages >= leastPackages,
        work[.unpacking] >= secondsPerPackage * Double(work.unpackedPackages)
      else { return nil }
      let fetched = work[.fetching] > 0 ? ", downloading \(context.text(work[.fetching]))" : ""
      return Advice(
        id, i, saving: work[.unpacking],
        "dpkg unpacked \(work.unpackedPackages) packages in \(context.text(work[.unpacking]))\(fetched): the disk is"
          + " slow at fsync. Run dpkg under `eatmydata`, or set `force-unsafe-io` in /etc/dpkg/dpkg.cfg.d, or keep the"
          + " packages in a base image.")
    }
  }
}
