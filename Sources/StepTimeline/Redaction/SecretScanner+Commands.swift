/// Secrets that a command's name and its options give away.
extension SecretScanner {
  /// Words that give later words of their command a meaning.
  private static let meanings: [[UInt8]: CommandWords] = {
    var meanings: [[UInt8]: CommandWords] = [:]
    func add(_ words: String, _ meaning: CommandWords) {
      for word in words.split(separator: " ") { meanings[Array(word.utf8), default: []].insert(meaning) }
    }
    add(
      "sshpass conan twine mongo mongosh mongodump mongorestore mongoexport security altool iscsiadm xfreerdp cqlsh nuget rabbitmqadmin",
      .passwordOption)
    add(
      "mysql mysqldump mysqladmin mysqlimport mysqlsh mysqlcheck mariadb mariadb-dump mariadb-admin 7z 7za 7zr rar unrar",
      .attachedPassword)
    add("curl http https wget lftp httpie xh etcdctl", .userPair)
    add("redis-cli valkey-cli keydb-cli", .redis)
    add("ldapsearch ldapadd ldapmodify ldapwhoami ldappasswd ldapdelete", .ldap)
    add("zip unzip zipcloak sqlcmd bcp osql tsql p4 ssh-keygen security", .capitalPassword)
    add("ssh-keygen", .newPassphrase)
    add("sqlplus expdp impdp sqlldr rman", .oracle)
    add("db2", .db2)
    add("net", .net)
    add("kty", .webKey)
    add("access-tokens", .hostTokens)
    add("username", .userName)
    add("signtool", .slashPassword)
    add("secret secrets keyvault ssm secretsmanager kubeseal", .secretStore)
    add("nuget choco set-key-partition-list", .keyOption)
    add("openssl", .openssl)
    add(
      "doctl vercel netlify flyctl fly gh glab codecov sentry-cli railway heroku now surge doppler",
      .tokenOption)
    add("set setx setenv config configure putenv", .setting)
    add("htpasswd", .htpasswd)
    add("composer poetry bundle bundler", .credentialSetting)
    add("echo printf yes", .echo)
    add("smbclient rpcclient mount.cifs", .samba)
    add("identified", .identified)
    add("add_user change_password authenticate_user", .nameAndPassword)
    add("authtoken add-authtoken setapikey set-api-key", .tokenWord)
    add("role user alter", .role)
    return meanings
  }()

  /// Programs whose next-but-one word is a token: `cargo login TOKEN`.
  private static let loginPrograms: Set<[UInt8]> = Set(
    ["cargo", "vault", "snyk", "wandb", "ngrok", "bw", "hcp", "infracost", "npx"].map { Array($0.utf8) })

  /// Whether a word of that first letter and length may be one of those; most are passed over by it.
  private static let mayMean: [Bool] = {
    var table = [Bool](repeating: false, count: 256 << 5)
    for word in Array(meanings.keys) + loginPrograms { table[Int(word[0] | 0x20) << 5 | word.count] = true }
    return table
  }()

  mutating func secretOfCommandWord(at start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, end - start < 24, SecretBytes.isName(bytes[end]) { end += 1 }
    guard end - start >= 2, end - start < 24 else { return isSettingName(at: start) }
    let isSub =
      start == 0 || SecretBytes.isBlank(bytes[start - 1]) || "/\"'(;&|`$[,=\n".utf8.contains(bytes[start - 1])
      || bytes[start - 1] == UInt8(ascii: ":") && (start == 1 || SecretBytes.isBlank(bytes[start - 2]))
    guard isSub else { return isSettingName(at: start) }
    let word = bytes[start..<end]
    // Few words of a line are looked up.
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "l"):
      // `docker login -p x`; not `--disabled-login` or `login.html`.
      if word.elementsEqual("login".utf8) {
        if commands.contains(.tokenWord) { return tokenArgument(from: end) }
        commands.insert(.passwordOption)
      }
      if SecretName.equals(word, "login") {
        commands.insert(.role)
        if let text = printed, let find = printedText(text), SecretValue.isMixed(bytes[find]) {
          printed = nil
          return find
        }
      }
      if state.netrc > 0 || startsLine(start), SecretName.equals(word, "login"), holdsPassword(after: end) {
        expectPassword()
      }
    case UInt8(ascii: "m"):
      if SecretName.equals(word, "machine"), isHost(from: skipBlanks(from: end)) { expectPassword() }
    case UInt8(ascii: "d"):
      if SecretName.equals(word, "default"), holdsLogin(after: end) { expectPassword() }
    case UInt8(ascii: "p"):
      if SecretName.equals(word, "password") {
        if state.netrc > 0, let find = wordValue(from: end) { return find }
        if commands.contains(.role), end < bytes.count, let find = sqlText(from: end) { return find }
        if commands.contains(.attachedPassword) { return wordValue(from: end) }
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "("), SecretBytes.isQuote(bytes[end + 1]) {
          return value(from: end + 1, until: .endOfWord, name: nil)
        }
        if let find = quotedSetting(named: start..<end) { return find }
        if let find = spokenPassword(from: end) { return find }
      } else if word.elementsEqual("pubkey".utf8) {
        if let find = printedSecret() { return find }
      } else if SecretName.equals(word, "passwd") {
        if let find = printedSecret() { return find }
        if commands.contains(.openssl) { return lastArgument(from: end) }
      }
    case UInt8(ascii: "b"):
      if SecretName.equals(word, "bearer"), let find = bearer(from: end) { return find }
      if SecretName.equals(word, "bindpw") { return wordValue(from: end) }
      if SecretName.equals(word, "by"), commands.contains(.identified) { return sqlText(from: end) }
      if SecretName.equals(word, "by"), let find = sqlText(from: end), commands.contains(.role) {
        return find
      }
    case UInt8(ascii: "e"):
      if SecretName.equals(word, "env"), let find = oldStyleEnvironment(from: end) { return find }
    case UInt8(ascii: "a"):
      if SecretName.equals(word, "auth"), commands.contains(.tokenWord) { return tokenArgument(from: end) }
    case UInt8(ascii: "c"):
      if SecretName.equals(word, "chpasswd"), let find = printedPair() { return find }
      if SecretName.equals(word, "convertto-securestring"), let find = secureString(from: end) { return find }
      if word.elementsEqual("Credentials".utf8), let find = fourthText(from: end) { return find }
    case UInt8(ascii: "u"):
      if SecretName.equals(word, "using"), commands.contains(.db2) { return wordValue(from: end) }
      if SecretName.equals(word, "use"), commands.contains(.net) { return passwordOfShare(from: end) }
      if SecretName.equals(word, "user"), commands.contains(.net), let find = secondWord(from: end),
        endsCommand(skipBlanks(from: find.upperBound))
          || holdsWord("/add", at: skipBlanks(from: find.upperBound))
      {
        return find
      }
    case UInt8(ascii: "o"):
      // `rclone obscure x`
      if word.elementsEqual("obscure".utf8) { return wordValue(from: end) }
    case UInt8(ascii: "t"):
      if SecretName.equals(word, "token"), let find = wordValue(from: end), bytes[find].count >= 20,
        SecretValue.looksLikeKey(bytes[find])
      {
        return find
      }
    case UInt8(ascii: "r"):
      if SecretName.equals(word, "requirepass") || SecretName.equals(word, "rootpw") {
        return wordValue(from: end)
      }
    default: break
    }
    // `grafana-cli admin reset-admin-password x`
    if end < bytes.count, SecretBytes.isBlank(bytes[end]), word.contains(UInt8(ascii: "-")),
      SecretName.isPassword(word), bytes[start] != UInt8(ascii: "-"), let find = wordValue(from: end),
      bytes[find].contains(where: SecretBytes.isDigit)
    {
      return find
    }
    if end + 1 < bytes.count, SecretBytes.isBlank(bytes[end]), !SecretBytes.isBlank(bytes[end + 1]),
      SecretName.isPassword(word), let find = quotedSetting(named: start..<end)
    {
      return find
    }
    if commands.contains(.oracle), let find = oracleLogin(at: start) { return find }
    guard Self.mayMean[Int(bytes[start] | 0x20) << 5 | word.count] else { return isSettingName(at: start) }
    if let meaning = Self.meanings[word.map { SecretBytes.isUpper($0) ? $0 | 0x20 : $0 }] {
      commands.insert(meaning)
      if meaning.contains(.secretStore), let find = printedSecret() { return find }
      if meaning.contains(.echo) { printed = end..<end }
      if meaning.contains(.tokenWord) { return tokenArgument(from: end) }
      if meaning.contains(.htpasswd) { return lastWord(from: end) }
      if meaning.contains(.nameAndPassword) { return secondWord(from: end) }
    }
    if Self.loginPrograms.contains(Array(word)) { commands.insert(.tokenWord) }
    return isSettingName(at: start)
  }

  /// `set NAME value`, `npm config set //host/:_authToken value`, `composer config http-basic.host user value`.
  func isSettingName(at start: Int) -> Range<Int>? {
    guard !commands.isDisjoint(with: [.setting, .credentialSetting]) else { return listedVariable(at: start) }
    var end = start
    while end < bytes.count, end - start < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
    let name = bytes[start..<end]
    // `'//host/:_authToken' x`
    if end < bytes.count, SecretBytes.isQuote(bytes[end]) { end += 1 }
    guard end < bytes.count, SecretBytes.isBlank(bytes[end]) else { return nil }
    if name.elementsEqual("secret".utf8), start > 0, bytes[start - 1] == UInt8(ascii: "-") { return nil }
    if commands.contains(.credentialSetting) {
      if name.starts(with: "http-basic.".utf8) { return secondWord(from: end) }
      let heads = [
        "github-oauth.", "gitlab-token.", "gitlab-oauth.", "bearer.", "bitbucket-oauth.", "pypi-token.",
      ]
      if heads.contains(where: { name.starts(with: $0.utf8) }) { return wordValue(from: end) }
      // `bundle config [set] [--global] gems.example.com user:password`
      if commands.contains(.setting), name.contains(UInt8(ascii: ".")) || name.starts(with: "BUNDLE_".utf8),
        let find = value(from: skipBlanks(from: end), until: .endOfWord, name: nil)
      {
        let text = bytes[find]
        if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > find.lowerBound,
          colon + 1 < find.upperBound
        {
          return colon + 1..<find.upperBound
        }
        if SecretValue.looksLikeKey(text) { return find }
      }
    }
    guard commands.contains(.setting), SecretName.isSecret(name) || name.elementsEqual("_auth".utf8),
      let find = wordValue(from: end)
    else { return nil }
    // `set password policy` is a sentence.
    let text = bytes[find]
    let isPlain = text.allSatisfy { SecretBytes.isLower($0) || $0 == UInt8(ascii: "-") }
    return isPlain && name.allSatisfy(SecretBytes.isLower) ? nil : find
  }

  /// `--password abc`, `-p abc` of a login, `-u user:abc` of curl, `-storepass abc`, `/p:abc`.
  mutating func secretOfOption(at start: Int) -> Find? {
    guard start + 2 < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "/") {
      return slashOption(at: start).map { Find(range: $0, reason: .context) }
    }
    let isLong = bytes[start + 1] == UInt8(ascii: "-")
    let first = start + (isLong ? 2 : 1)
    var end = first
    while end < bytes.count, end - start < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
    let name = bytes[first..<end]
    if isLong { return longOption(name).map { Find(range: $0, reason: .context) } }
    // `-sSLu bob:x`
    if name.count > 1, name.count <= 8, name.last == UInt8(ascii: "u"), commands.contains(.userPair),
      name.allSatisfy(SecretBytes.isLetter), end < bytes.count, SecretBytes.isBlank(bytes[end])
    {
      return passwordOfPair(from: end).map { Find(range: $0, reason: .context) }
    }
    // What follows the dash begins or is an option of one letter, or a long name of the old kind.
    if let find = shortOption(name, at: start) { return Find(range: find, reason: .context) }
    if name.count > 2, end < bytes.count, SecretBytes.isBlank(bytes[end]) {
      if name.elementsEqual("passin".utf8) || name.elementsEqual("passout".utf8)
        || name.elementsEqual("pass".utf8)
      {
        return passSource(from: end).map { Find(range: $0, reason: .context) }
      }
      if name.elementsEqual("serial".utf8), let find = wordValue(from: end), bytes[find].count >= 20,
        bytes[find].contains(UInt8(ascii: "-"))
      {
        return Find(range: find, reason: .context)
      }
      if SecretName.isSecret(name) || name.elementsEqual("destkeypass".utf8)
        || SecretName.equals(name, "apikey")
      {
        return wordValue(from: end).map { Find(range: $0, reason: .context) }
      }
    }
    return nil
  }

  private mutating func longOption(_ name: ArraySlice<UInt8>) -> Range<Int>? {
    guard !name.isEmpty else { return nil }
    let end = name.endIndex
    if Self.stdinOptions.contains(where: { name.elementsEqual($0.utf8) }), let find = printedSecret() {
      return find
    }
    guard end < bytes.count else { return nil }
    let hasEqualsSign = bytes[end] == UInt8(ascii: "=")
    guard hasEqualsSign || SecretBytes.isBlank(bytes[end]) else { return nil }
    let first = hasEqualsSign ? end + 1 : end
    let isUser =
      name.elementsEqual("user".utf8) || name.elementsEqual("proxy-user".utf8)
      || name.elementsEqual("cert".utf8)
    if name.elementsEqual("user".utf8) || name.elementsEqual("username".utf8) { commands.insert(.userName) }
    if isUser && commands.contains(.userPair)
      || Self.pairOptions.contains(where: { name.elementsEqual($0.utf8) })
    {
      return passwordOfPair(from: first)
    }
    if name.elementsEqual("body".utf8) || name.elementsEqual("auth".utf8), commands.contains(.tokenOption) {
      return wordValue(from: first)
    }
    if name.elementsEqual("value".utf8) || name.elementsEqual("secret-string".utf8),
      commands.contains(.secretStore)
    {
      return wordValue(from: first)
    }
    if name.elementsEqual("cookie".utf8), commands.contains(.userPair) { return cookie(from: first) }
    if name.elementsEqual("key".utf8) || name.elementsEqual("auth-key".utf8),
      let find = wordValue(from: first)
    {
      return SecretValue.looksLikeKey(bytes[find]) ? find : nil
    }
    // `pulumi config set --secret name value`
    if name.elementsEqual("secret".utf8), commands.contains(.setting) { return nil }
    // With an equals sign it is an assignment.
    guard !hasEqualsSign, SecretName.isSecret(name) || name.elementsEqual("pass".utf8) else { return nil }
    return wordValue(from: end)
  }

  private static let stdinOptions = [
    "password-stdin", "with-token", "stdin", "passphrase-fd", "token-stdin", "pinentry-mode",
  ]
  private static let pairOptions = [
    "creds", "src-creds", "dest-creds", "screds", "dcreds", "basic-auth", "userpass",
  ]

  private mutating func shortOption(_ name: ArraySlice<UInt8>, at start: Int) -> Range<Int>? {
    guard let letter = bytes[(start + 1)...].first else { return nil }
    var next = start + 2
    var isApart = next < bytes.count && SecretBytes.isBlank(bytes[next])
    // `['curl', '-u', 'bob:x']`
    if name.count == 1, next + 1 < bytes.count, SecretBytes.isQuote(bytes[next]),
      bytes[next + 1] == UInt8(ascii: ",")
    {
      next += 2
      isApart = true
    }
    if letter == UInt8(ascii: "u"), isApart { commands.insert(.userName) }
    switch letter {
    case UInt8(ascii: "u") where commands.contains(.userPair),
      UInt8(ascii: "U") where commands.contains(.userPair):
      return passwordOfPair(from: next)
    case UInt8(ascii: "E") where commands.contains(.userPair) && isApart,
      UInt8(ascii: "a") where commands.contains(.userPair) && isApart:
      return passwordOfPair(from: next)
    case UInt8(ascii: "b") where commands.contains(.userPair) && isApart: return cookie(from: next)
    case UInt8(ascii: "K") where commands.contains(.openssl) && isApart:
      return wordValue(from: next).flatMap { SecretValue.looksLikeKey(bytes[$0]) ? $0 : nil }
    case UInt8(ascii: "N") where commands.contains(.newPassphrase) && isApart: return argument(from: next)
    case UInt8(ascii: "U") where commands.contains(.samba): return sambaPair(from: next)
    case UInt8(ascii: "p") where commands.contains(.passwordOption):
      let first = isApart || bytes[next] != UInt8(ascii: "=") ? next : next + 1
      if isApart { return argument(from: next) }
      // `-password x` and `-path x` are options of their own.
      if name.count > 4, name.allSatisfy({ SecretBytes.isLetter($0) || $0 == UInt8(ascii: "-") }) {
        return nil
      }
      return argument(from: first)
    case UInt8(ascii: "p")
    where commands.contains(.userName) && isApart && commands.isDisjoint(with: .attachedPassword):
      return argument(from: next).flatMap { SecretValue.isMixed(bytes[$0]) ? $0 : nil }
    case UInt8(ascii: "p") where commands.contains(.attachedPassword) && !isApart: return argument(from: next)
    case UInt8(ascii: "P") where commands.contains(.capitalPassword): return argument(from: next)
    case UInt8(ascii: "a") where commands.contains(.redis) && isApart: return argument(from: next)
    case UInt8(ascii: "w") where commands.contains(.ldap): return argument(from: next)
    case UInt8(ascii: "k") where commands.contains(.keyOption) || commands.contains(.openssl):
      return isApart ? argument(from: next) : nil
    case UInt8(ascii: "t") where commands.contains(.tokenOption) && isApart,
      UInt8(ascii: "b")
    where commands.contains(.tokenOption)
      && (isApart || next < bytes.count && SecretBytes.isQuote(bytes[next])):
      guard let find = argument(from: next) else { return nil }
      return SecretValue.looksLikeKey(bytes[find]) ? find : nil
    case UInt8(ascii: "S") where commands.isDisjoint(with: .userPair):
      return holdsSudo(before: start) ? printedSecret() : nil
    default: return nil
    }
  }

  private func holdsSudo(before start: Int) -> Bool {
    bytes[..<start].suffix(5).elementsEqual("sudo ".utf8)
  }

  /// `/p:abc`, `/password:abc`, `/pass:abc` of Windows programs.
  private func slashOption(at start: Int) -> Range<Int>? {
    guard start == 0 || SecretBytes.isBlank(bytes[start - 1]) else { return nil }
    var end = start + 1
    while end < bytes.count, end - start < 20, SecretBytes.isLetter(bytes[end]) { end += 1 }
    let name = bytes[start + 1..<end]
    if end < bytes.count, SecretBytes.isBlank(bytes[end]), commands.contains(.slashPassword),
      name.elementsEqual("p".utf8)
    {
      return argument(from: end)
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ":"),
      ["p", "pass", "password", "pwd"].contains(where: { SecretName.equals(name, $0) })
    else { return nil }
    // `/p:Configuration=Release` sets a property.
    guard let find = value(from: end + 1, until: .endOfWord, name: nil),
      !bytes[find].contains(UInt8(ascii: "="))
    else { return nil }
    return find
  }

  /// An argument that is neither a path, a port, a variable nor an option.
  func argument(from start: Int) -> Range<Int>? {
    guard let find = value(from: skipBlanks(from: start), until: .endOfWord, name: nil) else { return nil }
    let text = bytes[find]
    let isPlain =
      text.first == UInt8(ascii: "-")
      || text.contains(UInt8(ascii: "/")) && !text.contains(where: SecretBytes.isDigit)
    return isPlain || SecretName.isWordOfSentence(text) ? nil : find
  }

  /// `pass:abc` of openssl.
  private func passSource(from start: Int) -> Range<Int>? {
    let first = skipBlanks(from: start)
    var head = first
    if head < bytes.count, SecretBytes.isQuote(bytes[head]) { head += 1 }
    guard bytes[head...].starts(with: "pass:".utf8) else { return nil }
    return value(from: head + 5, until: .endOfWord, name: nil)
  }

  private func sambaPair(from start: Int) -> Range<Int>? {
    guard let find = value(from: skipBlanks(from: start), until: .endOfWord, name: nil),
      let sign = bytes[find].firstIndex(of: UInt8(ascii: "%")), sign + 1 < find.upperBound
    else { return nil }
    return sign + 1..<find.upperBound
  }

  // MARK: What another command prints

  /// A command ended; what `echo` printed goes on through a pipe.
  mutating func endCommand(at i: Int, in line: Range<Int>) {
    if bytes[i] == UInt8(ascii: "|"), i + 1 < bytes.count, bytes[i + 1] != UInt8(ascii: "|"),
      i == 0 || bytes[i - 1] != UInt8(ascii: "|"), let begun = printed, begun.isEmpty
    {
      printed = begun.lowerBound..<i
    } else if bytes[i] != UInt8(ascii: "|") {
      printed = nil
    }
    commands.formIntersection([.awsKey])
  }

  /// What `echo x | docker login --password-stdin` hands over.
  private mutating func printedSecret() -> Range<Int>? {
    guard let words = printed, !words.isEmpty else { return nil }
    printed = nil
    guard let find = printedText(words) else { return nil }
    return find
  }

  private func printedText(_ words: Range<Int>) -> Range<Int>? {
    var first = skipBlanks(from: words.lowerBound)
    // `echo -n`, `printf '%s'`, `printf '%s\n'`
    while first < words.upperBound {
      var end = first
      while end < words.upperBound, !SecretBytes.isBlank(bytes[end]) { end += 1 }
      let word = bytes[first..<end]
      let isFormat = word.contains(UInt8(ascii: "%")) && word.count <= 6
      guard word.first == UInt8(ascii: "-") || isFormat else { break }
      first = skipBlanks(from: end)
    }
    var last = words.upperBound
    while last > first, SecretBytes.isBlank(bytes[last - 1]) { last -= 1 }
    guard first < last, let find = value(from: first, until: .endOfWord, name: nil), find.lowerBound < last
    else { return nil }
    return find.lowerBound..<min(find.upperBound, last)
  }

  /// The password of `echo user:password | chpasswd`.
  private mutating func printedPair() -> Range<Int>? {
    guard let find = printedSecret(), let colon = bytes[find].firstIndex(of: UInt8(ascii: ":")),
      colon + 1 < find.upperBound
    else { return nil }
    return colon + 1..<find.upperBound
  }

  /// The password of `--password-stdin <<< "x"`.
  func hereString(at i: Int) -> Find? {
    guard i + 3 < bytes.count, bytes[i...].starts(with: "<<<".utf8) else { return nil }
    let before = bytes[max(0, i - 64)..<i]
    guard before.count >= 6,
      String(decoding: before, as: UTF8.self).holds("stdin")
        || String(decoding: before, as: UTF8.self).holds("with-token")
    else { return nil }
    return value(from: skipBlanks(from: i + 3), until: .endOfWord, name: nil).map {
      Find(range: $0, reason: .context)
    }
  }
}
