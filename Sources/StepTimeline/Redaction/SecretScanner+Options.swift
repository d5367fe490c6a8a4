/// Secrets that follow an option of a command.
extension SecretScanner {
  /// `--password abc`, `-p abc` of a login, `-u user:abc` of curl, `-storepass abc`, `/p:abc`.
  mutating func secretOfOption(at start: Int) -> Find? {
    guard start + 2 < bytes.count, !isOptional(start) else { return nil }
    if bytes[start] == UInt8(ascii: "/") {
      return slashOption(at: start).map { Find(range: $0, reason: .context) }
    }
    let isLong = bytes[start + 1] == UInt8(ascii: "-")
    let first = start + (isLong ? 2 : 1)
    var end = first
    while end < bytes.count, end - start < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
    let name = bytes[first..<end]
    if isLong { return longOption(name).map { Find(range: $0, reason: .context) } }
    // `sudo -kS`
    if (2...4).contains(name.count), name.contains(UInt8(ascii: "S")), holdsSudo(before: start) {
      return printedSecret().map { Find(range: $0, reason: .context) }
    }
    // `-sSLu bob:x`
    if name.count > 1, name.count <= 8, name.last == UInt8(ascii: "u"), commands.contains(.userPair),
      name.allSatisfy(SecretBytes.isLetter), end < bytes.count, SecretBytes.isBlank(bytes[end])
    {
      return passwordOfPair(from: end).map { Find(range: $0, reason: .context) }
    }
    // After the dash comes an option of one letter, several of them, or a long name of the old kind.
    if let find = shortOption(name, at: start) { return Find(range: find, reason: .context) }
    if name.count >= 2, end < bytes.count, SecretBytes.isBlank(bytes[end]) {
      if name.elementsEqual("passin".utf8) || name.elementsEqual("passout".utf8)
        || name.elementsEqual("pass".utf8)
      {
        let word = skipBlanks(from: end)
        let find =
          holdsWord("stdin", at: word) || bytes[word...].starts(with: "fd:0".utf8)
          ? printedSecret() : passSource(from: end)
        return find.map { Find(range: $0, reason: .context) }
      }
      if name.elementsEqual("hmac".utf8), commands.contains(.openssl), let find = argument(from: end) {
        return Find(range: find, reason: .context)
      }
      if name.elementsEqual("serial".utf8), let find = wordValue(from: end), bytes[find].count >= 20,
        bytes[find].contains(UInt8(ascii: "-"))
      {
        return Find(range: find, reason: .context)
      }
      // `Set-Variable -Name DbPassword -Value x`
      noteName(ofOption: name, from: end)
      if commands.contains(.secretStore), SecretName.equals(name, "value") {
        return wordValue(from: end).map { Find(range: $0, reason: .context) }
      }
      // `erl -setcookie x`, `vmrun -gu bob -gp x`
      if name.elementsEqual("setcookie".utf8)
        || (name.elementsEqual("gp".utf8) || name.elementsEqual("vp".utf8)) && commands.contains(.userName)
      {
        return wordValue(from: end).map { Find(range: $0, reason: .context) }
      }
      if name.elementsEqual("gu".utf8) { commands.insert(.userName) }
      if name.elementsEqual("auth".utf8), let find = passwordOfPair(from: end) {
        return Find(range: find, reason: .context)
      }
      if name.elementsEqual("pass".utf8), let find = wordValue(from: end), SecretValue.isMixed(bytes[find]) {
        return Find(range: find, reason: .context)
      }
      if SecretName.isSecret(name) || name.elementsEqual("pw".utf8) || name.elementsEqual("destkeypass".utf8)
        || SecretName.equals(name, "apikey")
      {
        return wordValue(from: end).map { Find(range: $0, reason: .context) }
      }
    }
    return nil
  }

  /// `[-p password]`, what a command says of its options.
  private func isOptional(_ start: Int) -> Bool {
    guard start > 0, bytes[start - 1] == UInt8(ascii: "[") else { return false }
    let inside = bytes[start...].prefix(48).prefix { $0 != UInt8(ascii: "]") }
    return inside.endIndex < bytes.count && bytes[inside.endIndex] == UInt8(ascii: "]")
      && inside.contains(where: { SecretBytes.isBlank($0) || $0 == UInt8(ascii: "=") })
      && inside.allSatisfy { SecretBytes.isLetter($0) || SecretBytes.isBlank($0) || $0.isOne(of: "-_<>|=:.") }
  }

  private mutating func longOption(_ name: ArraySlice<UInt8>) -> Range<Int>? {
    guard !name.isEmpty else { return nil }
    let end = name.endIndex
    if Self.stdinOptions.contains(where: { name.elementsEqual($0.utf8) }), let find = printedSecret() {
      return find
    }
    if end == bytes.count || SecretBytes.isLineEnd(bytes[end]), SecretName.isSecret(name) {
      expectBlock(.perhaps)
      return nil
    }
    guard end < bytes.count else { return nil }
    if Self.mention(of: name).contains(.phrase), let find = recoveryPhrase(after: end) { return find }
    if Self.licenceOptions.contains(name), let find = groupedKey(from: end + 1) { return find }
    if isInput(from: end), SecretName.mayNameSecret(name) {
      if let find = printedSecret() { return find }
    }
    if bytes[end] == UInt8(ascii: ","), SecretName.isSecret(name) { return listedArgument(from: end + 1) }
    let hasEqualsSign = bytes[end] == UInt8(ascii: "=")
    guard hasEqualsSign || SecretBytes.isBlank(bytes[end]) else { return nil }
    let first = hasEqualsSign ? end + 1 : end
    let isUser =
      name.elementsEqual("user".utf8) || name.elementsEqual("proxy-user".utf8)
      || name.elementsEqual("cert".utf8)
    if name.elementsEqual("user".utf8) || name.elementsEqual("username".utf8) { commands.insert(.userName) }
    noteName(ofOption: name, from: first)
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
    // `drone secret add --name x --data y`
    if name.elementsEqual("data".utf8), commands.contains(.secretStore) {
      return wordValue(from: first).flatMap { SecretValue.isMixed(bytes[$0]) ? $0 : nil }
    }
    // `--password-command "echo x"`
    if let find = printedByCommand(named: name, from: skipBlanks(from: first)) { return find }
    if SecretName.isCode(name), !hasEqualsSign {
      return value(from: skipBlanks(from: first), until: .endOfWord, name: nil, meaning: .code)
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

  /// `--user,bob,--password,x`: the arguments of a command with commas between.
  private func listedArgument(from first: Int) -> Range<Int>? {
    var end = first
    while end < bytes.count, !SecretBytes.endsValue(bytes[end]), !bytes[end].isOne(of: ",]") { end += 1 }
    let text = bytes[first..<end]
    guard let sign = text.first, sign != UInt8(ascii: "-"), !isMasked(first..<end),
      !SecretValue.isHarmless(text, name: nil), !SecretValue.isPath(text),
      SecretValue.isCredential(text)
    else { return nil }
    return first..<end
  }

  /// What an option means for those after it: `--key DB_PASSWORD`, `--set NAME=value`.
  private mutating func noteName(ofOption name: ArraySlice<UInt8>, from end: Int) {
    guard name.count >= 3, name.count <= 15 else { return }
    switch name[name.startIndex] | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "k"), UInt8(ascii: "v"):
      guard
        SecretName.equals(name, "name") || SecretName.equals(name, "key")
          || SecretName.equals(name, "variable")
      else { return }
      var first = skipBlanks(from: end)
      if first < bytes.count, SecretBytes.isQuote(bytes[first]) { first += 1 }
      var last = first
      while last < bytes.count, last - first < Self.longestName, SecretBytes.isName(bytes[last]) { last += 1 }
      if SecretName.isSecret(bytes[first..<last]) { commands.insert(.secretStore) }
    case UInt8(ascii: "s"), UInt8(ascii: "u"):
      if name.elementsEqual("set".utf8) {
        commands.formUnion(commands.contains(.tokenOption) ? [.storing, .setting] : .setting)
      }
      if name.elementsEqual("set-env-vars".utf8) || name.elementsEqual("update-env-vars".utf8) {
        commands.insert(.environment)
      }
    default: break
    }
  }

  private static let stdinOptions = [
    "password-stdin", "with-token", "stdin", "passphrase-fd", "token-stdin", "pinentry-mode",
    "stdin-password",
    "password-from-stdin", "key-file-stdin",
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
    if letter == UInt8(ascii: "p"), name.count == 1, next < bytes.count, bytes[next] == UInt8(ascii: ","),
      start > 0, bytes[start - 1] == UInt8(ascii: ","), commands.contains(.passwordOption)
    {
      return listedArgument(from: next + 1)
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
    case UInt8(ascii: "a") where commands.contains(.userName) && isApart:
      return argument(from: next).flatMap { SecretValue.looksLikeKey(bytes[$0]) ? $0 : nil }
    case UInt8(ascii: "p") where commands.contains(.attachedPassword) && !isApart: return argument(from: next)
    case UInt8(ascii: "P") where commands.contains(.capitalPassword): return argument(from: next)
    case UInt8(ascii: "a") where commands.contains(.redis) && isApart: return argument(from: next)
    case UInt8(ascii: "w") where commands.contains(.ldap): return argument(from: next)
    // `conjur variable set -i name -v x`
    case UInt8(ascii: "v") where commands.contains(.secretArguments) && isApart:
      return argument(from: next).flatMap { SecretValue.isMixed(bytes[$0]) ? $0 : nil }
    // `mosquitto_pub -u dev -P x`, `snmpwalk -u bob -A x -X y`
    case UInt8(ascii: "P"), UInt8(ascii: "A"), UInt8(ascii: "X"), UInt8(ascii: "w"):
      guard name.count == 1, commands.contains(.userName), isApart, commands.isDisjoint(with: .userPair)
      else {
        return nil
      }
      return argument(from: next).flatMap { SecretValue.isMixed(bytes[$0]) ? $0 : nil }
    case UInt8(ascii: "s") where commands.contains(.newPassword) && isApart,
      UInt8(ascii: "a") where commands.contains(.newPassword) && isApart:
      return argument(from: next)
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

  /// Whether an option's value is the standard input: `--vault-password-file /dev/stdin`.
  private func isInput(from end: Int) -> Bool {
    let first = bytes[end] == UInt8(ascii: "=") ? end + 1 : skipBlanks(from: end)
    var last = first
    while last < bytes.count, last - first < 12, !SecretBytes.endsValue(bytes[last]) { last += 1 }
    return bytes[first..<last].elementsEqual("/dev/stdin".utf8) || bytes[first..<last].elementsEqual("-".utf8)
  }

  private func holdsSudo(before start: Int) -> Bool {
    bytes[..<start].suffix(5).elementsEqual("sudo ".utf8)
  }

  /// `/p:abc`, `/password:abc`, `/pass:abc` of Windows programs.
  private func slashOption(at start: Int) -> Range<Int>? {
    guard start == 0 || SecretBytes.isBlank(bytes[start - 1]) || SecretBytes.isQuote(bytes[start - 1]) else {
      return nil
    }
    var end = start + 1
    while end < bytes.count, end - start < 40, SecretBytes.isLetter(bytes[end]) { end += 1 }
    let name = bytes[start + 1..<end]
    if end < bytes.count, SecretBytes.isBlank(bytes[end]), commands.contains(.slashPassword),
      name.elementsEqual("p".utf8) || name.elementsEqual("rp".utf8)
    {
      return argument(from: end)
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
    let isShort = ["p", "pass", "password", "pwd", "rp"].contains { SecretName.equals(name, $0) }
    // `/p:Configuration=Release` sets a property.
    guard isShort || SecretName.isSecret(name),
      let find = value(from: end + 1, until: .endOfWord, name: nil),
      !bytes[find].contains(UInt8(ascii: "="))
    else { return nil }
    // `-v /secret:/data` and `/token:refresh` are paths.
    let isPlain = bytes[find].first == UInt8(ascii: "/") || bytes[find].allSatisfy(SecretBytes.isLetter)
    return isShort || !isPlain ? find : nil
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
}
