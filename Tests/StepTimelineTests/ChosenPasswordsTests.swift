import Testing

@testable import StepTimeline

/// Passwords as people choose them, in places that no list of names knows.
@Suite struct ChosenPasswordsTests {
  private static let word = "Som" + "mer2024!"
  private static let other = "Cadd1e" + "-Shack"

  @Test(arguments: [
    "RUN mkpasswd -m sha-512 \(word)", "RUN certutil -f -p \(word) -importpfx c.pfx",
    "RUN swaks --to a@b --server s -au ci -ap \(word)", "RUN /opt/wf/bin/add-user.sh admin \(word) --silent",
    "RUN knife bootstrap h -U root -P \(word)", "Passwort: \(word)", "Mot de passe : \(word)",
    "Senha: \(word)",
    "Пароль: \(word)", "Hasło: \(word)", "[password: \(word)]", "password := \(word)", "password -> \(word)",
    "**Password:** \(word)", "<tr><td>Password</td><td>\(word)</td></tr>", "---> PASS \(word)",
    "C: a1 LOGIN ci \"\(word)\"", "user \"a\" pass \"\(word)\": refused", "{\"passwords\": [\"\(word)\"]}",
    "authentication failed for admin:\(word)@10.0.0.1", "RUN caddy hash-password --plaintext '\(word)'",
  ])
  func aSignWithinAWordTells(line: String) {
    let masked = Redactor().redact(line)
    #expect(!masked.contains(Self.word), "\(masked)")
  }

  @Test(arguments: [
    ["passwords:", "  - \(word)"], ["users' passwords:", "  admin: \(word)"],
    ["db_password = \"\"\"", "\(word)\"\"\""],
    ["+ cat /run/secrets/db_password", word], ["USER      PASSWORD      ROLE", "admin     \(word)   root"],
    ["Passwort für root:", "  \(other)"],
  ])
  func linesBelowOneThatSpeaksOfASecretBelongToIt(lines: [String]) {
    let masked = Redactor().redact(lines)
    #expect(!masked.contains { $0.contains(Self.word) || $0.contains(Self.other) }, "\(masked)")
  }

  /// Like the name of a type.
  private static let typeLike = "Apricot" + "99Tree"
  private static let storageKey = String(repeating: "yozNoemI4Jg/", count: 7) + "ab=="

  @Test(arguments: [
    "RUN PGPASSWORD=\(typeLike) psql -h db -c 'select 1'", "  DB_PASSWORD: \(typeLike)",
    "requirepass \(typeLike)", "'SECRET_KEY': b'_7#k\"\(typeLike)\\n]/Tq',",
    "key1       FULL           \(storageKey)",
    "RUN b2 authorize-account 00336ad1c29cf5876869707 K003\(storageKey.prefix(27))",
  ])
  func aVariablesValueIsNoType(line: String) {
    let masked = Redactor().redact(line)
    #expect(!masked.contains(Self.typeLike) && !masked.contains(Self.storageKey.prefix(20)), "\(masked)")
  }

  @Test(arguments: [
    "PASSWORD_HASHER=HmacSha256", "'authorize-account' is deprecated now",
    #"{"auths": {"<registry host>": {"auth": "<base64 of user:password>"}}}"#,
  ])
  func whatOnlySoundsSoStays(line: String) { #expect(Redactor().redact(line) == line) }

  @Test(arguments: [
    ["DB_PASSWORD=\(word)x", "NODE_ENV=production"], ["token: ghp_\(word)", "AssertionError"],
    ["API_TOKEN=\(word)x", "gcc-12.2.0"], ["DB_PASSWORD=\(word)x", "error[E0425]: cannot find value"],
    ["password: \(word)", "E0425"], ["password: \(word)", "webpack5.90.3"],
    ["password: \(word)", "3f2a91bc7d10"],
  ])
  func aLineAfterAMaskedOneStays(lines: [String]) {
    #expect(Redactor().redact(lines).last == lines.last)
  }

  @Test(arguments: [
    "RUN make Livox-SDK2 && cd Log4j-Core", "RUN npm i web3js@1.2.3 K8s-Client",
    "e.password=t.token||n(17),e.key=r.secret",
    "no_log: VALUE_SPECIFIED_IN_NO_LOG_PARAMETER password", "password:  16 bytes",
    "cache key: pip-Linux-3f9a1c7d5e8b4a20",
    "<label for=\"password\">Password123</label>",
    "Set the DJANGO_SECRET_KEY environment variable first", "secret: Uint8Array", "token: Base64UrlString,",
    "│ jsonwebtoken │ CVE-2022-23529 │ HIGH │", "PublicKeyToken=cc7b13ffcd2ddd51",
    "\"token\": \"spacing.large.200\"",
    "trusted-public-keys = cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=",
    "tarball data for jose (sha512-j1X5hEeBT1lsAQzLjYWRDKswAdlcObVT5XGJ8bFlf13KvRdhALfP0mMeSIXgItpQ3xbWBuAuIMtpou4bxkmj3w==) auth",
    "RUN gdown -O w.pt --id 1sbnjSchMEol-YK7bhzgFNbDiKgr8_OL3",
    "\"forgot_password\": \"Forgot your password?\",",
    "checksum/secret: 9aa9e7c0b344a81840418522563c1e7a5449dcc8cb990044bb680cf4d0f4986e",
    "Cache not found for input keys: v2-deps-Main2-5c8b84d120103d93ff62b81bd37b8da2b7cd5489",
    "(?P<token>[A-Za-z0-9_-]{20,})(?P<user>[^:@/]+)", "RUN git clone https://example.com/Acme/Tool2Kit.git",
    "\"sig\":\"MEUCIQDaMWjZl0Uu9Y9G3q1cVGoBrm1uKUWgP0mYpGuDmFb0gwIgdzrHJ5P1m0h4xkK9V3sFzRk2rdZ4cY2pDg5aYl0T6dE=\"",
  ])
  func namesAndChecksumsStay(line: String) { #expect(Redactor().redact(line) == line) }
}
