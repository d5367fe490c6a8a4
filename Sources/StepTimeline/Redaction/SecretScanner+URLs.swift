/// Secrets in URLs and data sources: passwords, tokens as the user or as a part of the path.
extension SecretScanner {
  /// No user name and password are longer; it bounds how far the scanner looks ahead for an `@`.
  private static let longestUserInfo = 4096

  /// The password of `scheme://user:password@host`, and the token of `https://token@host`.
  func userInfo(scheme at: Int, from first: Int) -> [Range<Int>] {
    // Its user and password are settings behind the server's name.
    if bytes[..<at].suffix(14).elementsEqual("jdbc:sqlserver".utf8) { return [] }
    var end = first
    var sign: Int?
    let limit = min(bytes.count, first + Self.longestUserInfo)
    authority: while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "@"): sign = end
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): break authority
      case let byte
      where SecretBytes.endsValue(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: ";"):
        break authority
      default: break
      }
      end += 1
    }
    // `https://bob:a@b#c@host`
    if let found = sign, end < limit, bytes[end].isOne(of: "#?"),
      bytes[first..<found].contains(UInt8(ascii: ":"))
    {
      while end < limit, bytes[end] != UInt8(ascii: "/"), !SecretBytes.endsValue(bytes[end]) {
        if bytes[end] == UInt8(ascii: "@") { sign = end }
        end += 1
      }
    }
    if sign == nil || end < limit && bytes[end] == UInt8(ascii: "'") {
      sign = signBehindOddPassword(from: first, to: limit) ?? sign
    }
    guard let sign, sign > first else { return [] }
    // `docker-image://busybox:1.36@sha256:…` names a digest.
    if bytes[sign...].starts(with: "@sha256:".utf8) { return [] }
    let info = bytes[first..<sign]
    guard let colon = info.firstIndex(of: UInt8(ascii: ":")) else {
      guard let token = secretUser(first..<sign) else { return [] }
      // A user of a database may have a long name.
      let isToken =
        isHTTP(scheme: at) || SecretValue.isRandom(info) || info.allSatisfy(SecretBytes.isHexDigit)
      return isToken ? [token] : []
    }
    var finds: [Range<Int>] = []
    let password = colon + 1..<sign
    let isPasswordPlain = password.isEmpty || bytes[password].elementsEqual("x-oauth-basic".utf8)
    // The token may be in the user's place, with a filler as the password.
    if let user = secretUser(first..<colon, isSurely: isPasswordPlain && isHTTP(scheme: at)) {
      finds.append(user)
    }
    if isExample(user: bytes[first..<colon], password: bytes[password]) { return finds }
    if !isPasswordPlain, !isMasked(password), !SecretValue.isHarmless(bytes[password], name: nil, least: 1) {
      if let token = TokenShape.find(in: bytes, at: password.lowerBound), token.upperBound <= sign {
        finds.append(token.lowerBound..<sign)
      } else {
        finds.append(password)
      }
    }
    return finds
  }

  /// `https://user:password@host`, as documentation writes it.
  private func isExample(user: ArraySlice<UInt8>, password: ArraySlice<UInt8>) -> Bool {
    ["user", "username", "login"].contains { SecretName.equals(user, $0) }
      && ["password", "pass", "passwd", "token"].contains { SecretName.equals(password, $0) }
  }

  /// Tokens that are a part of an address: `https://host/hooks/x`, `https://conda.host/t/x/channel`.
  func pathTokens(from first: Int) -> [Range<Int>] {
    var finds: [Range<Int>] = []
    let limit = min(bytes.count, first + Self.longestUserInfo)
    var before = first..<first
    var start = first
    var i = first
    // Parts after a token may be tokens too.
    var isPlace = false
    while i <= limit {
      let isEnd =
        i == limit || SecretBytes.endsValue(bytes[i]) || bytes[i].isOne(of: "?#\\")
        // Another address follows, which is looked at on its own.
        || bytes[i] == UInt8(ascii: ":") && bytes[i...].starts(with: "://".utf8)
      if isEnd || bytes[i] == UInt8(ascii: "/") {
        let part = start..<i
        if part.count >= 16, SecretValue.looksLikeKey(bytes[part]) || isKeyWithHead(bytes[part]),
          !isMasked(part)
        {
          isPlace =
            isPlace || Self.placesOfTokens.contains { SecretName.equals(bytes[before], $0) }
            // Keys of other kinds are hexadecimal.
            || SecretValue.isRandom(bytes[part])
              && Self.placesOfKeys.contains { SecretName.equals(bytes[before], $0) }
          if isPlace { finds.append(part) }
        }
        if start == first {
          isPlace = Self.hostsOfKeys.contains { bytes[part].suffix($0.count).elementsEqual($0) }
        }
        before = part
        start = i + 1
      }
      if isEnd { break }
      i += 1
    }
    return finds
  }

  /// `ac-` and a UUID.
  private func isKeyWithHead(_ part: ArraySlice<UInt8>) -> Bool {
    // A webhook of Teams has two UUIDs with `@` between them.
    (part.count > 37 && part.count <= 40 || part.count == 73) && SecretValue.isUUID(part.suffix(36))
  }

  static let placesOfTokens = [
    "reset", "confirm", "invite", "invitation", "verify", "magic", "activate",
    "hooks", "webhook", "webhookb2", "webhooks", "incomingwebhook", "inputs", "input", "t", "token", "apikey",
    "api-key",
    "dl.cloudsmith.io", "services", "triggers",
  ]

  /// Services whose address has the key in its path.
  static let hostsOfKeys = [
    ".alchemy.com", ".infura.io", ".quiknode.pro", ".make.com", "hc-ping.com", "maker.ifttt.com", ".fury.io",
    "packagecloud.io", "events.pagerduty.com",
  ].map { Array($0.utf8) }

  private static let placesOfKeys = ["key", "secret", "access", "auth", "pass"]

  /// The `@` after a password that contains `/`, `#`, `?` or `'` and should have been written with `%2F`.
  ///
  /// `http://localhost:8080/a@b` has a port in this place and `https://host/a:b@c` a path.
  private func signBehindOddPassword(from first: Int, to limit: Int) -> Int? {
    var colon = first
    while colon < limit, SecretBytes.isName(bytes[colon]) || bytes[colon] == UInt8(ascii: "%") { colon += 1 }
    guard colon < limit, bytes[colon] == UInt8(ascii: ":") else { return nil }
    var port = colon + 1
    while port < limit, SecretBytes.isDigit(bytes[port]) { port += 1 }
    if port > colon + 1, port - colon <= 6, port == limit || bytes[port].isOne(of: "/?#") { return nil }
    var sign: Int?
    var i = colon + 1
    while i < limit, bytes[i] > 0x20, bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "<"),
      bytes[i] != UInt8(ascii: "`")
    {
      if bytes[i] == UInt8(ascii: ":"), bytes[i...].starts(with: "://".utf8) { break }
      if bytes[i] == UInt8(ascii: "@"), i + 1 < limit, SecretBytes.isWord(bytes[i + 1]) { sign = i }
      i += 1
    }
    return sign
  }

  /// `user:password@tcp(host:3306)/name`: a data source as Go's drivers write it.
  func dataSource(at sign: Int) -> Range<Int>? {
    let rest = bytes[(sign + 1)...]
    let isSocket = rest.starts(with: "tcp(".utf8) || rest.starts(with: "unix(".utf8)
    guard let next = rest.first, isSocket || rest.starts(with: "//".utf8) || SecretBytes.isWord(next) else {
      return nil
    }
    var start = sign
    while start > 0, sign - start < Self.longestName, !SecretBytes.endsValue(bytes[start - 1]) { start -= 1 }
    // `jdbc:oracle:thin:user/password@host`
    let isOracle = !isSocket
    if isOracle, next != UInt8(ascii: "/"),
      !String(decoding: bytes[start..<sign], as: UTF8.self).hasText("jdbc:oracle:")
    {
      return nil
    }
    let mark = isOracle ? UInt8(ascii: "/") : UInt8(ascii: ":")
    let info = bytes[start..<sign]
    guard !info.contains(UInt8(ascii: "*")),
      let colon = isOracle ? info.lastIndex(of: mark) : info.firstIndex(of: mark), colon > start,
      colon + 1 < sign,
      !isOracle || info.contains(UInt8(ascii: ":"))
    else { return nil }
    return SecretValue.isHarmless(bytes[(colon + 1)..<sign], name: nil, least: 3) ? nil : colon + 1..<sign
  }

  /// The password of `bob:x@host.example:5432/db` and `//bob:x@host/path`, which have no scheme.
  func passwordWithoutScheme(at sign: Int) -> Range<Int>? {
    var colon = sign
    while colon > 0, sign - colon < 80, bytes[colon - 1] != UInt8(ascii: ":"),
      !SecretBytes.endsValue(bytes[colon - 1]),
      bytes[colon - 1] != UInt8(ascii: "/")
    {
      colon -= 1
    }
    let password = colon..<sign
    guard colon > 1, bytes[colon - 1] == UInt8(ascii: ":"), SecretBytes.isWord(bytes[colon - 2]),
      password.count >= 6,
      sign + 1 < bytes.count, SecretBytes.isLetter(bytes[sign + 1]) || SecretBytes.isDigit(bytes[sign + 1]),
      !isMasked(password)
    else { return nil }
    let text = bytes[password]
    // `docker.io/app:v1.2@sha256:…`, `npm:react18@1.2`.
    let isRoot = SecretValue.isNumberedWord(text) && endsAccount(colon - 1)
    let isSure = SecretValue.isChosen(text) || SecretValue.isGenerated(text) || isRoot
    guard isSure, !bytes[(sign + 1)...].starts(with: "sha256:".utf8), !SecretValue.isHarmless(text, name: nil)
    else {
      return nil
    }
    var host = sign + 1
    while host < bytes.count, SecretBytes.isName(bytes[host]) { host += 1 }
    let isHost =
      host < bytes.count && bytes[host].isOne(of: ":/") || bytes[sign + 1..<host].contains(UInt8(ascii: "."))
    return isHost || isRoot ? password : nil
  }

  /// Whether the word before a colon is the name of an administrator.
  private func endsAccount(_ colon: Int) -> Bool {
    var start = colon
    while start > 0, colon - start < 16, SecretBytes.isWord(bytes[start - 1]) { start -= 1 }
    return Self.accounts.contains(bytes[start..<colon])
  }

  private static let accounts = SecretWords("root admin administrator postgres sa mysql mongo")

  private func isHTTP(scheme end: Int) -> Bool {
    bytes[..<end].suffix(5).elementsEqual("https".utf8) || bytes[..<end].suffix(4).elementsEqual("http".utf8)
  }

  /// The user of a URL, if it is a token.
  private func secretUser(_ range: Range<Int>, isSurely: Bool = false) -> Range<Int>? {
    guard !range.isEmpty, !isMasked(range) else { return nil }
    if let token = TokenShape.find(in: bytes, at: range.lowerBound), token.upperBound <= range.upperBound {
      return token.lowerBound..<range.upperBound
    }
    let user = bytes[range]
    // A long name has no digits between its letters; a mail address has `%40` for its `@`.
    let looksRandom =
      user.count >= 16 && user.count(where: SecretBytes.isDigit) >= 3
      && user.contains(where: SecretBytes.isLetter)
      && user.allSatisfy(SecretBytes.isName)
    let isMixed =
      user.count >= 16 && user.contains(where: SecretBytes.isDigit)
      && user.contains(where: SecretBytes.isUpper)
      && user.contains(where: SecretBytes.isLower)
    guard
      looksRandom || isMixed || (isSurely && user.count >= 12 && user.contains(where: SecretBytes.isDigit))
    else {
      return nil
    }
    return SecretValue.isHarmless(user, name: nil, least: 1) ? nil : range
  }
}
