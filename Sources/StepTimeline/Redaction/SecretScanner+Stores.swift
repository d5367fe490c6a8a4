/// Secrets that a command stores, and those that a program reads from another's output.
extension SecretScanner {
  /// Programs with a token as their second argument (1), and those that read a password from their standard input (2).
  ///
  /// Names that mean something else too (4) count only as the first word after the bar.
  static let programs = SecretWords([
    ("cargo vault snyk wandb ngrok bw hcp infracost npx", 1),
    (
      """
      kinit kpasswd kadmin cryptsetup smbpasswd pdbedit vncpasswd slappasswd saslpasswd2 mkpasswd adcli \
      gnome-keyring-daemon secret-tool veracrypt gocryptfs encfs argon2 load-key grub-mkpasswd-pbkdf2 doveadm \
      ldappasswd lpass encrypt_string
      """, 2
    ),
    ("su realm pass keyring keytool jarsigner ipa bw caddy unlock login htpasswd", 4),
  ])

  /// What `echo x | kinit user` gives to a program that reads a password.
  mutating func readSecret(by program: UInt64, at start: Int) -> Range<Int>? {
    program & 2 != 0 || program & 4 != 0 && isFirstOfPipe(start) ? printedSecret() : nil
  }

  /// Whether the word is the command behind the bar, with `sudo` or a path in front.
  private func isFirstOfPipe(_ start: Int) -> Bool {
    guard let printed, !printed.isEmpty, start - printed.upperBound <= 64 else { return false }
    var i = skipBlanks(from: printed.upperBound + 1)
    if holdsWord("sudo", at: i) { i = skipBlanks(from: i + 4) }
    while i < start, bytes[i] == UInt8(ascii: "/") || SecretBytes.isName(bytes[i]) { i += 1 }
    return i == start
  }

  /// What a command that sets values says of one under any name: `vault kv put kv/app value=x`,
  /// `kubectl create secret generic app --from-literal=value=x`, `heroku config:set LINE=x`.
  func meaningOfStored(_ name: Range<Int>) -> Meaning? {
    guard name.lowerBound > 0 else { return nil }
    if commands.contains(.secretStore) {
      if isLiteral(name) { return SecretName.isOrdinary(bytes[name]) ? .stored : .secret }
      if commands.contains(.storing), SecretBytes.isBlank(bytes[name.lowerBound - 1]) { return .stored }
    }
    guard commands.contains(.environment) || commands.isSuperset(of: [.tokenOption, .storing]) else {
      return nil
    }
    let before = bytes[name.lowerBound - 1]
    guard SecretBytes.isBlank(before) || SecretBytes.isQuote(before) || before == UInt8(ascii: ",") else {
      return nil
    }
    return SecretName.isOrdinary(bytes[name]) ? nil : .chosen
  }

  /// Whether the name follows `--from-literal`, an equals sign or a blank, and perhaps a quotation mark.
  private func isLiteral(_ name: Range<Int>) -> Bool {
    var end = name.lowerBound
    while end > 0, name.lowerBound - end < 4,
      SecretBytes.isQuote(bytes[end - 1]) || SecretBytes.isBlank(bytes[end - 1])
        || bytes[end - 1] == UInt8(ascii: "=") || bytes[end - 1] == 0x5C
    {
      end -= 1
    }
    return end < name.lowerBound && bytes[..<end].suffix(12).elementsEqual("from-literal".utf8)
  }

  /// What a patch of a secret says of a quoted name: `kubectl patch secret app -p '{"data":{"line":"x"}}'`.
  func meaningOfPatched(_ name: ArraySlice<UInt8>) -> Meaning? {
    guard commands.isSuperset(of: [.secretStore, .storing]) else { return nil }
    return Self.membersOfPatch.contains(name) ? nil : .stored
  }

  private static let membersOfPatch = SecretWords("name namespace kind type op path apiversion uid from")

  /// The last word of `user-secrets set name x`, `chamber write service name x`, `credstash put name x`.
  func storedArgument(from start: Int, mustBeChosen: Bool = false) -> Range<Int>? {
    guard mustBeChosen || commands.contains(.secretArguments) else { return nil }
    var words: [Int] = []
    var i = skipBlanks(from: start)
    while !endsCommand(i), i - start < 512, words.count < 4 {
      guard bytes[i] != UInt8(ascii: "-"), bytes[i] != UInt8(ascii: "<") else { break }
      words.append(i)
      if let quoted = quotedText(at: i) { i = min(quoted.upperBound + 1, bytes.count) }
      while i < bytes.count, !SecretBytes.endsValue(bytes[i]) { i += 1 }
      // A quotation mark that no word has opened ends the command.
      guard i < bytes.count, SecretBytes.isBlank(bytes[i]) else { break }
      i = skipBlanks(from: i)
    }
    guard (2...3).contains(words.count), let find = words.last.flatMap({ argument(from: $0) }) else {
      return nil
    }
    let text = bytes[find]
    if mustBeChosen {
      let name = bytes[words[0]...].prefix(while: SecretBytes.isName)
      return SecretValue.isGenerated(text) && !text.contains(UInt8(ascii: "="))
        && !SecretName.isOrdinary(name) ? find : nil
    }
    return SecretValue.isMixed(text) || SecretValue.isChosen(text) || SecretValue.looksLikeKey(text)
      ? find : nil
  }
}
