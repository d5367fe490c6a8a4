extension SecretKinds {
  /// Secrets beside a word that only some programs know, names of few services, and forms of their own.
  static let placed: [String] = [
    // Arguments by their place.
    "mkpasswd -m yescrypt {P}", "mkpasswd --method=sha-512 {P}", "slappasswd -s {P}",
    "ldappasswd -a {P} -s {P} uid=bob", "doveadm pw -s SHA512-CRYPT -p {P}",
    "mosquitto_passwd -b /etc/mosquitto/p bob {P}", "caddy hash-password --plaintext {P}",
    "microk8s join 10.0.0.4:25000/{H32}/9f8e7d6c5b4a", "addauth digest bob:{P}",
    "mc admin user add cache bob {P}",
    "execve(\"/usr/bin/mysql\", [\"mysql\", \"-ubob\", \"-p{P}\"], 0x7ffd)",
    ".logon td1/bob,{P}", "qemu-img create --object secret,id=sec0,data={P} -f qcow2 a.qcow2",
    "-object secret,id=sec0,format=raw,data={P},x=y", "PRAGMA key = '{P} x';", "PRAGMA rekey=\"{P}\";",
    "ATTACH DATABASE 'x.db' AS y KEY '{P}';",
    // Lines of settings.
    "username bob privilege 15 password 7 0822455D0A16", "radius-server key 7 {D12}0A16544541",
    "enable password 0 {P}", "createUser bob SHA \"{P}\" AES \"{P}\"", "createUser bob MD5 {P} DES {P}",
    "PassNT {H32}", "PassNTLMv2      {H32}", "AuthInfo:mail.example \"U:bob\" \"P:{P}\" \"M:PLAIN\"",
    "AuthInfo:mail.example \"U=Ym9i\" \"P={S12}\"", "masterauth {P}", "user bob on >{P} ~* +@all",
    "ACL SETUSER bob on >{P}", "BasicAuth bob {P}", "bob:{PLAIN}{P}::::::", "users.bob={noop}{P}",
    "userPassword: {CLEARTEXT}{P}", "\"bob\" \"Elk,Mo5s,{A6}\"", "bob  *  \"{P} x\"  *",
    "password:   hu{N4}&bT,{A8}|e",
    // Networks, jars, lists of hashes.
    "snmp-server community {P} RO", "set snmp community {P} authorization read-only",
    "rocommunity {P} 10.0.0.0/8",
    "com2sec ro default {P}", "snmp-server user bob grp v3 auth sha {P} priv aes 128 {P}",
    "crypto isakmp key {P} address 10.0.0.1", "ntp authentication-key 1 md5 {P}",
    "ip xfrm state add src 10.0.0.1 enc cbc(aes) 0x{H32} auth hmac(sha256) 0x{H64}",
    "pre-shared-key ascii-text \"$9${A20}\"", ".example.org\tTRUE\t/\tFALSE\t1700000000\tsid\t{A16}",
    "bob:1000:{H32}:{H32}:[U  ]:LCT-5F", "USING '*94BDCEBE19083CE2A1F959FD{D12}7AF4'",
    "Set for the current user (/root/.bundle/config): \"bob:{P}\"",
    // More arguments.
    "EXEC sp_addlogin 'bob', '{P}'", "EXEC sp_password NULL, '{P}', 'bob'",
    "VBoxManage controlvm x setcredentials bob {P} d",
    "vmrun -gu bob -gp {P} list", "schtasks /create /ru bob /rp {P} /tn x",
    "certutil -f -p {P} -importPFX x.pfx",
    "choco source add -n=x -u=bob -p={P}", "bw unlock {P}", "erl -setcookie {P} -name x",
    "drone secret add --name x --data {P} o/r", "restic init --password-command \"echo {P}\"",
    "SELECT pgp_sym_encrypt('x', '{P}')", "Secret ID    = {I}", "authpass={P}",
    "cloudflared service install eyJhIjoi{A120}",
    // Names.
    "acme up --setup-key {I}", "SETUP_KEY={I}", "$settings['hash_salt'] = '{B60}';",
    "CC_TEST_REPORTER_ID={H64} ./cc-test-reporter", "APP_KEYS=\"{A22}==,{A22}==\"", "API_KEYS={A32},{A32}",
    "<password_sha256_hex>{H64}</password_sha256_hex>", "password_double_sha1_hex: {H40}",
    "RelayState=x&SAMLResponse={A200}", "fs.azure.account.key.box.dfs.core.windows.net={S86}==",
    // Forms.
    "PASS oauth:{L30}", "key = AQA{A35}==", "grub.pbkdf2.sha512.10000.{H128}.{H128}",
    "pbkdf2_sha256$600000${A22}${S43}=", "scrypt:32768:8:1${A16}${H128}", "wrote PHNhbWxwOlJlc3BvbnNl{S120}",
    "host/web.example@EXAMPLE.ORG (0x{H64})", "cache.example-1:{S86}==", "'digest,'bob:{S27}=",
    "wrote eyJ{A60}.{A90}", "got eyJ{A40}.{A6}.{A27}",
    // Other languages.
    "Temporäres Kennwort für bob: {P}", "Mot de passe temporaire de bob : {P}", "Senha de bob: {P}",
    "Contraseña temporal de bob: {P}", "Hasło dla bob: {P}", "Lösenord för bob: {P}",
  ]

  /// Lines with the same words that have no secret.
  static let likenessesOfPlaced: [String] = [
    "apt-get install -y mkpasswd whois libxml2", "mkpasswd: command not found", "yarn add left-pad@1.3.0",
    "Add the docker:dind service to the job", "docker swarm join host:2377/path", "primary KEY 'abc12345'",
    "PRAGMA table_info = 'abc12345';", "-device virtio,data=abc12345", "-object memory,id=m,data=abc12345",
    "password 7 characters long", "secret 5 v2.3.4 mounted", "cache key 7 3f786850e387550f restored",
    "key 7 ABCDEF12 missing 8", "user data written on >file2.txt", "adduser bob on >log2file",
    "BasicAuth module loaded v2.1", "map \"P:12345678\"", "{\"P\":\"value1234\"}", "{plain} text2word",
    "logon failed for bob, Retry9now", "main (0x0d3b1c94aa11223344556677889900aa)",
    "Passwort-Länge für bob: 12zeichen", "Passwort-Hash Verfahren: Argon2id",
    "eyJhbGciOiJIUzI1NiJ9.example.com",
    "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0.index.js", "PASS test-auth-2", "PASS: test-cache-2",
    "PASS Test-Auth-2", "cache_keys=linux-node-18-abcdefghijkl", "password_sha256_file=/tmp/x2345",
    "setup_key_name: demo12345", "password=@@DB_PASSWORD@@", "password: Map<String,Int2>|null",
    "sha512-1:Kd93kd9+kd93kd93kd9Kkd93kd93kd93kd93kd93kd93kd9kd93kd93kd93kd93kd93kd93kd93kd93kd93kd93k==",
    "value Float64ArrayBuffer", "\"foo,bar\" \"baz,12345\"",
    "true abc123def", "false\tabc123def", "community edition2x", "snmp-server enable traps",
    "snmp-server host 10.0.0.1 version2c", "crypto isakmp policy 10 hash sha256x",
    "sp_password NULL, NULL, 'bob'", "'*7C0D9B1E5A3F48D2'", "bob:1000:AAD3B435B51404EEAAD3B435B51404EE:x",
    "$9 $10 \"$9$10$11$12$13$14\"", "ip xfrm state flush 0x1234",
    "Set for the current user (/root/.bundle/config): \"vendor/bundle\"",
    "Set for the current user (/root/.bundle/config): \"https://mirror.example.org:8080\"",
    "build:\tTRUE\t/srv\t1\t2\tabc123def", "aes_encrypt('x', 'column_name')",
    "choco install nodejs --version=20.1.2", "authpass=required", "--data \"field2name=x\"",
    "Secret ID = none", "id = 0d3b1c94-aa11-2233-4455-66778899aabb", "--password-command \"pass show x\"",
  ]
}
