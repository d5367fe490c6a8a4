/// The releases of the distributions: when they came out, ended, and left the mirrors.
///
/// Sources: Debian's distro-info-data (Debian, Ubuntu); alpinelinux.org/releases; docs.fedoraproject.org (end of life);
/// centos.org, rockylinux.org and almalinux.org; the days on which mirrors dropped a release from the announcements on
/// debian-devel-announce and, if there was none, from the first public reports of builds that failed.
enum DistributionReleases {
  /// A release by its number or codename: `10`, `10.13`, `buster`, `18.04`, `bionic`, `3.12.1`.
  static func release(_ distribution: Distribution, _ name: some StringProtocol) -> DistributionRelease? {
    let name = name.lowercased()
    for line in FactTable.lines(table) where FactTable.hasField(0, distribution.rawValue, in: line) {
      if FactTable.hasField(1, name, in: line) || FactTable.hasField(2, name, in: line) && !name.isEmpty {
        return made(FactTable.fields(line))
      }
    }
    // `10.13` of Debian and `3.12.1` of Alpine are states of a release.
    guard let dot = name.lastIndex(of: "."), VersionNumber(name) != nil else { return nil }
    let outer = name[..<dot]
    if distribution == .ubuntu && !outer.contains(".") { return nil }
    return release(distribution, outer)
  }

  /// The release that has this codename, of whatever distribution.
  static func release(codename: some StringProtocol) -> DistributionRelease? {
    let codename = codename.lowercased()
    guard !codename.isEmpty else { return nil }
    return FactTable.lines(table).first { FactTable.hasField(2, codename, in: $0) }
      .flatMap { made(FactTable.fields($0)) }
  }

  /// All releases of a distribution, the oldest first.
  static func releases(of distribution: Distribution) -> [DistributionRelease] {
    FactTable.rows(table, of: distribution.rawValue).compactMap(made)
  }

  /// The newest release that was out on a day.
  static func newest(_ distribution: Distribution, on day: Day?) -> DistributionRelease? {
    releases(of: distribution).last { $0.released <= day ?? .factsRenewed }
  }

  private static func made(_ row: [Substring]) -> DistributionRelease? {
    guard row.count >= 6, let distribution = Distribution(rawValue: String(row[0])),
      let released = Day(row[3])
    else { return nil }
    return DistributionRelease(
      distribution: distribution, version: String(row[1]), codename: String(row[2]), released: released,
      end: Day(row[4]), leftMirrors: Day(row[5]))
  }

  /// Distribution, version, codename, first day, last day of updates, first day without it on the mirrors.
  static let table = """
    debian|6|squeeze|2011-02-06|2016-02-29|2016-03-01
    debian|7|wheezy|2013-05-04|2018-05-31|2019-03-26
    debian|8|jessie|2015-04-26|2020-06-30|2023-04-01
    debian|9|stretch|2017-06-17|2022-06-30|2023-04-23
    debian|10|buster|2019-07-06|2024-06-30|2025-07-01
    debian|11|bullseye|2021-08-14|2026-08-31|
    debian|12|bookworm|2023-06-10|2028-06-30|
    debian|13|trixie|2025-08-09|2030-06-30|
    ubuntu|12.04|precise|2012-04-26|2017-04-28|2017-12-01
    ubuntu|12.10|quantal|2012-10-18|2014-05-16|2014-12-01
    ubuntu|13.04|raring|2013-04-25|2014-01-27|2014-09-01
    ubuntu|13.10|saucy|2013-10-17|2014-07-17|2015-02-01
    ubuntu|14.04|trusty|2014-04-17|2019-04-25|
    ubuntu|14.10|utopic|2014-10-23|2015-07-23|2016-02-01
    ubuntu|15.04|vivid|2015-04-23|2016-02-04|2016-09-01
    ubuntu|15.10|wily|2015-10-22|2016-07-28|2017-02-01
    ubuntu|16.04|xenial|2016-04-21|2021-04-30|
    ubuntu|16.10|yakkety|2016-10-13|2017-07-20|2018-01-15
    ubuntu|17.04|zesty|2017-04-13|2018-01-13|2018-07-01
    ubuntu|17.10|artful|2017-10-19|2018-07-19|2019-01-15
    ubuntu|18.04|bionic|2018-04-26|2023-05-31|
    ubuntu|18.10|cosmic|2018-10-18|2019-07-18|2020-01-15
    ubuntu|19.04|disco|2019-04-18|2020-01-23|2020-07-15
    ubuntu|19.10|eoan|2019-10-17|2020-07-17|2021-01-15
    ubuntu|20.04|focal|2020-04-23|2025-05-29|
    ubuntu|20.10|groovy|2020-10-22|2021-07-22|2022-01-20
    ubuntu|21.04|hirsute|2021-04-22|2022-01-20|2022-07-15
    ubuntu|21.10|impish|2021-10-14|2022-07-14|2023-02-01
    ubuntu|22.04|jammy|2022-04-21|2027-06-01|
    ubuntu|22.10|kinetic|2022-10-20|2023-07-20|2024-02-01
    ubuntu|23.04|lunar|2023-04-20|2024-01-25|2024-07-01
    ubuntu|23.10|mantic|2023-10-12|2024-07-11|2025-01-15
    ubuntu|24.04|noble|2024-04-25|2029-05-31|
    ubuntu|24.10|oracular|2024-10-10|2025-07-10|2026-01-15
    ubuntu|25.04|plucky|2025-04-17|2026-01-15|2026-07-15
    ubuntu|25.10|questing|2025-10-09|2026-07-09|
    ubuntu|26.04|resolute|2026-04-23|2031-05-29|
    alpine|3.1||2014-12-10|2016-11-01|
    alpine|3.2||2015-05-26|2017-05-01|
    alpine|3.3||2015-12-18|2017-11-01|
    alpine|3.4||2016-05-31|2018-05-01|
    alpine|3.5||2016-12-22|2018-11-01|
    alpine|3.6||2017-05-24|2019-05-01|
    alpine|3.7||2017-11-30|2019-11-01|
    alpine|3.8||2018-06-26|2020-05-01|
    alpine|3.9||2019-01-29|2020-11-01|
    alpine|3.10||2019-06-19|2021-05-01|
    alpine|3.11||2019-12-19|2021-11-01|
    alpine|3.12||2020-05-29|2022-05-01|
    alpine|3.13||2021-01-14|2022-11-01|
    alpine|3.14||2021-06-15|2023-05-01|
    alpine|3.15||2021-11-24|2023-11-01|
    alpine|3.16||2022-05-23|2024-05-23|
    alpine|3.17||2022-11-22|2024-11-22|
    alpine|3.18||2023-05-09|2025-05-09|
    alpine|3.19||2023-12-07|2025-11-01|
    alpine|3.20||2024-05-22|2026-04-01|
    alpine|3.21||2024-12-05|2026-11-01|
    alpine|3.22||2025-05-30|2027-05-01|
    alpine|3.23||2025-12-03|2027-11-01|
    alpine|3.24||2026-06-01||
    centos|5||2007-04-12|2017-03-31|2017-04-01
    centos|6||2011-07-10|2020-11-30|2020-12-02
    centos|7||2014-07-07|2024-06-30|2024-07-01
    centos|8||2019-09-24|2021-12-31|2022-02-01
    centos-stream|8||2019-09-24|2024-05-31|2024-06-03
    centos-stream|9||2021-12-03|2027-05-31|
    centos-stream|10||2024-12-12|2030-01-01|
    rocky|8||2021-06-21|2029-05-31|
    rocky|9||2022-07-14|2032-05-31|
    rocky|10||2025-06-11|2035-05-31|
    alma|8||2021-03-30|2029-05-31|
    alma|9||2022-05-26|2032-05-31|
    alma|10||2025-05-27|2035-05-31|
    amazon|1||2010-09-14|2020-12-31|
    amazon|2||2018-06-26|2026-06-30|
    amazon|2023||2023-03-15|2028-03-15|
    oracle|7||2014-07-23|2024-12-31|
    oracle|8||2019-07-18|2029-07-31|
    oracle|9||2022-06-30|2032-06-30|
    fedora|28||2018-05-01|2019-05-28|2019-07-01
    fedora|29||2018-10-30|2019-11-26|2020-01-15
    fedora|30||2019-05-07|2020-05-26|2020-07-15
    fedora|31||2019-10-29|2020-11-24|2021-01-15
    fedora|32||2020-04-28|2021-05-25|2021-07-15
    fedora|33||2020-10-27|2021-11-30|2022-01-15
    fedora|34||2021-04-27|2022-06-07|2022-08-01
    fedora|35||2021-11-02|2022-12-13|2023-02-01
    fedora|36||2022-05-10|2023-05-16|2023-07-01
    fedora|37||2022-11-15|2023-12-05|2024-02-01
    fedora|38||2023-04-18|2024-05-21|2024-07-15
    fedora|39||2023-11-07|2024-11-26|2025-01-15
    fedora|40||2024-04-23|2025-05-13|2025-07-01
    fedora|41||2024-10-29|2025-12-15|2026-02-01
    fedora|42||2025-04-15|2026-05-13|2026-07-15
    fedora|43||2025-10-28|2026-12-02|
    fedora|44||2026-04-28||
    """
}
