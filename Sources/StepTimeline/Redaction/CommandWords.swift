/// The meaning that words of a command line give to its options.
struct CommandWords: OptionSet {
  let rawValue: UInt64
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
  /// The line has the id of an AWS access key.
  static let awsKey = Self(rawValue: 1 << 15)
  /// `openssl … -k password`.
  static let openssl = Self(rawValue: 1 << 16)
  /// `rabbitmqctl add_user name password`.
  static let nameAndPassword = Self(rawValue: 1 << 17)
  /// `create role x password '…'`.
  static let role = Self(rawValue: 1 << 18)
  /// `-N password`: `ssh-keygen`.
  static let newPassphrase = Self(rawValue: 1 << 19)
  /// `user/password@database`: Oracle's programs.
  static let oracle = Self(rawValue: 1 << 20)
  /// `using password`: `db2`.
  static let db2 = Self(rawValue: 1 << 21)
  /// `net user name password`: Windows.
  static let net = Self(rawValue: 1 << 22)
  /// `"kty"`: members of a JSON web key follow.
  static let webKey = Self(rawValue: 1 << 23)
  /// `access-tokens`: `host=token` follows.
  static let hostTokens = Self(rawValue: 1 << 24)
  /// A user's name was given: `-u bob`, `--username bob`, `"username"`.
  static let userName = Self(rawValue: 1 << 25)
  /// `/p password`: `signtool`.
  static let slashPassword = Self(rawValue: 1 << 26)
  /// `--value x`: commands that keep secrets.
  static let secretStore = Self(rawValue: 1 << 27)
  /// The following words are stored, in a store of secrets as secrets: `vault kv put`.
  static let storing = Self(rawValue: 1 << 28)
  /// MinIO's client.
  static let minio = Self(rawValue: 1 << 29)
  /// `nonce`: the answer to a server's challenge follows.
  static let challenge = Self(rawValue: 1 << 30)
  /// `set name value`: commands whose last word is a secret.
  static let secretArguments = Self(rawValue: 1 << 31)
  /// `NAME=value` follows, a setting of a service under any name: `eb setenv`.
  static let environment = Self(rawValue: 1 << 32)
  /// A secret stands at a place of its own behind the word: `addauth digest bob:x`.
  static let placed = Self(rawValue: 1 << 33)
  /// `-s password`: programs that make hashes of passwords.
  static let newPassword = Self(rawValue: 1 << 34)
}
