/// Secrets that a program's text passes to a function: `getConnection(url, "bob", "x")`, `setPassword("x")`.
extension SecretScanner {
  /// The password among the arguments that a bracket opens.
  func secretOfCall(open: Int) -> Range<Int>? {
    guard open > 2, open + Self.shortestText < bytes.count, Self.endsName(bytes[open - 1] | 0x20) else {
      return nil
    }
    var start = open
    while start > 0, open - start < 48, SecretBytes.isWord(bytes[start - 1]) { start -= 1 }
    let name = bytes[start..<open]
    let meaning = Self.calls.meaning(of: name)
    if meaning & Call.login != 0 { return password(among: open, isSure: true) }
    if meaning & Call.perhaps != 0 { return password(among: open, isSure: false) }
    if meaning & Call.constructor != 0, isClient(before: start) { return password(among: open, isSure: true) }
    // `setPassword("x")`, `with_token("x")`
    let isSetter = meaning & Call.text != 0 || (bytes[start] | 0x20).isOne(of: "sw") && isSetter(name)
    let first = skipBlanks(from: open + 1)
    guard isSetter, first < bytes.count, let find = text(ofArgument: first) else { return nil }
    let text = bytes[find]
    return meaning == 0 && SecretValue.isSpoken(text) || SecretValue.isChosen(text)
      || SecretValue.looksLikeKey(text) ? find : nil
  }

  private enum Call {
    /// A user's name and a password are among the arguments.
    static let login: UInt64 = 1
    /// They may be.
    static let perhaps: UInt64 = 2
    /// They are if the class is a client's.
    static let constructor: UInt64 = 4
    /// The only argument is what is typed.
    static let text: UInt64 = 8
  }

  private static let calls = SecretWords([
    (
      """
      create_superuser createsuperuser create_user createuser add_user adduser authenticate getconnection \
      create_connection createconnection networkcredential passwordauthentication usernamepasswordcredentials \
      usernamepasswordcredentialsimpl usernamepasswordauthenticationtoken httpbasicauth httpdigestauth \
      httpproxyauth basicauth basicauthentication basicauthenticator setbasicauth withbasicauth basic_auth \
      http_basic_authenticate basiccredentials userpassword usercredentials usercredential plainauth crammd5auth \
      mysql_connect mysqli_connect mysqli mysqli_real_connect pdo pg_connect oci_connect odbc_connect db2_connect \
      sqlsrv_connect ftp_login ldap_bind simple_bind simple_bind_s basicawscredentials awscredentials \
      awsbasiccredentials staticcredentials newstaticcredentials newstaticcredentialsprovider credentials \
      sharedkeycredential storagesharedkeycredential azurenamedkeycredential withcredentials setcredentials \
      passwordcredential passwordcredentials clientsecretcredential pgp_sym_encrypt pgp_sym_decrypt aes_encrypt \
      aes_decrypt changeuserpassword sequelize
      """, Call.login
    ),
    ("login logon signin sign_in log_in auth connect bind dial", Call.perhaps),
    ("__construct", Call.constructor),
    ("sendline send_line sendkeys send_keys type cookieparser", Call.text),
  ])

  /// The last letters of the names above, and of a setter.
  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "r"), UInt8(ascii: "n"), UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "t"),
      UInt8(ascii: "h"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "w"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private func isSetter(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count >= 7,
      SecretName.equals(name.prefix(3), "set") || SecretName.equals(name.prefix(4), "with")
    else { return false }
    return SecretName.isSecret(name)
  }

  /// Whether the class of `PDO->__construct` opens a connection.
  private func isClient(before start: Int) -> Bool {
    var end = start
    while end > 0, start - end < 3, bytes[end - 1].isOne(of: "->:.") { end -= 1 }
    let name = bytes[..<end].suffix(10).map(\.lowercased)
    return [
      "pdo", "mysqli", "connection", "client", "credential", "credentials", "login", "transport", "driver",
    ]
    .contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The first quoted argument behind the first one that looks like a password.
  private func password(among open: Int, isSure: Bool) -> Range<Int>? {
    var i = open + 1
    for place in 0..<6 {
      i = skipBlanks(from: i)
      guard i < bytes.count, i - open < 512 else { return nil }
      if let find = text(ofArgument: i) {
        let text = bytes[find]
        let isSecret =
          isSure
          ? SecretValue.isSpoken(text) || SecretValue.looksLikeKey(text)
            || place > 1 && SecretValue.isNumberedWord(text)
          : SecretValue.isChosen(text) && !SecretValue.namesAlgorithm(text)
            && !text.contains(UInt8(ascii: "@"))
        if place > 0, isSecret { return find }
        i = find.upperBound
        while i < bytes.count,
          SecretBytes.isQuote(bytes[i]) || bytes[i] == 0x5C || bytes[i] == UInt8(ascii: ".")
        {
          i += 1
        }
      }
      while i < bytes.count, i - open < 512, !bytes[i].isOne(of: ",)\n") { i += 1 }
      guard i < bytes.count, bytes[i] == UInt8(ascii: ",") else { return nil }
      i += 1
    }
    return nil
  }

  /// The text of a quoted argument; a trace of a program may end it with three dots.
  private func text(ofArgument start: Int) -> Range<Int>? {
    guard SecretBytes.isQuote(bytes[start]) || isEscapedQuote(at: start) || bytes[start].isOne(of: "b@u"),
      let text = quotedText(at: insideWrapper(start)), text.count <= 256
    else { return nil }
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return isMasked(text.lowerBound..<end) ? nil : text.lowerBound..<end
  }

  /// `("DB_PASSWORD", "x")`: a call that sets a variable or a constant.
  ///
  /// In a list of names, another name follows the comma.
  func secondArgument(comma at: Int) -> Find? {
    guard at > 2, at + 2 < bytes.count else { return nil }
    if SecretBytes.isLetter(bytes[at - 1]) {
      return (tupleMember(comma: at) ?? passwordOfLogon(comma: at)).map { Find(range: $0, reason: .context) }
    }
    guard SecretBytes.isQuote(bytes[at - 1]), let name = name(endingAt: at), name.lowerBound > 0,
      SecretBytes.isQuote(bytes[name.lowerBound - 1])
    else { return nil }
    let first = skipBlanks(from: at + 1)
    guard first < bytes.count, SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first) else {
      return nil
    }
    let meaning = SecretName.meaning(of: bytes[name])
    guard meaning != .none, let find = value(from: first, until: .endOfWord, name: name),
      meaning == .secret || SecretValue.looksLikeKey(bytes[find]) || SecretValue.isSalt(bytes[find]),
      bytes[find].contains(where: { SecretBytes.isDigit($0) || !SecretBytes.isName($0) }),
      !bytes[find].contains(where: SecretBytes.isBlank) || SecretValue.isSalt(bytes[find])
    else { return nil }
    return Find(range: find, reason: .context)
  }

  /// `#define WIFI_PASS "x"`, `(defconst api-token "x")`, `set(DB_PASSWORD "x")`: a constant of a program.
  func constant(named name: Range<Int>) -> Range<Int>? {
    let first = skipBlanks(from: name.upperBound)
    guard first > name.upperBound, first < bytes.count,
      SecretBytes.isQuote(bytes[first]) || isEscapedQuote(at: first)
    else { return nil }
    var end = name.lowerBound
    while end > 0, SecretBytes.isBlank(bytes[end - 1]) { end -= 1 }
    if end == name.lowerBound, end > 0, bytes[end - 1] == UInt8(ascii: "(") { end -= 1 }
    var start = end
    while start > 0, end - start < 16, SecretBytes.isLetter(bytes[start - 1]) { start -= 1 }
    guard end < name.lowerBound, Self.definitions.contains(bytes[start..<end]),
      SecretName.isSecret(bytes[name]),
      let find = value(from: first, until: .endOfWord, name: name)
    else { return nil }
    let text = bytes[find]
    return text.contains(where: SecretBytes.isDigit) && !text.contains(where: SecretBytes.isBlank)
      ? find : nil
  }

  private static let definitions = SecretWords(
    "define def defconst defvar defparameter defcustom setq set const constant equ val")
}
