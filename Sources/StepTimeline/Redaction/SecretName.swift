/// Which names of settings announce a secret value.
enum SecretName {
  /// What a name says about its value.
  enum Meaning {
    /// The value is a secret (`NPM_TOKEN`, `dbPassword`).
    case secret
    /// The value is a secret if it looks like one (`STRIPE_KEY`, `NPM_TOKEN_ACME`).
    case perhaps
    case none
  }

  /// Whether a setting of that name contains a secret: `NPM_TOKEN`, `dbPassword`, `x-api-key`, `--client-secret`.
  ///
  /// Names of what surrounds a secret (`TOKEN_FILE`, `PASSWORD_LENGTH`, `tokens`) and names of other keys
  /// (`GPG_KEY`, `CACHE_KEY`, `PUBLIC_KEY`) do not count.
  static func isSecret(_ name: ArraySlice<UInt8>) -> Bool { meaning(of: name) == .secret }

  /// The meaning of the name for its value.
  static func meaning(of whole: ArraySlice<UInt8>) -> Meaning {
    guard whole.count >= 3, whole.count <= SecretScanner.longestName else { return .none }
    let name = withoutCounter(whole)
    guard name.last != nil else { return .none }
    let words = words(of: name)
    // `existingSecret=db-credentials` of a chart names one that is there already.
    if words.contains(where: { $0.elementsEqual("existing".utf8) }) { return .none }
    let joined = words.flatMap { $0 }
    // `PublicKeyToken` of .NET, `STRIPE_PUBLISHABLE_KEY`.
    if ends(joined, with: "publickeytoken") || words.contains(where: { $0.elementsEqual("publishable".utf8) })
    {
      return .none
    }
    if endsLikeSecret(joined, words) { return .secret }
    if words.count > 1 {
      // `APP_KEYS`: a list of them.
      if let last = words.last, last.elementsEqual("keys".utf8) || last.elementsEqual("secrets".utf8),
        endsLikeSecret(joined.dropLast(), words)
      {
        return .perhaps
      }
      // `fs.azure.account.key.box.dfs.core.windows.net`: the account comes last.
      if words.count > 4, words.last.map({ $0.elementsEqual("net".utf8) }) == true,
        words.suffix(3).joined().elementsEqual("corewindowsnet".utf8),
        words.contains(where: { $0.elementsEqual("key".utf8) || $0.elementsEqual("secret".utf8) })
      {
        return .secret
      }
      // `NPM_TOKEN_PROD`, `DB_PASSWORD_RO`: a place or time after the word changes nothing.
      var rest = words[...]
      while rest.count > 1, let last = rest.last,
        qualifiers.contains(last) || last.count <= 2 && !last.elementsEqual("id".utf8)
      {
        rest.removeLast()
      }
      if rest.count < words.count, endsLikeSecret(rest.flatMap { $0 }, Array(rest)) { return .secret }
      // `NPM_TOKEN_ACME`: not all names can be listed; `TOKEN_FILE`, `PASSWORD_LENGTH` and others are known not to be secrets.
      if let last = words.last, !surroundings.contains(last),
        words.dropLast().contains(where: { coreWords.contains($0) })
      {
        return .perhaps
      }
      if let last = words.last, perhapsWords.contains(last),
        !words.contains(where: { harmlessKeys.contains($0) })
      {
        return .perhaps
      }
    }
    return .none
  }

  /// The words of a name in lower case: `dbPass_2` → `db`, `pass`.
  private static func words(of name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var before: UInt8 = 0
    for (offset, byte) in name.enumerated() {
      if SecretBytes.isLetter(byte) || SecretBytes.isDigit(byte) {
        // `dbPass`: an upper-case letter after a lower-case one begins a word.
        if SecretBytes.isUpper(byte), offset > 0, SecretBytes.isLower(before) || SecretBytes.isDigit(before),
          !word.isEmpty
        {
          words.append(word)
          word = []
        }
        word.append(SecretBytes.isUpper(byte) ? byte | 0x20 : byte)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
      before = byte
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func endsLikeSecret(_ joined: [UInt8], _ words: [[UInt8]]) -> Bool {
    guard let last = joined.last else { return false }
    // The last letters of all endings below; nearly every name of a setting is done with here.
    switch last {
    case UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "h"), UInt8(ascii: "l"),
      UInt8(ascii: "n"),
      UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "w"), UInt8(ascii: "y"), UInt8(ascii: "k"),
      UInt8(ascii: "r"), UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "x"):
      break
    default: return false
    }
    for ending in endings where ends(joined, with: ending) { return true }
    if let word = words.last, isGlued(word) { return true }
    // Short words are matched only as the last of several (`DB_PASS`, not `bypass` or `compass`), or alone in capitals.
    guard words.count > 1, let word = words.last, shortWords.contains(word) else {
      return joined.elementsEqual("passwd".utf8) || joined.elementsEqual("psk".utf8)
    }
    return !joined.elementsEqual("oldpwd".utf8) && !joined.elementsEqual("initcwdpwd".utf8)
  }

  /// `dbpass`, `smtppwd`, `adminpw`: a word and a short one for a password, without a sign between them.
  private static func isGlued(_ word: [UInt8]) -> Bool {
    let count = word.count
    guard count >= 4, count <= 14 else { return false }
    let length: Int
    switch (word[count - 2], word[count - 1]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "s")) where word[count - 3] == UInt8(ascii: "a"): length = 4
    case (UInt8(ascii: "w"), UInt8(ascii: "d")): length = 3
    case (UInt8(ascii: "p"), UInt8(ascii: "w")): length = 2
    default: return false
    }
    guard count > length, word[count - length] == UInt8(ascii: "p") else { return false }
    return ownersOfPasswords.contains(word.dropLast(length))
  }

  private static let ownersOfPasswords = SecretWords(
    """
    db admin root user sql mysql pg psql postgres mongo redis mq amqp rabbit mail smtp imap pop ftp sftp \
    ssh sudo become bind ldap vpn api login account acct cert pfx p12 jks key store trust wifi wlan guest \
    auth master vault repo registry nexus svn sys sysadmin sa dba oracle ora backup archive remote web http
    """)

  /// Whether a setting of that name is seldom a secret, whatever its value looks like: `GIT_COMMIT`, `APP_VERSION`.
  static func isOrdinary(_ name: ArraySlice<UInt8>) -> Bool {
    let words = words(of: name)
    return words.contains { ordinaryWords.contains($0) }
      || words.last.map { surroundings.contains($0) } ?? true
  }

  private static let ordinaryWords = SecretWords(
    """
    commit sha sha1 sha256 digest checksum hash version revision rev ref tag branch build release image \
    region zone stack env environment bucket queue topic user username login email mail uuid public \
    fingerprint etag level locale
    """)

  private static func ends(_ joined: [UInt8], with ending: StaticString) -> Bool {
    let rest = joined.count - ending.utf8CodeUnitCount
    guard rest >= 0 else { return false }
    for i in 0..<ending.utf8CodeUnitCount where joined[rest + i] != ending.utf8Start[i] { return false }
    return true
  }

  /// Whether the name alone, as a variable in capitals, is that of a secret: `PASS`.
  static func isVariable(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("PASS".utf8) || name.elementsEqual("PASSWD".utf8) || name.elementsEqual("PAT".utf8)
  }

  /// Whether the name is the key of a credential in a registry's or npm's settings: `auth`, `_auth`.
  static func isAuth(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("auth".utf8) || name.elementsEqual("_auth".utf8) || equals(name, "identitytoken")
      || equals(name, "registrytoken")
  }

  /// Whether the name may have the value `user:password`: `NEXUS_AUTH`, `BUNDLE_GEMS__EXAMPLE__COM`.
  static func isPair(_ name: ArraySlice<UInt8>) -> Bool {
    if name.starts(with: "BUNDLE_".utf8) { return true }
    guard
      mayEnd(
        name,
        with: (
          UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "d"),
          UInt8(ascii: "t")
        ))
    else { return false }
    let words = words(of: name)
    guard let last = words.last else { return false }
    return pairWords.contains(last)
  }

  /// Whether a name's last word may be one of a list, by the last letters of the list's words.
  @inline(__always)
  static func mayEnd(
    _ name: ArraySlice<UInt8>, with letters: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8)
  ) -> Bool {
    guard let last = name.last?.lowercased, SecretBytes.isLetter(last) else { return true }
    return last == letters.0 || last == letters.1 || last == letters.2 || last == letters.3
      || last == letters.4 || last == letters.5
  }

  /// Whether the name is one of a code that is used once: `otp`, `NPM_CONFIG_OTP`.
  static func isCode(_ name: ArraySlice<UInt8>) -> Bool {
    guard mayEnd(name, with: (UInt8(ascii: "p"), UInt8(ascii: "a"), UInt8(ascii: "n"), 0, 0, 0)),
      let last = words(of: name).last
    else { return false }
    return codeWords.contains(last)
  }

  private static let codeWords = SecretWords("otp totp mfa 2fa pin")

  /// Whether the name is one of a command that prints a secret: `RESTIC_PASSWORD_COMMAND`.
  static func isCommand(_ name: ArraySlice<UInt8>) -> Bool {
    guard mayEnd(name, with: (UInt8(ascii: "d"), 0, 0, 0, 0, 0)) else { return false }
    let words = words(of: name)
    guard words.count > 1, let last = words.last else { return false }
    return (last.elementsEqual("command".utf8) || last.elementsEqual("cmd".utf8))
      && words.contains { coreWords.contains($0) }
  }

  /// Whether one of the name's words is a secret's, wherever it is: `vault-password-file`.
  static func mayNameSecret(_ name: ArraySlice<UInt8>) -> Bool {
    words(of: name).contains { coreWords.contains($0) }
  }

  /// Whether a URL parameter of that name is its signature, which gives access to the URL.
  static func isSignature(_ name: ArraySlice<UInt8>) -> Bool {
    name.count >= 9 && equals(name.suffix(9), "signature")
      || ["sig", "x-amz-credential", "x-amz-security-token", "x-goog-credential", "hmac"]
        .contains { equals(name, $0) }
  }

  /// Whether a parameter of a URL of that name may be a key.
  static func isPerhapsKey(_ name: ArraySlice<UInt8>) -> Bool {
    [
      "key", "code", "auth", "k", "t", "session", "sessionid", "session_id", "sid", "appid", "jwt",
      "tempauth",
      "ticket", "authcode",
    ]
    .contains { equals(name, $0) }
  }

  /// Whether the name is a header with a value that is always a secret.
  static func isHeader(_ name: ArraySlice<UInt8>) -> Bool {
    // `apikey` is the only one without a hyphen.
    guard name.count >= 6, name.count == 6 || name.contains(UInt8(ascii: "-")) else { return false }
    return [
      "private-token", "job-token", "deploy-token", "x-api-key", "x-auth-token", "x-vault-token",
      "x-gitlab-token", "x-jfrog-art-api", "x-auth-key", "x-nuget-apikey", "circle-token", "dd-api-key",
      "dd-application-key", "x-access-token", "x-token", "x-shopify-access-token", "x-amz-security-token",
      "api-key",
      "apikey", "ocp-apim-subscription-key", "x-rapidapi-key", "x-figma-token", "fastly-key",
      "x-rundeck-auth-token", "x-honeycomb-team", "x-functions-key", "x-license-key", "x-insert-key",
      "x-query-key",
      "x-redmine-api-key", "x-consul-token", "x-nomad-token", "x-plex-token",
    ]
    .contains { equals(name, $0) }
  }

  /// Whether the name is a header with the signature of a message: `X-Hub-Signature-256`, `CB-ACCESS-SIGN`.
  static func isSignatureHeader(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count >= 8, name.contains(UInt8(ascii: "-")) else { return false }
    let words = words(of: name)
    return words.last.map { !$0.elementsEqual("type".utf8) } == true
      && words.contains { $0.elementsEqual("signature".utf8) || $0.elementsEqual("sign".utf8) }
      && (words[0].elementsEqual("x".utf8) || words.count > 2)
  }

  /// Whether the name is a header that carries credentials with a scheme in front.
  static func isAuthorization(_ name: ArraySlice<UInt8>) -> Bool {
    equals(name, "authorization") || equals(name, "proxy-authorization") || equals(name, "x-authorization")
      || equals(name, "x-registry-auth")
  }

  /// Whether the name is a header that carries cookies.
  static func isCookie(_ name: ArraySlice<UInt8>) -> Bool {
    equals(name, "cookie") || equals(name, "set-cookie")
  }

  /// Whether the name is one of a password, not of a token: its value may be several words.
  static func isPassword(_ name: ArraySlice<UInt8>) -> Bool {
    ["password", "passphrase", "passwd"].contains { ending in
      name.count >= ending.utf8.count && equals(name.suffix(ending.utf8.count), ending)
    }
  }

  /// Whether a word that follows `--password` reads as a sentence's: `Using --password via the CLI`.
  static func isWordOfSentence(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 12 else { return false }
    return sentenceWords.contains { equals(word, $0) }
  }

  /// Whether a word after a secret's names what surrounds it: `password field`.
  static func isSurrounding(_ word: ArraySlice<UInt8>) -> Bool { surroundings.contains(word) }

  /// Compares with a lower-case text, in either case.
  static func equals(_ name: ArraySlice<UInt8>, _ text: String) -> Bool {
    guard name.count == text.utf8.count else { return false }
    var i = name.startIndex
    for wanted in text.utf8 {
      guard (SecretBytes.isUpper(name[i]) ? name[i] | 0x20 : name[i]) == wanted else { return false }
      i += 1
    }
    return true
  }

  /// `NPM_TOKEN_2`, `PASSWORD_B64`: what is after the word does not make it another one.
  private static func withoutCounter(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = name
    if isKeystore(name) { return name }
    while let last = name.last, SecretBytes.isDigit(last) { name.removeLast() }
    for tail in ["_b", "_base", "_value"] where name.count > tail.utf8.count {
      if equals(name.suffix(tail.utf8.count), tail) { name.removeLast(tail.utf8.count) }
    }
    if isKeystore(name) { return name }
    while let last = name.last, !SecretBytes.isLetter(last) { name.removeLast() }
    return name
  }

  /// `SIGNING_P12`, `AUTH_KEY_P8`: the number belongs to the kind of file.
  private static func isKeystore(_ name: ArraySlice<UInt8>) -> Bool {
    guard let last = name.last, last == UInt8(ascii: "2") || last == UInt8(ascii: "8") else { return false }
    let tail = last == UInt8(ascii: "2") ? "p12" : "p8"
    let before = name.dropLast(tail.utf8.count).last
    return equals(name.suffix(tail.utf8.count), tail) && before.map { !SecretBytes.isLower($0) } ?? true
  }

  private static let endings: [StaticString] = [
    "password", "passphrase", "passwort", "secret", "token", "apikey", "accesskey", "secretkey", "privatekey",
    "secretkeybase", "signingkey", "encryptionkey", "accountkey", "sharedkey", "masterkey", "deploykey",
    "licensekey", "sshkey", "authkey", "appkey", "credential", "credentials", "passwd", "secretid", "sakey",
    "serviceaccountkey", "clientkeydata", "storagekey", "functionkey", "subscriptionkey", "sessionkey",
    "adminkey",
    "applicationkey", "integrationkey", "servicekey", "jwtkey", "consumerkey", "hmackey", "storepass",
    "keypass",
    "tokenvalue", "sharedaccesskey", "connectionkey", "webhooksecret", "pincode", "otpseed", "mnemonic",
    "authtok",
    "seedphrase", "recoverycode", "sastoken", "primarykeysecret", "clientsecretvalue", "apitok", "userpass",
    "rootpw", "passcode", "unsealkey", "cookiesecret", "nextauthsecret",
    "sshpass", "rediscliauth", "oauth2bearer", "requirepass", "masterauth", "wpapsk", "oauthsignature",
    "presharedkey", "signaturekey", "privkey", "secretseed", "kennwort", "motdepasse", "contrasena",
    "hexkey", "activationkey", "writekey", "dockerconfigjson", "dockercfg", "npmconfigauth", "unityserial",
    "setupkey", "hashsalt", "testreporterid", "samlresponse", "passwordsha256hex", "passworddoublesha1hex",
    "passwordsha", "passwordmd", "instrumentationkey", "appcertificate",
  ]

  private static let shortWords = SecretWords("pass pwd pat pw psk")
  private static let coreWords = SecretWords(
    "password passwd passphrase secret token apikey credential credentials session")
  private static let perhapsWords = SecretWords(
    """
    key auth creds cred cert seed pin salt dsn code bearer session cookie keystore p12 pfx p8 jks pkcs
    """)
  private static let pairWords = SecretWords(
    "auth creds credentials login userpass basicauth pair cred ident")
  private static let harmlessKeys = SecretWords(
    """
    gpg pgp cache public pub sort partition primary foreign host fingerprint row map hash index object \
    idempotency group config translation message i18n exit error status country zip postal lang language \
    source vs mode char no allow unique hot short function color
    """)
  /// Places and times that a secret's name may end with.
  private static let qualifiers = SecretWords(
    """
    prod production dev development stage staging test testing qa uat live ro rw read write readonly \
    main master ci cd new old current previous prev next backup default local internal external value \
    data raw plain plaintext string text base64 b64 encoded us eu ap east west north south central \
    public private shared global user admin root app api web db one two primary secondary deploy build \
    release publish push pull org team bot hash
    """)
  /// Words that make of a secret's name the name of what surrounds it.
  private static let surroundings = SecretWords(
    """
    file files path paths dir directory folder url uri urls endpoint host port address name names id ids \
    type types kind length len size min max ttl expiry expires expired expiration age count limit limits \
    quota policy policies provider field fields env variable variables var ref reference references \
    format algorithm alg version enabled disabled required optional prompt label mode scope scopes \
    audience issuer source store manager command cmd helper function class regex pattern header headers \
    in from for is to on at parallelism generator reset validator validation strength rules rule service \
    server client request response handler middleware controller model test tests spec action event \
    input output page form screen view error errors message status state key keys index per usage budget \
    window rate time timeout seconds minutes hours days date engine driver backend plugin module package \
    library lib dependencies js py go rs java css html json yaml yml md txt sh mount mounts stdin stdout \
    option options flag flags arg args param parameter parameters list map set array object counter cost \
    price address contract symbol supply hashing hasher encoder decoder parser lexer kind stream span \
    tree node tokens iterator embedding embeddings vocab
    """)

  private static let sentenceWords = [
    "a", "an", "and", "are", "argument", "as", "at", "be", "because", "been", "but", "by", "can", "cannot",
    "could", "did",
    "do", "does", "doesn't", "don't", "didn't", "expected", "expired", "failed", "flag", "flags", "for",
    "found", "from",
    "had", "has", "have", "if", "in", "incorrect", "instead", "into", "invalid", "is", "it", "its", "may",
    "mismatch",
    "missing", "must", "need", "needs", "no", "not", "of", "on", "option", "options", "optional", "or",
    "parameter", "please",
    "required", "requires", "see", "set", "should", "string", "than", "that", "the", "then", "this", "to",
    "too", "unable",
    "unexpected", "unknown", "unset", "use", "used", "uses", "using", "value", "via", "was", "were", "when",
    "where", "which",
    "while", "will", "with", "without", "would", "wrong", "you", "your", "authentication", "login", "hashing",
    "hash",
    "policy", "prompt", "protected", "based", "reset", "changed", "updated", "accepted", "rejected",
    "successfully",
    "error", "denied", "permission", "unauthorized", "access", "service", "received", "unexpectedly",
    "refresh",
  ]
}
