/// What the words of a command line say of its options.
struct CommandWords: OptionSet {
  let rawValue: UInt32
  /// `-p password` follows, in one word or two: `docker login`, `sshpass`, `twine`.
  static let passwordOption = Self(rawValue: 1)
  /// `-ppassword` follows, in one word: `mysql`, `7z`.
  static let attachedPassword = Self(rawValue: 2)
  /// `-u user:password` follows: `curl`.
  static let userPair = Self(rawValue: 4)
  /// `-a password`: `redis-cli`.
  static let redis = Self(rawValue: 8)
  /// `-w password`: `ldapsearch`.
  static let ldap = Self(rawValue: 16)
  /// `-P password`: `zip`, `sqlcmd`.
  static let capitalPassword = Self(rawValue: 32)
  /// `-k key`: `nuget push`.
  static let keyOption = Self(rawValue: 64)
  /// `-t token`, `-b body`: command-line tools of services.
  static let tokenOption = Self(rawValue: 128)
  /// `NAME value` follows: `setx`, `npm config set`, fish's `set -x`.
  static let setting = Self(rawValue: 256)
  /// The last word is a password: `htpasswd -b file user password`.
  static let htpasswd = Self(rawValue: 512)
  /// The next word is a token: `vault login`, `cargo login`, `snyk auth`.
  static let tokenWord = Self(rawValue: 1024)
  /// Settings of Composer, Poetry and Bundler: `http-basic.host user password`, `pypi-token.name token`.
  static let credentialSetting = Self(rawValue: 2048)
  /// `echo` or `printf`.
  static let echo = Self(rawValue: 4096)
  /// `-U user%password`: `smbclient`.
  static let samba = Self(rawValue: 8192)
  /// `identified by`: SQL.
  static let identified = Self(rawValue: 16384)
  /// An access key's id of AWS stands in the line.
  static let awsKey = Self(rawValue: 1 << 15)
  /// `openssl … -k password`.
  static let openssl = Self(rawValue: 1 << 16)
  /// `rabbitmqctl add_user name password`.
  static let nameAndPassword = Self(rawValue: 1 << 17)
  /// `create role x password '…'`.
  static let role = Self(rawValue: 1 << 18)
}

extension CommandWords {
  /// Words that give later words of their command a meaning.
  static let meanings: [[UInt8]: CommandWords] = {
    var meanings: [[UInt8]: CommandWords] = [:]
    func add(_ words: String, _ meaning: CommandWords) {
      for word in words.split(separator: " ") { meanings[Array(word.utf8), default: []].insert(meaning) }
    }
    add(
      "sshpass conan twine mongo mongosh mongodump mongorestore mongoexport security altool iscsiadm xfreerdp cqlsh nuget",
      .passwordOption)
    add(
      "mysql mysqldump mysqladmin mysqlimport mysqlsh mysqlcheck mariadb mariadb-dump mariadb-admin 7z 7za 7zr rar unrar",
      .attachedPassword)
    add("curl http https wget lftp httpie xh", .userPair)
    add("redis-cli valkey-cli keydb-cli", .redis)
    add("ldapsearch ldapadd ldapmodify ldapwhoami ldappasswd ldapdelete", .ldap)
    add("zip unzip zipcloak sqlcmd bcp osql tsql", .capitalPassword)
    add("nuget", .keyOption)
    add("openssl", .openssl)
    add(
      "doctl vercel netlify flyctl fly gh glab codecov sentry-cli railway heroku now surge doppler",
      .tokenOption)
    add("set setx setenv config configure putenv", .setting)
    add("htpasswd", .htpasswd)
    add("composer poetry bundle bundler", .credentialSetting)
    add("echo printf", .echo)
    add("smbclient rpcclient mount.cifs", .samba)
    add("identified", .identified)
    add("add_user change_password authenticate_user", .nameAndPassword)
    add("authtoken add-authtoken setapikey set-api-key", .tokenWord)
    add("role user alter", .role)
    return meanings
  }()

  /// Programs whose next-but-one word is a token: `cargo login TOKEN`.
  static let loginPrograms: Set<[UInt8]> = Set(
    ["cargo", "vault", "snyk", "wandb", "ngrok", "bw", "hcp", "infracost", "npx"].map { Array($0.utf8) })

  /// Whether a word of that first letter and length may be one of those; most are passed over by it.
  static let mayMean: [Bool] = {
    var table = [Bool](repeating: false, count: 256 << 5)
    for word in Array(meanings.keys) + loginPrograms { table[Int(word[0] | 0x20) << 5 | word.count] = true }
    return table
  }()
}
