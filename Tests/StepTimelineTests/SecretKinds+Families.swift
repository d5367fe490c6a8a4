extension SecretKinds {
  /// Kinds by their families: the same option of other tools, the same setting in other notations.
  static let families: [String] = [
    // Options and pairs of words.
    "sqlpackage.exe /a:Export /SourcePassword:{P} /tf:x.bacpac", "deploy \"/CertificatePassword:{P}\"",
    "agent configure --unattended /AgentToken:{A20}", "rclone config update s3 type s3 user bob pwd {P}",
    "rclone config create az azureblob account acme key {A40}", "nmcli dev wifi connect Office9 password {P}",
    "nmcli con modify eth0 wifi-sec.psk {P}", "ipmitool -H 10.0.0.4 user set password 2 {P}",
    "php install.php --dbpass={P} --adminpass={P}", "setup --ftppass {P}", "drush si --db-su-pw={P}",
    "mysqlpwd: {P}", "crudini --set app.ini db password {P}", "Set-Variable -Name DbPassword -Value {P}",
    "envman add --key DB_PASSWORD --value {P}", "buildkite-agent meta-data set \"db-password\" \"{P}\"",
    // Texts that a program has encoded.
    "<master>{{S64}}</master>", "<secret>{AQAAABAAAAAQ{S60}}</secret>", "encoded: {xor}{S24}",
    "connection {AES}{S44}", "RELEASE_P12_BASE64=MIIK{S160}", "AUTH_KEY_P8={A60}",
    "wrote MIIE{A2}IBADANBgkqhkiG9w0{S120}", "wrote MIIK{A2}IBAzCCCigG{S120}", "loading MHcCAQEEI{S100}",
    "upload.jks = /u3+7QAAAAI{S80}",
    // Plans and replacements.
    "  ~ password = \"old\" -> \"{P}\"", "  ~ token: \"a\" => \"{P}\"", "  ~ db_password = null -> \"{P}\"",
    "  ~ password = (sensitive value) -> \"{P}\"", "Map(user -> bob, password -> {P})",
    "sed -i 's/__DB_PASSWORD__/{P}/' app.ini", "sed -i 's|%API_TOKEN%|{P}|g' app.ini",
    "sed -e 's/^password .*/password {P}/' app.yml", "perl -pi -e 's#secret_token#{P}#' x",
    // Settings of servers.
    "[mail.example.net]:587 bob@example.net:{P}", "[mail.example.net] bob@example.net:{P}",
    "smtp.example.net:465 bob@example.net:{P}", "rootpw --plaintext {P}",
    "sshpw --username=bob {P} --plaintext",
    "key ddns { algorithm hmac-sha256; secret \"{S43}=\"; };", ": PSK \"{P}\"", "bob : EAP \"{P}\"",
    "auth_pass {P}", "stats auth admin:{P}", "sentinel auth-pass main {P}", "fastcgi_param DB_PASSWORD {P};",
    "createUser bob SHA \"{P}\" AES", "bob Cleartext-Password := \"{P}\"",
    // Keys of chains.
    "accounts: [ 0x{H64} ]", "(3) 0x{H64}", "Secret seed:     0x{H64}", "deployer private key {H64}",
    "SU{N56}", "SA{N56}", "stellar SB{N54}", "edsk{A50}",
    // Notations.
    "MAIL_PASSWORD=$'{P}' ./notify", "password = b'{P}'", "db_password = String::from(\"{P}\");",
    "ALTER USER bob WITH PASSWORD E'{P}'", "s:9:\"api_token\";s:11:\"{P}\";", "{password,<<\"{P}\">>}",
    "(password . \"{P}\")", "INSERT INTO users (name, password) VALUES ('bob', '{P}')",
    "{user:bob,password:{P},port:5432}", "{user: bob, password: {P}, port: 5432}",
    "Password      : {P}", "Admin Password ........: {P}", "API_TOKEN={A14}******** (masked)",
    "ORACLE PASSWORD FOR SYS AND SYSTEM: {H10}",
    // Orders to a build service.
    "##vso[task.setvariable variable=DbPassword;isOutput=true]{P}",
    "##vso[task.setvariable variable=line;issecret=true]{P}", "##vso[task.setsecret]{P}",
    "::set-output name=db_password::{P}", "::add-mask::{P}",
    // Settings under names that say nothing.
    "heroku config:set LINE={A16} --app shop", "dokku config:set --no-restart shop LINE={A16}",
    "railway variables --set \"LINE={A16}\"", "fly secrets set -a shop LINE={P} MORE={P}",
    "netlify env:set LINE {A16}", "eb setenv LINE={A16}", "vercel env add LINE production <<< {P}",
    "az webapp config appsettings set --settings LINE={A16}",
    "gcloud run deploy x --set-env-vars LINE={A16},MODE=fast", "kubectl set env deploy/x LINE={A16}",
    "kubectl patch secret shop -p '{\"stringData\":{\"line\":\"{P}\"}}'",
    "kubectl patch secret shop --type=json -p='[{\"op\":\"replace\",\"path\":\"/data/line\",\"value\":\"{A14}==\"}]'",
    "kubectl create secret generic shop --from-literal \"line={P}\"",
    "oc create secret generic shop --from-literal='line={L12}'",
  ]

  /// Lists with commas, keys of more issuers, values before another command.
  static let others: [String] = [
    "args: --user,bob,--password,{P}", "run docker,login,-u,bob,-p,{P},r.example",
    "--host,db,--api-token,{A30},--tls",
    "live_{H35}", "LOB_KEY=key_{H64}", "acme login --api-key key_{H64}", "prod:happy-otter-123|{A40}",
    "CONVEX_DEPLOY_KEY=preview:acme:shop|{A40}",
    "useradd -m -p {P} bob", "usermod -p {P} bob", "snmpwalk -v3 -l authPriv -A {P} -X {P} h",
    "snmpget -v3 -A {P} h",
    "client_secret = {A4}.{A12} && make", "SOPS_AGE_KEY={A40} && make", "STRIPE_KEY={A40} make deploy",
    "DB_PASSWORD={P} && make", "DB_PASSWORD=ab {P} && make", "DB_PASSWORD=gate && {P} && make",
  ]
}
