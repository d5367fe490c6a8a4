/// Secrets of many kinds, made at run time: the source holds no whole token that would stop a scanner.
struct SecretKinds {
  /// A line as a log may have it, and what of it must not be seen.
  struct Sample {
    var text: String
    var secrets: [String]
  }

  /// Letters that a tail is made of.
  private enum Letters {
    static let lower = Array("abcdefghijklmnopqrstuvwxyz")
    static let upper = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    static let digits = Array("0123456789")
  }

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// One sample of each kind.
  mutating func samples() -> [Sample] {
    (Self.shapes.map { "error: \($0) was rejected" } + Self.contexts + Self.families + Self.sentences
      + Self.places + Self.others + Self.placed + Self.numbered)
      .map { sample($0) }
  }

  /// `{A36}` stands for 36 letters and digits, `{B36}` has `-` and `_` too, `{H32}` is hexadecimal, `{L20}` lower case,
  /// `{U16}` upper case, `{S64}` base64, `{P}` a password, `{M}` a word and a number, `{I}` an id of 32 digits with hyphens,
  /// `{N56}` base32, `{W12}` words of a recovery phrase.
  private mutating func sample(_ template: String) -> Sample {
    var text = ""
    var secrets: [String] = []
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: "}"), let kind = inner.first, "ABHLMNUSPIDW".contains(kind),
        inner[..<close].dropFirst().allSatisfy(\.isNumber)
      else {
        text.append("{")
        rest = inner
        continue
      }
      let value = value(kind, Int(inner[..<close].dropFirst()) ?? 0)
      text += value
      if kind != "D" { secrets.append(value) }
      rest = inner[inner.index(after: close)...]
    }
    return Sample(text: text + rest, secrets: secrets)
  }

  private mutating func value(_ kind: Character, _ count: Int) -> String {
    switch kind {
    case "M": return "meadow" + random(Letters.lower, 5) + random(Letters.digits, 2)
    case "P": return "hunT3r" + random(Letters.lower + Letters.digits, 5)
    case "I": return [8, 4, 4, 4, 12].map { random(Array("0123456789abcdef"), $0) }.joined(separator: "-")
    case "W":
      let words = random(Letters.lower, count).unicodeScalars.map {
        Self.words[Int($0.value) % Self.words.count]
      }
      return words.joined(separator: " ")
    case "H": return random(Array("0123456789abcdef"), count)
    case "L": return random(Letters.lower + Letters.digits, count)
    case "U": return random(Letters.upper + Letters.digits, count)
    case "N": return random(Letters.upper + Array("234567"), count)
    case "D": return random(Letters.digits, count)
    case "S": return random(Letters.lower + Letters.upper + Letters.digits + Array("+/"), count)
    case "B": return random(Letters.lower + Letters.upper + Letters.digits + Array("-_"), count)
    default: return random(Letters.lower + Letters.upper + Letters.digits, count)
    }
  }

  /// Begins with a letter, a digit and a letter, so that no kind is missed by chance.
  private mutating func random(_ letters: [Character], _ count: Int) -> String {
    var text: [Character] = []
    while text.count < count {
      // The constants of Knuth's MMIX generator.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let letter = letters[Int(state >> 33) % letters.count]
      let isEdge = text.isEmpty || text.count == count - 1
      if isEdge, !letter.isLetter, !letter.isNumber { continue }
      text.append(letter)
    }
    if count >= 8 {
      for (i, kind) in [
        letters.first(where: \.isNumber), letters.first(where: \.isLowercase),
        letters.first(where: \.isUppercase),
      ]
      .enumerated() {
        if let kind { text[1 + i] = kind }
      }
    }
    return String(text)
  }

  /// Short words in small letters, as wallets have them.
  private static let words = [
    "anchor", "basket", "cactus", "dolphin", "elder", "furnace", "garlic", "helmet", "income", "jungle",
    "kidney", "lantern", "magnet", "noodle", "orbit", "pepper", "quarter", "ribbon", "saddle", "thunder",
    "uncle", "velvet", "walnut", "zebra",
  ]

  private static let shapes: [String] = [
    "ghp_{A36}", "gho_{A36}", "ghu_{A36}", "ghs_{A36}", "ghr_{A36}", "github_pat_{A22}_{A59}", "glpat-{B20}",
    "gldt-{B20}",
    "glrt-{B20}", "glcbt-1_{B20}", "glptt-{H40}", "glft-{B20}", "glsoat-{B20}", "glimt-{B25}",
    "glagent-{B50}", "gloas-{H64}",
    "GR1348941{B20}", "ATATT3{B180}", "ATCTT3{B180}", "ATBB{A32}", "CCIPAT_{A22}_{H40}", "bkua_{H40}",
    "sgp_{H40}", "sqp_{H40}",
    "squ_{H40}", "lin_api_{A40}", "PMAK-{H24}-{H34}", "figd_{B40}", "sntrys_eyJ{A120}", "sntryu_{H64}",
    "rdme_{L70}", "pnu_{L36}",
    "API-{U26}", "ntn_{D11}{A35}", "npm_{A36}", "pypi-AgEIcHlwaS5vcmc{B70}", "rubygems_{H48}", "cio{A32}",
    "oy2{L43}",
    "dckr_pat_{B27}", "dckr_oat_{B32}", "CLOJARS_{L60}", "AKCp{A69}", "cmVmd{A59}", "AKIA{U16}", "ASIA{U16}",
    "AIza{B35}",
    "ya29.{B100}", "GOCSPX-{B28}", "dop_v1_{H64}", "doo_v1_{H64}", "dapi{H32}", "hvs.{B90}", "hvb.{B138}",
    "s.{A24}", "pul-{H40}",
    "LTAI{A20}", "sha256~{B43}", "dp.pt.{A43}", "dp.st.dev.{A43}", "tskey-auth-{A12}-{A32}",
    "pscale_pw_{B43}", "pscale_tkn_{B43}",
    "fo1_{B43}", "fm2_{S120}", "HRKU-{B60}", "nfp_{A40}", "sbp_{H40}", "sb_secret_{B31}",
    "AGE-SECRET-KEY-1{U58}", "ops_eyJ{S260}",
    "A3-{U6}-{U6}-{U5}-{U5}-{U5}-{U5}", "dt0c01.{U24}.{U64}", "{A14}.atlasv1.{B64}", "hf_{A34}",
    "sk-ant-api03-{B93}AA",
    "sk-proj-{B80}", "sk-or-v1-{H64}", "sk-{A20}T3BlbkFJ{A20}", "sk-{H32}", "gsk_{A52}", "r8_{A37}",
    "pplx-{A48}", "xai-{A80}",
    "nvapi-{B64}", "lsv2_pt_{H32}_{H10}", "jina_{A64}", "pcsk_{A6}_{A60}", "tvly-dev-{A32}",
    "xoxb-{D12}-{D12}-{A24}",
    "xoxp-{D12}-{D12}-{D12}-{H32}", "xapp-1-{U11}-{D13}-{H64}", "SG.{B22}.{B43}", "SK{H32}", "key-{H32}",
    "xkeysib-{H64}-{A16}",
    "re_{A8}_{A24}", "shippo_live_{H40}", "pat{A14}.{H64}", "pat-na1-{I}", "tfp_{A59}", "sk.eyJ{A80}.{A22}",
    "sk_live_{A24}",
    "rk_live_{A24}", "sk_test_{A24}", "whsec_{A32}", "shpat_{H32}", "shpss_{H32}", "sq0atp-{B22}",
    "sq0csp-{B43}", "EAAA{B60}",
    "EZAK{A54}", "FLWSECK_TEST-{H12}", "duffel_test_{B43}", "access-sandbox-{I}", "glsa_{A32}_{H8}",
    "glc_{S100}", "eyJrIjoi{A80}",
    "NRAK-{U27}", "{H36}NRAL", "{H32}-us12", "123456789:AA{B33}", "M{A23}.{B6}.{B30}", "{A3}8Q~{B34}",
    "eyJhbGciOiJIUzI1NiJ9.eyJ{B40}.{B43}", "https://hooks.slack.com/services/T{U8}/B{U8}/{A24}",
    "https://discord.com/api/webhooks/{D18}/{B68}", "acme_live_{A40}", "1//0{B60}", "zpka_{H32}_{H8}",
    "sdk-{I}", "ghs_{A1500}", "aio_{A28}", "2/1201234567890123/1201234567890124:{H32}",
    "sc_abcd1.efgh2.acc-{L10}.{B60}", "mob-{I}", "snyk_uat.{H8}.eyJ{A80}.{B60}", "{S42}+ACR{A6}",
    "depot_project_{H64}", "fc-{H32}", "sk_{H48}", "e2b_{H40}", "p.eyJ{A60}.{B43}", "chpt_{H40}",
    "st.{H24}{H32}.{H32}", "mlsn.{H64}", "signkey-prod-{H64}", "access_token$production${L16}{H32}",
    "K10{H64}::server:{H32}", "token-x7f2k:{L54}", "kubeconfig-u-x7f2k:{L54}", "akab-{L16}-{L16}",
    "eyJ0eXAiOiAiVENWMiJ9.{B36}.{A40}", "pnb_{L36}", "tr_prod_{A20}", "sntrya_{H64}", "v4.local.{B120}",
    "AQ.Ab8RN6{B44}", "tk_{L29}", "o.{A32}", "EAAG{A120}", "ATTA{H64}{H8}", "pk_1234567{D1}_{U32}",
    "gAAAAA{B120}",
    "nsec1{L58}", "xprv{A107}", "ck_{H40}", "cs_{H40}", "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tL{S120}",
    "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t{S120}", "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUg{S120}",
  ]

  private static let contexts: [String] = [
    "curl -u bob:{P} https://x.example", "curl -ubob:{P} https://x.example",
    "curl --user=bob:{P} https://x.example",
    "docker login -u bob -p {P} reg.example", "docker login -u bob -p{P} reg.example",
    "echo {P} | docker login -u bob --password-stdin", "printf '%s' '{P}' | docker login --password-stdin",
    "docker login --password-stdin <<< \"{P}\"", "echo bob:{P} | chpasswd",
    "aws configure set aws_secret_access_key {S40}",
    "npm config set //npm.corp.example/:_authToken {A30}", "yarn config set npmAuthToken {A30}",
    "composer config http-basic.repo.example bob {P}", "composer config -g github-oauth.github.com {A40}",
    "poetry config http-basic.corp bob {P}", "poetry config pypi-token.pypi {A60}",
    "bundle config gems.example.com bob:{P}",
    "keytool -importkeystore -storepass {P} -keystore x", "openssl rsa -passin pass:{P} -in x",
    "htpasswd -b -c /etc/x bob {P}",
    "mysql -uroot -p{P} app", "setx NPM_TOKEN {P}", "setenv NPM_TOKEN {P}", "set -x NPM_TOKEN {P}",
    "CREATE USER bob IDENTIFIED BY '{P}'", "ALTER ROLE bob WITH PASSWORD '{P}'", "sshpass -p {P} ssh x",
    "redis-cli -a {P} ping",
    "ldapsearch -D cn=x -w {P}", "zip -P {P} a.zip b", "sqlcmd -S db -U sa -P {P}", "7z x -p{P} a.7z",
    "vault login {A30}",
    "nuget push a.nupkg -k {I}", "twine upload -u bob -p {P} dist/*",
    "skopeo copy --src-creds bob:{P} docker://a",
    "smbclient -U bob%{P} //x/y", "echo \"{P}\" | sudo -S apt-get update", "NPM_TOKEN={P}",
    "NPM_TOKEN_PROD={P}",
    "VAULT_SECRET_ID={I}", "GCP_SA_KEY={A40}", "PASS={P}", "NEXUS_AUTH=bob:{P}",
    "BUNDLE_GEMS__EXAMPLE__COM=bob:{P}",
    "client-key-data: {S80}", "{\"name\":\"DB_PASSWORD\",\"value\":\"{P}\"}",
    "<add key=\"ClearTextPassword\" value=\"{P}\" />",
    "<password>{P}</password>", "DB_PASSWORD=Sup3r(x)9{A4}", "password: {P} # remark",
    "password: two {A8} words", "password:{P}",
    "client_secret = {A4}.{A12}", "PASSWORD ?= {P}", "https://bob:{A4}/{A4}@host.example/x",
    "https://bob:{A4}#{A4}@host.example/x",
    "https://bob:{A4}'{A4}@host.example/x", "https://bob:{P}@host.example/x",
    "postgres://app:{P}@db:5432/app",
    "root:{P}@tcp(127.0.0.1:3306)/app", "Server=db;User=sa;Password={P};Database=x",
    "Authorization: Bearer {A30}",
    "Authorization: Basic {A24}", "curl -H \"PRIVATE-TOKEN: {B20}\" https://x", "X-Api-Key: {A30}",
    "Set-Cookie: sid={A30}; path=/",
    "GET https://x/y?access_token={A30}&z=1", "https://a.blob.core.example/c?sv=2&sig={A43}&se=3",
    "machine git.example.com login bob password {P}", "//registry.npmjs.example/:_authToken={I}",
    "{\"auths\":{\"h\":{\"auth\":\"{A30}=\"}}}",
    "{\\\"api_key\\\": \\\"{A30}\\\"}", "const apiKey = \"{A30}\";", "STRIPE_KEY={A40}", "AKIA{U16} {S40}",
    // Commands.
    "curl -sSLu bob:{P} https://x", "curl -E cert.pem:{P} https://x", "curl -b \"session={A32}\" https://x",
    "curl --oauth2-bearer {A40} https://x", "http -a bob:{P} https://x", "etcdctl --user root:{P} get /",
    "ssh-keygen -t ed25519 -N {P} -f id", "security set-key-partition-list -s -k {P} build.keychain",
    "security import c.p12 -k build.keychain -P {P}", "openssl passwd -6 {P}",
    "openssl enc -K {H64} -d -in a",
    "yes \"{P}\" | passwd root", "useradd -m -p '$6${A8}${S86}' bob", "net user bob {P} /add",
    "ConvertTo-SecureString -String '{P}' -AsPlainText", "choco apikey -k {I} -s https://x",
    "sqlplus system/{P}@localhost:1521/XE", "db2 connect to app user bob using {P}", "p4 -u bob -P {P} sync",
    "mysqladmin -u root password {P}", "redis-cli CONFIG SET requirepass {P}",
    "CREATE LOGIN bob WITH PASSWORD = N'{P}';",
    "SET PASSWORD FOR 'bob'@'x' = PASSWORD('{P}');", "pulumi config set --secret dbPassword {P}",
    "mix hex.organization auth acme --key {H32}", "grafana-cli admin reset-admin-password {P}",
    "rabbitmqadmin -u bob -p {P} list", "signtool sign /f c.pfx /p {P} a.exe",
    "net use Z: \\\\h\\s {P} /user:bob",
    "pnpm config set '//npm.example/:_authToken' \"{A36}\"", "echo {A52} | az devops login",
    "Command '['curl', '-u', 'bob:{P}', 'x']' failed", "acme push -u bob -p {P}",
    "unity -serial SC-{U4}-{U4}-{U4}-{U4}",
    // Settings.
    "SSHPASS={P}", "NEO4J_AUTH=neo4j/{P}", "Server=db;User Id=sa;Pwd={P};", "npmAuthIdent: \"bob:{P}\"",
    "storePassword '{P}'", ":username \"bob\" :password \"{P}\"",
    "credentials += Credentials(\"Realm\", \"host\", \"bob\", \"{P}\")", "define( 'DB_PASSWORD', '{P}' );",
    "SetEnvironmentVariable(\"NPM_TOKEN\", \"{A36}\", \"Machine\")", "NPM_TOKEN                 {A36}",
    "pass = {A32}", "user = \"bob:{P}\"", "bindpw {P}", "db.example:5432:app:bob:{P}",
    ".dockerconfigjson: {S120}",
    "ANDROID_KEYSTORE_BASE64=MII{S160}", "{\"kty\":\"EC\",\"d\":\"{B43}\"}",
    "\"github-oauth\": { \"github.com\": \"{A40}\" }", "access-tokens = github.com={A40}",
    "<entry key=\"db.password\">{P}</entry>", "[password] => {P}", "[\"password\"]=> string(9) \"{P}\"",
    "TOKEN: &token {A40}", "{\"user\":\"bob\",\"pwd\":\"{P}\"}", "psk=\"{P}\"",
    "MNEMONIC=\"{L5} {L6} {L4} {L5} {L7} {L6}\"", "jdbc:oracle:thin:bob/{P}@db:1521:XE",
    // Addresses and headers.
    "https://chat.example/hooks/{L26}", "https://conda.example/t/ac-{I}/acme",
    "https://logs.example/inputs/{I}/tag/x",
    "Authorization: SSWS 00{B40}", "Authorization: GenieKey {I}", "Authorization: Splunk {I}",
    "X-Honeycomb-Team: {A22}",
    "https://x.example/p.json?auth={A32}", "mysql -e \"SET PASSWORD FOR bob@'%' = '{P}'\"",
    "echo {A80} | base64 -d > key.json", "NPM_CONFIG__AUTH={A28}",
    "POST https://acme.example/webhookb2/{I}@{I}/IncomingWebhook/{H32}/{I}",
    "POST https://hooks.zapier.com/hooks/catch/{D7}/{L7}/",
    // What a sentence or a declaration gives.
    "Unseal Key 1: {S43}=", "Your new API key is: {A40}", "Generated admin password: {P}",
    "[root@localhost] temporary password: {A12}", "The secret key is {A40}",
    "Password for user elastic: {A20}",
    "val apiToken: String = \"{A32}\"", "#define WIFI_PASSWORD \"{P}\"",
    "https://x.example/v1?sessionid={A32}",
    "https://x.example/reset/{A40}?x=1", "{\"ParameterKey\":\"DbPassword\",\"ParameterValue\":\"{P}\"}",
    // Stores, here-strings and values that a program wraps.
    "kubectl create secret generic x --from-literal=value={P}", "vault kv put secret/app value={P}",
    "mc alias set minio https://m.example bob {P}", "wrangler secret put X <<< {P}",
    "gcloud secrets create x --data-file=- <<< {P}", "rsync --password-file=<(echo {P}) a b",
    "wg set wg0 private-key <(echo {S43}=)", "Config { user: \"bob\", password: Some(\"{P}\") }",
    "requests.get(url, auth=('bob', '{P}'))", "client.basicAuth(\"bob\", \"{P}\")", "WIFI_PSK={P}",
    "hatch publish -u __token__ -a {A60}",
    "AWS4-HMAC-SHA256 Credential=x/y, SignedHeaders=host, Signature={H64}",
    // Messages of programs.
    "A temporary password is generated for root@localhost: {A12}", "Using token {A40}",
    // Forms of issuers.
    "xaat-{I}", "hcaik_{L58}", "ZXlK{A120}", "SWMKEY-1-{S43}", "dbtc_{B60}", "essu_{S60}", "RWRTY0Iy{S140}",
    // Answers to challenges, clusters, plans, tables, traces.
    "Authorization: Digest username=\"ci\", realm=\"x\", nonce=\"ab12\", uri=\"/\", response=\"{H32}\"",
    "signtool.exe sign /f c.pfx /p {P} a.exe", "~ password = \"{P}\" -> \"{P}\"", "Vault password: Zq8-{A12}",
    "the password is Zq8-{A12}, please change it", "sc.exe create x obj= bob password= {P}",
    "mosquitto_pub -h b -u dev -P {P} -t a", "plink -pw {P} host", "echo \"{P}\" > .vault_pass",
    "echo {P} | ansible-vault decrypt --vault-password-file /dev/stdin x", "profile::db::password: \"{P}\"",
    "db.createUser({user: \"app\", pwd: \"{P}\"})", "jenkins-cli -auth bob:{H34} list",
    // Programs that read a password from a pipe.
    "echo {P} | kinit bob@CORP.EXAMPLE", "printf '%s' '{P}' | kpasswd bob", "kinit bob <<< {P}",
    "echo -n {P} | cryptsetup luksOpen /dev/sdb1 data -", "echo {P} | smbpasswd -s -a bob",
    "echo -n {P} | adcli join --stdin-password corp.example", "echo {P} | realm join -U admin corp.example",
    "echo {P} | vncpasswd -f > /root/.vnc/p", "echo {P} | htpasswd -i -c /etc/x bob",
    "echo {P} | sudo su - app", "echo {P} | su -c id bob", "echo {P} | zfs load-key tank/data",
    "echo {P} | openssl enc -aes-256-cbc -pass stdin -in a", "echo {P} | keytool -list -keystore a.jks",
    "echo {P} | secret-tool store --label=ci app ci", "echo {P} | slappasswd -T /dev/stdin",
    "echo {P} | mkpasswd -s -m sha-512", "echo {P} | pass insert -e ci/db", "echo {P} | sudo -kS true",
    "echo {P} | keyring set svc bob", "echo {P} | firebase functions:secrets:set LINE",
    "echo {A30} | vercel env add LINE production",
    "wpa_passphrase OfficeNet {P}",
    // Commands that store a secret under any name.
    "vault kv put kv/team/db user=app pass={P}", "vault kv patch -mount=kv team/db line={P}",
    "vault write kv/team value={P}", "bao kv put kv/team/x conn={S44}", "consul kv put app/db_password {P}",
    "etcdctl put /app/db_password {P}", "chamber write app dsn {P}", "credstash put mail.line {P}",
    "supabase secrets set LINE={P}", "doppler secrets set LINE={P}", "infisical secrets set LINE={P}",
    "dotnet user-secrets set Mail:Line {P}", "conjur variable set -i app/db -v {P}",
    "netlify env:set SMTP_PASS {P}", "cf set-env app DB_PASSWORD {P}",
    "security add-generic-password -a bob -s svc -w {P}", "credhub set -n /db -t password -w {P}",
    "ansible-vault encrypt_string {P} --name db", "keyctl add user deploy:line {P} @u",
    "sops set s.yaml '[\"db\"][\"password\"]' '\"{P}\"'",
    // Recovery phrases.
    "Your recovery phrase: {W12}", "Your seed phrase is: {W24}", "Mnemonic:      {W12}",
    "Secret phrase:       {W12}", "Backup words: {W15}", "mnemonic: {W12}", "recovery phrase = \"{W12}\"",
    "the mnemonic is {W18}", "wallet restore --seed \"{W24}\"", "Wallet seed (25 words): {W25}",
    // Keys of licences.
    "slmgr /ipk {U5}-{U5}-{U5}-{U5}-{U5}", "changepk.exe /ProductKey {U5}-{U5}-{U5}-{U5}-{U5}",
    "dism /online /ProductKey:{U5}-{U5}-{U5}-{U5}-{U5} /AcceptEula",
    "<ProductKey>{U5}-{U5}-{U5}-{U5}-{U5}</ProductKey>", "setup.exe /q /PID={U5}-{U5}-{U5}-{U5}-{U5}",
    "acme activate --license {U4}-{U4}-{U4}-{U4}", "License key: {U4}-{U4}-{U4}-{U4}-{U4}",
    "licence key is {U4}-{U4}-{U4}-{U4}", "Activation code: {U6}-{U6}-{U6}",
    "installer --serial {U5}-{U5}-{U5}-{U5}", "pro attach C1{A28}", "SUSEConnect -r {H16}",
    // Values behind a shell's quotation marks.
    "echo 'api_key = '\"'\"'{P}'\"'\"'' >> f", "echo 'SECRET_KEY = '\\''{P}!x%'\\''' >> f",
    "echo 'define('\"'\"'AUTH_KEY'\"'\"', '\"'\"'{P}|$]a'\"'\"');' >> f",
    "bash -c 'echo '\\''DB_PASSWORD = \"{P}\"'\\'' >> f'", "echo \"token = \"'\"'\"{P}\"'\"'\"\" >> f",
    "printf '%s\\n' 'user: bob' 'password: '\"'\"'{P}'\"'\"'' > f",
    "eval \"export DB_PASSWORD='\"'\"'{P}'\"'\"'\"",
    "define('LOGGED_IN_SALT', 'k3 jd{A8} W9!a |zQ<2pp~L;8t+Mw=6u*Er]5Y');",
  ]
}
