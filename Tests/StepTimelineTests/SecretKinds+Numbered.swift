extension SecretKinds {
  /// Passwords of a word and a number, where nothing but a password stands, and keys at places that few services have.
  static let numbered: [String] = [
    // Sentences.
    "Admin password changed to {M}", "Superuser created: admin with password {M}", "Mot de passe : {M}",
    "one-time password: {M}", "using password \"{M}\" for user app", "Invalid password '{M}' for user app",
    "Wrong password \"{P}.x\" for bob", "Login with admin / {M}", "Log in as bob; credentials: bob / {M}",
    "Recovery codes: {H10}", "Backup codes: {H10}, {H10}",
    // Commands and calls.
    "echo \"db db/root_password password {M}\" | debconf-set-selections", "steamcmd +login bob {M} +quit",
    "bw unlock --raw {M}", "openssl dgst -sha256 -hmac {M} f", "bash codecov.sh -t {I}",
    "#1 /app/db.php(9): mysqli_connect('db', 'root', '{M}', 'app')", "connecting as root:{M}@db",
    // Settings and addresses.
    "PWD={M}", "https://app.example/login?user=a&pwd={M}",
    "Authorization: Token token=\"{H40}\", email=\"a@b\"",
    "<add key=\"https://nuget.example\" value=\"{S80}\" />",
    "InstrumentationKey={I};IngestionEndpoint=https://w",
    "AGORA_APP_CERTIFICATE: {H32}", "[type=uuid_parsing, input_value='{A32}', input_type=str]",
    "SECRET_KEY: k3#jd{A8}W9!a&zQ=2pp~L;8t+Mw=6u*Er]5Y", "https://pypi.fury.io/{A20}/acme/",
    "https://packagecloud.io/{H48}/acme/r/ubuntu/", "https://events.pagerduty.com/integration/{H32}/enqueue",
    "https://x.example/s?urlSignature={A43}", "https://x.example/d?tempauth={B80}",
    // Forms.
    "got LTAI{A20} here", "got sntrys_{S80} here", "got bkct_{B60} here", "got cflt{S60} here",
    "got cal_live_{H32} here", "got acme_{A28} here", "got 2{A26}_{A22} here",
  ]

  /// Lines of the same form that have no secret.
  static let likenessesOfNumbered: [String] = [
    "Using password \"auth\" for postgres15", "unknown password hasher \"argon2id\"", "PWD=/srv/app12",
    "Usage: login [-u user] [-p password] HOST", "usage: acme [--token TOKEN] [--password=PASSWORD] x",
    "password \"hash\" for user42", "Recovery codes: none", "backup codes are enabled for user42",
    "connecting as root@db12", "Login with GitHub / GitLab", "deployed dpl_7KrtffB8p1jFBtIiBo9tXAW8OKKl",
    "bash install.sh -t /usr/local", "cos_sin_Float64ArrayBufferViewPool",
    "https://x.example/?pwd=/srv/app12",
    "+login shell12", "<add key=\"https://nuget.example\" value=\"true\" />",
    "?sort=signature&x=1", "base image debian12 with password support", "Passwort für server01 fehlt",
  ]
}
