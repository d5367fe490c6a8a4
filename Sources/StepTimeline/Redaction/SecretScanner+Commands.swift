/// Secrets that are recognised by a command's name.
extension SecretScanner {
  /// Words that give later words of their command a meaning.
  private static let meanings = SecretWords([
    (
      """
      sshpass conan twine mongo mongosh mongodump mongorestore mongoexport security altool iscsiadm \
      xfreerdp cqlsh nuget rabbitmqadmin racadm ipmipower ipmiconsole ipmi-chassis ipmi-power \
      fence_ipmilan fence_idrac fence_ilo fence_drac5 useradd usermod doveadm certutil choco
      """, CommandWords.passwordOption.rawValue
    ),
    (
      """
      mysql mysqldump mysqladmin mysqlimport mysqlsh mysqlcheck mariadb mariadb-dump mariadb-admin 7z \
      7za 7zr rar unrar
      """, CommandWords.attachedPassword.rawValue
    ),
    ("curl http https wget lftp httpie xh etcdctl", CommandWords.userPair.rawValue),
    ("redis-cli valkey-cli keydb-cli", CommandWords.redis.rawValue),
    (
      """
      ldapsearch ldapadd ldapmodify ldapwhoami ldappasswd ldapdelete credhub add-generic-password \
      add-internet-password
      """, CommandWords.ldap.rawValue
    ),
    (
      "zip unzip zipcloak sqlcmd bcp osql tsql p4 ssh-keygen security ipmitool ipmiutil",
      CommandWords.capitalPassword.rawValue
    ),
    ("ssh-keygen", CommandWords.newPassphrase.rawValue),
    ("sqlplus expdp impdp sqlldr rman", CommandWords.oracle.rawValue),
    ("db2", CommandWords.db2.rawValue),
    ("net", CommandWords.net.rawValue),
    ("kty", CommandWords.webKey.rawValue),
    ("access-tokens", CommandWords.hostTokens.rawValue),
    (
      """
      username snmpwalk snmpget snmpgetnext snmpset snmpbulkget snmpbulkwalk snmptable snmpstatus snmptrap \
      snmpinform
      """, CommandWords.userName.rawValue
    ),
    ("signtool schtasks", CommandWords.slashPassword.rawValue),
    (
      "secret secrets keyvault ssm secretsmanager kubeseal kv user-secrets", CommandWords.secretStore.rawValue
    ),
    ("secret secrets user-secrets chamber credstash conjur", CommandWords.secretArguments.rawValue),
    ("nuget choco set-key-partition-list", CommandWords.keyOption.rawValue),
    ("openssl", CommandWords.openssl.rawValue),
    (
      """
      doctl vercel netlify flyctl fly gh glab codecov sentry-cli railway heroku now surge doppler dokku \
      scalingo clever influx
      """, CommandWords.tokenOption.rawValue
    ),
    (
      """
      set setx setenv set-env config configure putenv etcdctl nmcli wpa_cli fastcgi_param uwsgi_param
      """, CommandWords.setting.rawValue
    ),
    ("setenv set-env set-env-vars appsettings env-set", CommandWords.environment.rawValue),
    ("htpasswd mosquitto_passwd", CommandWords.htpasswd.rawValue),
    (
      """
      addauth add basicauth hash-password join key masterauth mkpasswd unlock setcredentials \
      sp_addlogin sp_password xfrm true false community rocommunity rwcommunity rocommunity6 rwcommunity6 \
      trapcommunity com2sec isakmp authentication-key snmp-server input_pw user_pw owner_pw
      """, CommandWords.placed.rawValue
    ),
    ("slappasswd ldappasswd", CommandWords.newPassword.rawValue),
    ("composer poetry bundle bundler", CommandWords.credentialSetting.rawValue),
    ("echo printf yes", CommandWords.echo.rawValue),
    ("smbclient rpcclient mount.cifs", CommandWords.samba.rawValue),
    ("identified", CommandWords.identified.rawValue),
    ("add_user change_password authenticate_user wpa_passphrase", CommandWords.nameAndPassword.rawValue),
    ("authtoken add-authtoken setapikey set-api-key", CommandWords.tokenWord.rawValue),
    ("role user alter", CommandWords.role.rawValue),
    ("put patch set write", CommandWords.storing.rawValue),
    ("mc mcli", CommandWords.minio.rawValue),
    ("nonce cnonce", CommandWords.challenge.rawValue),
  ])

  @inline(__always)
  private static func isSecondLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "u") || byte == UInt8(ascii: "r") || byte == UInt8(ascii: "a")
      || byte == UInt8(ascii: "s")
  }

  mutating func secretOfCommandWord(at start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, end - start < 24, SecretBytes.isName(bytes[end]) { end += 1 }
    let accented = end < bytes.count && bytes[end] == 0xC3 ? accentedNoun(start..<end) : nil
    if end == start + 1 {
      // `s/__TOKEN__/x/`
      if let find = replacement(at: start) { return find }
      noteSpoken(start..<end, [], accented)
    }
    guard end - start >= 2, end - start < 24 else { return isSettingName(at: start) }
    let isSub =
      start == 0 || SecretBytes.isBlank(bytes[start - 1]) || bytes[start - 1].isOne(of: "/\"'(;&|`$[,=\n")
      || bytes[start - 1] == UInt8(ascii: ":")
        && (start == 1 || SecretBytes.isBlank(bytes[start - 2]) || holdsWord("set", at: start)
          || holdsWord("secrets", at: start))
    // `checksum/secret: …` of a chart
    guard isSub,
      bytes[start] | 0x20 != UInt8(ascii: "s") || !bytes[..<start].suffix(9).elementsEqual("checksum/".utf8)
    else { return isSettingName(at: start) }
    let word = bytes[start..<end]
    let mentioned = Self.mention(of: word)
    noteSpoken(start..<end, mentioned, accented)
    if !mentioned.isEmpty {
      mention.formUnion(mentioned)
      if mentioned.contains(.phrase), let find = recoveryPhrase(after: end) { return find }
      if mentioned.contains(.secret) {
        if let find = licenceKey(named: start..<end) { return find }
        if SecretName.equals(word, "key"), let find = chainKey(after: end) { return find }
        if SecretName.isSecret(word), let find = serverSetting(named: start..<end) { return find }
      }
    }
    // The second letters of the words that are asked for.
    let isSetting =
      end + 1 < bytes.count && SecretBytes.isBlank(bytes[end])
      && Self.isSecondLetter(bytes[start + 1] | 0x20)
    if end + 3 < bytes.count, SecretBytes.isDigit(bytes[end + 1]), SecretBytes.isBlank(bytes[end]),
      SecretBytes.isBlank(bytes[end + 2]), let find = typedPassword(start..<end)
    {
      return find
    }
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
      // `echo "owner question password x" | debconf-set-selections`
      if word.elementsEqual("debconf-set-selections".utf8), let text = printed, let find = printedAnswer(text)
      {
        return find
      }
      if SecretName.equals(word, "default"), holdsLogin(after: end) { expectPassword() }
    case UInt8(ascii: "p"):
      if isSetting, let find = settingOfServer(start..<end) { return find }
      if word.elementsEqual("PASS".utf8), let find = passwordOfScript(start..<end) { return find }
      if SecretName.equals(word, "password") {
        if state.netrc > 0, let find = wordValue(from: end) { return find }
        if commands.contains(.role), end < bytes.count, let find = sqlText(from: end) { return find }
        if let find = passwordOfAccount(from: end) { return find }
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
      // `echo x | base64 -d > key.json`
      if word.elementsEqual("base64".utf8), let text = printed, let find = printedText(text),
        find.count >= 24,
        SecretValue.looksLikeKey(bytes[find]), !Self.holdsSentence(bytes[find])
      {
        return find
      }
      if SecretName.equals(word, "bindpw") { return wordValue(from: end) }
      if SecretName.equals(word, "by"), commands.contains(.identified) { return sqlText(from: end) }
      if SecretName.equals(word, "by"), let find = sqlText(from: end), commands.contains(.role) {
        return find
      }
    case UInt8(ascii: "s"):
      // `mc alias set name https://host key secret`
      if commands.contains(.minio), word.elementsEqual("set".utf8) { return fourthWord(from: end) }
      if word.elementsEqual("sshpw".utf8) { return passwordBehindOptions(from: end) }
      if word.elementsEqual("send".utf8), let find = typedText(from: end) { return find }
      if let find = subscription(start..<end) { return find }
    case UInt8(ascii: "e"):
      if isSetting, let find = settingOfServer(start..<end) { return find }
      // `kubectl set env deploy/app LINE=x`
      if word.elementsEqual("env".utf8), commands.contains(.storing) { commands.insert(.environment) }
      if SecretName.equals(word, "env"), let find = oldStyleEnvironment(from: end) { return find }
      // `echo x | vercel env add NAME`
      if word.elementsEqual("env".utf8), holdsWord("add", at: skipBlanks(from: end)),
        let find = printedSecret()
      {
        return find
      }
      if word.elementsEqual("exp_send".utf8), let find = typedText(from: end) { return find }
      if word.elementsEqual("encrypt_string".utf8), let find = argument(from: end) { return find }
    case UInt8(ascii: "k"):
      // `keyctl add user name x ring`
      if word.elementsEqual("keyctl".utf8) { return printedSecret() ?? fourthWord(from: end) }
      // `key1  FULL  x==`: a storage account's keys in a table (az).
      if startsLine(start), word.elementsEqual("key1".utf8) || word.elementsEqual("key2".utf8),
        let find = secondWord(from: end), bytes[find].count == 88, bytes[find].last == UInt8(ascii: "=")
      {
        return find
      }
    case UInt8(ascii: "x"):
      if isSetting, let find = settingOfServer(start..<end) { return find }
    case UInt8(ascii: "v"):
      if SecretName.equals(word, "values"), let find = insertedValue(from: end, word: start) { return find }
    case UInt8(ascii: "a"):
      if isSetting, let find = settingOfServer(start..<end) { return find }
      if SecretName.equals(word, "auth"), commands.contains(.tokenWord) { return tokenArgument(from: end) }
      // `b2 authorize-account id key`
      if word.elementsEqual("authorize-account".utf8), let find = secondWord(from: end), find.count >= 20 {
        return find
      }
      if let find = subscription(start..<end) { return find }
    case UInt8(ascii: "c"):
      if isSetting, let find = settingOfServer(start..<end) { return find }
      if SecretName.equals(word, "chpasswd") {
        if let lines = linesOfAccounts(end) { expectAccounts(lines: lines) }
        if let find = printedPair() { return find }
      }
      if SecretName.equals(word, "convertto-securestring"), let find = secureString(from: end) { return find }
      if word.elementsEqual("Credentials".utf8), let find = textOfCall(at: end, number: 4) {
        return find
      }
    case UInt8(ascii: "u"):
      // `Password:` in base64, with which a mail server asks.
      if word.elementsEqual("UGFzc3dvcmQ6".utf8) { expect(Announced(kind: .answer, lines: 1)) }
      if SecretName.equals(word, "using"), commands.contains(.db2) { return wordValue(from: end) }
      if SecretName.equals(word, "user"), let find = passwordOfScript(start..<end) { return find }
      if SecretName.equals(word, "use"), commands.contains(.net) { return passwordOfShare(from: end) }
      if SecretName.equals(word, "user"), commands.contains(.net), let find = secondWord(from: end),
        endsCommand(skipBlanks(from: find.upperBound)) || SecretBytes.isQuote(bytes[find.upperBound])
          || holdsWord("/add", at: skipBlanks(from: find.upperBound))
      {
        return find
      }
    case UInt8(ascii: "i"):
      if word.elementsEqual("is".utf8), let find = announced(after: end) { return find }
    case UInt8(ascii: "o"):
      // `rclone obscure x`
      if word.elementsEqual("obscure".utf8) { return wordValue(from: end) }
    case UInt8(ascii: "t"):
      if word.elementsEqual("tee".utf8), let find = writtenSecret(intoFileAt: end) { return find }
      if SecretName.equals(word, "token"), let find = wordValue(from: end), bytes[find].count >= 20,
        SecretValue.looksLikeKey(bytes[find])
      {
        return find
      }
    case UInt8(ascii: "r"):
      if word.elementsEqual("RUN".utf8), printsSecret(instruction: end) {
        expect(Announced(kind: .word, lines: 2))
      }
      if SecretName.equals(word, "requirepass"), let find = wordValue(from: end, least: 4) { return find }
      if SecretName.equals(word, "rootpw") { return passwordBehindOptions(from: end) }
    default: break
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "("), word.count >= 9,
      SecretName.equals(word.suffix(9), "basicauth"), let find = textOfCall(at: end, number: 2)
    {
      return find
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
    if end < bytes.count, SecretBytes.isBlank(bytes[end]), let find = constant(named: start..<end) {
      return find
    }
    if commands.contains(.oracle), let find = oracleLogin(at: start) { return find }
    let meaning = CommandWords(rawValue: Self.meanings.meaning(of: withoutExtension(word)))
    if !meaning.isEmpty {
      commands.insert(meaning)
      if meaning.contains(.secretStore), let find = printedSecret() { return find }
      if meaning.contains(.echo) { printed = end..<end }
      if meaning.contains(.tokenWord) { return tokenArgument(from: end) }
      if meaning.contains(.htpasswd), let find = lastWord(from: end) { return find }
      if meaning.contains(.placed), let find = placedSecret(start..<end) { return find }
      if meaning.contains(.storing), let find = storedArgument(from: end) { return find }
      // `netlify env:set LINE x`
      if meaning.contains(.storing), commands.contains(.tokenOption), start > 0,
        bytes[start - 1] == UInt8(ascii: ":"), let find = storedArgument(from: end, mustBeChosen: true)
      {
        return find
      }
      if meaning.contains(.nameAndPassword) { return secondWord(from: end) }
    }
    let program = Self.programs.meaning(of: word)
    if program & 1 != 0 { commands.insert(.tokenWord) }
    if program > 1, let find = readSecret(by: program, at: start) { return find }
    return isSettingName(at: start)
  }

  /// Notes what a sentence says of a noun.
  private mutating func noteSpoken(
    _ word: Range<Int>, _ mentioned: Mention, _ accented: (mention: Mention, end: Int)?
  ) {
    if let accented {
      mention.formUnion(accented.mention)
      if let find = spokenSecret(of: word.lowerBound..<accented.end, accented.mention) { add(find, .context) }
    } else if !mentioned.isDisjoint(with: .nouns), let find = spokenSecret(of: word, mentioned) {
      add(find, .context)
    }
  }

  /// `signtool.exe`, `npm.cmd` of Windows.
  private func withoutExtension(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if word.count > 4, word[word.endIndex - 3] == UInt8(ascii: "."), word.suffix(2).elementsEqual("sh".utf8) {
      return word.dropLast(3)
    }
    guard word.count > 5, word[word.endIndex - 4] == UInt8(ascii: ".") else { return word }
    return ["exe", "cmd", "bat"].contains { SecretName.equals(word.suffix(3), $0) } ? word.dropLast(4) : word
  }

  /// `set NAME value`, `npm config set //host/:_authToken value`, `composer config http-basic.host user value`.
  mutating func isSettingName(at start: Int) -> Range<Int>? {
    let isStore = commands.isSuperset(of: [.secretStore, .storing])
    guard isStore || !commands.isDisjoint(with: [.setting, .credentialSetting]) else {
      return listedVariable(at: start)
    }
    var end = start
    while end < bytes.count, end - start < Self.longestName, SecretBytes.isName(bytes[end]) { end += 1 }
    let name = bytes[start..<end]
    // `'//host/:_authToken' x`
    // `'["db"]["password"]' x`
    while end < bytes.count, end - start < Self.longestName,
      SecretBytes.isQuote(bytes[end]) || bytes[end] == UInt8(ascii: "]")
    {
      end += 1
    }
    guard end < bytes.count, SecretBytes.isBlank(bytes[end]) else { return nil }
    if name.elementsEqual("secret".utf8), start > 0, bytes[start - 1] == UInt8(ascii: "-") { return nil }
    if commands.contains(.credentialSetting) {
      if name.starts(with: "http-basic.".utf8) {
        // Magento's user is a key, too.
        if let user = wordValue(from: end), SecretValue.looksLikeKey(bytes[user]) { add(user, .context) }
        return secondWord(from: end)
      }
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
          // A user that is a random number is a part of the secret.
          let user = text[..<colon]
          if user.count >= 8, user.allSatisfy(SecretBytes.isHexDigit),
            user.contains(where: SecretBytes.isDigit)
          {
            return find
          }
          return colon + 1..<find.upperBound
        }
        if SecretValue.looksLikeKey(text) { return find }
      }
    }
    guard isStore || commands.contains(.setting),
      let find = namedValue(name, from: end)
    else { return nil }
    // `set password policy` is a sentence.
    let text = bytes[find]
    let isPlain = text.allSatisfy { SecretBytes.isLetter($0) || $0 == UInt8(ascii: "-") }
    // `Set the SECRET_KEY variable first`: another word follows.
    let next = skipBlanks(from: find.upperBound)
    if isPlain, next > find.upperBound, next < bytes.count, SecretBytes.isLetter(bytes[next]) { return nil }
    return isPlain && name.allSatisfy(SecretBytes.isLower) ? nil : find
  }

  /// The value after a setting's name; of a short name only if it is a password's: `rclone config create box sftp pass x`.
  private func namedValue(_ name: ArraySlice<UInt8>, from end: Int) -> Range<Int>? {
    if SecretName.isSecret(name) || name.elementsEqual("_auth".utf8) { return wordValue(from: end) }
    guard name.count <= 4 else { return nil }
    let isShort = ["pass", "pwd", "pw"].contains { SecretName.equals(name, $0) }
    guard isShort || SecretName.equals(name, "key"), let find = wordValue(from: end) else { return nil }
    let text = bytes[find]
    return SecretValue.looksLikeKey(text) || isShort && text.count >= 8 && SecretValue.isMixed(text)
      ? find : nil
  }
}
