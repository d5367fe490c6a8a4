extension SecretKinds {
  /// Places that no list of names knows: arguments of commands, and lines that speak of secrets.
  static let places: [String] = [
    "RUN cf auth bob {A24}", "[2/4] RUN vault operator unseal {A32}", "+ bw login bob@example.com {A24}",
    "RUN ./deploy.sh --auth {A32}", "RUN slappasswd -s {A24}", "RUN mkpasswd -m sha-512 {A24}",
    "RUN azuresigntool sign -kvs {A32} a.exe", "RUN net ads join -U admin%{A24}",
    "RUN ncat --proxy h:80 --proxy-auth bob:{A24} x 1", "RUN unrar x -hp{A24} a.rar",
    "RUN curl -fsSLubob:{A24} https://example.com/f", "RUN gcloud auth activate-refresh-token bob 1//{A32}",
    "RUN ./deploy.sh --pw={P}", "RUN ./deploy.sh --pwd={P}", "https://example.com/?pwd={P}",
    "https://example.com/?jwt={A32}", "user=admin pass={P}", "SET @pw = '{P}';",
    "New token created: {A32}", "401 for key {A32}: invalid API key", "invalid api key \"{A32}\"",
    "Using license key {A32}", "token=<{A32}>", "\"tokens\":{\"dev\":\"{A32}\"}",
    "{'auth': ('bob', '{A24}')}", "config{APIKey:\"{A24}\", DB:db{Pass:\"{P}\"}}",
    "stdClass Object ( [user] => bob [password] => {P} )", "{ 'password' => string(14) \"{P}\" }",
    "<password><![CDATA[{P}]]></password>", "* Server auth using Basic with user 'bob' pass '{A24}'",
    "AUTH default {A24}", "PASS {A24}", "headers=\"map[Authorization:[Bearer {A32}]]\"",
    "bob:{P}@db.example.com:5432/app", "//bob:{P}@host/path", "пароль: {A24}",
    "co = cohere.Client(\"{A40}\")",
    "X-Hub-Signature-256: sha256={H40}", "openssl dgst -mac HMAC -macopt hexkey:{H40} f",
    "A temporary password is generated for root@localhost: {P}",
    "jdbc:sqlserver://h:1433;databaseName=x;user=sa;password={P};encrypt=true",
    "sed -i 's/changeme/{P}/g' app.yml", "form data: {'password': ['{P}']}", "\"token\":[\"{A32}\"]",
  ]

  /// Lines with such words that are no secrets.
  static let likenessesOfPlaces: [String] = [
    "password=$env:DB_PASSWORD", "cookie: SameSite=Lax; Secure; HttpOnly", "PWD=/srv/app9/x",
    "RUN gdown 1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms",
    "RUN --mount=type=cache,id=V13bXEaLGp4-dist,target=/app/dist npm run build",
    "ETag: W/\"c-8O9wgeFTmsAO9bdhtPsBsw\" for the token endpoint",
    "error in AuthTokenV2Provider: token is missing", "unexpected token in Http2ServerRequestV3Impl",
    "downloaded: h1:no0nKPSzKkrmEbR6hAsw2JMye9Q0AIrlyR9sxj0M8ro= secret", "RUN make Livox-SDK2",
    "Program ID: A8vwRav21fjK55vLQXxDZD8WFLP5cvFyYfBaEsTcy5An",
    "gpg: CentOS-7 Key (CentOS 7 Official Signing Key)",
    "integrity sha512-9kB8Xz2TqL0mN4vRwYc7JdFh3GtUaEsPoIxKlZbVnMqWeRtYu token",
    "undefined symbol: _ZTTNSt7__cxx1119basic_istringstreamIcSt11char_traitsIcESaIcEEE secret",
    "npm i react@18.2.0 @types/node20@1.2",
    "docker.io/library/app:v1.2b3@sha256:3f786850e387550fdab836ed7e6dc881",
  ]
}
