extension OfficialImages {
  // Series | names | first day | end of support | last version | suites | suite of tags without one | Alpine

  /// Deprecated in 2022; from 12 on, tags without a suite are Oracle Linux.
  static let openjdk = """
    tags|suite-last|jdk jre|buster@2020-02-10 bullseye@2021-08-25
    7||2011-07-28|2019-04-30|7.221|wheezy jessie|jessie|3.7 3.9
    8||2014-03-18|2022-07-31|8.342|jessie..8.121 stretch:8.131..8.232 buster:8.242 bullseye:8.302|stretch:8.141..8.232 buster:8.242..8.292 bullseye:8.312|3.4 3.7 3.8 3.9
    11||2018-09-25|2022-07-31|11.0.16|stretch..11.0.5 buster:11.0.6 bullseye:11.0.12|buster:11.0.6..11.0.11 bullseye:11.0.13|
    17||2021-09-14|2022-02-28|17.0.2|buster bullseye||3.14
    """

  static let openjdkSlim = """
    tags|suite-last|jdk jre slim|buster@2019-07-20 bullseye@2021-08-25
    8||2014-03-18|2022-07-31|8.342|stretch:8.141..8.212 buster:8.222 bullseye:8.302|stretch:8.141..8.212 buster:8.222..8.292 bullseye:8.312|
    11||2018-09-25|2022-07-31|11.0.16|stretch..11.0.3 buster:11.0.4 bullseye:11.0.12|buster:11.0.4..11.0.11 bullseye:11.0.13|
    17||2021-09-14|2022-02-28|17.0.2|buster bullseye|bullseye|
    """

  static let temurin = """
    tags|suite-last|jdk jre|
    8||2021-08-01|2030-12-31||focal jammy noble||3.18 3.19 3.20 3.21 3.22
    11||2021-08-01|2027-10-31||focal jammy noble resolute||3.18 3.19 3.20 3.21 3.22
    17||2021-09-22|2027-10-31||focal jammy noble resolute||3.18 3.19 3.20 3.21 3.22
    21||2023-10-10|2029-12-31||jammy noble resolute||3.18 3.19 3.20 3.21 3.22
    25||2025-09-22|2031-09-30||jammy noble resolute||3.22
    """

  static let perl = """
    tags|suite-last|slim threaded|bullseye@2021-08-25 bookworm@2023-06-20
    5||1994-10-17|||buster:5.30..5.34 bullseye:5.34..5.36.3 bookworm:5.38|buster:5.30..5.32.0 bullseye:5.34.1..5.36.0 bookworm:5.38.0..5.40.2|
    """

  static let elixir = """
    tags|suite-last|slim otp|
    1||2014-09-18||||jessie:1.2..1.4 stretch:1.5..1.8 buster:1.10..1.12|3.8 3.9 3.10 3.11 3.12 3.13
    """

  static let erlang = """
    tags|suite-last|slim|
    18||2015-06-24|2018-06-19|||jessie|
    19||2016-06-22|2019-05-14|||jessie|
    20||2017-06-21|2020-05-13|||stretch|3.7 3.8 3.9
    21||2018-06-19|2021-05-12|||stretch|3.9 3.10
    22||2019-05-14|2022-05-18|||buster:22.3|3.9 3.10 3.11
    23||2020-05-13|2023-05-16|||buster|3.12 3.13 3.14
    24||2021-05-12|2024-05-20||||3.14 3.15 3.16
    25||2022-05-18|2025-05-28||||3.16 3.17 3.18
    26||2023-05-16|2026-05-20||||3.18 3.19 3.20
    27||2024-05-20|2027-05-31||||3.20 3.21 3.22
    28||2025-05-21|2028-05-31||||3.22
    """

  static let haskell = """
    tags|suite-last|slim|
    8||2015-01-01|2021-12-31|8.10.7|buster:8.10|stretch:8.6..8.8.3 buster:8.10.7|
    9||2021-02-04|||buster:9.0..9.8|buster:9.0.2..9.8.2|
    """

  /// No tag names a suite.
  static let gcc = """
    tags|suite-last||
    4||2009-04-21|2016-08-03|4.9.4||jessie:4.9|
    5||2015-04-22|2017-10-10|5.5.0||buster:5.5|
    6||2016-04-27|2018-10-26|6.5.0||buster:6.5|
    7||2017-05-02|2019-11-14|7.5.0||buster:7.5|
    8||2018-05-02|2021-05-14|8.5.0||buster:8.5|
    9||2019-05-03|2022-05-27|9.5.0||bullseye:9.5|
    10||2020-05-07|2023-07-07|10.5.0||bullseye:10.4|
    11||2021-04-27|2024-07-19|11.5.0||bullseye..11.4|
    12||2022-05-06|2025-07-11|12.5.0||bookworm:12.3|
    13||2023-04-26||||bookworm:13.2..13.3|
    14||2024-05-07||||bookworm..14.2|
    15||2025-04-25|||||
    """

  static let swift = """
    tags|suite-variant|slim|
    4||2017-09-19|2019-03-25|4.2.4||xenial|
    5||2019-03-25|2024-09-16|5.10.1|xenial:5.0..5.6 bionic:5.0..5.9 focal:5.3 jammy:5.7|bionic:5.0..5.2 jammy:5.8|
    6||2024-09-16|||jammy noble bookworm||
    """

  static let nginx = """
    tags|suite-variant|perl otel mainline stable|
    1||2011-04-12|||bookworm:1.25.2..1.28 trixie:1.29.1|stretch:1.13..1.17.1 buster:1.17.3..1.21.3 bullseye:1.21.5..1.25.0 bookworm:1.25.2..1.29.0 trixie:1.29.2|3.17 3.18 3.19 3.20 3.21 3.22
    """

  static let httpd = """
    tags|suite-last||
    2||2012-02-21|||bookworm:2.4.58..2.4.64 trixie:2.4.66|stretch:2.4.33..2.4.38 buster:2.4.41..2.4.48 bullseye:2.4.51..2.4.56 bookworm:2.4.58..2.4.64 trixie:2.4.66|3.18 3.19 3.20 3.21 3.22
    """

  static let postgres = """
    tags|suite-last||bullseye@2021-09-23 bookworm@2023-06-15 trixie@2025-08-12
    9.6||2016-09-29|2021-11-11|9.6.24||bullseye:9.6.24|3.8 3.9 3.10 3.11 3.12 3.13 3.14
    10||2017-10-05|2022-11-10|10.23|bullseye:10.19|bullseye:10.19|3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15 3.16
    11||2018-10-18|2023-11-09|11.22|bullseye:11.14 bookworm:11.21|bullseye:11.14..11.19 bookworm:11.21|3.14 3.15 3.16 3.17 3.18
    12||2019-10-03|2024-11-21|12.22|bullseye:12.9 bookworm:12.16|bullseye:12.9..12.14 bookworm:12.16|3.14 3.15 3.16 3.17 3.18 3.19 3.20
    13||2020-09-24|2025-11-13|13.23|bullseye:13.5..13.21 bookworm:13.12 trixie:13.22|bullseye:13.5..13.10 bookworm:13.12..13.21 trixie:13.22|3.16 3.17 3.18 3.19 3.20 3.21 3.22
    14||2021-09-30|2026-11-12||bullseye..14.18 bookworm:14.9 trixie:14.19|bullseye..14.7 bookworm:14.9..14.18 trixie:14.19|3.16 3.17 3.18 3.19 3.20 3.21 3.22
    15||2022-10-13|2027-11-11||bullseye..15.13 bookworm:15.4 trixie:15.14|bullseye..15.2 bookworm:15.4..15.13 trixie:15.14|3.16 3.17 3.18 3.19 3.20 3.21 3.22
    16||2023-09-14|2028-11-09||bullseye..16.9 bookworm trixie:16.10|bookworm..16.9 trixie:16.10|3.18 3.19 3.20 3.21 3.22
    17||2024-09-26|2029-11-08||bullseye..17.5 bookworm trixie:17.6|bookworm..17.5 trixie:17.6|3.20 3.21 3.22
    18||2025-09-25|2030-11-14||bookworm trixie|trixie|3.22
    """

  /// Tags without a suite are Oracle Linux from 8.0.29 and 5.7.38 on.
  static let mysql = """
    tags|suite-last|debian|
    5.5||2010-12-03|2018-12-31|5.5.62|||
    5.6||2013-02-05|2021-02-28|5.6.51||stretch:5.6.42|
    5.7||2015-10-21|2023-10-31|5.7.44||stretch:5.7.24..5.7.29 buster:5.7.32..5.7.37|
    8.0||2018-04-19|2026-04-30||||
    """

  static let mariadb = """
    tags|suite-last||
    10||2012-11-12|||bionic:10.1..10.3 focal:10.4..10.6 jammy:10.6..10.11|focal:10.4..10.5|
    11||2022-12-27|||jammy:11.0..11.3 noble:11.4||
    12||2025-05-21|||noble||
    """

  static let redis = """
    tags|suite-last||
    5||2018-10-17|2022-04-27|5.0.14|buster..5.0.13 bullseye:5.0.14||3.10 3.11 3.12 3.13 3.14 3.15
    6||2020-04-30|2024-07-29||bullseye:6.2.6 bookworm:6.2.14||3.14 3.15 3.16 3.17 3.18 3.19 3.20
    7||2022-04-27|||bullseye..7.0.11 bookworm:7.2||3.15 3.16 3.17 3.18 3.19 3.20 3.21
    8||2025-05-02|||bookworm||3.21 3.22
    """
}
