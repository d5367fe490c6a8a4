extension SecretKinds {
  /// Secrets that sentences of four languages give, and those in programs, lists and scripts that log in.
  static let sentences: [String] = [
    // What a password is or is set to.
    "Password for the admin user is {P}", "The new root password is \"{P}\"",
    "note: the vpn pw is {P} for now",
    "the password has been changed to {P} by ops", "Password was reset to {P}",
    "setup will set the admin password to {P} until the switch",
    "the passphrase for the vault is amber-falcon-{L9}-meadow-42 (ask bob)",
    "Passwort: {P} (bitte ändern)", "Das Passwort wurde auf {P} gesetzt", "Ihr neues Kennwort lautet: {P}.",
    "Das Kennwort für den Benutzer bob ist {P}", "Utilisateur créé, mot de passe : {P}",
    "Le mot de passe pour bob est \"{P}\"", "Su contraseña es {P}",
    "La contraseña para el usuario bob es {P}",
    "La clave es {P}", "TODO: remove pw {P}!", "bob pw={P} host=db", "generated password for bob => {P}",
    // Keys and codes.
    "Your new API key is {A36}. Copy it now, it is not shown again.", "preview is up - log in with key {L20}",
    "Der API-Schlüssel lautet {A24}", "Votre clé d'API est {A24}", "sign in with token {A24} to go on",
    "The unseal key is {A24}.", "Your one-time code is {U9} and expires soon.",
    "enter the code {U9} to sign in",
    "First copy your one-time code: {U4}-{U4}", "Dein Einmalcode lautet {U8}.", "Debugger PIN: {U4}-{U4}",
    "Votre code de vérification est {U8}", "Su código de verificación es {U8}", "the pairing code is {U8}",
    // What stands before its noun, and behind a user's name.
    "connect as bob and use \"{P}\" as the password", "\"{P}\" ist das Passwort", "{P}! is your password",
    "utilisez \"{P}\" comme mot de passe", "log in as bob with password {P}", "mit dem Passwort {P} anmelden",
    "demo login: demo@shop.example / {P}", "Zugangsdaten: admin / {P}", "default credentials: admin / {P}",
    "admin credentials are admin / {P}",
    // Arguments of a program's functions.
    "User.objects.create_superuser('admin', 'ops@shop.example', '{P}')",
    "#0 /app/Db.php(14): PDO->__construct('mysql:host=db', 'bob', '{P}')",
    "#0 /app/Db.php(14): mysqli->__construct('db', 'bob', '{A15}...')",
    "Connection c = DriverManager.getConnection(URL, \"bob\", \"{P}\");",
    "client.Credentials = new NetworkCredential(\"bob\", \"{P}\");",
    "my $dbh = DBI->connect('dbi:Pg:dbname=shop', 'bob', '{A13}', { RaiseError => 1 });",
    "requests.get(url, auth=HTTPBasicAuth('bob', '{P}'))", "smtp.login(\"bot@shop.example\", \"{A13}\")",
    "smtp.PlainAuth(\"\", \"bot\", \"{P}\", \"mail.example\")", "builder.setPassword(\"{P}\");",
    "cfg.WithPassword(\"{P}\")", "child.sendline('{A13}')", "#define WIFI_PASS \"{P}\"",
    "(defconst api-token \"{P}\")", "set(DB_PASSWORD \"{P}\")",
    // Lists of accounts, and scripts.
    "\"bob_rw\" \"{A16}\"", "\"bob_ro\" \"md5{H32}\"", "bob  pptpd  {P}  *", "branch7  *  {P}  *",
    "user bob {P}",
    "expect -c 'expect \"assword:\"; send \"{P}\\r\"; interact'",
    "ipmitool -H 10.0.0.4 -U ADMIN -P {P} power on",
    "fence_ipmilan -a 10.0.0.4 -l bob -p {P}",
    // Settings in other places.
    "\"adminPassword\": { \"value\": \"{P}\" }", "encrypt = \"{S43}=\"", "encryption: { key: \"{H32}\" }",
    "<wsse:Password Type=\"#PasswordText\">{P}</wsse:Password>", "<ns2:password>{P}</ns2:password>",
    "<Exponent>AQAB</Exponent><D>{S170}==</D>", "<InverseQ>{S86}==</InverseQ>",
    "tried nats://{A32}@nats.example:4222", "wss://{H32}@ws.example/feed",
    "POST https://maker.example/trigger/done/with/key/{B43} 401", "created user etl, AVNS_{B19}",
    "keytab BQIAAAB{S80}", "vault.kdbx = A9mimmf7{S80}",
  ]

  /// Sentences, programs and lists of the same form that have no secret.
  static let sentenceLikenesses: [String] = [
    // Sentences about passwords, keys and codes.
    "the password is argon2id hashed", "Password for user1 is required", "password hashing is pbkdf2_sha256",
    "the password for db1 is stored in vault2/prod", "Error: password is too short (min 8, got 4)",
    "password algorithm changed to argon2id", "Using password auth for postgres15",
    "password file is /etc/pgpass2",
    "Your password will be reset in 30days", "set the password to ${ADMIN_PW1}",
    "set the password to $DB_PASSWORD2",
    "reset password to the default1", "the passphrase for my-app-prod-2 is in vault",
    "Passwort ist erforderlich2", "mot de passe oublié 2024", "la contraseña es obligatoria2",
    "the exit code is 137", "exit code: 137", "error code 404123", "HTTP status code is 503123",
    "zip code: 123456",
    "verification code must be 6digits", "Unknown code 123456", "pin: 13", "Pin-Priority: 1001",
    "Pin: version 1.2.3", "pin to 20240101", "GPIO PIN 4821", "The token is rs256-signed",
    "Build cache key is 2c26b46b68ffc68ff99b453c1d304134", "The key is 2c26b46b68ffc68ff99b453c1d304134",
    "Cache restored with key linux-x64-node-20-3f786850e387550fdab836ed7e6dc881de23001b",
    "public key is MCowBQYDK2VwAyEAk3Jdpw77qmAb1", "Your token is expired since 20241101",
    "your api key is invalid2x", "pw=none", "log in with key deploykey2024",
    "unlock with key mainkeyring2024backup", "the secret for app2 is app-tls-2",
    "credentials are valid / unchanged2", "access token for user42 is valid",
    "\"production\" is the password policy",
    "use \"field2name\" as the password field", "use \"bcrypt2b\" as the password hasher",
    // Logins that are none.
    "docker login: docker.io / Succeeded", "login: src/auth/Login2Form.tsx",
    "ok login 3/4 tests pass: 12 total",
    // Calls and constants.
    "connect(\"localhost\", \"service2name\")", "login('bob', 'user2name')", "open(\"a.txt\", \"utf8\")",
    "getConnection(\"jdbc:mysql://db1:3306/app2\", \"root\", \"\")", "setPassword(password1)",
    "setToken(\"string\")",
    "setTokenType(\"oauth2Bearer\")", "withSecret(\"db-secret-2\")", "authenticate('bob', $password2)",
    "#define TOKEN_PASTE \"a\"", "#define VERSION \"v1.2.3\"", "set(TOKEN_FILE \"token2.txt\")",
    // Lists and scripts.
    "\"version\" \"1.2.3-beta4\"", "\"foo\" \"bar12345\"", "0 5 * * *", "web1 nginx running2h *",
    "select * from users2 *", "* main 3f78685 fix2it", "user www-data www-data2;", "user deploy created2day",
    "send \"hello world\\r\"", "send \"yes\\r\"", "expect \"Password:\" { send \"yes\\r\" }",
    "ipmitool -H bmc -U root -P $PW", "chpasswd -e reads bob:x",
    // Elements, URLs and settings.
    "<label for=\"password\">Password123</label>", "<token type=\"Keyword\">function</token>",
    "<p>Some text with words2</p>", "\"token\": { \"type\": \"Punctuator\", \"value\": \"function\" }",
    "\"token\": { \"type\": \"Identifier\", \"value\": \"foo2bar\" }",
    "password: { type: String, minlength: 8 }",
    "encrypt = \"AES256-GCM-SHA384\"", "cipher: { key: \"name\" }",
    "https://keys.example/key/A035C8C19219BA821ECEA86B64E628F8D684696D", "s3://my-bucket-2024-prod-eu1@x",
    "postgres://app_service_account_2024@db/x", "imap://first.last.2024.long@mail.example",
    "oci://r.example/app@sha256:4f4fb700ef54461cfa02571ae0db9a0dc1e0cdb5577484a6d75e68dc38e8acc1",
    "pwsh -enc VwByAGkAdABlAC0ASABvAHMAdAAgACcAaABlAGwAbABvACAAdwBvAHIAbABkACcA",
  ]
}
