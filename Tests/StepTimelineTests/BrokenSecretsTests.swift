import Testing

@testable import StepTimeline

/// Secrets in lines that a terminal or a log collector broke at a width.
@Suite struct BrokenSecretsTests {
  private static let letters = Array("Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2Yz3")
  private static let key = String((0..<160).map { letters[($0 * 7 + $0 / 9) % letters.count] })
  private static let hex = String((0..<200).map { Array("0123456789abcdef")[($0 * 11 + $0 / 5) % 16] })

  /// The text in lines of a width.
  private func broken(_ text: String, _ width: Int) -> [String] {
    var rest = Substring(text)
    var lines: [String] = []
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return lines
  }

  /// What is said, and what of it must not be seen.
  static let texts: [(String, String)] = [
    ("request with ABSK\(key.prefix(120)) was denied", String(key.prefix(120))),
    ("failed to fetch with fm2_+a/\(key.prefix(150)) after 3 attempts", String(key.prefix(150))),
    ("response 401 for v1.0-\(hex.prefix(24))-\(hex.prefix(146))", String(hex.prefix(146))),
    ("failed to fetch with Ab1Cd2Ef3Gh4Ij.atlas" + "v1.\(key.prefix(67)) after", String(key.prefix(67))),
    ("failed to fetch with patAb1Cd2Ef3Gh4Ij.\(hex.prefix(64)) after 3", String(hex.prefix(64))),
    ("response 401 from a server for AKCp8\(key.prefix(68))", String(key.prefix(68))),
    (
      "error opening \"AccountEndpoint=https://a.example:443/;AccountKey=\(key.prefix(80))==;\"",
      String(key.prefix(80))
    ),
    (
      "curl: (22) 403 for https://x.example/k?Expires=1760000000&Signature=\(key.prefix(90))&x=1",
      String(key.prefix(90))
    ),
    ("curl: (22) 403 for https://storage.example/b/k?X-Goog-Signature=\(hex)", hex),
    (
      "curl: (22) 403 for https://discord.com/api/webhooks/595763640256083473/\(key.prefix(68))",
      String(key.prefix(68))
    ),
    (
      "curl: (22) 403 for https://api.telegram.org/bot1553739780:AA\(key.prefix(33))/sendMessage",
      String(key.prefix(33))
    ),
    (
      "could not connect to the primary database postgres://service:\(key.prefix(24))@db.example/app",
      String(key.prefix(24))
    ),
    (
      "invalid signature: 'eyJhbGciOiJIUzI1NiJ9.eyJ\(key.prefix(60)).\(key.prefix(43))'",
      String(key.prefix(60))
    ),
    (
      "{\"kty\":\"RSA\",\"n\":\"\(key.prefix(86))\",\"e\":\"AQAB\",\"d\":\"\(key.suffix(60))\"}",
      String(key.suffix(60))
    ),
  ]

  @Test(arguments: texts)
  func noPartOfItIsSeen(text: String, secret: String) {
    for width in [72, 80, 100] {
      let masked = Redactor().redact(broken(text, width))
      let bytes = Array(masked.joined().utf8)
      let parts = Array(secret.utf8)
      // The end that one line has of it may be too short to be known.
      for start in stride(from: 0, to: parts.count - 14, by: 3) {
        let part = parts[start..<(start + 14)]
        #expect(bytes.firstRange(of: part) == nil, "\(width): \(masked)")
      }
      let again = Redactor().redact(masked)
      #expect(again == masked, "masked twice")
    }
  }

  @Test(arguments: [
    ["+ curl -fsSL https://example.com/releases/download/v1.2.3/acme-linux-amd64:", "node18 is fine"],
    ["checking the cache of the registry at http://registry.internal.example:5000", "x86_64-linux-gnu"],
    ["  File \"/usr/lib/python3.11/site-packages/acme/secrets/token_store/path1", "line2x in main"],
    ["cp /app/node_modules/jsonwebtoken/node_modules/semver/functions/compare2", "lib64/main2.js"],
    ["downloading https://registry.npmjs.org/@acme/token/-/token-1.2.3.tgz?cache=1", "v18x is old"],
    ["+ docker run --rm --name acme --env LOG_LEVEL=debug --env MAX_TOKENS=2048", "acme2x/app:latest"],
  ])
  func whatFollowsAFullLineStays(lines: [String]) { #expect(Redactor().redact(lines) == lines) }

  @Test func theLastLineOfAKeyInJSONIsMasked() {
    let rows = (0..<3).map { row in
      String((0..<64).map { Self.letters[($0 * 7 + row * 5) % Self.letters.count] })
    }
    let heading = "-----BEGIN RSA PRIVATE " + "KEY-----"
    let text = "{\"msg\": \"\(heading)\\n\(rows.joined(separator: "\\n"))\", \"attempt\": 3}"
    let masked = Redactor().redact(text)
    for row in rows { #expect(!masked.contains(row), "\(masked)") }
  }

  @Test func aValueThatAProgramPrintsBelowItsNameIsMasked() {
    #expect(
      Redactor().redact(["[\"password\"]=>", "string(12) \"meadowelk65\""])[1] == "string(12) \"****\"")
    let reset = ["Password for the [elastic] user successfully reset.", "New value: meadowelk65"]
    #expect(Redactor().redact(reset)[1] == "New value: ****")
    #expect(
      Redactor().redact(["the option changed", "New value: meadowelk65"])[1] == "New value: meadowelk65")
  }
}
