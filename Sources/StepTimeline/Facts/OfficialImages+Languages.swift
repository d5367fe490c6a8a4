extension OfficialImages {
  /// The table of an image; nil for images without one.
  ///
  /// OpenJDK's slim images were on another release than the others for some time, and have a table of their own.
  static func table(of image: String, tag: some StringProtocol) -> ImageTable? {
    if image == "openjdk", tag.split(separator: "-").contains("slim") { return ImageTable(openjdkSlim) }
    return rows(of: image).map(ImageTable.init)
  }

  private static func rows(of image: String) -> String? {
    switch image {
    case "node": node
    case "python": python
    case "ruby": ruby
    case "php": php
    case "golang": golang
    case "rust": rust
    case "openjdk": openjdk
    case "eclipse-temurin": temurin
    case "perl": perl
    case "elixir": elixir
    case "erlang": erlang
    case "haskell": haskell
    case "gcc": gcc
    case "swift": swift
    case "nginx": nginx
    case "httpd": httpd
    case "postgres": postgres
    case "mysql": mysql
    case "mariadb": mariadb
    case "redis": redis
    default: nil
    }
  }

  // Series | names | first day | end of support | last version | suites | suite of tags without one | Alpine

  static let node = """
    tags|suite-variant|slim onbuild|stretch@2018-11-20 buster@2022-07-08 bookworm@2023-06-20
    0.10||2013-03-11|2016-10-31|0.10.48|wheezy jessie|jessie|
    0.12||2015-02-06|2016-12-31|0.12.18|wheezy jessie|jessie|
    4|argon|2015-09-08|2018-04-30|4.9.1|wheezy jessie stretch:4.8.4|jessie|3.4 3.6
    5||2015-10-29|2016-06-30|5.12.0|wheezy jessie|jessie|3.3
    6|boron|2016-04-26|2019-04-30|6.17.1|wheezy jessie stretch:6.11.2|jessie..6.14.4 stretch:6.15.1|3.4 3.9
    7||2016-10-25|2017-06-30|7.10.1|wheezy jessie stretch:7.10.1|jessie|3.4
    8|carbon|2017-05-30|2019-12-31|8.17.0|wheezy..8.11.3 jessie..8.16.2 stretch:8.1.4 buster:8.16.0|jessie..8.11.4 stretch:8.14.1|3.6 3.9 3.10 3.11
    9||2017-10-31|2018-06-30|9.11.2|wheezy jessie stretch|jessie|3.6
    10|dubnium|2018-04-24|2021-04-30|10.24.1|wheezy..10.5.0 jessie..10.16.3 stretch buster:10.16.0|jessie..10.9.0 stretch:10.14.1|3.9 3.10 3.11
    11||2018-10-23|2019-06-30|11.15.0|stretch|stretch:11.4.0|3.8 3.9
    12|erbium|2019-04-23|2022-04-30|12.22.12|stretch buster:12.6.0 bullseye:12.22.5|stretch|3.9 3.10 3.11 3.12 3.13 3.14 3.15
    13||2019-10-22|2020-06-30|13.14.0|stretch buster|stretch|3.10 3.11 3.12
    14|fermium|2020-04-21|2023-04-30|14.21.3|stretch..14.19.3 buster bullseye:14.17.5|stretch..14.19.3 buster:14.20.0|3.10 3.11 3.12 3.13 3.14 3.15 3.16 3.17
    15||2020-10-20|2021-06-30|15.14.0|stretch buster|stretch|3.10 3.11 3.12 3.13
    16|gallium|2021-04-20|2023-09-11|16.20.2|stretch..16.15.1 buster bullseye:16.7.0 bookworm:16.20.1|buster|3.11 3.12 3.13 3.14 3.15 3.16 3.17 3.18
    17||2021-10-19|2022-06-01|17.9.1|stretch buster bullseye|bullseye|3.12 3.13 3.14 3.15
    18|hydrogen|2022-04-19|2025-04-30|18.20.8|buster bullseye bookworm:18.16.1|bullseye..18.16.0 bookworm:18.17.0|3.14 3.15 3.16 3.17 3.18 3.19 3.20 3.21
    19||2022-10-18|2023-06-01|19.9.0|buster bullseye|bullseye|3.15 3.16 3.17 3.18
    20|iron|2023-04-18|2026-04-30||buster..20.15.0 bullseye bookworm:20.3.1|bullseye..20.2.0 bookworm:20.4.0|3.16 3.17 3.18 3.19 3.20 3.21 3.22
    21||2023-10-17|2024-06-01|21.7.3|bullseye bookworm|bookworm|3.17 3.18 3.19
    22|jod|2024-04-24|2027-04-30||bullseye bookworm trixie:22.19.0|bookworm|3.18 3.19 3.20 3.21 3.22 3.23 3.24
    23||2024-10-16|2025-06-01|23.11.1|bullseye bookworm|bookworm|3.19 3.20 3.21
    24|krypton|2025-05-06|2028-04-30||bullseye bookworm trixie:24.7.0|bookworm|3.20 3.21 3.22 3.23 3.24
    25||2025-10-15|2026-06-01||bullseye bookworm trixie||3.21 3.22 3.23
    26|lithium|2026-04-22|2029-04-30||bookworm trixie|trixie|3.23 3.24
    """

  static let python = """
    tags|suite-last|slim onbuild|buster@2019-07-12 bullseye@2021-08-18 bookworm@2023-06-14 trixie@2025-08-14
    2.7||2010-07-03|2020-01-01|2.7.18|wheezy..2.7.15 jessie..2.7.16 stretch:2.7.13 buster:2.7.16|jessie..2.7.12 stretch:2.7.15..2.7.15 buster:2.7.16|3.4 3.6 3.7 3.8 3.9 3.10 3.11
    3.3||2012-09-29|2017-09-29|3.3.7|wheezy jessie|jessie|3.4
    3.4||2014-03-16|2019-03-18|3.4.10|wheezy jessie stretch:3.4.7|jessie..3.4.5 stretch:3.4.9|3.4 3.7 3.8 3.9
    3.5||2015-09-13|2020-09-30|3.5.10|jessie..3.5.7 stretch:3.5.4 buster:3.5.7|jessie..3.5.2 stretch:3.5.6..3.5.6 buster:3.5.7|3.4 3.7 3.8 3.9 3.10 3.11 3.12
    3.6||2016-12-23|2021-12-23|3.6.15|jessie..3.6.9 stretch:3.6.2 buster:3.6.9 bullseye:3.6.14|jessie..3.6.0 stretch:3.6.5..3.6.8 buster:3.6.9..3.6.13 bullseye:3.6.15|3.4 3.6 3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15
    3.7||2018-06-27|2023-06-27|3.7.17|stretch..3.7.9 buster:3.7.4 bullseye:3.7.11 bookworm:3.7.17|stretch..3.7.3 buster:3.7.4..3.7.10 bullseye:3.7.12..3.7.16 bookworm:3.7.17|3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15 3.16 3.17 3.18
    3.8||2019-10-14|2024-10-07|3.8.20|buster..3.8.16 bullseye:3.8.11 bookworm:3.8.17|buster..3.8.10 bullseye:3.8.12..3.8.16 bookworm:3.8.17|3.10 3.11 3.12 3.13 3.14 3.15 3.16 3.17 3.18 3.19 3.20
    3.9||2020-10-05|2025-10-31||buster..3.9.16 bullseye:3.9.6..3.9.22 bookworm:3.9.17 trixie:3.9.23|buster..3.9.5 bullseye:3.9.7..3.9.16 bookworm:3.9.17..3.9.22 trixie:3.9.24|3.12 3.13 3.14 3.15 3.16 3.17 3.18 3.19 3.20 3.21 3.22
    3.10||2021-10-04|2026-10-31||buster..3.10.11 bullseye..3.10.17 bookworm:3.10.12 trixie:3.10.18|bullseye..3.10.11 bookworm:3.10.12..3.10.17 trixie:3.10.19|3.14 3.15 3.16 3.17 3.18 3.19 3.20 3.21 3.22 3.23 3.24
    3.11||2022-10-24|2027-10-31||buster..3.11.3 bullseye..3.11.12 bookworm:3.11.4 trixie:3.11.13|bullseye..3.11.3 bookworm:3.11.4..3.11.12 trixie:3.11.14|3.15 3.16 3.17 3.18 3.19 3.20 3.21 3.22 3.23 3.24
    3.12||2023-10-02|2028-10-31||bullseye..3.12.10 bookworm trixie:3.12.11|bookworm..3.12.10 trixie:3.12.12|3.17 3.18 3.19 3.20 3.21 3.22 3.23
    3.13||2024-10-07|2029-10-31||bullseye..3.13.5 bookworm trixie:3.13.7|bookworm..3.13.5 trixie:3.13.8|3.19 3.20 3.21 3.22 3.23
    3.14||2025-10-07|2030-10-31||bookworm trixie|trixie|3.21 3.22 3.23
    3.15||2026-10-01|2031-10-31||bookworm trixie|trixie|3.23 3.24
    """

  static let ruby = """
    tags|suite-last|slim onbuild|buster@2019-07-15 bullseye@2021-08-20 bookworm@2023-06-16 trixie@2025-08-15
    1.9||2011-10-31|2015-02-23|1.9.3|wheezy jessie|jessie|
    2.0||2013-02-24|2016-02-24|2.0.0|wheezy jessie|jessie|
    2.1||2013-12-25|2017-03-31|2.1.10|wheezy jessie|jessie|3.4
    2.2||2014-12-25|2018-03-31|2.2.10|wheezy jessie|jessie|3.4
    2.3||2015-12-25|2019-03-31|2.3.8|jessie stretch:2.3.5|jessie..2.3.3 stretch:2.3.7|3.4 3.7 3.8
    2.4||2016-12-25|2020-03-31|2.4.10|jessie..2.4.5 stretch:2.4.2 buster:2.4.6|jessie..2.4.1 stretch:2.4.4..2.4.5 buster:2.4.6|3.4 3.6 3.7 3.8 3.9 3.10 3.11
    2.5||2017-12-25|2021-03-31|2.5.9|stretch..2.5.8 buster:2.5.5|stretch..2.5.4 buster:2.5.5|3.7 3.8 3.9 3.10 3.11 3.12 3.13
    2.6||2018-12-25|2022-03-31|2.6.10|stretch..2.6.7 buster:2.6.3 bullseye:2.6.8|stretch..2.6.2 buster:2.6.3..2.6.7 bullseye:2.6.9|3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15
    2.7||2019-12-25|2023-03-31|2.7.8|buster bullseye:2.7.4|buster..2.7.3 bullseye:2.7.5|3.10 3.11 3.12 3.13 3.14 3.15 3.16
    3.0||2020-12-25|2024-04-23|3.0.7|buster..3.0.5 bullseye:3.0.2 bookworm:3.0.6|buster..3.0.1 bullseye:3.0.3..3.0.5 bookworm:3.0.7|3.12 3.13 3.14 3.15 3.16
    3.1||2021-12-25|2025-03-26|3.1.7|buster..3.1.3 bullseye bookworm:3.1.4|bullseye..3.1.3 bookworm:3.1.5|3.14 3.15 3.16 3.17 3.18 3.19 3.20 3.21
    3.2||2022-12-25|2026-04-01||buster..3.2.1 bullseye..3.2.8 bookworm:3.2.2 trixie:3.2.9|bullseye..3.2.1 bookworm:3.2.3..3.2.8 trixie:3.2.10|3.16 3.17 3.18 3.19 3.20 3.21 3.22
    3.3||2023-12-25|2027-03-31||bullseye..3.3.8 bookworm trixie:3.3.9|bookworm..3.3.8 trixie:3.3.10|3.18 3.19 3.20 3.21 3.22 3.23
    3.4||2024-12-25|2028-03-31||bullseye..3.4.4 bookworm trixie:3.4.5|bookworm..3.4.4 trixie:3.4.6|3.20 3.21 3.22 3.23
    4.0||2025-12-25|2029-03-31||bookworm trixie|trixie|3.22 3.23
    """

  static let php = """
    tags|suite-last|cli apache fpm zts|buster@2019-07-30 bullseye@2021-09-01 bookworm@2023-06-14 trixie@2025-08-14
    5.4||2012-03-01|2015-09-03|5.4.45|wheezy jessie|jessie|
    5.5||2013-06-20|2016-07-21|5.5.38|jessie|jessie|3.4
    5.6||2014-08-28|2018-12-31|5.6.40|jessie stretch:5.6.32|jessie..5.6.31 stretch:5.6.37|3.4 3.7 3.8
    7.0||2015-12-03|2019-01-10|7.0.33|jessie stretch:7.0.26|jessie..7.0.25 stretch:7.0.31|3.4 3.7
    7.1||2016-12-01|2019-12-01|7.1.33|jessie..7.1.30 stretch:7.1.12 buster:7.1.30|jessie..7.1.11 stretch:7.1.20..7.1.29 buster:7.1.32|3.4 3.7 3.8 3.9 3.10
    7.2||2017-11-30|2020-11-30|7.2.34|stretch buster:7.2.20|stretch..7.2.19 buster:7.2.22|3.6 3.7 3.8 3.9 3.10 3.11 3.12
    7.3||2018-12-06|2021-12-06|7.3.33|stretch..7.3.29 buster:7.3.7 bullseye:7.3.30|stretch..7.3.6 buster:7.3.8..7.3.29 bullseye:7.3.31|3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15
    7.4||2019-11-28|2022-11-28|7.4.33|buster bullseye:7.4.23|buster..7.4.22 bullseye:7.4.25|3.10 3.11 3.12 3.13 3.14 3.15 3.16
    8.0||2020-11-26|2023-11-26|8.0.30|buster bullseye:8.0.10|buster..8.0.9 bullseye:8.0.12|3.12 3.13 3.14 3.15 3.16
    8.1||2021-11-25|2025-12-31||buster..8.1.19 bullseye..8.1.32 bookworm:8.1.20 trixie:8.1.33|bullseye..8.1.19 bookworm:8.1.21..8.1.32 trixie:8.1.34|3.14 3.15 3.16 3.17 3.18 3.19 3.20 3.21 3.22
    8.2||2022-12-08|2026-12-31||buster..8.2.6 bullseye..8.2.28 bookworm:8.2.7 trixie:8.2.29|bullseye..8.2.6 bookworm:8.2.8..8.2.28 trixie:8.2.30|3.16 3.17 3.18 3.19 3.20 3.21 3.22 3.23
    8.3||2023-11-23|2027-12-31||bullseye..8.3.23 bookworm trixie:8.3.24|bookworm..8.3.23 trixie:8.3.26|3.18 3.19 3.20 3.21 3.22 3.23
    8.4||2024-11-21|2028-12-31||bullseye..8.4.10 bookworm trixie:8.4.11|bookworm..8.4.10 trixie:8.4.13|3.20 3.21 3.22 3.23
    8.5||2025-11-20|2029-12-31||bookworm trixie|trixie|3.22 3.23
    """

  static let golang = """
    tags|suite-last|onbuild|buster@2019-07-15 bullseye@2021-08-18 bookworm@2023-06-14 trixie@2025-08-14
    1.3||2014-06-18|2015-08-19|1.3.3|wheezy|wheezy|
    1.4||2014-12-10|2016-02-17|1.4.3|wheezy jessie:1.4.3|wheezy..1.4.2|3.3
    1.5||2015-08-19|2016-08-15|1.5.4|wheezy jessie|jessie|3.4
    1.6||2016-02-17|2017-02-16|1.6.4|wheezy jessie|jessie|3.5
    1.7||2016-08-15|2017-08-24|1.7.6|wheezy jessie stretch:1.7.6|jessie..1.7.5|3.5
    1.8||2017-02-16|2018-02-16|1.8.7|wheezy jessie stretch:1.8.3|jessie..1.8.2 stretch:1.8.5|3.5 3.6
    1.9||2017-08-24|2018-08-24|1.9.7|wheezy..1.9.2 jessie stretch|stretch:1.9.2|3.6 3.7 3.8
    1.10||2018-02-16|2019-02-25|1.10.8|stretch|stretch|3.7 3.8
    1.11||2018-08-24|2019-09-03|1.11.13|stretch buster:1.11.12|stretch..1.11.10|3.7 3.8 3.9 3.10
    1.12||2019-02-25|2020-02-25|1.12.17|stretch buster:1.12.7|stretch..1.12.5 buster:1.12.8|3.9 3.10 3.11
    1.13||2019-09-03|2020-08-11|1.13.15|stretch buster|buster|3.10 3.11 3.12
    1.14||2020-02-25|2021-02-16|1.14.15|stretch buster|buster|3.11 3.12 3.13
    1.15||2020-08-11|2021-08-16|1.15.15|buster|buster..1.15.14|3.12 3.13 3.14
    1.16||2021-02-16|2022-03-15|1.16.15|buster bullseye:1.16.7|buster..1.16.6 bullseye:1.16.8|3.12 3.13 3.14 3.15
    1.17||2021-08-16|2022-08-02|1.17.13|stretch..1.17.10 buster bullseye|bullseye|3.13 3.14 3.15 3.16
    1.18||2022-03-15|2023-02-01|1.18.10|stretch..1.18.3 buster bullseye|bullseye|3.14 3.15 3.16 3.17
    1.19||2022-08-02|2023-08-08|1.19.13|buster..1.19.9 bullseye bookworm:1.19.10|bullseye..1.19.9 bookworm:1.19.11|3.15 3.16 3.17 3.18
    1.20||2023-02-01|2024-02-06|1.20.14|buster..1.20.4 bullseye bookworm:1.20.5|bullseye..1.20.4 bookworm:1.20.6|3.16 3.17 3.18 3.19
    1.21||2023-08-08|2024-08-13|1.21.13|bullseye bookworm|bookworm|3.17 3.18 3.19 3.20
    1.22||2024-02-06|2025-02-11|1.22.12|bullseye bookworm|bookworm|3.18 3.19 3.20 3.21
    1.23||2024-08-13|2025-08-12|1.23.12|bullseye bookworm|bookworm..1.23.11|3.19 3.20 3.21 3.22
    1.24||2025-02-11|2026-02-10||bullseye..1.24.5 bookworm trixie:1.24.6|bookworm..1.24.5 trixie:1.24.7|3.20 3.21 3.22 3.23
    1.25||2025-08-12|2026-08-11||bookworm trixie|trixie|3.21 3.22 3.23
    1.26||2026-02-10|2027-02-09||bookworm trixie|trixie|3.22 3.23
    1.27||2026-08-11|2027-08-10||bookworm trixie|trixie|3.23
    """

  /// One series: every six weeks there is a new version, and the one before gets no more tags.
  static let rust = """
    tags|suite-last|slim|buster@2019-08-17 bullseye@2021-08-25 bookworm@2023-06-20 trixie@2025-08-20
    1||2015-05-15|||jessie..1.40 stretch..1.58 buster:1.36..1.79 bullseye:1.55..1.89 bookworm:1.71 trixie:1.90|stretch:1.24..1.36 buster:1.37..1.53 bullseye:1.56..1.69 bookworm:1.71..1.87 trixie:1.90|3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15 3.16 3.17 3.18 3.19 3.20 3.21 3.22
    """
}
